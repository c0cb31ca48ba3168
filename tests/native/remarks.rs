//! Remarks on values that are possible but probably not meant: wrong units, and GPUs rented out at a loss.

use wattworth::link::decode;
use wattworth::report::Report;
use wattworth::report::english::English;

fn notices(link: &str) -> Vec<String> {
    Report::of(&decode(link), &English).notices
}

#[test]
fn values_in_a_wrong_unit_are_questioned_with_the_likely_value() {
    for (link, likely) in [
        // The suffix T (10^12) is missing.
        ("diff=102.29", "102,290,000,000,000"),
        ("diff=102289", "102,289,000,000,000"),
        // A factor of a thousand, in both directions.
        ("btc=99", "99,000"),
        ("btc=99660000", "99,660"),
        // A month's rent given as an hour's, and a year's as a month's.
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
fn gpus_whose_rent_is_below_their_added_power_cost_are_remarked_on() {
    // An H100 draws 80 % of its 1.37 kW while rented and 25 % while idle. At a PUE of 1.25 renting adds 1.37 × 0.55 ×
    // 1.25 = 0.9419 kWh an hour, $0.471 at 50 ¢.
    let said = |link: &str| {
        let found = notices(&format!("d=2024-11-23&gpug=0&{link}"));
        found.into_iter().find(|notice| notice.contains("Left idle"))
    };
    assert!(said("kwh=0.5&mix=h100*8000~0.48").is_none());
    let first = said("kwh=0.5&gdelay=0&mix=h100*8000~0.46").expect("a remark");
    assert!(first.starts_with("From the first month on"), "{first}");
    // These GPUs run from month 12 on, counted from 0.
    let later = said("kwh=0.5&mix=h100*8000~0.1").expect("a remark");
    assert!(later.starts_with("From month 13 on"), "{later}");
    // The rent in month k, 1.06 · 0.85^(k/12), is below 0.471 from k = 12·ln(0.471/1.06)/ln(0.85) = 59.9 on.
    let falling = notices("d=2024-11-23&gdelay=0&kwh=0.5&glife=8&months=96&mix=h100*8000~1.06");
    let falling = falling
        .iter()
        .find(|notice| notice.contains("Left idle"))
        .expect("a remark");
    assert!(falling.starts_with("From month 61 on"), "{falling}");
    // A fee lowers the rent received, and sold heat lowers the cost of power.
    assert!(said("kwh=0.5&gfee=10&mix=h100*8000~0.5").is_some());
    assert!(said("kwh=0.5&heat=0.1&heatuse=100&mix=h100*8000~0.46").is_none());
}
