//! What the command prints for a link, to be compared with the page.

use super::page::{PATIENCE, PAUSE};
use super::{Failure, Outcome, Page};
use serde_json::Value;
use std::time::Instant;
use wattworth::link::decode;
use wattworth::report::Report;
use wattworth::report::english::English;

/// A script that returns the headline's figures: path, value and text.
const FIGURES: &str = "return [...document.querySelectorAll('#verdict data[data-figure]')]
    .map((figure) => [figure.dataset.figure, figure.getAttribute('value'), figure.textContent])";

/// The object the command prints for a link.
pub(crate) fn printed(link: &str) -> Outcome<Value> {
    Ok(serde_json::to_value(Report::of(&decode(link), &English))?)
}

/// The number under a path like `rows.0.life.npv_usd`.
pub(crate) fn at(report: &Value, path: &str) -> Option<f64> {
    report.pointer(&format!("/{}", path.replace('.', "/")))?.as_f64()
}

impl Page {
    /// Waits until the parts that were put off while the reader typed are up to date.
    pub(crate) async fn settled(&self) -> Outcome {
        self.wait_until("!document.querySelector('[aria-busy=\"true\"]')")
            .await
    }

    /// Waits until every figure of the headline, of which there is at least one, is the one that the command prints for
    /// a link, and the parts out of view are up to date.
    pub(crate) async fn answers(&self, link: &str) -> Outcome {
        let report = printed(link)?;
        let started = Instant::now();
        loop {
            let shown = self.run(FIGURES).await?;
            let shown = shown.as_array().cloned().unwrap_or_default();
            let is_printed = |figure: &Value| {
                let value: Option<f64> = figure[1].as_str().and_then(|text| text.parse().ok());
                value.is_some()
                    && value.map(f64::to_bits)
                        == at(&report, figure[0].as_str().unwrap_or_default()).map(f64::to_bits)
            };
            if !shown.is_empty() && shown.iter().all(is_printed) {
                return self.settled().await;
            }
            if started.elapsed() > PATIENCE {
                return Err(Failure(format!(
                    "the headline's figures never are those of {link:?}; they are {shown:?}"
                )));
            }
            tokio::time::sleep(PAUSE).await;
        }
    }
}
