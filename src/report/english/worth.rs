//! What a megawatt clears a year, by one input, in English.

use crate::link::ChartId;
use crate::report::english::English;
use crate::report::english::answer::condition::{digits, written, written_apart};
use crate::report::english::answer::with_names;
use crate::report::english::letters::{capital, small};
use crate::report::english::names::{Subject, short_use, whole_use, your};
use crate::report::facts::answer::machines::is_one;
use crate::report::facts::worth::{Change, WorthBasis, WorthFinding};
use crate::report::figures::{Clock, Report};
use crate::report::number::axis::dollars;
use crate::report::number::{ENGLISH, Numerals, rounded};
use crate::report::words::piece::{Piece, figure, name, text};
use crate::report::words::{InputWords, PageWords, WorthWords};
use crate::scenario::{Field, Input, Scenario, Use};

impl WorthWords for English {
    fn worth_title(&self, report: &Report, finding: WorthFinding, field: &Field) -> Vec<Piece> {
        let alone = alone(report);
        with_names(match finding {
            WorthFinding::Overtakes { change, from } => {
                let mut said = subject(report, change.of, "overtakes ", "overtake ");
                said.extend(whole_use(report, from).said);
                said.extend(value("at", &change, field));
                said
            }
            WorthFinding::Pays(change) => {
                let mut said = subject(report, change.of, "pays", "pay");
                said.extend(value("above", &change, field));
                said
            }
            WorthFinding::FallsShort(change) => {
                let mut said = subject(report, change.of, "falls short", "fall short");
                said.extend(value("above", &change, field));
                said
            }
            WorthFinding::Leads(kind) => {
                // A use that is alone cannot be compared with another.
                let mut said = match alone {
                    Some(_) => subject(report, kind, "pays", "pay"),
                    None => subject(report, kind, "clears most", "clear most"),
                };
                said.push(anywhere(field));
                said
            }
            WorthFinding::NothingPays => {
                let mut said = match alone {
                    Some(only) => subject(report, only, "falls short", "fall short"),
                    None => vec![text("Nothing pays")],
                };
                said.push(anywhere(field));
                said
            }
        })
    }

    fn worth_hint(&self, report: &Report, field: &Field, is_log: bool) -> Vec<Piece> {
        let rate = report.inputs.money.discount_percent_per_year;
        let mut said = vec![
            text(["Dollars ", &a_year(report), ", after a "].concat()),
            figure("inputs.rate", rate, ENGLISH.percent_exact(rate)),
            text(" return"),
        ];
        if report.clock == Clock::Month {
            said.push(text(", at unchanged prices"));
        }
        said.push(text(if is_log {
            ", on a logarithmic scale, by "
        } else {
            ", by "
        }));
        said.push(text(self.input(field.input)));
        said
    }

    fn worth_chart_hint(&self, chart: ChartId, report: &Report) -> String {
        let sells = |kind| report.uses.iter().any(|of| of.kind == kind);
        let (before, behind, end) = match chart {
            ChartId::Risk => (
                "Each dot is two of a hundred futures: dollars ",
                match (sells(Use::Mining), sells(Use::Rental)) {
                    (true, false) => " if Bitcoin’s price rises and falls",
                    (false, true) => " if GPU rents rise and fall",
                    _ => " if Bitcoin’s price and GPU rents rise and fall",
                },
                " by chance, as volatile as set under Risk",
            ),
            ChartId::Ladder => ("Dollars ", ", between owning nothing and owning everything", ""),
            _ => ("Who clears most ", ", by two inputs", ""),
        };
        [before, &a_year(report), behind, end].concat()
    }

    fn worth_name(&self, report: &Report, kind: Use) -> String {
        capital(&match alone(report) {
            Some(_) => yours(report, kind),
            None => short_use(report, kind),
        })
    }

    fn worth_line(&self, report: &Report, kind: Use, constant_usd: Option<f64>) -> String {
        let name = self.worth_name(report, kind);
        match constant_usd {
            Some(usd) => format!("{name} {}", short(usd)),
            None => name,
        }
    }

