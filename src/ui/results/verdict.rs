//! The answer everything else is evidence for: how old the prices are, the headline, and the quieter lines below it.

use yew::prelude::*;

use crate::report::Report;
use crate::report::facts::risk::chances;
use crate::report::words::piece::{Piece, within};
use crate::report::words::risk::RiskLabel;

use super::super::action::Action;
use super::super::browser::address;
use super::super::pieces::pieces;
use super::super::scene::Scene;
use super::super::today::button::today;
use super::futures_job::{FUTURES_ID, Long, ODDS_ID, PROGRESS_ID, STOP_ID};

/// The answer, with something below it.
pub(crate) fn verdict(scene: &Scene<'_>, below: Html) -> Html {
    // An embed must read the same for years, so its answer does not depend on today's date.
    let read_on = (!scene.page.embed).then(address::today);
    let answer = scene.words().answer(scene.report, read_on);
    html! {
        <section class="verdict">
            <div class="dateline">
                <p class="kick">{ pieces(&answer.dateline) }</p>
                if !scene.page.embed {
                    { today(scene) }
                }
            </div>
            <p id="verdict">{ pieces(&answer.headline) }</p>
            for (nth, against) in scene.report.against.iter().enumerate() {
                <p class="other" key={nth}>
                    <b>{ scene.words().scenario_name(nth + 1) }</b>
                    { " " }
                    { pieces(&headline(scene, nth, &against.report)) }
                </p>
            }
            <ul class="deck" hidden={answer.deck.is_empty()}>
                for line in &answer.deck {
                    <li>{ pieces(line) }</li>
                }
            </ul>
            if !scene.page.embed && !scene.report.uses.is_empty() {
                { odds(scene) }
            }
            { below }
        </section>
    }
}

/// How sure the answer is, once that is known.
fn odds(scene: &Scene<'_>) -> Html {
    let (words, report) = (scene.words(), scene.report);
    // Each state has an element of its own: a text that stays but moves would count as a layout shift.
    if let Some(futures) = scene.futures.present(scene.scenario) {
        let said = pieces(&words.chances(report, &chances(report, futures)));
        return html! { <p class="odds" id={ODDS_ID} tabindex="-1"><span key="known" aria-busy="false">{ said }</span></p> };
    }
    let long = scene.futures.long(scene.scenario);
    let is_stopped = long.is_some_and(|long| long.is_stopped);
    let [said, offered] = if is_stopped {
        [RiskLabel::Stopped, RiskLabel::GoOn]
    } else {
        [RiskLabel::Trying, RiskLabel::Stop]
    };
    html! {
        <p class="odds" id={ODDS_ID} tabindex="-1">
            <span key="trying" aria-busy={(!is_stopped).to_string()}>{ words.risk_label(said) }</span>
            if let Some(Long { done: [done, all], .. }) = long {
                <progress id={PROGRESS_ID} max={all.to_string()} value={done.to_string()} aria-label={words.risk_label(RiskLabel::Tried)} />
                <button type="button" class="reset" id={STOP_ID} onclick={scene.click(Action::FuturesStopped)}>{ words.risk_label(offered) }</button>
            }
        </p>
    }
}

/// Charts of many futures; those of an earlier scenario are shown as such until the present ones are there.
pub(crate) fn of_futures(scene: &Scene<'_>, charts: Html) -> Html {
    let is_old = scene.futures.complete().is_some() && scene.futures.present(scene.scenario).is_none();
    let old = is_old.then(|| scene.words().risk_label(RiskLabel::Earlier));
    html! { <div class="futures" id={FUTURES_ID} data-old={old}>{ charts }</div> }
}

/// Another scenario's headline, its figures with their paths in this scenario's report.
fn headline(scene: &Scene<'_>, nth: usize, other: &Report) -> Vec<Piece> {
    let answer = scene.words().answer(other, Some(address::today()));
    within(&format!("against.{nth}.report."), answer.headline)
}
