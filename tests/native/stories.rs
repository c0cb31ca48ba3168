//! The stories: every figure on their pages is the report's, and inputs and results that somebody published agree with
//! the publication.

use resvg::tiny_skia::Pixmap;
use roxmltree::Node;
use serde_json::Value;
use std::collections::BTreeMap;
use wattworth::link::{decode, preset};
use wattworth::pages::frame::html;
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::report::stories::telling::{Teller, value_at};
use wattworth::report::stories::{CLAIMS, STORIES, find};

use crate::pages::{PAGES, parsed};

/// The figure at a path of the report of a link.
fn figure(link: &str, path: &str) -> f64 {
    let state = Teller::new(&English)
        .state(link)
        .expect("the link has no problems");
    value_at(&state.object, path).unwrap_or_else(|| panic!("{link} has no {path}"))
}

#[track_caller]
fn check(what: &str, got: f64, published: f64, share: f64) {
    assert!(
        (got - published).abs() <= share * published.abs(),
        "{what}: {got}, published {published}"
    );
}

#[test]
fn every_preset_has_a_complete_story() {
    let presets: Vec<&str> = preset::all().iter().map(|preset| preset.id.as_str()).collect();
    let told: Vec<&str> = STORIES.iter().map(|story| story.id).collect();
    assert_eq!(told, presets);
    for story in &STORIES {
        assert!(
            PAGES.iter().any(|page| page.path == story.id),
            "{} has its page",
            story.id
        );
        assert!(
            (4..=6).contains(&story.steps.len()),
            "{} has 4 to 6 steps",
            story.id
        );
        assert!(
            story.verdict.contains('{'),
            "{}: its verdict is computed",
            story.id
        );
        assert!(
            story.sourced.iter().all(|line| line.contains('[')),
            "{}: what is on record has its source",
            story.id
        );
        assert!(!story.assumed.is_empty(), "{} says what is assumed", story.id);
        for step in story.steps {
            assert!(
                step.said.contains('{'),
                "{}: a step is computed: {}",
                story.id,
                step.said
            );
            let problems = decode(&story.link(step.keys)).problems;
            assert!(problems.is_empty(), "{}: {problems:?}", story.id);
        }
    }
    assert!(CLAIMS.len() >= 10, "the article's claims");
}

#[test]
fn every_figure_of_a_story_page_is_its_links() {
    let mut known: BTreeMap<String, Value> = BTreeMap::new();
    let mut seen = 0;
    for page in PAGES.iter() {
        let html = html(page, &PAGES, None);
        for node in parsed(&html).descendants() {
            let Some(path) = node.attribute("data-figure") else {
                continue;
            };
            let Some(link) = node
                .ancestors()
                .find_map(|node: Node<'_, '_>| node.attribute("data-link"))
            else {
                // Figures outside an element with `data-link` belong to other kinds of pages, which have their own
                // tests.
                continue;
            };
            let object = known.entry(link.to_owned()).or_insert_with(|| {
                serde_json::to_value(Report::of(&decode(link), &English)).expect("a report is JSON")
            });
            let value = node
                .attribute("value")
                .and_then(|value| value.parse::<f64>().ok());
            let value = value.unwrap_or_else(|| panic!("{}: {path} has no value", page.path));
            let there = value_at(object, path).unwrap_or_else(|| panic!("{link} has no {path}"));
            assert!(
                (value - there).abs() <= 1e-12 * there.abs(),
                "{}: {path} is {value}, of {link} {there}",
                page.path
            );
            seen += 1;
        }
    }
    assert!(seen > 250, "only {seen} figures were looked at");
}

#[test]
fn every_story_page_has_report_and_months_as_files() {
    for story in &STORIES {
        let page = PAGES
            .iter()
            .find(|page| page.path == story.id)
            .expect("it has a page");
        let object = page
            .files
            .iter()
            .find(|file| file.name == "report.json")
            .expect("its figures");
        let object: Value = serde_json::from_slice(&object.bytes).expect("JSON");
        assert_eq!(object["problems"], Value::Array(Vec::new()), "{}", story.id);
        assert!(
            object["rows"].as_array().is_some_and(|rows| !rows.is_empty()),
            "{}",
            story.id
        );
        let monthly = page
            .files
            .iter()
            .find(|file| file.name == "monthly.csv")
            .expect("its months");
        // A line of headings, one for the start, and one for each month.
        let months = object["monthly"]["month"].as_array().map_or(0, Vec::len);
        let lines = String::from_utf8_lossy(&monthly.bytes).lines().count();
        assert_eq!(lines, months + 2, "{}", story.id);
    }
}

