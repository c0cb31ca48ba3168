//! What a language must be able to say of a working: names of its steps, their units, and where it ends. Apart from
//! [`Words`](crate::report::words::Words), because the calculator that readers download says nothing of this.

use crate::report::working::found::Search;
use crate::report::working::quantity::{Constant, Quantity, Why};
use crate::report::working::sought::Condition;

/// The unit of a fraction that is written as a percentage.
pub const AS_PERCENTAGE: &str = "100%";

/// Workings in a language.
pub trait WorkingWords {
    /// What a step is called: "Bitcoin received".
    fn quantity(&self, quantity: Quantity) -> String;
    /// The unit of its value; `$` stands before the number, all else behind. Empty where it has none, [`AS_PERCENTAGE`] of a
    /// fraction.
    fn quantity_unit(&self, quantity: Quantity) -> &'static str;
    /// Where a constant comes from.
    fn fixed_by(&self, constant: Constant) -> &'static str;
    /// What was searched for by moving an input: the figures with the input as it is, where it was found, and a little nearer.
    fn sought(&self, condition: Condition, input: &str, before: &str, there: &str, nearer: &str) -> String;
    /// What was searched for and is no input: the figures before, and where it was found.
    fn found(&self, what: Search, before: &str, there: &str) -> String;
    /// Whose a figure of another scenario is: by its name, if it is compared with.
    fn there(&self, name: Option<&str>) -> String;
    /// Behind that, where there are no links to follow: the figure's path, and the scenario's link.
    fn worked_out_there(&self, link: &str, path: &str) -> String;
    /// Why something is as it is.
    fn why(&self, why: Why) -> &'static str;
}
