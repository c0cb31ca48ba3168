//! The tax that the site pays, month by month.
//!
//! Ordinary income tax of a firm: on cash from operations less straight-line depreciation and interest, with losses
//! carried forward without limit.
//!
//! tax·max(0, cash from operations − tenant's credits − depreciation − interest − losses carried forward). In the last
//! month, the sale of held BTC and the difference between residual values and book values are income, too. A machine is
//! sold for its book value, so its sale adds nothing.

/// Tax, split by what it is levied on; only the last month has tax on anything but operations.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Taxes {
    /// On operations, $: N values.
    pub operations_usd: Vec<f64>,
    /// What the sale of held BTC adds in the last month, $.
    pub held_btc_sale_usd: f64,
    /// What residual values beyond book values add in the last month, $.
    pub surplus_usd: f64,
}

/// What is taxed besides operations in the last month.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct LastMonthIncome {
    /// Sale of held BTC, $.
    pub(super) held_btc_sale_usd: f64,
    /// Residual values less book values, $.
    pub(super) surplus_usd: f64,
}

impl Taxes {
    /// Tax on monthly income before losses carried forward ($, N values) at a rate (0 to 1).
    pub(super) fn on_income(mut income_usd: Vec<f64>, last: LastMonthIncome, rate: f64) -> Self {
        let mut losses = 0.0;
        let mut last_income = 0.0;
        for month in &mut income_usd {
            last_income = *month - losses;
            losses = (-last_income).max(0.0);
            *month = rate * last_income.max(0.0);
        }
        let with = |more: f64| rate * (last_income + more).max(0.0);
        let (alone, held) = (with(0.0), with(last.held_btc_sale_usd));
        Self {
            operations_usd: income_usd,
            held_btc_sale_usd: held - alone,
            surplus_usd: with(last.held_btc_sale_usd + last.surplus_usd) - held,
        }
    }

    /// All tax, $: N values.
    #[must_use]
    pub fn total_usd(&self) -> Vec<f64> {
        let mut total = self.operations_usd.clone();
        if let Some(last) = total.last_mut() {
            *last += self.held_btc_sale_usd + self.surplus_usd;
        }
        total
    }
}
