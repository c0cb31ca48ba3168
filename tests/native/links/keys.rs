//! The keys of a link: numbers, ranges, defaults, duplicates.

use wattworth::link::{Decoded, Form, Reason, decode, encode};
use wattworth::scenario::{Kind, Paid, RentPath, TrainingRun, fields};

use super::{check, number, problems};

/// The reasons of a link's problems, for tests in which the key is clear.
fn reasons(link: &Decoded) -> Vec<Reason> {
    link.problems.iter().map(|problem| problem.reason).collect()
}

/// The default electricity price, $/kWh.
const DEFAULT_KWH: f64 = 0.05;

#[test]
fn numbers_take_a_suffix_or_an_exponent() {
    for (text, value) in [
        ("102.29T", 102_290_000_000_000.0),
        ("102290G", 102_290_000_000_000.0),
        ("1e14", 1e14),
        ("1E14", 1e14),
        ("1e2T", 1e14),
        ("100000000M", 1e14),
        ("100000000000k", 1e14),
        ("1e%2B14", 1e14),
        (" 1e14 ", 1e14),
        ("+1e14%20", 1e14),
        ("00042", 42.0),
        ("42.", 42.0),
        ("42.0", 42.0),
    ] {
        check(&format!("diff={text}"), "diff", value, &[]);
    }
    check("kwh=-.05", "kwh", -0.05, &[]);
    check("kwh=-0", "kwh", 0.0, &[]);
}

#[test]
fn text_that_is_not_a_number_leaves_the_default() {
    for text in [
        "", "abc", "0,05", "1.000,00", "$0.05", "5%25", "NaN", "inf", "-inf", "infinity", "0x10", "1e", "e5",
        ".", "-", "1_000", "1 000", "1.2.3", "k", "٣", "1kk", "0.05m", "1e5.5",
    ] {
        check(
            &format!("kwh={text}"),
            "kwh",
            DEFAULT_KWH,
            &[("kwh", Reason::NotANumber)],
        );
    }
}

#[test]
fn out_of_range_is_the_nearest_bound_and_a_problem() {
    for field in fields() {
        if matches!(
            field.kind,
            Kind::Month(_) | Kind::Choice(_, _) | Kind::Run(_) | Kind::List(_) | Kind::Flag(_)
        ) {
            continue;
        }
        let (key, min, max) = (field.key, field.min, field.max);
        check(&format!("{key}={min}"), key, min, &[]);
        check(&format!("{key}={max}"), key, max, &[]);
        check(
            &format!("{key}={}", 2.0 * max + 1.0),
            key,
            max,
            &[(key, Reason::AboveRange(max))],
        );
        check(
            &format!("{key}=1e999"),
            key,
            max,
            &[(key, Reason::AboveRange(max))],
        );
        check(
            &format!("{key}={}", min - 1.0),
            key,
            min,
            &[(key, Reason::BelowRange(min))],
        );
    }
}

#[test]
fn whole_numbers_refuse_fractions() {
    for field in fields().filter(|field| matches!(field.kind, Kind::Whole(_))) {
        let key = field.key;
        let default = number(&decode(""), key);
        let text = format!("{key}={}", field.min + 0.5);
        check(&text, key, default, &[(key, Reason::NotWhole)]);
    }
    check("months=24.0", "months", 24.0, &[]);
    check("height=0.84M", "height", 840_000.0, &[]);
}

#[test]
fn flags_months_paths_and_runs_accept_only_their_values() {
    for (text, flag) in [("0", 0.0), ("1", 1.0)] {
        check(&format!("off={text}"), "off", flag, &[]);
    }
    for text in ["2", "yes", "true", "", "1.0"] {
        check(&format!("off={text}"), "off", 1.0, &[("off", Reason::NotAFlag)]);
    }
    let month = |text: &str| decode(&format!("start={text}")).scenario.money.start.to_string();
    assert_eq!(month("2030-02"), "2030-02", "a month");
    for text in ["2030-13", "2030-2", "30-02", "February", ""] {
        assert_eq!(month(text), "2026-10", "the default for {text:?}");
        let link = decode(&format!("start={text}"));
        assert_eq!(problems(&link), [("start", Reason::NotAMonth)], "of {text:?}");
    }
    let path = |text: &str| {
        let link = decode(&format!("gpath={text}"));
        (link.scenario.rental.path, reasons(&link))
    };
    for (text, expected) in [
        ("flat", RentPath::Flat),
        ("geo", RentPath::Geometric),
        ("lin", RentPath::Linear),
    ] {
        assert_eq!(path(text), (expected, vec![]), "path {text}");
    }
    let paid = |text: &str| {
        let link = decode(&format!("paid={text}"));
        (link.scenario.site.paid, reasons(&link))
    };
    for (text, expected) in [
        ("none", Paid::Nothing),
        ("mining", Paid::Mining),
        ("ai", Paid::Ai),
        ("both", Paid::Both),
    ] {
        assert_eq!(paid(text), (expected, vec![]), "paid for {text}");
    }
    let names = Reason::NotAChoice(&["none", "mining", "ai", "both"]);
    assert_eq!(paid("all"), (Paid::Nothing, vec![names]), "not a choice");
    let names = Reason::NotAChoice(&["flat", "geo", "lin", "table"]);
    assert_eq!(path("wild"), (RentPath::Geometric, vec![names]), "a path unknown");
    let run = |text: &str| {
        let link = decode(&format!("run={text}"));
        (link.scenario.training.run, reasons(&link))
    };
    let known = TrainingRun::Published("deepseek-v3");
    assert_eq!(run("deepseek-v3"), (known, vec![]), "a published run");
    assert_eq!(run("2.5M"), (TrainingRun::GpuHours(2.5e6), vec![]), "GPU-hours");
    let unknown = (TrainingRun::default(), vec![Reason::NotARun]);
    assert_eq!(run("gpt-7"), unknown, "a run unknown");
}

