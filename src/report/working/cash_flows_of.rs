//! Cash flows over the horizon: of a row, of a use, of the site, and of Bitcoin bought instead.

use crate::report::figures::Report;
use crate::report::working::cash_flows::{CashFlows, CumulativeCash, price_at, time_of};
use crate::report::working::quantity::Quantity;
use crate::report::working::row::RowWork;
use crate::report::working::tree::{Working, figure_ref, minus, plus, product, sum};
use crate::report::working::{assets, taxes};

/// Figures of a list of the object, each under its own path.
pub(super) fn listed(quantity: Quantity, place: &str, values: &[f64]) -> Vec<Working> {
    let of = |(nth, value): (usize, &f64)| figure_ref(quantity, format!("{place}.{nth}"), *value);
    values.iter().enumerate().map(of).collect()
}

/// Lists added up, time by time.
fn together(lists: &[Vec<Working>], quantity: Quantity) -> Vec<Working> {
    match lists {
        [] => Vec::new(),
        [one] => one.clone(),
        [first, ..] => (0..first.len())
            .map(|time| sum(lists.iter().map(|list| plus(list[time].clone()))).named(quantity))
            .collect(),
    }
}

/// The cash flows of a row, before tax and fixed cost.
pub(super) fn of_row<'a>(work: &RowWork<'a>) -> CashFlows<'a> {
    let horizon = work.report.inputs.money.horizon_months;
    let monthly = &work.report.monthly.rows[work.nth];
    let place = format!("monthly.rows.{}.", work.nth);
    let mut ends = Vec::new();
    let end = assets::end_month(work);
    if end < horizon
        && let Some(resale) = assets::resale(work)
    {
        ends.push((end, resale));
    }
    let residual = figure_ref(
        Quantity::Residual,
        work.path("life.residual_usd"),
        work.row.life.residual_usd,
    );
    ends.push((horizon, residual));
    CashFlows {
        report: work.report,
        cash: listed(Quantity::Cash, &[&place, "cash_usd"].concat(), &monthly.cash_usd),
        spending: listed(
            Quantity::Spending,
            &[&place, "spending_usd"].concat(),
            &monthly.spending_usd,
        ),
        ends,
        cumulative: Some(CumulativeCash {
            place,
            usd: &monthly.cumulative_usd,
            discounted_usd: &monthly.discounted_cumulative_usd,
        }),
    }
}

/// The cash flows of several rows together.
pub(super) fn of_rows<'a>(report: &'a Report, rows: &[RowWork<'a>]) -> CashFlows<'a> {
    let mut all: Vec<CashFlows<'a>> = rows.iter().map(of_row).collect();
    if all.len() == 1
        && let Some(only) = all.pop()
    {
        return only;
    }
    let lists = |quantity: Quantity, part: fn(&CashFlows<'a>) -> Vec<Working>| {
        let lists: Vec<Vec<Working>> = all.iter().map(part).collect();
        together(&lists, quantity)
    };
    CashFlows {
        report,
        cash: lists(Quantity::Cash, |flows| flows.cash.clone()),
        spending: lists(Quantity::Spending, |flows| flows.spending.clone()),
        ends: all.iter().flat_map(|flows| flows.ends.clone()).collect(),
        cumulative: None,
    }
}

/// What all rows spend, at times 0 to N.
pub(super) fn spending(report: &Report) -> Vec<Working> {
    let lists: Vec<Vec<Working>> = (0..)
        .zip(&report.monthly.rows)
        .map(|(nth, row)| {
            let place = format!("monthly.rows.{nth}.spending_usd");
            listed(Quantity::Spending, &place, &row.spending_usd)
        })
        .collect();
    if lists.is_empty() {
        return vec![sum(Vec::new()); report.monthly.site.cash_usd.len()];
    }
    together(&lists, Quantity::Spending)
}

/// Machine sales by time, and the residual value at the horizon less the tax on it. If there is a `loan`, that tax
/// deducts its interest.
pub(super) fn site_ends(report: &Report, loan: bool) -> Vec<(u32, Working)> {
    let site = &report.monthly.site;
    let sales = listed(
        Quantity::MachineSales,
        "monthly.site.machine_sales_usd",
        &site.machine_sales_usd,
    );
    let sales = sales
        .into_iter()
        .enumerate()
        .filter(|(_, sale)| sale.value != 0.0);
    let mut ends: Vec<(u32, Working)> = sales.map(|(k, sale)| (time_of(k) + 1, sale)).collect();
    let residual = figure_ref(Quantity::Residual, "monthly.site.residual_usd", site.residual_usd);
    let horizon = report.inputs.money.horizon_months;
    ends.push((horizon, residual));
    if let Some(tax) = taxes::on_surplus(report, loan) {
        ends.push((horizon, sum([minus(tax)]).named(Quantity::LessSurplusTax)));
    }
    ends
}

/// The cash flows of the site, after fixed cost and tax, before debt.
pub(super) fn of_site(report: &Report) -> CashFlows<'_> {
    let site = &report.monthly.site;
    CashFlows {
        report,
        cash: listed(Quantity::Cash, "monthly.site.cash_usd", &site.cash_usd),
        spending: spending(report),
        ends: site_ends(report, false),
        cumulative: Some(CumulativeCash {
            place: "monthly.site.".to_owned(),
            usd: &site.cumulative_usd,
            discounted_usd: &site.discounted_cumulative_usd,
        }),
    }
}

/// The cash flows of Bitcoin bought instead: the site's spending, and the sale of all the Bitcoin in the last month.
pub(super) fn of_bitcoin(report: &Report) -> CashFlows<'_> {
    let spending = spending(report);
    let mut cash: Vec<Working> = spending.iter().map(|spent| sum([minus(spent.clone())])).collect();
    let last = cash.len() - 1;
    let btc = report.baseline.just_buy_btc.btc.unwrap_or(0.0);
    let sale = product([
        figure_ref(Quantity::SpentBtc, "baseline.just_buy_btc.btc", btc),
        price_at(report, last - 1),
    ]);
    cash[last] = sum([
        plus(sale.named(Quantity::HeldSale)),
        minus(spending[last].clone()),
    ]);
    CashFlows {
        report,
        cash,
        spending,
        ends: Vec::new(),
        cumulative: None,
    }
}
