//! What does a rising Bitcoin do to the cost of AI?
//!
//! The marginal bidder sets the price of power, as in any merit order.
//!
//! If miners set the price of power, the tariff becomes max(c, c + θ·(Bid − c)), where Bid is the highest marginal bid
//! of the mining rows at a Bitcoin price and θ is the share of it that reaches AI's tariff. The cost of a GPU-hour, and
//! its rent if the renter bears the increase, rise by the MWh it draws times the increase of the tariff. A training run
//! costs GPU-hours × full cost per GPU-hour, or × market rent. A million queries of q Wh take q MWh.

use serde::Serialize;

use crate::catalog::training::{self, Run};
use crate::scenario::{Plant, Scenario, TrainingRun};

use super::bid::Bidder;
use super::levers::{Lever, Levers};
use super::metrics::ratio;
use super::projection::{Projection, RowProjection};

/// Energies per query that are shown besides the reader's own, Wh: EPRI 2024; Epoch 2025, which is also that of a web
/// search; Google's median text query of August 2025 ("Measuring the environmental impact of delivering AI at Google
/// Scale").
const QUERIES_WH: [f64; 3] = [2.9, 0.3, 0.24];

/// The cost of AI is computed at this many Bitcoin prices within a doubling …
const STEPS_PER_DOUBLING: f64 = 8.0;
/// … and at this many on either side of today's price.
const STEPS_EACH_SIDE: i32 = 24;

/// How the price of power changes the cost of AI.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Training {
    /// Catalogue id of the training run; none for the reader's own GPU-hours.
    pub run: Option<&'static str>,
    /// GPU-hours of the run.
    pub gpu_hours: f64,
    /// Index of the row whose GPU is priced; none without GPUs for rent.
    pub gpu: Option<usize>,
    /// Whether that row's GPU is the kind by which the run is priced; none if there is no row, or for the reader's own
    /// GPU-hours.
    pub gpu_is_the_runs: Option<bool>,
    /// Index of the mining row with the highest marginal bid; none without miners that draw energy.
    pub miner: Option<usize>,
    /// That bid, $ per grid MWh.
    pub miner_bid_usd_per_mwh: Option<f64>,
    /// Grid energy drawn per GPU-hour billed after platform fee, MWh.
    pub mwh_per_gpu_hour: Option<f64>,
    /// The cost of AI at the tariff paid.
    pub before: PowerPrice,
    /// The cost of AI if miners set the price of power; none without miners.
    pub after: Option<PowerPrice>,
    /// The fraction by which a GPU-hour's full cost then rises; none without both costs.
    pub cost_rises_by: Option<f64>,
    /// A million queries at the reader's energy per query, at 2.9, 0.3 and 0.24 Wh.
    pub queries: Vec<MillionQueries>,
}

/// What AI costs at a price of power.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PowerPrice {
    /// The tariff, $/kWh.
    pub tariff_usd_per_kwh: f64,
    /// Full cost per GPU-hour billed after platform fee: power, other cost and capital charge, $.
    pub cost_per_gpu_hour_usd: Option<f64>,
    /// Market rent today plus the increase in the cost of a GPU-hour's power, $/GPU-h.
    pub rent_per_gpu_hour_usd: Option<f64>,
    /// The training run at full cost, $.
    pub run_at_cost_usd: Option<f64>,
    /// The training run at market rent, $.
    pub run_at_rent_usd: Option<f64>,
}

/// What AI costs if miners set the price of power and Bitcoin is at a price.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PriceAtBtc {
    /// Bitcoin price, $; difficulty stays.
    pub btc_usd: f64,
    /// What AI then costs.
    #[serde(flatten)]
    pub price: PowerPrice,
}

/// A million queries.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MillionQueries {
    /// Grid energy per query, Wh.
    pub query_wh: f64,
    /// Grid energy of a million, MWh.
    pub mwh_per_million: f64,
    /// What their power costs at the tariff paid, $.
    pub before_usd_per_million: f64,
    /// What their power costs if miners set its price, $; none without miners.
    pub after_usd_per_million: Option<f64>,
}

