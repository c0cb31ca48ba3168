//! What each chart found, for its title: the row, the month or the price that answers its question.
//!
//! Findings rank the uses only by the page's measure and clock.

use crate::report::facts::running::running;
use crate::report::figures::Report;
use crate::scenario::{Input, Use, field};

/// What a chart found. Rows are named by their places in the mix.
#[derive(Clone, Debug, PartialEq)]
pub enum Finding {
    /// The row that is paid back first.
    PaidBack {
        /// The row.
        row: usize,
        /// After so many months.
        months: f64,
        /// Where that stands in the JSON object.
        path: String,
        /// With a return at the discount rate, or without.
        with_return: bool,
        /// Whether there are other rows.
        is_first: bool,
    },
    /// No row is paid back within the horizon.
    NotPaidBack {
        /// The row, if it is the only one.
        only: Option<usize>,
        /// With a return at the discount rate, or without.
        with_return: bool,
    },
    /// No row spends anything.
    NothingSpent,
    /// The row whose megawatt-hour brings in most, and what is left of that.
    MwhBringsIn {
        /// The row.
        row: usize,
        /// What it brings in, $.
        revenue_usd: f64,
        /// What is left of it, $.
        left_usd: f64,
        /// Whether there are other rows.
        is_most: bool,
    },
    /// The row and the month with the highest profit.
    BestMonth {
        /// The row.
        row: usize,
        /// The month, counted from 0.
        month: usize,
        /// Its profit, $.
        usd: f64,
        /// Whether there are other rows.
        is_most: bool,
    },
    /// The miner of the mix that breaks even first, and the Bitcoin price.
    BreaksEven {
        /// The row.
        row: usize,
        /// The price, $.
        btc_usd: f64,
    },
    /// The miner of the mix for which a petahash earns more than its power costs for longest.
    PowerPaid {
        /// The row.
        row: usize,
        /// The month from which on it no longer does, counted from 0; none if it always does.
        until: Option<usize>,
    },
    /// What a unit costs and brings in, for the row whose unit costs least.
    UnitCost {
        /// The row.
        row: usize,
        /// Full cost, $.
        cost_usd: f64,
        /// What is received, $.
        price_usd: f64,
        /// Whether other rows of its use have a cost, too.
        is_least: bool,
    },
    /// What a GPU-hour costs before and after miners set the price of power.
    DearerHour {
        /// At the tariff paid, $.
        before_usd: f64,
        /// At the miners' bid, $; none if that does not make a cent's difference.
        after_usd: Option<f64>,
    },
    /// The input whose swing moves the site's NPV most.
    MattersMost(Input),
    /// Who clears most with everything owned already.
    OwningAll {
        /// Its place among the uses.
        nth: usize,
        /// The use.
        of: Use,
        /// What it clears a year per MW, $.
        usd: f64,
        /// Whether there are other uses.
        is_most: bool,
    },
    /// Who clears most on the greatest part of the map.
    MostOfMap {
        /// The use; none where nothing pays.
        of: Option<Use>,
        /// Whether that is more than half of it.
        is_most: bool,
        /// Whether it is all of it.
        is_all: bool,
    },
}

/// When the first row is paid back, at the discount rate or without.
#[must_use]
pub fn paid_back(report: &Report, with_return: bool) -> Option<Finding> {
    let spends = |row: &usize| {
        let monthly = report.monthly.rows.get(*row);
        monthly.is_some_and(|monthly| monthly.spending_usd.iter().any(|usd| *usd > 0.0))
    };
    let spending: Vec<usize> = (0..report.rows.len()).filter(spends).collect();
    if spending.is_empty() {
        return (!report.rows.is_empty()).then_some(Finding::NothingSpent);
    }
    let paid_back = spending.iter().filter_map(|row| {
        let life = &report.rows.get(*row)?.life;
        let months = if with_return {
            life.discounted_payback_months
        } else {
            life.payback_months
        };
        Some((*row, months?))
    });
    let Some((row, months)) = paid_back.min_by(|(_, a), (_, b)| a.total_cmp(b)) else {
        let only = (spending.len() == 1).then(|| spending.first().copied()).flatten();
        return Some(Finding::NotPaidBack { only, with_return });
    };
    let key = if with_return {
        "discounted_payback_months"
    } else {
        "payback_months"
    };
    Some(Finding::PaidBack {
        row,
        months,
        path: format!("rows.{row}.life.{key}"),
        with_return,
        is_first: spending.len() > 1,
    })
}

/// The row that brings in most of a megawatt-hour.
#[must_use]
pub fn mwh_brings_in(report: &Report) -> Option<Finding> {
    let rows = report.rows.iter().enumerate();
    let splits: Vec<_> = rows
        .filter_map(|(row, figures)| Some((row, figures.mwh_split.as_ref()?)))
        .collect();
    let (row, split) = splits
        .iter()
        .max_by(|(_, a), (_, b)| a.revenue_usd.total_cmp(&b.revenue_usd))?;
    Some(Finding::MwhBringsIn {
        row: *row,
        revenue_usd: split.revenue_usd,
        left_usd: split.left_usd,
        is_most: splits.len() > 1,
    })
}

