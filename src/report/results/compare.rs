//! A and B beside the present scenario: the figures that matter, how much more or less each is now, and which inputs
//! differ.

use crate::model::order;
use crate::report::facts::answer::is_small;
use crate::report::figures::against::{Against, UseDifference};
use crate::report::figures::{Clock, Report, UseWorth};
use crate::report::results::difference::{More, Written, figure_of};
use crate::report::results::heads::heads;
use crate::report::results::line::{beyond_rates, none};
use crate::report::words::Words;
use crate::report::words::compare::{CompareLabel, CompareLine};
use crate::report::words::piece::{Figure, Piece, Tone, toned};
use crate::report::words::tables::Measure;
use crate::scenario::{self, Field, Scenario, Unit, Use};

/// Scenarios side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// In which of them the whole site clears most: "Side by side: B clears most in all".
    pub title: String,
    /// The name of each, in the order in which they were added: the present one is the last.
    pub names: Vec<&'static str>,
    /// What each is, in the fewest words: "13,064 S21 XP".
    pub heads: Vec<String>,
    /// What matters of each.
    pub lines: Vec<Compared>,
    /// The inputs that differ between the present scenario and any other, and the common inputs that readers most ask
    /// for.
    pub inputs: Vec<Differing>,
}

/// A line: what it is about, and one cell per scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// The use whose colour it has.
    pub kind: Option<Use>,
    /// What it is about.
    pub label: Vec<Piece>,
    /// What a file adds to the label, since a file cannot explain a term; empty for most lines.
    pub note: &'static str,
    /// What its figures are in, for a file.
    pub measure: Measure,
    /// One a scenario.
    pub cells: Vec<ComparedCell>,
}

/// A scenario's figure. The present scenario's cell also has how much more or less it is than each other's.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ComparedCell {
    /// The figure.
    pub value: Vec<Piece>,
    /// "$24,000 more than A", one for each other scenario that has a comparable figure; empty in the other scenarios'
    /// own cells.
    pub differences: Vec<Vec<Piece>>,
    /// Whether the whole site clears the most in this scenario, also judged by the figures as written.
    pub is_most: bool,
}

/// What can differ between scenarios.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Part {
    /// An input.
    Input(&'static Field),
    /// The machines and leases.
    Mix,
    /// The day of the prices, with all that goes with it.
    Day,
}

/// An input that can differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Differing {
    /// Which it is.
    pub part: Part,
    /// Its name.
    pub name: &'static str,
    /// Its value in each scenario, and whether that differs from the present one.
    pub values: Vec<(String, bool)>,
}

impl Differing {
    /// Whether another scenario has another value.
    #[must_use]
    pub fn differs(&self) -> bool {
        self.values.iter().any(|(_, differs)| *differs)
    }
}

/// Link keys of the inputs that a file and a picture show even if they are the same in all scenarios.
const COMMON: [&str; 5] = ["d", "mw", "kwh", "btc", "months"];
/// Further such keys where something is leased: what a lease clears depends on them.
const COMMON_IF_LEASED: [&str; 3] = ["lcapex", "lterm", "shell"];

/// A figure of a scenario with its path in that scenario's own report, and its difference with its path in `against`.
struct Found {
    path: String,
    value: f64,
    /// The last part of the difference's path, and its value.
    more: Option<(String, f64)>,
}

/// Scenarios side by side; none if the present one is compared with nothing.
#[must_use]
pub fn comparison(report: &Report, words: &dyn Words) -> Option<Comparison> {
    if report.against.is_empty() {
        return None;
    }
    let mut lines = Vec::new();
    let is_there = |kind: &Use| {
        let there = |report: &Report| report.uses.iter().any(|of| of.kind == *kind);
        there(report) || report.against.iter().any(|other| there(&other.report))
    };
    let mut kinds: Vec<Use> = Use::ALL.into_iter().filter(is_there).collect();
    order::ascending(&mut kinds, |kind| {
        let place = report.uses.iter().position(|of| of.kind == *kind);
        place.map_or(f64::INFINITY, place_number)
    });
    let small = is_small(report) && report.against.iter().all(|other| is_small(&other.report));
    for kind in kinds {
        let line = if small {
            CompareLine::UseInAll(kind)
        } else {
            CompareLine::Use(kind)
        };
        lines.push(self::line(report, line, Some(kind), words));
    }
    let site = match report.clock {
        Clock::Horizon => &[
            CompareLine::Site,
            CompareLine::Invested,
            CompareLine::Return,
            CompareLine::PaidBack,
            CompareLine::Reserved,
            CompareLine::Flip,
        ][..],
        Clock::Month => &[
            CompareLine::SiteMonth,
            CompareLine::Invested,
            CompareLine::Reserved,
            CompareLine::Flip,
        ],
    };
    lines.extend(site.iter().map(|line| self::line(report, *line, None, words)));
    lines.retain(|line: &Compared| line.cells.iter().any(|cell| cell.value != none(words)));
    let inputs = differing(report, words);
    let others = report.against.iter().map(|other| &*other.report);
    let reports: Vec<&Report> = others.chain([report]).collect();
    let names: Vec<&str> = (1..=report.against.len())
        .chain([0])
        .map(|nth| words.scenario_name(nth))
        .collect();
    let best = lines
        .iter()
        .find_map(|line| line.cells.iter().position(|cell| cell.is_most));
    Some(Comparison {
        title: words.compare_title(best.map(|nth| names[nth])),
        heads: heads(&reports, &inputs, words),
        names,
        lines,
        inputs,
    })
}

