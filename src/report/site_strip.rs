//! The site in one strip: what it cost, what it is worth, what it reserves, and the hashprice.

use super::cards::{Line, line, net_present_value, rate_of_return};
use super::figures::Report;
use super::format::SPACE;
use super::piece::{Piece, Tone, text, toned};
use super::words::{Label, Words};

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
            strong("site.reserved_mw", site.reserved_mw, n.quantity(site.reserved_mw)),
            text(" / "),
            strong(
                "site.capacity_mw",
                site.capacity_mw,
                format!("{}{SPACE}MW", n.quantity(site.capacity_mw)),
            ),
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

fn strong(path: &str, value: f64, text: String) -> Piece {
    toned(path, value, text, Tone::Strong)
}
