//! English for who is ahead where, for what miners do to the cost of AI, and for how far inputs are moved.

use crate::report::english::English;
use crate::report::english::names;
use crate::report::facts::cost_of_ai::{CostOfAi, Degree, Increase};
use crate::report::figures::{Report, Row};
use crate::report::number::{ENGLISH, SPACE};
use crate::report::words::InputWords;
use crate::report::words::piece::{Piece, Tone, figure, plain, text, toned};
use crate::scenario::{Unit, Use};

/// "mining clears most", "H100s clear most", "nothing pays".
pub(super) fn clears_most(report: &Report, of: Option<Use>) -> String {
    let Some(kind) = of else {
        return "nothing pays".to_owned();
    };
    let who = names::whole_use(report, kind);
    plain(&who.said) + who.verb(" clears most", " clear most")
}

/// "If miners set the price of power, an H100-hour would cost $1.95 instead of $1.79, 9 % more; …"
pub(super) fn dearer(report: &Report) -> Vec<Piece> {
    let (gpu, share_percent, increase) = match CostOfAi::of(report) {
        CostOfAi::NoMiners => {
            return vec![text(
                "Nobody mines here, so no miner bids for the power that AI needs.",
            )];
        }
        CostOfAi::NoGpu => {
            return vec![text(
                "There is no GPU in the mix whose hours could become dearer.",
            )];
        }
        CostOfAi::Priced {
            gpu,
            share_percent,
            increase,
        } => (gpu, share_percent, increase),
    };
    let mut said = vec![text("If miners set the price of power")];
    if let Some(share) = share_percent {
        said.push(text(" and "));
        said.push(figure("inputs.theta", share, ENGLISH.percent_exact(share)));
        said.push(text(" of their bid reached AI"));
    }
    match increase {
        Some(increase) => said.extend(increased(gpu, &increase)),
        None => said.push(text(
            ", AI would pay nothing more: miners cannot bid above the price that is paid now.",
        )),
    }
    said
}

/// ", power would cost 12.5 ¢/kWh and an H100 hour $1.95 instead of $1.79, 9% more: a little, …"
fn increased(gpu: Option<&Row>, increase: &Increase<'_>) -> Vec<Piece> {
    let hour_usd = |usd| ENGLISH.money_fixed(usd, 2);
    let mut said = vec![
        text(", power would cost "),
        figure(
            "training.after.tariff_usd_per_kwh",
            increase.tariff_usd_per_kwh,
            format!("{}/kWh", ENGLISH.power_price(increase.tariff_usd_per_kwh)),
        ),
        text(" and "),
    ];
    match gpu.map(names::machine) {
        Some(gpu) => {
            said.push(text(article(&gpu)));
            said.push(Piece::Name(format!("{gpu} hour")));
        }
        None => said.push(text("a GPU-hour")),
    }
    said.extend([
        text(" "),
        toned(
            "training.after.cost_per_gpu_hour_usd",
            increase.after_usd,
            hour_usd(increase.after_usd),
            Tone::Strong,
        ),
        text(" instead of "),
        figure(
            "training.before.cost_per_gpu_hour_usd",
            increase.before_usd,
            hour_usd(increase.before_usd),
        ),
        text(", "),
        toned(
            "training.cost_rises_by",
            increase.rises_by,
            ENGLISH.percent(increase.rises_by),
            Tone::Strong,
        ),
        text(match increase.degree {
            Degree::NextToNothing => " more: next to nothing",
            Degree::Little => " more: a little, because power is a small part of what AI costs",
            Degree::Some => " more",
            Degree::GreatDeal => " more: a great deal",
        }),
    ]);
    if let Some((run, before_usd, after_usd)) = increase.run {
        said.extend([
            text(". Training "),
            Piece::Name(run.name.clone()),
            text(" would cost "),
            figure(
                "training.after.run_at_cost_usd",
                after_usd,
                ENGLISH.money(after_usd),
            ),
            text(" instead of "),
            figure(
                "training.before.run_at_cost_usd",
                before_usd,
                ENGLISH.money(before_usd),
            ),
        ]);
    }
    if increase.is_on_other_gpus {
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

/// "A million queries draw 2.9 MWh: $145 of power at the present price, $457 if miners set its price."
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
        text(" of power at the present price"),
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

/// "± 10%", "± 5 points"
pub(super) fn swings(report: &Report, nth: usize, unit: Unit) -> Vec<Piece> {
    let Some(moved) = report.sensitivity.get(nth) else {
        return Vec::new();
    };
    let mut said = English.swing(moved, unit, &format!("sensitivity.{nth}"), true);
    // The bars show the direction.
    said.truncate(1);
    said.insert(0, text(format!("±{SPACE}")));
    said
}
