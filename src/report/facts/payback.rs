//! When a row has paid itself back, and what goes with it.

use crate::report::figures::{Report, Row};
use crate::scenario::Use;

/// When a row has paid itself back.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Payback {
    /// There was nothing to pay.
    Nothing,
    /// Within the horizon.
    Within {
        /// Months from the spending.
        months: f64,
        /// What goes with them.
        besides: Option<Besides>,
    },
    /// Not within the horizon.
    NotWithin {
        /// Months it would take if today's profit stayed; none if there is no profit.
        at_today_months: Option<f64>,
    },
}

/// What goes with a payback within the horizon.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Besides {
    /// Months of it are spent on building: the input's link key and its value.
    Building(&'static str, f64),
    /// What it would take if today's profit stayed, months.
    AtToday(f64),
}

/// Months so few that their number says nothing.
#[must_use]
pub fn is_under_a_month(months: f64) -> bool {
    months < 0.95
}

impl Payback {
    /// When a row has paid itself back.
    #[must_use]
    pub fn of(report: &Report, row: &Row) -> Self {
        match row.life.payback_months {
            Some(0.0) => Self::Nothing,
            Some(months) => Self::Within {
                months,
                besides: besides(report, row, months),
            },
            None => Self::NotWithin {
                at_today_months: row.life.static_payback_months,
            },
        }
    }
}

/// Months of building, or else what today's profit would take unless both are under a month.
fn besides(report: &Report, row: &Row, months: f64) -> Option<Besides> {
    let inputs = &report.inputs;
    let (key, delay) = match row.kind {
        Use::Mining => ("mdelay", inputs.mining.delay_months),
        Use::Rental => ("gdelay", inputs.rental.delay_months),
        Use::Hosting => ("ldelay", inputs.hosting.delay_months),
    };
    if delay > 0 {
        return Some(Besides::Building(key, f64::from(delay)));
    }
    let today = row.life.static_payback_months?;
    let says_something = !(is_under_a_month(months) && is_under_a_month(today));
    says_something.then_some(Besides::AtToday(today))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::decode;
    use crate::report::english::English;

    fn found(link: &str, within: Option<f64>, today: Option<f64>) -> Payback {
        let mut report = Report::of(&decode(link), &English);
        report.rows[0].life.payback_months = within;
        report.rows[0].life.static_payback_months = today;
        Payback::of(&report, &report.rows[0])
    }

    #[test]
    fn building_comes_before_todays_profit() {
        let within = |months, besides| Payback::Within { months, besides };
        let mix = "mix=s21pro*9";
        assert_eq!(
            found(mix, Some(29.0), Some(23.0)),
            within(29.0, Some(Besides::AtToday(23.0)))
        );
        assert_eq!(
            found("mix=s21pro*9&mdelay=6", Some(29.0), Some(23.0)),
            within(29.0, Some(Besides::Building("mdelay", 6.0)))
        );
        assert_eq!(found(mix, Some(0.4), Some(0.3)), within(0.4, None));
        assert_eq!(found(mix, Some(0.0), None), Payback::Nothing);
        assert_eq!(
            found(mix, None, Some(70.0)),
            Payback::NotWithin {
                at_today_months: Some(70.0)
            }
        );
    }
}
