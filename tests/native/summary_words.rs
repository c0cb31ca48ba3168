//! The short summary for sharing: sentences that say what is best, what would change that, and what was assumed.

use wattworth::link::decode;
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::report::number::ENGLISH;
use wattworth::report::share;
use wattworth::report::words::ShareWords;

fn summary(link: &str) -> (Report, Vec<String>) {
    let report = Report::of(&decode(link), &English);
    let said = English.in_short(&report);
    (report, said)
}

#[test]
fn a_summary_is_three_sentences() {
    for link in [
        "",
        "d=2024-11-23",
        "clock=month",
        "preset=one-miner",
        "preset=iren",
        "btc=20000&kwh=0.15",
        "mix=lease*2MW",
        "paid=both",
        "debt=60&reserve=1",
    ] {
        let (report, said) = summary(link);
        assert_eq!(said.len(), 3, "{link}: {said:?}");
        for sentence in &said {
            assert!(
                sentence.ends_with('.') && !sentence.contains(". "),
                "{link}: {sentence} is one"
            );
            let first = sentence.chars().next().expect("words");
            assert!(first.is_uppercase(), "{link}: {sentence}");
            assert!(
                sentence.split_whitespace().count() <= 40,
                "{link}: {sentence} is long"
            );
        }
        // The third sentence has the report's Bitcoin price.
        let btc = ENGLISH.money_exact(report.inputs.bitcoin.price_usd);
        assert!(said[2].contains(&btc), "{link}: {} names {btc}", said[2]);
        if let Some(flip) = report.flip.as_ref().filter(|flip| flip.input == "btc") {
            // The second sentence has a dollar amount within a percent of the flip's price, whatever its rounding.
            let amounts = said[1].split('$').skip(1).filter_map(|rest| {
                let digits: String = rest
                    .chars()
                    .take_while(|sign| sign.is_ascii_digit() || ",.".contains(*sign))
                    .collect();
                let number: f64 = digits.replace(',', "").trim_end_matches('.').parse().ok()?;
                Some(if rest.contains("million") {
                    number * 1e6
                } else {
                    number
                })
            });
            let near = amounts.into_iter().any(|usd| (usd / flip.at - 1.0).abs() < 0.01);
            assert!(near, "{link}: {} says {}", said[1], flip.at);
        }
    }
}

#[test]
fn an_empty_sites_summary_has_two_sentences() {
    let (_, said) = summary("mix=");
    assert_eq!(said.len(), 2, "{said:?}");
}

#[test]
fn the_line_below_a_picture_says_what_was_assumed() {
    // Grid power: 7 × 3.51 kW × 1.05, 8 × 1.37 kW × 1.35, 3 MW × 1.35, and 1.323 kW × 1.05.
    let (report, _) = summary("mw=80&kwh=0.0625&btc=90000&mix=s21pro*7,h100*8,lease*3MW,s9*1,s21*1,s21xp*1");
    assert_eq!(
        English.scenario_line(&report).replace('\u{a0}', " "),
        "Mining: 7 S21 Pro on 25.8 kW · GPU rental: 8 H100 on 14.8 kW · AI lease: 4.1 MW · Mining: 1 S9 on 1.4 kW · others · \
         80.0 MW of grid at 6.25 ¢ a kWh · Bitcoin at $90,000"
    );
}

#[test]
fn each_compared_scenario_has_a_sentence() {
    for clock in ["", "&clock=month"] {
        let mut link = decode(&["mw=50&kwh=0.038&mix=s21xp*6532,lease*18.518MW@9000~135", clock].concat());
        let others = ["mix=s21xp*13064", "mix=lease*37.037MW@9000~135"];
        link.add_compared(&others.map(|mix| ["mw=50&kwh=0.038&", mix].concat()));
        let report = Report::of(&link, &English);
        let alone = English.in_short(&report).join(" ");
        let said = share::summary(&report, &English);
        let added = said.strip_prefix(&alone).expect("the answer first");
        let added = added.replace('\u{a0}', " ");
        let of = if clock.is_empty() {
            "Whole site clears in all"
        } else {
            "Whole site, a month’s surplus"
        };
        let [mine, lease, now] = added[1..].split(". ").collect::<Vec<_>>()[..] else {
            panic!("three sentences: {added}");
        };
        let begins = |said: &str, name: &str| said.starts_with(&format!("{of}, {name}: "));
        assert!(
            begins(mine, "A (13,064 S21 XP)") && begins(lease, "B (37.0 MW IT lease)"),
            "{added}"
        );
        // The mine alone falls short and the lease alone pays, so half of each has more than the mine and less than the
        // lease.
        if clock.is_empty() {
            assert!(mine.contains(": \u{2212}$") && lease.contains(": $"), "{added}");
            let more = now
                .strip_prefix("Whole site clears in all, Now (6,532 S21 XP + 18.5 MW IT lease): $")
                .expect("what it comes to itself, and how much more that is");
            assert!(
                more.contains(" more than A, $") && more.ends_with(" less than B."),
                "{added}"
            );
        }
    }
    let alone = summary("").0;
    assert_eq!(
        share::summary(&alone, &English),
        English.in_short(&alone).join(" ")
    );
}

#[test]
fn an_input_given_as_a_range_is_told_as_a_range() {
    let (report, said) = summary("kwh=0.04..0.06&btc=80000..120000");
    for said in [said.join(" "), English.scenario_line(&report)] {
        let said = said.replace('\u{a0}', " ");
        assert!(said.contains("4.0 ¢ to 6.0 ¢ a kWh"), "{said}");
        assert!(said.contains("Bitcoin at $80,000 to $120,000"), "{said}");
    }
}
