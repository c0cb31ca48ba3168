//! English around a working that a reader opens on the page.

use crate::catalog::source::ReadExtent;
use crate::report::english::English;
use crate::report::words::sheet::{SheetLabel, SheetWords, Simulated};
use crate::report::working::quantity::Quantity;

impl SheetWords for English {
    fn sheet_label(&self, label: SheetLabel) -> &'static str {
        match label {
            SheetLabel::CheckHow => {
                "Every figure on this page opens and shows how it came to be, down to your inputs and their sources. Click \
                 one; or go to it with the Tab key and press Enter: figures are now underlined and stops of that key. \
                 “Check the figures” once more ends it; printed before, the page has the workings of answer and uses behind it. \
                 The answer’s figures to begin with:"
            }
            SheetLabel::Answer => "Figures of the answer",
            SheetLabel::Change => "Change it",
            SheetLabel::ChangeRow => "Change it in your mix",
            SheetLabel::ToInput => "To this input",
            SheetLabel::Documents => "Documents behind it",
            SheetLabel::Given => "Where it comes from",
            SheetLabel::Parts => "What it is made of",
            SheetLabel::Term => "Term",
            SheetLabel::Worth => "comes to",
            SheetLabel::Together => "All together",
            SheetLabel::InCatalogue => "in the catalogue",
            SheetLabel::RowInCatalogue => "Its row in the catalogue",
            SheetLabel::Method => "The method, explained",
            SheetLabel::NoWorking => "Its working cannot be opened yet",
            SheetLabel::NoWorkingHow => {
                "This figure is computed like all others, but its formula is not written out here yet. The method page says \
                 how it comes about; the command report --json prints it under the name below."
            }
            SheetLabel::Futures => "How it was simulated",
            SheetLabel::FuturesRule => {
                "In each future the Bitcoin price and the GPU rent wander around what you assume: every month the logarithm \
                 of each moves by its yearly volatility ÷ √12 times a number drawn from the normal distribution, the two \
                 with the correlation below; difficulty follows the price by its response, and inputs known as a range are \
                 drawn anew. Nothing is added, so half of the futures lie above what is assumed and half below. Then the \
                 same months are worked out as everywhere else, and the futures are counted or put in order."
            }
            SheetLabel::FuturesAssume => "What is assumed of every future",
            SheetLabel::FuturesAssumed => {
                "That price and rent wander as much as their volatilities say, month for month and without jumps, around the \
                 path you assume: the volatilities and the correlation are our assumptions, unless you have chosen your own, and \
                 are no forecast. That all else is as you entered it in every future: power, costs, machines, terms. That \
                 tenants pay, and that miners switch off by the same rule as elsewhere. Other volatilities give other counts."
            }
            SheetLabel::InputsBehind => "Inputs behind it, beside what the machines bring",
            SheetLabel::Difference => "Difference",
            SheetLabel::DifferenceHow => "This scenario’s figure less the same figure of the other:",
            SheetLabel::ThisScenario => "this scenario",
            SheetLabel::ThatScenario => "Open that scenario",
        }
    }

    fn on_page(&self, written: &str) -> String {
        format!("on the page: {written}")
    }

    fn one_month(&self, nth: usize, count: usize) -> String {
        format!("One of the {count} worked out, number {nth} counted from 0, with its parts")
    }

    fn note(&self, quantity: Quantity) -> &'static str {
        match quantity {
            Quantity::Cash => {
                "Cash has a point in time, not a month: what a month brings in and costs is paid at its end, so point 13 has what \
                 month 12 earned. What is spent is paid at the beginning of a month. The coins of a month are sold at that \
                 month’s price, though they are paid at its end."
            }
            Quantity::BitcoinReceived => {
                "Counted at the month’s own difficulty and at what a block pays in it. The pool is taken to pay what was mined on \
                 average (FPPS), with nothing kept back for later; the coins are sold at the month’s price."
            }
            Quantity::DifficultyThen => {
                "Difficulty is taken to answer to the price of the same month. The network itself sets it anew every 2,016 blocks, \
                 about two weeks, and miners buy and sell machines over months: that lag is left out."
            }
            Quantity::ReturnedBtc | Quantity::SpentBtc | Quantity::BoughtBtc | Quantity::ProfitBtc => {
                "What is spent is changed at the price of the month that begins then, what comes in at the price of the month that \
                 has ended."
            }
            _ => "",
        }
    }

    fn all_terms(&self, count: usize) -> String {
        format!("All {count} terms, by the same rule, and what they come to together")
    }

    fn documents(&self, count: usize) -> String {
        match count {
            1 => "1 document".to_owned(),
            count => format!("{count} documents"),
        }
    }

    fn seen(&self, seen: ReadExtent) -> &'static str {
        match seen {
            ReadExtent::Full => "read in full",
            ReadExtent::Excerpt => "read where the figure stands",
            ReadExtent::SecondHand => "cited by another, not read",
            ReadExtent::NotFound => "not found",
        }
    }

    fn simulated(&self, what: Simulated) -> &'static str {
        match what {
            Simulated::Ahead => "Share of futures in which this use is worth more a year than mining",
            Simulated::BelowReturn => {
                "Share of futures in which this use does not earn the return on all its capital"
            }
            Simulated::Worth => "What a megawatt clears a year: a percentile of many futures",
            Simulated::HangsOn => {
                "Rank correlation (Spearman’s) of what is drawn, its geometric mean over the months, with the site’s net present value"
            }
            Simulated::Cash => "The site’s cash so far: a percentile of many futures",
            Simulated::UsedUp => "Share of futures in which reserve and cash are used up by then",
            Simulated::Other => "A figure of many futures",
        }
    }

    fn counted(&self, what: Simulated, count: &str) -> String {
        match what {
            Simulated::Ahead => format!(
                "Each of {count} futures is worked out for all uses. Counted are those in which this use clears more a megawatt \
                 and year than mining does; the page says how many of a hundred that is."
            ),
            Simulated::BelowReturn => format!(
                "Each of {count} futures is worked out. Counted are those in which a megawatt of this use clears less than \
                 nothing once all its capital has earned the return; the page says how many of a hundred that is."
            ),
            Simulated::UsedUp => format!(
                "Each of {count} futures is worked out. Counted are those in which what the owner set aside and all cash so far \
                 together have been below nothing by the end of that month."
            ),
            Simulated::Worth | Simulated::Cash => format!(
                "Each of {count} futures is worked out, and what they come to is put in order: at the 5th percentile five of a \
                 hundred futures come to less, at the 50th half of them do."
            ),
            Simulated::HangsOn => format!(
                "Each of {count} futures is worked out, and both are put in order; the two orders are compared: 1 if more of it is always better, −1 \
                 if it is always worse, 0 if the one says nothing of the other."
            ),
            Simulated::Other => format!("Each of {count} futures is worked out."),
        }
    }

    fn futures(&self, count: &str, seed: u32) -> String {
        format!(
            "{count} futures, drawn by the generator xoshiro256++ from the seed {seed}: the same seed draws the same futures."
        )
    }
}
