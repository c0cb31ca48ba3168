//! Where ticks stand along an axis, and how far the axis reaches.

/// An axis: its range and the round numbers in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// The least value it shows.
    pub low: f64,
    /// The greatest value it shows.
    pub high: f64,
    /// Distance of two ticks: 1, 2 or 5 times a power of ten; on a logarithmic axis the least tick.
    pub step: f64,
    /// Multiples of the step, ascending; on a logarithmic axis 1, 2 and 5 times powers of ten.
    pub ticks: Vec<f64>,
    /// Whether equal ratios are equally long, rather than equal differences.
    pub log: bool,
}

/// Amounts beyond this are drawn at it: no sum of money is greater, and sums of such amounts stay finite.
pub const LARGEST: f64 = 1e18;

impl Axis {
    /// An axis that shows zero and all values, with at most so many ticks as there is room for.
    ///
    /// An end of the axis is a tick where that costs less than half a step, and else a little beyond the
    /// last value.
    #[must_use]
    pub fn around(values: impl IntoIterator<Item = f64>, room: usize) -> Self {
        let (mut low, mut high) = (0.0_f64, 0.0_f64);
        for value in values {
            low = low.min(value.clamp(-LARGEST, LARGEST));
            high = high.max(value.clamp(-LARGEST, LARGEST));
        }
        // A hundredth of a cent is nothing, and its powers of ten would be noise.
        if high - low < 1e-4 {
            return Self {
                low: -1.0,
                high: 1.0,
                step: 1.0,
                ticks: vec![0.0],
                log: false,
            };
        }
        let step = round_step((high - low) / count(room.max(1)));
        let reach = |end: f64| {
            let tick = (end.abs() / step).ceil() * step;
            let beyond = if tick - end.abs() < 0.45 * step {
                tick
            } else {
                end.abs() + 0.05 * (high - low)
            };
            if end < 0.0 { -beyond } else { beyond }
        };
        let (low, high) = (
            if low < 0.0 { reach(low) } else { 0.0 },
            if high > 0.0 { reach(high) } else { 0.0 },
        );
        Self {
            low,
            high,
            step,
            ticks: multiples(step, low, high),
            log: false,
        }
    }

    /// An axis from one value to another and no farther, with at most so many ticks or a few more.
    #[must_use]
    pub fn between(low: f64, high: f64, room: usize) -> Self {
        let (low, high) = (low.clamp(-LARGEST, LARGEST), high.clamp(-LARGEST, LARGEST));
        let (low, high) = if high > low { (low, high) } else { (low, low + 1.0) };
        let step = round_step((high - low) / count(room.max(1)));
        Self {
            low,
            high,
            step,
            ticks: multiples(step, low, high),
            log: false,
        }
    }

    /// A logarithmic axis where positive values span decades; else one that shows zero, too.
    #[must_use]
    pub fn fitting(values: impl IntoIterator<Item = f64> + Clone, room: usize) -> Self {
        let (low, high) = values
            .clone()
            .into_iter()
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
                (low.min(value), high.max(value))
            });
        if low > 0.0 && high >= DECADES * low {
            Self::log(low, high, room)
        } else {
            Self::around(values, room)
        }
    }

    /// A logarithmic axis that reaches a little beyond two positive values.
    #[must_use]
    pub fn log(low: f64, high: f64, room: usize) -> Self {
        let low = low.clamp(1.0 / LARGEST, LARGEST);
        let high = high.clamp(low * 1.5, LARGEST * 2.0);
        let beyond = libm::pow(high / low, 0.05);
        let (low, high) = (low / beyond, high * beyond);
        let ticks = decades(low, high, room);
        Self {
            low,
            high,
            step: ticks.first().copied().unwrap_or(low),
            ticks,
            log: true,
        }
    }

    /// The coordinate of a value along the axis; plots of logarithmic axes have logarithms as coordinates.
    #[must_use]
    pub fn along(&self, value: f64) -> f64 {
        if self.log {
            libm::log10(value.clamp(self.low, self.high))
        } else {
            value.clamp(-LARGEST, LARGEST)
        }
    }

    /// The coordinates of its two ends.
    #[must_use]
    pub fn ends(&self) -> (f64, f64) {
        (self.along(self.low), self.along(self.high))
    }
}

/// Positive values that differ by this factor are shown on a logarithmic axis.
const DECADES: f64 = 30.0;

/// The multiples of a step within a range.
fn multiples(step: f64, low: f64, high: f64) -> Vec<f64> {
    let mut ticks = Vec::new();
    // Half a millionth of a step lets a tick at the very end count despite rounding.
    let mut nth = (low / step - 5e-7).ceil();
    while nth <= high / step + 5e-7 {
        // Adding 0 turns −0 into 0.
        ticks.push(nth * step + 0.0);
        nth += 1.0;
    }
    ticks
}

