//! What machines and buildings cost and when they are paid for, what they are worth as they age, and what it costs a
//! month to own them.
//!
//! Straight-line depreciation, and the equivalent annual cost (Brealey, Myers and Allen, *Principles of Corporate
//! Finance*, "Investment decisions: equivalent annual cash flows") with months for years.
//!
//! Spending: a building is paid for in equal parts at times 0 to d−1 while it is built, a machine at one time, some
//! months before it runs; what would fall after the horizon is not spent. Value after t months of running:
//! C·(1−(1−s)·min(1, t/L)), a straight line down to the resale share s; before running, what has been spent so far.
//! Depreciation is the same line, with our own spending in place of C; the two differ where a tenant advances a part.
//! Capital charge a month: (C − s·C·(1+r/12)^−L)·(r/12)/(1−(1+r/12)^−L), the annuity that repays C less the resale over
//! L (the capital recovery factor).

use libm::{expm1, log1p};

/// A machine or a building: it is paid for, runs after a delay, and ages while it runs.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Asset {
    /// What it costs, $, whether we or a tenant pay first.
    pub(super) cost_usd: f64,
    /// Share of the cost that a tenant advances, 0 to 1.
    pub(super) advanced_share: f64,
    /// Share of the cost it is sold for at the end of its life, 0 to 1.
    pub(super) resale_share: f64,
    /// Months it lasts, counted from the end of the delay.
    pub(super) life_months: u32,
    /// Months until it runs.
    pub(super) delay_months: u32,
    /// When it is paid for.
    pub(super) payments: Payments,
}

/// Equal payments at consecutive times.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Payments {
    /// Time of the first, in months from the start.
    first: u32,
    /// How many; at least one.
    count: u32,
}

impl Payments {
    /// The payments for a building: one a month while it is built, at least one.
    pub(super) fn while_built(delay_months: u32) -> Self {
        Self {
            first: 0,
            count: delay_months.max(1),
        }
    }

    /// The single payment for a machine, `lead_months` before it runs, but not before the start.
    pub(super) fn before_running(delay_months: u32, lead_months: u32) -> Self {
        Self {
            first: delay_months.saturating_sub(lead_months),
            count: 1,
        }
    }

    /// How many of the payments fall within the horizon.
    fn count_within(self, horizon_months: u32) -> u32 {
        (horizon_months + 1).saturating_sub(self.first).min(self.count)
    }
}

impl Default for Payments {
    fn default() -> Self {
        Self::while_built(0)
    }
}

impl Asset {
    /// The part of its cost that we pay ourselves, $, including payments after the horizon.
    pub(super) fn own_cost_usd(&self) -> f64 {
        self.cost_usd * (1.0 - self.advanced_share)
    }

    /// The part of its cost that a tenant advances, $.
    pub(super) fn advance_usd(&self) -> f64 {
        self.cost_usd * self.advanced_share
    }

    /// Adds our spending on it to a list of amounts at times 0 to N, $.
    pub(super) fn add_spending_usd(&self, times_usd: &mut [f64]) {
        let part = self.own_cost_usd() / f64::from(self.payments.count);
        let paid = times_usd.iter_mut().skip(self.payments.first as usize);
        for time in paid.take(self.payments.count as usize) {
            *time += part;
        }
    }

    /// Present value of what we spend on it up to the horizon, $.
    pub(super) fn spending_npv_usd(&self, discount: &[f64], horizon_months: u32) -> f64 {
        let Payments { first, count } = self.payments;
        let times = discount[first as usize..].iter();
        let factors: f64 = times
            .take(self.payments.count_within(horizon_months) as usize)
            .sum();
        self.own_cost_usd() * factors / f64::from(count)
    }

    /// What we have spent on it by the horizon, $.
    pub(super) fn spent_usd(&self, horizon_months: u32) -> f64 {
        let Payments { count, .. } = self.payments;
        self.own_cost_usd() * f64::from(self.payments.count_within(horizon_months)) / f64::from(count)
    }

    /// What it is worth at the horizon, $.
    pub(super) fn value_usd(&self, horizon_months: u32) -> f64 {
        match horizon_months.checked_sub(self.delay_months) {
            Some(run) => self.cost_usd * self.value_share_after(run),
            None => self.spent_usd(horizon_months),
        }
    }

    /// What we spent on it and have not yet depreciated at the horizon, $.
    pub(super) fn book_value_usd(&self, horizon_months: u32) -> f64 {
        match horizon_months.checked_sub(self.delay_months) {
            Some(run) => self.own_cost_usd() * self.value_share_after(run),
            None => self.spent_usd(horizon_months),
        }
    }

    /// The share of its cost that it is still worth after `run_months` of running, 0 to 1.
    pub(super) fn value_share_after(&self, run_months: u32) -> f64 {
        let aged = (f64::from(run_months) / f64::from(self.life_months)).min(1.0);
        1.0 - (1.0 - self.resale_share) * aged
    }

    /// Adds our depreciation in each month to a list of the months of the horizon, $.
    pub(super) fn add_depreciation_usd(&self, months_usd: &mut [f64]) {
        let monthly = self.own_cost_usd() * (1.0 - self.resale_share) / f64::from(self.life_months);
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

    /// Months from the start to the end of its life.
    pub(super) fn end_month(&self) -> u32 {
        self.delay_months + self.life_months
    }

    /// The monthly cost of owning it over its own life, $.
    pub(super) fn capital_charge_usd(&self, discount_percent_per_year: f64) -> f64 {
        let month = discount_percent_per_year / 1200.0;
        let life = f64::from(self.life_months);
        let resale_today = self.resale_usd() * libm::exp(-life * log1p(month));
        level_payment_usd(self.cost_usd - resale_today, month, self.life_months)
    }
}

/// The equal monthly payment over `months` whose present value at a monthly rate i is the amount, $:
/// amount·i/(1−(1+i)^−n), or amount/n at i = 0.
pub(super) fn level_payment_usd(amount_usd: f64, monthly_rate: f64, months: u32) -> f64 {
    let months = f64::from(months);
    if monthly_rate == 0.0 {
        return amount_usd / months;
    }
    // 1−(1+i)^−n without cancellation at small rates.
    let repaid = -expm1(-months * log1p(monthly_rate));
    amount_usd * monthly_rate / repaid
}

/// A life or a term in years as whole months, halves up, at least one.
pub(super) fn life_months(years: f64) -> u32 {
    crate::scenario::whole((years * 12.0 + 0.5).floor()).max(1)
}
