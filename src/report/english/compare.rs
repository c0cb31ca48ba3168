//! English for scenarios side by side.

use crate::report::english::letters::capitalised;
use crate::report::english::names::{catalogue_machine, names};
use crate::report::english::{English, inputs, summary};
use crate::report::figures::Report;
use crate::report::number::{ENGLISH, SPACE};
use crate::report::words::compare::{CompareLabel, CompareLine};
use crate::report::words::piece::{Piece, figure, text};
use crate::report::words::uses::UseLine;
use crate::report::words::{CompareWords, NameWords, UseWords};
use crate::scenario::{Machine, MixRow, Scenario, Unit, Use};

impl CompareWords for English {
    fn scenario_name(&self, nth: usize) -> &'static str {
        match nth {
            0 => "Now",
            1 => "A",
            _ => "B",
        }
    }

    fn compare_label(&self, label: CompareLabel) -> &'static str {
        match label {
            CompareLabel::Heading => "Side by side",
            CompareLabel::Scenario => "Scenario",
            CompareLabel::KeepAsA => "Keep as A, then change it",
            CompareLabel::KeepAsB => "Keep as B, then change it",
            CompareLabel::OneIsKept => "A is kept, and what you change now stands beside it: ",
            CompareLabel::TwoAreKept => "A and B are kept, and what you change now is the third: ",
            CompareLabel::See => "see side by side",
            CompareLabel::WithHint => {
                "What is kept stays beside what you change: up to two, and the present scenario is the third."
            }
            CompareLabel::With => "Compare with …",
            CompareLabel::Preset => "a scenario",
            CompareLabel::Link => "or a link",
            CompareLabel::TakeLink => "Compare",
            CompareLabel::File => "or a saved file",
            CompareLabel::Refused => {
                "No scenario was found in this. A link of this page or a file saved here has one."
            }
            CompareLabel::Swap => "Swap with now",
            CompareLabel::Drop => "Drop",
            CompareLabel::Differs => "What differs",
            CompareLabel::Most => "best",
            CompareLabel::NothingDiffers => {
                "Nothing differs yet: change an input, and its effect stands here."
            }
            CompareLabel::TakeA => "take A’s",
            CompareLabel::TakeB => "take B’s",
            CompareLabel::Mix => "Machines and leases",
            CompareLabel::Day => "Prices of",
            CompareLabel::SiteSpans => ", machines over the horizon, leases to the end of their contracts",
        }
    }

    fn compare_title(&self, best: Option<&str>) -> String {
        let heading = self.compare_label(CompareLabel::Heading);
        match best {
            Some(name) => [heading, ": ", name, " clears most in all"].concat(),
            None => heading.to_owned(),
        }
    }

    fn compare_line(&self, line: CompareLine, report: &Report) -> Vec<Piece> {
        let said = |said: String| vec![text(said)];
        match line {
            CompareLine::Use(kind) => clears(kind, "clears a year, per MW", report),
            CompareLine::UseInAll(kind) => clears(kind, "clears in all", report),
            CompareLine::Site => vec![Piece::Term(
                "Whole site clears in all".to_owned(),
                "What all uses leave once everything is paid, fixed cost and tax too, and a return on \
                 all capital, in money of the start: its net present value. Machines are counted over the horizon, a \
                 lease to the end of its contract.",
            )],
            CompareLine::SiteMonth => said("Whole site, a month’s surplus".to_owned()),
            CompareLine::Invested => said("Invested".to_owned()),
            CompareLine::Return => capitalised(self.use_line(UseLine::Return, report)),
            CompareLine::PaidBack => said("Paid back after".to_owned()),
            CompareLine::Reserved => said("Grid reserved".to_owned()),
            CompareLine::Flip => said("Two uses change places at a Bitcoin price of".to_owned()),
        }
    }

    fn now_more(&self, difference: Piece, is_more: bool, than: Option<&str>) -> Vec<Piece> {
        let more = if is_more { " more" } else { " less" };
        match than {
            Some(name) => vec![difference, text([more, " than ", name].concat())],
            None => vec![text("now "), difference, text(more)],
        }
    }

    fn as_much(&self, than: Option<&str>) -> String {
        match than {
            Some(name) => ["the same as ", name].concat(),
            None => "the same now".to_owned(),
        }
    }

    fn mix_in_short(&self, report: &Report) -> String {
        let mut said = String::new();
        for row in &report.rows {
            if row.it_kw > 0.0 {
                said += if said.is_empty() { "" } else { " + " };
                said += &summary::row(row, "IT lease");
            }
        }
        if said.is_empty() {
            said += "no machines";
        }
        said
    }

    fn months(&self, months: f64) -> String {
        let number = ENGLISH.months(months);
        let unit = if number == "1" { "month" } else { "months" };
        ENGLISH.with_unit(&number, unit)
    }

    fn points(&self, fraction: f64) -> String {
        ENGLISH.with_unit(&ENGLISH.fixed(fraction * 100.0, 1), "points")
    }

    fn mix_row(&self, row: &MixRow, scenario: &Scenario) -> String {
        let plant = row.plant(scenario);
        let kind = row.machine.used_for();
        let machine = match row.machine.name() {
            Some(name) if row.machine.on_sale().is_some() => catalogue_machine(kind, name),
            Some(name) => name.to_owned(),
            None => self.own_machine(kind).to_owned(),
        };
        let mut said = match plant.count() {
            Some(count) => format!("{}{SPACE}{machine}", ENGLISH.exact(count)),
            None => format!(
                "{} of IT on {} of grid, {machine}",
                ENGLISH.power(plant.it_kw() / 1000.0),
                ENGLISH.power(plant.reserved_mw(scenario))
            ),
        };
        let leased = row.machine == Machine::Lease;
        if let Some(usd) = row.price_usd {
            let per = if leased { behind(Unit::UsdPerKw) } else { "" };
            said += &format!(" at {}{per}", ENGLISH.money_exact(usd));
        }
        if let Some(usd) = row.rent_usd {
            let unit = if leased {
                Unit::UsdPerKwMonth
            } else {
                Unit::UsdPerHour
            };
            said += &format!(", rent {}{}", ENGLISH.unit_price(usd), behind(unit));
        }
        said
    }

    fn no_machines(&self) -> &'static str {
        "none"
    }

    fn other_line(&self, nth: usize, name: &str) -> String {
        format!("{}: {name}", self.scenario_name(nth))
    }
}

/// "Mining: clears a year, per MW, after a 10% return"; without a discount rate, nothing is said of a return.
fn clears(kind: Use, what: &str, report: &Report) -> Vec<Piece> {
    let said = format!("{}: {what}", names(kind).heading);
    let rate = report.inputs.money.discount_percent_per_year;
    if rate == 0.0 {
        return vec![text(said)];
    }
    vec![
        text(said + ", after a "),
        figure("inputs.rate", rate, ENGLISH.percent_exact(rate)),
        text(" return"),
    ]
}

/// A unit of money without its dollar sign, which is written before the amount: "/kW-month".
fn behind(unit: Unit) -> &'static str {
    inputs::unit(unit).trim_start_matches('$')
}
