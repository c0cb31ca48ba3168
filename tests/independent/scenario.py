"""A link becomes a scenario: every input as a number, every row of the mix as a machine.

A link is a query such as `kwh=0.045&mix=s21pro*10000,h100*2000`. It is taken to be valid: nothing is
reported, unknown keys are ignored. The catalogue of machines is read from the repository's tables; the
table of inputs stands here a second time on purpose, so that a slip in one copy shows.
"""

import csv
import math
import re
from collections import namedtuple
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import unquote_plus

CATALOG = Path(__file__).resolve().parents[2] / "src" / "catalog"

ARTICLE_DATE = "2024-11-23"
DEFAULT_MIX = "s21pro*10000,h100*8000,lease*30MW"

# key, kind, default, lowest, highest ("-": none). A percent is a plain number in a link and a fraction
# in the scenario: util=85 becomes 0.85.
FIELDS_TABLE = """
mw        number    100              0.001    10000
kwh       number    0.05             -0.5     2
kwhg      percent   0                -50      100
curtail   percent   0                0        95
credit    number    0                0        10
fixed     number    0                0        1e9

btc       number    99660            1        1e8
btcg      percent   0                -95      1000
diff      number    102289407543324  1        1e20
diffg     percent   15               -90      1000
resp      number    0.5              0        2
fees      number    0.1              0        50
height    whole     871500           0        6929999

pool      percent   2                0        100
hodl      percent   0                0        100
uptime    percent   95               0        100
mpue      number    1.05             1        3
mopex     number    5                0        1000
mcapex    number    500              0        100000
mresale   percent   10               0        100
mlife     number    5                0.5      30
mdelay    whole     0                0        120
off       flag      1                0        1

gpuh      number    -                0        1000
gpath     choice    geo              -        -
gpug      percent   -15              -95      200
gend      percent   50               0        1000
gtable    list      -                0        1000
cmonths   whole     0                0        240
crent     number    -                0        1000
cutil     percent   100              0        100
util      percent   85               0        100
avail     percent   99               0        100
gfee      percent   0                0        100
gpue      number    1.25             1        3
busy      percent   80               0        100
idle      percent   25               0        100
gopex     number    80               0        10000
gcapex    number    10000            0        100000
gresale   percent   10               0        100
glife     number    5                0.5      30
gdelay    whole     12               0        120
shell     number    15               1        60
size      number    1.35             1        3

lrent     number    120              0        2000
lesc      percent   3                -20      50
locc      percent   100              0        100
ltenant   flag      1                0        1
lcost     percent   22               0        100
lcapex    number    1500             0        100000
ldelay    whole     12               0        120

months    whole     60               1        240
rate      percent   10               0        200
tax       percent   0                0        90
start     month     2024-11          2009-01  2100-12

vol       percent   60               0        300
gvol      percent   30               0        300
corr      percent   10               -99      99
paths     whole     10000            100      100000
seed      whole     1                0        4294967295
reserve   number    0                0        1e12
run       run       llama31-405b     -        -
theta     percent   100              0        100
query     number    2.9              0        1000
"""

Field = namedtuple("Field", "kind default low high")
FIELDS = {key: Field(*rest) for key, *rest in map(str.split, filter(str.strip, FIELDS_TABLE.splitlines()))}


@dataclass(frozen=True)
class Row:
    """One row of the mix. A lease counts kilowatts: its unit is 1 kW of IT power."""

    kind: str  # mining, rental or hosting
    id: str
    name: str
    count: float
    unit_kw: float  # IT power of one unit
    price: float  # $ per unit; for a lease the landlord's capex per kW
    rent: float = 0.0  # $/GPU-h or $/kW-month
    th_s: float = 0.0  # hashrate of one unit

    @property
    def it_kw(self):
        return self.count * self.unit_kw


def scenario_from_link(link):
    """The scenario of a link: one attribute a key, and `rows` for the mix."""
    given = raw_values(link)
    date = unquote_plus(given.get("d", ARTICLE_DATE))
    values = defaults(date)
    for key, raw in given.items():
        if key in FIELDS and raw:
            values[key] = read(FIELDS[key].kind, unquote_plus(raw).strip())
    values["date"] = date
    # Breakevens scale all GPU rents and all hosting rents by these.
    values["gpu_rent_scale"] = values["lease_rent_scale"] = 1.0
    scenario = SimpleNamespace(**values)
    lease_rent = values["lrent"] if given.get("lrent") else None
    scenario.rows = [read_row(text, scenario, lease_rent) for text in given.get("mix", DEFAULT_MIX).split(",")]
    return scenario


def changed(scenario, **values):
    """The same scenario with some values replaced."""
    return SimpleNamespace(**{**vars(scenario), **values})


def raw_values(link):
    """Key to text, still percent-encoded; of a key given twice the last counts."""
    pairs = (part.partition("=") for part in link.strip().lstrip("?").split("&") if part)
    return {unquote_plus(key): raw for key, _, raw in pairs}


