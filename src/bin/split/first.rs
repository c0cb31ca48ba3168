//! The first program: the one that was read, with stubs in place of what comes later.

use super::data;
use super::reading::Program;
use sha2::{Digest, Sha256};
use std::error::Error;
use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{
    CodeSection, DataSection, ExportKind, ExportSection, Function, Instruction, Module, NameSection,
    TableSection,
};
use wasmparser::{DataSectionReader, ExportSectionReader, FunctionBody, Name, Parser, TableSectionReader};

/// The name under which the first program exports a table, a global or a function to the second. The first
/// table's is asked for in boot.js.
pub(crate) fn name_of(kind: ExportKind, index: u32) -> String {
    match kind {
        ExportKind::Table if index == 0 => "later_table".to_owned(),
        ExportKind::Table => format!("later_table_{index}"),
        ExportKind::Global => format!("later_global_{index}"),
        _ => format!("later_{index}"),
    }
}

/// Under this name the first program exports its first table to the second, and only to the one it was cut apart from:
/// a host that answers with files of two releases gives a page without its second half, not a broken one.
pub(crate) fn fingerprint(program: &[u8]) -> String {
    let hash = Sha256::digest(program);
    let start: String = hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("later_{start}")
}

/// The first program's bytes.
pub(crate) fn written(program: &Program<'_>) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut module = Module::new();
    let mut first = First {
        program,
        next: program.imported,
    };
    first
        .parse_core_module(&mut module, Parser::new(0), program.bytes)
        .map_err(|error| format!("the first program cannot be written: {error}"))?;
    Ok(module.finish())
}

struct First<'p, 'a> {
    program: &'p Program<'a>,
    /// The function whose body comes next.
    next: u32,
}

type Done = Result<(), reencode::Error<std::convert::Infallible>>;

impl Reencode for First<'_, '_> {
    type Error = std::convert::Infallible;

    fn parse_table_section(&mut self, tables: &mut TableSection, section: TableSectionReader<'_>) -> Done {
        for (nth, table) in section.into_iter().enumerate() {
            let mut kind = self.table_type(table?.ty)?;
            if nth == 0 {
                let more = self.program.entries.len() as u64;
                kind.minimum += more;
                kind.maximum = kind.maximum.map(|most| most + more);
            }
            tables.table(kind);
        }
        Ok(())
    }

    fn parse_export_section(
        &mut self,
        exports: &mut ExportSection,
        section: ExportSectionReader<'_>,
    ) -> Done {
        reencode::utils::parse_export_section(self, exports, section)?;
        exports.export(&fingerprint(self.program.bytes), ExportKind::Table, 0);
        let mut export = |kind, index| {
            exports.export(&name_of(kind, index), kind, index);
        };
        (0..)
            .zip(&self.program.tables)
            .for_each(|(index, _)| export(ExportKind::Table, index));
        (0..)
            .zip(&self.program.globals)
            .for_each(|(index, _)| export(ExportKind::Global, index));
        self.program
            .shared
            .iter()
            .for_each(|index| export(ExportKind::Func, *index));
        Ok(())
    }

    fn parse_custom_name_subsection(&mut self, names: &mut NameSection, part: Name<'_>) -> Done {
        match part {
            // The constants have been joined.
            Name::Data(_) => Ok(()),
            other => reencode::utils::parse_custom_name_subsection(self, names, other),
        }
    }

    fn parse_data_section(&mut self, data: &mut DataSection, _: DataSectionReader<'_>) -> Done {
        *data = data::section(&self.program.data, false);
        Ok(())
    }

    fn data_count(&mut self, _: u32) -> Result<u32, reencode::Error<std::convert::Infallible>> {
        Ok(data::section(&self.program.data, false).len())
    }

    fn parse_function_body(&mut self, code: &mut CodeSection, body: FunctionBody<'_>) -> Done {
        let function = self.next;
        self.next += 1;
        if !self.program.later[function as usize] {
            return reencode::utils::parse_function_body(self, code, body);
        }
        let mut stub = Function::new([]);
        match self.program.entries.get(&function) {
            Some(slot) => {
                let parameters = self.program.parameters[self.program.types[function as usize] as usize];
                for parameter in 0..parameters {
                    stub.instruction(&Instruction::LocalGet(parameter));
                }
                stub.instruction(&Instruction::I32Const(slot.cast_signed()));
                stub.instruction(&Instruction::CallIndirect {
                    type_index: self.program.types[function as usize],
                    table_index: 0,
                });
            }
            None => {
                stub.instruction(&Instruction::Unreachable);
            }
        }
        stub.instruction(&Instruction::End);
        code.function(&stub);
        Ok(())
    }
}
