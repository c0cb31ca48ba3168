//! Breakevens of today, of a row or of the whole site: closed forms, because a running month's profit is linear in the input
//! (in its inverse for difficulty). The equations of `model/breakeven`, in terms of what a reader can look up.

use crate::report::figures::{Breakeven, Report};
use crate::report::working::network::{block_pays, number, tariff};
use crate::report::working::quantity::{Constant, Quantity};
use crate::report::working::row::{RowWork, When};
use crate::report::working::taxes::rows;
use crate::report::working::tree::{Working, constant, figure_ref, minus, plus, product, quotient, sum};
use crate::report::working::{Sign, hosting, rental};
use crate::scenario::Use;

/// The rows whose breakeven is sought: one row, or all rows of the site.
pub(super) struct Scope<'a> {
    report: &'a Report,
    rows: Vec<RowWork<'a>>,
    /// Whether the site's fixed cost counts.
    is_site: bool,
    /// Where the paths of its figures begin: `rows.0.` or `site.`.
    place: String,
}

type Part = (Sign, Working);

impl<'a> Scope<'a> {
    /// One row.
    pub(super) fn row(report: &'a Report, nth: usize) -> Option<Self> {
        Some(Self {
            report,
            rows: vec![RowWork::of(report, nth)?],
            is_site: false,
            place: format!("rows.{nth}."),
        })
    }

    /// The whole site.
    pub(super) fn site(report: &'a Report) -> Self {
        Self {
            report,
            rows: rows(report).collect(),
            is_site: true,
            place: "site.".to_owned(),
        }
    }

    fn found(&self) -> (&'a Breakeven, &'a Breakeven) {
        let both = match self.rows.first() {
            Some(work) if !self.is_site => &work.row.breakeven,
            _ => &self.report.site.breakeven,
        };
        (&both.today, &both.life)
    }

    /// The fixed cost, where it counts.
    fn fixed(&self) -> Option<Part> {
        self.is_site.then(|| plus(number(self.report, "fixed")))
    }

