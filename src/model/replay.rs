//! What would have happened: runs the same fleet through recorded months instead of assumed ones.
//!
//! Price, difficulty, subsidy and fees of each month are on record as means of that month; all else is the scenario's,
//! machine prices included. A replay ends with the record or with the horizon, whichever ends first. It also gives what
//! a calculator that assumes no changes would have shown on the day of purchase, and what the same money gains in
//! Bitcoin.

use serde::Serialize;

use crate::catalog::calendar::Month;
use crate::catalog::history::{self, RecordedMonth, RecordedRent};
use crate::scenario::{Scenario, Use};

use super::cash_flow::{RowFlows, SiteFlows};
use super::debt::Financing;
use super::metrics::{btc_gains_usd, cumulative};
use super::paths::{GpuRentPath, btc_per_hash};
use super::site::{Site, SiteRow};

/// The results of a fleet in recorded months.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Replay {
    /// The month in which the fleet was bought ("YYYY-MM").
    pub bought: String,
    /// The months of the replay ("YYYY-MM"), N of them: as many as both the horizon and the record have.
    pub month: Vec<String>,
    /// Whether the record ends before the horizon.
    pub record_ends: bool,
    /// Mean Bitcoin price, $.
    pub btc_price_usd: Vec<f64>,
    /// Mean difficulty.
    pub difficulty: Vec<f64>,
    /// Recorded rent of an H100, $/GPU-h: N values. It is used if all GPUs for rent are H100s and the record reaches
    /// back to the month of purchase; otherwise this is none, and the scenario's rent is used.
    pub h100_rent_usd_per_hour: Option<Vec<f64>>,
    /// Cash from the site's operations before tax, $: N values.
    pub operations_usd: Vec<f64>,
    /// Number of months in which that cash is below 0.
    pub months_under_water: u32,
    /// The site's cumulative cash after tax, before machine sales and residual values, $: N+1 values.
    pub cumulative_usd: Vec<f64>,
    /// The same if every month's recorded figures had been those of the month of purchase, so without halvings, $: N+1
    /// values.
    pub unchanged_cumulative_usd: Vec<f64>,
    /// Cumulative cash of mining alone, before tax and fixed cost, $: N+1 values; none without mining, or if all rows
    /// mine.
    pub mining_cumulative_usd: Option<Vec<f64>>,
    /// What the same spending gains if it buys Bitcoin, sold at each month's price, $: N+1 values.
    pub just_buy_btc_cumulative_usd: Vec<f64>,
    /// The owner's cumulative cash after debt, $: N+1 values; none without debt.
    pub equity_cumulative_usd: Option<Vec<f64>>,
    /// The month in which reserve and cash are used up ("YYYY-MM"); none if never.
    pub cash_used_up_month: Option<String>,
}

impl Replay {
    /// The default month of purchase: the scenario's own first month if it is on record; else the latest month from
    /// which the record covers the whole horizon; else the first on record.
    #[must_use]
    pub fn default_month(scenario: &Scenario) -> Option<Month> {
        let record = history::months();
        let start = scenario.money.start;
        let own = record.iter().find(|recorded| recorded.month == start);
        let whole = record
            .len()
            .saturating_sub(scenario.money.horizon_months as usize);
        own.or(record.get(whole)).map(|recorded| recorded.month)
    }

