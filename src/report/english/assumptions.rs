//! English for what is assumed: a value with its unit, and where it comes from.

use crate::report::english::{English, inputs, step};
use crate::report::number::ENGLISH;
use crate::report::words::InputWords;
use crate::scenario::{Evidence, Field, Scenario};

/// "0.05 $/kWh".
pub(super) fn value(field: &Field, scenario: &Scenario) -> String {
    let said = step::value(field, scenario);
    match (inputs::unit(field.unit), field.number(scenario)) {
        ("", _) | (_, None) => said,
        (unit, number) => ENGLISH.with_unit(&said, English.unit_behind(unit, number)),
    }
}

/// "Own choice; by default 0.05 $/kWh. Reported: …".
pub(super) fn origin(source: Evidence, default: Option<&str>) -> String {
    let own = default.map_or_else(String::new, |default| {
        format!("Own choice; by default {default}. ")
    });
    let says = if source.text.is_empty() { "" } else { ": " };
    let confidence = English.confidence(source.confidence);
    [&own, confidence, says, source.text, "."].concat()
}
