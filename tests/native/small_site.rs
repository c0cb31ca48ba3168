//! Small sites are told differently from a campus: at home there are no building costs, machines are added one at a
//! time, and figures are in the reader's own dollars or per kilowatt.

#![expect(
    clippy::float_cmp,
    reason = "a value that is set or read comes back unchanged"
)]

use crate::duel_map::{close, complete};
use crate::risk_shown::simulated;
use wattworth::link::decode;
use wattworth::report::Report;
use wattworth::report::charts::map::picture;
use wattworth::report::charts::reading::Readable;
use wattworth::report::charts::worth::WorthBy;
use wattworth::report::charts::{Chart, ChartChoices, ChartFigure, ChartId, ChartScene, figure};
use wattworth::report::english::English;
use wattworth::report::facts::risk::chances;
use wattworth::report::words::RiskWords;
use wattworth::report::words::piece::{Piece, plain};
use wattworth::scenario::{Amount, Machine, MixRow, Premises, Use};

const AT_HOME: &str = "mcapex=0&mopex=0&gcapex=0&gopex=5&mpue=1&gpue=1&size=1&mdelay=0&gdelay=0";

#[test]
fn at_home_cards_cost_only_their_price_and_upkeep() {
    let report = |link: &str| Report::of(&decode(link), &English);
    let cards = "d=2026-10-03&mw=0.01&kwh=0.2&mix=rtx4090*8";
    let mut link = decode(cards);
    // 8 × $2,200 for the cards, and 8 × 0.6 kW × $10,000 for a data hall, which nobody builds at home.
    let own = report(cards);
    assert_eq!(
        (own.site.machines_usd, own.site.building_usd),
        (17_600.0, 48_000.0)
    );
    Premises::AtHome.set(&mut link.scenario);
    let home = Report::of(&link, &English);
    assert_eq!((home.site.machines_usd, home.site.building_usd), (17_600.0, 0.0));
    assert_eq!(
        home.site.today.other_usd.to_bits(),
        40.0_f64.to_bits(),
        "5 $ a card"
    );
    assert_eq!(
        home.site.reserved_mw, 0.0048,
        "at home only what the cards draw is reserved"
    );
    assert_eq!(
        link.scenario,
        decode(&format!("{cards}&{AT_HOME}")).scenario,
        "the nine inputs of a home and no other"
    );
    assert_eq!(
        home.rows[0].today,
        report(&format!("{cards}&{AT_HOME}")).rows[0].today
    );
    Premises::OwnBuilding.set(&mut link.scenario);
    assert_eq!(link.scenario, decode(cards).scenario, "back to the defaults");
}

#[test]
fn premises_are_recognized_from_the_inputs() {
    let holds = |link: &str| Premises::ALL.map(|premises| premises.holds(&decode(link).scenario));
    assert_eq!(holds("mix=s21*1"), [false, true]);
    assert_eq!(holds(&format!("mix=s21*1&{AT_HOME}")), [true, false]);
    assert_eq!(
        holds(&format!("mix=s21*1&{AT_HOME}&kwh=0.31")),
        [true, false],
        "another price of power does not make it a building"
    );
    assert_eq!(holds("mix=s21*1&mpue=1"), [false, false], "neither");
}

#[test]
fn the_first_amount_suits_the_machine_and_the_site() {
    let first = |link: &str, id: &str| {
        let machine = Machine::find(id).expect("it is a machine of the catalogue");
        MixRow::fitting(machine, &decode(link).scenario).amount
    };
    let one = Amount::Machines(1);
    assert_eq!(first("mw=100&mix=", "rtx4090"), one, "a consumer's card");
    assert_eq!(first("mw=100", "rtx5090"), one);
    assert_eq!(first("mw=100&mix=rtx4090*8", "s21"), one, "beside a few cards");
    assert_eq!(first("mw=0.05&mix=", "s21"), one, "on a small connection");
    // A tenth of 100 MW, rounded down to one digit: 10 MW feed 2,721 S21 at a PUE of 1.05, or 5,406 H100 at a sizing
    // factor of 1.35.
    assert_eq!(first("mw=100&mix=", "s21"), Amount::Machines(2_000));
    assert_eq!(first("mw=100&mix=", "h100"), Amount::Machines(5_000));
    assert_eq!(
        first("mw=100&mix=", "lease"),
        Amount::PowerKw(7_000.0),
        "7,407 kW of IT"
    );
}

fn first_chart(report: &Report) -> ChartFigure {
    let choices = ChartChoices::default();
    figure(ChartId::Worth, &ChartScene::new(report, &English, &choices)).expect("a first chart")
}

fn worth_by(made: &ChartFigure) -> &WorthBy {
    match &*made.chart {
        Chart::Worth(data) => data,
        other => panic!("it shows worth, not {other:?}"),
    }
}

