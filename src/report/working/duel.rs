//! Mining against AI on the same megawatt-hour: what each can pay for it, and at which Bitcoin price or rent both can pay
//! the same. The equations of `model/bid` and `model/duel`, in terms of what a reader can look up.

use crate::report::figures::{Pair, Report, View};
use crate::report::working::network::{number, tariff};
use crate::report::working::quantity::{Constant, Quantity};
use crate::report::working::row::{RowWork, When};
use crate::report::working::tree::{
    Working, constant, figure_ref, minus, plus, power, product, quotient, sum,
};
use crate::report::working::{Sign, hosting, rental};
use crate::scenario::Use;

/// A row as a bidder for power.
pub(super) struct Bidder<'a> {
    pub(super) work: RowWork<'a>,
    /// Whether its machines and buildings are still to be bought.
    pub(super) to_buy: bool,
}

impl<'a> Bidder<'a> {
    pub(super) fn of(report: &'a Report, nth: usize, to_buy: bool) -> Option<Self> {
        Some(Self {
            work: RowWork::of(report, nth)?,
            to_buy,
        })
    }

    fn today(&self, quantity: Quantity, name: &str, value: f64) -> Working {
        figure_ref(quantity, self.work.path(&format!("today.{name}")), value)
    }

    fn energy(&self) -> Working {
        self.today(Quantity::Energy, "energy_mwh", self.work.row.today.energy_mwh)
    }

    /// Revenue of a MWh.
    pub(super) fn revenue(&self) -> Working {
        let revenue = self.today(Quantity::Revenue, "revenue_usd", self.work.row.today.revenue_usd);
        quotient(revenue, self.energy()).named(Quantity::RevenuePerMwh)
    }

    /// Bitcoin of a MWh.
    fn btc(&self) -> Working {
        let btc = self.work.row.today.btc.unwrap_or(0.0);
        let btc = self.today(Quantity::BitcoinReceived, "btc", btc);
        quotient(btc, self.energy()).named(Quantity::BtcPerMwh)
    }

    /// What a MWh costs apart from its power: other cost less credit, and capital if it is still to be spent.
    pub(super) fn cost(&self) -> Working {
        let today = &self.work.row.today;
        let mut parts = vec![
            plus(self.today(Quantity::Other, "other_usd", today.other_usd)),
            minus(self.today(Quantity::Credit, "credit_usd", today.credit_usd)),
        ];
        if self.to_buy {
            let capital = self.today(Quantity::CapitalCharge, "capital_usd", today.capital_usd);
            parts.push(plus(capital));
        }
        quotient(sum(parts), self.energy()).named(Quantity::CostButPower)
    }

    /// The tariff per MWh, if the tenant pays for power: the row can bid that much more.
    fn relief(&self) -> Option<Working> {
        let pays = self.work.kind() == Use::Hosting && self.work.report.inputs.hosting.tenant_pays_power;
        pays.then(|| tariff_per_mwh(self.work.report).named(Quantity::PaidByTenant))
    }

    /// The most that the row can pay for a MWh.
    pub(super) fn bid(&self) -> Working {
        let mut parts = vec![plus(self.revenue())];
        parts.extend(self.relief().map(plus));
        parts.push(minus(self.cost()));
        sum(parts).named(Quantity::Bid)
    }

    /// By how much the bid for a MWh rises per dollar of rent.
    fn raised_by_rent(&self) -> Working {
        if self.work.kind() == Use::Rental {
            let hours = self.work.row.today.gpu_hours.unwrap_or(0.0);
            let hours = self.today(Quantity::GpuHours, "gpu_hours", hours);
            return quotient(hours, self.energy()).named(Quantity::RaisedByRent);
        }
        let kept = sum([
            plus(constant(Constant::One)),
            minus(number(self.work.report, "lcost")),
        ]);
        let paying = product([hosting::occupied(&self.work), kept]);
        quotient(paying, self.energy()).named(Quantity::RaisedByRent)
    }

