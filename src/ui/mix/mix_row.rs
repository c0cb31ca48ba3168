//! One row of the mix: how many of what, at which price and rent.

use yew::prelude::*;

use crate::report::controls::mix::{self, OwnTerms, TypedIn};
use crate::report::facts::dates::old_figures;
use crate::report::words::Label;
use crate::scenario::Use;
use crate::scenario::{
    Amount, COUNT, MAX_ROWS, Machine, MixRow, POWER_KW, Plant, Share, filled, grid_mw_of_it, price_range_usd,
    rent_range_usd, shared,
};

use super::super::action::{Action, Part, Target};
use super::super::edit::in_units;
use super::super::fields::choice_field::choice_field;
use super::super::fields::number_field::{Props, number_field};
use super::super::pieces::{about, line, pieces};
use super::super::scene::Scene;
use super::own_machine::own_machine;

/// The row at this place in the mix.
pub(crate) fn row(scene: &Scene<'_>, index: usize) -> Html {
    let Scene { scenario, report, .. } = *scene;
    let words = scene.words();
    let (Some(row), Some(shown)) = (scenario.mix.get(index), report.rows.get(index)) else {
        return html! { <div key={scene.choices.row_key(index)} hidden={true} /> };
    };
    let button = |label: Label, id: &str, drawing: &'static str, disabled: bool, action: Action| {
        html! {
            <button
                type="button"
                class="icon"
                id={self::id(index, id)}
                title={words.label(label)}
                aria-label={[words.label(label), " ", &shown.name].concat()}
                {disabled}
                onclick={scene.click(action)}
            >{ icon(drawing) }</button>
        }
    };
    let last = scenario.mix.len() - 1;
    let typed_in = typed_in(scene, index, row);
    let is_open = |share: Share| shared(scenario, share).is_some();
    html! {
        <div class={classes!("machine", shown.kind.key())} key={scene.choices.row_key(index)}>
            <div class="line">
                <span class="name">{ shown.name.as_str() }</span>
                if last > 0 {
                    { button(Label::MoveUp, "up", "M8 13V3M4 7l4-4 4 4", index == 0, Action::RowMoved(index, true)) }
                    { button(Label::MoveDown, "down", "M8 3v10M4 9l4 4 4-4", index == last, Action::RowMoved(index, false)) }
                }
                { button(Label::Remove, "remove", "M3 3l10 10M13 3L3 13", false, Action::RowRemoved(index)) }
            </div>
            { amount(scene, index, row, &shown.name) }
            <div class="asks">
                { ask(scene, index, Label::ThisUseOnly, is_open(Share::Alone(index)), Action::GridShared(Share::Alone(index))) }
                if filled(scenario, index).is_none() && is_open(Share::With(index)) {
                    { ask(scene, index, Label::EqualShare, true, Action::GridShared(Share::With(index))) }
                } else {
                    { ask(scene, index, Label::UseFreePower, filled(scenario, index).is_some(), Action::RowFilled(index)) }
                }
            </div>
            for figure in old_figures(scenario, row) {
                <p class="dated" data-words="">{ words.dated(&figure) }</p>
            }
            <details class="own">
                <summary id={id(index, "takes")}>
                    <span class="takes">{ pieces(&mix::row(report, index, typed_in, words)) }</span>
                    <span class="yours" data-words="">{ words.own_terms(&OwnTerms::of(scenario, row)) }</span>
                    <span class="more">
                        { words.label(if shown.kind == Use::Mining { Label::Price } else { Label::RowDetails }) }
                    </span>
                </summary>
                { own_machine(scene, index, row) }
                { prices(scene, index, row, row.plant(scenario)) }
                // Opens what is assumed of the machine, with the documents behind it.
                { about(words.label(Label::About), ["rows.", &index.to_string()].concat(), &shown.name) }
                <button
                    type="button"
                    class="quiet"
                    disabled={last + 1 >= MAX_ROWS}
                    onclick={scene.click(Action::RowDuplicated(index))}
                >
                    { words.label(Label::Duplicate) }
                </button>
            </details>
        </div>
    }
}

/// The id of a part of a row.
pub(crate) fn id(index: usize, part: &str) -> String {
    format!("row-{index}-{part}")
}

/// The unit that the amount is typed in. The amount of leased space is always power, even if the link writes a number.
fn typed_in(scene: &Scene<'_>, index: usize, row: &MixRow) -> TypedIn {
    if in_units(&row.machine, row.amount) {
        TypedIn::Machines
    } else if scene.choices.is_by_grid(index) {
        TypedIn::Grid
    } else {
        TypedIn::It
    }
}

