//! Many futures of the scenario, computed some milliseconds at a time behind the page.
//!
//! They begin at the first pause, and what is complete stays until the next is, marked as out of date.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::Callback;

use crate::link::{ChartId, PageOptions, View};
use crate::report::{Futures, Report, Simulation};
use crate::scenario::Scenario;

/// How long futures wait for the next change, milliseconds: while a slider moves they would be out of date at once.
const QUIET_MS: u32 = 200;
/// How long a slice takes, milliseconds.
const SLICE_MS: f64 = 6.0;
/// Futures between two looks at the clock.
const AT_ONCE: u32 = 20;

/// The last complete futures, and those that are being computed.
#[derive(Debug, Default)]
pub struct FuturesJob {
    complete: Option<Rc<Futures>>,
    /// What the complete ones, or those being computed, are of.
    of: Option<Scenario>,
    /// None once all are computed.
    running: Option<Simulation>,
    /// What will continue it; dropped, it is cancelled.
    next: Option<Timeout>,
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
        let is_present = self.running.is_none() && self.of.as_ref() == Some(scenario);
        self.complete().filter(|_| is_present)
    }

    /// Starts anew if the scenario is another one. `due` is called when the next slice is.
    pub(crate) fn start(&mut self, report: &Report, due: Callback<()>) {
        let scenario = &report.inputs.0;
        if self.of.as_ref() == Some(scenario) {
            return;
        }
        self.of = Some(scenario.clone());
        if report.uses.is_empty() {
            *self = Self {
                of: self.of.take(),
                ..Self::default()
            };
            return;
        }
        self.running = Some(Simulation::of(scenario.clone()));
        self.next = Some(Timeout::new(QUIET_MS, move || due.emit(())));
    }

    /// Computes for some milliseconds; true once all is complete.
    pub(crate) fn compute_slice(&mut self, due: Callback<()>) -> bool {
        let Some(running) = &mut self.running else {
            return false;
        };
        let until = js_sys::Date::now() + SLICE_MS;
        while js_sys::Date::now() < until {
            if running.advance(AT_ONCE) && running.advance_month() {
                self.complete = Some(Rc::new(running.outcome()));
                self.running = None;
                return true;
            }
        }
        self.next = Some(Timeout::new(0, move || due.emit(())));
        false
    }
}
