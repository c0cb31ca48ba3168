//! The market: deals, rents, the network's record, days of defaults, training runs.

use crate::catalog::deal::Deal;
use crate::catalog::support::{NetworkFigure, of_day, of_deal, of_history, of_rent, of_run};
use crate::catalog::{Confidence, deal, history, snapshot, training};
use crate::link::{Form, scenario_query};
use crate::scenario::{Amount, Machine, MixRow, Scenario, TrainingRun};

use super::age::age;
use super::documents::listed;
use super::table::{Cell, Recorded, Row, Table, documents, number, recorded, scenario, text};

/// Announced leases, and two GPU clouds that are often taken for leases.
pub(super) fn deals() -> Table {
    let rows = deal::all().iter().map(|deal| {
        let total = Recorded {
            value: Some(deal.total_usd_bn),
            date: deal.announced.clone(),
            confidence: deal.confidence,
            source: deal.source.clone(),
        };
        let rent = deal
            .rent_usd_per_kw_month()
            .map(|usd| (usd * 10.0).round() / 10.0);
        row(vec![
            Cell::Scenario(
                format!("{} with {}", deal.landlord, deal.tenant),
                at_its_rent(deal),
            ),
            Cell::Day(deal.announced.clone()),
            Cell::Recorded(Some(total)),
            Cell::Number(Some(deal.years)),
            Cell::Number(deal.it_mw),
            Cell::Number(deal.gross_mw),
            Cell::Number(rent),
            Cell::Text(deal.other.clone()),
            Cell::Documents(of_deal(deal)),
        ])
    });
    Table {
        id: "deals",
        title: "Leases and other deals",
        about: "<p>What AI tenants have agreed to pay for powered space. The mean rent is the total over years and IT power; it \
                is ours to compute, and none where the IT power was not told. A deal’s name opens a lease of its size at that \
                rent, level over its years, with all else at the newest defaults; clouds of GPUs are no leases and have no \
                such link.</p>"
            .to_owned(),
        columns: vec![
            scenario("Deal"),
            text("Announced"),
            recorded("Total", "billion $"),
            number("Term", "years"),
            number("IT power", "MW"),
            number("Grid power", "MW"),
            number("Mean rent", "$/kW-month"),
            text("What else was told"),
            documents(),
        ],
        rows: rows.collect(),
    }
}

/// The query of a site that leases as much IT power as a deal, at the deal's mean rent; none for a GPU cloud, or if the
/// deal's IT power or rent is not known.
fn at_its_rent(deal: &Deal) -> Option<String> {
    let it_mw = deal.it_mw.filter(|_| !deal.other.starts_with("GPU cloud"))?;
    let rent = deal.rent_usd_per_kw_month()?;
    let mut scenario = Scenario::default();
    scenario.site.capacity_mw = (it_mw * scenario.data_centre.reserved_per_it).ceil();
    scenario.hosting.escalator_percent_per_year = 0.0;
    scenario.hosting.term_years = deal.years;
    scenario.mix = vec![MixRow {
        rent_usd: Some((rent * 10.0).round() / 10.0),
        ..MixRow::of(Machine::Lease, Amount::PowerKw(it_mw * 1000.0))
    }];
    Some(scenario_query(&scenario, Form::Short))
}

/// What an H100 rented for.
pub(super) fn rents() -> Table {
    let rows = history::rents().iter().map(|rent| {
        row(vec![
            Cell::Day(rent.month.to_string()),
            Cell::Text(rent.gpu.clone()),
            Cell::Recorded(Some(Recorded {
                value: Some(rent.usd_per_hour),
                date: rent.month.to_string(),
                confidence: rent.confidence,
                source: rent.source.clone(),
            })),
            Cell::Text(rent.basis.clone()),
            Cell::Documents(of_rent(rent)),
        ])
    });
    Table {
        id: "rent_history",
        title: "What an H100 rented for",
        about: "<p>Rents as they were published at the time. Their kinds differ (asked on demand, by contract, an index) and \
                are named; a line drawn through them is not one series.</p>"
            .to_owned(),
        columns: vec![
            text("Month"),
            text("GPU"),
            recorded("Rent", "$/GPU-h"),
            text("Kind of rent"),
            documents(),
        ],
        rows: rows.collect(),
    }
}

