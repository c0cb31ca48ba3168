//! English for the two switches that govern the whole page.

use crate::report::english::English;
use crate::report::words::SwitchWords;
use crate::scenario::{Clock, Paid};

impl SwitchWords for English {
    fn prices(&self) -> &'static str {
        "Prices"
    }

    fn clock(&self, clock: Clock) -> &'static str {
        match clock {
            Clock::Horizon => "as assumed",
            Clock::Month => "unchanged",
        }
    }

    fn clock_means(&self, clock: Clock) -> &'static str {
        match clock {
            Clock::Horizon => "",
            Clock::Month => {
                "As if a running month at the prices of the first went on for ever: no growth, no halving, no time to build."
            }
        }
    }

    fn already_own(&self) -> &'static str {
        "Already own"
    }

    fn paid(&self, paid: Paid) -> &'static str {
        match paid {
            Paid::Nothing => "nothing",
            Paid::Mining => "the mine",
            Paid::Ai => "the AI hall",
            Paid::Both => "both",
        }
    }

    fn paid_means(&self, paid: Paid) -> &'static str {
        match paid {
            Paid::Nothing => "",
            Paid::Mining => {
                "The mine is paid for: it costs nothing more and runs at once. What selling it would bring is left out."
            }
            Paid::Ai => {
                "The AI hall is paid for: it costs nothing more and runs at once. What selling it would bring is left out."
            }
            Paid::Both => {
                "Both are paid for: they cost nothing more and run at once. What selling them would bring is left out."
            }
        }
    }
}
