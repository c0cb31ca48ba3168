"""What a series of flows is worth: present value, rates of return, payback, capital charge.

The discount rate r is nominal and compounded monthly. Flow 0 is the capex, negative; flow k+1 is the
cash of month k, at its end. None means that there is no such figure.
"""

import math
from itertools import accumulate

LOWEST_IRR, HIGHEST_IRR = -0.98, 10.0  # a month
SCAN_STEPS = 8000


def discounted(flows, rate):
    """Each flow over (1+r/12)^k."""
    return [flow / (1 + rate / 12) ** k for k, flow in enumerate(flows)]


def npv(flows, rate):
    return math.fsum(discounted(flows, rate))


def capital_charge(asset, rate):
    """Level payment over the asset's life of n months:
    (C - s·C·(1+i)^-n)·i/(1-(1+i)^-n) with i = r/12; (C - s·C)/n without interest."""
    resale = asset.cost * asset.resale
    interest = rate / 12
    if interest == 0:
        return (asset.cost - resale) / asset.life
    lost = -math.expm1(-asset.life * math.log1p(interest))  # 1-(1+i)^-n, exact for small i too
    return (asset.cost - resale * (1 - lost)) * interest / lost


def monthly_irr(flows):
    """The monthly rate in (-0.98, 10] at which the present value falls through 0 as the rate rises; None
    if nothing was spent, or if there is no such rate, or more than one."""
    if flows[0] >= 0:
        return None
    flows = without_last_zeros(flows)
    low, high = math.log1p(LOWEST_IRR), math.log1p(HIGHEST_IRR)
    grid = [low + (high - low) * step / SCAN_STEPS for step in range(SCAN_STEPS + 1)]
    if sign_changes(flows) < 2:  # then there is at most one root
        grid = [low, high]
    falls = []
    above = None  # the last point of the scan where the value was positive, if it still is
    for point in grid:
        worth = value_at(flows, point)
        if worth > 0:
            above = point
        elif worth < 0 and above is not None:
            falls.append((above, point))
            above = None
    if len(falls) != 1:
        return None
    return math.expm1(bisect(lambda point: value_at(flows, point), *falls[0]))


def value_at(flows, log_growth):
    """Present value at a monthly rate of e^x - 1; for x < 0 the future value, which has the same sign
    and stays finite."""
    total = 0.0
    factor = math.exp(-abs(log_growth))
    for flow in flows if log_growth < 0 else reversed(flows):
        total = total * factor + flow
    return total


def without_last_zeros(flows):
    last = max((k for k, flow in enumerate(flows) if flow), default=0)
    return flows[: last + 1]


def sign_changes(flows):
    signs = [flow > 0 for flow in flows if flow]
    return sum(a != b for a, b in zip(signs, signs[1:]))


def bisect(f, low, high):
    """Where f changes sign between low and high, to the last bit: of the two neighbours left, the one
    nearer to 0. f(low) is not 0, and f(high) is 0 or of the other sign."""
    sign = math.copysign(1.0, f(low))
    for _ in range(100):
        middle = (low + high) / 2
        if middle in (low, high):
            break
        if f(middle) * sign > 0:
            low = middle
        else:
            high = middle
    return min(low, high, key=lambda x: abs(f(x)))


def annualised_multiple(flows):
    """(later flows/capex)^(12/N) - 1."""
    capex, later = -flows[0], math.fsum(flows[1:])
    if capex <= 0 or later <= 0:
        return None
    return finite_power(later / capex, 12 / (len(flows) - 1))


def effective(monthly_rate):
    return finite_power(1 + monthly_rate, 12)


def finite_power(base, exponent):
    """base^exponent - 1; None where that is beyond any number."""
    try:
        return base**exponent - 1
    except OverflowError:
        return None


def roi(flows):
    """(later flows - capex)/capex."""
    return math.fsum(flows) / -flows[0] if flows[0] < 0 else None


def payback(cash):
    """Months until cumulative cash is not negative, interpolated inside the month."""
    if cash[0] == 0:
        return 0.0
    cumulative = list(accumulate(cash))
    for k, (before, after) in enumerate(zip(cumulative, cumulative[1:])):
        if after >= 0:
            return k + before / (before - after)
    return None


def static_payback(capex, profit_a_month):
    return capex / profit_a_month if profit_a_month > 0 else None
