//! Compares uses along one input with all else fixed: what each use is worth at any value of the input, and at which
//! values two uses change places.
//!
//! The search for crossings steps outwards from the present value to both ends of the input's range. The first step
//! reaches a quarter of a swing, and each further step twice as far. Along the Bitcoin price, distances are ratios and
//! a swing is the factor 1.2. Two crossings within one step are missed.

use crate::scenario::{Clock, FIELDS, Field, Input, Kind, PerUse, Swing, Use};

use super::levers::Lever;
use super::outwards::Outwards;
use super::reach::Reach;
use super::root;
use super::site::{Move, Site};
use super::worth::worth;

/// The first step, in swings.
const FIRST_STEP: f64 = 0.25;

/// A site whose uses are compared along an input.
#[derive(Clone, Debug)]
#[expect(
    clippy::partial_pub_fields,
    reason = "how an input is moved is the model's own business"
)]
pub struct Along<'a> {
    site: &'a Site,
    clock: Clock,
    /// The input.
    pub field: &'static Field,
    how: Move,
    /// The uses whose worth the input can change.
    pub uses: &'static [Use],
    /// The input's value now, in its unit; for a rent, that of the first row that is paid it.
    pub now: f64,
    /// One swing of the input, in its unit; 0 if it has no swing.
    pub swing: f64,
    /// What each use is worth now.
    pub unmoved: PerUse<Option<f64>>,
}

/// Where two uses change places.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Crossing {
    /// The first value, seen from the present, at which the other use is ahead, in the input's unit.
    pub at: f64,
    /// The use that leads between the present and there.
    pub from_use: Use,
    /// The use that leads from there on.
    pub to_use: Use,
    /// What the better of the two uses is worth at that value, $ per MW and year.
    pub worth_there_usd_per_mw_year: f64,
}

impl<'a> Along<'a> {
    /// Compares the uses of a site along the input with this key. None if there is no such input, or if it has no value
    /// now, such as a rent that no row is paid.
    #[must_use]
    pub fn of(site: &'a Site, key: &str, clock: Clock) -> Option<Self> {
        Self::from_now(site, key, clock, worth(site, &site.levers(), clock))
    }

    /// Same as `of`, for a caller that already knows what each use is worth now (`unmoved`).
    pub(super) fn from_now(
        site: &'a Site,
        key: &str,
        clock: Clock,
        unmoved: PerUse<Option<f64>>,
    ) -> Option<Self> {
        FIELDS.iter().find_map(|(group, fields)| {
            let field = fields.iter().find(|field| field.key == key)?;
            Self::from(site, field, Reach::of(*group, field.input), clock, unmoved)
        })
    }

    /// One comparison for each input that can change the worth of one of these uses.
    pub(super) fn all(site: &'a Site, uses: &[Use], clock: Clock, unmoved: PerUse<Option<f64>>) -> Vec<Self> {
        FIELDS
            .iter()
            .flat_map(|(group, fields)| fields.iter().map(move |field| (*group, field)))
            .filter_map(|(group, field)| {
                let reach = Reach::of(group, field.input);
                let concerns = uses.iter().any(|of| reach.uses.contains(of));
                concerns.then(|| Self::from(site, field, reach, clock, unmoved))?
            })
            .collect()
    }

    fn from(
        site: &'a Site,
        field: &'static Field,
        reach: Reach,
        clock: Clock,
        unmoved: PerUse<Option<f64>>,
    ) -> Option<Self> {
        let how = site.how(field.key)?;
        let now = match how {
            Move::Lever {
                lever: Lever::GpuRent | Lever::LeaseRent,
                unit,
            } => unit,
            // A rent of 0 cannot be scaled by a factor.
            Move::Set { .. } if matches!(field.input, Input::GpuRent | Input::HostingRent) => return None,
            _ => field.number(&site.scenario)?,
        };
        let swing = match field.swing {
            Some(Swing::By(amount)) => amount,
            Some(Swing::Percent(percent)) => now.abs() * percent / 100.0,
            None => 0.0,
        };
        Some(Self {
            site,
            clock,
            field,
            how,
            uses: reach.uses,
            now,
            swing,
            unmoved,
        })
    }

