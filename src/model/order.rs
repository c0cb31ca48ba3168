//! Ranked by a figure: the one place that sorts.

/// Sorts by a figure, the smallest first. Of equal ones the order stays.
///
/// ```
/// use wattworth::model::order;
///
/// let mut prices = vec![("Bitcoin", 99_660.0), ("an hour", 2.35)];
/// order::ascending(&mut prices, |(_, usd)| *usd);
/// assert_eq!(prices[0].0, "an hour");
/// ```
pub fn ascending<T>(items: &mut Vec<T>, figure: impl Fn(&T) -> f64) {
    let figures: Vec<f64> = items.iter().map(figure).collect();
    let mut unsorted: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(
        places(&figures)
            .into_iter()
            .filter_map(|place| unsorted[place].take()),
    );
}

/// Sorts by a figure, the largest first. Of equal ones the order stays.
pub fn descending<T>(items: &mut Vec<T>, figure: impl Fn(&T) -> f64) {
    ascending(items, |item| -figure(item));
}

/// The places of figures, from the smallest to the largest. Not generic: a sort is compiled anew for whatever it sorts,
/// and twenty of them are 12 kB of what readers wait for.
pub(super) fn places(figures: &[f64]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..figures.len()).collect();
    places.sort_by(|one, other| figures[*one].total_cmp(&figures[*other]));
    places
}
