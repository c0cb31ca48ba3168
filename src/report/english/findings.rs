//! What charts found, in English.

use crate::report::english::English;
use crate::report::english::answer::with_names;
use crate::report::english::duel_ai::clears_most;
use crate::report::english::duel_sides::side;
use crate::report::english::letters::capitalised;
use crate::report::english::names::unit_costs;
use crate::report::english::payback::duration;
use crate::report::english::worth::who;
use crate::report::facts::findings::Finding;
use crate::report::facts::worth::WorthBasis;
use crate::report::figures::Report;
use crate::report::number::ENGLISH;
use crate::report::words::findings::FindingWords;
use crate::report::words::piece::{Piece, figure, name, text};
use crate::report::words::{InputWords, PageWords, ResultWords};

impl FindingWords for English {
    fn found(&self, report: &Report, finding: &Finding) -> Vec<Piece> {
        capitalised(with_names(said(report, finding)))
    }
}

fn said(report: &Report, finding: &Finding) -> Vec<Piece> {
    match finding {
        Finding::PaidBack {
            row,
            is_first,
            with_return,
            months,
            path,
        } => {
            let mut said = does(report, *row, "is paid back", "are paid back");
            said.extend(returned(report, *with_return));
            said.push(text(if *is_first { " first, after " } else { " after " }));
            said.push(figure(path.as_str(), *months, duration(*months)));
            said
        }
        Finding::NotPaidBack { only, with_return } => {
            let mut said = match only {
                Some(row) => does(report, *row, "is not paid back", "are not paid back"),
                None => vec![text("Nothing is paid back")],
            };
            said.extend(returned(report, *with_return));
            said.push(text(" within "));
            said.extend(English.horizon(report.inputs.money.horizon_months));
            said
        }
        Finding::NothingSpent => vec![text("Nothing is spent, so nothing has to be paid back")],
        Finding::MwhBringsIn {
            row,
            revenue_usd,
            left_usd,
            is_most,
        } => {
            let mut said = does(report, *row, "brings in ", "bring in ");
            let path = |key: &str| format!("rows.{row}.mwh_split.{key}");
            said.push(figure(
                path("revenue_usd"),
                *revenue_usd,
                ENGLISH.money(*revenue_usd),
            ));
            said.push(text(" a megawatt-hour"));
            let is_plural = side(report, *row).plural;
            let (verb, end) = match (*left_usd < 0.0, is_plural) {
                (true, false) => ("falls ", " short"),
                (true, true) => ("fall ", " short"),
                (false, false) => ("leaves ", ""),
                (false, true) => ("leave ", ""),
            };
            said.push(text(if *is_most { ", the most, and " } else { " and " }));
            said.push(text(verb));
            said.push(figure(path("left_usd"), *left_usd, ENGLISH.money(left_usd.abs())));
            said.push(text(end));
            said
        }
        Finding::BestMonth { usd, .. } if *usd <= 0.0 => vec![text("No month earns a profit")],
        Finding::BestMonth {
            row,
            month,
            usd,
            is_most,
        } => {
            let mut said = does(report, *row, "earns ", "earn ");
            let path = format!("monthly.rows.{row}.profit_usd.{month}");
            said.push(text(if *is_most {
                "the most in a month, "
            } else {
                "most in its best month, "
            }));
            said.push(figure(path, *usd, ENGLISH.sum(*usd)));
            said.push(text(" in "));
            said.push(month_name(report, *month));
            said
        }
        Finding::BreaksEven { row, btc_usd } => {
            let mut said = does(
                report,
                *row,
                "covers its running costs above ",
                "cover their running costs above ",
            );
            let path = format!("rows.{row}.breakeven.today.btc");
            said.push(figure(path, *btc_usd, ENGLISH.money_about(*btc_usd)));
            said.push(text(" a bitcoin"));
            said
        }
        Finding::PowerPaid { row, until } => {
            let is_at_once = *until == Some(0);
            let mut said = vec![text(if is_at_once {
                "Hashprice is below the hashcost of "
            } else {
                "Hashprice stays above the hashcost of "
            })];
            said.extend(side(report, *row).said);
            match until {
                None => said.push(text(" to the end")),
                Some(0) => said.push(text(" from the start")),
                Some(month) => {
                    said.push(text(" until "));
                    said.push(month_name(report, *month));
                }
            }
            said
        }
        Finding::UnitCost {
            row,
            cost_usd,
            price_usd,
            is_least,
        } => unit_cost(report, *row, (*cost_usd, *price_usd), *is_least),
        Finding::MattersMost(input) => vec![text([English.input(*input), " matters most"].concat())],
        Finding::OwningAll { usd, .. } if *usd < 0.0 => vec![text("Nothing pays even with everything owned")],
        Finding::OwningAll {
            nth,
            of,
            usd,
            is_most,
        } => {
            let mut said = vec![text("With everything owned, ")];
            let who = who(report, *of);
            let verb = who.verb(" clears ", " clear ");
            said.extend(who.said);
            said.push(text(verb));
            let path = format!("uses.{nth}.owning_all_usd_per_mw_year");
            said.push(text(if *is_most { "most: " } else { "" }));
            let per = WorthBasis::of(report);
            let written = ENGLISH.sum(*usd * per.mw());
            said.push(match per {
                WorthBasis::Megawatt => figure(path, *usd, written),
                WorthBasis::Kilowatt | WorthBasis::Whole(..) => name(written),
            });
            said.push(text(" a year"));
            said
        }
        Finding::MostOfMap { of, is_most, is_all } => {
            let mut said = vec![text(clears_most(report, *of))];
            said.push(text(match (is_all, is_most) {
                (true, _) if of.is_none() => " anywhere on the map",
                (true, _) => " everywhere on the map",
                (_, true) => " on most of the map",
                _ => " on the largest part of the map",
            }));
            said
        }
        Finding::DearerHour {
            before_usd,
            after_usd,
        } => {
            let path = |when: &str| format!("training.{when}.cost_per_gpu_hour_usd");
            let written = |when: &str, usd: f64| figure(path(when), usd, ENGLISH.money_fixed(usd, 2));
            match after_usd {
                Some(after_usd) => vec![
                    text("A GPU-hour would cost "),
                    written("after", *after_usd),
                    text(" instead of "),
                    written("before", *before_usd),
                    text(" if miners set the price of power"),
                ],
                None => vec![
                    text("A GPU-hour would still cost "),
                    written("before", *before_usd),
                    text(" if miners set the price of power"),
                ],
            }
        }
    }
}

