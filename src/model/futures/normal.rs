//! Draws from the normal distribution, by the ziggurat.
//!
//! Marsaglia and Tsang, "The Ziggurat Method for Generating Random Variables", *Journal of Statistical Software* 5
//! (2000): nearly every draw takes one multiplication, a third of the time that Wichura's inverse of the distribution
//! takes. The layer and the place within it come from different bits of a draw, as Doornik advises in "An Improved
//! Ziggurat Method to Generate Normal Random Samples" (2005). The tests compare the draws with those of the crate
//! `rand_distr`, one by one. That crate's tables would add 4 kB to the download; here they are computed at the first
//! draw, which takes microseconds.

use std::sync::LazyLock;

use libm::{exp, log};
use rand_xoshiro::rand_core::Rng;

/// Where the tail begins.
const TAIL: f64 = 3.654_152_885_361_009;
/// The area of each layer, as published, to eleven digits: that of the lowest layer and its tail, TAIL·exp(−TAIL²/2) +
/// √(π/2)·erfc(TAIL/√2).
const AREA: f64 = 0.004_928_673_233_99;

/// The half widths of layers of equal area, from the lowest layer, which has the tail, to the highest, and then 0.
/// Whatever is drawn in a layer within the half width of the layer above lies below the curve.
pub(super) type Layers = [f64; 257];

/// The layers below exp(−x²/2).
pub(super) static LAYERS: LazyLock<Layers> = LazyLock::new(|| {
    let mut layers = [0.0; 257];
    // The lowest layer includes the tail: its width is that of a rectangle of the same area and height.
    layers[0] = AREA / height(TAIL);
    layers[1] = TAIL;
    for above in 2..256 {
        let below = layers[above - 1];
        layers[above] = (-2.0 * log(AREA / below + height(below))).sqrt();
    }
    layers
});

/// The next standard normal.
pub(super) fn draw(layers: &Layers, bits: &mut impl Rng) -> f64 {
    loop {
        let random_bits = bits.next_u64();
        let layer = usize::from(random_bits.to_le_bytes()[0]);
        let share = between_2_and_4(random_bits) - 3.0;
        let x = share * layers[layer];
        if x.abs() < layers[layer + 1] {
            return x;
        }
        if let Some(x) = at_the_edge(layers, layer, x, bits) {
            return x;
        }
    }
}

/// The draw if it lies outside the half width of the layer above, which happens in one of a hundred cases; none if it
/// is above the curve, so that another must be drawn.
#[cold]
fn at_the_edge(layers: &Layers, layer: usize, x: f64, bits: &mut impl Rng) -> Option<f64> {
    // Above 0 and below 1.
    let mut share = || between_2_and_4(bits.next_u64()) / 2.0 - (1.0 - f64::EPSILON / 2.0);
    if layer == 0 {
        // Marsaglia, "Generating a variable from the tail of the normal distribution", *Technometrics* 6 (1964).
        loop {
            let beyond = -log(share()) / TAIL;
            if -2.0 * log(share()) >= beyond * beyond {
                return Some((TAIL + beyond).copysign(x));
            }
        }
    }
    let (low, high) = (height(layers[layer]), height(layers[layer + 1]));
    (high + (low - high) * share() < height(x)).then_some(x)
}

/// The height of the curve exp(−x²/2).
fn height(x: f64) -> f64 {
    exp(-x * x / 2.0)
}

/// A number from 2 to 4, in equal steps, from the upper 52 bits of a draw.
fn between_2_and_4(random_bits: u64) -> f64 {
    f64::from_bits(2.0_f64.to_bits() | random_bits >> 12)
}
