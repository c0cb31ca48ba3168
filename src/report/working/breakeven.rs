//! Where a running month of a row neither earns nor loses: the closed forms of `model/breakeven`, in terms of what a reader can
//! look up.

use crate::report::working::network::{block_pays, number};
use crate::report::working::quantity::{Constant, Quantity};
use crate::report::working::row::{RowWork, When};
use crate::report::working::tree::{Working, constant, minus, plus, product, quotient, sum};

/// Where a running month neither earns nor loses: closed forms, because profit is linear in the input.
pub(super) fn today(work: &RowWork<'_>, key: &str) -> Option<Working> {
    let found = &work.row.breakeven.today;
    let now = When::TODAY;
    let path = work.path(&format!("breakeven.today.{key}"));
    let earned = || {
        sum([
            plus(work.revenue(now)),
            plus(work.credit(now)),
            minus(work.other(now)),
        ])
    };
    let covers = || quotient(work.cost(false), work.revenue(now));
    match key {
        "kwh" => {
            let kwh = product([work.energy(now), constant(Constant::KwhPerMwh)]);
            Some(quotient(earned(), kwh).figure(Quantity::BreakevenPower, path, found.kwh?))
        }
        "btc" => {
            let tree = product([number(work.report, "btc"), covers()]);
            Some(tree.figure(Quantity::BreakevenBitcoin, path, found.btc?))
        }
        "diff" => {
            let tree = quotient(number(work.report, "diff"), covers());
            Some(tree.figure(Quantity::BreakevenDifficulty, path, found.diff?))
        }
        "hashprice_usd_per_ph_day" => {
            let value = found.hashprice_usd_per_ph_day?;
            let per_difficulty = product([
                number(work.report, "diff"),
                constant(Constant::HashesPerDifficulty),
            ]);
            let tree = product([
                constant(Constant::HashesPerPetahash),
                constant(Constant::SecondsPerDay),
                quotient(block_pays(work.report, 0), per_difficulty),
                today(work, "btc")?,
            ]);
            Some(tree.figure(Quantity::BreakevenHashprice, path, value))
        }
        // Other inputs have no tree yet.
        _ => None,
    }
}
