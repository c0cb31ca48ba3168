//! Whether a document says a number: by our record of the document, by its date, or by the row of the catalogue that
//! names it.

use wattworth::catalog::support::{self, NetworkFigure, Support};
use wattworth::catalog::{asic, gpu, source, training};

use super::Line;
use super::ours::{deal, rent};
use super::written::{NUMBER_WORDS, date_of};

/// Numbers that were read in a document and are not in our record of it: the document, and the number as it is written.
/// Nothing but a second reading of the document can check them.
pub(super) const READ: [(&str, &str); 24] = [
    ("article", "800"),
    ("article", "200"),
    ("iren-2024-09-16", "30"),
    ("iren-2024-09-16", "816"),
    ("iren-2024-09-16", "$1 million"),
    ("lianhua-2025-07", "5,500"),
    ("lianhua-2025-07", "5.35"),
    ("lianhua-2025-07", "7.5%"),
    ("lianhua-2025-07", "60,000"),
    ("lianhua-2025-07", "142"),
    ("lianhua-2025-07", "93%"),
    ("lianhua-2023-10", "September 2023"),
    ("lianhua-2024-09", "2.8 million"),
    ("lianhua-2024-09", "38"),
    ("lianhua-2024-09", "49"),
    ("lianhua-2024-09", "2.83"),
    ("lianhua-2024-09", "2.82 million"),
    ("hongbo-2024-06", "2.4 billion"),
    ("hongbo-2023-06", "125,000"),
    ("bitdeer-q3-2025-call", "$130.9 million"),
    ("bitdeer-q3-2025-call", "1,160"),
    ("iris-default-2022", "18 November"),
    ("iris-default-2022-block", "2.4"),
    ("iris-default-2022-block", "$103.5 million"),
];

/// Checks that a line's document says its number in the way in which the line says it does.
pub(super) fn says_it(line: &Line) -> Result<(), String> {
    let source = source::find(&line.from).ok_or("no such document")?;
    let record = [source.title.as_str(), " ", source.supports.as_str()].concat();
    let (how, _remark) = line.says.split_once(';').unwrap_or((&line.says, ""));
    let says = match how {
        "recorded" => has(&record, line),
        "its title" => has(&source.title, line),
        "date" => is_within(&line.value, &source.date),
        "its row" => line
            .data
            .split(';')
            .any(|data| documents(data).iter().any(|of| of.source.id == line.from)),
        "read" => READ.contains(&(line.from.as_str(), line.written.as_str())),
        how => how
            .strip_prefix("recorded as ")
            .is_some_and(|words| record.contains(words) && leads_to(words, line)),
    };
    if says {
        Ok(())
    } else {
        Err(format!("not in {record:?} of {}", source.date))
    }
}

/// Whether our record of a document has a line's number: its digits, not within a longer number.
fn has(record: &str, line: &Line) -> bool {
    let digits = match NUMBER_WORDS.iter().find(|(word, _)| *word == line.written) {
        Some(("thousand", _)) => "1,000".to_owned(),
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

/// Whether a date such as "2024-06" is a document's, or within the months of a document such as "2021-01 to 2026-09".
fn is_within(value: &str, date: &str) -> bool {
    match date.split_once(" to ") {
        Some((first, last)) => first <= value && value <= last,
        None => date.starts_with(value),
    }
}

/// Whether a line's number follows from other words of the record: a date shares its month or its year with them, and
/// another number is worked out from one that they hold, as 0.1 is from "10%".
fn leads_to(words: &str, line: &Line) -> bool {
    if date_of(&line.written).is_some() {
        return line.written.split(' ').any(|part| words.contains(part));
    }
    let held: Vec<&str> = words
        .split(|sign: char| !sign.is_ascii_digit() && sign != '.')
        .filter(|part| !part.is_empty())
        .collect();
    let worked = line
        .data
        .split(';')
        .filter_map(|data| data.strip_prefix("worked:"));
    worked
        .flat_map(|sum| sum.split(['+', '-', '*', '/']))
        .any(|factor| held.contains(&factor))
}

/// The documents of the catalogue's row that `data` names.
fn documents(data: &str) -> Vec<Support> {
    let (kind, rest) = data.split_once(':').expect("a kind and a place");
    let parts: Vec<&str> = rest.split(':').collect();
    match (kind, &parts[..]) {
        ("deal", [landlord, announced, _]) => support::of_deal(deal(landlord, announced)),
        ("rent", [gpu, at]) => support::of_rent(rent(gpu, at)),
        ("gpu", [id, _]) => support::of_gpu(gpu::find(id).expect("a GPU")),
        ("asic", [id, _]) => support::of_asic(asic::find(id).expect("a miner")),
        ("run", [id]) => support::of_run(training::find(id).expect("a run")),
        ("snapshot", [day, _]) => support::of_day(day),
        ("hashprice", _) => support::of_history(NetworkFigure::Difficulty, None),
        _ => Vec::new(),
    }
}
