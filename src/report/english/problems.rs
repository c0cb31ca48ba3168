//! English for what is wrong and what is worth knowing.

use crate::link::Reason;
use crate::report::format::ENGLISH;
use crate::scenario::{MAX_ROWS, Warning};

pub(super) fn reason(reason: &Reason) -> String {
    match reason {
        Reason::NotANumber => "This is not a number; the default is used.".into(),
        Reason::NotWhole => "Only whole numbers make sense here; the default is used.".into(),
        Reason::BelowRange(min) => format!("The smallest value is {}; it is used.", ENGLISH.exact(*min)),
        Reason::AboveRange(max) => format!("The largest value is {}; it is used.", ENGLISH.exact(*max)),
        Reason::NotAFlag => "This is either 1 (yes) or 0 (no); the default is used.".into(),
        Reason::NotAChoice(names) => {
            let choices = names.join(", ");
            let choices = choices
                .rsplit_once(", ")
                .map_or(choices.clone(), |(most, last)| format!("{most} or {last}"));
            format!("Choose {choices}; the default is used.")
        }
        Reason::NotAMonth => "A month reads like 2024-11; the default is used.".into(),
        Reason::NotARun => {
            "This is neither a known training run nor a number of GPU-hours; the default is used.".into()
        }
        Reason::NoSuchMachine => "There is no such machine; the row is left out.".into(),
        Reason::NotARow => {
            "A row reads like s21pro*100, h100*2MW or asic:234:3510:4400*10; it is left out.".into()
        }
        Reason::LeaseNeedsPower => "A lease needs a power, like lease*30MW; the row is left out.".into(),
        Reason::MinerHasNoRent => "A miner earns Bitcoin and has no rent; the rent is left out.".into(),
        Reason::TooManyRows => format!("A mix has at most {MAX_ROWS} rows; the rest is left out."),
        Reason::NoRentTable => "The rents by year (gtable) are missing; the rent stays flat.".into(),
        Reason::NoSuchPreset => "There is no such scenario; it is ignored.".into(),
        Reason::NoSuchDay => "No defaults are kept for that day; those of 2024-11-23 are used.".into(),
        Reason::LaterVersion => "The link comes from a later release; what is understood is used.".into(),
        Reason::TitleTooLong => "A title has at most 80 characters; the rest is cut off.".into(),
        Reason::LinkTooLong => "A link has at most 8,192 characters; the rest is cut off.".into(),
        Reason::UnknownKey => "There is no input of this name; it is ignored.".into(),
    }
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
            "{name} had no rent on that day; the latest is used: ${} an hour, {date}.",
            ENGLISH.fixed(*usd_per_hour, 2)
        ),
        Warning::EmptyMix => "There is no hardware in the mix yet. Add a row to begin.".into(),
    }
}
