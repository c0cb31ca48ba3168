//! The words of a site replayed through recorded months: sentences that agree with its figures, and the prices the
//! reader is asked for.

use wattworth::link::decode;
use wattworth::model::Replay;
use wattworth::report::Report;
use wattworth::report::charts::Chart;
use wattworth::report::english::English;
use wattworth::report::replay::{MonthsUnderWater, ReplayAnswer, ReplayQuestion, months, replay_answer};
use wattworth::report::words::piece::{Piece, plain};

fn asked(month: &str, link: &str, prices_usd: &[Option<f64>]) -> Option<ReplayAnswer> {
    let report = Report::of(&decode(link), &English);
    let asked = ReplayQuestion {
        bought: month.parse().expect("a month"),
        prices_usd: prices_usd.to_vec(),
    };
    replay_answer(&report, &asked, &English)
}

fn said(told: &ReplayAnswer) -> String {
    let said: Vec<String> = told.said.iter().map(|said| plain(said)).collect();
    said.join(" ").replace('\u{a0}', " ")
}

/// Iris Energy's machines from November 2022 on, as in `replay`: each month is $5 million short, and $10 million are in
/// reserve.
const IRIS: &str = "kwh=0.06&pool=0.5&mopex=0&mcapex=0&mpue=1&uptime=95&fixed=7000000&reserve=10000000&months=24\
                    &mix=asic:100:3000:1800:S19j_Pro*36000";

#[test]
fn the_month_in_which_the_reserve_is_used_up_is_told() {
    let told = asked("2022-11", IRIS, &[]).expect("it is recorded");
    let said = said(&told);
    assert!(
        said.starts_with("Bought in November 2022, the site would still be $"),
        "{said}"
    );
    assert!(
        said.contains(" short of its money at the end of October 2024"),
        "{said}"
    );
    assert!(said.contains("used up in December 2022"), "{said}");
    let Chart::Lines(cash) = &*told.cash.chart else {
        panic!("cash is lines over time");
    };
    assert_eq!((cash.marks[0].line, cash.marks[0].month), (0, 1.0));
    // Without a reserve and a loan nothing can be used up.
    let without = asked("2022-11", &IRIS.replace("&reserve=10000000", ""), &[]).expect("it is recorded");
    let Chart::Lines(cash) = &*without.cash.chart else {
        panic!("cash is lines over time");
    };
    assert!(cash.marks.is_empty() && !self::said(&without).contains("used up"));
}

/// Computed by hand from the record: at 5 cents a kWh, 100 TH/s at 3.25 kW earned $942 in November 2021 and $197 in
/// June 2022. At 15 cents power costs $355.88, so June and the months around it are under water.
#[test]
fn months_under_water_are_named() {
    let link = "kwh=0.15&uptime=100&pool=0&mpue=1&mopex=0&mcapex=0&months=8&off=0&mix=asic:100:3250:8000*1";
    let told = asked("2021-11", link, &[]).expect("it is recorded");
    let spells = told.under_water();
    let below = told
        .replay
        .operations_usd
        .iter()
        .filter(|usd| **usd < 0.0)
        .count();
    let months = |spell: &MonthsUnderWater| {
        (0..)
            .take_while(|nth| spell.first.plus(*nth) <= spell.last)
            .count()
    };
    assert_eq!(spells.iter().map(months).sum::<usize>(), below);
    // June 2022: $316.05 less $355.88.
    let june = told.replay.month.iter().position(|month| month == "2022-06");
    let june = told.replay.operations_usd[june.expect("the eighth month")];
    assert!((june - (316.05 - 355.88)).abs() < 0.02, "{june}");
    assert!(said(&told).contains("June 2022."), "{}", said(&told));
}

#[test]
fn every_figure_told_is_in_the_replays_object() {
    let mut figures = 0;
    for link in [
        "",
        IRIS,
        "debt=60&mix=s19jpro*1000,h100*8",
        "mix=h100*8&months=24",
        "mix=lease*10MW",
    ] {
        for month in ["2021-11", "2023-03", "2026-09"] {
            let told = asked(month, link, &[]).expect("it is recorded");
            let object = serde_json::json!({ "replay": told.replay });
            for piece in told.said.iter().flatten() {
                if let Piece::Figure(figure) = piece {
                    let path = format!("/{}", figure.path.replace('.', "/"));
                    let value = object.pointer(&path).and_then(serde_json::Value::as_f64);
                    assert_eq!(value, Some(figure.value), "{link} {month}: {path}");
                    figures += 1;
                }
            }
            let text = said(&told);
            assert!(
                !text.contains("  ") && !text.contains("$-") && text.ends_with('.'),
                "{text}"
            );
        }
    }
    assert!(figures > 45, "only {figures} figures in fifteen replays");
}

#[test]
fn typed_prices_count_and_machines_not_yet_on_sale_are_remarked_on() {
    let found =
        |prices: &[Option<f64>]| asked("2021-11", "mix=s23*10,lease*1MW", prices).expect("it is recorded");
    let own = found(&[Some(11_000.0), Some(1.0)]);
    let told = found(&[]);
    // Only the ten machines have a price to ask for. The lease has no machine.
    assert_eq!(told.rows.len(), 1);
    let dearer = told.replay.cumulative_usd[0] - own.replay.cumulative_usd[0];
    assert!(
        (dearer - 10.0 * (11_000.0 - told.rows[0].price_usd)).abs() < 1e-6,
        "{dearer}"
    );
    assert!(
        told.rows[0].notice.contains("was not on sale before"),
        "{:?}",
        told.rows
    );
    let sold = asked("2023-01", "mix=s19xp*10", &[]).expect("it is recorded");
    assert_eq!(sold.rows[0].notice, "");
}

#[test]
fn nothing_is_told_without_a_mix_or_a_record() {
    assert_eq!(asked("2021-11", "mix=", &[]), None);
    assert_eq!(asked("2020-12", "", &[]), None);
    let first = months()[0];
    assert!(Replay::of(&decode("").scenario, first).is_some());
}
