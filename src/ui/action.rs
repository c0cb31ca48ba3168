//! What the reader can do.

use wasm_bindgen::JsValue;

use crate::catalog::calendar::Date;
use crate::link::Theme;
use crate::report::charts::Choice;
use crate::report::controls::what_if::WhatIf;
use crate::report::figures::rates::Per;
use crate::report::results::compare;
use crate::scenario::live::{LiveFigures, Refusal};
use crate::scenario::{Clock, Field, Kind, Premises, Share, Use};

use super::duel::choices::DuelChoice;
use super::embed::draft::DraftChange;
use super::share::dialogs::Dialog;

/// What the reader did.
#[derive(Clone, Debug)]
pub enum Action {
    /// A number was typed, stepped to or slid to; none means that an optional input was emptied.
    NumberEntered(Target, Option<f64>),
    /// A choice was made or a text was typed. For a field, the text is in the form that the link uses.
    TextEntered(Target, String),
    /// One of the "what if" values below an input's slider was pressed.
    WhatIfTried(&'static Field, WhatIf),
    /// The "what if" values below the sliders were shown, or hidden again.
    WhatIfsAsked,
    /// An input was put back to its default.
    FieldReset(&'static Field),
    /// Everything was put back to the defaults.
    AllReset,
    /// The last change was undone (false), or the change undone last was redone (true).
    HistoryStepped(bool),
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
    /// A row is to take all the power that the mix leaves free.
    RowFilled(usize),
    /// Rows are to share the whole grid.
    GridShared(Share),
    /// The reader said where the machines stand: all inputs that depend on it are set.
    PremisesChosen(Premises),
    /// The rows of a use were unfolded, or folded again.
    RowsUnfolded(Use),
    /// The reader chose which prices uses are compared at.
    ClockChosen(Clock),
    /// The reader chose what today's money is shown per.
    PerChosen(Per),
    /// The colours were chosen.
    ThemeChosen(Theme),
    /// The system's preference changed to dark, or to light.
    SystemThemeChanged(bool),
    /// The browser went to another address: Back, Forward.
    AddressChanged(String),
    /// The reader changed what a chart shows.
    Chart(Choice),
    /// The reader changed what the duel shows.
    Duel(DuelChoice),
    /// The cell of the map in this column and line was chosen: the scenario takes its values.
    MapCellChosen(usize, usize),
    /// It is time to compute the next slice of the map.
    MapSliceDue,
    /// It is time to compute the next slice of futures.
    FuturesSliceDue,
    /// The reader stopped the computation of futures, or resumed it.
    FuturesStopped,
    /// The charts of futures came into view, or left it.
    FuturesSeen(bool),
    /// The map came into view, or left it.
    MapSeen(bool),
    /// The reader paused: the parts of the page that were deferred are due.
    Paused,
    /// The part of the page whose element has this id came into view, or left it.
    PartSeen(&'static str, bool),
    /// It is time to go on with the search for boundaries along the inputs.
    BoundarySliceDue,
    /// The reader wants to go to an input.
    InputSought(&'static Field),
    /// A dialog was opened.
    DialogOpened(Dialog),
    /// The dialog was closed.
    DialogClosed,
    /// The reader asked to copy the text of the element with this id; true if the clipboard took it.
    Copied(&'static str, bool),
    /// A saved scenario was opened; this is the link in its file.
    LinkOpened(String),
    /// A file was chosen that holds no scenario.
    FileRefused,
    /// The draft of an embed was changed, or its preview said something.
    Embed(DraftChange),
    /// The reader did something with the scenarios that are compared.
    Compare(CompareAct),
    /// A button for today's figures was pressed: the first press names the sites, the next one asks them.
    TodayWanted,
    /// The reader declined to ask the sites.
    TodayDeclined,
    /// Asking has ended: with figures, which the scenario takes, or with the reason why there are none.
    TodayAnswered(Result<LiveFigures, Refusal>),
    /// Printing began, or ended.
    Printed(bool),
    /// Fetching an embed's story has ended; the value is null if the story could not be fetched.
    StoryFetched(JsValue),
    /// The reader went this many steps on in the story; a negative number goes back.
    StoryStepTaken(i32),
}

impl Action {
    /// Whether the action is one of many small steps, or changes no figure. Any other action that changes the link
    /// makes an entry in the browser's history, so that Back undoes it.
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

    /// The target of an action that types or drags; none for other actions.
    pub(super) fn target(&self) -> Option<Target> {
        match self {
            Self::NumberEntered(target, _) | Self::TextEntered(target, _) if self.is_gradual() => {
                Some(*target)
            }
            _ => None,
        }
    }
}

/// What a reader can do with scenarios side by side. A compared scenario is known by its index: A is 0, B is 1.
#[derive(Clone, Debug)]
pub enum CompareAct {
    /// The present scenario was put aside.
    Kept,
    /// The scenario of this query was added to the comparison.
    Added(String),
    /// The text or the file that was given to compare with holds no link.
    Refused,
    /// The present scenario and another changed places.
    Swapped(usize),
    /// Another scenario was removed from the comparison.
    Dropped(usize),
    /// One differing part was taken over from another scenario.
    Taken(usize, compare::Part),
}

/// What a number or a text is entered into.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Target {
    /// An input, as the link has it.
    Field(&'static Field),
    /// An input with a slider; the slider of a rent moves the rents of all rows that are paid such a rent.
    Control(&'static Field),
    /// Something within a row of the mix.
    Row(usize, Part),
    /// The search over inputs.
    Search,
}

/// What can be changed within a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// How many machines, or how much IT power.
    Amount,
    /// How much grid power.
    Grid,
    /// The unit of the amount: machines, IT power or grid power.
    Unit,
    /// The reader's own price.
    Price,
    /// The reader's own rent.
    Rent,
    /// The name of a machine of the reader's own.
    Name,
    /// Its hash rate.
    Hashrate,
    /// Its power draw.
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
