//! The opened page: what a reader does on it and sees of it.

use super::sites::{Answer, stand_in};
use super::{Condition, Failure, Outcome};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use thirtyfour::{BrowserLogEntry, By, Key, WebDriver, WebElement};

/// Longer than anything here takes on a busy machine.
pub(super) const PATIENCE: Duration = Duration::from_secs(20);
pub(super) const PAUSE: Duration = Duration::from_millis(25);

/// The opened page. Elements are named by CSS selector; each is waited for.
#[derive(Debug)]
pub(crate) struct Page {
    driver: WebDriver,
}

impl Page {
    /// The visible text of an element.
    pub(crate) async fn text(&self, selector: &str) -> Outcome<String> {
        let started = Instant::now();
        loop {
            match self.element(selector).await?.text().await {
                // The page has rendered the element anew between finding and reading it, so it is found again.
                Err(error) if error.to_string().contains("stale") && started.elapsed() < PATIENCE => {}
                read => return Ok(read?),
            }
        }
    }

    /// An attribute as written, or none.
    pub(crate) async fn attribute(&self, selector: &str, name: &str) -> Outcome<Option<String>> {
        Ok(self.element(selector).await?.attr(name).await?)
    }

    /// The value of a field.
    pub(crate) async fn value(&self, selector: &str) -> Outcome<String> {
        Ok(self.element(selector).await?.value().await?.unwrap_or_default())
    }

    /// How many elements there are at this moment.
    pub(crate) async fn count(&self, selector: &str) -> Outcome<usize> {
        Ok(self.driver.find_all(By::Css(selector)).await?.len())
    }

    /// Clicks an element.
    pub(crate) async fn click(&self, selector: &str) -> Outcome {
        Ok(self.element(selector).await?.click().await?)
    }

    /// Replaces the value of a field, as a reader does: click, select all, type.
    pub(crate) async fn type_into(&self, selector: &str, text: &str) -> Outcome {
        let field = self.element(selector).await?;
        field.click().await?;
        field.send_keys(Key::Control + "a").await?;
        if text.is_empty() {
            return Ok(field.send_keys(Key::Backspace).await?);
        }
        Ok(field.send_keys(text).await?)
    }

    /// Chooses the option with this value.
    pub(crate) async fn choose(&self, select: &str, value: &str) -> Outcome {
        self.click(&format!("{select} option[value='{value}']")).await
    }

    /// Chooses a file, as a reader does in the system's own dialog.
    pub(crate) async fn choose_file(&self, input: &str, path: &Path) -> Outcome {
        let path = path.to_string_lossy().into_owned();
        Ok(self.element(input).await?.send_keys(path).await?)
    }

    /// Presses keys where the focus is: text, or a key such as `Key::Tab`.
    pub(crate) async fn press(&self, keys: impl Into<thirtyfour::TypingData>) -> Outcome {
        let focused = self.driver.active_element().await?;
        Ok(focused.send_keys(keys).await?)
    }

    /// Presses a key as a keyboard does, whatever has the focus.
    pub(crate) async fn strike(&self, key: Key) -> Outcome {
        Ok(self.driver.action_chain().send_keys(key).perform().await?)
    }

