//! The site and its results, each in one strip.

use crate::report::figures::Report;
use crate::report::results::line::{Line, line, net_present_value, rate_of_return, strong};
use crate::report::results::uses;
use crate::report::words::piece::{Tone, text};
use crate::report::words::{Label, Words};
use crate::scenario::Use;

/// The site in one strip of label and value.
#[must_use]
pub fn site_strip(report: &Report, words: &dyn Words) -> Vec<Line> {
    let n = words.numerals();
    let site = &report.site;
    let network = &report.network;
    let mut strip = vec![
        line(
            Label::SiteCapital,
            vec![strong(
                "site.capex_usd",
                site.capex_usd,
                n.money_round(site.capex_usd),
            )],
            words,
        ),
        net_present_value(report, &site.life, "site", Tone::Strong, words),
    ];
    strip.extend(rate_of_return(&site.life, "site", Tone::Strong, words));
    strip.push(line(
        Label::GridReserved,
        vec![
            strong(
                "site.reserved_mw",
                site.reserved_mw,
                n.power_in(site.reserved_mw, site.capacity_mw),
            ),
            text(" / "),
            strong("site.capacity_mw", site.capacity_mw, n.power(site.capacity_mw)),
        ],
        words,
    ));
    strip.push(line(
        Label::Hashprice,
        vec![
            strong(
                "network.hashprice_usd_per_ph_day",
                network.hashprice_usd_per_ph_day,
                n.money_fixed(network.hashprice_usd_per_ph_day, 2),
            ),
            text(words.label(Label::PerPetahashDay)),
        ],
        words,
    ));
    if let (Some(months), Some(month)) = (network.months_to_halving, &network.next_halving_month) {
        let said = month
            .parse()
            .map_or_else(|_| month.clone(), |month| words.month(month));
        strip.push(line(
            Label::NextHalving,
            vec![strong("network.months_to_halving", months, said)],
            words,
        ));
    }
    strip
}

/// What debt leaves to the owner; none without debt.
#[must_use]
pub fn to_the_owner(report: &Report, words: &dyn Words) -> Option<Line> {
    let value = words.to_the_owner(report);
    (!value.is_empty()).then(|| line(Label::ToTheOwner, value, words))
}

/// The answer in one line: the answering figure of each use, best first.
#[must_use]
pub fn brief(report: &Report, words: &dyn Words) -> Vec<(Use, Line)> {
    let table = uses::uses(report, words);
    let columns = table.columns.into_iter();
    columns
        .filter_map(|column| {
            let value = column.cells.into_iter().next()?.value;
            Some((
                column.kind,
                Line {
                    label: column.title,
                    value,
                },
            ))
        })
        .collect()
}
