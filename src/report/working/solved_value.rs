//! Figures that were searched for but are the value of no input: a rate of return, the price of a machine, the first
//! month in which something holds. Each has what was sought, and the figures where it was found and before.

use crate::report::working::quantity::Quantity;
use crate::report::working::tree::{Given, Working, given};

/// What was sought, and the figures where it was found.
#[derive(Clone, Debug, PartialEq)]
pub struct SolvedValue {
    /// What was sought.
    pub what: Search,
    /// The figures where it was found.
    pub proof: Vec<f64>,
    /// The same figures elsewhere: at the discount rate, at the present price or a month earlier.
    pub before: Vec<f64>,
}

/// What was sought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Search {
    /// The monthly rate at which all that is paid is worth as much as all that is received. The figures are these two
    /// amounts.
    Return,
    /// The price of the row's machine at which the row's net present value is zero. The figure is that net present
    /// value.
    MachinePrice,
    /// The first month that ends with reserve and cash below zero. The figure is what is left of them.
    CashUsedUp,
    /// The first month in which an hour's rent is less than the cost of the power that the hour adds. The figures are
    /// these two.
    RentBelowPower,
}

impl SolvedValue {
    /// Whether the figures are whole amounts of money rather than prices of an hour.
    #[must_use]
    pub fn is_money(&self) -> bool {
        self.what != Search::RentBelowPower
    }

    /// The value that was found, as the end of a tree.
    pub(super) fn at(self, quantity: Quantity, value: f64) -> Working {
        given(quantity, value, Given::SolvedValue(Box::new(self)))
    }
}
