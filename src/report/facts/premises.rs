//! Whether a site is so small that it may stand in a home.

use crate::report::figures::Report;
use crate::scenario::{Premises, SMALL_SITE_MW};

/// Whether the page asks where the machines stand: while they reserve little, or while they stand at home.
#[must_use]
pub fn is_asked(report: &Report) -> bool {
    let reserved_mw = report.site.reserved_mw;
    reserved_mw > 0.0 && (reserved_mw < SMALL_SITE_MW || Premises::AtHome.holds(&report.inputs))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::decode;
    use crate::report::english::English;

    fn asked(link: &str) -> bool {
        is_asked(&Report::of(&decode(link), &English))
    }

    #[test]
    fn only_a_small_site_is_asked_where_it_stands() {
        assert!(asked("mix=rtx4090*8"));
        // An S21 draws 3.5 kW: 27 of them reserve 99.2 kW with a PUE of 1.05, 28 of them 102.9.
        assert!(asked("mix=s21*27"));
        assert!(!asked("mix=s21*28"));
        assert!(!asked("mix="), "nothing stands anywhere");
        assert!(
            asked("mix=s21*40&mcapex=0&mopex=0&mpue=1&gcapex=0&gopex=5&gpue=1&size=1&mdelay=0&gdelay=0"),
            "what stands at home can move out"
        );
    }
}
