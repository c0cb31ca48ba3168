//! Figures that were searched for but are not values of an input: a rate of return, the price of a machine, the first
//! month in which something holds. Each has what was sought, the figures at the value found, and the figures before it.

use crate::report::working::quantity::Quantity;
use crate::report::working::tree::{Given, Working, given};

/// What was sought, and the figures that prove it.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// What was sought.
    pub what: Search,
    /// The figures at the value found.
    pub proof: Vec<f64>,
    /// The same figures elsewhere: at the discount rate, at the present price, a month earlier.
    pub before: Vec<f64>,
}

/// What was sought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Search {
    /// The monthly rate at which all payments are worth as much as all receipts. The figures are these two sums.
    Return,
    /// The price of the row's machine at which the row's net present value is zero. The figure is that value.
    MachinePrice,
    /// The first month at whose end reserve and cash together are negative. The figure is what is left of them.
    CashUsedUp,
    /// The first month in which the rent of an hour is less than the cost of the power that renting adds. The figures
    /// are these two.
    RentBelowPower,
}

impl Found {
    /// Whether its figures are whole amounts of money, not prices of an hour.
    #[must_use]
    pub fn is_money(&self) -> bool {
        self.what != Search::RentBelowPower
    }

    /// A value that was found.
    pub(super) fn at(self, quantity: Quantity, value: f64) -> Working {
        given(quantity, value, Given::Found(Box::new(self)))
    }
}
