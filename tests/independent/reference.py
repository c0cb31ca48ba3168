#!/usr/bin/env python3
"""Checks both sets of defaults against an independent computation, to the digits that it gives, and properties of
leases, debt and spending. Prints one line for each figure; fails if one is wrong."""

import math
from functools import cache

from checks import check, finish
from flip import crossings
from model import report
from scenario import scenario_from_link

ARTICLE, NEWEST = "d=2024-11-23", "d=2026-10-03"


@cache
def figures(link):
    return report(link)


def row(link, kind):
    return next(row for row in figures(link)["rows"] if row["kind"] == kind)


def use(link, kind):
    return next(use for use in figures(link)["uses"] if use["kind"] == kind)


def digits(what, got, given):
    """Checks a figure to the last digit of the given text, such as "14.72" or "224,445"."""
    plain = given.replace(",", "")
    decimals = len(plain.partition(".")[2])
    check(what, got, float(plain), absolute=0.5000001 * 10**-decimals)


def money_of_the_article():
    mining, rental, hosting = (row(ARTICLE, kind) for kind in ("mining", "rental", "hosting"))
    digits("mining capex $M", mining["capex_usd"] / 1e6, "61.8")
    digits("mining NPV $M", mining["life"]["npv_usd"] / 1e6, "14.72")
    digits("mining IRR %", 100 * mining["life"]["irr_nominal"], "22.0")
    digits("mining payback months", mining["life"]["payback_months"], "30.6")
    digits("H100s NPV $M", rental["life"]["npv_usd"] / 1e6, "-82.05")
    digits("H100s IRR %", 100 * rental["life"]["irr_nominal"], "1.1")
    digits("hosting capex $M", hosting["capex_usd"] / 1e6, "270")
    digits("hosting NPV $M", hosting["life"]["npv_usd"] / 1e6, "33.99")
    digits("hosting IRR %", 100 * hosting["life"]["irr_nominal"], "13.4")
    digits("hosting payback to the end of the contract", hosting["life"]["payback_contract_months"], "85.2")
    longer = row(f"{ARTICLE}&months=156", "hosting")
    digits("hosting NPV at 156 months $M", longer["life"]["npv_usd"] / 1e6, "52.44")
    advanced = row(f"{ARTICLE}&lfund=100", "hosting")
    digits("hosting NPV, the tenant advancing all, $M", advanced["life"]["npv_usd"] / 1e6, "140.15")
    site = figures(ARTICLE)["site"]
    digits("site NPV $M", site["life"]["npv_usd"] / 1e6, "-33.34")
    digits("site IRR %", 100 * site["life"]["irr_nominal"], "8.35")
    rows = math.fsum(row["life"]["npv_usd"] for row in figures(ARTICLE)["rows"])
    check("site NPV as the sum of its rows $", rows, site["life"]["npv_usd"], relative=1e-12)


def debt_of_the_article():
    site = figures(f"{ARTICLE}&debt=60")["site"]
    digits("debt, $M a month", site["debt"]["payment_usd_per_month"] / 1e6, "9.45")
    digits("owner's NPV $M", site["equity"]["npv_usd"] / 1e6, "-22.4")
    digits("owner's IRR %", 100 * site["equity"]["irr_nominal"], "7.6")
    digits("lowest cover", site["debt"]["cover_lowest"], "0.76")


def duel_of_the_article():
    given = {
        1: {"marginal": ("789,712", "559,727"), "greenfield": ("224,445", "174,782"),
            "convert": ("198,958", "149,294"), "keep": ("815,199", "585,214")},
        2: {"marginal": ("131,142", "110,241"), "greenfield": ("76,058", "72,904"),
            "convert": ("50,571", "47,417"), "keep": ("156,630", "135,728")},
    }
    for pair in figures(ARTICLE)["duel"]:
        for name, (per_mwh, per_mw_year) in given[pair["ai"]].items():
            view = pair["views"][name]
            digits(f"duel with row {pair['ai']}, {name}, $ a MWh", view["btc_usd"], per_mwh)
            digits(f"duel with row {pair['ai']}, {name}, $ a MW-year", view["per_mw_year"]["btc_usd"], per_mw_year)


def worths_of_the_article():
    for kind, a_year, in_all, months in (("hosting", "126,082", "839,214", 132), ("mining", "101,818", "399,340", 60),
                                         ("rental", "-1,413,879", "-5,545,394", 60)):
        digits(f"{kind}, $ a MW and year", use(ARTICLE, kind)["worth_usd_per_mw_year"], a_year)
        digits(f"{kind}, $ a MW in all", use(ARTICLE, kind)["worth_usd_per_mw"], in_all)
        check(f"{kind}, months", use(ARTICLE, kind)["tied_months"], months)
    flip = figures(ARTICLE)["flip"]
    digits("flip $", flip["at"], "102,186")
    digits("flip if difficulty follows $", flip["at_if_difficulty_follows"], "104,775")
    leads("mining leads below, c/kWh", ARTICLE, "kwh", ("hosting", "mining"), "4.708", 100)
    leads("mining leads below, difficulty growth %", ARTICLE, "diffg", ("hosting", "mining"), "13.46")
    leads("H100s lead above $/h", ARTICLE, "gpuh", ("hosting", "rental"), "2.793")
    leads("hosting leads above $/kW-month", ARTICLE, "lrent", ("hosting", "mining"), "130.65")
    pays = {kind: row(ARTICLE, kind)["breakeven"]["life"] for kind in ("mining", "rental", "hosting")}
    digits("mining pays above $", pays["mining"]["btc"], "89,062")
    digits("mining pays below c/kWh", 100 * pays["mining"]["kwh"], "6.235")
    digits("H100s pay above $/h", pays["rental"]["gpuh"], "2.728")
    digits("hosting pays above $/kW-month", pays["hosting"]["lrent"], "116.61")
    paid = f"{ARTICLE}&paid=mining"
    digits("mine paid for, mining $ a MW and year", use(paid, "mining")["worth_usd_per_mw_year"], "461,396")
    digits("mine paid for, flip $", figures(paid)["flip"]["at"], "62,845")


