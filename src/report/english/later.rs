//! English beyond the first view.

use crate::catalog::Confidence;
use crate::catalog::calendar::Date;
use crate::report::controls::offers::Offer;
use crate::report::figures::{Kind, Report};
use crate::report::number::ENGLISH;
use crate::report::words::later::LaterWords;
use crate::report::words::piece::Piece;
use crate::report::words::share::ShareLabel;
use crate::scenario::{Group, Input, Machine};

use crate::report::english::{English, controls, inputs, names, offer, payback, share};

impl LaterWords for English {
    fn share_label(&self, label: ShareLabel) -> &'static str {
        share::label(label)
    }

    fn group(&self, group: Group) -> &'static str {
        inputs::group(group)
    }

    fn group_note(&self, group: Group) -> &'static str {
        match group {
            Group::Risk => "They travel in links; no figure on this page follows from them yet.",
            _ => "",
        }
    }

    fn help(&self, input: Input) -> &'static str {
        inputs::help(input)
    }

    fn paid_back(&self, kind: Kind, months: f64) -> String {
        let who = match kind {
            Kind::Mining => "mining",
            Kind::Rental => "GPUs",
            Kind::Hosting => "hosting",
        };
        if payback::is_tiny(months) {
            format!("{who} paid back within a month")
        } else {
            format!("{who} paid back after {}", payback::duration(months))
        }
    }

    fn month_names(&self) -> [&'static str; 12] {
        controls::MONTHS
    }

    fn short_asic(&self, name: &str) -> String {
        names::asic(name)
    }

    fn left(&self, usd: f64) -> String {
        format!("{} left", ENGLISH.money(usd))
    }

    fn summary(&self, group: Group, report: &Report) -> Vec<Piece> {
        controls::summary(group, report)
    }

    fn choice(&self, input: Input, name: &str) -> String {
        controls::choice(input, name)
    }

    fn offer(&self, machine: &Machine, date: Date) -> Offer {
        offer::offer(machine, date)
    }

    fn confidence(&self, confidence: Confidence) -> &'static str {
        controls::confidence(confidence)
    }
}
