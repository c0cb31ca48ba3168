//! Every number written in a story, a claim or a slip (other than the report's figures) is listed in
//! `tests/stories/numbers.csv` with the document that says it, and agrees with the same number in the catalogue and the
//! scenario.

mod documents;
mod ours;
mod written;

use std::collections::{BTreeMap, BTreeSet};

use csv::ReaderBuilder;
use wattworth::report::stories::{CLAIMS, SLIPS, STORIES, Story};

use documents::{READ, says_it};
use ours::{date_in_our_data, in_our_data, worked};
use written::{date_of, numbers, parts, precision, value_of};

/// A line of the table.
#[derive(Debug)]
struct Line {
    story: String,
    written: String,
    value: String,
    /// Where it comes from: a document's id; `ours` if we chose or worked it out; `catalogue`; `protocol`; or `name` if
    /// it is part of a name.
    from: String,
    /// Where our data have the same number, as an independent check.
    data: String,
    /// How we know that the document says it, as the table's head explains.
    says: String,
}

fn table() -> Vec<Line> {
    let mut lines = ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_reader(include_str!("../../stories/numbers.csv").as_bytes());
    lines
        .records()
        .map(|line| {
            let line = line.expect("numbers.csv can be read");
            let at = |nth: usize| line[nth].to_owned();
            Line {
                story: at(0),
                written: at(1),
                value: at(2),
                from: at(3),
                data: at(4),
                says: at(5),
            }
        })
        .collect()
}

/// All texts of a story.
fn texts(story: &Story) -> Vec<&'static str> {
    let mut all = vec![story.title, story.happened, story.verdict];
    for lines in [story.sourced, story.fitted, story.assumed, story.not_found] {
        all.extend(lines);
    }
    all.extend(story.steps.iter().map(|step| step.said));
    all
}

/// All texts by story id. Claims and slips are listed under `claims`.
fn all_texts() -> BTreeMap<&'static str, Vec<&'static str>> {
    let mut all: BTreeMap<_, _> = STORIES.iter().map(|story| (story.id, texts(story))).collect();
    let claims = CLAIMS.iter().flat_map(|claim| [claim.claim, claim.said]);
    all.insert(
        "claims",
        claims.chain(SLIPS.iter().map(|(_, said)| *said)).collect(),
    );
    all
}

