//! Reads a query string: the scenario, the page's options, and the problems found.

use crate::catalog::snapshot;
use crate::scenario::{self, RentPath, Scenario};

use super::encoding::decoded;
use super::page::{self, PageOptions};
use super::problem::{Problem, Reason};
use super::release::{Pair, Release};
use super::view::View;
use super::{VERSION, foreign, mix, preset, value};

/// A decoded link.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Decoded {
    /// The scenario.
    pub scenario: Scenario,
    /// How the page is shown.
    pub page: PageOptions,
    /// Keys that are neither ours nor a tracker's, with their values, kept for when the link is written again. The keys
    /// that scripts of embedding pages add are here too.
    pub unknown_keys: Vec<(String, String)>,
    /// The scenarios to compare with, at most two: A, then B.
    pub compared: Vec<Scenario>,
    /// What was wrong.
    pub problems: Vec<Problem>,
}

impl Decoded {
    /// Adds scenarios to compare with, each given as a query or a whole link, until there are `MAX_COMPARED`; the rest
    /// is ignored.
    pub fn add_compared(&mut self, queries: &[String]) {
        for query in queries {
            self.compare_with(query, &Release::PRESENT);
        }
    }

    /// Removes the problems of the scenarios to compare with. The keys of these problems name a scenario by its place
    /// (`a.` or `b.`), and the places may have changed.
    pub fn forget_compared_problems(&mut self) {
        let is_of_compared = |problem: &Problem| {
            let key = problem.key.split_once('.');
            key.is_some_and(|(key, _)| COMPARED_KEYS.contains(&key))
        };
        self.problems.retain(|problem| !is_of_compared(problem));
    }

    fn compare_with(&mut self, query: &str, release: &Release) {
        let Some(key) = COMPARED_KEYS.get(self.compared.len()) else {
            return;
        };
        let other = decode_alone(query, release);
        self.compared.push(other.scenario);
        // Problems of that scenario carry its key as a prefix: `a.kwh`.
        let found = other.problems.into_iter();
        let found = found.filter(|problem| !is_page_or_compared_key(&problem.key));
        self.problems.extend(found.map(|problem| Problem {
            key: format!("{key}.{}", problem.key),
            ..problem
        }));
    }
}

/// Whether a text is a link to a scenario, that is, has at least one key of our links.
///
/// ```
/// use wattworth::link::is_link;
///
/// assert!(is_link("https://example.org/?kwh=0.05&unknown=1"));
/// assert!(!is_link("what is a megawatt worth?"));
/// ```
#[must_use]
pub fn is_link(text: &str) -> bool {
    pairs(query_of(text)).iter().any(|(key, _)| is_ours(key))
}

/// The keys that hold further scenarios, each a query of its own.
pub(super) const COMPARED_KEYS: [&str; MAX_COMPARED] = ["a", "b"];

/// How many scenarios a scenario can be compared with.
pub const MAX_COMPARED: usize = 2;

/// Longest query that is read, bytes.
const MAX_BYTES: usize = 8192;

/// Marks that may follow a link in a sentence and be copied with it, some of them also as browsers encode them.
const END_OF_SENTENCE: [&str; 15] = [
    ".", ",", ";", ":", "!", ")", "]", ">", "\"", "”", "’", "%22", "%5D", "%29", "%3E",
];

/// Reads a query, with or without its `?`, or a whole link. Never fails: what cannot be read is reported and
/// replaced by the default.
///
/// ```
/// use wattworth::link::{Reason, decode};
///
/// let link = decode("https://example.org/?kwh=0.045&mix=s21pro*100,h100*8&tax=a%20lot");
/// assert_eq!(link.scenario.site.price_usd_per_kwh, 0.045);
/// assert_eq!(link.scenario.mix.len(), 2);
/// assert_eq!(link.problems[0].key, "tax");
/// assert_eq!(link.problems[0].reason, Reason::NotANumber);
/// assert_eq!(link.scenario.money.tax_percent, 0.0, "the default is used");
/// ```
#[must_use]
pub fn decode(link: &str) -> Decoded {
    decode_by(link, &Release::PRESENT)
}

