//! English for who is ahead where, for what miners do to the cost of AI, and for how far inputs are moved.

use crate::catalog::training;
use crate::report::figures::{Kind, Report};
use crate::report::number::{ENGLISH, SPACE};
use crate::report::words::InputWords;
use crate::report::words::piece::{Piece, Tone, figure, plain, text, toned};
use crate::scenario::Unit;

use crate::report::english::English;
use crate::report::english::duel_sides::side;
use crate::report::english::names::{Subject, gpu, running};

/// "mining earns more", "H100s lose least"
pub(super) fn ahead(report: &Report, kind: Kind, loses: bool) -> String {
    let mut rows = running(report, kind);
    let who = match (kind, rows.next(), rows.next()) {
        (Kind::Rental, Some((row, _)), None) => side(report, row),
        (Kind::Rental, _, _) => Subject {
            said: vec![text("GPUs")],
            plural: true,
        },
        (Kind::Mining, _, _) => Subject {
            said: vec![text("mining")],
            plural: false,
        },
        (Kind::Hosting, _, _) => Subject {
            said: vec![text("hosting")],
            plural: false,
        },
    };
    let what = if loses {
        who.verb(" loses least", " lose least")
    } else {
        who.verb(" earns more", " earn more")
    };
    plain(&who.said) + what
}

/// "If miners set the price of power, an H100-hour would cost $1.95 instead of $1.79, 9 % more; …"
pub(super) fn dearer(report: &Report) -> Vec<Piece> {
    let training = &report.training;
    let Some(after) = &training.after else {
        return vec![text(
            "Nobody mines here, so no miner bids for the power that AI needs.",
        )];
    };
    let (Some(before_usd), Some(after_usd), Some(rises)) = (
        training.before.cost_per_gpu_hour_usd,
        after.cost_per_gpu_hour_usd,
        training.cost_rises_by,
    ) else {
        return vec![text(
            "There is no GPU in the mix whose hours could become dearer.",
        )];
    };
    let row = training.gpu.and_then(|row| report.rows.get(row));
    let hour = match row {
        Some(row) if row.id != "gpu" => vec![
            text(article(&gpu(row))),
            Piece::Name(format!("{} hour", gpu(row))),
        ],
        _ => vec![text("a GPU-hour")],
    };
    let mut said = vec![text("If miners set the price of power")];
    let share = report.inputs.training.bid_share_percent;
    if share < 100.0 {
        said.push(text(" and "));
        said.push(figure("inputs.theta", share, ENGLISH.percent_exact(share)));
        said.push(text(" of their bid reached AI"));
    }
    if rises <= 0.0 {
        said.push(text(
            ", AI would pay nothing more: miners cannot bid above the price that is paid today.",
        ));
        return said;
    }
    said.push(text(", power would cost "));
    let tariff = after.tariff_usd_per_kwh;
    said.push(figure(
        "training.after.tariff_usd_per_kwh",
        tariff,
        format!("{}/kWh", ENGLISH.power_price(tariff)),
    ));
    said.push(text(" and "));
    said.extend(hour);
    said.push(text(" "));
    said.push(toned(
        "training.after.cost_per_gpu_hour_usd",
        after_usd,
        ENGLISH.money_fixed(after_usd, 2),
        Tone::Strong,
    ));
    said.push(text(" instead of "));
    said.push(figure(
        "training.before.cost_per_gpu_hour_usd",
        before_usd,
        ENGLISH.money_fixed(before_usd, 2),
    ));
    said.push(text(", "));
    said.push(toned(
        "training.cost_rises_by",
        rises,
        ENGLISH.percent(rises),
        Tone::Strong,
    ));
    said.push(text(match rises {
        rises if rises < 0.02 => " more: next to nothing",
        rises if rises < 0.15 => " more: a little, because power is a small part of what AI costs",
        rises if rises < 0.5 => " more",
        _ => " more: a great deal",
    }));
    if let (Some(run), Some(before_usd), Some(after_usd)) = (
        training.run.and_then(training::find),
        training.before.run_at_cost_usd,
        after.run_at_cost_usd,
    ) {
        said.push(text(". Training "));
        said.push(Piece::Name(run.name.clone()));
        said.push(text(" would cost "));
        said.push(figure(
            "training.after.run_at_cost_usd",
            after_usd,
            ENGLISH.money(after_usd),
        ));
        said.push(text(" instead of "));
        said.push(figure(
            "training.before.run_at_cost_usd",
            before_usd,
            ENGLISH.money(before_usd),
        ));
    }
    if training.gpu_is_the_runs == Some(false) {
        said.push(text(", priced on the GPUs of this mix"));
    }
    said.push(text("."));
    said
}

/// The article before a machine's name, whose first letters are read one by one.
fn article(name: &str) -> &'static str {
    let vowel = name.starts_with(|first: char| "AEFHILMNORSX8".contains(first));
    if vowel { "an " } else { "a " }
}

/// "A million queries draw 2.9 MWh: $145 of power today, $457 at the miners’ bid."
pub(super) fn queries(report: &Report, which: usize) -> Vec<Piece> {
    let Some(queries) = report.training.queries.get(which) else {
        return Vec::new();
    };
    let path = |name: &str| format!("training.queries.{which}.{name}");
    let mut said = vec![
        text("A million queries draw "),
        figure(
            path("mwh_per_million"),
            queries.mwh_per_million,
            ENGLISH.with_unit(&ENGLISH.exact(queries.mwh_per_million), "MWh"),
        ),
        text(": "),
        figure(
            path("before_usd_per_million"),
            queries.before_usd_per_million,
            ENGLISH.money(queries.before_usd_per_million),
        ),
        text(" of power today"),
    ];
    if let Some(after) = queries.after_usd_per_million {
        said.push(text(", "));
        said.push(toned(
            path("after_usd_per_million"),
            after,
            ENGLISH.money(after),
            Tone::Strong,
        ));
        said.push(text(" if miners set its price"));
    }
    said.push(text("."));
    said
}

/// "± 10 %", "± 5 points"
pub(super) fn swings(report: &Report, nth: usize, unit: Unit) -> Vec<Piece> {
    let Some(moved) = report.sensitivity.get(nth) else {
        return Vec::new();
    };
    let mut said = English.swing(moved, unit, &format!("sensitivity.{nth}"), true);
    // What the swing says of its direction is told by the bars here.
    said.truncate(1);
    said.insert(0, text(format!("±{SPACE}")));
    said
}
