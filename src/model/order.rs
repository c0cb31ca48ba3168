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
/// and twenty of them are 12 kB of what readers wait for. By buckets (Knuth, *The Art of Computer Programming* 3, 5.2.5,
/// "distribution sorting"), each of them sorted so in turn: ten thousand figures take a fifth of what comparing them takes.
pub(super) fn places(figures: &[f64]) -> Vec<usize> {
    let mut spread = Spread::of(figures);
    let mut places = vec![0; figures.len()];
    // From the last one, each before those that are in its bucket already: the order stays.
    for (place, bucket) in spread.buckets.iter().enumerate().rev() {
        spread.ends[*bucket] -= 1;
        places[spread.ends[*bucket]] = place;
    }
    // What were ends are starts now.
    let mut to = figures.len();
    for from in spread.ends.into_iter().rev() {
        let within = &mut places[from..to];
        // All of them in one are equal, or too far apart to be told apart so.
        if within.len() <= FEW || within.len() == figures.len() {
            insert(within, figures);
        } else {
            let own: Vec<f64> = within.iter().map(|place| figures[*place]).collect();
            let sorted: Vec<usize> = self::places(&own).into_iter().map(|nth| within[nth]).collect();
            within.copy_from_slice(&sorted);
        }
        to = from;
    }
    places
}

/// So many are sorted by inserting one after the other.
const FEW: usize = 16;

/// Sorts places by their figures, each moved past those that are larger.
fn insert(places: &mut [usize], figures: &[f64]) {
    for from in 1..places.len() {
        let mut at = from;
        while at > 0 && figures[places[at]] < figures[places[at - 1]] {
            places.swap(at, at - 1);
            at -= 1;
        }
    }
}

/// The figures that stand at some places, in rising order, if all were sorted: only what is near them is.
pub(super) fn at_places(figures: &[f64], wanted: &[usize]) -> Vec<f64> {
    let Spread { buckets, ends } = Spread::of(figures);
    let holding: Vec<usize> = wanted
        .iter()
        .map(|place| ends.partition_point(|end| end <= place))
        .collect();
    let mut is_near = vec![false; ends.len()];
    for bucket in &holding {
        is_near[*bucket] = true;
    }
    let near = figures
        .iter()
        .zip(&buckets)
        .filter(|(_, bucket)| is_near[**bucket]);
    let near: Vec<f64> = near.map(|(figure, _)| *figure).collect();
    let sorted = places(&near);
    // Buckets from one that is near to the next hold what is not.
    let start = |bucket: usize| bucket.checked_sub(1).map_or(0, |before| ends[before]);
    let (mut skipped, mut next) = (0, 0);
    let found = wanted.iter().zip(holding).map(|(place, bucket)| {
        if bucket >= next {
            skipped += start(bucket) - start(next);
            next = bucket + 1;
        }
        near[sorted[place - skipped]]
    });
    found.collect()
}

/// Figures spread over as many buckets of equal width, so that few are in each.
struct Spread {
    /// In which bucket each is; one in a higher bucket is not smaller.
    buckets: Vec<usize>,
    /// How many are in a bucket and those below.
    ends: Vec<usize>,
}

impl Spread {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "between 0 and the number of figures; where the width is not finite, 0"
    )]
    fn of(figures: &[f64]) -> Self {
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for figure in figures {
            low = if *figure < low { *figure } else { low };
            high = if *figure > high { *figure } else { high };
        }
        let last = figures.len().saturating_sub(1);
        let width = last as f64 / (high - low);
        let mut ends = vec![0; figures.len()];
        let bucket = |figure: &f64| {
            let bucket = (((figure - low) * width) as usize).min(last);
            ends[bucket] += 1;
            bucket
        };
        let buckets: Vec<usize> = figures.iter().map(bucket).collect();
        let mut all = 0;
        for end in &mut ends {
            all += *end;
            *end = all;
        }
        Self { buckets, ends }
    }
}
