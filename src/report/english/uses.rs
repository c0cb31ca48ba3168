//! English for the uses side by side.

use crate::report::english::English;
use crate::report::english::names::{catalogue_machine, names};
use crate::report::english::results::{counted, written};
use crate::report::facts::answer::rate_percent;
use crate::report::facts::best_machine::Best;
use crate::report::facts::needs::{At, Needs, Repaid};
use crate::report::figures::{Clock, Report};
use crate::report::number::{ENGLISH, SPACE};
use crate::report::words::piece::{Piece, Tone, figure, name, text, toned};
use crate::report::words::uses::{Said, UseLine};
use crate::report::words::{Label, PageWords, UseWords};
use crate::scenario::Use;

impl UseWords for English {
    fn use_line(&self, line: UseLine, report: &Report) -> Vec<Piece> {
        let term = |said: &str, meaning| vec![Piece::Term(said.to_owned(), meaning)];
        match line {
            UseLine::YearPerMegawatt => term("a year per MW", year(report.clock)),
            UseLine::FirstYear => vec![text("the first year")],
            UseLine::MonthOfMachines => vec![text("a month")],
            UseLine::InAllPerMegawatt => in_all("in all, per MW", report),
            UseLine::InAll => in_all("in all", report),
            UseLine::SurplusYear => term(
                "surplus a year, per MW",
                "Revenue less power and other running costs, of a megawatt of grid that runs all year at unchanged prices.",
            ),
            UseLine::CapitalYear => term(
                "capital a year, per MW",
                "Machines and buildings as equal yearly amounts over their lives, a return included; what they are worth \
                 in the end is taken off.",
            ),
            UseLine::InvestedPerMegawatt => vec![text("invested, per MW")],
            UseLine::Invested => vec![text("invested")],
            UseLine::Return => match self.meaning(Label::InternalRate) {
                Some(meaning) => term("return a year", meaning),
                None => vec![text("return a year")],
            },
            UseLine::PaidBack => vec![text("paid back")],
            UseLine::SurplusByYear => term(
                "surplus by year",
                "Revenue less power and other running costs, year by year. Open the bars for their figures.",
            ),
            UseLine::Needs => term(
                "pays with",
                "The value of one input, all else as assumed, at which the use clears nothing: beyond it, it pays.",
            ),
            UseLine::RunsWhile => term(
                "runs above, switch off below",
                "The value at which a month at the prices of the first neither earns nor loses, machines already paid for. \
                 Textbooks call it the shutdown price.",
            ),
            UseLine::MonthsOff => vec![text("months switched off")],
            UseLine::BestMachine => term(
                "best machine of that day",
                "Of the machines in the catalogue that were on sale on the day of the prices, at their prices and rents of \
                 that day, the one that would clear most a year per megawatt here.",
            ),
            UseLine::WholeFleet => vec![text("whole fleet")],
        }
    }

    fn row_count(&self, count: usize) -> String {
        counted(u32::try_from(count).unwrap_or(u32::MAX), "row")
    }

    fn rows_of(&self, kind: Use, count: usize) -> String {
        let number = counted(u32::try_from(count).unwrap_or(u32::MAX), names(kind).row);
        format!("The {number}")
    }

