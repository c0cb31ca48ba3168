//! Finds where a function changes sign inside a bracket.
//!
//! Inverse quadratic interpolation where it is safe, else halving: T. R. Chandrupatla, "A new hybrid
//! quadratic/bisection algorithm for finding the zero of a nonlinear function without using derivatives", Advances in
//! Engineering Software 28 (1997).

/// A point and the function's value there.
type Point = (f64, f64);

/// A point between `a` and `b` where `f` changes sign, as exactly as floats allow; none where `f(a)` and `f(b)` have
/// the same sign or are not finite.
pub fn find(mut f: impl FnMut(f64) -> f64, a: f64, b: f64) -> Option<f64> {
    let (at_a, at_b) = (f(a), f(b));
    if at_a == 0.0 {
        return Some(a);
    }
    let (near, far) = bracket(f, (a, at_a), (b, at_b))?;
    // The bracket is as small as floats allow. Of its two ends, the one whose value is closer to 0 counts.
    Some(if far.1.abs() < near.1.abs() { far.0 } else { near.0 })
}

/// Two points a few last bits apart between which `f` changes sign, the first on the near side. If `f` is 0 along a
/// stretch, the second point is where that stretch begins. None if the values do not change sign or are not finite, or
/// if the near value is 0.
pub(super) fn bracket(mut f: impl FnMut(f64) -> f64, near: Point, far: Point) -> Option<(Point, Point)> {
    if !near.1.is_finite() || !far.1.is_finite() || !changes_sign(near.1, far.1) {
        return None;
    }
    let is_near = |y: f64| (y > 0.0) == (near.1 > 0.0) && y != 0.0;
    let (mut near, mut far) = (near, far);
    // The newest point, and the other end of the bracket.
    let (mut newest, mut other) = (far, near);
    let floor = f64::EPSILON * f64::EPSILON * (far.0 - near.0).abs();
    let mut share = 0.5;
    loop {
        let width = (far.0 - near.0).abs();
        let least = 2.0 * f64::EPSILON * newest.0.abs() + floor;
        if width <= 2.0 * least {
            return Some((near, far));
        }
        share = f64::clamp(share, least / width, 1.0 - least / width);
        let x = newest.0 + share * (other.0 - newest.0);
        let at = (x, f(x));
        let newest_is_near = is_near(newest.1);
        let older = if is_near(at.1) == newest_is_near {
            newest
        } else {
            other
        };
        if is_near(at.1) {
            (other, near) = (far, at);
        } else {
            (other, far) = (near, at);
        }
        newest = at;
        share = next_share(newest, other, older);
    }
}

/// The next point to try, as a share of the way from the newest point to the other end: a half where the interpolation
/// would not be safe.
fn next_share((x1, y1): Point, (x2, y2): Point, (x3, y3): Point) -> f64 {
    #[expect(clippy::float_cmp, reason = "equal values would divide by nothing")]
    let is_flat = y1 == y2 || y2 == y3 || y1 == y3;
    let (xi, phi) = ((x1 - x2) / (x3 - x2), (y1 - y2) / (y3 - y2));
    let is_safe = 1.0 - (1.0 - xi).max(0.0).sqrt() < phi && phi < xi.max(0.0).sqrt();
    if is_flat || !is_safe {
        return 0.5;
    }
    let share = y1 / (y2 - y1) * y3 / (y2 - y3) + (x3 - x1) / (x2 - x1) * y1 / (y3 - y1) * y2 / (y3 - y2);
    if share.is_finite() { share } else { 0.5 }
}

/// Whether the function reaches 0 or the opposite sign between a near value that is not 0 and a far value.
pub(super) fn changes_sign(near: f64, far: f64) -> bool {
    (near > 0.0 && far <= 0.0) || (near < 0.0 && far >= 0.0)
}
