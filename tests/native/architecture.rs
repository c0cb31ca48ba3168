//! The house rules, checked on the sources as text: which module may use which, and what may not be written at all.
//!
//! A broken rule names file and line. Comments are ignored, so they may mention what a rule forbids.

use std::fs;
use std::path::Path;

/// Each module of the crate with the sibling modules that it may use. `ui` shows what `report` says and never computes,
/// so it may not use `model`.
const MAY_KNOW: [(&str, &[&str]); 8] = [
    ("catalog", &[]),
    ("scenario", &["catalog"]),
    ("link", &["catalog", "scenario"]),
    ("model", &["catalog", "scenario"]),
    ("report", &["catalog", "scenario", "link", "model"]),
    ("chart", &["catalog", "scenario", "link", "model", "report"]),
    ("ui", &["catalog", "scenario", "link", "report", "chart"]),
    ("pages", &["catalog", "scenario", "link", "report", "chart"]),
];

const LONGEST_FILE: usize = 400;

#[test]
fn modules_use_only_those_they_are_built_on() {
    let mut offences = Vec::new();
    for source in sources("src") {
        let Some(home) = source.module() else { continue };
        let Some((_, allowed)) = MAY_KNOW.iter().find(|(module, _)| *module == home) else {
            offences.push(format!("{}: say in MAY_KNOW whom {home} may know", source.path));
            continue;
        };
        for (line, named) in modules_named(&source.code) {
            let is_module = MAY_KNOW.iter().any(|(module, _)| *module == named);
            if is_module && named != home && !allowed.contains(&named.as_str()) {
                offences.push(format!("{}:{line}: {home} knows {named}", source.path));
            }
        }
    }
    report("a module knows only those it is built on", &offences);
}

#[test]
fn only_the_page_knows_the_browser() {
    let browser = [
        "yew",
        "web_sys",
        "js_sys",
        "gloo",
        "wasm_bindgen",
        "plotters_canvas",
    ];
    let outside = |path: &str| !path.starts_with("src/ui/") && path != "src/main.rs";
    report(
        "only src/ui and src/main.rs know the browser",
        &find("src", outside, |line| names(line, &browser)),
    );
}

#[test]
fn only_link_knows_the_query() {
    let outside = |path: &str| !path.starts_with("src/link");
    report(
        "percent-encoding is undone and written in src/link only",
        &find("src", outside, |line| names(line, &["percent_encoding"])),
    );
}

#[test]
fn the_core_is_pure() {
    let impure = [
        "std::fs",
        "std::env",
        "std::time",
        "std::net",
        "std::thread",
        "SystemTime",
        "Instant",
        "println!",
    ];
    let core = |path: &str| {
        MAY_KNOW
            .iter()
            .any(|(module, _)| *module != "ui" && path.starts_with(&format!("src/{module}")))
    };
    report(
        "the core reads no clock, file or environment and prints nothing",
        &find("src", core, |line| impure.iter().any(|word| line.contains(word))),
    );
}

#[test]
fn only_the_app_holds_state() {
    // A field keeps what is typed into it and a canvas what is drawn on it. Everything else is a function.
    let keepers = [
        "app",
        "charts/canvas",
        // The figure, or the map's cell, that keys and pointer have reached.
        "charts/chart_view",
        "charts/map_view",
        // The canvas as an encoded picture, because encoding is costly.
        "charts/picture",
        "fields/number_field",
        // A part out of view, which is not rendered again while the reader types.
        "deferred",
        // The boundaries along the slider's input, which are found after the page has been drawn.
        "fields/slider",
        "fields/text_field",
        "mix/machine_picker",
    ]
    .map(|room| format!("src/ui/{room}.rs"));
    let outside = |path: &str| !keepers.iter().any(|keeper| keeper == path);
    report(
        "application state lives in src/ui/app.rs; only fields and canvases are components beside it",
        &find("src", outside, |line| {
            line.contains("impl Component for") || line.contains("#[component]") || line.contains("use_state")
        }),
    );
}

#[test]
fn lists_in_html_are_for_blocks() {
    // `{ for iterator }` re-creates the siblings before it, and a canvas there loses its drawing.
    let in_ui = |path: &str| path.starts_with("src/ui/");
    report(
        "lists in html! use the `for x in xs {}` block",
        &find("src", in_ui, |line| {
            line.contains("{ for ") && !line.contains(" in ")
        }),
    );
}

#[test]
fn number_inputs_keep_what_is_typed() {
    // An input of type number reads back an empty value while its text is not yet a number.
    let in_ui = |path: &str| path.starts_with("src/ui/");
    report(
        "inputs are of type text",
        &find("src", in_ui, |line| line.contains("type=\"number\"")),
    );
}

#[test]
fn nothing_is_inline() {
    let in_ui = |path: &str| path.starts_with("src/ui/");
    let mut offences = find("src", in_ui, |line| {
        line.contains(" style=") || line.contains("\"style\"")
    });
    let shell = fs::read_to_string(root().join("index.html")).expect("index.html stands beside Cargo.toml");
    for (number, line) in (1..).zip(shell.lines()) {
        let script = line.contains("<script") && !line.contains("<script src=");
        let style = line.contains("<style") || line.contains(" style=");
        let handler = line
            .split_whitespace()
            .any(|part| part.starts_with("on") && part.contains("=\""));
        if script || style || handler {
            offences.push(format!("index.html:{number}: {}", line.trim()));
        }
    }
    report(
        "no inline script, style or style attribute: strict hosts refuse them",
        &offences,
    );
}

