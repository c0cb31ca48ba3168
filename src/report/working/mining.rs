//! A month of a row of miners: the equations of `model/mining`, in terms of what a reader can look up.

use crate::report::figures::Report;
use crate::report::working::network::{btc_per_hash, number, price, tariff};
use crate::report::working::quantity::{Constant, Quantity};
use crate::report::working::row::{RowWork, When};
use crate::report::working::tree::{Working, constant, minus, plus, product, quotient, sum};

/// Share of hours in which the machines run.
fn running(work: &RowWork<'_>) -> Working {
    product([number(work.report, "uptime"), not_curtailed(work)]).named(Quantity::RunningShare)
}

fn not_curtailed(work: &RowWork<'_>) -> Working {
    sum([
        plus(constant(Constant::One)),
        minus(number(work.report, "curtail")),
    ])
}

/// Bitcoin received after pool fee.
pub(super) fn btc(work: &RowWork<'_>, when: When) -> Working {
    let hashes = product([
        work.machines(),
        work.hashrate_each(),
        constant(Constant::HashesPerTerahash),
        constant(Constant::HoursPerMonth),
        constant(Constant::SecondsPerHour),
        running(work),
    ])
    .named(Quantity::PaidHashes);
    let kept = sum([plus(constant(Constant::One)), minus(number(work.report, "pool"))]);
    let per_hash = btc_per_hash(work.report, when.k);
    product([hashes, kept, per_hash])
}

/// All Bitcoin received, at the month's price.
pub(super) fn revenue(work: &RowWork<'_>, when: When) -> Working {
    product([work.btc(when), price(work.report, when.k)])
}

/// Grid energy drawn, kWh.
pub(super) fn energy_kwh(work: &RowWork<'_>) -> Working {
    product([
        work.it_power(),
        number(work.report, "mpue"),
        constant(Constant::HoursPerMonth),
        running(work),
    ])
    .named(Quantity::EnergyKwh)
}

/// What the grid pays for the hours curtailed.
pub(super) fn curtailed(report: &Report, it_power: Working) -> Working {
    product([
        it_power,
        number(report, "mpue"),
        constant(Constant::HoursPerMonth),
        number(report, "uptime"),
        number(report, "curtail"),
        number(report, "credit"),
    ])
    .named(Quantity::Curtailment)
}

/// What is earned for the hours curtailed and, unless mining is off, for heat that is used.
pub(super) fn credit(work: &RowWork<'_>, is_off: bool) -> Working {
    let report = work.report;
    let curtailed = curtailed(report, work.it_power());
    if is_off {
        return sum([plus(curtailed)]);
    }
    sum([plus(curtailed), plus(heat(work))])
}

fn heat(work: &RowWork<'_>) -> Working {
    let it_kwh = product([work.it_power(), constant(Constant::HoursPerMonth), running(work)])
        .named(Quantity::ItEnergyKwh);
    product([
        it_kwh,
        number(work.report, "heatuse"),
        number(work.report, "heat"),
    ])
    .named(Quantity::Heat)
}

/// The power bill.
pub(super) fn power(work: &RowWork<'_>, when: When) -> Working {
    product([energy_kwh(work), tariff(work.report, when.k)])
}

/// Staff, repairs and the like.
pub(super) fn other(work: &RowWork<'_>) -> Working {
    product([work.it_power(), number(work.report, "mopex")])
}

/// What the power of a petahash costs a day.
pub(super) fn hashcost(work: &RowWork<'_>, k: u32) -> Working {
    product([
        constant(Constant::HoursPerDay),
        quotient(work.watts_each(), work.hashrate_each()),
        number(work.report, "mpue"),
        tariff(work.report, k),
    ])
}
