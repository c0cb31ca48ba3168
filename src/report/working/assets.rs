//! What machines and buildings cost and when, what owning them costs a month, and what they are worth at the horizon: the
//! equations of `model/asset`, in terms of what a reader can look up.

use crate::report::working::cash_flows;
use crate::report::working::network::number;
use crate::report::working::quantity::{Constant, Quantity, Why};
use crate::report::working::row::RowWork;
use crate::report::working::tree::{
    Working, because, compound, constant, minus, plus, product, quotient, repaid, smaller, sum, whole,
};
use crate::scenario::Use;

/// Keys of the inputs that a row's machines depend on: life, resale, delay.
pub(super) struct Keys {
    life: &'static str,
    resale: Option<&'static str>,
    pub(super) delay: &'static str,
}

pub(super) fn keys(kind: Use) -> Keys {
    let (life, resale, delay) = match kind {
        Use::Mining => ("mlife", Some("mresale"), "mdelay"),
        Use::Rental => ("glife", Some("gresale"), "gdelay"),
        // A lease's building takes the place of its machines.
        Use::Hosting => ("shell", None, "ldelay"),
    };
    Keys { life, resale, delay }
}

/// A life or a term in whole months, halves up.
pub(super) fn in_months(work: &RowWork<'_>, key: &str) -> Working {
    let quantity = match key {
        "shell" => Quantity::BuildingMonths,
        "lterm" => Quantity::TermMonths,
        _ => Quantity::MachineMonths,
    };
    whole(sum([
        plus(product([
            number(work.report, key),
            constant(Constant::MonthsPerYear),
        ])),
        plus(constant(Constant::Half)),
    ]))
    .named(quantity)
}

/// The discount rate of a month.
fn monthly_rate(work: &RowWork<'_>) -> Working {
    cash_flows::monthly_rate(work.report)
}

/// Months until the row runs.
pub(super) fn delay(work: &RowWork<'_>) -> Working {
    if work.report.inputs.is_paid(work.kind()) {
        return because(Why::OwnedAlready, 0.0);
    }
    number(work.report, keys(work.kind()).delay)
}

fn delay_months(work: &RowWork<'_>) -> u32 {
    work.report.inputs.delay_months(work.kind())
}

/// Months that the row's machines last; for a lease, its building.
pub(super) fn life(work: &RowWork<'_>) -> Working {
    in_months(work, keys(work.kind()).life)
}

/// The value of a tree as a count of months.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a life of at most 60 years, in months"
)]
fn counted(tree: &Working) -> u32 {
    tree.evaluate() as u32
}

/// The month in which the life of the row's machines ends.
pub(super) fn end_month(work: &RowWork<'_>) -> u32 {
    delay_months(work) + counted(&life(work))
}

/// Months of a lease's contract, at most as long as its building lives.
pub(super) fn contract(work: &RowWork<'_>) -> Working {
    smaller(in_months(work, "lterm"), life(work))
}

/// The months of `contract` as a number.
pub(super) fn contract_months(work: &RowWork<'_>) -> u32 {
    counted(&contract(work))
}

/// The month in which a lease's contract ends; none unless the lease runs at the horizon and its contract lasts beyond
/// it.
pub(super) fn remaining_contract(work: &RowWork<'_>) -> Option<u32> {
    let horizon = work.report.inputs.money.horizon_months;
    let delay = delay_months(work);
    let end = delay + contract_months(work);
    (work.kind() == Use::Hosting && delay <= horizon && horizon < end).then_some(end)
}

/// What the row's machines cost, no matter who pays first; for a lease, what its building costs.
pub(super) fn full_machine_cost(work: &RowWork<'_>) -> Working {
    if work.kind() == Use::Hosting {
        product([work.it_power(), work.price_each()]).named(Quantity::BuildingCost)
    } else {
        product([work.machines(), work.price_each()]).named(Quantity::MachineCost)
    }
}

