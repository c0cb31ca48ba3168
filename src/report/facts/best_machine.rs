//! Whether another machine of the day would be worth more than those a use has.

use crate::report::figures::{BestMachine, Clock, Report};
use crate::scenario::Use;

/// The machine of the day that would be worth most.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Best<'r> {
    /// One that the use has already, or one it has is worth more at the reader's own price.
    Own,
    /// Another; with the place of the use among the report's.
    Other(usize, &'r BestMachine),
}

impl<'r> Best<'r> {
    /// Of a use; none where the question makes no sense.
    #[must_use]
    pub fn of(report: &'r Report, kind: Use) -> Option<Self> {
        let place = report.uses.iter().position(|of| of.kind == kind)?;
        let best = report.uses[place].best_machine.as_ref()?;
        let mut own = report.rows.iter().filter(|row| row.kind == kind);
        let is_own = own.any(|row| {
            let clears = match report.clock {
                Clock::Horizon => row.life.worth_usd_per_mw_year,
                Clock::Month => row.at_unchanged_prices_usd_per_mw_year,
            };
            row.id == best.id || clears.is_some_and(|usd| usd >= best.usd_per_mw_year)
        });
        Some(if is_own {
            Self::Own
        } else {
            Self::Other(place, best)
        })
    }
}
