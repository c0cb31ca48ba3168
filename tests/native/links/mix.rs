//! The grammar of the hardware mix.

use wattworth::catalog::snapshot;
use wattworth::link::{Form, Reason, decode, encode};
use wattworth::scenario::{Amount, Machine, MixRow, Plant, Scenario};

use super::problems;

/// The rows of a mix and the reasons of its problems.
fn rows(mix: &str) -> (Vec<MixRow>, Vec<Reason>) {
    let link = decode(&format!("mix={mix}"));
    for problem in &link.problems {
        assert_eq!(problem.key, "mix", "the key of what is wrong with {mix:?}");
    }
    let reasons = problems(&link).into_iter().map(|(_, reason)| reason).collect();
    (link.scenario.mix, reasons)
}

fn row(id: &str, amount: Amount, price_usd: Option<f64>, rent_usd: Option<f64>) -> MixRow {
    MixRow {
        machine: Machine::find(id).unwrap_or_else(|| panic!("{id} is a machine")),
        amount,
        price_usd,
        rent_usd,
    }
}

/// The number of machines in the first row, or kW of IT power for a lease.
fn count(mix: &str) -> f64 {
    match rows(mix).0[0].plant(&Scenario::default()) {
        Plant::Mining { count, .. } | Plant::Rental { count, .. } => count,
        Plant::Hosting { it_kw, .. } => it_kw,
    }
}

#[test]
fn rows_name_a_machine_an_amount_a_price_and_a_rent() {
    use Amount::{Machines, PowerKw};
    for (mix, expected) in [
        ("s21pro*10000", row("s21pro", Machines(10_000), None, None)),
        (
            "s21pro*10k@3500",
            row("s21pro", Machines(10_000), Some(3500.0), None),
        ),
        (
            "h100*8000@36000~2.2",
            row("h100", Machines(8000), Some(36_000.0), Some(2.2)),
        ),
        ("h100*8000~2.2", row("h100", Machines(8000), None, Some(2.2))),
        (
            "h100*2MW@36k~0",
            row("h100", PowerKw(2000.0), Some(36_000.0), Some(0.0)),
        ),
        (
            "lease*30MW~128",
            row("lease", PowerKw(30_000.0), None, Some(128.0)),
        ),
        (
            "lease*250kW@1500",
            row("lease", PowerKw(250.0), Some(1500.0), None),
        ),
        ("lease*0.5MW", row("lease", PowerKw(500.0), None, None)),
        (" s21*1 ", row("s21", Machines(1), None, None)),
        ("+s21*1+", row("s21", Machines(1), None, None)),
        ("%20s21*1e2%20", row("s21", Machines(100), None, None)),
    ] {
        assert_eq!(rows(mix), (vec![expected], vec![]), "rows of {mix:?}");
    }
    for (written, day) in [
        ("s21pro*10000,h100*8000,lease*30MW", snapshot::all().first()),
        ("s23*10000,b300*8000,lease*30MW", snapshot::all().last()),
    ] {
        let day = day.expect("days are recorded");
        let expected = (Scenario::on(day).mix, vec![]);
        assert_eq!(rows(written), expected, "the mix of {}", day.date);
    }
}

#[test]
fn a_row_given_in_power_has_as_many_machines_as_it_feeds() {
    // 36.855 MW / 3.51 kW is 10,500 except for the float's last bits, which must not lose a machine.
    for (mix, machines) in [
        ("s21pro*36.855MW", 10_500.0),
        ("s21pro*36.854MW", 10_499.0),
        ("s21pro*3.51kW", 1.0),
        ("s21pro*3.5kW", 0.0),
        ("h100*1.37kW", 1.0),
        ("h100*30MW", 21_897.0),
        ("asic:100:3000:0*3MW", 1000.0),
        ("gpu:0.7:1:1*2.1kW", 3.0),
        ("lease*2.5kW", 2.5),
    ] {
        let (got, machines): (f64, f64) = (count(mix), machines);
        assert_eq!(
            got.to_bits(),
            machines.to_bits(),
            "machines of {mix}: {got}, expected {machines}"
        );
    }
}

#[test]
fn own_machines_have_figures_and_perhaps_a_name() {
    let (found, wrong) = rows("asic:234.5:3510:4k*2,gpu:1.2:30k:2.5:A100%20box*8@25000~3");
    let expected = [
        MixRow::of(
            Machine::OwnAsic {
                th_s: 234.5,
                watts: 3510.0,
                usd: 4000.0,
                name: String::new(),
            },
            Amount::Machines(2),
        ),
        MixRow {
            price_usd: Some(25_000.0),
            rent_usd: Some(3.0),
            ..MixRow::of(
                Machine::OwnGpu {
                    kw: 1.2,
                    usd: 30_000.0,
                    rent_usd_per_hour: 2.5,
                    name: "A100 box".into(),
                },
                Amount::Machines(8),
            )
        },
    ];
    assert_eq!(
        (found.as_slice(), wrong),
        (expected.as_slice(), vec![]),
        "own machines"
    );
}

