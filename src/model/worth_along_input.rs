//! Compares uses along one input with all else fixed: what each use is worth at any value of the input, and at which
//! values two uses change places.
//!
//! The search for crossings steps outwards from the present value to both ends of the input's range. The first step
//! reaches a quarter of a swing, and each further step twice as far. Along the Bitcoin price, distances are ratios and
//! a swing is the factor 1.2. Two crossings within one step are missed.

use crate::scenario::{Clock, FIELDS, Field, Input, Kind, Swing, Use};

use super::levers::Lever;
use super::outward_steps::OutwardSteps;
use super::reach::Reach;
use super::root;
use super::site::{Move, Site};
use super::worth::{WorthByUse, worth};

/// The first step, in swings.
const FIRST_STEP: f64 = 0.25;

/// A site whose uses are compared along an input.
#[derive(Clone, Debug)]
#[expect(
    clippy::partial_pub_fields,
    reason = "how an input is moved is the model's own business"
)]
pub struct WorthAlongInput<'a> {
    site: &'a Site,
    clock: Clock,
    /// The input.
    pub field: &'static Field,
    input_move: Move,
    /// The uses whose worth the input can change.
    pub uses: &'static [Use],
    /// The input's value now, in its unit; for a rent, that of the first row that is paid it.
    pub now: f64,
    /// One swing of the input, in its unit; 0 if it has no swing.
    pub swing: f64,
    /// What each use is worth now.
    pub worth_now: WorthByUse,
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

impl<'a> WorthAlongInput<'a> {
    /// Compares the uses of a site along the input with this key. None if there is no such input, or if it has no value
    /// now, such as a rent that no row is paid.
    #[must_use]
    pub fn of(site: &'a Site, key: &str, clock: Clock) -> Option<Self> {
        Self::with_known_worth(site, key, clock, worth(site, &site.levers(), clock))
    }

    /// Same as `of`, for a caller that already knows what each use is worth now (`worth_now`).
    pub(super) fn with_known_worth(
        site: &'a Site,
        key: &str,
        clock: Clock,
        worth_now: WorthByUse,
    ) -> Option<Self> {
        FIELDS.iter().find_map(|(group, fields)| {
            let field = fields.iter().find(|field| field.key == key)?;
            Self::new(site, field, Reach::of(*group, field.input), clock, worth_now)
        })
    }

    /// One comparison for each input that can change the worth of one of these uses.
    pub(super) fn for_inputs_of(
        site: &'a Site,
        uses: &[Use],
        clock: Clock,
        worth_now: WorthByUse,
    ) -> Vec<Self> {
        FIELDS
            .iter()
            .flat_map(|(group, fields)| fields.iter().map(move |field| (*group, field)))
            .filter_map(|(group, field)| {
                let reach = Reach::of(group, field.input);
                let matters = uses.iter().any(|kind| reach.uses.contains(kind));
                matters.then(|| Self::new(site, field, reach, clock, worth_now))?
            })
            .collect()
    }

    fn new(
        site: &'a Site,
        field: &'static Field,
        reach: Reach,
        clock: Clock,
        worth_now: WorthByUse,
    ) -> Option<Self> {
        let input_move = site.input_move(field.key)?;
        let now = match input_move {
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
            input_move,
            uses: reach.uses,
            now,
            swing,
            worth_now,
        })
    }

    /// What each use is worth with the input at a value, $ per MW and year.
    #[must_use]
    pub fn worth_at(&self, value: f64) -> WorthByUse {
        self.worth_of_uses_at(value, &Use::ALL)
    }

    /// Same as `worth_at`, computed only for the wanted uses; every other use keeps its present worth.
    pub(super) fn worth_of_uses_at(&self, value: f64, wanted: &[Use]) -> WorthByUse {
        let mut worths = self.worth_now;
        let changing = wanted.iter().filter(|kind| self.uses.contains(kind));
        let mut changing = changing.peekable();
        if changing.peek().is_some() {
            let (site, levers) = self.site.with_input_at(self.input_move, value);
            for kind in changing {
                worths[*kind] = site.worth_usd_per_mw_year(*kind, self.clock, &levers);
            }
        }
        worths
    }

    /// The steps in which to look for crossings; none for an input without a swing. For a whole-number input,
    /// `rounded_from_now` then cuts the ends of the steps to whole numbers.
    pub(super) fn steps(&self) -> Option<OutwardSteps> {
        let in_ratios = self.field.input == Input::BitcoinPrice;
        let swing = if in_ratios { libm::log(1.2) } else { self.swing };
        (swing > 0.0).then_some(OutwardSteps {
            now: self.now,
            low: self.field.min,
            high: self.field.max,
            first_step: FIRST_STEP * swing,
            in_ratios,
        })
    }

    /// The end of a step as a value that the input can have: for a whole-number input, its distance from the present is
    /// cut to a whole number.
    pub(super) fn rounded_from_now(&self, value: f64) -> f64 {
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
    pub(super) fn distance_in_swings(&self, value: f64) -> f64 {
        (value - self.now).abs() / self.swing
    }

    /// By how much the first of two uses is worth more than the second at a value, $ per MW and year; none where one of
    /// them has no worth.
    pub(super) fn lead_usd_per_mw_year(&self, [first, second]: [Use; 2], value: f64) -> Option<f64> {
        let worths = self.worth_of_uses_at(value, &[first, second]);
        Some(worths[first]? - worths[second]?)
    }

    /// Where two uses change places within a step; none if they do not. `near` and `far` are the ends of the step, each
    /// as the value and by how much the first use is ahead there.
    pub(super) fn crossing(&self, pair: [Use; 2], near: (f64, f64), far: (f64, f64)) -> Option<Crossing> {
        if !root::changes_sign(near.1, far.1) {
            return None;
        }
        let lead = |value: f64| self.lead_usd_per_mw_year(pair, value).unwrap_or(0.0);
        let at = if self.is_whole() {
            self.first_whole_number_past_crossing(lead, near, far.0)
        } else {
            root::bracket(lead, near, far)?.1.0
        };
        let there = self.worth_of_uses_at(at, &pair);
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
    fn first_whole_number_past_crossing(&self, lead: impl Fn(f64) -> f64, near: (f64, f64), far: f64) -> f64 {
        let (mut before, mut after) = (near.0, far);
        while (after - before).abs() > 1.0 {
            let middle = ((before + after) / 2.0).floor();
            if lead(middle) * near.1 > 0.0 {
                before = middle;
            } else {
                after = middle;
            }
        }
        after
    }
}
