//! What the parts of the duel are shown from, and how its charts are framed.

use yew::prelude::*;

use crate::report::Report;
use crate::report::charts::{ChartChoices, ChartFigure};
use crate::scenario::Scenario;

use super::super::pieces::pieces;
use super::super::speech::Speech;
use super::charts::{body, tools};
use super::duel_choices::DuelChoices;
use super::files::files;

/// Everything a part of the duel is a function of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scene<'a> {
    /// The words and the application.
    pub(super) speech: &'a Speech,
    /// The scenario.
    pub(super) scenario: &'a Scenario,
    /// What follows from it.
    pub(super) report: &'a Report,
    /// What the reader chose of the duel.
    pub(super) duel: &'a DuelChoices,
    /// What the reader chose of the charts; none in an embed, which has neither tables nor files.
    pub(super) charts: Option<&'a ChartChoices>,
    /// Whether the theme is dark.
    pub(super) dark: bool,
}

impl Scene<'_> {
    /// A chart with its reading hint, its title where that does not stand above already, and what can be had of it.
    pub(super) fn chart(&self, figure: &ChartFigure, class: &'static str, titled: bool) -> Html {
        html! {
            <figure {class} id={["chart-", figure.id.name()].concat()}>
                <figcaption>
                    if titled {
                        <b>{ pieces(&figure.title) }</b>
                    }
                    <span>{ figure.hint }</span>
                    { self.tools(figure) }
                </figcaption>
                { body(self.speech, self.scenario, self.report, self.dark, &self.chosen(), figure) }
            </figure>
        }
    }

    /// Table and files, where there are any.
    pub(super) fn tools(&self, figure: &ChartFigure) -> Html {
        match self.charts {
            Some(charts) => tools(self.speech, figure.id, charts),
            None => Html::default(),
        }
    }

    /// What can be taken away of a chart.
    pub(super) fn files(&self, figure: &ChartFigure) -> Html {
        files(
            self.speech,
            self.scenario,
            self.report,
            figure,
            self.dark,
            &self.chosen(),
        )
    }

    fn chosen(&self) -> ChartChoices {
        self.charts.cloned().unwrap_or_default()
    }
}
