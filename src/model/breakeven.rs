//! Break-even analysis: the value of one input, all else fixed, at which a row or the site neither gains nor loses.
//!
//! It answers two different questions: at which value is *today's* operating profit 0, and at which is the
//! *whole-horizon* NPV 0? Today's breakevens have closed forms. Over the horizon, the NPV before tax of GPUs, and of
//! leases whose tenant advances nothing, is linear in every input, so two evaluations suffice. Where the NPV is not
//! linear, a root-finder searches the input's range from the present value outwards; of several roots the nearest
//! counts. There is no breakeven where the input does not matter, where no value in its range is one, or where the NPV
//! jumps across 0 (held BTC with switch-off can do that).

use crate::catalog::protocol::HASHES_PER_DIFFICULTY;

use super::levers::{Lever, Levers};
use super::metrics::ratio;
use super::month::RowMonth;
use super::outcome::{Breakeven, Breakevens};
use super::outward_steps::OutwardSteps;
use super::root;
use super::scope::Scope;

/// How many times the first step is doubled until the steps span the range.
const DOUBLINGS: i32 = 10;

/// Both breakevens of a row or of the site.
///
/// ```
/// use wattworth::model::{Scope, Site, breakeven::breakevens, project};
/// use wattworth::scenario::{Clock, Scenario};
///
/// let mut scenario = Scenario::default();
/// let found = breakevens(Scope::whole(&Site::of(scenario.clone())));
/// // At the breakeven price of power, today's profit is nothing beside the revenue.
/// scenario.site.price_usd_per_kwh = found.today.kwh.expect("the site pays for power");
/// let today = project(&scenario, Clock::Horizon).site.today;
/// assert!(today.profit_usd.abs() < 1e-9 * today.revenue_usd);
/// ```
#[must_use]
pub fn breakevens(scope: Scope<'_>) -> Breakevens {
    Breakevens {
        today: scope.today_breakeven(),
        life: scope.life_breakeven(),
    }
}