    /// Rows of a use.
    fn of_kind(&self, kind: Use) -> impl Iterator<Item = &RowWork<'a>> {
        self.rows.iter().filter(move |work| work.kind() == kind)
    }

    /// What a use must bring in to break even, as parts of a sum: all its cost except a cost that is a share of its
    /// revenue, less the profit of other uses.
    fn needed(&self, kind: Use) -> Vec<Part> {
        let mut parts = Vec::new();
        for work in &self.rows {
            let now = When::TODAY;
            if work.kind() == kind {
                parts.push(plus(work.power(now)));
                // A lease's other cost is a share of its rent, which moves with it.
                if kind != Use::Hosting {
                    parts.push(plus(work.other(now)));
                }
                parts.push(minus(work.credit(now)));
            } else {
                parts.push(minus(work.profit(now)));
            }
        }
        parts.extend(self.fixed());
        parts
    }

    /// What a use brings in, after the cost that is a share of it.
    fn brought_in(&self, kind: Use) -> Vec<Part> {
        let mut parts = Vec::new();
        for work in self.of_kind(kind) {
            parts.push(plus(work.revenue(When::TODAY)));
            if kind == Use::Hosting {
                parts.push(minus(work.other(When::TODAY)));
            }
        }
        parts
    }

    /// The factor by which what a use brings in must change to break even.
    fn factor(&self, kind: Use) -> Working {
        quotient(
            sum(self.needed(kind)).named(Quantity::Needed),
            sum(self.brought_in(kind)).named(Quantity::BroughtIn),
        )
    }

    /// The power price at which nothing is left: all that is earned before the power bill, over the kWh whose power we
    /// pay.
    fn kwh(&self) -> Working {
        let now = When::TODAY;
        let mut earned = Vec::new();
        let mut drawn = Vec::new();
        for work in &self.rows {
            earned.push(plus(work.revenue(now)));
            earned.push(plus(work.credit(now)));
            earned.push(minus(work.other(now)));
            if !(work.kind() == Use::Hosting && self.report.inputs.hosting.tenant_pays_power) {
                drawn.push(plus(work.energy(now)));
            }
        }
        earned.extend(self.fixed().map(|(_, fixed)| minus(fixed)));
        let kwh = product([sum(drawn), constant(Constant::KwhPerMwh)]);
        quotient(sum(earned), kwh)
    }

    /// What all GPUs of a row earn more in a month if they are fully billed than if they are idle.
    fn gained_by_billing(&self) -> Vec<Part> {
        let report = self.report;
        let gained = |work: &RowWork<'_>| {
            let kept = sum([plus(constant(Constant::One)), minus(number(report, "gfee"))]);
            let rent = product([rental::rent(work, When::TODAY), kept]);
            let draw = sum([plus(number(report, "busy")), minus(number(report, "idle"))]);
            let more = product([work.kw_each(), draw, self.power_of_kwh()]);
            let hours = product([
                work.machines(),
                constant(Constant::HoursPerMonth),
                number(report, "avail"),
            ]);
            plus(product([hours, sum([plus(rent), minus(more)])]).named(Quantity::GainedByBilling))
        };
        self.of_kind(Use::Rental).map(gained).collect()
    }

    /// What a kWh of IT energy costs in GPU rental: its power, less what its heat earns.
    fn power_of_kwh(&self) -> Working {
        let report = self.report;
        let power = product([number(report, "gpue"), tariff(report, 0)]);
        let heat = product([number(report, "heatuse"), number(report, "heat")]);
        sum([plus(power), minus(heat)])
    }

    /// What would be lost with all GPUs idle, less what other uses earn.
    fn lost_idle(&self) -> Vec<Part> {
        let report = self.report;
        let mut parts = Vec::new();
        for work in &self.rows {
            if work.kind() == Use::Rental {
                let kwh = product([
                    work.machines(),
                    work.kw_each(),
                    constant(Constant::HoursPerMonth),
                    number(report, "idle"),
                ]);
                parts.push(plus(
                    product([kwh, self.power_of_kwh()]).named(Quantity::IdlePower),
                ));
                parts.push(plus(rental::other(work)));
            } else {
                parts.push(minus(work.profit(When::TODAY)));
            }
        }
        parts.extend(self.fixed());
        parts
    }

    /// Today's rent of a use's first row, in GPU rental the market's. A breakeven rent is this rent times a factor.
    fn rent(&self, kind: Use) -> Option<Working> {
        let first = self.of_kind(kind).next()?;
        Some(if kind == Use::Rental {
            rental::market(first, 0)
        } else {
            hosting::rent(first, 0)
        })
    }

    /// The tree of a breakeven of today.
    pub(super) fn today(&self, key: &str) -> Option<Working> {
        let (found, _) = self.found();
        let path = format!("{}breakeven.today.{key}", self.place);
        let report = self.report;
        let (tree, quantity, value) = match key {
            "kwh" => (self.kwh(), Quantity::BreakevenPower, found.kwh?),
            "btc" => {
                let tree = product([number(report, "btc"), self.factor(Use::Mining)]);
                (tree, Quantity::BreakevenBitcoin, found.btc?)
            }
            "diff" => {
                let tree = quotient(number(report, "diff"), self.factor(Use::Mining));
                (tree, Quantity::BreakevenDifficulty, found.diff?)
            }
            "hashprice_usd_per_ph_day" => {
                let value = found.hashprice_usd_per_ph_day?;
                let at = self.today("btc")?;
                (hashprice(report, at), Quantity::BreakevenHashprice, value)
            }
            "gpuh" => {
                let tree = product([self.rent(Use::Rental)?, self.factor(Use::Rental)]);
                (tree, Quantity::BreakevenGpuRent, found.gpuh?)
            }
            "lrent" => {
                let tree = product([self.rent(Use::Hosting)?, self.factor(Use::Hosting)]);
                (tree, Quantity::BreakevenLeaseRent, found.lrent?)
            }
            "util" => {
                let share = quotient(
                    sum(self.lost_idle()).named(Quantity::LostIdle),
                    all_of(self.gained_by_billing()),
                );
                let tree = product([constant(Constant::Hundred), share]);
                (tree, Quantity::BreakevenBilled, found.util?)
            }
            _ => return None,
        };
        Some(tree.figure(quantity, path, value))
    }

    /// The tree of the hashprice at the breakeven Bitcoin price over the horizon. That price is searched for.
    pub(super) fn hashprice_of_life(&self) -> Option<Working> {
        let (_, found) = self.found();
        let value = found.hashprice_usd_per_ph_day?;
        let place = format!("{}breakeven.life.", self.place);
        let at = figure_ref(Quantity::BreakevenLife, format!("{place}btc"), found.btc?);
        let path = format!("{place}hashprice_usd_per_ph_day");
        Some(hashprice(self.report, at).figure(Quantity::BreakevenHashprice, path, value))
    }
}

/// The sum of the parts; a single part is returned as it is.
fn all_of(mut parts: Vec<Part>) -> Working {
    match parts.pop() {
        Some((Sign::Plus, only)) if parts.is_empty() => only,
        last => sum(parts.into_iter().chain(last)),
    }
}

/// What a petahash earns in a day of the first month at a Bitcoin price.
fn hashprice(report: &Report, price: Working) -> Working {
    let per_difficulty = product([number(report, "diff"), constant(Constant::HashesPerDifficulty)]);
    product([
        constant(Constant::HashesPerPetahash),
        constant(Constant::SecondsPerDay),
        quotient(block_pays(report, 0), per_difficulty),
        price,
    ])
}
