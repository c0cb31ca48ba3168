//! The site's debt and what it leaves to the owner: the equations of `model/debt`, written with values that a reader
//! can look up.

use crate::report::figures::Report;
use crate::report::working::cash_flows::{CashFlows, CumulativeCash};
use crate::report::working::cash_flows_of::{listed, site_ends, spending};
use crate::report::working::network::number;
use crate::report::working::quantity::{Constant, Quantity, Why};
use crate::report::working::solved_value::{Search, SolvedValue};
use crate::report::working::taxes::{self, rows};
use crate::report::working::tree::{
    Working, because, constant, figure_ref, minus, months, plus, product, quotient, repaid, sum,
};

/// The interest rate of a month.
fn rate(report: &Report) -> Working {
    quotient(number(report, "drate"), constant(Constant::MonthsPerYear)).named(Quantity::InterestRate)
}

/// What is borrowed at a time.
fn drawn(report: &Report, time: usize) -> Working {
    let spent = spending(report).swap_remove(time);
    product([number(report, "debt"), spent]).named(Quantity::Drawn)
}

/// What is owed at a time, as a figure of the object.
fn owed(report: &Report, time: usize) -> Option<Working> {
    let owed = *report.monthly.site.debt_usd.as_ref()?.get(time)?;
    Some(figure_ref(
        Quantity::Owed,
        format!("monthly.site.debt_usd.{time}"),
        owed,
    ))
}

/// Interest of a month: on what is owed when it begins.
pub(super) fn interest(report: &Report, month: usize) -> Working {
    match owed(report, month) {
        Some(owed) => product([owed, rate(report)]).named(Quantity::Interest),
        None => because(Why::NothingOwed, 0.0),
    }
}

/// The month until which interest is added to the debt: the largest delay of a row that spends anything within the
/// horizon.
fn grace(report: &Report) -> usize {
    let spending = rows(report).filter(|work| {
        let spent = &report.monthly.rows[work.nth].spending_usd;
        spent.iter().any(|usd| *usd != 0.0)
    });
    let delays = spending.map(|work| report.inputs.delay_months(work.kind()) as usize);
    delays.max().unwrap_or(0).min(report.monthly.month.len())
}

/// The time of the last payment.
fn last_payment(report: &Report) -> usize {
    grace(report) + report.inputs.debt.term_months as usize
}

/// The equal monthly payment that repays, with interest, what is owed once everything runs.
fn payment(report: &Report) -> Option<Working> {
    let owed = owed(report, grace(report))?;
    let term = number(report, "dterm");
    let tree = if report.inputs.debt.interest_percent_per_year == 0.0 {
        quotient(owed, term)
    } else {
        quotient(product([owed, rate(report)]), repaid(rate(report), term))
    };
    Some(tree.named(Quantity::Payment))
}

/// Whether a payment falls at a time.
fn is_paid(report: &Report, time: usize) -> bool {
    grace(report) < time && time <= last_payment(report)
}

/// What is paid in a month, as a figure of the object.
fn service(report: &Report, month: usize) -> Option<Working> {
    let paid = *report.monthly.site.service_usd.as_ref()?.get(month)?;
    let path = format!("monthly.site.service_usd.{month}");
    Some(figure_ref(Quantity::Payment, path, paid))
}

/// What is owed at a time, from what was owed a month before.
fn owed_then(report: &Report, time: usize) -> Option<Working> {
    let Some(before) = time.checked_sub(1) else {
        return Some(sum([plus(drawn(report, 0))]));
    };
    let with_interest = [plus(owed(report, before)?), plus(interest(report, before))];
    Some(if time <= grace(report) {
        let [owed, interest] = with_interest;
        sum([owed, interest, plus(drawn(report, time))])
    } else if time < last_payment(report) {
        let [owed, interest] = with_interest;
        sum([owed, interest, minus(service(report, before)?)])
    } else {
        because(Why::PaidBack, 0.0)
    })
}

/// The owner's cash at a time, without machine sales, residual values and the tax on these.
fn cash(report: &Report, time: usize) -> Option<Working> {
    let spent = spending(report).swap_remove(time);
    let own = sum([plus(spent), minus(drawn(report, time))]).named(Quantity::OwnSpending);
    let mut parts = vec![minus(own)];
    let is_last = time == report.monthly.month.len();
    if let Some(month) = time.checked_sub(1) {
        parts.insert(0, plus(taxes::operations(report, month)));
        parts.push(minus(taxes::on_operations(report, month, true, is_last)));
        parts.push(minus(service(report, month)?));
    }
    if is_last {
        parts.extend(taxes::held_of_all(report).map(plus));
        parts.push(minus(owed(report, time)?));
    }
    Some(sum(parts))
}

