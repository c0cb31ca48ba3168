//! English around a working that a reader opens on the page.

use crate::catalog::source::Seen;
use crate::report::english::English;
use crate::report::words::sheet::{SheetLabel, SheetWords, Simulated};

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

    fn all_terms(&self, count: usize) -> String {
        format!("All {count} terms, by the same rule")
    }

    fn documents(&self, count: usize) -> String {
        match count {
            1 => "1 document".to_owned(),
            count => format!("{count} documents"),
        }
    }

    fn seen(&self, seen: Seen) -> &'static str {
        match seen {
            Seen::Full => "read in full",
            Seen::Excerpt => "read where the figure stands",
            Seen::SecondHand => "cited by another, not read",
            Seen::NotFound => "not found",
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
                "Rank correlation (Spearman’s) of what is drawn, its mean over the months, with the site’s net present value"
            }
            Simulated::Cash => "The site’s cash so far: a percentile of many futures",
            Simulated::Other => "A figure of many futures",
        }
    }

    fn futures(&self, count: &str, seed: u32) -> String {
        format!(
            "{count} futures, drawn by the generator xoshiro256++ from the seed {seed}: the same seed draws the same futures."
        )
    }
}
