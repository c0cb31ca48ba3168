#!/usr/bin/env python3
"""The simulation of futures, implemented a second time with a random generator of its own (Python's Mersenne twister,
`gauss`).

Reads a number of futures and a link from the command line and prints one JSON object with the values of all futures for
each figure. The simulation is written from its definition: the logarithm of Bitcoin's price takes a normal step of
volatility/sqrt(12) each month, that of the GPU rent one that is correlated with it, and month 0 is today.
"""

import json
import math
import random
import sys
from copy import copy
from itertools import accumulate

from assets import reserved_kw
from debt import loan, owner, runs_out_after
from money import npv
from network import hashprice, market
from project import project_row, project_site
from scenario import scenario_from_link
from worth import KINDS, a_year, rows_of, tied_months


def bent(s, assumed, chance):
    """The markets of one future."""
    m = copy(assumed)
    steps = [(0.0, 0.0)] + [step(s, chance) for _ in range(1, s.months)]
    bitcoin = [math.exp(x) for x in accumulate(one for one, _ in steps)]
    m.rent_factor = [math.exp(x) for x in accumulate(other for _, other in steps)]
    m.price = [p * f for p, f in zip(assumed.price, bitcoin)]
    m.difficulty = [d * f**s.resp for d, f in zip(assumed.difficulty, bitcoin)]
    m.hashprice = [hashprice(*values) for values in zip(m.difficulty, m.reward, m.price)]
    return m


def step(s, chance):
    one, other = chance.gauss(0, 1), chance.gauss(0, 1)
    mixed = s.corr * one + math.sqrt(1 - s.corr**2) * other
    return s.vol / math.sqrt(12) * one, s.gvol / math.sqrt(12) * mixed


def figures(s, m):
    """The figures of one future that are compared."""
    site = project_site(s, m)
    found = {"npv_usd": npv(site.flows, s.rate)}
    for kind in KINDS:
        rows = [row for row in rows_of(s, kind) if reserved_kw(s, row)]
        if rows:
            worth = math.fsum(npv(project_row(s, row, m).flows, s.rate) for row in rows)
            mw = math.fsum(reserved_kw(s, row) for row in rows) / 1000
            found[kind] = a_year(s, worth / mw, tied_months(s, rows[0]))
    cash = list(accumulate(site.cash))
    for month in (12, s.months):
        found[f"cash_{month}"] = cash[month]
    found["runs_out"] = runs_out_after(s, owner(s, site, loan(s, site)))
    return found


def main():
    futures, link = int(sys.argv[1]), sys.argv[2]
    s = scenario_from_link(link)
    assumed = market(s)
    chance = random.Random(20260101)
    found = [figures(s, bent(s, assumed, chance)) for _ in range(futures)]
    print(json.dumps({name: [future[name] for future in found] for name in found[0]}))


if __name__ == "__main__":
    main()