/// The owner's money over the horizon.
pub(super) fn cash_flows(report: &Report) -> Option<CashFlows<'_>> {
    let site = &report.monthly.site;
    let own = |(time, spent): (usize, Working)| sum([plus(spent), minus(drawn(report, time))]);
    Some(CashFlows {
        report,
        cash: listed(
            Quantity::OwnerCash,
            "monthly.site.equity_cash_usd",
            site.equity_cash_usd.as_ref()?,
        ),
        spending: spending(report).into_iter().enumerate().map(own).collect(),
        ends: site_ends(report, true),
        cumulative: Some(CumulativeCash {
            place: "monthly.site.equity_".to_owned(),
            usd: site.equity_cumulative_usd.as_ref()?,
            discounted_usd: site.equity_discounted_cumulative_usd.as_ref()?,
        }),
    })
}

/// The tree of a figure below `site.debt`.
pub(super) fn debt(report: &Report, name: &str) -> Option<Working> {
    let debt = report.site.debt.as_ref()?;
    let horizon = report.monthly.month.len();
    let (tree, quantity, value) = match name {
        "drawn_usd" => {
            let terms: Vec<Working> = (0..=horizon).map(|time| drawn(report, time)).collect();
            (months(0, terms), Quantity::Drawn, debt.drawn_usd)
        }
        "balance_usd" => (owed(report, grace(report))?, Quantity::Owed, debt.balance_usd),
        "payment_usd_per_month" => {
            let value = debt.payment_usd_per_month?;
            (payment(report)?, Quantity::Payment, value)
        }
        "cover_lowest" => {
            let value = debt.cover_lowest?;
            let covers = (0..horizon).filter(|month| is_paid(report, month + 1));
            let covers = covers.filter_map(|month| {
                Some(quotient(
                    taxes::operations(report, month),
                    service(report, month)?,
                ))
            });
            let lowest = covers.reduce(
                |lowest, other| {
                    if other.value < lowest.value { other } else { lowest }
                },
            )?;
            (lowest, Quantity::Cover, value)
        }
        "repaid_at_end_usd" => (owed(report, horizon)?, Quantity::Owed, debt.repaid_at_end_usd),
        _ => return None,
    };
    Some(tree.figure(quantity, format!("site.debt.{name}"), value))
}

/// The tree of a figure below `site.equity`.
pub(super) fn equity(report: &Report, name: &str) -> Option<Working> {
    let equity = report.site.equity.as_ref()?;
    let flows = cash_flows(report)?;
    let (tree, quantity, value) = match name {
        "npv_usd" => (flows.npv(), Quantity::Npv, equity.npv_usd),
        "irr_nominal" => {
            let value = equity.irr_nominal?;
            (flows.irr_nominal(value), Quantity::Return, value)
        }
        "irr_effective" => {
            let tree = flows.irr_effective(equity.irr_nominal?);
            (tree, Quantity::ReturnCompounded, equity.irr_effective?)
        }
        "payback_months" => (flows.payback(false)?, Quantity::Payback, equity.payback_months?),
        _ => return None,
    };
    Some(tree.figure(quantity, format!("site.equity.{name}"), value))
}

/// The tree of a figure of debt or owner that goes on month by month, below `monthly.site`.
pub(super) fn monthly(report: &Report, name: &str, time: usize) -> Option<Working> {
    let site = &report.monthly.site;
    let (tree, quantity, values) = match name {
        "debt_usd" => (owed_then(report, time)?, Quantity::Owed, &site.debt_usd),
        "service_usd" => {
            let tree = if is_paid(report, time + 1) {
                payment(report)?
            } else {
                because(Why::NoPayment, 0.0)
            };
            (tree, Quantity::Payment, &site.service_usd)
        }
        "equity_cash_usd" => (cash(report, time)?, Quantity::OwnerCash, &site.equity_cash_usd),
        _ => return None,
    };
    let value = *values.as_ref()?.get(time)?;
    let path = format!("monthly.site.{name}.{time}");
    Some(tree.figure(quantity, path, value))
}

/// The tree of the first month at whose end reserve and cash are used up.
pub(super) fn runs_out(report: &Report) -> Option<Working> {
    let month = report.site.runs_out_after_months?;
    let loan = report.site.debt.is_some();
    let left = |months: usize| {
        (0..months).fold(report.inputs.money.reserve_usd, |left, month| {
            let tax = taxes::on_operations(report, month, loan, false).value;
            let paid = service(report, month).map_or(0.0, |paid| paid.value);
            left + taxes::operations(report, month).value - tax - paid
        })
    };
    let after = month as usize + 1;
    let found = SolvedValue {
        what: Search::CashUsedUp,
        proof: vec![left(after)],
        before: vec![left(after - 1)],
    };
    let leaf = found.at(Quantity::RunsOut, f64::from(month));
    Some(sum([plus(leaf)]).figure(Quantity::RunsOut, "site.runs_out_after_months", f64::from(month)))
}
