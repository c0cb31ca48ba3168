//! Where a row or the site neither earns nor loses: the value of one input, all else fixed.
//!
//! Two questions, always told apart: at which value is *today's* operating profit 0, and at which is the
//! *whole-horizon* NPV 0? Today's are closed forms. Over the horizon GPUs and leases before tax are linear in
//! every input, so two evaluations suffice; miners and a taxed site need a root-finder over the input's range.
//! None where the input does not matter, where no value in its range does it, or where the NPV jumps over 0
//! (held BTC with switch-off can do that).

use crate::catalog::protocol::HASHES_PER_DIFFICULTY;
use crate::scenario::{self, LEASE_CAPEX_USD_PER_KW, MACHINE_PRICE_USD, Scenario};

use super::cash_flow::{SiteFlows, row_npv_usd};
use super::metrics::{self, ratio};
use super::outcome::{Breakeven, Breakevens};
use super::paths::Paths;
use super::root;
use super::row::{Levers, RowModel, RowMonth};

/// A NPV this small beside the money that moved counts as 0.
const NEGLIGIBLE: f64 = 1e-6;

/// What breakevens are computed from.
#[derive(Clone, Copy, Debug)]
pub struct Stage<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Its paths.
    pub paths: &'a Paths,
    /// The rows that move together: one, or all of the site's.
    pub rows: &'a [RowModel],
    /// Whether fixed cost and tax count, as they do for the site.
    pub whole_site: bool,
}

/// Both breakevens of the stage.
#[must_use]
pub fn breakevens(stage: Stage<'_>) -> Breakevens {
    Breakevens {
        today: stage.today(),
        life: stage.life(),
    }
}

/// An input that can be moved, with what its lever is worth per unit.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Lever {
    Tariff,
    Price,
    Difficulty,
    GpuRent,
    LeaseRent,
    Billed,
    Machine,
}

impl Lever {
    /// A value of a usual size.
    fn usual(self) -> f64 {
        match self {
            Self::Tariff | Self::Price | Self::Difficulty | Self::GpuRent | Self::LeaseRent => 1.0,
            Self::Billed => 100.0,
            Self::Machine => 10_000.0,
        }
    }
}

