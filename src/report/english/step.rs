//! English for undo and redo: what is changed, from which value to which.

use crate::link;
use crate::report::english::English;
use crate::report::facts::change::{Change, EditState};
use crate::report::words::{InputWords, Label, PageWords, SwitchWords, Words};
use crate::scenario::{Field, Kind, Scenario};

/// "Undo: Bitcoin price 120,000 → 99,660".
pub(super) fn step(forward: bool, change: Option<Change>, [from, to]: [&EditState; 2]) -> String {
    let act = if forward { "Redo" } else { "Undo" };
    let turn =
        |what: &str, of: &dyn Fn(&EditState) -> String| format!("{act}: {what} {} → {}", of(from), of(to));
    match change {
        Some(Change::Input(field)) => {
            turn(English.input(field.input), &|state| value(field, &state.scenario))
        }
        Some(Change::Clock) => turn("prices", &|state| English.clock(state.clock).to_owned()),
        Some(Change::Day) => turn("prices of", &|state| English.date(state.scenario.date)),
        Some(Change::Compared) => format!("{act}: what is compared"),
        Some(Change::Swap) => format!("{act}: the swap"),
        Some(Change::Mix) => format!("{act}: the machines"),
        Some(Change::Terms) => format!("{act}: prices and rents of the mix"),
        Some(Change::Several) => format!("{act}: several inputs"),
        None => act.to_owned(),
    }
}

/// An input's value as its field shows it.
pub(super) fn value(field: &Field, scenario: &Scenario) -> String {
    let text = || link::text(field, scenario).unwrap_or_default();
    if let Some(range) = field.known_range(scenario) {
        return English.numerals().ends([range.low, range.high]);
    }
    match &field.kind {
        Kind::Flag(_) => {
            let yes = field.number(scenario) == Some(1.0);
            English.label(if yes { Label::Yes } else { Label::No }).to_owned()
        }
        Kind::Number(_) | Kind::Whole(_) | Kind::Optional(_) => match field.number(scenario) {
            Some(value) => English.numerals().exact(value),
            None => English.label(Label::AsListed).to_owned(),
        },
        Kind::Choice(..) | Kind::Run(_) => English.choice(field.input, &text()),
        Kind::Month(_) => text(),
        Kind::List(_) => Some(text())
            .filter(|text| !text.is_empty())
            .unwrap_or_else(|| "none".to_owned()),
    }
}
