//! The report's figures: plain structs whose names are the public JSON contract.
//!
//! Names may be added, never renamed. Units are in the names. Rates, IRRs, multiples and ROI are
//! fractions (0.12 = 12 %); a value under a link key's name is in that key's unit. `None` (JSON `null`)
//! means that there is no such figure; it never means zero.

pub mod against;
pub mod build;
pub mod heat_map;
pub mod inputs;
pub mod rates;
pub mod yearly;

use serde::Serialize;

pub use crate::model::{
    AsicBreakeven, AsicBreakevens, Breakeven, Breakevens, Life, MwhSplit, Today, UnitCost,
};
pub use crate::model::{
    Bid, MillionQueries, Pair, PerMwYear, PowerPrice, PriceAtBtc, ResponseCase, Training, View, Views,
};

pub use crate::scenario::Use;

pub use crate::model::{BestMachine, Debt, Equity, Flip, Investment, OtherCrossing, UseBreakevens, UseWorth};
pub use crate::scenario::Clock;

use crate::model::{Sensitivity, Tipping};
use crate::report::figures::against::Against;
use crate::report::figures::inputs::Inputs;
use crate::report::figures::rates::Rates;
use crate::report::figures::yearly::Yearly;

/// Everything the page, the command and files say about one scenario.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// The scenario as links.
    pub link: Links,
    /// What was wrong with the link or the typed input, one entry a key.
    pub problems: Vec<ProblemText>,
    /// What the reader should know about the scenario (over capacity, a machine not yet on sale, …).
    pub notices: Vec<String>,
    /// Every input but the mix, under its link key.
    pub inputs: Inputs,
    /// The Bitcoin network in month 0.
    pub network: Network,
    /// One entry a row of the mix, in its order.
    pub rows: Vec<Row>,
    /// The whole site: rows, fixed cost and tax.
    pub site: Site,
    /// Which prices the uses are compared at: `horizon`, as assumed, or `month`, unchanged.
    pub clock: Clock,
    /// What each use as a whole is worth, sorted by what it is worth a year; a use that reserves nothing comes last.
    pub uses: Vec<UseWorth>,
    /// Where the two uses that matter change places; none if they do not.
    pub flip: Option<Flip>,
    /// What the same money does without machines.
    pub baseline: Baseline,
    /// What each input does to the site's NPV, in the order of the inputs.
    pub sensitivity: Vec<Sensitivity>,
    /// The smallest change of one input that would reverse who comes out ahead; none if nothing is close.
    pub tipping: Option<Tipping>,
    /// Month by month.
    pub monthly: Monthly,
    /// Every mining row against every AI row, of those that draw energy.
    pub duel: Vec<Pair>,
    /// What each row that draws energy can pay for a MWh.
    pub bids: Vec<Bid>,
    /// What the price of power does to the cost of AI.
    pub training: Training,
    /// At which Bitcoin price miners of each generation break even today, over the price of power.
    pub asic_breakeven: AsicBreakevens,
    /// What the price of power does to the cost of AI, by Bitcoin price from an eighth to eight times today's.
    pub training_by_btc: Vec<PriceAtBtc>,
    /// The scenarios that this one is compared with, A before B.
    pub against: Vec<Against>,
    /// Year by year.
    pub yearly: Yearly,
}

/// The scenario as links.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Links {
    /// Only what differs from the defaults, as a query without `?`.
    pub short: String,
    /// Every value written out, as a query without `?`.
    pub frozen: String,
}

/// One thing wrong with what was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProblemText {
    /// The link key.
    pub key: String,
    /// What was given.
    pub raw: String,
    /// What is wrong with it and what is used instead, in words.
    pub reason: String,
}

