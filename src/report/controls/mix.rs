//! The mix as its editor tells it: what each row takes, and what all take together.

use crate::report::figures::Report;
use crate::report::number::SPACE;
use crate::report::words::piece::{Piece, Tone, figure, text, toned};
use crate::report::words::{Label, Words};
use crate::scenario::{MixRow, Rent, Scenario, Use};

/// What a row's amount is typed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypedIn {
    /// Machines.
    Machines,
    /// MW of IT power.
    It,
    /// MW of grid capacity.
    Grid,
}

/// A row's amount in the other units, and its cost: "= 36.9 MW of grid · $62 million"; for an amount typed as power "=
/// 10,023 machines, 36.9 MW of grid · $62 million".
#[must_use]
pub fn row(report: &Report, index: usize, typed_in: TypedIn, words: &dyn Words) -> Vec<Piece> {
    let n = words.numerals();
    let Some(row) = report.rows.get(index) else {
        return Vec::new();
    };
    let of_row = |key: &str, value: f64, text: String| figure(format!("rows.{index}.{key}"), value, text);
    let mut said = vec![text("= ")];
    if let Some(count) = row.count.filter(|_| typed_in != TypedIn::Machines) {
        said.push(of_row("count", count, n.fixed(count, 0)));
        said.push(text(format!("{SPACE}{}, ", words.machines(row.kind, count))));
    }
    if typed_in == TypedIn::Grid {
        said.push(of_row("it_kw", row.it_kw, n.power(row.it_kw / 1000.0)));
        said.push(text(words.label(Label::OfIt)));
    } else {
        said.push(of_row("reserved_mw", row.reserved_mw, n.power(row.reserved_mw)));
        said.push(text(words.label(Label::OfGrid)));
    }
    said.push(text(format!("{SPACE}· ")));
    said.push(of_row("capex_usd", row.capex_usd, n.money_round(row.capex_usd)));
    said
}

/// The price and rent that a reader gives for a row, in place of the catalogue's price and the market's rent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OwnTerms {
    /// Its use.
    pub kind: Use,
    /// The price of a machine, $; for leased space, the price of a kW of the building.
    pub price_usd: Option<f64>,
    /// The rent; also none where one rent counts for all rows.
    pub rent: Option<Rent>,
}

impl OwnTerms {
    /// Those of a row.
    #[must_use]
    pub fn of(scenario: &Scenario, row: &MixRow) -> Self {
        let plant = row.plant(scenario);
        let is_own = |rent: &Rent| {
            row.rent_usd
                .is_some_and(|own| own.to_bits() == rent.usd.to_bits())
        };
        Self {
            kind: plant.used_for(),
            price_usd: row.price_usd,
            rent: plant.rent().filter(is_own),
        }
    }
}

/// "92.2 of 100 MW reserved".
#[must_use]
pub fn reserved(report: &Report, words: &dyn Words) -> Vec<Piece> {
    let site = &report.site;
    let n = words.numerals();
    vec![
        figure(
            "site.reserved_mw",
            site.reserved_mw,
            n.power_in(site.reserved_mw, site.capacity_mw),
        ),
        text(words.label(Label::ReservedOfCapacity)),
        figure("site.capacity_mw", site.capacity_mw, n.power(site.capacity_mw)),
        text(words.label(Label::Reserved)),
    ]
}

/// "7.8 MW free", or by how much the rows exceed the capacity.
#[must_use]
pub fn free(report: &Report, words: &dyn Words) -> Vec<Piece> {
    let free = report.site.free_mw;
    // A site filled to the last watt has nothing free, whatever rounding errors leave.
    let free = if free.abs() <= report.site.capacity_mw * 1e-9 {
        0.0
    } else {
        free
    };
    let (tone, label) = if free < 0.0 {
        (Tone::Loss, Label::TooMuch)
    } else {
        (Tone::Plain, Label::Free)
    };
    vec![
        toned(
            "site.free_mw",
            report.site.free_mw,
            words.numerals().power(free.abs()),
            tone,
        ),
        text(words.label(label)),
    ]
}

/// One part of the capacity bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// Colour.
    pub kind: Use,
    /// Where it begins, as a share of the bar.
    pub from: f64,
    /// How much of the bar it takes.
    pub part: f64,
}

/// The capacity bar: each row's share of the grid's capacity, or of what all rows reserve if that is more.
#[must_use]
pub fn shares(report: &Report) -> Vec<Share> {
    let whole = report.site.capacity_mw.max(report.site.reserved_mw);
    let mut from = 0.0;
    let shares = report.rows.iter().map(|row| {
        let part = row.reserved_mw / whole;
        let share = Share {
            kind: row.kind,
            from,
            part,
        };
        from += part;
        share
    });
    shares.collect()
}

/// Where the grid's capacity ends on the bar, if the rows go beyond it.
#[must_use]
pub fn limit(report: &Report) -> Option<f64> {
    let site = &report.site;
    (site.reserved_mw > site.capacity_mw * (1.0 + 1e-9)).then(|| site.capacity_mw / site.reserved_mw)
}
