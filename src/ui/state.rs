//! The state of the application: the link, and what follows from it.

use crate::link::{Decoded, PageOptions};
use crate::report::Report;
use crate::report::figures::against::Against;
use crate::report::words::language::Language;
use crate::scenario::Scenario;

/// The link, and what follows from it.
#[derive(Debug)]
pub(super) struct State {
    /// The scenario, the page's options, and what was wrong with the link.
    pub(super) link: Decoded,
    /// The report that follows from the link. It contains the link written anew, which the address bar shows.
    pub(super) report: Report,
    /// What the change means for the browser's history.
    pub(super) entry: Entry,
}

/// What a change means for the browser's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    /// The address bar shows it already.
    None,
    /// The new address replaces the present one.
    Same,
    /// The change is a step that Back undoes.
    New,
}

impl State {
    pub(super) fn of(link: Decoded, entry: Entry, known: &[Against]) -> Self {
        let report = Report::with_known(&link, known, Language::default().words());
        Self { link, report, entry }
    }

    /// The query that the address bar shows; empty for the page as it is without a link.
    pub(super) fn query(&self) -> &str {
        let link = &self.link;
        let plain = link.scenario == Scenario::default()
            && link.page == PageOptions::default()
            && link.compared.is_empty()
            && link.unknown_keys.is_empty();
        if plain { "" } else { &self.report.link.short }
    }
}
