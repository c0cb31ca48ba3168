//! What can be wrong with a link or with typed input. The report turns these reasons into words.

use crate::catalog::calendar::Month;

/// One thing that is wrong, with the key it concerns.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The link key.
    pub key: String,
    /// What was given.
    pub raw: String,
    /// What is wrong with it.
    pub reason: Reason,
}

/// Why a value cannot be used as given, and what is used instead. A row of the mix whose numbers cannot be read is left
/// out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reason {
    /// Not a number; the default is used.
    NotANumber,
    /// A fraction where only whole numbers make sense; the default is used.
    NotWhole,
    /// A range for an input that takes only a single number; the range's median is used.
    TakesNoRange,
    /// A range whose first end is the higher one; the range's median is used.
    FromHighToLow,
    /// Below the smallest value, which is used instead.
    BelowRange(f64),
    /// Above the largest value, which is used instead.
    AboveRange(f64),
    /// Not 0, but too small to matter; 0 is used instead, or the value of the range that is nearest to 0.
    TooSmall(f64),
    /// Neither 0 nor 1; the default is used.
    NotAFlag,
    /// None of these names; the default is used.
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
    /// A miner earns Bitcoin and is paid no rent; the rent is left out.
    MinerHasNoRent,
    /// A machine's name longer than 40 characters; it is cut.
    NameTooLong,
    /// No row could be read; the mix stays as it was.
    NoRow,
    /// More rows than a mix may have; the rest is left out.
    TooManyRows,
    /// A rent table is asked for, but there is none; the rent stays flat.
    NoRentTable,
    /// There is no preset with this id; it is ignored.
    NoSuchPreset,
    /// No defaults are kept for that day; the newest are used.
    NoSuchDay,
    /// A schema version that this release does not know, probably a later one; what can be understood is used.
    UnknownVersion,
    /// The link asks for the card of a row that the mix does not have; the verdict is shown.
    NoSuchRow,
    /// Longer than 120 characters; it is cut.
    TitleTooLong,
    /// Longer than 8 kB; what comes after is cut off.
    LinkTooLong,
    /// A name that this release does not know; it is ignored.
    UnknownKey,
}