    fn of_grid(&self) -> &'static str {
        " of grid"
    }

    fn of_it(&self) -> &'static str {
        " of IT"
    }

    fn over(&self, path: &str, months: u32) -> Vec<Piece> {
        vec![figure(path, f64::from(months), written(months, true))]
    }

    fn split(&self, machines: Option<Piece>, building: Option<Piece>) -> Vec<Piece> {
        match (machines, building) {
            (Some(machines), Some(building)) => {
                vec![text("machines "), machines, text(", building "), building]
            }
            (Some(_), None) => vec![text("machines alone")],
            (None, Some(_)) => vec![text("building alone")],
            (None, None) => Vec::new(),
        }
    }

    fn repaid(&self, repaid: &Repaid, kind: Use) -> Said {
        // A use that does not even cover its running costs pays nothing back.
        let share = |at: &At| {
            let said = if at.value < 0.0 {
                "nothing".to_owned()
            } else {
                ENGLISH.share(at.value)
            };
            figure(&at.path, at.value, said)
        };
        match repaid {
            Repaid::Nothing => only(vec![text("nothing to pay back")]),
            Repaid::After { months, of } => only(vec![
                text("month "),
                figure(&months.path, months.value, ENGLISH.months(months.value)),
                text(" of "),
                figure(&of.path, of.value, ENGLISH.fixed(of.value, 0)),
            ]),
            Repaid::Partly {
                running,
                with_residual,
            } => Said {
                value: vec![share(running), text(format!(" from {}", names(kind).income))],
                note: with_residual.as_ref().map_or_else(Vec::new, |left| {
                    vec![share(left), text(" with what is then left")]
                }),
            },
            Repaid::AtTodaysProfit(months) => Said {
                value: vec![
                    text("after "),
                    figure(&months.path, months.value, ENGLISH.months(months.value)),
                    text(if ENGLISH.months(months.value) == "1" {
                        " month"
                    } else {
                        " months"
                    }),
                ],
                note: vec![text("if nothing changed")],
            },
            Repaid::Never => only(vec![text("never")]),
        }
    }

    fn needs(&self, needs: &Needs) -> Said {
        let power = |at: &At, or: &str| {
            vec![
                text(format!("{or}power below ")),
                figure(&at.path, at.value, ENGLISH.turning_cents(at.value)),
            ]
        };
        let bitcoin = |at: &At| vec![text("Bitcoin above "), price(at)];
        match needs {
            Needs {
                btc: Some(btc),
                kwh: Some(kwh),
                ..
            } => Said {
                value: bitcoin(btc),
                note: power(kwh, "or "),
            },
            Needs { btc: Some(btc), .. } => only(bitcoin(btc)),
            Needs { kwh: Some(kwh), .. } => only(power(kwh, "")),
            Needs {
                gpu_rent: Some(rent), ..
            } => Said {
                value: vec![text("rent above "), price(rent)],
                note: vec![text("an hour")],
            },
            Needs {
                lease_rent: Some(rent),
                ..
            } => Said {
                value: vec![text("rent above "), price(rent)],
                note: vec![text("per kW and month")],
            },
            _ => Said::default(),
        }
    }

    fn runs_while(&self, needs: &Needs) -> Said {
        let power = |at: &At| figure(&at.path, at.value, ENGLISH.cents(at.value));
        let about = |at: &At| figure(&at.path, at.value, ENGLISH.unit_price(at.value));
        match needs {
            Needs {
                btc: Some(btc), kwh, ..
            } => Said {
                value: vec![text("Bitcoin at "), about(btc)],
                note: kwh
                    .as_ref()
                    .map_or_else(Vec::new, |kwh| vec![text("or power up to "), power(kwh)]),
            },
            Needs { kwh: Some(kwh), .. } => only(vec![text("power up to "), power(kwh)]),
            Needs {
                gpu_rent: Some(rent), ..
            }
            | Needs {
                lease_rent: Some(rent),
                ..
            } if rent.value <= 0.0 => only(vec![text("at any rent")]),
            Needs {
                gpu_rent: Some(rent), ..
            } => Said {
                value: vec![
                    text("rent of "),
                    figure(&rent.path, rent.value, ENGLISH.money_fixed(rent.value, 2)),
                ],
                note: vec![text("an hour")],
            },
            Needs {
                lease_rent: Some(rent),
                ..
            } => Said {
                value: vec![text("rent of "), about(rent)],
                note: vec![text("per kW and month")],
            },
            _ => Said::default(),
        }
    }

    fn best_machine(&self, best: Best<'_>, kind: Use) -> Said {
        let (place, best) = match best {
            Best::Other(place, best) => (place, best),
            Best::Own => return only(vec![text("its own")]),
            Best::Tenants => return only(vec![text("the tenant’s")]),
            Best::AlreadyOwned => return only(vec![text("what stands")]),
            Best::OneRent => return only(vec![text("not with one rent for all")]),
            Best::None => return only(vec![text(self.label(Label::NoSuchFigure))]),
        };
        let usd = best.usd_per_mw_year;
        let loses = usd < 0.0;
        let sum = toned(
            format!("uses.{place}.best_machine.usd_per_mw_year"),
            usd,
            ENGLISH.sum(usd.abs()),
            if loses { Tone::Loss } else { Tone::Plain },
        );
        let note = if loses {
            vec![text("falls "), sum, text(" a year short")]
        } else {
            vec![text("clears "), sum, text(" a year")]
        };
        Said {
            value: vec![name(catalogue_machine(kind, &best.name))],
            note,
        }
    }

    fn see_rows(&self) -> &'static str {
        "row by row"
    }

    fn once_built(&self) -> &'static str {
        "would earn, once it is built"
    }

    fn fleet_clears(&self, npv: &At) -> Vec<Piece> {
        let usd = npv.value;
        let sum = toned(
            &npv.path,
            usd,
            ENGLISH.sum(usd.abs()),
            if usd < 0.0 { Tone::Loss } else { Tone::Plain },
        );
        if usd < 0.0 {
            vec![text("falls "), sum, text(" short")]
        } else {
            vec![text("clears "), sum]
        }
    }

    fn by_year(&self) -> &'static str {
        "By year"
    }
}

fn only(value: Vec<Piece>) -> Said {
    Said {
        value,
        note: Vec::new(),
    }
}

fn price(at: &At) -> Piece {
    figure(&at.path, at.value, ENGLISH.turning_price(at.value))
}

/// What the measure is.
fn year(clock: Clock) -> &'static str {
    match clock {
        Clock::Horizon => {
            "What a megawatt of grid clears a year with everything paid, a return on all capital included: its net present \
             value as equal yearly amounts over the months it is tied up. Textbooks call it the equivalent annual worth."
        }
        Clock::Month => {
            "What a megawatt of grid clears a year if prices stay: revenue less power, other running costs and what its \
             capital costs a year."
        }
    }
}

/// "in all, per MW, after 10%"
fn in_all(said: &str, report: &Report) -> Vec<Piece> {
    let meaning = "Net present value: all the money in and out, what comes later counting for less, by the discount rate.";
    let mut label = vec![Piece::Term(said.to_owned(), meaning)];
    if let Some(rate) = rate_percent(report) {
        label.push(text(format!(",{SPACE}after ")));
        label.push(figure("inputs.rate", rate, ENGLISH.percent_exact(rate)));
    }
    label
}
