//! Lines of a drawing without the points that lie on the way between others: a visit waits for every one of them.

/// A point so near to the way between others goes without being missed, CSS pixels.
const NEAR: f64 = 0.1;

/// The SVG file with as few points as its lines need to look the same; all else stays as it is.
pub(super) fn spared(svg: &str) -> String {
    const POINTS: &str = " points=\"";
    let mut parts = svg.split(POINTS);
    let mut spared = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (points, rest) = part.split_once('"').unwrap_or((part, ""));
        spared += &[POINTS, &needed(points).join(" "), "\"", rest].concat();
    }
    spared
}

/// The points of a line that it needs, by the way of Ramer, Douglas and Peucker: of all between two that stay the farthest
/// from the way between these stays, if it is not near, and then those on both sides of it are looked at in turn.
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

/// How far a point is from the way between two others.
fn distance((x, y): (f64, f64), from: (f64, f64), to: (f64, f64)) -> f64 {
    let (across, down) = (to.0 - from.0, to.1 - from.1);
    let length = across.hypot(down);
    if length == 0.0 {
        return (x - from.0).hypot(y - from.1);
    }
    // As far along as between the two at most: a line may turn back.
    let along = (((x - from.0) * across + (y - from.1) * down) / (length * length)).clamp(0.0, 1.0);
    (x - from.0 - along * across).hypot(y - from.1 - along * down)
}

#[cfg(test)]
mod tests {
    use super::spared;

    #[test]
    fn points_on_the_way_go_and_all_others_stay() {
        for (given, expected) in [
            // On a straight way, and a twentieth of a pixel beside it.
            (
                r#"<a points="0,0 10,5 20,10 30,15.05 40,20" b="c"/>"#,
                r#"<a points="0,0 40,20" b="c"/>"#,
            ),
            // A fifth of a pixel beside it, and a corner.
            (
                r#"<a points="0,0 10,0.2 20,0"/><a points="0,0 5,5 10,0 20,0"/>"#,
                r#"<a points="0,0 10,0.2 20,0"/><a points="0,0 5,5 10,0 20,0"/>"#,
            ),
            // What goes on beyond its end and back again.
            (r#"<a points="0,0 30,0 20,0"/>"#, r#"<a points="0,0 30,0 20,0"/>"#),
            (
                r#"<text x="1,2 3,4">points</text>"#,
                r#"<text x="1,2 3,4">points</text>"#,
            ),
        ] {
            assert_eq!(spared(given), expected);
        }
    }
}
