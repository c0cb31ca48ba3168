//! The static pages: each is well-formed XML, says what it is, and has no broken link.

use roxmltree::{Document, Node};
use std::sync::LazyLock;
use wattworth::pages::frame::html;
use wattworth::pages::{PageFile, StaticPage, all, machines};
use wattworth::report::english::English;

/// All pages, made once for all tests.
pub(crate) static PAGES: LazyLock<Vec<StaticPage>> = LazyLock::new(|| all().expect("every text can be told"));

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

/// A page parsed as XML, without its doctype, which XML requires in capitals.
pub(crate) fn parsed(html: &str) -> Document<'_> {
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
    for page in PAGES.iter() {
        let html = html(page, &PAGES, None);
        let parsed = parsed(&html);
        let headings: Vec<Node<'_, '_>> = parsed
            .descendants()
            .filter(|node| node.has_tag_name("h1"))
            .collect();
        assert_eq!(headings.len(), 1, "{} has one first heading", page.path);
        assert!(!page.path.contains('/') && !page.path.is_empty(), "{}", page.path);
        assert!(
            page.description.len() >= 40 && page.description.chars().count() <= 300,
            "{}: {}",
            page.path,
            page.description
        );
        let same = PAGES.iter().filter(|other| other.path == page.path).count();
        assert_eq!(same, 1, "{}", page.path);
        // No two elements have the same id.
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
fn no_link_of_a_page_is_broken() {
    for page in PAGES.iter() {
        let html = html(page, &PAGES, None);
        for node in parsed(&html).descendants() {
            let Some(href) = node.attribute("href") else {
                continue;
            };
            let known = match href.strip_prefix("../") {
                Some("" | "style.css" | "pages.css") => true,
                Some(rest) if rest.starts_with('?') => true,
                Some(rest) => {
                    let folder = rest.split(['?', '#', '/']).next().unwrap_or_default();
                    PAGES.iter().any(|other| other.path == folder)
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

#[test]
fn making_the_pages_again_gives_the_same_bytes() {
    let again = all().expect("every text can be told");
    assert!(
        again == *PAGES,
        "a page may not depend on when or where it is made"
    );
}

#[test]
fn the_sitemap_and_llms_txt_name_every_page() {
    let site = "https://example.org/w/";
    let map = machines::sitemap(&PAGES, site);
    let parsed = Document::parse(&map).expect("a site map is XML");
    let found: Vec<&str> = parsed
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.sitemaps.org/schemas/sitemap/0.9", "loc")))
        .filter_map(|node| node.text())
        .collect();
    assert_eq!(found.len(), PAGES.len() + 1, "{found:?}");
    assert!(found.contains(&"https://example.org/w/hut8/"), "{found:?}");
    let llms = machines::llms(None, &English).expect("every verdict can be told");
    for part in [
        "`kwh`",
        "`mix`",
        "preset=",
        "](hut8/)",
        "](halving/)",
        "hut8/report.json",
    ] {
        assert!(llms.contains(part), "{part} in {llms}");
    }
    assert!(
        !llms.contains('{') && !llms.contains("[hut8-"),
        "a mark was not replaced by its text: {llms}"
    );
}

#[test]
fn linked_data_can_be_read() {
    let page = PAGES
        .iter()
        .find(|page| page.path == "hut8")
        .expect("there is such a page");
    let html = html(page, &PAGES, Some("https://example.org/"));
    let parsed = parsed(&html);
    let data = parsed
        .descendants()
        .find(|node| node.attribute("type") == Some("application/ld+json"))
        .and_then(|node| node.text());
    let data: serde_json::Value =
        serde_json::from_str(data.expect("there is linked data")).expect("it is JSON");
    assert_eq!(data["url"], "https://example.org/hut8/");
    assert_eq!(data["image"], "https://example.org/hut8/card.png");
    assert_eq!(data["headline"], page.title.as_str());
}

#[test]
fn only_pages_with_an_embedded_calculator_allow_frames() {
    for page in PAGES.iter() {
        let html = html(page, &PAGES, None);
        let parsed = parsed(&html);
        let policy = parsed
            .descendants()
            .find(|node| node.attribute("http-equiv") == Some("Content-Security-Policy"))
            .and_then(|node| node.attribute("content"))
            .unwrap_or_default();
        let frames: Vec<&str> = parsed
            .descendants()
            .filter(|node| node.has_tag_name("iframe"))
            .filter_map(|node| node.attribute("src"))
            .collect();
        assert_eq!(
            policy.contains("frame-src 'self'"),
            !frames.is_empty(),
            "{}",
            page.path
        );
        assert!(policy.starts_with("default-src 'none'"), "{policy}");
        for frame in frames {
            let link = frame
                .strip_prefix("../?")
                .expect("the calculator lies beside the page");
            let decoded = wattworth::link::decode(link);
            assert!(
                decoded.problems.is_empty() && decoded.page.embed,
                "{link}: {:?}",
                decoded.problems
            );
        }
    }
}
