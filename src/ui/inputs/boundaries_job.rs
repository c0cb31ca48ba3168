//! The boundaries along the inputs that have sliders, searched for in slices after the page has been drawn.
//!
//! Boundaries that are out of date are forgotten at once. New ones are told to the sliders only, so that the rest of
//! the page is not rendered anew.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use yew::Callback;

use crate::report::Report;
use crate::report::controls::sliders;
use crate::report::controls::tracks::{BoundarySearch, InputBoundaries, leader};
use crate::scenario::{Clock, Field, Scenario, value_of};

/// How long a slice takes, milliseconds.
const SLICE_MS: f64 = 2.0;
/// How long boundaries are collected before the sliders are told, milliseconds: sliders told together are drawn in one
/// frame.
const TOGETHER_MS: f64 = 60.0;

/// The boundaries that are known, and the search for the others.
#[derive(Debug, Default)]
pub struct SliderBoundaries {
    /// The scenario and the clock that the boundaries are of.
    scenario: Option<(Scenario, Clock)>,
    found: Vec<Rc<InputBoundaries>>,
    running: Option<Running>,
    listeners: Rc<SliderListeners>,
}

#[derive(Debug)]
struct Running {
    job: BoundarySearch,
    /// Boundaries that the sliders have not been told yet.
    unreported: Vec<Rc<InputBoundaries>>,
    /// When the sliders are told at the latest, milliseconds since 1970; none until the first slice.
    report_at: Option<f64>,
    /// The frame or timer that will continue the search; dropping it stops the search.
    next: Next,
}

#[derive(Debug)]
enum Next {
    /// The page has not been drawn yet.
    Awaited,
    Frame(#[expect(dead_code, reason = "held until it fires")] AnimationFrame),
    Slice(#[expect(dead_code, reason = "held until it fires")] Timeout),
}

impl SliderBoundaries {
    /// The boundaries along the input with this key; none while they are searched for.
    pub(crate) fn found(&self, key: &str) -> Option<&Rc<InputBoundaries>> {
        self.found.iter().find(|found| found.key == key)
    }

    /// The sliders that are told what has been found.
    pub(crate) fn listeners(&self) -> &Rc<SliderListeners> {
        &self.listeners
    }

    /// Forgets boundaries of other scenarios, and begins to search for those along the inputs that are shown. `moved`
    /// is the input that was moved, if no other was: the boundaries along it stay.
    pub(crate) fn renew(
        &mut self,
        report: &Report,
        scenario: &Scenario,
        clock: Clock,
        moved: Option<&'static Field>,
        is_shown: impl Fn(&str) -> bool,
    ) {
        let wanted = (scenario, clock);
        if self.scenario.as_ref().map(|(scenario, clock)| (scenario, *clock)) == Some(wanted) {
            return;
        }
        // The search may overlook a lead that is taken and given back between two of its steps. So boundaries stay only
        // if they give the same leader as the report.
        let stays = |found: &Rc<InputBoundaries>, field: &Field| {
            found.key == field.key
                && value_of(scenario, field).is_some_and(|now| found.leader_at(now) == leader(report, clock))
        };
        let same_clock = self.scenario.as_ref().is_some_and(|(_, before)| *before == clock);
        self.found
            .retain(|found| same_clock && moved.is_some_and(|field| stays(found, field)));
        let unknown =
            sliders::keys(report, scenario).filter(|key| is_shown(key) && self.found(key).is_none());
        let mut job = BoundarySearch::new(scenario.clone(), clock, unknown);
        // Without machines no use leads, and there is nothing to search for.
        let is_needed = !report.uses.is_empty();
        // Boundaries that are found at once are drawn with the rest of the page. The first time, the page is drawn
        // before any search.
        if is_needed && self.scenario.is_some() {
            self.found.extend(slice(&mut job));
        }
        self.running = (is_needed && !job.is_over()).then_some(Running {
            job,
            unreported: Vec::new(),
            report_at: None,
            next: Next::Awaited,
        });
        self.scenario = Some((scenario.clone(), clock));
    }

    /// Goes on once the frame has been drawn: `due` is called when the next slice is due.
    pub(crate) fn start(&mut self, due: Callback<()>) {
        if let Some(running) = &mut self.running
            && matches!(running.next, Next::Awaited)
        {
            running.next = Next::Frame(request_animation_frame(move |_| due.emit(())));
        }
    }

    /// Searches for some milliseconds, and tells the sliders what has been found.
    pub(crate) fn compute_slice(&mut self, due: Callback<()>) {
        let Some(mut running) = self.running.take() else {
            return;
        };
        // The first call comes before the frame is drawn: it only schedules a slice for after that.
        if matches!(running.next, Next::Slice(_)) {
            let report_at = *running
                .report_at
                .get_or_insert_with(|| js_sys::Date::now() + TOGETHER_MS);
            let found = slice(&mut running.job);
            self.found.extend(found.iter().cloned());
            running.unreported.extend(found);
            if running.job.is_over() || js_sys::Date::now() >= report_at {
                for found in running.unreported.drain(..) {
                    self.listeners.tell(&found);
                }
            }
        }
        if !running.job.is_over() {
            running.next = Next::Slice(Timeout::new(0, move || due.emit(())));
            self.running = Some(running);
        }
    }
}

/// What is found along the inputs within some milliseconds.
fn slice(job: &mut BoundarySearch) -> Vec<Rc<InputBoundaries>> {
    let mut found = Vec::new();
    let until = js_sys::Date::now() + SLICE_MS;
    while !job.is_over() && js_sys::Date::now() < until {
        found.extend(job.advance().map(Rc::new));
    }
    found
}

/// The key of an input, and the callback that tells its slider.
type Listener = (&'static str, Callback<Rc<InputBoundaries>>);

/// Tells the sliders on the page which boundaries have been found along their inputs.
#[derive(Debug, Default)]
pub struct SliderListeners {
    listeners: RefCell<Vec<Listener>>,
}

impl SliderListeners {
    /// Registers the only slider of the input with this key: `on_found` is called with what is found along the input.
    pub(crate) fn listen(&self, key: &'static str, on_found: Callback<Rc<InputBoundaries>>) {
        let mut listeners = self.listeners.borrow_mut();
        listeners.retain(|(known, _)| *known != key);
        listeners.push((key, on_found));
    }

    fn tell(&self, found: &Rc<InputBoundaries>) {
        let listener = self
            .listeners
            .borrow()
            .iter()
            .find(|(key, _)| *key == found.key)
            .map(|(_, on_found)| on_found.clone());
        if let Some(on_found) = listener {
            on_found.emit(Rc::clone(found));
        }
    }
}

impl PartialEq for SliderListeners {
    /// There is only one set of listeners, so any two are the same.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}