#[test]
fn every_card_is_a_picture_with_words() {
    for story in &STORIES {
        let page = PAGES
            .iter()
            .find(|page| page.path == story.id)
            .expect("it has a page");
        let card = page
            .files
            .iter()
            .find(|file| file.name == "card.png")
            .expect("it has a card");
        let picture = Pixmap::decode_png(&card.bytes).expect("a card is PNG");
        assert_eq!((picture.width(), picture.height()), (1200, 630), "{}", story.id);
        // Where title, verdict and chart should be, more than half a percent of each strip is dark.
        for (what, from, to) in [("title", 80, 130), ("verdict", 150, 280), ("chart", 300, 600)] {
            let dark = (from..to)
                .flat_map(|y| (0..1200).map(move |x| (x, y)))
                .filter(|(x, y)| picture.pixel(*x, *y).is_some_and(|pixel| pixel.green() < 140))
                .count();
            let all = 1200 * (to as usize - from as usize);
            assert!(
                dark * 200 > all,
                "{}: {dark} dark points of {all} in the {what}",
                story.id
            );
        }
        assert!(
            card.bytes.len() < 200_000,
            "{} weighs {}",
            story.id,
            card.bytes.len()
        );
    }
}

#[test]
fn hut_8_and_bitdeer_have_the_published_revenue() {
    // Hut 8, call on the second quarter of 2024: about 1,000 GPUs, about $20 M a year.
    check(
        "Hut 8's GPUs",
        figure("preset=hut8", "rows.0.count"),
        1_000.0,
        0.0,
    );
    check(
        "Hut 8's year",
        12.0 * figure("preset=hut8", "rows.0.today.revenue_usd"),
        20e6,
        0.005,
    );
    // Hut 8, release of 24 June 2024: 8 % a year on $150 M, paid monthly.
    check("Hut 8's interest", 0.08 * 150e6 / 12.0, 1e6, 0.0);
    // Bitdeer, call on the third quarter of 2025: 584 GPUs, $8 M a year; self-mining $130.9 M in the quarter.
    check(
        "Bitdeer's GPUs",
        figure("preset=bitdeer", "rows.0.count"),
        584.0,
        0.0,
    );
    check(
        "Bitdeer's year",
        12.0 * figure("preset=bitdeer", "rows.0.today.revenue_usd"),
        8e6,
        0.005,
    );
    check("AI beside mining", 8.0 / (4.0 * 130.9), 0.015, 0.03);
}

#[test]
fn lianhuas_nodes_have_the_cost_and_rent_told_to_its_exchange() {
    // Its reply of July 2025 names 142 nodes at RMB 60,000 a month, the lease of May 2024 RMB 69,000. A dollar is RMB
    // 7.2 and a node has eight GPUs.
    let node_hours = 8.0 * 730.0;
    check(
        "nodes",
        figure("preset=compute-rental", "rows.0.count") / 8.0,
        142.0,
        0.0,
    );
    check("first rent", 1.641 * node_hours * 7.2, 69_000.0, 0.001);
    check("later rent", 1.427 * node_hours * 7.2, 60_000.0, 0.001);
    // Its reply of September 2024 names 38 servers at RMB 2.83 M and 49 at RMB 2.82 M.
    let paid = figure("preset=compute-rental", "rows.0.machines_usd") / 142.0 * 7.2;
    check("a node", paid, (38.0 * 2.83e6 + 49.0 * 2.82e6) / 87.0, 0.001);
    // Its loans cost 5.35 to 7.5 % a year, and the nodes return less.
    let irr = figure("preset=compute-rental", "site.life.irr_nominal");
    assert!(irr > 0.0 && irr < 0.0535, "{irr}");
    // Rents of autumn 2024 in China: RMB 7,000 to 8,000 a month for eight 4090s.
    let card = |month: f64| month / 7.2 / 8.0 / 730.0;
    assert!(
        (card(7_000.0)..card(8_000.0)).contains(&0.181),
        "{} to {}",
        card(7_000.0),
        card(8_000.0)
    );
}

#[test]
fn iris_energys_machines_earned_money_and_the_loan_did_not() {
    // ForkLog, 21 November 2022: 36,000 machines with 3.6 EH/s. The Block, same day: a gross profit of about $2 M a
    // month against about $7 M of interest and repayment, and about $103.5 M owed (103 to 104).
    let at = |path| figure("preset=crash-2022", path);
    check("machines", at("rows.0.count"), 36_000.0, 0.0);
    check("gross profit", at("rows.0.today.profit_usd"), 2e6, 0.1);
    check("loan", at("site.debt.payment_usd_per_month"), 7e6, 0.01);
    check("owed", at("site.debt.drawn_usd"), 103.5e6, 0.001);
    // The debt cover is then 2/7 = 0.29.
    check("cover", at("site.debt.cover_lowest"), 2.0 / 7.0, 0.1);
}

