//! What comes after the first view: charts, tables, folded inputs, dialogs, and whatever else needs a second glance.
//!
//! The build packs this room, with the drawing it needs and whatever only it calls, into a second program that
//! is fetched once the first one runs (see `src/bin/split`). The first view gets along without it, so nothing
//! outside may call in here but through the functions of this file, and these only once [`super::App`] has been
//! told that it is here. They are never inlined: they are where the two programs are cut apart.

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

use crate::link::{Decoded, View};
use crate::report::Report;
use crate::report::charts::{ChartChoices, ChartScene, Choice, Section, section};
use crate::scenario::{Field, MAX_ROWS, Scenario};

use self::duel_choices::{DuelAction, DuelChoices};
use self::scene::Scene;
use super::sharing::{Act, Dialog, Sharing};
use super::speech::Speech;

/// Everything the figures are shown in beside the cards.
#[inline(never)]
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
    let shown = ChartScene::new(report, speech.words(), chosen);
    // The question first, then its details.
    let answers = section(Section::Answer, &shown);
    let details = section(Section::Details, &shown);
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

/// All inputs, folded by group.
#[inline(never)]
pub(super) fn groups(speech: &Speech, scenario: &Scenario, report: &Report, sought: &str) -> Html {
    groups::groups(speech, scenario, report, sought)
}

/// A control of an embed: an input without a slider of its own.
#[inline(never)]
pub(super) fn field(speech: &Speech, field: &'static Field, scenario: &Scenario) -> Html {
    field_row::field_row(speech, field, scenario, &Scenario::on(scenario.day()))
}

/// Does what the reader wants to see of the charts.
#[inline(never)]
pub(super) fn choose(chosen: &mut ChartChoices, choice: Choice) {
    chosen.choose(choice);
}

/// Choosing a machine to add to the mix.
#[inline(never)]
pub(super) fn picker(speech: &Speech, scenario: &Scenario) -> Html {
    let (speech, date) = (speech.clone(), scenario.date);
    let full = scenario.mix.len() >= MAX_ROWS;
    html! { <machine_picker::MachinePicker {speech} {date} {full} /> }
}

/// A view of an embed that is not among the first ones.
#[inline(never)]
pub(super) fn embed_view(
    speech: &Speech,
    scenario: &Scenario,
    report: &Report,
    choices: &DuelChoices,
    view: View,
    dark: bool,
) -> Html {
    embed_view::drawn(speech, scenario, report, choices, view, dark)
}

/// The dialog that is open.
#[inline(never)]
pub(super) fn dialog(
    speech: &Speech,
    link: &Decoded,
    report: &Report,
    sharing: &Sharing,
    which: Dialog,
) -> Html {
    dialog::dialog(speech, link, report, sharing, which)
}

/// Shows the dialog once it is in the page.
#[inline(never)]
pub(super) fn show_dialog() {
    modal::show();
}

/// Does what happened in a dialog.
#[inline(never)]
pub(super) fn share(sharing: &mut Sharing, act: Act, speech: &Speech) {
    dialog::share(sharing, act, speech);
}

/// Takes what the reader chose of the duel. True if the page shows something else then.
#[inline(never)]
pub(super) fn duel_chosen(
    choices: &mut DuelChoices,
    report: &Report,
    speech: &Speech,
    action: DuelAction,
) -> bool {
    choices.choose(action, report, &speech.act)
}

/// After the page shows a state: what is to be done about it.
#[inline(never)]
pub(super) fn shown(choices: &mut DuelChoices, scenario: &Scenario, report: &Report, speech: &Speech) {
    choices.shown(report, scenario, &speech.act);
}