/// Bitcoin and its network, month by month.
pub(super) fn history() -> Table {
    let rows = history::months().iter().map(|month| {
        // The row shows the month and its age once, so its figures have no date of their own.
        let of = |value, confidence, source: &str| {
            Cell::Recorded(Some(Recorded {
                value: Some(value),
                date: String::new(),
                confidence,
                source: source.to_owned(),
            }))
        };
        row(vec![
            Cell::Day(month.month.to_string()),
            Cell::Day(age(&month.month.to_string(), snapshot::newest().date)),
            of(month.price_usd, month.price_confidence, &month.price_source),
            of(
                (month.difficulty / 1e9).round() / 1e3,
                month.chain_confidence,
                &month.chain_source,
            ),
            Cell::Number(Some(month.subsidy_btc)),
            of(month.fees_btc, month.fees_confidence, &month.fees_source),
        ])
    });
    let rest_on = |figure, name: &str| {
        let found: Vec<_> = of_history(figure, None);
        format!("<li>{name}: {}</li>", listed(&found))
    };
    let of_one: String = history::months()
        .iter()
        .map(|it| (it.month, of_history(NetworkFigure::Difficulty, Some(it.month))))
        .filter(|(_, found)| !found.is_empty())
        .map(|(month, found)| format!("<li>Difficulty of {month} alone: {}</li>", listed(&found)))
        .collect();
    let documents_of_all: String = [
        (NetworkFigure::Price, "Price"),
        (NetworkFigure::Difficulty, "Difficulty"),
        (NetworkFigure::Subsidy, "Subsidy"),
        (NetworkFigure::Fees, "Fees"),
    ]
    .map(|(figure, name)| rest_on(figure, name))
    .concat();
    Table {
        id: "history",
        title: "Bitcoin and its network, month by month",
        about: format!(
            "<p>Monthly means, which “replay” runs a fleet through. Difficulty and subsidy are facts of the chain, weighted by \
             time; the price is the mean of daily closes rounded to $10. What all months rest on, or were checked with:</p>\
             <ul>{documents_of_all}{of_one}</ul>"
        ),
        columns: vec![
            text("Month"),
            text("Age"),
            recorded("Mean price", "$"),
            recorded("Mean difficulty", "trillion"),
            number("Subsidy", "BTC a block"),
            recorded("Fees", "BTC a block"),
        ],
        rows: rows.collect(),
    }
}

/// The days that have a set of defaults.
pub(super) fn days() -> Table {
    let rows = snapshot::all().iter().map(|day| {
        let date = day.date.to_string();
        let of = |value, confidence: Confidence, source: &str| {
            Cell::Recorded(Some(Recorded {
                value: Some(value),
                date: day.date.to_string(),
                confidence,
                source: source.to_owned(),
            }))
        };
        let chain = day.chain_confidence;
        row(vec![
            Cell::Scenario(
                date.clone(),
                Some(scenario_query(&Scenario::on(day), Form::Short)),
            ),
            of(day.price_usd, day.price_confidence, &day.price_source),
            of(day.difficulty, chain, &day.difficulty_source),
            of(day.fees_btc_per_block, chain, &day.fees_source),
            of(f64::from(day.height_blocks), chain, &day.height_source),
            Cell::Documents(of_day(&date)),
        ])
    });
    Table {
        id: "days",
        title: "Days of defaults",
        about: "<p>A link says by its date which day’s prices and network its defaults are. A day opens the calculator on \
                it.</p>"
            .to_owned(),
        columns: vec![
            scenario("Day"),
            recorded("Bitcoin price", "$"),
            recorded("Difficulty", "of the network"),
            recorded("Fees", "BTC a block"),
            recorded("Height", "blocks"),
            documents(),
        ],
        rows: rows.collect(),
    }
}

/// Training runs.
pub(super) fn runs() -> Table {
    let rows = training::all().iter().map(|run| {
        let mut scenario = Scenario::default();
        scenario.training.run = TrainingRun::Published(&run.id);
        row(vec![
            Cell::Scenario(run.name.clone(), Some(scenario_query(&scenario, Form::Short))),
            Cell::Text(run.id.clone()),
            Cell::Text(run.gpu.to_uppercase()),
            Cell::Recorded(Some(Recorded {
                value: Some(run.gpu_hours),
                date: run.date.clone(),
                confidence: run.confidence,
                source: run.source.clone(),
            })),
            Cell::Documents(of_run(run)),
        ])
    });
    Table {
        id: "training_runs",
        title: "Training runs",
        about: "<p>How many GPU-hours it took to train a model. An H800 is priced as an H100.</p>".to_owned(),
        columns: vec![
            scenario("Model"),
            text("Id in links"),
            text("GPU"),
            recorded("GPU-hours", "h"),
            documents(),
        ],
        rows: rows.collect(),
    }
}

fn row(cells: Vec<Cell>) -> Row {
    Row {
        id: String::new(),
        cells,
    }
}
