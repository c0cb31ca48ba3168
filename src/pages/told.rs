//! Texts of stories as HTML: figures with their paths, and sources as numbers that link to a list.

use std::fmt::Write;

use crate::catalog::source::{ReadExtent, Source};
use crate::report::html::pieces;
use crate::report::markup::Escaped;
use crate::report::stories::telling::TextPart;

/// The sources of a page, in the order in which they are first named.
#[derive(Clone, Debug, Default)]
pub(super) struct Sources(Vec<&'static Source>);

impl Sources {
    /// A text as HTML, with sources as numbers.
    pub(super) fn html(&mut self, told: &[TextPart]) -> String {
        html(told, |html, source| {
            // The number follows its word directly, so the blank before it is removed.
            html.truncate(html.trim_end().len());
            let nth = self.number(source);
            *html += &format!("<sup><a href=\"#source-{nth}\">{nth}</a></sup>");
        })
    }

    fn number(&mut self, source: &'static Source) -> usize {
        let known = self.0.iter().position(|other| other.id == source.id);
        known.map_or_else(
            || {
                self.0.push(source);
                self.0.len()
            },
            |at| at + 1,
        )
    }

    /// The list of the sources that the texts have named.
    pub(super) fn list(&self) -> String {
        let items: String = (1..)
            .zip(&self.0)
            .map(|(nth, source)| format!("<li id=\"source-{nth}\">{}</li>\n", item(source)))
            .collect();
        format!("<h2>Sources</h2>\n<ol class=\"sources\">\n{items}</ol>\n")
    }
}

/// A text as HTML; `from` writes each source behind what it supports. A figure of another state than that of the text
/// is inside a span that names the link of that state.
pub(super) fn html(told: &[TextPart], mut from: impl FnMut(&mut String, &'static Source)) -> String {
    let mut html = String::new();
    for part in told {
        match part {
            TextPart::Own(piece) => html += &pieces(std::slice::from_ref(piece)),
            TextPart::OtherState(link, piece) => {
                html += &format!(
                    "<span data-link=\"{}\">{}</span>",
                    Escaped(link),
                    pieces(std::slice::from_ref(piece))
                );
            }
            TextPart::Source(source) => from(&mut html, source),
        }
    }
    html
}

/// "Publisher: title, date. address (how it was read)."
fn item(source: &Source) -> String {
    let mut said = String::new();
    if !source.publisher.is_empty() {
        let _ = write!(said, "{}: ", Escaped(&source.publisher));
    }
    let _ = write!(
        said,
        "<cite>{}</cite>, {}",
        Escaped(&source.title),
        Escaped(&source.date)
    );
    match &source.address {
        Some(address) => {
            let host = address.split('/').nth(2).unwrap_or(address);
            let _ = write!(
                said,
                ". <a href=\"{}\" rel=\"noreferrer\">{}</a>",
                Escaped(address),
                Escaped(host)
            );
        }
        None if source.seen == ReadExtent::NotFound => {}
        None => said.push_str(". Its address was not found"),
    }
    said.push_str(match source.seen {
        ReadExtent::Full | ReadExtent::Excerpt => ".",
        ReadExtent::SecondHand => ". Its figure was read where others quote it.",
        ReadExtent::NotFound => ". The document itself was not found.",
    });
    said
}
