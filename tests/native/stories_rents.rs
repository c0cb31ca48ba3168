//! The stories of GPUs in China: rents and prices in their links are those that were published, in dollars a GPU-hour.

use wattworth::link::decode;
use wattworth::report::stories::find;

use crate::stories::{changed, check, figure};

/// A link's rents by year, $ a GPU-hour.
fn rents(link: &str) -> Vec<f64> {
    decode(link).scenario.rental.rents_by_year_usd_per_hour
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
    let [first, later] = rents("preset=compute-rental")[..] else {
        panic!("two years have a rent")
    };
    check("first rent", first * node_hours * 7.2, 69_000.0, 0.001);
    check("later rent", later * node_hours * 7.2, 60_000.0, 0.001);
    // Its reply of September 2024 names 38 servers at RMB 2.83 M and 49 at RMB 2.82 M.
    let paid = figure("preset=compute-rental", "rows.0.machines_usd") / 142.0 * 7.2;
    check("a node", paid, (38.0 * 2.83e6 + 49.0 * 2.82e6) / 87.0, 0.001);
    // Its loans cost 5.35 to 7.5 % a year, and the nodes return less.
    let irr = figure("preset=compute-rental", "site.life.irr_nominal");
    assert!(irr > 0.0 && irr < 0.0535, "{irr}");
}

#[test]
fn chinese_4090s_have_the_published_rents_and_price() {
    // RMB 7,000 to 8,000 a month for eight 4090s in autumn 2024 (cnBeta), 5,500 in Lianhua's reply of July 2025, and
    // RMB 243,750 for a node in its lease of May 2024.
    let node_hours = 8.0 * 730.0;
    let story = find("800-cards").expect("the story");
    for keys in [changed(story.verdict), story.steps[3].keys] {
        let link = story.link(keys);
        let [first, later] = rents(&link)[..] else {
            panic!("two years have a rent in {link}")
        };
        let node = first * node_hours * 7.2;
        assert!((7_000.0..=8_000.0).contains(&node), "{link}: {node}");
        check("later rent", later * node_hours * 7.2, 5_500.0, 0.002);
        let paid = figure(&link, "rows.0.machines_usd") / 100.0;
        check("a node", paid * 7.2, 243_750.0, 0.001);
    }
}
