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
    /// The tenant brings them.
    Tenants,
    /// What stands is paid for; another one would have to be bought.
    AlreadyOwned,
    /// One rent is given for all, which says nothing of their order.
    OneRent,
    /// None is on sale that would fit.
    None,
}

impl<'r> Best<'r> {
    /// Of a use.
    #[must_use]
    pub fn of(report: &'r Report, kind: Use) -> Self {
        let found = report.uses.iter().enumerate().find_map(|(place, of)| {
            let best = of.best_machine.as_ref().filter(|_| of.kind == kind)?;
            Some((place, best))
        });
        let Some((place, best)) = found else {
            return match kind {
                _ if !kind.has_machines() => Self::Tenants,
                _ if report.inputs.is_paid(kind) => Self::AlreadyOwned,
                Use::Rental if report.inputs.rental.rent_usd_per_hour.is_some() => Self::OneRent,
                _ => Self::None,
            };
        };
        let mut own = report.rows.iter().filter(|row| row.kind == kind);
        let is_own = own.any(|row| {
            let clears = match report.clock {
                Clock::Horizon => row.life.worth_usd_per_mw_year,
                Clock::Month => row.at_unchanged_prices_usd_per_mw_year,
            };
            row.id == best.id || clears.is_some_and(|usd| usd >= best.usd_per_mw_year)
        });
        if is_own {
            Self::Own
        } else {
            Self::Other(place, best)
        }
    }
}
