//! Many futures of the scenario, computed some milliseconds at a time behind the page.
//!
//! The computation begins at the first pause. Until it is complete, the last complete futures stay, marked as out of
//! date. A long computation shows its progress and can be stopped. What was drawn for one scenario is used again for
//! the next. The results month by month are computed once their chart is in view.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use gloo::utils::document;
use yew::Callback;

use crate::link::{ChartId, PageOptions, View};
use crate::report::{Futures, Report, Simulation};
use crate::scenario::Scenario;

use super::super::browser::focus;
use super::super::browser::in_view::InView;

/// The id of the element that shows the progress.
pub(super) const PROGRESS_ID: &str = "futures-done";
/// The id of the paragraph that says how sure the answer is.
pub(super) const ODDS_ID: &str = "odds";
/// The id of the button that stops the computation, or resumes it.
pub(super) const STOP_ID: &str = "odds-stop";
/// The id of the element around the charts of futures.
pub(super) const FUTURES_ID: &str = "futures";
/// How long futures wait for the next change, milliseconds: while a slider moves they would be out of date at once.
const QUIET_MS: u32 = 200;
/// How long a slice takes, milliseconds.
const SLICE_MS: f64 = 5.0;
/// Futures between two looks at the clock: two blocks that stand side by side.
const AT_ONCE: u32 = 100;
/// Up to this many futures, without ranges among the inputs, are quick to compute again once their months come into
/// view. In all other cases the months are computed at once.
const QUICK: u32 = 10_000;
/// How long a computation takes before it shows its progress, milliseconds.
const LONG_MS: f64 = 100.0;

/// The last complete futures, and those that are being computed.
#[derive(Debug, Default)]
pub struct FuturesJob {
    complete: Option<Rc<Futures>>,
    /// The scenario of the futures that are being computed or were computed last.
    scenario: Option<Scenario>,
    /// The last computation, complete or not.
    job: Option<Simulation>,
    progress: Progress,
    /// Whether the chart of the results month by month is in view.
    is_seen: bool,
    watch: Option<InView>,
    /// The timer that will continue the computation; dropping the timer stops the computation.
    next: Option<Timeout>,
}

/// How far the computation has come.
#[derive(Debug, Default)]
enum Progress {
    /// All there is to do is done.
    #[default]
    Over,
    /// Being computed since `since`, milliseconds since 1970; `is_long` once the progress is to be shown.
    Running { since: Option<f64>, is_long: bool },
    /// Being computed once more with the months, whose chart has come into view; all else is known.
    Months,
    /// The reader stopped it.
    Stopped,
    /// Complete, to be shown in the next slice: drawing is not part of a slice that computes.
    Found(Rc<Futures>),
}

/// The progress of a computation that takes long, or was stopped.
#[derive(Clone, Copy, Debug)]
pub(super) struct Long {
    /// How many futures have been computed, and how many there will be.
    pub(super) done: [u32; 2],
    /// Whether the reader stopped it.
    pub(super) is_stopped: bool,
}

/// Whether a page shows how sure its answer is. An embed does so only if its view is a chart of futures.
pub(crate) fn is_uncertain(page: &PageOptions) -> bool {
    let shown = matches!(page.view, Some(View::Chart(ChartId::Risk | ChartId::Fan)));
    shown || !page.embed
}

impl FuturesJob {
    /// The last complete futures.
    pub(crate) fn complete(&self) -> Option<&Rc<Futures>> {
        self.complete.as_ref()
    }

    /// The futures of a scenario; none until they are complete. A page is drawn before the computation for its scenario
    /// begins.
    pub(crate) fn present(&self, scenario: &Scenario) -> Option<&Rc<Futures>> {
        let is_present = matches!(self.progress, Progress::Over | Progress::Months)
            && self.scenario.as_ref() == Some(scenario);
        self.complete().filter(|_| is_present)
    }

    /// The progress of a scenario's futures, if their computation takes long or was stopped.
    pub(super) fn long(&self, scenario: &Scenario) -> Option<Long> {
        let is_stopped = matches!(self.progress, Progress::Stopped);
        let is_long = is_stopped || matches!(self.progress, Progress::Running { is_long: true, .. });
        let job = self.job.as_ref();
        let job = job.filter(|_| is_long && self.scenario.as_ref() == Some(scenario))?;
        Some(Long {
            done: [job.done(), scenario.risk.paths],
            is_stopped,
        })
    }

