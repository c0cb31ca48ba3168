//! The inputs with their defaults of the newest day: what each is, its range, and where its default comes from.

use crate::catalog::snapshot;
use crate::catalog::support::of_field;
use crate::link::text as in_link;
use crate::report::english::English;
use crate::report::words::InputWords;
use crate::scenario::{FIELDS, Field, Input, Kind, Scenario};

use super::table::{Cell, Recorded, Row, Table, documents, recorded, text};

/// Every input, group by group.
pub(super) fn defaults() -> Table {
    let day = snapshot::newest();
    let date = day.date.to_string();
    let defaults = Scenario::on(day);
    let rows = FIELDS.iter().flat_map(|(group, fields)| {
        let (defaults, date) = (&defaults, &date);
        fields.iter().map(move |field| {
            let evidence = field.source.on(day);
            Row {
                id: format!("input-{}", field.key),
                cells: vec![
                    Cell::Text(English.input(field.input).to_owned()),
                    Cell::Text(field.key.to_owned()),
                    Cell::Text(English.group(*group).to_owned()),
                    Cell::Text(default(field, defaults)),
                    Cell::Text(English.unit(field.unit).to_owned()),
                    Cell::Text(range(field)),
                    Cell::Recorded(Some(Recorded {
                        value: None,
                        date: String::new(),
                        confidence: evidence.confidence,
                        source: evidence.text.to_owned(),
                    })),
                    Cell::Documents(of_field(field.key, date)),
                ],
            }
        })
    });
    Table {
        id: "defaults",
        title: "Defaults",
        about: format!(
            "<p>Every input of the calculator, with what it is before you choose: the set of {date}. A default’s date is the \
             day of its set. What is called our assumption may still list documents: those that it was chosen beside, or \
             that have another figure.</p>"
        ),
        columns: vec![
            text("Input"),
            text("Key in links"),
            text("Group"),
            text("Default"),
            text("Unit"),
            text("Range"),
            recorded("Where it comes from", ""),
            documents(),
        ],
        rows: rows.collect(),
    }
}

/// The default as links write it, a number in full; for an optional input without a default, what counts instead.
fn default(field: &Field, defaults: &Scenario) -> String {
    let number = field.number(defaults).map(|number| number.to_string());
    number.or_else(|| in_link(field, defaults)).unwrap_or_else(|| {
        match field.input {
            Input::GpuRent => "none: each machine’s own",
            Input::ContractRent => "none: the row’s rent today",
            Input::HostingRent => "none: each lease’s own, else 134",
            _ => "none",
        }
        .to_owned()
    })
}

fn range(field: &Field) -> String {
    match &field.kind {
        Kind::Flag(_) => "0 or 1".to_owned(),
        Kind::Choice(names, _) => names.join(", "),
        Kind::Month(_) => "YYYY-MM".to_owned(),
        Kind::Run(_) => "a training run’s id, or GPU-hours".to_owned(),
        Kind::List(_) => format!("{} to {}, with : between them", field.min, field.max),
        Kind::Number(_) | Kind::Whole(_) | Kind::Optional(_) => format!("{} to {}", field.min, field.max),
    }
}
