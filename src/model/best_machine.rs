//! Which machine of the catalogue would be worth most. Each machine on sale on the day of the prices is tried in place
//! of those that a use has, at its purchase price and market rent of that day, on the measure on which uses are
//! compared.
//!
//! There is no answer where machines are already paid for, since another machine would have to be bought; nor where one
//! rent is set for all GPUs, since the market ranks GPUs by their rents.

use serde::Serialize;

use crate::scenario::{Amount, Clock, Machine, MixRow, Use};

use super::cash_flow::row_npv_usd;
use super::metrics::ratio;
use super::row::RowModel;
use super::site::Site;

/// The machine on sale that would be worth most.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BestMachine {
    /// Its id in links.
    pub id: String,
    /// Maker's name for it.
    pub name: String,
    /// What a MW of grid with this machine clears a year at the clock's prices, $.
    pub usd_per_mw_year: f64,
}

impl BestMachine {
    /// The best machine for a use of a site; none for leases, for which we own no machines.
    #[must_use]
    pub(super) fn of(site: &Site, kind: Use, clock: Clock) -> Option<Self> {
        let scenario = &site.scenario;
        let one_rent = kind == Use::Rental && scenario.rental.rent_usd_per_hour.is_some();
        if scenario.site.paid.covers(kind) || one_rent {
            return None;
        }
        let day = scenario.date.to_string();
        // Recorded dates are as exact as known ("2025", "2025-02"); compared as text, they are in the order of dates.
        let is_on_sale = |from: &str| from <= day.as_str();
        let candidates = Machine::catalogue(kind).into_iter().filter_map(|machine| {
            let sold = machine.on_sale().filter(|sold| is_on_sale(sold.from))?;
            Some(Self {
                id: sold.id.to_owned(),
                name: sold.name.to_owned(),
                usd_per_mw_year: site.worth_with_machine_usd_per_mw_year(machine, clock)?,
            })
        });
        // Of machines that are worth the same, the first wins.
        candidates.reduce(|best, other| {
            if other.usd_per_mw_year > best.usd_per_mw_year {
                other
            } else {
                best
            }
        })
    }
}

impl Site {
    /// What a MW of grid with this machine clears a year, $. One machine is enough, because everything is proportional
    /// to the number of machines.
    fn worth_with_machine_usd_per_mw_year(&self, machine: Machine, clock: Clock) -> Option<f64> {
        let levers = self.levers();
        let plant = MixRow::of(machine, Amount::Machines(1)).plant(&self.scenario);
        let row = RowModel::of(plant, &self.scenario);
        let reserved_mw = plant.reserved_mw(&self.scenario);
        match clock {
            Clock::Horizon => {
                let worth = ratio(row_npv_usd(&row, &self.paths, &levers), reserved_mw)?;
                Some(self.equivalent_annual_usd(worth, self.tied_months(&row)))
            }
            Clock::Month => {
                let rate = self.scenario.money.discount_percent_per_year;
                let profit_usd = row.today(&self.paths, &levers).profit_usd();
                let capital_usd = row.capital_charge_usd(&levers, rate);
                ratio(12.0 * (profit_usd - capital_usd), reserved_mw)
            }
        }
    }
}
