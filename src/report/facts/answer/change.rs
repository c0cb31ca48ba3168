//! What would change the order of the uses, or make one pay.

use crate::model::order;
use crate::report::facts::answer::{Ranked, ranking};
use crate::report::figures::{Clock, Flip, Report};
use crate::scenario::{self, Field, Input};

/// What would change the answer.
#[derive(Clone, Debug)]
pub enum Change<'r> {
    /// No use is ranked: none reserves power.
    Nothing,
    /// Two uses change places.
    Flip(FlipDetails<'r>),
    /// No use pays; what each of them needs, nearest first.
    NothingPays(Vec<Need>),
    /// There is only one use, and what it needs.
    OneUse(Ranked, Need),
    /// No input changes the order; what the uses that fall short need, nearest first.
    Steady(Vec<Need>),
}

/// Where two uses change places.
#[derive(Clone, Copy, Debug)]
pub struct FlipDetails<'r> {
    /// The flip.
    pub flip: &'r Flip,
    /// The input.
    pub field: &'static Field,
    /// What the Bitcoin price of the flip becomes if difficulty follows the price.
    pub follows: Follows,
    /// Present if ranking by return on capital reverses the order of the two uses today: the rate of return of the use
    /// that would take the lead and of the one that leads now, each with its place in the report's uses.
    pub per_dollar: Option<[(usize, f64); 2]>,
}

/// How the Bitcoin price of a flip changes if difficulty follows the price.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Follows {
    /// Difficulty does not follow the price, or the flip is of another input.
    NotAtAll,
    /// The flip is then at this price, $, and this far from today's price, as a fraction of today's price.
    To(f64, f64),
    /// At no price do the uses then change places.
    Never,
}

/// What a use needs in order to pay: any one of these values is enough.
#[derive(Clone, Debug, PartialEq)]
pub struct Need {
    /// The use's place in the report's uses, and the use.
    pub ranked: Ranked,
    /// The values, the Bitcoin price before the power price.
    pub limits: Vec<Limit>,
}

/// The value of an input at which a use begins to pay.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limit {
    /// The input.
    pub input: Input,
    /// Its link key.
    pub key: &'static str,
    /// The value, $ in the input's unit.
    pub usd: f64,
    /// How far that is from the present value, as a fraction of it.
    pub distance: f64,
}

impl Need {
    /// Where a limit stands in the JSON object.
    #[must_use]
    pub fn path(&self, limit: &Limit) -> String {
        format!("uses.{}.pays.{}", self.ranked.place, limit.key)
    }

    /// The value nearest to the present.
    #[must_use]
    pub fn nearest(&self) -> Option<&Limit> {
        self.limits
            .iter()
            .min_by(|a, b| a.distance.total_cmp(&b.distance))
    }
}

impl<'r> Change<'r> {
    /// What would change the answer of a report.
    #[must_use]
    pub fn of(report: &'r Report) -> Self {
        let ranked = ranking(report, report.clock);
        if let Some(details) = FlipDetails::of(report) {
            return Self::Flip(details);
        }
        match ranked.as_slice() {
            [] => Self::Nothing,
            [alone] => Self::OneUse(*alone, need(report, *alone)),
            [best, ..] => {
                let short = ranked.iter().filter(|of| !of.clears());
                let mut needs: Vec<Need> = short
                    .map(|of| need(report, *of))
                    .filter(|need| !need.limits.is_empty())
                    .collect();
                order::ascending(&mut needs, |need| {
                    need.nearest().map_or(f64::INFINITY, |limit| limit.distance)
                });
                if best.clears() {
                    Self::Steady(needs)
                } else {
                    Self::NothingPays(needs)
                }
            }
        }
    }
}

impl<'r> FlipDetails<'r> {
    fn of(report: &'r Report) -> Option<Self> {
        // A flip counts only if the leading use leads now. A second crossing, beyond one at which nothing pays, swaps
        // the uses in the opposite direction and is no answer.
        let measured = |of| {
            report
                .uses
                .iter()
                .find(|known| known.kind == of)?
                .at_clock_usd_per_mw_year(report.clock)
        };
        let leads = |flip: &&Flip| measured(flip.from_use) >= measured(flip.to_use);
        let flip = report.flip.as_ref().filter(leads)?;
        let response = report.inputs.bitcoin.difficulty_response;
        let follows = match (
            flip.at_if_difficulty_follows,
            flip.rise_if_difficulty_follows_fraction,
        ) {
            (Some(_), Some(_)) if response <= 0.0 => Follows::NotAtAll,
            (Some(usd), Some(rise)) => Follows::To(usd, rise),
            _ if flip.input == "btc" => Follows::Never,
            _ => Follows::NotAtAll,
        };
        Some(Self {
            flip,
            field: scenario::field(flip.input)?,
            follows,
            per_dollar: per_dollar(report, flip),
        })
    }
}

/// The rates of return of a flip's two uses if they reverse the order. None at unchanged prices, because the rates
/// cover the whole horizon.
fn per_dollar(report: &Report, flip: &Flip) -> Option<[(usize, f64); 2]> {
    if report.clock == Clock::Month {
        return None;
    }
    let rate = |kind| {
        let place = report.uses.iter().position(|of| of.kind == kind)?;
        Some((place, report.uses[place].irr_nominal?))
    };
    let [to, from] = [rate(flip.to_use)?, rate(flip.from_use)?];
    (to.1 > from.1).then_some([to, from])
}

/// What a use needs.
#[must_use]
pub fn need(report: &Report, ranked: Ranked) -> Need {
    let pays = &report.uses[ranked.place].pays;
    let limits = ranked
        .kind
        .pays_by()
        .iter()
        .copied()
        .filter_map(|key| {
            let (usd, field) = (pays.for_input(key)?, scenario::field(key)?);
            let now = scenario::value_of(&report.inputs, field)?;
            Some(Limit {
                input: field.input,
                key,
                usd,
                distance: ((usd - now) / now).abs(),
            })
        })
        // A price of zero or less is no answer: nobody is paid to take power or pays others to take a bitcoin.
        .filter(|limit| limit.distance.is_finite() && limit.usd > 0.0)
        .collect();
    Need { ranked, limits }
}
