//! Finds numbers in texts and reads their values.

use std::collections::BTreeSet;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A text without its marks, and the ids of the sources that it cites.
pub(super) fn parts(text: &str) -> (String, BTreeSet<String>) {
    let (mut said, mut cited) = (String::new(), BTreeSet::new());
    let mut rest = text;
    while let Some(at) = rest.find(['{', '[']) {
        let (before, mark) = rest.split_at(at);
        said += before;
        // A mark ends a number before it.
        said.push('|');
        let end = mark.find(['}', ']']).expect("a mark ends");
        if mark.starts_with('[') {
            cited.insert(mark[1..end].to_owned());
        }
        rest = &mark[end + 1..];
    }
    said += rest;
    (said, cited)
}

/// Numbers in words that count something that was published or assumed.
pub(super) const NUMBER_WORDS: [(&str, f64); 16] = [
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("six", 6.0),
    ("eight", 8.0),
    ("nine", 9.0),
    ("ten", 10.0),
    ("twelve", 12.0),
    ("fourteen", 14.0),
    ("sixteen", 16.0),
    ("sixty", 60.0),
    ("thousand", 1000.0),
    ("tenth", 0.1),
    ("fifth", 0.2),
    ("fifths", 0.2),
    ("tenths", 0.1),
];

/// Every number as it is written, with its currency, its unit of size (million, billion, ¢) or its month.
pub(super) fn numbers(said: &str) -> Vec<String> {
    let words: Vec<&str> = said.split([' ', '|', '(', ')', '–']).collect();
    let bare = |word: &str| word.trim_end_matches(['.', ',', ';', ':', '?']).to_owned();
    let is_number = |word: &str| {
        let digits = word.trim_start_matches('$');
        digits.starts_with(|sign: char| sign.is_ascii_digit())
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let word = bare(words[at]);
        let next = words.get(at + 1).map(|next| bare(next)).unwrap_or_default();
        let ends = words[at].len() > word.len();
        let mut taken = 1;
        let is_day = word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit());
        if is_day && MONTHS.contains(&next.as_str()) {
            let year = words.get(at + 2).map(|year| bare(year)).unwrap_or_default();
            let open = words[at + 1].len() == next.len();
            let has_year = open && year.len() == 4 && is_number(&year);
            found.push(if has_year {
                format!("{word} {next} {year}")
            } else {
                format!("{word} {next}")
            });
            taken = if has_year { 3 } else { 2 };
        } else if MONTHS.contains(&word.as_str()) && !ends && next.len() == 4 && is_number(&next) {
            found.push(format!("{word} {next}"));
            taken = 2;
        } else if is_number(&word) {
            if !ends && ["million", "billion", "¢"].contains(&next.as_str()) {
                found.push(format!("{word} {next}"));
                taken = 2;
            } else {
                found.push(word);
            }
        } else if NUMBER_WORDS
            .iter()
            .any(|(number, _)| *number == word.to_lowercase())
        {
            found.push(word.to_lowercase());
        }
        at += taken;
    }
    found
}

/// The value of a written number such as "$3.5 billion", "4.94 ¢" or "102.29T".
pub(super) fn value_of(written: &str) -> Option<f64> {
    if let Some((_, value)) = NUMBER_WORDS.iter().find(|(word, _)| *word == written) {
        return Some(*value);
    }
    let (digits, unit) = match written.split_once(' ') {
        Some((digits, "million")) => (digits, 1e6),
        Some((digits, "billion")) => (digits, 1e9),
        Some((digits, "¢")) => (digits, 0.01),
        Some(_) => return None,
        None => match written.strip_suffix('T') {
            Some(digits) => (digits, 1e12),
            None => (written, 1.0),
        },
    };
    let digits = digits.trim_start_matches('$').trim_end_matches(['%', 'B']);
    digits
        .replace(',', "")
        .parse::<f64>()
        .ok()
        .map(|value| value * unit)
}

/// A written date as year, month and day: "22 October 2024" is 2024-10-22. Without a year it begins with a dash.
pub(super) fn date_of(written: &str) -> Option<String> {
    let words: Vec<&str> = written.split(' ').collect();
    let month = |name: &str| MONTHS.iter().position(|month| *month == name).map(|at| at + 1);
    match words[..] {
        [day, name, year] => Some(format!("{year}-{:02}-{:0>2}", month(name)?, day)),
        [first, second] => match month(first) {
            Some(month) => Some(format!("{second}-{month:02}")),
            None => Some(format!("-{:02}-{:0>2}", month(second)?, first)),
        },
        _ => None,
    }
}

/// Half of the last significant digit's place: 50 for 3,600, 0.005 for 121.53.
pub(super) fn precision(value: f64) -> f64 {
    let mut place = 1e12;
    while ((value / place).round() * place - value).abs() > 1e-9 * value.abs() && place > 1e-9 {
        place /= 10.0;
    }
    place / 2.0
}
