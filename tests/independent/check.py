#!/usr/bin/env python3
"""Checks this model against figures that others published, each at the precision it was published with,
and against the reference scenarios. Prints one line a figure; fails if one is missed."""

from functools import cache

import reference
from assets import Asset
from catalogue import table
from checks import check, finish
from model import report
from money import capital_charge

@cache
def figures(link):
    return report(f"d=2024-11-23&{link}")


def row(link):
    return figures(link)["rows"][0]


def actual_days(days):
    """The factor from a month of 365/12 days to a calendar month of `days` days."""
    return days / (365 / 12)


def network():
    at_100k = "diff=1e14&btc=100k&fees=0"
    check("hashprice, $/PH/day", figures(at_100k)["network"]["hashprice_usd_per_ph_day"], 62.864, relative=1e-4)

    small = row("mix=asic:100:3250:1*1&diff=9e13&fees=0&pool=1&btc=60000&kwh=0.1&uptime=100&mpue=1&mopex=0")["today"]
    days = 365 / 12
    check("small miner, BTC/day", small["btc"] / days, 0.00006915, absolute=0.5e-8)
    check("small miner, revenue $/day", small["revenue_usd"] / days, 4.15, absolute=0.005)
    check("small miner, power $/day", small["power_usd"] / days, 7.80, absolute=0.005)
    check("small miner, profit $/day", small["profit_usd"] / days, -3.65, absolute=0.005)


def electricity_breakevens():
    terms = "diff=102289407543324&fees=0.1358&btc=99660&pool=0&mpue=1&mopex=0&uptime=100"
    published = {"s9": 0.027, "s19pro": 0.090, "s19xp": 0.124, "s21": 0.152, "s21pro": 0.178, "s21xp": 0.197}
    for asic, kwh in published.items():
        today = row(f"{terms}&mix={asic}*1")["breakeven"]["today"]
        check(f"{asic} breaks even, $/kWh", today["kwh"], kwh, absolute=0.0005)


def miners_reports():
    march, november = (table("history.csv", "month")[month] for month in ("2024-03", "2024-11"))

    def terms(month, height):
        return (f"diff={month['difficulty_mean_t']}T&fees={month['fees_btc_per_block']}&btc={month['btc_usd_mean']}"
                f"&height={height}&pool=0&uptime=100&mpue=1&mopex=0")

    # A thousand machines of 7,107 TH/s and 195 kW stand for the fleet; March 2024 was before the halving.
    fleet = row(f"{terms(march, 832000)}&kwh=0.0494&mix=asic:7107:195k:1*1000")["today"]
    check("IREN March 2024, BTC", fleet["btc"] * actual_days(31), 353, relative=0.01)
    check("IREN March 2024, $ of power per BTC", fleet["cash_cost_per_btc_usd"], 20_343, relative=0.01)
    fleet = row(f"{terms(november, 868000)}&mix=asic:19700:1000:1*1000")["today"]
    check("IREN November 2024, BTC", fleet["btc"] * actual_days(30), 379, relative=0.005)


def shutdown_prices():
    terms = "kwh=0.08&diff=141.67T&fees=0&pool=0.83&mpue=1&mopex=0"
    s21, s23 = (row(f"{terms}&mix={asic}*1")["breakeven"]["today"]["btc"] for asic in ("s21", "s23hyd"))
    check("Antpool shutdown price S21, $", s21, 76_353, relative=0.001)
    check("Antpool shutdown price S23 Hyd, $", s23, 41_448, relative=0.001)
    check("their ratio", s21 / s23, 17.5 / 9.5, relative=1e-12)


def gpu_cost():
    terms = ("mix=b300*16&glife=5&shell=15&gresale=0&rate=10.3&kwh=0.087&busy=80&gpue=1.35&util=100&avail=100"
             f"&gopex=22.63&gcapex={382_000 / 30.5:.9f}")
    now = row(terms)["today"]
    hours = 16 * 730
    machines = capital_charge(Asset(986_158, 5 * 12, 0.0, True), 0.103)
    building = capital_charge(Asset(382_000, 15 * 12, 0.0, False), 0.103)
    check("B300 cluster, IT $/GPU-h", machines / hours, 1.81, absolute=0.005)
    check("B300 cluster, data centre $/GPU-h", building / hours, 0.36, absolute=0.005)
    check("B300 cluster, opex $/GPU-h", now["cash_cost_per_gpu_hour_usd"], 0.21, absolute=0.005)
    check("B300 cluster, full cost $/GPU-h", now["full_cost_per_gpu_hour_usd"], 2.37, absolute=0.005)
    check("B300 cluster, $/month", now["full_cost_per_gpu_hour_usd"] * hours, 27_724, relative=0.001)


