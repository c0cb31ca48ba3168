//! Colours, line styles and sizes, the same on every chart.
//!
//! A colour stands for a use: amber for mining, teal for GPU rental, indigo for hosting; rose is for losses. Each use
//! also has a dash pattern, so that colour is never the only clue. The colours are those of the page's style sheet.

use crate::chart::pen::Weight;
use crate::report::charts::Subject;
use crate::scenario::Use;
use plotters::style::RGBAColor;

/// The colours of one theme.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Theme {
    /// The background colour, also where `ground` is transparent.
    pub paper: RGBAColor,
    /// What a new sheet is filled with: the paper's colour, or nothing if transparent.
    pub ground: RGBAColor,
    /// The inside of boxes and point markers.
    pub card: RGBAColor,
    /// Text that matters.
    pub ink: RGBAColor,
    /// Text and lines that explain.
    pub soft: RGBAColor,
    /// Hairlines.
    pub rule: RGBAColor,
    /// Mining.
    pub mining: RGBAColor,
    /// GPU rental.
    pub rental: RGBAColor,
    /// Hosting.
    pub hosting: RGBAColor,
    /// Losses.
    pub loss: RGBAColor,
}

impl Theme {
    /// Dark marks on warm white.
    pub const LIGHT: Self = Self {
        paper: rgb(0xfaf9f6),
        ground: rgb(0xfaf9f6),
        card: rgb(0xffffff),
        ink: rgb(0x1d1c1a),
        soft: rgb(0x6b675f),
        rule: rgb(0xe4e0d8),
        mining: rgb(0xb45309),
        rental: rgb(0x0f766e),
        hosting: rgb(0x4f46e5),
        loss: rgb(0xbe123c),
    };

    /// Light marks on warm black: a palette of its own, not an inversion.
    pub const DARK: Self = Self {
        paper: rgb(0x161513),
        ground: rgb(0x161513),
        card: rgb(0x1f1e1b),
        ink: rgb(0xf1eee8),
        soft: rgb(0xa8a297),
        rule: rgb(0x35322d),
        mining: rgb(0xf0a44b),
        rental: rgb(0x4fd1c1),
        hosting: rgb(0xa5a0ff),
        loss: rgb(0xfb7185),
    };

    /// This theme with a transparent background, for slides that have a background of their own.
    #[must_use]
    pub fn transparent(self) -> Self {
        Self {
            ground: RGBAColor(0, 0, 0, 0.0),
            ..self
        }
    }

    /// The light theme on white paper.
    pub const PRINT: Self = Self {
        paper: rgb(0xffffff),
        ground: rgb(0xffffff),
        soft: rgb(0x444444),
        rule: rgb(0xbbbbbb),
        ..Self::LIGHT
    };

    /// The theme to draw in: dark or light, but always `PRINT` while the page is being printed.
    #[must_use]
    pub fn shown(dark: bool, printing: bool) -> &'static Self {
        match (printing, dark) {
            (true, _) => &Self::PRINT,
            (false, true) => &Self::DARK,
            (false, false) => &Self::LIGHT,
        }
    }

    /// The colour of a use.
    #[must_use]
    pub fn of(&self, of: Use) -> RGBAColor {
        match of {
            Use::Mining => self.mining,
            Use::Rental => self.rental,
            Use::Hosting => self.hosting,
        }
    }

    /// The colour of a line.
    #[must_use]
    pub fn color(&self, subject: Subject) -> RGBAColor {
        match subject {
            Subject::Use(of) => self.of(of),
            Subject::Site => self.ink,
            Subject::Comparison | Subject::OtherScenario => self.soft,
        }
    }
}

/// The dash pattern of the `nth` line about a subject, counted from 0. Each use has patterns of its own, and up to four
/// lines of one use all look different.
#[must_use]
pub fn dash(subject: Subject, nth: usize) -> &'static [f64] {
    let patterns: [&'static [f64]; 4] = match subject {
        Subject::Use(Use::Mining) | Subject::Site => [&[], &[14.0, 3.0], &[14.0, 3.0, 2.0, 3.0], &[9.0, 5.0]],
        Subject::Use(Use::Rental) => [&[6.0, 3.0], &[6.0, 3.0, 2.0, 3.0], &[10.0, 3.0], &[4.0, 4.0]],
        Subject::Use(Use::Hosting) => [&[2.0, 3.0], &[2.0, 6.0], &[2.0, 3.0, 2.0, 8.0], &[3.0, 2.0]],
        Subject::OtherScenario => [&[], &[14.0, 3.0], &[9.0, 5.0], &[4.0, 4.0]],
        Subject::Comparison => [&[10.0, 4.0, 2.0, 4.0], &[1.0, 3.0], &[10.0, 8.0], &[5.0, 8.0]],
    };
    patterns[nth % patterns.len()]
}

/// The dash pattern of lines that mark a moment or a value of reference.
pub const MOMENT_DASH: &[f64] = &[2.0, 3.0];

