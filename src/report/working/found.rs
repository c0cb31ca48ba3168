//! Figures that were searched for but are the value of no input: a rate of return, the price of a machine, the first month
//! in which something is so. What was sought, and what comes out where it was found and before.

use crate::report::working::quantity::Quantity;
use crate::report::working::tree::{Given, Working, given};

/// What was sought, and what comes out where it was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// What was sought.
    pub what: Search,
    /// The figures where it was found.
    pub proof: Vec<f64>,
    /// The same figures before: at the discount rate, at the present price, a month earlier.
    pub before: Vec<f64>,
}

/// What was sought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Search {
    /// The rate a month at which all that is paid is worth as much as all that is received. The figures are these two.
    Return,
    /// The price of the row's machine at which its net present value is nothing. The figure is that value.
    MachinePrice,
    /// The first month at whose end reserve and cash are below nothing. The figure is what is left of them.
    CashUsedUp,
    /// The first month in which an hour's rent is less than the power it adds. The figures are these two.
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