/// What site works or a data centre cost; nothing for a lease, whose building `full_machine_cost` gives.
pub(super) fn works_cost(work: &RowWork<'_>) -> Working {
    let key = match work.kind() {
        Use::Mining => "mcapex",
        Use::Rental => "gcapex",
        Use::Hosting => return because(Why::NotOfItsKind, 0.0),
    };
    let each = if work.report.inputs.is_paid(work.kind()) {
        because(Why::OwnedAlready, 0.0)
    } else {
        number(work.report, key)
    };
    product([work.it_power(), each]).named(Quantity::BuildingCost)
}

/// What we pay ourselves: for a lease, our part of the building; for other uses, the whole cost of the machines.
pub(super) fn own_cost(work: &RowWork<'_>) -> Working {
    let cost = full_machine_cost(work);
    if work.kind() != Use::Hosting {
        return cost;
    }
    let own = sum([plus(constant(Constant::One)), minus(number(work.report, "lfund"))]);
    product([cost, own]).named(Quantity::OwnBuildingCost)
}

/// `machines_usd`.
pub(super) fn machines(work: &RowWork<'_>) -> Working {
    let tree = if work.kind() == Use::Hosting {
        because(Why::NotOfItsKind, 0.0)
    } else {
        product([work.machines(), work.price_each()])
    };
    tree.figure(
        Quantity::MachineCost,
        work.path("machines_usd"),
        work.row.machines_usd,
    )
}

/// `building_usd`.
pub(super) fn building(work: &RowWork<'_>) -> Working {
    let tree = if work.kind() == Use::Hosting {
        own_cost(work)
    } else {
        works_cost(work)
    };
    // A tenant may pay part of a lease's building first; the part that we pay has a name of its own.
    let quantity = if work.kind() == Use::Hosting {
        Quantity::OwnBuildingCost
    } else {
        Quantity::BuildingCost
    };
    tree.figure(quantity, work.path("building_usd"), work.row.building_usd)
}

/// `capex_usd`.
pub(super) fn capex(work: &RowWork<'_>) -> Working {
    sum([plus(machines(work)), plus(building(work))]).figure(
        Quantity::Capex,
        work.path("capex_usd"),
        work.row.capex_usd,
    )
}

/// What machines and building cost together, no matter who pays first.
pub(super) fn full_price(work: &RowWork<'_>) -> Working {
    sum([plus(full_machine_cost(work)), plus(works_cost(work))]).named(Quantity::FullPrice)
}

/// What machines are sold for at the end of their life.
pub(super) fn resale(work: &RowWork<'_>) -> Option<Working> {
    let key = keys(work.kind()).resale?;
    Some(product([full_machine_cost(work), number(work.report, key)]).named(Quantity::ResaleValue))
}

/// The equal monthly payment that, over so many months, has the given present value.
pub(super) fn level_payment(work: &RowWork<'_>, amount: Working, months: Working) -> Working {
    if work.report.inputs.money.discount_percent_per_year == 0.0 {
        return quotient(amount, months);
    }
    quotient(
        product([amount, monthly_rate(work)]),
        repaid(monthly_rate(work), months),
    )
}

/// What owning machines and buildings costs a month, each over its own life.
pub(super) fn charge(work: &RowWork<'_>) -> Working {
    let cost = match resale(work) {
        Some(resale) => {
            let today =
                quotient(resale, compound(monthly_rate(work), life(work))).named(Quantity::ResaleToday);
            sum([plus(full_machine_cost(work)), minus(today)])
        }
        None => full_machine_cost(work),
    };
    let machines = level_payment(work, cost, life(work)).named(Quantity::ChargeOfMachines);
    let works = level_payment(work, works_cost(work), in_months(work, "shell"));
    if work.kind() == Use::Hosting {
        return sum([plus(machines.named(Quantity::ChargeOfBuilding))]);
    }
    sum([plus(machines), plus(works.named(Quantity::ChargeOfBuilding))])
}

/// Time of the payment for machines, months from the start.
fn paid_at(work: &RowWork<'_>) -> u32 {
    delay_months(work).saturating_sub(work.report.inputs.money.lead_months)
}

