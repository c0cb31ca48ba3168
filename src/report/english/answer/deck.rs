//! English for the lines below the headline: what is counted, where the other clock disagrees, and facts about the
//! whole site.

use crate::report::english::answer::listed;
use crate::report::english::letters::capitalised;
use crate::report::english::names::{let_gpus, names, units, whole_use};
use crate::report::english::results;
use crate::report::facts::answer::clocks::{Contradiction, OtherClock, Why, runs_out_after_months};
use crate::report::facts::answer::machines::stays_off;
use crate::report::facts::answer::{Owned, changing_years, is_small, owned, ranking, rate_percent, running};
use crate::report::figures::{Clock, Report, Row};
use crate::report::number::{ENGLISH, SPACE};
use crate::report::words::piece::{Piece, Tone, figure, text, toned};
use crate::scenario::Use;

/// "Over five years of machines, eleven of the lease, before tax, debt and fixed cost. A megawatt of grid runs 271 S21 Pros,
/// 541 H100s or 741 kW of leased IT."
pub(super) fn basis(report: &Report) -> Vec<Piece> {
    if ranking(report, report.clock).is_empty() {
        return Vec::new();
    }
    let mut said = match report.clock {
        Clock::Horizon => [vec![text("over ")], spans(report)].concat(),
        Clock::Month => vec![text(
            "a year at the prices of the day, machines and buildings charged over their lives",
        )],
    };
    if matches!(owned(report), Owned::Mine | Owned::AiHall)
        && let Some(rate) = rate_percent(report)
    {
        said.push(text(", after a "));
        said.push(figure("inputs.rate", rate, ENGLISH.percent_exact(rate)));
        said.push(text(" return on what is still to buy"));
    }
    said.push(text(", before tax, debt and fixed cost. "));
    let mut said = capitalised(said);
    if report.clock == Clock::Horizon {
        said.extend(years(report));
    }
    let runs: Vec<Vec<Piece>> = running(report)
        .into_iter()
        .filter_map(|(place, row)| Some(runs(place, row, row.runs_per_mw?)))
        .collect();
    said.push(text("A megawatt of grid runs "));
    said.extend(listed(runs, " or "));
    said.push(text("."));
    said
}

/// "five years", "five years of machines, eleven of the lease"
fn spans(report: &Report) -> Vec<Piece> {
    let tied = |kind| {
        let of = report.uses.iter().enumerate();
        let mut of = of.filter(|(_, of)| of.kind == kind && of.reserved_mw > 0.0);
        of.next().map(|(place, of)| (place, of.tied_months))
    };
    let all: Vec<(Use, usize, u32)> = Use::ALL
        .into_iter()
        .filter_map(|kind| tied(kind).map(|(place, months)| (kind, place, months)))
        .collect();
    let said = |months: u32, place: usize, unit: bool| {
        let value = f64::from(months);
        let written = results::written(months, unit);
        figure(format!("uses.{place}.tied_months"), value, written)
    };
    let [first, rest @ ..] = all.as_slice() else {
        return Vec::new();
    };
    if rest.iter().all(|(_, _, months)| *months == first.2) {
        return vec![said(first.2, first.1, true)];
    }
    // Miners and GPUs are both called machines if their megawatts are tied up for equally long.
    let machines: Vec<_> = all.iter().filter(|(kind, ..)| kind.has_machines()).collect();
    let alike = machines.iter().all(|(_, _, months)| *months == machines[0].2);
    let mut parts: Vec<Vec<Piece>> = Vec::new();
    let mut last_whole = None;
    for (nth, (kind, place, months)) in all.iter().enumerate() {
        if alike && nth > 0 && kind.has_machines() {
            continue;
        }
        let what = if alike && kind.has_machines() {
            "machines"
        } else {
            names(*kind).months_of
        };
        // The word "years" is said once.
        let whole = months % 12 == 0;
        let unit = last_whole != Some(whole);
        last_whole = Some(whole);
        parts.push(vec![
            said(*months, *place, unit || !whole || *months == 12),
            text(format!(" of {what}")),
        ]);
    }
    parts.join(&text(", "))
}

