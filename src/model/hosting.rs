//! What leasing powered space to an AI tenant earns and costs.
//!
//! A lease as landlords' filings describe it: a rent per kW of IT power and month, a yearly escalator, and power that
//! is passed through to the tenant (triple net) or not.
//!
//! From the delay on, revenue is `kW·rent·(1+escalator)^(whole years run)·occupancy`, and site cost is a share of the
//! revenue. Energy is `kW·occupancy·L_b·PUE·730`, paid by the tenant or by us, where `L_b` is the draw while billed.
//! The building takes the place of a machine in this row: when its life ends, so does the lease. The tenant may advance
//! a share of the building's cost, which is credited back to it while the contract lasts: a share of each rent, until
//! the advance is used up (Core Scientific with CoreWeave, 2024). Credits are not a cost, but they lower cash and tax.

use crate::catalog::protocol::HOURS_PER_MONTH;
use crate::scenario::{Scenario, Use};

use super::asset::{Asset, Payments, life_months};
use super::levers::Levers;
use super::month::RowMonth;
use super::paths::Paths;

/// A row of leased space.
#[derive(Clone, Debug, PartialEq)]
pub struct HostingRow {
    it_kw: f64,
    pub(super) capex_usd_per_kw: f64,
    occupied_kw: f64,
    /// Rent in each year of running, $/kW-month; the first is today's rent.
    rent_by_year: Vec<f64>,
    cost_share: f64,
    energy_kwh: f64,
    pub(super) tenant_pays_power: bool,
    pub(super) building: Asset,
    /// Months of running for which the lease is signed, at most the life of the building.
    contract_months: u32,
    /// Share of each rent that is credited against the advance, 0 to 1.
    credited_share: f64,
}

impl HostingRow {
    pub(super) fn of(
        scenario: &Scenario,
        it_kw: f64,
        capex_usd_per_kw: f64,
        rent_usd_per_kw_month: f64,
    ) -> Self {
        let hosting = &scenario.hosting;
        let occupied_kw = it_kw * hosting.occupancy_percent / 100.0;
        let escalator = 1.0 + hosting.escalator_percent_per_year / 100.0;
        let life_months = life_months(scenario.data_centre.building_life_years);
        let contract_months = self::life_months(hosting.term_years).min(life_months);
        let years = scenario.money.horizon_months.max(contract_months).div_ceil(12);
        let delay_months = scenario.delay_months(Use::Hosting);
        let capex_usd_per_kw = if scenario.is_paid(Use::Hosting) {
            0.0
        } else {
            capex_usd_per_kw
        };
        let draw = scenario.rental.draw_billed_percent / 100.0;
        Self {
            it_kw,
            capex_usd_per_kw,
            occupied_kw,
            rent_by_year: std::iter::successors(Some(rent_usd_per_kw_month), |rent| Some(rent * escalator))
                .take(years as usize)
                .collect(),
            cost_share: hosting.site_cost_percent / 100.0,
            energy_kwh: occupied_kw * draw * scenario.data_centre.pue * HOURS_PER_MONTH,
            tenant_pays_power: hosting.tenant_pays_power,
            building: Asset {
                cost_usd: it_kw * capex_usd_per_kw,
                advanced_share: hosting.advanced_percent / 100.0,
                life_months,
                delay_months,
                payments: Payments::while_built(delay_months),
                ..Asset::default()
            },
            contract_months,
            credited_share: hosting.credited_percent / 100.0,
        }
    }

    /// Month k, which begins `run_months` after the tenant begins to pay.
    pub(super) fn running_month(&self, k: u32, run_months: u32, paths: &Paths, levers: &Levers) -> RowMonth {
        let (revenue_usd, other_usd) =
            self.revenue_and_site_cost_usd(self.rent(run_months) * levers.lease_rent);
        let power_usd = self.energy_kwh * levers.tariff_usd_per_kwh * paths.tariff_growth[k as usize];
        RowMonth {
            revenue_usd,
            sold_usd: revenue_usd,
            power_usd: if self.tenant_pays_power { 0.0 } else { power_usd },
            other_usd,
            energy_mwh: self.energy_kwh / 1000.0,
            ..RowMonth::default()
        }
    }

    /// Same as `running_month`, with the credit to the tenant, which is also taken off what is still owed of its
    /// advance.
    pub(super) fn month_with_tenant_credit(
        &self,
        k: u32,
        run_months: u32,
        owed_usd: &mut f64,
        paths: &Paths,
        levers: &Levers,
    ) -> RowMonth {
        let mut month = self.running_month(k, run_months, paths, levers);
        if *owed_usd > 0.0 && run_months < self.contract_months {
            month.credit_to_tenant_usd = (self.credited_share * month.revenue_usd).min(*owed_usd);
            *owed_usd -= month.credit_to_tenant_usd;
        }
        month
    }

    /// Whether the tenant advances something, which makes the NPV nonlinear in the rent and in the cost of the
    /// building.
    pub(super) fn has_tenant_advance(&self) -> bool {
        self.building.advanced_share > 0.0
    }

    /// Months until the tenant begins to pay.
    pub(super) fn delay_months(&self) -> u32 {
        self.building.delay_months
    }

    /// Months from the start to the end of the contract.
    pub(super) fn contract_end_month(&self) -> u32 {
        self.building.delay_months + self.contract_months
    }

    /// Revenue of a month at a rent in $/kW-month, and the site cost, which is a share of it, $.
    fn revenue_and_site_cost_usd(&self, rent: f64) -> (f64, f64) {
        let revenue_usd = self.occupied_kw * rent;
        (revenue_usd, revenue_usd * self.cost_share)
    }

    /// What a rent of one dollar per kW-month brings in a month after the site cost, $.
    pub(super) fn margin_per_rent_dollar_usd(&self) -> f64 {
        let (revenue_usd, other_usd) = self.revenue_and_site_cost_usd(1.0);
        revenue_usd - other_usd
    }

    /// Rent in the month that begins `run_months` after the tenant begins to pay, $/kW-month, before occupancy.
    pub(super) fn rent(&self, run_months: u32) -> f64 {
        self.rent_by_year[(run_months / 12) as usize]
    }

    /// Mean rent of the running months within the horizon, before occupancy, $/kW-month, which is what deals quote;
    /// none if it never runs within the horizon.
    pub(super) fn average_rent(&self, horizon_months: u32) -> Option<f64> {
        let end = self.building.end_month().min(horizon_months);
        let running = end
            .checked_sub(self.building.delay_months)
            .filter(|months| *months > 0)?;
        Some((0..running).map(|run_months| self.rent(run_months)).sum::<f64>() / f64::from(running))
    }

    pub(super) fn building(&self, levers: &Levers) -> Asset {
        Asset {
            cost_usd: self.it_kw * levers.machine_usd.unwrap_or(self.capex_usd_per_kw),
            ..self.building
        }
    }
}
