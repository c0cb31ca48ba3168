//! The command-line twin of the page: a link in, its report out.

// Native only. Cargo builds every binary for a browser test, too; there this one is empty.
#![cfg_attr(target_arch = "wasm32", no_main)]
#![cfg(not(target_arch = "wasm32"))]

use std::io::{ErrorKind, Write};
use std::process::ExitCode;

use serde::Serialize;
use wattworth::link::{MAX_COMPARED, decode};
use wattworth::report::charts::map_axis::default_axes;
use wattworth::report::english::English;
use wattworth::report::figures::heat_map::HeatMapFigures;
use wattworth::report::tables::duel_csv;
use wattworth::report::tables::monthly_csv;
use wattworth::report::tables::{replay_csv, risk_csv, text};
use wattworth::report::working::text::{Language, indented};
use wattworth::report::working::{near, working};
use wattworth::report::{Axis, DetailedFutures, HeatMap, Replay, Report, Simulation};

const USAGE: &str =
    "usage: report [--json | --csv[=raw] | --duel | --training | --sensitivity | --heatmap[=X,Y]
              | --risk[=draws] | --replay[=MONTH] | --working=PATH | --frozen]
              [--against QUERY]... [LINK OR QUERY]

  (nothing)      a readable summary
  --json         every figure, as one JSON object
  --csv          the monthly table, with words and units above and days beside; --csv=raw has the
                 names and numbers of the JSON object
  --duel         mining against AI for the same megawatt-hour, as CSV
  --training     what the price of power does to the cost of AI, as CSV
  --sensitivity  what each input does to the site's NPV, as CSV
  --heatmap      who clears most where, as CSV; X and Y are keys of inputs (btc,gpuh)
  --risk         10,000 futures of Bitcoin's price and GPU rents: percentiles by month, as CSV; --risk=draws has
                 a line a future
  --replay       the same machines through recorded months from MONTH (2021-11) on, as CSV
  --working      how a figure came to be, down to inputs and sources; PATH is its place in the object
                 (rows.0.today.profit_usd)
  --frozen       the link with every value written out
  --against      another scenario to compare with, one or two: in the summary, and with the differences in the object

example: report 'kwh=0.045&btc=120000&mix=s21pro*10000,h100*2000'";

const AGAINST: &str = "--against";
const AGAINST_EQUALS: &str = "--against=";
const REPLAY: &str = "--replay";
const REPLAY_FROM: &str = "--replay=";
const WORKING_OF: &str = "--working=";
const HEATMAP: &str = "--heatmap";
const HEATMAP_OVER: &str = "--heatmap=";
/// How many nearby paths are named when a path has no working.
const MOST_NEAR: usize = 12;
/// Cells along each axis.
const CELLS: u32 = 64;
/// Cells along each axis within the object: today's value is the one in the middle.
const CELLS_IN_OBJECT: u32 = 9;

/// The object: the report, the map and the many futures that the page computes only when it has time, and recorded
/// months.
#[derive(Serialize)]
struct Object<'a> {
    #[serde(flatten)]
    report: &'a Report,
    heatmap: Option<HeatMapFigures>,
    risk: DetailedFutures,
    replay: Option<Replay>,
}