/// "Mining brings $784,000 a megawatt in its first year, $29,000 in its fifth. "
fn years(report: &Report) -> Vec<Piece> {
    let mut said = Vec::new();
    for of in changing_years(report) {
        let subject = whole_use(report, of.kind);
        let (brings, its) = (subject.verb("brings", "bring"), subject.verb("its", "their"));
        let [first, last] = of.ends.map(|(year, usd)| {
            toned(
                format!("uses.{}.surplus_by_year_usd_per_mw.{year}", of.place),
                usd,
                ENGLISH.sum(usd),
                if usd < 0.0 { Tone::Loss } else { Tone::Plain },
            )
        });
        said.extend(capitalised(subject.said));
        said.push(text(format!(" {brings} ")));
        said.push(first);
        said.push(text(format!(" a megawatt in {its} first year, ")));
        said.push(last);
        let nth = results::ordinal(of.ends[1].0 + 1);
        said.push(text(format!(" in {its} {nth}. ")));
    }
    said
}

/// "271 S21 Pros", "541 H100s", "741 kW of leased IT"
fn runs(place: usize, row: &Row, per_mw: f64) -> Vec<Piece> {
    let number = if per_mw < 9.95 {
        ENGLISH.quantity(per_mw)
    } else {
        ENGLISH.fixed(per_mw, 0)
    };
    let of = figure(format!("rows.{place}.runs_per_mw"), per_mw, number);
    let mut said = vec![of, text(SPACE)];
    said.extend(units(row));
    said
}

/// "At unchanged prices H100s would lead; their rent is assumed to fall 15% a year."
pub(super) fn other_clock(report: &Report) -> Vec<Piece> {
    let Some(other) = OtherClock::of(report) else {
        return Vec::new();
    };
    let subject = whole_use(report, other.best.kind);
    let its = subject.verb("its", "their");
    let mut said = Vec::new();
    match report.clock {
        Clock::Horizon => said.push(text("At unchanged prices ")),
        Clock::Month => {
            said.push(text("Over the whole horizon, "));
            if let Some(why) = other.why {
                said.extend(with(report, why));
            }
        }
    }
    if is_small(report) && report.uses.len() == 1 {
        said.push(text("that would pay"));
    } else {
        said.extend(subject.said);
        if other.takes_the_lead {
            said.push(text(" would lead"));
        } else {
            said.push(text(" would clear "));
            said.push(toned(
                other.best.path(),
                other.best.usd_per_mw_year,
                ENGLISH.sum(other.best.usd_per_mw_year),
                Tone::Use(other.best.kind),
            ));
            said.push(text(" a year"));
        }
    }
    if let (Clock::Horizon, Some(why)) = (report.clock, other.why) {
        said.push(text("; "));
        said.extend(because(report, why, other.best.kind == Use::Rental, its));
    }
    said.push(text("."));
    said
}

/// "their rent is assumed to fall 15% a year"
fn because(report: &Report, why: Why, of_the_leader: bool, its: &str) -> Vec<Piece> {
    let rent = if of_the_leader {
        format!("{its} rent is")
    } else {
        format!("the rent of {} is", let_gpus(report))
    };
    match why {
        Why::GpuRent(percent) => yearly(&rent, "inputs.gpug", percent),
        Why::GpuRentTo(percent) => vec![
            text(format!("{rent} assumed to end at ")),
            figure("inputs.gend", percent, ENGLISH.percent_exact(percent)),
            text(" of the first year’s"),
        ],
        Why::GpuRentTable => vec![text(format!("{rent} assumed year by year"))],
        Why::Difficulty(percent) => yearly("difficulty is", "inputs.diffg", percent),
        Why::BitcoinPrice(percent) => yearly("the Bitcoin price is", "inputs.btcg", percent),
        Why::LeaseRent(percent) => yearly("the lease’s rent is", "inputs.lesc", percent),
        Why::Halving => vec![text("a halving lies ahead")],
    }
}

