//! From which day the prices are, and which figures are from another day.

use crate::catalog::calendar::Date;
use crate::catalog::price_dates::is_old;
use crate::catalog::snapshot;
use crate::scenario::{Input, Use};
use crate::scenario::{LEASE_TERMS_DATE, Machine, MixRow, RentPath, Scenario, fields, reference_day};

/// Which set of defaults a day has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Set {
    /// The day of the article that the page answers.
    Article,
    /// The newest there is.
    Newest,
    /// One between the two.
    Other,
}

impl Set {
    /// The set of a day.
    #[must_use]
    pub fn of(day: Date) -> Self {
        if day == snapshot::newest().date {
            Self::Newest
        } else if day == reference_day().date {
            Self::Article
        } else {
            Self::Other
        }
    }
}

/// A figure with a date of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DatedFigure {
    /// What it is.
    pub what: Dated,
    /// When the price was asked or paid, as exactly as recorded: "2026", "2025-08".
    pub recorded: &'static str,
}

/// What has a date of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dated {
    /// The price of a machine.
    Price,
    /// The market rent of a GPU.
    Rent,
    /// Rent and building of a lease.
    LeaseTerms,
}

/// The catalogue's figures that count for a row and are more than a year older than the day of the prices.
#[must_use]
pub fn old_figures(scenario: &Scenario, row: &MixRow) -> Vec<DatedFigure> {
    let mut found = recorded(scenario, row);
    found.retain(|figure| is_old(figure.recorded, scenario.date));
    found
}

/// The figure that counts for a mix and is never from the day of the prices: the terms of leases, if a lease uses the
/// defaults.
#[must_use]
pub fn of_another_day(scenario: &Scenario) -> Option<DatedFigure> {
    let mut leases = scenario
        .mix
        .iter()
        .filter(|row| row.machine.used_for() == Use::Hosting);
    leases.find_map(|row| recorded(scenario, row).first().copied())
}

/// The catalogue's figures that count for a row, with their dates. Figures that the reader gives replace them and have
/// no date.
fn recorded(scenario: &Scenario, row: &MixRow) -> Vec<DatedFigure> {
    if row.machine == Machine::Lease {
        return lease_terms(scenario, row).into_iter().collect();
    }
    let dated = |what| move |recorded| DatedFigure { what, recorded };
    let price = row.machine.price_recorded(scenario.date);
    let price = price.filter(|_| row.price_usd.is_none()).map(dated(Dated::Price));
    let rental = &scenario.rental;
    let own_rents = rental.path == RentPath::Table && !rental.rents_by_year_usd_per_hour.is_empty();
    let market = row.rent_usd.is_none() && rental.rent_usd_per_hour.is_none() && !own_rents;
    let rent = row.machine.rent_recorded(scenario.date);
    let rent = rent.filter(|_| market).map(dated(Dated::Rent));
    price.into_iter().chain(rent).collect()
}

/// The terms of a lease, if its rent or its building cost are the defaults.
fn lease_terms(scenario: &Scenario, row: &MixRow) -> Option<DatedFigure> {
    let defaults = Scenario::on(scenario.day());
    let is_default = |input: Input| {
        fields()
            .filter(|field| field.input == input)
            .all(|field| field.same(scenario, &defaults))
    };
    let market = (row.price_usd.is_none() && is_default(Input::HostingCapex))
        || (row.rent_usd.is_none() && is_default(Input::HostingRent));
    market.then_some(DatedFigure {
        what: Dated::LeaseTerms,
        recorded: LEASE_TERMS_DATE,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::decode;

    /// Dates of a row that are more than a year older than its day.
    fn old(link: &str) -> Vec<(Dated, &'static str)> {
        let scenario = decode(link).scenario;
        let figures = old_figures(&scenario, &scenario.mix[0]);
        figures
            .iter()
            .map(|figure| (figure.what, figure.recorded))
            .collect()
    }

    #[test]
    fn only_what_counts_and_is_older_than_a_year_has_a_date() {
        // The dates are those of asics.csv and gpus.csv.
        assert_eq!(old("d=2026-10-03&mix=rtx4090*1"), [(Dated::Price, "2024-11")]);
        assert_eq!(
            old("d=2026-10-03&mix=rtx4090*1@900"),
            [],
            "the reader's own price"
        );
        assert_eq!(old("d=2024-11-23&mix=rtx4090*1"), []);
        assert_eq!(old("d=2026-10-03&mix=s23*1"), []);
        assert_eq!(
            old("d=2026-10-03&mix=lease*1MW"),
            [(Dated::LeaseTerms, "2025-08")]
        );
        assert_eq!(old("d=2026-10-03&lrent=150&mix=lease*1MW@8000"), []);
        assert_eq!(
            old("d=2026-10-03&lrent=150&mix=lease*1MW"),
            [(Dated::LeaseTerms, "2025-08")],
            "the building is still of then"
        );
        assert_eq!(old("d=2026-10-03&mix=asic:100:3000:900*1"), []);
    }

    #[test]
    fn lease_terms_are_of_another_day_in_every_set() {
        let terms = Some(DatedFigure {
            what: Dated::LeaseTerms,
            recorded: "2025-08",
        });
        for link in ["d=2024-11-23", "d=2026-10-03"] {
            assert_eq!(of_another_day(&decode(link).scenario), terms, "{link}");
        }
        assert_eq!(of_another_day(&decode("mix=s21*9").scenario), None);
    }

    #[test]
    fn sets_are_told_apart() {
        let set = |link: &str| Set::of(decode(link).scenario.date);
        assert_eq!(set("d=2024-11-23"), Set::Article);
        assert_eq!(set(""), Set::Newest);
    }
}
