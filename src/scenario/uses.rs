//! The three uses of a megawatt, and one thing for each of them.

use std::ops::{Index, IndexMut};

use serde::Serialize;

/// What a megawatt is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Use {
    /// Mining Bitcoin with ASICs.
    Mining,
    /// Renting out GPUs by the hour.
    Rental,
    /// Leasing powered space to an AI tenant.
    Hosting,
}

impl Use {
    /// All uses, in the order in which they are named everywhere.
    pub const ALL: [Self; 3] = [Self::Mining, Self::Rental, Self::Hosting];

    /// Its name in the JSON object, in files and as a class of the style sheet: `mining`, `rental` or `hosting`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Mining => "mining",
            Self::Rental => "rental",
            Self::Hosting => "hosting",
        }
    }

    /// Whether it serves AI, in a data centre rather than a mine.
    #[must_use]
    pub const fn serves_ai(self) -> bool {
        match self {
            Self::Mining => false,
            Self::Rental | Self::Hosting => true,
        }
    }

    /// Whether the site's owner buys the machines; the tenant of a lease brings its own.
    #[must_use]
    pub const fn has_machines(self) -> bool {
        match self {
            Self::Mining | Self::Rental => true,
            Self::Hosting => false,
        }
    }

    /// Link keys of the inputs whose values are named when the page says from where on this use pays, the most
    /// important first. The electricity price is left out for uses where power is a small part of the cost.
    #[must_use]
    pub const fn pays_by(self) -> &'static [&'static str] {
        match self {
            Self::Mining => &["btc", "kwh"],
            Self::Rental => &["gpuh"],
            Self::Hosting => &["lrent"],
        }
    }
}

/// One thing for each use.
///
/// ```
/// use wattworth::scenario::{PerUse, Use};
///
/// let mut megawatts = PerUse::of(|_| 0.0);
/// megawatts[Use::Rental] += 13.9;
/// assert_eq!(megawatts.rental, 13.9);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PerUse<T> {
    /// For mining.
    pub mining: T,
    /// For renting out GPUs.
    pub rental: T,
    /// For leasing space.
    pub hosting: T,
}

impl<T> PerUse<T> {
    /// What a function gives for each use.
    pub fn of(mut each: impl FnMut(Use) -> T) -> Self {
        Self {
            mining: each(Use::Mining),
            rental: each(Use::Rental),
            hosting: each(Use::Hosting),
        }
    }

    /// The uses with what they have, in the order of [`Use::ALL`].
    pub fn iter(&self) -> impl Iterator<Item = (Use, &T)> {
        Use::ALL.into_iter().map(|each| (each, &self[each]))
    }
}

impl<T> Index<Use> for PerUse<T> {
    type Output = T;

    fn index(&self, of: Use) -> &T {
        match of {
            Use::Mining => &self.mining,
            Use::Rental => &self.rental,
            Use::Hosting => &self.hosting,
        }
    }
}

impl<T> IndexMut<Use> for PerUse<T> {
    fn index_mut(&mut self, of: Use) -> &mut T {
        match of {
            Use::Mining => &mut self.mining,
            Use::Rental => &mut self.rental,
            Use::Hosting => &mut self.hosting,
        }
    }
}

impl PerUse<Option<f64>> {
    /// The use with the highest amount, even if that is a loss; the first of equal ones; `None` if no use has any.
    #[must_use]
    pub fn winner(&self) -> Option<Use> {
        let mut best: Option<(Use, f64)> = None;
        for (each, amount) in self.iter() {
            if let Some(amount) = *amount
                && best.is_none_or(|(_, most)| amount > most)
            {
                best = Some((each, amount));
            }
        }
        best.map(|(each, _)| each)
    }
}
