//! Every number in a story, a claim or a slip that is not a figure of ours stands in `tests/stories/numbers.csv` with the
//! document that says it, and agrees with what the catalogue and the scenario hold of the same.

use std::collections::{BTreeMap, BTreeSet};

use csv::ReaderBuilder;
use serde_json::Value;
use wattworth::catalog::protocol::subsidy_btc;
use wattworth::catalog::{deal, gpu, history, source, training};
use wattworth::link::decode;
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::report::stories::telling::value_at;
use wattworth::report::stories::{CLAIMS, SLIPS, STORIES, Story};

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

/// A line of the table.
#[derive(Debug)]
struct Line {
    story: String,
    written: String,
    value: String,
    /// Who says it: a document's id; `ours`, what we chose or worked out; `catalogue`; `protocol`; `name`, part of one.
    from: String,
    /// Where the same number stands in our data: the independent route.
    data: String,
    /// Where the document says it; `recorded` where our record of the document has the number itself.
    says: String,
}

fn table() -> Vec<Line> {
    let mut lines = ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_reader(include_str!("../stories/numbers.csv").as_bytes());
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

/// Every text by what it belongs to; claims and slips have a name of their own.
fn all_texts() -> BTreeMap<&'static str, Vec<&'static str>> {
    let mut all: BTreeMap<_, _> = STORIES.iter().map(|story| (story.id, texts(story))).collect();
    let claims = CLAIMS.iter().flat_map(|claim| [claim.claim, claim.said]);
    all.insert(
        "claims",
        claims.chain(SLIPS.iter().map(|(_, said)| *said)).collect(),
    );
    all
}

/// A text in parts: what is said between marks, and the ids of sources.
fn parts(text: &str) -> (String, BTreeSet<String>) {
    let (mut said, mut cited) = (String::new(), BTreeSet::new());
    let mut rest = text;
    while let Some(at) = rest.find(['{', '[']) {
        let (before, mark) = rest.split_at(at);
        said += before;
        // A figure or a source ends a number before it.
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
const NUMBER_WORDS: [(&str, f64); 16] = [
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

/// Every number as it is written: with its currency, unit of size and month.
fn numbers(said: &str) -> Vec<String> {
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

/// What a number comes to, as it is written: "$3.5 billion", "4.94 ¢", "102.29T".
fn value_of(written: &str) -> Option<f64> {
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

/// A date as it is written, in order of size: "22 October 2024" is 2024-10-22; without a year it begins with a dash.
fn date_of(written: &str) -> Option<String> {
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

/// Half of the last digit that says something: 50 of 3,600, 0.005 of 121.53.
fn precision(value: f64) -> f64 {
    let mut place = 1e12;
    while ((value / place).round() * place - value).abs() > 1e-9 * value.abs() && place > 1e-9 {
        place /= 10.0;
    }
    place / 2.0
}

/// Sums of products and quotients: `3.5e9/144/200e3`.
fn worked(text: &str) -> f64 {
    // A minus or plus behind an e belongs to a number.
    text.split('+')
        .map(|term| {
            let (mut value, mut times, mut from) = (1.0, true, 0);
            for (at, sign) in term.char_indices().chain([(term.len(), '*')]) {
                if sign == '*' || sign == '/' {
                    let factor: f64 = term[from..at].parse().expect("a factor is a number");
                    value = if times { value * factor } else { value / factor };
                    (times, from) = (sign == '*', at + 1);
                }
            }
            value
        })
        .sum()
}

/// The figure at `PATH`, `PATH?step3`, or `PATH?preset=…` of a story's report.
fn reported(story: &str, what: &str) -> f64 {
    let (path, keys) = what.split_once('?').unwrap_or((what, ""));
    let told = STORIES.iter().find(|other| other.id == story);
    let link = match keys.strip_prefix("step") {
        Some(nth) => {
            let told = told.expect("a step is a story's");
            told.link(told.steps[nth.parse::<usize>().expect("a step's number") - 1].keys)
        }
        None if keys.starts_with("preset=") => keys.to_owned(),
        None => told.expect("a story").link(keys),
    };
    let report: Value = serde_json::to_value(Report::of(&decode(&link), &English)).expect("JSON");
    value_at(&report, path).unwrap_or_else(|| panic!("{link} has no {path}"))
}

fn month(name: &str) -> &'static history::RecordedMonth {
    let known = history::months()
        .iter()
        .find(|month| month.month.to_string() == name);
    known.unwrap_or_else(|| panic!("no month {name}"))
}

/// The same quantity by another route, and whether it must be exactly that.
fn in_our_data(story: &str, data: &str) -> (f64, bool) {
    let (kind, rest) = data.split_once(':').expect("a kind and a place");
    let parts: Vec<&str> = rest.split(':').collect();
    let value = match (kind, &parts[..]) {
        ("worked", _) => return (worked(rest), false),
        ("report", _) => return (reported(story, rest), false),
        ("rest", _) => 100.0 - reported(story, rest),
        ("each", _) => {
            // Power of one machine of a row, kW, or W.
            let (path, times) = rest.split_once('*').unwrap_or((rest, "1"));
            let count = path.replace("it_kw", "count");
            let times: f64 = times.parse().expect("a factor");
            return (times * reported(story, path) / reported(story, &count), false);
        }
        ("deal", [landlord, announced, field]) => {
            let deal = deal::all()
                .iter()
                .find(|deal| deal.landlord == *landlord && deal.announced == *announced);
            let deal = deal.unwrap_or_else(|| panic!("no deal {rest}"));
            match *field {
                "total_usd" => deal.total_usd_bn * 1e9,
                "years" => deal.years,
                "it_mw" => deal.it_mw.expect("its power"),
                _ => deal.gross_mw.expect("its power"),
            }
        }
        ("rent", [gpu, at]) => {
            let rent = history::rents()
                .iter()
                .find(|rent| rent.gpu == *gpu && rent.month.to_string() == *at);
            rent.unwrap_or_else(|| panic!("no rent {rest}")).usd_per_hour
        }
        ("month", [at, _]) => month(at).price_usd,
        ("snapshot", [day, field]) => {
            let day = wattworth::catalog::snapshot::all()
                .iter()
                .find(|snapshot| snapshot.date.to_string() == *day)
                .expect("a day of the defaults");
            if *field == "btc" {
                day.price_usd
            } else {
                return (day.difficulty, false);
            }
        }
        ("hashprice", [at]) => {
            // 1 PH/s for a day, on the month's means: hashes over hashes for a block, times coins, times price.
            let month = month(at);
            let blocks = 1e15 * 86_400.0 / (month.difficulty * 2f64.powi(32));
            return (
                blocks * (month.subsidy_btc + month.fees_btc) * month.price_usd,
                false,
            );
        }
        ("run", [id]) => training::find(id).expect("a run").gpu_hours,
        ("gpu", [id, field]) => {
            let gpu = gpu::find(id).expect("a GPU");
            match *field {
                "tdp_w" => gpu.tdp_w,
                "all_in_kw" => gpu.all_in_kw,
                "price_usd" => gpu.price_usd,
                "rent_latest" => gpu.rent_latest.usd_per_hour,
                _ => gpu.rent_2024_11.as_ref().expect("a rent").usd_per_hour,
            }
        }
        ("asic", [id, _]) => {
            wattworth::catalog::asic::find(id)
                .expect("a miner")
                .price_2024
                .usd_per_th
        }
        ("subsidy", [height]) => subsidy_btc(height.parse().expect("a height")),
        _ => panic!("unknown data {data}"),
    };
    (value, true)
}

/// Whether our record of a document has a number: its digits, not part of others.
fn has(record: &str, line: &Line) -> bool {
    let digits = match NUMBER_WORDS.iter().find(|(word, _)| *word == line.written) {
        Some((_, value)) => value.to_string(),
        None if date_of(&line.written).is_some() => line.value.clone(),
        None => {
            let first = line.written.split(' ').next().unwrap_or_default();
            let digits = first.trim_matches(['$', '%']);
            // 4.94 ¢ is 4.94; 1.70 may stand as 1.7.
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
fn every_number_of_a_text_is_in_the_table_and_none_is_there_in_vain() {
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
fn every_number_is_what_its_document_and_our_data_say() {
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

/// Whether a line of the table is right; `cited` are the documents that its story names.
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
                // A document says what was before it, not after.
                "date" => source.date.starts_with(&line.value) || line.value.starts_with(&source.date),
                says => !says.is_empty() || !line.data.is_empty(),
            };
            if !said {
                return Err(format!("not in {record:?} of {}", source.date));
            }
        }
    }
    // What a date has in our data is that there is such a record.
    for data in line.data.split(';').filter(|data| !data.is_empty()) {
        let (ours, exactly) = in_our_data(&line.story, data);
        let is_other_unit =
            line.from == "protocol" || date.is_some() || line.written == "2028" || line.written == "2024";
        let Some(value) = value.filter(|_| !is_other_unit) else {
            continue;
        };
        // What falls by 15% a year has −15 as its input.
        let apart = (ours.abs() - value.abs()).abs();
        let allowed = if exactly {
            1e-9 * value.abs()
        } else {
            precision(value) + 1e-9 * value.abs()
        };
        if !(apart <= allowed) {
            return Err(format!("{data} is {ours}"));
        }
    }
    Ok(())
}

#[test]
fn the_readers_of_numbers_find_them() {
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
    // Such a table can be wrong.
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
