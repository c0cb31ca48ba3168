//! Which figures exist: the path of every number of the JSON object, and which of them have no working.

use serde_json::Value;

use crate::report::figures::Report;

/// Numbers, in the object and outside it, that have no tree, each with the reason. In a path, `#` stands for a place in
/// a list and `*` for everything below.
pub const WITHOUT: [(&str, &str); 7] = [
    (
        "risk.*",
        "simulated: many futures, of which no formula gives the figure",
    ),
    (
        "heat_map.*",
        "mapped: each cell is the same figure of another scenario",
    ),
    ("bids.#.row", PLACE),
    ("duel.#.mining", PLACE),
    ("duel.#.ai", PLACE),
    ("training.gpu", PLACE),
    ("training.miner", PLACE),
];

const PLACE: &str = "says which row is meant, and is no figure";

/// Why a figure has no tree; none for one that has, or should have.
#[must_use]
pub fn without(path: &str) -> Option<&'static str> {
    let in_list = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = path
        .split('.')
        .map(|part| if in_list(part) { "#" } else { part })
        .collect();
    let pattern = parts.join(".");
    let pattern = pattern.strip_prefix("against.#.report.").unwrap_or(&pattern);
    let is_it = |without: &str| match without.strip_suffix('*') {
        Some(begins) => pattern.starts_with(begins),
        None => without == pattern,
    };
    WITHOUT.iter().find(|(of, _)| is_it(of)).map(|(_, why)| *why)
}

/// The path of every figure that has a tree, in alphabetical order; of monthly figures and lists of steps, only the
/// first.
#[must_use]
pub fn paths(report: &Report) -> Vec<String> {
    let mut found = Vec::new();
    if let Ok(object) = serde_json::to_value(report) {
        collect(&object, String::new(), &mut found);
    }
    found
}

/// The paths of numbers in a part of the object.
fn collect(value: &Value, path: String, found: &mut Vec<String>) {
    let below = |name: &str| {
        if path.is_empty() {
            name.to_owned()
        } else {
            format!("{path}.{name}")
        }
    };
    match value {
        Value::Number(_) if without(&path).is_none() => found.push(path),
        Value::Array(list) => {
            let is_steps = path.ends_with("training_by_btc") || list.iter().all(|it| !it.is_object());
            let first = list.iter().position(|it| !it.is_null()).unwrap_or(0);
            for (nth, it) in list.iter().enumerate() {
                if !is_steps || nth == first {
                    collect(it, below(&nth.to_string()), found);
                }
            }
        }
        Value::Object(map) => {
            for (name, it) in map {
                collect(it, below(name), found);
            }
        }
        _ => {}
    }
}