/// Width of hairlines, CSS pixels.
pub const HAIRLINE: f64 = 1.0;
/// Width of lines that show data, CSS pixels.
pub const LINE: f64 = 2.2;
/// Radius of a point marker, CSS pixels.
pub const MARKER_RADIUS: f64 = 4.5;
/// Opacity of the pale part of a bar.
pub const PALE: f64 = 0.38;
/// Below this width of the canvas, in CSS pixels, a chart is composed for a phone.
pub const PHONE_BELOW: f64 = 480.0;

/// A size and weight of text. None is smaller than 11.5 CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Type {
    /// Size of the font, CSS pixels.
    pub size: f64,
    /// How heavy the letters are.
    pub weight: Weight,
}

/// Figures and dates along the axes.
pub const TICK: Type = Type {
    size: 11.5,
    weight: Weight::Regular,
};
/// Words beside events and points.
pub const NOTE: Type = Type {
    size: 11.5,
    weight: Weight::Regular,
};
/// Names at lines.
pub const LABEL: Type = Type {
    size: 12.5,
    weight: Weight::Semibold,
};
/// Names and figures of bars.
pub const ROW: Type = Type {
    size: 13.0,
    weight: Weight::Regular,
};
/// Figures of bars that must not be missed.
pub const ROW_STRONG: Type = Type {
    size: 13.0,
    weight: Weight::Semibold,
};

const fn rgb(hex: u32) -> RGBAColor {
    let [_, red, green, blue] = hex.to_be_bytes();
    RGBAColor(red, green, blue, 1.0)
}

/// WCAG 2.2, contrast ratio.
#[cfg(test)]
pub(super) fn contrast(one: RGBAColor, other: RGBAColor) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// WCAG 2.2, relative luminance.
#[cfg(test)]
fn luminance(RGBAColor(red, green, blue, _): RGBAColor) -> f64 {
    let linear = |channel: u8| {
        let part = f64::from(channel) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            libm::pow((part + 0.055) / 1.055, 2.4)
        }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The style sheet has the light palette once and the dark one twice, because CSS cannot give a block a name.
    #[test]
    fn the_style_sheet_has_the_same_palettes() {
        let css = include_str!("../../style.css");
        let block = |selector: &str| {
            let (_, rest) = css
                .split_once(selector)
                .expect("the style sheet has the selector");
            let (block, _) = rest.split_once('}').expect("its block ends");
            block
        };
        let color = |block: &str, name: &str| {
            let (_, rest) = block
                .split_once(&format!("--{name}: #"))
                .expect("a color of this name");
            let digits: String = rest.chars().take_while(char::is_ascii_hexdigit).collect();
            let long = if digits.len() == 3 {
                digits.chars().flat_map(|digit| [digit, digit]).collect()
            } else {
                digits
            };
            rgb(u32::from_str_radix(&long, 16).expect("hexadecimal digits"))
        };
        for (selector, theme) in [
            (":root {", Theme::LIGHT),
            (":root[data-theme=\"dark\"] {", Theme::DARK),
            (":root:not([data-theme=\"light\"]) {", Theme::DARK),
        ] {
            let block = block(selector);
            for (name, expected) in [
                ("paper", theme.paper),
                ("card", theme.card),
                ("ink", theme.ink),
                ("soft", theme.soft),
                ("rule", theme.rule),
                ("mining", theme.mining),
                ("rental", theme.rental),
                ("hosting", theme.hosting),
                ("loss", theme.loss),
            ] {
                assert_eq!(color(block, name), expected, "--{name} of {selector}");
            }
        }
        let words = |selector| block(selector).split_whitespace().collect::<Vec<_>>();
        assert_eq!(
            words(":root[data-theme=\"dark\"] {"),
            words(":root:not([data-theme=\"light\"]) {"),
            "asked for or the system's, dark is dark"
        );
    }

    #[test]
    fn marks_stand_out_from_paper() {
        for theme in [Theme::LIGHT, Theme::DARK] {
            for mark in [
                theme.mining,
                theme.rental,
                theme.hosting,
                theme.loss,
                theme.soft,
                theme.ink,
            ] {
                assert!(
                    contrast(mark, theme.paper) >= 3.0,
                    "{mark:?} on {:?}",
                    theme.paper
                );
                assert!(contrast(mark, theme.card) >= 3.0, "{mark:?} on {:?}", theme.card);
            }
        }
    }

    #[test]
    fn text_can_be_read() {
        for theme in [Theme::LIGHT, Theme::DARK] {
            for text in [
                theme.ink,
                theme.soft,
                theme.mining,
                theme.rental,
                theme.hosting,
                theme.loss,
            ] {
                assert!(
                    contrast(text, theme.paper) >= 4.5,
                    "{text:?} on {:?}",
                    theme.paper
                );
            }
            for bar in [theme.mining, theme.rental, theme.hosting] {
                assert!(contrast(theme.card, bar) >= 4.5, "text in a bar of {bar:?}");
            }
        }
    }
}
