//! Where two uses are level: the lines along which the lead changes hands.
//!
//! Of each use the lead over the best of the others is known at the middles of cells; between them it is taken to
//! change evenly. Its zero line is drawn square by square (marching squares, Lorensen and Cline 1987).

use crate::model::Standing;
use crate::scenario::Use;

/// A use that is not there is behind by this much.
const ABSENT: f64 = -1e30;

/// A place among the cells.
type Place = (f64, f64);

/// The stretches of all frontiers, in places: 0 is the first cell's middle, 1 the second's.
pub(in crate::report) fn frontier(standings: &[Standing], columns: usize) -> Vec<[Place; 2]> {
    let is_present = |of: &Use| standings.iter().any(|standing| standing[*of].is_some());
    let present: Vec<Use> = Use::ALL.into_iter().filter(is_present).collect();
    let mut stretches = Vec::new();
    // Each frontier parts two uses, so all but one use have all frontiers among them.
    for own in present.iter().skip(1) {
        let lead = |standing: &Standing| {
            let best = present
                .iter()
                .filter(|other| *other != own)
                .filter_map(|other| standing[*other])
                .fold(ABSENT, f64::max);
            standing[*own].unwrap_or(ABSENT) - best
        };
        let leads: Vec<f64> = standings.iter().map(lead).collect();
        let lines: Vec<&[f64]> = leads.chunks_exact(columns.max(1)).collect();
        let mut y = 0.0;
        for pair in lines.windows(2) {
            if let [below, above] = pair {
                squares(below, above, y, &mut stretches);
            }
            y += 1.0;
        }
    }
    stretches
}

/// The zero line within the squares between two lines of cells.
fn squares(below: &[f64], above: &[f64], y: f64, stretches: &mut Vec<[Place; 2]>) {
    let mut x = 0.0;
    for (low, high) in below.windows(2).zip(above.windows(2)) {
        if let ([a, b], [d, c]) = (low, high) {
            // Round the square: a below left, b below right, c above right, d above left.
            let corners = [
                (*a, (x, y)),
                (*b, (x + 1.0, y)),
                (*c, (x + 1.0, y + 1.0)),
                (*d, (x, y + 1.0)),
            ];
            let mut crossed: Vec<Place> = Vec::new();
            for nth in 0..4 {
                let ((from, start), (to, end)) = (corners[nth], corners[(nth + 1) % 4]);
                if (from > 0.0) != (to > 0.0) {
                    let part = from / (from - to);
                    crossed.push((
                        start.0 + part * (end.0 - start.0),
                        start.1 + part * (end.1 - start.1),
                    ));
                }
            }
            for pair in crossed.chunks_exact(2) {
                if let [from, to] = pair {
                    stretches.push([*from, *to]);
                }
            }
        }
        x += 1.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frontier_runs_where_both_have_the_same() {
        // Mining has x, renting 1.25 everywhere: level at x = 1.25, on all three lines.
        let standings: Vec<Standing> = (0..12_u8)
            .map(|nth| Standing {
                mining: Some(f64::from(nth % 4)),
                rental: Some(1.25),
                hosting: None,
            })
            .collect();
        let found = frontier(&standings, 4);
        assert_eq!(found.len(), 2, "one stretch between each two lines: {found:?}");
        for (x, _) in found.iter().flatten() {
            assert!((x - 1.25).abs() < 1e-12, "{found:?}");
        }
    }

    #[test]
    fn one_use_alone_has_no_frontier() {
        let alone = Standing {
            mining: Some(1.0),
            ..Standing::default()
        };
        assert!(frontier(&[alone; 9], 3).is_empty(), "nobody to be level with");
    }
}