    /// The rent paid today.
    fn rent(&self) -> Working {
        if self.work.kind() == Use::Rental {
            rental::rent(&self.work, When::TODAY)
        } else {
            hosting::rent(&self.work, 0)
        }
    }

    /// What the row could pay for a MWh if it got no rent, as parts of a sum.
    fn bid_without_rent(&self) -> Vec<(Sign, Working)> {
        let mut parts: Vec<_> = self.relief().map(plus).into_iter().collect();
        let today = &self.work.row.today;
        let energy = || self.energy();
        if self.work.kind() == Use::Rental {
            let other = self.today(Quantity::Other, "other_usd", today.other_usd);
            let credit = self.today(Quantity::Credit, "credit_usd", today.credit_usd);
            parts.push(minus(quotient(sum([plus(other), minus(credit)]), energy())));
        }
        if self.to_buy {
            let capital = self.today(Quantity::CapitalCharge, "capital_usd", today.capital_usd);
            parts.push(minus(quotient(capital, energy()).named(Quantity::CapitalPerMwh)));
        }
        parts
    }

    /// What a MW of reserved grid leaves in a year after power at the tariff.
    fn left_a_year(&self) -> Working {
        let left = sum([plus(self.bid()), minus(tariff_per_mwh(self.work.report))]);
        product([left, self.mwh_a_year()])
    }

    /// What a MW of reserved grid draws in a year.
    fn mwh_a_year(&self) -> Working {
        let reserved = figure_ref(
            Quantity::Reserved,
            self.work.path("reserved_mw"),
            self.work.row.reserved_mw,
        );
        quotient(
            product([constant(Constant::MonthsPerYear), self.energy()]),
            reserved,
        )
        .named(Quantity::MwhPerMwYear)
    }
}

/// The tariff of a MWh.
pub(super) fn tariff_per_mwh(report: &Report) -> Working {
    product([tariff(report, 0), constant(Constant::KwhPerMwh)]).named(Quantity::TariffPerMwh)
}

/// The tree of a figure below `bids.N`.
pub(super) fn bid(report: &Report, nth: usize, name: &str) -> Option<Working> {
    let bid = report.bids.get(nth)?;
    let (to_buy, value) = match name {
        "marginal_usd_per_mwh" => (false, bid.marginal_usd_per_mwh),
        "greenfield_usd_per_mwh" => (true, bid.greenfield_usd_per_mwh),
        _ => return None,
    };
    let tree = Bidder::of(report, bid.row, to_buy)?.bid();
    Some(tree.figure(Quantity::Bid, format!("bids.{nth}.{name}"), value))
}

/// The tree of a pair's rent today.
pub(super) fn rent_today(report: &Report, nth: usize) -> Option<Working> {
    let pair = report.duel.get(nth)?;
    let rent = Bidder::of(report, pair.ai, false)?.rent();
    let path = format!("duel.{nth}.rent_today_usd");
    Some(rent.figure(Quantity::RentToday, path, pair.rent_today_usd))
}

/// The two sides of a pair, as a cost view sees them.
struct Sides<'a> {
    mining: Bidder<'a>,
    ai: Bidder<'a>,
    view: &'a View,
}

impl<'a> Sides<'a> {
    fn of(report: &'a Report, pair: &'a Pair, view: &str) -> Option<Self> {
        let views = &pair.views;
        // For each view: whether the mine is still to be bought, and whether the AI side is.
        let (mine, ai, view) = match view {
            "marginal" => (false, false, &views.marginal),
            "greenfield" => (true, true, &views.greenfield),
            "convert" => (false, true, &views.convert),
            "keep" => (true, false, &views.keep),
            _ => return None,
        };
        Some(Self {
            mining: Bidder::of(report, pair.mining, mine)?,
            ai: Bidder::of(report, pair.ai, ai)?,
            view,
        })
    }

    /// What a MWh of mining must earn to match what the AI side can pay.
    fn needed(&self, bid: Working) -> Working {
        sum([plus(bid), plus(self.mining.cost())]).named(Quantity::NeededPerMwh)
    }

