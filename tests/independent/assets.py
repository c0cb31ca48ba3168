"""What a row buys, when it is paid and what it is worth later.

A building is paid in equal parts while it is built, machines some months before they run. Value falls straight
from cost to resale share over the asset's life, which begins when it runs.
"""

import math
from collections import namedtuple

# A machine is sold when its life ends; a building (resale 0) goes on ageing. `own` is the share of the cost that
# we pay; the rest a tenant advances.
Asset = namedtuple("Asset", "cost life resale is_machine own", defaults=[1.0])


def assets(s, row):
    """What a row needs; the first one's life is how long the row runs."""
    shell = months_of(s.shell)
    if row.kind == "mining":
        return [Asset(row.count * row.price, months_of(s.mlife), s.mresale, True),
                Asset(row.it_kw * s.mcapex, shell, 0.0, False)]
    if row.kind == "rental":
        return [Asset(row.count * row.price, months_of(s.glife), s.gresale, True),
                Asset(row.it_kw * s.gcapex, shell, 0.0, False)]
    return [Asset(row.it_kw * row.price, shell, 0.0, False, 1 - s.lfund)]


def months_of(years):
    """Whole months, halves up."""
    return math.floor(12 * years + 0.5)


def delay(s, row):
    return {"mining": s.mdelay, "rental": s.gdelay, "hosting": s.ldelay}[row.kind]


def lifetime(s, row):
    """Months that a row runs."""
    return assets(s, row)[0].life


def contract_months(s, row):
    """Months of running that a lease is signed for, at most as long as its building lives."""
    return min(months_of(s.lterm), lifetime(s, row))


def reserved_kw(s, row):
    """Grid capacity the row needs."""
    return row.it_kw * (s.mpue if row.kind == "mining" else s.size)


# ---------------------------------------------------------------- spending


def full_cost(s, row):
    """Whoever pays it first."""
    return math.fsum(asset.cost for asset in assets(s, row))


def capex(s, row):
    """All that we spend, whatever the horizon cuts off."""
    return math.fsum(asset.cost * asset.own for asset in assets(s, row))


def spending(s, row):
    """What is spent at each of the times 0 ... N; what falls later is not."""
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
    """The part of the cost that an asset is worth after so many months of running."""
    return 1 - (1 - asset.resale) * min(1.0, age / asset.life)


def value(s, asset, start):
    """What it is worth at the horizon: before it runs, what has been spent on it."""
    age = s.months - start
    return asset.cost * share_left(asset, age) if age >= 0 else math.fsum(payments(s, asset, start))


def book_value(s, asset, start):
    """What we spent on it and have not yet depreciated at the horizon."""
    return value(s, asset, start) * (asset.own if s.months >= start else 1.0)


def depreciation(asset, age):
    """What is written off in the month that begins at this age."""
    if not 0 <= age < asset.life:
        return 0.0
    return asset.cost * asset.own * (share_left(asset, age) - share_left(asset, age + 1))


def is_sold(asset, start, months):
    """Whether a machine's life ends before the horizon."""
    return asset.is_machine and start + asset.life < months
