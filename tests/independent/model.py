#!/usr/bin/env python3
"""The whole model, implemented a second time from its equations alone, to check the program against.

Reads links (queries such as `kwh=0.045&mix=s21pro*10000,h100*2000`) from standard input, one a line, and
prints one JSON object a line under the names of the report's public contract. An empty line is the newest set of
defaults.

In reading order: fields.py, mix.py and scenario.py (what is chosen, from catalogue.py's tables), network.py (Bitcoin
and the tariff), running.py (one month of a row), assets.py (what is bought), project.py with tax.py (all months),
money.py with life.py (what flows are worth), debt.py (what is left to the owner), breakeven.py with roots.py (where
nothing is earned), worth.py, best_machine.py and flip.py (a megawatt's uses compared), duel.py (mining against AI
today), monthly.py and charts.py (what only charts show), this file (the report).
"""

import json
import math
import sys

import charts
from assets import reserved_kw
from best_machine import best_machine
from breakeven import alone, breakevens
from debt import loan, lowest_cover, owner, runs_out_after
from duel import duel, training
from flip import flip
from life import just_buy_btc, levelised_cost, life, rates_of_return, ratio
from money import capital_charge, npv, payback, static_payback
from monthly import monthly_row, monthly_site, yearly
from network import market, month_name, network_hashrate, next_halving_month
from project import project_site
from running import lease_rent, profit, running_month
from scenario import scenario_from_link
from worth import a_year, contract_payback, reserved_mw, tied_months, uses, worth_per_mw


def report(link):
    """All figures of a link."""
    s = scenario_from_link(link)
    m = market(s)
    site = project_site(s, m)
    debt = loan(s, site)
    ours = owner(s, site, debt)
    todays = [running_month(s, row, m, 0, 0) for row in s.rows]
    return {
        "network": network(s, m),
        "rows": [row_figures(s, m, *row) for row in zip(s.rows, site.rows, todays)],
        "site": site_figures(s, m, site, todays) | financing(s, site, debt, ours),
        "uses": [use | {"best_machine": best_machine(s, use["kind"], m)} for use in uses(s)],
        "flip": flip(s),
        "baseline": {"just_buy_btc": just_buy_btc(s, m, site.spending)},
        "monthly": {
            "month": [month_name(s, k) for k in range(s.months)],
            "btc_price_usd": m.price,
            "difficulty": m.difficulty,
            "hashprice_usd_per_ph_day": m.hashprice,
            "tariff_usd_per_kwh": m.tariff[: s.months],
            "subsidy_btc": m.subsidy,
            "rows": [monthly_row(s, m, *rows) for rows in zip(s.rows, site.rows)],
            "site": monthly_site(s, site, debt, ours),
            "just_buy_btc": charts.just_buy_btc(s, m, site.spending),
        },
        "yearly": yearly(s, site),
        "duel": duel(s),
        "training": training(s),
        "asic_breakeven": charts.asic_breakevens(s, m),
    }


def network(s, m):
    return {
        "price_usd": m.price[0],
        "difficulty": m.difficulty[0],
        "hashrate_ehs": network_hashrate(m.difficulty[0]) / 1e18,
        "subsidy_btc": m.subsidy[0],
        "fees_btc": s.fees,
        "hashprice_usd_per_ph_day": m.hashprice[0],
        "next_halving_month": next_halving_month(s),
    }


def row_figures(s, m, row, projected, month):
    charge = sum(capital_charge(asset, s.rate) for asset in projected.assets)
    now = today([month], charge, btc=received(row, "mining", month.btc),
                gpu_hours=received(row, "rental", month.gpu_hours))
    now.update(unit_costs(now, "btc"), **unit_costs(now, "gpu_hours", "gpu_hour"))
    btc = [month.btc for month in projected.months]
    gpu_hours = [month.gpu_hours for month in projected.months]
    figures = {
        "id": row.id,
        "kind": row.kind,
        "name": row.name,
        "count": None if row.kind == "hosting" else row.count,
        "it_kw": row.it_kw,
        "reserved_mw": reserved_mw(s, row),
        "capex_usd": projected.capex,
        **capital(projected.assets),
        "today": now,
        "life": life(
            s,
            m,
            projected,
            static_payback_months=static_payback(projected.full_cost, now["profit_usd"]),
            levelised_cost_per_btc_usd=levelised_cost(s, projected, btc),
            levelised_cost_per_gpu_hour_usd=levelised_cost(s, projected, gpu_hours),
            months_off=received(row, "mining", sum(month.off for month in projected.months)),
            btc=received(row, "mining", math.fsum(btc)),
            **worth(s, row, projected),
        ),
        "breakeven": breakevens(alone(s, row), is_site=False),
        "unit_cost": charts.unit_cost(row, now),
        "mwh_split": charts.mwh_split(now),
    }
    if row.kind == "hosting":
        figures["rent_first_year_usd_per_kw_month"] = row.rent
        rents = rents_while_running(s, row, projected)
        if rents:
            figures["rent_average_usd_per_kw_month"] = math.fsum(rents) / len(rents)
    return figures


