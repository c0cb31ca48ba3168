//! A month of a lease: the equations of `model/hosting`, in terms of what a reader can look up.

use crate::report::working::assets;
use crate::report::working::network::{number, tariff};
use crate::report::working::quantity::{Constant, Quantity, Why};
use crate::report::working::row::{RowWork, When};
use crate::report::working::tree::{
    Given, Working, because, compound, constant, given, minus, plus, product, quotient, smaller, sum, whole,
};

pub(super) fn occupied(work: &RowWork<'_>) -> Working {
    product([work.it_power(), number(work.report, "locc")]).named(Quantity::OccupiedPower)
}

/// The rent of a kW in a month, `run` months after the row began to run; it steps up with every whole year of running.
pub(super) fn rent(work: &RowWork<'_>, run: u32) -> Working {
    let first = work.rent_today();
    if run < 12 {
        return first;
    }
    let years = whole(quotient(
        constant(Constant::Run(run)),
        constant(Constant::MonthsPerYear),
    ))
    .named(Quantity::WholeYears);
    product([first, compound(number(work.report, "lesc"), years)]).named(Quantity::LeaseRentThen)
}

/// Rent of what is occupied.
pub(super) fn revenue(work: &RowWork<'_>, when: When) -> Working {
    product([occupied(work), rent(work, when.run)])
}

/// Grid energy drawn, kWh.
pub(super) fn energy_kwh(work: &RowWork<'_>) -> Working {
    product([
        occupied(work),
        number(work.report, "busy"),
        number(work.report, "gpue"),
        constant(Constant::HoursPerMonth),
    ])
    .named(Quantity::EnergyKwh)
}

/// The power bill, where it is ours.
pub(super) fn power(work: &RowWork<'_>, when: When) -> Working {
    if work.report.inputs.hosting.tenant_pays_power {
        return because(Why::TenantPays, 0.0);
    }
    product([energy_kwh(work), tariff(work.report, when.k)])
}

/// A share of the rent.
pub(super) fn other(work: &RowWork<'_>, when: When) -> Working {
    product([work.revenue(when), number(work.report, "lcost")])
}

/// What is credited to the tenant in its `run`-th month: a share of its rent, until nothing is left of what it advanced.
pub(super) fn tenant_credit(work: &RowWork<'_>, when: When) -> Working {
    let advanced = product([assets::full_machine_cost(work), number(work.report, "lfund")]);
    if advanced.value == 0.0 || when.run >= assets::contract_months(work) {
        return because(Why::NothingOwed, 0.0);
    }
    let share = |run: u32| product([number(work.report, "lcredit"), work.revenue(when.earlier(run))]);
    // Rents are never negative, so what has been credited is the smaller of the advance and the share of all rents so far.
    let credited_before = (0..when.run)
        .map(|run| share(run).evaluate())
        .sum::<f64>()
        .min(advanced.evaluate());
    let left = sum([
        plus(advanced),
        minus(given(
            Quantity::CreditedBefore,
            credited_before,
            Given::Because(Why::MonthsBefore),
        )),
    ]);
    smaller(share(when.run), left)
}
