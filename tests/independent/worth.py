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
    """Present value of a row per megawatt that it reserves, $; None if it reserves nothing."""
    mw = reserved_mw(s, row)
    return npv(projected.flows, s.rate) / mw if mw else None


def tied_months(s, row):
    """For how many months a row's megawatts are tied up: a lease's to the end of a contract that outlasts the
    horizon, all others to the horizon or to the end of the row's life."""
    start = delay(s, row)
    if row.kind == "hosting" and 0 <= s.months - start < contract_months(s, row):
        return start + contract_months(s, row)
    return min(s.months, start + lifetime(s, row))


def a_year(s, amount, months):
    """The equal yearly amounts over `months` that have this present value."""
    return None if amount is None else 12 * level_payment(amount, s.rate / 12, months)


def contract_payback(s, row):
    """A lease's payback, looked for up to the end of its contract."""
    longer = changed(s, months=max(s.months, delay(s, row) + contract_months(s, row)))
    projected = project_row(longer, row, market(longer))
    return payback(projected.cash, projected.spending)


def surplus_at_unchanged_prices(s, row, m):
    """A year of today's profit after a return on all capital, $."""
    charge = math.fsum(capital_charge(asset, s.rate) for asset in assets(s, row))
    return 12 * (profit(running_month(s, row, m, 0, 0)) - charge)


def uses(s):
    """Each use as a whole, the best by yearly worth first. A use that reserves nothing comes last."""
    m = market(s)
    found = [use(s, kind, m) for kind in KINDS if any(row.kind == kind for row in s.rows)]

    def by_the_year(use):
        worth = use["worth_usd_per_mw_year"]
        return -math.inf if worth is None else worth

    return sorted(found, key=by_the_year, reverse=True)


def use(s, kind, m):
    """The figures of a use. All its rows are tied up equally long, because delay, life and contract are inputs of
    the kind."""
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
    """An amount per megawatt over all rows of a kind that reserve something; None if none does."""
    rows = [row for row in rows_of(s, kind) if reserved_mw(s, row)]
    return math.fsum(map(amount, rows)) / math.fsum(reserved_mw(s, row) for row in rows) if rows else None


MEASURES = {"horizon": "worth_usd_per_mw_year", "month": "at_unchanged_prices_usd_per_mw_year"}


def measured(s, kind):
    """A use by the clock's measure, $ per megawatt and year."""
    if s.clock == "month":
        return at_unchanged_prices(s, kind, market(s))
    return a_year(s, whole_horizon(s, kind, market(s)), tied_months(s, rows_of(s, kind)[0]))
