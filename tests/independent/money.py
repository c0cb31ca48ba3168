"""What a series of flows is worth: present value, rates of return, payback, capital charge.

The discount rate r is nominal and compounded monthly. Flow t is paid at time t: spending at the start of month t,
and the income of month t-1, which is paid at its end. None means that there is no such figure.
"""

import math
from itertools import accumulate

from roots import root_between

LOWEST_IRR, HIGHEST_IRR = -0.98, 10.0  # a month
SCAN_STEPS = 8000
ROUNDING = 1e-12  # of all spending: cash short by less than this counts as paid back


def discounted(flows, rate):
    """Each flow divided by (1+r/12)^t."""
    return [flow / (1 + rate / 12) ** t for t, flow in enumerate(flows)]


def npv(flows, rate):
    return math.fsum(discounted(flows, rate))


def level_payment(amount, interest, months):
    """The equal payments with a given present value: amount·i/(1-(1+i)^-n), or amount/n without interest."""
    if interest == 0:
        return amount / months
    return amount * interest / -math.expm1(-months * math.log1p(interest))  # exact for small i too


def capital_charge(asset, rate):
    """Level payment over the asset's life of n months for C - s·C·(1+i)^-n, with i = r/12."""
    interest = rate / 12
    return level_payment(asset.cost * (1 - asset.resale * (1 + interest) ** -asset.life), interest, asset.life)


# ---------------------------------------------------------------- internal rate of return


def monthly_irr(flows):
    """The monthly rate in (-0.98, 10] at which the present value falls through 0 as the rate rises; None
    if the first flow is income, or if there is no such rate, or more than one."""
    flows = without_zeros_around(flows)
    if not flows or flows[0] > 0:
        return None
    low, high = math.log1p(LOWEST_IRR), math.log1p(HIGHEST_IRR)
    grid = [low + (high - low) * step / SCAN_STEPS for step in range(SCAN_STEPS + 1)]
    if sign_changes(flows) < 2:  # so there is at most one root
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
    return math.expm1(root_between(lambda point: value_at(flows, point), *falls[0]))


def value_at(flows, log_growth):
    """Present value at a monthly rate of e^x - 1; for x < 0 the future value, which has the same sign
    and stays finite."""
    total = 0.0
    factor = math.exp(-abs(log_growth))
    for flow in flows if log_growth < 0 else reversed(flows):
        total = total * factor + flow
    return total


def without_zeros_around(flows):
    """The flows without zeros at both ends, which do not affect the rate."""
    moved = [t for t, flow in enumerate(flows) if flow]
    return flows[moved[0] : moved[-1] + 1] if moved else []


def sign_changes(flows):
    signs = [flow > 0 for flow in flows if flow]
    return sum(a != b for a, b in zip(signs, signs[1:]))


def effective(monthly_rate):
    return finite_power(1 + monthly_rate, 12)


def finite_power(base, exponent):
    """base^exponent - 1; None if that overflows."""
    try:
        return base**exponent - 1
    except OverflowError:
        return None


# ---------------------------------------------------------------- returns on what is spent


def later_flows(flows, spending):
    """The sum of all flows but spending."""
    return math.fsum(flows) + math.fsum(spending)


def annualised_multiple(flows, spending):
    """(later flows/spent)^(12/N) - 1; None unless both are positive."""
    spent, later = math.fsum(spending), later_flows(flows, spending)
    if spent <= 0 or later <= 0:
        return None
    return finite_power(later / spent, 12 / (len(flows) - 1))


def roi(flows, spending):
    """(later flows - spent)/spent."""
    spent = math.fsum(spending)
    return math.fsum(flows) / spent if spent > 0 else None


def payback(cash, spending):
    """The first time, not before the last spending, at which cumulative cash is not negative, interpolated within
    the month. None if it stays negative or if nothing is spent."""
    spent = [time for time, amount in enumerate(spending) if amount > 0]
    if not spent:
        return None
    cumulative = list(accumulate(cash))
    nothing = -ROUNDING * math.fsum(spending)
    if cumulative[spent[-1]] >= nothing:
        return float(spent[-1])
    for time in range(spent[-1] + 1, len(cash)):
        before, after = cumulative[time - 1], cumulative[time]
        if after >= nothing:
            return time - 1 + min(1.0, before / (before - after))
    return None


def static_payback(cost, profit_a_month):
    return cost / profit_a_month if profit_a_month > 0 else None
