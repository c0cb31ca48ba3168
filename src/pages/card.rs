//! The card of a page: the picture of 1200 × 630 that sites show where its link is pasted.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Options, Tree};

use crate::chart::draw;
use crate::chart::pen::Anchor;
use crate::chart::pen::Weight;
use crate::chart::pen::surface::{Size, Surface};
use crate::chart::pen::svg::SvgPen;
use crate::chart::poster::{OffsetPen, wrapped};
use crate::chart::sheet::Sheet;
use crate::chart::theme::{Theme, Type};
use crate::report::charts::{ChartChoices, ChartFigure, ChartScene, Section, section};
use crate::report::figures::Report;
use crate::report::stories::Story;
use crate::report::words::piece::plain;
use crate::report::words::{Label, Words};

/// Device pixels, the size that sites ask for.
const PIXELS: (u32, u32) = (1200, 630);
/// Device pixels per pixel of the layout. With this ratio the words can be read in a card shown at a third of its size.
const RATIO: f64 = 1.6;
const MARGIN: f64 = 26.0;

const BRAND: Type = bold(14.0);
const SMALL: Type = Type {
    size: 12.0,
    weight: Weight::Regular,
};
const TITLE: Type = bold(25.0);
const SAID: Type = Type {
    size: 14.5,
    weight: Weight::Regular,
};
const CHART_TITLE: Type = bold(13.0);

const fn bold(size: f64) -> Type {
    Type {
        size,
        weight: Weight::Semibold,
    }
}

/// The faces that a card is written in, so that it is the same on every machine.
static FACES: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut faces = Database::new();
    faces.load_font_data(include_bytes!("fonts/DejaVuSans.ttf").to_vec());
    faces.load_font_data(include_bytes!("fonts/DejaVuSans-Bold.ttf").to_vec());
    faces.set_sans_serif_family("DejaVu Sans");
    Arc::new(faces)
});

/// The card of a story as PNG.
///
/// # Errors
/// When the drawing cannot be turned into a picture.
pub(super) fn png(
    story: &Story,
    report: &Report,
    verdict: &str,
    words: &dyn Words,
) -> Result<Vec<u8>, String> {
    let error = |what: &dyn std::fmt::Display| format!("card of {}: {what}", story.id);
    let options = Options {
        fontdb: Arc::clone(&FACES),
        ..Options::default()
    };
    let tree = Tree::from_str(&svg(story, report, verdict, words), &options).map_err(|e| error(&e))?;
    let (width, height) = PIXELS;
    let mut picture = Pixmap::new(width, height).ok_or_else(|| error(&"no room"))?;
    resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
    picture.encode_png().map_err(|e| error(&e))
}

/// As much of a line as fits, cut only at the end of a word: a number that is cut in two would be another number.
fn to_a_word(sheet: &Sheet<'_>, said: &str, look: Type, width: f64) -> String {
    let fits = |said: &String| sheet.measure(said, look).0 <= width;
    let ends = said
        .match_indices(' ')
        .map(|(at, _)| [&said[..at], " …"].concat());
    let whole = Some(said.to_owned()).filter(fits);
    whole.or_else(|| ends.rev().find(fits)).unwrap_or_default()
}

/// The card of a story as a drawing with text.
#[must_use]
pub fn svg(story: &Story, report: &Report, verdict: &str, words: &dyn Words) -> String {
    let size = Size {
        width: f64::from(PIXELS.0) / RATIO,
        height: f64::from(PIXELS.1) / RATIO,
        ratio: RATIO,
    };
    let theme = Theme::LIGHT;
    let inner = size.width - 2.0 * MARGIN;
    let choices = ChartChoices::default();
    let scene = ChartScene::new(report, words, &choices);
    let chart = section(Section::First, &scene).into_iter().next();
    let dateline = plain(&words.answer(report, None).dateline);
    let mut pen = SvgPen::new(f64::from(PIXELS.0), f64::from(PIXELS.1));
    let mut top = MARGIN + 4.0;
    {
        let sheet = Sheet::new(Surface::new(&mut pen, size), &theme);
        let line = |said: &str, middle: f64, look: Type, color| {
            let said = sheet.fitted(said, look, inner);
            sheet.text(&said, (MARGIN, middle), Anchor::Start, look, color);
        };
        line(words.label(Label::Name), top, BRAND, theme.ink);
        sheet.text(
            &dateline,
            (size.width - MARGIN, top),
            Anchor::End,
            SMALL,
            theme.soft,
        );
        top += 34.0;
        for said in wrapped(story.title, TITLE, inner) {
            line(said, top, TITLE, theme.ink);
            top += 31.0;
        }
        top += 1.0;
        for said in wrapped(verdict, SAID, inner) {
            line(&to_a_word(&sheet, said, SAID, inner), top, SAID, theme.ink);
            top += 20.0;
        }
        top += 8.0;
        if let Some(ChartFigure { title, .. }) = &chart {
            line(&plain(title), top, CHART_TITLE, theme.soft);
            top += 14.0;
        }
        let source = [
            words.label(Label::Tagline),
            " Computed from public documents, which the page names.",
        ]
        .concat();
        line(&source, size.height - 14.0, SMALL, theme.soft);
    }
    if let Some(figure) = &chart {
        let mut moved = OffsetPen {
            pen: &mut pen,
            by: (MARGIN * RATIO, top * RATIO),
        };
        let room = Size {
            width: inner,
            height: size.height - top - 26.0,
            ratio: RATIO,
        };
        draw(Surface::new(&mut moved, room), &figure.chart, &theme);
    }
    pen.finish(story.title)
}
