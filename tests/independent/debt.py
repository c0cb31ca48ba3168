"""Debt of the site, what is left to its owner, and how long the cash lasts."""

from itertools import accumulate
from types import SimpleNamespace

from money import level_payment
from project import projection
from tax import taxes


def loan(s, site):
    """A loan for a share of all spending. Interest is added to the debt until the last row runs; then the debt is
    paid back in equal payments. None if nothing is borrowed."""
    drawn = [s.debt * amount for amount in site.spending]
    if not any(drawn):
        return None
    grace = min(s.months, max(row.start for row in site.rows if any(row.spending)))
    interest_rate = s.drate / 12
    owed, interest, paid = [drawn[0]], [], []
    payment = None
    for time in range(1, s.months + 1):
        interest.append(owed[-1] * interest_rate)
        if time <= grace:
            paid.append(0.0)
            owed.append(owed[-1] + interest[-1] + drawn[time])
        elif time <= grace + s.dterm:
            payment = level_payment(owed[grace], interest_rate, s.dterm)
            paid.append(payment)
            owed.append(owed[-1] + interest[-1] - payment if time < grace + s.dterm else 0.0)
        else:
            paid.append(0.0)
            owed.append(0.0)
    return SimpleNamespace(drawn=drawn, owed=owed, interest=interest, paid=paid, payment=payment,
                           balance=owed[grace], repaid_at_end=owed[-1])


def owner(s, site, loan):
    """The site after debt. Tax is computed again, because interest is deducted. Without a loan this is the site
    itself."""
    interest = loan.interest if loan else [0.0] * s.months
    paid = list(loan.paid) if loan else [0.0] * s.months
    own_spending = [amount - drawn for amount, drawn in zip(site.spending, loan.drawn)] if loan else site.spending
    tax = taxes(s, site.rows, site.before_tax, site.held, site.surplus, interest)
    lasting = [cash - due - part for cash, due, part in zip(site.before_tax, tax.on_operations, paid)]
    if loan:
        paid[-1] += loan.repaid_at_end
    earned = [cash - due - part for cash, due, part in zip(site.before_tax, tax.on_cash, paid)]
    return projection(own_spending, earned, site.held, site.sales, site.residual,
                      tax_on_residual=tax.on_surplus, lasting=lasting)


def lowest_cover(site, loan):
    """The lowest ratio of a month's cash from operations to its payment; None if nothing is paid."""
    covers = [cash / loan.payment for cash, paid in zip(site.before_tax, loan.paid) if paid]
    return min(covers, default=None)


def runs_out_after(s, owner):
    """The first month after which the reserve and all cash so far are below 0. This cash excludes spending, sales, held
    BTC, residual values, and what is paid back at the horizon."""
    for k, cash in enumerate(accumulate(owner.lasting)):
        if s.reserve + cash < 0:
            return k
    return None
