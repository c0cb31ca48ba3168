//! The static pages: each is well formed, says what it is, and leads nowhere that is not there.

use roxmltree::{Document, Node};
use wattworth::pages::frame::html;
use wattworth::pages::{PageFile, StaticPage, all};

fn sample(path: &str, files: Vec<PageFile>) -> StaticPage {
    StaticPage {
        path: path.to_owned(),
        title: "R&D <at> \"noon\"".to_owned(),
        description: "One & two.".to_owned(),
        nav: Some("Sample"),
        body: "<h1>R&amp;D</h1>".to_owned(),
        files,
    }
}

/// A page without its doctype, which XML wants in capitals.
fn parsed(html: &str) -> Document<'_> {
    let body = html
        .strip_prefix("<!doctype html>\n")
        .expect("a page opens with its doctype");
    Document::parse(body).unwrap_or_else(|error| panic!("{error} in {body}"))
}

fn meta<'a>(page: &'a Document<'_>, name: &str) -> Option<&'a str> {
    page.descendants()
        .filter(|node| node.has_tag_name("meta"))
        .find(|node| node.attribute("name") == Some(name) || node.attribute("property") == Some(name))
        .and_then(|node| node.attribute("content"))
}

#[test]
fn the_frame_escapes_what_it_is_given() {
    let page = sample("noon", Vec::new());
    let html = html(&page, std::slice::from_ref(&page), None);
    let parsed = parsed(&html);
    let title = parsed.descendants().find(|node| node.has_tag_name("title"));
    assert_eq!(
        title.and_then(|node| node.text()),
        Some("R&D <at> \"noon\" · Wattworth")
    );
    assert_eq!(meta(&parsed, "description"), Some("One & two."));
}

#[test]
fn absolute_addresses_are_written_only_where_the_host_is_known() {
    let card = PageFile {
        name: "card.png".to_owned(),
        bytes: Vec::new(),
    };
    let page = sample("noon", vec![card]);
    let without = html(&page, &[], None);
    assert!(
        !without.contains("og:") && !without.contains("canonical"),
        "{without}"
    );
    let with = html(&page, &[], Some("https://example.org/w/"));
    let parsed = parsed(&with);
    assert_eq!(meta(&parsed, "og:url"), Some("https://example.org/w/noon/"));
    assert_eq!(
        meta(&parsed, "og:image"),
        Some("https://example.org/w/noon/card.png")
    );
    assert_eq!(meta(&parsed, "twitter:card"), Some("summary_large_image"));
    // A page without a card has no image to show.
    let bare = html(&sample("noon", Vec::new()), &[], Some("https://example.org/w/"));
    assert!(!bare.contains("og:image"), "{bare}");
}

#[test]
fn every_page_is_well_formed_and_named_once() {
    let all = all();
    for page in &all {
        let html = html(page, &all, None);
        let parsed = parsed(&html);
        let headings: Vec<Node<'_, '_>> = parsed
            .descendants()
            .filter(|node| node.has_tag_name("h1"))
            .collect();
        assert_eq!(headings.len(), 1, "{} has one first heading", page.path);
        assert!(!page.path.contains('/') && !page.path.is_empty(), "{}", page.path);
        assert!(
            page.description.len() >= 40 && page.description.chars().count() <= 320,
            "{}: {}",
            page.path,
            page.description
        );
        let same = all.iter().filter(|other| other.path == page.path).count();
        assert_eq!(same, 1, "{}", page.path);
        // Every element's id is its own.
        let mut ids: Vec<&str> = parsed
            .descendants()
            .filter_map(|node| node.attribute("id"))
            .collect();
        ids.sort_unstable();
        assert!(
            ids.windows(2).all(|pair| pair[0] != pair[1]),
            "{}: {ids:?}",
            page.path
        );
    }
}

#[test]
fn every_way_leads_to_a_page_that_there_is() {
    let all = all();
    for page in &all {
        let html = html(page, &all, None);
        for node in parsed(&html).descendants() {
            let Some(href) = node.attribute("href") else {
                continue;
            };
            let known = match href.strip_prefix("../") {
                Some("" | "style.css" | "pages.css") => true,
                Some(rest) if rest.starts_with('?') => true,
                Some(rest) => {
                    let folder = rest.split(['?', '#', '/']).next().unwrap_or_default();
                    all.iter().any(|other| other.path == folder)
                }
                None => {
                    href.starts_with("https://")
                        || href.starts_with("http://")
                        || href.starts_with("data:")
                        || href.starts_with('#')
                        || page.files.iter().any(|file| file.name == href)
                }
            };
            assert!(known, "{} leads to {href}", page.path);
        }
    }
}