#[test]
fn core_scientifics_fleet_makes_the_coins_of_its_september() {
    // The Block, 5 October 2022: 1,213 BTC mined in the 30 days of September; $29.5 M of cash and 1,051 BTC held at its
    // end.
    let crash = find("crash-2022").expect("the story");
    let link = crash.link(crash.steps[5].keys);
    let at = |path| figure(&link, path);
    check("coins", at("rows.0.today.btc") * 720.0 / 730.0, 1_213.0, 0.005);
    check(
        "cash",
        at("inputs.reserve"),
        29.5e6 + 1_051.0 * at("inputs.btc"),
        0.001,
    );
    // Core Scientific filed for bankruptcy on 21 December, in the third month after.
    let lasts = at("site.runs_out_after_months");
    assert!((2.0..=3.0).contains(&lasts), "{lasts} months");
}

#[test]
fn leases_have_the_rents_of_their_filings() {
    // Core Scientific: $3.5 bn, 12 years, 200 MW (June 2024); $8.7 bn, 500 MW (Form 8-K of 22 October 2024).
    let rent = "rows.0.rent_first_year_usd_per_kw_month";
    check(
        "200 MW",
        figure("preset=core-scientific", rent),
        3.5e9 / 144.0 / 200e3,
        1e-4,
    );
    check(
        "500 MW",
        figure("preset=core-scientific-500", rent),
        8.7e9 / 144.0 / 500e3,
        0.002,
    );
    check(
        "its grid",
        figure("preset=core-scientific-500", "inputs.mw"),
        700.0,
        0.0,
    );
    // Riot for AMD, exhibit of 16 January 2026: 25 MW, $311 M over ten years, $89.8 M of works.
    let riot = "rows.1.rent_first_year_usd_per_kw_month";
    check(
        "Riot's rent",
        figure("preset=reuse", riot),
        311e6 / 120.0 / 25e3,
        0.005,
    );
    let works = figure("preset=reuse", "rows.1.building_usd") / 25e3;
    check("Riot's works", works, 89.8e6 / 25e3, 0.005);
}

#[test]
fn the_halving_story_agrees_with_the_hashrate_index() {
    // Hashrate Index, 16 September 2024: $39.87 per petahash and day at a price of $58,000 and a difficulty of 92.67T.
    // The fees are September's mean.
    let link = "preset=halving&start=2024-09&btc=58000&diff=92.67T&fees=0.0538&height=862000";
    check(
        "September 2024",
        figure(link, "network.hashprice_usd_per_ph_day"),
        39.87,
        0.005,
    );
    // The protocol: 6.25 BTC before block 840,000, 3.125 from then on.
    check(
        "before",
        figure("preset=halving", "network.subsidy_btc"),
        6.25,
        0.0,
    );
    check("after", figure(link, "network.subsidy_btc"), 3.125, 0.0);
    // The S19j Pros are off only after the halving of 2028. April 2028 is 49 months after March 2024, and the horizon
    // has sixty.
    check(
        "months off",
        figure("preset=halving", "rows.0.life.months_off"),
        60.0 - 49.0,
        0.0,
    );
}

#[test]
fn power_is_a_small_part_of_training_and_of_a_query() {
    let at = |path| figure("preset=training-cost", path);
    // Meta's model card: 30.84 M H100-hours.
    check("hours", at("training.gpu_hours"), 30.84e6, 0.0);
    // Epoch AI, May 2024: power is 2 to 6 % of what a training run costs.
    let share = at("training.mwh_per_gpu_hour") * 1e3 * at("training.before.tariff_usd_per_kwh")
        / at("training.before.cost_per_gpu_hour_usd");
    assert!((0.02..=0.06).contains(&share), "{share}");
    // The rise of an hour's cost, computed another way: its energy times the rise of the tariff.
    let more = at("training.mwh_per_gpu_hour")
        * 1e3
        * (at("training.after.tariff_usd_per_kwh") - at("training.before.tariff_usd_per_kwh"));
    check(
        "rise",
        at("training.cost_rises_by"),
        more / at("training.before.cost_per_gpu_hour_usd"),
        1e-9,
    );
    // A query takes 0.24 Wh by Google (August 2025) and 2.9 Wh by EPRI (May 2024). A million queries cost that many MWh
    // at 5 ¢ a kWh.
    let at = |path| figure("preset=ten-searches", path);
    check(
        "Google's",
        at("training.queries.0.before_usd_per_million"),
        0.24 * 50.0,
        1e-9,
    );
    check(
        "EPRI's",
        at("training.queries.1.before_usd_per_million"),
        2.9 * 50.0,
        1e-9,
    );
}

#[test]
fn iren_has_the_machines_it_reported() {
    // IREN, 16 September 2024: 30 EH/s, 816 H100s, 1,080 H200s for $43.9 M.
    let at = |path| figure("preset=iren", path);
    // An S21 Pro has 234 TH/s according to its maker.
    check("30 EH/s", at("rows.0.count") * 234e-6, 30.0, 1e-4);
    check("H100s", at("rows.1.count"), 816.0, 0.0);
    check("H200s", at("rows.2.machines_usd"), 43.9e6, 0.002);
}
