//! Scenarios that the present one is compared with: A, and B.

use std::rc::Rc;

use serde::Serialize;

use crate::link::Decoded;
use crate::report::figures::{Report, UseWorth};
use crate::report::words::Words;
use crate::scenario::{Scenario, Use, fields};

/// A scenario that the present one is compared with.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Against {
    /// Its full report, at the same clock's prices; that report is itself compared with nothing.
    pub report: Rc<Report>,
    /// Link keys of what differs: inputs, `mix` for the machines, `d` for the day of the defaults.
    pub differs: Vec<&'static str>,
    /// For each use that both scenarios have, the present figures less the other scenario's.
    pub uses: Vec<UseDifference>,
    /// The present site's figures less those of the other site.
    pub site: SiteDifference,
}

/// The present scenario's figures of a use less those of the other; none where either scenario has no such figure.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct UseDifference {
    /// The use.
    pub kind: Use,
    /// What a MW clears a year, $.
    pub worth_usd_per_mw_year: Option<f64>,
    /// The same at unchanged prices, $.
    pub at_unchanged_prices_usd_per_mw_year: Option<f64>,
    /// What a MW clears in all, $.
    pub worth_usd_per_mw: Option<f64>,
    /// What its rows clear in all, $.
    pub npv_usd: f64,
    /// What is spent on it, $.
    pub capex_usd: f64,
    /// That per MW of grid, $.
    pub capex_usd_per_mw: Option<f64>,
    /// Its internal rate of return, a fraction.
    pub irr_nominal: Option<f64>,
    /// A month's operating profit at unchanged prices, $.
    pub profit_usd_per_month: f64,
    /// A year's operating profit per MW at unchanged prices, $.
    pub profit_usd_per_mw_year: Option<f64>,
    /// What its capital costs a year per MW, $.
    pub capital_usd_per_mw_year: Option<f64>,
}

/// The present scenario's figures of the site less those of the other.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct SiteDifference {
    /// What it clears in all, after fixed cost and tax, $.
    pub npv_usd: f64,
    /// What is spent, $.
    pub capex_usd: f64,
    /// Internal rate of return, a fraction.
    pub irr_nominal: Option<f64>,
    /// Months until what is spent has come back.
    pub payback_months: Option<f64>,
    /// Grid capacity reserved, MW.
    pub reserved_mw: f64,
    /// A month's operating profit at unchanged prices, $.
    pub profit_usd: f64,
}

impl Against {
    /// The comparisons with the scenarios that a link names. Those that `known` already has at these prices are not
    /// computed again.
    pub(super) fn all(link: &Decoded, present: &Report, known: &[Self], words: &dyn Words) -> Vec<Self> {
        let report = |scenario: &Scenario| {
            let same = |against: &&Self| {
                against.report.inputs.0 == *scenario && against.report.clock == link.page.clock
            };
            let known = known.iter().find(same);
            known.map_or_else(
                || {
                    let mut alone = Decoded {
                        scenario: scenario.clone(),
                        ..Decoded::default()
                    };
                    alone.page.clock = link.page.clock;
                    Rc::new(Report::of(&alone, words))
                },
                |known| Rc::clone(&known.report),
            )
        };
        let scenarios = link.compared.iter();
        scenarios
            .map(|scenario| Self::of(present, report(scenario)))
            .collect()
    }

    fn of(present: &Report, other: Rc<Report>) -> Self {
        let uses = present.uses.iter().filter_map(|now| {
            let there = other.uses.iter().find(|there| there.kind == now.kind)?;
            Some(UseDifference::between(now, there))
        });
        Self {
            uses: uses.collect(),
            site: SiteDifference {
                npv_usd: present.site.life.npv_usd - other.site.life.npv_usd,
                capex_usd: present.site.capex_usd - other.site.capex_usd,
                irr_nominal: less(present.site.life.irr_nominal, other.site.life.irr_nominal),
                payback_months: less(present.site.life.payback_months, other.site.life.payback_months),
                reserved_mw: present.site.reserved_mw - other.site.reserved_mw,
                profit_usd: present.site.today.profit_usd - other.site.today.profit_usd,
            },
            differs: differs(&present.inputs, &other.inputs),
            report: other,
        }
    }
}

/// Link keys of what differs between two scenarios.
fn differs(one: &Scenario, other: &Scenario) -> Vec<&'static str> {
    let day = (one.date != other.date).then_some("d");
    let inputs = fields()
        .filter(|field| !field.same(one, other))
        .map(|field| field.key);
    let mix = (one.mix != other.mix).then_some("mix");
    day.into_iter().chain(inputs).chain(mix).collect()
}

impl UseDifference {
    fn between(now: &UseWorth, there: &UseWorth) -> Self {
        let of = |figure: fn(&UseWorth) -> Option<f64>| less(figure(now), figure(there));
        Self {
            kind: now.kind,
            worth_usd_per_mw_year: of(|of| of.worth_usd_per_mw_year),
            at_unchanged_prices_usd_per_mw_year: of(|of| of.at_unchanged_prices_usd_per_mw_year),
            worth_usd_per_mw: of(|of| of.worth_usd_per_mw),
            npv_usd: now.npv_usd - there.npv_usd,
            capex_usd: now.capex_usd - there.capex_usd,
            capex_usd_per_mw: of(|of| of.invested.capex_usd_per_mw),
            irr_nominal: of(|of| of.irr_nominal),
            profit_usd_per_month: now.profit_usd_per_month - there.profit_usd_per_month,
            profit_usd_per_mw_year: of(|of| of.profit_usd_per_mw_year),
            capital_usd_per_mw_year: of(|of| of.capital_usd_per_mw_year),
        }
    }
}

fn less(now: Option<f64>, there: Option<f64>) -> Option<f64> {
    Some(now? - there?)
}
