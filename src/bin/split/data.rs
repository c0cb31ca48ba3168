//! Which of the program's constants come later: those that nothing needed at first refers to.
//!
//! The linker is told to keep every constant in a segment of its own (see the Makefile). A function refers to one by
//! its address, as a number or as the offset of a load; a constant refers to others by addresses among its bytes.
//! What looks like an address counts as one, and so do the neighbours of what it points at, because a loop may start
//! some elements before its first or end behind its last. How far the compiler may go is nowhere written; what is kept
//! is a good deal more than any address seen, and `tests/end_to_end/split.rs` compares the first view with and without
//! the rest.

use std::error::Error;
use wasm_encoder::{ConstExpr, DataSection};
use wasmparser::{DataKind, DataSectionReader, FunctionBody, Operator};

/// A constant, or several of them beside each other.
#[derive(Clone, Debug)]
pub(crate) struct Datum {
    /// Its address.
    pub(crate) start: u32,
    /// Its bytes.
    pub(crate) bytes: Vec<u8>,
    /// Whether it comes later.
    pub(crate) later: bool,
}

/// So far before its first byte a constant may be pointed at, bytes.
const BEFORE: u32 = 64;
/// So far behind its last, the room between two constants included.
const BEHIND: u32 = 64;

/// Reads the constants, all of them for later.
pub(crate) fn read(section: DataSectionReader<'_>) -> Result<Vec<Datum>, Box<dyn Error>> {
    let mut data = Vec::new();
    for datum in section {
        let datum = datum?;
        let DataKind::Active {
            memory_index: 0,
            offset_expr,
        } = datum.kind
        else {
            return Err("a constant has no place in memory".into());
        };
        let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
            return Err("a constant's place is not known".into());
        };
        data.push(Datum {
            start: value.cast_unsigned(),
            bytes: datum.data.to_vec(),
            later: true,
        });
    }
    data.sort_by_key(|datum| datum.start);
    Ok(data)
}

/// Keeps what these addresses point at, and what that points at.
pub(crate) fn keep(data: &mut [Datum], addresses: impl IntoIterator<Item = u32>) {
    let mut waiting: Vec<u32> = addresses.into_iter().collect();
    while let Some(address) = waiting.pop() {
        let first = data.partition_point(|datum| datum.end().saturating_add(BEHIND) <= address);
        for datum in data[first..]
            .iter_mut()
            .take_while(|datum| datum.start.saturating_sub(BEFORE) <= address)
        {
            if std::mem::take(&mut datum.later) {
                waiting.extend(datum.words());
            }
        }
    }
}

/// What may be addresses in a function's body.
pub(crate) fn addresses(body: &FunctionBody<'_>) -> Result<Vec<u32>, Box<dyn Error>> {
    let mut found = Vec::new();
    for operator in body.get_operators_reader()? {
        found.extend(match operator? {
            Operator::I32Const { value } => Some(value.cast_unsigned()),
            Operator::I32Load { memarg }
            | Operator::I64Load { memarg }
            | Operator::F32Load { memarg }
            | Operator::F64Load { memarg }
            | Operator::I32Load8S { memarg }
            | Operator::I32Load8U { memarg }
            | Operator::I32Load16S { memarg }
            | Operator::I32Load16U { memarg }
            | Operator::I64Load8S { memarg }
            | Operator::I64Load8U { memarg }
            | Operator::I64Load16S { memarg }
            | Operator::I64Load16U { memarg }
            | Operator::I64Load32S { memarg }
            | Operator::I64Load32U { memarg }
            | Operator::I32Store { memarg }
            | Operator::I64Store { memarg }
            | Operator::F32Store { memarg }
            | Operator::F64Store { memarg }
            | Operator::I32Store8 { memarg }
            | Operator::I32Store16 { memarg }
            | Operator::I64Store8 { memarg }
            | Operator::I64Store16 { memarg }
            | Operator::I64Store32 { memarg } => u32::try_from(memarg.offset).ok(),
            // Vectors and atomics would need their own lines above.
            Operator::V128Load { .. } | Operator::V128Store { .. } | Operator::I32AtomicLoad { .. } => {
                return Err("the program uses vectors or atomics, whose addresses are not read".into());
            }
            _ => None,
        });
    }
    Ok(found)
}

/// The constants that come later, or those that do not; what lies beside each other in one.
pub(crate) fn section(data: &[Datum], later: bool) -> DataSection {
    let mut joined: Vec<Datum> = Vec::new();
    // A constant for the other program ends the one before it.
    let mut open = false;
    for datum in data {
        match joined.last_mut() {
            Some(last) if open && datum.later == later => {
                let gap = datum.start.saturating_sub(last.end());
                last.bytes.extend((0..gap).map(|_| 0));
                last.bytes.extend(&datum.bytes);
            }
            _ if datum.later == later => joined.push(datum.clone()),
            _ => {}
        }
        open = datum.later == later;
    }
    let mut section = DataSection::new();
    for datum in joined {
        section.active(0, &ConstExpr::i32_const(datum.start.cast_signed()), datum.bytes);
    }
    section
}

impl Datum {
    /// The address behind its last byte.
    fn end(&self) -> u32 {
        self.start
            .saturating_add(u32::try_from(self.bytes.len()).unwrap_or(u32::MAX))
    }

    /// What may be addresses among its bytes: they stand at multiples of four.
    fn words(&self) -> Vec<u32> {
        let skipped = (4 - self.start as usize % 4) % 4;
        let words = self.bytes.get(skipped..).unwrap_or_default().chunks_exact(4);
        words
            .filter_map(|word| word.try_into().ok().map(u32::from_le_bytes))
            .collect()
    }
}
