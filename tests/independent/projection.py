"""The scenario month by month: the network, each row of the mix, the site.

A month is 730 h = 365/12 days = 4,380 blocks. Month 0 uses today's values unchanged. A row starts after
its delay and runs for the life of its machines; prices, rents, tariff and difficulty move on meanwhile.
Capex is spent at time 0; the cash of month k falls at that month's end and is flow k+1.
"""

import math
from collections import namedtuple
from datetime import date, timedelta
from functools import cache
from itertools import accumulate
from types import SimpleNamespace

HOURS = 730
BLOCKS = 4380
BLOCKS_PER_DAY = 144  # BLOCKS / (365/12)
HALVING = 210_000  # blocks
HASHES_PER_DIFFICULTY = 2.0**32

# ---------------------------------------------------------------- the network


def market(s):
    """Bitcoin and the tariff, month by month."""
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
        tariff=[s.kwh * g for g in growth(s.kwhg, s.months)],
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
    """Mean over one month's blocks; a halving may fall among them."""
    last = first + BLOCKS
    before_halving = min(last, (first // HALVING + 1) * HALVING) - first
    satoshi = before_halving * block_subsidy(first) + (BLOCKS - before_halving) * block_subsidy(last - 1)
    return satoshi / BLOCKS / 1e8


def block_subsidy(height):
    """50 BTC in satoshi, halved every 210,000 blocks."""
    return 5_000_000_000 >> (height // HALVING)


def difficulties(s, price, reward):
    """D_0·(1+g)^(k/12)·(V_k/V_0)^response, V = price·(subsidy+fees) being what a block is worth."""
    worth = [p * r for p, r in zip(price, reward)]
    relative = [v / worth[0] if worth[0] > 0 else 1.0 for v in worth]
    return [s.diff * g * v**s.resp for g, v in zip(growth(s.diffg, s.months), relative)]


def hashprice(difficulty, reward, price):
    """What 1 PH/s earns in a day, $: expected blocks times what a block is worth."""
    return blocks_found(1e15, 86_400, difficulty) * reward * price if reward > 0 else 0.0


def blocks_found(hashes_per_second, seconds, difficulty):
    """Expected number of blocks: hashes made over hashes needed for one."""
    return hashes_per_second * seconds / (difficulty * HASHES_PER_DIFFICULTY)


def network_hashrate(difficulty):
    """The hashrate, in H/s, that finds a block in 600 s."""
    return difficulty * HASHES_PER_DIFFICULTY / 600


def month_name(s, k):
    """The calendar month k months after the start: YYYY-MM."""
    months = s.start[0] * 12 + s.start[1] - 1 + k
    return f"{months // 12:04}-{months % 12 + 1:02}"


def next_halving_month(s):
    """Counted in blocks from the scenario's day of the month in its first month."""
    if block_subsidy(s.height) == 0:
        return None
    blocks = HALVING - s.height % HALVING
    today = date(*s.start, int(s.date[8:10]))
    return (today + timedelta(days=blocks // BLOCKS_PER_DAY)).strftime("%Y-%m")


# ---------------------------------------------------------------- one running month of a row

# Money in $, energy in kWh at the grid; `paid_kwh` is the part of it that is on our bill. `btc` and
# `gpu_hours` are what is received, after the pool's and the platform's fee.
Month = namedtuple("Month", "revenue credit power other btc gpu_hours energy_kwh paid_kwh off")
IDLE = Month(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, False)


def profit(month):
    """Operating profit."""
    return month.revenue + month.credit - month.power - month.other


def running_month(s, row, market, k, j):
    """Calendar month k, which is the row's j-th month of running (from 0)."""
    return {"mining": mining_month, "rental": rental_month, "hosting": hosting_month}[row.kind](s, row, market, k, j)


def mining_month(s, row, market, k, _):
    running = s.uptime * (1 - s.curtail)
    grid_kw = row.it_kw * s.mpue
    btc = mined_btc(s, row.count * row.th_s * 1e12, running, market, k)
    energy_kwh = grid_kw * HOURS * running
    return Month(
        revenue=btc * market.price[k],
        credit=grid_kw * HOURS * s.uptime * s.curtail * s.credit,
        power=energy_kwh * market.tariff[k],
        other=row.it_kw * s.mopex,
        btc=btc,
        gpu_hours=0.0,
        energy_kwh=energy_kwh,
        paid_kwh=energy_kwh,
        off=False,
    )


def mined_btc(s, hashes_per_second, running, market, k):
    """Expected BTC after the pool's fee."""
    reward = market.reward[k]
    if reward == 0:
        return 0.0
    return blocks_found(hashes_per_second, HOURS * 3600 * running, market.difficulty[k]) * reward * (1 - s.pool)


def switched_off(month):
    """No mining, no energy; the curtailment credit and other cost stay."""
    return month._replace(revenue=0.0, power=0.0, btc=0.0, energy_kwh=0.0, paid_kwh=0.0, off=True)


def rental_month(s, row, market, k, j):
    rent, share = (contract_rent(s, row), s.cutil) if j < s.cmonths else (market_rent(s, row, k), s.util)
    billed = s.avail * share
    gpu_hours = row.count * HOURS * billed * (1 - s.gfee)
    energy_kwh = row.it_kw * s.gpue * HOURS * (s.busy * billed + s.idle * (1 - billed))
    return Month(
        revenue=gpu_hours * rent * s.gpu_rent_scale,
        credit=0.0,
        power=energy_kwh * market.tariff[k],
        other=row.count * s.gopex,
        btc=0.0,
        gpu_hours=gpu_hours,
        energy_kwh=energy_kwh,
        paid_kwh=energy_kwh,
        off=False,
    )


def contract_rent(s, row):
    """The contract's rent, else the market's of month 0."""
    return market_rent(s, row, 0) if s.crent is None else s.crent


def market_rent(s, row, k):
    """$/GPU-h in calendar month k along the chosen path; a table without rents is flat."""
    year, years = k // 12, math.ceil(s.months / 12)
    if s.gpath == "geo":
        return row.rent * growth(s.gpug, s.months)[k]
    if s.gpath == "lin" and years > 1:
        return row.rent * (1 - (1 - s.gend) * year / (years - 1))
    if s.gpath == "table" and s.gtable:
        return s.gtable[min(year, len(s.gtable) - 1)]
    return row.rent


def hosting_month(s, row, market, k, j):
    revenue = row.it_kw * lease_rent(s, row, j) * s.locc * s.lease_rent_scale
    energy_kwh = row.it_kw * s.locc * s.busy * s.gpue * HOURS
    paid_kwh = 0.0 if s.ltenant else energy_kwh
    return Month(
        revenue=revenue,
        credit=0.0,
        power=paid_kwh * market.tariff[k],
        other=s.lcost * revenue,
        btc=0.0,
        gpu_hours=0.0,
        energy_kwh=energy_kwh,
        paid_kwh=paid_kwh,
        off=False,
    )


def lease_rent(s, row, j):
    """$/kW-month, raised once a year of running."""
    return row.rent * (1 + s.lesc) ** (j // 12)


# ---------------------------------------------------------------- what is bought

# A machine is sold when its life ends; a building (resale 0) goes on ageing. Age counts from the delay.
Asset = namedtuple("Asset", "cost life resale is_machine")


def assets(s, row):
    """What a row's capex buys; the first one's life is how long the row runs."""
    buildings = months_of(s.shell)
    if row.kind == "mining":
        return [Asset(row.count * row.price, months_of(s.mlife), s.mresale, True),
                Asset(row.it_kw * s.mcapex, buildings, 0.0, False)]
    if row.kind == "rental":
        return [Asset(row.count * row.price, months_of(s.glife), s.gresale, True),
                Asset(row.it_kw * s.gcapex, buildings, 0.0, False)]
    return [Asset(row.it_kw * row.price, buildings, 0.0, False)]


def months_of(years):
    """A life in whole months, halves up."""
    return math.floor(12 * years + 0.5)


def delay(s, row):
    return {"mining": s.mdelay, "rental": s.gdelay, "hosting": s.ldelay}[row.kind]


def value(asset, age):
    """Straight from cost to resale share over its life."""
    return asset.cost * (1 - (1 - asset.resale) * min(1.0, age / asset.life))


def depreciation(asset, age):
    """Loss of value in the month that begins at this age."""
    return value(asset, age) - value(asset, age + 1) if 0 <= age < asset.life else 0.0


def is_sold(asset, start, months):
    """Whether a machine's life ends before the horizon."""
    return asset.is_machine and start + asset.life < months


def reserved_kw(s, row):
    """Grid capacity the row needs."""
    return row.it_kw * (s.mpue if row.kind == "mining" else s.size)


# ---------------------------------------------------------------- a row, the site


def project_row(s, row, market):
    """A row over the horizon, before tax. Lists hold one value a month."""
    start, owned = delay(s, row), assets(s, row)
    months = [month_of_row(s, row, market, k, start, owned[0].life) for k in range(s.months)]
    held = s.hodl * sum(month.btc for month in months) * market.price[-1]
    # Of the BTC mined, the cash of a month holds only what is sold at once.
    earned = [profit(month) - s.hodl * month.btc * p for month, p in zip(months, market.price)]
    sales = [0.0] * s.months
    for asset in owned:
        if is_sold(asset, start, s.months):
            sales[start + asset.life - 1] += value(asset, asset.life)
    residual = sum(value(asset, max(0, s.months - start))
                   for asset in owned if not is_sold(asset, start, s.months))
    return projection(sum(asset.cost for asset in owned), earned, held, sales, residual,
                      months=months, start=start, assets=owned)


def month_of_row(s, row, market, k, start, life):
    """Nothing before the delay and after the life; mining stops where power costs more than the BTC."""
    if not start <= k < start + life:
        return IDLE
    month = running_month(s, row, market, k, k - start)
    if row.kind == "mining" and s.off and month.revenue < month.power:
        return switched_off(month)
    return month


def project_site(s, market):
    """All rows, the fixed cost and tax."""
    rows = [project_row(s, row, market) for row in s.rows]
    before_tax = [sum(row.earned[k] for row in rows) - s.fixed for k in range(s.months)]
    held = sum(row.held for row in rows)
    tax = taxes(s, rows, before_tax, held)
    return projection(
        sum(row.capex for row in rows),
        [cash - due for cash, due in zip(before_tax, tax)],
        held,
        [sum(row.sales[k] for row in rows) for k in range(s.months)],
        sum(row.residual for row in rows),
        rows=rows,
        tax=tax,
    )


def taxes(s, rows, earned, held):
    """Tax of each month on cash less depreciation, losses carried forward; held BTC counts when sold."""
    due, losses = [], 0.0
    for k in range(s.months):
        worn = sum(depreciation(asset, k - row.start) for row in rows for asset in row.assets) if s.tax else 0.0
        income = earned[k] - worn + (held if k == s.months - 1 else 0.0) - losses
        due.append(s.tax * max(0.0, income))
        losses = max(0.0, -income)
    return due


def projection(capex, earned, held, sales, residual, **more):
    """Cash from operations and the sale of held BTC make the cash; with machine sales and what the assets
    are worth at the horizon it makes the flows. Both begin with the capex."""
    cash = [-capex] + earned[:-1] + [earned[-1] + held]
    flows = [-capex] + [c + sale for c, sale in zip(cash[1:], sales)]
    flows[-1] += residual
    return SimpleNamespace(capex=capex, earned=earned, held=held, sales=sales, residual=residual,
                           cash=cash, cumulative=list(accumulate(cash)), flows=flows, **more)
