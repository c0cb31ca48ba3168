//! How long computing many futures takes: natively, in the page as readers have it, and in plain JavaScript in that
//! page.
//!
//! In the page, the job itself is measured as the page runs it, slice by slice: the time of each of its timers'
//! callbacks with the promises that they leave behind, without the pause before the job and the turns of others between
//! slices. It is measured in the page itself, because a bench program of the same crate would be a different program
//! with other code around it. The job's timers are recognized by who sets them: the first waits for the pause, and each
//! next one is set within a slice. The last slice draws the result and is reported separately. `make bench` builds
//! dist/ first.

#![cfg(not(target_arch = "wasm32"))]

#[path = "../end_to_end/harness/mod.rs"]
#[allow(
    dead_code,
    unused_imports,
    reason = "of the end-to-end tests' harness only a part is needed here"
)]
mod harness;

use divan::Bencher;
use harness::browser::start_driver;
use harness::page::Page;
use harness::{Browser, Condition, Outcome};
use serde_json::{Value, json};
use wattworth::link::decode;
use wattworth::model::{Projection, Simulation, project};
use wattworth::scenario::{Clock, Use};

/// A row of each use over sixty months, in ten thousand futures.
const SITE: &str = "months=60&mix=s21pro*1000,h100*800,lease*5MW";
/// How many visits are measured.
const VISITS: usize = 15;
/// How many changes are measured.
const CHANGES: usize = 12;

fn main() {
    divan::main();
    // `cargo test` runs benches to see whether they still work; a browser is not needed for that.
    if std::env::args().any(|argument| argument == "--bench")
        && let Err(failure) = measure()
    {
        eprintln!("{failure:?}");
        std::process::exit(1);
    }
}

fn finished(mut job: Simulation) -> Simulation {
    job.finish();
    job
}

#[divan::bench(args = ["", "&tax=21&debt=50&hodl=20", "&kwh=0.04..0.06", "&kwh=0.04..0.06&btcg=-10..30&util=60..90"], sample_count = 15)]
fn cold(bencher: Bencher<'_, '_>, more: &str) {
    let scenario = decode(&[SITE, more].concat()).scenario;
    bencher.bench_local(|| finished(Simulation::of(scenario.clone())).outcome());
}

fn measure() -> Outcome {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let (_driver, port) = start_driver()?;
    runtime.block_on(in_the_page(port))
}

async fn in_the_page(port: u16) -> Outcome {
    println!("\n10,000 futures of 60 months, three rows, ms    median   longest slice   drawing");
    let (address, _server) = Condition::Strict.serve("")?;
    let (embed, address) = (
        [&address, "?embed=1&view=risk&", SITE].concat(),
        [&address, "?", SITE].concat(),
    );
    let mut cold = Vec::new();
    for _ in 0..VISITS {
        let page = Browser::new().open(port).await?;
        page.run_first(STOPWATCH).await?;
        page.open(&embed).await?;
        cold.push(job(&page).await?);
        page.close().await?;
    }
    let cold = said("just opened", &cold, 60.0);

    let page = Browser::new().open(port).await?;
    page.run_first(STOPWATCH).await?;
    page.open(&address).await?;
    page.wait_until("document.querySelector('.odds > [aria-busy=false]')")
        .await?;
    page.run("window.jobs.splice(0)").await?;
    let volatility = changes(&page, ["vol=61", "vol=60"]).await?;
    let volatility = said("new volatility", &volatility, 25.0);
    let dragging = said(
        "dragging",
        &changes(&page, ["kwh=0.051", "kwh=0.052"]).await?,
        5.0,
    );
    let seed = said("another seed", &changes(&page, ["seed=2", "seed=3"]).await?, 60.0);
    page.run("document.querySelector('#futures').scrollIntoView()")
        .await?;
    page.wait_until("document.querySelector('#chart-fan canvas')")
        .await?;
    page.run("window.jobs.splice(0)").await?;
    let in_view = changes(&page, ["seed=4", "seed=5"]).await?;
    let in_view = said("another seed, with the charts by month in view", &in_view, 60.0);

    let ranges = changes(&page, ["kwh=0.04..0.06", "kwh=0.04..0.07"]).await?;
    said("with a range", &ranges, 1500.0);

    page.run(include_str!("futures.js")).await?;
    let plan = plan();
    let Javascript {
        first, median: bare, ..
    } = javascript(&page, &plan, false).await?;
    let Javascript {
        median: full,
        npv_usd: theirs,
        ..
    } = javascript(&page, &plan, true).await?;
    page.close().await?;
    for (what, ours, theirs) in [
        ("dragging", dragging, bare),
        ("new volatility", volatility, bare),
        ("another seed", seed, bare),
        ("just opened", cold, first),
        ("another seed, with the charts by month in view", in_view, full),
    ] {
        println!(
            "  {what}: {:.1} times as fast as plain JavaScript, {theirs:.1} ms",
            theirs / ours
        );
    }
    // Both must have computed the same.
    let ours = finished(Simulation::of(decode(SITE).scenario))
        .in_detail()
        .npv_usd;
    println!(
        "  5, 50 and 95 of 100 futures are worth less than, $ M: {:.1} {:.1} {:.1}, in JavaScript {:.1} {:.1} {:.1}\n",
        ours.p5 / 1e6,
        ours.p50 / 1e6,
        ours.p95 / 1e6,
        millions(&theirs[0]),
        millions(&theirs[2]),
        millions(&theirs[4]),
    );
    Ok(())
}

