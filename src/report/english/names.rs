//! English for uses and machines: their names, and whether one or many of them do something.

use crate::report::facts::running::only;
use crate::report::figures::{Report, Row};
use crate::report::words::NameWords;
use crate::report::words::piece::{Piece, name, text};
use crate::scenario::Use;

use crate::report::english::English;

impl NameWords for English {
    fn kind(&self, kind: Use) -> &'static str {
        match kind {
            Use::Mining => "Mining",
            Use::Rental => "GPU rental",
            Use::Hosting => "AI lease",
        }
    }

    fn own_machine(&self, kind: Use) -> &'static str {
        match kind {
            Use::Mining => "My miner",
            Use::Rental => "My GPU",
            Use::Hosting => self.lease(),
        }
    }

    fn lease(&self) -> &'static str {
        "AI lease"
    }

    fn short_name(&self, row: &Row) -> String {
        match row.kind {
            Use::Mining => format!("{} mining", miner(row)),
            Use::Rental => format!("{} rental", gpu(row)),
            Use::Hosting => "AI lease".into(),
        }
    }

    fn short_machine(&self, row: &Row) -> String {
        match row.kind {
            Use::Mining => miner(row),
            Use::Rental => gpu(row),
            Use::Hosting => row.name.clone(),
        }
    }

    fn short_asic(&self, name: &str) -> String {
        asic(name)
    }
}

/// The GPUs that are let, as a plural: "H100s", "your GPUs" of the reader's own, "GPUs" of several kinds.
pub(super) fn let_gpus(report: &Report) -> String {
    match only(report, Use::Rental) {
        Some((_, row)) if is_own(row) => "your GPUs".to_owned(),
        Some((_, row)) => format!("{}s", gpu(row)),
        None => "GPUs".to_owned(),
    }
}

/// A row's machine, "S21 Pro", "H100".
pub(super) fn machine(row: &Row) -> String {
    English.short_machine(row)
}

/// Who does something: the words for it, and whether its verb is a plural's.
#[derive(Clone, Debug)]
pub(super) struct Subject {
    /// "hosting", "the H100s".
    pub(super) said: Vec<Piece>,
    /// "come" rather than "comes".
    pub(super) plural: bool,
}

impl Subject {
    pub(super) fn one(said: Piece) -> Self {
        Self {
            said: vec![said],
            plural: false,
        }
    }

    pub(super) fn many(said: Piece) -> Self {
        Self {
            said: vec![said],
            plural: true,
        }
    }

    /// The verb that goes with it.
    pub(super) fn verb(&self, one: &'static str, many: &'static str) -> &'static str {
        if self.plural { many } else { one }
    }
}

/// A whole use: "mining", "H100s", "your GPUs", "the AI lease".
pub(super) fn whole_use(report: &Report, kind: Use) -> Subject {
    match kind {
        Use::Mining => Subject::one(text("mining")),
        Use::Hosting => Subject::one(text("the AI lease")),
        Use::Rental => Subject::many(text(let_gpus(report))),
    }
}

/// One row among those of its use, named where it is not the only one: "S21 Pro mining", "H100s".
pub(super) fn one_row(report: &Report, row: &Row) -> Subject {
    let alone = only(report, row.kind).is_some();
    match row.kind {
        Use::Mining if alone => Subject::one(text("mining")),
        Use::Mining if is_nameless(row) => Subject::one(text("your mining")),
        Use::Mining => Subject {
            said: vec![name(miner(row)), text(" mining")],
            plural: false,
        },
        Use::Rental => gpus(row),
        Use::Hosting if alone => Subject::one(text("the AI lease")),
        Use::Hosting => Subject::one(text("the best lease")),
    }
}

/// The GPUs of a row: "H100s" of the catalogue, a name of the reader's own as it is, "your GPUs" without one.
pub(super) fn gpus(row: &Row) -> Subject {
    if is_nameless(row) {
        Subject::many(text("your GPUs"))
    } else if is_own(row) {
        Subject::one(name(&row.name))
    } else {
        Subject::many(name(format!("{}s", gpu(row))))
    }
}

/// A GPU's name without its form factor: "H100" of "H100 SXM". The reader's own stays as it is.
pub(super) fn gpu(row: &Row) -> String {
    if is_own(row) {
        return row.name.clone();
    }
    catalogue_gpu(&row.name)
}

/// The same of a GPU of the catalogue.
pub(super) fn catalogue_gpu(name: &str) -> String {
    without(name, |word| {
        matches!(word, "SXM" | "GeForce" | "80GB" | "NVL72" | "(per" | "GPU)")
    })
}

/// A miner's name without maker and hashrate: "S21 Pro" of "Antminer S21 Pro 234T". The reader's own stays.
fn miner(row: &Row) -> String {
    if is_own(row) {
        return row.name.clone();
    }
    asic(&row.name)
}

/// The same of a miner of the catalogue.
pub(super) fn asic(name: &str) -> String {
    without(name, |word| {
        let hashrate = word.strip_suffix('T').map(str::parse::<f64>);
        matches!(word, "Antminer" | "Whatsminer" | "SEALMINER") || hashrate.is_some_and(|it| it.is_ok())
    })
}

fn without(name: &str, spare: impl Fn(&str) -> bool) -> String {
    let words: Vec<&str> = name.split(' ').filter(|word| !spare(word)).collect();
    words.join(" ")
}

/// Whether the machine is not the catalogue's.
fn is_own(row: &Row) -> bool {
    matches!(row.id.as_str(), "asic" | "gpu")
}

fn is_nameless(row: &Row) -> bool {
    is_own(row) && row.name == English.own_machine(row.kind)
}