/// What the line of a use shows at the present value, $.
fn at_present(data: &WorthBy, of: Use) -> f64 {
    let line = data.lines.iter().find(|line| line.of == of && !line.is_aside());
    let here = data.values.iter().position(|value| *value == data.now);
    line.expect("a line").usd[here.expect("the present is among the values")]
}

/// The yearly amount of an annuity, paid monthly over `months` at 10% a year, that has this present value.
fn a_year(amount_usd: f64, months: i32) -> f64 {
    let rate: f64 = 0.1 / 12.0;
    12.0 * amount_usd * rate / (1.0 - (1.0 + rate).powi(-months))
}

#[test]
fn the_first_chart_of_one_miner_is_in_its_dollars() {
    let report = Report::of(&decode("preset=one-miner"), &English);
    let made = first_chart(&report);
    let data = worth_by(&made);
    let row = &report.rows[0];
    let expected = a_year(row.life.npv_usd, 60);
    assert_eq!((row.life.tied_months, expected < 0.0), (Some(60), true));
    close(
        at_present(data, Use::Mining),
        expected,
        1e-9,
        "what it clears a year",
    );
    let hint = plain(&made.hint);
    assert_eq!(
        hint,
        "Dollars a year from your miner, after a 10% return, by Bitcoin price"
    );
    assert!(data.lines[0].name.starts_with("Your miner"), "{:?}", data.lines);
    let csv = made.chart.csv(&English);
    let heading = csv.lines().next().unwrap_or_default();
    assert!(
        heading.contains("($/year)") && !heading.contains("MW"),
        "{heading}"
    );
    // The price in the title is where the miner earns back exactly what it cost.
    let title = plain(&made.title);
    let price = title
        .strip_prefix("Your miner pays above $")
        .and_then(|rest| rest.strip_suffix(" a bitcoin"))
        .expect(&title);
    let price = price.replace(',', "");
    let there = Report::of(&decode(&format!("preset=one-miner&btc={price}")), &English);
    let left = there.rows[0].life.npv_usd;
    assert!(left.abs() < 3.0, "$3,200 are earned back but for {left}");
}

#[test]
fn titles_speak_of_one_miner_or_of_several() {
    let title = |link: &str| plain(&first_chart(&Report::of(&decode(link), &English)).title);
    let said = title("d=2024-11-23&mix=s21*3&mw=0.05&btc=60000");
    assert!(said.starts_with("Your miners pay above $"), "{said}");
    assert_eq!(
        title("d=2024-11-23&mix=s9*1&mw=0.01&kwh=0.9"),
        "Your miner falls short at any Bitcoin price shown"
    );
}

#[test]
fn several_uses_of_a_small_site_are_compared_by_the_kilowatt() {
    let report = Report::of(&decode("d=2024-11-23&mix=s21*2,rtx4090*8&mw=0.05"), &English);
    let made = first_chart(&report);
    let data = worth_by(&made);
    assert!(
        plain(&made.hint).starts_with("Dollars a year per kilowatt of grid, "),
        "{:?}",
        made.hint
    );
    for kind in [Use::Mining, Use::Rental] {
        let rows = report.rows.iter().filter(|row| row.kind == kind);
        let (npv_usd, kw) = rows.fold((0.0, 0.0), |(usd, kw), row| {
            (usd + row.life.npv_usd, kw + 1000.0 * row.reserved_mw)
        });
        let is_shown = data.lines.iter().any(|line| line.of == kind);
        let is_noted = data.notes.iter().any(|note| note.of == kind);
        assert!(is_shown != is_noted, "{kind:?}");
        if is_shown {
            close(
                at_present(data, kind),
                a_year(npv_usd / kw, 60),
                1e-9,
                "a kilowatt",
            );
        }
    }
    let map = complete(&report, ["kwh", "btc"], 9);
    let choices = ChartChoices::default();
    let shown = picture(&map, &ChartScene::new(&report, &English, &choices)).expect("a complete map");
    let heading = shown.own_csv(&English).expect("a file");
    assert!(
        heading.lines().next().unwrap_or_default().contains("$/kW-year"),
        "{heading}"
    );
    // A lead per kilowatt is a thousandth of the lead per megawatt.
    let area = shown.areas.iter().find(|area| area.of == Some(Use::Mining));
    for (lead, worth) in area
        .into_iter()
        .flat_map(|area| area.leads_usd.iter().zip(&shown.worths))
    {
        let [mining, rental] = [Use::Mining, Use::Rental].map(|of| worth[of].expect("both are there"));
        close(*lead, (mining - rental.max(0.0)) / 1000.0, 1e-9, "a lead");
    }
    let scene = ChartScene {
        map: Some(&map),
        ..ChartScene::new(&report, &English, &choices)
    };
    let figure = figure(ChartId::Map, &scene).expect("a map");
    assert_eq!(
        plain(&figure.hint),
        "Who clears most a year per kilowatt of grid, by two inputs"
    );
}

