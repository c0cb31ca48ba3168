"""What a megawatt is worth: the measure on which uses are compared.

Over the horizon: the present value of a row's flows per megawatt it reserves, as equal yearly amounts over the
months the megawatts are tied up. At unchanged prices: a year of today's profit less the capital charge.
"""

import math

from assets import assets, contract_months, delay, lifetime, reserved_kw
from money import capital_charge, level_payment, npv, payback
from network import market
from project import project_row
from running import profit, running_month
from scenario import changed

KINDS = ("mining", "rental", "hosting")


def reserved_mw(s, row):
    return reserved_kw(s, row) / 1000


def worth_per_mw(s, row, projected):
    """None for a row that reserves nothing."""
    mw = reserved_mw(s, row)
    return npv(projected.flows, s.rate) / mw if mw else None


def tied_months(s, row):
    """How long its megawatts are tied up: a lease to the end of a contract that outlasts the horizon, all else to
    the horizon or the end of its life."""
    start = delay(s, row)
    if row.kind == "hosting" and 0 <= s.months - start < contract_months(s, row):
        return start + contract_months(s, row)
    return min(s.months, start + lifetime(s, row))


def a_year(s, amount, months):
    """Equal yearly amounts over so many months that are worth the amount."""
    return None if amount is None else 12 * level_payment(amount, s.rate / 12, months)


def contract_payback(s, row):
    """A lease's payback, looked for to the end of its contract."""
    longer = changed(s, months=max(s.months, delay(s, row) + contract_months(s, row)))
    projected = project_row(longer, row, market(longer))
    return payback(projected.cash, projected.spending)


def surplus_at_unchanged_prices(s, row, m):
    """$ a year, after a return on all capital."""
    charge = math.fsum(capital_charge(asset, s.rate) for asset in assets(s, row))
    return 12 * (profit(running_month(s, row, m, 0, 0)) - charge)


def uses(s):
    """Each use as a whole, best by the year first; a use that reserves nothing comes last."""
    m = market(s)
    found = [use(s, kind, m) for kind in KINDS if any(row.kind == kind for row in s.rows)]

    def by_the_year(use):
        worth = use["worth_usd_per_mw_year"]
        return -math.inf if worth is None else worth

    return sorted(found, key=by_the_year, reverse=True)


def use(s, kind, m):
    """Its rows are tied up equally long, for delay, life and contract belong to the kind."""
    worth, months = whole_horizon(s, kind, m), tied_months(s, rows_of(s, kind)[0])
    return {
        "kind": kind,
        "reserved_mw": math.fsum(reserved_mw(s, row) for row in rows_of(s, kind)),
        "worth_usd_per_mw": worth,
        "worth_usd_per_mw_year": a_year(s, worth, months),
        "tied_months": months,
        "at_unchanged_prices_usd_per_mw_year": at_unchanged_prices(s, kind, m),
    }


def rows_of(s, kind):
    return [row for row in s.rows if row.kind == kind]


def whole_horizon(s, kind, m):
    """Present value of a use per megawatt."""
    return per_mw(s, kind, lambda row: npv(project_row(s, row, m).flows, s.rate))


def at_unchanged_prices(s, kind, m):
    """A year of today's surplus of a use per megawatt."""
    return per_mw(s, kind, lambda row: surplus_at_unchanged_prices(s, row, m))


def per_mw(s, kind, amount):
    """Of the rows of a kind that reserve something; None if none does."""
    rows = [row for row in rows_of(s, kind) if reserved_mw(s, row)]
    return math.fsum(map(amount, rows)) / math.fsum(reserved_mw(s, row) for row in rows) if rows else None


MEASURES = {"horizon": "worth_usd_per_mw_year", "month": "at_unchanged_prices_usd_per_mw_year"}


def measured(s, kind):
    """A use on the clock's measure, $ per megawatt and year."""
    if s.clock == "month":
        return at_unchanged_prices(s, kind, market(s))
    return a_year(s, whole_horizon(s, kind, market(s)), tied_months(s, rows_of(s, kind)[0]))
