//! Miners: figures published by calculators, pools and companies.

use wattworth::catalog::history::{self, RecordedMonth};
use wattworth::report::figures::Row;

use super::{HOURS_PER_MONTH, Within, check, first_row, report};

const DAYS_PER_MONTH: f64 = 365.0 / 12.0;

/// A figure of the model's month of 365/12 days, scaled to the days of a calendar month.
fn actual_days(figure: f64, days: f64) -> f64 {
    figure * days / DAYS_PER_MONTH
}

fn recorded(month: &str) -> &'static RecordedMonth {
    history::months()
        .iter()
        .find(|recorded| recorded.month.to_string() == month)
        .unwrap_or_else(|| panic!("the record has {month}"))
}

#[test]
fn hashprice_follows_from_the_definition_of_difficulty() {
    // Definition: 1e15 hashes/s for 86,400 s find 1e15·86,400/(D·2^32) blocks, each worth 3.125 BTC.
    let network = report("diff=1e14&btc=100000&fees=0").network;
    check(
        "hashprice at D 1e14 and $100,000, $/PH/day",
        network.hashprice_usd_per_ph_day,
        62.864,
        Within::Share(1e-4),
    );
}

#[test]
fn a_small_miner_earns_what_the_online_calculator_says() {
    // Worked example of calculatorlib's Bitcoin mining calculator, per day.
    let today = first_row(
        "diff=9e13&fees=0&btc=60000&kwh=0.1&pool=1&uptime=100&mpue=1&mopex=0&mix=asic:100:3250:0*1",
    )
    .today;
    let daily = |figure: f64| figure / DAYS_PER_MONTH;
    let cents = Within::LastDigit(0.01);
    check(
        "BTC/day",
        today.btc.map(daily),
        0.000_069_15,
        Within::LastDigit(1e-8),
    );
    check("revenue $/day", daily(today.revenue_usd), 4.15, cents);
    check("power $/day", daily(today.power_usd), 7.80, cents);
    check("profit $/day", daily(today.profit_usd), -3.65, cents);
}

#[test]
fn miners_break_even_where_the_article_says() {
    // Published breakeven electricity prices of common miners at the article's date, power only, $/kWh.
    let terms = "diff=102289407543324&fees=0.1358&btc=99660&pool=0&uptime=100&mpue=1&mopex=0";
    for (asic, published) in [
        ("s9", 0.027),
        ("s19pro", 0.090),
        ("s19xp", 0.124),
        ("s21", 0.152),
        ("s21pro", 0.178),
        ("s21xp", 0.197),
    ] {
        let kwh = first_row(&format!("{terms}&mix={asic}*1")).breakeven.today.kwh;
        check(
            &format!("{asic} breaks even, $/kWh"),
            kwh,
            published,
            Within::LastDigit(0.001),
        );
    }
}

/// The row of a fleet in a recorded month's network.
fn fleet(month: &str, first_height: u32, terms: &str) -> Row {
    let network = recorded(month);
    let report = report(&format!(
        "btc={}&diff={}&fees={}&height={first_height}&pool=0&uptime=100&mpue=1&mopex=0&{terms}",
        network.price_usd, network.difficulty, network.fees_btc
    ));
    check(
        &format!("recorded subsidy of {month}, BTC"),
        report.network.subsidy_btc,
        network.subsidy_btc,
        Within::Share(1e-12),
    );
    report.rows.into_iter().next().expect("the mix has a row")
}

#[test]
fn iren_mined_what_it_reported() {
    // IREN monthly update, March 2024: 7.107 EH/s on average and 353 BTC; 195 MW at 4.94 ¢/kWh, that is $20,343 of
    // power per BTC. The update rounds megawatts and cents. A thousand equal machines stand for the fleet.
    let march = fleet("2024-03", 832_000, "kwh=0.0494&mix=asic:7107:195k:0*1000").today;
    check(
        "IREN March 2024, MW",
        march.energy_mwh / HOURS_PER_MONTH,
        195.0,
        Within::Share(1e-12),
    );
    check(
        "IREN March 2024, BTC",
        march.btc.map(|btc| actual_days(btc, 31.0)),
        353.0,
        Within::Share(0.01),
    );
    check(
        "IREN March 2024, $ of power per BTC",
        march.cash_cost_per_btc_usd,
        20_343.0,
        Within::Share(0.01),
    );
    // IREN monthly update, November 2024: 19.7 EH/s on average, 379 BTC.
    let november = fleet("2024-11", 868_000, "mix=asic:19700:300k:0*1000").today;
    check(
        "IREN November 2024, BTC",
        november.btc.map(|btc| actual_days(btc, 30.0)),
        379.0,
        Within::Share(0.005),
    );
}

#[test]
fn miners_shut_down_where_the_pool_says() {
    // Antpool's table of shutdown prices, January 2026, at $0.08/kWh.
    let shutdown = |asic: &str| {
        let link = format!("kwh=0.08&diff=141.67T&fees=0&pool=0.83&mpue=1&mopex=0&mix={asic}*1");
        first_row(&link)
            .breakeven
            .today
            .btc
            .expect("a miner has a shutdown price")
    };
    let (s21, s23) = (shutdown("s21"), shutdown("s23hyd"));
    check("S21 shuts down at, $", s21, 76_353.0, Within::Share(0.001));
    check("S23 Hyd shuts down at, $", s23, 41_448.0, Within::Share(0.001));
    // Shutdown prices count power only, so their ratio is that of the efficiencies, 17.5 and 9.5 J/TH.
    check("their ratio", s21 / s23, 17.5 / 9.5, Within::Share(1e-12));
}
