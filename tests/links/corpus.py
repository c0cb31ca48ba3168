#!/usr/bin/env python3
"""Prints lines for corpus.csv: `corpus.py LINK...`, for each link the figures that it must always show.

The figures come from the second implementation in tests/independent/, never from the program itself. A
preset's name is replaced by its query, which that implementation does not know.
"""

import csv
import json
import sys
from pathlib import Path
from urllib.parse import parse_qs

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "independent"))

from model import report  # noqa: E402 (found only after the line above)

TOLERANCE = "1e-8"  # of the value
NETWORK = ("hashprice_usd_per_ph_day", "hashrate_ehs")
TODAY = ("revenue_usd", "profit_usd", "capital_usd", "energy_mwh", "full_cost_per_btc_usd",
         "full_cost_per_gpu_hour_usd")
LIFE = ("npv_usd", "irr_nominal", "payback_months", "roi", "months_off", "profit_btc", "residual_usd")
WORTH = ("worth_usd_per_mw", "worth_usd_per_mw_year", "tied_months", "payback_contract_months")
USE = ("worth_usd_per_mw_year", "tied_months", "at_unchanged_prices_usd_per_mw_year")
FLIP = ("now", "at", "worth_there_usd_per_mw_year", "at_if_difficulty_follows")
DEBT = ("drawn_usd", "balance_usd", "payment_usd_per_month", "cover_lowest", "repaid_at_end_usd")
EQUITY = ("npv_usd", "irr_nominal", "payback_months")
BREAKEVEN = ("kwh", "btc", "gpuh", "lrent", "machine_usd")


def expanded(link):
    """The link, preceded by its preset's query."""
    name = parse_qs(link).get("preset", [""])[-1]
    if not name:
        return link
    with open(ROOT / "src" / "link" / "presets.csv", newline="", encoding="utf-8") as file:
        query = {line["id"]: line["query"] for line in csv.DictReader(file)}[name]
    return f"{query}&{link}"


def pointers(figures):
    """The JSON pointers of the figures that are recorded."""
    yield from (f"/network/{name}" for name in NETWORK)
    for nth in range(len(figures["rows"])):
        yield f"/rows/{nth}/capex_usd"
        yield from of_one(f"/rows/{nth}")
        yield from (f"/rows/{nth}/life/{name}" for name in WORTH)
    yield "/site/reserved_mw"
    yield from of_one("/site")
    yield "/site/life/worth_usd_per_mw"
    yield "/site/runs_out_after_months"
    for part, names in (("debt", DEBT), ("equity", EQUITY)):
        yield from (f"/site/{part}/{name}" for name in names if figures["site"][part])
    for nth in range(len(figures["uses"])):
        yield from (f"/uses/{nth}/{name}" for name in USE)
    yield from (f"/flip/{name}" for name in FLIP if figures["flip"])
    last = len(figures["monthly"]["month"]) - 1
    yield f"/monthly/difficulty/{last}"
    yield from (f"/monthly/rows/{nth}/spending_usd/0" for nth in range(len(figures["rows"])))
    yield f"/monthly/site/cash_usd/{last}"
    yield f"/monthly/site/cumulative_usd/{last + 1}"
    yield "/baseline/just_buy_btc/npv_usd"


def of_one(path):
    yield from (f"{path}/today/{name}" for name in TODAY)
    yield from (f"{path}/life/{name}" for name in LIFE)
    yield from (f"{path}/breakeven/{when}/{name}" for when in ("today", "life") for name in BREAKEVEN)


def at(figures, pointer):
    for step in pointer.split("/")[1:]:
        figures = figures[int(step)] if isinstance(figures, list) else figures[step]
    return figures


def main():
    lines = csv.writer(sys.stdout, lineterminator="\n")
    for link in sys.argv[1:]:
        figures = json.loads(json.dumps(report(expanded(link)), allow_nan=False))
        for pointer in pointers(figures):
            value = at(figures, pointer)
            lines.writerow([link, pointer, "" if value is None else f"{value:.12g}", TOLERANCE])


if __name__ == "__main__":
    main()
