//! The HTML that an author pastes into another page, and a scenario as a file.

use crate::link::Form;
use crate::report::figures::Report;
use crate::report::markup::Escaped;
use crate::report::results::compare::comparison;
use crate::report::words::piece::plain;
use crate::report::words::share::ShareLabel;
use crate::report::words::{Label, Words};

/// The script's name in frozen embeds, and the hash by which browsers check it before they run it. The name has the
/// beginning of its SHA-384, so that another script has another name; `make dist` writes it beside embed.js.
const FROZEN_SCRIPT: &str = "embed.9928af9d.js\" \
     integrity=\"sha384-mSivnU0GU+60218Rxk/QvGDr5Qfp7EEWIlHnSbXVMFQHNQDFMvS4WwFh0TTplOmX\" crossorigin=\"anonymous";

/// The name of the script that frozen embeds run, and its `integrity`.
#[must_use]
pub fn frozen_script() -> (&'static str, &'static str) {
    let mut parts = FROZEN_SCRIPT.split('"');
    (parts.next().unwrap_or_default(), parts.nth(1).unwrap_or_default())
}

/// What the embed code is made from.
#[derive(Clone, Copy, Debug)]
pub struct EmbedCode<'a> {
    /// The page's address, without a query.
    pub page: &'a str,
    /// What is embedded, as a query.
    pub embedded: &'a str,
    /// The scenario alone, as a query: the link that mail, feeds and other readers without frames show.
    pub scenario: &'a str,
    /// Whether the embed must show the same for years. A frozen one names a script that no later release changes.
    pub form: Form,
    /// The author's title; may be empty.
    pub title: &'a str,
    /// Height, px.
    pub height: u32,
    /// What adjusts the frame's height to its content.
    pub height_by: HeightBy,
    /// Pairs of width and measured height, px, with which our script reserves the room until the frame has asked for
    /// its own height; may be empty.
    pub heights: &'a [(u32, u32)],
}

/// What gives a frame the height of what it shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HeightBy {
    /// Our script.
    #[default]
    Script,
    /// The browser, if it supports `frame-sizing: content-height`.
    Browser,
    /// Nothing.
    Nothing,
}

impl HeightBy {
    /// All values, each with its name in the page's choice.
    pub const ALL: [(&str, Self); 3] = [
        ("script", Self::Script),
        ("browser", Self::Browser),
        ("fixed", Self::Nothing),
    ];
}

impl EmbedCode<'_> {
    /// The HTML. It has no style attribute, which a strict page would refuse, unless the browser is to set the height.
    /// Our script stands before the frame, so that it knows of the frame before anything is painted.
    #[must_use]
    pub fn html(&self, words: &dyn Words) -> String {
        let page = Escaped(self.page);
        let ours = [words.label(Label::Name), ": ", words.label(Label::Tagline)].concat();
        let title = if self.title.is_empty() { &ours } else { self.title };
        let (embedded, scenario) = (Escaped(self.embedded), Escaped(self.scenario));
        let (title, ours) = (Escaped(title), Escaped(&ours));
        let height = self.height;
        let mut html = String::new();
        if self.height_by == HeightBy::Script {
            // The script lies beside the page, whatever the page's file is called.
            let folder = self.page.rfind('/').map_or("", |end| &self.page[..=end]);
            let script = match self.form {
                Form::Short => "embed.js",
                Form::Frozen => FROZEN_SCRIPT,
            };
            html += &format!("<script src=\"{}{script}\"></script>\n", Escaped(folder));
        }
        let size = match self.height_by {
            // A height attribute would take precedence over the style.
            HeightBy::Browser => {
                format!("style=\"height:auto;min-height:{height}px;frame-sizing:content-height\"")
            }
            HeightBy::Script if !self.heights.is_empty() => {
                let measured = self
                    .heights
                    .iter()
                    .map(|(width, height)| format!("{width}:{height}"));
                let measured: Vec<String> = measured.collect();
                format!("height=\"{height}\" data-heights=\"{}\"", measured.join(" "))
            }
            _ => format!("height=\"{height}\""),
        };
        html += &format!(
            "<iframe src=\"{page}?{embedded}\" title=\"{title}\" width=\"100%\" {size} \
             frameborder=\"0\" loading=\"lazy\" allow=\"clipboard-write\"></iframe>\n\
             <p><a href=\"{page}?{scenario}\">{ours}</a></p>"
        );
        html
    }
}

/// A scenario as a file: the part of the JSON object that brings it back.
#[must_use]
pub fn scenario_file(short: &str, frozen: &str) -> String {
    // A link has no character that JSON would have to escape: `link` percent-encodes them all.
    format!("{{\n  \"link\": {{\n    \"short\": \"{short}\",\n    \"frozen\": \"{frozen}\"\n  }}\n}}\n")
}

/// The answer for a friend, with a sentence for each scenario that it is compared with.
#[must_use]
pub fn summary(report: &Report, words: &dyn Words) -> String {
    let mut said = words.in_short(report);
    if let Some(shown) = comparison(report, words)
        // The lines of the uses come first; the first line without a use is the site's result.
        && let Some(site) = shown.lines.iter().find(|line| line.kind.is_none())
    {
        let label = plain(&site.label);
        for ((name, head), cell) in shown.names.iter().zip(&shown.heads).zip(&site.cells) {
            let mut told = vec![plain(&cell.value)];
            told.extend(cell.differences.iter().map(|more| plain(more)));
            said.push([&label, ", ", name, " (", head, "): ", &told.join(", "), "."].concat());
        }
    }
    said.join(" ")
}

/// A line for a bibliography.
#[must_use]
pub fn citation(figures_of: &str, address: &str, today: &str, words: &dyn Words) -> String {
    let label = |label| words.share_label(label);
    [
        words.label(Label::Name),
        ": ",
        words.label(Label::Tagline),
        " ",
        words.label(Label::DatedFigures),
        figures_of,
        ". ",
        address,
        label(ShareLabel::Accessed),
        today,
        ").",
    ]
    .concat()
}
