//! NPV of a row of miners as a function of the Bitcoin price, and its inverse: the price for a given NPV.
//!
//! The whole price path scales and difficulty stays, as in breakevens. The curve is sampled once over the price's
//! range, so that any number of questions about the same row need only a short search each.

use super::levers::Lever;
use super::root;
use super::scope::Scope;

/// Samples, evenly spread over the decades of the range.
const SAMPLES: u32 = 17;

/// NPV against a factor on the Bitcoin price path.
pub(super) struct PriceCurve<'a> {
    scope: Scope<'a>,
    /// Factor and NPV, $, by rising factor; empty if the price does not matter.
    samples: Vec<(f64, f64)>,
}

impl<'a> PriceCurve<'a> {
    /// The curve of a scope's rows.
    pub(super) fn of(scope: Scope<'a>) -> Self {
        let mut samples = Vec::new();
        if let Some((low, high)) = scope.range(Lever::Price) {
            let decades = libm::log(high / low);
            samples.extend((0..SAMPLES).map(|i| {
                let factor = low * libm::exp(decades * f64::from(i) / f64::from(SAMPLES - 1));
                (factor, scope.npv_at_usd(Lever::Price, factor))
            }));
        }
        // The same at both ends: the price does not matter.
        if let (Some(first), Some(last)) = (samples.first(), samples.last())
            && first.1.to_bits() == last.1.to_bits()
        {
            samples.clear();
        }
        Self { scope, samples }
    }

    /// The lowest factor found at which the rows are worth so much, $; none if no price in the range does it, or if
    /// the NPV only jumps over it (held BTC with switch-off can do that).
    pub(super) fn factor_at(&self, worth_usd: f64) -> Option<f64> {
        let missing = |factor: f64| self.scope.npv_at_usd(Lever::Price, factor) - worth_usd;
        self.samples
            .array_windows()
            .filter(|[a, b]| (a.1 - worth_usd) * (b.1 - worth_usd) <= 0.0)
            .find_map(|[a, b]| {
                let factor = root::find(missing, a.0, b.0)?;
                let levers = self.scope.site.levers().with(Lever::Price, factor);
                self.scope
                    .is_negligible(missing(factor), worth_usd, &levers)
                    .then_some(factor)
            })
    }
}
