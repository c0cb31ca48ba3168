//! Made-up data for charts: typical cases and extreme ones.

use wattworth::catalog::calendar::Date;
use wattworth::report::charts::Subject;
use wattworth::report::charts::calendar::calendar;
use wattworth::report::charts::lines::{Amounts, Event, Line, LinesOverTime, Mark, Within};
use wattworth::report::charts::per_mwh::{MwhBar, MwhWords, PerMwh};
use wattworth::scenario::Use;

/// Numbers the lines of each subject, so that they get different dashes.
fn numbered(mut lines: Vec<Line>) -> Vec<Line> {
    for place in 0..lines.len() {
        let subject = lines[place].subject;
        lines[place].nth = lines[..place]
            .iter()
            .filter(|line| line.subject == subject)
            .count();
    }
    lines
}

fn cash(lines: Vec<Line>, months: usize) -> LinesOverTime {
    let names = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let start = Date {
        year: 2024,
        month: 11,
        day: 23,
    };
    let halving = start.months_until(Date {
        year: 2028,
        month: 4,
        day: 11,
    });
    LinesOverTime {
        thin: Vec::new(),
        lines: numbered(lines),
        first: start.month(),
        months,
        moments: (0..=months).map(|month| format!("month {month}")).collect(),
        within: Within::Beginning,
        amounts: Amounts::Money,
        calendar: calendar(start, months as f64, names),
        events: vec![Event {
            month: halving,
            text: "halving".to_owned(),
            in_full: None,
        }],
        marks: vec![],
    }
}

fn line(subject: Subject, label: &str, months: usize, value: impl Fn(f64) -> f64) -> Line {
    let values_usd = (0..=months).map(|month| value(month as f64)).collect();
    Line {
        subject,
        nth: 0,
        label: label.to_owned(),
        path: String::new(),
        values_usd,
    }
}

/// Roughly the cash of the article's day: 10,000 S21 Pro, 8,000 H100, 30 MW leased.
pub(crate) fn reference_cash() -> LinesOverTime {
    let lines = vec![
        line(Subject::Use(Use::Mining), "Mining", 60, |month| {
            let first = month.min(41.0);
            -62e6 + 2.73e6 * first - 0.0224e6 * first * first + 0.19e6 * (month - first)
        }),
        line(Subject::Use(Use::Rental), "GPU rental", 60, |month| {
            let running = (month - 12.0).max(0.0);
            -398e6 + 7.35e6 * running - 0.0444e6 * running * running
        }),
        line(Subject::Use(Use::Hosting), "Hosting", 60, |month| {
            -45e6 + 2.91e6 * (month - 12.0).max(0.0)
        }),
    ];
    let mut data = cash(lines, 60);
    data.marks.push(Mark {
        line: 0,
        month: 29.6,
        text: "mining paid back after 29 months".to_owned(),
    });
    data
}

pub(crate) fn cash_cases() -> Vec<(&'static str, LinesOverTime)> {
    let names = [
        (Subject::Use(Use::Mining), "Mining"),
        (Subject::Use(Use::Rental), "Rental"),
        (Subject::Use(Use::Hosting), "Hosting"),
        (Subject::Site, "Site"),
        (Subject::Comparison, "Baseline"),
    ];
    let many = |slope: f64| -> Vec<Line> {
        (0..12_u8)
            .map(|nth| {
                let (subject, _) = names[usize::from(nth) % names.len()];
                let label = format!("Row {nth} of a long name");
                line(subject, &label, 60, |month| {
                    -1e6 * f64::from(nth) + slope * f64::from(nth) * month
                })
            })
            .collect()
    };
    let mut site = reference_cash();
    site.lines.push(line(Subject::Site, "Whole site", 60, |month| {
        -505e6 + 9e6 * month - 0.03e6 * month * month
    }));
    site.lines
        .push(line(Subject::Comparison, "Just buy Bitcoin", 60, |month| {
            505e6 * (month / 60.0 * 0.9)
        }));
    site.marks.push(Mark {
        line: 2,
        month: 28.0,
        text: "hosting paid back after 28 months".to_owned(),
    });
    let mut marks = cash(many(30e3), 60);
    for place in 0..12 {
        marks.marks.push(Mark {
            line: place,
            month: 34.0,
            text: format!("row {place} paid back after 34 months"),
        });
    }
    marks.marks.push(Mark {
        line: 99,
        month: 3.0,
        text: "of no line".to_owned(),
    });
    marks.marks.push(Mark {
        line: 1,
        month: 300.0,
        text: "of no month".to_owned(),
    });
    let three = |value: f64, months: usize| {
        cash(
            names
                .iter()
                .take(3)
                .map(|(subject, name)| line(*subject, name, months, |_| value))
                .collect(),
            months,
        )
    };
    vec![
        ("reference", reference_cash()),
        ("site", site),
        (
            "losses",
            cash(
                vec![
                    line(Subject::Use(Use::Mining), "Mining", 60, |month| {
                        -62e6 - 0.4e6 * month
                    }),
                    line(Subject::Use(Use::Hosting), "Hosting", 60, |month| {
                        -45e6 - 0.9e6 * month
                    }),
                ],
                60,
            ),
        ),
        ("zero", three(0.0, 60)),
        ("equal", three(5e6, 60)),
        (
            "month",
            cash(
                vec![
                    line(Subject::Use(Use::Mining), "Mining", 1, |month| {
                        -62e3 + 2730.0 * month
                    }),
                    line(Subject::Use(Use::Rental), "GPU rental", 1, |_| -39e3),
                ],
                1,
            ),
        ),
        (
            "year",
            cash(
                vec![line(Subject::Use(Use::Mining), "S21 Pro", 14, |month| {
                    -3000.0 + 300.0 * month
                })],
                14,
            ),
        ),
        (
            "decades",
            cash(
                vec![line(Subject::Use(Use::Hosting), "Hosting", 240, |month| {
                    -45e6 + 2.9e6 * month
                })],
                240,
            ),
        ),
        (
            "huge",
            cash(
                vec![
                    line(Subject::Use(Use::Mining), "Up", 60, |month| 1e15 * (month / 60.0)),
                    line(Subject::Use(Use::Rental), "Down", 60, |month| {
                        -1e15 * (month / 60.0)
                    }),
                ],
                60,
            ),
        ),
        (
            "beyond",
            cash(
                vec![
                    line(Subject::Use(Use::Mining), "Up", 60, |_| f64::MAX),
                    line(Subject::Use(Use::Rental), "Down", 60, |_| f64::MIN),
                ],
                60,
            ),
        ),
        ("twelve", cash(many(20e3), 60)),
        ("crowded", marks),
        ("empty", cash(vec![], 60)),
    ]
}

