//! The model against a second implementation, written in another language and directly from the equations.
//!
//! `tests/independent/` holds it (Python, standard library only). Random links go through both; every figure
//! must agree to 1e-9. Sums of large opposite numbers are compared on the scale of what was summed, and a rate
//! of return, which is a root, on the scale of 1.

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::Value;
use wattworth::link::decode;
use wattworth::report::Report;
use wattworth::report::english::English;

const TOLERANCE: f64 = 1e-9;
const LINKS: &str = "80";
const SEED: &str = "2024";

#[test]
fn random_links_give_the_same_figures_in_both() {
    let links = python("links.py", &[SEED, LINKS], "");
    let links: Vec<&str> = links.lines().collect();
    // Two processes: the second implementation is slow, and machines have at least two cores.
    let (front, back) = links.split_at(links.len() / 2);
    let answers = std::thread::scope(|scope| {
        let front = scope.spawn(|| python("model.py", &[], &front.join("\n")));
        let back = python("model.py", &[], &back.join("\n"));
        front.join().expect("the second implementation ran") + back.as_str()
    });
    let answers: Vec<&str> = answers.lines().collect();
    assert_eq!(answers.len(), links.len(), "one answer a link");
    let mut wrong = Vec::new();
    for (link, answer) in links.iter().zip(answers) {
        let theirs: Value = serde_json::from_str(answer).expect("the second implementation prints JSON");
        let ours = serde_json::to_value(Report::of(&decode(link), &English)).expect("a report is JSON");
        let mut differences = Vec::new();
        compare("", &ours, &theirs, Scale::of(&theirs), &mut differences);
        for difference in differences.iter().take(4) {
            wrong.push(format!("{difference}\n    in {link}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} figures differ:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn the_second_implementation_reproduces_the_published_values_too() {
    python("check.py", &[], "");
}

/// Adds to `wrong` every figure of `theirs` that differs from ours. Names of the reader's own machines are not
/// compared.
fn compare(path: &str, ours: &Value, theirs: &Value, scale: Scale, wrong: &mut Vec<String>) {
    match (ours, theirs) {
        _ if path.ends_with(".name") => {}
        // If several machines are worth the same, either side may name any of them.
        (Value::Object(_), Value::Object(best)) if best.contains_key("as_good") => {
            let names = theirs["as_good"].as_array();
            if !names.is_some_and(|names| names.contains(&ours["id"])) {
                wrong.push(format!("{path}: ours {ours}, theirs {theirs}"));
            }
            let of = |of: &Value| of["usd_per_mw_year"].clone();
            compare(
                &format!("{path}.usd_per_mw_year"),
                &of(ours),
                &of(theirs),
                scale,
                wrong,
            );
        }
        (Value::Object(ours), Value::Object(theirs)) => {
            for (key, theirs) in theirs {
                let missing = Value::Null;
                let ours = ours.get(key).unwrap_or(&missing);
                compare(&format!("{path}.{key}"), ours, theirs, scale, wrong);
            }
        }
        (Value::Array(ours), Value::Array(theirs)) if ours.len() == theirs.len() => {
            for (i, (ours, theirs)) in ours.iter().zip(theirs).enumerate() {
                compare(&format!("{path}.{i}"), ours, theirs, scale, wrong);
            }
        }
        (Value::Number(a), Value::Number(b)) => {
            let (a, b) = (a.as_f64().unwrap_or(f64::NAN), b.as_f64().unwrap_or(f64::NAN));
            let size = a.abs().max(b.abs()).max(scale.of_figure(path));
            let agrees = (a - b).abs() <= TOLERANCE * size;
            // Not `>` above, so that NaN fails.
            if !agrees {
                wrong.push(format!("{path}: ours {a}, theirs {b}"));
            }
        }
        _ if ours == theirs => {}
        _ => wrong.push(format!("{path}: ours {ours}, theirs {theirs}")),
    }
}

/// The size on which figures near zero are compared.
#[derive(Clone, Copy)]
struct Scale {
    /// Capital, revenue and cost of the whole site over the horizon.
    usd: f64,
    /// `usd` in bitcoin at the horizon's lowest price.
    btc: f64,
    /// Grid power that the smallest row reserves, MW.
    smallest_mw: f64,
}

impl Scale {
    fn of(report: &Value) -> Self {
        let values = |list: &Value| -> Vec<f64> {
            list.as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_f64)
                .map(f64::abs)
                .collect()
        };
        let rows = report["monthly"]["rows"].as_array().into_iter().flatten();
        let moved: f64 = rows
            .flat_map(|row| {
                ["revenue_usd", "power_usd", "other_usd"].map(|key| values(&row[key]).iter().sum::<f64>())
            })
            .sum();
        let usd = moved + report["site"]["capex_usd"].as_f64().unwrap_or(0.0);
        let lowest = values(&report["monthly"]["btc_price_usd"])
            .into_iter()
            .fold(f64::INFINITY, f64::min);
        Self {
            usd,
            btc: usd / lowest,
            smallest_mw: report["rows"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(|row| row["reserved_mw"].as_f64())
                .filter(|mw| *mw > 0.0)
                .fold(f64::INFINITY, f64::min),
        }
    }

    /// The scale of the figure at a path: all money moved for sums of money, 1 for rates and multiples, 0 for all else.
    fn of_figure(self, path: &str) -> f64 {
        match path
            .rsplit('.')
            .find(|part| part.parse::<usize>().is_err())
            .unwrap_or("")
        {
            "npv_usd"
            | "profit_usd"
            | "cash_usd"
            | "cumulative_usd"
            | "discounted_cumulative_usd"
            | "tax_usd"
            | "equity_cash_usd"
            | "equity_cumulative_usd"
            | "equity_discounted_cumulative_usd"
            | "debt_usd"
            | "repaid_at_end_usd"
            | "residual_usd" => self.usd,
            // Sums of money per MW reserved.
            "worth_usd_per_mw"
            | "worth_usd_per_mw_year"
            | "worth_there_usd_per_mw_year"
            | "at_unchanged_prices_usd_per_mw_year"
            | "usd_per_mw_year" => self.usd / self.smallest_mw,
            "profit_btc" => self.btc,
            "irr_nominal" | "irr_effective" | "annualised_multiple" | "roi" | "cover_lowest" => 1.0,
            _ => 0.0,
        }
    }
}

pub(crate) fn python(script: &str, arguments: &[&str], input: &str) -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/independent/");
    let mut child = Command::new("python3")
        .arg(format!("{path}{script}"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("python3 is there; `make test` installs it or says so");
    let mut stdin = child.stdin.take().expect("a pipe was asked for");
    let input = input.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().expect("the script can be waited for");
    writer
        .join()
        .expect("the writer ran")
        .expect("the script reads its input");
    assert!(
        output.status.success(),
        "{script} failed: {}",
        String::from_utf8_lossy(&output.stdout)
    );
    String::from_utf8(output.stdout).expect("the script prints text")
}
