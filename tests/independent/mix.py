"""The hardware mix: reads each row of a link's `mix` as machines, or as leased kilowatts."""

import math
import re
from dataclasses import dataclass
from urllib.parse import unquote_plus

from catalogue import table
from fields import number

ARTICLE_DATE = "2024-11-23"


@dataclass(frozen=True)
class Row:
    """One row of the mix. A lease counts kilowatts: its unit is 1 kW of IT power."""

    kind: str  # mining, rental or hosting
    id: str
    name: str
    count: float
    unit_kw: float  # IT power of one unit
    price: float  # $ per unit; for a lease the building cost per kW, whoever pays it first
    rent: float = 0.0  # $/GPU-h or $/kW-month
    th_s: float = 0.0  # hashrate of one unit

    @property
    def it_kw(self):
        return self.count * self.unit_kw


def read_row(text, scenario, lease_rent):
    """Reads `machine*amount`, optionally followed by `@PRICE` and `~RENT`.

    The text is split before percent-decoding, so that a name may contain any of these characters.
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
    """A count as it is; or how many units an IT power feeds: whole machines, or the kilowatts of a lease."""
    if not amount.endswith("W"):
        return number(amount)
    kilowatts = number(amount[:-1]) / 1000
    return kilowatts if unit["kind"] == "hosting" else float(math.floor(kilowatts / unit["unit_kw"] + 1e-9))


def lease(scenario):
    return {"kind": "hosting", "id": "lease", "name": "lease", "unit_kw": 1.0,
            "price": scenario.lcapex, "rent": scenario.lrent}


def own_machine(fields):
    """`asic:TH:W:USD[:name]` or `gpu:kW:USD:RENT[:name]`; None for other machines."""
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
    """A machine of the catalogue at the price and rent of the scenario's date. If it has no rent of the article's
    day, its latest rent is used."""
    of_the_article = scenario.date == ARTICLE_DATE
    asic = table("asics.csv", "id").get(machine_id)
    if asic:
        th_s = float(asic["th_s"])
        usd_per_th = asic["usd_per_th" if of_the_article else "usd_per_th_2026"]
        return {"kind": "mining", "id": machine_id, "name": asic["name"], "th_s": th_s,
                "unit_kw": float(asic["watts"]) / 1000, "price": float(usd_per_th) * th_s}
    gpu = table("gpus.csv", "id")[machine_id]
    rent = of_the_article and gpu["rent_2024_11"] or gpu["rent_latest"]
    return {"kind": "rental", "id": machine_id, "name": gpu["name"], "unit_kw": float(gpu["all_in_kw"]),
            "price": float(gpu["usd_per_gpu"]), "rent": float(rent)}
