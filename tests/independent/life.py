"""Figures over the whole horizon: of a row, of the site, and of Bitcoin bought instead."""

import math

from money import annualised_multiple, discounted, effective, monthly_irr, npv, payback, roi
from project import projection


def life(s, m, projected, **known):
    """The figures of any series of flows, and those given in `known`; all others are None."""
    flows, cash, spending = projected.flows, projected.cash, projected.spending
    return {
        "npv_usd": npv(flows, s.rate),
        **rates_of_return(flows),
        "annualised_multiple": annualised_multiple(flows, spending),
        "roi": roi(flows, spending),
        "static_payback_months": None,
        "payback_months": payback(cash, spending),
        "discounted_payback_months": payback(discounted(cash, s.rate), spending),
        "levelised_cost_per_btc_usd": None,
        "levelised_cost_per_gpu_hour_usd": None,
        "months_off": None,
        "btc": None,
        "profit_btc": profit_in_btc(m, flows, spending),
        "residual_usd": projected.residual,
    } | known


def rates_of_return(flows):
    irr = monthly_irr(flows)
    return {
        "irr_nominal": None if irr is None else 12 * irr,
        "irr_effective": None if irr is None else effective(irr),
    }


def price_at_start(m):
    """The price at which spending at each time 0 ... N is converted. At time N it is the last month's, because no
    later price is known."""
    return m.price + m.price[-1:]


def profit_in_btc(m, flows, spending):
    """Profit in BTC: spending is converted at the price of the month that begins, all else at that of the month that
    ends."""
    later = [flow + spent for flow, spent in zip(flows, spending)]
    return math.fsum(flow / price for flow, price in zip(later[1:], m.price)) - in_btc(m, spending)


def in_btc(m, spending):
    return math.fsum(spent / price for spent, price in zip(spending, price_at_start(m)))


def levelised_cost(s, projected, quantities):
    """PV(spending + power + other - credit - machine sales - residual)/PV(quantity)."""
    costs = [month.power + month.other - month.credit - sale
             for month, sale in zip(projected.months, projected.sales)]
    costs[-1] -= projected.residual
    return ratio(npv(projected.spending, s.rate) + npv([0.0] + costs, s.rate), npv([0.0] + quantities, s.rate))


def just_buy_btc(s, m, spending):
    """The site's spending buys Bitcoin at each month's price instead, which is sold at the last month's price,
    untaxed."""
    coins = in_btc(m, spending)
    bought = projection(spending, [0.0] * s.months, coins * m.price[-1], [0.0] * s.months, 0.0)
    return life(s, m, bought, btc=coins)


def ratio(amount, quantity):
    return amount / quantity if quantity else None
