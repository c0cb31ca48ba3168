//! How long readers wait in a browser the size of a phone: for the default page's first figure and first chart, and for
//! a chart embed's first chart, on slow 4G with a slow processor and on this machine as it is. Also, how long a key
//! press takes.
//!
//! Network and processor are slowed through the browser's own protocol, and the host sends Brotli. Every visit has its
//! own browser with an empty cache. Times run from the beginning of the navigation to the end of the first frame that
//! shows what is waited for. `make bench` builds dist/ first.

#![cfg(not(target_arch = "wasm32"))]

#[path = "../end_to_end/harness/mod.rs"]
#[allow(
    dead_code,
    unused_imports,
    reason = "of the end-to-end tests' harness only a part is needed here"
)]
mod harness;

use std::time::Duration;

use harness::browser::start_driver;
use harness::page::Page;
use harness::{Browser, Condition, Outcome};
use serde_json::{Value, json};

/// How many visits are measured; their median is printed.
const VISITS: usize = 5;
/// How many key presses are measured.
const KEYS: usize = 40;
/// The query of a chart embed as newspapers use it.
const EMBED: &str = "?embed=1&view=cash";

/// The longest time until a chart embed's first chart on the slow connection, s.
const EMBED_BUDGET_S: f64 = 2.5;
/// The longest time for a key press, ms: of script, and of all that the browser does for it.
const KEY_BUDGET_MS: [f64; 2] = [8.0, 14.0];

/// A script that records when a frame first showed a figure, and a chart.
const STOPWATCH: &str = "
    const at = window.at = {};
    let drawn = false;
    const text = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (...words) {
        drawn ||= this.canvas.isConnected;
        return text.apply(this, words);
    };
    const visible = (element) => element?.checkVisibility({ visibilityProperty: true });
    const look = () => {
        const now = {
            figure: [...document.querySelectorAll('#app data')].some(visible),
            chart: drawn || visible(document.querySelector('#first figure svg')),
        };
        // A message that is sent in a frame arrives when the frame is on its way to the screen.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
            for (const what in now) if (now[what]) at[what] ??= performance.now() / 1000;
        };
        port2.postMessage(0);
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
";

fn main() {
    // `cargo test` runs benches to see whether they still work; a browser is not needed for that.
    if std::env::args().any(|argument| argument == "--bench")
        && let Err(failure) = measure()
    {
        eprintln!("{failure:?}");
        std::process::exit(1);
    }
}

fn measure() -> Outcome {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let (_driver, port) = start_driver()?;
    println!(
        "\nseconds, median of {VISITS}                       first figure  first chart  embed's first chart"
    );
    for (line, slow) in [
        ("slow 4G, processor 4 times slower", true),
        ("this machine as it is", false),
    ] {
        let page = runtime.block_on(visits(port, "", slow))?;
        let embed = runtime.block_on(visits(port, EMBED, slow))?;
        let [figure, chart, embed] = [median(&page, 0), median(&page, 1), median(&embed, 1)];
        println!("{line:<40} {figure:>15.2} {chart:>12.2} {embed:>20.2}");
        if slow {
            say_whether("a chart embed's first chart in", embed, EMBED_BUDGET_S, "s");
        }
    }
    let presses = runtime.block_on(key_presses(port))?;
    println!("\na key press at the defaults, median of {KEYS}     script ms      task ms");
    let [script, task] = [median(&presses, 0), median(&presses, 1)];
    println!("{:<40} {script:>15.1} {task:>12.1}", "this machine as it is");
    say_whether("script", script, KEY_BUDGET_MS[0], "ms");
    say_whether("the browser's task", task, KEY_BUDGET_MS[1], "ms");
    Ok(())
}

fn say_whether(what: &str, measured: f64, budget: f64, unit: &str) {
    let kept = if measured <= budget { "kept" } else { "not kept" };
    println!("  budget: {what} at most {budget} {unit}: {kept}");
}

/// Seconds to the first figure and to the first chart, of visits with an empty cache.
async fn visits(port: u16, query: &str, slow: bool) -> Outcome<Vec<[f64; 2]>> {
    let (address, _server) = Condition::Strict.serve(query)?;
    let mut all = Vec::new();
    for _ in 0..VISITS {
        let page = Browser::new().sized(390, 844).open(port).await?;
        let times = visit(&page, &address, slow).await;
        page.close().await?;
        all.push(times?);
    }
    Ok(all)
}

async fn visit(page: &Page, address: &str, slow: bool) -> Outcome<[f64; 2]> {
    page.run_first(STOPWATCH).await?;
    if slow {
        page.ask("Network.enable", json!({})).await?;
        let bytes = |bits: f64| bits / 8.0;
        let line = json!({
            "offline": false, "latency": 150,
            "downloadThroughput": bytes(1.6e6), "uploadThroughput": bytes(750e3),
        });
        page.ask("Network.emulateNetworkConditions", line).await?;
        page.ask("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }))
            .await?;
    }
    page.open(address).await?;
    // An embed of a chart may have no figure beside it.
    page.wait_until("window.at?.chart").await?;
    let at = page.run("return window.at").await?;
    Ok(["figure", "chart"].map(|what| at[what].as_f64().unwrap_or(f64::NAN)))
}

/// The time of key presses in the field of the electricity price, ms: of script and of all tasks, at 1280 px. What the
/// page does only after the reader pauses does not count.
async fn key_presses(port: u16) -> Outcome<Vec<[f64; 2]>> {
    const ANSWERED: Duration = Duration::from_millis(100);
    const QUIET: Duration = Duration::from_millis(1500);

    let (address, _server) = Condition::Strict.serve("")?;
    let page = Browser::new().open(port).await?;
    page.go(Condition::Strict, &address, true).await?;
    page.ask("Performance.enable", json!({})).await?;
    page.click("#field-kwh").await?;
    page.ask("Input.dispatchKeyEvent", key("End", 35, None)).await?;
    tokio::time::sleep(QUIET).await;
    let mut all = Vec::new();
    for nth in 0..KEYS {
        let pressed = if nth % 2 == 0 {
            key("5", 53, Some("5"))
        } else {
            key("Backspace", 8, None)
        };
        let before = spent(&page).await?;
        page.ask("Input.dispatchKeyEvent", pressed).await?;
        tokio::time::sleep(ANSWERED).await;
        let after = spent(&page).await?;
        all.push([after[0] - before[0], after[1] - before[1]]);
        tokio::time::sleep(QUIET).await;
    }
    page.close().await?;
    Ok(all)
}

fn key(name: &str, code: u32, text: Option<&str>) -> Value {
    let kind = if text.is_some() { "keyDown" } else { "rawKeyDown" };
    json!({ "type": kind, "key": name, "windowsVirtualKeyCode": code, "text": text.unwrap_or_default() })
}

/// The time that the page's thread has spent so far on script and on all tasks, ms.
async fn spent(page: &Page) -> Outcome<[f64; 2]> {
    let answer = page.ask("Performance.getMetrics", json!({})).await?;
    let metrics = answer["metrics"].as_array().cloned().unwrap_or_default();
    Ok(["ScriptDuration", "TaskDuration"].map(|name| {
        let found = metrics.iter().find(|metric| metric["name"] == name);
        found
            .and_then(|metric| metric["value"].as_f64())
            .unwrap_or(f64::NAN)
            * 1000.0
    }))
}

fn median(measured: &[[f64; 2]], which: usize) -> f64 {
    let mut sorted: Vec<f64> = measured.iter().map(|times| times[which]).collect();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
}