    fn worth_outside(
        &self,
        report: &Report,
        kind: Use,
        above: bool,
        (least, most): (f64, f64),
        field: &Field,
    ) -> (String, String) {
        let arrow = if above { "↑" } else { "↓" };
        let name = self.worth_name(report, kind);
        let same = ENGLISH.money_round_short(least) == ENGLISH.money_round_short(most);
        let of = |write: fn(&Numerals, f64) -> String| {
            if same {
                format!("{arrow} {name} {}", write(&ENGLISH, least))
            } else {
                format!(
                    "{arrow} {name} {} to {}",
                    write(&ENGLISH, least),
                    write(&ENGLISH, most)
                )
            }
        };
        let long = of(Numerals::sum);
        let everywhere = if same {
            format!(" at any {}", small(self.input(field.input)))
        } else {
            String::new()
        };
        (long + everywhere.as_str(), of(Numerals::money_round_short))
    }

    fn worth_now(&self, report: &Report, field: &Field, value: f64) -> String {
        let scenario = &report.inputs.0;
        let untouched = field.same(scenario, &Scenario::on(scenario.day()));
        let is_price = matches!(
            field.input,
            Input::BitcoinPrice | Input::Difficulty | Input::TransactionFees
        );
        let when = if is_price && untouched {
            self.date(scenario.date)
        } else {
            "now".to_owned()
        };
        format!("{when}: {}", written(field.unit, value))
    }

    fn worth_value(&self, field: &Field, value: f64) -> String {
        written(field.unit, rounded(value, digits(field.unit, value).max(3)))
    }
}

/// " at any Bitcoin price shown".
fn anywhere(field: &Field) -> Piece {
    text(format!(" at any {} shown", small(English.input(field.input))))
}

/// The only use of a small site; none for all other sites.
pub(super) fn alone(report: &Report) -> Option<Use> {
    match WorthBasis::of(report) {
        WorthBasis::Whole(kind, _) => Some(kind),
        WorthBasis::Megawatt | WorthBasis::Kilowatt => None,
    }
}

/// "a year per megawatt of grid"
fn a_year(report: &Report) -> String {
    match WorthBasis::of(report) {
        WorthBasis::Megawatt => "a year per megawatt of grid".to_owned(),
        WorthBasis::Kilowatt => "a year per kilowatt of grid".to_owned(),
        WorthBasis::Whole(kind, _) => ["a year from ", &yours(report, kind)].concat(),
    }
}

/// "your miner"
fn yours(report: &Report, kind: Use) -> String {
    your(report, kind, is_one(report, kind))
}

/// "Mining"; on a small site with a single use, "your miner".
pub(super) fn who(report: &Report, kind: Use) -> Subject {
    match alone(report) {
        Some(_) => Subject {
            said: vec![text(yours(report, kind))],
            plural: kind.has_machines() && !is_one(report, kind),
        },
        None => whole_use(report, kind),
    }
}

/// "Mining overtakes ".
fn subject(report: &Report, kind: Use, one: &'static str, many: &'static str) -> Vec<Piece> {
    let who = who(report, kind);
    let verb = who.verb(one, many);
    let mut said = who.said;
    if let Some(Piece::Text(first)) = said.first_mut() {
        *first = capital(first);
    }
    said.push(text(format!(" {verb}")));
    said
}

/// " at $102,200 a bitcoin", with the word `rising` if the input must rise to get there; otherwise " below …".
fn value(rising: &'static str, change: &Change, field: &Field) -> Vec<Piece> {
    let [_, written] = written_apart(field.unit, change.now, change.at);
    let written = match change.path {
        Some(ref path) => figure(path.as_str(), change.at, written),
        None => name(written),
    };
    let unit = match field.input {
        Input::BitcoinPrice => " a bitcoin",
        Input::ElectricityPrice => "/kWh",
        Input::GpuRent => " an hour",
        Input::HostingRent => " a kW-month",
        Input::DifficultyGrowth => " difficulty growth a year",
        input => {
            let side = if change.rises() { "above" } else { "below" };
            let what = small(English.input(input));
            return vec![text(format!(" with {what} {side} ")), written];
        }
    };
    let side = if change.rises() { rising } else { "below" };
    vec![text(format!(" {side} ")), written, text(unit)]
}

/// A sum of money beside a line of the chart: "$126k".
fn short(usd: f64) -> String {
    let step = match usd.abs() {
        size if size >= 1e6 => return ENGLISH.money_round_short(usd),
        size if size >= 1e3 => 1e3,
        _ => 1.0,
    };
    dollars(usd, step)
}
