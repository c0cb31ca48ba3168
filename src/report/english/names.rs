//! English for uses and machines: their names, and whether one or many of them do something.

use crate::catalog::decimal;
use crate::report::facts::running::only;
use crate::report::figures::{Report, Row};
use crate::report::words::NameWords;
use crate::report::words::piece::{Piece, name, plain, text};
use crate::scenario::Use;

use crate::report::english::English;

/// What English calls a use and what belongs to it, whatever the mix.
#[derive(Clone, Copy, Debug)]
pub(super) struct Names {
    /// The use as a heading.
    pub(super) heading: &'static str,
    /// The use in a sentence, if it has several kinds of machines.
    pub(super) in_a_sentence: &'static str,
    /// The use where there is little room.
    short: &'static str,
    /// The noun after a duration: "five years of the lease".
    pub(super) months_of: &'static str,
    /// One row of it in the singular; an s makes the plural.
    pub(super) row: &'static str,
    /// A machine of the reader's own without a name, or leased space.
    own_machine: &'static str,
    /// What its money comes from: "61% from rent".
    pub(super) income: &'static str,
}

/// What each use is called.
pub(super) const fn names(kind: Use) -> Names {
    match kind {
        Use::Mining => Names {
            heading: "Mining",
            in_a_sentence: "mining",
            short: "mining",
            months_of: "mining",
            row: "mining row",
            own_machine: "My miner",
            income: "mining",
        },
        Use::Rental => Names {
            heading: "GPU rental",
            in_a_sentence: "GPUs",
            short: "GPUs",
            months_of: "GPUs",
            row: "GPU row",
            own_machine: "My GPU",
            income: "rent",
        },
        Use::Hosting => Names {
            heading: "AI lease",
            in_a_sentence: "the AI lease",
            short: "AI lease",
            months_of: "the lease",
            row: "lease",
            own_machine: "AI lease",
            income: "rent",
        },
    }
}

impl NameWords for English {
    fn kind(&self, kind: Use) -> &'static str {
        names(kind).heading
    }

    fn own_machine(&self, kind: Use) -> &'static str {
        names(kind).own_machine
    }

    fn short_name(&self, row: &Row) -> String {
        match row.kind {
            Use::Mining => format!("{} mining", machine(row)),
            Use::Rental => format!("{} rental", machine(row)),
            Use::Hosting => names(row.kind).short.into(),
        }
    }

    fn short_machine(&self, row: &Row) -> String {
        machine(row)
    }

    fn powerless(&self, of: &str) -> String {
        format!("{of} at 0 MW: the rent changes nothing")
    }

    fn short_asic(&self, name: &str) -> String {
        asic(name)
    }
}

/// The GPUs that are rented out, in the plural: "H100s", "your GPUs" for the reader's own, "GPUs" for several kinds.
pub(super) fn let_gpus(report: &Report) -> String {
    match only(report, Use::Rental) {
        Some((_, row)) if is_own(row) => "your GPUs".to_owned(),
        Some((_, row)) => format!("{}s", machine(row)),
        None => names(Use::Rental).in_a_sentence.to_owned(),
    }
}

/// The subject of a sentence: its words, and whether its verb is in the plural.
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
        Use::Mining | Use::Hosting => Subject::one(text(names(kind).in_a_sentence)),
        Use::Rental => Subject::many(text(let_gpus(report))),
    }
}

/// The same where there is little room: "mining", "H100s", "your GPUs", "AI lease".
pub(super) fn short_use(report: &Report, kind: Use) -> String {
    match kind {
        Use::Mining | Use::Hosting => names(kind).short.to_owned(),
        Use::Rental => let_gpus(report),
    }
}

/// The short name of a use, with the reader's own GPUs called by their name: "mining", "H100s", "Garage GPU", "AI
/// lease".
pub(super) fn short_use_by_name(report: &Report, kind: Use) -> String {
    match (kind, only(report, kind)) {
        (Use::Rental, Some((_, row))) => plain(&gpus(row).said),
        (Use::Mining | Use::Rental | Use::Hosting, _) => names(kind).short.to_owned(),
    }
}

/// What is done with a megawatt: "mining Bitcoin", "renting out H100s", "an AI lease".
pub(super) fn doing(report: &Report, kind: Use) -> String {
    match kind {
        Use::Mining => "mining Bitcoin".to_owned(),
        Use::Rental => format!("renting out {}", let_gpus(report)),
        Use::Hosting => "an AI lease".to_owned(),
    }
}

