//! Which rows of the mix draw power, and which of them stands for its use.

use crate::report::figures::{Report, Row};
use crate::scenario::Use;

/// The rows of a use that draw power, with their places in the mix.
pub fn running(report: &Report, kind: Use) -> impl Iterator<Item = (usize, &Row)> {
    report
        .rows
        .iter()
        .enumerate()
        .filter(move |(_, row)| row.kind == kind && row.today.revenue_usd_per_mwh.is_some())
}

/// The row of a use that draws power if it is the only one, with its place in the mix.
#[must_use]
pub fn only(report: &Report, kind: Use) -> Option<(usize, &Row)> {
    let mut rows = running(report, kind);
    rows.next().filter(|_| rows.next().is_none())
}

/// The row of a use that is worth most over the horizon, with its place in the mix.
#[must_use]
pub fn worth_most(report: &Report, kind: Use) -> Option<(usize, &Row)> {
    running(report, kind).max_by(|(_, a), (_, b)| a.life.npv_usd.total_cmp(&b.life.npv_usd))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::decode;
    use crate::report::english::English;

    #[test]
    fn rows_without_machines_do_not_count() {
        let mut report = Report::of(&decode("mix=s21pro*0,s21*9,h100*9,h200*9"), &English);
        assert_eq!(only(&report, Use::Mining).map(|(place, _)| place), Some(1));
        assert_eq!(only(&report, Use::Rental), None, "two of them");
        assert_eq!(only(&report, Use::Hosting), None);
        report.rows[2].life.npv_usd = 2.0;
        report.rows[3].life.npv_usd = 1.0;
        assert_eq!(worth_most(&report, Use::Rental).map(|(place, _)| place), Some(2));
    }
}
