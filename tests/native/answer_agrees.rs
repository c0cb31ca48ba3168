//! The answer on random scenarios: no two of its statements contradict each other, and every figure is the report's.

use crate::random::Random;
use serde_json::Value;
use wattworth::model::{Site, WorthAlongInput};
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::report::facts::duel_pair::leading;
use wattworth::report::figures::Clock;
use wattworth::report::words::Answer;
use wattworth::report::words::duel::DuelWords;
use wattworth::report::words::piece::Piece;
use wattworth::scenario::{Kind, Use, field};

use crate::answer::{answer, report, said};

/// A link with one to four rows, every `paid` and both clocks.
pub(crate) fn link(random: &mut Random) -> String {
    const MACHINES: [&str; 12] = [
        "s21pro*9000",
        "s23*400",
        "s19*2MW",
        "h100*800",
        "rtx4090*5000",
        "b300*900@45000~5",
        "lease*30MW",
        "lease*5MW@4000~160",
        "gpu:1:30000:2.9:Big box*400",
        "s21*9",
        "s21*2",
        "rtx4090*8",
    ];
    let rows: Vec<&str> = (0..=random.below(4)).map(|_| *random.pick(&MACHINES)).collect();
    let day = random.pick(&["2024-11-23", "2026-10-03"]);
    let paid = random.pick(&["none", "mining", "ai", "both"]);
    let clock = random.pick(&["horizon", "month"]);
    let kwh = 0.01 + 0.13 * random.unit();
    let btc = 30_000.0 + 150_000.0 * random.unit();
    let rate = random.pick(&[0.0, 5.0, 10.0, 22.0]);
    let more = random.pick(&[
        "",
        "&gpath=lin",
        "&gpath=flat",
        "&resp=0",
        "&resp=1.2",
        "&months=37",
        "&diffg=-5",
        "&mdelay=7",
    ]);
    format!(
        "d={day}&mix={}&paid={paid}&clock={clock}&kwh={kwh}&btc={btc}&rate={rate}{more}",
        rows.join(",")
    )
}

#[test]
fn no_two_statements_contradict_each_other() {
    let mut random = Random::new(13);
    let (mut flips, mut turns, mut small, mut duels) = (0, 0, 0, 0);
    for _ in 0..200 {
        let link = link(&mut random);
        let report = report(&link);
        let answer = answer(&report);
        let text = said(&answer.headline);
        let words = text.split_whitespace().count();
        assert!(words <= 30, "{link}: {words} words: {text}");
        let is_small = report.site.reserved_mw < 0.1;
        if is_small {
            small += 1;
        } else {
            uses_are_ranked(&link, &report, &answer);
        }
        let json = serde_json::to_value(&report).expect("a report is JSON");
        for line in [&answer.dateline, &answer.headline]
            .into_iter()
            .chain(&answer.deck)
        {
            figures_are_the_reports(&link, &json, line);
        }
        for line in std::iter::once(&answer.headline).chain(&answer.deck) {
            let said = said(line);
            assert!(
                said.ends_with('.') && !said.contains("  ") && !said.contains(" ,"),
                "{link}: {said}"
            );
            assert!(!said.starts_with(char::is_lowercase), "{link}: {said}");
        }
        duels += the_duel_sides_with_unchanged_prices(&link, &report);
        flips += u32::from(the_flip_is_the_reports(&link, &report, &answer));
        turns += u32::from(limits_are_where_uses_clear_nothing(&link, &report));
    }
    assert!(
        flips > 50 && turns > 100 && small > 5 && duels > 100,
        "{flips} flips, {turns} limits, {small} small sites, {duels} duels"
    );
}

/// The headline names every use that reserves power, best first, and says whether each clears something or falls short.
fn uses_are_ranked(link: &str, report: &Report, answer: &Answer) {
    let mut verb = "";
    let mut named = Vec::new();
    for piece in &answer.headline {
        match piece {
            Piece::Text(words) => {
                let last = |verb: &str| words.rfind(verb);
                verb = match (last("clear"), last("falls")) {
                    (Some(clears), falls) if falls.is_none_or(|at| clears > at) => "clears",
                    (_, Some(_)) => "falls",
                    _ => verb,
                };
            }
            Piece::Figure(figure) if figure.path.starts_with("uses.") => {
                assert_eq!(
                    figure.value < 0.0,
                    verb == "falls",
                    "{link}: {}",
                    said(&answer.headline)
                );
                let written = figure.text.replace('\u{a0}', " ");
                assert!(!written.contains('\u{2212}'), "{link}: {written}");
                named.push(figure.value);
            }
            _ => {}
        }
    }
    let measured = |of: &wattworth::report::figures::UseWorth| of.at_clock_usd_per_mw_year(report.clock);
    let mut ranked: Vec<f64> = report.uses.iter().filter_map(measured).collect();
    if !said(&answer.headline).contains("about the same") {
        assert!(named.is_sorted_by(|a, b| a >= b), "{link}: {named:?}");
    }
    ranked.sort_by(|a, b| b.total_cmp(a));
    named.sort_by(|a, b| b.total_cmp(a));
    assert_eq!(named, ranked, "{link}");
    if report.clock == Clock::Horizon {
        assert!(
            report
                .uses
                .is_sorted_by(|a, b| a.worth_usd_per_mw_year >= b.worth_usd_per_mw_year),
            "{link}: best by the year first"
        );
    }
}

