//! Tax of the site: the equations of `model/tax`, in terms of what a reader can look up. It is charged on cash from
//! operations less depreciation, interest and losses carried forward; in the last month also on the sale of bitcoin
//! held back and on the excess of residual values over book value.

use crate::report::figures::Report;
use crate::report::working::horizon::held;
use crate::report::working::network::number;
use crate::report::working::quantity::{Constant, Quantity, Why};
use crate::report::working::row::RowWork;
use crate::report::working::tree::{
    Given, Working, because, constant, figure_ref, given, larger, minus, plus, product, sum,
};
use crate::report::working::{Sign, assets, owner};
use crate::scenario::Use;

/// The rows of a report.
pub(super) fn rows(report: &Report) -> impl Iterator<Item = RowWork<'_>> {
    (0..report.rows.len()).filter_map(|nth| RowWork::of(report, nth))
}

/// Cash from a row's operations in a month, without bitcoin held back and less what is credited to a tenant.
pub(super) fn operations_of_row(work: &RowWork<'_>, month: usize) -> Working {
    let monthly = &work.report.monthly.rows[work.nth];
    let of = |quantity: Quantity, name: &str, values: &[f64]| {
        let path = format!("monthly.rows.{}.{name}.{month}", work.nth);
        figure_ref(quantity, path, values[month])
    };
    let revenue = of(Quantity::Revenue, "revenue_usd", &monthly.revenue_usd);
    let sold = if work.kind() == Use::Mining && work.report.inputs.mining.held_percent > 0.0 {
        let share = sum([plus(constant(Constant::One)), minus(number(work.report, "hodl"))]);
        product([revenue, share]).named(Quantity::SoldNow)
    } else {
        revenue
    };
    let mut parts = vec![
        plus(sold),
        plus(of(Quantity::Credit, "credit_usd", &monthly.credit_usd)),
        minus(of(Quantity::Power, "power_usd", &monthly.power_usd)),
        minus(of(Quantity::Other, "other_usd", &monthly.other_usd)),
    ];
    if let Some(credited) = &monthly.credit_to_tenant_usd {
        parts.push(minus(of(
            Quantity::TenantCredit,
            "credit_to_tenant_usd",
            credited,
        )));
    }
    sum(parts).named(Quantity::OperationsOfRow)
}

/// Cash from all operations in a month, fixed cost taken off.
pub(super) fn operations(report: &Report, month: usize) -> Working {
    let mut parts: Vec<_> = rows(report)
        .map(|work| plus(operations_of_row(&work, month)))
        .collect();
    parts.push(minus(number(report, "fixed")));
    sum(parts).named(Quantity::Operations)
}

/// The depreciation, in a month, of what the site itself has paid for.
fn depreciation(report: &Report, month: u32) -> Working {
    let assets: Vec<_> = rows(report)
        .flat_map(|work| assets::depreciation(&work, month))
        .map(plus)
        .collect();
    if assets.is_empty() {
        return because(Why::NothingAges, 0.0);
    }
    sum(assets).named(Quantity::Depreciation)
}

/// The income of a month that is taxed, as parts of a sum. A negative income is a loss, which is carried forward.
fn income(report: &Report, month: usize, loan: bool) -> Vec<(Sign, Working)> {
    let mut parts = vec![
        plus(operations(report, month)),
        minus(depreciation(report, u32::try_from(month).unwrap_or(u32::MAX))),
    ];
    if loan {
        parts.push(minus(owner::interest(report, month)));
    }
    parts
}

fn taxable(report: &Report, month: usize, loan: bool) -> Working {
    let losses = (0..month).fold(0.0_f64, |losses, before| {
        let income = sum(income(report, before, loan)).value;
        (losses - income).max(0.0)
    });
    let mut parts = income(report, month, loan);
    parts.push(minus(given(
        Quantity::LossesBefore,
        losses,
        Given::Because(Why::MonthsBefore),
    )));
    sum(parts).named(Quantity::Taxable)
}

fn above_nothing(amount: Working) -> Working {
    larger(constant(Constant::Zero), amount)
}

/// Whether there is any tax.
fn is_taxed(report: &Report) -> bool {
    report.inputs.money.tax_percent > 0.0
}

/// Tax on the operations of a month. If `with_held`, it includes the tax on the sale of held bitcoin, in the last
/// month.
pub(super) fn on_operations(report: &Report, month: usize, loan: bool, with_held: bool) -> Working {
    if !is_taxed(report) {
        return because(Why::NotTaxed, 0.0);
    }
    let mut taxed = taxable(report, month, loan);
    if with_held && let Some(held) = held_of_all(report) {
        taxed = sum([plus(taxed), plus(held)]);
    }
    product([number(report, "tax"), above_nothing(taxed)]).named(Quantity::Tax)
}

/// The sale of all bitcoin held back, in the last month; none if nothing is held.
pub(super) fn held_of_all(report: &Report) -> Option<Working> {
    let held: Vec<_> = rows(report).filter_map(|work| held(&work)).map(plus).collect();
    (!held.is_empty()).then(|| sum(held).named(Quantity::HeldSale))
}

/// By how much residual values exceed book values. Only leases can have such a surplus: they are worth what they will
/// still pay, or have cost us less than they are worth. None without a lease.
fn surplus(report: &Report) -> Option<Working> {
    let leases: Vec<_> = rows(report)
        .filter(|work| work.kind() == Use::Hosting)
        .map(|work| {
            let residual = figure_ref(
                Quantity::Residual,
                work.path("life.residual_usd"),
                work.row.life.residual_usd,
            );
            plus(sum([plus(residual), minus(assets::book_value(&work))]))
        })
        .collect();
    (!leases.is_empty()).then(|| sum(leases).named(Quantity::SurplusValue))
}

/// What the surplus of residual values adds to the last month's tax; none without a surplus or without tax.
pub(super) fn on_surplus(report: &Report, loan: bool) -> Option<Working> {
    let surplus = surplus(report).filter(|_| is_taxed(report))?;
    let last = report.monthly.month.len() - 1;
    let mut without = vec![plus(taxable(report, last, loan))];
    without.extend(held_of_all(report).map(plus));
    let mut with = without.clone();
    with.push(plus(surplus));
    let more = sum([plus(above_nothing(sum(with))), minus(above_nothing(sum(without)))]);
    Some(product([number(report, "tax"), more]).named(Quantity::SurplusTax))
}

/// The tree of `monthly.site.tax_usd`; in the last month it includes what is taxed only then.
pub(super) fn of_month(report: &Report, month: usize) -> Option<Working> {
    let value = *report.monthly.site.tax_usd.get(month)?;
    let is_last = month + 1 == report.monthly.month.len();
    let operations = on_operations(report, month, false, is_last);
    let path = format!("monthly.site.tax_usd.{month}");
    let tree = match on_surplus(report, false).filter(|_| is_last) {
        Some(surplus) => sum([plus(operations), plus(surplus)]),
        None => operations,
    };
    Some(tree.figure(Quantity::Tax, path, value))
}
