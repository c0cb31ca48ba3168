//! Today's figures, fetched from sites that the tests stand in for: only after the reader agrees, never in an embed. If
//! anything goes wrong, the scenario stays as it was.

use std::sync::{Arc, Mutex};
use std::time::{SystemTime, UNIX_EPOCH};

use wattworth::catalog::snapshot;

use crate::harness::{Answer, Browser, Condition, Failure, Outcome, Page};

/// All sites that the page may ask besides its own host.
const SITES: [&str; 2] = ["https://*mempool.space/*", "https://*coinbase.com/*"];

const KEPT: &str = "Nothing has changed: the prices of 3 Oct 2026 stay.";

/// A link with a Bitcoin price of its own, which every failure must leave unchanged.
const LINK: &str = "?v=1&d=2026-10-03&btc=91000&kwh=0.06";

/// Plausible answers: a price of this minute, and figures close to the record's.
fn good(address: &str) -> Answer {
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs());
    let height = snapshot::newest().height_blocks + 499;
    Answer::Text(match address {
        "https://mempool.space/api/v1/prices" => format!(r#"{{"time":{now},"USD":91234,"EUR":84000}}"#),
        "https://mempool.space/api/v1/mining/hashrate/3d" => {
            r#"{"hashrates":[],"difficulty":[],"currentHashrate":1.02e21,"currentDifficulty":141234567890123}"#.into()
        }
        "https://mempool.space/api/v1/blocks/tip/height" => height.to_string(),
        "https://mempool.space/api/v1/mining/reward-stats/144" => {
            r#"{"startBlock":1,"endBlock":144,"totalReward":"45360000000","totalFee":"288000000","totalTx":"5"}"#.into()
        }
        "https://api.coinbase.com/v2/prices/BTC-USD/spot" => {
            r#"{"data":{"amount":"91300.125","base":"BTC","currency":"USD"}}"#.into()
        }
        other => panic!("nobody may be asked for {other}"),
    })
}

/// Presses the button for today's figures and then the one that agrees to asking the named sites.
async fn ask(page: &Page) -> Outcome {
    page.click("#today").await?;
    page.wait_for(".today", "mempool.space and coinbase.com").await?;
    page.click("#today-ask").await
}

fn asked_for(asked: &Arc<Mutex<Vec<String>>>) -> Vec<String> {
    asked.lock().map(|asked| asked.clone()).unwrap_or_default()
}

#[test]
fn todays_figures_become_the_scenarios_own_in_one_step() -> Outcome {
    for condition in [Condition::Strict, Condition::File] {
        Browser::new().visit(condition, LINK, async |page| {
            let asked = page.stand_in(&SITES, good)?;
            let steps = page.run("return history.length").await?;
            page.click("#today").await?;
            page.wait_for(".today", "Asks mempool.space and coinbase.com")
                .await?;
            page.click("#today-not").await?;
            page.wait_until("document.activeElement.id === 'today'").await?;
            assert!(
                asked_for(&asked).is_empty(),
                "nobody is asked before the reader has agreed"
            );
            assert_eq!(
                page.run("return location.search").await?,
                LINK,
                "the scenario is as it was"
            );

            ask(page).await?;
            page.wait_for("#today-said", " UTC, mempool.space.").await?;
            page.wait_for(
                "#today-said",
                "Machine prices and rents stay those of 3 Oct 2026.",
            )
            .await?;
            let mut addresses = asked_for(&asked);
            addresses.sort();
            assert_eq!(addresses.len(), 5, "each address once: {addresses:?}");
            addresses.dedup();
            assert_eq!(addresses.len(), 5, "each address once: {addresses:?}");

            let height = snapshot::newest().height_blocks + 500;
            // 288000000 / 144 = 2000000 satoshi.
            let link = format!("kwh=0.06&btc=91234&diff=141234567890123&fees=0.02&height={height}&start=20");
            page.wait_until(&format!("location.search.includes('{link}')"))
                .await?;
            let after = page.run("return history.length").await?;
            assert_eq!(after.as_u64(), steps.as_u64().map(|steps| steps + 1), "one step");
            page.wait_for(".kick", "Prices of 3 October 2026").await?;
            page.wait_for(".kick", "except Bitcoin’s").await?;
            assert_eq!(page.value("#field-btc").await?, "91,234");
            page.answers(
                page.run("return location.search")
                    .await?
                    .as_str()
                    .unwrap_or_default(),
            )
            .await?;

            page.run("history.back()").await?;
            page.wait_until(&format!("location.search === '{LINK}'")).await?;
            page.wait_until("document.querySelector('#today-said').textContent === ''")
                .await?;
            // The reader has agreed before, so the sites are asked without another question.
            page.click("#today").await?;
            page.wait_for("#today-said", " UTC, mempool.space.").await
        })?;
    }
    Ok(())
}

