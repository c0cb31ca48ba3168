//! Whether another machine on sale on the day of the prices would be worth more than the machines a use has.

use crate::report::figures::{BestMachine, Clock, Report};
use crate::scenario::Use;

/// Which machine on sale on the day of the prices would be worth most to a use.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Best<'r> {
    /// The use already has the best machine, or has one that is worth more at the reader's own price.
    Own,
    /// Another machine, after the place of the use in the report's uses.
    Other(usize, &'r BestMachine),
    /// The tenant brings the machines.
    Tenants,
    /// The machines in place are paid for; another one would have to be bought.
    AlreadyOwned,
    /// The reader gave one rent for all GPUs, so their order says nothing.
    OneRent,
    /// No suitable machine is on sale.
    None,
}

impl<'r> Best<'r> {
    /// The best machine for a use.
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
