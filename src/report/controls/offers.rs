//! The machines one can add to the mix, each with the details that distinguish it from the others.

use crate::catalog::calendar::Date;
use crate::scenario::{Machine, Use};

use crate::model::order;
use crate::report::words::inputs::Offer;
use crate::report::words::{Label, Words};

/// Every machine that matches the search, in named groups: miners and GPUs newest first, then the reader's own machines
/// and leases. Words may be in any order; an empty search finds all.
#[must_use]
pub fn offers(sought: &str, date: Date, words: &dyn Words) -> Vec<(Label, Vec<Offer>)> {
    // The names are ASCII; the tables for lowercasing all other letters would cost readers 5 kB.
    let sought = sought.to_ascii_lowercase();
    let answers = |offer: &Offer| {
        let said = [
            words.kind(offer.kind),
            " ",
            &offer.name,
            " ",
            &offer.figures,
            " ",
            &offer.note,
        ]
        .concat();
        let said = said.to_ascii_lowercase();
        sought.split_ascii_whitespace().all(|word| said.contains(word))
    };
    let groups: [(Label, Vec<Machine>); 3] = [
        (Label::Miners, newest_first(Use::Mining)),
        (Label::GpuMachines, newest_first(Use::Rental)),
        (Label::OwnMachines, Machine::not_in_catalogue().to_vec()),
    ];
    groups
        .into_iter()
        .map(|(label, machines)| {
            let offers = machines.iter().map(|machine| words.offer(machine, date));
            (label, offers.filter(answers).collect())
        })
        .collect()
}

fn newest_first(of: Use) -> Vec<Machine> {
    let mut machines = Machine::catalogue(of);
    order::descending(&mut machines, |machine| {
        machine.on_sale().map_or(f64::NEG_INFINITY, |sale| day(sale.from))
    });
    machines
}

/// A recorded date as a number that sorts in date order, however exactly it is known: 20250200 for "2025-02".
fn day(recorded: &str) -> f64 {
    let digits = recorded
        .bytes()
        .filter(u8::is_ascii_digit)
        .map(|digit| f64::from(digit - b'0'));
    let eight = digits.chain(std::iter::repeat(0.0)).take(8);
    eight.fold(0.0, |number, digit| 10.0 * number + digit)
}