#[test]
fn compared_with_a_campus_a_miners_worth_is_per_megawatt() {
    let link = "preset=one-miner&a=d%3D2024-11-23";
    let report = Report::of(&decode(link), &English);
    assert!(plain(&first_chart(&report).hint).starts_with("Dollars a year per megawatt of grid, "));
    let home = "preset=one-miner&a=preset%3Done-miner%26kwh%3D0.2";
    let report = Report::of(&decode(home), &English);
    assert!(plain(&first_chart(&report).hint).starts_with("Dollars a year per kilowatt of grid, "));
}

/// All text of a chart: its title, hint, description and CSV file.
fn in_words(made: &ChartFigure) -> String {
    let mut all = [plain(&made.title), plain(&made.hint), made.said.clone()];
    for text in &mut all {
        *text = text.replace('\u{a0}', " ");
    }
    [all.join("\n"), made.chart.csv(&English)].join("\n")
}

#[test]
fn odds_and_ladder_of_one_miner_are_in_its_dollars() {
    let link = "preset=one-miner&paths=400";
    let report = Report::of(&decode(link), &English);
    let futures = simulated(link).shown;
    let choices = ChartChoices::default();
    let scene = ChartScene {
        futures: Some(&futures),
        ..ChartScene::new(&report, &English, &choices)
    };
    let [risk, ladder] = [ChartId::Risk, ChartId::Ladder].map(|id| figure(id, &scene).expect("a chart"));
    for made in [&risk, &ladder] {
        let said = in_words(made);
        // Charts of one miner do not speak of megawatts, of mining as a use or of GPUs.
        for word in ["megawatt", "MW", "Mining", "mining", "GPU"] {
            assert!(!said.contains(word), "{word}: {said}");
        }
        assert!(said.contains("a year from your miner"), "{said}");
        assert!(said.contains("($/year)"), "{said}");
        // The JSON object has these figures per megawatt only, so the readings have no path to it.
        for stop in 0..made.chart.stops() {
            let read = made.chart.reading(stop, &English).expect("a stop");
            assert_eq!(plain(&read.at), "Your miner");
            assert!(
                read.cells
                    .iter()
                    .flatten()
                    .all(|piece| matches!(piece, Piece::Name(_)))
            );
        }
    }
    assert!(
        plain(&risk.hint).starts_with("Your miner falls short of a 10% return in "),
        "{:?}",
        risk.hint
    );
    let mw = report.rows[0].reserved_mw;
    let Chart::Dotted(dots) = &*risk.chart else {
        panic!("dots");
    };
    let of = &futures.uses[0];
    for (shown, usd) in dots.rows[0]
        .dots_usd
        .iter()
        .zip(&of.equally_likely_usd_per_mw_year)
    {
        close(*shown, usd * mw, 1e-9, "a dot");
    }
    let written: Vec<f64> = in_file(&risk);
    let at = of.worth_usd_per_mw_year;
    let expected = [at.p5, at.p25, at.p50, at.p75, at.p95].map(|usd| usd * mw);
    assert_eq!(written.len(), expected.len());
    for (written, usd) in written.iter().zip(expected) {
        close(*written, usd, 1e-3, "a percentile in the file");
    }
    // With nothing owned, the figure is the row's NPV as equal yearly amounts.
    let [nothing, all] = in_file(&ladder)[..] else {
        panic!("two columns");
    };
    close(
        nothing,
        a_year(report.rows[0].life.npv_usd, 60),
        1e-3,
        "with nothing owned",
    );
    assert!(
        all > nothing,
        "what is owned need not be bought: {all} after {nothing}"
    );
    let several = Report::of(&decode("d=2024-11-23&mix=s21*3&mw=0.05&btc=60000"), &English);
    let said = plain(&English.chances(&several, &chances(&several, &futures)));
    assert!(
        said.starts_with("Your miners fall short of a 10% return in "),
        "{said}"
    );
}

/// The figures in a chart's CSV file, which has a single line.
fn in_file(made: &ChartFigure) -> Vec<f64> {
    let csv = made.chart.csv(&English);
    let mut lines = csv.lines();
    let line = lines.nth(1).expect("a line below the heading");
    assert_eq!(lines.next(), None, "one use");
    let figures = line.split(',').skip(1);
    figures.map(|cell| cell.parse().expect("a number")).collect()
}

#[test]
fn compared_with_a_campus_the_ladder_is_per_megawatt() {
    let report = Report::of(&decode("preset=one-miner&a=d%3D2024-11-23"), &English);
    let choices = ChartChoices::default();
    let made = figure(ChartId::Ladder, &ChartScene::new(&report, &English, &choices)).expect("a ladder");
    assert!(
        plain(&made.hint).starts_with("Dollars a year per megawatt of grid, "),
        "{:?}",
        made.hint
    );
    let read = made.chart.reading(0, &English).expect("a stop");
    assert!(
        read.cells
            .iter()
            .flatten()
            .all(|piece| matches!(piece, Piece::Figure(_)))
    );
}
