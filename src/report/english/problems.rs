//! English for what is wrong and what is worth knowing.

use super::inputs;
use crate::catalog::snapshot;
use crate::link::{NAME_CHARACTERS, Problem, Reason, TITLE_CHARACTERS};
use crate::report::number::{ENGLISH, rounded};
use crate::scenario::{MAX_ROWS, Warning};

/// What is wrong, and what is used instead.
pub(super) fn problem(problem: &Problem) -> String {
    // A row whose numbers cannot be read is left out; an input falls back to its default.
    let instead = match problem.key.as_str() {
        "mix" | "a.mix" | "b.mix" => "the row is left out",
        _ => "the default is used",
    };
    match &problem.reason {
        Reason::NotANumber => format!("This is not a number; {instead}."),
        Reason::NotWhole => format!("Only whole numbers make sense here; {instead}."),
        Reason::TakesNoRange => "This takes no range; the middle is used.".into(),
        Reason::FromHighToLow => "The lower end of a range comes first; the middle is used.".into(),
        Reason::BelowRange(min) => format!("The smallest value is {}; it is used.", ENGLISH.exact(*min)),
        Reason::AboveRange(max) => format!("The largest value is {}; it is used.", ENGLISH.exact(*max)),
        Reason::TooSmall(used) => format!("This is too small to matter; {} is used.", ENGLISH.exact(*used)),
        Reason::NotAFlag => "This is either 1 (yes) or 0 (no); the default is used.".into(),
        Reason::NotAChoice(names) => format!("Choose {}; the default is used.", alternatives(names)),
        Reason::NotAMonth => "A month reads like 2024-11; the default is used.".into(),
        Reason::MonthOutOfRange(used) => format!("The month is out of range; {used} is used."),
        Reason::TooManyValues(most) => format!("There are at most {most} values; the rest is left out."),
        Reason::NotARun => {
            "This is neither a known training run nor a number of GPU-hours; the default is used.".into()
        }
        Reason::NoSuchMachine => "There is no such machine; the row is left out.".into(),
        Reason::NotARow => {
            "A row reads like s21pro*100, h100*2MW or asic:234:3510:4400*10; it is left out.".into()
        }
        Reason::NoRow => "No row of the mix could be read; the mix stays as it was.".into(),
        Reason::LeaseNeedsPower => "A lease needs a power, like lease*30MW; the row is left out.".into(),
        Reason::MinerHasNoRent => "A miner earns Bitcoin and has no rent; the rent is left out.".into(),
        Reason::NameTooLong => {
            format!("A name has at most {NAME_CHARACTERS} characters; the rest is cut off.")
        }
        Reason::TooManyRows => format!("A mix has at most {MAX_ROWS} rows; the rest is left out."),
        Reason::NoRentTable => "The rents by year (gtable) are missing; the rent stays flat.".into(),
        Reason::NoSuchPreset => "There is no such scenario; it is ignored.".into(),
        Reason::NoSuchDay => {
            format!(
                "No defaults are kept for that day; those of {} are used.",
                snapshot::newest().date
            )
        }
        Reason::UnknownVersion => {
            "This release does not know that version; what is understood is used.".into()
        }
        Reason::NoSuchRow => "The mix has no such row; the verdict is shown.".into(),
        Reason::TitleTooLong => {
            format!("A title has at most {TITLE_CHARACTERS} characters; the rest is cut off.")
        }
        Reason::LinkTooLong => "A link has at most 8,192 bytes; the rest is cut off.".into(),
        Reason::UnknownKey => "There is no input of this name; it is ignored.".into(),
    }
}

/// "a, b or c".
fn alternatives(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [only] => (*only).into(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}

pub(super) fn rent_below_power(machine: &str, from_month: u32) -> String {
    let from = match from_month {
        0 => "From the first month on".to_owned(),
        month => format!("From month {} on", month + 1),
    };
    format!(
        "{from}, the rent of {machine} does not pay for the power that renting adds. Left idle, they would lose less."
    )
}

pub(super) fn warning(warning: &Warning) -> String {
    match warning {
        Warning::OverCapacity {
            reserved_mw,
            capacity_mw,
        } => format!(
            "The mix reserves {} MW, {} MW more than the grid connection gives. Nothing is scaled down.",
            ENGLISH.quantity(*reserved_mw),
            ENGLISH.quantity(reserved_mw - capacity_mw)
        ),
        Warning::NotYetOnSale { name, from } => {
            format!("{name} was not on sale yet on that day (from {from}).")
        }
        Warning::LatestRent {
            name,
            usd_per_hour,
            date,
        } => format!(
            "{name} had no rent on that day; the latest is used: {} an hour, {date}.",
            ENGLISH.money_fixed(*usd_per_hour, 2)
        ),
        Warning::FarFromRecord { input, value, likely } => format!(
            "{} {} is far from anything recorded. Did you mean {}?",
            inputs::name(*input),
            ENGLISH.exact(*value),
            ENGLISH.exact(rounded(*likely, 5))
        ),
        Warning::EmptyMix => {
            "There is no hardware in the mix yet. Add a machine or a tenant to begin.".into()
        }
    }
}
