//! Charts as files beside the tests, to be looked at.

use wattworth::chart::pen::surface::{Size, Surface};
use wattworth::chart::pen::svg::SvgPen;
use wattworth::chart::theme::Theme;

/// Asserts that a drawing is the committed file `tests/charts/NAME.svg`, or writes it under `UPDATE_SNAPSHOTS=1`.
pub(crate) fn snapshot(
    name: &str,
    width: f64,
    height: f64,
    theme: &Theme,
    draw: impl Fn(Surface<'_>, &Theme),
) {
    let mut pen = SvgPen::new(width, height);
    draw(
        Surface::new(
            &mut pen,
            Size {
                width,
                height,
                ratio: 1.0,
            },
        ),
        theme,
    );
    let drawn = pen.finish(name);
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/charts")
        .join(format!("{name}.svg"));
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(&path, &drawn).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        drawn == committed,
        "{name}.svg has changed; look at it with UPDATE_SNAPSHOTS=1"
    );
}
