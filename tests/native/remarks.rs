//! Remarks on what is possible but probably not meant: units that slipped, GPUs let at a loss.

use wattworth::link::decode;
use wattworth::report::Report;
use wattworth::report::english::English;

fn notices(link: &str) -> Vec<String> {
    Report::of(&decode(link), &English).notices
}

#[test]
fn a_slip_of_units_is_asked_about_with_the_likely_value() {
    for (link, likely) in [
        // T was meant.
        ("diff=102.29", "102,290,000,000,000"),
        ("diff=102289", "102,289,000,000,000"),
        // Thousands, both ways.
        ("btc=99", "99,000"),
        ("btc=99660000", "99,660"),
        // A month's rent for an hour's, a year's for a month's.
        ("gpuh=500", "0.68"),
        ("lrent=1608", "134"),
    ] {
        let found = notices(&format!("d=2024-11-23&{link}"));
        assert_eq!(found.len(), 1, "{link}: {found:?}");
        assert!(
            found.iter().all(|notice| notice.contains(likely)),
            "{link}: {found:?}"
        );
    }
    for link in [
        "",
        "btc=1000000",
        "diff=20T",
        "btc=20000&diff=15T",
        "kwh=0.6",
        "kwh=0",
        "kwh=-0.1",
        "lrent=300",
    ] {
        let found = notices(&format!("d=2024-11-23&{link}"));
        assert!(
            found.iter().all(|notice| !notice.contains("Did you mean")),
            "{link}: {found:?}"
        );
    }
}

#[test]
fn gpus_whose_rent_does_not_bear_the_power_it_adds_are_told_of() {
    // An H100 draws 1.37 kW; rented it draws 80 % of that, idle 25 %; with a PUE of 1.25 renting adds
    // 1.37 × 0.55 × 1.25 = 0.9419 kWh an hour, $0.471 at 50 ¢.
    let said = |link: &str| {
        let found = notices(&format!("d=2024-11-23&gpug=0&{link}"));
        found.into_iter().find(|notice| notice.contains("Left idle"))
    };
    assert!(said("kwh=0.5&mix=h100*8000~0.48").is_none());
    let first = said("kwh=0.5&gdelay=0&mix=h100*8000~0.46").expect("a remark");
    assert!(first.starts_with("From the first month on"), "{first}");
    // They run from month 12 on, counted from 0.
    let later = said("kwh=0.5&mix=h100*8000~0.1").expect("a remark");
    assert!(later.starts_with("From month 13 on"), "{later}");
    // 1.06 · 0.85^(k/12) is below 0.471 from k = 12·ln(0.471/1.06)/ln(0.85) = 59.9 on.
    let falling = notices("d=2024-11-23&gdelay=0&kwh=0.5&glife=8&months=96&mix=h100*8000~1.06");
    let falling = falling
        .iter()
        .find(|notice| notice.contains("Left idle"))
        .expect("a remark");
    assert!(falling.starts_with("From month 61 on"), "{falling}");
    // A fee makes the rent less, heat makes the power cheaper.
    assert!(said("kwh=0.5&gfee=10&mix=h100*8000~0.5").is_some());
    assert!(said("kwh=0.5&heat=0.1&heatuse=100&mix=h100*8000~0.46").is_none());
}
