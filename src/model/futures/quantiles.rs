//! Statistics of many values: quantiles, means, shares, and how two lists correlate.

use crate::model::order;

/// The quantile of sorted values: the value below which this share of them lies, interpolated linearly. This is
/// definition 7 of Hyndman and Fan, "Sample quantiles in statistical packages", *The American Statistician* 50 (1996),
/// the most common one. 0 if there are no values.
///
/// ```
/// use wattworth::model::futures::quantiles::quantile;
///
/// assert_eq!(quantile(&[1.0, 2.0, 4.0], 0.5), 2.0);
/// assert_eq!(quantile(&[1.0, 2.0, 4.0], 0.75), 3.0);
/// ```
#[must_use]
pub fn quantile(sorted: &[f64], share: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else {
        return 0.0;
    };
    let ([below, above], part) = neighbours(last, share);
    sorted[below] + (sorted[above] - sorted[below]) * part
}

/// The quantiles of values in any order, for several shares, the smallest share first. Only the values near each
/// quantile are sorted.
#[must_use]
pub fn quantiles(values: &[f64], shares: &[f64]) -> Vec<f64> {
    let Some(last) = values.len().checked_sub(1) else {
        return vec![0.0; shares.len()];
    };
    // A shortcut for equal values: a lease is worth the same in every future.
    if values.iter().all(|value| value.to_bits() == values[0].to_bits()) {
        return vec![values[0]; shares.len()];
    }
    let places_and_parts: Vec<_> = shares.iter().map(|share| neighbours(last, *share)).collect();
    let places: Vec<usize> = places_and_parts.iter().flat_map(|(places, _)| *places).collect();
    let found = order::order_statistics(values, &places);
    let found = found.chunks_exact(2).zip(places_and_parts);
    found
        .map(|(pair, (_, part))| pair[0] + (pair[1] - pair[0]) * part)
        .collect()
}

/// The two neighbouring places, up to `last`, between which a share lies, and how far it lies from the first to the
/// second.
fn neighbours(last: usize, share: f64) -> ([usize; 2], f64) {
    let at = share.clamp(0.0, 1.0) * count(last);
    let below = whole(at).min(last);
    ([below, (below + 1).min(last)], at - count(below))
}

/// The values from the smallest to the largest.
#[must_use]
pub fn sorted(values: &[f64]) -> Vec<f64> {
    let places = order::sorted_indices(values).into_iter();
    places.map(|place| values[place]).collect()
}

/// The mean; without values 0.
#[must_use]
pub fn mean(values: &[f64]) -> f64 {
    if values.is_empty() {
        return 0.0;
    }
    values.iter().sum::<f64>() / count(values.len())
}

/// The share of values that are true, 0 to 1; without values 0.
pub fn share(values: impl IntoIterator<Item = bool>) -> f64 {
    let (mut holds, mut all) = (0, 0);
    for value in values {
        holds += usize::from(value);
        all += 1;
    }
    if all == 0 { 0.0 } else { count(holds) / count(all) }
}

/// Spearman's rank correlation: Pearson's of the ranks, −1 to 1, equal values sharing their mean rank; none where one
/// of the lists does not vary.
#[must_use]
pub fn rank_correlation(one: &[f64], other: &[f64]) -> Option<f64> {
    correlation(&ranks(one), &ranks(other))
}

/// Pearson's correlation of ranks; none where one of the lists does not vary.
pub(super) fn correlation(one: &[f64], other: &[f64]) -> Option<f64> {
    // The ranks are already centred on their mean, which ties do not move.
    let dot_product = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
    let spread = dot_product(one, one) * dot_product(other, other);
    (spread > 0.0).then(|| dot_product(one, other) / spread.sqrt())
}

/// The rank of each value, counted from the mean rank.
pub(super) fn ranks(values: &[f64]) -> Vec<f64> {
    let places = order::sorted_indices(values);
    let middle = (count(values.len()) - 1.0) / 2.0;
    let mut ranks = vec![0.0; values.len()];
    let mut from = 0;
    while from < places.len() {
        let value = values[places[from]].to_bits();
        let equal = places[from..]
            .iter()
            .take_while(|place| values[**place].to_bits() == value);
        let to = from + equal.count();
        let rank = (count(from) + count(to - 1)) / 2.0 - middle;
        for place in &places[from..to] {
            ranks[*place] = rank;
        }
        from = to;
    }
    ranks
}

/// A number of futures as an `f64`; never above 100,000.
fn count(futures: usize) -> f64 {
    f64::from(u32::try_from(futures).unwrap_or(u32::MAX))
}

/// The whole part of a number that is not negative and not above a few hundred thousand.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between 0 and the number of futures"
)]
fn whole(number: f64) -> usize {
    number as usize
}