    /// Replays a scenario's fleet as if bought in a recorded month; none if that month is not on record.
    ///
    /// ```
    /// use wattworth::model::Replay;
    /// use wattworth::scenario::Scenario;
    ///
    /// let bought = "2021-11".parse().expect("a month");
    /// let replay = Replay::of(&Scenario::default(), bought).expect("it is recorded");
    /// assert_eq!(replay.month[1], "2021-12");
    /// ```
    #[must_use]
    pub fn of(scenario: &Scenario, bought: Month) -> Option<Self> {
        let record = history::months();
        let first = record.iter().position(|recorded| recorded.month == bought)?;
        let horizon = scenario.money.horizon_months as usize;
        let recorded = &record[first..record.len().min(first + horizon)];
        let rents = rents(scenario, recorded);
        let run = |months: &dyn Fn(usize) -> usize| {
            let site = with_recorded_paths(scenario, recorded, rents.as_deref(), months);
            let flows = SiteFlows::of(&site, &site.rows, &site.levers());
            let financing = Financing::of(&site, &flows);
            (site, flows, financing)
        };
        let (site, flows, financing) = run(&|k| k);
        let (_, unchanged, _) = run(&|_| 0);
        let names: Vec<String> = recorded.iter().map(|record| record.month.to_string()).collect();
        Some(Self {
            bought: bought.to_string(),
            record_ends: recorded.len() < horizon,
            btc_price_usd: site.paths.price_usd.clone(),
            difficulty: site.paths.difficulty.clone(),
            h100_rent_usd_per_hour: rents,
            months_under_water: count(flows.operations_usd.iter().filter(|usd| **usd < 0.0).count()),
            cumulative_usd: cumulative(&flows.cash_usd),
            mining_cumulative_usd: mining_alone(&site),
            unchanged_cumulative_usd: cumulative(&unchanged.cash_usd),
            just_buy_btc_cumulative_usd: btc_gains_usd(&flows.spending_usd, &site.paths.price_usd, &|_| 1.0),
            operations_usd: flows.operations_usd,
            equity_cumulative_usd: financing.loan.map(|loan| cumulative(&loan.equity_cash_usd)),
            cash_used_up_month: financing
                .runs_out_after_months
                .and_then(|month| names.get(month as usize).cloned()),
            month: names,
        })
    }
}

/// Cumulative cash of the mining rows, $; none unless there are both mining rows and others.
fn mining_alone(site: &Site) -> Option<Vec<f64>> {
    let mines = |row: &&SiteRow| row.model.used_for() == Use::Mining;
    let mining: Vec<&SiteRow> = site.rows.iter().filter(mines).collect();
    if mining.is_empty() || mining.len() == site.rows.len() {
        return None;
    }
    let mut cash_usd = vec![0.0; site.paths.months() + 1];
    for row in mining {
        let flows = RowFlows::of(&row.model, &site.paths, &site.levers());
        for (sum, usd) in cash_usd.iter_mut().zip(&flows.cash_usd) {
            *sum += usd;
        }
    }
    Some(cumulative(&cash_usd))
}

/// The site with recorded months as its paths: its month k is the recorded month with the index `months(k)`.
fn with_recorded_paths(
    scenario: &Scenario,
    recorded: &[RecordedMonth],
    rents: Option<&[f64]>,
    months: &dyn Fn(usize) -> usize,
) -> Site {
    let mut scenario = scenario.clone();
    scenario.money.horizon_months = count(recorded.len());
    scenario.money.start = recorded[0].month;
    let mut site = Site::of(scenario);
    for k in 0..recorded.len() {
        let record = &recorded[months(k)];
        site.paths.price_usd[k] = record.price_usd;
        site.paths.difficulty[k] = record.difficulty;
        site.paths.subsidy_btc[k] = record.subsidy_btc;
        site.paths.btc_per_hash[k] = btc_per_hash(record.difficulty, record.subsidy_btc + record.fees_btc);
    }
    if let Some(rents) = rents {
        site.paths.gpu_rent = GpuRentPath::UsdPerHour((0..rents.len()).map(|k| rents[months(k)]).collect());
    }
    site
}

/// What an H100 rented for in each month, $/GPU-h: the latest rent on record in or before that month. None where no
/// GPUs or any other GPUs are rented out, or where the record does not reach back to the first month.
fn rents(scenario: &Scenario, recorded: &[RecordedMonth]) -> Option<Vec<f64>> {
    let mut rented = scenario
        .mix
        .iter()
        .filter(|row| row.machine.used_for() == Use::Rental)
        .peekable();
    rented.peek()?;
    rented.all(|row| row.machine.id() == H100).then_some(())?;
    let latest_rent = |month: Month| {
        let before = |rent: &&RecordedRent| rent.gpu == H100 && rent.month <= month;
        history::rents()
            .iter()
            .filter(before)
            .map(|rent| rent.usd_per_hour)
            .next_back()
    };
    recorded.iter().map(|record| latest_rent(record.month)).collect()
}

/// The GPU whose rents are on record.
const H100: &str = "h100";

/// A number of months, never above a few hundred.
fn count(months: usize) -> u32 {
    u32::try_from(months).unwrap_or(u32::MAX)
}
