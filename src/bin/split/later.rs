//! The second program: what comes later, on memory, tables, globals and functions of the first.

use super::data;
use super::first::{fingerprint, name_of};
use super::reading::Program;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::error::Error;
use wasm_encoder::reencode::{self, Reencode, RoundtripReencoder};
use wasm_encoder::{
    CodeSection, ConstExpr, ElementSection, Elements, EntityType, ExportKind, FunctionSection, ImportSection,
    Module, TypeSection,
};
use wasmparser::{Parser, Payload};

/// The name of the first program among the second one's imports, as boot.js gives it.
const FIRST: &str = "first";

/// The second program's bytes.
pub(crate) fn written(program: &Program<'_>) -> Result<Vec<u8>, Box<dyn Error>> {
    encoded(program).map_err(|error| format!("the second program cannot be written: {error}").into())
}

fn encoded(program: &Program<'_>) -> Result<Vec<u8>, reencode::Error> {
    let moved: Vec<u32> = (0..)
        .zip(&program.later)
        .filter_map(|(function, later)| later.then_some(function))
        .collect();
    // In the second program the shared functions come first, because they are imported.
    let mut later = Later {
        places: (0..)
            .zip(program.shared.iter().chain(&moved))
            .map(|(place, it)| (*it, place))
            .collect(),
    };

    let mut types = TypeSection::new();
    let mut imports = ImportSection::new();
    for payload in Parser::new(0).parse_all(program.bytes) {
        match payload? {
            Payload::TypeSection(section) => later.parse_type_section(&mut types, section)?,
            Payload::MemorySection(section) => {
                for memory in section {
                    imports.import(FIRST, "memory", later.memory_type(memory?)?);
                }
            }
            _ => {}
        }
    }
    for (index, table) in (0..).zip(&program.tables) {
        let mut kind = later.table_type(*table)?;
        if index == 0 {
            let more = program.entries.len() as u64;
            kind.minimum += more;
            kind.maximum = kind.maximum.map(|most| most + more);
        }
        let name = if index == 0 {
            fingerprint(program.bytes)
        } else {
            name_of(ExportKind::Table, index)
        };
        imports.import(FIRST, &name, kind);
    }
    for (index, global) in (0..).zip(&program.globals) {
        imports.import(
            FIRST,
            &name_of(ExportKind::Global, index),
            later.global_type(*global)?,
        );
    }
    for index in &program.shared {
        let kind = EntityType::Function(program.types[*index as usize]);
        imports.import(FIRST, &name_of(ExportKind::Func, *index), kind);
    }

    let mut functions = FunctionSection::new();
    let mut code = CodeSection::new();
    for index in &moved {
        functions.function(program.types[*index as usize]);
        later.parse_function_body(
            &mut code,
            program.bodies[(index - program.imported) as usize].clone(),
        )?;
    }

    let mut elements = ElementSection::new();
    let in_table = program.slots.iter().map(|(slot, function)| (*slot, *function));
    let called = program.entries.iter().map(|(function, slot)| (*slot, *function));
    let filled: BTreeMap<u32, u32> = in_table
        .chain(called)
        .filter(|(_, function)| program.later[*function as usize])
        .collect();
    for (start, run) in runs(&filled) {
        let places: Vec<u32> = run.iter().map(|function| later.places[function]).collect();
        elements.active(
            None,
            &ConstExpr::i32_const(start.cast_signed()),
            Elements::Functions(Cow::Owned(places)),
        );
    }

    let mut module = Module::new();
    module
        .section(&types)
        .section(&imports)
        .section(&functions)
        .section(&elements)
        .section(&code)
        .section(&data::section(&program.data, true));
    for payload in Parser::new(0).parse_all(program.bytes) {
        // What features the program uses, which wasm-opt wants to know.
        if let Payload::CustomSection(section) = payload?
            && section.name() == "target_features"
        {
            RoundtripReencoder.parse_custom_section(&mut module, section)?;
        }
    }
    Ok(module.finish())
}

/// Functions of the whole program have other places in the second.
struct Later {
    places: BTreeMap<u32, u32>,
}

impl Reencode for Later {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, reencode::Error> {
        Ok(self.places[&function])
    }
}

/// Slots that follow each other, with the first of them.
fn runs(filled: &BTreeMap<u32, u32>) -> Vec<(u32, Vec<u32>)> {
    let mut runs: Vec<(u32, Vec<u32>)> = Vec::new();
    let mut next = None;
    for (&slot, &function) in filled {
        match runs.last_mut() {
            Some((_, run)) if next == Some(slot) => run.push(function),
            _ => runs.push((slot, vec![function])),
        }
        next = Some(slot + 1);
    }
    runs
}
