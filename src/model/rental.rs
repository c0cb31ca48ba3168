//! What a row of GPUs rented out by the hour earns and costs.
//!
//! The cost and revenue lines of a GPU cluster as SemiAnalysis' total-cost-of-ownership tables list them.
//!
//! Billed hours: `n·730·availability·u`. Revenue: `billed hours·rent·(1−platform fee)`. Energy:
//! `n·κ·PUE·730·(L_b·availability·u + L_i·(1−availability·u))`: full draw while billed, idle draw otherwise. Heat that
//! is used earns a credit, computed on the energy before PUE. In the first contract months rent and billed share are
//! those of the contract, afterwards those of the market.

use crate::catalog::protocol::HOURS_PER_MONTH;
use crate::scenario::{Scenario, Use};

use super::asset::{Asset, Payments, life_months};
use super::levers::Levers;
use super::month::RowMonth;
use super::paths::Paths;

/// A row of GPUs for rent.
#[derive(Clone, Debug, PartialEq)]
pub struct RentalRow {
    count: f64,
    kw: f64,
    pub(super) price_usd: f64,
    rent_usd_per_hour: f64,
    availability: f64,
    fee: f64,
    pue: f64,
    draw_billed: f64,
    draw_idle: f64,
    other_usd: f64,
    /// Credit for the heat of a kWh of IT energy, $.
    heat_usd_per_it_kwh: f64,
    contract_months: u32,
    contract_rent_usd_per_hour: Option<f64>,
    contract_billed: f64,
    pub(super) machines: Asset,
    pub(super) building: Asset,
}

impl RentalRow {
    pub(super) fn of(
        scenario: &Scenario,
        count: f64,
        kw: f64,
        price_usd: f64,
        rent_usd_per_hour: f64,
    ) -> Self {
        let rental = &scenario.rental;
        let centre = &scenario.data_centre;
        let paid = scenario.is_paid(Use::Rental);
        let delay_months = scenario.delay_months(Use::Rental);
        let price_usd = if paid { 0.0 } else { price_usd };
        let building_usd_per_kw = if paid { 0.0 } else { centre.building_usd_per_kw };
        Self {
            count,
            kw,
            price_usd,
            rent_usd_per_hour,
            availability: rental.availability_percent / 100.0,
            fee: rental.platform_fee_percent / 100.0,
            pue: centre.pue,
            draw_billed: rental.draw_billed_percent / 100.0,
            draw_idle: rental.draw_idle_percent / 100.0,
            other_usd: count * rental.other_usd_per_gpu_month,
            heat_usd_per_it_kwh: super::heat_usd(scenario, 1.0),
            contract_months: scenario.contract.length_months,
            contract_rent_usd_per_hour: scenario.contract.rent_usd_per_hour,
            contract_billed: scenario.contract.billed_percent / 100.0,
            machines: Asset {
                cost_usd: count * price_usd,
                resale_share: rental.resale_percent / 100.0,
                life_months: life_months(rental.life_years),
                delay_months,
                payments: Payments::before_running(delay_months, scenario.money.lead_months),
                ..Asset::default()
            },
            building: Asset {
                cost_usd: count * kw * building_usd_per_kw,
                life_months: life_months(centre.building_life_years),
                delay_months,
                payments: Payments::while_built(delay_months),
                ..Asset::default()
            },
        }
    }

    /// Month k, which begins `run_months` after the GPUs start to run.
    pub(super) fn running_month(&self, k: u32, run_months: u32, paths: &Paths, levers: &Levers) -> RowMonth {
        let billed = if self.is_under_contract(run_months) {
            self.contract_billed
        } else {
            levers.billed_percent / 100.0
        };
        let rent = self.rent(k, run_months, paths);
        let used = self.availability * billed;
        // The platform fee is taken off the hours, so that they are what is received, whatever the rent.
        let gpu_hours = self.count * HOURS_PER_MONTH * used * (1.0 - self.fee);
        let draw = self.draw_billed * used + self.draw_idle * (1.0 - used);
        let it_kwh = self.count * self.kw * HOURS_PER_MONTH * draw;
        let energy_kwh = it_kwh * self.pue;
        let revenue_usd = gpu_hours * rent * levers.gpu_rent;
        RowMonth {
            revenue_usd,
            sold_usd: revenue_usd,
            credit_usd: it_kwh * self.heat_usd_per_it_kwh,
            power_usd: energy_kwh * levers.tariff_usd_per_kwh * paths.tariff_growth[k as usize],
            other_usd: self.other_usd,
            gpu_hours,
            energy_mwh: energy_kwh / 1000.0,
            ..RowMonth::default()
        }
    }

    /// The rent paid in month k, which begins `run_months` after the GPUs start to run: the contract's rent
    /// while the contract is in force, $/GPU-h.
    pub(super) fn rent(&self, k: u32, run_months: u32, paths: &Paths) -> f64 {
        if self.is_under_contract(run_months) {
            self.contract_rent_usd_per_hour
                .unwrap_or(self.market_rent(0, paths))
        } else {
            self.market_rent(k, paths)
        }
    }

    /// The first month of the horizon in which a billed hour's rent, after the fee, is less than the cost of the power
    /// it adds: the draw while billed beyond the draw while idle, less the credit for its heat. In such a month, idle
    /// GPUs lose less than rented ones.
    pub(super) fn rent_below_power_from(&self, paths: &Paths, levers: &Levers) -> Option<u32> {
        let added_kwh = self.kw * (self.draw_billed - self.draw_idle);
        (0..)
            .zip(&paths.tariff_growth)
            .take(paths.months())
            .skip(self.machines.delay_months as usize)
            .find_map(|(k, growth)| {
                let run_months = k - self.machines.delay_months;
                let tariff = levers.tariff_usd_per_kwh * growth;
                let power_usd = added_kwh * (self.pue * tariff - self.heat_usd_per_it_kwh);
                let rent_usd = self.rent(k, run_months, paths) * levers.gpu_rent * (1.0 - self.fee);
                (run_months < self.machines.life_months && rent_usd < power_usd).then_some(k)
            })
    }

    /// Months from the start to the end of the contract or, if that is earlier, of the GPUs' life.
    pub(super) fn contract_end_month(&self) -> u32 {
        self.machines.delay_months + self.contract_months.min(self.machines.life_months)
    }

    /// Whether the market's rent, not the contract's, is paid in a running month k.
    pub(super) fn is_at_market(&self, k: u32) -> bool {
        !self.is_under_contract(k.saturating_sub(self.machines.delay_months))
    }

    fn is_under_contract(&self, run_months: u32) -> bool {
        run_months < self.contract_months
    }

    /// The row's market rent in month k, $/GPU-h.
    pub(super) fn market_rent(&self, k: u32, paths: &Paths) -> f64 {
        paths
            .gpu_rent
            .rent_usd_per_hour(self.rent_usd_per_hour, k as usize)
    }

    pub(super) fn machines(&self, levers: &Levers) -> Asset {
        Asset {
            cost_usd: self.count * levers.machine_usd.unwrap_or(self.price_usd),
            ..self.machines
        }
    }
}
