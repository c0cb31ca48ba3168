//! Keeps old links alive: each schema that is left behind says how its links read in the next one.

use super::VERSION;

/// A key and its value, still as they stand in the query.
pub(super) type Pair = (String, String);

/// Rewrites the pairs of one schema into those of the next.
pub(super) type Step = fn(Vec<Pair>) -> Vec<Pair>;

/// Steps from each published schema to the next one, by the schema they start from. Schema 1 is the first.
const STEPS: &[(u32, Step)] = &[];

/// Brings the pairs of a schema to the present one.
pub(super) fn migrate(pairs: Vec<Pair>, version: u32) -> Vec<Pair> {
    migrate_by(STEPS, pairs, version)
}

fn migrate_by(steps: &[(u32, Step)], mut pairs: Vec<Pair>, version: u32) -> Vec<Pair> {
    for from in version..VERSION {
        if let Some((_, step)) = steps.iter().find(|(start, _)| *start == from) {
            pairs = step(pairs);
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A schema 0 that never was: it wrote the electricity price in cents under `power`.
    fn from_zero(pairs: Vec<Pair>) -> Vec<Pair> {
        pairs
            .into_iter()
            .map(|(key, value)| {
                if key == "power" {
                    ("kwh".into(), format!("{value}e-2"))
                } else {
                    (key, value)
                }
            })
            .collect()
    }

    #[test]
    fn an_older_schema_is_brought_forward_and_the_present_one_left_alone() {
        let old = || vec![("power".to_owned(), "7".to_owned())];
        assert_eq!(
            migrate_by(&[(0, from_zero)], old(), 0),
            [("kwh".to_owned(), "7e-2".to_owned())],
            "schema 0 is rewritten"
        );
        assert_eq!(
            migrate_by(&[(0, from_zero)], old(), VERSION),
            old(),
            "schema 1 is not"
        );
    }
}