fn place_number(place: usize) -> f64 {
    u32::try_from(place).map_or(f64::INFINITY, f64::from)
}

fn line(report: &Report, line: CompareLine, kind: Option<Use>, words: &dyn Words) -> Compared {
    let mut present = ComparedCell {
        value: value(report, "", line, words),
        ..ComparedCell::default()
    };
    let mut cells = Vec::new();
    for (nth, against) in report.against.iter().enumerate() {
        let there = value(&against.report, &format!("against.{nth}.report."), line, words);
        if let Some(Found {
            more: Some((path, more)),
            ..
        }) = found(&against.report, Some(against), line)
            && let (Some(now), Some(there)) = (figure_of(&present.value), figure_of(&there))
        {
            let more = More(format!("against.{nth}.{path}"), more);
            let than = Some(words.scenario_name(nth + 1));
            let said = written(line).difference(more, [now, there], than, words);
            present.differences.push(said);
        }
        cells.push(ComparedCell {
            value: there,
            ..ComparedCell::default()
        });
    }
    cells.push(present);
    if matches!(line, CompareLine::Site | CompareLine::SiteMonth) {
        mark_most(&mut cells);
    }
    Compared {
        kind,
        label: words.compare_line(line, report),
        note: match line {
            CompareLine::Site => words.compare_label(CompareLabel::SiteSpans),
            _ => "",
        },
        measure: match written(line) {
            Written::Money | Written::Price => Measure::Usd,
            Written::Share => Measure::Fraction,
            Written::Months => Measure::Of(Unit::Months),
            Written::Megawatts => Measure::Of(Unit::Megawatt),
        },
        cells,
    }
}

/// Marks the one cell whose figure is above all others, unless they read the same as written.
fn mark_most(cells: &mut [ComparedCell]) {
    let is_most = |nth: usize| {
        let most = figure_of(&cells[nth].value);
        let is_below =
            |figure: &Figure| most.is_some_and(|most| figure.value < most.value && figure.text != most.text);
        let mut others = (0..cells.len()).filter(|other| *other != nth);
        others.all(|other| figure_of(&cells[other].value).is_some_and(is_below))
    };
    let most = (0..cells.len()).find(|nth| is_most(*nth));
    if let Some(nth) = most {
        cells[nth].is_most = true;
    }
}

/// A scenario's figure in a line, by the path of its report in the JSON object.
fn value(report: &Report, within: &str, line: CompareLine, words: &dyn Words) -> Vec<Piece> {
    let Some(found) = found(report, None, line) else {
        let beyond = line == CompareLine::Return && report.site.life.irr_is_above_range;
        return if beyond {
            vec![beyond_rates(words)]
        } else {
            none(words)
        };
    };
    let tone = if found.value < 0.0 {
        Tone::Loss
    } else {
        Tone::Plain
    };
    let said = written(line).write(found.value, words);
    vec![toned([within, &found.path].concat(), found.value, said, tone)]
}

fn written(line: CompareLine) -> Written {
    match line {
        CompareLine::Return => Written::Share,
        CompareLine::PaidBack => Written::Months,
        CompareLine::Reserved => Written::Megawatts,
        CompareLine::Flip => Written::Price,
        _ => Written::Money,
    }
}

