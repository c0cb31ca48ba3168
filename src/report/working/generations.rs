//! At which Bitcoin price one miner of a generation breaks even today, at a price of power: the equations of
//! `model/asic_breakeven`, in terms of what a reader can look up.

use crate::catalog::asic::{self, Asic};
use crate::report::figures::Report;
use crate::report::working::mining::curtailed;
use crate::report::working::network::{btc_per_hash, number};
use crate::report::working::quantity::{Constant, Quantity, Why};
use crate::report::working::tree::{
    Given, Working, because, constant, figure_ref, given, minus, plus, product, quotient, sum,
};

/// A price of power on the axis.
pub(super) fn tariff(report: &Report, nth: usize) -> Option<Working> {
    let value = *report.asic_breakeven.tariff_usd_per_kwh.get(nth)?;
    let path = format!("asic_breakeven.tariff_usd_per_kwh.{nth}");
    Some(because(Why::StepOfAxis, value).figure(Quantity::Tariff, path, value))
}

/// A specification of the catalogue.
fn spec(asic: &Asic, quantity: Quantity, value: f64) -> Working {
    let source = Given::Catalogue {
        id: asic.id.clone(),
        date: String::new(),
        confidence: asic.spec_confidence,
        source: asic.spec_source.clone(),
    };
    given(quantity, value, source)
}

/// The tree of a figure below `asic_breakeven.machines.N`.
pub(super) fn machine(report: &Report, nth: usize, parts: &[&str]) -> Option<Working> {
    let of = report.asic_breakeven.machines.get(nth)?;
    let asic = asic::all().iter().find(|asic| asic.id == of.id)?;
    let watts = || spec(asic, Quantity::WattsEach, asic.watts);
    let th_s = || spec(asic, Quantity::HashrateEach, asic.th_s);
    let path = format!("asic_breakeven.machines.{nth}.{}", parts.join("."));
    match parts {
        ["joules_per_th"] => {
            Some(quotient(watts(), th_s()).figure(Quantity::Efficiency, path, of.joules_per_th))
        }
        ["btc_usd", step] => {
            let step: usize = step.parse().ok()?;
            let value = (*of.btc_usd.get(step)?)?;
            let rest = |key: &str| sum([plus(constant(Constant::One)), minus(number(report, key))]);
            let it_kw = || quotient(watts(), constant(Constant::WattsPerKilowatt)).named(Quantity::ItPower);
            let runs = || product([number(report, "uptime"), rest("curtail")]).named(Quantity::RunningShare);
            let it_kwh =
                || product([it_kw(), constant(Constant::HoursPerMonth), runs()]).named(Quantity::ItEnergyKwh);
            let tariff = figure_ref(
                Quantity::Tariff,
                format!("asic_breakeven.tariff_usd_per_kwh.{step}"),
                *report.asic_breakeven.tariff_usd_per_kwh.get(step)?,
            );
            let power = product([it_kwh(), number(report, "mpue"), tariff]).named(Quantity::Power);
            let other = product([it_kw(), number(report, "mopex")]).named(Quantity::Other);
            let curtailed = curtailed(report, it_kw());
            let heat =
                product([it_kwh(), number(report, "heatuse"), number(report, "heat")]).named(Quantity::Heat);
            let cost =
                sum([plus(power), plus(other), minus(curtailed), minus(heat)]).named(Quantity::CashCost);
            let hashes = product([
                th_s(),
                constant(Constant::HashesPerTerahash),
                constant(Constant::HoursPerMonth),
                constant(Constant::SecondsPerHour),
                runs(),
            ])
            .named(Quantity::PaidHashes);
            let btc =
                product([hashes, rest("pool"), btc_per_hash(report, 0)]).named(Quantity::BitcoinReceived);
            Some(quotient(cost, btc).figure(Quantity::BreakevenBitcoin, path, value))
        }
        _ => None,
    }
}