/// "A bitcoin costs $78,200 and brings in $99,660"; of several rows with GPUs, it says which one is meant.
fn unit_cost(report: &Report, row: usize, (cost_usd, price_usd): (f64, f64), is_least: bool) -> Vec<Piece> {
    let Some(of) = report.rows.get(row) else {
        return Vec::new();
    };
    let mut said = unit_costs(of, is_least);
    let path = |key: &str| format!("rows.{row}.unit_cost.{key}");
    said.push(figure(path("full_usd"), cost_usd, ENGLISH.unit_price(cost_usd)));
    said.push(text(" and brings in "));
    said.push(figure(
        path("price_usd"),
        price_usd,
        ENGLISH.unit_price(price_usd),
    ));
    said
}

/// A row that does something: "Mining is paid back", "H100s are paid back".
fn does(report: &Report, row: usize, one: &'static str, many: &'static str) -> Vec<Piece> {
    let who = side(report, row);
    let verb = who.verb(one, many);
    let mut said = who.said;
    said.push(text([" ", verb].concat()));
    said
}

/// " with a 10% return", where that is asked for.
fn returned(report: &Report, with_return: bool) -> Vec<Piece> {
    if !with_return {
        return Vec::new();
    }
    let rate = report.inputs.money.discount_percent_per_year;
    vec![
        text(" with a "),
        figure("inputs.rate", rate, ENGLISH.percent_exact(rate)),
        text(" return"),
    ]
}

fn month_name(report: &Report, month: usize) -> Piece {
    let start = report.inputs.money.start;
    name(English.month(start.plus(u32::try_from(month).unwrap_or(u32::MAX))))
}
