//! Many futures of the scenario, computed some milliseconds at a time behind the page.
//!
//! They begin at the first pause, and what is complete stays until the next is, marked as out of date. What takes long
//! shows how far it has come and can be stopped. What was drawn for one scenario serves the next. What they come to month
//! by month is computed once its chart is in view.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use gloo::utils::document;
use yew::Callback;

use crate::link::{ChartId, PageOptions, View};
use crate::report::{Futures, Report, Simulation};
use crate::scenario::Scenario;

use super::super::browser::focus;
use super::super::browser::in_view::InView;

/// The element that shows how far it has come.
pub(super) const PROGRESS_ID: &str = "futures-done";
/// Where it is said how sure the answer is.
pub(super) const ODDS_ID: &str = "odds";
/// Stops trying futures, or goes on.
pub(super) const STOP_ID: &str = "odds-stop";
/// The element that their charts are in.
pub(super) const FUTURES_ID: &str = "futures";
/// How long futures wait for the next change, milliseconds: while a slider moves they would be out of date at once.
const QUIET_MS: u32 = 200;
/// How long a slice takes, milliseconds.
const SLICE_MS: f64 = 5.0;
/// Futures between two looks at the clock: two blocks that stand side by side.
const AT_ONCE: u32 = 100;
/// So many futures without ranges are quick to compute again once their months come into view; of others the months are
/// computed at once.
const QUICK: u32 = 10_000;
/// How long it takes, milliseconds, until it says how far it has come.
const LONG_MS: f64 = 100.0;

/// The last complete futures, and those that are being computed.
#[derive(Debug, Default)]
pub struct FuturesJob {
    complete: Option<Rc<Futures>>,
    /// What the complete ones, or those being computed, are of.
    of: Option<Scenario>,
    /// The last ones to be computed, whether all are or not.
    job: Option<Simulation>,
    course: Course,
    /// Whether the chart of what they come to month by month is in view.
    is_seen: bool,
    watch: Option<InView>,
    /// What will continue it; dropped, it is cancelled.
    next: Option<Timeout>,
}

/// How far it has come.
#[derive(Debug, Default)]
enum Course {
    /// All there is to do is done.
    #[default]
    Over,
    /// Being computed since then, milliseconds since 1970; `is_long` once that is to be shown.
    Running { since: Option<f64>, is_long: bool },
    /// Computed once more with the months, which have come into view; all else is known.
    Months,
    /// The reader stopped it.
    Stopped,
    /// Computed, and about to be shown: drawing is no part of a slice.
    Found(Rc<Futures>),
}

/// What takes long.
#[derive(Clone, Copy, Debug)]
pub(super) struct Long {
    /// Futures computed, and to be computed.
    pub(super) done: [u32; 2],
    /// Whether the reader stopped it.
    pub(super) is_stopped: bool,
}

/// Whether a page shows how sure its answer is: embeds that were not asked for it do not.
pub(crate) fn is_uncertain(page: &PageOptions) -> bool {
    let shown = matches!(page.view, Some(View::Chart(ChartId::Risk | ChartId::Fan)));
    shown || !page.embed
}

impl FuturesJob {
    /// The last complete futures.
    pub(crate) fn complete(&self) -> Option<&Rc<Futures>> {
        self.complete.as_ref()
    }

    /// The futures of a scenario; none until they are complete. A page is drawn before those of its scenario begin.
    pub(crate) fn present(&self, scenario: &Scenario) -> Option<&Rc<Futures>> {
        let is_present =
            matches!(self.course, Course::Over | Course::Months) && self.of.as_ref() == Some(scenario);
        self.complete().filter(|_| is_present)
    }

    /// How far those of a scenario have come, where that takes long or was stopped.
    pub(super) fn long(&self, scenario: &Scenario) -> Option<Long> {
        let is_stopped = matches!(self.course, Course::Stopped);
        let is_long = is_stopped || matches!(self.course, Course::Running { is_long: true, .. });
        let job = self.job.as_ref();
        let job = job.filter(|_| is_long && self.of.as_ref() == Some(scenario))?;
        Some(Long {
            done: [job.done(), scenario.risk.paths],
            is_stopped,
        })
    }

