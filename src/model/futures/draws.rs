//! Random draws: the same for the same seed on every machine.
//!
//! The generator is xoshiro256++ (Blackman and Vigna, 2021), seeded by `SplitMix64`, as its authors advise. It is that
//! of the crate `rand_xoshiro` of the Rust Random project, because what a link shows depends on its stream of numbers,
//! which must not change.

use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::SeedableRng;

use super::normal::{self, LAYERS, Layers};

/// The name of the generator, for readers who want to repeat the draws.
pub const GENERATOR: &str = "xoshiro256++";

/// Bits for the number of a future: there are at most 100,000 futures, which is less than 2^17.
const FUTURE_BITS: u32 = 17;

/// The draws of one future for one purpose.
#[derive(Clone, Debug)]
pub struct Draws {
    bits: Xoshiro256PlusPlus,
    layers: &'static Layers,
}

impl Draws {
    /// The draws of a future's markets.
    #[must_use]
    pub fn of_markets(seed: u32, future: u32) -> Self {
        Self::stream(seed, 0, future)
    }

    /// The draws of an input known as a range, by its place among all inputs: no two inputs share a draw.
    #[must_use]
    pub fn of_input(seed: u32, place: u32, future: u32) -> Self {
        Self::stream(seed, place + 1, future)
    }

    fn stream(seed: u32, stream: u32, future: u32) -> Self {
        let which = u64::from(stream) << FUTURE_BITS | u64::from(future);
        Self {
            bits: Xoshiro256PlusPlus::seed_from_u64(u64::from(seed) << 32 | which),
            layers: &LAYERS,
        }
    }

    /// The next standard normal.
    pub fn normal(&mut self) -> f64 {
        normal::draw(self.layers, &mut self.bits)
    }
}