/// Decodes a link as another release would, with that release's defaults and schema steps.
#[must_use]
pub fn decode_by(link: &str, release: &Release) -> Decoded {
    let pairs = pairs(cut_to_limit(query_of(link), &mut Vec::new()));
    let mut decoded = decode_alone(link, release);
    for raw in COMPARED_KEYS.iter().filter_map(|key| last_value(&pairs, key)) {
        if !raw.is_empty() {
            decoded.compare_with(&self::decoded(raw), release);
        }
    }
    decoded
}

/// Whether a key is an option of the page or holds a scenario to compare with. Inside a scenario to compare with, such
/// keys are ignored.
fn is_page_or_compared_key(key: &str) -> bool {
    COMPARED_KEYS.contains(&key) || page::KEYS.contains(&key)
}

/// Decodes a link without the scenarios that it is compared with.
fn decode_alone(link: &str, release: &Release) -> Decoded {
    let mut problems = Vec::new();
    let query = query_of(link);
    let query = cut_to_limit(query, &mut problems);
    let pairs = without_end_of_sentence(pairs(query));
    let version = version(&pairs, release.first, &mut problems);
    let pairs = release.migrate(pairs, version);

    let preset = last_value(&pairs, "preset").map(decoded);
    let published = preset.as_deref().and_then(preset::find);
    if let (Some(id), None) = (&preset, published) {
        problems.push(problem("preset", id, Reason::NoSuchPreset));
    }
    let base = published
        .map(|preset| self::pairs(&preset.query))
        .unwrap_or_default();
    let day = day(&pairs, &mut problems).or_else(|| day(&base, &mut problems));

    let mut decoded = Decoded {
        scenario: (release.defaults)(day.unwrap_or(snapshot::newest())),
        ..Decoded::default()
    };
    // First the preset, then the link itself: where the link's value is invalid, the preset's value stays.
    for pairs in [base, pairs] {
        for (key, raw) in with_unique_keys(pairs) {
            apply_pair(&mut decoded, &key, &raw, &mut problems);
        }
    }
    let rental = &decoded.scenario.rental;
    if rental.path == RentPath::Table && rental.rents_by_year_usd_per_hour.is_empty() {
        problems.push(problem("gpath", "table", Reason::NoRentTable));
    }
    if let Some(view @ View::Card(row)) = decoded.page.view
        && row >= decoded.scenario.mix.len()
    {
        problems.push(problem("view", &view.id(), Reason::NoSuchRow));
        decoded.page.view = None;
    }
    if let Some(View::Story(_)) = decoded.page.view {
        decoded.page.story = published.map(|preset| preset.id.as_str());
    }
    decoded.problems = problems;
    decoded
}

/// The query of a link: after `?`, before `#`.
fn query_of(link: &str) -> &str {
    let link = link.trim();
    let link = link.split_once('#').map_or(link, |(before, _)| before);
    match link.split_once('?') {
        Some((before, query)) if !is_query(before) => query,
        _ => link,
    }
}

/// Whether the text before a question mark is a query already, so that the mark is part of a value.
fn is_query(before: &str) -> bool {
    let address = before
        .split_once("://")
        .is_some_and(|(scheme, _)| scheme.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    !address && before.contains(['=', '&'])
}

/// Cuts a query that is too long before a key, so that no pair is cut in half.
fn cut_to_limit<'a>(query: &'a str, problems: &mut Vec<Problem>) -> &'a str {
    if query.len() <= MAX_BYTES {
        return query;
    }
    // A cut inside a multi-byte character would not be valid UTF-8; the byte `&` never is part of one.
    let end = query.as_bytes()[..=MAX_BYTES]
        .iter()
        .rposition(|byte| *byte == b'&')
        .unwrap_or(0);
    problems.push(problem("link", "", Reason::LinkTooLong));
    &query[..end]
}

