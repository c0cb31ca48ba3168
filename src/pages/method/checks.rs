//! How the model was checked from outside: figures that others published, computed again from their own inputs.
//!
//! Nothing is fitted: the inputs are those of the publication. An input that it does not name is at its default or, if
//! it plays no part in the figure, at a value without effect (no fees, a PUE of 1). `tests/native/worked_examples`
//! holds the same and more to the last published digit.

use crate::catalog::calendar::DAYS_PER_MONTH;
use crate::catalog::history::{self, RecordedMonth};
use crate::catalog::source;
use crate::link::decode;
use crate::pages::catalog;
use crate::report::Report;
use crate::report::english::English;
use crate::report::markup::Escaped;
use crate::report::number::ENGLISH;

/// A published figure.
pub struct Check {
    /// What the figure is.
    pub what: &'static str,
    /// Its unit; a dollar sign is written before the number.
    pub unit: &'static str,
    /// The value as published.
    pub published: f64,
    /// The number of decimals it was published with.
    pub decimals: usize,
    /// Id of the document that publishes it.
    pub source: &'static str,
    /// Its inputs, as a link.
    pub query: String,
    /// The figure of the report.
    pub ours: fn(&Report) -> Option<f64>,
}

impl std::fmt::Debug for Check {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} ({})", self.what, self.query)
    }
}

impl Check {
    /// What the model says.
    #[must_use]
    pub fn computed(&self) -> Option<f64> {
        (self.ours)(&Report::of(&decode(&self.query), &English))
    }
}

/// A small miner of a worked example, on the day's network.
const SMALL: &str =
    "diff=9e13&fees=0&btc=60000&kwh=0.1&pool=1&uptime=100&mpue=1&mopex=0&mix=asic:100:3250:0*1";
/// What a pool's table of shutdown prices counts.
const SHUTDOWN: &str = "kwh=0.08&diff=141.67T&fees=0&pool=0.83&mpue=1&mopex=0&mix=";
/// A cluster of sixteen GPUs, with $382,000 of data centre for its 30.5 kW.
const B300: &str = "rate=10.3&kwh=0.087&busy=80&gpue=1.35&util=100&avail=100&gopex=22.63&glife=5&gresale=0&shell=15\
                    &gcapex=12524.590163934427&mix=b300*16";
/// A GPU of a blog post whose rent falls to half in equal steps.
const TWO_DOLLARS: &str = "kwh=0.1&months=60&gpath=lin&gend=50&util=100&avail=100&busy=100&gpue=1&gopex=0&gcapex=0&gdelay=0\
                           &gresale=0&glife=5&mix=gpu:1:50000:4.5*1";

/// Every published figure that the page shows.
#[must_use]
pub fn checks() -> Vec<Check> {
    let check = |what, unit, (published, decimals), source, query: &str, ours| Check {
        what,
        unit,
        published,
        decimals,
        source,
        query: query.to_owned(),
        ours,
    };
    vec![
        check(
            "A small miner’s revenue in a day",
            "$",
            (4.15, 2),
            "calculatorlib",
            SMALL,
            |report| Some(report.rows[0].rates.per_day.revenue_usd),
        ),
        check(
            "and its power",
            "$",
            (7.80, 2),
            "calculatorlib",
            SMALL,
            |report| Some(report.rows[0].rates.per_day.power_usd),
        ),
        check(
            "Bitcoin price at which an S21 shuts down",
            "$",
            (76_353.0, 0),
            "antpool-2026-02",
            &format!("{SHUTDOWN}s21*1"),
            shuts_down,
        ),
        check(
            "Bitcoin price at which an S23 Hyd shuts down",
            "$",
            (41_448.0, 0),
            "antpool-2026-02",
            &format!("{SHUTDOWN}s23hyd*1"),
            shuts_down,
        ),
        check(
            "IREN’s bitcoin of March 2024",
            "BTC",
            (353.0, 0),
            "iren-2024-03",
            &fleet("2024-03", 832_000, "kwh=0.0494&mix=asic:7107:195k:0*1000"),
            |report| Some(report.rows[0].today.btc? * 31.0 / DAYS_PER_MONTH),
        ),
        check(
            "and its power for each",
            "$",
            (20_343.0, 0),
            "iren-2024-03",
            &fleet("2024-03", 832_000, "kwh=0.0494&mix=asic:7107:195k:0*1000"),
            |report| report.rows[0].today.cash_cost_per_btc_usd,
        ),
        check(
            "IREN’s bitcoin of November 2024",
            "BTC",
            (379.0, 0),
            "iren-2024-11-update",
            &fleet("2024-11", 868_000, "mix=asic:19700:300k:0*1000"),
            |report| Some(report.rows[0].today.btc? * 30.0 / DAYS_PER_MONTH),
        ),
        check(
            "Full cost of a B300’s hour",
            "$",
            (2.37, 2),
            "semianalysis-b300",
            B300,
            |report| report.rows[0].today.full_cost_per_gpu_hour_usd,
        ),
        check(
            "and its running cost",
            "$",
            (0.21, 2),
            "semianalysis-b300",
            B300,
            |report| report.rows[0].today.cash_cost_per_gpu_hour_usd,
        ),
        check(
            "Five years’ cash of an H100 at $4.50",
            "$",
            (143_445.0, 0),
            "latent-space",
            TWO_DOLLARS,
            |report| Some(report.monthly.rows[0].cash_usd[1..].iter().sum()),
        ),
        check(
            "and what it returns a year (published as an IRR)",
            "%",
            (23.5, 1),
            "latent-space",
            TWO_DOLLARS,
            |report| Some(100.0 * report.rows[0].life.annualised_multiple?),
        ),
        check(
            "TeraWulf with Fluidstack: what $3.7 billion over ten years leaves a year",
            "million $",
            (315.0, 0),
            "wulf-fluidstack-2025-08-press",
            "mw=1000&months=120&ldelay=0&locc=100&lesc=0&lcost=15&mix=lease*200MW~154.17",
            |report| Some(12.0 * report.rows[0].today.profit_usd / 1e6),
        ),
        check(
            "DeepSeek-V3’s training at $2 an hour",
            "million $",
            (5.576, 3),
            "deepseek-v3",
            "gfee=0&gpath=flat&run=deepseek-v3&mix=h100*1~2",
            |report| Some(report.training.before.run_at_rent_usd? / 1e6),
        ),
        check(
            "Hashprice of 3 October 2026 (a day)",
            "$/PH",
            (40.58, 2),
            "mineforge-2026-10",
            "d=2026-10-03",
            |report| Some(report.network.hashprice_usd_per_ph_day),
        ),
    ]
}