/// The results of the same computation in plain JavaScript; times in ms.
struct Javascript {
    /// The time of the first run.
    first: f64,
    median: f64,
    /// The percentiles of the NPV that it finds, $.
    npv_usd: Value,
}

async fn javascript(page: &Page, plan: &Value, has_months: bool) -> Outcome<Javascript> {
    let script = format!(
        "const plan = {plan}; const times = [];
        for (let nth = 0; nth < {CHANGES}; nth++) {{
            const start = performance.now();
            window.found = window.simulate(plan, {has_months});
            times.push(performance.now() - start);
        }}
        return {{ times, npv: window.found.npv }};"
    );
    let found = page.run(&script).await?;
    let times: Vec<f64> = serde_json::from_value(found["times"].clone())?;
    Ok(Javascript {
        first: times[0],
        median: median(times),
        npv_usd: found["npv"].clone(),
    })
}

fn millions(usd: &Value) -> f64 {
    usd.as_f64().unwrap_or(f64::NAN) / 1e6
}

/// A script that records the time of each job's slices. The job's first timer is the only one of 200 ms in the page. A
/// page that has just been opened may also have timers of Yew's, so for that case an embed is measured, which computes
/// nothing else.
const STOPWATCH: &str = "
    const set = window.setTimeout.bind(window);
    const isEmbed = location.search.includes('embed=1');
    window.jobs = [];
    let running = null, makes = false;
    const make = Document.prototype.createElement;
    Document.prototype.createElement = function (...names) {
        makes = isEmbed;
        return make.apply(this, names);
    };
    window.setTimeout = (callback, ms, ...rest) => {
        const present = isEmbed ? window.jobs.at(-1) : running;
        const job = ms === 200 ? { slices: [], isDone: false } : ms === 0 ? present : null;
        if (!job || job.isDone) return set(callback, ms, ...rest);
        return set(async () => {
            if (ms === 200) window.jobs.push(job);
            running = job;
            makes = false;
            const start = performance.now();
            callback();
            for (let turn = 0; turn < 50; turn++) await null;
            const took = performance.now() - start;
            if (job.draws) job.slices[job.slices.length - 1] += took;
            else job.slices.push(took);
            job.draws ||= makes;
            running = null;
            job.isDone = isEmbed ? !!document.querySelector('#chart-risk canvas')
                : !!document.querySelector('.odds > [aria-busy=false]');
        }, ms);
    };
";

/// The times of one job's slices, ms. The last slice draws.
type Slices = Vec<f64>;

