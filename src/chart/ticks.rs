//! Where ticks stand along an axis of money, and how far the axis reaches.

/// An axis: its range and the round numbers in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// The least value it shows.
    pub low: f64,
    /// The greatest value it shows.
    pub high: f64,
    /// Distance of two ticks: 1, 2 or 5 times a power of ten.
    pub step: f64,
    /// Multiples of the step, ascending.
    pub ticks: Vec<f64>,
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
            };
        }
        let step = round_step((high - low) / f64::from(u32::try_from(room.max(1)).unwrap_or(u32::MAX)));
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
        let mut ticks = Vec::new();
        // Half a millionth of a step lets a tick at the very end count despite rounding.
        let mut nth = (low / step - 5e-7).ceil();
        while nth <= high / step + 5e-7 {
            // Adding 0 turns −0 into 0.
            ticks.push(nth * step + 0.0);
            nth += 1.0;
        }
        Self {
            low,
            high,
            step,
            ticks,
        }
    }
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
}
