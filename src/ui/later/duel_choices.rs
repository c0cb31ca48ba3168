//! What the reader has chosen to see of the duel, and the map that is being computed for it.
//!
//! The map is computed a few cells at a time, so that the page never waits for longer than a frame; a complete map
//! stays until the next one is complete.

use std::rc::Rc;

use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use yew::Callback;

use crate::link::{Form, decode, encode};
use crate::report::charts::map::{self as who_wins, CELLS, Question};
use crate::report::charts::map_axis::{default_axes, is_contested};
use crate::report::facts::duel_pair::Scarce;
use crate::report::{HeatMap, Report};
use crate::scenario::{Field, Scenario, move_input};

use super::super::action::{Action, Target};
use super::super::browser::focus;

/// Quiet before a map is begun, milliseconds: while a slider moves there is nothing to compute yet.
const QUIET_MS: u32 = 120;
/// A slice takes about so long, milliseconds: a frame has sixteen, and the page wants most of them.
const SLICE_MS: f64 = 5.0;
/// Cells between two looks at the clock.
const CELLS_AT_ONCE: usize = 16;

/// What the reader has chosen.
#[derive(Debug, Default)]
pub struct DuelChoices {
    /// Which pair, as the indices of its rows in the mix; none is the leading one. Forgotten when other rows may have
    /// come to these places.
    pub(in crate::ui) pair: Option<(usize, usize)>,
    /// What is scarce.
    pub(super) scarce: Scarce,
    /// What the map asks for.
    pub(super) question: Question,
    /// The map's inputs across and up; none are the default ones.
    pub(super) axes: Option<[&'static str; 2]>,
    /// Whether inputs that matter less are told, too.
    pub(super) all_inputs: bool,
    /// Which energy per query counts.
    pub(super) query: usize,
    /// The last complete map.
    pub(super) map: Option<Rc<HeatMap>>,
    /// The map that is being computed.
    pub(super) job: Option<Job>,
    /// An input to go to once the page shows it.
    pub(super) wanted: Option<&'static Field>,
}

/// A map in the making.
#[derive(Debug)]
pub(super) struct Job {
    /// What it is the map of.
    scenario: Scenario,
    axes: [&'static str; 2],
    /// None once it is complete.
    map: Option<HeatMap>,
    /// What will go on with it; dropped, it is called off.
    due: Option<Due>,
}

/// What goes on with a map.
#[derive(Debug)]
enum Due {
    Quiet(#[expect(dead_code, reason = "held until it fires")] Timeout),
    Frame(#[expect(dead_code, reason = "held until it fires")] AnimationFrame),
}

/// What the reader chose, or what time brought.
#[derive(Clone, Debug)]
pub enum DuelAction {
    /// A mining row against an AI row.
    PairChosen(usize, usize),
    /// What is scarce.
    ScarceChosen(Scarce),
    /// What the map asks for.
    QuestionChosen(Question),
    /// An input across (0) or up (1).
    AxisChosen(usize, &'static str),
    /// The inputs that matter less, unfolded or folded again.
    OthersToggled,
    /// An energy per query.
    QueryChosen(usize),
    /// A cell of the map, whose values the scenario takes.
    CellChosen(usize, usize),
    /// An input to go to.
    InputSought(&'static Field),
    /// It is there to go to.
    InputShown(&'static Field),
    /// It is time for the next slice of the map.
    SliceDue,
}

impl DuelChoices {
    /// The map's inputs across and up.
    #[must_use]
    pub fn axes(&self, report: &Report) -> [&'static str; 2] {
        self.axes.unwrap_or(default_axes(report))
    }

    /// The pair to speak of, as its index in the report.
    #[must_use]
    pub fn pair(&self, report: &Report) -> Option<usize> {
        let chosen = |(mining, ai)| {
            let mut pairs = report.duel.iter();
            pairs.position(|pair| (pair.mining, pair.ai) == (mining, ai))
        };
        self.pair
            .and_then(chosen)
            .or_else(|| crate::report::facts::duel_pair::leading(report))
    }

    /// Takes a choice; true if the page shows something else then.
    pub(super) fn choose(&mut self, action: DuelAction, report: &Report, act: &Callback<Action>) -> bool {
        match action {
            DuelAction::PairChosen(mining, ai) => self.pair = Some((mining, ai)),
            DuelAction::OthersToggled => self.all_inputs = !self.all_inputs,
            DuelAction::ScarceChosen(scarce) => self.scarce = scarce,
            DuelAction::QuestionChosen(question) => self.question = question,
            DuelAction::AxisChosen(nth, key) => {
                let mut axes = self.axes(report);
                // The same input on both axes is no map: they change places.
                if axes[1 - nth] == key {
                    axes.swap(0, 1);
                } else {
                    axes[nth] = key;
                }
                self.axes = Some(axes);
            }
            DuelAction::QueryChosen(which) => self.query = which,
            DuelAction::InputSought(field) => {
                // While something else is searched for, the input is not there to go to.
                act.emit(Action::TextEntered(Target::Search, String::new()));
                act.emit(Action::Duel(DuelAction::InputShown(field)));
                return false;
            }
            DuelAction::InputShown(field) => self.wanted = Some(field),
            DuelAction::SliceDue => return self.slice(act),
            DuelAction::CellChosen(column, line) => {
                let values = self
                    .map
                    .as_ref()
                    .and_then(|map| who_wins::values(map, column, line));
                let mut link = decode(&report.link.short);
                for (field, value) in values.into_iter().flatten() {
                    move_input(&mut link.scenario, field, value);
                }
                act.emit(Action::LinkOpened(encode(&link, Form::Short)));
                return false;
            }
        }
        true
    }

    /// After the page shows a state: goes to the input that is wanted, and begins another map if it needs one.
    pub(super) fn shown(&mut self, report: &Report, scenario: &Scenario, act: &Callback<Action>) {
        if let Some(field) = self.wanted.take() {
            focus::go_to(field.key);
        }
        if !is_contested(report) {
            (self.map, self.job) = (None, None);
            return;
        }
        let axes = self.axes(report);
        let same = |job: &Job| job.axes == axes && job.scenario == *scenario;
        if self.job.as_ref().is_some_and(same) {
            return;
        }
        let map = who_wins::map(scenario, axes, CELLS);
        // The axes are no longer there, with the rows that were paid such a rent.
        if map.is_none() {
            self.map = None;
        }
        let act = act.clone();
        self.job = Some(Job {
            scenario: scenario.clone(),
            axes,
            map,
            due: Some(Due::Quiet(Timeout::new(QUIET_MS, move || {
                act.emit(Action::Duel(DuelAction::SliceDue));
            }))),
        });
    }

    /// Computes for some milliseconds; true once the map is complete.
    fn slice(&mut self, act: &Callback<Action>) -> bool {
        let Some(job) = &mut self.job else { return false };
        let Some(map) = &mut job.map else { return false };
        let until = js_sys::Date::now() + SLICE_MS;
        let mut complete = false;
        while !complete && js_sys::Date::now() < until {
            complete = map.advance(CELLS_AT_ONCE);
        }
        if complete {
            self.map = job.map.take().map(Rc::new);
        } else {
            let act = act.clone();
            job.due = Some(Due::Frame(request_animation_frame(move |_| {
                act.emit(Action::Duel(DuelAction::SliceDue));
            })));
        }
        complete
    }
}
