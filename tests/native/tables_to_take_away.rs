//! The CSV files as a spreadsheet program reads them: every cell is a number or a day, and its heading names the unit.
//! They are read with the crate `csv`, which does not write them.

use csv::{Reader, StringRecord};
use wattworth::link::decode;
use wattworth::report::charts::tornado::tornado;
use wattworth::report::charts::{CHARTS, ChartChoices, ChartId, ChartScene, figure};
use wattworth::report::english::English;
use wattworth::report::figures::rates::Per;
use wattworth::report::tables::csv::of_table;
use wattworth::report::tables::years::years;
use wattworth::report::tables::{duel, full, monthly_csv, tornado_csv};
use wattworth::report::{Axis, HeatMap, Report};

/// The article's day; losses and debt; a small site with a name that contains quotes and a comma; several rows of a
/// use, some of which never pay; a lease alone.
const LINKS: [&str; 5] = [
    "d=2024-11-23",
    "debt=60&kwh=0.2&btc=20000&months=13",
    "mix=s21pro*1,h100*8,gpu:1:20000:2:%22a%2Cb%22*3&mw=1&kwhg=3.7",
    "mix=s21pro*1000,s21pro*500,s9*100,lease*2MW,lease*3MW",
    "mix=lease*2MW",
];

/// Headings of columns that contain names instead of numbers.
const NAMES: [&str; 4] = ["Row", "Assumption, with its unit", "", "Ahead there"];

/// A file read back: its headings and its lines.
fn read(text: &str) -> (Vec<String>, Vec<StringRecord>) {
    let mut reader = Reader::from_reader(text.as_bytes());
    let headings = reader.headers().expect("a line of headings").clone();
    // The reader returns an error for a line with another number of cells.
    let lines = reader
        .records()
        .map(|line| line.expect("a line of as many cells"));
    (headings.iter().map(str::to_owned).collect(), lines.collect())
}

/// Whether a cell is a date written YYYY-MM-DD, with a month up to 12 and a day up to 31.
fn is_day(cell: &str) -> bool {
    let parts: Vec<&str> = cell.split('-').collect();
    let [year, month, day] = parts[..] else {
        return false;
    };
    let lengths = [year, month, day].map(str::len) == [4, 2, 2];
    let numbers = (year.parse::<u32>(), month.parse::<u32>(), day.parse::<u32>());
    lengths && matches!(numbers, (Ok(_), Ok(1..=12), Ok(1..=31)))
}

/// Asserts that a spreadsheet program can calculate with a file, and returns its headings and lines.
#[track_caller]
fn counted(text: &str, what: &str) -> (Vec<String>, Vec<StringRecord>) {
    let (headings, lines) = read(text);
    assert!(!lines.is_empty(), "{what} has no lines");
    for (nth, heading) in headings.iter().enumerate() {
        let named = NAMES.contains(&heading.as_str());
        let has_unit = heading.ends_with(')') && heading.contains(" (")
            || heading.contains("MWh a month")
            || heading.contains(", MW")
            || heading.to_lowercase().contains("months")
            // A plain number has no unit.
            || heading == "Network difficulty";
        assert!(named || has_unit, "{what}: {heading:?} names no unit");
        assert!(!heading.contains('_'), "{what}: {heading:?} is a machine's name");
        for line in &lines {
            let cell = &line[nth];
            if heading.ends_with("(YYYY-MM-DD)") {
                assert!(is_day(cell), "{what}, {heading}: {cell:?} is no day");
            } else if !named && !cell.is_empty() {
                let number = cell.parse::<f64>().unwrap_or(f64::NAN);
                assert!(number.is_finite(), "{what}, {heading}: {cell:?} is no number");
                // Leading zeros do not count as digits.
                let written: String = cell.chars().filter(char::is_ascii_digit).collect();
                let digits = written.trim_start_matches('0').len();
                assert!(
                    digits <= 6 || number.abs() >= 1e3 && !cell.contains('.'),
                    "{what}, {heading}: {cell} has more digits than anybody reads"
                );
            }
        }
    }
    (headings, lines)
}

#[test]
fn every_table_has_numbers_and_days_under_headings_with_units() {
    for link in LINKS {
        let report = Report::of(&decode(link), &English);
        let axis = |key| Axis::around(&report.inputs, key, 5).expect("an axis");
        let mut map = HeatMap::new(&report.inputs, axis("kwh"), axis("btc"), report.clock).expect("two axes");
        map.advance(usize::MAX);
        let choices = ChartChoices::default();
        let scene = ChartScene {
            map: Some(&map),
            ..ChartScene::new(&report, &English, &choices)
        };
        let mut files = 0;
        for entry in CHARTS {
            if let Some(figure) = figure(entry.id, &scene) {
                counted(
                    &figure.chart.csv(&English),
                    &format!("{link}: {}", entry.id.name()),
                );
                files += 1;
            }
        }
        assert!(files >= 4, "{link}: {files} charts");
        for per in Per::ALL {
            counted(
                &of_table(&full::table(&report, per, &English), "Row", &English),
                &format!("{link}: all figures"),
            );
        }
        for pair in 0..report.duel.len() {
            counted(
                &of_table(&duel::duel(&report, pair, &English), "Row", &English),
                &format!("{link}: duel"),
            );
        }
        counted(
            &of_table(&duel::training(&report, &English), "Row", &English),
            &format!("{link}: cost of AI"),
        );
        counted(
            &tornado_csv::sensitivity(&tornado(&report, &English), &English),
            &format!("{link}: sensitivity"),
        );
        counted(
            &of_table(&years(&report, &English), "From", &English),
            &format!("{link}: years"),
        );
        counted(
            &monthly_csv::monthly(&report, &English),
            &format!("{link}: months"),
        );
    }
}