#[test]
fn files_are_named_for_what_they_do() {
    let vague = [
        "utils",
        "util",
        "helpers",
        "helper",
        "common",
        "types",
        "constants",
        "misc",
    ];
    let offences: Vec<String> = ["src", "tests"]
        .into_iter()
        .flat_map(sources)
        .map(|source| source.path)
        .filter(|path| {
            path.trim_end_matches(".rs")
                .split('/')
                .any(|part| vague.contains(&part))
        })
        .collect();
    report("a file's name says what it does", &offences);
}

#[test]
fn every_file_says_what_it_is_for() {
    let offences: Vec<String> = ["src", "tests"]
        .into_iter()
        .flat_map(sources)
        .filter(|source| !source.text.starts_with("//! "))
        .map(|source| format!("{}:1", source.path))
        .collect();
    report("a file opens with a `//!` line", &offences);
}

#[test]
fn files_stay_short() {
    let offences: Vec<String> = ["src", "tests"]
        .into_iter()
        .flat_map(sources)
        .filter(|source| source.text.lines().count() > LONGEST_FILE)
        .map(|source| format!("{}:{}", source.path, source.text.lines().count()))
        .collect();
    report(&format!("a file has at most {LONGEST_FILE} lines"), &offences);
}

#[test]
fn the_rules_read_every_way_of_naming_a_module() {
    let code = "use crate::model::cash;\nuse crate::{\n    link,\n    report::{model, Report},\n};\nwattworth::ui::start();";
    let named = modules_named(code);
    let wanted = [(1, "model"), (3, "link"), (4, "report"), (6, "ui")];
    assert_eq!(named, wanted.map(|(line, module)| (line, module.to_owned())));
    assert!(
        names("use yew::Html;", &["yew"]) && !names("let yews = 1;", &["yew"]),
        "words are whole words"
    );
    assert_eq!(
        code_of("let a = \"https://b\"; // yew"),
        "let a = \"https://b\"; ",
        "comments go, addresses stay"
    );
}

struct Source {
    /// From the crate's root, with `/` between its parts.
    path: String,
    text: String,
    /// The text without comments, line by line.
    code: String,
}

impl Source {
    /// The crate's module that the file belongs to; none for the crate's root and for binaries.
    fn module(&self) -> Option<&str> {
        let inside = self.path.strip_prefix("src/")?;
        let name = inside.split('/').next()?.trim_end_matches(".rs");
        (!matches!(name, "lib" | "main" | "bin")).then_some(name)
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file below a folder, sorted by path.
fn sources(folder: &str) -> Vec<Source> {
    let mut found = Vec::new();
    for entry in fs::read_dir(root().join(folder)).expect("the folder exists") {
        let entry = entry.expect("the folder can be read");
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            found.extend(sources(&path));
        } else if path.ends_with(".rs") {
            let text = fs::read_to_string(entry.path()).expect("a source is UTF-8");
            let code = text.lines().map(code_of).collect::<Vec<_>>().join("\n");
            found.push(Source { path, text, code });
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// A line without its comment. Two slashes right after a colon belong to an address and do not start a comment.
fn code_of(line: &str) -> &str {
    let comment = line
        .match_indices("//")
        .find(|(at, _)| !line[..*at].ends_with(':'));
    comment.map_or(line, |(at, _)| &line[..at])
}

/// `file:line: text` for each line of code for which `offends` is true, in the files for whose path `concerned` is
/// true.
fn find(folder: &str, concerned: impl Fn(&str) -> bool, offends: impl Fn(&str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    let concerned: Vec<Source> = sources(folder)
        .into_iter()
        .filter(|source| concerned(&source.path))
        .collect();
    assert!(!concerned.is_empty(), "a rule concerns no file of {folder}");
    for source in concerned {
        for (number, line) in (1..).zip(source.code.lines()) {
            if offends(line) {
                found.push(format!("{}:{number}: {}", source.path, line.trim()));
            }
        }
    }
    found
}

/// Whether a line has one of these words as a whole word.
fn names(line: &str, words: &[&str]) -> bool {
    line.split(|letter: char| !is_name(letter))
        .any(|word| words.contains(&word))
}

/// The names that follow `crate::` or the crate's own name in code, each with its line. Of a braced list, the names of
/// its first level.
fn modules_named(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (at, prefix) in code
        .match_indices("crate::")
        .chain(code.match_indices("wattworth::"))
    {
        let start = at + prefix.len();
        let mut add = |name_at: usize| {
            let name: String = code[name_at..]
                .chars()
                .take_while(|letter| is_name(*letter))
                .collect();
            found.push((code[..name_at].lines().count().max(1), name));
        };
        if !code[start..].starts_with('{') {
            add(start);
            continue;
        }
        let mut depth = 0;
        let mut item_begins = false;
        for (offset, letter) in code[start..].char_indices() {
            match letter {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ if item_begins && is_name(letter) => add(start + offset),
                _ => {}
            }
            item_begins =
                depth == 1 && (matches!(letter, '{' | ',') || item_begins && letter.is_whitespace());
            if depth == 0 {
                break;
            }
        }
    }
    found.sort();
    found
}

fn is_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

#[track_caller]
fn report(rule: &str, offences: &[String]) {
    assert!(offences.is_empty(), "{rule}:\n  {}\n", offences.join("\n  "));
}
