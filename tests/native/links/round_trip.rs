//! A link written by the program decodes to what it was written from.

use serde_json::Value;
use wattworth::link::{
    Decoded, Form, PageOptions, Problem, Reason, Theme, VIEWS, View, decode, encode, on_day, preset,
};
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::scenario::{Clock, MAX_ROWS, Machine, RentPath, Warning, fields, warnings};

use crate::random::{Choose, Random, scenario, text};

/// An end of the range, the default, or a value within the range, evenly or logarithmically distributed.
const ANYWHERE: Choose = |random, (low, high), default| match (random.below(5), default) {
    (0, _) => low,
    (1, _) => high,
    (2, Some(value)) => value,
    (3, _) => libm::pow(high.abs() + 1.0, random.unit()).clamp(low, high),
    _ => (low + (high - low) * random.unit()).clamp(low, high),
};

fn some_text(random: &mut Random) -> Option<String> {
    Some(text(random, 20)).filter(|text| !text.is_empty())
}

fn random_link(random: &mut Random, rows: usize) -> Decoded {
    let view = match random.below(VIEWS.len() + 2) {
        0 => None,
        1 => (rows > 0).then(|| View::Card(random.below(rows))),
        nth => Some(VIEWS[nth - 2].1).filter(|view| rows > 0 || *view != View::Card(0)),
    };
    let mut keys: Vec<&str> = fields().map(|field| field.key).chain(["mix"]).collect();
    let mut link = Decoded {
        scenario: scenario(random, rows, ANYWHERE),
        page: PageOptions {
            story: None,
            view,
            embed: random.chance(50),
            theme: *random.pick(&[Theme::Auto, Theme::Light, Theme::Dark]),
            clock: *random.pick(&Clock::ALL),
            language: random
                .pick(&[None, Some("en"), Some("it"), Some("zh")])
                .map(str::to_owned),
            title: some_text(random),
            transparent: random.chance(50),
            controls: (0..random.below(4))
                .map(|_| keys.swap_remove(random.below(keys.len())).to_owned())
                .collect(),
        },
        ..Decoded::default()
    };
    for nth in 0..random.below(4) {
        // The prefix makes the key unknown, and the number makes it unique.
        let key = format!("other{nth}{}", text(random, 6));
        // Punctuation at the end of a link is dropped, so the value must not end with it.
        let raw = text(random, 12) + "x";
        link.problems.push(Problem {
            key: key.clone(),
            raw: raw.clone(),
            reason: Reason::UnknownKey,
        });
        link.unknown_keys.push((key, raw));
    }
    link
}

/// The report as JSON, without its short link and problems, which a frozen link cannot keep.
fn json(link: &Decoded) -> Value {
    let mut json = serde_json::to_value(Report::of(link, &English)).expect("a report is JSON");
    json["link"]["short"].take();
    json["problems"].take();
    // The notice that a GPU's latest rent was filled in is left out: a frozen link writes that rent.
    let filled = |warning: &Warning| matches!(warning, Warning::LatestRent { .. });
    let notices: Vec<Warning> = warnings(&link.scenario)
        .into_iter()
        .filter(|it| !filled(it))
        .collect();
    json["notices"] = format!("{notices:?}").into();
    json
}

#[test]
fn another_day_keeps_the_readers_own_values() {
    let [then, now] = ["2024-11-23", "2026-10-03"].map(|day| day.parse().expect("a day"));
    let scenario = |link: &str| decode(link).scenario;
    assert_eq!(on_day(&scenario("d=2026-10-03"), then), scenario("d=2024-11-23"));
    for own in [
        "kwh=0.031&months=84&mix=h200*9@30000~3.1,lease*5MW",
        "btc=123456&diffg=-2&gpath=table&gtable=2:1.5&gpuh=2.1",
        "paid=mining&debt=40&start=2025-05&height=900000",
    ] {
        let newest = scenario(&format!("d=2026-10-03&{own}"));
        let article = on_day(&newest, then);
        assert_eq!(article, scenario(&format!("d=2024-11-23&{own}")), "{own}");
        assert_eq!(on_day(&article, now), newest, "{own}: there and back");
        assert_eq!(on_day(&article, then), article, "{own}: where it is already");
    }
}