/// Waits until a job ends and returns its slices.
async fn job(page: &Page) -> Outcome<Slices> {
    page.wait_until("window.jobs?.at(-1)?.isDone").await?;
    let slices = page.run("return window.jobs.splice(0).at(-1).slices").await?;
    Ok(serde_json::from_value(slices)?)
}

/// Measures the jobs of scenarios that differ in one input, one after the other.
async fn changes(page: &Page, values: [&str; 2]) -> Outcome<Vec<Slices>> {
    let mut all = Vec::new();
    for nth in 0..=CHANGES {
        let query = json!(["?", SITE, "&", values[nth % 2]].concat());
        let go =
            format!("history.replaceState(null, '', {query}); dispatchEvent(new PopStateEvent('popstate'))");
        page.run(&go).await?;
        let slices = job(page).await?;
        // The first job also changes other inputs, from the scenario before, so it does not count.
        if nth > 0 {
            all.push(slices);
        }
    }
    Ok(all)
}

/// Prints the times of jobs and returns the median of their computation, ms.
fn said(what: &str, jobs: &[Slices], budget_ms: f64) -> f64 {
    let parts = || jobs.iter().filter_map(|slices| slices.split_last());
    let all = median(parts().map(|(_, slices)| slices.iter().sum()).collect());
    let longest = parts().map(|(_, slices)| slices.iter().copied().fold(0.0, f64::max));
    let longest = median(longest.collect());
    let drawing = median(parts().map(|(last, _)| *last).collect());
    println!("{what:<45} {all:>7.1} {longest:>15.1} {drawing:>9.1}");
    for (part, took, budget_ms) in [("all of it", all, budget_ms), ("a slice", longest, 8.0)] {
        let kept = if took <= budget_ms { "kept" } else { "not kept" };
        println!("  budget: {part} at most {budget_ms} ms: {kept}");
    }
    all
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The site's assumed months, with miners that never switch off, as input for a program that does not know the model:
/// revenue, costs, spending, and the rest of each row's worth.
fn plan() -> Value {
    let scenario = decode(&[SITE, "&off=0"].concat()).scenario;
    let Projection {
        rows,
        site,
        uses,
        paths,
        ..
    } = project(&scenario, Clock::Horizon);
    let discount = &paths.discount[..=paths.months()];
    let present = |cash: &mut dyn Iterator<Item = f64>| -> f64 {
        cash.zip(&discount[1..]).map(|(usd, factor)| usd * factor).sum()
    };
    let told = rows.iter().map(|row| {
        let months = &row.flows.months;
        let kind = row.plant.used_for();
        let worth = uses.iter().find(|of| of.kind == kind).expect("the use of a row");
        let earned = present(&mut months.iter().map(wattworth::model::RowMonth::cash_usd));
        json!({
            "use": Use::ALL.iter().position(|of| *of == kind),
            "revenue": months.iter().map(|month| month.revenue_usd).collect::<Vec<f64>>(),
            "power": months.iter().map(|month| month.power_usd).collect::<Vec<f64>>(),
            "other": months.iter().map(|month| month.other_usd).collect::<Vec<f64>>(),
            "rest": row.life.npv_usd - earned,
            "yearly": worth.worth_usd_per_mw_year.expect("it reserves grid") / worth.npv_usd,
        })
    });
    let flows = &site.flows;
    let earned = present(&mut flows.operations_usd.iter().copied());
    let spent: f64 = flows
        .spending_usd
        .iter()
        .zip(discount)
        .map(|(usd, factor)| usd * factor)
        .sum();
    let risk = &scenario.risk;
    json!({
        "futures": risk.paths,
        "months": paths.months(),
        "seed": risk.seed,
        "bitcoin": risk.bitcoin_volatility_percent_per_year / 100.0,
        "rent": risk.rent_volatility_percent_per_year / 100.0,
        "correlation": risk.correlation_percent / 100.0,
        "response": scenario.bitcoin.difficulty_response,
        "discount": discount,
        "rows": told.collect::<Vec<Value>>(),
        "spending": flows.spending_usd,
        "fixed": scenario.site.fixed_usd_per_month,
        "reserve": scenario.money.reserve_usd,
        "rest": site.life.npv_usd - (earned - spent),
    })
}
