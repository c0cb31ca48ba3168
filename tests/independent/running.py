"""One running month of a row: what it earns, draws and costs."""

import math
from collections import namedtuple

from network import HOURS, blocks_found, growth

# Money in $, energy in kWh at the grid; `paid_kwh` is the energy that we pay for. `btc` and `gpu_hours` are what is
# received, after the pool's and the platform's fee.
Month = namedtuple("Month", "revenue credit power other btc gpu_hours energy_kwh paid_kwh off")
IDLE = Month(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, False)


def profit(month):
    """Operating profit."""
    return month.revenue + month.credit - month.power - month.other


def running_month(s, row, market, k, j):
    """Calendar month k, which is the row's j-th month of running (from 0)."""
    return {"mining": mining_month, "rental": rental_month, "hosting": hosting_month}[row.kind](s, row, market, k, j)


# ---------------------------------------------------------------- mining


def mining_month(s, row, market, k, _):
    running = s.uptime * (1 - s.curtail)
    grid_kw = row.it_kw * s.mpue
    btc = mined_btc(s, row.count * row.th_s * 1e12, running, market, k)
    energy_kwh = grid_kw * HOURS * running
    return Month(
        revenue=btc * market.price[k],
        credit=curtailment_credit(s, row) + heat_credit(s, energy_kwh / s.mpue),
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


def curtailment_credit(s, row):
    return row.it_kw * s.mpue * HOURS * s.uptime * s.curtail * s.credit


def heat_credit(s, it_kwh):
    """Income from the used share of the heat. All energy that reaches the machines becomes heat."""
    return it_kwh * s.heatuse * s.heat


def switched_off_if_dear(s, row, month):
    """Mining is switched off if power costs more than BTC and heat bring in. Then there are no BTC, energy and heat,
    but the credit for curtailment and the other cost remain."""
    heat = heat_credit(s, month.energy_kwh / s.mpue)
    if not s.off or month.revenue + heat >= month.power:
        return month
    return month._replace(revenue=0.0, credit=curtailment_credit(s, row), power=0.0, btc=0.0,
                          energy_kwh=0.0, paid_kwh=0.0, off=True)


# ---------------------------------------------------------------- GPU rental


def rental_month(s, row, market, k, j):
    if j < s.cmonths:
        rent, share = contract_rent(s, row), s.cutil
    else:
        rent, share = market_rent(s, row, k) * market.rent_factor[k], s.util
    billed = s.avail * share
    gpu_hours = row.count * HOURS * billed * (1 - s.gfee)
    it_kwh = row.it_kw * HOURS * (s.busy * billed + s.idle * (1 - billed))
    energy_kwh = it_kwh * s.gpue
    return Month(
        revenue=gpu_hours * rent * s.gpu_rent_scale,
        credit=heat_credit(s, it_kwh),
        power=energy_kwh * market.tariff[k],
        other=row.count * s.gopex,
        btc=0.0,
        gpu_hours=gpu_hours,
        energy_kwh=energy_kwh,
        paid_kwh=energy_kwh,
        off=False,
    )


def contract_rent(s, row):
    """The contract's rent; if none is given, the market rent of month 0."""
    return market_rent(s, row, 0) if s.crent is None else s.crent


def market_rent(s, row, k):
    """The market rent in calendar month k along the chosen path, $/GPU-h. A table without rents counts as a flat
    path."""
    year, years = k // 12, math.ceil(s.months / 12)
    if s.gpath == "geo":
        return row.rent * growth(s.gpug, s.months)[k]
    if s.gpath == "lin" and years > 1:
        return row.rent * (1 - (1 - s.gend) * year / (years - 1))
    if s.gpath == "table" and s.gtable:
        return s.gtable[min(year, len(s.gtable) - 1)]
    return row.rent


# ---------------------------------------------------------------- hosting


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
    """The rent in the j-th month of running, $/kW-month, which is raised once a year."""
    return row.rent * (1 + s.lesc) ** (j // 12)
