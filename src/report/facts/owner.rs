//! What is left to the owner after debt, and the payments that the site must cover.

use crate::report::figures::{Debt, Equity, Report};

/// What debt leaves to the owner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Owner {
    /// Net present value at the discount rate, $.
    pub npv_usd: f64,
    /// The rate of return that is shown; none if there is no such rate.
    pub rate: Option<Rate>,
    /// Cash from operations divided by the payment, in the month where this ratio is lowest; none without a payment.
    pub cover_lowest: Option<f64>,
    /// The equal payment, $/month; none if none falls within the horizon.
    pub payment_usd_per_month: Option<f64>,
}

/// A rate of return a year, as a fraction.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Rate {
    /// 12 × the monthly rate.
    Nominal(f64),
    /// The monthly rate compounded over a year: where 12 × the monthly one would be below −100 %, and nobody can lose
    /// more than everything.
    Effective(f64),
}

impl Owner {
    /// What is left to the owner; none if nothing is borrowed.
    #[must_use]
    pub fn of(report: &Report) -> Option<Self> {
        let (debt, equity): (&Debt, &Equity) = report.site.debt.as_ref().zip(report.site.equity.as_ref())?;
        let rate = equity.irr_nominal.map(|nominal| match equity.irr_effective {
            Some(effective) if nominal < -1.0 => Rate::Effective(effective),
            _ => Rate::Nominal(nominal),
        });
        Some(Self {
            npv_usd: equity.npv_usd,
            rate,
            cover_lowest: debt.cover_lowest,
            payment_usd_per_month: debt.payment_usd_per_month,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::decode;
    use crate::report::english::English;

    fn owner(link: &str) -> Option<Owner> {
        Owner::of(&Report::of(&decode(link), &English))
    }

    #[test]
    fn without_debt_there_is_nothing_to_say() {
        assert_eq!(owner("debt=0"), None);
        assert_eq!(owner("debt=60&mix="), None, "nothing is spent, nothing borrowed");
    }

    #[test]
    fn before_everything_runs_nothing_is_paid() {
        let building = owner("debt=60&months=6&mix=lease*1MW").expect("money is borrowed");
        assert_eq!(
            (building.cover_lowest, building.payment_usd_per_month),
            (None, None)
        );
    }

    #[test]
    fn a_rate_below_everything_is_compounded() {
        let mut report = Report::of(&decode("debt=60&mix=s21*9"), &English);
        let equity = report.site.equity.as_mut().expect("money is borrowed");
        equity.irr_nominal = Some(-3.0);
        equity.irr_effective = Some(-0.968);
        let rate = Owner::of(&report).expect("money is borrowed").rate;
        assert_eq!(rate, Some(Rate::Effective(-0.968)));
    }
}