#[test]
fn a_short_link_decodes_to_the_same_bits() {
    let mut random = Random::new(10);
    for nth in 0..3000 {
        let link = random_link(&mut random, nth % (MAX_ROWS + 1));
        let written = encode(&link, Form::Short);
        let mut again = decode(&written);
        let rental = &link.scenario.rental;
        if rental.path == RentPath::Table && rental.rents_by_year_usd_per_hour.is_empty() {
            let problem = again.problems.pop().map(|problem| problem.reason);
            assert_eq!(
                problem,
                Some(Reason::NoRentTable),
                "a table is missed in {written}"
            );
        }
        assert_eq!(again, link, "what comes back from {written}");
        // The same with a question mark, as in the address bar, and as a whole link.
        assert_eq!(
            decode(&format!("?{written}")).scenario,
            link.scenario,
            "with a question mark"
        );
        let whole = decode(&format!("https://example.org/page/?{written}#top"));
        assert_eq!(whole.scenario, link.scenario, "as a whole link");
    }
}

#[test]
fn a_frozen_link_shows_the_same_and_writes_every_value() {
    let mut random = Random::new(11);
    for nth in 0..60 {
        let mut link = random_link(&mut random, nth % (MAX_ROWS + 1));
        link.scenario.money.horizon_months = link.scenario.money.horizon_months.min(24);
        let frozen = encode(&link, Form::Frozen);
        let again = decode(&frozen);
        let (shown, expected) = (json(&again), json(&link));
        for (key, value) in expected.as_object().expect("a report is an object") {
            assert_eq!(&shown[key], value, "{key} of what {frozen} shows");
        }
        assert_eq!(encode(&again, Form::Frozen), frozen, "frozen again");
        assert_eq!(
            (&again.page, &again.unknown_keys),
            (&link.page, &link.unknown_keys),
            "the rest of {frozen}"
        );
        for row in &again.scenario.mix {
            // A lease without a cost of its own has that of the key `lcapex`.
            let written = row.price_usd.is_some() || row.machine == Machine::Lease;
            assert!(written, "{row:?} has its price written out");
        }
        for field in fields() {
            let written = frozen.matches(&format!("&{}=", field.key)).count();
            let given = wattworth::link::text(field, &link.scenario).is_some();
            assert_eq!(written, usize::from(given), "{} in {frozen}", field.key);
            assert!(
                field.same(&again.scenario, &link.scenario),
                "{} of {frozen}",
                field.key
            );
        }
    }
}

#[test]
fn a_short_link_of_the_defaults_names_only_their_version() {
    assert_eq!(
        encode(&decode(""), Form::Short),
        "v=1&d=2026-10-03",
        "the newest set"
    );
    assert_eq!(
        encode(
            &decode("d=2024-11-23&btc=99660&kwh=0.05&mix=s21pro*10000,h100*8000,lease*30MW"),
            Form::Short
        ),
        "v=1&d=2024-11-23",
        "the reference, written out"
    );
    assert_eq!(
        encode(&decode("kwh=0.045&d=2026-10-03"), Form::Short),
        "v=1&d=2026-10-03&kwh=0.045",
        "one change"
    );
}

#[test]
fn a_frozen_link_reads_like_one_written_by_hand() {
    let frozen = encode(&decode("d=2024-11-23"), Form::Frozen);
    let mix = "&mix=s21pro*10000@4422.6,h100*8000@36000~2,lease*30MW~134";
    assert!(frozen.ends_with(mix), "{frozen} ends with {mix}");
}

#[test]
fn presets_decode_and_freeze() {
    let ids: Vec<&str> = preset::all().iter().map(|preset| preset.id.as_str()).collect();
    let expected = [
        "article",
        "one-miner",
        "core-scientific",
        "iren",
        "h100-bubble",
        "800-cards",
        "hut8",
        "bitdeer",
        "compute-rental",
        "halving",
        "crash-2022",
        "volatile-vs-stable",
        "training-cost",
        "ten-searches",
        "reuse",
        "core-scientific-500",
    ];
    assert_eq!(ids, expected, "the presets");
    for preset in preset::all() {
        let id = &preset.id;
        let named = decode(&format!("preset={id}"));
        assert_eq!(named.problems, [], "{id} is understood to the last key");
        assert!(preset.query.starts_with("d="), "{id} keeps its own defaults");
        assert!(!preset.sources.is_empty(), "{id} has sources");
        assert_eq!(
            decode(&preset.query).scenario,
            named.scenario,
            "{id} by name and in full"
        );
        for form in [Form::Short, Form::Frozen] {
            let written = encode(&named, form);
            let again = decode(&written);
            assert_eq!(again.problems, [], "{written} is understood");
            assert_eq!(json(&again), json(&named), "{id} {form:?} shows the same");
        }
    }
}
