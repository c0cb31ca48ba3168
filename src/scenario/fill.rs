//! Filling the site: one row takes the grid capacity that the others leave, or all of it, or all rows get equal shares.
//! Amounts are whole machines or whole kW of leased space, and together never exceed the capacity.

use super::field::{rounded, whole};
use super::{Amount, COUNT, Machine, MixRow, POWER_KW, Plant, Scenario};

/// Significant digits of a power after the first one; digits beyond these are rounding errors of the arithmetic.
const DIGITS: usize = 11;

/// The amount of a row if it takes all the capacity that the others leave; `None` if there is no room for one more
/// machine, or for one more kW of leased space.
///
/// ```
/// use wattworth::link::decode;
/// use wattworth::scenario::{Amount, filled};
///
/// // 14 kW are free, room for seven miners of 1.9 kW.
/// let scenario = decode("mw=0.0235&mpue=1&mix=asic:100:1900:1000*5").scenario;
/// assert_eq!(filled(&scenario, 0), Some(Amount::Machines(12)));
/// ```
#[must_use]
pub fn filled(scenario: &Scenario, index: usize) -> Option<Amount> {
    let mut room_mw = scenario.site.capacity_mw;
    for (place, row) in scenario.mix.iter().enumerate() {
        if place != index {
            room_mw -= row.plant(scenario).reserved_mw(scenario);
        }
    }
    let row = scenario.mix.get(index)?;
    let plant = row.plant(scenario);
    let most = most(row, scenario, room_mw);
    (most > plant.count().unwrap_or(plant.it_kw())).then(|| amount_of(row, plant, most))
}

/// Which rows share the whole grid capacity, in equal parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share {
    /// The rows that hold machines or leased space; all rows if fewer than two hold any.
    Evenly,
    /// The row with this index alone; the others get nothing.
    Alone(usize),
    /// The rows that hold machines or leased space, and the row with this index, which holds none yet.
    With(usize),
}

/// The amount of each row if the grid is shared this way; `None` if that changes nothing, or if a row's share is too
/// small for one machine.
#[must_use]
pub fn shared(scenario: &Scenario, share: Share) -> Option<Vec<Amount>> {
    let rows = &scenario.mix;
    let holds = |row: &MixRow| row.plant(scenario).it_kw() > 0.0;
    let holding = rows.iter().filter(|row| holds(row)).count();
    let has_part = |place: usize, row: &MixRow| match share {
        Share::Evenly => holding < 2 || holds(row),
        Share::Alone(alone) => place == alone,
        Share::With(other) => {
            holding > 0 && (place == other || holds(row)) && rows.get(other).is_some_and(|row| !holds(row))
        }
    };
    let parts = rows
        .iter()
        .enumerate()
        .filter(|(place, row)| has_part(*place, row));
    let part = 1.0 / parts.map(|_| 1.0).sum::<f64>();
    let (mut amounts, mut changes) = (Vec::new(), false);
    for (place, row) in rows.iter().enumerate() {
        let share = if has_part(place, row) { part } else { 0.0 };
        let most = most(row, scenario, scenario.site.capacity_mw * share);
        if most < 1.0 && share > 0.0 {
            return None;
        }
        let amount = amount_of(row, row.plant(scenario), most);
        changes |= amount != row.amount;
        amounts.push(amount);
    }
    (changes && rows.len() > 1 && part.is_finite()).then_some(amounts)
}

/// The most machines of a row, or kW of leased space, that fit into a grid capacity of `room_mw`.
fn most(row: &MixRow, scenario: &Scenario, room_mw: f64) -> f64 {
    let plant = row.plant(scenario);
    let takes_mw = |count: f64| count * plant.unit_kw() * plant.grid_per_it(scenario) / 1000.0;
    let (_, limit) = if row.machine == Machine::Lease {
        POWER_KW
    } else {
        COUNT
    };
    let count = (room_mw / takes_mw(1.0)).floor().clamp(0.0, limit);
    // Rounding errors of the division can make the count one too many or one too few.
    if count < limit && takes_mw(count + 1.0) <= room_mw {
        count + 1.0
    } else if count > 0.0 && takes_mw(count) > room_mw {
        count - 1.0
    } else {
        count
    }
}

/// The amount for a number of machines, or of kW of leased space, in the unit that the row uses: machines or power.
fn amount_of(row: &MixRow, plant: Plant, count: f64) -> Amount {
    match row.amount {
        Amount::Machines(_) if row.machine != Machine::Lease => Amount::Machines(whole(count)),
        _ => Amount::PowerKw(rounded(count * plant.unit_kw(), DIGITS)),
    }
}

/// The IT power, kW, for which a row reserves a grid capacity given in MW.
#[must_use]
pub fn it_kw_of_grid(plant: Plant, scenario: &Scenario, grid_mw: f64) -> f64 {
    rounded(grid_mw * 1000.0 / plant.grid_per_it(scenario), DIGITS)
}

/// The grid capacity, MW, that a row reserves for an IT power given in kW.
#[must_use]
pub fn grid_mw_of_it(plant: Plant, scenario: &Scenario, it_kw: f64) -> f64 {
    // This keeps fewer digits than `it_kw_of_grid`, so that a typed capacity comes back exactly as it was typed.
    rounded(it_kw * plant.grid_per_it(scenario) / 1000.0, DIGITS - 3)
}