/// What is spent at a point in time: buildings in equal parts while they are built, machines in advance.
pub(super) fn spending(work: &RowWork<'_>, time: u32) -> Working {
    let parts = delay_months(work).max(1);
    let built = |cost: Working| quotient(cost, constant(Constant::Payments(parts)));
    let mut spent = Vec::new();
    if work.kind() == Use::Hosting {
        if time < parts {
            spent.push(plus(built(own_cost(work))));
        }
    } else {
        if time == paid_at(work) {
            spent.push(plus(full_machine_cost(work)));
        }
        if time < parts {
            spent.push(plus(built(works_cost(work))));
        }
    }
    if spent.is_empty() {
        return because(Why::NotSpent, 0.0);
    }
    sum(spent)
}

/// What an asset is worth at the horizon. Once the row runs, the asset's cost falls on a straight line to its resale
/// value. Before that, the asset is worth what we have paid for it: `own` in `count` equal payments from time `first`
/// on.
fn value(
    work: &RowWork<'_>,
    cost: Working,
    own: Working,
    resale: Option<&str>,
    life: Working,
    first: u32,
    count: u32,
) -> Working {
    let horizon = work.report.inputs.money.horizon_months;
    let delay = delay_months(work);
    if horizon < delay {
        let paid = (horizon + 1).saturating_sub(first).min(count);
        return quotient(
            product([own, constant(Constant::Span(paid))]),
            constant(Constant::Payments(count)),
        );
    }
    let aged = smaller(
        constant(Constant::One),
        quotient(constant(Constant::Span(horizon - delay)), life),
    );
    let lost = match resale {
        Some(key) => product([
            sum([plus(constant(Constant::One)), minus(number(work.report, key))]),
            aged,
        ]),
        None => aged,
    };
    product([cost, sum([plus(constant(Constant::One)), minus(lost)])])
}

/// What machines are worth at the horizon; nothing once they are sold.
pub(super) fn machine_value(work: &RowWork<'_>) -> Working {
    let horizon = work.report.inputs.money.horizon_months;
    if end_month(work) < horizon {
        return because(Why::NotRunning, 0.0);
    }
    let (first, count) = if work.kind() == Use::Hosting {
        (0, delay_months(work).max(1))
    } else {
        (paid_at(work), 1)
    };
    let resale = keys(work.kind()).resale;
    value(
        work,
        full_machine_cost(work),
        own_cost(work),
        resale,
        life(work),
        first,
        count,
    )
    .named(Quantity::MachineValue)
}

/// What site works or a data centre are worth at the horizon.
pub(super) fn building_value(work: &RowWork<'_>) -> Working {
    let cost = works_cost(work);
    let count = delay_months(work).max(1);
    value(work, cost.clone(), cost, None, in_months(work, "shell"), 0, count).named(Quantity::BuildingValue)
}

/// The part of our own cost that is not yet written off at the horizon.
pub(super) fn book_value(work: &RowWork<'_>) -> Working {
    if end_month(work) < work.report.inputs.money.horizon_months {
        return because(Why::NotRunning, 0.0);
    }
    let (own, count) = (own_cost(work), delay_months(work).max(1));
    value(work, own.clone(), own, None, life(work), 0, count).named(Quantity::BookValue)
}

/// What machines and building lose in value in a month, each on a straight line over its own life.
pub(super) fn depreciation(work: &RowWork<'_>, month: u32) -> Vec<Working> {
    let ages = |life: &Working| {
        let delay = delay_months(work);
        (delay..delay + counted(life)).contains(&month)
    };
    let mut assets = Vec::new();
    let lifetime = life(work);
    if ages(&lifetime) {
        let lost = match keys(work.kind()).resale {
            Some(key) => product([
                own_cost(work),
                sum([plus(constant(Constant::One)), minus(number(work.report, key))]),
            ]),
            None => own_cost(work),
        };
        assets.push(quotient(lost, lifetime));
    }
    let works_last = in_months(work, "shell");
    if work.kind() != Use::Hosting && ages(&works_last) {
        assets.push(quotient(works_cost(work), works_last));
    }
    assets
}
