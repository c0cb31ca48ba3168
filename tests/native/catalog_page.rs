//! The catalogue's page: every row of every table, every default and every document is on the page and in its CSV
//! files.

use std::collections::BTreeSet;

use roxmltree::{Document, Node};
use wattworth::catalog::source::ReadExtent;
use wattworth::catalog::{asic, deal, gpu, history, snapshot, source, training};
use wattworth::link::decode;
use wattworth::pages::catalog::page;
use wattworth::pages::frame::html;
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::scenario::fields;

fn body() -> String {
    format!("<main>{}</main>", page().body)
}

fn parsed(body: &str) -> Document<'_> {
    Document::parse(body).unwrap_or_else(|error| panic!("{error}"))
}

fn texts(node: Node<'_, '_>) -> String {
    node.descendants()
        .filter_map(|it| it.text().filter(|_| it.is_text()))
        .collect()
}

/// The rows of the page's table in the section with this id.
fn rows<'a>(page: &'a Document<'a>, id: &str) -> Vec<Node<'a, 'a>> {
    let section = page.descendants().find(|node| node.attribute("id") == Some(id));
    let section = section.unwrap_or_else(|| panic!("a section {id}"));
    let body = section
        .descendants()
        .find(|node| node.has_tag_name("tbody"))
        .expect("a body");
    body.children().filter(|node| node.has_tag_name("tr")).collect()
}

/// The heads and rows of one of the page's CSV files, read with the crate `csv`, which did not write it.
fn file(name: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let page = page();
    let file = page.files.iter().find(|file| file.name == name);
    let file = file.unwrap_or_else(|| panic!("a file {name}"));
    let mut reader = csv::Reader::from_reader(file.bytes.as_slice());
    let cells = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect::<Vec<_>>();
    let heads = cells(reader.headers().expect("a header"));
    let rows = reader
        .records()
        .map(|record| cells(&record.expect("as many cells as heads")));
    (heads, rows.collect())
}

#[test]
fn every_row_of_every_table_is_on_the_page_and_in_its_file() {
    let body = body();
    let page = parsed(&body);
    for (id, count) in [
        ("asics", asic::all().len()),
        ("gpus", gpu::all().len()),
        ("deals", deal::all().len()),
        ("rent_history", history::rents().len()),
        ("history", history::months().len()),
        ("days", snapshot::all().len()),
        ("training_runs", training::all().len()),
        ("defaults", fields().count()),
        ("sources", source::all().len()),
    ] {
        assert_eq!(rows(&page, id).len(), count, "rows of {id}");
        let (heads, lines) = file(&format!("{id}.csv"));
        assert_eq!(lines.len(), count, "lines of {id}.csv");
        assert!(heads.iter().all(|head| !head.is_empty()), "{heads:?}");
        let names: BTreeSet<&String> = heads.iter().collect();
        assert_eq!(names.len(), heads.len(), "{heads:?}");
        // Every row has a cell for every heading.
        let section = page.descendants().find(|node| node.attribute("id") == Some(id));
        let columns = section.map_or(0, |it| {
            it.descendants().filter(|node| node.has_tag_name("th")).count()
        });
        for row in rows(&page, id) {
            let cells = row.children().filter(|node| node.has_tag_name("td")).count();
            assert_eq!(cells, columns, "cells in a row of {id}");
        }
    }
}

#[test]
fn a_machine_opens_the_calculator_with_it() {
    let body = body();
    let page = parsed(&body);
    for (table, ids) in [
        (
            "asics",
            asic::all().iter().map(|it| it.id.clone()).collect::<Vec<_>>(),
        ),
        ("gpus", gpu::all().iter().map(|it| it.id.clone()).collect()),
    ] {
        for (row, id) in rows(&page, table).into_iter().zip(ids) {
            let link = row
                .descendants()
                .find_map(|node| node.attribute("href"))
                .expect("a link");
            let decoded = decode(link.strip_prefix("../?").expect("the calculator beside"));
            assert_eq!(decoded.problems, [], "{link}");
            let uses = decoded
                .scenario
                .mix
                .iter()
                .filter(|row| row.machine.id() == id)
                .count();
            assert_eq!(uses, 1, "{link} has one row of {id}");
            assert_eq!(decoded.scenario.mix.len(), 3, "and two others to compare it with");
            let report = Report::of(&decoded, &English);
            assert!(report.site.free_mw >= 0.0, "{link} fits the grid");
        }
    }
}

