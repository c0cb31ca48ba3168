//! The internal rate of return: the monthly rate at which the present value of flows turns from gain to loss.
//!
//! Several rates can set the present value to zero (Brealey, Myers and Allen, *Principles of Corporate Finance*,
//! "Multiple rates of return"); Descartes' rule of signs tells when there is only one. A rate counts as a return only
//! if the present value falls from + to − there, so that any slightly higher rate means a loss.
//!
//! The search covers monthly rates m in (−0.98, 10]. A row whose later months lose money can have several such rates;
//! an answer is given only where there is exactly one crossing from + to − (crossings from − to + don't count). Zero
//! flows at the beginning and at the end are ignored. If the first remaining flow is income, nothing was invested and
//! there is no rate.

use super::root;

/// Lowest and highest monthly rate of the search.
const RATE_RANGE: (f64, f64) = (-0.98, 10.0);
/// A monthly rate that is closer to 0 than this counts as 0.
const ZERO_TOLERANCE: f64 = 1e-12;
/// Number of rates computed together, so that the processor works on all of them at once.
const LANES: usize = 8;

/// The monthly rate of return; none if nothing was spent, or if no rate or more than one qualifies.
///
/// ```
/// use wattworth::model::irr;
///
/// // $100 spent, $110 back after twelve months: 10 % a year.
/// let mut flows = [0.0; 13];
/// flows[0] = -100.0;
/// flows[12] = 110.0;
/// let monthly = irr::monthly(&flows).expect("there is one rate");
/// assert!(((1.0 + monthly).powi(12) - 1.10).abs() < 1e-12);
///
/// // Worth nothing at 10 % and at 20 %; only at 20 % does the value fall from gain to loss.
/// let monthly = irr::monthly(&[-100.0, 230.0, -132.0]).expect("one rate falls");
/// assert!((monthly - 0.20).abs() < 1e-12);
/// ```
#[must_use]
pub fn monthly(flows_usd: &[f64]) -> Option<f64> {
    let first = flows_usd.iter().position(|flow| *flow != 0.0)?;
    let last = flows_usd.iter().rposition(|flow| *flow != 0.0)?;
    let flows_usd = &flows_usd[first..=last];
    if flows_usd[0] > 0.0 {
        return None;
    }
    let bracket = match sign_changes(flows_usd) {
        0 => None,
        // Descartes' rule of signs: one change, one root.
        1 => Some(RATE_RANGE),
        _ => only_falling_bracket(flows_usd),
    }?;
    let rate = root::find(|m| scaled_npvs(flows_usd, [m; 1])[0], bracket.0, bracket.1)?;
    // Near 0 the search leaves a tiny rounding error.
    let rate = if rate.abs() < ZERO_TOLERANCE { 0.0 } else { rate };
    (rate > RATE_RANGE.0).then_some(rate)
}

/// Whether the spending comes back so fast that the present value is positive at every rate of the search. Then there
/// is a return, but above the highest of these rates.
///
/// ```
/// use wattworth::model::irr;
///
/// // $1 spent, $30 back a month later: 2,900 % a month.
/// assert!(irr::is_above_range(&[-1.0, 30.0]) && irr::monthly(&[-1.0, 30.0]).is_none());
/// assert!(!irr::is_above_range(&[-1.0, 1.1]) && !irr::is_above_range(&[1.0, 30.0]));
/// ```
#[must_use]
pub fn is_above_range(flows_usd: &[f64]) -> bool {
    let Some(first) = flows_usd.iter().position(|flow| *flow != 0.0) else {
        return false;
    };
    let flows_usd = &flows_usd[first..];
    flows_usd[0] < 0.0
        && grid()
            .as_chunks::<LANES>()
            .0
            .iter()
            .all(|rates| scaled_npvs(flows_usd, *rates).iter().all(|npv| *npv > 0.0))
}

/// A monthly rate as a nominal yearly rate, 12 times as much, comparable with the discount rate.
#[must_use]
pub fn nominal(monthly: f64) -> f64 {
    12.0 * monthly
}

/// A monthly rate compounded over a year; none if the result is too large for a float.
#[must_use]
pub fn effective(monthly: f64) -> Option<f64> {
    Some(libm::expm1(12.0 * libm::log1p(monthly))).filter(|rate| rate.is_finite())
}

/// The only step of the grid across which the present value changes from + to −; none if there is no such step or more
/// than one.
fn only_falling_bracket(flows_usd: &[f64]) -> Option<(f64, f64)> {
    let mut bracket = None;
    let mut last: Option<(f64, f64)> = None;
    for rates in grid().as_chunks::<LANES>().0 {
        for (rate, npv) in rates.iter().zip(scaled_npvs(flows_usd, *rates)) {
            if let Some((before, gain)) = last
                && gain > 0.0
                && npv <= 0.0
            {
                if bracket.is_some() {
                    return None;
                }
                bracket = Some((before, *rate));
            }
            if npv != 0.0 {
                last = Some((*rate, npv));
            }
        }
    }
    bracket
}

/// The rates to try: dense where returns usually lie, geometric beyond.
fn grid() -> Vec<f64> {
    let mut rates: Vec<f64> = Vec::with_capacity(512);
    let geometric = |from: f64, to: f64, steps: u32| {
        let ratio = (1.0 + to) / (1.0 + from);
        (0..steps).map(move |i| (1.0 + from) * libm::pow(ratio, f64::from(i) / f64::from(steps)) - 1.0)
    };
    rates.extend(geometric(RATE_RANGE.0, -0.2, 80));
    rates.extend(geometric(-0.2, 0.3, 320));
    rates.extend(geometric(0.3, RATE_RANGE.1, 79));
    rates.push(RATE_RANGE.1);
    rates
}

/// Present value at each rate, scaled by a positive factor that keeps it finite; only its sign matters.
fn scaled_npvs<const N: usize>(flows_usd: &[f64], rates: [f64; N]) -> [f64; N] {
    // For m ≥ 0 this sums f_j·x^j with x = 1/(1+m) ≤ 1; for m < 0 it sums the same times (1+m)^last, where 1+m < 1.
    let mut sums = [0.0; N];
    let down = rates.map(|rate| if rate >= 0.0 { 1.0 / (1.0 + rate) } else { 0.0 });
    let up = rates.map(|rate| if rate < 0.0 { 1.0 + rate } else { 0.0 });
    if rates.iter().any(|rate| *rate >= 0.0) {
        for flow in flows_usd.iter().rev() {
            for (sum, x) in sums.iter_mut().zip(down) {
                *sum = *sum * x + flow;
            }
        }
    }
    if rates.iter().any(|rate| *rate < 0.0) {
        let mut scaled = [0.0; N];
        for flow in flows_usd {
            for (sum, x) in scaled.iter_mut().zip(up) {
                *sum = *sum * x + flow;
            }
        }
        for ((sum, scaled), rate) in sums.iter_mut().zip(scaled).zip(rates) {
            if rate < 0.0 {
                *sum = scaled;
            }
        }
    }
    sums
}

fn sign_changes(flows_usd: &[f64]) -> usize {
    let mut signs = flows_usd
        .iter()
        .filter(|flow| **flow != 0.0)
        .map(|flow| *flow > 0.0);
    let Some(mut last) = signs.next() else { return 0 };
    let mut changes = 0;
    for sign in signs {
        changes += usize::from(sign != last);
        last = sign;
    }
    changes
}
