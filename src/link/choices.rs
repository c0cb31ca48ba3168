//! Values that links choose by name: each kind of value has one table of names and values.

/// The names of a table, in its order.
pub(super) const fn names<T, const N: usize>(table: &[(&'static str, T); N]) -> [&'static str; N] {
    let mut names = [""; N];
    let mut nth = 0;
    while nth < N {
        names[nth] = table[nth].0;
        nth += 1;
    }
    names
}

/// The value with a name.
pub(super) fn find<T: Copy>(table: &[(&'static str, T)], name: &str) -> Option<T> {
    let known = table.iter().find(|(known, _)| *known == name);
    known.map(|(_, value)| *value)
}
