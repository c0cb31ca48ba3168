//! The page's layout: which part is where.

use yew::prelude::*;

use crate::link::Theme;
use crate::link::preset::Preset;
use crate::report::charts::{ChartScene, Section, section};
use crate::report::words::Label;
use crate::scenario::Scenario;

use super::action::Action;
use super::browser::focus;
use super::charts::figures::charts;
use super::deferred::EVIDENCE;
use super::duel::cost_of_ai::cost;
use super::duel::prices::duel;
use super::duel::tornado::sensitivity;
use super::duel::who_wins::who_wins;
use super::embed::page::own_title;
use super::inputs::controls::{INPUTS, inputs};
use super::inputs::groups::groups;
use super::inputs::presets::about;
use super::masthead::masthead;
use super::mix::mix_editor::mix_editor;
use super::results::compare::{compared, keep};
use super::results::folded::details;
use super::results::full_table::{full_table, year_by_year};
use super::results::notices::notices;
use super::results::result_strip::result_strip;
use super::results::site_strip::site_strip;
use super::results::switches::switches;
use super::results::uses::side_by_side;
use super::results::verdict::{of_futures, verdict};
use super::scene::Scene;

/// The whole page, with the dialog that is open over it.
pub(super) fn page(scene: &Scene<'_>, known: &[(&'static Preset, Scenario)], dialog: Option<Html>) -> Html {
    let words = scene.words();
    html! {
        <div class="page">
            { skip(scene, INPUTS, Label::ToInputs) }
            { skip(scene, EVIDENCE, Label::ToCharts) }
            { masthead(scene, known) }
            { own_title(scene) }
            <main>
                { verdict(scene, about(scene, known)) }
                <div class="results">
                    { switches(scene) }
                    { notices(scene) }
                    { compared(scene) }
                    { first(scene) }
                </div>
                <div class="assumptions">
                    { inputs(scene, keep(scene, known), scene.deferred.mix.part("", &|| mix_editor(scene)), scene.deferred.groups.part("groups", &|| groups(scene))) }
                </div>
                <div class="results">{ side_by_side(scene) }</div>
                { scene.deferred.evidence.part("evidence", &|| evidence(scene)) }
            </main>
            { result_strip(scene) }
            <footer>
                <span data-words="">{ words.figures_of(scene.scenario) }</span>
                <span>{ words.label(Label::NotAdvice) }</span>
                // Pages of text beside this one.
                for (address, name) in [
                    ("stories/index.html", Label::Stories),
                    ("method/index.html", Label::Method),
                    ("catalog/index.html", Label::Catalogue),
                ] {
                    <a href={address}>{ words.label(name) }</a>
                }
                { theme_button(scene) }
            </footer>
            if let Some(dialog) = dialog {
                { dialog }
            }
        </div>
    }
}

/// A skip link from the head of the page to a part of it, visible while it has the focus.
fn skip(scene: &Scene<'_>, to: &'static str, label: Label) -> Html {
    let onclick = move |event: MouseEvent| {
        // The address stays as it is: a # with an id would add a step to the browser's history.
        event.prevent_default();
        focus::give(to);
    };
    html! { <a class="skip" href={["#", to].concat()} {onclick}>{ scene.words().label(label) }</a> }
}

/// The button that chooses the other theme.
fn theme_button(scene: &Scene<'_>) -> Html {
    let (other, its_name) = if scene.dark {
        (Theme::Light, Label::ThemeLight)
    } else {
        (Theme::Dark, Label::ThemeDark)
    };
    html! {
        <button type="button" class="theme last" onclick={scene.click(Action::ThemeChosen(other))}>
            { scene.words().label(its_name) }
        </button>
    }
}

/// The button that underlines every figure that can be opened, and makes each a tab stop.
pub(super) fn check_button(scene: &Scene<'_>) -> Html {
    opener(scene, "reset", "check", Label::CheckFigures)
}

/// The buttons that show the futures in detail, and what would have happened in recorded months.
fn more_of_risk(scene: &Scene<'_>) -> Html {
    html! {
        <p class="past">
            { opener(scene, "quiet", "in-detail", Label::RiskInDetail) }
            { opener(scene, "quiet", "past", Label::Past) }
        </p>
    }
}

/// A button for something that the second program does: boot.js handles the click, `ui/working` does the work.
fn opener(scene: &Scene<'_>, class: &'static str, id: &'static str, label: Label) -> Html {
    html! { <button type="button" {class} {id} data-figure="">{ scene.words().label(label) }</button> }
}

/// The first chart, which answers the page's question.
fn first(scene: &Scene<'_>) -> Html {
    let shown = ChartScene::new(scene.report, scene.words(), &scene.choices.charts);
    html! { <div class="first">{ charts(scene, &section(Section::First, &shown)) }</div> }
}

/// The site, charts, the duel, tables: everything the verdict follows from.
fn evidence(scene: &Scene<'_>) -> Html {
    let shown = scene.charts(&scene.choices.charts);
    let answers = section(Section::Answer, &shown);
    html! {
        <>
            { site_strip(scene) }
            <p class="hint excluded">
                { scene.words().label(Label::NotIncluded) }
                { " " }
                { check_button(scene) }
            </p>
            { charts(scene, &answers) }
            { of_futures(scene, charts(scene, &section(Section::Risk, &shown))) }
            { more_of_risk(scene) }
            <div class="duels">
                { duel(scene) }
                { who_wins(scene) }
                { sensitivity(scene) }
                { cost(scene) }
            </div>
            { details(scene, &section(Section::Details, &shown)) }
            { full_table(scene) }
            { year_by_year(scene) }
        </>
    }
}
