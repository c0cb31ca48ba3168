//! The scenario's own values in the JSON object, under their link keys, so that every number on the page has a
//! path.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::link::text;
use crate::scenario::{Scenario, fields};

/// Every input but the mix: its link key and its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Inputs(pub Vec<(&'static str, InputValue)>);

/// A value of an input.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum InputValue {
    /// A number in the key's unit; flags are 1 or 0.
    Number(f64),
    /// What is not a number: a month, a path of rents, a list.
    Text(String),
    /// Optional and not given.
    Missing,
}

impl Inputs {
    /// The inputs of a scenario.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let value = |field: &crate::scenario::Field| match field.number(scenario) {
            Some(number) => InputValue::Number(number),
            None => text(field, scenario).map_or(InputValue::Missing, InputValue::Text),
        };
        Self(fields().map(|field| (field.key, value(field))).collect())
    }

    /// The number under a key, 0 for what is not one: for figures whose key is known to be a number.
    #[must_use]
    pub fn number(&self, key: &str) -> f64 {
        self.0
            .iter()
            .find_map(|(name, value)| match value {
                InputValue::Number(number) if *name == key => Some(*number),
                _ => None,
            })
            .unwrap_or(0.0)
    }
}

impl Serialize for Inputs {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in &self.0 {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}
