//! What the program consists of, and which of its functions come later.

use super::data::{self, Datum};
use std::collections::BTreeMap;
use std::error::Error;
use wasmparser::{
    CustomSectionReader, ElementItems, ElementKind, ExternalKind, FunctionBody, GlobalType, KnownCustom,
    Name, Operator, Parser, Payload, TableType, TypeRef,
};

/// The rooms whose functions come later. What is called in the first of them is where the programs are cut apart;
/// all have methods that are called through the table only, where nobody can tell by whom.
const LATER: [&str; 5] = [
    "wattworth::ui::later::",
    "wattworth::chart::",
    "wattworth::report::words::later::",
    "wattworth::report::words::duel::",
    "plotters",
];
/// Methods smaller than this that neither call nor refer to anything stay in the first program: the compiler makes
/// one of several that do the same, and nobody can tell which of them gave it the name. So does what drops values.
const SMALL: usize = 48;
const DROPS: &str = "core::ptr::drop_in_place";

/// The program, read.
pub(crate) struct Program<'a> {
    /// All of it.
    pub(crate) bytes: &'a [u8],
    /// How many functions it imports; they have the first indices.
    pub(crate) imported: u32,
    /// How many parameters each type of function has.
    pub(crate) parameters: Vec<u32>,
    /// The type of each function, by its index.
    pub(crate) types: Vec<u32>,
    /// The body of each function that is not imported.
    pub(crate) bodies: Vec<FunctionBody<'a>>,
    /// Its tables; the first holds functions.
    pub(crate) tables: Vec<TableType>,
    /// Its globals.
    pub(crate) globals: Vec<GlobalType>,
    /// Its constants.
    pub(crate) data: Vec<Datum>,
    /// Which function stands where in the first table.
    pub(crate) slots: BTreeMap<u32, u32>,
    /// Whether each function comes later, by its index.
    pub(crate) later: Vec<bool>,
    /// Functions that come later and are called before, with their slots at the end of the table.
    pub(crate) entries: BTreeMap<u32, u32>,
    /// Functions that do not come later and are called from there.
    pub(crate) shared: Vec<u32>,
}

/// Reads a program and decides what comes later.
pub(crate) fn read(bytes: &[u8]) -> Result<Program<'_>, Box<dyn Error>> {
    let mut program = Program {
        bytes,
        imported: 0,
        parameters: Vec::new(),
        types: Vec::new(),
        bodies: Vec::new(),
        tables: Vec::new(),
        globals: Vec::new(),
        data: Vec::new(),
        slots: BTreeMap::new(),
        later: Vec::new(),
        entries: BTreeMap::new(),
        shared: Vec::new(),
    };
    let mut exported = Vec::new();
    let mut addresses = Vec::new();
    let mut names = BTreeMap::new();
    for payload in Parser::new(0).parse_all(bytes) {
        match payload? {
            Payload::TypeSection(section) => {
                for kind in section.into_iter_err_on_gc_types() {
                    program.parameters.push(u32::try_from(kind?.params().len())?);
                }
            }
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let TypeRef::Func(type_index) = import?.ty else {
                        return Err("the program imports what is no function".into());
                    };
                    program.types.push(type_index);
                    program.imported += 1;
                }
            }
            Payload::FunctionSection(section) => {
                for type_index in section {
                    program.types.push(type_index?);
                }
            }
            Payload::TableSection(section) => {
                for table in section {
                    program.tables.push(table?.ty);
                }
            }
            Payload::GlobalSection(section) => {
                for global in section {
                    let global = global?;
                    program.globals.push(global.ty);
                    if let Operator::I32Const { value } = global.init_expr.get_operators_reader().read()? {
                        addresses.push(value.cast_unsigned());
                    }
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    let export = export?;
                    if export.kind == ExternalKind::Func {
                        exported.push(export.index);
                    }
                }
            }
            Payload::StartSection { func, .. } => exported.push(func),
            Payload::ElementSection(section) => {
                for element in section {
                    let element = element?;
                    read_slots(&mut program.slots, &element.kind, element.items)?;
                }
            }
            Payload::DataSection(section) => program.data = data::read(section)?,
            Payload::CodeSectionEntry(body) => program.bodies.push(body),
            Payload::CustomSection(section) => read_names(&mut names, &section)?,
            _ => {}
        }
    }
    decide(&mut program, &exported, &names)?;
    for (function, body) in (program.imported as usize..).zip(&program.bodies) {
        if !program.later[function] {
            addresses.extend(data::addresses(body)?);
        }
    }
    data::keep(&mut program.data, addresses);
    if program.entries.is_empty() {
        return Err("nothing that comes later is called; was the program stripped of its names?".into());
    }
    Ok(program)
}

