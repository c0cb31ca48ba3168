//! The charts' words in English.

use crate::report::english::{English, payback};
use crate::report::facts::payback::is_under_a_month;
use crate::report::number::ENGLISH;
use crate::report::words::charts::{ChartLabel, ChartWords};
use crate::scenario::Use;

impl ChartWords for English {
    fn chart_label(&self, label: ChartLabel) -> &'static str {
        self::label(label)
    }

    fn paid_back(&self, kind: Use, months: f64) -> String {
        let who = match kind {
            Use::Mining => "mining",
            Use::Rental => "GPUs",
            Use::Hosting => "hosting",
        };
        if is_under_a_month(months) {
            format!("{who} paid back within a month")
        } else {
            format!("{who} paid back after {}", payback::duration(months))
        }
    }

    fn left(&self, usd: f64) -> String {
        format!("{} left", ENGLISH.money(usd))
    }
}

fn label(label: ChartLabel) -> &'static str {
    match label {
        ChartLabel::CashHint => "cumulative, before resale",
        ChartLabel::CashHintDiscounted => "cumulative at the discount rate, before resale",
        ChartLabel::ProfitTitle => "Profit month by month",
        ChartLabel::ProfitHint => "each row, before site cost and tax",
        ChartLabel::HashpriceTitle => "What a petahash earns, and what its power costs",
        ChartLabel::HashpriceHint => "hashprice, and hashcost of each machine, a day",
        ChartLabel::CostsTitle => "What a unit costs today",
        ChartLabel::CostsHint => "grey: power · dark: other · pale: capital · line: what it brings",
        ChartLabel::BreakevenTitle => "Where miners break even today",
        ChartLabel::BreakevenHint => "Bitcoin price a machine needs, over electricity price",
        ChartLabel::Hashprice => "Hashprice",
        ChartLabel::JustBuyBitcoin => "Just buy Bitcoin",
        ChartLabel::BelowHashcost => ": hashprice below hashcost",
        ChartLabel::AtTheStart => "At the start",
        ChartLabel::YouAreHere => "you are here",
        ChartLabel::OneBitcoin => "One Bitcoin",
        ChartLabel::OneGpuHour => "One GPU-hour",
        ChartLabel::Costs => "costs ",
        ChartLabel::Brings => "brings ",
        ChartLabel::Revenue => "Revenue",
        ChartLabel::Running => "Running costs",
        ChartLabel::Capital => "Capital",
        ChartLabel::Left => "Left",
        ChartLabel::Power => "Power",
        ChartLabel::Other => "Other",
        ChartLabel::Credit => "Credit",
        ChartLabel::FullCost => "Full cost",
        ChartLabel::PriceReceived => "Brings in",
        ChartLabel::NoPrice => "none",
        ChartLabel::Month => "Month",
        ChartLabel::Row => "Row",
        ChartLabel::PowerPrice => "Electricity",
        ChartLabel::At => " at ",
        ChartLabel::First => " at first, ",
        ChartLabel::Last => " at last",
        ChartLabel::Table => "Table",
        ChartLabel::Download => "Download",
        ChartLabel::Discounted => "Discounted",
        ChartLabel::Shown => "What is shown",
        ChartLabel::ReadByKeys => "Arrow keys read the values; Escape ends that.",
        ChartLabel::CopyImage => "Copy image",
        ChartLabel::Copied => "The image is on your clipboard.",
        ChartLabel::NotCopied => "The browser does not let this page write to your clipboard.",
        ChartLabel::NeedsMix => "This chart takes machines or a lease, and the mix is empty.",
        ChartLabel::NeedsMiners => "This chart takes miners, and there are none in the mix.",
        ChartLabel::NeedsMachines => "This chart takes miners or GPUs, and there are none in the mix.",
        ChartLabel::FramedNote => {
            "The page around this one may block downloads and the clipboard. Save or copy the picture from its own \
             menu, and copy the numbers from the box."
        }
        ChartLabel::FiguresOf => "Network and prices of ",
        ChartLabel::Made => "Wattworth",
    }
}
