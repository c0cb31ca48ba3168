//! What the page says of debt: what is left to the owner, as a sentence and as a line in the cash chart.

use wattworth::link::decode;
use wattworth::report::Report;
use wattworth::report::charts::{Chart, ChartChoices, ChartId, ChartScene, Choice, figure};
use wattworth::report::english::English;
use wattworth::report::results::strip::to_the_owner;
use wattworth::report::words::piece::plain;

#[test]
fn debt_says_what_is_left_to_the_owner() {
    let said = |link: &str| {
        let line = to_the_owner(&Report::of(&decode(link), &English), &English)?;
        let said = format!("{}: {}", plain(&line.label), plain(&line.value));
        Some(said.replace('\u{a0}', " "))
    };
    // An independent computation of the reference scenario with 60 % borrowed: NPV −$22.4 M, IRR 7.6 %, cover 0.76.
    assert_eq!(
        said("d=2024-11-23&debt=60").as_deref(),
        Some("To the owner: NPV −$22.4 million, IRR 7.6%, cover 0.76 at the lowest")
    );
    assert_eq!(said("d=2024-11-23"), None, "nothing is borrowed");
    let building = said("d=2024-11-23&debt=60&months=6&mix=lease*1MW").expect("money is borrowed");
    assert!(building.ends_with("no payment within the horizon"), "{building}");
    let all_borrowed = said("d=2024-11-23&debt=100&mix=s21pro*9").expect("money is borrowed");
    assert!(
        all_borrowed.contains("no IRR"),
        "who spends nothing has no rate: {all_borrowed}"
    );
}

#[test]
fn the_owners_cash_is_a_line_to_switch_on() {
    const LINE: &str = "To the owner";
    let report = Report::of(&decode("d=2024-11-23&debt=60"), &English);
    let lines = |choices: &ChartChoices| -> Vec<(String, String, f64)> {
        let cash =
            figure(ChartId::Cash, &ChartScene::new(&report, &English, choices)).expect("a site has cash");
        let Chart::Lines(lines) = &*cash.chart else {
            panic!("cash is lines");
        };
        let ends = lines.lines.iter().map(|line| {
            let last = line.values_usd.last().copied().expect("cash has an end");
            (line.label.clone(), line.path.clone(), last)
        });
        ends.collect()
    };
    let mut choices = ChartChoices::default();
    let shown = |choices: &ChartChoices| lines(choices).into_iter().find(|(label, ..)| label == LINE);
    assert_eq!(
        shown(&choices),
        None,
        "the line is hidden until the reader switches it on"
    );
    choices.choose(Choice::Line(ChartId::Cash, LINE.to_owned()));
    let (_, path, end) = shown(&choices).expect("it was asked for");
    assert_eq!(path, "monthly.site.equity_cumulative_usd");
    let cash = report
        .monthly
        .site
        .equity_cash_usd
        .as_ref()
        .expect("money is borrowed");
    let sum: f64 = cash.iter().sum();
    assert!((end - sum).abs() <= 1e-9 * sum.abs(), "{end}, not {sum}");
    choices.choose(Choice::Discounted);
    let (_, path, _) = shown(&choices).expect("it stays");
    assert_eq!(path, "monthly.site.equity_discounted_cumulative_usd");

    let without = Report::of(&decode("d=2024-11-23"), &English);
    let plain_cash =
        figure(ChartId::Cash, &ChartScene::new(&without, &English, &choices)).expect("a site has cash");
    assert!(
        plain_cash.legend.iter().all(|entry| entry.name != LINE),
        "nothing to switch on without debt"
    );
}
