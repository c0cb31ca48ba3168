//! Setting an input to a value the way controls, maps and breakevens move it: all rents scale together.

use super::{Field, Input, RentPath, Scenario};

/// Sets an input. A rent that rows have for themselves scales with all others, contract and table included, so that
/// the first such row's market rent is the value.
///
/// ```
/// use wattworth::link::decode;
/// use wattworth::scenario::{Plant, field, move_input};
///
/// let mut scenario = decode("mix=h100*8~2,h200*8~2.5").scenario;
/// move_input(&mut scenario, field("gpuh").unwrap(), 3.0);
/// assert_eq!(scenario.mix[1].rent_usd, Some(3.75));
/// ```
pub fn move_input(scenario: &mut Scenario, field: &Field, value: f64) {
    Rents::of(scenario).move_to(scenario, field, value);
}

/// The value of an input in that sense; none for a rent that no row is paid.
#[must_use]
pub fn value_of(scenario: &Scenario, field: &Field) -> Option<f64> {
    match field.input {
        Input::GpuRent | Input::HostingRent => Rents::of(scenario).first(field.input),
        _ => field.number(scenario),
    }
}

/// The rent of the first row that is paid it, table aside; none for an input that is no rent.
#[must_use]
pub fn first_rent(scenario: &Scenario, input: Input) -> Option<f64> {
    Rents::of(scenario).paid(input).next()
}

/// Every rent of a scenario: what a reader's moves start from, so that moving back restores each.
#[derive(Clone, Debug, PartialEq)]
pub struct Rents {
    /// The rents that stand for all rows' if they are given: of GPUs, $/h, and of leases, $/kW-month.
    common: [Option<f64>; 2],
    /// The rent of the contract for GPUs, $/h.
    contract: Option<f64>,
    /// The table of rents by year that overrules those of rows, $/h; empty unless it does.
    table: Vec<f64>,
    /// The mix, row by row; none for a row that is paid no rent.
    rows: Vec<Option<RowRent>>,
}

/// The rent of one row.
#[derive(Clone, Copy, Debug, PartialEq)]
struct RowRent {
    /// Which input stands for it.
    input: Input,
    /// The row's own; none if it is the market's.
    own: Option<f64>,
    /// What it is paid.
    paid: f64,
}

impl Rents {
    /// The rents of a scenario.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let rows: Vec<Option<RowRent>> = scenario
            .mix
            .iter()
            .map(|row| {
                let rent = row.plant(scenario).rent()?;
                Some(RowRent {
                    input: rent.input,
                    own: row.rent_usd,
                    paid: rent.usd,
                })
            })
            .collect();
        let rental = &scenario.rental;
        let rents_gpus = rows.iter().flatten().any(|row| row.input == Input::GpuRent);
        Self {
            common: [rental.rent_usd_per_hour, scenario.hosting.rent_usd_per_kw_month],
            contract: scenario.contract.rent_usd_per_hour,
            table: if rents_gpus && rental.path == RentPath::Table {
                rental.rents_by_year_usd_per_hour.clone()
            } else {
                Vec::new()
            },
            rows,
        }
    }

    /// What each row is paid, in the order of the mix, table aside; nothing for an input that is no rent.
    pub fn paid(&self, input: Input) -> impl Iterator<Item = f64> {
        let rows = self.rows.iter().flatten();
        rows.filter(move |row| row.input == input).map(|row| row.paid)
    }

    /// The rent that stands for all: the first of the table, or the first such row's; none if no row is paid it.
    #[must_use]
    pub fn first(&self, input: Input) -> Option<f64> {
        let tabled = self.table.first().filter(|_| input == Input::GpuRent);
        tabled.copied().or_else(|| self.paid(input).next())
    }

    /// Sets an input of the scenario whose rents these are, or were before the same input was moved. All rents are these
    /// times one factor, so that the first is the value; what differs from the first is rounded to the cent. At the
    /// first's own value every rent is as it is here. From a first rent of nothing, which no factor scales, all become
    /// the value.
    pub fn move_to(&self, scenario: &mut Scenario, field: &Field, value: f64) {
        field.forget_range(scenario);
        let value = value.clamp(field.min, field.max);
        let Some(first) = self.first(field.input) else {
            field.set_number(scenario, value);
            return;
        };
        let restores = value.to_bits() == first.to_bits();
        let moved = |rent: f64| {
            if restores {
                rent
            } else if first <= 0.0 || rent.to_bits() == first.to_bits() {
                value
            } else {
                to_the_cent(rent * (value / first)).clamp(field.min, field.max)
            }
        };
        if field.input == Input::GpuRent {
            scenario.contract.rent_usd_per_hour = self.contract.map(moved);
            if !self.table.is_empty() {
                scenario.rental.rents_by_year_usd_per_hour = self.table.iter().copied().map(moved).collect();
                return;
            }
        }
        let [gpus, leases] = self.common;
        match field.input {
            Input::GpuRent if gpus.is_some() => scenario.rental.rent_usd_per_hour = gpus.map(moved),
            Input::HostingRent if leases.is_some() => {
                scenario.hosting.rent_usd_per_kw_month = leases.map(moved);
            }
            _ => {
                for (row, rent) in scenario.mix.iter_mut().zip(&self.rows) {
                    if let Some(rent) = rent.filter(|rent| rent.input == field.input) {
                        row.rent_usd = if restores {
                            rent.own
                        } else {
                            Some(moved(rent.paid))
                        };
                    }
                }
            }
        }
    }
}

/// Inputs that a reader moves one after the other, with the rents from before the first move.
///
/// Nudges, drags and typing of a rent all start from the same rents for as long as nothing else changes them: however
/// far they were moved, rounded on the way, they can be moved back.
#[derive(Clone, Debug, Default)]
pub struct Moving {
    /// The rents before the first move and after the last.
    rents: Option<[Rents; 2]>,
}

impl Moving {
    /// Sets an input of a scenario, from the rents before the first of these moves.
    pub fn move_input(&mut self, scenario: &mut Scenario, field: &Field, value: f64) {
        let present = Rents::of(scenario);
        let before = match self.rents.take() {
            Some([before, after]) if after == present => before,
            _ => present,
        };
        before.move_to(scenario, field, value);
        self.rents = Some([before, Rents::of(scenario)]);
    }
}

fn to_the_cent(usd: f64) -> f64 {
    (usd * 100.0).round() / 100.0
}
