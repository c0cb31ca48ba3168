//! Published links go on showing the figures that they showed when they were published.

use csv::ReaderBuilder;
use serde_json::Value;
use wattworth::link::decode;
use wattworth::report::Report;
use wattworth::report::english::English;

/// The least number of figures: lines may be added to the corpus but never removed.
const PUBLISHED: usize = 1910;

#[test]
fn published_links_show_their_numbers() {
    let mut reader = ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_reader(include_str!("../../links/corpus.csv").as_bytes());
    let header = reader.headers().expect("the corpus has a header");
    assert_eq!(
        header,
        ["link", "pointer", "value", "tolerance"].as_slice(),
        "its columns"
    );
    let mut shown: Option<(String, Value)> = None;
    let mut count = 0;
    for record in reader.records() {
        let record = record.expect("every line has as many columns as the header");
        let (link, pointer) = (&record[0], &record[1]);
        if shown.as_ref().is_none_or(|(of, _)| of != link) {
            let decoded = decode(link);
            assert_eq!(decoded.problems, [], "{link:?} is understood to the last key");
            let json = serde_json::to_value(Report::of(&decoded, &English)).expect("a report is JSON");
            shown = Some((link.to_owned(), json));
        }
        let (_, json) = shown.as_ref().expect("set above");
        let figure = json.pointer(pointer);
        let figure = figure.unwrap_or_else(|| panic!("{link:?} shows something at {pointer}"));
        if record[2].is_empty() {
            assert!(figure.is_null(), "{pointer} of {link:?}: {figure}, expected none");
        } else {
            let expected: f64 = record[2].parse().expect("a value is a number");
            let tolerance: f64 = record[3].parse().expect("a tolerance is a number");
            let got = figure.as_f64().unwrap_or(f64::NAN);
            // Written so that NaN fails.
            assert!(
                (got - expected).abs() <= tolerance * expected.abs(),
                "{pointer} of {link:?}: {figure}, expected {expected} within {tolerance} of it"
            );
        }
        count += 1;
    }
    assert!(
        count >= PUBLISHED,
        "{count} figures of at least {PUBLISHED} published"
    );
}
