//! What readers hand to others: a QR code, a file that restores the scenario, a citation, and the code of an embed.

use std::fs;
use std::path::Path;

use base64::{Engine, engine::general_purpose::STANDARD};
use rqrr::PreparedImage;
use serde_json::Value;
use sha2::{Digest, Sha384};
use wattworth::chart::qr_code::{Code, code};
use wattworth::link::{Form, decode, encode, preset, scenario_query};
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::report::share::{EmbedCode, HeightBy, citation, frozen_script, scenario_file};

/// How many pixels wide a square of the code is in the simulated camera picture.
const PIXELS: usize = 4;

/// Which squares the code's path darkens. The path consists of runs such as `M4 4h7v1h-7z`.
fn squares(code: &Code) -> Vec<Vec<bool>> {
    let mut dark = vec![vec![false; code.side]; code.side];
    for run in code.path.split('M').filter(|run| !run.is_empty()) {
        let numbers: Vec<usize> = run
            .trim_end_matches('z')
            .split([' ', 'h', 'v', '-'])
            .filter(|part| !part.is_empty())
            .map(|part| part.parse().expect("a whole number"))
            .collect();
        let [x, y, width, 1, back] = numbers[..] else {
            panic!("{run} is no run of squares");
        };
        assert_eq!(width, back, "{run} comes back to where it began");
        for square in &mut dark[y][x..x + width] {
            assert!(!*square, "{run} darkens a square twice");
            *square = true;
        }
    }
    dark
}

/// The text that a QR reader finds in a picture of the code.
fn read(code: &Code) -> String {
    let dark = squares(code);
    let side = code.side * PIXELS;
    let mut picture =
        PreparedImage::prepare_from_greyscale(
            side,
            side,
            |x, y| {
                if dark[y / PIXELS][x / PIXELS] { 0 } else { 255 }
            },
        );
    let grids = picture.detect_grids();
    assert_eq!(grids.len(), 1, "one code is seen");
    grids[0].decode().expect("it can be read").1
}

#[test]
fn a_qr_code_reads_back_as_the_link() {
    for preset in preset::all() {
        let link = format!(
            "https://some.host/wattworth/?{}",
            scenario_query(&decode(&preset.query).scenario, Form::Short)
        );
        let code = code(&link).expect("a short link is short enough");
        assert_eq!(read(&code), link, "{}", preset.id);
        let dark = squares(&code);
        for (y, row) in dark.iter().enumerate() {
            for (x, is_dark) in row.iter().enumerate() {
                let at_edge = [x, y].iter().any(|at| *at < 4 || code.side - 1 - at < 4);
                assert!(
                    !(at_edge && *is_dark),
                    "a margin of four squares around the code is clear"
                );
            }
        }
    }
}

#[test]
fn a_link_too_long_for_a_camera_has_no_code() {
    assert!(code(&"x".repeat(3000)).is_none(), "longer than any code");
    assert!(code(&"x".repeat(1500)).is_none(), "too fine for a screen");
    assert!(code(&"x".repeat(600)).is_some(), "long, but readable");
}

#[test]
fn a_saved_file_and_the_commands_object_restore_the_scenario() {
    for query in [
        "",
        "preset=iren&title=a%22b%5Cc",
        "mix=asic:234:3510:4400:My%22%5C%0A%C3%A9*7&kwh=0.0625",
    ] {
        let link = decode(query);
        let (short, frozen) = (
            scenario_query(&link.scenario, Form::Short),
            scenario_query(&link.scenario, Form::Frozen),
        );
        let file: Value = serde_json::from_str(&scenario_file(&short, &frozen)).expect("the file is JSON");
        let object = serde_json::to_value(Report::of(&link, &English)).expect("a report is JSON");
        for (what, object) in [("the file", file), ("the command's object", object)] {
            for form in ["short", "frozen"] {
                let saved = object["link"][form].as_str().unwrap_or_default();
                let again = decode(saved);
                assert_eq!(again.problems, [], "{what}, {form}: {saved} is understood");
                assert_eq!(
                    encode(&again, Form::Frozen).split("&title").next(),
                    encode(&link, Form::Frozen).split("&title").next(),
                    "{what}, {form}: {saved} is the scenario of {query}"
                );
            }
        }
    }
}

#[test]
fn a_citation_names_page_figures_address_and_day() {
    assert_eq!(
        citation("23 Nov 2024", "https://some.host/?v=1", "24 Nov 2026", &English),
        "Wattworth: What is a megawatt worth? Network and prices of 23 Nov 2024. https://some.host/?v=1 (accessed \
         24 Nov 2026).",
        "the line"
    );
}

/// The script's name and `integrity` are computed from its bytes, so they change with it. Published frozen embeds go on
/// asking for the old name.
#[test]
fn the_frozen_embed_script_is_named_by_its_hash() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui/embed.js");
    let hash = Sha384::digest(fs::read(path).expect("the script is there"));
    let digits: String = hash[..4].iter().map(|byte| format!("{byte:02x}")).collect();
    let name = format!("embed.{digits}.js");
    let integrity = format!("sha384-{}", STANDARD.encode(hash));
    assert_eq!(
        frozen_script(),
        (name.as_str(), integrity.as_str()),
        "embed.js has changed: CONTRIBUTING.md says how to keep the version before"
    );
}

#[test]
fn only_a_frozen_embed_names_its_script_by_hash() {
    let code = EmbedCode {
        page: "https://some.host/w/wattworth.html",
        embedded: "v=1&embed=1",
        scenario: "v=1",
        form: Form::Short,
        title: "Ours",
        height: 300,
        height_by: HeightBy::Script,
        heights: &[],
    };
    let first_line = |code: EmbedCode<'_>| code.html(&English).lines().next().map(str::to_owned);
    assert_eq!(
        first_line(code).as_deref(),
        Some("<script src=\"https://some.host/w/embed.js\"></script>")
    );
    let (name, integrity) = frozen_script();
    let frozen = EmbedCode {
        form: Form::Frozen,
        ..code
    };
    assert_eq!(
        first_line(frozen),
        Some(format!(
            "<script src=\"https://some.host/w/{name}\" integrity=\"{integrity}\" crossorigin=\"anonymous\"></script>"
        ))
    );
    for height_by in [HeightBy::Browser, HeightBy::Nothing] {
        let without = EmbedCode { height_by, ..frozen };
        assert!(!without.html(&English).contains("<script"), "{height_by:?}");
    }
}
