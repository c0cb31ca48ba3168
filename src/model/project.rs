//! Puts the model together: it takes a scenario and returns everything that follows from it.

use crate::catalog::protocol::{BLOCKS_PER_MONTH, next_halving_height, subsidy_btc};
use crate::scenario::{Clock, PerUse, Scenario, Use};

use super::breakeven::breakevens;
use super::cash_flow::{RowFlows, SiteFlows, payback_contract_months};
use super::debt::Financing;
use super::flip::flip;
use super::irr;
use super::metrics::{self, ratio};
use super::month::RowMonth;
use super::outcome::{Life, Today};
use super::paths::Paths;
use super::projection::{Projection, RowProjection, SiteProjection};
use super::row::{Capital, RowModel};
use super::running_month::{month_totals, with_unit_figures};
use super::scope::Scope;
use super::sensitivity::sensitivity;
use super::site::{Site, SiteRow};
use super::tipping::tipping;
use super::worth::uses;

/// Projects a scenario over its horizon; the flip is searched at a clock's prices.
///
/// ```
/// use wattworth::{link, model};
///
/// // 10,000 miners of 3.51 kW each, always on, without losses on the way.
/// let link = link::decode("d=2024-11-23&mix=s21pro*10000&uptime=100&mpue=1");
/// let site = model::project(&link.scenario, link.page.clock).site;
/// assert_eq!(site.reserved_mw, 35.1);
/// assert_eq!(site.today.energy_mwh, 35.1 * 730.0);
/// ```
#[must_use]
pub fn project(scenario: &Scenario, clock: Clock) -> Projection {
    let site = Site::of(scenario.clone());
    let rows: Vec<RowProjection> = site.rows.iter().map(|row| row_projection(&site, row)).collect();
    let whole = site_projection(&site, &rows);
    let height = scenario.bitcoin.height_blocks;
    let blocks_left = f64::from(next_halving_height(height) - height);
    let uses = uses(&site, &rows, clock);
    Projection {
        flip: flip(&site, &uses, clock),
        uses,
        sensitivity: sensitivity(&site),
        tipping: tipping(&site, npv_is_positive_by_use(&rows)),
        months_to_halving: (subsidy_btc(height) > 0.0).then_some(blocks_left / f64::from(BLOCKS_PER_MONTH)),
        just_buy_btc: just_buy_btc(&whole.flows.spending_usd, &site.paths),
        rows,
        site: whole,
        paths: site.paths,
    }
}

/// For each use with rows that draw energy, whether the NPV of these rows together is above zero.
fn npv_is_positive_by_use(rows: &[RowProjection]) -> PerUse<Option<bool>> {
    PerUse::of(|kind| {
        let mut running = rows
            .iter()
            .filter(|row| row.today.energy_mwh > 0.0 && row.plant.used_for() == kind)
            .map(|row| row.life.npv_usd)
            .peekable();
        running.peek()?;
        Some(running.sum::<f64>() > 0.0)
    })
}

fn row_projection(site: &Site, row: &SiteRow) -> RowProjection {
    let (paths, model, levers) = (&site.paths, &row.model, &site.levers());
    let month = model.today(paths, levers);
    let mines = model.used_for() == Use::Mining;
    let rents = model.used_for() == Use::Rental;
    let today = with_unit_figures(Today {
        capital_usd: row.capital_usd,
        btc: mines.then_some(month.btc),
        gpu_hours: rents.then_some(month.gpu_hours),
        ..month_totals([month].iter())
    });
    let flows = RowFlows::of(model, paths, levers);
    let full_cost_usd = model.full_cost_usd(levers);
    let all_flows = flows.flows_usd();
    let costs = discounted_cost_usd(&flows, paths);
    let present_quantity = |quantity: fn(&RowMonth) -> f64| -> f64 {
        flows
            .months
            .iter()
            .zip(&paths.discount[1..])
            .map(|(month, factor)| quantity(month) * factor)
            .sum()
    };
    let whole = life_of_flows(&all_flows, &flows.cash_usd, &flows.spending_usd, paths);
    let worth_usd_per_mw = ratio(whole.npv_usd, row.reserved_mw);
    let tied_months = site.tied_months(model);
    let life = Life {
        residual_usd: flows.terminal_values.residual_usd,
        static_payback_months: metrics::static_payback_months(full_cost_usd, today.profit_usd),
        levelised_cost_per_btc_usd: ratio(costs, present_quantity(|month| month.btc)),
        levelised_cost_per_gpu_hour_usd: ratio(costs, present_quantity(|month| month.gpu_hours)),
        months_off: mines.then(|| count(flows.months.iter().filter(|month| month.is_switched_off).count())),
        rent_below_power_from_month: match model {
            RowModel::Rental(row) => row.rent_below_power_from(paths, levers),
            _ => None,
        },
        worth_usd_per_mw,
        worth_usd_per_mw_year: worth_usd_per_mw.map(|usd| site.equivalent_annual_usd(usd, tied_months)),
        tied_months: Some(tied_months),
        payback_contract_months: payback_contract_months(model, paths, levers),
        btc: mines.then(|| flows.months.iter().map(|month| month.btc).sum()),
        ..whole
    };
    RowProjection {
        plant: row.plant,
        model: model.clone(),
        it_kw: row.plant.it_kw(),
        reserved_mw: row.reserved_mw,
        capital: model.capital(levers),
        full_cost_usd,
        today,
        life,
        breakeven: breakevens(Scope::row(site, row)),
        rent_average_usd_per_kw_month: match model {
            RowModel::Hosting(row) => row.average_rent(site.scenario.money.horizon_months),
            _ => None,
        },
        flows,
    }
}