/// The Bitcoin network in month 0.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Network {
    /// Bitcoin price, $.
    pub price_usd: f64,
    /// Network difficulty.
    pub difficulty: f64,
    /// Network hashrate that the difficulty implies at one block in 600 s, EH/s.
    pub hashrate_ehs: f64,
    /// Mean block subsidy of month 0, BTC.
    pub subsidy_btc: f64,
    /// Transaction fees per block, BTC.
    pub fees_btc: f64,
    /// What a petahash earns in a day, before pool fee, $.
    pub hashprice_usd_per_ph_day: f64,
    /// The month of the next halving ("YYYY-MM"); none once the subsidy has ended.
    pub next_halving_month: Option<String>,
    /// Months of 4,380 blocks until then.
    pub months_to_halving: Option<f64>,
}

/// One row of the mix.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// Catalogue id, `asic` or `gpu` for the reader's own machine, `lease` for hosting.
    pub id: String,
    /// `mining`, `rental` or `hosting`.
    pub kind: Use,
    /// The machine's name.
    pub name: String,
    /// Machines; none for a lease.
    pub count: Option<f64>,
    /// IT power, kW.
    pub it_kw: f64,
    /// Grid capacity the row reserves, MW.
    pub reserved_mw: f64,
    /// All that we spend, including what falls after the horizon, $.
    pub capex_usd: f64,
    /// Machines of that, $; none of a lease.
    pub machines_usd: f64,
    /// Buildings and site works of that, $.
    pub building_usd: f64,
    /// A running month at today's prices.
    pub today: Today,
    /// The same money per day, machine, MWh and MW-year.
    pub rates: Rates,
    /// The whole horizon.
    pub life: Life,
    /// What a MW of grid runs: machines, or kW of leased IT; none if the row reserves nothing.
    pub runs_per_mw: Option<f64>,
    /// What a MW clears a year if today's prices stay, $; none if the row reserves nothing.
    pub at_unchanged_prices_usd_per_mw_year: Option<f64>,
    /// What is put into the row, and what comes back.
    #[serde(flatten)]
    pub invested: Investment,
    /// Values of one input at which the row neither earns nor loses.
    pub breakeven: Breakevens,
    /// What a grid MWh brings in today and how that is spent; none if nothing is drawn.
    pub mwh_split: Option<MwhSplit>,
    /// What a BTC or a GPU-hour costs today and brings in; none where none are received.
    pub unit_cost: Option<UnitCost>,
    /// Hosting only: rent in the first year, $/kW-month.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rent_first_year_usd_per_kw_month: Option<f64>,
    /// Hosting only: mean rent of the running months in the horizon, $/kW-month; none if it never runs there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rent_average_usd_per_kw_month: Option<Option<f64>>,
}

/// The whole site.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Site {
    /// Grid capacity, MW.
    pub capacity_mw: f64,
    /// Grid capacity all rows reserve, MW.
    pub reserved_mw: f64,
    /// Grid capacity still free, MW; negative if the rows reserve more than there is.
    pub free_mw: f64,
    /// All that we spend, including what falls after the horizon, $.
    pub capex_usd: f64,
    /// Machines of that, $; none of a lease.
    pub machines_usd: f64,
    /// Buildings and site works of that, $.
    pub building_usd: f64,
    /// A running month at today's prices, fixed site cost included, before tax.
    pub today: Today,
    /// The same money per day, MWh and MW-year.
    pub rates: Rates,
    /// The whole horizon, after tax.
    pub life: Life,
    /// Breakevens of the site; its rows move together.
    pub breakeven: Breakevens,
    /// What is owed; none if nothing is borrowed. All other figures are before debt.
    pub debt: Option<Debt>,
    /// What is left to the owner; none if nothing is borrowed.
    pub equity: Option<Equity>,
    /// The first month in which reserve and cash are used up; none if never.
    pub runs_out_after_months: Option<u32>,
}

/// What the same money does without machines.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Baseline {
    /// The site's spending buys Bitcoin at the price of the time; all of it is sold in the last month, untaxed.
    pub just_buy_btc: Life,
}

