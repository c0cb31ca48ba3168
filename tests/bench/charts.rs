//! How long charts take: natively, and in a headless browser in comparison with the same three charts drawn with
//! Chart.js. `make bench` builds dist/ and installs Chart.js, which only this bench needs.
//!
//! In the browser only script time counts, from the handler of an input event to the end of drawing: the time of
//! handlers, of the promises they leave behind, and of the callbacks of the next frames. Waiting for a frame does not
//! count, nor does what the browser does afterwards to put pixels on the screen.

#![cfg(not(target_arch = "wasm32"))]

#[path = "../end_to_end/harness/mod.rs"]
#[allow(
    dead_code,
    unused_imports,
    reason = "of the end-to-end tests' harness only a part is needed here"
)]
mod harness;

use std::fs;
use std::path::Path;
use std::process::Command;

use divan::{Bencher, black_box};
use harness::browser::start_driver;
use harness::page::Page;
use harness::process::Process;
use harness::{Browser, Condition, Failure, Outcome};
use wattworth::chart::pen::surface::{Size, Surface};
use wattworth::chart::pen::svg::SvgPen;
use wattworth::chart::theme::Theme;
use wattworth::chart::{draw, height};
use wattworth::link::decode;
use wattworth::report::Report;
use wattworth::report::charts::{ChartChoices, ChartFigure, ChartScene, Section, section};
use wattworth::report::english::English;

/// Input events per round. The first round does not count, because the browser still compiles what it runs often.
const EVENTS: u32 = 40;
const ROUNDS: u32 = 5;

/// As high as all of the page: what is out of view is not drawn.
const HEIGHT: u32 = 10_000;

/// The most time that three charts of sixty months may take, ms.
const BUDGET_MS: f64 = 4.0;

fn main() {
    divan::main();
    // `cargo test` runs benches to see whether they still work; a browser is not needed for that.
    let measures = std::env::args().any(|argument| argument == "--bench");
    if measures && let Err(failure) = in_the_browser() {
        eprintln!("{failure:?}");
        std::process::exit(1);
    }
}

fn figures(report: &Report, choices: &ChartChoices) -> Vec<ChartFigure> {
    let scene = ChartScene::new(report, &English, choices);
    let sections = [Section::Answer, Section::Details].into_iter();
    sections.flat_map(|each| section(each, &scene)).collect()
}

#[divan::bench(sample_count = 200)]
fn data_of_all_charts(bencher: Bencher<'_, '_>) {
    let link = decode("");
    let report = Report::of(&link, &English);
    let choices = ChartChoices::default();
    bencher.bench_local(|| figures(black_box(&report), &choices));
}

#[divan::bench(args = ["cash", "mwh", "profit", "breakeven", "hashprice", "costs"], sample_count = 200)]
fn chart_as_svg(bencher: Bencher<'_, '_>, name: &str) {
    let link = decode("");
    let report = Report::of(&link, &English);
    let all = figures(&report, &ChartChoices::default());
    let figure = all
        .iter()
        .find(|figure| figure.id.name() == name)
        .expect("there is such a chart");
    let size = Size {
        width: 842.0,
        height: height(&figure.chart, 842.0),
        ratio: 1.0,
    };
    bencher.bench_local(|| {
        let mut pen = SvgPen::new(size.width, size.height);
        draw(
            Surface::new(&mut pen, size),
            black_box(&figure.chart),
            &Theme::LIGHT,
        );
        pen.finish(name)
    });
}

/// A script that measures each event, waiting for promises and two frames before and after it. It sets `window.times`
/// when all events are done.
const MEASURE: &str = "
    const [field, values, events] = arguments;
    const frame = window.frame ?? window.requestAnimationFrame.bind(window);
    window.frame = frame;
    window.times = null;
    let drawn = [];
    // Our charts begin by clearing their canvas, which tells whose callback it is.
    let chart = '';
    const context = CanvasRenderingContext2D.prototype;
    window.clear = window.clear ?? context.clearRect;
    context.clearRect = function (...rectangle) {
        chart = this.canvas.closest('figure')?.id ?? '';
        window.clear.apply(this, rectangle);
    };
    const compared = ['chart-cash', 'chart-mwh', 'chart-profit'];
    window.requestAnimationFrame = (callback) => frame((time) => {
        chart = '';
        const start = performance.now();
        callback(time);
        drawn.push([performance.now() - start, compared.includes(chart)]);
    });
    const input = document.querySelector(field);
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
    const frames = () => new Promise((done) => frame(() => frame(done)));
    // Promises only: a message of our own would come after style and layout.
    const promises = async () => { for (let turn = 0; turn < 50; turn++) await null; };
    const sum = (parts) => parts.reduce((whole, [time]) => whole + time, 0);
    (async () => {
        const times = [];
        for (let nth = 0; nth < events; nth++) {
            await frames();
            drawn = [];
            write.call(input, values[nth % values.length]);
            const start = performance.now();
            input.dispatchEvent(new Event('input', { bubbles: true }));
            await promises();
            const handled = performance.now() - start - sum(drawn);
            await frames();
            await frames();
            times.push([handled + sum(drawn), sum(drawn.filter(([, is_compared]) => is_compared))]);
        }
        window.times = times;
    })();
