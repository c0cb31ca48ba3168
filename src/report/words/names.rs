//! The names of uses and machines.

use crate::report::figures::Row;
use crate::scenario::Use;

/// Names in a language.
pub trait NameWords {
    /// The name of a use.
    fn kind(&self, kind: Use) -> &'static str;
    /// The name of a machine of the reader's own that has none, or of leased space.
    fn own_machine(&self, kind: Use) -> &'static str;
    /// A row's name where there is little room, "H100 rental".
    fn short_name(&self, row: &Row) -> String;
    /// A row's machine where there is little room, "S21 Pro".
    fn short_machine(&self, row: &Row) -> String;
    /// What the slider of a rent says of a use (given by its name) that has rows but no power: "AI lease at 0 MW: the
    /// rent changes nothing".
    fn powerless(&self, of: &str) -> String;
    /// A miner of the catalogue where there is little room, by its maker's name for it, "S21 Pro".
    fn short_asic(&self, name: &str) -> String;
}
