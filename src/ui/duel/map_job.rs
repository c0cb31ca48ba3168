//! The map of who wins where, computed some cells at a time.
//!
//! The page never waits for longer than a frame, and a complete map stays until the next one is complete.

use std::rc::Rc;

use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use yew::Callback;

use crate::report::HeatMap;
use crate::report::Report;
use crate::report::charts::map::{CELLS, map};
use crate::report::charts::map_axis::is_contested;
use crate::scenario::Scenario;

/// How long a map waits for the next change, milliseconds: while a slider moves it would be out of date at once.
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
}

#[derive(Debug)]
struct Running {
    /// What it is the map of.
    scenario: Scenario,
    axes: [&'static str; 2],
    /// None once it is complete.
    map: Option<HeatMap>,
    /// What will continue it; dropped, it is cancelled.
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

    /// Starts another map if the scenario or the axes are others. `due` is called when the next slice is.
    pub(crate) fn start(
        &mut self,
        report: &Report,
        scenario: &Scenario,
        axes: [&'static str; 2],
        due: Callback<()>,
    ) {
        if !is_contested(report) {
            *self = Self::default();
            return;
        }
        let same = |running: &Running| running.axes == axes && running.scenario == *scenario;
        if self.running.as_ref().is_some_and(same) {
            return;
        }
        let map = map(scenario, axes, CELLS);
        // The axes no longer exist: they went with the rows that were paid such a rent.
        if map.is_none() {
            self.complete = None;
        }
        self.running = Some(Running {
            scenario: scenario.clone(),
            axes,
            map,
            next: Some(Next::Quiet(Timeout::new(QUIET_MS, move || due.emit(())))),
        });
    }

    /// Computes for some milliseconds; true once the map is complete.
    pub(crate) fn compute_slice(&mut self, due: Callback<()>) -> bool {
        let Some(running) = &mut self.running else {
            return false;
        };
        let Some(map) = &mut running.map else {
            return false;
        };
        let until = js_sys::Date::now() + SLICE_MS;
        let mut complete = false;
        while !complete && js_sys::Date::now() < until {
            complete = map.advance(CELLS_AT_ONCE);
        }
        if complete {
            self.complete = running.map.take().map(Rc::new);
        } else {
            running.next = Some(Next::Frame(request_animation_frame(move |_| due.emit(()))));
        }
        complete
    }
}
