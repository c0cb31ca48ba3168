//! Today's figures: which answers of the sites are accepted, which inputs they set, and what the page says of them.
//!
//! The answers are written as the two sites document them, and are parsed by `serde_json`, not by the page's parser.

#![expect(
    clippy::float_cmp,
    reason = "a value that is set or read comes back unchanged"
)]

use serde_json::Value;
use wattworth::catalog::calendar::Date;
use wattworth::catalog::snapshot;
use wattworth::link::{self, Form, decode};
use wattworth::report::english::English;
use wattworth::report::words::TodayWords;
use wattworth::scenario::live::{LiveFigures, LiveRequest, Provider, Refusal};
use wattworth::scenario::{Input, Scenario};

/// 26 November 2026, 14:05:30 UTC.
const NOW: f64 = 1_795_701_930.0;

/// What the sites answer; none where a site does not answer.
#[derive(Clone)]
struct Answers {
    price: Option<&'static str>,
    difficulty: Option<&'static str>,
    height: Option<&'static str>,
    fees: Option<&'static str>,
    other_price: Option<&'static str>,
}

/// Plausible answers of both sites.
const GOOD: Answers = Answers {
    price: Some(r#"{"time":1795701902,"USD":91234,"EUR":84000,"GBP":70000}"#),
    difficulty: Some(
        r#"{"hashrates":[],"difficulty":[],"currentHashrate":1.02e21,"currentDifficulty":141234567890123.4}"#,
    ),
    height: Some("977890"),
    fees: Some(
        r#"{"startBlock":977747,"endBlock":977890,"totalReward":"45360000000","totalFee":"345678912","totalTx":"500000"}"#,
    ),
    other_price: Some(r#"{"data":{"amount":"91300.125","base":"BTC","currency":"USD"}}"#),
};

impl Answers {
    fn read(&self) -> Result<LiveFigures, Refusal> {
        self.read_at(NOW)
    }

    fn read_at(&self, now: f64) -> Result<LiveFigures, Refusal> {
        LiveFigures::read(now, &|question, names| {
            let answer = match question {
                LiveRequest::Price => self.price,
                LiveRequest::Difficulty => self.difficulty,
                LiveRequest::Height => self.height,
                LiveRequest::Fees => self.fees,
                LiveRequest::OtherPrice => self.other_price,
            }?;
            let mut value: Value = serde_json::from_str(answer).unwrap_or_default();
            for name in names {
                value = value[*name].clone();
            }
            Some(match value {
                Value::Number(number) => number.to_string(),
                Value::String(text) => text,
                _ => String::new(),
            })
        })
    }
}

#[test]
fn good_answers_are_read() {
    let live = GOOD.read().expect("the answers are good");
    assert_eq!(live.price_usd, 91_234.0);
    assert_eq!(live.other_price_usd, 91_300.125);
    assert_eq!(live.difficulty, 141_234_567_890_123.4);
    // 345678912 / 144 = 2400548 satoshi, exactly.
    assert_eq!(live.fees_btc_per_block, 0.024_005_48);
    assert_eq!(live.height_blocks, 977_891, "the next block after the last");
    assert_eq!(live.date, "2026-11-26".parse::<Date>().expect("a day"));
    assert_eq!(live.time, (14, 5));
    assert_eq!(live.prices_apart_percent(), None);
}

#[test]
fn only_todays_inputs_of_the_scenario_change() {
    let live = GOOD.read().expect("the answers are good");
    let before = decode("?kwh=0.07&preset=iren").scenario;
    let mut after = before.clone();
    live.apply_to(&mut after);
    assert!(
        live.is_applied_to(&after) && !live.is_applied_to(&before),
        "it knows its figures"
    );
    assert_eq!(after.bitcoin.price_usd, 91_234.0);
    assert_eq!(after.bitcoin.difficulty, 141_234_567_890_123.4);
    assert_eq!(after.bitcoin.fees_btc_per_block, 0.024_005_48);
    assert_eq!(after.bitcoin.height_blocks, 977_891);
    assert_eq!(after.money.start.to_string(), "2026-11");

    let mut back = after.clone();
    back.bitcoin = before.bitcoin.clone();
    back.money.start = before.money.start;
    assert!(back == before, "machines, rents and the day of the defaults stay");

    // A link made afterwards keeps the figures.
    let query = link::scenario_query(&after, Form::Short);
    assert!(decode(&query).scenario == after, "{query} holds them all");
    after.bitcoin.price_usd += 1.0;
    assert!(
        !live.is_applied_to(&after),
        "a figure of the reader's own is no longer today's"
    );
}

#[test]
fn without_one_of_the_answers_nothing_is_taken() {
    let missing = [
        Answers { price: None, ..GOOD },
        Answers {
            difficulty: None,
            ..GOOD
        },
        Answers { height: None, ..GOOD },
        Answers { fees: None, ..GOOD },
    ];
    for answers in missing {
        assert_eq!(answers.read(), Err(Refusal::NoAnswer(Provider::Mempool)));
    }
    let unchecked = Answers {
        other_price: None,
        ..GOOD
    };
    assert_eq!(unchecked.read(), Err(Refusal::NoAnswer(Provider::Coinbase)));
}

#[test]
fn after_an_unreadable_answer_nothing_is_taken() {
    for rubbish in [
        "",
        "Too Many Requests",
        "<html>",
        "null",
        "[]",
        "{}",
        r#"{"USD":91234}"#,
        r#"{"time":1795701902}"#,
        r#"{"time":1795701902,"USD":null}"#,
        r#"{"time":1795701902,"USD":"NaN"}"#,
        r#"{"time":1795701902,"USD":"inf"}"#,
        r#"{"time":1795701902,"USD":"about 91,234"}"#,
        r#"{"time":1795701902,"USD":{"of":91234}}"#,
        r#"{"time":"today","USD":91234}"#,
    ] {
        let answers = Answers {
            price: Some(rubbish),
            ..GOOD
        };
        assert_eq!(
            answers.read(),
            Err(Refusal::Unreadable(Provider::Mempool)),
            "{rubbish}"
        );
    }
    for rubbish in [
        "",
        "{}",
        r#"{"data":{}}"#,
        r#"{"amount":"91300"}"#,
        r#"{"data":{"amount":""}}"#,
    ] {
        let answers = Answers {
            other_price: Some(rubbish),
            ..GOOD
        };
        assert_eq!(
            answers.read(),
            Err(Refusal::Unreadable(Provider::Coinbase)),
            "{rubbish}"
        );
    }
    for (answers, what) in [
        (
            Answers {
                difficulty: Some(r#"{"currentHashrate":1.02e21}"#),
                ..GOOD
            },
            "no difficulty",
        ),
        (
            Answers {
                height: Some("\"tip\""),
                ..GOOD
            },
            "no height",
        ),
        (
            Answers {
                fees: Some(r#"{"totalReward":"45360000000"}"#),
                ..GOOD
            },
            "no fees",
        ),
    ] {
        assert_eq!(
            answers.read(),
            Err(Refusal::Unreadable(Provider::Mempool)),
            "{what}"
        );
    }
}

#[test]
fn after_an_implausible_figure_nothing_is_taken() {
    let cases = [
        (
            Answers {
                price: Some(r#"{"time":1795701902,"USD":0}"#),
                ..GOOD
            },
            Input::BitcoinPrice,
        ),
        (
            Answers {
                price: Some(r#"{"time":1795701902,"USD":-91234}"#),
                ..GOOD
            },
            Input::BitcoinPrice,
        ),
        // Cents for dollars.
        (
            Answers {
                price: Some(r#"{"time":1795701902,"USD":9123400}"#),
                ..GOOD
            },
            Input::BitcoinPrice,
        ),
        (
            Answers {
                difficulty: Some(r#"{"currentDifficulty":0}"#),
                ..GOOD
            },
            Input::Difficulty,
        ),
        // The difficulty of a test network.
        (
            Answers {
                difficulty: Some(r#"{"currentDifficulty":1}"#),
                ..GOOD
            },
            Input::Difficulty,
        ),
        (
            Answers {
                difficulty: Some(r#"{"currentDifficulty":1.4e20}"#),
                ..GOOD
            },
            Input::Difficulty,
        ),
        (
            Answers {
                fees: Some(r#"{"totalFee":"0"}"#),
                ..GOOD
            },
            Input::TransactionFees,
        ),
        (
            Answers {
                fees: Some(r#"{"totalFee":"-5"}"#),
                ..GOOD
            },
            Input::TransactionFees,
        ),
        (
            Answers {
                fees: Some(r#"{"totalFee":"345678912000"}"#),
                ..GOOD
            },
            Input::TransactionFees,
        ),
        (
            Answers {
                height: Some("0"),
                ..GOOD
            },
            Input::BlockHeight,
        ),
        (
            Answers {
                height: Some("977890.5"),
                ..GOOD
            },
            Input::BlockHeight,
        ),
        (
            Answers {
                height: Some("3000000"),
                ..GOOD
            },
            Input::BlockHeight,
        ),
    ];
    for (answers, input) in cases {
        assert_eq!(
            answers.read(),
            Err(Refusal::Implausible(Provider::Mempool, input))
        );
    }
    let other = Answers {
        other_price: Some(r#"{"data":{"amount":"1"}}"#),
        ..GOOD
    };
    assert_eq!(
        other.read(),
        Err(Refusal::Implausible(Provider::Coinbase, Input::BitcoinPrice))
    );
}

#[test]
fn prices_of_another_day_are_refused() {
    const DAY: f64 = 86_400.0;
    for now in [NOW + 2.0 * DAY, NOW - 2.0 * DAY] {
        assert_eq!(GOOD.read_at(now), Err(Refusal::Old(Provider::Mempool)));
    }
    assert!(
        GOOD.read_at(NOW + DAY / 2.0).is_ok(),
        "half a day is the same day"
    );
}

#[test]
fn prices_far_apart_are_taken_with_a_warning() {
    // 3 % above 91234 is 93971.02; 3 % below is 88496.98.
    for (amount, warned) in [
        (r#"{"data":{"amount":"93970"}}"#, None),
        (r#"{"data":{"amount":"93980"}}"#, Some("$93,980, 3.0% more.")),
        (r#"{"data":{"amount":"88500"}}"#, None),
        (r#"{"data":{"amount":"87000"}}"#, Some("$87,000, 4.6% less.")),
    ] {
        let live = Answers {
            other_price: Some(amount),
            ..GOOD
        }
        .read()
        .expect("both can be right");
        assert_eq!(live.price_usd, 91_234.0, "the first site's price counts");
        let said = English.today_apart(&live);
        assert_eq!(said.is_some(), warned.is_some(), "{amount}: {said:?}");
        if let (Some(said), Some(end)) = (said, warned) {
            assert!(
                said.starts_with("Check the price: mempool.space says $91,234"),
                "{said}"
            );
            assert!(said.ends_with(end), "{said}");
        }
    }
}

#[test]
fn messages_name_time_source_and_what_stays() {
    let live = GOOD.read().expect("the answers are good");
    let date = snapshot::newest().date;
    assert_eq!(
        English.today_taken(&live, date),
        "Bitcoin of 26\u{a0}Nov\u{a0}2026, 14:05 UTC, mempool.space. Machine prices and rents stay those of \
         3\u{a0}Oct\u{a0}2026."
    );
    assert_eq!(
        English.today_asks(),
        "Asks mempool.space and coinbase.com for Bitcoin’s figures; nothing is sent about you."
    );
    let kept = "Nothing has changed: the prices of 3\u{a0}Oct\u{a0}2026 stay.";
    let (one, other) = (Provider::Mempool, Provider::Coinbase);
    for (refusal, who) in [
        (Refusal::Late(other), "coinbase.com did not answer within "),
        (Refusal::NoAnswer(one), "mempool.space could not be reached"),
        (
            Refusal::Unreadable(one),
            "mempool.space gave an answer that cannot",
        ),
        (
            Refusal::Implausible(one, Input::BlockHeight),
            "mempool.space gave ",
        ),
        (Refusal::Old(other), "coinbase.com gave a price of another day."),
    ] {
        let said = English.today_refused(refusal, date);
        assert!(said.ends_with(kept), "{said}");
        assert!(said.starts_with(who), "{said}");
    }
}

#[test]
fn the_defaults_are_not_todays_figures() {
    let live = GOOD.read().expect("the answers are good");
    let is_applied = live.is_applied_to(&Scenario::default());
    assert!(!is_applied, "nothing is asked by itself");
}
