//! Setting an input to a value the way maps and breakevens move it: all rents scale together.

use super::{Field, Input, Plant, RentPath, Scenario};

/// Sets an input. A rent that rows have for themselves scales with all others, contract and table included, so that
/// the first such row's market rent is the value.
pub fn move_input(scenario: &mut Scenario, field: &Field, value: f64) {
    let (rented, table) = (
        rents(scenario, field.input).collect::<Vec<_>>(),
        table(scenario, field.input),
    );
    let first = table.or(rented.first().map(|(_, rent)| *rent));
    let Some(factor) = first.filter(|rent| *rent > 0.0).map(|rent| value / rent) else {
        field.set_number(scenario, value);
        return;
    };
    if field.input == Input::GpuRent
        && let Some(rent) = &mut scenario.contract.rent_usd_per_hour
    {
        *rent = (*rent * factor).clamp(field.min, field.max);
    }
    if table.is_some() {
        for rent in &mut scenario.rental.rents_by_year_usd_per_hour {
            *rent = (*rent * factor).clamp(field.min, field.max);
        }
        return;
    }
    let alike = rented
        .iter()
        .all(|(_, rent)| Some(rent.to_bits()) == first.map(f64::to_bits));
    if alike {
        field.set_number(scenario, value);
    } else {
        for (row, rent) in rented {
            scenario.mix[row].rent_usd = Some((rent * factor).clamp(field.min, field.max));
        }
    }
}

/// The value of an input in that sense; none for a rent that no row is paid.
#[must_use]
pub fn value_of(scenario: &Scenario, field: &Field) -> Option<f64> {
    match field.input {
        Input::GpuRent | Input::HostingRent => {
            table(scenario, field.input).or_else(|| first_rent(scenario, field.input))
        }
        _ => field.number(scenario),
    }
}

/// The rent of the first row that is paid it, table aside; none for an input that is no rent.
#[must_use]
pub fn first_rent(scenario: &Scenario, input: Input) -> Option<f64> {
    rents(scenario, input).next().map(|(_, rent)| rent)
}

/// The rows that are paid a rent, and theirs.
fn rents(scenario: &Scenario, input: Input) -> impl Iterator<Item = (usize, f64)> {
    let rent = move |plant: Plant| match (input, plant) {
        (
            Input::GpuRent,
            Plant::Rental {
                rent_usd_per_hour, ..
            },
        ) => Some(rent_usd_per_hour),
        (
            Input::HostingRent,
            Plant::Hosting {
                rent_usd_per_kw_month,
                ..
            },
        ) => Some(rent_usd_per_kw_month),
        _ => None,
    };
    let rows = scenario.mix.iter().enumerate();
    rows.filter_map(move |(row, it)| Some((row, rent(it.plant(scenario))?)))
}

/// The first rent of a table that overrules those of rows.
fn table(scenario: &Scenario, input: Input) -> Option<f64> {
    let rental = &scenario.rental;
    let tabled =
        input == Input::GpuRent && rental.path == RentPath::Table && first_rent(scenario, input).is_some();
    rental
        .rents_by_year_usd_per_hour
        .first()
        .copied()
        .filter(|_| tabled)
}
