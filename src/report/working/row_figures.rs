//! The figures of a row: what a running month comes to per megawatt-hour, coin, machine and year, what the row ties up,
//! and its lists by month.

use crate::report::figures::rates::{Money, Per, at};
use crate::report::working::breakeven::Scope;
use crate::report::working::quantity::{Constant, Quantity, Why};
use crate::report::working::row::{RowWork, When};
use crate::report::working::tree::{Working, because, constant, minus, plus, product, quotient, sum};
use crate::report::working::{assets, cash_flows_of, horizon, hosting, lifetime, mining, solved_input, uses};
use crate::scenario::Use;

impl RowWork<'_> {
    /// The tree of a figure below `rows.N`.
    pub(super) fn figure(&self, parts: &[&str]) -> Option<Working> {
        let row = self.row;
        let path = self.path(&parts.join("."));
        let per_mw = |of: Working| quotient(of, self.reserved());
        Some(match parts {
            ["count"] => self.machines().figure(self.counted(), path, row.count?),
            ["it_kw"] => self.it_power(),
            ["reserved_mw"] => self.reserved(),
            ["machines_usd"] => assets::machines(self),
            ["building_usd"] => assets::building(self),
            ["capex_usd"] => assets::capex(self),
            ["capex_usd_per_mw"] => {
                per_mw(assets::capex(self)).figure(Quantity::PerMw, path, row.invested.capex_usd_per_mw?)
            }
            ["machines_usd_per_mw"] => per_mw(assets::machines(self)).figure(
                Quantity::PerMw,
                path,
                row.invested.machines_usd_per_mw?,
            ),
            ["building_usd_per_mw"] => per_mw(assets::building(self)).figure(
                Quantity::PerMw,
                path,
                row.invested.building_usd_per_mw?,
            ),
            ["runs_per_mw"] => {
                let runs = if self.kind() == Use::Hosting {
                    self.it_power()
                } else {
                    self.machines()
                };
                per_mw(runs).figure(Quantity::RunsPerMw, path, row.runs_per_mw?)
            }
            ["at_unchanged_prices_usd_per_mw_year"] => {
                let cleared = sum([plus(self.profit(When::TODAY)), minus(self.capital())]);
                per_mw(product([constant(Constant::MonthsPerYear), cleared])).figure(
                    Quantity::Unchanged,
                    path,
                    row.at_unchanged_prices_usd_per_mw_year?,
                )
            }
            ["today", name] => self.today(name)?,
            ["rates", per, name] => self.rate(per, name)?,
            ["mwh_split", name] => self.mwh(name)?,
            ["unit_cost", name] => self.unit_cost(name)?,
            ["life", name] => horizon::figure(self, name)?,
            ["breakeven", "today", key] => Scope::row(self.report, self.nth)?.today(key)?,
            ["breakeven", "life", "hashprice_usd_per_ph_day"] => {
                Scope::row(self.report, self.nth)?.hashprice_of_life()?
            }
            ["breakeven", "life", key] => solved_input::breakeven(self.report, Some(self.nth), key)?,
            ["rent_first_year_usd_per_kw_month"] => {
                let value = row.rent_first_year_usd_per_kw_month?;
                hosting::rent(self, 0).figure(Quantity::LeaseRentThen, path, value)
            }
            ["rent_average_usd_per_kw_month"] => {
                let value = row.rent_average_usd_per_kw_month??;
                lifetime::mean_rent(self)?.figure(Quantity::MeanRent, path, value)
            }
            [
                name @ ("surplus_by_year_usd" | "surplus_by_year_usd_per_mw"),
                year,
            ] => self.year(name, year.parse().ok()?)?,
            [name] => {
                let value = match *name {
                    "paid_back_fraction" => row.invested.paid_back_fraction?,
                    "paid_back_with_residual_fraction" => row.invested.paid_back_with_residual_fraction?,
                    _ => return None,
                };
                lifetime::paid_back(&cash_flows_of::of_row(self), name)?.figure(
                    Quantity::PaidBack,
                    path,
                    value,
                )
            }
            _ => return None,
        })
    }

    /// What the row earns in a year, counted from the start: the operating profit of that year's months.
    fn year(&self, name: &str, year: usize) -> Option<Working> {
        let months = uses::profits_of_year(self.report, self.nth, year);
        let path = |name: &str| self.path(&format!("{name}.{year}"));
        let usd = *self.row.invested.surplus_by_year_usd.get(year)?;
        let whole = uses::summed(months).figure(Quantity::YearsProfit, path("surplus_by_year_usd"), usd);
        if name == "surplus_by_year_usd" {
            return Some(whole);
        }
        let per_mw = *self.row.invested.surplus_by_year_usd_per_mw.as_ref()?.get(year)?;
        Some(quotient(whole, self.reserved()).figure(Quantity::Rate, path(name), per_mw))
    }

    /// The tree of a figure below `monthly.rows.N`, of a month or a point in time.
    pub(super) fn monthly(&self, name: &str, time: usize) -> Option<Working> {
        let at = u32::try_from(time).ok()?;
        let monthly = self.report.monthly.rows.get(self.nth)?;
        let path = format!("monthly.rows.{}.{name}.{time}", self.nth);
        match name {
            "spending_usd" => {
                let value = *monthly.spending_usd.get(time)?;
                return Some(assets::spending(self, at).figure(Quantity::Spending, path, value));
            }
            "cash_usd" => {
                let value = *monthly.cash_usd.get(time)?;
                return Some(horizon::cash(self, at).figure(Quantity::Cash, path, value));
            }
            "cumulative_usd" | "discounted_cumulative_usd" => {
                let discounted = name == "discounted_cumulative_usd";
                let values = if discounted {
                    &monthly.discounted_cumulative_usd
                } else {
                    &monthly.cumulative_usd
                };
                let value = *values.get(time)?;
                let tree = horizon::cumulative(self, at, discounted);
                return Some(tree.figure(Quantity::CashSoFar, path, value));
            }
            "hashcost_usd_per_ph_day" => {
                let value = *monthly.hashcost_usd_per_ph_day.as_ref()?.get(time)?;
                return Some(mining::hashcost(self, at).figure(Quantity::Hashcost, path, value));
            }
            _ => {}
        }
        let (quantity, values) = match name {
            "revenue_usd" => (Quantity::Revenue, &monthly.revenue_usd),
            "credit_usd" => (Quantity::Credit, &monthly.credit_usd),
            "power_usd" => (Quantity::Power, &monthly.power_usd),
            "other_usd" => (Quantity::Other, &monthly.other_usd),
            "profit_usd" => (Quantity::Profit, &monthly.profit_usd),
            "btc" => (Quantity::BitcoinReceived, &monthly.btc),
            "energy_mwh" => (Quantity::Energy, &monthly.energy_mwh),
            "credit_to_tenant_usd" => (Quantity::TenantCredit, monthly.credit_to_tenant_usd.as_ref()?),
            _ => return None,
        };
        let value = *values.get(time)?;
        let Some(when) = self.when(at) else {
            return Some(because(Why::NotRunning, 0.0).figure(quantity, path, value));
        };
        Some(match name {
            "revenue_usd" => self.revenue(when),
            "credit_usd" => self.credit(when),
            "power_usd" => self.power(when),
            "other_usd" => self.other(when),
            "profit_usd" => self.profit(when),
            "btc" => self.btc(when),
            "energy_mwh" => self.energy(when),
            _ => hosting::tenant_credit(self, when).figure(quantity, path, value),
        })
    }

    /// The capital charge of a month.
    pub(super) fn capital(&self) -> Working {
        assets::charge(self).figure(
            Quantity::CapitalCharge,
            self.path("today.capital_usd"),
            self.row.today.capital_usd,
        )
    }

    /// Power and other cost less credit; with the capital charge, if `full`.
    pub(super) fn cost(&self, full: bool) -> Working {
        let mut parts = vec![
            plus(self.power(When::TODAY)),
            plus(self.other(When::TODAY)),
            minus(self.credit(When::TODAY)),
        ];
        if full {
            parts.push(plus(self.capital()));
        }
        sum(parts)
    }

    fn today(&self, name: &str) -> Option<Working> {
        let today = &self.row.today;
        let now = When::TODAY;
        let path = self.path(&format!("today.{name}"));
        let per = |cost: Working, quantity: Quantity, unit: Working, value: Option<f64>| {
            Some(quotient(cost, unit).figure(quantity, path.clone(), value?))
        };
        Some(match name {
            "revenue_usd" => self.revenue(now),
            "credit_usd" => self.credit(now),
            "power_usd" => self.power(now),
            "other_usd" => self.other(now),
            "profit_usd" => self.profit(now),
            "capital_usd" => self.capital(),
            "energy_mwh" => self.energy(now),
            "btc" => {
                today.btc?;
                self.btc(now)
            }
            "gpu_hours" => {
                today.gpu_hours?;
                self.gpu_hours(now)
            }
            "revenue_usd_per_mwh" => per(
                self.revenue(now),
                Quantity::RevenuePerMwh,
                self.energy(now),
                today.revenue_usd_per_mwh,
            )?,
            "profit_usd_per_mwh" => per(
                self.profit(now),
                Quantity::ProfitPerMwh,
                self.energy(now),
                today.profit_usd_per_mwh,
            )?,
            "cash_cost_per_btc_usd" => per(
                self.cost(false),
                Quantity::CashCostPerBtc,
                self.btc(now),
                today.cash_cost_per_btc_usd,
            )?,
            "full_cost_per_btc_usd" => per(
                self.cost(true),
                Quantity::FullCostPerBtc,
                self.btc(now),
                today.full_cost_per_btc_usd,
            )?,
            "cash_cost_per_gpu_hour_usd" => {
                let value = Some(today.cash_cost_per_gpu_hour_usd?);
                per(
                    self.cost(false),
                    Quantity::CashCostPerGpuHour,
                    self.gpu_hours(now),
                    value,
                )?
            }
            "full_cost_per_gpu_hour_usd" => {
                let value = Some(today.full_cost_per_gpu_hour_usd?);
                per(
                    self.cost(true),
                    Quantity::FullCostPerGpuHour,
                    self.gpu_hours(now),
                    value,
                )?
            }
            _ => return None,
        })
    }

    fn rate(&self, per: &str, name: &str) -> Option<Working> {
        let rates = &self.row.rates;
        let (unit, per_what) = match per {
            "per_day" => (constant(Constant::DaysPerMonth), Per::Day),
            "per_machine" => (self.machines(), Per::Machine),
            "per_mwh" => (self.energy(When::TODAY), Per::MegawattHour),
            "per_mw_year" => (
                quotient(self.reserved(), constant(Constant::MonthsPerYear)),
                Per::MegawattYear,
            ),
            _ => return None,
        };
        let value = part(&at(&self.row.today, rates, per_what)?, name)?;
        let path = self.path(&format!("rates.{per}.{name}"));
        Some(quotient(self.today(name)?, unit).figure(Quantity::Rate, path, value))
    }

    fn mwh(&self, name: &str) -> Option<Working> {
        let split = self.row.mwh_split?;
        let (tree, quantity, value) = match name {
            "revenue_usd" => (
                self.revenue(When::TODAY),
                Quantity::RevenuePerMwh,
                split.revenue_usd,
            ),
            "running_usd" => (self.cost(false), Quantity::RunningPerMwh, split.running_usd),
            "capital_usd" => (self.capital(), Quantity::CapitalPerMwh, split.capital_usd),
            "left_usd" => {
                let left = sum([
                    plus(self.mwh("revenue_usd")?),
                    minus(self.mwh("running_usd")?),
                    minus(self.mwh("capital_usd")?),
                ]);
                let path = self.path("mwh_split.left_usd");
                return Some(left.figure(Quantity::LeftPerMwh, path, split.left_usd));
            }
            _ => return None,
        };
        let path = self.path(&format!("mwh_split.{name}"));
        Some(quotient(tree, self.energy(When::TODAY)).figure(quantity, path, value))
    }

    fn unit_cost(&self, name: &str) -> Option<Working> {
        let cost = self.row.unit_cost.as_ref()?;
        let now = When::TODAY;
        let received = if self.kind() == Use::Mining {
            self.btc(now)
        } else {
            self.gpu_hours(now)
        };
        let (tree, quantity, value) = match name {
            "power_usd" => (self.power(now), Quantity::CostPart, cost.power_usd),
            "other_usd" => (self.other(now), Quantity::CostPart, cost.other_usd),
            "credit_usd" => (self.credit(now), Quantity::CostPart, cost.credit_usd),
            "capital_usd" => (self.capital(), Quantity::CostPart, cost.capital_usd),
            "full_usd" => (self.cost(true), Quantity::FullCost, cost.full_usd),
            "price_usd" => (self.revenue(now), Quantity::UnitPrice, cost.price_usd),
            _ => return None,
        };
        let path = self.path(&format!("unit_cost.{name}"));
        Some(quotient(tree, received).figure(quantity, path, value))
    }
}

/// A part of a rate, by its name in the object.
pub(super) fn part(money: &Money, name: &str) -> Option<f64> {
    Some(match name {
        "revenue_usd" => money.revenue_usd,
        "credit_usd" => money.credit_usd,
        "power_usd" => money.power_usd,
        "other_usd" => money.other_usd,
        "profit_usd" => money.profit_usd,
        "capital_usd" => money.capital_usd,
        _ => return None,
    })
}
