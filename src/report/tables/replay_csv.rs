//! A fleet through recorded months as CSV: names as in the JSON object, numbers with every bit.

use crate::model::Replay;
use crate::report::tables::csv::{Csv, number};

/// One line per time from 0 to N: what the month that begins then brought, and the cash at that time.
#[must_use]
pub fn replay(replay: &Replay) -> String {
    let lists: [(&str, &[f64]); 9] = [
        ("btc_price_usd", &replay.btc_price_usd),
        ("difficulty", &replay.difficulty),
        (
            "h100_rent_usd_per_hour",
            replay.h100_rent_usd_per_hour.as_deref().unwrap_or_default(),
        ),
        ("operations_usd", &replay.operations_usd),
        ("cumulative_usd", &replay.cumulative_usd),
        ("unchanged_cumulative_usd", &replay.unchanged_cumulative_usd),
        (
            "mining_cumulative_usd",
            replay.mining_cumulative_usd.as_deref().unwrap_or_default(),
        ),
        ("just_buy_btc_cumulative_usd", &replay.just_buy_btc_cumulative_usd),
        (
            "equity_cumulative_usd",
            replay.equity_cumulative_usd.as_deref().unwrap_or_default(),
        ),
    ];
    let mut csv = Csv::default();
    csv.cell("time_months");
    csv.cell("month");
    csv.line(lists.map(|(name, _)| name));
    for time in 0..replay.cumulative_usd.len() {
        csv.cell(&time.to_string());
        csv.cell(replay.month.get(time).map_or("", String::as_str));
        csv.line(lists.map(|(_, values)| number(values.get(time).copied())));
    }
    csv.text()
}
