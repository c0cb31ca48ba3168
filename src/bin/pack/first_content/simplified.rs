//! Leaves out the points of a drawing's lines that lie between others on a nearly straight line, because every point
//! adds to the download of a visit.

/// A point at most this far from the line between the points that stay can be left out unnoticed, CSS pixels.
const NEAR: f64 = 0.1;

/// The SVG file with as few points as its lines need to look the same; everything else is unchanged.
pub(super) fn simplified(svg: &str) -> String {
    const POINTS: &str = " points=\"";
    let mut parts = svg.split(POINTS);
    let mut simplified = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (points, rest) = part.split_once('"').unwrap_or((part, ""));
        simplified += &[POINTS, &needed(points).join(" "), "\"", rest].concat();
    }
    simplified
}

/// The points that a line needs, by the Ramer–Douglas–Peucker algorithm. Between two points that stay, the point
/// farthest from the segment between them stays, too, if it is farther away than [`NEAR`]; then the points on both
/// sides of it are examined in the same way.
fn needed(points: &str) -> Vec<&str> {
    let texts: Vec<&str> = points.split(' ').collect();
    let places: Option<Vec<(f64, f64)>> = texts
        .iter()
        .map(|text| {
            let (x, y) = text.split_once(',')?;
            Some((x.parse().ok()?, y.parse().ok()?))
        })
        .collect();
    let Some(places) = places.filter(|places| places.len() > 2) else {
        return texts;
    };
    let last = places.len() - 1;
    let mut stays = vec![false; places.len()];
    stays[0] = true;
    stays[last] = true;
    let mut open = vec![(0, last)];
    while let Some((from, to)) = open.pop() {
        let away = |nth: usize| distance(places[nth], places[from], places[to]);
        let farthest = (from + 1..to).max_by(|a, b| away(*a).total_cmp(&away(*b)));
        if let Some(nth) = farthest.filter(|nth| away(*nth) > NEAR) {
            stays[nth] = true;
            open.extend([(from, nth), (nth, to)]);
        }
    }
    let needed = texts.into_iter().zip(stays);
    needed.filter_map(|(text, stays)| stays.then_some(text)).collect()
}

/// The distance of a point from the segment between two others.
fn distance((x, y): (f64, f64), from: (f64, f64), to: (f64, f64)) -> f64 {
    let (across, down) = (to.0 - from.0, to.1 - from.1);
    let length = across.hypot(down);
    if length == 0.0 {
        return (x - from.0).hypot(y - from.1);
    }
    // Clamped to the segment, because a line may turn back on itself.
    let along = (((x - from.0) * across + (y - from.1) * down) / (length * length)).clamp(0.0, 1.0);
    (x - from.0 - along * across).hypot(y - from.1 - along * down)
}

#[cfg(test)]
mod tests {
    use super::simplified;

    #[test]
    fn points_on_the_way_go_and_all_others_stay() {
        for (given, expected) in [
            // Points on a straight line, and a twentieth of a pixel beside it.
            (
                r#"<a points="0,0 10,5 20,10 30,15.05 40,20" b="c"/>"#,
                r#"<a points="0,0 40,20" b="c"/>"#,
            ),
            // A point a fifth of a pixel beside the line, and a corner.
            (
                r#"<a points="0,0 10,0.2 20,0"/><a points="0,0 5,5 10,0 20,0"/>"#,
                r#"<a points="0,0 10,0.2 20,0"/><a points="0,0 5,5 10,0 20,0"/>"#,
            ),
            // A line that goes on beyond its end and back again.
            (r#"<a points="0,0 30,0 20,0"/>"#, r#"<a points="0,0 30,0 20,0"/>"#),
            (
                r#"<text x="1,2 3,4">points</text>"#,
                r#"<text x="1,2 3,4">points</text>"#,
            ),
        ] {
            assert_eq!(simplified(given), expected);
        }
    }
}
