//! What every part of the page is a function of: one context instead of a list of arguments.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::link::{Form, PageOptions, compared_query};
use crate::report::HeatMap;
use crate::report::Report;
use crate::report::charts::{ChartChoices, ChartScene};
use crate::report::figures::rates::Per;
use crate::report::words::Words;
use crate::report::words::language::Language;
use crate::scenario::{MAX_ROWS, MixRow, Scenario, Use, places_before};

use super::action::{Action, CompareAct, Part, Target};
use super::deferred::DeferredParts;
use super::duel::choices::DuelChoices;
use super::embed::story::Story;
use super::history::History;
use super::inputs::boundaries_job::SliderBoundaries;
use super::results::futures_job::FuturesJob;
use super::results::uses::toggle;
use super::today::state::TodaysFigures;

/// The state of the page at one moment, and where the reader's actions go.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// The language of the page.
    pub language: Language,
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The scenarios that it is compared with, A before B.
    pub compared: &'a [Scenario],
    /// How the link wants the page to be shown.
    pub page: &'a PageOptions,
    /// What follows from the scenario.
    pub report: &'a Report,
    /// What the reader chose to see.
    pub choices: &'a Choices,
    /// The last complete map of who wins where.
    pub map: Option<&'a Rc<HeatMap>>,
    /// Many futures, as far as they are known.
    pub futures: &'a FuturesJob,
    /// The state of asking for today's figures.
    pub today: &'a TodaysFigures,
    /// The story that an embed tells.
    pub story: &'a Story,
    /// The boundaries known so far along the inputs, between the uses that are worth most.
    pub boundaries: &'a SliderBoundaries,
    /// What can be undone, and done again.
    pub history: &'a History,
    /// The parts of the page that may be rendered later.
    pub deferred: &'a DeferredParts,
    /// Whether the theme is dark.
    pub dark: bool,
    /// Tells the application what the reader did.
    pub act: &'a Callback<Action>,
}

/// What the reader chose to see. None of it changes a figure, so none of it is in the link.
#[derive(Debug, Default)]
pub struct Choices {
    /// What today's money is shown per.
    pub per: Per,
    /// Uses whose rows are unfolded.
    pub unfolded: Vec<Use>,
    /// Whether the "what if" values are shown below the sliders.
    pub what_if: bool,
    /// The key of each row of the mix, which stays with the row when it moves.
    pub row_keys: Vec<usize>,
    /// How many rows have been added since the page was opened.
    pub new_rows: usize,
    /// The keys of rows whose power is typed as grid power.
    pub by_grid: Vec<usize>,
    /// What the inputs are searched for.
    pub search: String,
    /// Whether what was given to compare with was no link.
    pub is_comparison_refused: bool,
    /// Lines, tables and files of the charts.
    pub charts: ChartChoices,
    /// The pair of the duel, the axes of its map.
    pub duel: DuelChoices,
}

impl Choices {
    /// Applies an action that chooses what to see; true if that changes the page.
    pub(super) fn choose(&mut self, action: &Action) -> bool {
        match action {
            Action::WhatIfsAsked => self.what_if = !self.what_if,
            Action::PerChosen(per) => self.per = *per,
            Action::RowsUnfolded(kind) => toggle(&mut self.unfolded, *kind),
            Action::TextEntered(Target::Search, text) => self.search.clone_from(text),
            // The link holds IT power only, so a change to grid power may leave it the same.
            Action::TextEntered(Target::Row(index, Part::Unit), unit) => {
                let key = self.row_key(*index);
                self.by_grid.retain(|row| *row != key);
                if unit == "grid" {
                    self.by_grid.push(key);
                }
            }
            Action::StoryFetched(_) => {}
            Action::Compare(act) => self.is_comparison_refused = matches!(act, CompareAct::Refused),
            _ => return false,
        }
        true
    }

    /// The key of the row at this place.
    pub(super) fn row_key(&self, index: usize) -> usize {
        self.row_keys.get(index).copied().unwrap_or(index)
    }

    /// Whether the power of the row at this place is typed as grid power.
    pub(super) fn is_by_grid(&self, index: usize) -> bool {
        self.by_grid.contains(&self.row_key(index))
    }

    /// Moves what is remembered of each row to the row's new place.
    pub(super) fn follow(&mut self, before: &[MixRow], after: &[MixRow]) {
        if before == after {
            return;
        }
        let places = places_before(before, after);
        let mut keys = Vec::new();
        for place in &places {
            keys.push(match place {
                Some(place) => self.row_key(*place),
                None => {
                    self.new_rows += 1;
                    MAX_ROWS + self.new_rows
                }
            });
        }
        self.row_keys = keys;
        if let Some((mining, ai)) = self.duel.pair {
            let now = |place| places.iter().position(|before| *before == Some(place));
            self.duel.pair = now(mining).zip(now(ai));
        }
    }
}

impl Scene<'_> {
    /// The language's words.
    #[must_use]
    pub fn words(&self) -> &'static dyn Words {
        self.language.words()
    }

    /// The scenario with what it is compared with, as a query.
    pub(super) fn query(&self, form: Form) -> String {
        compared_query(self.scenario, self.compared, form)
    }

    /// What charts are made from.
    pub(super) fn charts<'s>(&'s self, choices: &'s ChartChoices) -> ChartScene<'s> {
        ChartScene {
            map: self.map.map(|map| &**map),
            futures: self.futures.complete().map(|futures| &**futures),
            ..ChartScene::new(self.report, self.words(), choices)
        }
    }

    /// The click handler of an element that does this.
    pub(super) fn click(&self, action: Action) -> Callback<MouseEvent> {
        self.act.reform(move |_| action.clone())
    }

    /// The change handler of a list of values for this target.
    pub(super) fn select(&self, target: Target) -> Callback<Event> {
        self.act.reform(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            Action::TextEntered(target, select.value())
        })
    }
}

/// The text of the field that an event comes from.
pub(super) fn typed(event: &InputEvent) -> String {
    let input: HtmlInputElement = event.target_unchecked_into();
    input.value()
}
