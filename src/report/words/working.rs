//! What a language must be able to say of a working: the names of its steps, their units, and where it ends. Separate
//! from [`Words`](crate::report::words::Words), so that the calculator that readers download does not contain it.

use crate::report::working::quantity::{Constant, Quantity, Why};
use crate::report::working::solved_input::Condition;
use crate::report::working::solved_value::Search;

/// The unit of a fraction that is written as a percentage.
pub const AS_PERCENTAGE: &str = "100%";

/// Workings in a language.
pub trait WorkingWords {
    /// What a step is called: "Bitcoin received".
    fn quantity(&self, quantity: Quantity) -> String;
    /// The unit of its value; `$` is written before the number, every other unit after it. Empty if it has none,
    /// [`AS_PERCENTAGE`] for a fraction.
    fn quantity_unit(&self, quantity: Quantity) -> &'static str;
    /// Where a constant comes from.
    fn fixed_by(&self, constant: Constant) -> &'static str;
    /// What was searched for by moving an input: the figures with the input unchanged (`before`), at the value found
    /// (`there`), and at a value a little nearer to the present one (`nearer`).
    fn solved_input(
        &self,
        condition: Condition,
        input: &str,
        before: &str,
        there: &str,
        nearer: &str,
    ) -> String;
    /// What was searched for if it is not an input: the figures before, and at the value found.
    fn solved_value(&self, what: Search, before: &str, there: &str) -> String;
    /// Which scenario a figure belongs to: its name if it is one that the present scenario is compared with.
    fn other_scenario(&self, name: Option<&str>) -> String;
    /// Follows that in text without links: the figure's path, and the scenario's link.
    fn worked_out_in(&self, link: &str, path: &str) -> String;
    /// Why a value is what it is, in words.
    fn why(&self, why: Why) -> &'static str;
}