def leads(what, link, key, pair, given, scale=1):
    """Checks the nearest crossing of two uses along an input; the first of the pair is ahead now."""
    digits(what, scale * crossings(scenario_from_link(link), key, pair)[0]["at"], given)


def newest():
    mining, rental, hosting = (row(NEWEST, kind) for kind in ("mining", "rental", "hosting"))
    digits("newest: S23s capex $M", mining["capex_usd"] / 1e6, "76.0")
    digits("newest: S23s NPV $M", mining["life"]["npv_usd"] / 1e6, "-29.86")
    digits("newest: B300s capex $M", rental["capex_usd"] / 1e6, "645.6")
    digits("newest: B300s NPV $M", rental["life"]["npv_usd"] / 1e6, "-9.10")
    digits("newest: B300s IRR %", 100 * rental["life"]["irr_nominal"], "9.39")
    digits("newest: hosting NPV $M", hosting["life"]["npv_usd"] / 1e6, "33.99")
    for kind, a_year in (("hosting", "126,082"), ("rental", "-112,750"), ("mining", "-207,264")):
        digits(f"newest: {kind}, $ a MW and year", use(NEWEST, kind)["worth_usd_per_mw_year"], a_year)
    flip = figures("")["flip"]
    digits("newest: flip $", flip["at"], "122,744")
    digits("newest: flip if difficulty follows $", flip["at_if_difficulty_follows"], "177,847")
    leads("newest: B300s lead above $/h", NEWEST, "gpuh", ("hosting", "rental"), "4.421")
    digits("newest: mining pays above $", mining["breakeven"]["life"]["btc"], "108,360")


# ---------------------------------------------------------------- what must hold


def properties_hold():
    lease = f"{ARTICLE}&mix=lease*30MW&lfund=40&ltenant=0&kwhg=4"
    cut = [figures(f"{lease}&months={months}")["site"]["life"]["npv_usd"] for months in (12, 13, 60, 131)]
    for npv in cut[1:]:
        check("a lease is worth the same wherever the horizon cuts its contract", npv, cut[0], relative=1e-11)
    borrowed = figures(f"{ARTICLE}&debt=75&drate=10")["site"]
    check("debt at the discount rate leaves the owner's NPV",
          borrowed["equity"]["npv_usd"], borrowed["life"]["npv_usd"], relative=1e-9)
    credited = row(f"{ARTICLE}&lcredit=90", "hosting")["life"]["npv_usd"]
    check("with no advance, what is credited does not matter", credited, row(ARTICLE, "hosting")["life"]["npv_usd"])
    for nth, one in enumerate(figures(ARTICLE)["rows"]):
        spent = math.fsum(figures(ARTICLE)["monthly"]["rows"][nth]["spending_usd"])
        check("spending sums to capex", spent, one["capex_usd"], relative=1e-12)
    lived = figures("mix=lease*30MW&lfund=100&shell=15&lterm=10&ldelay=0&lesc=0&lcapex=4000&months=180&tax=21")
    earned = lived["monthly"]["rows"][0]
    profit = math.fsum(earned["profit_usd"]) - math.fsum(earned["credit_to_tenant_usd"])
    check("tax on a lease whose tenant advances all", math.fsum(lived["monthly"]["site"]["tax_usd"]), 0.21 * profit,
          relative=1e-12)
    paid_for()


def paid_for():
    """`paid` has the same effect as prices of zero and no delays, written out."""
    mix = "s21pro*10000{0},h100*8000{1},lease*30MW{1}"
    terms = {"mining": ("@0", "", "mcapex=0&mdelay=0"), "ai": ("", "@0", "gcapex=0&gdelay=0&ldelay=0")}
    for name, (mine, others, inputs) in terms.items():
        link = f"{ARTICLE}&mdelay=5&mix="
        said = figures(f"{link}{mix.format('', '')}&paid={name}")
        written = figures(f"{link}{mix.format(mine, others)}&{inputs}")
        for part in ("rows", "site", "uses", "monthly", "duel"):
            same = without_best(said[part]) == without_best(written[part])
            check(f"paid={name} is said in rows and inputs: {part}", float(same), 1.0)


def without_best(part):
    """Uses without the best machine, which differs: `paid` leaves it out, prices of zero do not."""
    is_use = lambda one: isinstance(one, dict) and "best_machine" in one
    if not isinstance(part, list):
        return part
    return [{key: figure for key, figure in one.items() if key != "best_machine"} if is_use(one) else one
            for one in part]


def main():
    for part in (money_of_the_article, debt_of_the_article, duel_of_the_article, worths_of_the_article, newest,
                 properties_hold):
        part()


if __name__ == "__main__":
    main()
    finish()
