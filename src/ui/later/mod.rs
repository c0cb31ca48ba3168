//! What comes after the first view: charts, tables, folded inputs, dialogs, and whatever else needs a second glance.

pub mod canvas_pen;
pub mod chart_view;
pub mod charts;
mod choice;
pub mod clipboard;
mod cost_of_ai;
pub mod crosshair;
pub mod dialog;
mod duel;
pub mod duel_choices;
pub mod embed_dialog;
pub mod embed_view;
pub mod field_row;
pub mod file;
pub mod files;
pub mod full_table;
pub mod groups;
pub mod heat_map_view;
pub mod machine_picker;
pub mod modal;
pub mod picture;
pub mod preview;
mod scene;
pub mod share_dialog;
pub mod share_parts;
pub mod take_away;
mod tornado;
mod who_wins;

use yew::prelude::*;

use crate::report::Report;
use crate::report::charts::{ChartChoices, ChartId, charts as figures};
use crate::scenario::Scenario;

use self::duel_choices::DuelChoices;
use self::scene::Scene;
use super::speech::Speech;

/// Everything the figures are shown in beside the cards.
pub(super) fn evidence(
    speech: &Speech,
    scenario: &Scenario,
    report: &Report,
    dark: bool,
    chosen: &ChartChoices,
    duel: &DuelChoices,
) -> Html {
    let scene = Scene {
        speech,
        scenario,
        report,
        duel,
        charts: Some(chosen),
        dark,
    };
    // The question first, then its details.
    let (answers, details): (Vec<_>, Vec<_>) = figures(report, scenario, speech.words(), chosen)
        .into_iter()
        .partition(|figure| matches!(figure.id, ChartId::Cash | ChartId::PerMwh));
    html! {
        <>
            { charts::charts(speech, scenario, report, dark, chosen, &answers) }
            <div class="duels">
                { duel::duel(&scene) }
                { who_wins::who_wins(&scene) }
                { tornado::sensitivity(speech, report, duel.all_inputs) }
                { cost_of_ai::cost(&scene) }
            </div>
            { charts::charts(speech, scenario, report, dark, chosen, &details) }
            { full_table::full_table(speech, report, chosen) }
            <p class="paper" data-words="">{ take_away::address(&report.link.short) }</p>
        </>
    }
}
