//! Every number written in a story, a claim or a slip (other than the report's figures) is listed in
//! `tests/stories/numbers.csv` with the document that says it, and agrees with the same number in the catalogue and the
//! scenario.

mod ours;
mod written;

use std::collections::{BTreeMap, BTreeSet};

use csv::ReaderBuilder;
use wattworth::catalog::source;
use wattworth::report::stories::{CLAIMS, SLIPS, STORIES, Story};

use ours::{in_our_data, worked};
use written::{NUMBER_WORDS, date_of, numbers, parts, precision, value_of};

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
    /// Where in the document it is; `recorded` if the number is in our record of the document.
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

/// Whether our record of a document has a line's number: its digits, not within a longer number.
fn has(record: &str, line: &Line) -> bool {
    let digits = match NUMBER_WORDS.iter().find(|(word, _)| *word == line.written) {
        Some((_, value)) => value.to_string(),
        None if date_of(&line.written).is_some() => {
            return record.contains(&line.written) || record.contains(&line.value);
        }
        None => {
            let first = line.written.split(' ').next().unwrap_or_default();
            let digits = first.trim_matches(['$', '%']);
            // Only the digits are looked for: "4.94" of "4.94 ¢".
            digits.to_owned()
        }
    };
    let is_digit = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit() || sign == '.');
    record.match_indices(&digits).any(|(at, _)| {
        let behind = &record[at + digits.len()..];
        let goes_on = behind.starts_with(|sign: char| sign.is_ascii_digit())
            || behind
                .strip_prefix(['.', ','])
                .is_some_and(|more| more.starts_with(|sign: char| sign.is_ascii_digit()));
        !is_digit(record[..at].chars().next_back()) && !goes_on
    })
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
            let source = source::find(id).ok_or("no such document")?;
            if !cited.contains(id) {
                return Err("the story does not name its document".to_owned());
            }
            let record = [source.title.as_str(), " ", source.supports.as_str()].concat();
            let said = match line.says.as_str() {
                "recorded" => has(&record, line),
                "its title" => has(&source.title, line) || has(&record, line),
                // The document's date is the number's date.
                "date" => source.date.starts_with(&line.value) || line.value.starts_with(&source.date),
                says => !says.is_empty() || !line.data.is_empty(),
            };
            if !said {
                return Err(format!("not in {record:?} of {}", source.date));
            }
        }
    }
    // For a date it is enough that our data have such a record.
    for data in line.data.split(';').filter(|data| !data.is_empty()) {
        let (ours, exactly) = in_our_data(&line.story, data);
        let is_other_unit =
            line.from == "protocol" || date.is_some() || line.written == "2028" || line.written == "2024";
        let Some(value) = value.filter(|_| !is_other_unit) else {
            continue;
        };
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
    for wrong in [
        line("200", "210", "corz-2024-06-update", deal, "recorded"),
        line("210", "210", "corz-2024-06-update", deal, "read"),
        line("210", "210", "corz-2024-06-update", "", "recorded"),
        line("200", "200", "corz-8k-2024-10-22", "", "read"),
        line("200", "200", "ours", "", ""),
    ] {
        assert!(checked(&wrong, &cited).is_err(), "{wrong:?}");
    }
}
