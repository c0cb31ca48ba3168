//! Filling the site: one row with what the others leave of the grid's capacity, or all with equal shares of it. Whole
//! machines, whole kW of leased space, and never more than there is.

use super::field::whole;
use super::{Amount, COUNT, Machine, MixRow, POWER_KW, Plant, Scenario};

/// Digits behind the first one of a power: what is beyond is the arithmetic's, not the reader's.
const DIGITS: usize = 11;

/// What a row grows to if it takes all that the others leave; none if there is no room for one machine more, or one kW
/// of leased space.
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
    let row = scenario.mix.get(index)?;
    let mut tried = scenario.clone();
    tried.mix[index].amount = Amount::Machines(0);
    let room_mw = scenario.site.capacity_mw - reserved_mw(&tried);
    let most = most(row, scenario, room_mw, |amount| {
        tried.mix[index].amount = amount;
        reserved_mw(&tried) <= scenario.site.capacity_mw
    });
    let plant = row.plant(scenario);
    (most > plant.count().unwrap_or(plant.it_kw())).then(|| amount_of(row, plant, most))
}

/// What each row comes to if all reserve equal shares of the capacity; none if that changes nothing, or leaves a row
/// without a machine.
#[must_use]
pub fn split_evenly(scenario: &Scenario) -> Option<Vec<Amount>> {
    let rows = &scenario.mix;
    let share_mw = scenario.site.capacity_mw / rows.iter().map(|_| 1.0).sum::<f64>();
    let mut amounts = Vec::new();
    for row in rows {
        let most = most(row, scenario, share_mw, |amount| {
            let tried = MixRow {
                amount,
                ..row.clone()
            };
            tried.plant(scenario).reserved_mw(scenario) <= share_mw
        });
        if most < 1.0 {
            return None;
        }
        amounts.push(amount_of(row, row.plant(scenario), most));
    }
    let changes = amounts
        .iter()
        .zip(rows)
        .any(|(amount, row)| *amount != row.amount);
    (rows.len() > 1 && changes).then_some(amounts)
}

/// The power of grid capacity that all rows reserve, MW.
fn reserved_mw(scenario: &Scenario) -> f64 {
    let rows = scenario.mix.iter();
    rows.map(|row| row.plant(scenario).reserved_mw(scenario)).sum()
}

/// The most machines of a row, or kW of leased space, that a room holds. Divided, the last bits may say one too many or
/// one too few, so `fits` has the last word.
fn most(row: &MixRow, scenario: &Scenario, room_mw: f64, mut fits: impl FnMut(Amount) -> bool) -> f64 {
    let plant = row.plant(scenario);
    let each_mw = plant.unit_kw() * plant.grid_per_it(scenario) / 1000.0;
    let (_, limit) = if row.machine == Machine::Lease {
        POWER_KW
    } else {
        COUNT
    };
    let count = (room_mw / each_mw).floor().clamp(0.0, limit);
    let mut holds = |count: f64| fits(amount_of(row, plant, count));
    if count < limit && holds(count + 1.0) {
        count + 1.0
    } else if count > 0.0 && !holds(count) {
        count - 1.0
    } else {
        count
    }
}

/// So many machines, or kW of leased space, in the unit that the row is written in.
fn amount_of(row: &MixRow, plant: Plant, count: f64) -> Amount {
    match row.amount {
        Amount::Machines(_) if row.machine != Machine::Lease => Amount::Machines(whole(count)),
        _ => Amount::PowerKw(to_digits(count * plant.unit_kw())),
    }
}

/// The IT power behind a power of grid capacity that a row reserves, kW of MW.
#[must_use]
pub fn it_kw_of_grid(plant: Plant, scenario: &Scenario, grid_mw: f64) -> f64 {
    to_digits(grid_mw * 1000.0 / plant.grid_per_it(scenario))
}

/// The grid capacity that an IT power of a row takes, MW of kW.
#[must_use]
pub fn grid_mw_of_it(plant: Plant, scenario: &Scenario, it_kw: f64) -> f64 {
    // Fewer digits than the way there keeps: what was typed comes back as it was.
    rounded(it_kw * plant.grid_per_it(scenario) / 1000.0, DIGITS - 3)
}

fn to_digits(value: f64) -> f64 {
    rounded(value, DIGITS)
}

fn rounded(value: f64, digits: usize) -> f64 {
    format!("{value:.digits$e}").parse().unwrap_or(value)
}
