//! The command-line twin of the page: a link in, its report out.

// Native only. Cargo builds every binary for a browser test, too; there this one is empty.
#![cfg_attr(target_arch = "wasm32", no_main)]
#![cfg(not(target_arch = "wasm32"))]

use std::io::{ErrorKind, Write};
use std::process::ExitCode;

use wattworth::link::decode;
use wattworth::report::english::English;
use wattworth::report::{Report, csv, text};

const USAGE: &str = "usage: report [--json | --csv | --frozen] [LINK OR QUERY]

  (nothing)  a readable summary
  --json     every figure, as one JSON object
  --csv      the monthly table
  --frozen   the link with every value written out

example: report 'kwh=0.045&btc=120000&mix=s21pro*10000,h100*2000'";

fn main() -> ExitCode {
    let mut form = None;
    let mut link = None;
    for argument in std::env::args_os().skip(1) {
        let argument = argument.to_string_lossy().into_owned();
        let twice = match argument.as_str() {
            "-h" | "--help" => {
                println!("{USAGE}");
                return ExitCode::SUCCESS;
            }
            "--json" | "--csv" | "--frozen" => form.replace(argument).is_some(),
            option if option.starts_with('-') => return refuse(&format!("unknown option {option}")),
            _ => link.replace(argument).is_some(),
        };
        if twice {
            return refuse("one link and one option at most (a link needs quotes around it)");
        }
    }
    let decoded = decode(link.as_deref().unwrap_or_default());
    let report = Report::of(&decoded, &English);
    let said = match form.as_deref() {
        Some("--json") => match serde_json::to_string_pretty(&report) {
            Ok(json) => json + "\n",
            Err(error) => return refuse(&error.to_string()),
        },
        Some("--csv") => csv::monthly(&report),
        Some("--frozen") => report.link.frozen + "\n",
        _ => text::summary(&report, &English),
    };
    // A reader that has seen enough, such as `head`, closes the pipe; that is no failure.
    match std::io::stdout().write_all(said.as_bytes()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => refuse(&error.to_string()),
        _ => ExitCode::SUCCESS,
    }
}

fn refuse(why: &str) -> ExitCode {
    eprintln!("report: {why}\n{USAGE}");
    ExitCode::from(2)
}
