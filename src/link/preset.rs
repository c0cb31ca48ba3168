//! Presets: named scenarios, each a link with the sources of its figures.

use std::sync::LazyLock;

use crate::catalog::table;

/// A named scenario. It keeps its own date of defaults, so a published one never changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preset {
    /// Its id in links.
    pub id: String,
    /// The scenario as a query.
    pub query: String,
    /// Where its figures come from, and what is assumed.
    pub sources: String,
}

static PRESETS: LazyLock<Vec<Preset>> = LazyLock::new(|| {
    table::read(include_str!("presets.csv"), |line| {
        Some(Preset {
            id: line.string("id"),
            query: line.string("query"),
            sources: line.string("sources"),
        })
    })
});

/// Every preset, the reference first.
#[must_use]
pub fn all() -> &'static [Preset] {
    &PRESETS
}

/// The preset with this id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Preset> {
    all().iter().find(|preset| preset.id == id)
}
