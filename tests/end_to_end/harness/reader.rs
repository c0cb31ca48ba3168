//! What all browsers can do: Chromium and WebKit are driven by WebDriver, Firefox by WebDriver BiDi.

use super::{Failure, Outcome, Page};
use serde_json::Value;
use std::time::{Duration, Instant};

/// Longer than five copies of the program need to start at once on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// A browser with a page open.
pub(crate) trait Reader {
    /// Opens an address, whatever is there.
    async fn open(&self, address: &str) -> Outcome;
    /// Changes the viewport, in CSS pixels.
    async fn resize(&self, width: u32, height: u32) -> Outcome;
    /// Goes into a frame of the page, named by CSS selector.
    async fn enter(&self, frame: &str) -> Outcome;
    /// Comes back from all frames.
    async fn leave_frames(&self) -> Outcome;
    /// Runs a script where the reader is and returns what it returns.
    async fn run(&self, script: &str) -> Outcome<Value>;
    /// Saves what the viewport shows to target/screenshots/`name`.png.
    async fn shoot(&self, name: &str) -> Outcome;

    /// Waits until a condition, written as a script, holds.
    async fn await_until(&self, condition: &str) -> Outcome {
        let started = Instant::now();
        while self.run(&format!("return Boolean({condition})")).await? != true {
            if started.elapsed() > PATIENCE {
                return Err(Failure(format!("it never becomes true that {condition}")));
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        Ok(())
    }
}

impl Reader for Page {
    async fn open(&self, address: &str) -> Outcome {
        Self::open(self, address).await
    }

    async fn resize(&self, width: u32, height: u32) -> Outcome {
        Self::resize(self, width, height).await
    }

    async fn enter(&self, frame: &str) -> Outcome {
        Self::enter(self, frame).await
    }

    async fn leave_frames(&self) -> Outcome {
        Self::leave_frames(self).await
    }

    async fn run(&self, script: &str) -> Outcome<Value> {
        Self::run(self, script).await
    }

    async fn shoot(&self, name: &str) -> Outcome {
        self.screenshot(name).await.map(drop)
    }
}
