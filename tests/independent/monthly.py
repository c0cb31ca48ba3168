"""Figures by month: what charts and the table show of a row and of the site."""

import math

import charts
from network import month_name
from running import profit


def monthly_row(s, m, chosen, row):
    more = {}
    if chosen.kind == "mining":
        more["hashcost_usd_per_ph_day"] = charts.hashcost(s, m, chosen)
    if chosen.kind == "hosting":
        more["credit_to_tenant_usd"] = row.credits
    return more | {
        "spending_usd": row.spending,
        "revenue_usd": [month.revenue for month in row.months],
        "credit_usd": [month.credit for month in row.months],
        "power_usd": [month.power for month in row.months],
        "other_usd": [month.other for month in row.months],
        "profit_usd": [profit(month) for month in row.months],
        "btc": [month.btc for month in row.months],
        "energy_mwh": [month.energy_kwh / 1000 for month in row.months],
        "cash_usd": row.cash,
        "cumulative_usd": row.cumulative,
        "discounted_cumulative_usd": charts.discounted_cumulative(row.cash, s.rate),
    }


def monthly_site(s, site, debt, ours):
    """A machine sale and a payment are listed in the month at whose end they occur. Cash excludes machine sales,
    residual values and the tax on these. The debt at the horizon is the amount before it is paid back."""
    return {
        "fixed_usd": [s.fixed] * s.months,
        "tax_usd": site.tax.total,
        "machine_sales_usd": site.sales,
        "cash_usd": site.cash,
        "cumulative_usd": site.cumulative,
        "discounted_cumulative_usd": charts.discounted_cumulative(site.cash, s.rate),
        "residual_usd": site.residual,
        "debt_usd": debt.owed if debt else None,
        "service_usd": debt.paid if debt else None,
        "equity_cash_usd": ours.cash if debt else None,
        "equity_cumulative_usd": ours.cumulative if debt else None,
        "equity_discounted_cumulative_usd": charts.discounted_cumulative(ours.cash, s.rate) if debt else None,
    }


def yearly(s, site):
    """A year's cash is the growth of cumulative cash in that year. The first year begins at zero, so it includes the
    spending at the start."""
    ends = [min(k + 12, s.months) for k in range(0, s.months, 12)]
    spans = list(zip(range(0, s.months, 12), ends))

    def growth(cumulative):
        at = [0] + [cumulative[end] for end in ends]
        return [after - before for before, after in zip(at, at[1:])]

    def profit_of(k):
        return math.fsum(profit(row.months[k]) for row in site.rows) - s.fixed

    return {
        "from": [month_name(s, begin) for begin, _ in spans],
        "rows": [{"cash_usd": growth(row.cumulative)} for row in site.rows],
        "site": {
            "profit_usd": [math.fsum(profit_of(k) for k in range(*span)) for span in spans],
            "tax_usd": [math.fsum(site.tax.total[begin:end]) for begin, end in spans],
            "cash_usd": growth(site.cumulative),
            "cumulative_usd": [site.cumulative[end] for end in ends],
        },
    }