/// The use as it follows the word "megawatt": "mining Bitcoin", "renting out H100s", "leased to AI".
pub(super) fn used(report: &Report, kind: Use) -> String {
    match kind {
        Use::Mining | Use::Rental => doing(report, kind),
        Use::Hosting => "leased to AI".to_owned(),
    }
}

/// A use of a small site, one machine or several: "your miner", "your RTX 4090s", "your AI lease".
pub(super) fn your(report: &Report, kind: Use, is_one: bool) -> String {
    match (kind, is_one) {
        (Use::Mining, true) => "your miner".to_owned(),
        (Use::Mining, false) => "your miners".to_owned(),
        (Use::Rental, _) => {
            let gpus = let_gpus(report);
            let gpus = gpus.strip_prefix("your ").unwrap_or(&gpus);
            let gpu = if is_one {
                gpus.strip_suffix('s').unwrap_or(gpus)
            } else {
                gpus
            };
            format!("your {gpu}")
        }
        (Use::Hosting, _) => "your AI lease".to_owned(),
    }
}

/// The plural noun for what a megawatt runs: "S21 Pros", "H100s", "kW of leased IT", "of your GPUs". A name of the
/// reader's own stays as it is.
pub(super) fn units(row: &Row) -> Vec<Piece> {
    match row.kind {
        Use::Hosting => vec![text("kW of leased IT")],
        Use::Mining if is_nameless(row) => vec![text("of your miners")],
        Use::Rental if is_nameless(row) => vec![text("of your GPUs")],
        _ if is_own(row) => vec![name(&row.name)],
        _ => vec![name(format!("{}s", machine(row)))],
    }
}

/// The beginning of a sentence about the cost of the unit that a row sells, up to the sum: "A bitcoin costs ", "A
/// GPU-hour costs ". If it is the least among several rows: "A bitcoin costs at least ", or with the GPUs in question
/// "A GPU-hour with H100s costs ".
pub(super) fn unit_costs(row: &Row, is_least: bool) -> Vec<Piece> {
    match row.kind {
        Use::Mining if is_least => vec![text("A bitcoin costs at least ")],
        Use::Mining => vec![text("A bitcoin costs ")],
        Use::Rental | Use::Hosting if is_least => {
            let mut said = vec![text("A GPU-hour with ")];
            said.extend(gpus(row).said);
            said.push(text(" costs "));
            said
        }
        Use::Rental | Use::Hosting => vec![text("A GPU-hour costs ")],
    }
}

/// One row among those of its use, named where it is not the only one: "S21 Pro mining", "H100s".
pub(super) fn one_row(report: &Report, row: &Row) -> Subject {
    let alone = only(report, row.kind).is_some();
    match row.kind {
        Use::Mining | Use::Hosting if alone => whole_use(report, row.kind),
        Use::Mining if is_nameless(row) => Subject::one(text("your mining")),
        Use::Mining => Subject {
            said: vec![name(machine(row)), text(" mining")],
            plural: false,
        },
        Use::Rental => gpus(row),
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
        Subject::many(name(format!("{}s", machine(row))))
    }
}

/// A row's machine: "S21 Pro", "H100". The reader's own stays as it is.
pub(super) fn machine(row: &Row) -> String {
    if is_own(row) {
        return row.name.clone();
    }
    catalogue_machine(row.kind, &row.name)
}

/// The short name of a machine of the catalogue, or of leased space, by its maker's name for it.
pub(super) fn catalogue_machine(kind: Use, name: &str) -> String {
    match kind {
        Use::Mining => asic(name),
        Use::Rental => gpu(name),
        Use::Hosting => name.to_owned(),
    }
}

/// A GPU's name without its form factor: "H100" of "H100 SXM".
fn gpu(name: &str) -> String {
    without(name, |word| {
        matches!(word, "SXM" | "GeForce" | "80GB" | "NVL72" | "(per" | "GPU)")
    })
}

/// A miner's name without maker and hashrate: "S21 Pro" of "Antminer S21 Pro 234T".
fn asic(name: &str) -> String {
    without(name, |word| {
        let hashrate = word.strip_suffix('T').and_then(decimal::parse);
        matches!(word, "Antminer" | "Whatsminer" | "SEALMINER") || hashrate.is_some()
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