def gpu_income():
    # At $1.99 a GPU-hour a year brings $33 M; the tariff is the one at which power costs $1 M.
    terms = "util=100&avail=100&gfee=0&gpath=flat&gdelay=0&months=12&gopex=0&busy=100&gpue=1"
    kwh = 1e6 / (1896 * 1.37 * 8760)
    iren = figures(f"{terms}&mix=h100*1896~1.99&kwh={kwh:.12f}")
    revenue, power = (sum(iren["monthly"]["rows"][0][name]) for name in ("revenue_usd", "power_usd"))
    check("IREN September 2024, $/GPU-h that bring $33 M", 33e6 * 1.99 / revenue, 1.99, absolute=0.005)
    check("IREN September 2024, margin %", 100 * (revenue - power) / revenue, 97, absolute=0.5)

    terms = ("gpath=lin&gend=50&kwh=0.1&util=100&avail=100&gfee=0&busy=100&gpue=1&gcapex=0&gopex=0&gdelay=0"
             "&gresale=0&glife=5&months=60")
    high, low = (figures(f"{terms}&mix=gpu:1:50000:{rent}*1") for rent in (4.5, 1.65))
    life, low_life = high["rows"][0]["life"], low["rows"][0]["life"]
    earned = sum(high["monthly"]["rows"][0]["profit_usd"])
    check("$2 H100s at $4.50, five years' cash before the purchase $", earned, 143_445, absolute=0.5)
    check("$2 H100s at $4.50, annualised multiple %", 100 * life["annualised_multiple"], 23.5, absolute=0.05)
    check("$2 H100s at $4.50, nominal IRR %", 100 * life["irr_nominal"], 65, absolute=0.5)
    check("$2 H100s at $1.65, annualised multiple %", 100 * low_life["annualised_multiple"], -0.07, absolute=0.005)


def leases():
    def lease(megawatts, years, rent, terms=""):
        return figures(f"mix=lease*{megawatts}MW~{rent}&ldelay=0&months={12 * years}&locc=100&{terms}")

    def total(lease):
        return sum(lease["monthly"]["rows"][0]["revenue_usd"])

    core = lease(500, 12, 100, "lesc=0")
    check("Core Scientific October 2024, average $/kW-month", 100 * 8.7e9 / total(core), 121, absolute=0.5)

    wulf = lease(200, 10, 154, "lesc=0&lcost=15")
    check("TeraWulf August 2025, total $", total(wulf), 3.7e9, relative=0.003)
    check("TeraWulf August 2025, NOI $/year", 12 * wulf["rows"][0]["today"]["profit_usd"], 315e6, relative=0.003)

    # The first year's rent with which fifteen escalating years come to $7.0 billion.
    first = 7.0e9 / total(lease(245, 15, 1, "lesc=3"))
    hut = lease(245, 15, f"{first:.9f}", "lesc=3")["rows"][0]
    check("Hut 8 River Bend, first-year $/kW-month", hut["rent_first_year_usd_per_kw_month"], 128, relative=0.01)
    check("Hut 8 River Bend, average $/kW-month", hut["rent_average_usd_per_kw_month"], 159, relative=0.01)


def training():
    hours = float(table("training_runs.csv", "id")["deepseek-v3"]["gpu_hours"])
    now = row("mix=h100*1~2&gfee=0")["today"]
    check("DeepSeek-V3 at $2 a GPU-hour, $", hours * now["revenue_usd"] / now["gpu_hours"], 5.576e6, relative=1e-12)


def main():
    for part in (network, electricity_breakevens, miners_reports, shutdown_prices, gpu_cost, gpu_income, leases,
                 training):
        part()
    reference.main()
    finish()


if __name__ == "__main__":
    main()
