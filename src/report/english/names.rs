//! English for uses and machines: their names, and whether one or many of them do something.

use crate::report::figures::{Kind, Report, Row};
use crate::report::words::NameWords;
use crate::report::words::piece::{Piece, name, text};

use crate::report::english::English;

impl NameWords for English {
    fn kind(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Mining => "Mining",
            Kind::Rental => "GPU rental",
            Kind::Hosting => "Hosting",
        }
    }

    fn own_machine(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Mining => "My miner",
            Kind::Rental => "My GPU",
            Kind::Hosting => self.lease(),
        }
    }

    fn lease(&self) -> &'static str {
        "Hosting for an AI tenant"
    }

    fn short_name(&self, row: &Row) -> String {
        match row.kind {
            Kind::Mining => format!("{} mining", miner(row)),
            Kind::Rental => format!("{} rental", gpu(row)),
            Kind::Hosting => "Hosting lease".into(),
        }
    }

    fn short_machine(&self, row: &Row) -> String {
        match row.kind {
            Kind::Mining => miner(row),
            Kind::Rental => gpu(row),
            Kind::Hosting => row.name.clone(),
        }
    }

    fn short_asic(&self, name: &str) -> String {
        asic(name)
    }
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
    fn one(said: Piece) -> Self {
        Self {
            said: vec![said],
            plural: false,
        }
    }

    fn many(said: Piece) -> Self {
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

/// A whole use: "mining", "the H100s", "the GPUs", "hosting".
pub(super) fn whole_use(report: &Report, kind: Kind) -> Subject {
    let mut rows = running(report, kind);
    match (kind, rows.next(), rows.next()) {
        (Kind::Mining, _, _) => Subject::one(text("mining")),
        (Kind::Hosting, _, _) => Subject::one(text("hosting")),
        (Kind::Rental, Some((_, row)), None) if !is_own(row) => {
            let mut gpus = gpus(row);
            gpus.said.insert(0, text("the "));
            gpus
        }
        (Kind::Rental, Some((_, row)), None) => gpus(row),
        (Kind::Rental, _, _) => Subject::many(text("the GPUs")),
    }
}

/// One row among those of its use, named where it is not the only one: "S21 Pro mining", "H100s".
pub(super) fn one_row(report: &Report, row: &Row) -> Subject {
    let alone = running(report, row.kind).count() == 1;
    match row.kind {
        Kind::Mining if alone => Subject::one(text("mining")),
        Kind::Mining if is_nameless(row) => Subject::one(text("your mining")),
        Kind::Mining => Subject {
            said: vec![name(miner(row)), text(" mining")],
            plural: false,
        },
        Kind::Rental => gpus(row),
        Kind::Hosting if alone => Subject::one(text("hosting")),
        Kind::Hosting => Subject::one(text("the best lease")),
    }
}

/// The rows of a use that draw power, with their places in the mix.
pub(super) fn running(report: &Report, kind: Kind) -> impl Iterator<Item = (usize, &Row)> {
    report
        .rows
        .iter()
        .enumerate()
        .filter(move |(_, row)| row.kind == kind && row.today.revenue_usd_per_mwh.is_some())
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
    without(&row.name, |word| {
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
fn asic(name: &str) -> String {
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
