//! How sure the answer is, in counts of a hundred futures.

use crate::model::Futures;
use crate::report::figures::Report;
use crate::scenario::Use;

/// How many of a hundred futures. A rare outcome is not rounded to never, nor a nearly certain one to always.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfHundred {
    /// None at all.
    None,
    /// Some, but fewer than one.
    FewerThanOne,
    /// So many, 1 to 99.
    About(u8),
    /// Nearly all: more than 99.
    MoreThan99,
    /// All of them.
    All,
}

impl OfHundred {
    /// The count for a share, 0 to 1.
    #[must_use]
    pub fn of(share: f64) -> Self {
        let rounded = (1..=99_u8).find(|count| (share * 100.0 - f64::from(*count)).abs() <= 0.5);
        match rounded {
            Some(count) => Self::About(count),
            None if share <= 0.0 => Self::None,
            None if share >= 1.0 => Self::All,
            None if share < 0.5 => Self::FewerThanOne,
            None => Self::MoreThan99,
        }
    }
}

/// The share of futures in which something holds, with its path in the JSON object.
#[derive(Clone, Debug, PartialEq)]
pub struct Odds {
    /// The use it is of.
    pub kind: Use,
    /// Where the share stands.
    pub path: String,
    /// The share, 0 to 1.
    pub share: f64,
}

/// What is said of many futures.
#[derive(Clone, Debug, PartialEq)]
pub struct Chances {
    /// The share of futures in which each AI use is worth more than mining, with the AI use that is worth most as
    /// assumed first; empty if there is nothing to compare.
    pub ahead_of_mining: Vec<Odds>,
    /// The share of futures in which a use does not earn the return on all its capital: only mining's if mining is
    /// compared, otherwise every use's.
    pub below_return: Vec<Odds>,
    /// Whether these shares assume that a tenant pays.
    pub has_tenant: bool,
}

/// The chances of a scenario.
#[must_use]
pub fn chances(report: &Report, futures: &Futures) -> Chances {
    let ahead_of = |kind: Use| {
        let nth = futures
            .ahead_of_mining
            .iter()
            .position(|ahead| ahead.kind == kind)?;
        let share = futures.ahead_of_mining[nth].share;
        Some(odds(kind, format!("risk.ahead_of_mining.{nth}.share"), share))
    };
    let ahead_of_mining: Vec<Odds> = report.uses.iter().filter_map(|of| ahead_of(of.kind)).collect();
    let below_return = futures
        .uses
        .iter()
        .enumerate()
        .filter(|(_, of)| ahead_of_mining.is_empty() || of.kind == Use::Mining)
        .map(|(nth, of)| {
            odds(
                of.kind,
                format!("risk.uses.{nth}.below_return_share"),
                of.below_return_share,
            )
        });
    Chances {
        below_return: below_return.collect(),
        has_tenant: futures.uses.iter().any(|of| of.kind == Use::Hosting),
        ahead_of_mining,
    }
}

fn odds(kind: Use, path: String, share: f64) -> Odds {
    Odds { kind, path, share }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_rare_is_not_never() {
        for (share, count) in [
            (0.0, OfHundred::None),
            (0.000_1, OfHundred::FewerThanOne),
            (0.006, OfHundred::About(1)),
            (0.734, OfHundred::About(73)),
            (0.994, OfHundred::About(99)),
            (0.999_9, OfHundred::MoreThan99),
            (1.0, OfHundred::All),
        ] {
            assert_eq!(OfHundred::of(share), count, "{share}");
        }
    }
}