#[test]
fn a_deals_link_pays_the_published_total() {
    let body = body();
    let page = parsed(&body);
    let mut linked = 0;
    for (row, deal) in rows(&page, "deals").into_iter().zip(deal::all()) {
        let way = |node: Node<'_, '_>| {
            node.attribute("href")
                .is_some_and(|href| href.starts_with("../?"))
        };
        let link = row
            .descendants()
            .find(|node| way(*node))
            .and_then(|node| node.attribute("href"));
        let Some(link) = link else { continue };
        let decoded = decode(link.strip_prefix("../?").expect("the calculator beside"));
        assert_eq!(decoded.problems, [], "{link}");
        let report = Report::of(&decoded, &English);
        assert!(report.site.free_mw >= 0.0, "{link}");
        // Rent of all months at full occupancy, in billions of dollars. The tolerance is for the link's rent, which has
        // one decimal.
        let total_bn = report.rows[0].today.revenue_usd * 12.0 * deal.years / 1e9;
        assert!(
            (total_bn / deal.total_usd_bn - 1.0).abs() < 0.001,
            "{link}: {total_bn}"
        );
        linked += 1;
    }
    // Three deals have no link: IREN's two GPU clouds, and Cipher's lease, whose IT power was not published.
    assert_eq!(linked, deal::all().len() - 3);
}

#[test]
fn every_default_says_where_it_comes_from() {
    let body = body();
    let page = parsed(&body);
    let known: BTreeSet<&str> = page
        .descendants()
        .filter_map(|node| node.attribute("id"))
        .collect();
    for (row, field) in rows(&page, "defaults").into_iter().zip(fields()) {
        assert_eq!(row.attribute("id"), Some(format!("input-{}", field.key).as_str()));
        let said = texts(row);
        let evidence = field.source.on(snapshot::newest());
        let why = evidence
            .text
            .trim_start_matches("assumption")
            .trim_start_matches([':', ' ']);
        assert!(said.contains(why), "{}: {said}", field.key);
        assert!(
            ["Our assumption", "Reported", "Well supported"]
                .iter()
                .any(|word| said.contains(word)),
            "{said}"
        );
    }
    // Every link within the page leads to an element of the page.
    let mut ways = 0;
    for href in page.descendants().filter_map(|node| node.attribute("href")) {
        if let Some(anchor) = href.strip_prefix('#') {
            assert!(known.contains(anchor), "{href}");
            ways += usize::from(anchor.starts_with("source-"));
        }
    }
    assert!(ways > 250, "{ways}");
}

#[test]
fn a_document_is_shown_as_it_was_seen() {
    let body = body();
    let page = parsed(&body);
    for (row, source) in rows(&page, "sources").into_iter().zip(source::all()) {
        assert_eq!(
            row.attribute("id"),
            Some(format!("source-{}", source.id).as_str())
        );
        let said = texts(row);
        assert_eq!(
            said.contains("cited by another, not read"),
            source.seen == ReadExtent::SecondHand,
            "{said}"
        );
        assert_eq!(
            said.contains("not found"),
            source.seen == ReadExtent::NotFound || source.supports.contains("not found"),
            "{said}"
        );
        let link = row.descendants().find(|node| node.has_tag_name("a"));
        assert_eq!(
            link.and_then(|it| it.attribute("href")),
            source.address.as_deref()
        );
        if let Some(link) = link {
            assert_eq!(link.attribute("rel"), Some("noopener noreferrer nofollow"));
        }
    }
}

#[test]
fn a_document_that_was_not_read_says_so_beside_each_figure() {
    let body = body();
    let page = parsed(&body);
    let mut cited = 0;
    for cell in page
        .descendants()
        .filter(|node| node.attribute("class") == Some("documents"))
    {
        let ways: Vec<Node<'_, '_>> = cell.children().filter(|node| node.has_tag_name("a")).collect();
        for way in ways {
            let id = way
                .attribute("href")
                .and_then(|href| href.strip_prefix("#source-"))
                .expect("a document");
            let seen = source::find(id).expect("it is listed").seen;
            let note = way
                .next_sibling()
                .filter(Node::is_text)
                .and_then(|node| node.next_sibling());
            let note = note.map(texts).unwrap_or_default();
            assert_eq!(
                note.contains("cited by another"),
                seen == ReadExtent::SecondHand,
                "{id}: {note}"
            );
            assert_eq!(
                note.contains("not found"),
                seen == ReadExtent::NotFound,
                "{id}: {note}"
            );
            cited += usize::from(seen == ReadExtent::SecondHand);
        }
    }
    assert!(cited > 50, "{cited}");
}

#[test]
fn only_the_page_with_a_script_may_run_one() {
    let page = page();
    let shown = html(&page, std::slice::from_ref(&page), None);
    assert!(shown.contains("script-src 'self'") && shown.contains("<script src=\"sort.js\""));
    let mut bare = page;
    bare.files.clear();
    let shown = html(&bare, std::slice::from_ref(&bare), None);
    assert!(
        !shown.contains("script-src") && !shown.contains("<script"),
        "no script, no permission"
    );
}
