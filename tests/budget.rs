//! What a visit may weigh, and what the program's bytes are for.
//!
//! Counted with Brotli at quality 11, which hosts use for files compressed beforehand; one that compresses on the fly
//! sends about a tenth more. `make test` builds dist/ first.

#![cfg(not(target_arch = "wasm32"))]

#[path = "../src/bin/pack/weight.rs"]
mod weight;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use wasmparser::{BinaryReader, DataKind, FunctionBody, Name, NameSectionReader, Parser, Payload};

/// Program, scripts, styles and HTML together. Who needs more raises this in the commit that needs it and says for
/// what; 420 kB is the end. Scenarios side by side took 13 kB, what-ifs, filling and splitting 4 kB, files, pictures and
/// embeds for editors 8 kB, paper and reading order 4 kB; as much was won back by one sort, one reader of decimals without
/// a table, letters of English alone, and smaller scripts. How sure it is took 9 kB, side by side in one picture and what
/// an operator asked of it 4 kB; QR codes without tables and two more passes over the program gave 12 kB. Ten more named
/// scenarios and the ways to their pages took 0.4 kB. Ranges of inputs and what the result hangs on took 5 kB; short names
/// between program and script, and a reader of decimals of our own, gave 10 kB. Figures that open took 1.1 kB; what works
/// them out comes apart. Stories in embeds took 1.6 kB, the order of scenarios side by side and what embeds say 0.9 kB; one
/// sort instead of three gave 1.7 kB. A small site's first chart and what a key press need not make anew took 1.2 kB; lines
/// of the first chart in index.html with no more points than they need gave 1.3 kB. Futures that
/// follow a slider, with their progress, took 3.0 kB, plans side by side 0.7 kB; a smaller allocator gave 2.4 kB.
const MOST_BYTES: usize = 419_900;

/// The second program with its script and style, fetched when a reader first asks how a figure came to be.
const MOST_BYTES_OF_WORKING: usize = 400_000;

/// The program as `make dist` leaves it before the names of its functions are removed.
const WITH_NAMES: &str = "target/page_with_names.wasm";

#[test]
fn a_visit_stays_small() {
    let sum = print("visit", &weight::VISIT);
    assert!(
        sum.brotli <= MOST_BYTES,
        "a visit takes {} bytes, allowed are {MOST_BYTES}",
        sum.brotli
    );
}

/// A reader waits for it once, with a figure in view.
#[test]
fn what_works_figures_out_comes_apart_and_stays_below_a_visit() {
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
fn the_program_says_what_its_bytes_are_for() {
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

/// The bytes of functions by the module they are from, and those of constants.
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
                        "constants have their place"
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

/// The crate a function is from; of our own the room, and in `ui` the part of the page.
fn room(name: &str) -> String {
    // `<wattworth::ui::app::App as yew::Component>::view` is ours, as is `<&wattworth::…>`; v0 names carry a hash of
    // the crate in brackets.
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