#[test]
fn a_rent_table_is_a_list_and_missing_is_a_problem() {
    let rents = |query: &str| {
        let link = decode(query);
        let rents = link.scenario.rental.rents_by_year_usd_per_hour.clone();
        (rents, reasons(&link))
    };
    for (query, list, wrong) in [
        ("gpath=table&gtable=2:1.7:2.35", vec![2.0, 1.7, 2.35], vec![]),
        (
            "gtable=2:-1:5000",
            vec![2.0, 0.0, 1000.0],
            vec![Reason::BelowRange(0.0)],
        ),
        ("gtable=2:x", vec![], vec![Reason::NotANumber]),
        ("gpath=table", vec![], vec![Reason::NoRentTable]),
        ("gpath=table&gtable=", vec![], vec![Reason::NoRentTable]),
    ] {
        assert_eq!(rents(query), (list, wrong), "rents of {query}");
    }
}

#[test]
fn the_last_of_repeated_keys_counts() {
    check("kwh=0.01&btc=1&kwh=0.02&kwh=0.03", "kwh", 0.03, &[]);
    check(
        "kwh=0.01&kwh=x",
        "kwh",
        DEFAULT_KWH,
        &[("kwh", Reason::NotANumber)],
    );
    check("kwh=x&kwh=0.01", "kwh", 0.01, &[]);
    check("k%77h=0.01", "kwh", 0.01, &[]);
    check("preset=one-miner", "kwh", 0.12, &[]);
    check("kwh=0.01&preset=one-miner", "kwh", 0.01, &[]);
    check("preset=one-miner&kwh=0.01", "kwh", 0.01, &[]);
    check(
        "preset=none-such",
        "kwh",
        DEFAULT_KWH,
        &[("preset", Reason::NoSuchPreset)],
    );
}

#[test]
fn the_query_is_found_in_a_whole_link() {
    for link in [
        "kwh=0.01",
        "?kwh=0.01",
        "https://example.org/?kwh=0.01",
        "https://example.org/a/b?x=1&kwh=0.01#chart",
        "&&kwh=0.01&&",
        "  kwh=0.01\n",
    ] {
        let link = decode(link);
        assert_eq!(number(&link, "kwh"), Some(0.01), "kwh of {link:?}");
    }
    // A question mark in a value is not the beginning of the query.
    check("kwh=0.01&title=Why?", "kwh", 0.01, &[]);
    check("?kwh=0.01&title=Why?", "kwh", 0.01, &[]);
    check("kwh=0.01&parentUrl=https://a.b/?c", "kwh", 0.01, &[]);
    check("https://a.b/c=d/?kwh=0.01&title=Why?", "kwh", 0.01, &[]);
}

#[test]
fn version_and_date_are_known_or_a_problem() {
    check("v=1&d=2026-10-03", "btc", 84_714.0, &[]);
    check("v=2", "btc", 84_714.0, &[("v", Reason::UnknownVersion)]);
    check("v=one", "btc", 84_714.0, &[("v", Reason::NotANumber)]);
    for day in ["2025-01-01", "2024-11-31", "yesterday", ""] {
        let link = format!("d={day}");
        check(&link, "btc", 84_714.0, &[("d", Reason::NoSuchDay)]);
    }
    check("d=2026-10-03&preset=article", "btc", 84_714.0, &[]);
    check("preset=article", "btc", 99_660.0, &[]);
    check("", "btc", 84_714.0, &[]);
}

#[test]
fn rents_for_all_rows_are_written_exactly_when_given() {
    for (given, key) in [("gpuh=2", "gpuh"), ("lrent=120", "lrent")] {
        for form in [Form::Short, Form::Frozen] {
            let written = |link: &str| {
                let prefix = format!("&{key}=");
                encode(&decode(link), form).contains(&prefix)
            };
            assert!(written(given), "{key} was given, {form:?}");
            assert!(!written(""), "{key} was not given, {form:?}");
            assert!(!written(&format!("{key}=")), "{key} was given nothing, {form:?}");
        }
    }
}
