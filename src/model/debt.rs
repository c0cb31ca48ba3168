//! Debt of the site, the cash it leaves to the owner, and how long that cash lasts.
//!
//! A level-payment loan as any finance text has it (Brealey, Myers and Allen, *Principles of Corporate Finance*,
//! "Project finance", and the annuity formula). A share of each spending is borrowed at the time of that spending.
//! Until G, the time when the last row that spends begins to run, interest is added to the debt; after G there are
//! equal payments A = B·i/(1−(1+i)^−n), where B is what is owed at G. What is still owed at N is paid back then. Tax is
//! computed again with each month's interest deducted. Debt service cover is cash from operations before tax, divided
//! by the payment. The figures of rows and of the site elsewhere stay before financing.

use serde::Serialize;

use super::asset::level_payment_usd;
use super::cash_flow::SiteFlows;
use super::irr;
use super::metrics;
use super::site::{Site, SiteRow};
use super::tax::Taxes;

/// What is owed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Debt {
    /// Total amount borrowed, $.
    pub drawn_usd: f64,
    /// What is owed once everything runs, with the interest added until then, $.
    pub balance_usd: f64,
    /// The equal monthly payment, $; none if no payment falls within the horizon.
    pub payment_usd_per_month: Option<f64>,
    /// The lowest monthly cash from operations before tax, divided by the payment, over all months with a payment; none
    /// without a payment.
    pub cover_lowest: Option<f64>,
    /// What is still owed at the horizon and is paid back then, $.
    pub repaid_at_end_usd: f64,
}

/// What is left to the owner.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Equity {
    /// Net present value at the discount rate, $.
    pub npv_usd: f64,
    /// Internal rate of return, 12 × the monthly rate.
    pub irr_nominal: Option<f64>,
    /// Internal rate of return, monthly rate compounded over a year.
    pub irr_effective: Option<f64>,
    /// Months until the owner's cumulative cash is at least 0; none if that does not happen within the horizon, or if
    /// the owner spends nothing.
    pub payback_months: Option<f64>,
}

/// The site with its debt, if it has one.
#[derive(Clone, Debug, PartialEq)]
pub struct Financing {
    /// What is owed; none if nothing is borrowed.
    pub loan: Option<Loan>,
    /// The first month, counted from 0, at whose end the reserve plus all cash since the start is below 0; none if
    /// never.
    pub runs_out_after_months: Option<u32>,
}

/// A loan over the horizon.
#[derive(Clone, Debug, PartialEq)]
pub struct Loan {
    /// The loan's figures.
    pub debt: Debt,
    /// What is left to the owner.
    pub equity: Equity,
    /// Owed at times 0 to N, before what is paid back at the horizon, $: N+1 values.
    pub owed_usd: Vec<f64>,
    /// Payments, without what is paid back at the horizon, $: N values.
    pub service_usd: Vec<f64>,
    /// The owner's cash, without machine sales, residual values and the tax on these, $: N+1 values.
    pub equity_cash_usd: Vec<f64>,
}

impl Financing {
    /// The financing of a site's flows.
    #[must_use]
    pub fn of(site: &Site, flows: &SiteFlows) -> Self {
        let Some(borrowing) = Borrowing::of(site, flows) else {
            return Self {
                loan: None,
                runs_out_after_months: first_month_below_zero(&Self::reserve_left_usd(site, flows)),
            };
        };
        let Borrowing {
            schedule,
            tax,
            borrowed_usd,
        } = &borrowing;
        let own_spending: Vec<f64> = flows
            .spending_usd
            .iter()
            .zip(borrowed_usd)
            .map(|(spent, borrowed)| spent - borrowed)
            .collect();
        let mut cash: Vec<f64> = own_spending.iter().map(|spent| 0.0 - spent).collect();
        for (k, operations) in flows.operations_usd.iter().enumerate() {
            cash[k + 1] += operations - tax.operations_usd[k] - schedule.paid_usd[k];
        }
        let repaid_at_end_usd = schedule.owed_usd.last().copied().unwrap_or(0.0);
        if let Some(last) = cash.last_mut() {
            *last += flows.held_btc_sale_usd - tax.held_btc_sale_usd - repaid_at_end_usd;
        }
        let all = flows.with_terminal_values(cash.clone(), tax);
        let irr = irr::monthly(&all);
        let covers = flows.operations_usd.iter().zip(&schedule.paid_usd);
        let cover_lowest = covers
            .filter(|(_, paid)| **paid > 0.0)
            .filter_map(|(operations, paid)| metrics::ratio(*operations, *paid))
            .reduce(f64::min);
        Self {
            runs_out_after_months: first_month_below_zero(&borrowing.reserve_left_usd(site, flows)),
            loan: Some(Loan {
                debt: Debt {
                    drawn_usd: borrowed_usd.iter().sum(),
                    balance_usd: schedule.balance_usd,
                    payment_usd_per_month: schedule.payment_usd,
                    cover_lowest,
                    repaid_at_end_usd,
                },
                equity: Equity {
                    npv_usd: metrics::npv_usd(&all, &site.paths.discount),
                    irr_nominal: irr.map(irr::nominal),
                    irr_effective: irr.and_then(irr::effective),
                    payback_months: metrics::payback_months(cash.iter().copied(), &own_spending),
                },
                owed_usd: borrowing.schedule.owed_usd,
                service_usd: borrowing.schedule.paid_usd,
                equity_cash_usd: cash,
            }),
        }
    }