/// 1, 2 and 5 times the powers of ten in a range; where these are too many, the powers, or every so many of them.
fn decades(low: f64, high: f64, room: usize) -> Vec<f64> {
    let (first, last) = (libm::floor(libm::log10(low)), libm::ceil(libm::log10(high)));
    let ticks = |digits: &[f64], every: f64| {
        let mut ticks = Vec::new();
        let mut power = (first / every).floor() * every;
        while power <= last {
            let ten = libm::pow(10.0, power);
            let inside = digits.iter().map(|digit| digit * ten);
            ticks.extend(inside.filter(|tick| (low * 0.999_999..=high * 1.000_001).contains(tick)));
            power += every;
        }
        ticks
    };
    let tries: [(&[f64], f64); 7] = [
        (&[1.0, 2.0, 5.0], 1.0),
        (&[1.0, 3.0], 1.0),
        (&[1.0], 1.0),
        (&[1.0], 2.0),
        (&[1.0], 3.0),
        (&[1.0], 6.0),
        (&[1.0], 12.0),
    ];
    let mut all = tries.into_iter().map(|(digits, every)| ticks(digits, every));
    all.find(|ticks| ticks.len() <= room.max(2)).unwrap_or_default()
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

/// The least of 1, 2, 5, 10, 20, 50, … that is not less than a positive distance.
#[must_use]
pub fn round_step(distance: f64) -> f64 {
    let power = libm::pow(10.0, libm::floor(libm::log10(distance)));
    [1.0, 2.0, 5.0]
        .into_iter()
        .map(|digit| digit * power)
        .find(|step| *step >= distance * 0.999_999)
        .unwrap_or(10.0 * power)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_one_two_five() {
        for (distance, step) in [
            (1.0, 1.0),
            (1.1, 2.0),
            (3.0, 5.0),
            (7.0, 10.0),
            (0.03, 0.05),
            (98e6, 100e6),
        ] {
            assert!(
                (round_step(distance) / step - 1.0).abs() < 1e-9,
                "{distance} → {}",
                round_step(distance)
            );
        }
    }

    #[test]
    fn an_axis_holds_its_values_and_zero() {
        let sets: [&[f64]; 7] = [
            &[-398e6, 95e6],
            &[5.0, 5.0],
            &[0.0],
            &[-1e15, 1e15],
            &[1e-3],
            &[-7.0],
            &[f64::MAX, f64::MIN],
        ];
        for values in sets {
            for room in [1, 2, 5, 9] {
                let axis = Axis::around(values.iter().copied(), room);
                for value in values {
                    let value = value.clamp(-LARGEST, LARGEST);
                    assert!(axis.low <= value && value <= axis.high, "{values:?} {axis:?}");
                }
                assert!(axis.ticks.contains(&0.0), "{values:?} {axis:?}");
                assert!(axis.ticks.len() <= room + 3, "{values:?} {axis:?}");
            }
        }
    }
    #[test]
    fn a_logarithmic_axis_has_round_ticks_between_its_ends() {
        for (low, high, room, ticks) in [
            (60e3, 800e3, 6, &[100e3, 200e3, 500e3][..]),
            (
                3.0,
                4000.0,
                8,
                &[3.0, 10.0, 30.0, 100.0, 300.0, 1000.0, 3000.0][..],
            ),
            (1.0, 1e8, 5, &[1.0, 1e2, 1e4, 1e6, 1e8][..]),
        ] {
            let axis = Axis::log(low, high, room);
            assert!(axis.low <= low && high <= axis.high, "{axis:?}");
            assert_eq!(axis.ticks.len(), ticks.len(), "{axis:?}");
            for (tick, wanted) in axis.ticks.iter().zip(ticks) {
                assert!((tick / wanted - 1.0).abs() < 1e-9, "{axis:?}");
            }
        }
        let axis = Axis::log(10.0, 1000.0, 5);
        let (bottom, top) = axis.ends();
        let middle = axis.along(100.0);
        assert!(
            ((middle - bottom) - (top - middle)).abs() < 1e-9,
            "a hundred is as far from ten as from a thousand"
        );
    }

    #[test]
    fn an_axis_is_logarithmic_where_values_span_decades() {
        assert!(Axis::fitting([5e3, 400e3], 5).log);
        assert!(!Axis::fitting([50e3, 400e3], 5).log, "less than two decades");
        assert!(!Axis::fitting([0.0, 400e3], 5).log, "zero has no logarithm");
        assert!(!Axis::fitting([], 5).log);
    }

    #[test]
    fn an_axis_between_two_values_ends_at_them() {
        let axis = Axis::between(0.013, 0.15, 5);
        assert_eq!((axis.low, axis.high), (0.013, 0.15));
        assert_eq!(axis.ticks.len(), 3, "{axis:?}");
        for (tick, wanted) in axis.ticks.iter().zip([0.05, 0.1, 0.15]) {
            assert!((tick - wanted).abs() < 1e-9, "{axis:?}");
        }
    }
}