/// Everything that is reached from outside or through the table, without passing through the functions of
/// [`is_entry`], is needed at first; all else comes later.
fn decide(
    program: &mut Program<'_>,
    exported: &[u32],
    names: &BTreeMap<u32, String>,
) -> Result<(), Box<dyn Error>> {
    let name = |function: u32| names.get(&function).map_or("", String::as_str);
    let body = |function: u32| function.checked_sub(program.imported).map(|body| body as usize);
    let calls: Vec<Vec<u32>> = program.bodies.iter().map(calls).collect::<Result<_, _>>()?;
    let calls_of = |function: u32| body(function).map_or(&[][..], |body| calls[body].as_slice());

    let begin = program.data.first().map_or(u32::MAX, |datum| datum.start);
    let mut apart = vec![false; program.types.len()];
    for &function in program.slots.values() {
        if let Some(body) = body(function) {
            let refers = data::addresses(&program.bodies[body])?
                .iter()
                .any(|at| *at >= begin);
            let is_own = refers || !calls[body].is_empty() || program.bodies[body].range().count() >= SMALL;
            apart[function as usize] = is_own && is_later(name(function));
        }
    }

    let mut first = vec![false; program.types.len()];
    let mut waiting: Vec<u32> = (0..program.imported).chain(exported.iter().copied()).collect();
    waiting.extend(
        program
            .slots
            .values()
            .filter(|function| !apart[**function as usize]),
    );
    while let Some(function) = waiting.pop() {
        if !std::mem::replace(&mut first[function as usize], true) {
            waiting.extend(
                calls_of(function)
                    .iter()
                    .filter(|called| !is_entry(name(**called))),
            );
        }
    }

    let mut slot = u32::try_from(program.tables.first().ok_or("the program has no table")?.initial)?;
    let mut shared = vec![false; program.types.len()];
    for caller in 0..first.len() {
        for &called in calls_of(u32::try_from(caller)?) {
            match (first[caller], first[called as usize]) {
                (false, true) => shared[called as usize] = true,
                (true, false) => {
                    program.entries.entry(called).or_insert_with(|| {
                        slot += 1;
                        slot - 1
                    });
                }
                _ => {}
            }
        }
    }
    program.later = first.iter().map(|first| !first).collect();
    program.shared = (0_u32..)
        .zip(shared)
        .filter_map(|(function, shared)| shared.then_some(function))
        .collect();
    Ok(())
}

/// The functions that a body calls.
fn calls(body: &FunctionBody<'_>) -> Result<Vec<u32>, Box<dyn Error>> {
    let mut called = Vec::new();
    for operator in body.get_operators_reader()? {
        match operator? {
            Operator::Call { function_index } | Operator::ReturnCall { function_index } => {
                called.push(function_index);
            }
            Operator::RefFunc { .. } => return Err("a function is taken by reference".into()),
            _ => {}
        }
    }
    Ok(called)
}

fn read_slots(
    slots: &mut BTreeMap<u32, u32>,
    kind: &ElementKind<'_>,
    items: ElementItems<'_>,
) -> Result<(), Box<dyn Error>> {
    let (
        ElementKind::Active {
            table_index: None | Some(0),
            offset_expr,
        },
        ElementItems::Functions(functions),
    ) = (kind, items)
    else {
        return Err("a table is filled in a way that is not understood".into());
    };
    let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
        return Err("a table is filled from a place that is not known".into());
    };
    for (slot, function) in (u32::try_from(value)?..).zip(functions) {
        slots.insert(slot, function?);
    }
    Ok(())
}

fn read_names(
    names: &mut BTreeMap<u32, String>,
    section: &CustomSectionReader<'_>,
) -> Result<(), Box<dyn Error>> {
    if let KnownCustom::Name(section) = section.as_known() {
        for part in section {
            if let Name::Function(functions) = part? {
                for naming in functions {
                    let naming = naming?;
                    names.insert(naming.index, naming.name.to_owned());
                }
            }
        }
    }
    Ok(())
}

/// Whether a method belongs to a room that comes later, or was made for a type from there.
fn is_later(name: &str) -> bool {
    let name = without_hashes(name);
    !name.starts_with(DROPS) && LATER.iter().any(|room| name.contains(room))
}

/// Whether this is a function of the file in which the programs are cut apart.
fn is_entry(name: &str) -> bool {
    let name = without_hashes(name);
    name.strip_prefix(LATER[0])
        .is_some_and(|function| !function.contains("::"))
}

/// A name without the hashes in brackets that tell crates of one name apart.
fn without_hashes(name: &str) -> String {
    let mut parts = name.split('[');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(']') {
            Some((hash, rest)) if hash.bytes().all(|byte| byte.is_ascii_hexdigit()) => plain += rest,
            _ => {
                plain.push('[');
                plain += part;
            }
        }
    }
    plain
}
