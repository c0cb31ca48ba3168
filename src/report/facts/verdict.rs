//! The verdict: what a megawatt-hour brings in, who comes out ahead, and whether the site agrees.

use crate::report::facts::running::running;
use crate::report::figures::{Report, Row};
use crate::scenario::Use;

/// What can be said of a mix.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict<'r> {
    /// There is no row.
    EmptyMix,
    /// There are rows, but none draws power.
    NothingRuns,
    /// Something runs.
    Judged(Judgement<'r>),
}

/// What a mix that runs comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement<'r> {
    /// Of each use that runs, the row that brings in most per MWh today, in the order of [`Use::ALL`].
    pub earnings: Vec<Earning<'r>>,
    /// The discount rate that money must earn, % a year; none if it is zero.
    pub discount_percent: Option<f64>,
    /// Uses whose rows together are worth more than they cost over the horizon, the best first.
    pub ahead: Vec<Use>,
    /// The other uses that run, the best first.
    pub behind: Vec<Use>,
    /// Where the site as a whole comes out otherwise than all of its uses.
    pub contradiction: Option<Contradiction>,
}

/// What a row brings in today.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Earning<'r> {
    /// The row's place in the mix.
    pub place: usize,
    /// The row.
    pub row: &'r Row,
    /// What a MWh drawn from the grid brings in, $.
    pub revenue_usd_per_mwh: f64,
    /// Whether other rows of the use bring in less.
    pub is_best_of_several: bool,
}

/// The site's result where no use has its sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contradiction {
    /// Fixed cost and tax both are paid by the site alone.
    FixedCostAndTax,
    /// The fixed cost is.
    FixedCost,
    /// Tax is.
    Tax,
    /// Neither is paid; what is left is how its rows add up.
    Sum,
}

impl<'r> Verdict<'r> {
    /// The verdict on a report.
    #[must_use]
    pub fn of(report: &'r Report) -> Self {
        let earnings: Vec<Earning<'r>> = Use::ALL
            .into_iter()
            .filter_map(|kind| best_today(report, kind))
            .collect();
        if report.rows.is_empty() {
            return Self::EmptyMix;
        }
        if earnings.is_empty() {
            return Self::NothingRuns;
        }
        let (ahead, behind) = outcome(report);
        let rate = report.inputs.money.discount_percent_per_year;
        let npv_usd = report.site.life.npv_usd;
        let contradicts = (behind.is_empty() && npv_usd < 0.0) || (ahead.is_empty() && npv_usd > 0.0);
        Self::Judged(Judgement {
            earnings,
            discount_percent: (rate > 0.0).then_some(rate),
            contradiction: contradicts.then(|| contradiction(report)),
            ahead,
            behind,
        })
    }
}

/// Whether the Bitcoin price matters to any row.
#[must_use]
pub fn mines(report: &Report) -> bool {
    report.rows.iter().any(|row| row.kind == Use::Mining)
}

fn best_today(report: &Report, kind: Use) -> Option<Earning<'_>> {
    let revenue = |row: &Row| row.today.revenue_usd_per_mwh.unwrap_or(0.0);
    let (place, row) = running(report, kind).max_by(|(_, a), (_, b)| revenue(a).total_cmp(&revenue(b)))?;
    Some(Earning {
        place,
        row,
        revenue_usd_per_mwh: revenue(row),
        is_best_of_several: running(report, kind).count() > 1,
    })
}

/// The uses that run, best first: those ahead over the horizon, and those not.
fn outcome(report: &Report) -> (Vec<Use>, Vec<Use>) {
    let mut uses: Vec<(Use, f64)> = Use::ALL
        .into_iter()
        .filter(|kind| running(report, *kind).next().is_some())
        .map(|kind| {
            let npvs = running(report, kind).map(|(_, row)| row.life.npv_usd);
            (kind, npvs.sum())
        })
        .collect();
    uses.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    let (ahead, behind): (Vec<_>, Vec<_>) = uses.into_iter().partition(|(_, npv_usd)| *npv_usd > 0.0);
    let kinds = |uses: Vec<(Use, f64)>| uses.into_iter().map(|(kind, _)| kind).collect();
    (kinds(ahead), kinds(behind))
}

/// What belongs to the site alone and may turn the outcome.
fn contradiction(report: &Report) -> Contradiction {
    let has_fixed = report.inputs.site.fixed_usd_per_month > 0.0;
    let has_tax = report.inputs.money.tax_percent > 0.0;
    match (has_fixed, has_tax) {
        (true, true) => Contradiction::FixedCostAndTax,
        (true, false) => Contradiction::FixedCost,
        (false, true) => Contradiction::Tax,
        (false, false) => Contradiction::Sum,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::decode;
    use crate::report::english::English;

    /// The report of a link, its rows and its site worth what is said.
    fn report(link: &str, npvs_usd: &[f64], site_npv_usd: f64) -> Report {
        let mut report = Report::of(&decode(link), &English);
        for (row, npv) in report.rows.iter_mut().zip(npvs_usd) {
            row.life.npv_usd = *npv;
        }
        report.site.life.npv_usd = site_npv_usd;
        report
    }

    fn judged(report: &Report) -> Judgement<'_> {
        match Verdict::of(report) {
            Verdict::Judged(judgement) => judgement,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_use_is_ahead_by_the_sum_of_its_rows() {
        let report = report(
            "mix=s21pro*9,h100*9,h200*9,lease*1MW",
            &[1.0, -3.0, 5.0, -1.0],
            2.0,
        );
        let found = judged(&report);
        assert_eq!(found.ahead, [Use::Rental, Use::Mining]);
        assert_eq!(found.behind, [Use::Hosting]);
        assert_eq!(found.contradiction, None);
        let several: Vec<bool> = found.earnings.iter().map(|one| one.is_best_of_several).collect();
        assert_eq!(several, [false, true, false]);
    }

    #[test]
    fn what_does_not_run_is_not_judged() {
        assert_eq!(Verdict::of(&report("mix=", &[], 0.0)), Verdict::EmptyMix);
        assert_eq!(
            Verdict::of(&report("mix=s21pro*0", &[0.0], 0.0)),
            Verdict::NothingRuns
        );
        assert!(!mines(&report("mix=h100*9", &[1.0], 1.0)));
    }

    #[test]
    fn a_site_that_comes_out_otherwise_contradicts_its_uses() {
        let cause = |link: &str, row: f64, site: f64| judged(&report(link, &[row], site)).contradiction;
        assert_eq!(
            cause("mix=s21pro*9&fixed=1", 1.0, -1.0),
            Some(Contradiction::FixedCost)
        );
        assert_eq!(cause("mix=s21pro*9&tax=1", 1.0, -1.0), Some(Contradiction::Tax));
        assert_eq!(cause("mix=s21pro*9", -1.0, 1.0), Some(Contradiction::Sum));
        let both = cause("mix=s21pro*9&tax=1&fixed=1", 1.0, -1.0);
        assert_eq!(both, Some(Contradiction::FixedCostAndTax));
        assert_eq!(cause("mix=s21pro*9&tax=1", 1.0, 1.0), None, "both are ahead");
    }
}
