//! The machines: what one can buy, what it does, costs and rents for.

use crate::catalog::support::{of_asic, of_gpu};
use crate::catalog::{asic, gpu};
use crate::link::{Form, scenario_query};
use crate::scenario::{Amount, Machine, Scenario};

use super::table::{Cell, Recorded, Row, Table, documents, number, recorded, scenario, text};

/// Miners.
pub(super) fn asics() -> Table {
    let rows = asic::all().iter().map(|asic| {
        let price = |price: &asic::Price| {
            Cell::Recorded(Some(Recorded {
                value: Some(price.usd_per_th),
                date: price.date.clone(),
                confidence: price.confidence,
                source: price.basis.clone(),
            }))
        };
        Row {
            id: format!("machine-{}", asic.id),
            cells: vec![
                Cell::Scenario(asic.name.clone(), Some(in_place(Machine::Asic(asic)))),
                Cell::Text(asic.id.clone()),
                Cell::Text(asic.maker.clone()),
                Cell::Text(asic.cooling.clone()),
                Cell::Number(Some(asic.th_s)),
                Cell::Number(Some(asic.watts)),
                Cell::Number(Some((asic.joules_per_th() * 10.0).round() / 10.0)),
                Cell::Day(asic.on_sale_from.clone()),
                price(&asic.price_2024),
                price(&asic.price_2026),
                Cell::Recorded(Some(Recorded {
                    value: None,
                    date: String::new(),
                    confidence: asic.spec_confidence,
                    source: asic.spec_source.clone(),
                })),
                Cell::Documents(of_asic(asic)),
            ],
        }
    });
    Table {
        id: "asics",
        title: "Miners",
        about: "<p>Hashrate and power as the maker gives them, or a list of models. The first price counts for scenarios \
                of 23 November 2024: it is that of late 2024 or, of a miner that came later, the first one known, as its \
                date says. That of 2026 counts for later scenarios. A miner’s name opens the newest defaults with as much IT power of it in place of \
                their miners.</p>"
            .to_owned(),
        columns: vec![
            scenario("Miner"),
            text("Id in links"),
            text("Maker"),
            text("Cooling"),
            number("Hashrate", "TH/s"),
            number("Power at the wall", "W"),
            number("Efficiency", "J/TH"),
            text("On sale from"),
            recorded("First price (late 2024, or when it came)", "$/TH"),
            recorded("Price 2026", "$/TH"),
            recorded("Hashrate and power", ""),
            documents(),
        ],
        rows: rows.collect(),
    }
}

/// GPUs.
pub(super) fn gpus() -> Table {
    let rows = gpu::all().iter().map(|gpu| {
        let rent = |rent: &gpu::Rent| Recorded {
            value: Some(rent.usd_per_hour),
            date: rent.date.clone(),
            confidence: rent.confidence,
            source: rent.basis.clone(),
        };
        Row {
            id: format!("machine-{}", gpu.id),
            cells: vec![
                Cell::Scenario(gpu.name.clone(), Some(in_place(Machine::Gpu(gpu)))),
                Cell::Text(gpu.id.clone()),
                Cell::Text(gpu.maker.clone()),
                Cell::Number(Some(gpu.tdp_w)),
                Cell::Number(Some(gpu.all_in_kw)),
                Cell::Day(gpu.on_sale_from.clone()),
                Cell::Recorded(Some(Recorded {
                    value: Some(gpu.price_usd),
                    date: gpu.price_date.clone(),
                    confidence: gpu.price_confidence,
                    source: gpu.price_basis.clone(),
                })),
                Cell::Recorded(gpu.rent_2024_11.as_ref().map(rent)),
                Cell::Recorded(Some(rent(&gpu.rent_latest))),
                Cell::Recorded(Some(Recorded {
                    value: None,
                    date: String::new(),
                    confidence: gpu.spec_confidence,
                    source: gpu.spec_source.clone(),
                })),
                Cell::Documents(of_gpu(gpu)),
            ],
        }
    });
    Table {
        id: "gpus",
        title: "GPUs",
        about: "<p>Power and price are of a GPU as it stands in a data centre, with its share of host and network. The rent \
                nearest to November 2024 counts for scenarios of that month, the latest for later ones; where there is none \
                of then, the GPU was not on sale. A GPU’s name opens the newest defaults with as much IT power of it in \
                place of their GPUs.</p>"
            .to_owned(),
        columns: vec![
            scenario("GPU"),
            text("Id in links"),
            text("Maker"),
            number("Thermal design power", "W"),
            number("Power with host and network", "kW"),
            text("On sale from"),
            recorded("Price with host and network", "$"),
            recorded("Rent nearest to November 2024", "$/GPU-h"),
            recorded("Latest rent", "$/GPU-h"),
            recorded("Power", ""),
            documents(),
        ],
        rows: rows.collect(),
    }
}

/// The query of the newest defaults with this machine in place of their machine for the same use, with the same IT
/// power, rounded to a megawatt.
fn in_place(machine: Machine) -> String {
    let mut scenario = Scenario::default();
    let kind = machine.used_for();
    let place = scenario.mix.iter().position(|row| row.machine.used_for() == kind);
    if let Some(nth) = place {
        let it_mw = (scenario.mix[nth].plant(&scenario).it_kw() / 1000.0).round();
        let row = &mut scenario.mix[nth];
        row.machine = machine;
        row.amount = Amount::PowerKw(it_mw * 1000.0);
    }
    scenario_query(&scenario, Form::Short)
}
