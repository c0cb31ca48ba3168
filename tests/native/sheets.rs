//! Sheets, the workings that the page opens: every figure of the answer has one, each is well-formed HTML without
//! broken links, and a figure that has none says so.

use std::collections::BTreeSet;

use roxmltree::{Document, Node};
use wattworth::link::{Decoded, decode};
use wattworth::pages;
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::report::words::AnswerWords;
use wattworth::report::words::piece::Piece;
use wattworth::report::working::paths;
use wattworth::report::working::sheet::Sheets;
use wattworth::report::working::text::Language;
use wattworth::scenario::field;

pub(crate) fn sheets(report: &Report) -> Sheets<'_> {
    Sheets {
        report,
        language: Language {
            workings: &English,
            words: &English,
        },
        labels: &English,
    }
}

pub(crate) fn report(link: &str) -> Report {
    Report::of(&decode(link), &English)
}

/// A sheet's HTML with one root element, so that a strict XML parser reads it.
pub(crate) fn wrapped(html: &str) -> String {
    format!("<div>{html}</div>")
}

pub(crate) fn parsed<'a>(path: &str, html: &'a str) -> Document<'a> {
    Document::parse(html).unwrap_or_else(|error| panic!("{path}: {error} in {html}"))
}

fn values<'a>(page: &'a Document<'_>, name: &str) -> Vec<&'a str> {
    page.descendants()
        .filter_map(|node| node.attribute(name))
        .collect()
}

pub(crate) fn text(node: Node<'_, '_>) -> String {
    node.descendants()
        .filter_map(|it| it.text().filter(|_| it.is_text()))
        .collect()
}

/// Opens figures and whatever their sheets lead to, at most `most` of them, and returns the paths that were opened.
fn walk(report: &Report, from: impl IntoIterator<Item = String>, most: usize) -> BTreeSet<String> {
    let sheets = sheets(report);
    let mut opened = BTreeSet::new();
    let mut left: Vec<String> = from.into_iter().collect();
    while let Some(path) = left.pop() {
        if opened.len() >= most || !opened.insert(path.clone()) {
            continue;
        }
        assert!(sheets.explains(&path), "{path} has a working");
        let html = wrapped(&sheets.figure(&path, "shown"));
        let page = parsed(&path, &html);
        left.extend(values(&page, "data-open").into_iter().map(str::to_owned));
    }
    opened
}

fn figures(said: &[Piece]) -> Vec<String> {
    let paths = said.iter().filter_map(|piece| match piece {
        Piece::Figure(figure) => Some(figure.path.clone()),
        _ => None,
    });
    paths.collect()
}

#[test]
fn the_answer_opens_down_to_inputs_and_machines() {
    for link in ["", "d=2024-11-23", "mix=s21*100,h100*64,lease*1MW&months=36"] {
        let report = report(link);
        let answer = English.answer(&report, None);
        let mut paths = figures(&answer.headline);
        assert!(paths.len() >= 3, "{paths:?}");
        paths.retain(|path| !path.is_empty());
        let opened = walk(&report, paths, 400);
        for input in ["inputs.btc", "inputs.diff", "inputs.kwh", "inputs.rate"] {
            assert!(opened.contains(input), "{link}: {input} is reached");
        }
    }
}

#[test]
fn every_figure_has_a_well_formed_sheet_without_broken_links() {
    let known = anchors();
    for link in [
        "",
        "mix=asic:100:3250:900:%3Cb%3E%22x%22%26*3,h100*8~2.2,lease*1MW@9000&a=btc%3D50000",
    ] {
        let report = report(link);
        let sheets = sheets(&report);
        let all = paths(&report);
        assert!(all.len() > 200, "{}", all.len());
        for path in all {
            let html = wrapped(&sheets.figure(&path, "1"));
            let page = parsed(&path, &html);
            for open in values(&page, "data-open") {
                assert!(sheets.explains(open), "{path} opens {open}");
            }
            for key in values(&page, "data-input") {
                assert!(field(key).is_some(), "{path} leads to {key}");
            }
            for address in values(&page, "href") {
                let leads = address.starts_with('?')
                    || address.starts_with("https://")
                    || address.starts_with("http://")
                    || known.contains(address);
                assert!(leads, "{path} leads to {address}");
            }
            for link in page.descendants().filter(|node| node.has_tag_name("a")) {
                assert!(
                    link.attribute("rel").is_some_and(|rel| rel.contains("noopener")),
                    "{path}"
                );
            }
        }
    }
}

/// The addresses of all static pages, as seen from the calculator, and of all their anchors.
fn anchors() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for page in pages::all().expect("the pages are made") {
        let address = format!("{}/index.html", page.path);
        for part in page.body.split("id=\"").skip(1) {
            let id = part.split('"').next().unwrap_or_default();
            found.insert(format!("{address}#{id}"));
        }
        found.insert(address);
    }
    found
}

#[test]
fn the_difficulty_of_the_day_leads_to_its_document() {
    let report = report("");
    let html = wrapped(&sheets(&report).figure("inputs.diff", ""));
    let page = parsed("inputs.diff", &html);
    let said = text(page.root());
    for part in [
        "Well supported: Bitcoin blockchain",
        "Block headers: difficulty, height, subsidy, fees per block. Bitcoin network, 2021-01 to 2026-09, cited by another, not read",
        "Change it",
    ] {
        assert!(said.contains(part), "{part} in {said}");
    }
    assert!(values(&page, "href").contains(&"https://mempool.space"), "{html}");
    assert!(
        values(&page, "href").contains(&"catalog/index.html#source-btc-chain"),
        "{html}"
    );
}

