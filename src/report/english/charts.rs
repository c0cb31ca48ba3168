//! The charts' words in English.

use crate::link::ChartId;
use crate::report::english::{English, payback};
use crate::report::facts::halving::HalvingEffect;
use crate::report::facts::payback::is_under_a_month;
use crate::report::figures::Report;
use crate::report::number::ENGLISH;
use crate::report::words::charts::{ChartLabel, ChartWords};
use crate::scenario::Use;

impl ChartWords for English {
    fn chart_title(&self, chart: ChartId) -> &'static str {
        match chart {
            ChartId::Worth => "What a megawatt clears a year",
            ChartId::Cash => "Cash over time",
            ChartId::PerMwh => "What a megawatt-hour brings in today, and what is left",
            ChartId::Profit => "Profit month by month",
            ChartId::Breakeven => "Where miners break even today",
            ChartId::Hashprice => "What a petahash earns, and what its power costs",
            ChartId::Costs => "What a unit costs today",
            ChartId::Ladder => "What each use can pay for a megawatt-hour today",
            ChartId::CostOfAi => "What a rising Bitcoin does to the cost of AI",
            ChartId::Map => "Who wins where",
        }
    }

    fn chart_hint(&self, chart: ChartId) -> &'static str {
        match chart {
            ChartId::Worth => "dollars a year per megawatt of grid, by one input",
            ChartId::Cash => "cumulative, before resale",
            ChartId::PerMwh => "grey: running costs · pale: machines and buildings · full: what is left",
            ChartId::Profit => "each row, before site cost and tax",
            ChartId::Breakeven => "Bitcoin price a machine needs, over electricity price",
            ChartId::Hashprice => "hashprice, and hashcost of each machine, a day",
            ChartId::Costs => "grey: power · dark: other · pale: capital · line: what it brings",
            ChartId::Ladder => {
                "from everything to buy to everything paid; mining moves with the Bitcoin price"
            }
            ChartId::CostOfAi => "full cost of a GPU-hour if miners set the price of power, by Bitcoin price",
            ChartId::Map => "",
        }
    }

    fn chart_note(&self, chart: ChartId, report: &Report) -> &'static str {
        let mines = report.rows.iter().any(|row| row.today.btc.is_some());
        match chart {
            ChartId::Costs if mines => {
                "Costs of the site, without the company above it. The miners that CoinShares follows reported cash costs \
                 of $50,000 to $82,000 a bitcoin in 2024, overhead included."
            }
            _ => "",
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
        let who = match kind {
            Use::Mining => "mining",
            Use::Rental => "GPUs",
            Use::Hosting => "the AI lease",
        };
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
        ChartLabel::CashHintDiscounted => "cumulative at the discount rate, before resale",
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
