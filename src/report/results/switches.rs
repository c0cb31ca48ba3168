//! The two switches above the evidence: which prices count, and what is already paid for.

use crate::report::figures::Report;
use crate::report::words::Words;
use crate::scenario::{Clock, Paid, Use};

/// A choice of one option among several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Switch<T> {
    /// What is chosen here.
    pub name: &'static str,
    /// The possibilities with their names.
    pub options: Vec<(T, &'static str)>,
    /// Which of them it is.
    pub chosen: T,
    /// What that means, in a sentence; may be empty.
    pub means: &'static str,
}

/// Which prices count.
#[must_use]
pub fn clock(chosen: Clock, words: &dyn Words) -> Switch<Clock> {
    Switch {
        name: words.prices(),
        options: Clock::ALL.map(|clock| (clock, words.clock(clock))).into(),
        chosen,
        means: words.clock_means(chosen),
    }
}

/// What is already paid for among the uses in the mix; none for an empty mix, which has nothing to own.
#[must_use]
pub fn paid(report: &Report, chosen: Paid, words: &dyn Words) -> Option<Switch<Paid>> {
    let there = |kind: Use| report.rows.iter().any(|row| row.kind == kind);
    let (mining, ai) = (there(Use::Mining), there(Use::Rental) || there(Use::Hosting));
    let is_offered = |paid: &Paid| match paid {
        Paid::Nothing => mining || ai,
        Paid::Mining => mining,
        Paid::Ai => ai,
        Paid::Both => mining && ai,
    };
    // Owning the assets of a use that is not in the mix changes nothing.
    let chosen = match (
        mining && chosen.covers(Use::Mining),
        ai && chosen.covers(Use::Rental),
    ) {
        (false, false) => Paid::Nothing,
        (true, false) => Paid::Mining,
        (false, true) => Paid::Ai,
        (true, true) => Paid::Both,
    };
    let options: Vec<(Paid, &'static str)> = Paid::ALL
        .into_iter()
        .filter(is_offered)
        .map(|paid| (paid, words.paid(paid)))
        .collect();
    (!options.is_empty()).then(|| Switch {
        name: words.already_own(),
        options,
        chosen,
        means: words.paid_means(chosen),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::decode;
    use crate::report::english::English;

    fn offered(link: &str) -> Option<(Vec<Paid>, Paid)> {
        let link = decode(link);
        let report = Report::of(&link, &English);
        let switch = paid(&report, link.scenario.site.paid, &English)?;
        let options = switch.options.into_iter().map(|(paid, _)| paid).collect();
        Some((options, switch.chosen))
    }

    #[test]
    fn only_what_the_mix_has_can_be_owned() {
        let (nothing, mining, ai, both) = (Paid::Nothing, Paid::Mining, Paid::Ai, Paid::Both);
        assert_eq!(offered("paid=ai"), Some((vec![nothing, mining, ai, both], ai)));
        assert_eq!(
            offered("mix=s21pro*9&paid=both"),
            Some((vec![nothing, mining], mining))
        );
        assert_eq!(
            offered("mix=s21pro*9&paid=ai"),
            Some((vec![nothing, mining], nothing))
        );
        assert_eq!(offered("mix=h100*9&paid=both"), Some((vec![nothing, ai], ai)));
        assert_eq!(offered("mix=lease*1MW"), Some((vec![nothing, ai], nothing)));
        assert_eq!(offered("mix="), None);
    }
}