    /// What is left of the reserve plus all cash since the start, at the end of each month, $: N values.
    #[must_use]
    pub(super) fn reserve_left_usd(site: &Site, flows: &SiteFlows) -> Vec<f64> {
        match Borrowing::of(site, flows) {
            Some(borrowing) => borrowing.reserve_left_usd(site, flows),
            None => reserve_left_usd(site, flows, &flows.tax.operations_usd, &[]),
        }
    }
}

/// What is borrowed, how it is paid back, and the tax once interest is deducted.
struct Borrowing {
    /// Borrowed at times 0 to N, $.
    borrowed_usd: Vec<f64>,
    schedule: LoanSchedule,
    tax: Taxes,
}

impl Borrowing {
    /// None if nothing is borrowed.
    fn of(site: &Site, flows: &SiteFlows) -> Option<Self> {
        let share = site.scenario.debt.borrowed_percent / 100.0;
        let borrowed_usd: Vec<f64> = flows.spending_usd.iter().map(|spent| share * spent).collect();
        if borrowed_usd.iter().all(|usd| *usd == 0.0) {
            return None;
        }
        let terms = LoanTerms {
            monthly_rate: site.scenario.debt.interest_percent_per_year / 1200.0,
            grace_months: grace_months(site).min(flows.operations_usd.len()),
            term_months: site.scenario.debt.term_months,
        };
        let schedule = LoanSchedule::of(&terms, &borrowed_usd);
        let tax = flows.taxes_after_interest(site.scenario.money.tax_percent / 100.0, &schedule.interest_usd);
        Some(Self {
            borrowed_usd,
            schedule,
            tax,
        })
    }

    fn reserve_left_usd(&self, site: &Site, flows: &SiteFlows) -> Vec<f64> {
        reserve_left_usd(site, flows, &self.tax.operations_usd, &self.schedule.paid_usd)
    }
}

/// The month until which interest is added to the debt: the largest delay of a row that spends anything within the
/// horizon.
fn grace_months(site: &Site) -> usize {
    let horizon_months = site.scenario.money.horizon_months;
    let spends = |row: &&SiteRow| {
        let assets = [row.model.machines(&site.levers()), row.model.building()];
        assets.iter().any(|asset| asset.spent_usd(horizon_months) != 0.0)
    };
    let delays = site
        .rows
        .iter()
        .filter(spends)
        .map(|row| row.model.delay_months());
    delays.max().unwrap_or(0) as usize
}

/// The terms of a loan.
struct LoanTerms {
    monthly_rate: f64,
    /// Months during which interest is added to the debt.
    grace_months: usize,
    /// Months of equal payments.
    term_months: u32,
}

/// The schedule of a loan, month by month, $.
struct LoanSchedule {
    /// What is owed at times 0 to N: N+1 values.
    owed_usd: Vec<f64>,
    /// Interest of each month: N values.
    interest_usd: Vec<f64>,
    /// Payment of each month: N values.
    paid_usd: Vec<f64>,
    payment_usd: Option<f64>,
    /// Owed once everything runs, interest included.
    balance_usd: f64,
}

impl LoanSchedule {
    fn of(terms: &LoanTerms, borrowed_usd: &[f64]) -> Self {
        let months = borrowed_usd.len() - 1;
        let last_payment = terms.grace_months + terms.term_months as usize;
        let mut schedule = Self {
            owed_usd: vec![borrowed_usd[0]],
            interest_usd: Vec::with_capacity(months),
            paid_usd: Vec::with_capacity(months),
            payment_usd: None,
            balance_usd: 0.0,
        };
        let mut owed = borrowed_usd[0];
        for (time, borrowed) in borrowed_usd.iter().enumerate().skip(1) {
            let interest = owed * terms.monthly_rate;
            let mut paid = 0.0;
            if time <= terms.grace_months {
                owed += interest + borrowed;
            } else if time <= last_payment {
                let balance = schedule.owed_usd[terms.grace_months];
                let payment = *schedule
                    .payment_usd
                    .get_or_insert_with(|| level_payment_usd(balance, terms.monthly_rate, terms.term_months));
                paid = payment;
                // The last payment leaves only a rounding error, so the debt is set to exactly 0.
                owed = if time < last_payment {
                    owed + interest - payment
                } else {
                    0.0
                };
            }
            schedule.interest_usd.push(interest);
            schedule.paid_usd.push(paid);
            schedule.owed_usd.push(owed);
        }
        schedule.balance_usd = schedule.owed_usd[terms.grace_months];
        schedule
    }
}

/// What is left of the reserve plus all cash since the start, at the end of each month, $. Spending is not paid from
/// the reserve. Machine sales, held BTC, residual values and what is paid back at the horizon are not counted, either.
fn reserve_left_usd(site: &Site, flows: &SiteFlows, tax_usd: &[f64], paid_usd: &[f64]) -> Vec<f64> {
    let mut left = site.scenario.money.reserve_usd;
    let paid = paid_usd.iter().copied().chain(std::iter::repeat(0.0));
    let months = flows.operations_usd.iter().zip(tax_usd).zip(paid);
    months
        .map(|((operations, tax), paid)| {
            left += operations - tax - paid;
            left
        })
        .collect()
}

/// The first month at whose end less than 0 is left; none if never.
pub(super) fn first_month_below_zero(reserve_left_usd: &[f64]) -> Option<u32> {
    (0..)
        .zip(reserve_left_usd)
        .find_map(|(k, left)| (*left < 0.0).then_some(k))
}
