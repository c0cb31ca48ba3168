//! English for where the machines of a small site stand.

use crate::scenario::Premises;

/// What a choice of premises assumes, and why.
pub(super) const fn mean(premises: Premises) -> &'static str {
    match premises {
        Premises::AtHome => {
            "At home, nothing is built: no site works, no hall, no staff, no waiting. A fan is all the cooling (PUE \
             1), as much grid is reserved as the machines draw, and each GPU costs $5 a month besides power. Our \
             assumptions. In somebody’s rack the same holds, at the electricity price they ask."
        }
        Premises::OwnBuilding => {
            "In a data centre of your own: site works, hall, cooling, staff and months of building, as for a large \
             site. These are the defaults; each input below names its source."
        }
    }
}
