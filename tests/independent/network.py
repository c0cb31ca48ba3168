"""Bitcoin's network and the tariff, month by month.

A month is 730 h = 365/12 days = 4,380 blocks. Month 0 uses today's values unchanged.
"""

from datetime import date, timedelta
from functools import cache
from types import SimpleNamespace

HOURS = 730
BLOCKS = 4380
BLOCKS_PER_DAY = 144  # BLOCKS / (365/12)
HALVING = 210_000  # blocks
HASHES_PER_DIFFICULTY = 2.0**32
LONGEST = 120 + 12 * 30  # months: the longest delay plus the longest lease, for which tariffs may be needed


def market(s):
    """Bitcoin's paths over the horizon, and the tariff for as long as any lease may run."""
    subsidy = subsidies(s.height, s.months)
    reward = [s_k + s.fees for s_k in subsidy]
    price = [s.btc * g for g in growth(s.btcg, s.months)]
    difficulty = difficulties(s, price, reward)
    return SimpleNamespace(
        subsidy=subsidy,
        reward=reward,
        price=price,
        difficulty=difficulty,
        hashprice=[hashprice(*values) for values in zip(difficulty, reward, price)],
        tariff=[s.kwh * g for g in growth(s.kwhg, max(s.months, LONGEST))],
        # The random factor on the market rent of GPUs in each month, which futures.py replaces.
        rent_factor=[1.0] * s.months,
    )


@cache
def growth(rate, months):
    """(1+g)^(k/12) for each month k."""
    return [(1 + rate) ** (k / 12) for k in range(months)]


@cache
def subsidies(height, months):
    """Mean subsidy in BTC of the blocks of each month."""
    return [mean_subsidy(height + BLOCKS * k) for k in range(months)]


def mean_subsidy(first):
    """The mean subsidy of one month's blocks, during which a halving may happen."""
    last = first + BLOCKS
    before_halving = min(last, (first // HALVING + 1) * HALVING) - first
    satoshi = before_halving * block_subsidy(first) + (BLOCKS - before_halving) * block_subsidy(last - 1)
    return satoshi / BLOCKS / 1e8


def block_subsidy(height):
    """50 BTC in satoshi, halved every 210,000 blocks."""
    return 5_000_000_000 >> (height // HALVING)


def difficulties(s, price, reward):
    """D_0·(1+g)^(k/12)·(V_k/V_0)^response, where V = price·(subsidy+fees) is the value of a block."""
    worth = [p * r for p, r in zip(price, reward)]
    relative = [v / worth[0] if worth[0] > 0 else 1.0 for v in worth]
    return [s.diff * g * v**s.resp for g, v in zip(growth(s.diffg, s.months), relative)]


def hashprice(difficulty, reward, price):
    """What 1 PH/s earns in a day, $: expected blocks times the value of a block."""
    return blocks_found(1e15, 86_400, difficulty) * reward * price if reward > 0 else 0.0


def blocks_found(hashes_per_second, seconds, difficulty):
    """The expected number of blocks: hashes made divided by the hashes needed for one block."""
    return hashes_per_second * seconds / (difficulty * HASHES_PER_DIFFICULTY)


def network_hashrate(difficulty):
    """The hashrate, in H/s, that finds a block in 600 s."""
    return difficulty * HASHES_PER_DIFFICULTY / 600


def month_name(s, k):
    """The calendar month k months after the start: YYYY-MM."""
    months = s.start[0] * 12 + s.start[1] - 1 + k
    return f"{months // 12:04}-{months % 12 + 1:02}"


def next_halving_month(s):
    """The month of the next halving. Blocks are counted from the scenario's day of the month in its first month."""
    if block_subsidy(s.height) == 0:
        return None
    blocks = HALVING - s.height % HALVING
    today = date(*s.start, int(s.date[8:10]))
    return (today + timedelta(days=blocks // BLOCKS_PER_DAY)).strftime("%Y-%m")