    /// Waits until an element's text contains `part`.
    pub(crate) async fn wait_for(&self, selector: &str, part: &str) -> Outcome {
        let started = Instant::now();
        loop {
            // Text that is being replaced may vanish between finding and reading it.
            let text = match self.driver.find(By::Css(selector)).await {
                Ok(element) => element.text().await.unwrap_or_default(),
                Err(_) => String::new(),
            };
            if text.contains(part) {
                return Ok(());
            }
            if started.elapsed() > PATIENCE {
                return Err(Failure(format!(
                    "{selector} never says {part:?}; it says {text:?}"
                )));
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Waits until a condition, written as the page's own script, holds.
    pub(crate) async fn wait_until(&self, condition: &str) -> Outcome {
        let started = Instant::now();
        while self.run(&format!("return Boolean({condition})")).await? != true {
            if started.elapsed() > PATIENCE {
                return Err(Failure(format!("it never becomes true that {condition}")));
            }
            tokio::time::sleep(PAUSE).await;
        }
        Ok(())
    }

    /// Opens an address, whatever is there.
    pub(crate) async fn open(&self, address: &str) -> Outcome {
        Ok(self.driver.goto(address).await?)
    }

    /// Goes into a frame of the page; from then on everything is seen and done there.
    pub(crate) async fn enter(&self, frame: &str) -> Outcome {
        Ok(self.element(frame).await?.enter_frame().await?)
    }

    /// Comes back from all frames to the page around them.
    pub(crate) async fn leave_frames(&self) -> Outcome {
        Ok(self.driver.enter_default_frame().await?)
    }

    /// The address of the page itself, also inside a frame.
    pub(crate) async fn address(&self) -> Outcome<String> {
        Ok(self
            .run("return location.href")
            .await?
            .as_str()
            .unwrap_or_default()
            .to_owned())
    }

    /// Runs a script in the page and returns what it returns.
    pub(crate) async fn run(&self, script: &str) -> Outcome<serde_json::Value> {
        Ok(self.driver.execute(script, Vec::new()).await?.json().clone())
    }

    /// Asks the browser something in its own protocol.
    pub(crate) async fn ask(
        &self,
        command: &str,
        arguments: serde_json::Value,
    ) -> Outcome<serde_json::Value> {
        Ok(self.driver.cdp().send_raw(command, arguments).await?)
    }

    /// Runs a script in every page opened from now on, before anything of its own.
    pub(crate) async fn run_first(&self, script: &str) -> Outcome {
        let script = serde_json::json!({ "source": script });
        self.ask("Page.addScriptToEvaluateOnNewDocument", script).await?;
        Ok(())
    }

    /// Changes the viewport, in CSS pixels. A window could not be as narrow as a phone.
    pub(crate) async fn resize(&self, width: u32, height: u32) -> Outcome {
        self.resize_at(width, height, 1).await
    }

    /// The same on a screen with `ratio` device pixels per CSS pixel.
    pub(crate) async fn resize_at(&self, width: u32, height: u32, ratio: u32) -> Outcome {
        let size = serde_json::json!({
            "width": width, "height": height, "deviceScaleFactor": ratio, "mobile": false,
        });
        self.driver
            .cdp()
            .send_raw("Emulation.setDeviceMetricsOverride", size)
            .await?;
        Ok(())
    }

    /// Moves the pointer to a place counted from the middle of an element.
    pub(crate) async fn hover(&self, selector: &str, (x, y): (i64, i64)) -> Outcome {
        let element = self.element(selector).await?;
        element.scroll_into_view().await?;
        let way = self
            .driver
            .action_chain()
            .move_to_element_with_offset(&element, x, y);
        Ok(way.perform().await?)
    }

    /// Presses on an element and lets go at a place in the viewport, as in selecting a text.
    pub(crate) async fn drag(&self, selector: &str, (x, y): (i64, i64)) -> Outcome {
        let element = self.element(selector).await?;
        let held = self.driver.action_chain().click_and_hold_element(&element);
        Ok(held.move_to(x, y).release().perform().await?)
    }

    /// Clicks a place in the viewport, whatever is there.
    pub(crate) async fn click_at(&self, (x, y): (i64, i64)) -> Outcome {
        let there = self.driver.action_chain().move_to(x, y);
        Ok(there.click().perform().await?)
    }

    /// Lets the browser save files in a folder without asking.
    pub(crate) async fn download_to(&self, folder: &Path) -> Outcome {
        let rule = serde_json::json!({ "behavior": "allow", "downloadPath": folder });
        self.driver
            .cdp()
            .send_raw("Browser.setDownloadBehavior", rule)
            .await?;
        Ok(())
    }

    /// Loads the page anew while every address that matches `pattern` (`*` is anything) is blocked. The visit will
    /// fail, because the browser complains about what did not load.
    pub(crate) async fn reload_without(&self, pattern: &str) -> Outcome {
        let blocked = serde_json::json!({ "urls": [pattern] });
        self.driver
            .cdp()
            .send_raw("Network.enable", serde_json::json!({}))
            .await?;
        self.driver
            .cdp()
            .send_raw("Network.setBlockedURLs", blocked)
            .await?;
        Ok(self.driver.refresh().await?)
    }

    /// From now on answers in place of all sites whose address matches one of `patterns`. Returns the list of the
    /// addresses that were asked for, which grows with each request.
    pub(crate) fn stand_in(
        &self,
        patterns: &[&str],
        answer: impl Fn(&str) -> Answer + Send + 'static,
    ) -> Outcome<Arc<Mutex<Vec<String>>>> {
        let options = self.driver.capabilities().get("goog:chromeOptions");
        let address = options.and_then(|options| options["debuggerAddress"].as_str());
        let address =
            address.ok_or_else(|| Failure("the browser takes no commands beside the driver".to_owned()))?;
        stand_in(address, patterns, answer)
    }

    /// Saves what the viewport shows to target/screenshots/`name`.png.
    pub(crate) async fn screenshot(&self, name: &str) -> Outcome<PathBuf> {
        saved(name, &self.driver.screenshot_as_png().await?)
    }

    pub(super) const fn new(driver: WebDriver) -> Self {
        Self { driver }
    }

    /// Opens an address under a condition and waits for the program.
    pub(crate) async fn go(&self, condition: Condition, address: &str, scripts: bool) -> Outcome {
        self.driver.goto(address).await?;
        if condition == Condition::Framed {
            self.element("iframe").await?.enter_frame().await?;
        }
        if scripts { self.mounted().await } else { Ok(()) }
    }

    /// Everything the console shows as an error, policy violations included.
    pub(super) async fn complaints(&self) -> Outcome<Vec<BrowserLogEntry>> {
        let entries = self.driver.browser_log().await?;
        Ok(entries
            .into_iter()
            .filter(|entry| entry.level == "SEVERE")
            .collect())
    }

    pub(super) async fn screenshot_of_failure(&self) -> Outcome<PathBuf> {
        let test = std::thread::current()
            .name()
            .unwrap_or("visit")
            .replace("::", "-");
        self.screenshot(&format!("failed-{test}")).await
    }

    /// Closes the browser.
    pub(crate) async fn close(self) -> Outcome {
        Ok(self.driver.quit().await?)
    }

    /// Opens what is folded away below the evidence, whose content is made only then. An embed has nothing of it.
    pub(crate) async fn unfold(&self) -> Outcome {
        self.run(
            "document.querySelectorAll('.evidence details:is(.details, .full):not([open]) > summary')
                .forEach((summary) => summary.click())",
        )
        .await?;
        self.wait_until(
            "[...document.querySelectorAll('.evidence details:is(.details, .full)')].every((one) => one.children.length > 1)",
        )
        .await
    }

    /// Waits until the program has replaced the static shell.
    async fn mounted(&self) -> Outcome {
        let started = Instant::now();
        self.element("#app").await?;
        while self.count("#app #boot").await? > 0 {
            if started.elapsed() > PATIENCE {
                let text = self.text("#app").await?;
                return Err(Failure(format!(
                    "the program has not replaced the shell, which says: {text}"
                )));
            }
            tokio::time::sleep(PAUSE).await;
        }
        Ok(())
    }

    async fn element(&self, selector: &str) -> Outcome<WebElement> {
        let started = Instant::now();
        loop {
            match self.driver.find(By::Css(selector)).await {
                Ok(element) => return Ok(element),
                Err(_) if started.elapsed() < PATIENCE => tokio::time::sleep(PAUSE).await,
                Err(error) => return Err(Failure(format!("there is no {selector}: {error}"))),
            }
        }
    }
}

/// Saves a picture to target/screenshots/`name`.png.
pub(super) fn saved(name: &str, picture: &[u8]) -> Outcome<PathBuf> {
    // Cargo's folder for the files of tests is in the target folder, wherever that is.
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("screenshots");
    std::fs::create_dir_all(&folder)?;
    let path = folder.join(name).with_extension("png");
    std::fs::write(&path, picture)?;
    Ok(path)
}
