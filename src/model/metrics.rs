//! What a list of flows is worth: present value, multiples, payback.
//!
//! The textbook measures of a project (Brealey, Myers and Allen, *Principles of Corporate Finance*, "Net present value
//! and other investment criteria"), and two that calculators show: the annualised multiple and the static payback.
//!
//! Flow j falls j months after the spending. The discount rate is nominal and compounded monthly.

use libm::pow;

/// Present value, $.
#[must_use]
pub fn npv_usd(flows_usd: &[f64], discount: &[f64]) -> f64 {
    flows_usd
        .iter()
        .zip(discount)
        .map(|(flow, factor)| flow * factor)
        .sum()
}

/// (Sum of later flows / capex)^(12/N) − 1, widely mislabelled IRR; none unless both are positive.
#[must_use]
pub fn annualised_multiple(flows_usd: &[f64]) -> Option<f64> {
    let (capex, later) = spent_and_returned(flows_usd)?;
    if capex <= 0.0 || later <= 0.0 {
        return None;
    }
    finite(pow(later / capex, 12.0 / count(flows_usd.len() - 1)) - 1.0)
}

/// (Sum of later flows − capex) / capex; none without capex.
#[must_use]
pub fn roi(flows_usd: &[f64]) -> Option<f64> {
    let (capex, later) = spent_and_returned(flows_usd)?;
    if capex <= 0.0 {
        None
    } else {
        finite((later - capex) / capex)
    }
}

/// Months from the spending until the running sum of cash is not negative, interpolated inside the month; 0
/// without spending, none if it stays negative.
#[must_use]
pub fn payback_months(cash_usd: impl IntoIterator<Item = f64>) -> Option<f64> {
    let mut sum = 0.0;
    for (j, cash) in cash_usd.into_iter().enumerate() {
        let before = sum;
        sum += cash;
        if sum >= 0.0 {
            return Some(if j == 0 {
                0.0
            } else {
                count(j - 1) + (-before / cash).min(1.0)
            });
        }
    }
    None
}

/// Capex / today's operating profit, months: what calculators without a horizon show; none without a profit.
#[must_use]
pub fn static_payback_months(capex_usd: f64, profit_usd_per_month: f64) -> Option<f64> {
    if profit_usd_per_month > 0.0 {
        finite(capex_usd / profit_usd_per_month)
    } else {
        None
    }
}

/// All flows turned into BTC at their month's price (capex at month 0's), BTC.
#[must_use]
pub fn profit_btc(flows_usd: &[f64], price_usd: &[f64]) -> f64 {
    let first = price_usd.first().into_iter();
    flows_usd
        .iter()
        .zip(first.chain(price_usd))
        .map(|(flow, price)| flow / price)
        .sum()
}

/// A quotient that exists and is finite.
#[must_use]
pub fn ratio(numerator: f64, denominator: f64) -> Option<f64> {
    if denominator == 0.0 {
        None
    } else {
        finite(numerator / denominator)
    }
}

/// The running sum.
#[must_use]
pub fn cumulative(values: &[f64]) -> Vec<f64> {
    values
        .iter()
        .scan(0.0, |sum, value| {
            *sum += value;
            Some(*sum)
        })
        .collect()
}

fn spent_and_returned(flows_usd: &[f64]) -> Option<(f64, f64)> {
    let (first, later) = flows_usd.split_first()?;
    Some((-first, later.iter().sum()))
}

fn finite(value: f64) -> Option<f64> {
    value.is_finite().then_some(value)
}

/// A count of months as a number; never above a few hundred.
fn count(months: usize) -> f64 {
    f64::from(u32::try_from(months).unwrap_or(u32::MAX))
}
