//! What an action changes in the link.

use crate::link::{self, Decoded, MAX_COMPARED, decode, preset};
use crate::report::results::compare;
use crate::scenario::{
    Amount, Field, MAX_ROWS, Machine, MixRow, Plant, Premises, Scenario, Share, SuccessiveMoves, filled,
    it_kw_of_grid, shared, whole,
};

use super::action::{Action, CompareAct, Part, Target};
use super::mix::capacity_bar::BAR;
use super::mix::mix_row;

/// Applies an action to the link; an action that concerns only what is shown leaves the link as it was. Returns the id
/// of the element that should get the focus, where the element that had it may have moved or gone.
pub(super) fn edit(link: &mut Decoded, action: Action) -> Option<String> {
    let scenario = &mut link.scenario;
    match action {
        Action::NumberEntered(Target::Field(field), value) => {
            match value {
                Some(value) => field.set_number(scenario, value),
                None => field.reset(scenario, scenario.day()),
            }
            forget_problem(link, field.key);
        }
        Action::TextEntered(Target::Field(field), text) => {
            // A text out of range is set to the nearest bound, which the page then shows.
            let _ = link::set_text(field, scenario, &text);
            forget_problem(link, field.key);
        }
        Action::NumberEntered(Target::Row(index, part), value) => {
            let power = scenario.mix.get(index).map(|row| {
                let grid_mw = value.unwrap_or(0.0);
                it_kw_of_grid(row.plant(scenario), scenario, grid_mw)
            });
            match (scenario.mix.get_mut(index), power) {
                (Some(row), Some(it_kw)) if part == Part::Grid => row.amount = Amount::PowerKw(it_kw),
                (Some(row), _) => set_number(row, part, value),
                (None, _) => {}
            }
        }
        Action::TextEntered(Target::Row(index, part), text) => set_text(scenario, index, part, text),
        Action::FieldReset(field) => {
            field.reset(scenario, scenario.day());
            forget_problem(link, field.key);
        }
        Action::AllReset => {
            *scenario = Scenario::on(scenario.day());
            link.problems.clear();
        }
        Action::PresetChosen(id) => {
            if let Some(preset) = preset::find(id) {
                *scenario = decode(&preset.query).scenario;
                link.problems.clear();
            }
        }
        Action::DayChosen(day) => *scenario = link::on_day(scenario, day),
        Action::PremisesChosen(premises) => {
            premises.set(scenario);
            for key in Premises::keys() {
                forget_problem(link, key);
            }
        }
        Action::RowAdded(id) => {
            if let Some(machine) = machine(&id)
                && scenario.mix.len() < MAX_ROWS
            {
                let row = MixRow::fitting(machine, scenario);
                scenario.mix.push(row);
            }
        }
        Action::RowDuplicated(index) => {
            if let Some(row) = scenario.mix.get(index).cloned()
                && scenario.mix.len() < MAX_ROWS
            {
                scenario.mix.insert(index + 1, row);
            }
        }
        Action::RowRemoved(index) => {
            if index < scenario.mix.len() {
                scenario.mix.remove(index);
            }
            // Another row takes its place, unless it was the last.
            return Some(if index == scenario.mix.len() {
                "add-machine".to_owned()
            } else {
                mix_row::id(index, "remove")
            });
        }
        Action::RowMoved(index, up) => {
            let last = scenario.mix.len().saturating_sub(1);
            let to = if up {
                index.saturating_sub(1)
            } else {
                (index + 1).min(last)
            };
            if index <= last {
                scenario.mix.swap(index, to);
            }
            // At an end of the list, only the button for the way back can be pressed.
            let on = if up { to > 0 } else { to == last };
            return Some(format!("row-{to}-{}", if on { "up" } else { "down" }));
        }
        Action::RowFilled(index) => {
            if let Some(amount) = filled(scenario, index) {
                scenario.mix[index].amount = amount;
            }
            // The pressed button has nothing left to do and is hidden.
            return Some(mix_row::id(index, "takes"));
        }
        Action::GridShared(share) => {
            let amounts = shared(scenario, share).unwrap_or_default();
            for (row, amount) in scenario.mix.iter_mut().zip(amounts) {
                row.amount = amount;
            }
            return Some(match share {
                Share::Alone(index) | Share::With(index) => mix_row::id(index, "takes"),
                // The bar above the button gets the focus, so that nothing is scrolled.
                Share::Evenly => BAR.to_owned(),
            });
        }
        Action::ClockChosen(clock) => link.page.clock = clock,
        Action::ThemeChosen(theme) => link.page.theme = theme,
        Action::LinkOpened(query) => {
            let opened = decode(&query);
            *scenario = opened.scenario;
            link.compared = opened.compared;
            link.problems = opened.problems;
        }
        Action::Compare(act) => return change_comparison(link, act),
        Action::TodayAnswered(Ok(live)) => {
            live.apply_to(scenario);
            for key in live.values().map(|(key, _)| key).into_iter().chain(["start"]) {
                forget_problem(link, key);
            }
        }
        Action::NumberEntered(Target::Search | Target::Control(_), _)
        | Action::TextEntered(Target::Search | Target::Control(_), _)
        | Action::WhatIfTried(..)
        | Action::WhatIfsAsked
        | Action::PerChosen(_)
        | Action::RowsUnfolded(_)
        | Action::SystemThemeChanged(_)
        | Action::AddressChanged(_)
        | Action::Chart(_)
        | Action::Duel(_)
        | Action::MapCellChosen(..)
        | Action::MapSliceDue
        | Action::FuturesSliceDue
        | Action::FuturesStopped
        | Action::FuturesSeen(_)
        | Action::MapSeen(_)
        | Action::Paused
        | Action::HistoryStepped(_)
        | Action::PartSeen(..)
        | Action::BoundarySliceDue
        | Action::InputSought(_)
        | Action::DialogOpened(_)
        | Action::DialogClosed
        | Action::Copied(..)
        | Action::FileRefused
        | Action::TodayWanted
        | Action::TodayDeclined
        | Action::TodayAnswered(Err(_))
        | Action::Embed(_)
        | Action::Printed(_)
        | Action::StoryFetched(_)
        | Action::StoryStepTaken(_) => {}
    }
    None
}