/// A link made with today's figures shows them later, says that the Bitcoin price is not of the other prices' day, and
/// asks no site.
#[test]
fn a_link_made_with_todays_figures_keeps_them() -> Outcome {
    Browser::new().visit(Condition::Strict, LINK, async |page| {
        let asked = page.stand_in(&SITES, good)?;
        ask(page).await?;
        page.wait_until("location.search.includes('btc=91234')").await?;
        let before = asked_for(&asked).len();
        let address = page.run("return location.href").await?;
        page.open("about:blank").await?;
        page.open(address.as_str().unwrap_or_default()).await?;
        page.wait_for(".kick", "except Bitcoin’s").await?;
        assert_eq!(page.value("#field-btc").await?, "91,234");
        assert_eq!(page.text("#today-said").await?, "", "nobody was asked");
        assert_eq!(page.run("return location.href").await?, address);
        assert_eq!(asked_for(&asked).len(), before, "nobody is asked again");
        Ok(())
    })
}

#[test]
fn any_failure_leaves_the_scenario_as_it_was() -> Outcome {
    type Site = fn(&str) -> Answer;
    let cases: [(Site, &str); 5] = [
        (
            |address| {
                if address.ends_with("/height") {
                    Answer::Never
                } else {
                    good(address)
                }
            },
            "mempool.space did not answer within 5 seconds.",
        ),
        (
            |address| {
                if address.ends_with("/spot") {
                    Answer::Text("<!doctype html><title>Sorry</title>".into())
                } else {
                    good(address)
                }
            },
            "coinbase.com gave an answer that cannot be read.",
        ),
        (
            |address| {
                if address.ends_with("/144") {
                    Answer::Text(r#"{"startBlock":1,"endBlock":144}"#.into())
                } else {
                    good(address)
                }
            },
            "mempool.space gave an answer that cannot be read.",
        ),
        (
            |address| {
                if address.ends_with("/3d") {
                    Answer::Text(r#"{"currentDifficulty":0}"#.into())
                } else {
                    good(address)
                }
            },
            "mempool.space gave a difficulty that cannot be right.",
        ),
        (
            |address| {
                if address.ends_with("/spot") {
                    Answer::Text(r#"{"data":{"amount":"913","base":"BTC","currency":"USD"}}"#.into())
                } else {
                    good(address)
                }
            },
            "coinbase.com gave a Bitcoin price that cannot be right.",
        ),
    ];
    for (site, said) in cases {
        Browser::new().visit(Condition::Strict, LINK, async |page| {
            page.stand_in(&SITES, site)?;
            ask(page).await?;
            page.wait_for("#today-said", &format!("{said} {KEPT}")).await?;
            assert_eq!(
                page.run("return location.search").await?,
                LINK,
                "the scenario is as it was"
            );
            assert_eq!(
                page.value("#field-btc").await?,
                "91,000",
                "the price is as it was"
            );
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn a_site_that_is_asked_too_often_looks_unreachable_and_changes_nothing() {
    let outcome = Browser::new().visit(Condition::Strict, LINK, async |page| {
        page.stand_in(&SITES, |address| {
            if address.contains("mempool") {
                Answer::TooMany
            } else {
                good(address)
            }
        })?;
        ask(page).await?;
        let said = "mempool.space could not be reached, or will not answer for now.";
        page.wait_for("#today-said", &format!("{said} {KEPT}")).await?;
        assert_eq!(
            page.run("return location.search").await?,
            LINK,
            "the scenario is as it was"
        );
        Ok(())
    });
    let Err(Failure(complaint)) = outcome else {
        panic!("the browser complains about a refused request");
    };
    let lines: Vec<&str> = complaint.lines().skip(1).collect();
    assert!(complaint.contains("the browser complains"), "{complaint}");
    assert!(
        lines.iter().all(|line| line.contains("mempool.space")),
        "about nothing else: {complaint}"
    );
}

#[test]
fn a_price_far_from_the_other_sites_is_taken_with_a_warning() -> Outcome {
    Browser::new().visit(Condition::Strict, LINK, async |page| {
        page.stand_in(&SITES, |address| {
            if address.ends_with("/spot") {
                Answer::Text(r#"{"data":{"amount":"95000","base":"BTC","currency":"USD"}}"#.into())
            } else {
                good(address)
            }
        })?;
        ask(page).await?;
        // 95000 / 91234 = 1.0413
        page.wait_for(
            "#today-said",
            "mempool.space says $91,234, coinbase.com says $95,000, 4.1",
        )
        .await?;
        page.wait_until("location.search.includes('btc=91234')").await
    })
}

#[test]
fn an_embed_does_not_offer_todays_figures() -> Outcome {
    for view in ["verdict", "cards", "worth", "duel"] {
        let query = format!("?embed=1&view={view}&controls=btc");
        Browser::new().visit(Condition::Framed, &query, async |page| {
            page.wait_until("document.querySelector('.origin')").await?;
            assert_eq!(page.count("#today").await?, 0, "{view} has no button");
            assert!(
                !page.text("main").await?.contains("mempool"),
                "{view} speaks of no site"
            );
            Ok(())
        })?;
    }
    Ok(())
}