    /// Starts anew if the scenario is another one. `due` is called when the next slice is.
    pub(crate) fn start(&mut self, report: &Report, due: Callback<()>) {
        let scenario = &report.inputs.0;
        if self.of.as_ref() == Some(scenario) {
            return;
        }
        if report.uses.is_empty() {
            self.complete = None;
            self.job = None;
            self.next = None;
            self.course = Course::Over;
            self.of = Some(scenario.clone());
            return;
        }
        self.of = Some(scenario.clone());
        self.course = Course::Running {
            since: None,
            is_long: false,
        };
        self.begin(scenario.clone());
        self.next = Some(Timeout::new(QUIET_MS, move || due.emit(())));
    }

    fn begin(&mut self, scenario: Scenario) {
        let is_quick = scenario.ranges.is_empty() && scenario.risk.paths <= QUICK;
        let job = match self.job.take() {
            Some(before) => before.followed_by(scenario),
            None => Simulation::of(scenario),
        };
        self.job = Some(if is_quick && !self.is_seen {
            job.without_months()
        } else {
            job
        });
    }

    /// Has `told` told whether the charts are in view. An embed shows one of them.
    pub(crate) fn watch(&mut self, page: &PageOptions, told: Callback<bool>) {
        let element = document().get_element_by_id(FUTURES_ID);
        let Some(element) = element.filter(|_| !page.embed) else {
            self.is_seen = page.view == Some(View::Chart(ChartId::Fan));
            return;
        };
        // Where that cannot be known they are computed.
        self.is_seen |= !InView::watch(&mut self.watch, element, told);
    }

    /// The charts came into view, or left it.
    pub(crate) fn see(&mut self, is_seen: bool, due: Callback<()>) {
        self.is_seen = is_seen;
        self.add_months(due);
    }

    /// Computes the months that are missing from what is shown.
    fn add_months(&mut self, due: Callback<()>) {
        let lacks = |complete: &Rc<Futures>| complete.cumulative_usd.p50.is_empty();
        if self.is_seen
            && matches!(self.course, Course::Over)
            && self.complete.as_ref().is_some_and(lacks)
            && let Some(of) = self.of.clone()
        {
            self.course = Course::Months;
            self.begin(of);
            self.next = Some(Timeout::new(0, move || due.emit(())));
        }
    }

    /// Stops, or goes on from where it was stopped.
    pub(crate) fn stop_or_go_on(&mut self, due: Callback<()>) {
        match self.course {
            Course::Running { .. } => {
                self.course = Course::Stopped;
                self.next = None;
            }
            Course::Stopped => {
                self.course = Course::Running {
                    since: Some(0.0),
                    is_long: true,
                };
                self.next = Some(Timeout::new(0, move || due.emit(())));
            }
            Course::Over | Course::Months | Course::Found(_) => {}
        }
    }

    /// Computes for some milliseconds; true once all is complete, and once it is to be shown how far it has come.
    pub(crate) fn compute_slice(&mut self, due: Callback<()>) -> bool {
        let Some(job) = &mut self.job else {
            return false;
        };
        let now = js_sys::Date::now();
        match &mut self.course {
            Course::Over | Course::Stopped => return false,
            Course::Found(found) => {
                self.complete = Some(Rc::clone(found));
                self.course = Course::Over;
                self.add_months(due);
                // The button to stop goes now.
                focus::pass_on(STOP_ID, ODDS_ID);
                return true;
            }
            Course::Months => {}
            Course::Running { since, is_long } => {
                if !*is_long && now - *since.get_or_insert(now) > LONG_MS {
                    // Showing it takes as long as a slice.
                    *is_long = true;
                    self.next = Some(Timeout::new(0, move || due.emit(())));
                    return true;
                }
                if let Some(shown) = document().get_element_by_id(PROGRESS_ID) {
                    // The rest of the page stays as it is.
                    _ = shown.set_attribute("value", &job.done().to_string());
                }
            }
        }
        while js_sys::Date::now() < now + SLICE_MS {
            if job.advance(AT_ONCE) && job.advance_month() && job.advance_summary() {
                let found = Rc::new(job.outcome());
                if matches!(self.course, Course::Months) {
                    // What is said of them stays meanwhile, and one chart is drawn.
                    self.complete = Some(found);
                    self.course = Course::Over;
                    return true;
                }
                self.course = Course::Found(found);
                break;
            }
        }
        self.next = Some(Timeout::new(0, move || due.emit(())));
        false
    }
}
