#!/usr/bin/env python3
"""Random valid links to compare two implementations on: `links.py SEED COUNT`, one a line.

The same seed gives the same links. Most values are sensible, some are anywhere in their key's range and
a few at its very ends.
"""

import math
import random
import sys

from catalogue import table
from fields import FIELDS

# Where values usually lie, in the link's own units.
SENSIBLE = {
    "mw": (1, 500), "kwh": (-0.02, 0.2), "kwhg": (-5, 10), "curtail": (0, 40), "credit": (0, 0.3), "fixed": (0, 1e6),
    "heat": (0, 0.2), "heatuse": (0, 100),
    "btc": (2e4, 4e5), "btcg": (-40, 80), "diff": (3e13, 4e14), "diffg": (-30, 60), "resp": (0, 1.5),
    "fees": (0, 1), "height": (700_000, 1_100_000),
    "pool": (0, 4), "hodl": (0, 100), "uptime": (70, 100), "mpue": (1, 1.3), "mopex": (0, 30), "mcapex": (0, 1500),
    "mresale": (0, 50), "mlife": (0.5, 7), "mdelay": (0, 30),
    "gpuh": (0.2, 6), "gpug": (-50, 20), "gend": (0, 150), "cmonths": (0, 60), "crent": (0.2, 6), "cutil": (50, 100),
    "util": (30, 100), "avail": (80, 100), "gfee": (0, 25), "gpue": (1, 1.6), "busy": (50, 100), "idle": (0, 50),
    "gopex": (0, 300), "gcapex": (0, 15_000), "gresale": (0, 50), "glife": (0.5, 8), "gdelay": (0, 40),
    "shell": (1, 25), "size": (1, 1.6),
    "lrent": (50, 250), "lesc": (-3, 6), "locc": (50, 100), "lcost": (0, 40), "lcapex": (0, 13_000), "ldelay": (0, 40),
    "lterm": (1, 25), "lfund": (0, 100), "lcredit": (0, 100),
    "months": (6, 120), "rate": (1, 25), "lead": (0, 12), "tax": (5, 40),
    "debt": (0, 100), "drate": (0, 20), "dterm": (6, 150), "reserve": (0, 1e8),
}
LONGEST_HORIZON = 120  # months; longer ones only take time
LOGARITHMIC = ("mw", "btc", "diff", "fixed", "credit", "fees", "reserve")  # over the whole range
SIGNS_IN_NAMES = ("%2C", "%3A", "%2A", "%40", "%7E", "%26", "%25", "+", "%20", "%C3%A9")


def link(rng):
    keys = rng.sample(sorted(SENSIBLE), rng.randint(0, 30))
    parts = {key: value(rng, key) for key in keys}
    for key, chance in (("off", 0.3), ("ltenant", 0.3)):
        if rng.random() < chance:
            parts[key] = rng.choice("01")
    if rng.random() < 0.6:
        parts["gpath"] = rng.choice(("flat", "geo", "lin", "table"))
    if parts.get("gpath") == "table" or rng.random() < 0.05:
        parts["gtable"] = ":".join(plain(rng.uniform(0.3, 8)) for _ in range(rng.randint(1, 12)))
    if rng.random() < 0.3:
        parts["start"] = f"{rng.randint(2009, 2100)}-{rng.randint(1, 12):02}"
    if rng.random() < 0.7:
        parts["d"] = rng.choice(("2024-11-23", "2026-10-03"))
    if rng.random() < 0.2:
        parts["v"] = "1"
    if rng.random() < 0.25:
        parts["paid"] = rng.choice(("none", "mining", "ai", "both"))
    if rng.random() < 0.2:
        parts["clock"] = rng.choice(("horizon", "month"))
    if rng.random() < 0.95:
        parts["mix"] = ",".join(row(rng) for _ in range(rng.choice((1, 1, 2, 2, 3, 3, 4, 5, 6))))
    order = list(parts.items())
    rng.shuffle(order)
    return "&".join(f"{key}={text}" for key, text in order)