def capital(assets):
    """What we spend on machines and on buildings."""
    spent = {True: [], False: []}
    for asset in assets:
        spent[asset.is_machine].append(asset.cost * asset.own)
    return {"machines_usd": math.fsum(spent[True]), "building_usd": math.fsum(spent[False])}


def worth(s, row, projected):
    per_mw, months = worth_per_mw(s, row, projected), tied_months(s, row)
    return {
        "worth_usd_per_mw": per_mw,
        "worth_usd_per_mw_year": a_year(s, per_mw, months),
        "tied_months": months,
        "payback_contract_months": contract_payback(s, row) if row.kind == "hosting" else None,
    }


def received(row, kind, quantity):
    """The quantity, or None for a row of a kind that does not receive it."""
    return quantity if row.kind == kind else None


def rents_while_running(s, row, projected):
    months = min(s.months - projected.start, projected.assets[0].life)
    return [lease_rent(s, row, j) for j in range(months)]


def site_figures(s, m, site, months):
    charge = sum(capital_charge(asset, s.rate) for row in site.rows for asset in row.assets)
    kinds = [row.kind for row in s.rows]
    btc_today = math.fsum(month.btc for month in months)
    gpu_hours_today = math.fsum(month.gpu_hours for month in months)
    now = today(months, charge, s.fixed, btc=btc_today if "mining" in kinds else None,
                gpu_hours=gpu_hours_today if "rental" in kinds else None)
    btc = math.fsum(month.btc for row in site.rows for month in row.months)
    reserved = sum(reserved_kw(s, row) for row in s.rows) / 1000
    return {
        "capacity_mw": s.mw,
        "reserved_mw": reserved,
        "capex_usd": site.capex,
        **capital(asset for row in site.rows for asset in row.assets),
        "today": now,
        "life": life(
            s,
            m,
            site,
            static_payback_months=static_payback(site.full_cost, now["profit_usd"]),
            btc=btc if "mining" in kinds else None,
            worth_usd_per_mw=ratio(npv(site.flows, s.rate), reserved),
        ),
        "breakeven": breakevens(s, is_site=True),
    }


def financing(s, site, debt, ours):
    """The debt, what is left to the owner, and when the cash runs out. Without debt the first two are None."""
    found = {"debt": None, "equity": None, "runs_out_after_months": runs_out_after(s, ours)}
    if debt:
        found["debt"] = {
            "drawn_usd": math.fsum(debt.drawn),
            "balance_usd": debt.balance,
            "payment_usd_per_month": debt.payment,
            "cover_lowest": lowest_cover(site, debt),
            "repaid_at_end_usd": debt.repaid_at_end,
        }
        found["equity"] = {
            "npv_usd": npv(ours.flows, s.rate),
            **rates_of_return(ours.flows),
            "payback_months": payback(ours.cash, ours.spending),
        }
    return found


def today(months, charge, fixed=0.0, btc=None, gpu_hours=None):
    """A running month of one row or of all at the prices of month 0. `other` includes the site's fixed cost."""
    earned = math.fsum(map(profit, months)) - fixed
    revenue = math.fsum(month.revenue for month in months)
    mwh = math.fsum(month.energy_kwh for month in months) / 1000
    return {
        "revenue_usd": revenue,
        "credit_usd": math.fsum(month.credit for month in months),
        "power_usd": math.fsum(month.power for month in months),
        "other_usd": math.fsum(month.other for month in months) + fixed,
        "profit_usd": earned,
        "capital_usd": charge,
        "energy_mwh": mwh,
        "btc": btc,
        "gpu_hours": gpu_hours,
        "revenue_usd_per_mwh": ratio(revenue, mwh),
        "profit_usd_per_mwh": ratio(earned, mwh),
        "cash_cost_per_btc_usd": None,
        "full_cost_per_btc_usd": None,
        "cash_cost_per_gpu_hour_usd": None,
        "full_cost_per_gpu_hour_usd": None,
    }


def unit_costs(now, quantity, unit=None):
    """What each unit received costs today, in cash and with the capital charge."""
    cash = now["power_usd"] + now["other_usd"] - now["credit_usd"]
    unit = unit or quantity
    return {
        f"cash_cost_per_{unit}_usd": ratio(cash, now[quantity]),
        f"full_cost_per_{unit}_usd": ratio(cash + now["capital_usd"], now[quantity]),
    }


def main():
    for link in sys.stdin:
        print(json.dumps(report(link), allow_nan=False), flush=True)


if __name__ == "__main__":
    main()
