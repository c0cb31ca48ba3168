"""The flip: the value of one input at which two uses change places on the clock's measure.

First, mining and the best other use are compared along Bitcoin's price. If they do not change places, the two best uses
are compared along every other input, and the one that gets there in the fewest swings counts. A point at which both are
worth less than nothing is no flip.
"""

import math
from dataclasses import replace
from functools import cache

from breakeven import first_rent, has, with_input
from fields import FIELDS
from roots import bracketed, changes_sign, outwards
from scenario import PAID_INPUTS, PAID_KINDS, changed
from worth import MEASURES, measured, uses

# The first step, in swings; each further step is twice as far.
FIRST_STEP = 0.25
BITCOIN_STEP = FIRST_STEP * math.log(1.2)

RENTS = {"gpuh": "rental", "lrent": "hosting"}
# The inputs with a swing that each use's measure may depend on.
REACHING = {
    "mining": set("kwh kwhg curtail credit heat heatuse btc btcg diff diffg resp fees pool hodl uptime mpue mopex "
                  "mcapex mresale mlife mdelay shell months rate lead".split()),
    "rental": set("kwh kwhg heat heatuse gpuh gpug gend cmonths util avail gfee gpue busy idle gopex gcapex gresale "
                  "glife gdelay shell size months rate lead".split()),
    "hosting": set("kwh kwhg gpue busy shell size lrent lesc locc lcost lcapex lterm lfund lcredit ldelay months "
                   "rate".split()),
}


def flip(s):
    ranked = [use for use in uses(s) if use["worth_usd_per_mw_year"] is not None]
    ranked.sort(key=lambda use: use[MEASURES[s.clock]], reverse=True)  # stable: of equal ones the better by the year
    kinds = [use["kind"] for use in ranked]
    return by_bitcoin(s, kinds) or by_another_input(s, kinds[:2])


def by_bitcoin(s, kinds):
    others = [kind for kind in kinds if kind != "mining"]
    if "mining" not in kinds or not others:
        return None
    pair = sorted(("mining", others[0]), key=kinds.index)
    found = crossings(s, "btc", pair)
    found.sort(key=lambda crossing: abs(math.log(crossing["at"] / s.btc)))
    if not found:
        return None
    nearest = found[0]
    follows = None if s.resp >= 1 else s.btc * (nearest["at"] / s.btc) ** (1 / (1 - s.resp))
    return answer("btc", s.btc, found, follows)


def by_another_input(s, pair):
    """The nearest crossing in swings; of equally near ones, that of the first input."""
    if len(pair) < 2:
        return None
    best, chosen = math.inf, None
    for key in movable(s, pair):
        now, swing = position(s, key)
        for crossing in crossings(s, key, pair, farthest=best * swing):
            swings = abs(crossing["at"] - now) / swing
            if swings < best:
                best, chosen = swings, key
    if chosen is None:
        return None
    now, _ = position(s, chosen)
    found = sorted(crossings(s, chosen, pair), key=lambda crossing: abs(crossing["at"] - now))
    return answer(chosen, now, found, None)


def answer(key, now, found, follows):
    nearest, *further = found
    return {
        "input": key,
        "now": now,
        **nearest,
        "at_if_difficulty_follows": follows,
        "others": [{name: crossing[name] for name in ("at", "from_use", "to_use")} for crossing in further],
    }


# ---------------------------------------------------------------- inputs that move


def movable(s, pair):
    """The inputs that reach one of the two uses, except Bitcoin's price and inputs of what is already paid for."""
    covered = {key for kind in PAID_KINDS[s.paid] for key in PAID_INPUTS[kind]}
    keys = [key for key in FIELDS if any(key in REACHING[kind] for kind in pair) and key not in {"btc", *covered}]
    return [key for key in keys if position(s, key)[1] > 0]


def position(s, key):
    """An input's present value and its swing, in a link's own units; a rent is the first row's. An input that cannot be
    moved has a swing of 0, such as a rent of 0, which no factor can change."""
    now = rent_now(s, key) if key in RENTS else getattr(s, key) * scale(key)
    if key in RENTS and not now:
        return 0.0, 0.0
    swing = FIELDS[key].swing
    return now, abs(now) * float(swing[:-1]) / 100 if swing.endswith("%") else float(swing)


def rent_now(s, key):
    return first_rent(s, RENTS[key]) if has(s, RENTS[key]) else 0.0


def scale(key):
    """The factor from the scenario's unit to the link's: a percent is a fraction in the scenario."""
    return 100 if FIELDS[key].kind == "percent" else 1


def moved(s, key, value):
    """The scenario with one input at a value in a link's own units."""
    if key == "lcapex":
        rows = [replace(row, price=value) if follows else row for row, follows in zip(s.rows, s.price_is_default)]
        return changed(s, rows=rows, lcapex=value)
    if key in RENTS:
        return with_input(s, key, value)
    if is_whole(key):
        return changed(s, **{key: int(value)})
    return changed(s, **{key: value / scale(key)})


# ---------------------------------------------------------------- crossings


def crossings(s, key, pair, farthest=math.inf):
    """The first values at which two uses change places along an input's range, outwards from the present value.
    Steps that begin farther from it than `farthest` are not searched."""
    now = s.btc if key == "btc" else position(s, key)[0]
    unmoved = {kind: measured(s, kind) for kind in pair if key not in REACHING[kind]}

    @cache
    def ahead(value):
        there = moved(s, key, value)
        first, second = (unmoved[kind] if kind in unmoved else measured(there, kind) for kind in pair)
        return first - second

    found = []
    for nearer, farther in steps(s, key):
        if abs(nearer - now) > farthest:
            continue
        if not changes_sign(ahead(nearer), ahead(farther)):
            continue
        at = first_whole(ahead, nearer, farther) if is_whole(key) else bracketed(ahead, nearer, farther)[1]
        there = moved(s, key, at)
        worth = max(measured(there, kind) for kind in pair)
        if worth >= 0:
            leaves, comes = pair if ahead(nearer) > 0 else reversed(pair)
            found.append({"at": at, "from_use": leaves, "to_use": comes, "worth_there_usd_per_mw_year": worth})
    return found


def steps(s, key):
    """The steps between which crossings are looked for; whole numbers are rounded towards the present value."""
    low, high = float(FIELDS[key].low), float(FIELDS[key].high)
    if key == "btc":
        return outwards(s.btc, low, high, BITCOIN_STEP, in_ratios=True)
    now, swing = position(s, key)
    found = outwards(now, low, high, FIRST_STEP * swing)
    if is_whole(key):
        found = [tuple(now + math.trunc(end - now) for end in step) for step in found]
    return [(nearer, farther) for nearer, farther in found if nearer != farther]


def is_whole(key):
    return FIELDS[key].kind == "whole"


def first_whole(f, before, after):
    """The whole number between `before` and `after`, nearest to `before`, at which f no longer has its sign there."""
    while abs(after - before) > 1:
        middle = (before + after) // 2
        if f(middle) * f(before) > 0:
            before = middle
        else:
            after = middle
    return after
