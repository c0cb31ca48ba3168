"""Where a function of one input changes its sign."""

import math

EPSILON, TINY = 2.0**-52, 1e-300


def changes_sign(nearer, farther):
    """Whether a function that is not 0 at the nearer point is 0 or has the other sign at the farther one."""
    return nearer > 0 >= farther or nearer < 0 <= farther


def bracketed(f, low, high):
    """Two numbers, only a few units in the last place apart, between which f changes sign; the first is on low's side.
    f(low) must not be 0, and f(high) must be 0 or have the other sign.

    Uses inverse quadratic interpolation where it is safe, else halving: T. R. Chandrupatla, Advances in Engineering
    Software 28 (1997).
    """
    sign = math.copysign(1.0, f(low))
    inside, outside = (low, f(low)), (high, f(high))  # on low's side, on high's side
    newest, other, older = outside, inside, inside
    share = 0.5
    while True:
        width = abs(outside[0] - inside[0])
        nearest = 2 * EPSILON * abs(newest[0]) + TINY
        if width <= 2 * nearest:
            return inside[0], outside[0]
        share = min(max(share, nearest / width), 1 - nearest / width)
        x = newest[0] + share * (other[0] - newest[0])
        at = (x, f(x))
        older = newest if at[1] * sign > 0 and newest is inside or at[1] * sign <= 0 and newest is outside else other
        other = outside if at[1] * sign > 0 else inside
        newest = at
        if at[1] * sign > 0:
            inside = at
        else:
            outside = at
        share = interpolated(newest, other, older)


def interpolated(newest, other, older):
    """The share of the way from the newest point towards the other end: a half if a parabola would not be safe."""
    (x1, y1), (x2, y2), (x3, y3) = newest, other, older
    if y1 == y2 or y2 == y3 or y1 == y3:
        return 0.5
    xi, phi = (x1 - x2) / (x3 - x2), (y1 - y2) / (y3 - y2)
    if not 1 - math.sqrt(max(0.0, 1 - xi)) < phi < math.sqrt(max(0.0, xi)):
        return 0.5
    return y1 / (y2 - y1) * y3 / (y2 - y3) + (x3 - x1) / (x2 - x1) * y1 / (y3 - y1) * y2 / (y3 - y2)


def root_between(f, low, high):
    """Where f changes sign: of the two numbers that `bracketed` returns, the one at which f is nearer to 0."""
    return min(bracketed(f, low, high), key=lambda x: abs(f(x)))


def outwards(now, low, high, first, in_ratios=False):
    """Steps (nearer, farther) from the present value to both ends of a range. The first step on each side has the
    length `first`, and each further one reaches twice as far from the present value, up to the end of the range.
    With `in_ratios`, distances are those of logarithms."""
    there, back = (math.log, math.exp) if in_ratios else (float, float)
    steps = []
    for end, way in ((low, -1), (high, 1)):
        nearer, reach = now, first
        while nearer != end:
            farther = back(there(now) + way * reach)
            if (farther - end) * way >= 0:
                farther = end
            steps.append((reach, nearer, farther))
            nearer, reach = farther, 2 * reach
    steps.sort(key=lambda step: step[0])
    return [(nearer, farther) for _, nearer, farther in steps]
