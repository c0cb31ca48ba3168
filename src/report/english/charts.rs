//! The charts' words in English.

use crate::link::ChartId;
use crate::report::english::names::names;
use crate::report::english::{English, payback};
use crate::report::facts::halving::HalvingEffect;
use crate::report::facts::payback::is_under_a_month;
use crate::report::figures::Report;
use crate::report::number::ENGLISH;
use crate::report::words::charts::{ChartLabel, ChartWords};
use crate::scenario::{Clock, Use};

impl ChartWords for English {
    fn chart_title(&self, chart: ChartId) -> &'static str {
        match chart {
            ChartId::Worth => "What each use clears a year",
            ChartId::Cash => "When it is paid back",
            ChartId::PerMwh => "What a megawatt-hour brings in, and what is left",
            ChartId::Profit => "Profit month by month",
            ChartId::Breakeven => "Where miners break even",
            ChartId::Hashprice => "What a petahash earns, and what its power costs",
            ChartId::Costs => "What a unit costs",
            ChartId::Risk => "How sure is it?",
            ChartId::Fan => "What the whole site’s cash may come to",
            ChartId::Ladder => "What owning it already changes",
            ChartId::CostOfAi => "What a rising Bitcoin does to the cost of AI",
            ChartId::Map => "Who clears most where",
        }
    }

    fn chart_hint(&self, chart: ChartId) -> &'static str {
        match chart {
            ChartId::Cash => "Cash since the start, before resale",
            ChartId::PerMwh => {
                "What a megawatt-hour brings in: running costs, machines and buildings, what is left, in this order"
            }
            ChartId::Profit => "Profit of each row, before site cost and tax",
            ChartId::Breakeven => {
                "Bitcoin price at which a machine covers its running costs, by electricity price"
            }
            ChartId::Hashprice => {
                "What a petahash earns a day (hashprice), and what its power costs (hashcost)"
            }
            ChartId::Costs => {
                "Full cost of a unit: power, other, capital, in this order. Line: what it brings in"
            }
            ChartId::Fan => {
                "Cash since the start, before resale: how many futures lie below or above each line. Thin: twenty of the \
                 futures, as drawn"
            }
            ChartId::CostOfAi => {
                "Full cost of a GPU-hour if miners set the price of power, by Bitcoin price on a logarithmic scale"
            }
            // The hints of these charts depend on the report: `worth_hint` and `worth_chart_hint` write them.
            ChartId::Worth | ChartId::Risk | ChartId::Ladder | ChartId::Map => "",
        }
    }

    fn chart_note(&self, chart: ChartId, report: &Report) -> &'static str {
        let mines = report.rows.iter().any(|row| row.today.btc.is_some());
        match chart {
            ChartId::Costs if mines => {
                "Costs of the site, without the company above it. The miners that CoinShares follows reported cash costs \
                 of $50,000 to $82,000 a bitcoin in 2024, overhead included."
            }
            ChartId::Risk => {
                "Left out, unless typed as a range: what machines and power will cost, how many hours GPUs are rented. The middle \
                 dot is not the answer above: prices rise further than they fall, and machines that lose money are switched \
                 off."
            }
            _ => "",
        }
    }

    fn at_other_prices(&self, clock: Clock) -> &'static str {
        match clock {
            Clock::Horizon => "At prices as assumed · ",
            Clock::Month => "At unchanged prices · ",
        }
    }

    fn halving(&self, effect: HalvingEffect) -> &'static str {
        match effect {
            HalvingEffect::Plain => "halving",
            HalvingEffect::LessThanHalf => "halving: hashprice falls by less than half",
            HalvingEffect::None => "halving: difficulty makes up for it",
        }
    }

    fn chart_label(&self, label: ChartLabel) -> &'static str {
        self::label(label)
    }

    fn paid_back(&self, kind: Use, months: f64) -> String {
        let who = names(kind).in_a_sentence;
        if is_under_a_month(months) {
            format!("{who} paid back within a month")
        } else {
            format!("{who} paid back after {}", payback::duration(months))
        }
    }

    fn left(&self, usd: f64) -> String {
        format!("{} left", ENGLISH.money_short(usd))
    }
}

fn label(label: ChartLabel) -> &'static str {
    match label {
        ChartLabel::CashHintDiscounted => "Cash since the start at the discount rate, before resale",
        ChartLabel::IfDifficultyFollows => "if difficulty follows",
        ChartLabel::Hashprice => "Hashprice",
        ChartLabel::JustBuyBitcoin => "Just buy Bitcoin",
        ChartLabel::ToTheOwner => "To the owner",
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
        ChartLabel::Png => "Picture (PNG)",
        ChartLabel::Slide => "Picture for a slide, 16:9 (PNG)",
        ChartLabel::ClearSlide => "The same, transparent (PNG)",
        ChartLabel::Svg => "Drawing (SVG)",
        ChartLabel::ClearSvg => "Drawing for a slide, transparent (SVG)",
        ChartLabel::Csv => "Numbers (CSV)",
        ChartLabel::CopyImage => "Copy image",
        ChartLabel::Copied => "The image is on your clipboard.",
        ChartLabel::NotCopied => "The browser does not let this page write to your clipboard.",
        ChartLabel::NeedsMix => "This chart takes machines or a lease, and the mix is empty.",
        ChartLabel::NeedsTime => "Many futures are being tried …",
        ChartLabel::NeedsMiners => "This chart takes miners, and there are none in the mix.",
        ChartLabel::NeedsMachines => "This chart takes miners or GPUs, and there are none in the mix.",
        ChartLabel::FramedNote => {
            "The page around this one may block downloads and the clipboard. Save or copy the picture from its own \
             menu, and copy the numbers from the box."
        }
        ChartLabel::FiguresOf => "Network and prices of ",
        ChartLabel::Made => "Wattworth",
        ChartLabel::LogScale => "logarithmic scale",
    }
}
