//! How many bytes a visit may load, and what the program's bytes are for.
//!
//! Sizes are with Brotli at quality 11, which hosts use for files compressed beforehand. A host that compresses on the
//! fly sends about a tenth more. `make test` builds dist/ first.

#![cfg(not(target_arch = "wasm32"))]

#[path = "../src/bin/pack/weight.rs"]
mod weight;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use wasmparser::{BinaryReader, DataKind, FunctionBody, Name, NameSectionReader, Parser, Payload};

/// The most bytes of program, scripts, styles and HTML together. A commit that needs more raises this number and says
/// what for, up to 420 kB. So far, comparing scenarios took 13 kB; what-ifs, filling and splitting 4 kB; files,
/// pictures and embeds for editors 8 kB; paper and reading order 4 kB. As much was saved by one sort, one decimal
/// parser without a table, English letters only, and smaller scripts. The odds took 9 kB, the picture of a comparison
/// and an operator's requests 4 kB; QR codes without tables and two more optimization passes saved 12 kB. Ten more
/// named scenarios and the links to their pages took 0.4 kB. Ranges of inputs and what the result depends on took 5 kB;
/// short names between program and script, and our own decimal parser, saved 10 kB. Opening figures took 1.1 kB,
/// because the program that works them out is separate. Stories in embeds took 1.6 kB, the order of compared scenarios
/// and the texts of embeds 0.9 kB; one sort instead of three saved 1.7 kB. A small site's first chart, and not
/// rendering again what a key press does not change, took 1.2 kB; lines of the first chart in index.html with no more
/// points than needed saved 1.3 kB. Futures that follow a slider, with their progress, took 3.0 kB, plans side by side
/// 0.7 kB; a smaller allocator saved 2.4 kB. Charts that fold away took 0.5 kB, another optimization pass saved 0.3 kB.
/// No later change may raise this limit.
const MOST_BYTES: usize = 420_000;

/// The most bytes of the second program with its script and style, fetched when a reader first opens a figure's
/// working.
const MOST_BYTES_OF_WORKING: usize = 400_000;

/// The program as `make dist` keeps it, before the names of its functions are removed.
const WITH_NAMES: &str = "target/page_with_names.wasm";

#[test]
fn a_visit_stays_within_its_budget_of_bytes() {
    let sum = print("visit", &weight::VISIT);
    assert!(
        sum.brotli <= MOST_BYTES,
        "a visit takes {} bytes, allowed are {MOST_BYTES}",
        sum.brotli
    );
}

/// A reader waits for this program once, after opening a figure.
#[test]
fn the_workings_program_is_loaded_separately_and_within_its_budget() {
    let sum = print("a figure opened", &weight::WORKING);
    assert!(sum.brotli <= MOST_BYTES_OF_WORKING, "{} bytes", sum.brotli);
    let index = fs::read_to_string(root().join("dist/index.html")).expect("dist/ has its page");
    for file in weight::WORKING {
        assert!(!index.contains(file), "a visit asks for {file}");
    }
}

fn print(title: &str, files: &[&str]) -> weight::Weight {
    weight::print(title, files, &root().join("dist"), |_, _| Ok(()))
        .expect("dist/ is complete after `make dist`")
}

#[test]
fn the_programs_bytes_are_listed_by_module() {
    let bytes =
        fs::read(root().join(WITH_NAMES)).expect("`make dist` leaves the program with names in target/");
    let rooms = bytes_by_room(&bytes);
    let sum: usize = rooms.values().sum();
    let mut rooms: Vec<(String, usize)> = rooms.into_iter().collect();
    rooms.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
    println!("{:<24} {:>9}", "of the program", "bytes");
    for (room, bytes) in &rooms {
        println!("{room:<24} {bytes:>9}");
    }
    let of = |room: &str| {
        let found = rooms.iter().find(|(name, _)| name == room);
        found.map_or(0, |(_, bytes)| *bytes)
    };
    for room in ["wattworth::model", "wattworth::report", "yew", CONSTANTS] {
        assert!(of(room) > 0, "the program has nothing of {room}: {rooms:?}");
    }
    assert!(
        of(UNNAMED) < sum / 20,
        "{} of {sum} bytes are in functions without a name",
        of(UNNAMED)
    );
}

const CONSTANTS: &str = "texts and tables";
const UNNAMED: &str = "without a name";

/// The bytes of functions by the module they are from, and the bytes of constants.
fn bytes_by_room(program: &[u8]) -> BTreeMap<String, usize> {
    let mut rooms = BTreeMap::new();
    let mut bodies: Vec<FunctionBody<'_>> = Vec::new();
    let mut imported = 0;
    let mut names: BTreeMap<u32, String> = BTreeMap::new();
    for payload in Parser::new(0).parse_all(program) {
        match payload.expect("the program is valid") {
            Payload::ImportSection(imports) => {
                imported = imports
                    .into_imports()
                    .filter(|import| import.as_ref().is_ok_and(|import| is_function(&import.ty)))
                    .count();
            }
            Payload::CodeSectionEntry(body) => bodies.push(body),
            Payload::DataSection(data) => {
                let sizes = data.into_iter().map(|data| {
                    let data = data.expect("the program is valid");
                    assert!(
                        matches!(data.kind, DataKind::Active { .. }),
                        "constants are in active segments"
                    );
                    data.data.len()
                });
                rooms.insert(CONSTANTS.to_owned(), sizes.sum());
            }
            Payload::CustomSection(section) if section.name() == "name" => {
                names = function_names(section.data());
            }
            _ => {}
        }
    }
    for (nth, body) in bodies.iter().enumerate() {
        let index = u32::try_from(imported + nth).expect("fewer functions than 2^32");
        let room = names.get(&index).map_or(UNNAMED.to_owned(), |name| room(name));
        let range = body.range();
        *rooms.entry(room).or_default() +=
            usize::try_from(range.end - range.start).expect("a function fits into memory");
    }
    rooms
}

fn is_function(kind: &wasmparser::TypeRef) -> bool {
    matches!(
        kind,
        wasmparser::TypeRef::Func(_) | wasmparser::TypeRef::FuncExact(_)
    )
}

fn function_names(section: &[u8]) -> BTreeMap<u32, String> {
    let mut names = BTreeMap::new();
    for part in NameSectionReader::new(BinaryReader::new(section, 0)) {
        if let Name::Function(functions) = part.expect("the names are valid") {
            for function in functions {
                let function = function.expect("the names are valid");
                names.insert(function.index, function.name.to_owned());
            }
        }
    }
    names
}

/// The crate that a function is from. For our own crate the module, and within `ui` the submodule.
fn room(name: &str) -> String {
    // `<wattworth::ui::app::App as yew::Component>::view` and `<&wattworth::…>` are ours. Names of the v0 scheme have
    // the crate's hash in brackets.
    let name = name.trim_start_matches(|letter: char| !letter.is_alphabetic() && letter != '_');
    let name = name.trim_start_matches("mut ").trim_start_matches("dyn ");
    let path = name.split([' ', '<', '>', '(', '{']).next().unwrap_or_default();
    let parts: Vec<&str> = path
        .split("::")
        .map(|part| part.split('[').next().unwrap_or_default())
        .collect();
    match parts[..] {
        ["wattworth", "ui", part, ..] => format!("wattworth::ui::{part}"),
        ["wattworth", room, ..] => format!("wattworth::{room}"),
        [
            "std" | "core" | "alloc" | "hashbrown" | "dlmalloc" | "compiler_builtins",
            ..,
        ] => "std".to_owned(),
        [name, _, ..] => name.to_owned(),
        _ => "other".to_owned(),
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
