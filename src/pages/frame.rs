//! What all static pages have in common: head, masthead, foot.
//!
//! Addresses are relative, so that dist/ works from any folder of any host. What must be absolute (canonical address,
//! card for pasted links) is written only where the host is known.

use std::fmt::Write;

use super::StaticPage;
use crate::link::Form;
use crate::report::markup::Escaped;
use crate::report::share::{EmbedCode, HeightBy};
use crate::report::words::language::Language;
use crate::report::words::{Label, Words};

/// The image of a page that has one, shown where its link is pasted.
pub const CARD: &str = "card.png";

/// The steps of a page's story, which an embed shows one by one.
pub const STORY: &str = "story.json";

/// The height of a story's frame in a column of text until the story has asked for its own height, CSS pixels.
const EMBED_HEIGHT: u32 = 640;

/// The style rules that long texts need in addition to the calculator's, and the name of their file in dist/.
pub const PAGES_CSS: (&str, &str) = ("pages.css", include_str!("pages.css"));

/// The script of named scenarios' pages, which redirects an address with keys to the calculator, and its name in dist/.
pub const KEYS_JS: (&str, &str) = ("keys.js", include_str!("keys.js"));

/// The policy of these pages: no scripts, and nothing is fetched from elsewhere.
const POLICY: &str =
    "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";
/// What the policy of a page with a script adds.
const SCRIPTS: &str = "; script-src 'self'";
/// What the policy of a page with a frame of the calculator adds: the frame, and the script that gives it its height.
const FRAMED: &str = "; frame-src 'self'; script-src 'self'";

/// A page as an HTML file, with links to those pages of `all` that have a name in the head. `site` is the address under
/// which dist/ will be found, with a slash at its end.
#[must_use]
pub fn html(page: &StaticPage, all: &[StaticPage], site: Option<&str>) -> String {
    let words = Language::default().words();
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n{}</head>\n<body>\n<div class=\"page text\">\n{}\n<main>\n{}\n{}</main>\n{}\n</div>\n</body>\n</html>\n",
        head(page, site, words),
        masthead(page, all, words),
        page.body,
        embed_code(page, site, words),
        foot(words),
    )
}

fn head(page: &StaticPage, site: Option<&str>, words: &dyn Words) -> String {
    let (title, description) = (Escaped(&page.title), Escaped(&page.description));
    let name = words.label(Label::Name);
    let (css, _) = PAGES_CSS;
    let script = page.files.iter().find(|file| file.name.ends_with(".js"));
    let more = match script {
        _ if page.body.contains("<iframe ") => FRAMED,
        Some(_) => SCRIPTS,
        None => "",
    };
    let mut head = format!(
        "<meta charset=\"utf-8\"/>\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}{more}\"/>\n\
         <title>{title} · {name}</title>\n\
         <meta name=\"description\" content=\"{description}\"/>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n\
         <meta name=\"color-scheme\" content=\"light dark\"/>\n\
         <link rel=\"icon\" href=\"data:,\"/>\n\
         <link rel=\"stylesheet\" href=\"../style.css\"/>\n\
         <link rel=\"stylesheet\" href=\"../{css}\"/>\n"
    );
    if let Some(script) = script {
        // Writing into a string does not fail.
        let _ = writeln!(head, "<script src=\"{}\" defer=\"defer\"></script>", script.name);
    }
    if is_told(page) {
        let (keys, _) = KEYS_JS;
        // Writing into a string does not fail.
        let _ = writeln!(
            head,
            "<script src=\"../{keys}\" data-preset=\"{}\"></script>",
            Escaped(&page.path)
        );
    }
    if let Some(site) = site {
        let address = [site, &page.path, "/"].concat();
        let card = page.files.iter().any(|file| file.name == CARD);
        let card = card.then(|| [&address, CARD].concat());
        head += &absolute(&page.title, &page.description, &address, card.as_deref());
        // Writing into a string does not fail.
        let _ = writeln!(
            head,
            "<script type=\"application/ld+json\">{}</script>",
            linked(page, site)
        );
    }
    head
}

