//! How controls, maps and breakevens move an input to a value. When the input is a rent, all rents of that kind scale
//! together.

use super::{Field, Input, RentPath, Scenario};

/// Sets an input. If it is a rent, all rents of that kind, including those of single rows, the contract and the table,
/// are scaled by one factor, so that the first of the table, or else the first row's, becomes the value.
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

/// The value that `move_input` would change: for a rent the first of the table or of the rows, for other inputs the
/// number. `None` for a rent that no row is paid.
#[must_use]
pub fn value_of(scenario: &Scenario, field: &Field) -> Option<f64> {
    match field.input {
        Input::GpuRent | Input::HostingRent => Rents::of(scenario).first(field.input),
        _ => field.number(scenario),
    }
}

/// The rent of the first row that is paid this kind of rent, ignoring the table; `None` if there is no such row or the
/// input is not a rent.
#[must_use]
pub fn first_rent(scenario: &Scenario, input: Input) -> Option<f64> {
    Rents::of(scenario).paid(input).next()
}

/// All rents of a scenario, remembered before a reader moves them, so that moving back restores each exactly.
#[derive(Clone, Debug, PartialEq)]
pub struct Rents {
    /// The rents that replace every row's own if given: for GPUs, $/h, and for leases, $/kW-month.
    common: [Option<f64>; 2],
    /// The rent of the contract for GPUs, $/h.
    contract: Option<f64>,
    /// The table of GPU rents by year, $/h; empty unless it is in use and so overrides the rents of rows.
    table: Vec<f64>,
    /// The rent of each row of the mix; `None` for a row that is paid no rent.
    rows: Vec<Option<RowRent>>,
}

/// The rent of one row.
#[derive(Clone, Copy, Debug, PartialEq)]
struct RowRent {
    /// The input that sets this kind of rent.
    input: Input,
    /// The row's own rent; `None` if the row has none and uses the market's.
    own: Option<f64>,
    /// The rent that the row is paid.
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

    /// What each row with this kind of rent is paid, in the order of the mix, ignoring the table; empty if the input is
    /// not a rent.
    pub fn paid(&self, input: Input) -> impl Iterator<Item = f64> {
        let rows = self.rows.iter().flatten();
        rows.filter(move |row| row.input == input).map(|row| row.paid)
    }

    /// The rent that represents all of its kind: the first of the table, or else that of the first row that is paid it;
    /// `None` if no row is.
    #[must_use]
    pub fn first(&self, input: Input) -> Option<f64> {
        let tabled = self.table.first().filter(|_| input == Input::GpuRent);
        tabled.copied().or_else(|| self.paid(input).next())
    }

    /// Sets an input of the scenario that these rents were taken from; the same input may have been moved since. Every
    /// rent becomes the remembered one times one factor, chosen so that the first rent becomes the value. Rents that
    /// differ from the first are rounded to the cent. If the value is the first rent itself, every rent is restored as
    /// remembered. If the first rent is 0, which no factor scales, all rents become the value.
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

/// Remembers the rents from before the first of a reader's successive moves.
///
/// Key presses, drags and typing all scale the same remembered rents for as long as nothing else changes the rents. So
/// rounding does not add up, and a rent can be moved back to exactly what it was.
#[derive(Clone, Debug, Default)]
pub struct SuccessiveMoves {
    /// The rents before the first move and those after the last one; `None` before any move.
    rents: Option<[Rents; 2]>,
}

impl SuccessiveMoves {
    /// Sets an input of a scenario, scaling the rents from before the first move.
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