";

fn in_the_browser() -> Outcome {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let (_driver, port) = start_driver()?;
    let page = runtime.block_on(Browser::new().sized(1280, HEIGHT).open(port))?;
    let measured = runtime.block_on(measured(&page));
    runtime.block_on(page.close())?;
    let (ours, theirs) = measured?;

    let drawn = Times::of(&ours, 1);
    let all = Times::of(&theirs, 0);
    println!("\nthree charts of 60 months, script time          median ms      p95 ms");
    for (what, times) in [
        ("Wattworth, three charts laid out and drawn", drawn),
        (
            "Wattworth, report, words, page and every chart",
            Times::of(&ours, 0),
        ),
        ("Chart.js, the three from figures at hand", all),
    ] {
        println!("{what:<50} {:>6.2} {:>11.2}", times.median, times.p95);
    }
    let kept = drawn.median <= BUDGET_MS && drawn.median < all.median / 2.0;
    println!(
        "budget: at most {BUDGET_MS} ms and less than half of Chart.js: {}\n",
        if drawn.median <= 0.0 {
            "not measured, because charts are drawn outside the callbacks of frames that are watched here"
        } else if kept {
            "kept"
        } else {
            "not kept"
        }
    );
    Ok(())
}

/// The times of each event, ms: to the end of all drawing, and of drawing the three compared charts.
type Measured = Vec<[f64; 2]>;

async fn measured(page: &Page) -> Outcome<(Measured, Measured)> {
    let (address, _ours) = Condition::Strict.serve("")?;
    page.go(Condition::Strict, &address, true).await?;
    page.settled().await?;
    page.unfold().await?;
    page.wait_until("document.querySelector('#chart-profit canvas').width > 300")
        .await?;
    let ours = times(page, "#field-kwh", ["0.05", "0.06"]).await?;

    let (address, _theirs) = serve_chart_js()?;
    page.go(Condition::Strict, &address, false).await?;
    page.wait_until("window.show").await?;
    let report = |link: &str| serde_json::to_string(&Report::of(&decode(link), &English));
    page.run(&format!(
        "window.show([{}, {}])",
        report("")?,
        report("kwh=0.06")?
    ))
    .await?;
    let theirs = times(page, "#which", ["1", "0"]).await?;
    Ok((ours, theirs))
}

async fn times(page: &Page, field: &str, values: [&str; 2]) -> Outcome<Measured> {
    let arguments = serde_json::json!([field, values, EVENTS]);
    let script = format!("(function () {{ {MEASURE} }}).apply(null, {arguments})");
    let mut all = Measured::new();
    for round in 0..ROUNDS {
        page.run(&script).await?;
        page.wait_until("window.times").await?;
        let times: Measured = serde_json::from_value(page.run("return window.times").await?)?;
        if round > 0 {
            all.extend(times);
        }
    }
    Ok(all)
}

/// Serves our page that draws with Chart.js.
fn serve_chart_js() -> Outcome<(String, Process)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("chart_js");
    fs::create_dir_all(&folder)?;
    for name in ["index.html", "page.css", "page.js"] {
        fs::copy(root.join("tests/bench/chart_js").join(name), folder.join(name))?;
    }
    let library = "chart.umd.min.js";
    fs::copy(
        root.join(".tools/node_modules/chart.js/dist").join(library),
        folder.join(library),
    )
    .map_err(|_| Failure("Chart.js is missing: run `make bench`".to_owned()))?;
    let mut serve = Command::new(env!("CARGO_BIN_EXE_serve"));
    serve.args(["--port", "0"]).arg(&folder);
    let (server, address) = Process::start(&mut serve, |line| {
        line.starts_with("http://").then(|| line.to_owned())
    })?;
    Ok((address, server))
}

/// The median and the 95th percentile of times, ms.
#[derive(Clone, Copy)]
struct Times {
    median: f64,
    p95: f64,
}

impl Times {
    fn of(measured: &Measured, which: usize) -> Self {
        let mut sorted: Vec<f64> = measured.iter().map(|times| times[which]).collect();
        sorted.sort_by(f64::total_cmp);
        let at = |percent: usize| {
            sorted
                .get(sorted.len() * percent / 100)
                .copied()
                .unwrap_or(f64::NAN)
        };
        Self {
            median: at(50),
            p95: at(95),
        }
    }
}