/// The elements of a page's head that name its own address: for search engines, and for sites that show a card for a
/// pasted link.
#[must_use]
pub fn absolute(title: &str, description: &str, address: &str, card: Option<&str>) -> String {
    let name = Language::default().words().label(Label::Name);
    let (title, description, address) = (Escaped(title), Escaped(description), Escaped(address));
    let mut head = format!(
        "<link rel=\"canonical\" href=\"{address}\"/>\n\
         <meta property=\"og:type\" content=\"article\"/>\n\
         <meta property=\"og:site_name\" content=\"{name}\"/>\n\
         <meta property=\"og:title\" content=\"{title}\"/>\n\
         <meta property=\"og:description\" content=\"{description}\"/>\n\
         <meta property=\"og:url\" content=\"{address}\"/>\n"
    );
    if let Some(card) = card {
        // Writing into a string does not fail.
        let _ = write!(
            head,
            "<meta property=\"og:image\" content=\"{}\"/>\n\
             <meta property=\"og:image:width\" content=\"1200\"/>\n\
             <meta property=\"og:image:height\" content=\"630\"/>\n\
             <meta property=\"og:image:alt\" content=\"{description}\"/>\n\
             <meta name=\"twitter:card\" content=\"summary_large_image\"/>\n",
            Escaped(card)
        );
    }
    head
}

/// The page as linked data (JSON-LD). A data block is not executed, so the policy allows it; `<` and `&` are escaped,
/// so that no text in it ends its element.
fn linked(page: &StaticPage, site: &str) -> String {
    let address = [site, &page.path, "/"].concat();
    let mut data = serde_json::json!({
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": page.title,
        "description": page.description,
        "url": address,
        "isPartOf": { "@type": "WebApplication", "name": "Wattworth", "url": site, "applicationCategory": "FinanceApplication", "isAccessibleForFree": true },
    });
    if page.files.iter().any(|file| file.name == CARD) {
        data["image"] = [&address, CARD].concat().into();
    }
    data.to_string().replace('<', "\\u003c").replace('&', "\\u0026")
}

/// Whether a page tells a named scenario's story.
fn is_told(page: &StaticPage) -> bool {
    page.files.iter().any(|file| file.name == STORY)
}

/// The code that embeds a page's story in a page of another site. It must name the host, so it is empty without one.
fn embed_code(page: &StaticPage, site: Option<&str>, words: &dyn Words) -> String {
    let Some(site) = site.filter(|_| is_told(page)) else {
        return String::new();
    };
    let scenario = ["preset=", &page.path].concat();
    let code = EmbedCode {
        page: site,
        embedded: &[&scenario, "&embed=1&view=story"].concat(),
        scenario: &scenario,
        form: Form::Frozen,
        title: &page.title,
        height: EMBED_HEIGHT,
        height_by: HeightBy::Script,
        heights: &[],
    };
    format!(
        "<h2>To put it on your page</h2>\n<p>The story step by step, with its charts:</p>\n<p><code>{}</code></p>\n",
        Escaped(&code.html(words))
    )
}

fn masthead(page: &StaticPage, all: &[StaticPage], words: &dyn Words) -> String {
    let ways: String = all
        .iter()
        .filter_map(|other| {
            let here = if other.path == page.path {
                " aria-current=\"page\""
            } else {
                ""
            };
            let nav = Escaped(other.nav?);
            Some(format!("<a href=\"../{}/\"{here}>{nav}</a>", other.path))
        })
        .collect();
    format!(
        "<header class=\"masthead\"><a class=\"mark\" href=\"../\">{}</a><p class=\"tagline\">{}</p>\
         <nav><a href=\"../\">Calculator</a>{ways}</nav></header>",
        Escaped(words.label(Label::Name)),
        Escaped(words.label(Label::Tagline)),
    )
}

fn foot(words: &dyn Words) -> String {
    format!(
        "<footer><span>{}</span><span class=\"last\"><a href=\"../\">Open the calculator</a></span></footer>",
        Escaped(words.label(Label::NotAdvice))
    )
}