def value(rng, key):
    """A value for a key: usually a sensible one, sometimes an end of its range or any value within it."""
    field, (low, high) = FIELDS[key], SENSIBLE[key]
    lowest, highest = float(field.low), float(field.high)
    if key == "months":
        highest = LONGEST_HORIZON
    chance = rng.random()
    if chance < 0.04:
        x = rng.choice((lowest, highest))
    elif chance < 0.12 and key in LOGARITHMIC:
        x = math.exp(rng.uniform(math.log(max(lowest, 1e-3)), math.log(highest)))
    elif chance < 0.12:
        x = rng.uniform(lowest, highest)
    else:
        x = rng.uniform(low, high)
    if field.kind == "whole":
        return whole(rng, round(x))
    if key in ("mlife", "glife", "shell", "lterm") and rng.random() < 0.3:
        x = math.floor(x * 8) / 8  # some of these are whole months and a half
    x = min(max(float(f"{x:.5g}"), lowest), highest)
    return written(rng, x)


def whole(rng, n):
    return f"{n / 1000:g}k" if n >= 1000 and n % 100 == 0 and n < 100_000_000 and rng.random() < 0.5 else str(n)


def written(rng, x):
    """The same number in one of the spellings that a link may use."""
    for size, suffix in ((1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k")):
        if abs(x) >= size and rng.random() < 0.4:
            return plain(x / size) + suffix
    if rng.random() < 0.1:
        return f"{x:.6e}".replace("+", rng.choice(("%2B", "")))  # a bare + is a space
    return plain(x)


def plain(x):
    """A number without exponent, with at most seven digits."""
    text = f"{float(f'{x:.7g}'):.12f}"
    return text.rstrip("0").rstrip(".")


def row(rng):
    """A row of the mix: a machine of the catalogue, a machine of the reader's own, or a lease."""
    kind = rng.choice(("asic", "asic", "gpu", "gpu", "own asic", "own gpu", "lease"))
    if kind == "lease":
        return f"lease*{power(rng)}{maybe(rng, '@', 500, 13_000)}{maybe(rng, '~', 60, 220)}"
    amount = power(rng) if rng.random() < 0.4 else whole(rng, round(10 ** rng.uniform(0, 4.5)))
    if kind == "asic":
        return f"{rng.choice(sorted(table('asics.csv', 'id')))}*{amount}{maybe(rng, '@', 100, 9000)}"
    if kind == "gpu":
        return (f"{rng.choice(sorted(table('gpus.csv', 'id')))}*{amount}"
                f"{maybe(rng, '@', 0, 80_000)}{maybe(rng, '~', 0.2, 6)}")
    if kind == "own asic":
        th_s, joules = rng.uniform(10, 1000), rng.uniform(8, 60)
        figures = (th_s, min(th_s * joules, 15_000), rng.uniform(1, 25) * th_s)
        return f"asic:{numbers(rng, figures)}{name(rng)}*{amount}{maybe(rng, '@', 100, 9000)}"
    figures = (rng.uniform(0.3, 3), rng.uniform(1000, 80_000), rng.uniform(0.2, 6))
    return f"gpu:{numbers(rng, figures)}{name(rng)}*{amount}{maybe(rng, '@', 0, 80_000)}{maybe(rng, '~', 0.2, 6)}"


def power(rng):
    """IT power, enough for one machine of any kind."""
    kilowatts = 10 ** rng.uniform(math.log10(20), 5)
    return f"{plain(round(kilowatts, 1))}kW" if kilowatts < 1000 else f"{plain(round(kilowatts / 1000, 3))}MW"


def maybe(rng, sign, low, high):
    return sign + written(rng, float(f"{rng.uniform(low, high):.4g}")) if rng.random() < 0.3 else ""


def numbers(rng, figures):
    return ":".join(written(rng, float(f"{x:.4g}")) for x in figures)


def name(rng):
    if rng.random() < 0.5:
        return ""
    return ":" + "Rig" + rng.choice(SIGNS_IN_NAMES) + str(rng.randint(1, 99))


def training(rng):
    """Inputs that only the cost of AI depends on."""
    parts = []
    if rng.random() < 0.4:
        parts.append("theta=" + plain(rng.uniform(0, 100)))
    if rng.random() < 0.4:
        parts.append("run=" + rng.choice((*sorted(table("training_runs.csv", "id")), "1M", "250000")))
    if rng.random() < 0.4:
        parts.append("query=" + plain(rng.uniform(0, 10)))
    return parts


def main():
    seed, count = map(int, sys.argv[1:])
    rng, another = random.Random(seed), random.Random(-seed)
    for _ in range(count):
        print("&".join(filter(None, [link(rng), *training(another)])))


if __name__ == "__main__":
    main()