#[test]
fn a_name_may_hold_any_sign() {
    for (written, name) in [
        ("a%2Cb", "a,b"),
        ("a%3Ab", "a:b"),
        ("a%2Ab", "a*b"),
        ("a%40b", "a@b"),
        ("a%7Eb", "a~b"),
        ("a%26b%3Dc%23d%3Fe", "a&b=c#d?e"),
        ("%2C%3A%2A%40%7E", ",:*@~"),
        ("100%25", "100%"),
        ("%252C", "%2C"),
        ("a+b", "a b"),
        ("a%2Bb", "a+b"),
        ("%E7%AE%97", "算"),
        ("a:b", "a:b"),
        ("a%00b", "ab"),
    ] {
        let link = decode(&format!("mix=asic:1:2:3:{written}*5,s21*1"));
        assert_eq!(problems(&link), [], "problems of {written}");
        let [own, _] = link.scenario.mix.as_slice() else {
            panic!("{written}: two rows, not {:?}", link.scenario.mix);
        };
        let Machine::OwnAsic { name: found, .. } = &own.machine else {
            panic!("{written}: {:?} is the reader's own", own.machine);
        };
        assert_eq!(found, name, "name written {written}");
        let again = decode(&encode(&link, Form::Short));
        assert_eq!(again.scenario, link.scenario, "{name:?} comes back");
    }
}

#[test]
fn rows_that_cannot_be_read_are_left_out_with_a_notice() {
    for (mix, wrong) in [
        ("nosuch*5", Reason::NoSuchMachine),
        ("S21*5", Reason::NoSuchMachine),
        ("cpu:1:2:3*5", Reason::NoSuchMachine),
        ("s21", Reason::NotARow),
        ("", Reason::NotARow),
        ("asic:1:2*5", Reason::NotARow),
        ("s21*x", Reason::NotANumber),
        ("s21*", Reason::NotANumber),
        ("s21*1.5", Reason::NotWhole),
        ("s21*5@x", Reason::NotANumber),
        ("h100*5~", Reason::NotANumber),
        ("h100*xMW", Reason::NotARow),
        ("asic:1:x:3*5", Reason::NotANumber),
        ("lease*5", Reason::LeaseNeedsPower),
    ] {
        let (left, found) = rows(&format!("s19*7,{mix}"));
        assert_eq!(
            left,
            [row("s19", Amount::Machines(7), None, None)],
            "rows beside {mix:?}"
        );
        assert_eq!(found, [wrong], "what is wrong with {mix:?}");
    }
    let (left, found) = rows("nosuch*5");
    assert_eq!(
        left,
        Scenario::default().mix,
        "without any row it is the default mix"
    );
    assert_eq!(found, [Reason::NoSuchMachine, Reason::NoRow], "and both problems");
    assert_eq!(rows(""), (vec![], vec![]), "an empty mix is one without machines");
}

#[test]
fn figures_of_a_row_keep_to_their_ranges() {
    for (mix, bent) in [
        ("s21*2e9", Reason::AboveRange(1e9)),
        ("s21*-1", Reason::BelowRange(0.0)),
        ("h100*1e9MW", Reason::AboveRange(1e8)),
        ("h100*-1kW", Reason::BelowRange(0.0)),
        ("s21*1@2e9", Reason::AboveRange(1e9)),
        ("h100*1~1001", Reason::AboveRange(1000.0)),
        ("lease*1MW@200000", Reason::AboveRange(100_000.0)),
        ("lease*1MW~2001", Reason::AboveRange(2000.0)),
        ("asic:0:2:3*1", Reason::BelowRange(0.001)),
        ("asic:1:0:3*1", Reason::BelowRange(0.1)),
        ("gpu:0:2:3*1", Reason::BelowRange(0.001)),
        ("s21*1~5", Reason::MinerHasNoRent),
    ] {
        let (found, wrong) = rows(mix);
        assert_eq!((found.len(), wrong), (1, vec![bent]), "row and problem of {mix}");
    }
    // Figures that were limited to their range are written as limited, so reading them again finds no problem.
    let link = decode("mix=asic:0:1e9:3:a%2Cb*2e9@9e9");
    assert_eq!(
        link.problems.len(),
        4,
        "four figures were bent: {:?}",
        link.problems
    );
    let again = decode(&encode(&link, Form::Short));
    assert_eq!(
        (again.scenario, again.problems),
        (link.scenario, vec![]),
        "the limited figures are read back without a problem"
    );
}

#[test]
fn a_mix_has_at_most_twelve_rows() {
    let twelve = ["s21*1"; 12].join(",");
    assert_eq!(
        (rows(&twelve).0.len(), rows(&twelve).1),
        (12, vec![]),
        "twelve rows"
    );
    let many = ["s21*1"; 40].join(",");
    assert_eq!(
        (rows(&many).0.len(), rows(&many).1),
        (12, vec![Reason::TooManyRows]),
        "more than twelve rows"
    );
}

#[test]
fn separators_that_another_program_encoded_are_understood() {
    let plain = "s21pro*10000@3500,h100*2MW~2.2,asic:1:2:3:My%20rig*5,lease*30MW";
    let encoded: String = plain
        .chars()
        .map(|sign| match sign {
            ',' => "%2C".to_owned(),
            '*' => "%2A".into(),
            ':' => "%3A".into(),
            '@' => "%40".into(),
            '~' => "%7E".into(),
            '%' => "%25".into(),
            other => other.into(),
        })
        .collect();
    assert_eq!(rows(&encoded), rows(plain), "as if it had not been encoded");
    assert_eq!(rows(plain).0.len(), 4, "rows in all");
}

#[test]
fn a_row_with_a_comma_in_its_name_survives_figures_out_of_range() {
    let (found, wrong) = rows("asic:1e99:1e99:1e99:a%2Cb*1");
    assert_eq!(found.len(), 1, "the row is kept: {found:?}");
    assert_eq!(wrong.len(), 3, "and its three figures are said: {wrong:?}");
}
