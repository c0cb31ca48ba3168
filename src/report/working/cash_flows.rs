//! Money over the horizon, of a row, a use, the site, its owner or Bitcoin bought instead: its present value, when it
//! is paid back and at which rate of return. The equations of `model/metrics` and `model/irr`, in terms of what a
//! reader can look up.

use libm::pow;

use crate::report::figures::{Life, Report};
use crate::report::working::network::number;
use crate::report::working::quantity::{Constant, Quantity};
use crate::report::working::solved_value::{Search, SolvedValue};
use crate::report::working::tree::{
    Working, compound, constant, figure_ref, minus, months, plus, power, product, quotient, smaller, sum,
};

/// A shortfall of up to this share of all spending is rounding.
const ROUNDING: f64 = 1e-12;

/// Money at each point in time.
pub(super) struct CashFlows<'a> {
    pub(super) report: &'a Report,
    /// Cash at times 0 to N.
    pub(super) cash: Vec<Working>,
    /// What is spent, at times 0 to N.
    pub(super) spending: Vec<Working>,
    /// Sales of machines and residual values, each with its time.
    pub(super) ends: Vec<(u32, Working)>,
    /// Cash so far, as it is and discounted, if the object has these sums as figures.
    pub(super) cumulative: Option<CumulativeCash<'a>>,
}

/// Running sums of cash in the object.
pub(super) struct CumulativeCash<'a> {
    /// Where the paths of these sums begin: `monthly.site.equity_`.
    pub(super) place: String,
    pub(super) usd: &'a [f64],
    pub(super) discounted_usd: &'a [f64],
}

/// The discount rate of a month.
pub(super) fn monthly_rate(report: &Report) -> Working {
    quotient(number(report, "rate"), constant(Constant::MonthsPerYear)).named(Quantity::MonthlyRate)
}

/// The present value of an amount at a point in time.
pub(super) fn present(report: &Report, amount: Working, time: u32) -> Working {
    quotient(
        amount,
        compound(monthly_rate(report), constant(Constant::Time(time))),
    )
}