/// November 2024 has thirty days, and the sixtieth month from it is October 2029.
#[test]
fn months_are_written_as_their_first_and_last_days() {
    let report = Report::of(&decode("d=2024-11-23"), &English);
    let (headings, lines) = counted(&monthly_csv::monthly(&report, &English), "months");
    assert_eq!(headings[..2], ["From (YYYY-MM-DD)", "To (YYYY-MM-DD)"]);
    let days = |line: &StringRecord| [line[0].to_owned(), line[1].to_owned()];
    assert_eq!(days(&lines[0]), ["2024-11-01", "2024-11-01"], "the start");
    assert_eq!(days(&lines[1]), ["2024-11-01", "2024-11-30"]);
    assert_eq!(days(&lines[4]), ["2025-02-01", "2025-02-28"]);
    assert_eq!(days(&lines[60]), ["2029-10-01", "2029-10-31"]);
    assert_eq!(lines.len(), 61);
    // The months' cash adds up to the total in the last line.
    let at = |name: &str| headings.iter().position(|heading| heading == name).expect(name);
    let (cash, sum) = (
        at("Whole site: Cash ($)"),
        at("Whole site: Cash since the start ($)"),
    );
    let added: f64 = lines
        .iter()
        .map(|line| line[cash].parse::<f64>().expect("a number"))
        .sum();
    let stands: f64 = lines[60][sum].parse().expect("a number");
    assert!(
        (added - stands).abs() <= 61.0,
        "{added} is not {stands}, to a dollar a line"
    );

    let choices = ChartChoices::default();
    let scene = ChartScene::new(&report, &English, &choices);
    let first = |id| {
        let figure = figure(id, &scene).expect("a chart");
        let (headings, lines) = counted(&figure.chart.csv(&English), "a chart over time");
        assert_eq!(headings[0], "Month (YYYY-MM-DD)");
        (
            lines.len(),
            lines[0][0].to_owned(),
            lines[lines.len() - 1][0].to_owned(),
        )
    };
    let day = str::to_owned;
    assert_eq!(
        first(ChartId::Cash),
        (61, day("2024-11-01"), day("2029-11-01")),
        "cash as a month begins"
    );
    assert_eq!(
        first(ChartId::Profit),
        (60, day("2024-11-01"), day("2029-10-01")),
        "what a month brings"
    );
}

/// The sensitivity's file has the figures of the JSON object, in the page's order.
#[test]
fn the_sensitivity_file_begins_with_the_largest_change() {
    let report = Report::of(&decode("d=2024-11-23"), &English);
    let (_, lines) = counted(
        &tornado_csv::sensitivity(&tornado(&report, &English), &English),
        "sensitivity",
    );
    let change = |line: &StringRecord| {
        let ways = [&line[2], &line[4]].map(|cell| cell.parse::<f64>().map_or(0.0, f64::abs));
        ways[0].max(ways[1])
    };
    assert!(
        lines
            .windows(2)
            .all(|two| change(&two[0]) + 1.0 >= change(&two[1])),
        "the greatest first"
    );
    let power = lines
        .iter()
        .find(|line| &line[0] == "Electricity price ($/kWh)")
        .expect("power is there");
    let moved = report
        .sensitivity
        .iter()
        .find(|moved| moved.key == "kwh")
        .expect("so it is in the object");
    let effect = moved.up.expect("it can cost more");
    assert!((power[3].parse::<f64>().expect("a price") - effect.value).abs() < 1e-6);
    assert!((power[4].parse::<f64>().expect("an effect") - effect.npv_change_usd).abs() <= 0.5);
}

/// Fourteen months from October 2026 are a year and two months. Each is the sum of its months, whose figures the second
/// implementation checks.
#[test]
fn years_are_sums_of_their_months() {
    let report = Report::of(&decode("months=14&tax=20&start=2026-10&fixed=1000"), &English);
    let (headings, lines) = counted(&of_table(&years(&report, &English), "From", &English), "years");
    assert_eq!(lines.len(), 2, "a year and two months");
    assert_eq!(headings[0], "From (YYYY-MM-DD)");
    assert_eq!([&lines[0][0], &lines[1][0]], ["2026-10-01", "2027-10-01"]);
    let at = |name: &str| headings.iter().position(|heading| heading == name).expect(name);
    let number = |line: usize, name: &str| lines[line][at(name)].parse::<f64>().expect("a number");
    let monthly = &report.monthly.site;
    for (year, months) in [(0, 0..12), (1, 12..14)] {
        let tax: f64 = monthly.tax_usd[months.clone()].iter().sum();
        assert!((number(year, "Whole site: Tax ($)") - tax).abs() <= 0.5);
        let end = monthly.cumulative_usd[months.end];
        assert!((number(year, "Whole site: Cash since the start ($)") - end).abs() <= 0.5);
        // Profit computed from each month's revenue and costs.
        let profit: f64 = report
            .monthly
            .rows
            .iter()
            .map(|row| {
                let of =
                    |k: usize| row.revenue_usd[k] + row.credit_usd[k] - row.power_usd[k] - row.other_usd[k];
                months.clone().map(of).sum::<f64>()
            })
            .sum();
        let fixed = 1000.0 * months.len() as f64;
        let said = number(year, "Whole site: Operating profit ($)");
        assert!(
            (said - (profit - fixed)).abs() <= 1.0,
            "{said} for {}",
            profit - fixed
        );
    }
    let cash = number(0, "Whole site: Cash ($)") + number(1, "Whole site: Cash ($)");
    assert!(
        (cash - monthly.cumulative_usd[14]).abs() <= 1.0,
        "the years' cash adds up to the cash at the end"
    );
}
