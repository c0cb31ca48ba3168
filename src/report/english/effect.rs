//! English for inputs that change no figure of the present scenario.

use crate::report::english::English;
use crate::report::facts::effect::Idle;
use crate::report::words::inputs::InputWords;
use crate::scenario::{Input, Use};

pub(super) fn idle(why: Idle) -> String {
    match why {
        Idle::OtherPath(own, taken) => {
            let path = |name| English.choice(Input::GpuRentPath, name);
            format!(
                "This changes nothing: it counts only where the path of the rent is “{}”; it is “{}”.",
                path(own),
                path(taken)
            )
        }
        Idle::RentsByYear => "This changes nothing: the rents by year count instead.".into(),
        Idle::Without(input) => format!(
            "This changes nothing: it counts only where “{}” is above 0.",
            English.input(input)
        ),
    }
}

/// That a mix lacks a use.
pub(super) const fn missing(kind: Use) -> &'static str {
    match kind {
        Use::Mining => "no miners in this mix",
        Use::Rental => "no GPUs in this mix",
        Use::Hosting => "no AI lease in this mix",
    }
}
