//! What the reader can do.

use wasm_bindgen::JsValue;

use crate::catalog::calendar::Date;
use crate::link::Theme;
use crate::report::charts::Choice;
use crate::report::controls::what_if::WhatIf;
use crate::report::figures::rates::Per;
use crate::report::results::compare;
use crate::scenario::live::{Live, Refusal};
use crate::scenario::{Clock, Field, Kind, Premises, Share, Use};

use super::duel::choices::DuelChoice;
use super::embed::draft::DraftChange;
use super::share::dialogs::Dialog;

/// What the reader did.
#[derive(Clone, Debug)]
pub enum Action {
    /// A number was typed, stepped or slid to; none where an optional input was emptied.
    NumberEntered(Target, Option<f64>),
    /// A choice was made or a text typed; for a field, one that the link would read so.
    TextEntered(Target, String),
    /// A value one press away was tried of an input with a slider.
    Tried(&'static Field, WhatIf),
    /// The values one press away were asked for, or put away again.
    WhatIfsAsked,
    /// An input was put back to its default.
    FieldReset(&'static Field),
    /// Everything was put back to the defaults.
    AllReset,
    /// The last act was undone (false), or the act undone last was done again (true).
    Stepped(bool),
    /// The day of the prices was chosen.
    DayChosen(Date),
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
    /// A row is to take all the power that is free.
    RowFilled(usize),
    /// Rows are to share the whole grid.
    GridShared(Share),
    /// All that depends on where the machines stand was set.
    PremisesChosen(Premises),
    /// The rows of a use were unfolded, or folded again.
    RowsUnfolded(Use),
    /// The prices that the page goes by were chosen.
    ClockChosen(Clock),
    /// Today's money is to be shown per this.
    PerChosen(Per),
    /// The colours were chosen.
    ThemeChosen(Theme),
    /// The system's preference changed to dark, or to light.
    SystemChanged(bool),
    /// The browser went to another address: Back, Forward.
    AddressChanged(String),
    /// The reader wants to see something else of a chart.
    Chart(Choice),
    /// The reader wants to see something else of the duel.
    Duel(DuelChoice),
    /// The cell of the map in this column and line was chosen: the scenario takes its values.
    MapCellChosen(usize, usize),
    /// It is time to compute the next slice of the map.
    MapSliceDue,
    /// Time to compute some futures.
    FuturesSliceDue,
    /// The futures that are computed were stopped, or are to go on.
    FuturesStopped,
    /// The charts of futures came into view, or left it.
    FuturesSeen(bool),
    /// The map came into view, or left it.
    MapSeen(bool),
    /// The reader paused: what was put off is due.
    Paused,
    /// The part of the page whose element has this id came into view, or left it.
    PartSeen(&'static str, bool),
    /// It is time to go on with the search for boundaries along the inputs.
    TrackSliceDue,
    /// The reader wants to go to an input.
    InputSought(&'static Field),
    /// A dialog was opened.
    DialogOpened(Dialog),
    /// The dialog was closed.
    DialogClosed,
    /// The text of the element with this id was to be copied; whether the clipboard took it.
    Copied(&'static str, bool),
    /// A saved scenario was opened: the link in it.
    LinkOpened(String),
    /// A file was chosen that holds no scenario.
    FileRefused,
    /// The draft of an embed was changed, or its preview said something.
    Embed(DraftChange),
    /// The reader did something with the scenarios that are compared.
    Compare(CompareAct),
    /// Today's figures are wanted: whom that asks is said first, then they are asked.
    TodayWanted,
    /// They are not to be asked.
    TodayDeclined,
    /// Their answers are there: the scenario takes them, unless they are not believed.
    TodayAnswered(Result<Live, Refusal>),
    /// Printing began, or ended.
    Printed(bool),
    /// The story that an embed shows is there, or is not to be had.
    StoryTold(JsValue),
    /// The reader goes so many steps of it on.
    StepTaken(i32),
}

impl Action {
    /// Whether it is one of many small steps, or changes no figure. Back undoes all others, one by one.
    pub(super) fn is_gradual(&self) -> bool {
        match self {
            Self::NumberEntered(..) | Self::ThemeChosen(_) => true,
            Self::TextEntered(Target::Field(field), _) => {
                !matches!(field.kind, Kind::Flag(_) | Kind::Choice(_, _) | Kind::Run(_))
            }
            Self::TextEntered(Target::Row(_, part), _) => *part != Part::Unit,
            _ => false,
        }
    }

    /// What was typed into or dragged, if that was it.
    pub(super) fn target(&self) -> Option<Target> {
        match self {
            Self::NumberEntered(target, _) | Self::TextEntered(target, _) if self.is_gradual() => {
                Some(*target)
            }
            _ => None,
        }
    }
}

/// What a reader can do with scenarios side by side; each is known by its place, A before B.
#[derive(Clone, Debug)]
pub enum CompareAct {
    /// The present scenario was put aside.
    Kept,
    /// This query's scenario was put beside the present one.
    Added(String),
    /// What was given to compare with is no link.
    Refused,
    /// The present scenario and another changed places.
    Swapped(usize),
    /// Another scenario was let go.
    Dropped(usize),
    /// What differs was taken over from another scenario.
    Taken(usize, compare::Part),
}

/// What is typed into.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Target {
    /// An input, as the link has it.
    Field(&'static Field),
    /// An input with a slider: of a rent, what all rents move with.
    Control(&'static Field),
    /// Something within a row of the mix.
    Row(usize, Part),
    /// The search over inputs.
    Search,
}

/// What can be changed within a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// How many, or how much power.
    Amount,
    /// How much power of the grid.
    Grid,
    /// Which of them.
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
            Self::Amount | Self::Grid => "amount",
            Self::Unit => "unit",
            Self::Price => "own-ownprice",
            Self::Rent => "own-ownrent",
            Self::Name => "name",
            Self::Hashrate => "hashrate",
            Self::Power => "powerdraw",
        }
    }
}