fn main() -> ExitCode {
    let mut form = None;
    let mut link = None;
    let mut compared = Vec::new();
    let mut arguments = std::env::args_os().skip(1);
    while let Some(argument) = arguments.next() {
        let argument = argument.to_string_lossy().into_owned();
        let twice = match argument.as_str() {
            "-h" | "--help" => {
                println!("{USAGE}");
                return ExitCode::SUCCESS;
            }
            "--json" | "--csv" | "--csv=raw" | "--duel" | "--training" | "--sensitivity" | "--risk"
            | "--risk=draws" | "--frozen" => form.replace(argument).is_some(),
            option if option == AGAINST || option.starts_with(AGAINST_EQUALS) => {
                let given = option.strip_prefix(AGAINST_EQUALS).map(str::to_owned);
                let next = || arguments.next().map(|next| next.to_string_lossy().into_owned());
                match given.or_else(next) {
                    Some(query) => compared.push(query),
                    None => return refuse("--against needs a link or query"),
                }
                false
            }
            option
                if [HEATMAP, REPLAY].contains(&option)
                    || option.starts_with(HEATMAP_OVER)
                    || option.starts_with(REPLAY_FROM)
                    || option.starts_with(WORKING_OF) =>
            {
                form.replace(argument).is_some()
            }
            "--" => false,
            option if option.starts_with('-') => return refuse(&format!("unknown option {option}")),
            _ => link.replace(argument).is_some(),
        };
        if twice {
            return refuse("one link and one option at most (a link needs quotes around it)");
        }
    }
    let mut decoded = decode(link.as_deref().unwrap_or_default());
    if decoded.compared.len() + compared.len() > MAX_COMPARED {
        return refuse("a scenario can be compared with two others at most");
    }
    decoded.add_compared(&compared);
    let report = Report::of(&decoded, &English);
    let said = match form.as_deref() {
        Some("--json") => match serde_json::to_string_pretty(&Object {
            report: &report,
            heatmap: heat_map_figures(&report),
            risk: simulated(&report).in_detail(),
            replay: replayed(&report, None),
        }) {
            Ok(json) => json + "\n",
            Err(error) => return refuse(&error.to_string()),
        },
        Some("--csv") => monthly_csv::monthly(&report, &English),
        Some("--csv=raw") => monthly_csv::raw(&report),
        Some("--duel") => duel_csv::duel(&report),
        Some("--training") => duel_csv::training(&report),
        Some("--sensitivity") => duel_csv::sensitivity(&report),
        Some("--risk") => risk_csv::by_month(&report, &simulated(&report).in_detail()),
        Some("--risk=draws") => risk_csv::draws(&simulated(&report)),
        Some(option) if option.starts_with(REPLAY) => {
            let month = option.strip_prefix(REPLAY_FROM);
            match replayed(&report, month) {
                Some(replay) => replay_csv::replay(&replay),
                None => {
                    return refuse(&format!(
                        "there is no record of {}: it takes a month like 2021-11",
                        month.unwrap_or("any month")
                    ));
                }
            }
        }
        Some(option) if option.starts_with(HEATMAP) => {
            let axes = option.strip_prefix(HEATMAP_OVER).unwrap_or("btc,gpuh");
            match axes
                .split_once(',')
                .and_then(|axes| heat_map(&report, axes, CELLS))
            {
                Some(map) => duel_csv::heat_map(&map),
                None => {
                    return refuse(&format!(
                        "no heat map over {axes}: it takes the keys of two inputs"
                    ));
                }
            }
        }
        Some(option) if option.starts_with(WORKING_OF) => {
            let path = option.strip_prefix(WORKING_OF).unwrap_or_default();
            match worked_out(&report, path) {
                Ok(text) => text,
                Err(why) => return refuse(&why),
            }
        }
        Some("--frozen") => report.link.frozen + "\n",
        _ => {
            let chances = text::chances(&report, &simulated(&report).outcome(), &English);
            format!("{}\n{chances}\n", text::summary(&report, &English))
        }
    };
    // A reader that has seen enough, such as `head`, closes the pipe; that is no failure.
    match std::io::stdout().write_all(said.as_bytes()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => refuse(&error.to_string()),
        _ => ExitCode::SUCCESS,
    }
}

/// All futures of a report's scenario.
fn simulated(report: &Report) -> Simulation {
    let mut simulation = Simulation::of(report.inputs.0.clone());
    simulation.finish();
    simulation
}

/// The site of a report through recorded months, from `month` on or from the usual one; none if there is no record for
/// that.
fn replayed(report: &Report, month: Option<&str>) -> Option<Replay> {
    let bought = match month {
        Some(month) => month.parse().ok()?,
        None => Replay::default_month(&report.inputs)?,
    };
    Replay::of(&report.inputs, bought)
}

/// The working of a figure. If there is no such figure, or it has no working, the error names paths near it.
fn worked_out(report: &Report, path: &str) -> Result<String, String> {
    let language = Language {
        workings: &English,
        words: &English,
    };
    let tree = working(report, path).ok_or_else(|| {
        let mut near = near(report, path);
        let more = near.len().saturating_sub(MOST_NEAR);
        near.truncate(MOST_NEAR);
        let more = if more > 0 {
            format!("\n  and {more} more")
        } else {
            String::new()
        };
        format!(
            "no working of `{path}`; near it there are\n  {}{more}",
            near.join("\n  ")
        )
    })?;
    Ok(indented(report, &tree, language))
}

/// The map in the object, Bitcoin price across as in the CSV; none for a site without two inputs to move.
fn heat_map_figures(report: &Report) -> Option<HeatMapFigures> {
    let [across, up] = default_axes(report);
    // The page's map has the Bitcoin price up.
    heat_map(report, (up, across), CELLS_IN_OBJECT).map(|map| HeatMapFigures::of(&map))
}

/// The map over two inputs.
fn heat_map(report: &Report, (x, y): (&str, &str), cells: u32) -> Option<HeatMap> {
    let axis = |key| Axis::around(&report.inputs, key, cells);
    let mut map = HeatMap::new(&report.inputs, axis(x)?, axis(y)?, report.clock)?;
    map.advance(usize::MAX);
    Some(map)
}

fn refuse(why: &str) -> ExitCode {
    eprintln!("report: {why}\n{USAGE}");
    ExitCode::from(2)
}
