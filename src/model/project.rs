//! Puts it together: a scenario in, everything that follows out.

use crate::catalog::protocol::{BLOCKS_PER_MONTH, next_halving_height, subsidy_btc};
use crate::scenario::{Plant, Scenario};

use super::breakeven::breakevens;
use super::cash_flow::{RowFlows, SiteFlows};
use super::irr;
use super::levers::Levers;
use super::metrics::{self, ratio};
use super::month::RowMonth;
use super::moved_input::Ground;
use super::outcome::{Breakevens, Life, Today};
use super::paths::Paths;
use super::row::RowModel;
use super::running::{per_unit, sums};
use super::sensitivity::{Sensitivity, sensitivity};
use super::stage::Stage;
use super::tipping::{Tipping, tipping};

/// Everything that follows from a scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Projection {
    /// How market and network move.
    pub paths: Paths,
    /// Months of the model from the start to the next halving; none once the subsidy has ended.
    pub months_to_halving: Option<f64>,
    /// The rows of the mix, in its order.
    pub rows: Vec<RowProjection>,
    /// The site.
    pub site: SiteProjection,
    /// The site's capex put into Bitcoin instead.
    pub just_buy_btc: Life,
    /// What each input does to the site's NPV.
    pub sensitivity: Vec<Sensitivity>,
    /// What is closest to reversing who comes out ahead.
    pub tipping: Option<Tipping>,
}

/// What follows for one row.
#[derive(Clone, Debug, PartialEq)]
pub struct RowProjection {
    /// The row in numbers.
    pub plant: Plant,
    /// IT power, kW.
    pub it_kw: f64,
    /// Grid capacity it reserves, MW.
    pub reserved_mw: f64,
    /// Capital spent, $.
    pub capex_usd: f64,
    /// A running month at today's prices.
    pub today: Today,
    /// Its money, month by month.
    pub flows: RowFlows,
    /// The whole horizon.
    pub life: Life,
    /// Where it breaks even.
    pub breakeven: Breakevens,
    /// Hosting: mean rent of the running months in the horizon, $/kW-month.
    pub rent_average_usd_per_kw_month: Option<f64>,
}

/// What follows for the site.
#[derive(Clone, Debug, PartialEq)]
pub struct SiteProjection {
    /// Grid capacity all rows reserve, MW.
    pub reserved_mw: f64,
    /// Capital spent, $.
    pub capex_usd: f64,
    /// A running month at today's prices.
    pub today: Today,
    /// Its money, month by month.
    pub flows: SiteFlows,
    /// The whole horizon.
    pub life: Life,
    /// Where it breaks even.
    pub breakeven: Breakevens,
}

/// Projects a scenario over its horizon.
#[must_use]
pub fn project(scenario: &Scenario) -> Projection {
    let paths = Paths::of(scenario);
    let plants: Vec<Plant> = scenario.mix.iter().map(|row| row.plant(scenario)).collect();
    let models: Vec<RowModel> = plants
        .iter()
        .map(|plant| RowModel::of(*plant, scenario))
        .collect();
    let levers = Levers::unmoved(scenario);
    let rows: Vec<RowProjection> = plants
        .iter()
        .zip(&models)
        .map(|(plant, model)| row_projection(scenario, &paths, &levers, *plant, model))
        .collect();
    let site = site_projection(scenario, &paths, &levers, &models, &rows);
    let just_buy_btc = just_buy_btc(site.capex_usd, &paths);
    let height = scenario.bitcoin.height_blocks;
    let blocks_left = f64::from(next_halving_height(height) - height);
    let ground = Ground {
        scenario,
        paths: &paths,
        rows: &models,
    };
    Projection {
        sensitivity: sensitivity(&ground),
        tipping: tipping(&ground, &rows),
        months_to_halving: (subsidy_btc(height) > 0.0).then_some(blocks_left / f64::from(BLOCKS_PER_MONTH)),
        paths,
        rows,
        site,
        just_buy_btc,
    }
}

fn row_projection(
    scenario: &Scenario,
    paths: &Paths,
    levers: &Levers,
    plant: Plant,
    model: &RowModel,
) -> RowProjection {
    let month = model.today(paths, levers);
    let capital_usd = model.capital_charge_usd(levers, scenario.money.discount_percent_per_year);
    let mines = matches!(model, RowModel::Mining(_));
    let rents = matches!(model, RowModel::Rental(_));
    let today = per_unit(Today {
        capital_usd,
        btc: mines.then_some(month.btc),
        gpu_hours: rents.then_some(month.gpu_hours),
        ..sums([month].iter())
    });
    let flows = RowFlows::of(model, paths, levers);
    let capex_usd = model.capex_usd(levers);
    let all_flows = flows.flows_usd();
    let costs = discounted_cost_usd(&flows, paths);
    let present = |quantity: fn(&RowMonth) -> f64| -> f64 {
        flows
            .months
            .iter()
            .zip(&paths.discount[1..])
            .map(|(month, factor)| quantity(month) * factor)
            .sum()
    };
    let life = Life {
        residual_usd: flows.ends.residual_usd,
        static_payback_months: metrics::static_payback_months(capex_usd, today.profit_usd),
        levelised_cost_per_btc_usd: ratio(costs, present(|month| month.btc)),
        levelised_cost_per_gpu_hour_usd: ratio(costs, present(|month| month.gpu_hours)),
        months_off: mines.then(|| count(flows.months.iter().filter(|month| month.off).count())),
        btc: mines.then(|| flows.months.iter().map(|month| month.btc).sum()),
        ..life(&all_flows, &flows.cash_usd, paths)
    };
    RowProjection {
        plant,
        it_kw: plant.it_kw(),
        reserved_mw: plant.reserved_mw(scenario),
        capex_usd,
        today,
        life,
        breakeven: breakevens(Stage {
            scenario,
            paths,
            rows: std::slice::from_ref(model),
            whole_site: false,
        }),
        rent_average_usd_per_kw_month: match model {
            RowModel::Hosting(row) => row.average_rent(scenario.money.horizon_months),
            _ => None,
        },
        flows,
    }
}

