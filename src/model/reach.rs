//! What an input can change: the one table of the uses it earns or costs something, of the paths that follow from
//! it, and of the levers that move it without computing anything anew.

use crate::scenario::{Group, Use};

use super::levers::Lever;

/// What the inputs of a group can change.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reach {
    /// The uses whose rows they can change; none for inputs that neither earn nor cost anything.
    pub uses: &'static [Use],
    /// The paths to compute again when one of them is set.
    pub paths: Option<PathGroup>,
    /// How much is computed again when one of them is set, in comparison.
    pub effort: u8,
}

/// Paths that follow from the same inputs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathGroup {
    /// Bitcoin price, difficulty, subsidy, and what a hash earns.
    Network,
    /// The electricity price.
    Tariff,
    /// The market rent of GPUs.
    GpuRent,
    /// The discount factors; with another horizon every path.
    Discount,
}

impl Reach {
    /// What the inputs of a group can change.
    #[must_use]
    pub const fn of(group: Group) -> Self {
        let (uses, paths, effort): (&[Use], _, _) = match group {
            Group::Site => (&Use::ALL, Some(PathGroup::Tariff), 2),
            Group::Bitcoin => (&[Use::Mining], Some(PathGroup::Network), 3),
            Group::Mining => (&[Use::Mining], None, 1),
            Group::Rental => (&[Use::Rental], Some(PathGroup::GpuRent), 2),
            Group::Contract => (&[Use::Rental], None, 1),
            Group::DataCentre => (&[Use::Rental, Use::Hosting], None, 1),
            Group::Hosting => (&[Use::Hosting], None, 1),
            Group::Money => (&Use::ALL, Some(PathGroup::Discount), 4),
            Group::Risk | Group::Training => (&[], None, 1),
        };
        Self { uses, paths, effort }
    }

    /// Whether the site earns or costs anything else when such an input moves.
    #[must_use]
    pub const fn is_money(self) -> bool {
        !self.uses.is_empty()
    }
}

impl Lever {
    /// The link key and the group of the input it moves; none for the price of a machine, which is no input of its
    /// own.
    pub(super) const fn input(self) -> Option<(&'static str, Group)> {
        match self {
            Self::Tariff => Some(("kwh", Group::Site)),
            Self::Price => Some(("btc", Group::Bitcoin)),
            Self::Difficulty => Some(("diff", Group::Bitcoin)),
            Self::GpuRent => Some(("gpuh", Group::Rental)),
            Self::LeaseRent => Some(("lrent", Group::Hosting)),
            Self::Billed => Some(("util", Group::Rental)),
            Self::Machine => None,
        }
    }

    /// The lever that moves the input with this key.
    pub(super) fn of(key: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|lever| lever.input().is_some_and(|(moved, _)| moved == key))
    }

    /// Whether it can change rows of a use.
    pub(super) fn reaches(self, of: Use) -> bool {
        self.input()
            .is_none_or(|(_, group)| Reach::of(group).uses.contains(&of))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::FIELDS;

    #[test]
    fn levers_move_inputs_of_their_groups() {
        for (key, group) in Lever::ALL.into_iter().filter_map(Lever::input) {
            let described = FIELDS
                .iter()
                .any(|(of, fields)| *of == group && fields.iter().any(|field| field.key == key));
            assert!(described, "{key} is an input of {group:?}");
        }
    }
}