#[test]
fn a_months_profit_is_shown_in_words_and_in_numbers_with_its_parts() {
    let link = "diff=9e13&fees=0&btc=60000&kwh=0.1&pool=1&uptime=100&mpue=1&mopex=0&mix=asic:100:3250:0*1";
    let report = report(link);
    let html = wrapped(&sheets(&report).figure("rows.0.today.profit_usd", "−$111"));
    let page = parsed("profit", &html);
    let said = text(page.root());
    // Power costs 3.25 kW·730 h·$0.1 = $237.25. The bitcoin are worked out in `working_words`.
    for part in [
        "Operating profit",
        "on the page: −$111",
        "Revenue",
        "Cost of power",
        "$237.25",
    ] {
        assert!(said.contains(part), "{part} in {said}");
    }
    let open = values(&page, "data-open");
    assert!(open.contains(&"rows.0.today.power_usd"), "{open:?}");
    let power = wrapped(&sheets(&report).figure("rows.0.it_kw", ""));
    assert!(power.contains("data-row=\"row-0-amount\""), "{power}");
    assert!(power.contains("data-row=\"row-0-powerdraw\""), "{power}");
}

#[test]
fn text_typed_by_readers_is_escaped() {
    let report = report("mix=asic:100:3250:900:%3Cb%3E%22x%22*3");
    let html = sheets(&report).figure("rows.0.today.profit_usd", "<i>1</i>");
    assert!(html.contains("&lt;b&gt;&quot;x&quot;"), "{html}");
    assert!(html.contains("&lt;i&gt;"), "{html}");
    let html = sheets(&report).figure("<script>", "");
    assert!(!html.contains("<script"), "{html}");
}

#[test]
fn figures_of_the_scenario_compared_with_open_as_its_own() {
    let report = report("btc=100000&a=btc%3D50000");
    assert_eq!(report.against.len(), 1);
    let path = "against.0.report.inputs.btc";
    let html = wrapped(&sheets(&report).figure(path, ""));
    assert!(html.contains("$50,000") && !html.contains("$100,000"), "{html}");
    assert!(html.contains("Scenario A") || html.contains(">A<"), "{html}");
    // The compared scenario's input fields are not on the page, so nothing leads to them.
    assert!(!html.contains("data-input"), "{html}");
    let html = wrapped(&sheets(&report).figure("against.0.report.rows.0.today.revenue_usd", ""));
    let page = parsed(path, &html);
    let open = values(&page, "data-open");
    assert!(
        !open.is_empty() && open.iter().all(|path| path.starts_with("against.0.report.")),
        "{open:?}"
    );
}

#[test]
fn simulated_figures_say_rule_seed_and_inputs() {
    let link = "seed=7&paths=500&vol=45&btc=80000..90000";
    let report = report(link);
    for path in [
        "risk.ahead_of_mining.0.share",
        "risk.uses.0.below_return_share",
        "risk.uses.1.worth_usd_per_mw_year.p50",
        "risk.hangs_on.0.rank_correlation",
        "risk.cumulative_usd.p5.12",
        "risk.cash_used_up_share.3",
    ] {
        let html = wrapped(&sheets(&report).figure(path, "42"));
        let said = text(parsed(path, &html).root());
        for part in [
            "42",
            "Each of 500 futures is worked out",
            "500 futures",
            "seed 7",
            "45% a year",
            "÷ √12",
            "are our assumptions",
            "tenants pay",
        ] {
            assert!(said.contains(part), "{path}: {part} in {said}");
        }
        assert!(html.contains("data-input=\"btc\""), "{html}");
    }
}

#[test]
fn a_rows_sheet_has_its_machines_figures_and_documents() {
    for (link, said) in [
        (
            "mix=s21pro*100",
            vec![
                "Hashrate of one machine: 234",
                "Power of one machine: 3,510",
                "Price of one machine: $",
            ],
        ),
        (
            "mix=h100*8~2.5",
            vec!["Rent of a GPU-hour: $2.5", "Change it in your mix"],
        ),
        (
            "mix=lease*3MW",
            vec!["IT power: 3,000", "Its row in the catalogue"],
        ),
    ] {
        let report = report(link);
        let html = wrapped(&sheets(&report).figure("rows.0", ""));
        let text = text(parsed(link, &html).root()).replace('\u{a0}', " ");
        for part in said {
            assert!(text.contains(part), "{part} in {text}");
        }
    }
    // The S21 Pro's documents are listed on its row's sheet itself, and only once.
    let report = report("mix=s21pro*100");
    let html = wrapped(&sheets(&report).figure("rows.0", ""));
    let page = parsed("rows.0", &html);
    let documents = page
        .descendants()
        .filter(|node| node.attribute("class") == Some("documents"));
    assert_eq!(documents.count(), 1, "its documents are said once: {html}");
}

#[test]
fn a_figure_without_a_working_says_so() {
    let report = report("");
    let sheets = sheets(&report);
    assert!(!sheets.explains("rows.0.nothing"));
    let html = sheets.figure("rows.0.nothing", "17");
    assert!(
        html.contains("cannot be opened yet") && html.contains("17"),
        "{html}"
    );
}

#[test]
fn absurd_scenarios_have_sheets_too() {
    for link in [
        "mix=",
        "btc=100000000&kwh=2&diff=1&mix=asic:1000:1:5*7,gpu:0.5:1e6:0.01*3MW,lease*7MW~1&months=1",
        "rate=0&tax=30&months=240",
    ] {
        let report = report(link);
        let sheets = sheets(&report);
        for path in paths(&report) {
            let html = wrapped(&sheets.figure(&path, ""));
            let page = parsed(&path, &html);
            assert!(!text(page.root()).contains("NaN"), "{path} in {link}");
        }
        parsed("check", &wrapped(&sheets.check()));
    }
    let nothing = Report::of(&Decoded::default(), &English);
    parsed("check", &wrapped(&sheets(&nothing).check()));
}