    /// Starts anew if the scenario is another one. `due` is called when the next slice is due.
    pub(crate) fn start(&mut self, report: &Report, due: Callback<()>) {
        let scenario = &report.inputs.0;
        if self.scenario.as_ref() == Some(scenario) {
            return;
        }
        if report.uses.is_empty() {
            self.complete = None;
            self.job = None;
            self.next = None;
            self.progress = Progress::Over;
            self.scenario = Some(scenario.clone());
            return;
        }
        self.scenario = Some(scenario.clone());
        self.progress = Progress::Running {
            since: None,
            is_long: false,
        };
        self.begin(scenario.clone());
        self.next = Some(Timeout::new(QUIET_MS, move || due.emit(())));
    }

    fn begin(&mut self, scenario: Scenario) {
        let is_quick = scenario.ranges.is_empty() && scenario.risk.paths <= QUICK;
        let job = match self.job.take() {
            Some(before) => before.reused_for(scenario),
            None => Simulation::of(scenario),
        };
        self.job = Some(if is_quick && !self.is_seen {
            job.without_months()
        } else {
            job
        });
    }

    /// Arranges for `told` to be called with whether the charts are in view. An embed shows at most one of them, so its
    /// view decides.
    pub(crate) fn watch(&mut self, page: &PageOptions, told: Callback<bool>) {
        let element = document().get_element_by_id(FUTURES_ID);
        let Some(element) = element.filter(|_| !page.embed) else {
            self.is_seen = page.view == Some(View::Chart(ChartId::Fan));
            return;
        };
        // If the browser cannot tell, the charts count as in view.
        self.is_seen |= !InView::watch(&mut self.watch, element, told);
    }

    /// The charts came into view, or left it.
    pub(crate) fn see(&mut self, is_seen: bool, due: Callback<()>) {
        self.is_seen = is_seen;
        self.add_months(due);
    }

    /// Computes the months, if they are in view and missing from the complete futures.
    fn add_months(&mut self, due: Callback<()>) {
        let lacks = |complete: &Rc<Futures>| complete.cumulative_usd.p50.is_empty();
        if self.is_seen
            && matches!(self.progress, Progress::Over)
            && self.complete.as_ref().is_some_and(lacks)
            && let Some(scenario) = self.scenario.clone()
        {
            self.progress = Progress::Months;
            self.begin(scenario);
            self.next = Some(Timeout::new(0, move || due.emit(())));
        }
    }

    /// Stops, or goes on from where it was stopped.
    pub(crate) fn stop_or_go_on(&mut self, due: Callback<()>) {
        match self.progress {
            Progress::Running { .. } => {
                self.progress = Progress::Stopped;
                self.next = None;
            }
            Progress::Stopped => {
                self.progress = Progress::Running {
                    since: Some(0.0),
                    is_long: true,
                };
                self.next = Some(Timeout::new(0, move || due.emit(())));
            }
            Progress::Over | Progress::Months | Progress::Found(_) => {}
        }
    }

    /// Computes for some milliseconds. Returns whether the page must be rendered: when there is a result to show, or
    /// when the progress is first shown.
    pub(crate) fn compute_slice(&mut self, due: Callback<()>) -> bool {
        let Some(job) = &mut self.job else {
            return false;
        };
        let now = js_sys::Date::now();
        match &mut self.progress {
            Progress::Over | Progress::Stopped => return false,
            Progress::Found(found) => {
                self.complete = Some(Rc::clone(found));
                self.progress = Progress::Over;
                self.add_months(due);
                // The stop button disappears now.
                focus::pass_on(STOP_ID, ODDS_ID);
                return true;
            }
            Progress::Months => {}
            Progress::Running { since, is_long } => {
                if !*is_long && now - *since.get_or_insert(now) > LONG_MS {
                    // Rendering the progress takes as long as a slice, so this slice ends here.
                    *is_long = true;
                    self.next = Some(Timeout::new(0, move || due.emit(())));
                    return true;
                }
                if let Some(shown) = document().get_element_by_id(PROGRESS_ID) {
                    // Written directly, so that the page need not be rendered.
                    _ = shown.set_attribute("value", &job.done().to_string());
                }
            }
        }
        while js_sys::Date::now() < now + SLICE_MS {
            if job.advance(AT_ONCE) && job.advance_month() && job.advance_summary() {
                let found = Rc::new(job.outcome());
                if matches!(self.progress, Progress::Months) {
                    // The texts stay as they are and only one chart is drawn, so it is shown at once.
                    self.complete = Some(found);
                    self.progress = Progress::Over;
                    return true;
                }
                self.progress = Progress::Found(found);
                break;
            }
        }
        self.next = Some(Timeout::new(0, move || due.emit(())));
        false
    }
}
