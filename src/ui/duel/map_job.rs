//! The map of who clears most where, computed some cells at a time while it is in view.
//!
//! The page never waits for longer than a frame, and a complete map stays until the next one is complete.

use std::rc::Rc;

use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use yew::Callback;

use crate::report::HeatMap;
use crate::report::Report;
use crate::report::charts::map::{CELLS, map};
use crate::report::charts::map_axis::{is_contested, spans};
use crate::report::controls::sliders::Span;
use crate::scenario::{Clock, Scenario};

use super::super::browser::in_view::InView;

/// The figure that the map is in.
pub(super) const MAP_ID: &str = "chart-map";
/// How long a map waits for another change before it is computed, milliseconds: while a slider moves, a map would be
/// out of date at once.
const QUIET_MS: u32 = 120;
/// How long a slice takes, milliseconds: a frame has sixteen, and the page wants most of them.
const SLICE_MS: f64 = 5.0;
/// Cells between two looks at the clock.
const CELLS_AT_ONCE: usize = 16;

/// The last complete map, and the one that is being computed.
#[derive(Debug, Default)]
pub struct MapJob {
    complete: Option<Rc<HeatMap>>,
    running: Option<Running>,
    /// Whether the map can be seen.
    is_seen: bool,
    watch: Option<InView>,
}

#[derive(Debug)]
struct Running {
    /// The scenario that the map is of.
    scenario: Scenario,
    clock: Clock,
    axes: [&'static str; 2],
    /// The spans of the axes; none if the scenario has no such inputs.
    spans: Option<[Span; 2]>,
    /// None once it is complete.
    map: Option<HeatMap>,
    /// The timer or frame that will continue the computation; dropping it stops the computation. None while the map is
    /// out of view.
    next: Option<Next>,
}

#[derive(Debug)]
enum Next {
    Quiet(#[expect(dead_code, reason = "held until it fires")] Timeout),
    Frame(#[expect(dead_code, reason = "held until it fires")] AnimationFrame),
}

impl MapJob {
    /// The last complete map.
    #[must_use]
    pub fn complete(&self) -> Option<&Rc<HeatMap>> {
        self.complete.as_ref()
    }

    /// Starts another map if the scenario, its clock or the axes have changed. `due` is called when the next slice is
    /// due.
    pub(crate) fn start(&mut self, report: &Report, axes: [&'static str; 2], due: Callback<()>) {
        if !is_contested(report) {
            self.complete = None;
            self.running = None;
            return;
        }
        let scenario = &report.inputs.0;
        let same = |running: &&Running| running.axes == axes;
        let before = self.running.as_ref().filter(same);
        if before.is_some_and(|running| running.scenario == *scenario && running.clock == report.clock) {
            return;
        }
        let spans = spans(report, axes, before.and_then(|running| running.spans));
        let map = spans.and_then(|spans| map(report, axes, spans, CELLS));
        // An input on the axes no longer exists: it was a rent, and the rows that are paid this rent are gone.
        if map.is_none() {
            self.complete = None;
        }
        self.running = Some(Running {
            scenario: scenario.clone(),
            clock: report.clock,
            axes,
            spans,
            map,
            next: self
                .is_seen
                .then(|| Next::Quiet(Timeout::new(QUIET_MS, move || due.emit(())))),
        });
    }

    /// Arranges for `told` to be called with whether the map is in view.
    pub(crate) fn watch(&mut self, told: Callback<bool>) {
        let element = gloo::utils::document().get_element_by_id(MAP_ID);
        let Some(element) = element else {
            self.watch = None;
            return;
        };
        // If the browser cannot tell, the map counts as in view.
        self.is_seen |= !InView::watch(&mut self.watch, element, told);
    }

    /// The map came into view, and its computation goes on, or left it.
    pub(crate) fn see(&mut self, is_seen: bool, due: Callback<()>) {
        self.is_seen = is_seen;
        if let Some(running) = &mut self.running
            && running.next.is_none()
            && is_seen
        {
            running.next = Some(Next::Frame(request_animation_frame(move |_| due.emit(()))));
        }
    }

    /// Computes all that is left at once, for printing, which cannot wait.
    pub(crate) fn finish(&mut self) {
        self.compute(f64::INFINITY);
    }

    /// Computes for some milliseconds; true once the map is complete.
    pub(crate) fn compute_slice(&mut self, due: Callback<()>) -> bool {
        if let Some(running) = &mut self.running {
            running.next = None;
        }
        let complete = self.is_seen && self.compute(js_sys::Date::now() + SLICE_MS);
        if let Some(running) = &mut self.running
            && self.is_seen
            && running.map.is_some()
        {
            running.next = Some(Next::Frame(request_animation_frame(move |_| due.emit(()))));
        }
        complete
    }

    /// Computes until the time `until`, milliseconds since 1970; true once the map is complete.
    fn compute(&mut self, until: f64) -> bool {
        let running = self.running.as_mut();
        let Some(map) = running.and_then(|running| running.map.as_mut()) else {
            return false;
        };
        let mut complete = false;
        while !complete && js_sys::Date::now() < until {
            complete = map.advance(CELLS_AT_ONCE);
        }
        if complete {
            self.complete = self
                .running
                .as_mut()
                .and_then(|running| running.map.take())
                .map(Rc::new);
        }
        complete
    }
}
