//! GPU rental, leases and training runs: figures published by analysts and companies.

use wattworth::catalog::training;
use wattworth::report::figures::Row;

use super::{HOURS_PER_MONTH, Within, check, first_row, report};

#[test]
fn a_b300_cluster_costs_what_the_table_says() {
    // SemiAnalysis, AI cloud total cost of ownership, 2026: 16 B300, 30.5 kW, $986,158 of IT over 5 years, $382,000
    // of data centre over 15, 10.3 %, $0.087/kWh, 80 % draw, PUE 1.35.
    let today = |gcapex: f64, price: &str| {
        first_row(&format!(
            "rate=10.3&kwh=0.087&busy=80&gpue=1.35&util=100&avail=100&gopex=22.63&glife=5&gresale=0&shell=15\
             &gcapex={gcapex}&mix=b300*16{price}"
        ))
        .today
    };
    let building = 382_000.0 / 30.5;
    let hours = 16.0 * HOURS_PER_MONTH;
    let cents = Within::LastDigit(0.01);
    let whole = today(building, "");
    check("GPU-hours a month", whole.gpu_hours, hours, Within::Share(1e-12));
    check("IT, $/GPU-h", today(0.0, "").capital_usd / hours, 1.81, cents);
    check(
        "data centre, $/GPU-h",
        today(building, "@0").capital_usd / hours,
        0.36,
        cents,
    );
    check(
        "running cost, $/GPU-h",
        whole.cash_cost_per_gpu_hour_usd,
        0.21,
        cents,
    );
    check(
        "full cost, $/GPU-h",
        whole.full_cost_per_gpu_hour_usd,
        2.37,
        cents,
    );
    check(
        "full cost, $/month",
        whole.power_usd + whole.other_usd + whole.capital_usd,
        27_724.0,
        Within::Share(0.001),
    );
}

#[test]
fn iren_rents_its_gpus_for_what_it_announced() {
    // IREN, investor presentation of 16 September 2024: 1,896 GPUs, 8,760 h, $33 M of revenue, $1 M of power:
    // 1.99 $/GPU-h and a margin of 97 %. An H100 draws 1.37 kW; the tariff is the one that makes $1 M.
    let kwh = 1e6 / (1896.0 * 8760.0 * 1.37);
    let report = report(&format!(
        "kwh={kwh}&months=12&gpath=flat&util=100&avail=100&gdelay=0&gopex=0&busy=100&gpue=1&mix=h100*1896~1.99"
    ));
    let row = &report.monthly.rows[0];
    let (revenue, power): (f64, f64) = (row.revenue_usd.iter().sum(), row.power_usd.iter().sum());
    check("power, $ a year", power, 1e6, Within::Share(1e-12));
    check(
        "revenue at 1.99 $/GPU-h, $ a year",
        revenue,
        33e6,
        Within::LastDigit(1e6),
    );
    check(
        "rent that makes $33 M, $/GPU-h",
        33e6 * 1.99 / revenue,
        1.99,
        Within::LastDigit(0.01),
    );
    for (what, earned) in [("$33 M", 33e6), ("1.99 $/GPU-h", revenue)] {
        check(
            &format!("margin at {what}, %"),
            100.0 * (earned - power) / earned,
            97.0,
            Within::LastDigit(1.0),
        );
    }
}

#[test]
fn two_dollar_h100s_return_what_the_post_says() {
    // latent.space, "$2 H100s: How the GPU Bubble Burst", October 2024: a $50,000 H100 over five years, whose rent
    // falls in equal yearly steps to half. The $143,445 are five years' cash, without the purchase.
    let at = |rent: &str| {
        report(&format!(
            "kwh=0.1&months=60&gpath=lin&gend=50&util=100&avail=100&busy=100&gpue=1&gopex=0&gcapex=0&gdelay=0\
             &gresale=0&glife=5&mix=gpu:1:50000:{rent}*1"
        ))
    };
    let high = at("4.5");
    let cash: f64 = high.monthly.rows[0].cash_usd[1..].iter().sum();
    check(
        "five years' cash at $4.50, $",
        cash,
        143_445.0,
        Within::LastDigit(1.0),
    );
    let life = &high.rows[0].life;
    let percent = |share: Option<f64>| share.map(|share| 100.0 * share);
    check(
        "annualised multiple at $4.50, %",
        percent(life.annualised_multiple),
        23.5,
        Within::LastDigit(0.1),
    );
    // The post calls the annualised multiple an IRR of "20+ %". The nominal IRR is a different figure.
    check(
        "nominal IRR at $4.50, %",
        percent(life.irr_nominal),
        65.0,
        Within::LastDigit(1.0),
    );
    check(
        "annualised multiple at $1.65, %",
        percent(at("1.65").rows[0].life.annualised_multiple),
        -0.07,
        Within::LastDigit(0.01),
    );
}

/// The total revenue of a lease of `mw` megawatts over its years, and its row.
fn lease(mw: u32, years: u32, rent: f64, terms: &str) -> (f64, Row) {
    let mut report = report(&format!(
        "mw=1000&months={}&ldelay=0&locc=100&{terms}&mix=lease*{mw}MW~{rent}",
        12 * years
    ));
    let total = report.monthly.rows[0].revenue_usd.iter().sum();
    (total, report.rows.swap_remove(0))
}

#[test]
fn leases_bring_what_was_announced() {
    // Core Scientific with CoreWeave, 8-K of 22 October 2024: $8.7 bn over 12 years for 500 MW.
    let (at_a_hundred, _) = lease(500, 12, 100.0, "lesc=0");
    check(
        "Core Scientific, average $/kW-month",
        100.0 * 8.7e9 / at_a_hundred,
        121.0,
        Within::LastDigit(1.0),
    );
    // TeraWulf with Fluidstack, release of August 2025: $3.7 bn over 10 years for 200 MW, 85 % of it left, about
    // $315 M a year.
    let (total, terawulf) = lease(200, 10, 154.0, "lesc=0&lcost=15");
    check(
        "TeraWulf at 154 $/kW-month, total $",
        total,
        3.7e9,
        Within::Share(0.003),
    );
    check(
        "TeraWulf, net $ a year",
        12.0 * terawulf.today.profit_usd,
        315e6,
        Within::Share(0.003),
    );
    // Hut 8, River Bend, release of December 2025: $7.0 bn over 15 years for 245 MW, rising 3 % a year.
    let (at_one_dollar, _) = lease(245, 15, 1.0, "lesc=3");
    let (hut8_total, hut8) = lease(245, 15, 7.0e9 / at_one_dollar, "lesc=3");
    check("Hut 8, total $", hut8_total, 7.0e9, Within::Share(1e-9));
    check(
        "Hut 8, average $/kW-month",
        hut8.rent_average_usd_per_kw_month.flatten(),
        159.0,
        Within::Share(0.01),
    );
    check(
        "Hut 8, first year $/kW-month",
        hut8.rent_first_year_usd_per_kw_month,
        128.0,
        Within::Share(0.01),
    );
}

#[test]
fn deepseek_v3_cost_what_its_report_says() {
    // DeepSeek-V3 Technical Report, table 1: 2.788 M H800 hours at $2 are $5.576 M.
    let hours = training::find("deepseek-v3")
        .expect("the run is recorded")
        .gpu_hours;
    check("GPU-hours", hours, 2.788e6, Within::Share(0.0));
    let today = first_row("gfee=0&mix=h100*1~2").today;
    let rent = today.gpu_hours.map(|billed| today.revenue_usd / billed);
    check(
        "cost, $",
        rent.map(|rent| rent * hours),
        5.576e6,
        Within::Share(1e-15),
    );
}