/// The cost of AI at a Bitcoin price, $, with difficulty unchanged.
#[must_use]
pub fn training(scenario: &Scenario, projection: &Projection, btc_usd: f64) -> Training {
    let levers = Levers::unmoved(scenario).with(Lever::Price, btc_usd / scenario.bitcoin.price_usd);
    let (run, gpu_hours) = match scenario.training.run {
        TrainingRun::Published(id) => (training::find(id), None),
        TrainingRun::GpuHours(hours) => (None, Some(hours)),
    };
    let gpu_hours = gpu_hours.or(run.map(|run| run.gpu_hours)).unwrap_or(0.0);
    let gpu = priced_gpu_row(scenario, projection, run);
    let hour = gpu.map_or(GpuHour::default(), |row| {
        GpuHour::of(&projection.rows[row], projection)
    });
    let (paid, tariff) = (levers.tariff_usd_per_kwh, levers.tariff_usd_per_mwh());
    let highest = highest_bid(projection, &levers);
    let share = scenario.training.bid_share_percent / 100.0;
    let raised = highest.map(|(_, bid)| (share * (bid - tariff)).max(0.0));
    let before = hour.at_power_price(paid, 0.0, gpu_hours);
    let after = raised.map(|raised| hour.at_power_price(paid, raised, gpu_hours));
    Training {
        cost_rises_by: after.as_ref().and_then(|after| {
            let before = before.cost_per_gpu_hour_usd?;
            ratio(after.cost_per_gpu_hour_usd? - before, before)
        }),
        run: run.map(|run| run.id.as_str()),
        gpu_hours,
        gpu,
        gpu_is_the_runs: gpu.zip(run).map(|(row, run)| is_gpu_of_run(scenario, row, run)),
        miner: highest.map(|(row, _)| row),
        miner_bid_usd_per_mwh: highest.map(|(_, bid)| bid),
        mwh_per_gpu_hour: hour.mwh,
        before,
        after,
        queries: std::iter::once(scenario.training.query_wh)
            .chain(QUERIES_WH)
            .map(|query_wh| MillionQueries {
                query_wh,
                // A million times a Wh is a MWh.
                mwh_per_million: query_wh,
                before_usd_per_million: query_wh * tariff,
                after_usd_per_million: raised.map(|raised| query_wh * (tariff + raised)),
            })
            .collect(),
    }
}

/// What AI costs if miners set the price of power, by Bitcoin price from an eighth to eight times today's; empty
/// without miners.
#[must_use]
pub fn cost_by_btc_price(scenario: &Scenario, projection: &Projection) -> Vec<PriceAtBtc> {
    (-STEPS_EACH_SIDE..=STEPS_EACH_SIDE)
        .filter_map(|step| {
            let doublings = f64::from(step) / STEPS_PER_DOUBLING;
            let btc_usd = scenario.bitcoin.price_usd * libm::exp2(doublings);
            let price = training(scenario, projection, btc_usd).after?;
            Some(PriceAtBtc { btc_usd, price })
        })
        .collect()
}

/// The first rental row of the run's kind of GPU, else the first rental row.
fn priced_gpu_row(scenario: &Scenario, projection: &Projection, run: Option<&Run>) -> Option<usize> {
    let mut rented = (0..projection.rows.len())
        .filter(|row| projection.rows[*row].today.gpu_hours.is_some())
        .peekable();
    let first = rented.peek().copied();
    run.and_then(|run| rented.find(|row| is_gpu_of_run(scenario, *row, run)))
        .or(first)
}

fn is_gpu_of_run(scenario: &Scenario, row: usize, run: &Run) -> bool {
    scenario
        .mix
        .get(row)
        .is_some_and(|row| row.machine.id() == run.priced_as())
}

/// The mining row with the highest marginal bid for a MWh (its machines being paid for), and that bid, $.
fn highest_bid(projection: &Projection, levers: &Levers) -> Option<(usize, f64)> {
    let mut highest: Option<(usize, f64)> = None;
    for (row, projected) in projection.rows.iter().enumerate() {
        if projected.today.btc.is_none() {
            continue;
        }
        if let Some(bidder) = Bidder::of(
            &projected.model,
            0.0,
            projected.reserved_mw,
            &projection.paths,
            levers,
        ) {
            let bid = bidder.bid_usd_per_mwh(false);
            // Rows with the same machine bid the same except for rounding; the first of them counts.
            if highest.is_none_or(|(_, most)| bid > most + 1e-12 * most.abs()) {
                highest = Some((row, bid));
            }
        }
    }
    highest
}

/// A GPU-hour billed after platform fee.
#[derive(Clone, Copy, Debug, Default)]
struct GpuHour {
    /// Grid energy it draws, MWh.
    mwh: Option<f64>,
    /// Its full cost at the tariff paid, $.
    cost_usd: Option<f64>,
    /// Its market rent today, $.
    rent_usd: Option<f64>,
}

impl GpuHour {
    fn of(row: &RowProjection, projection: &Projection) -> Self {
        let today = &row.today;
        Self {
            mwh: today.gpu_hours.and_then(|hours| ratio(today.energy_mwh, hours)),
            cost_usd: today.full_cost_per_gpu_hour_usd,
            rent_usd: match row.plant {
                Plant::Rental {
                    rent_usd_per_hour, ..
                } => Some(projection.paths.gpu_rent.rent_usd_per_hour(rent_usd_per_hour, 0)),
                _ => None,
            },
        }
    }

    /// What a GPU-hour and a training run of `run_hours` cost if power costs `raised_usd_per_mwh` more than the tariff
    /// paid.
    fn at_power_price(self, tariff_usd_per_kwh: f64, raised_usd_per_mwh: f64, run_hours: f64) -> PowerPrice {
        let plus_power_rise = |price: Option<f64>| Some(price? + self.mwh? * raised_usd_per_mwh);
        let (cost, rent) = (plus_power_rise(self.cost_usd), plus_power_rise(self.rent_usd));
        PowerPrice {
            tariff_usd_per_kwh: tariff_usd_per_kwh + raised_usd_per_mwh / 1000.0,
            cost_per_gpu_hour_usd: cost,
            rent_per_gpu_hour_usd: rent,
            run_at_cost_usd: cost.map(|cost| cost * run_hours),
            run_at_rent_usd: rent.map(|rent| rent * run_hours),
        }
    }
}
