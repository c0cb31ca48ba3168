//! One row of the mix: how many of what, at which price and rent.

use std::rc::Rc;

use yew::prelude::*;

use crate::link::Decoded;
use crate::report::words::Label;
use crate::report::{Kind, Report, mix};
use crate::scenario::{
    Amount, COUNT, GPU_RENT_USD_PER_HOUR, LEASE_CAPEX_USD_PER_KW, LEASE_RENT_USD_PER_KW_MONTH,
    MACHINE_PRICE_USD, MAX_ROWS, Machine, MixRow, POWER_KW, Plant,
};

use super::app::Action;
use super::choice_field::ChoiceField;
use super::number_field::NumberField;
use super::own_machine::own_machine;
use super::pieces::{class_of, pieces};
use super::speech::{Speech, use_speech};

/// Which row of what.
#[derive(Debug, PartialEq, Properties)]
pub struct Props {
    /// Its place in the mix.
    pub index: usize,
    /// The mix.
    pub link: Rc<Decoded>,
    /// What it reserves and costs.
    pub report: Rc<Report>,
}

/// The row.
#[component]
pub fn Row(props: &Props) -> Html {
    let speech = use_speech();
    let words = speech.words();
    let index = props.index;
    let (Some(row), Some(told)) = (props.link.scenario.mix.get(index), props.report.rows.get(index)) else {
        return html! { <div hidden={true} /> };
    };
    let plant = row.plant(&props.link.scenario);
    let label = |label: Label| format!("{} {}", words.label(label), told.name);
    html! {
        <div class={classes!("machine", class_of(told.kind))}>
            <div class="line">
                <span class="name">{ told.name.as_str() }</span>
                <button
                    type="button"
                    class="icon"
                    title={words.label(Label::Duplicate)}
                    aria-label={label(Label::Duplicate)}
                    disabled={props.link.scenario.mix.len() >= MAX_ROWS}
                    onclick={speech.act.reform(move |_: MouseEvent| Action::RowDuplicated(index))}
                >{ icon("M5 5V2h9v9h-3M2 5h9v9H2z") }</button>
                <button
                    type="button"
                    class="icon"
                    title={words.label(Label::Remove)}
                    aria-label={label(Label::Remove)}
                    onclick={speech.act.reform(move |_: MouseEvent| Action::RowRemoved(index))}
                >{ icon("M3 3l10 10M13 3L3 13") }</button>
            </div>
            { amount(&speech, index, row, plant, &told.name) }
            <details class="own">
                <summary>
                    <span class="takes">{ pieces(&mix::row(&props.report, index, words)) }</span>
                    <span class="more">
                        { words.label(if told.kind == Kind::Mining { Label::Price } else { Label::RowDetails }) }
                    </span>
                </summary>
                { own_machine(&speech, index, row) }
                { prices(&speech, index, row, plant) }
            </details>
        </div>
    }
}

/// How many, or how much power; a change of unit keeps what stands there as near as it can.
fn amount(speech: &Speech, index: usize, row: &MixRow, plant: Plant, name: &str) -> Html {
    let words = speech.words();
    let lease = row.machine == Machine::Lease;
    let (shown, range, whole, step) = match row.amount {
        Amount::Machines(count) if !lease => (f64::from(count), COUNT, true, 1.0),
        Amount::Machines(kw) => (f64::from(kw) / 1000.0, megawatts(POWER_KW), false, 1.0),
        Amount::PowerKw(kw) => (kw / 1000.0, megawatts(POWER_KW), false, 1.0),
    };
    let on_value = {
        let row = row.clone();
        speech.act.reform(move |value: Option<f64>| {
            let value = value.unwrap_or(0.0);
            let amount = if whole {
                Amount::Machines(machines(value))
            } else {
                Amount::PowerKw(value * 1000.0)
            };
            Action::RowChanged(
                index,
                MixRow {
                    amount,
                    ..row.clone()
                },
            )
        })
    };
    let on_unit = {
        let row = row.clone();
        speech.act.reform(move |unit: String| {
            let amount = other_unit(plant, &unit);
            Action::RowChanged(
                index,
                MixRow {
                    amount,
                    ..row.clone()
                },
            )
        })
    };
    let units = if matches!(row.machine, Machine::Gpu(_) | Machine::OwnGpu { .. }) {
        Label::Gpus
    } else {
        Label::Units
    };
    let choices: Vec<(AttrValue, AttrValue)> = vec![
        ("units".into(), words.label(units).into()),
        ("mw".into(), words.label(Label::MegawattsIt).into()),
    ];
    html! {
        <span class="amount">
            <NumberField
                id={format!("row-{index}-amount")}
                name={format!("{} {name}", words.label(Label::Amount))}
                value={Some(shown)}
                unit={if lease { words.label(Label::MegawattsIt) } else { "" }}
                {range}
                {whole}
                {step}
                {on_value}
            />
            if !lease {
                <ChoiceField
                    id={format!("row-{index}-unit")}
                    name={format!("{} {name}", words.label(Label::AmountUnit))}
                    {choices}
                    chosen={if whole { "units" } else { "mw" }}
                    on_choice={on_unit}
                />
            }
        </span>
    }
}

