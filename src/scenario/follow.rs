//! Tracks where the rows of the mix have moved, so that what the page remembers about a row moves with it.

use super::MixRow;

/// The index that each row of `after` had in `before`; `None` for a new row. A row is recognised if an equal one was at
/// the same index, else if an equal one was anywhere, else if a row with the same machine was at the same index: then
/// its figures were changed.
///
/// ```
/// use wattworth::link::decode;
/// use wattworth::scenario::places_before;
///
/// let mix = |query: &str| decode(query).scenario.mix;
/// let before = mix("mix=s9*1,h100*8,lease*1MW");
/// assert_eq!(places_before(&before, &mix("mix=h100*8,lease*1MW")), [Some(1), Some(2)]);
/// assert_eq!(places_before(&before, &mix("mix=s9*1,h100*16,s21*1")), [Some(0), Some(1), None]);
/// ```
#[must_use]
pub fn places_before(before: &[MixRow], after: &[MixRow]) -> Vec<Option<usize>> {
    let mut places: Vec<Option<usize>> = vec![None; after.len()];
    for look in 0..3 {
        for (to, row) in after.iter().enumerate() {
            for (from, other) in before.iter().enumerate() {
                let is_it = match look {
                    0 => from == to && other == row,
                    1 => other == row,
                    _ => from == to && other.machine.id() == row.machine.id(),
                };
                if is_it && places[to].is_none() && !places.contains(&Some(from)) {
                    places[to] = Some(from);
                }
            }
        }
    }
    places
}