/// "with the rent of H100s falling 15% a year, "
fn with(report: &Report, why: Why) -> Vec<Piece> {
    let changing = |what: &str, path: &str, percent: f64| {
        let way = if percent < 0.0 { "falling" } else { "growing" };
        vec![
            text(format!("with {what} {way} ")),
            figure(path, percent, ENGLISH.percent_exact(percent.abs())),
            text(" a year, "),
        ]
    };
    match why {
        Why::GpuRent(percent) => changing(
            &format!("the rent of {}", let_gpus(report)),
            "inputs.gpug",
            percent,
        ),
        Why::GpuRentTo(percent) => vec![
            text(format!("with the rent of {} ending at ", let_gpus(report))),
            figure("inputs.gend", percent, ENGLISH.percent_exact(percent)),
            text(" of the first year’s, "),
        ],
        Why::GpuRentTable => vec![text(format!(
            "with the rent of {} assumed year by year, ",
            let_gpus(report)
        ))],
        Why::Difficulty(percent) => changing("difficulty", "inputs.diffg", percent),
        Why::BitcoinPrice(percent) => changing("the Bitcoin price", "inputs.btcg", percent),
        Why::LeaseRent(percent) => changing("the lease’s rent", "inputs.lesc", percent),
        Why::Halving => vec![text("with a halving ahead, ")],
    }
}

/// "their rent is assumed to fall 15% a year"
fn yearly(what: &str, path: &str, percent: f64) -> Vec<Piece> {
    let way = if percent < 0.0 { "fall" } else { "grow" };
    vec![
        text(format!("{what} assumed to {way} ")),
        figure(path, percent, ENGLISH.percent_exact(percent.abs())),
        text(" a year"),
    ]
}

/// Facts about the whole site: miners that stay off, how long the cash lasts, fixed cost and tax.
pub(super) fn site(report: &Report) -> Vec<Piece> {
    let mut parts = Vec::new();
    if stays_off(report) && !is_small(report) {
        parts.push(vec![text(
            "The miners stay switched off: power costs more than their bitcoin.",
        )]);
    }
    parts.push(cash(report));
    parts.push(contradiction(report));
    parts.retain(|part| !part.is_empty());
    parts.join(&text(" "))
}

/// "Cash runs out after 8 months: what comes in does not cover the debt."
fn cash(report: &Report) -> Vec<Piece> {
    let mut said = Vec::new();
    if let Some(months) = runs_out_after_months(report) {
        let months_figure =
            |written: String| figure("site.runs_out_after_months", f64::from(months), written);
        said.push(text("Cash runs out"));
        if months == 0 {
            said.push(text(" in the "));
            said.push(months_figure("first".to_owned()));
            said.push(text(" month"));
        } else {
            let unit = if months == 1 { "month" } else { "months" };
            said.push(text(" after "));
            said.push(months_figure(ENGLISH.with_unit(&months.to_string(), unit)));
        }
        said.push(text(if report.inputs.debt.borrowed_percent > 0.0 {
            ": what comes in does not cover the debt."
        } else {
            ": the reserve does not cover the losses."
        }));
    }
    said
}

/// "With fixed cost and tax, the whole site falls $20 million short in all."
fn contradiction(report: &Report) -> Vec<Piece> {
    let mut said = Vec::new();
    if let Some(found) = Contradiction::of(report) {
        let with = match (found.fixed, found.tax) {
            (true, true) => "With fixed cost and tax",
            (true, false) => "With its fixed cost",
            _ => "With tax",
        };
        let verb = if found.npv_usd < 0.0 { "falls" } else { "comes out" };
        let end = if found.npv_usd < 0.0 { " short" } else { " ahead" };
        said.push(text(format!("{with}, the whole site {verb} ")));
        said.push(toned(
            "site.life.npv_usd",
            found.npv_usd,
            ENGLISH.sum(found.npv_usd.abs()),
            Tone::Strong,
        ));
        said.push(text(format!("{end} in all.")));
    }
    said
}
