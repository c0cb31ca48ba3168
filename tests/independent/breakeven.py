"""Breakevens: the value of one input, all else fixed, at which nothing is earned or lost, either in a
running month today (operating profit 0) or over the whole horizon (present value 0).

They are found for a site; a row is treated as a site of its own without fixed cost and tax. A breakeven is
None if the input does not matter, if no value within the key's range breaks even, or if the present value
only jumps over 0. Rents scale together, contract and table included: the breakeven is that scale
times the month-0 market rent of the first row of the kind.
"""

import math
from dataclasses import replace
from functools import cache

from fields import limits
from money import discounted
from network import hashprice, market
from project import project_site
from roots import changes_sign, outwards, root_between
from running import market_rent, profit, running_month
from scenario import changed

ROUNDING = 1e-12  # of all sums that went into it: a smaller difference is rounding
DOUBLINGS = 10  # of a step, until it spans the range
NEARLY_ZERO = 1e-6  # of the sum of all discounted flows

RANGES = {key: limits(key) for key in ("kwh", "btc", "diff", "gpuh", "lrent", "util")}
RANGES["machine"] = (0.0, 1e9)
# A lease is priced per kW of IT power.
LEASE_MACHINE = (0.0, 1e5)


def alone(s, row):
    """The row as a site of its own."""
    return changed(s, rows=[row], fixed=0.0, tax=0.0)


def breakevens(s, is_site):
    return {"today": figures(s, todays(s)), "life": figures(s, whole_horizon(s, is_site))}


def figures(s, found):
    """The report's figures from the values found, by key. A value outside its range does not count."""
    inside = {key: x + 0.0 for key, x in found.items()
              if x is not None and ranges(s)[key][0] <= x <= ranges(s)[key][1]}
    btc, util = inside.get("btc"), inside.get("util")
    return {
        "kwh": inside.get("kwh"),
        "btc": btc,
        "diff": inside.get("diff"),
        "hashprice_usd_per_ph_day": None if btc is None else hashprice(s.diff, market(s).reward[0], btc),
        "gpuh": inside.get("gpuh"),
        "util": None if util is None else 100 * util,
        "lrent": inside.get("lrent"),
        "machine_usd": inside.get("machine"),
    }


def todays(s):
    """Today's profit is linear in each input but difficulty. Mining revenue is proportional to price/difficulty, so the
    breakeven difficulty follows from the breakeven price."""
    found = {key: linear_root(lambda x: profit_today(with_input(s, key, x)), second_point(key))
             for key in inputs(s) - {"diff", "machine"}}
    if (found.get("btc") or 0) > 0:
        found["diff"] = s.diff * s.btc / found["btc"]
    return found


def whole_horizon(s, is_site):
    """The present value of GPUs is linear in each input, and so is that of leases whose tenant advances nothing. It
    is not linear in tariff, price and difficulty for mining, which may be switched off; in rent and cost for a lease
    with an advance; and in any input with tax. Then the root is searched for."""
    bent = set()
    if has(s, "mining"):
        bent |= {"kwh", "btc", "diff"}
    if has(s, "hosting") and s.lfund:
        bent |= {"lrent", "machine"}
    found = {}
    for key in inputs(s) - ({"machine"} if is_site else set()):
        def worth(x):
            return present_value(with_input(s, key, x))

        if s.tax or key in bent:
            found[key] = search(worth, present(s, key), *ranges(s)[key], in_ratios=key in ("btc", "diff"))
        else:
            found[key] = linear_root(worth, second_point(key))
    return found


def ranges(s):
    return RANGES | ({"machine": LEASE_MACHINE} if has(s, "hosting") else {})


def present(s, key):
    """An input's present value; for machines the first row's price."""
    if key in ("gpuh", "lrent"):
        return first_rent(s, "rental" if key == "gpuh" else "hosting")
    return s.rows[0].price if key == "machine" else getattr(s, key)


def inputs(s):
    """The inputs that may matter to a site. A rent of 0 cannot be scaled."""
    keys = {"kwh", "machine"}
    if has(s, "mining"):
        keys |= {"btc", "diff"}
    if has(s, "rental"):
        keys |= {"util"} | ({"gpuh"} if first_rent(s, "rental") else set())
    if has(s, "hosting") and first_rent(s, "hosting"):
        keys |= {"lrent"}
    return keys


def with_input(s, key, x):
    if key == "gpuh":
        return changed(s, gpu_rent_scale=x / first_rent(s, "rental"))
    if key == "lrent":
        return changed(s, lease_rent_scale=x / first_rent(s, "hosting"))
    if key == "machine":
        return changed(s, rows=[replace(row, price=x) for row in s.rows])
    return changed(s, **{key: x})


def has(s, kind):
    return any(row.kind == kind for row in s.rows)


def first_rent(s, kind):
    """Month-0 market rent of the first row of a kind."""
    row = next(row for row in s.rows if row.kind == kind)
    return market_rent(s, row, 0) if kind == "rental" else row.rent


def profit_today(s):
    """Operating profit of a running month today, and the sum of all that went into it."""
    now = market(s)
    months = [running_month(s, row, now, 0, 0) for row in s.rows]
    gross = sum(abs(month.revenue) + month.credit + abs(month.power) + month.other for month in months)
    return sum(map(profit, months)) - s.fixed, gross + s.fixed


def present_value(s):
    """Present value of the site, and the sum of all its discounted flows."""
    flows = discounted(project_site(s, market(s)).flows, s.rate)
    return math.fsum(flows), math.fsum(map(abs, flows))


def linear_root(f, high):
    """The root of a linear f, from its values at 0 and at a high point."""
    (at_zero, gross_at_zero), (at_high, gross_at_high) = f(0.0), f(high)
    rise = at_high - at_zero
    if abs(rise) <= ROUNDING * max(gross_at_zero, gross_at_high):
        return None
    return -at_zero * high / rise


def second_point(key):
    """The top of the key's range, so that the slope is computed precisely."""
    return 1e6 if key == "machine" else RANGES[key][1]


def search(f, now, low, high, in_ratios):
    """The root of f nearest to the present value, in ratios or in amounts. It is looked for between steps outwards,
    each twice as far as the one before, up to the farther end of the range."""
    @cache
    def value(x):
        return f(x)[0]

    def distance(x):
        return abs(math.log(x / now)) if in_ratios else abs(x - now)

    now = min(max(now, low), high)
    steps = outwards(now, low, high, max(distance(low), distance(high)) / 2**DOUBLINGS, in_ratios)
    if value(now) == 0 and any(value(farther) for _, farther in steps):
        return now
    roots = [root_between(value, *step) for step in steps if changes_sign(*map(value, step))]
    if not roots:
        return None
    root = min(roots, key=distance)
    net, gross = f(root)
    return root if abs(net) <= NEARLY_ZERO * gross else None
