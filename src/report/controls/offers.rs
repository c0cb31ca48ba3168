//! The machines one can add to the mix, each with what tells it from the others.

use crate::catalog::calendar::Date;
use crate::catalog::{asic, gpu};
use crate::scenario::Machine;

use crate::report::words::inputs::Offer;
use crate::report::words::{Label, Words};

/// Every machine that answers to what is sought, by groups with their names: miners and GPUs newest first, then what
/// is of one's own. Words may be in any order; an empty search finds all.
#[must_use]
pub fn offers(sought: &str, date: Date, words: &dyn Words) -> Vec<(Label, Vec<Offer>)> {
    // The names are ASCII; tables of all other letters would cost readers 5 kB.
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
    let mut miners: Vec<&asic::Asic> = asic::all().iter().collect();
    miners.sort_by(|a, b| b.on_sale_from.cmp(&a.on_sale_from));
    let mut gpus: Vec<&gpu::Gpu> = gpu::all().iter().collect();
    gpus.sort_by(|a, b| b.on_sale_from.cmp(&a.on_sale_from));
    let groups: [(Label, Vec<Machine>); 3] = [
        (Label::Miners, miners.into_iter().map(Machine::Asic).collect()),
        (Label::GpuMachines, gpus.into_iter().map(Machine::Gpu).collect()),
        (Label::OwnMachines, Machine::beside_the_catalogue().to_vec()),
    ];
    groups
        .into_iter()
        .map(|(label, machines)| {
            let offers = machines.iter().map(|machine| words.offer(machine, date));
            (label, offers.filter(answers).collect())
        })
        .collect()
}
