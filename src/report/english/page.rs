//! English for the page as a whole.

use crate::catalog::calendar::{Date, Month};
use crate::link::Problem;
use crate::report::english::{English, labels, problems};
use crate::report::number::SPACE;
use crate::report::words::{Label, PageWords};
use crate::scenario::Warning;

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

impl PageWords for English {
    fn label(&self, label: Label) -> &'static str {
        labels::label(label)
    }

    fn meaning(&self, label: Label) -> Option<&'static str> {
        labels::meaning(label)
    }

    fn preset(&self, id: &str) -> &'static str {
        match id {
            "article" => "23 November 2024, the article’s day",
            "one-miner" => "My one miner",
            "core-scientific" => "Core Scientific: 200 MW leased, the tenant builds",
            "iren" => "IREN: both in one place",
            "h100-bubble" => "H100s rented out at $8",
            "800-cards" => "800 graphics cards",
            "hut8" => "Hut 8: 1,000 GPUs",
            "bitdeer" => "Bitdeer in Singapore",
            "compute-rental" => "Lianhua: GPUs for rent",
            "halving" => "The halving of 2024",
            "crash-2022" => "Iris Energy in 2022",
            "volatile-vs-stable" => "Volatile Bitcoin, stable AI?",
            "training-cost" => "Bitcoin up, training dearer?",
            "ten-searches" => "A query as ten searches?",
            "reuse" => "What AI can use of a mine",
            "core-scientific-500" => "Core Scientific: 500 MW leased",
            _ => "A scenario",
        }
    }

    fn problem(&self, problem: &Problem) -> String {
        problems::problem(problem)
    }

    fn warning(&self, warning: &Warning) -> String {
        problems::warning(warning)
    }

    fn rent_below_power(&self, machine: &str, from_month: u32) -> String {
        problems::rent_below_power(machine, from_month)
    }

    fn other_language(&self) -> String {
        "The link asks for another language; for now there is only English.".into()
    }

    fn month_names(&self) -> [&'static str; 12] {
        MONTHS
    }

    fn month(&self, month: Month) -> String {
        let name = (1..).zip(MONTHS).find(|(number, _)| *number == month.month);
        format!("{}{SPACE}{}", name.map_or("", |(_, name)| name), month.year)
    }

    fn date(&self, date: Date) -> String {
        format!("{}{SPACE}{}", date.day, self.month(date.month()))
    }
}
