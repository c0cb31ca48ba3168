"""Which machine of the catalogue would clear most. Each machine that is on sale on the scenario's day is put alone into
the mix, and its use is measured by the clock's measure.

There is no best machine if the use's machines are paid for already (another one would have to be bought), for a lease
(the tenant brings them), and if one rent is given for all GPUs (their order depends on their own rents).
"""

from types import SimpleNamespace

from assets import full_cost
from catalogue import table
from mix import read_row
from scenario import PAID_KINDS, changed
from worth import a_year, at_unchanged_prices, reserved_mw, tied_months, whole_horizon

FILES = {"mining": "asics.csv", "rental": "gpus.csv"}


def best_machine(s, kind, m):
    if kind not in FILES or kind in PAID_KINDS[s.paid] or kind == "rental" and s.gpuh is not None:
        return None
    machines = table(FILES[kind], "id").values()
    # A date of only a month or a year, such as "2024-11", sorts before the days that begin with it.
    on_sale = [machine["id"] for machine in machines if machine["on_sale_from"] <= s.date]
    tried = [alone(s, kind, m, machine_id) for machine_id in on_sale]
    if not tried:
        return None
    best = max(tried, key=lambda one: one.clears)
    # If machines run only after the horizon, each is worth its cost, and only the last bits would decide which is best.
    as_good = [one.id for one in tried if best.clears - one.clears <= 1e-9 * max(abs(best.clears), one.cost)]
    return {"id": best.id, "usd_per_mw_year": best.clears, "as_good": as_good}


def alone(s, kind, m, machine_id):
    """A mix of a thousand of the machine (the number does not matter): what a megawatt clears a year, and what it
    costs."""
    row = read_row(f"{machine_id}*1000", s, None)
    site = changed(s, rows=[row])
    if s.clock == "month":
        clears = at_unchanged_prices(site, kind, m)
    else:
        clears = a_year(s, whole_horizon(site, kind, m), tied_months(s, row))
    return SimpleNamespace(id=machine_id, clears=clears, cost=full_cost(s, row) / reserved_mw(s, row))