/// The figure of a line, and how much more the present scenario has than the other.
fn found(report: &Report, other: Option<&Against>, line: CompareLine) -> Option<Found> {
    let site = |path: &str, value: Option<f64>, name: &str, more: fn(&Against) -> Option<f64>| {
        Some(Found {
            path: path.to_owned(),
            value: value?,
            more: other.and_then(more).map(|more| (format!("site.{name}"), more)),
        })
    };
    let (of, life) = (&report.site, &report.site.life);
    match line {
        CompareLine::Use(kind) => match report.clock {
            Clock::Horizon => of_use(
                report,
                other,
                kind,
                "worth_usd_per_mw_year",
                |of| of.worth_usd_per_mw_year,
                |more| more.worth_usd_per_mw_year,
            ),
            Clock::Month => of_use(
                report,
                other,
                kind,
                "at_unchanged_prices_usd_per_mw_year",
                |of| of.at_unchanged_prices_usd_per_mw_year,
                |more| more.at_unchanged_prices_usd_per_mw_year,
            ),
        },
        CompareLine::UseInAll(kind) => of_use(
            report,
            other,
            kind,
            "npv_usd",
            |of| Some(of.npv_usd),
            |more| Some(more.npv_usd),
        ),
        CompareLine::Site => site("site.life.npv_usd", Some(life.npv_usd), "npv_usd", |other| {
            Some(other.site.npv_usd)
        }),
        CompareLine::SiteMonth => site(
            "site.today.profit_usd",
            Some(of.today.profit_usd),
            "profit_usd",
            |other| Some(other.site.profit_usd),
        ),
        CompareLine::Invested => site("site.capex_usd", Some(of.capex_usd), "capex_usd", |other| {
            Some(other.site.capex_usd)
        }),
        CompareLine::Return => site(
            "site.life.irr_nominal",
            life.irr_nominal,
            "irr_nominal",
            |other| other.site.irr_nominal,
        ),
        CompareLine::PaidBack => site(
            "site.life.payback_months",
            life.payback_months,
            "payback_months",
            |other| other.site.payback_months,
        ),
        CompareLine::Reserved => site("site.reserved_mw", Some(of.reserved_mw), "reserved_mw", |other| {
            Some(other.site.reserved_mw)
        }),
        CompareLine::Flip => {
            let flip = report.flip.as_ref().filter(|flip| flip.input == "btc");
            site("flip.at", flip.map(|flip| flip.at), "", |_| None)
        }
    }
}

fn of_use(
    report: &Report,
    other: Option<&Against>,
    kind: Use,
    name: &str,
    figure: fn(&UseWorth) -> Option<f64>,
    more: fn(&UseDifference) -> Option<f64>,
) -> Option<Found> {
    let place = report.uses.iter().position(|of| of.kind == kind)?;
    let differences = other.map(|other| &other.uses);
    let difference = differences.and_then(|uses| {
        let place = uses.iter().position(|of| of.kind == kind)?;
        Some((format!("uses.{place}.{name}"), more(&uses[place])?))
    });
    Some(Found {
        path: format!("uses.{place}.{name}"),
        value: figure(&report.uses[place])?,
        more: difference,
    })
}

/// The inputs that differ from any other scenario's, and the common ones, in the order of the inputs.
fn differing(report: &Report, words: &dyn Words) -> Vec<Differing> {
    let differs = |key: &str| report.against.iter().any(|other| other.differs.contains(&key));
    let others = report.against.iter().map(|other| &*other.report);
    let is_leased = others
        .chain([report])
        .any(|of| of.uses.iter().any(|of| of.kind == Use::Hosting));
    let is_common = |key| COMMON.contains(&key) || is_leased && COMMON_IF_LEASED.contains(&key);
    let of = |part: Part, name: &'static str, key: &'static str, say: &dyn Fn(&Scenario) -> String| {
        (differs(key) || is_common(key)).then(|| {
            let present = (say(&report.inputs), false);
            let others = report
                .against
                .iter()
                .map(|other| (say(&other.report.inputs), other.differs.contains(&key)));
            Differing {
                part,
                name,
                values: others.chain([present]).collect(),
            }
        })
    };
    let label = |label| words.compare_label(label);
    let day = of(Part::Day, label(CompareLabel::Day), "d", &|scenario| {
        words.date(scenario.date)
    });
    let mix = of(Part::Mix, label(CompareLabel::Mix), "mix", &|scenario| {
        // A row of amount zero is set aside by the reader and not part of a plan.
        let rows = scenario
            .mix
            .iter()
            .filter(|row| row.plant(scenario).it_kw() > 0.0);
        let rows = rows.map(|row| words.mix_row(row, scenario));
        let rows: Vec<String> = rows.collect();
        if rows.is_empty() {
            words.no_machines().to_owned()
        } else {
            rows.join("; ")
        }
    });
    let inputs = scenario::fields().filter_map(|field| {
        of(
            Part::Input(field),
            words.input(field.input),
            field.key,
            &|scenario| words.value(field, scenario),
        )
    });
    day.into_iter().chain(mix).chain(inputs).collect()
}
