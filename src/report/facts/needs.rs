//! When a use has paid back what is spent on it, and what it needs to pay at all.

use crate::report::figures::{Breakeven, Clock, Report, Row, UseBreakevens, UseWorth};
use crate::scenario::Use;

/// A figure and its path in the JSON object.
#[derive(Clone, Debug, PartialEq)]
pub struct At {
    /// Its path.
    pub path: String,
    /// Its value.
    pub value: f64,
}

/// When what is spent has come back.
#[derive(Clone, Debug, PartialEq)]
pub enum Repaid {
    /// Nothing is spent.
    Nothing,
    /// After a number of months within the horizon.
    After {
        /// Months from the start.
        months: At,
        /// Months in all.
        of: At,
    },
    /// Not within the horizon: the fractions that have come back by its end.
    Partly {
        /// From operations alone.
        running: At,
        /// With machine sales and residual values.
        with_residual: Option<At>,
    },
    /// At unchanged prices, after so many months.
    AtTodaysProfit(At),
    /// At unchanged prices, never.
    Never,
}

/// Values of inputs at which a use neither earns nor loses; only of inputs that matter to the use.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Needs {
    /// Bitcoin price, $.
    pub btc: Option<At>,
    /// Electricity price, $/kWh.
    pub kwh: Option<At>,
    /// GPU rent, $/h.
    pub gpu_rent: Option<At>,
    /// Lease rent, $/kW-month.
    pub lease_rent: Option<At>,
}

impl At {
    /// A figure with its path.
    pub(in crate::report) fn new(path: String, value: f64) -> Self {
        Self { path, value }
    }

    /// The figure with its path if it has a value.
    pub(in crate::report) fn some(path: &str, name: &str, value: Option<f64>) -> Option<Self> {
        value.map(|value| Self::new([path, ".", name].concat(), value))
    }
}

impl Repaid {
    /// When a use has come back, by the report's clock.
    pub(in crate::report) fn of_use(report: &Report, place: usize) -> Self {
        let of = &report.uses[place];
        let path = format!("uses.{place}");
        Self::of(report, of.capex_usd, &path, &path, || Spans::of_use(of))
    }

    /// When a row has come back, by the report's clock.
    pub(in crate::report) fn of_row(report: &Report, place: usize) -> Self {
        let of = &report.rows[place];
        let path = format!("rows.{place}");
        let life = [&path, ".life"].concat();
        Self::of(report, of.capex_usd, &path, &life, || Spans::of_row(of))
    }

    fn of(
        report: &Report,
        capex_usd: f64,
        path: &str,
        life_path: &str,
        spans: impl FnOnce() -> Spans,
    ) -> Self {
        if capex_usd <= 0.0 {
            return Self::Nothing;
        }
        let spans = spans();
        if report.clock == Clock::Month {
            let months = At::some(life_path, "static_payback_months", spans.at_todays_profit);
            return months.map_or(Self::Never, Self::AtTodaysProfit);
        }
        let contract = At::some(life_path, "payback_contract_months", spans.contract);
        let horizon = At::some(life_path, "payback_months", spans.horizon);
        if let Some(months) = contract.or(horizon) {
            let of = At::new([life_path, ".tied_months"].concat(), f64::from(spans.tied));
            return Self::After { months, of };
        }
        match At::some(path, "paid_back_fraction", spans.back) {
            Some(running) => Self::Partly {
                running,
                with_residual: At::some(path, "paid_back_with_residual_fraction", spans.back_with_residual),
            },
            None => Self::Nothing,
        }
    }
}

/// Months until what is spent has come back, and how much of it has.
struct Spans {
    contract: Option<f64>,
    horizon: Option<f64>,
    at_todays_profit: Option<f64>,
    tied: u32,
    back: Option<f64>,
    back_with_residual: Option<f64>,
}

impl Spans {
    fn of_use(of: &UseWorth) -> Self {
        Self {
            contract: of.payback_contract_months,
            horizon: of.payback_months,
            at_todays_profit: of.static_payback_months,
            tied: of.tied_months,
            back: of.invested.paid_back_fraction,
            back_with_residual: of.invested.paid_back_with_residual_fraction,
        }
    }

    fn of_row(of: &Row) -> Self {
        Self {
            contract: of.life.payback_contract_months,
            horizon: of.life.payback_months,
            at_todays_profit: of.life.static_payback_months,
            tied: of.life.tied_months.unwrap_or(0),
            back: of.invested.paid_back_fraction,
            back_with_residual: of.invested.paid_back_with_residual_fraction,
        }
    }
}

impl Needs {
    /// Where a use as a whole begins to pay, by the report's clock.
    pub(in crate::report) fn of_use(report: &Report, place: usize) -> Self {
        let of = &report.uses[place];
        let UseBreakevens {
            btc,
            kwh,
            gpuh,
            lrent,
        } = of.pays;
        Self::among(of.kind, &format!("uses.{place}.pays"), [btc, kwh, gpuh, lrent])
    }

    /// Breakevens of a row, found below a path.
    pub(in crate::report) fn of_breakeven(kind: Use, at: &Breakeven, path: &str) -> Self {
        Self::among(kind, path, [at.btc, at.kwh, at.gpuh, at.lrent])
    }

    /// Keeps, of Bitcoin price, power price, GPU rent and lease rent, those that matter to the use.
    fn among(kind: Use, path: &str, [btc, kwh, gpuh, lrent]: [Option<f64>; 4]) -> Self {
        let told =
            |key, value: Option<f64>| At::some(path, key, value.filter(|_| kind.pays_by().contains(&key)));
        Self {
            btc: told("btc", btc),
            kwh: told("kwh", kwh),
            gpu_rent: told("gpuh", gpuh),
            lease_rent: told("lrent", lrent),
        }
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let all = [&self.btc, &self.kwh, &self.gpu_rent, &self.lease_rent];
        all.iter().all(|at| at.is_none())
    }
}
