//! The HTML that an author pastes into another page, and a scenario as a file.

use crate::report::markup::Escaped;
use crate::report::words::share::ShareLabel;
use crate::report::words::{Label, Words};

/// What the code says.
#[derive(Clone, Copy, Debug)]
pub struct EmbedCode<'a> {
    /// The page's address, without a query.
    pub page: &'a str,
    /// What is embedded, as a query.
    pub embedded: &'a str,
    /// The scenario alone, as a query: a link for mail, feeds and whoever shows no frames.
    pub scenario: &'a str,
    /// The author's title; may be empty.
    pub title: &'a str,
    /// Height, px.
    pub height: u32,
    /// Whether the height follows what is shown, by our script.
    pub follows: bool,
}

impl EmbedCode<'_> {
    /// The HTML. No style attribute, which a strict page would refuse.
    #[must_use]
    pub fn html(&self, words: &dyn Words) -> String {
        let page = Escaped(self.page);
        let title = if self.title.is_empty() {
            words.label(Label::Tagline)
        } else {
            self.title
        };
        let title = format!("{}: {title}", words.label(Label::Name));
        let (embedded, scenario, title) = (Escaped(self.embedded), Escaped(self.scenario), Escaped(&title));
        let height = self.height;
        let mut html = format!(
            "<iframe src=\"{page}?{embedded}\" title=\"{title}\" width=\"100%\" height=\"{height}\" \
             frameborder=\"0\" loading=\"lazy\" allow=\"clipboard-write\"></iframe>\n\
             <p><a href=\"{page}?{scenario}\">{title}</a></p>"
        );
        if self.follows {
            // The script lies beside the page, whatever the page's file is called.
            let folder = self.page.rfind('/').map_or("", |end| &self.page[..=end]);
            html += &format!("\n<script src=\"{}embed.js\" async></script>", Escaped(folder));
        }
        html
    }
}

/// A scenario as a file: the part of the JSON object that brings it back.
#[must_use]
pub fn scenario_file(short: &str, frozen: &str) -> String {
    // A link holds no sign that JSON would have to escape: `link` writes them all in percent.
    format!("{{\n  \"link\": {{\n    \"short\": \"{short}\",\n    \"frozen\": \"{frozen}\"\n  }}\n}}\n")
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
