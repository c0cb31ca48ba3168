//! A small site is not a campus: what stands at home costs what it cost, and one card is added, not thousands.

#![expect(
    clippy::float_cmp,
    reason = "a value that is set or read comes back unchanged"
)]

use wattworth::link::decode;
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::scenario::{Amount, Machine, MixRow, Premises};

const AT_HOME: &str = "mcapex=0&mopex=0&gcapex=0&gopex=5&mpue=1&gpue=1&size=1&mdelay=0&gdelay=0";

#[test]
fn eight_cards_at_home_cost_what_they_cost() {
    let report = |link: &str| Report::of(&decode(link), &English);
    let cards = "d=2026-10-03&mw=0.01&kwh=0.2&mix=rtx4090*8";
    let mut link = decode(cards);
    // 8 × $2,200, and 8 × 0.6 kW × $10,000 for a hall that nobody builds at home.
    let own = report(cards);
    assert_eq!(
        (own.site.machines_usd, own.site.building_usd),
        (17_600.0, 48_000.0)
    );
    Premises::AtHome.set(&mut link.scenario);
    let home = Report::of(&link, &English);
    assert_eq!((home.site.machines_usd, home.site.building_usd), (17_600.0, 0.0));
    assert_eq!(
        home.site.today.other_usd.to_bits(),
        40.0_f64.to_bits(),
        "5 $ a card"
    );
    assert_eq!(home.site.reserved_mw, 0.0048, "what they draw");
    assert_eq!(
        link.scenario,
        decode(&format!("{cards}&{AT_HOME}")).scenario,
        "the nine inputs of a home and no other"
    );
    assert_eq!(
        home.rows[0].today,
        report(&format!("{cards}&{AT_HOME}")).rows[0].today
    );
    Premises::OwnBuilding.set(&mut link.scenario);
    assert_eq!(link.scenario, decode(cards).scenario, "back to the defaults");
}

#[test]
fn a_home_is_told_from_a_building() {
    let holds = |link: &str| Premises::ALL.map(|premises| premises.holds(&decode(link).scenario));
    assert_eq!(holds("mix=s21*1"), [false, true]);
    assert_eq!(holds(&format!("mix=s21*1&{AT_HOME}")), [true, false]);
    assert_eq!(
        holds(&format!("mix=s21*1&{AT_HOME}&kwh=0.31")),
        [true, false],
        "in a rack"
    );
    assert_eq!(holds("mix=s21*1&mpue=1"), [false, false], "neither");
}

#[test]
fn the_first_amount_suits_the_machine_and_the_site() {
    let first = |link: &str, id: &str| {
        let machine = Machine::find(id).expect("it is a machine of the catalogue");
        MixRow::fitting(machine, &decode(link).scenario).amount
    };
    let one = Amount::Machines(1);
    assert_eq!(first("mw=100&mix=", "rtx4090"), one, "a consumer's card");
    assert_eq!(first("mw=100", "rtx5090"), one);
    assert_eq!(first("mw=100&mix=rtx4090*8", "s21"), one, "beside a few cards");
    assert_eq!(first("mw=0.05&mix=", "s21"), one, "on a small connection");
    // A tenth of 100 MW: 10 MW feed 2,721 S21 with a PUE of 1.05, 5,367 H100 with a sizing of 1.35.
    assert_eq!(first("mw=100&mix=", "s21"), Amount::Machines(2_000));
    assert_eq!(first("mw=100&mix=", "h100"), Amount::Machines(5_000));
    assert_eq!(
        first("mw=100&mix=", "lease"),
        Amount::PowerKw(7_000.0),
        "7,407 kW of IT"
    );
}