fn bar(of: Use, name: &str, running_usd: f64, capital_usd: f64, left_usd: f64, note: &str) -> MwhBar {
    let revenue = running_usd + capital_usd + left_usd;
    let sum = |usd: f64| format!("{}${:.0}", if usd < 0.0 { "−" } else { "" }, usd.abs());
    let words = MwhWords {
        name: name.to_owned(),
        revenue: sum(revenue),
        left: format!("{} left", sum(left_usd)),
        note: note.to_owned(),
    };
    MwhBar {
        of,
        path: String::new(),
        revenue_usd: revenue,
        running_usd,
        capital_usd,
        left_usd,
        words,
    }
}

pub(crate) fn reference_mwh() -> PerMwh {
    let mut bars = vec![
        bar(Use::Rental, "H100 rental", 154.0, 957.0, 268.0, ""),
        bar(
            Use::Hosting,
            "Hosting lease",
            36.0,
            22.0,
            106.0,
            "tenant pays power",
        ),
        bar(Use::Mining, "S21 Pro mining", 56.0, 43.0, 65.0, ""),
    ];
    bars[0].words.revenue = "$1,379".to_owned();
    PerMwh { bars }
}

pub(crate) fn mwh_cases() -> Vec<(&'static str, PerMwh)> {
    let kinds = Use::ALL;
    let many = |bar_of: &dyn Fn(f64, Use) -> MwhBar| PerMwh {
        bars: (0..12_u8)
            .map(|nth| bar_of(f64::from(nth), kinds[usize::from(nth) % 3]))
            .collect(),
    };
    vec![
        ("reference", reference_mwh()),
        (
            "one",
            PerMwh {
                bars: reference_mwh().bars.split_off(2),
            },
        ),
        (
            "mixed",
            PerMwh {
                bars: vec![
                    bar(Use::Rental, "H100 rental", 154.0, 957.0, -310.0, ""),
                    bar(
                        Use::Hosting,
                        "Hosting lease",
                        36.0,
                        22.0,
                        106.0,
                        "tenant pays power",
                    ),
                    bar(Use::Mining, "S19 mining", 56.0, 13.0, -31.0, ""),
                    bar(Use::Mining, "S9 mining", 56.0, 4.0, -48.0, "switched off"),
                ],
            },
        ),
        (
            "losses",
            many(&|nth, kind| bar(kind, "A machine", 50.0, 10.0 + nth, -15.0 - 4.0 * nth, "")),
        ),
        (
            "zero",
            PerMwh {
                bars: kinds.map(|kind| bar(kind, "Nothing", 0.0, 0.0, 0.0, "")).to_vec(),
            },
        ),
        (
            "spread",
            PerMwh {
                bars: vec![
                    bar(Use::Rental, "All of it", 1e6, 1e6, 1e9, ""),
                    bar(Use::Mining, "A little", 0.5, 0.2, 0.1, ""),
                    bar(Use::Hosting, "A small loss", 0.5, 0.5, -0.5, ""),
                ],
            },
        ),
        (
            "beyond",
            PerMwh {
                bars: vec![
                    bar(Use::Rental, "More", 1e15, 1e15, 1e15, ""),
                    bar(Use::Mining, "Less", 1e15, 1e15, -1.5e15, ""),
                ],
            },
        ),
        (
            "credit",
            PerMwh {
                bars: vec![bar(Use::Mining, "Paid to stop", -20.0, 30.0, 90.0, "")],
            },
        ),
        (
            "twelve",
            many(&|nth, kind| bar(kind, &format!("Machine {nth}"), 50.0, 40.0 + nth, 30.0 * nth, "")),
        ),
        (
            "names",
            PerMwh {
                bars: vec![
                    bar(
                        Use::Mining,
                        "A machine whose maker could not stop naming it Hydro Pro Plus XP",
                        50.0,
                        40.0,
                        70.0,
                        "which is a note that says a great deal more than it should",
                    ),
                    bar(
                        Use::Rental,
                        "八卡服务器租赁业务（高密度液冷机柜）",
                        500.0,
                        400.0,
                        -700.0,
                        "which is a note as long as the other one was",
                    ),
                ],
            },
        ),
        ("empty", PerMwh::default()),
    ]
}