/// Month by month; every list has one value a month unless said otherwise.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Monthly {
    /// "YYYY-MM".
    pub month: Vec<String>,
    /// Bitcoin price, $.
    pub btc_price_usd: Vec<f64>,
    /// Difficulty.
    pub difficulty: Vec<f64>,
    /// Hashprice, $/PH/day.
    pub hashprice_usd_per_ph_day: Vec<f64>,
    /// Electricity price, $/kWh.
    pub tariff_usd_per_kwh: Vec<f64>,
    /// Mean block subsidy, BTC.
    pub subsidy_btc: Vec<f64>,
    /// One entry a row of the mix.
    pub rows: Vec<MonthlyRow>,
    /// The site.
    pub site: MonthlySite,
    /// What the site spends put into Bitcoin instead.
    pub just_buy_btc: MonthlyBaseline,
}

/// A row month by month.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct MonthlyRow {
    /// What is spent, $: N+1 values.
    pub spending_usd: Vec<f64>,
    /// Revenue, $.
    pub revenue_usd: Vec<f64>,
    /// Credit for curtailment and heat, $.
    pub credit_usd: Vec<f64>,
    /// Power we pay for, $.
    pub power_usd: Vec<f64>,
    /// Other cost, $.
    pub other_usd: Vec<f64>,
    /// Operating profit, $.
    pub profit_usd: Vec<f64>,
    /// BTC received (0 for other kinds).
    pub btc: Vec<f64>,
    /// Grid energy drawn, MWh.
    pub energy_mwh: Vec<f64>,
    /// Leases only: credited to the tenant against what it advanced, $.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit_to_tenant_usd: Option<Vec<f64>>,
    /// Cash, $: N+1 values; machine sales and residual values left out.
    pub cash_usd: Vec<f64>,
    /// Running sum of `cash_usd`, $: N+1 values.
    pub cumulative_usd: Vec<f64>,
    /// Running sum of `cash_usd` at the discount rate, $: N+1 values.
    pub discounted_cumulative_usd: Vec<f64>,
    /// Mining only: what power costs a petahash, $/PH/day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hashcost_usd_per_ph_day: Option<Vec<f64>>,
}

/// Bitcoin bought instead of machines, month by month.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct MonthlyBaseline {
    /// The gain if the Bitcoin were sold at that month's price, $: N+1 values, the first 0.
    pub cumulative_usd: Vec<f64>,
    /// The same with the sale at the discount rate, $: N+1 values.
    pub discounted_cumulative_usd: Vec<f64>,
}

/// The site month by month.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct MonthlySite {
    /// Fixed site cost, $.
    pub fixed_usd: Vec<f64>,
    /// Tax, $.
    pub tax_usd: Vec<f64>,
    /// Sales of machines whose life ends before the horizon, $.
    pub machine_sales_usd: Vec<f64>,
    /// Cash, $: N+1 values; machine sales, residual values and the tax on these left out.
    pub cash_usd: Vec<f64>,
    /// Running sum of `cash_usd`, $: N+1 values.
    pub cumulative_usd: Vec<f64>,
    /// Running sum of `cash_usd` at the discount rate, $: N+1 values.
    pub discounted_cumulative_usd: Vec<f64>,
    /// What the assets are worth at the horizon, $ (one value).
    pub residual_usd: f64,
    /// Debt owed, before the repayment at the horizon, $: N+1 values; none without debt.
    pub debt_usd: Option<Vec<f64>>,
    /// Payments on the debt, without the repayment at the horizon, $; none without debt.
    pub service_usd: Option<Vec<f64>>,
    /// The owner's cash, including the repayment at the horizon, $: N+1 values; none without debt.
    pub equity_cash_usd: Option<Vec<f64>>,
    /// Running sum of `equity_cash_usd`, $: N+1 values; none without debt.
    pub equity_cumulative_usd: Option<Vec<f64>>,
    /// Running sum of `equity_cash_usd` at the discount rate, $: N+1 values; none without debt.
    pub equity_discounted_cumulative_usd: Option<Vec<f64>>,
}