impl Scope<'_> {
    /// Today's breakevens in closed form: today's profit is linear in every input except difficulty, and linear in the
    /// inverse of difficulty.
    fn today_breakeven(&self) -> Breakeven {
        let levers = self.site.levers();
        let sum = |part: fn(&RowMonth) -> f64, levers: &Levers| -> f64 {
            self.rows
                .iter()
                .map(|row| part(&row.model.today(&self.site.paths, levers)))
                .sum()
        };
        let fixed = if self.whole_site {
            self.site.scenario.site.fixed_usd_per_month
        } else {
            0.0
        };
        let profit = sum(RowMonth::profit_usd, &levers) - fixed;
        let profit_under = |levers: Levers| sum(RowMonth::profit_usd, &levers) - fixed;

        let kwh_paid_for = sum(
            |month| month.power_usd,
            &Levers {
                tariff_usd_per_kwh: 1.0,
                ..levers
            },
        );
        let profit_without_power = profit_under(Levers {
            tariff_usd_per_kwh: 0.0,
            ..levers
        });
        // The breakeven factor on a lever, from the profit with that lever at 0 and at its present value.
        let breakeven_factor = |zeroed: Levers| {
            let rest = profit_under(zeroed);
            ratio(-rest, profit - rest)
        };
        let price_factor = breakeven_factor(Levers { price: 0.0, ..levers });
        let profit_unbilled = profit_under(Levers {
            billed_percent: 0.0,
            ..levers
        });
        let profit_billed = profit_under(Levers {
            billed_percent: 100.0,
            ..levers
        });
        self.as_inputs(LeverRoots {
            tariff: ratio(profit_without_power, kwh_paid_for),
            price: price_factor,
            difficulty: price_factor.and_then(|factor| ratio(1.0, factor)),
            gpu_rent: breakeven_factor(Levers {
                gpu_rent: 0.0,
                ..levers
            }),
            lease_rent: breakeven_factor(Levers {
                lease_rent: 0.0,
                ..levers
            }),
            billed: ratio(-profit_unbilled * 100.0, profit_billed - profit_unbilled),
            machine: None,
        })
    }

    fn life_breakeven(&self) -> Breakeven {
        let solve = |lever: Lever| {
            // Tax makes everything nonlinear.
            let nonlinear = self.rows.iter().any(|row| row.model.is_nonlinear(lever));
            if nonlinear || self.is_taxed() {
                self.nearest_root(lever)
            } else {
                self.linear_root(lever)
            }
        };
        self.as_inputs(LeverRoots {
            tariff: solve(Lever::Tariff),
            price: solve(Lever::Price),
            difficulty: solve(Lever::Difficulty),
            gpu_rent: solve(Lever::GpuRent),
            lease_rent: solve(Lever::LeaseRent),
            billed: solve(Lever::Billed),
            machine: if self.whole_site {
                None
            } else {
                solve(Lever::Machine)
            },
        })
    }

    /// The root of the straight line through two points. It is computed twice: the second time one point lies close to
    /// the root, so that no digits are lost where the line starts far from zero.
    fn linear_root(&self, lever: Lever) -> Option<f64> {
        let at_zero = self.npv_at_usd(lever, 0.0);
        let through = |x: f64| ratio(-at_zero * x, self.npv_at_usd(lever, x) - at_zero);
        let about = through(lever.typical())?;
        if about == 0.0 { Some(0.0) } else { through(about) }
    }

    /// The root in the input's range that is nearest to the present value.
    fn nearest_root(&self, lever: Lever) -> Option<f64> {
        let (low, high) = self.range(lever)?;
        // Prices and difficulty span decades, so distances are measured in logarithms.
        let in_ratios = matches!(lever, Lever::Price | Lever::Difficulty);
        let mut steps = OutwardSteps {
            now: self.lever_now(lever).clamp(low, high),
            low,
            high,
            first_step: 0.0,
            in_ratios,
        };
        steps.first_step = libm::scalbn(
            steps.distance_from_now(low).max(steps.distance_from_now(high)),
            -DOUBLINGS,
        );
        let npv_usd = self.npv_curve(lever);
        let now_usd = npv_usd(steps.now);
        if now_usd == 0.0 {
            // The present value is the breakeven already, unless the input does not matter.
            let matters = steps
                .by_distance()
                .flatten()
                .flatten()
                .any(|(_, farther)| npv_usd(farther) != 0.0);
            return matters.then_some(steps.now);
        }
        // The NPV at the nearer end of the next step, down and up.
        let mut nearer_usd = [now_usd; 2];
        for both in steps.by_distance() {
            let mut nearest: Option<f64> = None;
            for (nearer_usd, step) in nearer_usd.iter_mut().zip(both) {
                let Some((nearer, farther)) = step else { continue };
                let farther_usd = npv_usd(farther);
                if root::changes_sign(*nearer_usd, farther_usd)
                    && let Some(root) = root::find(&npv_usd, nearer, farther)
                    && nearest
                        .is_none_or(|found| steps.distance_from_now(root) < steps.distance_from_now(found))
                {
                    nearest = Some(root);
                }
                *nearer_usd = farther_usd;
            }
            if let Some(found) = nearest {
                let levers = self.site.levers().with(lever, found);
                return self.is_negligible(npv_usd(found), &levers).then_some(found);
            }
        }
        None
    }

    /// Converts levers to values of their inputs; a value outside its input's range becomes none.
    fn as_inputs(&self, roots: LeverRoots) -> Breakeven {
        let bitcoin = &self.site.scenario.bitcoin;
        let within_range = |lever: Lever, value: Option<f64>| {
            let (low, high) = self.range(lever)?;
            // A root that misses a bound of the range only by rounding counts as within it.
            let slack = |bound: f64| 1e-12 * bound.abs();
            value.filter(|value| (low - slack(low)..=high + slack(high)).contains(value))
        };
        let btc = within_range(Lever::Price, roots.price).map(|factor| factor * bitcoin.price_usd);
        let block_btc = self.site.paths.subsidy_btc[0] + bitcoin.fees_btc_per_block;
        Breakeven {
            kwh: within_range(Lever::Tariff, roots.tariff),
            btc,
            diff: within_range(Lever::Difficulty, roots.difficulty).map(|factor| factor * bitcoin.difficulty),
            hashprice_usd_per_ph_day: btc.map(|price| {
                1e15 * 86_400.0 / (bitcoin.difficulty * HASHES_PER_DIFFICULTY) * block_btc * price
            }),
            gpuh: within_range(Lever::GpuRent, roots.gpu_rent)
                .and_then(|factor| Some(factor * self.unit(Lever::GpuRent)?)),
            util: within_range(Lever::Billed, roots.billed),
            lrent: within_range(Lever::LeaseRent, roots.lease_rent)
                .and_then(|factor| Some(factor * self.unit(Lever::LeaseRent)?)),
            machine_usd: within_range(Lever::Machine, roots.machine),
        }
    }
}

/// For each lever, the value at which nothing is earned or lost.
#[derive(Clone, Copy, Debug)]
struct LeverRoots {
    tariff: Option<f64>,
    price: Option<f64>,
    difficulty: Option<f64>,
    gpu_rent: Option<f64>,
    lease_rent: Option<f64>,
    billed: Option<f64>,
    machine: Option<f64>,
}
