//! Subsidies of the Bitcoin protocol and dates of the Gregorian calendar, against known values.

use wattworth::catalog::calendar::{Date, Month};
use wattworth::catalog::protocol;

fn check(what: &str, got: f64, expected: f64, allowed: f64) {
    // Written so that NaN fails.
    assert!(
        (got - expected).abs() <= allowed,
        "{what}: {got}, expected {expected} within {allowed}"
    );
}

#[test]
fn subsidies_follow_the_protocol() {
    for (height, btc) in [
        (0, 50.0),
        (209_999, 50.0),
        (210_000, 25.0),
        (840_000, 3.125),
        (6_929_999, 1e-8),
        (6_930_000, 0.0),
    ] {
        check(
            &format!("subsidy of block {height}, BTC"),
            protocol::subsidy_btc(height),
            btc,
            0.0,
        );
    }
    // The well-known 21 million, less what is lost because subsidies are whole satoshi.
    let all: f64 = (0..33)
        .map(|era| 210_000.0 * protocol::subsidy_btc(era * 210_000))
        .sum();
    check("all bitcoin there will be", all, 20_999_999.976_9, 1e-6);
    let mean = |first: u32| protocol::mean_subsidy_btc(first);
    check("a month before the halving", mean(840_000 - 4_380), 6.25, 0.0);
    check(
        "a month half before it",
        mean(840_000 - 2_190),
        (6.25 + 3.125) / 2.0,
        1e-15,
    );
    check(
        "a month but one block before it",
        mean(840_000 - 4_379),
        (4_379.0 * 6.25 + 3.125) / 4_380.0,
        1e-15,
    );
    check("a month after it", mean(840_000), 3.125, 0.0);
    for (height, next) in [(0, 210_000), (839_999, 840_000), (840_000, 1_050_000)] {
        assert_eq!(
            protocol::next_halving_height(height),
            next,
            "halving after block {height}"
        );
    }
}

#[test]
fn days_are_counted_as_the_calendar_does() {
    for (date, days) in [("1970-01-01", 0), ("2000-03-01", 11_017), ("2024-11-23", 20_050)] {
        let read: Date = date.parse().unwrap_or_else(|_| panic!("{date} is a day"));
        assert_eq!(read.days(), days, "days from 1970 to {date}");
        assert_eq!(
            Date::from_days(days).to_string(),
            date,
            "the day {days} days after"
        );
    }
    for good in ["2024-02-29", "2000-02-29", "2023-12-31"] {
        assert!(good.parse::<Date>().is_ok(), "{good} is a day");
    }
    for bad in [
        "2023-02-29",
        "1900-02-29",
        "2024-13-01",
        "2024-04-31",
        "2024-00-10",
        "2024-1-1",
        "2024-11",
        "24-11-23",
        "+024-11-23",
        "",
    ] {
        assert!(bad.parse::<Date>().is_err(), "{bad:?} is no day");
    }
    for bad in ["2024-00", "2024-13", "2024", "2024-1", "-2024-01", "2024-01-01"] {
        assert!(bad.parse::<Month>().is_err(), "{bad:?} is no month");
    }
    for days in -200_000..200_000 {
        assert_eq!(Date::from_days(days).days(), days, "day {days} comes back");
    }
    let november = Month {
        year: 2024,
        month: 11,
    };
    for (later, month) in [(0, "2024-11"), (1, "2024-12"), (2, "2025-01"), (239, "2044-10")] {
        assert_eq!(november.plus(later).to_string(), month, "{later} months later");
    }
}
