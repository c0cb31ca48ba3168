//! The table of what each input can change: the uses that it earns or costs something, the paths that follow from it,
//! and the lever, if any, that moves it without recomputing paths and rows.

use crate::scenario::{Group, Input, Use};

use super::levers::Lever;

/// What an input can change.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reach {
    /// The uses whose rows it can change; none for inputs that change only the site as a whole, or nothing.
    pub uses: &'static [Use],
    /// Whether it can change the NPV of the site.
    pub site: bool,
    /// The paths to compute again when it is set.
    pub paths: Option<PathGroup>,
    /// A rank, 1 to 4, of how much has to be recomputed when the input is set. Only comparisons between inputs have a
    /// meaning.
    pub recompute_rank: u8,
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
    /// The discount factors; if the horizon changes, every path.
    Discount,
}

const MINING: &[Use] = &[Use::Mining];
const RENTAL: &[Use] = &[Use::Rental];
const HOSTING: &[Use] = &[Use::Hosting];
const AI: &[Use] = &[Use::Rental, Use::Hosting];
const MACHINES: &[Use] = &[Use::Mining, Use::Rental];

impl Reach {
    /// What an input of a group can change.
    #[must_use]
    pub const fn of(group: Group, input: Input) -> Self {
        let (uses, paths, recompute_rank): (&[Use], _, _) = match group {
            Group::Site => (&Use::ALL, Some(PathGroup::Tariff), 2),
            Group::Bitcoin => (MINING, Some(PathGroup::Network), 3),
            Group::Mining => (MINING, None, 1),
            Group::Rental => (RENTAL, Some(PathGroup::GpuRent), 2),
            Group::Contract => (RENTAL, None, 1),
            Group::DataCentre => (AI, None, 1),
            Group::Hosting => (HOSTING, None, 1),
            Group::Money => (&Use::ALL, Some(PathGroup::Discount), 4),
            Group::Debt | Group::Risk | Group::Training => (&[], None, 1),
        };
        // Exceptions: inputs that change fewer or more uses than their group does.
        let uses: &[Use] = match input {
            Input::Curtailment | Input::CurtailmentCredit => MINING,
            Input::HeatPrice | Input::HeatUsed | Input::MachineLead => MACHINES,
            Input::DrawWhileBilled => AI,
            Input::DataCentreCost => RENTAL,
            Input::BuildingLife => &Use::ALL,
            Input::GridCapacity
            | Input::FixedSiteCost
            | Input::TaxRate
            | Input::FirstMonth
            | Input::CashReserve => &[],
            _ => uses,
        };
        Self {
            uses,
            site: !uses.is_empty() || matches!(input, Input::FixedSiteCost | Input::TaxRate),
            paths,
            recompute_rank,
        }
    }
}

impl Lever {
    /// The link key, the group and the name of the input that this lever moves; none for the price of a machine, which
    /// is not an input of its own.
    pub(super) const fn input(self) -> Option<(&'static str, Group, Input)> {
        match self {
            Self::Tariff => Some(("kwh", Group::Site, Input::ElectricityPrice)),
            Self::Price => Some(("btc", Group::Bitcoin, Input::BitcoinPrice)),
            Self::Difficulty => Some(("diff", Group::Bitcoin, Input::Difficulty)),
            Self::GpuRent => Some(("gpuh", Group::Rental, Input::GpuRent)),
            Self::LeaseRent => Some(("lrent", Group::Hosting, Input::HostingRent)),
            Self::Billed => Some(("util", Group::Rental, Input::BilledShare)),
            Self::Machine => None,
        }
    }

    /// The lever that moves the input with this key.
    pub(super) fn of(key: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|lever| lever.input().is_some_and(|(moved, _, _)| moved == key))
    }

    /// Whether this lever can change rows of a use.
    pub(super) fn reaches(self, kind: Use) -> bool {
        self.input()
            .is_none_or(|(_, group, input)| Reach::of(group, input).uses.contains(&kind))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::FIELDS;

    #[test]
    fn levers_move_inputs_of_their_groups() {
        for (key, group, input) in Lever::ALL.into_iter().filter_map(Lever::input) {
            let described = FIELDS.iter().any(|(known, fields)| {
                *known == group
                    && fields
                        .iter()
                        .any(|field| field.key == key && field.input == input)
            });
            assert!(described, "{key} is an input of {group:?}");
        }
    }
}
