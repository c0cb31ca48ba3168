"""A row and the site over the horizon: operations, the tenant's credits, spending, sales, residual values, flows.

Lists of operations have one value for each month, k = 0 ... N-1; spending, cash and flows have one for each time,
t = 0 ... N. The income of month k is paid at time k+1.
"""

import math
from itertools import accumulate
from types import SimpleNamespace

from assets import (
    assets,
    book_value,
    capex,
    contract_months,
    delay,
    full_cost,
    is_sold,
    spending,
    value,
)
from running import IDLE, profit, running_month, switched_off_if_dear
from tax import taxes

# ---------------------------------------------------------------- a row


def project_row(s, row, market):
    """A row's projection before tax."""
    start, owned = delay(s, row), assets(s, row)
    months = [month_of_row(s, row, market, k, start, owned[0].life) for k in range(s.months)]
    credits = tenants_credits(s, row, market, s.months)
    held = s.hodl * sum(month.btc for month in months) * market.price[-1]
    # A month's cash includes only the mined BTC that are sold at once.
    earned = [profit(month) - s.hodl * month.btc * price - credit
              for month, price, credit in zip(months, market.price, credits)]
    sales = [0.0] * s.months
    for asset in owned:
        if is_sold(asset, start, s.months):
            sales[start + asset.life - 1] += asset.cost * asset.resale
    kept = [asset for asset in owned if not is_sold(asset, start, s.months)]
    if row.kind == "hosting" and 0 <= s.months - start < contract_months(s, row):
        residual = worth_of_lease(s, row, market)
    else:
        residual = math.fsum(value(s, asset, start) for asset in kept)
    surplus = residual - math.fsum(book_value(s, asset, start) for asset in kept)
    return projection(spending(s, row), earned, held, sales, residual,
                      surplus=surplus, capex=capex(s, row), full_cost=full_cost(s, row),
                      months=months, credits=credits, start=start, assets=owned)


def month_of_row(s, row, market, k, start, life):
    """A row's month: idle before the delay and after the life. Mining is switched off if power costs more than it
    brings."""
    if not start <= k < start + life:
        return IDLE
    month = running_month(s, row, market, k, k - start)
    return switched_off_if_dear(s, row, month) if row.kind == "mining" else month


# ---------------------------------------------------------------- a lease


def tenants_credits(s, row, market, months):
    """What is credited to the tenant in each month: a share of the rent while the contract lasts, until the tenant's
    advance for the building is paid back."""
    credits = [0.0] * months
    if row.kind != "hosting":
        return credits
    start, owed = delay(s, row), s.lfund * row.it_kw * row.price
    for k in range(start, min(months, start + contract_months(s, row))):
        credits[k] = min(s.lcredit * running_month(s, row, market, k, k - start).revenue, owed)
        owed -= credits[k]
    return credits


def worth_of_lease(s, row, market):
    """The value at the horizon of what a lease under contract will still pay, and of its building at the contract's
    end."""
    start, end = delay(s, row), contract_months(s, row)
    credits = tenants_credits(s, row, market, start + end)
    payments = [profit(running_month(s, row, market, k, k - start)) - credits[k] for k in range(s.months, start + end)]
    (building,) = assets(s, row)
    payments[-1] += building.cost * (1 - end / building.life)
    return math.fsum(paid / (1 + s.rate / 12) ** (j + 1) for j, paid in enumerate(payments))


# ---------------------------------------------------------------- the site


def project_site(s, market):
    """The site's projection: all rows, the fixed cost and tax."""
    rows = [project_row(s, row, market) for row in s.rows]
    before_tax = [math.fsum(row.earned[k] for row in rows) - s.fixed for k in range(s.months)]
    held, surplus = math.fsum(row.held for row in rows), math.fsum(row.surplus for row in rows)
    tax = taxes(s, rows, before_tax, held, surplus)
    return projection(
        totals(row.spending for row in rows),
        [cash - due for cash, due in zip(before_tax, tax.on_cash)],
        held,
        totals(row.sales for row in rows),
        math.fsum(row.residual for row in rows),
        tax_on_residual=tax.on_surplus,
        surplus=surplus,
        capex=math.fsum(row.capex for row in rows),
        full_cost=math.fsum(row.full_cost for row in rows),
        rows=rows,
        before_tax=before_tax,
        tax=tax,
    )


def totals(lists):
    return [math.fsum(values) for values in zip(*lists)]


def projection(spending, earned, held, sales, residual, tax_on_residual=0.0, **more):
    """Cash consists of spending, cash from operations and the sale of held BTC. Flows also include machine sales,
    residual values at the horizon and the tax on these."""
    cash = [-amount for amount in spending]
    for k, amount in enumerate(earned):
        cash[k + 1] += amount
    cash[-1] += held
    flows = [cash[0]] + [amount + sale for amount, sale in zip(cash[1:], sales)]
    flows[-1] += residual - tax_on_residual
    return SimpleNamespace(spending=spending, earned=earned, held=held, sales=sales, residual=residual,
                           cash=cash, cumulative=list(accumulate(cash)), flows=flows, **more)