/// A place in a list as a time.
pub(super) fn time_of(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// The Bitcoin price of a month, at which money and Bitcoin are exchanged; beyond the horizon, that of the last month.
pub(super) fn price_at(report: &Report, month: usize) -> Working {
    let prices = &report.monthly.btc_price_usd;
    let month = month.min(prices.len() - 1);
    let path = format!("monthly.btc_price_usd.{month}");
    figure_ref(Quantity::BitcoinPriceThen, path, prices[month])
}

impl CashFlows<'_> {
    fn horizon(&self) -> u32 {
        time_of(self.cash.len() - 1)
    }

    /// The time whose term is worked out in a sum: the first with income tells a reader most. Without income, the last.
    fn shown(&self) -> usize {
        let first = self.cash.iter().position(|cash| cash.value > 0.0);
        first.unwrap_or(self.cash.len() - 1)
    }

    /// All that is spent by the horizon.
    pub(super) fn spent(&self) -> Working {
        let first = self.spending.iter().position(|spent| spent.value > 0.0);
        months(first.unwrap_or(0), self.spending.clone()).named(Quantity::Spent)
    }

    fn all_cash(&self) -> Working {
        months(self.shown(), self.cash.clone()).named(Quantity::AllCash)
    }

    /// What comes back by the horizon: all cash except spending, with or without machine sales and residual values.
    pub(super) fn returned(&self, with_ends: bool) -> Working {
        let ends = self.ends.iter().filter(|_| with_ends);
        let mut parts = vec![plus(self.all_cash()), plus(self.spent())];
        parts.extend(ends.map(|(_, end)| plus(end.clone())));
        sum(parts).named(Quantity::Returned)
    }

    /// What comes back as a fraction of what is spent.
    pub(super) fn paid_back(&self, with_ends: bool) -> Working {
        quotient(self.returned(with_ends), self.spent())
    }

    /// Net present value: cash of all points in time, sales, and what is left, each discounted.
    pub(super) fn npv(&self) -> Working {
        let discounted = |(time, cash): (usize, &Working)| present(self.report, cash.clone(), time_of(time));
        let terms = self.cash.iter().enumerate().map(discounted).collect();
        let mut parts = vec![plus(months(self.shown(), terms).named(Quantity::PresentOfMonths))];
        for (time, end) in &self.ends {
            parts.push(plus(present(self.report, end.clone(), *time)));
        }
        sum(parts)
    }

    /// The monthly rate of return, given the nominal rate of a year, which is twelve times as much.
    fn monthly_return(&self, nominal: f64) -> Working {
        let rate = nominal / 12.0;
        let found = SolvedValue {
            what: Search::Return,
            proof: self.paid_and_received(rate),
            before: self.paid_and_received(self.report.inputs.money.discount_percent_per_year / 1200.0),
        };
        found.at(Quantity::MonthlyReturn, rate)
    }

    /// All that is paid and all that is received, each brought to the same day at a rate. That day is the start, or, if
    /// the rate is negative, the horizon: then no factor can overflow.
    fn paid_and_received(&self, rate: f64) -> Vec<f64> {
        let horizon = self.horizon();
        let (mut paid, mut received) = (0.0, 0.0);
        for (time, cash) in (0..).zip(&self.cash) {
            let ends = self.ends.iter().filter(|(at, _)| *at == time);
            let flow = cash.value + ends.map(|(_, end)| end.value).sum::<f64>();
            let factor = if rate < 0.0 {
                pow(1.0 + rate, f64::from(horizon - time))
            } else {
                pow(1.0 + rate, -f64::from(time))
            };
            if flow < 0.0 {
                paid -= flow * factor;
            } else {
                received += flow * factor;
            }
        }
        vec![paid, received]
    }

    /// Twelve times the monthly rate of return, comparable with the discount rate.
    pub(super) fn irr_nominal(&self, nominal: f64) -> Working {
        product([constant(Constant::MonthsPerYear), self.monthly_return(nominal)])
    }

    /// The monthly rate of return compounded over a year.
    pub(super) fn irr_effective(&self, nominal: f64) -> Working {
        let year = compound(self.monthly_return(nominal), constant(Constant::MonthsPerYear));
        sum([plus(year), minus(constant(Constant::One))])
    }

    /// Payback: the first time, not before the last spending, at which cash so far is not negative. Within a month,
    /// cash counts as coming in evenly.
    pub(super) fn payback(&self, discounted: bool) -> Option<Working> {
        let last_spending = self.spending.iter().rposition(|spent| spent.value > 0.0)?;
        let nothing = -ROUNDING * self.spending.iter().map(|spent| spent.value).sum::<f64>();
        let cash = |time: usize| {
            let cash = self.cash[time].clone();
            if discounted {
                present(self.report, cash, time_of(time))
            } else {
                cash
            }
        };
        let mut so_far = 0.0;
        for time in 0..self.cash.len() {
            so_far += cash(time).value;
            if time < last_spending || so_far < nothing {
                continue;
            }
            if time == last_spending {
                return Some(sum([plus(constant(Constant::Time(time_of(time))))]));
            }
            let missing = sum([minus(self.so_far(time - 1, discounted, &cash))]);
            let part = smaller(constant(Constant::One), quotient(missing, cash(time)));
            return Some(sum([
                plus(constant(Constant::Time(time_of(time - 1)))),
                plus(part.named(Quantity::PartOfMonth)),
            ]));
        }
        None
    }

    /// The sum of cash up to a point in time, as it is or discounted.
    pub(super) fn cash_so_far(&self, time: usize, discounted: bool) -> Option<Working> {
        let terms = self.cash.get(..=time)?.iter().cloned().enumerate();
        let term = |(time, cash): (usize, Working)| {
            if discounted {
                present(self.report, cash, time_of(time))
            } else {
                cash
            }
        };
        Some(months(time, terms.map(term).collect()))
    }

    fn so_far(&self, time: usize, discounted: bool, cash: &dyn Fn(usize) -> Working) -> Working {
        let in_object = self.cumulative.as_ref().and_then(|known| {
            let (name, values) = if discounted {
                ("discounted_cumulative_usd", known.discounted_usd)
            } else {
                ("cumulative_usd", known.usd)
            };
            let path = format!("{}{name}.{time}", known.place);
            Some(figure_ref(Quantity::CashSoFar, path, *values.get(time)?))
        });
        in_object.unwrap_or_else(|| months(time, (0..=time).map(cash).collect()).named(Quantity::CashSoFar))
    }

    /// The profit in BTC: spending is converted at the price of the month that begins, all other cash at that of the
    /// month that ends.
    fn profit_btc(&self) -> Working {
        let later = (1..self.cash.len()).map(|time| {
            let ends = self.ends.iter().filter(|(at, _)| *at as usize == time);
            let mut parts = vec![plus(self.cash[time].clone()), plus(self.spending[time].clone())];
            parts.extend(ends.map(|(_, end)| plus(end.clone())));
            quotient(sum(parts), price_at(self.report, time - 1))
        });
        let later: Vec<Working> = later.collect();
        let shown = self.shown().max(1) - 1;
        sum([
            plus(months(shown, later).named(Quantity::ReturnedBtc)),
            minus(self.bought_btc()),
        ])
    }

    /// All spending in BTC, converted at the price of the month that begins.
    pub(super) fn bought_btc(&self) -> Working {
        let bought = |(time, spent): (usize, &Working)| quotient(spent.clone(), price_at(self.report, time));
        let first = self.spending.iter().position(|spent| spent.value > 0.0);
        months(
            first.unwrap_or(0),
            self.spending.iter().enumerate().map(bought).collect(),
        )
        .named(Quantity::SpentBtc)
    }

    /// The tree of a figure that depends on nothing but money over time, by its name below `life`.
    pub(super) fn of_life(&self, life: &Life, name: &str, path: String) -> Option<Working> {
        let (tree, quantity, value) = match name {
            "npv_usd" => (self.npv(), Quantity::Npv, life.npv_usd),
            "irr_nominal" => {
                let value = life.irr_nominal?;
                (self.irr_nominal(value), Quantity::Return, value)
            }
            "irr_effective" => {
                let tree = self.irr_effective(life.irr_nominal?);
                (tree, Quantity::ReturnCompounded, life.irr_effective?)
            }
            "roi" => {
                let gain = sum([plus(self.returned(true)), minus(self.spent())]);
                (quotient(gain, self.spent()), Quantity::Roi, life.roi?)
            }
            "annualised_multiple" => {
                let value = life.annualised_multiple?;
                let years = quotient(
                    constant(Constant::MonthsPerYear),
                    constant(Constant::Span(self.horizon())),
                );
                let times = power(self.paid_back(true), years);
                let tree = sum([plus(times), minus(constant(Constant::One))]);
                (tree, Quantity::Multiple, value)
            }
            "payback_months" => (self.payback(false)?, Quantity::Payback, life.payback_months?),
            "discounted_payback_months" => {
                let value = life.discounted_payback_months?;
                (self.payback(true)?, Quantity::DiscountedPayback, value)
            }
            "profit_btc" => (self.profit_btc(), Quantity::ProfitBtc, life.profit_btc),
            _ => return None,
        };
        Some(tree.figure(quantity, path, value))
    }
}
