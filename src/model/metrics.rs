//! What a list of flows is worth: present value, multiples, payback.
//!
//! The textbook measures of a project (Brealey, Myers and Allen, *Principles of Corporate Finance*, "Net present value
//! and other investment criteria"), and two that calculators show: the annualised multiple and the static payback.
//!
//! Flow t falls at time t, t months after the start. The discount rate is nominal and compounded monthly.

use libm::pow;

/// The fraction of what is spent that may be missing at payback, as a rounding error.
const ROUNDING_TOLERANCE: f64 = 1e-12;

/// Present value, $.
#[must_use]
pub fn npv_usd(flows_usd: &[f64], discount: &[f64]) -> f64 {
    flows_usd
        .iter()
        .zip(discount)
        .map(|(flow, factor)| flow * factor)
        .sum()
}

/// (Sum of later flows / what is spent)^(12/N) − 1, widely mislabelled IRR; none unless both are positive. Later flows
/// are all but spending.
#[must_use]
pub fn annualised_multiple(flows_usd: &[f64], spending_usd: &[f64]) -> Option<f64> {
    let (spent, later) = spent_and_returned(flows_usd, spending_usd);
    if spent <= 0.0 || later <= 0.0 {
        return None;
    }
    finite(pow(later / spent, 12.0 / count(flows_usd.len() - 1)) - 1.0)
}

/// (Sum of later flows − what is spent) / what is spent; none without spending.
#[must_use]
pub fn roi(flows_usd: &[f64], spending_usd: &[f64]) -> Option<f64> {
    let (spent, later) = spent_and_returned(flows_usd, spending_usd);
    if spent <= 0.0 {
        None
    } else {
        finite((later - spent) / spent)
    }
}

/// The first time, not before the last spending, at which the running sum of cash is not negative, interpolated inside
/// the month; none without spending, or if it stays negative.
#[must_use]
pub fn payback_months(cash_usd: impl IntoIterator<Item = f64>, spending_usd: &[f64]) -> Option<f64> {
    let last_spending = spending_usd.iter().rposition(|spent| *spent > 0.0)?;
    // Allows for rounding: Bitcoin bought at a price that stays constant is paid back when it is sold.
    let nothing = -ROUNDING_TOLERANCE * spending_usd.iter().sum::<f64>();
    let mut sum = 0.0;
    for (time, cash) in cash_usd.into_iter().enumerate() {
        let before = sum;
        sum += cash;
        if time >= last_spending && sum >= nothing {
            return Some(if time == last_spending {
                count(time)
            } else {
                count(time - 1) + (-before / cash).min(1.0)
            });
        }
    }
    None
}

/// Full cost (whoever pays it first) divided by today's operating profit, in months, as calculators without a horizon
/// show it; none without a profit.
#[must_use]
pub fn static_payback_months(full_cost_usd: f64, profit_usd_per_month: f64) -> Option<f64> {
    if profit_usd_per_month > 0.0 {
        finite(full_cost_usd / profit_usd_per_month)
    } else {
        None
    }
}

/// All flows converted to BTC and summed up: spending at the price of the month that begins, everything else at the
/// price of the month that ends.
#[must_use]
pub fn profit_btc(flows_usd: &[f64], spending_usd: &[f64], price_usd: &[f64]) -> f64 {
    let later = flows_usd.iter().zip(spending_usd).skip(1);
    let received: f64 = later
        .zip(price_usd)
        .map(|((flow, spent), price)| (flow + spent) / price)
        .sum();
    received - bought_btc(spending_usd, price_usd)
}

/// All spending converted to BTC, each at the price of the month that begins. After the last month its price stays.
#[must_use]
pub fn bought_btc(spending_usd: &[f64], price_usd: &[f64]) -> f64 {
    let last = price_usd.last().into_iter();
    spending_usd
        .iter()
        .zip(price_usd.iter().chain(last))
        .map(|(spent, price)| spent / price)
        .sum()
}

/// The gain at the end of each month if everything spent so far had bought BTC at the price of its time, and all of it
/// were sold at that month's price, $: N+1 values, the first 0. `worth_of_a_dollar` weights each amount by what a
/// dollar of its time is worth.
#[must_use]
pub fn btc_gains_usd(
    spending_usd: &[f64],
    price_usd: &[f64],
    worth_of_a_dollar: &dyn Fn(usize) -> f64,
) -> Vec<f64> {
    let (mut bought_btc, mut spent_usd) = (0.0, 0.0);
    let gains = spending_usd
        .iter()
        .zip(price_usd)
        .enumerate()
        .map(|(k, (spent, price))| {
            bought_btc += spent / price;
            spent_usd += spent * worth_of_a_dollar(k);
            bought_btc * price * worth_of_a_dollar(k + 1) - spent_usd
        });
    std::iter::once(0.0).chain(gains).collect()
}

/// The quotient; none if the denominator is 0 or the result is not finite.
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

fn spent_and_returned(flows_usd: &[f64], spending_usd: &[f64]) -> (f64, f64) {
    let spent: f64 = spending_usd.iter().sum();
    (spent, flows_usd.iter().sum::<f64>() + spent)
}

fn finite(value: f64) -> Option<f64> {
    value.is_finite().then_some(value)
}

/// A count of months as a number; never above a few hundred.
fn count(months: usize) -> f64 {
    f64::from(u32::try_from(months).unwrap_or(u32::MAX))
}
