"""The duel: when mining beats AI on the same megawatt-hour, and how a dearer megawatt-hour changes the cost of AI.

A snapshot of today per grid MWh drawn, for each mining row and each AI row that draw energy. A bid is the
most a use can pay for a MWh: revenue - other cost + credit - capital charge, plus the tariff where a tenant
pays for the power. Both bids are made equal by changing the price or the rent in the scenario itself.
"""

import math

from assets import assets, reserved_kw
from catalogue import table
from money import capital_charge
from network import market
from running import market_rent, running_month
from scenario import changed

# view: whether mining's and the AI side's machines and buildings are still to be bought
VIEWS = {"marginal": (False, False), "greenfield": (True, True), "convert": (False, True), "keep": (True, False)}
GPU_STAND_IN = {"H800": "h100"}
QUERIES_WH = (2.9, 0.3, 0.24)


def today(s, row):
    return running_month(s, row, market(s), 0, 0)


def bid(s, row, to_buy):
    """The most the row can pay for a grid MWh, $."""
    month = today(s, row)
    left = month.revenue - month.other + month.credit
    if to_buy:
        left -= sum(capital_charge(asset, s.rate) for asset in assets(s, row))
    per_mwh = left / (month.energy_kwh / 1000)
    tenant_pays = row.kind == "hosting" and s.ltenant
    return per_mwh + 1000 * s.kwh if tenant_pays else per_mwh


def mwh_a_year(s, row):
    """MWh that a row draws a year per MW of reserved capacity."""
    return 12 * today(s, row).energy_kwh / reserved_kw(s, row)


# ---------------------------------------------------------------- pairs


def duel(s):
    draws = [today(s, row).energy_kwh > 0 for row in s.rows]
    numbered = [(i, row) for i, row in enumerate(s.rows) if draws[i]]
    miners = [(i, row) for i, row in numbered if row.kind == "mining"]
    others = [(i, row) for i, row in numbered if row.kind != "mining"]
    return [
        {
            "mining": i,
            "ai": j,
            "rent_today_usd": rent_today(s, ai),
            "views": {name: view(s, miner, ai, *to_buy) for name, to_buy in VIEWS.items()},
        }
        for i, miner in miners for j, ai in others
    ]


def view(s, miner, ai, mine_to_buy, ai_to_buy):
    ours, theirs = bid(s, miner, mine_to_buy), bid(s, ai, ai_to_buy)
    case, with_response = response(s, miner, theirs - without_revenue(s, miner, mine_to_buy))
    rent = rent_today(s, ai)
    shifted = {factor: price_at(s, miner, mine_to_buy, bid(*with_rent(s, ai, factor * rent), ai_to_buy))
               for factor in (1.1, 0.9)}
    tariff = 1000 * s.kwh
    ours_a_year, theirs_a_year = (ours - tariff) * mwh_a_year(s, miner), (theirs - tariff) * mwh_a_year(s, ai)
    return {
        "bid_mining_usd_per_mwh": ours,
        "bid_ai_usd_per_mwh": theirs,
        "btc_usd": price_at(s, miner, mine_to_buy, theirs),
        "btc_if_rent_10_percent_higher_usd": shifted[1.1],
        "btc_if_rent_10_percent_lower_usd": shifted[0.9],
        "btc_with_response_usd": with_response,
        "response_case": case,
        "rent_usd": rent_at(s, ai, ai_to_buy, ours),
        "per_mw_year": {
            "bid_mining_usd": ours_a_year,
            "bid_ai_usd": theirs_a_year,
            "btc_usd": price_at(s, miner, mine_to_buy, theirs_a_year / mwh_a_year(s, miner) + tariff),
        },
    }


def without_revenue(s, miner, to_buy):
    """The miner's bid at a Bitcoin price of 0."""
    return bid(changed(s, btc=0.0), miner, to_buy)


def price_at(s, miner, to_buy, wanted):
    """The BTC price at which the miner's bid is `wanted`, at the same difficulty."""
    month = today(s, miner)
    if month.btc == 0:
        return None
    return (wanted - without_revenue(s, miner, to_buy)) * (month.energy_kwh / 1000) / month.btc


def rent_today(s, ai):
    """What the row is paid today; the contract's rent if one is in force."""
    if ai.kind == "hosting":
        return ai.rent
    if s.cmonths and s.crent is not None:
        return s.crent
    return market_rent(s, ai, 0)


def with_rent(s, ai, rent):
    """The scenario and the row with another rent today."""
    if ai.kind == "rental" and s.cmonths:
        return changed(s, crent=rent), ai
    return changed(s, gpath="flat"), ai.__class__(**{**vars(ai), "rent": rent})


