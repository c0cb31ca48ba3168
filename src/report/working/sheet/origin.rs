//! Where a step ends: the field of an input, the documents behind a value, and its place in the catalogue.

use crate::catalog::calendar::Date;
use crate::catalog::support::{Support, documents_with_ids, of_asic, of_field, of_gpu};
use crate::catalog::{asic, gpu};
use crate::report::markup::Escaped;
use crate::report::words::sheet::SheetLabel;
use crate::report::working::quantity::{Constant, Quantity};
use crate::report::working::text::source_of_input;
use crate::report::working::tree::{Given, Working};

use crate::scenario::Field;

use super::Scope;

/// The catalogue's page, as seen from the calculator.
pub(super) const CATALOGUE: &str = "catalog/index.html";

impl Scope<'_> {
    /// Where a step ends. If `in_full`, its documents can be read at once, else they unfold.
    pub(super) fn origin(&self, step: &Working, given: &Given, in_full: bool) -> String {
        match given {
            Given::Input(field) => self.of_input(field, in_full),
            Given::Row => match self.row {
                Some(row) => {
                    let part = field_of(step.quantity);
                    self.change_link(&format!("data-row=\"row-{row}-{part}\""), SheetLabel::ChangeRow)
                }
                None => origin_note(&self.sheets.language.origin(step)),
            },
            Given::Catalogue { id, .. } => {
                origin_note(&self.sheets.language.origin(step)) + &self.of_machine(id, in_full)
            }
            Given::Constant(constant) => {
                origin_note(&self.sheets.language.origin(step))
                    + &self.documents(&documents_with_ids(constant_documents(*constant)), in_full)
            }
            Given::SolvedInput(solved) => [
                origin_note(&self.sheets.language.origin(step)),
                self.change_link(
                    &format!("data-input=\"{}\"", solved.moved.key),
                    SheetLabel::ToInput,
                ),
            ]
            .concat(),
            Given::OtherScenario(figure) => format!(
                "{} <a href=\"?{}\" target=\"_blank\" rel=\"noopener\">{}</a>",
                origin_note(&self.sheets.language.origin(step)),
                Escaped(&figure.link),
                self.sheets.label(SheetLabel::ThatScenario)
            ),
            Given::Because(_) | Given::SolvedValue(_) | Given::FigureRef => {
                origin_note(&self.sheets.language.origin(step))
            }
        }
    }

    /// Where an input's value comes from, and the way to its field.
    pub(super) fn of_input(&self, field: &Field, in_full: bool) -> String {
        let source = source_of_input(self.report, field, self.sheets.language);
        let day = self.report.inputs.day().date.to_string();
        [
            self.change_link(&format!("data-input=\"{}\"", field.key), SheetLabel::Change),
            origin_note(&source),
            self.documents(&of_field(field.key, &day), in_full),
            self.row_in_catalogue(&format!("input-{}", field.key)),
        ]
        .concat()
    }

    /// The way to a field of the page; where the page does not have it, to the calculator with this scenario.
    pub(super) fn change_link(&self, to: &str, label: SheetLabel) -> String {
        // Another scenario's fields are not on the page.
        let to = if self.within.is_empty() { to } else { "" };
        format!(
            " <a class=\"change\" {to} href=\"{}\" target=\"_blank\" rel=\"noopener\">{}</a>",
            self.calculator(),
            self.sheets.label(label)
        )
    }

    /// The documents behind a machine of the catalogue, and its row there; nothing of one that is not in it.
    pub(super) fn of_machine(&self, id: &str, in_full: bool) -> String {
        let documents = match (asic::find(id), gpu::find(id)) {
            (Some(asic), _) => of_asic(asic),
            (None, Some(gpu)) => of_gpu(gpu),
            (None, None) => return String::new(),
        };
        self.documents(&documents, in_full) + &self.row_in_catalogue(&format!("machine-{id}"))
    }

    fn row_in_catalogue(&self, anchor: &str) -> String {
        format!(
            " <a class=\"catalogue\" href=\"{CATALOGUE}#{}\" target=\"_blank\" rel=\"noopener\">{}</a>",
            Escaped(anchor),
            self.sheets.label(SheetLabel::RowInCatalogue)
        )
    }

    /// Documents, each with publisher, date, how much of it was read and what is to be known of it. A title leads to
    /// its address, if one is known. What was read comes first, what is only compared with comes last.
    fn documents(&self, found: &[Support], in_full: bool) -> String {
        if found.is_empty() {
            return String::new();
        }
        let labels = self.sheets.labels;
        let mut found = found.to_vec();
        found.sort_by_key(|of| (of.note.starts_with("comparison"), !of.source.is_first_hand()));
        let items: String = found
            .iter()
            .map(|Support { source, note }| {
                let title = Escaped(&source.title);
                let title = match &source.address {
                    Some(address) => format!(
                        "<a href=\"{}\" target=\"_blank\" rel=\"noopener noreferrer\">{title}</a>",
                        Escaped(address)
                    ),
                    None => title.to_string(),
                };
                let about = [
                    source.publisher.as_str(),
                    &source.date,
                    labels.seen(source.seen),
                    // A note that is only the day of the defaults would look like the day on which the document was
                    // read.
                    if note.parse::<Date>().is_ok() { "" } else { note },
                ];
                let is_said = |text: &&str| !text.is_empty();
                let about: Vec<&str> = about.into_iter().filter(is_said).collect();
                let remark = match source.remark() {
                    "" => String::new(),
                    remark => format!(". {}", Escaped(remark)),
                };
                format!(
                    "<li>{title}. {}{remark} <a class=\"catalogue\" href=\"{CATALOGUE}#source-{}\" target=\"_blank\" \
                     rel=\"noopener\">{}</a></li>",
                    Escaped(&about.join(", ")),
                    Escaped(&source.id),
                    self.sheets.label(SheetLabel::InCatalogue)
                )
            })
            .collect();
        let list = format!("<ul class=\"documents\">{items}</ul>");
        if in_full {
            return list;
        }
        format!(
            "<details class=\"behind\"><summary>{}</summary>{list}</details>",
            Escaped(&labels.documents(found.len()))
        )
    }
}

pub(super) fn origin_note(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    format!(" <span class=\"from\">{}</span>", Escaped(text))
}

/// The field of the mix in which a row's value is entered: the end of its element's id.
fn field_of(quantity: Option<Quantity>) -> &'static str {
    match quantity {
        Some(Quantity::PriceEach) => "own-ownprice",
        Some(Quantity::GpuRentThen | Quantity::LeaseRentThen) => "own-ownrent",
        Some(Quantity::HashrateEach) => "hashrate",
        Some(Quantity::WattsEach | Quantity::KwEach) => "powerdraw",
        _ => "amount",
    }
}

/// The ids of the documents behind a constant: the protocol's, and published energies of a query.
fn constant_documents(constant: Constant) -> &'static [&'static str] {
    match constant {
        Constant::HalvingBlocks | Constant::FirstSubsidySatoshi => &["bitcoin-core", "bitcoin-core-subsidy"],
        Constant::HashesPerDifficulty | Constant::SecondsPerBlock => &["bitcoin-core"],
        Constant::HoursPerMonth => &["semianalysis-b300"],
        Constant::QueryEpri => &["epri-2024", "epri-2024-abstract"],
        Constant::QueryEpoch => &["epoch-2025"],
        Constant::QueryGoogle => &["google-2025"],
        _ => &[],
    }
}