fn shuts_down(report: &Report) -> Option<f64> {
    report.rows[0].breakeven.today.btc
}

/// A fleet in the network of a recorded month.
fn fleet(month: &str, first_height: u32, terms: &str) -> String {
    let recorded = |it: &&RecordedMonth| it.month.to_string() == month;
    let network = history::months().iter().find(recorded);
    network.map_or_else(String::new, |network| {
        format!(
            "btc={}&diff={}&fees={}&height={first_height}&pool=0&uptime=100&mpue=1&mopex=0&{terms}",
            network.price_usd, network.difficulty, network.fees_btc
        )
    })
}

/// The table.
///
/// # Errors
/// When a figure or a document does not exist.
pub(super) fn table() -> Result<String, String> {
    let rows = checks().iter().map(row).collect::<Result<String, String>>()?;
    Ok(format!(
        "<div class=\"wide\" role=\"region\" aria-label=\"Published figures\" tabindex=\"0\"><table class=\"sortable\">\
         <thead><tr><th scope=\"col\">Figure</th><th scope=\"col\" class=\"n\">Published</th>\
         <th scope=\"col\" class=\"n\">Ours</th><th scope=\"col\" class=\"n\">Difference</th>\
         <th scope=\"col\">Published by</th></tr></thead>\n<tbody>\n{rows}</tbody></table></div>\n"
    ))
}

/// The number of decimals that our figure is shown with. That is one more than published if the published figure has
/// decimals, or if our figure would look the same as the published one although it differs.
fn shown_decimals(check: &Check, ours: f64) -> usize {
    let written = |value: f64| ENGLISH.fixed(value, check.decimals);
    let is_off = ENGLISH.fixed((ours / check.published - 1.0).abs() * 100.0, 2) != ENGLISH.fixed(0.0, 2);
    let looks_the_same = written(ours) == written(check.published) && is_off;
    check.decimals + usize::from(check.decimals > 0 || looks_the_same)
}

fn row(check: &Check) -> Result<String, String> {
    let ours = check
        .computed()
        .ok_or_else(|| format!("no figure: {}", check.what))?;
    let document = source::find(check.source).ok_or_else(|| format!("no source {}", check.source))?;
    let written = |value: f64, decimals: usize| {
        let number = ENGLISH.fixed(value, decimals);
        match check.unit {
            "$" => format!("${number}"),
            unit => ENGLISH.with_unit(&number, unit),
        }
    };
    let difference = ours / check.published - 1.0;
    let more = shown_decimals(check, ours);
    Ok(format!(
        "<tr><td><a href=\"../?{}\">{}</a></td><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td>\
         <td><a href=\"{}\">{}</a></td></tr>\n",
        Escaped(&check.query),
        Escaped(check.what),
        Escaped(&written(check.published, check.decimals)),
        Escaped(&written(ours, more)),
        Escaped(&ENGLISH.with_plus(
            difference,
            &ENGLISH.with_unit(&ENGLISH.fixed(difference * 100.0, 2), "%")
        )),
        Escaped(&catalog::source_anchor(&document.id)),
        Escaped(&format!("{}, {}", document.publisher, document.date)),
    ))
}
