//! Splits the page's program in two: `split PROGRAM LATER`.
//!
//! A first view needs verdict, cards and inputs; charts, tables and dialogs may come a moment later. This takes
//! the program that wasm-bindgen wrote, moves every function that only the rooms named in `reading` reach into
//! a second program, writes that to LATER and what remains over PROGRAM. The second program imports memory,
//! tables, globals and functions of the first, and on its arrival writes its own functions into the first one's
//! table: where the first called one of them, it now calls through the table. boot.js fetches the two in turn.
//!
//! The two are cut apart at the functions of `src/ui/later/mod.rs`: whoever calls there has made sure that the
//! second program is here.
//!
//! What is split must still have its functions' names, so this runs before wasm-opt, which drops them.

// Native only. Cargo builds every binary for a browser test, too; there this one is empty.
#![cfg_attr(target_arch = "wasm32", no_main)]
#![cfg(not(target_arch = "wasm32"))]

mod data;
mod first;
mod later;
mod reading;

use std::error::Error;
use std::fs;

fn main() -> Result<(), Box<dyn Error>> {
    let paths: Vec<String> = std::env::args().skip(1).collect();
    let [program_path, later_path] = paths.as_slice() else {
        return Err("usage: split PROGRAM LATER".into());
    };
    let bytes = fs::read(program_path).map_err(|error| format!("{program_path}: {error}"))?;
    let program = reading::read(&bytes)?;
    let later = later::written(&program)?;
    let first = first::written(&program)?;
    for (name, bytes) in [(program_path, &first), (later_path, &later)] {
        wasmparser::validate(bytes).map_err(|error| format!("{name} would be no program: {error}"))?;
        fs::write(name, bytes)?;
    }
    let bytes = |later: bool| {
        let data = program.data.iter().filter(|datum| datum.later == later);
        data.map(|datum| datum.bytes.len()).sum::<usize>()
    };
    println!(
        "{} of {} functions come later, {} of them called from the first view; {} bytes of constants, and {} stay",
        program.later.iter().filter(|later| **later).count(),
        program.later.len(),
        program.entries.len(),
        bytes(true),
        bytes(false),
    );
    Ok(())
}
