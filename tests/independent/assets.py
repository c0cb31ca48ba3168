"""What a row buys, when that is paid for, and what it is worth later.

A building is paid for in equal parts while it is built, machines some months before they run. An asset's value falls
linearly from its cost to the resale share over its life, which begins when it runs.
"""

import math
from collections import namedtuple

# A machine is sold when its life ends; a building has no resale value and goes on ageing. `own` is the share of the
# cost that we pay; a tenant advances the rest.
Asset = namedtuple("Asset", "cost life resale is_machine own", defaults=[1.0])


def assets(s, row):
    """The assets that a row needs. The row runs as long as the first one lives."""
    shell = months_of(s.shell)
    if row.kind == "mining":
        return [Asset(row.count * row.price, months_of(s.mlife), s.mresale, True),
                Asset(row.it_kw * s.mcapex, shell, 0.0, False)]
    if row.kind == "rental":
        return [Asset(row.count * row.price, months_of(s.glife), s.gresale, True),
                Asset(row.it_kw * s.gcapex, shell, 0.0, False)]
    return [Asset(row.it_kw * row.price, shell, 0.0, False, 1 - s.lfund)]


def months_of(years):
    """Years as whole months; half a month is rounded up."""
    return math.floor(12 * years + 0.5)


def delay(s, row):
    return {"mining": s.mdelay, "rental": s.gdelay, "hosting": s.ldelay}[row.kind]


def lifetime(s, row):
    """Months that a row runs."""
    return assets(s, row)[0].life


def contract_months(s, row):
    """For how many months of running a lease is signed, at most for its building's life."""
    return min(months_of(s.lterm), lifetime(s, row))


def reserved_kw(s, row):
    """Grid capacity that the row needs, kW."""
    return row.it_kw * (s.mpue if row.kind == "mining" else s.size)


# ---------------------------------------------------------------- spending


def full_cost(s, row):
    """The cost of all assets, whoever pays for them first."""
    return math.fsum(asset.cost for asset in assets(s, row))


def capex(s, row):
    """Our part of the cost, also of what is paid for only after the horizon."""
    return math.fsum(asset.cost * asset.own for asset in assets(s, row))


def spending(s, row):
    """What we spend at each of the times 0 ... N. Payments after time N are left out."""
    return [math.fsum(paid) for paid in zip(*(payments(s, asset, delay(s, row)) for asset in assets(s, row)))]


def payments(s, asset, start):
    at = [0.0] * (s.months + 1)
    cost = asset.cost * asset.own
    if asset.is_machine:
        times, part = [max(0, start - s.lead)], cost
    else:
        times, part = range(max(1, start)), cost / max(1, start)
    for time in times:
        if time <= s.months:
            at[time] += part
    return at


# ---------------------------------------------------------------- value


def share_left(asset, age):
    """The share of its cost that an asset is worth after `age` months of running."""
    return 1 - (1 - asset.resale) * min(1.0, age / asset.life)


def value(s, asset, start):
    """What an asset is worth at the horizon. If it does not run yet, that is what has been spent on it."""
    age = s.months - start
    return asset.cost * share_left(asset, age) if age >= 0 else math.fsum(payments(s, asset, start))


def book_value(s, asset, start):
    """The part of what we spent on an asset that is not yet depreciated at the horizon."""
    return value(s, asset, start) * (asset.own if s.months >= start else 1.0)


def depreciation(asset, age):
    """What is depreciated in the month that begins at this age."""
    if not 0 <= age < asset.life:
        return 0.0
    return asset.cost * asset.own * (share_left(asset, age) - share_left(asset, age + 1))


def is_sold(asset, start, months):
    """Whether a machine's life ends before the horizon."""
    return asset.is_machine and start + asset.life < months
