"""Turns a link into a scenario: every input as a number, every row of the mix as a machine.

A link is a query such as `kwh=0.045&mix=s21pro*10000,h100*2000`. It is assumed to be valid: no problem
is reported, and unknown keys are ignored.
"""

from dataclasses import replace
from types import SimpleNamespace
from urllib.parse import unquote_plus

from catalogue import table
from fields import FIELDS, default_values, read
from mix import ARTICLE_DATE, read_row

NEWEST_DATE = "2026-10-03"
DEFAULT_MIXES = {
    ARTICLE_DATE: "s21pro*10000,h100*8000,lease*30MW",
    NEWEST_DATE: "s23*10000,b300*8000,lease*30MW",
}

# For each choice of `paid`, the kinds of rows that are paid for; and for each kind, its inputs of cost and delay.
PAID_KINDS = {"none": (), "mining": ("mining",), "ai": ("rental", "hosting"), "both": ("mining", "rental", "hosting")}
PAID_INPUTS = {"mining": ("mcapex", "mdelay"), "rental": ("gcapex", "gdelay"), "hosting": ("lcapex", "ldelay")}


def scenario_from_link(link):
    """The scenario of a link, with an attribute for each key, and `rows` for the mix."""
    given = raw_values(link)
    date = unquote_plus(given.get("d", NEWEST_DATE))
    values = defaults(date)
    for key, raw in given.items():
        if key in FIELDS and raw:
            values[key] = read(FIELDS[key].kind, unquote_plus(raw).strip())
    values["date"] = date
    values["clock"] = unquote_plus(given.get("clock", "horizon"))
    # Breakevens scale all GPU rents and all hosting rents by these factors.
    values["gpu_rent_scale"] = values["lease_rent_scale"] = 1.0
    scenario = SimpleNamespace(**values)
    lease_rent = values["lrent"] if given.get("lrent") else None
    mix = given.get("mix", DEFAULT_MIXES[date])
    scenario.rows = [read_row(text, scenario, lease_rent) for text in mix.split(",")]
    # Whether each row's price follows `lcapex`.
    scenario.price_is_default = [text.startswith("lease") and "@" not in text for text in mix.split(",")]
    return already_paid(scenario)


def already_paid(s):
    """The scenario in which whatever is already paid for costs nothing and runs at once."""
    kinds = PAID_KINDS[s.paid]
    rows = [replace(row, price=0.0) if row.kind in kinds else row for row in s.rows]
    return changed(s, rows=rows, **{key: 0 for kind in kinds for key in PAID_INPUTS[kind]})


def changed(scenario, **values):
    """The same scenario with some values replaced."""
    return SimpleNamespace(**{**vars(scenario), **values})


def raw_values(link):
    """The text of each key, still percent-encoded. If a key is given twice, the last one counts."""
    pairs = (part.partition("=") for part in link.strip().lstrip("?").split("&") if part)
    return {unquote_plus(key): raw for key, _, raw in pairs}


def defaults(date):
    """The defaults of a date: those of the article's day, in which a later day's network figures replace the
    network's."""
    values = default_values()
    if date != ARTICLE_DATE:
        snapshot = table("snapshots.csv", "date")[date]
        values["btc"] = float(snapshot["btc_usd"])
        values["diff"] = float(snapshot["difficulty"])
        values["fees"] = float(snapshot["fees_btc_per_block"])
        values["height"] = int(snapshot["height"])
        values["start"] = read("month", date[:7])
    return values