fn site_projection(site: &Site, rows: &[RowProjection]) -> SiteProjection {
    let (paths, levers) = (&site.paths, &site.levers());
    let fixed_usd = site.scenario.site.fixed_usd_per_month;
    let flows = SiteFlows::of(site, &site.rows, levers);
    let months: Vec<RowMonth> = site
        .rows
        .iter()
        .map(|row| row.model.today(paths, levers))
        .collect();
    let total = |part: fn(&Today) -> Option<f64>| {
        rows.iter()
            .filter_map(|row| part(&row.today))
            .reduce(|a, b| a + b)
    };
    let mut today = month_totals(months.iter());
    today.other_usd += fixed_usd;
    today.profit_usd -= fixed_usd;
    today.capital_usd = total_of(rows, |row| row.today.capital_usd);
    let today = Today {
        btc: total(|today| today.btc),
        gpu_hours: total(|today| today.gpu_hours),
        revenue_usd_per_mwh: ratio(today.revenue_usd, today.energy_mwh),
        profit_usd_per_mwh: ratio(today.profit_usd, today.energy_mwh),
        ..today
    };
    let full_cost_usd = total_of(rows, |row| row.full_cost_usd);
    let whole = life_of_flows(&flows.flows_usd(), &flows.cash_usd, &flows.spending_usd, paths);
    let reserved_mw = total_of(rows, |row| row.reserved_mw);
    SiteProjection {
        reserved_mw,
        capex_usd: total_of(rows, |row| row.capital.total_usd()),
        capital: Capital {
            machines_usd: total_of(rows, |row| row.capital.machines_usd),
            building_usd: total_of(rows, |row| row.capital.building_usd),
        },
        financing: Financing::of(site, &flows),
        life: Life {
            residual_usd: flows.residual_usd,
            static_payback_months: metrics::static_payback_months(full_cost_usd, today.profit_usd),
            btc: rows.iter().filter_map(|row| row.life.btc).reduce(|a, b| a + b),
            worth_usd_per_mw: ratio(whole.npv_usd, reserved_mw),
            ..whole
        },
        today,
        breakeven: breakevens(Scope::whole(site)),
        flows,
    }
}

/// The alternative: each spending buys BTC at the price of its time instead, and all BTC are sold in the last month,
/// untaxed.
fn just_buy_btc(spending_usd: &[f64], paths: &Paths) -> Life {
    let bought_btc = metrics::bought_btc(spending_usd, &paths.price_usd);
    let mut flows: Vec<f64> = spending_usd.iter().map(|spent| 0.0 - spent).collect();
    if let (Some(last), Some(price)) = (flows.last_mut(), paths.price_usd.last()) {
        *last += bought_btc * price;
    }
    Life {
        btc: Some(bought_btc),
        ..life_of_flows(&flows, &flows, spending_usd, paths)
    }
}

/// The figures that follow from flows alone.
fn life_of_flows(flows_usd: &[f64], cash_usd: &[f64], spending_usd: &[f64], paths: &Paths) -> Life {
    let monthly = irr::monthly(flows_usd);
    let discounted = cash_usd
        .iter()
        .zip(&paths.discount)
        .map(|(cash, factor)| cash * factor);
    Life {
        npv_usd: metrics::npv_usd(flows_usd, &paths.discount),
        irr_nominal: monthly.map(irr::nominal),
        irr_effective: monthly.and_then(irr::effective),
        irr_is_above_range: monthly.is_none() && irr::is_above_range(flows_usd),
        annualised_multiple: metrics::annualised_multiple(flows_usd, spending_usd),
        roi: metrics::roi(flows_usd, spending_usd),
        payback_months: metrics::payback_months(cash_usd.iter().copied(), spending_usd),
        discounted_payback_months: metrics::payback_months(discounted, spending_usd),
        profit_btc: metrics::profit_btc(flows_usd, spending_usd, &paths.price_usd),
        ..Life::default()
    }
}

/// Present value of all costs of a row, less machine sales and residual value, $.
fn discounted_cost_usd(flows: &RowFlows, paths: &Paths) -> f64 {
    let running: f64 = flows
        .months
        .iter()
        .zip(&paths.discount[1..])
        .map(|(month, factor)| (month.power_usd + month.other_usd - month.credit_usd) * factor)
        .sum();
    let sale = flows
        .terminal_values
        .sale_at
        .map_or(0.0, |at| flows.terminal_values.sale_usd * paths.discount[at]);
    running + metrics::npv_usd(&flows.spending_usd, &paths.discount)
        - sale
        - flows.terminal_values.residual_usd * paths.discount[paths.months()]
}

/// The sum over rows. Without rows it is 0, whereas the standard library's sum would be −0.
fn total_of(rows: &[RowProjection], part: impl Fn(&RowProjection) -> f64) -> f64 {
    rows.iter().map(part).fold(0.0, |sum, part| sum + part)
}

fn count(months: usize) -> u32 {
    u32::try_from(months).unwrap_or(u32::MAX)
}
