//! What a row of miners earns and costs.
//!
//! By the definition of difficulty, a block takes `D·2^32` hashes on average (Bitcoin Core, `GetBlockProof`; the
//! constants in `catalog/protocol.rs` name their source).
//!
//! `BTC_k = n·TH·1e12·(730·3600)·a·(s_k+fees)·(1−pool)/(D_k·2^32)` with `a = uptime·(1−curtailed)`. Pay is per share at
//! full expectation (FPPS), so the pool bears the luck. Power costs `grid kW·730·a·tariff`. Curtailed hours earn a
//! credit, and so does heat that is used: `IT energy·share used·$/kWh`. Other cost is the same in every month.
//! Switch-off: in a month whose BTC and heat are worth less than its power, the row is off.

use crate::catalog::protocol::HOURS_PER_MONTH;
use crate::scenario::{Scenario, Use};

use super::asset::{Asset, Payments, life_months};
use super::levers::Levers;
use super::month::RowMonth;
use super::paths::Paths;

/// A row of miners.
#[derive(Clone, Debug, PartialEq)]
pub struct MiningRow {
    count: f64,
    pub(super) price_usd: f64,
    /// Hashes that are paid for in a running month, after the pool fee.
    paid_hashes: f64,
    /// Grid energy of a running month, kWh.
    energy_kwh: f64,
    /// Credit for the curtailed hours of a month, $.
    curtailment_usd: f64,
    /// Credit for the heat of a running month, $.
    heat_usd: f64,
    other_usd: f64,
    held_share: f64,
    switch_off: bool,
    pub(super) machines: Asset,
    pub(super) building: Asset,
}

impl MiningRow {
    pub(super) fn of(scenario: &Scenario, count: f64, th_s: f64, watts: f64, price_usd: f64) -> Self {
        let mining = &scenario.mining;
        let up = mining.uptime_percent / 100.0;
        let curtailed = scenario.site.curtailed_percent / 100.0;
        let running = up * (1.0 - curtailed);
        let it_kw = count * watts / 1000.0;
        let grid_kw = it_kw * mining.pue;
        let paid = scenario.is_paid(Use::Mining);
        let delay_months = scenario.delay_months(Use::Mining);
        let price_usd = if paid { 0.0 } else { price_usd };
        let works_usd_per_kw = if paid { 0.0 } else { mining.site_works_usd_per_kw };
        let hashes = count * th_s * 1e12 * HOURS_PER_MONTH * 3600.0 * running;
        Self {
            count,
            price_usd,
            paid_hashes: hashes * (1.0 - mining.pool_fee_percent / 100.0),
            energy_kwh: grid_kw * HOURS_PER_MONTH * running,
            curtailment_usd: grid_kw * HOURS_PER_MONTH * up * curtailed * scenario.site.credit_usd_per_kwh,
            heat_usd: super::heat_usd(scenario, it_kw * HOURS_PER_MONTH * running),
            other_usd: it_kw * mining.other_usd_per_kw_month,
            held_share: mining.held_percent / 100.0,
            switch_off: mining.switch_off,
            machines: Asset {
                cost_usd: count * price_usd,
                resale_share: mining.resale_percent / 100.0,
                life_months: life_months(mining.life_years),
                delay_months,
                payments: Payments::before_running(delay_months, scenario.money.lead_months),
                ..Asset::default()
            },
            building: Asset {
                cost_usd: it_kw * works_usd_per_kw,
                life_months: life_months(scenario.data_centre.building_life_years),
                delay_months,
                payments: Payments::while_built(delay_months),
                ..Asset::default()
            },
        }
    }

    /// Month k with the machines on.
    // Inlined like `RowModel::month`, which calls it.
    #[inline(always)]
    pub(super) fn running_month(&self, k: u32, paths: &Paths, levers: &Levers) -> RowMonth {
        let k = k as usize;
        let btc = self.paid_hashes * paths.btc_per_hash[k] / levers.difficulty;
        let revenue_usd = btc * paths.price_usd[k] * levers.price;
        RowMonth {
            revenue_usd,
            sold_usd: revenue_usd * (1.0 - self.held_share),
            credit_usd: self.curtailment_usd + self.heat_usd,
            power_usd: self.energy_kwh * levers.tariff_usd_per_kwh * paths.tariff_growth[k],
            other_usd: self.other_usd,
            credit_to_tenant_usd: 0.0,
            btc,
            held_btc: btc * self.held_share,
            gpu_hours: 0.0,
            energy_mwh: self.energy_kwh / 1000.0,
            is_switched_off: false,
        }
    }

    /// Month k, with the machines off if that is cheaper; the curtailment credit and other cost stay.
    #[inline(always)]
    pub(super) fn month_with_switch_off(&self, k: u32, paths: &Paths, levers: &Levers) -> RowMonth {
        let on = self.running_month(k, paths, levers);
        if self.is_cheaper_off(on.revenue_usd, on.power_usd) {
            self.month_switched_off(&on)
        } else {
            on
        }
    }

    /// The same row without switch-off.
    pub(super) fn always_on(&self) -> Self {
        Self {
            switch_off: false,
            ..self.clone()
        }
    }

    /// Whether the machines should be off in a month with this revenue and power cost.
    #[inline(always)]
    pub(super) fn is_cheaper_off(&self, revenue_usd: f64, power_usd: f64) -> bool {
        self.switch_off && revenue_usd + self.heat_usd < power_usd
    }

    /// A month with the machines off instead of on.
    pub(super) fn month_switched_off(&self, on: &RowMonth) -> RowMonth {
        RowMonth {
            credit_usd: self.curtailment_usd,
            other_usd: on.other_usd,
            is_switched_off: true,
            ..RowMonth::default()
        }
    }

    pub(super) fn machines(&self, levers: &Levers) -> Asset {
        Asset {
            cost_usd: self.count * levers.machine_usd.unwrap_or(self.price_usd),
            ..self.machines
        }
    }
}