/// How many, or how much power; a change of unit keeps the amount as nearly as it can.
fn amount(scene: &Scene<'_>, index: usize, row: &MixRow, name: &str) -> Html {
    let words = scene.words();
    let typed_in = typed_in(scene, index, row);
    let amount = match row.amount {
        Amount::Machines(count) => f64::from(count),
        Amount::PowerKw(kw) => kw,
    };
    let plant = row.plant(scene.scenario);
    let (part, shown, range) = match typed_in {
        TypedIn::Machines => (Part::Amount, amount, COUNT),
        TypedIn::It => (Part::Amount, amount / 1000.0, megawatts(POWER_KW)),
        TypedIn::Grid => {
            let grid_mw = grid_mw_of_it(plant, scene.scenario, amount);
            (Part::Grid, grid_mw, megawatts(POWER_KW))
        }
    };
    let units = if plant.used_for() == Use::Rental {
        Label::Gpus
    } else {
        Label::Units
    };
    let choices = [
        ("units", words.label(units).to_owned()),
        ("mw", words.label(Label::MegawattsIt).to_owned()),
        ("grid", words.label(Label::MegawattsGrid).to_owned()),
    ];
    // Leased space counts no machines.
    let offered = if row.machine == Machine::Lease {
        &choices[1..]
    } else {
        &choices
    };
    let chosen = match typed_in {
        TypedIn::Machines => "units",
        TypedIn::It => "mw",
        TypedIn::Grid => "grid",
    };
    let named = |label: Label| [words.label(label), " ", name].concat();
    let number = Props {
        name: Some(named(Label::Amount).into()),
        value: Some(shown),
        range,
        whole: typed_in == TypedIn::Machines,
        ..Props::of_row(scene, index, part)
    };
    html! {
        <span class="amount">
            { number_field(number) }
            { choice_field(
                scene,
                Target::Row(index, Part::Unit),
                id(index, "unit"),
                Some(named(Label::AmountUnit)),
                offered,
                chosen,
            ) }
        </span>
    }
}

/// A button that lets the row take power. If it has nothing to do it is hidden, but keeps its room, so that nothing
/// moves.
fn ask(scene: &Scene<'_>, index: usize, label: Label, is_open: bool, action: Action) -> Html {
    let (label, name) = (scene.words().label(label), &scene.report.rows[index].name);
    let part = match action {
        Action::GridShared(Share::Alone(_)) => "alone",
        _ => "fill",
    };
    html! {
        <button
            type="button"
            class="ask"
            id={id(index, part)}
            aria-label={[label, ": ", name].concat()}
            hidden={!is_open}
            onclick={scene.click(action)}
        >
            { label }
        </button>
    }
}

/// The reader's own price and rent. If a field is left empty, the catalogue's or the market's value counts, and the
/// field shows it pale.
fn prices(scene: &Scene<'_>, index: usize, row: &MixRow, plant: Plant) -> Html {
    let words = scene.words();
    let field = |part: Part, label: Label, own: Option<f64>, (unit, listed, range): Priced| {
        let number = Props {
            value: own,
            placeholder: Some(words.numerals().exact(listed).into()),
            unit,
            range,
            optional: true,
            ..Props::of_row(scene, index, part)
        };
        line(words.label(label), number.id.clone(), number_field(number))
    };
    let of = plant.used_for();
    let unit = words.label(if of.has_machines() {
        Label::Dollars
    } else {
        Label::DollarsPerKw
    });
    let own_price = if row.machine == Machine::Lease {
        Label::OwnBuildingCost
    } else {
        Label::OwnPrice
    };
    let price = (unit, plant.unit_price_usd(), price_range_usd(of));
    let rent = plant
        .rent()
        .map(|rent| (words.unit(rent.unit), rent.usd, rent_range_usd(of)));
    html! {
        <>
            { field(Part::Price, own_price, row.price_usd, price) }
            if let Some(rent) = rent {
                { field(Part::Rent, Label::OwnRent, row.rent_usd, rent) }
            }
        </>
    }
}

/// The unit, the value in effect unless the reader gives one, and the range.
type Priced = (&'static str, f64, (f64, f64));

fn megawatts((low, high): (f64, f64)) -> (f64, f64) {
    (low / 1000.0, high / 1000.0)
}

/// A drawing instead of a sign that some fonts lack.
fn icon(path: &'static str) -> Html {
    html! {
        <svg class="sign" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path d={path} /></svg>
    }
}
