//! What the reader can do, and what it changes in the link.

use crate::link::{self, Decoded, Theme, decode, preset};
use crate::report::charts::Choice;
use crate::report::rates::Per;
use crate::scenario::{Amount, Field, Kind, MAX_ROWS, Machine, MixRow, Plant, Scenario, whole};

use super::later::duel_choices::DuelAction;
use super::sharing::Act;

/// What the reader did.
#[derive(Clone, Debug)]
pub enum Action {
    /// A number was typed, stepped or slid to; none where an optional input was emptied.
    NumberEntered(Target, Option<f64>),
    /// A choice was made or a text typed; for a field, one that the link would read so.
    TextEntered(Target, String),
    /// An input was put back to its default.
    FieldReset(&'static Field),
    /// Everything was put back to the defaults.
    AllReset,
    /// A named scenario was chosen.
    PresetChosen(&'static str),
    /// The machine with this id was added to the mix.
    RowAdded(String),
    /// A row was copied.
    RowDuplicated(usize),
    /// A row was taken out.
    RowRemoved(usize),
    /// A row was moved by one place, up or down.
    RowMoved(usize, bool),
    /// Today's money is to be told per this.
    PerChosen(Per),
    /// The colours were chosen.
    ThemeChosen(Theme),
    /// The system came to want dark, or light.
    SystemChanged(bool),
    /// The browser went to another address: Back, Forward.
    AddressChanged(String),
    /// The reader wants to see something else of a chart.
    Chart(Choice),
    /// Something was chosen of the duel.
    Duel(DuelAction),
    /// Something happened in a dialog.
    Sharing(Act),
    /// A saved scenario was opened: the link in it.
    LinkOpened(String),
}

impl Action {
    /// Whether it is one of many small steps, or concerns no figure: Back undoes all others, one by one.
    pub(super) fn is_gradual(&self) -> bool {
        match self {
            Self::NumberEntered(..) | Self::ThemeChosen(_) => true,
            Self::TextEntered(Target::Field(field), _) => {
                !matches!(field.kind, Kind::Flag(_) | Kind::Path(_) | Kind::Run(_))
            }
            Self::TextEntered(Target::Row(_, part), _) => *part != Part::Unit,
            _ => false,
        }
    }

    /// Whether rows of the mix may have come to stand at other places.
    pub(super) fn moves_rows(&self) -> bool {
        matches!(
            self,
            Self::RowMoved(..)
                | Self::RowRemoved(_)
                | Self::RowDuplicated(_)
                | Self::PresetChosen(_)
                | Self::AllReset
                | Self::LinkOpened(_)
        )
    }
}

/// What is typed into.
#[derive(Clone, Copy, Debug)]
pub enum Target {
    /// An input.
    Field(&'static Field),
    /// Something within a row of the mix.
    Row(usize, Part),
    /// The search over inputs.
    Search,
}

impl PartialEq for Target {
    /// Fields are one of a kind.
    fn eq(&self, other: &Self) -> bool {
        match (*self, *other) {
            (Self::Field(one), Self::Field(other)) => std::ptr::eq(one, other),
            (Self::Row(one, part), Self::Row(other, other_part)) => one == other && part == other_part,
            (Self::Search, Self::Search) => true,
            _ => false,
        }
    }
}

/// What can be changed within a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// How many, or how much power.
    Amount,
    /// Which of the two.
    Unit,
    /// The reader's own price.
    Price,
    /// The reader's own rent.
    Rent,
    /// The name of a machine of the reader's own.
    Name,
    /// Its hash rate.
    Hashrate,
    /// What it draws.
    Power,
}

impl Part {
    /// The end of its element's id.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Amount => "amount",
            Self::Unit => "unit",
            Self::Price => "own-ownprice",
            Self::Rent => "own-ownrent",
            Self::Name => "name",
            Self::Hashrate => "hashrate",
            Self::Power => "powerdraw",
        }
    }
}

/// Changes the link; what does not concern it leaves it as it was. What the reader's hand was on may have moved or
/// gone: then this is the id of the element that is to have the focus.
pub(super) fn act(link: &mut Decoded, action: Action) -> Option<String> {
    let scenario = &mut link.scenario;
    match action {
        Action::NumberEntered(Target::Field(field), value) => {
            match value {
                Some(value) => field.set_number(scenario, value),
                None => field.reset(scenario, scenario.day()),
            }
            forget(link, field.key);
        }
        Action::TextEntered(Target::Field(field), text) => {
            // A text out of range is set to the nearest bound, which the page then shows.
            let _ = link::set_text(field, scenario, &text);
            forget(link, field.key);
        }
        Action::NumberEntered(Target::Row(index, part), value) => {
            if let Some(row) = scenario.mix.get_mut(index) {
                set_number(row, part, value);
            }
        }
        Action::TextEntered(Target::Row(index, part), text) => set_text(scenario, index, part, text),
        Action::FieldReset(field) => {
            field.reset(scenario, scenario.day());
            forget(link, field.key);
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
            if index == scenario.mix.len() {
                return Some("add-machine".to_owned());
            }
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
            // At an end of the list only the way back is left.
            let on = if up { to > 0 } else { to == last };
            return Some(format!("row-{to}-{}", if on { "up" } else { "down" }));
        }
        Action::ThemeChosen(theme) => link.page.theme = theme,
        Action::LinkOpened(query) => {
            let opened = decode(&query);
            *scenario = opened.scenario;
            link.problems = opened.problems;
        }
        Action::NumberEntered(Target::Search, _)
        | Action::TextEntered(Target::Search, _)
        | Action::PerChosen(_)
        | Action::SystemChanged(_)
        | Action::Duel(_)
        | Action::Sharing(_)
        | Action::Chart(_)
        | Action::AddressChanged(_) => {}
    }
    None
}

/// What was wrong with a key's value is put right by giving it another.
fn forget(link: &mut Decoded, key: &str) {
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

/// Whether a row counts machines; leased space is power, however it is written.
pub(super) fn in_units(machine: &Machine, amount: Amount) -> bool {
    matches!(amount, Amount::Machines(_)) && *machine != Machine::Lease
}

/// The amount in the other unit: the power that so many machines take, or as many as a power feeds.
fn other_unit(plant: Plant, unit: &str) -> Amount {
    match (unit, plant) {
        ("mw", plant) => Amount::PowerKw(plant.it_kw()),
        (_, Plant::Mining { count, .. } | Plant::Rental { count, .. }) => Amount::Machines(whole(count)),
        (_, Plant::Hosting { it_kw, .. }) => Amount::PowerKw(it_kw),
    }
}

fn machine(id: &str) -> Option<Machine> {
    match id {
        "asic" => Some(Machine::own_asic()),
        "gpu" => Some(Machine::own_gpu()),
        id => Machine::find(id),
    }
}
