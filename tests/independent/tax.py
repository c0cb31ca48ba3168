"""Tax of the site: each month on cash less depreciation and interest, with losses carried forward."""

from types import SimpleNamespace

from assets import depreciation


def taxes(s, rows, before_tax, held, surplus, interest=None):
    """Tax by month.

    `on_cash` is all tax except that on the surplus, by which residual values exceed the assets' book values.
    `on_operations` also excludes the tax on held BTC. They differ from `total` in the last month only.
    """
    income, losses = [], 0.0
    for k in range(s.months):
        worn = sum(depreciation(asset, k - row.start) for row in rows for asset in row.assets) if s.tax else 0.0
        income.append(before_tax[k] - worn - (interest[k] if interest else 0.0) - losses)
        losses = max(0.0, -income[-1])
    due = [s.tax * max(0.0, amount) for amount in income]

    def last(more):
        return s.tax * max(0.0, income[-1] + more)

    on_cash = due[:-1] + [last(held)]
    return SimpleNamespace(
        on_operations=due,
        on_cash=on_cash,
        on_surplus=last(held + surplus) - on_cash[-1],
        total=due[:-1] + [last(held + surplus)],
    )
