//! What chance says: the same for the same seed on every machine.
//!
//! The generator is xoshiro256++ (Blackman and Vigna, 2021), seeded as its authors advise by `SplitMix64`: by the crate
//! `rand_xoshiro` of the Rust Random project, because its stream is part of what a link shows and must not change.

use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

use super::normal::quantile;

/// How the generator is called where figures say where they come from.
pub const GENERATOR: &str = "xoshiro256++";

/// 2^−52: as many equal steps between 0 and 1, each with a middle that an `f64` holds exactly.
const STEP: f64 = 1.0 / 4_503_599_627_370_496.0;
/// Bits of the number of a future: 100,000 are less than 2^17.
const FUTURE_BITS: u32 = 17;

/// The draws of one future for one purpose.
#[derive(Clone, Debug)]
pub struct Draws(Xoshiro256PlusPlus);

impl Draws {
    /// Those of a future's markets.
    #[must_use]
    pub fn of_markets(seed: u32, future: u32) -> Self {
        Self::stream(seed, 0, future)
    }

    /// Those of an input that is known as a range, by its place among all inputs: no two share a draw.
    #[must_use]
    pub fn of_input(seed: u32, place: u32, future: u32) -> Self {
        Self::stream(seed, place + 1, future)
    }

    fn stream(seed: u32, stream: u32, future: u32) -> Self {
        let which = u64::from(stream) << FUTURE_BITS | u64::from(future);
        Self(Xoshiro256PlusPlus::seed_from_u64(u64::from(seed) << 32 | which))
    }

    /// The next standard normal.
    pub fn normal(&mut self) -> f64 {
        quantile((f64_of(self.0.next_u64() >> 12) + 0.5) * STEP)
    }
}

/// A whole number below 2^52 as an `f64`, exactly.
#[expect(clippy::cast_precision_loss, reason = "below 2^52 nothing is lost")]
fn f64_of(whole: u64) -> f64 {
    whole as f64
}
