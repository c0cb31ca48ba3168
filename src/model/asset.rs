//! What machines and buildings are worth as they age, and what it costs a month to own them.
//!
//! Straight-line depreciation, and the equivalent annual cost (Brealey, Myers and Allen, *Principles of Corporate
//! Finance*, "Investment decisions: equivalent annual cash flows") with months for years.
//!
//! Value after t months of running: C·(1−(1−s)·min(1, t/L)), straight to the resale share s. Depreciation and
//! residual value are both this line, so nothing is gained or lost on paper at the end. Capital charge a
//! month: (C − s·C·(1+r/12)^−L)·(r/12)/(1−(1+r/12)^−L), the annuity that repays C less the resale over L
//! (the capital recovery factor).

use libm::{expm1, log1p};

/// A thing bought at time 0 that runs from a delay on and ages while it runs.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Asset {
    /// What it costs, $.
    pub(super) cost_usd: f64,
    /// Share of the cost it is sold for at the end of its life, 0 to 1.
    pub(super) resale_share: f64,
    /// Months it lasts, from the delay on.
    pub(super) life_months: u32,
    /// Months until it runs.
    pub(super) delay_months: u32,
}

impl Asset {
    /// What it is worth at the end of `months` months from the spending, $.
    pub(super) fn value_usd(&self, months: u32) -> f64 {
        let run = months.saturating_sub(self.delay_months);
        let aged = (f64::from(run) / f64::from(self.life_months)).min(1.0);
        self.cost_usd * (1.0 - (1.0 - self.resale_share) * aged)
    }

    /// Adds what it loses in value in each month of the horizon, $.
    pub(super) fn add_depreciation_usd(&self, months_usd: &mut [f64]) {
        let monthly = self.cost_usd * (1.0 - self.resale_share) / f64::from(self.life_months);
        let end = months_usd.len().min(self.end_month() as usize);
        let ageing = months_usd.get_mut(self.delay_months as usize..end);
        for month in ageing.into_iter().flatten() {
            *month += monthly;
        }
    }

    /// What it is sold for at the end of its life, $.
    pub(super) fn resale_usd(&self) -> f64 {
        self.cost_usd * self.resale_share
    }

    /// Months from the spending to the end of its life.
    pub(super) fn end_month(&self) -> u32 {
        self.delay_months + self.life_months
    }

    /// What owning it costs a month over its own life, $.
    pub(super) fn capital_charge_usd(&self, discount_percent_per_year: f64) -> f64 {
        let month = discount_percent_per_year / 1200.0;
        let life = f64::from(self.life_months);
        if month == 0.0 {
            return (self.cost_usd - self.resale_usd()) / life;
        }
        // 1−(1+m)^−L without cancellation at small rates.
        let repaid = -expm1(-life * log1p(month));
        (self.cost_usd - self.resale_usd() * (1.0 - repaid)) * month / repaid
    }
}

/// A life in years as whole months, halves up, at least one.
pub(super) fn life_months(years: f64) -> u32 {
    crate::scenario::whole((years * 12.0 + 0.5).floor()).max(1)
}