    /// What each use is worth with the input at a value, $ per MW and year.
    #[must_use]
    pub fn worth_at(&self, value: f64) -> PerUse<Option<f64>> {
        self.worths_at(value, &Use::ALL)
    }

    /// Same as `worth_at`, computed only for the wanted uses; every other use keeps its present worth.
    pub(super) fn worths_at(&self, value: f64, wanted: &[Use]) -> PerUse<Option<f64>> {
        let mut worths = self.unmoved;
        let changing = wanted.iter().filter(|of| self.uses.contains(of));
        let mut changing = changing.peekable();
        if changing.peek().is_some() {
            let (site, levers) = self.site.moved(self.how, value);
            for of in changing {
                worths[*of] = site.measured(*of, self.clock, &levers);
            }
        }
        worths
    }

    /// The steps in which to look for crossings; none for an input without a swing. For a whole-number input, `taken`
    /// then cuts the ends of the steps to whole numbers.
    pub(super) fn steps(&self) -> Option<Outwards> {
        let in_ratios = self.field.input == Input::BitcoinPrice;
        let swing = if in_ratios { libm::log(1.2) } else { self.swing };
        (swing > 0.0).then_some(Outwards {
            now: self.now,
            low: self.field.min,
            high: self.field.max,
            first: FIRST_STEP * swing,
            in_ratios,
        })
    }

    /// The end of a step as a value that the input can have: for a whole-number input, its distance from the present is
    /// cut to a whole number.
    pub(super) fn taken(&self, value: f64) -> f64 {
        if self.is_whole() {
            self.now + (value - self.now).trunc()
        } else {
            value
        }
    }

    fn is_whole(&self) -> bool {
        matches!(self.field.kind, Kind::Whole(_))
    }

    /// How far a value is from the present value, in swings.
    pub(super) fn swings(&self, value: f64) -> f64 {
        (value - self.now).abs() / self.swing
    }

    /// By how much the first of two uses is worth more than the second at a value, $ per MW and year; none where one of
    /// them has no worth.
    pub(super) fn ahead(&self, [first, second]: [Use; 2], value: f64) -> Option<f64> {
        let worths = self.worths_at(value, &[first, second]);
        Some(worths[first]? - worths[second]?)
    }

    /// Where two uses change places within a step; none if they do not. `near` and `far` are the ends of the step, each
    /// as the value and by how much the first use is ahead there.
    pub(super) fn crossing(&self, pair: [Use; 2], near: (f64, f64), far: (f64, f64)) -> Option<Crossing> {
        if !root::changes_sign(near.1, far.1) {
            return None;
        }
        let ahead = |value: f64| self.ahead(pair, value).unwrap_or(0.0);
        let at = if self.is_whole() {
            self.first_whole(ahead, near, far.0)
        } else {
            root::bracket(ahead, near, far)?.1.0
        };
        let there = self.worths_at(at, &pair);
        let [first, second] = pair;
        let (from_use, to_use) = if near.1 > 0.0 {
            (first, second)
        } else {
            (second, first)
        };
        Some(Crossing {
            at,
            from_use,
            to_use,
            worth_there_usd_per_mw_year: there[first]?.max(there[second]?),
        })
    }

    /// The whole number nearest to the present at which the two uses rank as they do at the far end.
    fn first_whole(&self, ahead: impl Fn(f64) -> f64, near: (f64, f64), far: f64) -> f64 {
        let (mut before, mut after) = (near.0, far);
        while (after - before).abs() > 1.0 {
            let middle = ((before + after) / 2.0).floor();
            if ahead(middle) * near.1 > 0.0 {
                before = middle;
            } else {
                after = middle;
            }
        }
        after
    }
}
