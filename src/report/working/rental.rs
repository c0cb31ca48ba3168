//! A month of a row of GPUs: the equations of `model/rental`, in terms of what a reader can look up.

use crate::report::working::network::{number, tariff, years};
use crate::report::working::quantity::{Constant, Quantity, Why};
use crate::report::working::row::{RowWork, When};
use crate::report::working::tree::{
    Working, because, compound, constant, input, minus, plus, product, quotient, sum,
};
use crate::scenario::{RentPath, field};

fn is_contracted(work: &RowWork<'_>, when: When) -> bool {
    when.run < work.report.inputs.contract.length_months
}

/// Share of all hours in which a GPU is available and billed.
fn used(work: &RowWork<'_>, when: When) -> Working {
    let billed = if is_contracted(work, when) {
        "cutil"
    } else {
        "util"
    };
    product([number(work.report, "avail"), number(work.report, billed)]).named(Quantity::UsedShare)
}

/// Hours billed, after the platform's fee.
pub(super) fn gpu_hours(work: &RowWork<'_>, when: When) -> Working {
    let kept = sum([plus(constant(Constant::One)), minus(number(work.report, "gfee"))]);
    product([
        work.machines(),
        constant(Constant::HoursPerMonth),
        used(work, when),
        kept,
    ])
}

/// The rent that is paid: the contract's while it lasts, then the market's.
pub(super) fn rent(work: &RowWork<'_>, when: When) -> Working {
    if !is_contracted(work, when) {
        return market(work, when.k);
    }
    match (work.report.inputs.contract.rent_usd_per_hour, field("crent")) {
        (Some(rent), Some(field)) => input(field, rent),
        _ => market(work, 0),
    }
}

/// The market's rent in month k.
pub(super) fn market(work: &RowWork<'_>, k: u32) -> Working {
    let report = work.report;
    let rental = &report.inputs.rental;
    let today = || work.rent_today();
    match rental.path {
        RentPath::Table if !rental.rents_by_year_usd_per_hour.is_empty() => {
            let rents = &rental.rents_by_year_usd_per_hour;
            let year = (k as usize / 12).min(rents.len() - 1);
            let field = field("gtable").unwrap_or_else(|| unreachable!("gtable is an input"));
            input(field, rents[year])
        }
        RentPath::Geometric if k > 0 => {
            product([today(), compound(number(report, "gpug"), years(k))]).named(Quantity::MarketRent)
        }
        RentPath::Linear if k >= 12 => {
            let last = report
                .inputs
                .money
                .horizon_months
                .div_ceil(12)
                .saturating_sub(1)
                .max(1);
            let fall = sum([plus(constant(Constant::One)), minus(number(report, "gend"))]);
            let stepped = quotient(
                product([fall, constant(Constant::Years(k / 12))]),
                constant(Constant::Steps(last)),
            );
            product([today(), sum([plus(constant(Constant::One)), minus(stepped)])])
                .named(Quantity::MarketRent)
        }
        RentPath::Flat | RentPath::Table if k > 0 => {
            product([today(), because(Why::FlatRent, 1.0)]).named(Quantity::MarketRent)
        }
        _ => today(),
    }
}

/// Rent for the hours billed.
pub(super) fn revenue(work: &RowWork<'_>, when: When) -> Working {
    product([work.gpu_hours(when), rent(work, when)])
}

/// IT energy drawn, kWh: full draw while billed, idle draw else.
fn it_kwh(work: &RowWork<'_>, when: When) -> Working {
    let report = work.report;
    let idle = sum([plus(constant(Constant::One)), minus(used(work, when))]);
    let draw = sum([
        plus(product([number(report, "busy"), used(work, when)])),
        plus(product([number(report, "idle"), idle])),
    ])
    .named(Quantity::DrawShare);
    product([
        work.machines(),
        work.kw_each(),
        constant(Constant::HoursPerMonth),
        draw,
    ])
    .named(Quantity::ItEnergyKwh)
}

/// Grid energy drawn, kWh.
pub(super) fn energy_kwh(work: &RowWork<'_>, when: When) -> Working {
    product([it_kwh(work, when), number(work.report, "gpue")]).named(Quantity::EnergyKwh)
}

/// What is earned for heat that is used.
pub(super) fn credit(work: &RowWork<'_>, when: When) -> Working {
    product([
        it_kwh(work, when),
        number(work.report, "heatuse"),
        number(work.report, "heat"),
    ])
}

/// The power bill.
pub(super) fn power(work: &RowWork<'_>, when: When) -> Working {
    product([energy_kwh(work, when), tariff(work.report, when.k)])
}

/// Staff, network, repairs.
pub(super) fn other(work: &RowWork<'_>) -> Working {
    product([work.machines(), number(work.report, "gopex")])
}