fn site_projection(
    scenario: &Scenario,
    paths: &Paths,
    levers: &Levers,
    models: &[RowModel],
    rows: &[RowProjection],
) -> SiteProjection {
    let flows = SiteFlows::of(models, scenario, paths, levers);
    let months: Vec<RowMonth> = models.iter().map(|model| model.today(paths, levers)).collect();
    let total = |part: fn(&Today) -> Option<f64>| {
        rows.iter()
            .filter_map(|row| part(&row.today))
            .reduce(|a, b| a + b)
    };
    let mut today = sums(months.iter());
    today.other_usd += scenario.site.fixed_usd_per_month;
    today.profit_usd -= scenario.site.fixed_usd_per_month;
    today.capital_usd = total_of(rows, |row| row.today.capital_usd);
    let today = Today {
        btc: total(|today| today.btc),
        gpu_hours: total(|today| today.gpu_hours),
        revenue_usd_per_mwh: ratio(today.revenue_usd, today.energy_mwh),
        profit_usd_per_mwh: ratio(today.profit_usd, today.energy_mwh),
        ..today
    };
    let capex_usd = total_of(rows, |row| row.capex_usd);
    SiteProjection {
        reserved_mw: total_of(rows, |row| row.reserved_mw),
        capex_usd,
        life: Life {
            residual_usd: flows.residual_usd,
            static_payback_months: metrics::static_payback_months(capex_usd, today.profit_usd),
            btc: rows.iter().filter_map(|row| row.life.btc).reduce(|a, b| a + b),
            ..life(&flows.flows_usd(), &flows.cash_usd, paths)
        },
        today,
        breakeven: breakevens(Stage {
            scenario,
            paths,
            rows: models,
            whole_site: true,
        }),
        flows,
    }
}

/// The capex buys BTC at month 0's price and sells it in the last month, untaxed.
fn just_buy_btc(capex_usd: f64, paths: &Paths) -> Life {
    let bought = capex_usd / paths.price_usd[0];
    let mut flows = vec![0.0; paths.months() + 1];
    flows[0] = 0.0 - capex_usd;
    let growth = paths
        .price_usd
        .last()
        .map_or(1.0, |last| last / paths.price_usd[0]);
    if let Some(last) = flows.last_mut() {
        *last = capex_usd * growth;
    }
    Life {
        btc: Some(bought),
        ..life(&flows, &flows, paths)
    }
}

/// Figures that need nothing but flows.
fn life(flows_usd: &[f64], cash_usd: &[f64], paths: &Paths) -> Life {
    let monthly = irr::monthly(flows_usd);
    let discounted = cash_usd
        .iter()
        .zip(&paths.discount)
        .map(|(cash, factor)| cash * factor);
    Life {
        npv_usd: metrics::npv_usd(flows_usd, &paths.discount),
        irr_nominal: monthly.map(|rate| 12.0 * rate),
        irr_effective: monthly.map(|rate| libm::expm1(12.0 * libm::log1p(rate))),
        annualised_multiple: metrics::annualised_multiple(flows_usd),
        roi: metrics::roi(flows_usd),
        payback_months: metrics::payback_months(cash_usd.iter().copied()),
        discounted_payback_months: metrics::payback_months(discounted),
        profit_btc: metrics::profit_btc(flows_usd, &paths.price_usd),
        ..Life::default()
    }
}

/// Present value of all that a row costs, sales and residual value taken off, $.
fn discounted_cost_usd(flows: &RowFlows, paths: &Paths) -> f64 {
    let running: f64 = flows
        .months
        .iter()
        .zip(&paths.discount[1..])
        .map(|(month, factor)| (month.power_usd + month.other_usd - month.credit_usd) * factor)
        .sum();
    let sale = flows
        .ends
        .sale_at
        .map_or(0.0, |at| flows.ends.sale_usd * paths.discount[at]);
    running - flows.cash_usd[0] - sale - flows.ends.residual_usd * paths.discount[paths.months()]
}

/// The sum over rows; of no rows 0, where the standard library says −0.
fn total_of(rows: &[RowProjection], part: impl Fn(&RowProjection) -> f64) -> f64 {
    rows.iter().map(part).fold(0.0, |sum, part| sum + part)
}

fn count(months: usize) -> u32 {
    u32::try_from(months).unwrap_or(u32::MAX)
}