def rent_at(s, ai, to_buy, wanted):
    """The rent at which the AI row's bid is `wanted`. The bid is linear in the rent, so two points are enough."""
    far = 1000.0
    at_zero, at_far = (bid(*with_rent(s, ai, rent), to_buy) for rent in (0.0, far))
    gained = today(*with_rent(s, ai, far)).revenue
    return None if gained == 0 or at_far == at_zero else (wanted - at_zero) * far / (at_far - at_zero)


def response(s, miner, wanted):
    """The price P at which revenue·(P/P_0)^(1-response) per MWh is `wanted`, and on which side of it mining wins."""
    month = today(s, miner)
    revenue = month.revenue / (month.energy_kwh / 1000)
    if wanted <= 0:
        return "always", None
    if revenue == 0:
        return "never", None
    if s.resp == 1:
        return ("always" if revenue >= wanted else "never"), None
    price = math.log(s.btc) + math.log(wanted / revenue) / (1 - s.resp)
    if -700 < price < 709:
        return ("above" if s.resp < 1 else "below"), math.exp(price)
    return ("always" if (price < 0) == (s.resp < 1) else "never"), None


# ---------------------------------------------------------------- what it does to AI


def training(s):
    """The cost of AI today, and at a tariff of max(c, c + theta·(bid - c)), where bid is the miners' highest
    marginal bid."""
    run = table("training_runs.csv", "id").get(s.run)
    hours = float(run["gpu_hours"]) if run else float(s.run)
    gpu, is_the_runs = chosen_gpu(s, run)
    bids = {i: bid(s, row, False) for i, row in enumerate(s.rows)
            if row.kind == "mining" and today(s, row).energy_kwh > 0}
    highest = max(bids.values(), default=0.0)
    # Two rows of the same machine may differ in the last bits of their bids. Then the first one counts.
    miner = next((i for i, bid in bids.items() if bid >= highest - 1e-12 * abs(highest)), None)
    after = None if miner is None else max(s.kwh, s.kwh + s.theta * (bids[miner] / 1000 - s.kwh))
    return {
        "run": s.run if run else None,
        "gpu_hours": hours,
        "gpu": gpu,
        "gpu_is_the_runs": is_the_runs,
        "miner": miner,
        "miner_bid_usd_per_mwh": bids.get(miner),
        "mwh_per_gpu_hour": None if gpu is None else per_gpu_hour(s, s.rows[gpu], lambda month: month.energy_kwh / 1000),
        "before": costs(s, gpu, s.kwh, hours),
        "after": None if after is None else costs(s, gpu, after, hours),
        "queries": [
            {
                "query_wh": wh,
                "mwh_per_million": wh * 1e6 / 1e6,
                "before_usd_per_million": wh * 1000 * s.kwh,
                "after_usd_per_million": None if after is None else wh * 1000 * after,
            }
            for wh in (s.query, *QUERIES_WH)
        ],
    }


def chosen_gpu(s, run):
    """The first rental row of the run's kind, else the first rental row; and whether it is of that kind."""
    rented = [i for i, row in enumerate(s.rows) if row.kind == "rental"]
    if not rented:
        return None, None
    if not run:
        return rented[0], None
    kind = GPU_STAND_IN.get(run["gpu"], run["gpu"])
    for i in rented:
        if s.rows[i].id == kind:
            return i, True
    return rented[0], False


def per_gpu_hour(s, row, amount):
    """An amount of today's month per GPU-hour received."""
    month = today(s, row)
    return amount(month) / month.gpu_hours if month.gpu_hours else None


def costs(s, gpu, kwh, hours):
    """What a GPU-hour and a training run cost at an electricity price, all else unchanged."""
    cost = rent = None
    if gpu is not None:
        row, dear = s.rows[gpu], changed(s, kwh=kwh)
        charge = sum(capital_charge(asset, s.rate) for asset in assets(s, row))
        cost = per_gpu_hour(dear, row, lambda month: month.power + month.other - month.credit + charge)
        more = per_gpu_hour(s, row, lambda month: month.energy_kwh * (kwh - s.kwh))
        rent = None if more is None else market_rent(s, row, 0) + more
    return {
        "tariff_usd_per_kwh": kwh,
        "cost_per_gpu_hour_usd": cost,
        "rent_per_gpu_hour_usd": rent,
        "run_at_cost_usd": None if cost is None else cost * hours,
        "run_at_rent_usd": None if rent is None else rent * hours,
    }
