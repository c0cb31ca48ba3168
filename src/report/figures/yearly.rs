//! Year by year from the start: sums of the months. The last year is as long as the horizon lets it be.
//!
//! What each row earns by year is already among its own figures, `rows.0.surplus_by_year_usd`.

use serde::Serialize;

use crate::catalog::calendar::Month;
use crate::report::figures::Monthly;

/// Year by year.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Yearly {
    /// The first month of each year, "YYYY-MM".
    pub from: Vec<String>,
    /// One entry a row of the mix.
    pub rows: Vec<YearlyRow>,
    /// The site.
    pub site: YearlySite,
}

/// A row year by year.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct YearlyRow {
    /// Cash, $, what is spent at the start in the first year; machine sales and residual values left out.
    pub cash_usd: Vec<f64>,
}

/// The site year by year.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct YearlySite {
    /// Operating profit of all rows less fixed cost, $.
    pub profit_usd: Vec<f64>,
    /// Tax, $.
    pub tax_usd: Vec<f64>,
    /// Cash, $, what is spent at the start in the first year; machine sales, residual values and the tax on these left
    /// out.
    pub cash_usd: Vec<f64>,
    /// Cash since the start at the end of each year, $.
    pub cumulative_usd: Vec<f64>,
}

impl Yearly {
    /// The yearly sums.
    #[must_use]
    pub fn of(monthly: &Monthly, start: Month) -> Self {
        let months = monthly.month.len();
        let years = months.div_ceil(12);
        // An amount at the end of a month belongs to that month's year; the amount at the start belongs to the first
        // year.
        let sums = |values: &[f64]| {
            let mut sums = vec![0.0; years];
            let at_start = values.len().saturating_sub(months);
            for (nth, usd) in values.iter().enumerate() {
                if let Some(sum) = sums.get_mut(nth.saturating_sub(at_start) / 12) {
                    *sum += usd;
                }
            }
            sums
        };
        let site = &monthly.site;
        let mut profit_usd = sums(&site.fixed_usd);
        profit_usd.iter_mut().for_each(|usd| *usd = -*usd);
        for row in &monthly.rows {
            let all = profit_usd.iter_mut().zip(sums(&row.profit_usd));
            all.for_each(|(sum, usd)| *sum += usd);
        }
        let last_month = |year: usize| (12 * (year + 1)).min(months);
        let cumulative = |year| site.cumulative_usd.get(last_month(year)).copied();
        Self {
            from: (0..)
                .step_by(12)
                .take(years)
                .map(|k| start.plus(k).to_string())
                .collect(),
            rows: monthly
                .rows
                .iter()
                .map(|row| YearlyRow {
                    cash_usd: sums(&row.cash_usd),
                })
                .collect(),
            site: YearlySite {
                profit_usd,
                tax_usd: sums(&site.tax_usd),
                cash_usd: sums(&site.cash_usd),
                cumulative_usd: (0..years).filter_map(cumulative).collect(),
            },
        }
    }
}