/// The duel's sentence agrees with what the two rows clear at unchanged prices: the Bitcoin price it names is below the
/// present one exactly where mining clears more. The pair the page begins with are the rows that clear most. Returns
/// the number of pairs.
fn the_duel_sides_with_unchanged_prices(link: &str, report: &Report) -> u32 {
    let clears = |row: usize| {
        report.rows[row]
            .at_unchanged_prices_usd_per_mw_year
            .expect("it reserves power")
    };
    for (nth, pair) in report.duel.iter().enumerate() {
        let (mining, ai) = (clears(pair.mining), clears(pair.ai));
        if (mining - ai).abs() <= 1e-6 * (mining.abs() + ai.abs()) {
            continue;
        }
        let pieces = English.beats(report, nth);
        let price = pieces.iter().find_map(|piece| match piece {
            Piece::Figure(figure) if figure.path.ends_with("per_mw_year.btc_usd") => Some(figure.value),
            _ => None,
        });
        let text = said(&pieces);
        let beats_now = match price {
            Some(usd) => report.network.price_usd > usd,
            None => text.contains(" at any Bitcoin price"),
        };
        assert_eq!(beats_now, mining > ai, "{link}: {text}: {mining} against {ai}");
    }
    if let Some(first) = leading(report) {
        let best = |kind_of: fn(&wattworth::report::figures::Pair) -> usize| {
            let all = report.duel.iter().map(|pair| clears(kind_of(pair)));
            (
                clears(kind_of(&report.duel[first])),
                all.fold(f64::NEG_INFINITY, f64::max),
            )
        };
        for (shown, most) in [best(|pair| pair.mining), best(|pair| pair.ai)] {
            assert!(shown >= most, "{link}: {shown} of {most}");
        }
    }
    u32::try_from(report.duel.len()).expect("few pairs")
}

/// Every figure equals the JSON object's at its path, to the last bit, and plain text has no digits.
fn figures_are_the_reports(link: &str, json: &Value, line: &[Piece]) {
    for piece in line {
        match piece {
            Piece::Figure(figure) => {
                let pointer = format!("/{}", figure.path.replace('.', "/"));
                let value = json.pointer(&pointer).and_then(Value::as_f64);
                assert_eq!(
                    value.map(f64::to_bits),
                    Some(figure.value.to_bits()),
                    "{link}: {} in {}",
                    figure.path,
                    said(line)
                );
            }
            Piece::Text(words) => {
                assert!(
                    !words.chars().any(|sign| sign.is_ascii_digit()),
                    "{link}: {words}"
                );
            }
            _ => {}
        }
    }
}

/// Whether the report has a flip. If so, a line below the headline says it, and the two uses are worth the same there.
fn the_flip_is_the_reports(link: &str, report: &Report, answer: &Answer) -> bool {
    let says_flip = |piece: &Piece| matches!(piece, Piece::Figure(figure) if figure.path == "flip.at");
    let said_in = answer.deck.iter().find(|line| line.iter().any(says_flip));
    // A flip counts only if its `from_use` leads now. A second crossing, beyond one at which nothing pays, begins with
    // the use that is behind now, so the page must not say it.
    let now = |of: Use| {
        let known = report.uses.iter().find(|known| known.kind == of);
        known.and_then(|known| known.at_clock_usd_per_mw_year(report.clock))
    };
    let leads = |flip: &&wattworth::report::figures::Flip| now(flip.from_use) >= now(flip.to_use);
    let Some(flip) = report.flip.as_ref().filter(leads) else {
        assert!(said_in.is_none(), "{link}: {said_in:?}");
        return false;
    };
    let line = said(said_in.unwrap_or_else(|| panic!("{link}: the flip is not said: {answer:?}")));
    let (to, rest) = line.split_once(" overtake").expect("a use overtakes another");
    let (from, _) = rest.split_once(" if ").expect("a condition");
    let is = |said: &str, of: Use| match of {
        Use::Mining => said.ends_with("ining"),
        Use::Hosting => said.ends_with("he AI lease"),
        Use::Rental => said.ends_with('s'),
    };
    assert!(is(to, flip.to_use) && is(from, flip.from_use), "{link}: {line}");
    let site = Site::of(report.inputs.0.clone());
    let along = WorthAlongInput::of(&site, flip.input, report.clock).expect("an input that moves");
    let there = along.worth_at(flip.at);
    let (to, from) = (
        there[flip.to_use].expect("a worth"),
        there[flip.from_use].expect("a worth"),
    );
    let is_whole = matches!(field(flip.input).expect("an input").kind, Kind::Whole(_));
    if is_whole {
        assert!(to >= from, "{link}: {to} {from}");
    } else {
        assert!(
            (to - from).abs() <= 1e-6 * (1.0 + to.abs()),
            "{link}: {to} {from}"
        );
    }
    assert!(
        along.worth_now[flip.from_use] >= along.worth_now[flip.to_use],
        "{link}: {line}"
    );
    true
}

/// Whether some use has a limit beyond which it pays. At each limit that use must clear nothing.
fn limits_are_where_uses_clear_nothing(link: &str, report: &Report) -> bool {
    let site = Site::of(report.inputs.0.clone());
    let mut found = false;
    for of in &report.uses {
        for (key, at) in [
            ("btc", of.pays.btc),
            ("kwh", of.pays.kwh),
            ("gpuh", of.pays.gpuh),
            ("lrent", of.pays.lrent),
        ] {
            let Some(at) = at else { continue };
            let along = WorthAlongInput::of(&site, key, report.clock).expect("an input that moves");
            let left = along.worth_at(at)[of.kind].expect("a worth");
            let now = of.at_clock_usd_per_mw_year(report.clock).expect("a worth");
            assert!(
                left.abs() <= 1e-6 * (1.0 + now.abs()),
                "{link}: {key} {at} leaves {left}"
            );
            found = true;
        }
    }
    found
}