/// The reader's own price and rent; empty, the catalogue's or the market's count, and stand there pale.
fn prices(speech: &Speech, index: usize, row: &MixRow, plant: Plant) -> Html {
    let words = speech.words();
    let n = words.numerals();
    let field = |label: Label,
                 unit: Label,
                 own: Option<f64>,
                 listed: f64,
                 range,
                 set: fn(&mut MixRow, Option<f64>)| {
        let row = row.clone();
        let on_value = speech.act.reform(move |value| {
            let mut row = row.clone();
            set(&mut row, value);
            Action::RowChanged(index, row)
        });
        let id = format!("row-{index}-own-{label:?}").to_lowercase();
        html! {
            <div class="line">
                <label for={id.clone()}>{ words.label(label) }</label>
                <NumberField
                    {id}
                    value={own}
                    placeholder={n.exact(listed)}
                    unit={words.label(unit)}
                    {range}
                    optional={true}
                    step={1.0}
                    {on_value}
                />
            </div>
        }
    };
    let (price, rent) = match plant {
        Plant::Mining { price_usd, .. } => ((Label::Dollars, price_usd, MACHINE_PRICE_USD), None),
        Plant::Rental {
            price_usd,
            rent_usd_per_hour,
            ..
        } => (
            (Label::Dollars, price_usd, MACHINE_PRICE_USD),
            Some((Label::DollarsPerHour, rent_usd_per_hour, GPU_RENT_USD_PER_HOUR)),
        ),
        Plant::Hosting {
            capex_usd_per_kw,
            rent_usd_per_kw_month,
            ..
        } => (
            (Label::DollarsPerKw, capex_usd_per_kw, LEASE_CAPEX_USD_PER_KW),
            Some((
                Label::DollarsPerKwMonth,
                rent_usd_per_kw_month,
                LEASE_RENT_USD_PER_KW_MONTH,
            )),
        ),
    };
    html! {
        <>
            { field(Label::OwnPrice, price.0, row.price_usd, price.1, price.2, |row, usd| row.price_usd = usd) }
            if let Some((unit, listed, range)) = rent {
                { field(Label::OwnRent, unit, row.rent_usd, listed, range, |row, usd| row.rent_usd = usd) }
            }
        </>
    }
}

/// The amount in the other unit: the power that so many machines take, or as many as a power feeds.
fn other_unit(plant: Plant, unit: &str) -> Amount {
    match (unit, plant) {
        ("mw", plant) => Amount::PowerKw(plant.it_kw()),
        (_, Plant::Mining { count, .. } | Plant::Rental { count, .. }) => Amount::Machines(machines(count)),
        (_, Plant::Hosting { it_kw, .. }) => Amount::PowerKw(it_kw),
    }
}

fn machines(count: f64) -> u32 {
    crate::scenario::whole(count)
}

fn megawatts((low, high): (f64, f64)) -> (f64, f64) {
    (low / 1000.0, high / 1000.0)
}

/// A drawing instead of a sign that some fonts lack.
fn icon(path: &'static str) -> Html {
    html! {
        <svg class="sign" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path d={path} /></svg>
    }
}