/// The highest profit of a row in a month.
#[must_use]
pub fn best_month(report: &Report) -> Option<Finding> {
    let rows = report.monthly.rows.iter().enumerate();
    let months = rows.flat_map(|(row, monthly)| {
        let months = monthly.profit_usd.iter().copied().enumerate();
        months.map(move |(month, usd)| (row, month, usd))
    });
    // Of equal months the first.
    let best = months.reduce(|best, other| if other.2 > best.2 { other } else { best });
    best.map(|(row, month, usd)| Finding::BestMonth {
        row,
        month,
        usd,
        is_most: report.rows.len() > 1,
    })
}

/// The miner of the mix with the lowest Bitcoin price at which a month at unchanged prices neither earns nor loses.
#[must_use]
pub fn breaks_even(report: &Report) -> Option<Finding> {
    let prices = running(report, Use::Mining)
        .filter_map(|(row, figures)| Some((row, figures.breakeven.today.btc.filter(|usd| *usd > 0.0)?)));
    let (row, btc_usd) = prices.min_by(|(_, a), (_, b)| a.total_cmp(b))?;
    Some(Finding::BreaksEven { row, btc_usd })
}

/// Until when a petahash pays for its power, on the miner for which it does so longest.
#[must_use]
pub fn power_paid(report: &Report) -> Option<Finding> {
    let price = &report.monthly.hashprice_usd_per_ph_day;
    let rows = report.monthly.rows.iter().enumerate();
    let untils = rows.filter_map(|(row, monthly)| {
        let cost = monthly.hashcost_usd_per_ph_day.as_ref()?;
        let until = price.iter().zip(cost).position(|(price, cost)| price < cost);
        Some((row, until))
    });
    let rank = |until: Option<usize>| until.unwrap_or(usize::MAX);
    // Of miners that last equally long, the first.
    let longest = untils.reduce(
        |best, other| {
            if rank(other.1) > rank(best.1) { other } else { best }
        },
    );
    longest.map(|(row, until)| Finding::PowerPaid { row, until })
}

/// What a Bitcoin costs, or where none are mined a GPU-hour.
#[must_use]
pub fn unit_cost(report: &Report) -> Option<Finding> {
    [Use::Mining, Use::Rental].into_iter().find_map(|kind| {
        let rows = report.rows.iter().enumerate().filter(|(_, row)| row.kind == kind);
        let costs: Vec<_> = rows
            .filter_map(|(row, figures)| Some((row, figures.unit_cost.as_ref()?)))
            .collect();
        let (row, cost) = costs
            .iter()
            .min_by(|(_, a), (_, b)| a.full_usd.total_cmp(&b.full_usd))?;
        Some(Finding::UnitCost {
            row: *row,
            cost_usd: cost.full_usd,
            price_usd: cost.price_usd,
            is_least: costs.len() > 1,
        })
    })
}

/// What miners do to the cost of a GPU-hour.
#[must_use]
pub fn dearer_hour(report: &Report) -> Option<Finding> {
    let before_usd = report.training.before.cost_per_gpu_hour_usd?;
    let after_usd = report.training.after.as_ref()?.cost_per_gpu_hour_usd?;
    Some(Finding::DearerHour {
        before_usd,
        after_usd: (after_usd - before_usd >= 0.005).then_some(after_usd),
    })
}

/// The input whose swing moves the site's NPV most; none where none does.
#[must_use]
pub fn matters_most(report: &Report) -> Option<Finding> {
    let moved = report.sensitivity.iter().filter_map(|moved| {
        let effects = [moved.down, moved.up].into_iter().flatten();
        let most = effects
            .map(|effect| effect.npv_change_usd.abs())
            .fold(0.0, f64::max);
        (most > 0.0).then_some((field(moved.key)?.input, most))
    });
    let (input, _) = moved.max_by(|(_, a), (_, b)| a.total_cmp(b))?;
    Some(Finding::MattersMost(input))
}

/// Who clears most with everything owned already.
#[must_use]
pub fn owning_all(report: &Report) -> Option<Finding> {
    let uses = report.uses.iter().enumerate();
    let owning: Vec<(usize, Use, f64)> = uses
        .filter_map(|(nth, of)| Some((nth, of.kind, of.owning_all_usd_per_mw_year?)))
        .collect();
    let (nth, of, usd) = *owning.iter().max_by(|(.., a), (.., b)| a.total_cmp(b))?;
    Some(Finding::OwningAll {
        nth,
        of,
        usd,
        is_most: owning.len() > 1,
    })
}

/// Who clears most on the greatest part of a map, given the leader at each of its points.
#[must_use]
pub fn most_of_map(leaders: impl Iterator<Item = Option<Use>>) -> Finding {
    let leaders: Vec<Option<Use>> = leaders.collect();
    let points = |of: Option<Use>| leaders.iter().filter(|leader| **leader == of).count();
    // `max_by_key` takes the last of equal parts: a use is preferred to the part in which nothing pays.
    let all = [None].into_iter().chain(Use::ALL.map(Some));
    let of = all.max_by_key(|of| points(*of)).flatten();
    Finding::MostOfMap {
        of,
        is_most: 2 * points(of) > leaders.len(),
        is_all: points(of) == leaders.len(),
    }
}