    /// The Bitcoin price at which mining can pay a given bid for a MWh.
    fn price(&self, bid: Working) -> Working {
        quotient(self.needed(bid), self.mining.btc())
    }

    /// The Bitcoin price at which both can pay the same if the rent is a tenth higher or lower.
    fn price_at_rent(&self, is_more: bool) -> Working {
        let shift = product([
            constant(Constant::Tenth),
            self.ai.rent(),
            self.ai.raised_by_rent(),
        ]);
        let shift = if is_more { plus(shift) } else { minus(shift) };
        self.price(sum([plus(self.ai.bid()), shift]))
    }

    /// The Bitcoin price at which both can pay the same if difficulty follows the price.
    fn price_with_response(&self) -> Working {
        let report = self.mining.work.report;
        let follows = sum([plus(constant(Constant::One)), minus(number(report, "resp"))]);
        let times = quotient(self.needed(self.ai.bid()), self.mining.revenue());
        product([
            number(report, "btc"),
            power(times, quotient(constant(Constant::One), follows)),
        ])
    }

    /// The rent at which the AI side can pay what mining can.
    fn rent(&self) -> Working {
        let mut missing = vec![plus(self.mining.bid())];
        for (sign, part) in self.ai.bid_without_rent() {
            missing.push(if sign == Sign::Plus {
                minus(part)
            } else {
                plus(part)
            });
        }
        quotient(sum(missing), self.ai.raised_by_rent())
    }

    /// The Bitcoin price at which mining and AI leave the same for a MW of reserved grid in a year.
    fn price_a_year(&self) -> Working {
        let a_mwh = quotient(self.ai.left_a_year(), self.mining.mwh_a_year());
        let bid = sum([plus(a_mwh), plus(tariff_per_mwh(self.mining.work.report))]);
        self.price(bid)
    }
}

/// The tree of a figure below `duel.N.views.VIEW`.
pub(super) fn view(report: &Report, nth: usize, view: &str, parts: &[&str]) -> Option<Working> {
    let pair = report.duel.get(nth)?;
    let sides = Sides::of(report, pair, view)?;
    let of = sides.view;
    let path = format!("duel.{nth}.views.{view}.{}", parts.join("."));
    let (tree, quantity, value) = match parts {
        ["bid_mining_usd_per_mwh"] => (sides.mining.bid(), Quantity::Bid, of.bid_mining_usd_per_mwh),
        ["bid_ai_usd_per_mwh"] => (sides.ai.bid(), Quantity::Bid, of.bid_ai_usd_per_mwh),
        ["btc_usd"] => {
            let value = of.btc_usd?;
            (sides.price(sides.ai.bid()), Quantity::EqualPrice, value)
        }
        ["btc_if_rent_10_percent_higher_usd"] => {
            let value = of.btc_if_rent_10_percent_higher_usd?;
            (sides.price_at_rent(true), Quantity::EqualPrice, value)
        }
        ["btc_if_rent_10_percent_lower_usd"] => {
            let value = of.btc_if_rent_10_percent_lower_usd?;
            (sides.price_at_rent(false), Quantity::EqualPrice, value)
        }
        ["btc_with_response_usd"] => {
            let value = of.btc_with_response_usd?;
            (sides.price_with_response(), Quantity::EqualPriceFollowed, value)
        }
        ["rent_usd"] => (sides.rent(), Quantity::EqualRent, of.rent_usd?),
        ["per_mw_year", "bid_mining_usd"] => {
            let value = of.per_mw_year.bid_mining_usd;
            (sides.mining.left_a_year(), Quantity::LeftAYear, value)
        }
        ["per_mw_year", "bid_ai_usd"] => {
            let value = of.per_mw_year.bid_ai_usd;
            (sides.ai.left_a_year(), Quantity::LeftAYear, value)
        }
        ["per_mw_year", "btc_usd"] => {
            let value = of.per_mw_year.btc_usd?;
            (sides.price_a_year(), Quantity::EqualPrice, value)
        }
        _ => return None,
    };
    Some(tree.figure(quantity, path, value))
}
