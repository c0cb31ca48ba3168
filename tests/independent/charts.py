"""Figures that only charts show: discounted cash, Bitcoin bought instead, the cost of a petahash's power, of a MWh
and of a unit, and the Bitcoin price at which the catalogue's miners break even."""

import math
from fractions import Fraction
from itertools import accumulate

from catalogue import table
from money import discounted
from network import HOURS, blocks_found

GENERATIONS = ("s9", "s17", "s19pro", "s19xp", "s21pro", "s21xphyd", "s23hyd")
PRICES = (1.0, 1e8)


def discounted_cumulative(cash, rate):
    return list(accumulate(discounted(cash, rate)))


def just_buy_btc(s, m, spending):
    """The gain from selling at the end of each month all Bitcoin bought so far, undiscounted and discounted."""
    gains, of_today = [0.0], [0.0]
    for time, price in enumerate(m.price, start=1):
        sold = math.fsum(usd * price / bought for usd, bought in zip(spending[:time], m.price))
        gains.append(sold - math.fsum(spending[:time]))
        of_today.append(sold / (1 + s.rate / 12) ** time - math.fsum(discounted(spending[:time], s.rate)))
    return {"cumulative_usd": gains, "discounted_cumulative_usd": of_today}


def hashcost(s, m, row):
    """The cost of the power that machines of 1 PH/s draw in 24 hours, $, for each month."""
    kw = 1000 / row.th_s * row.unit_kw * s.mpue
    return [kw * 24 * tariff for tariff in m.tariff[: s.months]]


def unit_cost(row, now):
    unit, quantity = {"mining": ("btc", now["btc"]), "rental": ("gpu_hour", now["gpu_hours"])}.get(
        row.kind, (None, None))
    if not quantity:
        return None
    parts = {f"{part}_usd": now[f"{part}_usd"] / quantity for part in ("power", "other", "credit", "capital")}
    full = parts["power_usd"] + parts["other_usd"] + parts["capital_usd"] - parts["credit_usd"]
    return parts | {"unit": unit, "full_usd": full, "price_usd": now["revenue_usd"] / quantity}


def mwh_split(now):
    mwh = now["energy_mwh"]
    if not mwh:
        return None
    running = now["power_usd"] + now["other_usd"] - now["credit_usd"]
    return {
        "revenue_usd": now["revenue_usd"] / mwh,
        "running_usd": running / mwh,
        "capital_usd": now["capital_usd"] / mwh,
    }


def asic_breakevens(s, m):
    tariffs = tariffs_around(s.kwh)
    machines = [row for key in GENERATIONS if (row := table("asics.csv", "id")[key])["on_sale_from"] <= s.date]
    return {
        "tariff_usd_per_kwh": tariffs,
        "machines": [
            {
                "id": row["id"],
                "joules_per_th": float(row["watts"]) / float(row["th_s"]),
                "btc_usd": [breakeven(s, m, row, tariff) for tariff in tariffs],
            }
            for row in machines
        ],
    }


def breakeven(s, m, machine, tariff):
    """What a month of one machine costs, spread over the BTC it receives."""
    kw = float(machine["watts"]) / 1000
    hours = HOURS * s.uptime
    heat = kw * hours * (1 - s.curtail) * s.heatuse * s.heat
    cost = kw * s.mpue * hours * ((1 - s.curtail) * tariff - s.curtail * s.credit) + kw * s.mopex - heat
    hashes = float(machine["th_s"]) * 1e12
    btc = blocks_found(hashes, hours * 3600 * (1 - s.curtail), m.difficulty[0]) * m.reward[0] * (1 - s.pool)
    if not btc:
        return None
    price = cost / btc
    return price if PRICES[0] <= price <= PRICES[1] else None


def tariffs_around(own):
    """Up to fifteen multiples of a step of whole cents, beginning below the site's own price."""
    cents = own * 100
    step = next((step for step in (1, 2, 5, 10) if 15 * step >= 1.5 * abs(cents)), 20)
    first = 1 if cents >= step else math.floor(cents / step)
    return [float(Fraction(nth * step, 100)) for nth in range(first, 16)]