#[test]
fn the_table_has_every_number_of_the_texts_and_no_other() {
    let table = table();
    let mut missing = Vec::new();
    let mut used = BTreeSet::new();
    for (story, texts) in all_texts() {
        for text in texts {
            for number in numbers(&parts(text).0) {
                let known = table
                    .iter()
                    .any(|line| line.story == story && line.written == number);
                if !known {
                    missing.push(format!("{story}: {number} of {text:?}"));
                }
                used.insert((story.to_owned(), number));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
    for line in table {
        assert!(
            used.contains(&(line.story.clone(), line.written.clone())),
            "no text has {line:?}"
        );
    }
    assert!(used.len() > 280, "only {} numbers were found", used.len());
}

#[test]
fn every_number_agrees_with_its_document_and_our_data() {
    let texts = all_texts();
    let mut wrong = Vec::new();
    for line in table() {
        let cited: BTreeSet<String> = texts
            .get(line.story.as_str())
            .map(|texts| texts.iter().flat_map(|text| parts(text).1).collect())
            .unwrap_or_default();
        if let Err(why) = checked(&line, &cited) {
            wrong.push(format!("{why}: {line:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for (document, number) in READ {
        let is_used =
            |line: &Line| line.from == document && line.written == number && line.says.starts_with("read");
        assert!(
            table().iter().any(is_used),
            "{number} of {document} is not in the table"
        );
    }
}

/// Checks a line of the table; `cited` are the documents that its story names. The error says why the line is wrong.
fn checked(line: &Line, cited: &BTreeSet<String>) -> Result<(), String> {
    let date = date_of(&line.written);
    let value = line.value.parse::<f64>().ok();
    match &date {
        Some(date) if line.value.ends_with(date.as_str()) => {}
        Some(date) => return Err(format!("it reads as {date}")),
        None => {
            let read = value_of(&line.written).ok_or("it reads as no number")?;
            let value = value.ok_or("its value is no number")?;
            if (read - value).abs() > 1e-9 * value.abs() {
                return Err(format!("it reads as {read}"));
            }
        }
    }
    match line.from.as_str() {
        "name" => return Ok(()),
        "ours" | "catalogue" | "protocol" if line.data.is_empty() => {
            return Err("nothing of ours holds it".to_owned());
        }
        "ours" | "catalogue" | "protocol" => {}
        id => {
            if !cited.contains(id) {
                return Err("the story does not name its document".to_owned());
            }
            says_it(line)?;
        }
    }
    for data in line.data.split(';').filter(|data| !data.is_empty()) {
        if date.is_some() || data.starts_with("halving:") {
            // The year of a halving is written as a bare number.
            let ours = date_in_our_data(data).ok_or_else(|| format!("{data} has no date"))?;
            if !ours.starts_with(&line.value) {
                return Err(format!("{data} is of {ours}"));
            }
            continue;
        }
        let sum = data.strip_prefix("worked:");
        if sum.is_some_and(|sum| !sum.contains(['*', '/', '+'])) {
            return Err(format!("{data} compares a number with itself"));
        }
        let (ours, exactly) = in_our_data(&line.story, data);
        let value = value.ok_or("its value is no number")?;
        // "Falls by 15% a year" is an input of −15, so signs are ignored.
        let apart = (ours.abs() - value.abs()).abs();
        let allowed = if exactly {
            1e-9 * value.abs()
        } else {
            precision(value) + 1e-9 * value.abs()
        };
        let agrees = apart <= allowed;
        if !agrees {
            return Err(format!("{data} is {ours}"));
        }
    }
    Ok(())
}

#[test]
fn numbers_and_wrong_lines_are_found() {
    let said =
        parts("On 22 October 2024 {a.b|money} and $8.7 billion [x]; an S21 Pro at 4.94 ¢, 75 to 80%, Hut 8.");
    assert_eq!(
        numbers(&said.0),
        ["22 October 2024", "$8.7 billion", "4.94 ¢", "75", "80%", "8"]
    );
    assert_eq!(said.1.into_iter().collect::<Vec<_>>(), ["x"]);
    assert_eq!(value_of("102.29T"), Some(102.29e12));
    assert_eq!(date_of("18 November").as_deref(), Some("-11-18"));
    assert!((precision(3600.0) - 50.0).abs() < 1e-9 && (precision(121.53) - 0.005).abs() < 1e-9);
    assert!((worked("3.5e9/144/200e3+2*3") - 127.527_777).abs() < 1e-5);
    // Wrong lines of the table are found.
    let line = |written: &str, value: &str, from: &str, data: &str, says: &str| Line {
        story: "core-scientific".to_owned(),
        written: written.to_owned(),
        value: value.to_owned(),
        from: from.to_owned(),
        data: data.to_owned(),
        says: says.to_owned(),
    };
    let cited = BTreeSet::from(["corz-2024-06-update".to_owned()]);
    let deal = "deal:Core Scientific:2024-06:it_mw";
    assert!(
        checked(
            &line("200", "200", "corz-2024-06-update", deal, "recorded"),
            &cited
        )
        .is_ok()
    );
    for right in [
        line("June 2024", "2024-06", "catalogue", "month:2024-06:btc", ""),
        line("20 April 2024", "2024-04-20", "protocol", "halving:840000", ""),
        line("2028", "2028", "protocol", "halving:1050000", ""),
    ] {
        assert_eq!(checked(&right, &cited), Ok(()), "{right:?}");
    }
    let of_deal = |says: &str| line("200", "200", "corz-2024-06-update", deal, says);
    for wrong in [
        line("200", "210", "corz-2024-06-update", deal, "recorded"),
        line("210", "210", "corz-2024-06-update", deal, "recorded"),
        line("210", "210", "corz-2024-06-update", "", "recorded"),
        line("200", "200", "corz-8k-2024-10-22", "", "recorded"),
        line("200", "200", "ours", "", ""),
        // Ways to know it that are none, and a reading that nobody listed.
        of_deal(""),
        of_deal("somewhere"),
        of_deal("read"),
        of_deal("recorded as 200 GW"),
        line(
            "200",
            "200",
            "corz-2024-06-update",
            "deal:Galaxy:2025:it_mw",
            "its row",
        ),
        line("June 2024", "2024-06", "corz-2024-06-update", "", "date"),
        line("200", "200", "ours", "worked:200", ""),
        // Another month, day, year or era than our data have.
        line("June 2024", "2024-06", "catalogue", "month:2024-05:btc", ""),
        line("June 2024", "2024-06", "ours", "worked:3*2", ""),
        line("19 April 2024", "2024-04-19", "protocol", "halving:840000", ""),
        line("2027", "2027", "protocol", "halving:1050000", ""),
        line("6.25", "6.25", "protocol", "subsidy:840000", ""),
    ] {
        assert!(checked(&wrong, &cited).is_err(), "{wrong:?}");
    }
}