/// Applies what a reader did with scenarios side by side.
fn change_comparison(link: &mut Decoded, act: CompareAct) -> Option<String> {
    match act {
        CompareAct::Kept if link.compared.len() < MAX_COMPARED => link.compared.push(link.scenario.clone()),
        CompareAct::Added(query) if link.compared.len() < MAX_COMPARED => {
            link.add_compared(&[query]);
        }
        CompareAct::Swapped(nth) => {
            if let Some(other) = link.compared.get_mut(nth) {
                std::mem::swap(&mut link.scenario, other);
                link.forget_compared_problems();
            }
        }
        CompareAct::Dropped(nth) if nth < link.compared.len() => {
            link.compared.remove(nth);
            link.forget_compared_problems();
            return Some("keep".to_owned());
        }
        CompareAct::Taken(nth, part) => {
            let other = link.compared.get(nth)?;
            let scenario = &mut link.scenario;
            match part {
                compare::Part::Mix => scenario.mix.clone_from(&other.mix),
                compare::Part::Day => *scenario = link::on_day(scenario, other.date),
                compare::Part::Input(field) => {
                    match link::text(field, other) {
                        // A value that another scenario has is within the range.
                        Some(text) => _ = link::set_text(field, scenario, &text),
                        None => field.reset(scenario, scenario.day()),
                    }
                    forget_problem(link, field.key);
                }
            }
        }
        CompareAct::Kept | CompareAct::Added(_) | CompareAct::Refused | CompareAct::Dropped(_) => {}
    }
    None
}

/// Sets inputs to values, within their ranges: what a control and a click on the map do.
pub(super) fn move_inputs(link: &mut Decoded, moves: &mut SuccessiveMoves, values: &[(&'static Field, f64)]) {
    for (field, value) in values {
        moves.move_input(&mut link.scenario, field, *value);
        forget_problem(link, field.key);
    }
}

/// A problem with a key's value ends when the key gets another value.
fn forget_problem(link: &mut Decoded, key: &str) {
    link.problems.retain(|problem| problem.key != key);
}

fn set_number(row: &mut MixRow, part: Part, value: Option<f64>) {
    let number = value.unwrap_or(0.0);
    match (part, &mut row.machine) {
        (Part::Amount, machine) => {
            row.amount = if in_units(machine, row.amount) {
                Amount::Machines(whole(number))
            } else {
                Amount::PowerKw(number * 1000.0)
            };
        }
        (Part::Price, _) => row.price_usd = value,
        (Part::Rent, _) => row.rent_usd = value,
        (Part::Hashrate, Machine::OwnAsic { th_s, .. }) => *th_s = number,
        (Part::Power, Machine::OwnAsic { watts, .. }) => *watts = number,
        (Part::Power, Machine::OwnGpu { kw, .. }) => *kw = number,
        _ => {}
    }
}

fn set_text(scenario: &mut Scenario, index: usize, part: Part, text: String) {
    let Some(plant) = scenario.mix.get(index).map(|row| row.plant(scenario)) else {
        return;
    };
    let row = &mut scenario.mix[index];
    match (part, &mut row.machine) {
        (Part::Unit, _) => row.amount = other_unit(plant, &text),
        (Part::Name, Machine::OwnAsic { name, .. } | Machine::OwnGpu { name, .. }) => *name = text,
        _ => {}
    }
}

/// Whether a row's amount is a number of machines. That of leased space is always power, even if the link writes a
/// number.
pub(super) fn in_units(machine: &Machine, amount: Amount) -> bool {
    matches!(amount, Amount::Machines(_)) && *machine != Machine::Lease
}

/// The amount of a row in another unit: the number of machines that its power feeds, or the power that its machines
/// take.
fn other_unit(plant: Plant, unit: &str) -> Amount {
    match plant.count() {
        Some(count) if unit == "units" => Amount::Machines(whole(count)),
        _ => Amount::PowerKw(plant.it_kw()),
    }
}

fn machine(id: &str) -> Option<Machine> {
    let mut typed = Machine::not_in_catalogue().into_iter();
    typed
        .find(|machine| machine.id() == id)
        .or_else(|| Machine::find(id))
}
