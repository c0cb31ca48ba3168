//! What can be wrong with a link or with typed input; the words for it are the report's.

use crate::catalog::calendar::Month;

/// One thing wrong, beside the key it concerns.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The link key.
    pub key: String,
    /// What was given.
    pub raw: String,
    /// What is wrong with it.
    pub reason: Reason,
}

/// Why a value cannot be taken as it is. Each says what is used instead; a row of the mix whose numbers
/// cannot be read is left out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reason {
    /// Not a number; the default is used.
    NotANumber,
    /// A fraction where only whole numbers make sense; the default is used.
    NotWhole,
    /// A range of an input that takes none; its middle is used.
    TakesNoRange,
    /// A range whose first end is the higher; its middle is used.
    FromHighToLow,
    /// Below the smallest value, which is used instead.
    BelowRange(f64),
    /// Above the largest value, which is used instead.
    AboveRange(f64),
    /// Too small to matter; 0, or the smallest value, is used instead.
    TooSmall(f64),
    /// Neither 0 nor 1; the default is used.
    NotAFlag,
    /// Not one of these; the default is used.
    NotAChoice(&'static [&'static str]),
    /// Not a month like 2024-11; the default is used.
    NotAMonth,
    /// A month out of range; the nearest bound is used.
    MonthOutOfRange(Month),
    /// More values than a list may have; the rest is left out.
    TooManyValues(usize),
    /// Not a known training run and not a number of GPU-hours; the default is used.
    NotARun,
    /// No such machine; the row is left out.
    NoSuchMachine,
    /// A row that does not read `machine*count`; the row is left out.
    NotARow,
    /// A lease needs a power; the row is left out.
    LeaseNeedsPower,
    /// A miner earns Bitcoin, it has no rent; the rent is left out.
    MinerHasNoRent,
    /// A machine's name longer than 40 characters; it is cut.
    NameTooLong,
    /// Not one row could be read; the mix stays as it was.
    NoRow,
    /// More rows than a mix may have; the rest is left out.
    TooManyRows,
    /// A rent table is asked for, but there is none; the rent stays flat.
    NoRentTable,
    /// No such scenario; it is ignored.
    NoSuchPreset,
    /// No defaults are kept for that day; the newest are used.
    NoSuchDay,
    /// Not a schema this release knows, probably a later one's; what is understood is used.
    UnknownVersion,
    /// The mix has no such row whose card could be shown; the verdict is shown.
    NoSuchRow,
    /// Longer than 120 characters; it is cut.
    TitleTooLong,
    /// Longer than 8 kB; what comes after is cut off.
    LinkTooLong,
    /// Nothing is known by this name; it is ignored.
    UnknownKey,
}
