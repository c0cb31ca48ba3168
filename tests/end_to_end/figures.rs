//! Every figure on the page equals the one that the command prints, to the last bit, and no figure is without its path.

use serde_json::Value;
use wattworth::link::decode;
use wattworth::report::Simulation;

use crate::harness::{Browser, Condition, Outcome, at, printed};

/// Scenarios of many kinds: presets, the reader's own machines, other rent paths, an empty mix, absurd numbers, embeds.
const LINKS: [&str; 12] = [
    "",
    "?preset=one-miner",
    "?preset=core-scientific",
    "?preset=iren",
    "?preset=h100-bubble",
    "?preset=800-cards",
    "?embed=1&title=7%20reasons&controls=kwh,mix,months&preset=iren",
    "?embed=1&view=cards&theme=dark",
    "?d=2026-10-03&tax=21&hodl=30&months=120",
    "?mix=&kwh=0.123456789",
    "?btc=100000000&kwh=2&diff=1&mix=asic:1000:1:5:Dream%20machine*7,gpu:0.5:1e6:0.01*3MW,lease*7MW~1&months=1",
    "?kwh=-0.03&curtail=12.5&credit=0.07&gpath=lin&cmonths=18&crent=1.95&mix=s19jpro*250kW@1234.5,a100*77~1.1",
];

/// A script that returns every figure of the page: path, value and text.
const FIGURES: &str = "return [...document.querySelectorAll('data[data-figure]')]
    .map((figure) => [figure.dataset.figure, figure.getAttribute('value'), figure.textContent])";

/// A script that returns texts with digits that are not in a figure, a field, a machine's name or the name of a
/// scenario.
pub(crate) const STRAYS: &str = "
    const allowed = 'data, input, textarea, select, option, script, style, .name, .preset, [data-words], [hidden]';
    const walker = document.createTreeWalker(document.querySelector('#app'), NodeFilter.SHOW_TEXT);
    const strays = [];
    while (walker.nextNode()) {
        const node = walker.currentNode;
        if (/[0-9]/.test(node.data) && !node.parentElement.closest(allowed)) strays.push(node.data);
    }
    return strays";

#[test]
fn page_and_command_agree_to_the_last_bit() -> Outcome {
    for link in LINKS {
        let mut report = printed(link)?;
        let mut job = Simulation::of(decode(link).scenario);
        job.finish();
        report["risk"] = serde_json::to_value(job.outcome())?;
        Browser::new().visit(Condition::Strict, link, async |page| {
            page.unfold().await?;
            // The table of all figures has a switch for its unit, so each unit is looked at. An empty mix and an embed
            // have no switch.
            let units = if link.contains("mix=&") || link.contains("embed=1") {
                0
            } else {
                5
            };
            let mut figures = Vec::new();
            for unit in 0..=units {
                if unit > 0 {
                    page.click(&format!(".switch button:nth-of-type({unit})")).await?;
                    page.wait_until(&format!(
                        "document.querySelector('.switch button:nth-of-type({unit})').ariaPressed === 'true'"
                    ))
                    .await?;
                }
                let shown = page.run(FIGURES).await?;
                let shown = shown.as_array().cloned().unwrap_or_default();
                assert!(shown.len() >= 5, "{link} shows only {} figures", shown.len());
                figures.extend(shown);
            }
            for figure in figures {
                let path = figure[0].as_str().unwrap_or_default();
                let shown: f64 = figure[1].as_str().unwrap_or_default().parse().unwrap_or(f64::NAN);
                let expected = at(&report, path).unwrap_or(f64::NAN);
                assert_eq!(
                    shown.to_bits(),
                    expected.to_bits(),
                    "{link}: the page shows {shown} ({}) for {path}, the command {expected}",
                    figure[2]
                );
            }
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn no_digit_on_the_page_is_without_a_path() -> Outcome {
    for link in LINKS {
        Browser::new().visit(Condition::Strict, link, async |page| {
            page.unfold().await?;
            let strays = page.run(STRAYS).await?;
            assert_eq!(strays, Value::Array(Vec::new()), "{link}: digits without a path");
            Ok(())
        })?;
    }
    Ok(())
}
