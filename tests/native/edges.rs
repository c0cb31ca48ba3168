//! Edge cases: returns above any rate, sites without rows, delays to the end of the horizon, inputs that change
//! nothing, singular forms, the block before a halving.

use wattworth::link::{Form, decode, scenario_query};
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::report::facts::effect::{Idle, idle};
use wattworth::report::tables::text;
use wattworth::report::words::inputs::InputWords;
use wattworth::scenario::{Input, field};

fn report(link: &str) -> Report {
    Report::of(&decode(link), &English)
}

fn said(link: &str) -> String {
    text::summary(&report(link), &English)
}

#[test]
fn a_return_beyond_all_rates_is_none_in_the_object_and_over_a_thousand_percent_in_words() {
    for link in [
        "mix=asic:234:3510:1*10&mcapex=0&kwh=0",
        "mix=asic:234:3510:1*10,asic:100:2000:1*5&mcapex=0&kwh=0.01",
        "mix=gpu:1:10:5*10&gcapex=0&gdelay=0&lead=0&kwh=0.03",
    ] {
        let report = report(link);
        let of = &report.uses[0];
        assert_eq!((of.irr_nominal, of.irr_effective), (None, None), "{link}");
        assert!(of.npv_usd > 1000.0, "{link} is worth {}", of.npv_usd);
        let said = said(link);
        let line = said.lines().find(|line| line.contains("return a year"));
        assert!(
            line.is_some_and(|line| line.ends_with("over 1,000%")),
            "{link}: {line:?}"
        );
    }
    // Where nothing comes back there is no rate either, but then it must not read "over 1,000%".
    let lost = said("mix=s23*10&btc=1&months=12&mresale=0&mcapex=0");
    assert!(!lost.contains("1,000%"), "{lost}");
}

#[test]
fn a_return_of_zero_is_not_written_with_many_decimals() {
    // Machines that are bought, never run, and are sold for their price.
    for link in [
        "mix=s23*1&mdelay=60&mcapex=0",
        "mix=h100*10&gdelay=60&gcapex=0&gopex=0",
    ] {
        let said = said(link);
        assert!(!said.contains("0.0000"), "{link}: {said}");
    }
}

#[test]
fn a_site_without_rows_pays_back_nothing() {
    for link in ["mix=", "mix=s21pro*0", "mix=&debt=50&fixed=1000"] {
        let life = &report(link).site.life;
        assert_eq!(life.payback_months, None, "{link}");
        assert_eq!(life.discounted_payback_months, None, "{link}");
        assert_eq!(life.static_payback_months, None, "{link}");
    }
}

#[test]
fn a_delay_that_leaves_nothing_to_run_is_no_tipping_point() {
    // For each of these the report once said that a delay to about the end of the horizon would reverse the verdict.
    let mut delays = 0;
    for (link, months) in [
        ("months=6&mix=s23*100&kwh=0.01&mresale=95", 6.0),
        ("months=24&mix=asic:234:3510:10*10&kwh=0&mcapex=0", 24.0),
        ("months=12&mix=asic:234:3510:10*10&kwh=0&mcapex=0", 12.0),
        ("months=12&mix=s23*100&kwh=0.02&mresale=80", 12.0),
    ] {
        if let Some(tipping) = report(link).tipping
            && tipping.key.ends_with("delay")
        {
            delays += 1;
            assert!(tipping.value < months, "{link}: a delay of {}", tipping.value);
        }
    }
    assert!(
        delays > 0,
        "none of the links has a delay as its tipping point, so nothing was checked"
    );
}

#[test]
fn an_input_without_effect_says_why() {
    let rents = Idle::OtherPath("table", "geo");
    for (link, key, why) in [
        ("gtable=4:4:4", "gtable", Some(rents)),
        ("gend=30", "gend", Some(Idle::OtherPath("lin", "geo"))),
        ("gpath=lin&gpug=5", "gpug", Some(Idle::OtherPath("geo", "lin"))),
        ("gpath=table&gtable=4:3&gpuh=2", "gpuh", Some(Idle::RentsByYear)),
        ("cutil=50", "cutil", Some(Idle::Without(Input::ContractMonths))),
        ("crent=3", "crent", Some(Idle::Without(Input::ContractMonths))),
        ("credit=0.1", "credit", Some(Idle::Without(Input::Curtailment))),
        ("drate=5", "drate", Some(Idle::Without(Input::BorrowedShare))),
        ("lcredit=20", "lcredit", Some(Idle::Without(Input::TenantAdvance))),
        ("heatuse=50", "heatuse", Some(Idle::Without(Input::HeatPrice))),
        ("gpath=table&gtable=4:4:4", "gtable", None),
        ("gpath=lin&gend=30", "gend", None),
        ("cutil=50&cmonths=12", "cutil", None),
        ("debt=50&drate=5", "drate", None),
        ("kwh=0.04", "kwh", None),
    ] {
        let field = field(key).expect("an input");
        let scenario = decode(link).scenario;
        assert_eq!(idle(field, &scenario), why, "{link}");
        // The same from figures: resetting an input without effect changes nothing of the site.
        let mut without = scenario.clone();
        field.reset(&mut without, scenario.day());
        let site = |scenario| {
            let link = scenario_query(scenario, Form::Short);
            serde_json::to_string(&report(&link).site).expect("a site is plain data")
        };
        let same = site(&scenario) == site(&without);
        assert_eq!(same, why.is_some(), "{link}: the site without it");
    }
    assert_eq!(
        English.idle(rents),
        "This changes nothing: it counts only where the path of the rent is “My own table”; it is “A percentage a year”."
    );
    assert_eq!(
        English.idle(Idle::Without(Input::ContractMonths)),
        format!(
            "This changes nothing: it counts only where “{}” is above 0.",
            English.input(Input::ContractMonths)
        )
    );
}

#[test]
fn units_of_one_are_singular() {
    for link in [
        "months=1",
        "months=1&mix=s23*1",
        "cmonths=1",
        "ldelay=1&gdelay=1&mdelay=1&lead=1",
        "debt=50&dterm=1",
    ] {
        let report = report(link);
        let mut all = text::summary(&report, &English);
        for (group, _) in wattworth::scenario::FIELDS {
            let summary = English.summary(group, &report);
            all += &format!("\n{}", wattworth::report::words::piece::plain(&summary));
        }
        for wrong in [" 1 months", "\n1 months", "\u{a0}1 months", " 1 years"] {
            assert!(!all.contains(wrong), "{link}: {all}");
        }
    }
    for (unit, value, shown) in [
        ("months", Some(1.0), "month"),
        ("months", Some(2.0), "months"),
        ("months", None, "months"),
        ("years", Some(1.0), "year"),
        ("MW", Some(1.0), "MW"),
    ] {
        assert_eq!(English.unit_behind(unit, value), shown);
    }
}

#[test]
fn the_block_height_input_is_the_next_blocks() {
    // Blocks up to 839,999 brought 6.25 BTC, those from 840,000 on 3.125 (the halving of April 2024). A month has 4,380
    // blocks.
    for (height, mean) in [
        (839_999_u32, (6.25 + 4379.0 * 3.125) / 4380.0),
        (840_000, 3.125),
        (835_620, 6.25),
    ] {
        let report = report(&format!("height={height}"));
        let found = report.monthly.subsidy_btc[0];
        assert!((found - mean).abs() < 1e-12, "{height}: {found}, not {mean}");
    }
    let help = English.help(Input::BlockHeight);
    assert!(
        help.contains("next block") && help.contains("one above the last"),
        "{help}"
    );
}
