//! The duel: at which Bitcoin price mining outbids AI, and what moves that price.
//!
//! Which pair of rows is meant is said by [`duel_pair`](crate::report::facts::duel_pair).

use crate::report::facts::duel_pair::{CostView, Scarce};
use crate::report::figures::{Pair, Report, ResponseCase, View};
use crate::scenario::Use;

/// At which Bitcoin prices mining outbids AI.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outbids {
    /// Above a price, $.
    Above(f64),
    /// At every price.
    Always,
    /// At no price, since it earns no Bitcoin.
    Never,
}

/// What is still to be bought when both sides are compared, as a sentence names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToBuy {
    /// Machines on both sides.
    Machines,
    /// Machines on one side, buildings on the other.
    Everything,
    /// Everything, and what is scarce is a megawatt of the grid connection for a year.
    EverythingForMegawattYear,
}

/// How the price compares once both fleets are paid for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum OncePaid {
    /// Mining still needs a price, $.
    Above(f64),
    /// Then it outbids at every price, which it does not with everything to buy.
    Always,
    /// It outbids at every price both ways.
    AlwaysToo,
}

/// What a tenth of the rent does to the price with everything to buy.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum RentTenth {
    /// With a tenth more and with a tenth less, $.
    Both(f64, f64),
    /// With a tenth more, $; with a tenth less mining outbids at every price.
    AlwaysWithLess(f64),
}

impl Outbids {
    /// What a Bitcoin price of the report means; one that is not above zero is no price.
    #[must_use]
    pub fn of(btc_usd: Option<f64>) -> Self {
        match btc_usd {
            Some(usd) if usd > 0.0 => Self::Above(usd),
            Some(_) => Self::Always,
            None => Self::Never,
        }
    }

    /// The same in a view of a pair, by what is scarce.
    #[must_use]
    pub fn in_view(sides: &Pair, view: CostView, scarce: Scarce) -> Self {
        Self::of(scarce.price(view.of(&sides.views)).1)
    }

    /// If difficulty follows the price; below a price instead of above it where difficulty rises faster.
    #[must_use]
    pub fn with_response(view: &View) -> WithResponse {
        match (view.response_case, view.btc_with_response_usd) {
            (ResponseCase::Above, Some(usd)) => WithResponse::Above(usd),
            (ResponseCase::Below, Some(usd)) => WithResponse::Below(usd),
            (ResponseCase::Always, _) => WithResponse::Always,
            (ResponseCase::Never | ResponseCase::Above | ResponseCase::Below, _) => WithResponse::Never,
        }
    }
}

/// At which Bitcoin prices mining outbids AI if difficulty follows the price.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum WithResponse {
    /// Above a price, $.
    Above(f64),
    /// Below a price, $.
    Below(f64),
    /// At every price.
    Always,
    /// At no price.
    Never,
}

/// What is to be bought, in the pair's own terms.
#[must_use]
pub fn to_buy(report: &Report, sides: &Pair, scarce: Scarce) -> ToBuy {
    let is_rental = report
        .rows
        .get(sides.ai)
        .is_some_and(|row| row.kind == Use::Rental);
    match scarce {
        Scarce::Energy if is_rental => ToBuy::Machines,
        Scarce::Energy => ToBuy::Everything,
        Scarce::Capacity => ToBuy::EverythingForMegawattYear,
    }
}

/// What is different once both fleets are paid for; none if mining earns no Bitcoin.
#[must_use]
pub fn once_paid(sides: &Pair) -> Option<OncePaid> {
    let to_buy = Outbids::of(sides.views.greenfield.btc_usd);
    match (to_buy, Outbids::of(sides.views.marginal.btc_usd)) {
        (Outbids::Never, _) | (_, Outbids::Never) => None,
        (_, Outbids::Above(usd)) => Some(OncePaid::Above(usd)),
        (Outbids::Always, Outbids::Always) => Some(OncePaid::AlwaysToo),
        (Outbids::Above(_), Outbids::Always) => Some(OncePaid::Always),
    }
}

/// What a tenth of the rent does, everything to be bought; none if mining outbids even with more rent.
#[must_use]
pub fn rent_tenth(sides: &Pair) -> Option<RentTenth> {
    let view = &sides.views.greenfield;
    let more = view.btc_if_rent_10_percent_higher_usd.filter(|usd| *usd > 0.0)?;
    let less = view.btc_if_rent_10_percent_lower_usd?;
    Some(if less > 0.0 {
        RentTenth::Both(more, less)
    } else {
        RentTenth::AlwaysWithLess(more)
    })
}

/// The rent below which mining outbids at today's Bitcoin price, everything to be bought: $/GPU-h or $/kW-month; none
/// if no rent is that low.
#[must_use]
pub fn rent_for_mining(sides: &Pair) -> Option<f64> {
    sides.views.greenfield.rent_usd.filter(|usd| *usd > 0.0)
}

/// Whether a difficulty that follows the price changes what was said.
#[must_use]
pub fn responds(report: &Report, sides: &Pair) -> bool {
    let is_above = matches!(Outbids::of(sides.views.greenfield.btc_usd), Outbids::Above(_));
    is_above && report.inputs.bitcoin.difficulty_response > 0.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::decode;
    use crate::report::english::English;

    fn report(link: &str) -> Report {
        Report::of(&decode(link), &English)
    }

    #[test]
    fn a_price_that_is_not_above_zero_is_no_price() {
        assert_eq!(Outbids::of(Some(5.0)), Outbids::Above(5.0));
        assert_eq!(Outbids::of(Some(0.0)), Outbids::Always);
        assert_eq!(Outbids::of(Some(-5.0)), Outbids::Always);
        assert_eq!(Outbids::of(None), Outbids::Never);
    }

    #[test]
    fn what_is_paid_for_is_compared_with_what_is_to_be_bought() {
        let mut sides = report("").duel.swap_remove(0);
        let mut case = |to_buy, paid| {
            sides.views.greenfield.btc_usd = to_buy;
            sides.views.marginal.btc_usd = paid;
            once_paid(&sides)
        };
        assert_eq!(case(Some(1.0), Some(2.0)), Some(OncePaid::Above(2.0)));
        assert_eq!(case(Some(1.0), Some(-2.0)), Some(OncePaid::Always));
        assert_eq!(case(Some(-1.0), Some(-2.0)), Some(OncePaid::AlwaysToo));
        assert_eq!(case(None, Some(2.0)), None);
    }

    #[test]
    fn a_tenth_of_the_rent_may_make_mining_win_always() {
        let mut sides = report("").duel.swap_remove(0);
        let mut case = |more, less| {
            sides.views.greenfield.btc_if_rent_10_percent_higher_usd = more;
            sides.views.greenfield.btc_if_rent_10_percent_lower_usd = less;
            rent_tenth(&sides)
        };
        assert_eq!(case(Some(3.0), Some(1.0)), Some(RentTenth::Both(3.0, 1.0)));
        assert_eq!(case(Some(3.0), Some(-1.0)), Some(RentTenth::AlwaysWithLess(3.0)));
        assert_eq!(case(Some(-3.0), Some(-4.0)), None);
        assert_eq!(case(None, None), None);
    }

    #[test]
    fn gpus_need_machines_and_a_lease_a_building() {
        let report = report("");
        let case = |pair: usize, scarce| to_buy(&report, &report.duel[pair], scarce);
        assert_eq!(case(0, Scarce::Energy), ToBuy::Machines);
        assert_eq!(case(1, Scarce::Energy), ToBuy::Everything);
        assert_eq!(case(0, Scarce::Capacity), ToBuy::EverythingForMegawattYear);
    }
}