impl Stage<'_> {
    /// Closed forms: today's profit is linear in every input but difficulty, and in its inverse.
    fn today(&self) -> Breakeven {
        let levers = Levers::unmoved(self.scenario);
        let sum = |part: fn(&RowMonth) -> f64, levers: &Levers| -> f64 {
            self.rows
                .iter()
                .map(|row| part(&row.today(self.paths, levers)))
                .sum()
        };
        let fixed = if self.whole_site {
            self.scenario.site.fixed_usd_per_month
        } else {
            0.0
        };
        let profit = sum(RowMonth::profit_usd, &levers) - fixed;
        let without = |levers: Levers| sum(RowMonth::profit_usd, &levers) - fixed;

        let paid_kwh = sum(
            |month| month.power_usd,
            &Levers {
                tariff_usd_per_kwh: 1.0,
                ..levers
            },
        );
        let but_power = without(Levers {
            tariff_usd_per_kwh: 0.0,
            ..levers
        });
        // What a use brings in net of the costs that move with it, and what is left without it.
        let scale = |zeroed: Levers| {
            let rest = without(zeroed);
            ratio(-rest, profit - rest)
        };
        let mining = scale(Levers { price: 0.0, ..levers });
        let idle = without(Levers {
            billed_percent: 0.0,
            ..levers
        });
        let full = without(Levers {
            billed_percent: 100.0,
            ..levers
        });
        self.spelled(Found {
            tariff: ratio(but_power, paid_kwh),
            price: mining,
            difficulty: mining.and_then(|price| ratio(1.0, price)),
            gpu_rent: scale(Levers {
                gpu_rent: 0.0,
                ..levers
            }),
            lease_rent: scale(Levers {
                lease_rent: 0.0,
                ..levers
            }),
            billed: ratio(-idle * 100.0, full - idle),
            machine: None,
        })
    }

    fn life(&self) -> Breakeven {
        let mines = self.rows.iter().any(|row| matches!(row, RowModel::Mining(_)));
        let bent = mines || (self.whole_site && self.scenario.money.tax_percent > 0.0);
        let solve = |lever: Lever| {
            // Miners bend in tariff, price and difficulty; tax bends everything.
            let miners_bend = mines && matches!(lever, Lever::Tariff | Lever::Price | Lever::Difficulty);
            let taxed = bent && self.whole_site && self.scenario.money.tax_percent > 0.0;
            if miners_bend || taxed {
                self.searched(lever)
            } else {
                self.linear(lever)
            }
        };
        self.spelled(Found {
            tariff: solve(Lever::Tariff),
            price: solve(Lever::Price),
            difficulty: solve(Lever::Difficulty),
            gpu_rent: solve(Lever::GpuRent),
            lease_rent: solve(Lever::LeaseRent),
            billed: solve(Lever::Billed),
            machine: if self.whole_site {
                None
            } else {
                self.linear(Lever::Machine)
            },
        })
    }

    /// The root of a straight line through two of its points; the second time the points lie as far apart as
    /// the root, so that no digits are lost where the line starts far from zero.
    fn linear(&self, lever: Lever) -> Option<f64> {
        let at_zero = self.npv_usd(lever, 0.0);
        let through = |x: f64| ratio(-at_zero * x, self.npv_usd(lever, x) - at_zero);
        let about = through(lever.usual())?;
        if about == 0.0 { Some(0.0) } else { through(about) }
    }

    /// The root in the input's range, looked for near today's value first.
    fn searched(&self, lever: Lever) -> Option<f64> {
        let (low, high) = self.range(lever)?;
        // Prices and difficulty span decades, so their brackets are looked for by their logarithm.
        let decades = matches!(lever, Lever::Price | Lever::Difficulty);
        let spread = |x: f64| if decades { libm::log(x) } else { x };
        let value = |t: f64| if decades { libm::exp(t) } else { t };
        let (at_low, at_high) = (self.npv_usd(lever, low), self.npv_usd(lever, high));
        // The same at both ends: the input does not matter, even if the NPV is 0.
        if at_low.to_bits() == at_high.to_bits() {
            return None;
        }
        let found = root::find(|t| self.npv_usd(lever, value(t)), spread(low), spread(high)).map(value)?;
        let levers = self.levers(lever, found);
        (self.npv_usd(lever, found).abs() <= NEGLIGIBLE * self.moved_usd(&levers)).then_some(found)
    }

    /// Range of a lever: that of its input, as a factor where the lever is one.
    fn range(&self, lever: Lever) -> Option<(f64, f64)> {
        let bitcoin = &self.scenario.bitcoin;
        let (key, unit) = match lever {
            Lever::Tariff => ("kwh", 1.0),
            Lever::Price => ("btc", bitcoin.price_usd),
            Lever::Difficulty => ("diff", bitcoin.difficulty),
            Lever::GpuRent => ("gpuh", self.first_gpu_rent()?),
            Lever::LeaseRent => ("lrent", self.first_lease_rent()?),
            Lever::Billed => ("util", 1.0),
            Lever::Machine => return self.machine_price_range(),
        };
        let field = scenario::field(key)?;
        (unit > 0.0).then_some((field.min / unit, field.max / unit))
    }

    /// The prices that a row of the mix can name.
    fn machine_price_range(&self) -> Option<(f64, f64)> {
        Some(match self.rows.first()? {
            RowModel::Hosting(_) => LEASE_CAPEX_USD_PER_KW,
            RowModel::Mining(_) | RowModel::Rental(_) => MACHINE_PRICE_USD,
        })
    }

    fn levers(&self, lever: Lever, value: f64) -> Levers {
        let levers = Levers::unmoved(self.scenario);
        match lever {
            Lever::Tariff => Levers {
                tariff_usd_per_kwh: value,
                ..levers
            },
            Lever::Price => Levers {
                price: value,
                ..levers
            },
            Lever::Difficulty => Levers {
                difficulty: value,
                ..levers
            },
            Lever::GpuRent => Levers {
                gpu_rent: value,
                ..levers
            },
            Lever::LeaseRent => Levers {
                lease_rent: value,
                ..levers
            },
            Lever::Billed => Levers {
                billed_percent: value,
                ..levers
            },
            Lever::Machine => Levers {
                machine_usd: Some(value),
                ..levers
            },
        }
    }

    fn npv_usd(&self, lever: Lever, value: f64) -> f64 {
        let levers = self.levers(lever, value);
        let rows = || -> f64 {
            self.rows
                .iter()
                .map(|row| row_npv_usd(row, self.paths, &levers))
                .sum()
        };
        if !self.whole_site {
            rows()
        } else if self.scenario.money.tax_percent > 0.0 {
            let flows = SiteFlows::of(self.rows, self.scenario, self.paths, &levers).flows_usd();
            metrics::npv_usd(&flows, &self.paths.discount)
        } else {
            // Without tax the site is the sum of its rows and its fixed cost.
            let months: f64 = self.paths.discount[1..].iter().sum();
            rows() - self.scenario.site.fixed_usd_per_month * months
        }
    }

    /// How much money moves, discounted, whichever way: the yardstick for a negligible NPV.
    fn moved_usd(&self, levers: &Levers) -> f64 {
        let flows = SiteFlows::of(self.rows, self.scenario, self.paths, levers).flows_usd();
        flows
            .iter()
            .zip(&self.paths.discount)
            .map(|(flow, factor)| flow.abs() * factor)
            .sum()
    }

    fn first_gpu_rent(&self) -> Option<f64> {
        self.rows.iter().find_map(|row| match row {
            RowModel::Rental(row) => Some(row.market_rent(0, self.paths)),
            _ => None,
        })
    }

    fn first_lease_rent(&self) -> Option<f64> {
        self.rows.iter().find_map(|row| match row {
            RowModel::Hosting(row) => Some(row.rent(0)),
            _ => None,
        })
    }

    /// Found levers as values of their inputs, each only if it lies in its input's range.
    fn spelled(&self, found: Found) -> Breakeven {
        let bitcoin = &self.scenario.bitcoin;
        let within = |lever: Lever, value: Option<f64>| {
            let (low, high) = self.range(lever)?;
            // The last bits of a root at the very bound are forgiven.
            let slack = |bound: f64| 1e-12 * bound.abs();
            value.filter(|value| (low - slack(low)..=high + slack(high)).contains(value))
        };
        let btc = within(Lever::Price, found.price).map(|factor| factor * bitcoin.price_usd);
        let block_btc = self.paths.subsidy_btc[0] + bitcoin.fees_btc_per_block;
        Breakeven {
            kwh: within(Lever::Tariff, found.tariff),
            btc,
            diff: within(Lever::Difficulty, found.difficulty).map(|factor| factor * bitcoin.difficulty),
            hashprice_usd_per_ph_day: btc.map(|price| {
                1e15 * 86_400.0 / (bitcoin.difficulty * HASHES_PER_DIFFICULTY) * block_btc * price
            }),
            gpuh: within(Lever::GpuRent, found.gpu_rent)
                .and_then(|factor| Some(factor * self.first_gpu_rent()?)),
            util: within(Lever::Billed, found.billed),
            lrent: within(Lever::LeaseRent, found.lease_rent)
                .and_then(|factor| Some(factor * self.first_lease_rent()?)),
            machine_usd: within(Lever::Machine, found.machine),
        }
    }
}

/// Levers at which nothing is earned or lost.
#[derive(Clone, Copy, Debug)]
struct Found {
    tariff: Option<f64>,
    price: Option<f64>,
    difficulty: Option<f64>,
    gpu_rent: Option<f64>,
    lease_rent: Option<f64>,
    billed: Option<f64>,
    machine: Option<f64>,
}
