//! What a language must be able to say beyond the first view: charts, folded inputs, dialogs.
//!
//! A trait of its own because the page's program is cut in two: what stands here, and the texts it holds, come with
//! the second (see `src/bin/split`, which knows this trait by name). Nothing of the first view may ask for it.

use crate::catalog::Confidence;
use crate::catalog::calendar::Date;
use crate::scenario::{Group, Input, Machine};

use crate::report::controls::offers::Offer;
use crate::report::figures::Kind;
use crate::report::figures::Report;
use crate::report::words::charts::ChartWords;
use crate::report::words::duel::DuelWords;
use crate::report::words::piece::Piece;
use crate::report::words::share::ShareLabel;

/// The words of the second program.
pub trait LaterWords: DuelWords + ChartWords {
    /// A fixed label of the dialogs for sharing and embedding.
    fn share_label(&self, label: ShareLabel) -> &'static str;
    /// The name of a group of inputs.
    fn group(&self, group: Group) -> &'static str;
    /// What a reader should know of a whole group of inputs; mostly nothing.
    fn group_note(&self, group: Group) -> &'static str;
    /// What an input means, in a sentence or two.
    fn help(&self, input: Input) -> &'static str;
    /// The mark of a chart where a use has paid itself back, "mining paid back after 29 months".
    fn paid_back(&self, kind: Kind, months: f64) -> String;
    /// The months' short names.
    fn month_names(&self) -> [&'static str; 12];
    /// A miner of the catalogue where there is little room, by its maker's name for it, "S21 Pro".
    fn short_asic(&self, name: &str) -> String;
    /// What is left of revenue, "$268 left".
    fn left(&self, usd: f64) -> String;
    /// A group's values in a few words.
    fn summary(&self, group: Group, report: &Report) -> Vec<Piece>;
    /// One of the choices of an input, by its name in links.
    fn choice(&self, input: Input, name: &str) -> String;
    /// A machine one can add, with what tells it from others.
    fn offer(&self, machine: &Machine, date: Date) -> Offer;
    /// How well a source supports what it is the source of.
    fn confidence(&self, confidence: Confidence) -> &'static str;
}
