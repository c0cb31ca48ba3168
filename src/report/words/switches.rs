//! What a language must be able to say of the two switches that govern the whole page.

use crate::scenario::{Clock, Paid};

/// The switches in a language.
pub trait SwitchWords {
    /// Which prices the page goes by.
    fn prices(&self) -> &'static str;
    /// One of the two kinds of prices, "as assumed".
    fn clock(&self, clock: Clock) -> &'static str;
    /// What that means, in a sentence; empty for prices as assumed.
    fn clock_means(&self, clock: Clock) -> &'static str;
    /// What is already paid for.
    fn already_own(&self) -> &'static str;
    /// One of the possibilities, "the mine".
    fn paid(&self, paid: Paid) -> &'static str;
    /// What that means, in a sentence; empty where everything is bought.
    fn paid_means(&self, paid: Paid) -> &'static str;
}
