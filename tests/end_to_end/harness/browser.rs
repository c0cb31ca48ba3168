//! A visit: a fresh headless browser with one page. It fails if the browser complains about anything.

use super::page::Page;
use super::process::Process;
use super::{Condition, Failure, Outcome};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::process::Command;
use thirtyfour::{BrowserLogEntry, Capabilities, WebDriver};

/// The settings of a reader's browser.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Browser {
    width: u32,
    height: u32,
    scripts: bool,
    storage: bool,
    waits: bool,
}

impl Browser {
    /// A browser with a laptop's viewport, scripts and storage.
    pub(crate) const fn new() -> Self {
        Self {
            width: 1280,
            height: 900,
            scripts: true,
            storage: true,
            waits: true,
        }
    }

    /// The same with another viewport, in CSS pixels.
    pub(crate) const fn sized(self, width: u32, height: u32) -> Self {
        Self {
            width,
            height,
            ..self
        }
    }

    /// The same with scripts switched off by the reader.
    pub(crate) const fn without_scripts(self) -> Self {
        Self {
            scripts: false,
            ..self
        }
    }

    /// The same with storage switched off: no cookies, and an error for a page that asks for storage.
    pub(crate) const fn without_storage(self) -> Self {
        Self {
            storage: false,
            ..self
        }
    }

    /// The same with a reader who does not wait until everything has arrived, but looks at what is there.
    pub(crate) const fn impatient(self) -> Self {
        Self { waits: false, ..self }
    }

    /// Opens the page, waits until its program has mounted, takes the steps, and fails on a failed step as
    /// well as on anything the console shows as an error. `query` is empty or begins with `?`.
    pub(crate) fn visit(
        self,
        condition: Condition,
        query: &str,
        steps: impl AsyncFnOnce(&Page) -> Outcome,
    ) -> Outcome {
        let (address, _server) = condition.serve(query)?;
        self.taken_to(&format!("{condition:?} {query}"), async |page| {
            page.go(condition, &address, self.scripts).await?;
            steps(page).await
        })
    }

    /// Takes the steps, the first of which opens a page at an address of the test's own, and fails like a visit.
    /// `called` is what failures call it.
    pub(crate) fn taken_to(self, called: &str, steps: impl AsyncFnOnce(&Page) -> Outcome) -> Outcome {
        let (_driver, port) = start_driver()?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let page = runtime.block_on(self.open(port))?;

        // Caught, so that the console is read and the browser closed even after a failed assertion.
        let steps = catch_unwind(AssertUnwindSafe(|| runtime.block_on(steps(&page))));
        let complaints = runtime.block_on(page.complaints());
        let failed = !matches!(steps, Ok(Ok(())));
        if failed && let Ok(path) = runtime.block_on(page.screenshot_of_failure()) {
            eprintln!("{called}: what the page showed is in {}", path.display());
        }
        runtime.block_on(page.close())?;

        let complaints = complaints?;
        if failed && !complaints.is_empty() {
            eprintln!("{}", listed(called, &complaints));
        }
        match steps {
            Err(panic) => resume_unwind(panic),
            Ok(Err(failure)) => Err(Failure(format!("{called}: {failure:?}"))),
            Ok(Ok(())) if complaints.is_empty() => Ok(()),
            Ok(Ok(())) => Err(Failure(listed(called, &complaints))),
        }
    }

    /// Opens the browser without a page.
    pub(crate) async fn open(self, driver_port: u16) -> Outcome<Page> {
        // Settings that depend on the machine are in a file of their own. The driver adds a fresh profile of its own
        // and removes it afterwards.
        let mut settings: serde_json::Value = serde_json::from_str(include_str!("../../../webdriver.json"))?;
        settings["browserName"] = "chrome".into();
        settings["goog:loggingPrefs"] = serde_json::json!({ "browser": "ALL" });
        if !self.waits {
            settings["pageLoadStrategy"] = "none".into();
        }
        // The driver reads the console of one process only, so a sandboxed frame must not get a process of its own.
        if let Some(arguments) = settings["goog:chromeOptions"]["args"].as_array_mut() {
            arguments.push("--disable-features=IsolateSandboxedIframes".into());
        }
        for (allowed, what) in [(self.scripts, "javascript"), (self.storage, "cookies")] {
            if !allowed {
                let setting = format!("profile.managed_default_content_settings.{what}");
                settings["goog:chromeOptions"]["prefs"][setting] = 2.into();
            }
        }
        let capabilities: Capabilities = serde_json::from_value(settings)?;
        let driver = WebDriver::new(format!("http://127.0.0.1:{driver_port}"), capabilities).await?;
        let page = Page::new(driver);
        page.resize(self.width, self.height).await?;
        Ok(page)
    }
}

/// Starts a driver on a free port. The driver picks the port before it binds it, so another driver may take the port
/// first. The driver then gives up, and a second try finds another port.
pub(crate) fn start_driver() -> Outcome<(Process, u16)> {
    let program = std::env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
    let start = || {
        Process::start(Command::new(&program).arg("--port=0"), |line| {
            line.split_once("started successfully on port ")?
                .1
                .trim_end_matches('.')
                .parse()
                .ok()
        })
    };
    start().or_else(|_| start()).or_else(|_| start())
}

fn listed(called: &str, complaints: &[BrowserLogEntry]) -> String {
    let lines = complaints
        .iter()
        .map(|entry| format!("\n  {}", entry.message))
        .collect::<String>();
    format!("{called}: the browser complains:{lines}")
}
