//! WebKit, which stands in for Safari: WebKitGTK's own small browser, driven by WebDriver, on a screen in memory.

use super::process::Process;
use super::reader::Reader;
use super::{Failure, Outcome, Page};
use serde_json::{Value, json};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;
use thirtyfour::{Capabilities, WebDriver};

/// The folder in which Debian installs WebKitGTK's own browser, in a subfolder for each architecture.
const BROWSERS: &str = "/usr/lib";

/// Longer than a driver takes to listen on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// A fresh WebKit with one page. Its driver does not pass on the console, so a test asks the page itself for what it
/// must show.
pub(crate) struct WebKit {
    /// The page, driven like Chromium's, except for what only Chromium's own protocol can do.
    pub(crate) page: Page,
    driver: WebDriver,
}

impl WebKit {
    /// Starts a WebKit, takes the steps, and fails on a failed step.
    pub(crate) fn taken_to(called: &str, steps: impl AsyncFnOnce(&Self) -> Outcome) -> Outcome {
        let (_screen, display) = Process::start(
            Command::new("Xvfb")
                .args(["-displayfd", "1", "-screen", "0", "1600x1200x24"])
                .stderr(Stdio::null()),
            |line| line.parse::<u32>().ok(),
        )?;
        // The driver cannot pick a free port itself, so one is found for it.
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let _driver = Process::listening(
            Command::new("WebKitWebDriver")
                .arg(format!("--port={port}"))
                .env("DISPLAY", format!(":{display}"))
                // WebKit's own sandbox needs rights that a container does not give.
                .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1"),
            port,
            PATIENCE,
        )?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        runtime.block_on(async {
            let webkit = Self::open(port).await?;
            let taken = steps(&webkit).await;
            if taken.is_err() {
                webkit
                    .shoot(&format!("failed-webkit-{}", called.replace([' ', '/'], "-")))
                    .await?;
            }
            webkit.driver.quit().await?;
            taken.map_err(|failure| Failure(format!("WebKit, {called}: {failure:?}")))
        })
    }

    async fn open(port: u16) -> Outcome<Self> {
        let capabilities: Capabilities = serde_json::from_value(json!({
            "browserName": "MiniBrowser",
            "webkitgtk:browserOptions": { "binary": mini_browser()?, "args": ["--automation"] },
        }))?;
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities).await?;
        Ok(Self {
            page: Page::new(driver.clone()),
            driver,
        })
    }
}

/// The browser that Debian's libwebkit2gtk brings, or the one that `MINI_BROWSER` names.
fn mini_browser() -> Outcome<PathBuf> {
    if let Ok(named) = std::env::var("MINI_BROWSER") {
        return Ok(named.into());
    }
    std::fs::read_dir(BROWSERS)?
        .flatten()
        .map(|folder| folder.path().join("webkit2gtk-4.1/MiniBrowser"))
        .find(|path| Path::exists(path))
        .ok_or_else(|| Failure("there is no MiniBrowser of WebKitGTK; see .ci/browser".to_owned()))
}

impl Reader for WebKit {
    async fn open(&self, address: &str) -> Outcome {
        self.leave_frames().await?;
        self.page.open(address).await
    }

    /// The window is no narrower than its bar of buttons, so a page is at least some 450 px wide.
    async fn resize(&self, width: u32, height: u32) -> Outcome {
        let bar = self.run("return outerHeight - innerHeight").await?;
        let bar = u32::try_from(bar.as_u64().unwrap_or_default())?;
        self.driver
            .set_window_rect(0, 0, width, height + bar)
            .await
            .map(drop)
            .map_err(Failure::from)
    }

    async fn enter(&self, frame: &str) -> Outcome {
        self.page.enter(frame).await
    }

    async fn leave_frames(&self) -> Outcome {
        self.page.leave_frames().await
    }

    async fn run(&self, script: &str) -> Outcome<Value> {
        self.page.run(script).await
    }

    async fn shoot(&self, name: &str) -> Outcome {
        self.page.screenshot(name).await.map(drop)
    }
}
