//! The scenario's own values in the JSON object, under their link keys, so that every number on the page has a
//! path.

use std::collections::BTreeMap;
use std::ops::Deref;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::link::text;
use crate::scenario::{Scenario, fields};

/// The scenario of a report. It is serialized as its inputs under their link keys; code reads it as a [`Scenario`].
#[derive(Clone, Debug, PartialEq)]
pub struct Inputs(pub Scenario);

impl Deref for Inputs {
    type Target = Scenario;

    fn deref(&self) -> &Scenario {
        &self.0
    }
}

impl Serialize for Inputs {
    /// Every input but the mix: a number in the key's unit, flags as 1 or 0; text for what is not a number (a
    /// month, a path of rents, a list); `null` for what is optional and not given.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for field in fields() {
            match field.number(self) {
                Some(number) => map.serialize_entry(field.key, &number)?,
                None => map.serialize_entry(field.key, &text(field, self))?,
            }
        }
        // Inputs that the reader gives as a range have its ends: the 5th and the 95th percentile.
        let ranges: BTreeMap<&str, [f64; 2]> = self
            .ranges
            .iter()
            .map(|range| (range.field.key, [range.low, range.high]))
            .collect();
        map.serialize_entry("ranges", &ranges)?;
        map.end()
    }
}
