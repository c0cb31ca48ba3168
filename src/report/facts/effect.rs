//! Inputs that change no figure of the present scenario.

use crate::scenario::{Field, Group, Input, RentPath, Scenario, Use};

/// Why an input has no effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Idle {
    /// It belongs to a rent path that is not the one taken: the input's own path, then the one taken, by their names in
    /// links.
    OtherPath(&'static str, &'static str),
    /// The table of rents by year replaces it.
    RentsByYear,
    /// It counts only where this input is above 0.
    Without(Input),
}

/// Why an input has no effect on any figure; none if it may have one.
///
/// ```
/// use wattworth::link::decode;
/// use wattworth::report::facts::effect::{Idle, idle};
/// use wattworth::scenario::field;
///
/// let scenario = decode("gpath=geo&gtable=4:4:4").scenario;
/// let why = idle(field("gtable").expect("an input"), &scenario);
/// assert_eq!(why, Some(Idle::OtherPath("table", "geo")));
/// ```
#[must_use]
pub fn idle(field: &Field, scenario: &Scenario) -> Option<Idle> {
    let needs = |input: Input, amount: f64| (amount <= 0.0).then_some(Idle::Without(input));
    let rental = &scenario.rental;
    let contract = f64::from(scenario.contract.length_months);
    match field.input {
        Input::GpuRent if rental.path == RentPath::Table && !rental.rents_by_year_usd_per_hour.is_empty() => {
            Some(Idle::RentsByYear)
        }
        Input::GpuRentChange => other_path(RentPath::Geometric, rental.path),
        Input::GpuRentEnd => other_path(RentPath::Linear, rental.path),
        Input::GpuRentTable => other_path(RentPath::Table, rental.path),
        Input::ContractRent | Input::ContractBilledShare => needs(Input::ContractMonths, contract),
        Input::CurtailmentCredit => needs(Input::Curtailment, scenario.site.curtailed_percent),
        Input::HeatUsed => needs(Input::HeatPrice, scenario.site.heat_usd_per_kwh),
        Input::HeatPrice => needs(Input::HeatUsed, scenario.site.heat_used_percent),
        Input::Interest | Input::DebtTerm => needs(Input::BorrowedShare, scenario.debt.borrowed_percent),
        Input::TenantCredit => needs(Input::TenantAdvance, scenario.hosting.advanced_percent),
        _ => None,
    }
}

/// If the mix has none of the uses that a group of inputs needs, so that none of these inputs changes any figure: the
/// first of those uses. None otherwise. The Bitcoin inputs count without miners too, because every site is compared
/// with buying Bitcoin.
///
/// ```
/// use wattworth::link::decode;
/// use wattworth::report::facts::effect::missing;
/// use wattworth::scenario::{Group, Use};
///
/// let miners = decode("mix=s21*9").scenario;
/// assert_eq!(missing(Group::Contract, &miners), Some(Use::Rental));
/// assert_eq!(missing(Group::Mining, &miners), None);
/// ```
#[must_use]
pub fn missing(group: Group, scenario: &Scenario) -> Option<Use> {
    let needed: &[Use] = match group {
        Group::Mining => &[Use::Mining],
        // The power that machines draw while they are billed counts for a tenant's machines, too.
        Group::Rental => &[Use::Rental, Use::Hosting],
        Group::Contract => &[Use::Rental],
        Group::Hosting => &[Use::Hosting],
        Group::Site
        | Group::Bitcoin
        | Group::DataCentre
        | Group::Money
        | Group::Debt
        | Group::Risk
        | Group::Training => return None,
    };
    let mix = &scenario.mix;
    let is_there = mix.iter().any(|row| needed.contains(&row.machine.used_for()));
    // An empty mix lacks nothing: the reader may still add any use.
    needed.first().copied().filter(|_| !mix.is_empty() && !is_there)
}

fn other_path(own: RentPath, taken: RentPath) -> Option<Idle> {
    (own != taken).then(|| Idle::OtherPath(own.name(), taken.name()))
}
