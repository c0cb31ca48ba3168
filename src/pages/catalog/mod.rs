//! `/catalog/`: everything that is known, as tables: machines, deals, rents, the network's record, days of defaults,
//! training runs, the inputs' defaults, and the documents behind all of it. Each table is also a CSV file beside the
//! page.

mod age;
mod defaults;
mod documents;
mod machines;
mod market;
mod table;

use crate::catalog::snapshot;
use crate::pages::{PageFile, StaticPage};
use crate::report::markup::Escaped;

use table::Table;

/// The page's folder. The file of each table has the name of the table's anchor.
const PATH: &str = "catalog";

/// The script that sorts the tables; without it they are in the order in which they were written.
const SORT: (&str, &str) = ("sort.js", include_str!("sort.js"));

/// The address of a document's entry on this page, relative to another page.
#[must_use]
pub fn source_anchor(id: &str) -> String {
    format!("../{PATH}/#source-{id}")
}

/// The address of an input's entry on this page, relative to another page.
#[must_use]
pub fn input_anchor(key: &str) -> String {
    format!("../{PATH}/#input-{key}")
}

/// The address of a machine's entry on this page, relative to another page.
#[must_use]
pub fn machine_anchor(id: &str) -> String {
    format!("../{PATH}/#machine-{id}")
}

/// The page with its files.
#[must_use]
pub fn page() -> StaticPage {
    let tables = tables();
    let (script, text) = SORT;
    let script = PageFile {
        name: script.to_owned(),
        bytes: text.into(),
    };
    let files = tables.iter().map(|table| PageFile {
        name: format!("{}.csv", table.id),
        bytes: table.csv().into_bytes(),
    });
    StaticPage {
        path: PATH.to_owned(),
        title: "Catalogue".to_owned(),
        description: "Every miner, GPU, deal, rent and default that the calculator knows, each with its source, its date \
                      and how well it is supported, as tables and as CSV files."
            .to_owned(),
        nav: Some("Catalogue"),
        body: body(&tables),
        files: files.chain([script]).collect(),
    }
}

/// The tables in the order of the page.
#[must_use]
fn tables() -> Vec<Table> {
    vec![
        machines::asics(),
        machines::gpus(),
        market::deals(),
        market::rents(),
        market::history(),
        market::days(),
        market::runs(),
        defaults::defaults(),
        documents::documents(),
    ]
}

fn body(tables: &[Table]) -> String {
    let ways: String = tables
        .iter()
        .map(|table| format!("<li><a href=\"#{}\">{}</a></li>", table.id, Escaped(table.title)))
        .collect();
    let sections: String = tables.iter().map(Table::html).collect();
    format!(
        "<h1>Catalogue</h1>\n\
         <p class=\"lead\">What the calculator knows, and where it knows it from. Every figure says how well \
         it is supported: “Well supported” means that a named document or the Bitcoin chain itself gives it, “Reported” that \
         it was published, or is a round figure among published ones, as its text says, and “Our assumption” that we found \
         no source and chose it ourselves.</p>\n\
         <p>Ages are counted back from {}, the day of the newest defaults. A machine’s name opens the calculator with that \
         machine. Documents lead to the list at the end, which says of each how it was seen: many are cited by others and \
         were not read here, of some no address is known, and it says so.</p>\n\
         <ul class=\"contents\">{ways}</ul>\n{sections}",
        snapshot::newest().date
    )
}
