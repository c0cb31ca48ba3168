//! Steps outwards from a present value to both ends of a range. A search uses them to find the change nearest to the
//! present.
//!
//! The first step reaches a given distance, each further step reaches twice as far, and the last ends with the range.
//! Both directions are stepped to the same distance before either goes farther. So a change found in one step is
//! farther from the present than all earlier steps.

/// A range around a present value, and how it is stepped through.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct OutwardSteps {
    /// The present value, within the range.
    pub(super) now: f64,
    /// Lowest value.
    pub(super) low: f64,
    /// Highest value.
    pub(super) high: f64,
    /// How far the first step reaches: in the unit of the values or, if `in_ratios`, as a natural logarithm.
    pub(super) first_step: f64,
    /// Whether distances are measured in logarithms; then all values are above 0.
    pub(super) in_ratios: bool,
}

impl OutwardSteps {
    /// All steps, by distance.
    pub(super) fn by_distance(&self) -> impl Iterator<Item = [Option<(f64, f64)>; 2]> {
        let steps = (0..).map(|nth| self.at_distance(nth));
        steps.take_while(|both| both.iter().any(Option::is_some))
    }

    /// The steps at the n-th distance, down and up, each from its nearer to its farther end; none where the range ended
    /// before.
    pub(super) fn at_distance(&self, nth: i32) -> [Option<(f64, f64)>; 2] {
        [(-1.0, self.low), (1.0, self.high)].map(|(direction, end)| {
            let nearer = if nth == 0 {
                self.now
            } else {
                self.step_end(direction, nth - 1, end)
            };
            let is_over = nearer.to_bits() == end.to_bits();
            (!is_over).then(|| (nearer, self.step_end(direction, nth, end)))
        })
    }

    /// The distance between a value and the present value.
    pub(super) fn distance_from_now(&self, value: f64) -> f64 {
        if self.in_ratios {
            libm::log(value / self.now).abs()
        } else {
            (value - self.now).abs()
        }
    }

    fn step_end(&self, direction: f64, nth: i32, end: f64) -> f64 {
        let by = direction * libm::scalbn(self.first_step, nth);
        let value = if self.in_ratios {
            self.now * libm::exp(by)
        } else {
            self.now + by
        };
        if (value - end) * direction >= 0.0 {
            end
        } else {
            value
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_double_and_end_with_the_range() {
        let steps = OutwardSteps {
            now: 3.0,
            low: 0.0,
            high: 100.0,
            first_step: 1.0,
            in_ratios: false,
        };
        assert_eq!(steps.at_distance(0), [Some((3.0, 2.0)), Some((3.0, 4.0))]);
        assert_eq!(steps.at_distance(2), [Some((1.0, 0.0)), Some((5.0, 7.0))]);
        assert_eq!(steps.at_distance(3), [None, Some((7.0, 11.0))]);
        assert_eq!(steps.at_distance(7), [None, Some((67.0, 100.0))]);
        assert_eq!(steps.at_distance(8), [None, None]);
    }

    #[test]
    fn a_present_value_at_the_end_has_one_way() {
        let steps = OutwardSteps {
            now: 1.0,
            low: 1.0,
            high: 1e8,
            first_step: 0.05,
            in_ratios: true,
        };
        let [down, up] = steps.at_distance(0);
        assert_eq!(down, None);
        assert_eq!(up, Some((1.0, libm::exp(0.05))));
        assert!(steps.distance_from_now(libm::exp(0.05)) > 0.0499);
    }
}