def defaults(date):
    """The defaults of a date: those of the article's day, with a later day's network over them."""
    values = {key: None if field.default == "-" else read(field.kind, field.default) for key, field in FIELDS.items()}
    if date != ARTICLE_DATE:
        snapshot = table("snapshots.csv", "date")[date]
        values["btc"] = float(snapshot["btc_usd"])
        values["diff"] = float(snapshot["difficulty"])
        values["fees"] = float(snapshot["fees_btc_per_block"])
        values["height"] = int(snapshot["height"])
        values["start"] = read("month", date[:7])
    return values


def read(kind, text):
    """The value a text stands for."""
    if kind == "percent":
        return number(text) / 100
    if kind == "whole":
        return int(number(text))
    if kind == "flag":
        return text == "1"
    if kind == "list":
        return [number(item) for item in text.split(":")]
    if kind == "month":
        return int(text[:4]), int(text[5:7])
    if kind == "choice":
        return text
    if kind == "run":
        return text if text in table("training_runs.csv", "id") else number(text)
    return number(text)


def number(text):
    """A number, with an exponent or ending in k, M, G or T: 1e14, 102.29T."""
    powers = {"k": "e3", "M": "e6", "G": "e9", "T": "e12"}
    return float(text[:-1] + powers[text[-1]] if text[-1] in powers else text)


def read_row(text, scenario, lease_rent):
    """`machine*amount`, then perhaps `@PRICE` and `~RENT`.

    Cut into pieces before percent-decoding, so that a name may hold any of the signs.
    """
    head, price, rent = re.fullmatch(r"([^@~]*)(?:@([^~]*))?(?:~(.*))?", text).groups()
    machine, _, amount = head.partition("*")
    fields = [unquote_plus(field).strip() for field in machine.split(":")]
    unit = lease(scenario) if fields[0] == "lease" else own_machine(fields) or catalogue_machine(fields[0], scenario)
    unit["count"] = how_many(unquote_plus(amount).strip(), unit)
    if price:
        unit["price"] = number(unquote_plus(price).strip())
    if rent:
        unit["rent"] = number(unquote_plus(rent).strip())
    # A rent given under its own key replaces each row's.
    if unit["kind"] == "rental" and scenario.gpuh is not None:
        unit["rent"] = scenario.gpuh
    if unit["kind"] == "hosting" and lease_rent is not None:
        unit["rent"] = lease_rent
    return Row(**unit)


def how_many(amount, unit):
    """A count as it is, or the units that an IT power feeds: whole machines, any kilowatts of a lease."""
    if not amount.endswith("W"):
        return number(amount)
    kilowatts = number(amount[:-1]) / 1000
    return kilowatts if unit["kind"] == "hosting" else float(math.floor(kilowatts / unit["unit_kw"] + 1e-9))


def lease(scenario):
    return {"kind": "hosting", "id": "lease", "name": "lease", "unit_kw": 1.0,
            "price": scenario.lcapex, "rent": scenario.lrent}


def own_machine(fields):
    """`asic:TH:W:USD[:name]` or `gpu:kW:USD:RENT[:name]`; None if it is not one's own."""
    machine_id, figures = fields[0], fields[1:4]
    name = fields[4] if len(fields) > 4 else machine_id
    if machine_id == "asic":
        th_s, watts, price = map(number, figures)
        return {"kind": "mining", "id": "asic", "name": name, "th_s": th_s, "unit_kw": watts / 1000, "price": price}
    if machine_id == "gpu":
        unit_kw, price, rent = map(number, figures)
        return {"kind": "rental", "id": "gpu", "name": name, "unit_kw": unit_kw, "price": price, "rent": rent}
    return None


def catalogue_machine(machine_id, scenario):
    """A machine of the catalogue; price and rent are those of the scenario's date, else the latest."""
    asic = table("asics.csv", "id").get(machine_id)
    if asic:
        th_s = float(asic["th_s"])
        price = "usd_per_th" if scenario.date == ARTICLE_DATE else "usd_per_th_2026"
        return {"kind": "mining", "id": machine_id, "name": asic["name"], "th_s": th_s,
                "unit_kw": float(asic["watts"]) / 1000, "price": float(asic[price]) * th_s}
    gpu = table("gpus.csv", "id")[machine_id]
    of_its_day = gpu["rent_2024_11"] if scenario.date == ARTICLE_DATE else ""
    return {"kind": "rental", "id": machine_id, "name": gpu["name"], "unit_kw": float(gpu["all_in_kw"]),
            "price": float(gpu["usd_per_gpu"]), "rent": float(of_its_day or gpu["rent_latest"])}


@cache
def table(file_name, key):
    """A table of the catalogue, its lines found by one column."""
    with open(CATALOG / file_name, newline="", encoding="utf-8") as file:
        return {line[key]: line for line in csv.DictReader(file)}
