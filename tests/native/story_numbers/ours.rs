//! Looks up a story's number in our data: in the catalogue, in the monthly record, in reports of scenarios, or as a
//! calculation.

use serde_json::Value;
use wattworth::catalog::protocol::subsidy_btc;
use wattworth::catalog::{deal, gpu, history, training};
use wattworth::link::decode;
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::report::stories::STORIES;
use wattworth::report::stories::telling::value_at;

/// The value of a sum of products and quotients such as `3.5e9/144/200e3`.
pub(super) fn worked(text: &str) -> f64 {
    // Terms are split at every plus sign, so exponents are written without one.
    text.split('+')
        .map(|term| {
            let (mut value, mut times, mut from) = (1.0, true, 0);
            for (at, sign) in term.char_indices().chain([(term.len(), '*')]) {
                if sign == '*' || sign == '/' {
                    let factor: f64 = term[from..at].parse().expect("a factor is a number");
                    value = if times { value * factor } else { value / factor };
                    (times, from) = (sign == '*', at + 1);
                }
            }
            value
        })
        .sum()
}

/// The figure of a story's report at `PATH`, of its third step at `PATH?step3`, or of another scenario at
/// `PATH?preset=…`.
fn reported(story: &str, what: &str) -> f64 {
    let (path, keys) = what.split_once('?').unwrap_or((what, ""));
    let told = STORIES.iter().find(|other| other.id == story);
    let link = match keys.strip_prefix("step") {
        Some(nth) => {
            let told = told.expect("a step is a story's");
            told.link(told.steps[nth.parse::<usize>().expect("a step's number") - 1].keys)
        }
        None if keys.starts_with("preset=") => keys.to_owned(),
        None => told.expect("a story").link(keys),
    };
    let report: Value = serde_json::to_value(Report::of(&decode(&link), &English)).expect("JSON");
    value_at(&report, path).unwrap_or_else(|| panic!("{link} has no {path}"))
}

fn month(name: &str) -> &'static history::RecordedMonth {
    let known = history::months()
        .iter()
        .find(|month| month.month.to_string() == name);
    known.unwrap_or_else(|| panic!("no month {name}"))
}

/// The number in our data, and whether the text must agree exactly or only to its written precision.
pub(super) fn in_our_data(story: &str, data: &str) -> (f64, bool) {
    let (kind, rest) = data.split_once(':').expect("a kind and a place");
    let parts: Vec<&str> = rest.split(':').collect();
    let value = match (kind, &parts[..]) {
        ("worked", _) => return (worked(rest), false),
        ("report", _) => return (reported(story, rest), false),
        ("rest", _) => 100.0 - reported(story, rest),
        ("each", _) => {
            // Power of one machine of a row: in kW, or in W with the factor 1000.
            let (path, times) = rest.split_once('*').unwrap_or((rest, "1"));
            let count = path.replace("it_kw", "count");
            let times: f64 = times.parse().expect("a factor");
            return (times * reported(story, path) / reported(story, &count), false);
        }
        ("deal", [landlord, announced, field]) => {
            let deal = deal::all()
                .iter()
                .find(|deal| deal.landlord == *landlord && deal.announced == *announced);
            let deal = deal.unwrap_or_else(|| panic!("no deal {rest}"));
            match *field {
                "total_usd" => deal.total_usd_bn * 1e9,
                "years" => deal.years,
                "it_mw" => deal.it_mw.expect("its power"),
                _ => deal.gross_mw.expect("its power"),
            }
        }
        ("rent", [gpu, at]) => {
            let rent = history::rents()
                .iter()
                .find(|rent| rent.gpu == *gpu && rent.month.to_string() == *at);
            rent.unwrap_or_else(|| panic!("no rent {rest}")).usd_per_hour
        }
        ("month", [at, _]) => month(at).price_usd,
        ("snapshot", [day, field]) => {
            let day = wattworth::catalog::snapshot::all()
                .iter()
                .find(|snapshot| snapshot.date.to_string() == *day)
                .expect("a day of the defaults");
            if *field == "btc" {
                day.price_usd
            } else {
                return (day.difficulty, false);
            }
        }
        ("hashprice", [at]) => {
            // Hashprice from the month's means: the blocks that 1 PH/s finds in a day, times BTC a block, times the
            // price.
            let month = month(at);
            let blocks = 1e15 * 86_400.0 / (month.difficulty * 2_f64.powi(32));
            return (
                blocks * (month.subsidy_btc + month.fees_btc) * month.price_usd,
                false,
            );
        }
        ("run", [id]) => training::find(id).expect("a run").gpu_hours,
        ("gpu", [id, field]) => {
            let gpu = gpu::find(id).expect("a GPU");
            match *field {
                "tdp_w" => gpu.tdp_w,
                "all_in_kw" => gpu.all_in_kw,
                "price_usd" => gpu.price_usd,
                "rent_latest" => gpu.rent_latest.usd_per_hour,
                _ => gpu.rent_2024_11.as_ref().expect("a rent").usd_per_hour,
            }
        }
        ("asic", [id, _]) => {
            wattworth::catalog::asic::find(id)
                .expect("a miner")
                .price_2024
                .usd_per_th
        }
        ("subsidy", [height]) => subsidy_btc(height.parse().expect("a height")),
        _ => panic!("unknown data {data}"),
    };
    (value, true)
}