fn pairs(query: &str) -> Vec<Pair> {
    query
        .split('&')
        .filter(|part| !part.is_empty())
        .map(|part| part.split_once('=').unwrap_or((part, "")))
        // A link that was copied out of HTML has `&amp;` between its keys.
        .map(|(key, raw)| (decoded(key.strip_prefix("amp;").unwrap_or(key)), raw.to_owned()))
        .collect()
}

/// Whether a key is a link's own, not a foreign one.
fn is_ours(key: &str) -> bool {
    matches!(key, "v" | "d" | "preset" | "mix")
        || is_page_or_compared_key(key)
        || scenario::field(key).is_some()
}

/// Removes punctuation that was copied from the sentence around the link from the last pair: `kwh=0.07).` becomes
/// `kwh=0.07`. A title keeps its punctuation, and so does the mix if its last row has no `*`: it then ends in a name.
fn without_end_of_sentence(mut pairs: Vec<Pair>) -> Vec<Pair> {
    if let Some((key, raw)) = pairs.last_mut() {
        let is_name = key == "mix" && !raw.rsplit(',').next().is_some_and(|row| row.contains('*'));
        if is_ours(key) && key != "title" && !is_name {
            while let Some(kept) = END_OF_SENTENCE
                .iter()
                .find_map(|end| Some(raw.strip_suffix(end)?.len()))
            {
                raw.truncate(kept);
            }
        }
    }
    pairs
}

fn last_value<'a>(pairs: &'a [Pair], key: &str) -> Option<&'a str> {
    pairs
        .iter()
        .rev()
        .find(|(name, _)| name == key)
        .map(|(_, raw)| raw.as_str())
}

/// Keeps one pair for each key: if a key is given more than once, its last value at the place of its first.
fn with_unique_keys(pairs: Vec<Pair>) -> Vec<Pair> {
    let mut kept: Vec<Pair> = Vec::with_capacity(pairs.len());
    for (key, raw) in pairs {
        match kept.iter_mut().find(|(name, _)| *name == key) {
            Some(known) => known.1 = raw,
            None => kept.push((key, raw)),
        }
    }
    kept
}

fn version(pairs: &[Pair], first: u32, problems: &mut Vec<Problem>) -> u32 {
    let Some(text) = last_value(pairs, "v").map(decoded) else {
        return VERSION;
    };
    let reason = match text.parse() {
        Ok(version) if (first..=VERSION).contains(&version) => return version,
        Ok(_) => Reason::UnknownVersion,
        Err(_) => Reason::NotANumber,
    };
    problems.push(problem("v", &text, reason));
    VERSION
}

/// The recorded day whose defaults the pairs ask for; `None` if they name no day or one that is not recorded.
fn day(pairs: &[Pair], problems: &mut Vec<Problem>) -> Option<&'static snapshot::Snapshot> {
    let text = decoded(last_value(pairs, "d")?);
    let day = text.parse().ok().and_then(snapshot::on_day);
    if day.is_none() {
        problems.push(problem("d", &text, Reason::NoSuchDay));
    }
    day
}

fn apply_pair(link: &mut Decoded, key: &str, raw: &str, problems: &mut Vec<Problem>) {
    if matches!(key, "v" | "d" | "preset") || COMPARED_KEYS.contains(&key) {
        return;
    }
    if key == "mix" {
        let (rows, found) = mix::parse(raw);
        problems.extend(found);
        if let Some(rows) = rows {
            link.scenario.mix = rows;
        }
        return;
    }
    let text = decoded(raw);
    if let Some(field) = scenario::field(key) {
        if let Err(reason) = value::set_text(field, &mut link.scenario, text.trim_matches(' ')) {
            problems.push(problem(key, &text, reason));
        }
        return;
    }
    match page::set_option(&mut link.page, key, &text) {
        None if foreign::is_tracker(key) => {}
        Some(result) => problems.extend(result.err()),
        None => {
            if !foreign::EMBEDDING.contains(&key) {
                problems.push(problem(key, &text, Reason::UnknownKey));
            }
            link.unknown_keys.push((key.to_owned(), text));
        }
    }
}

fn problem(key: &str, raw: &str, reason: Reason) -> Problem {
    Problem {
        key: key.into(),
        raw: raw.into(),
        reason,
    }
}
