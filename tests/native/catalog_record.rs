//! Deals, the monthly record, rents and snapshots are complete, possible, and agree with what was published.

use wattworth::catalog::calendar::Month;
use wattworth::catalog::{Confidence, deal, history, snapshot};

use crate::catalog::check;
use crate::catalog_prices::day;

#[test]
fn deals_pay_the_published_rent() {
    for (landlord, announced, published) in [
        ("Core Scientific", "2024-10", 121.0),
        ("TeraWulf", "2025-08", 154.0),
        ("Hut 8", "2025-12", 159.0),
    ] {
        let deal = deal::all()
            .iter()
            .find(|deal| deal.landlord == landlord && deal.announced == announced)
            .unwrap_or_else(|| panic!("{landlord}'s deal of {announced} is recorded"));
        check(
            &format!("{landlord}, $/kW-month"),
            deal.rent_usd_per_kw_month().expect("its IT power was told"),
            published,
            0.5,
        );
    }
    // A deal that states only grid power has no rent per kW of IT power.
    let untold = deal::all().iter().filter(|deal| deal.it_mw.is_none());
    let untold: Vec<_> = untold
        .map(|deal| (deal.tenant.as_str(), deal.rent_usd_per_kw_month()))
        .collect();
    assert_eq!(untold, [("AWS", None)]);
}

#[test]
fn deals_fit_their_sites_and_each_other() {
    let (mut with_both, mut with_rent) = (0, 0);
    for deal in deal::all() {
        let name = format!("{} with {}", deal.landlord, deal.tenant);
        assert!(
            deal.it_mw.is_some() || deal.gross_mw.is_some(),
            "{name}: how much power?"
        );
        if let (Some(it_mw), Some(gross_mw)) = (deal.it_mw, deal.gross_mw) {
            // kW of grid power for a kW of IT power: above 1, and not far above what the published deals have.
            let ratio = gross_mw / it_mw;
            assert!((1.1..=1.5).contains(&ratio), "{name}: {ratio} MW a MW");
            with_both += 1;
        }
        let rents = if deal.other.starts_with("GPU cloud") {
            // The landlord brings the machines.
            700.0..=1000.0
        } else {
            100.0..=230.0
        };
        if let Some(rent) = deal.rent_usd_per_kw_month() {
            assert!(rents.contains(&rent), "{name}: {rent} $/kW-month");
            with_rent += 1;
        }
    }
    // All but one say their rent, and the file has this many lines with both powers.
    assert_eq!((with_both, with_rent), (7, deal::all().len() - 1));
    // Beacon Point's leases are triple net, so the operating income of 655 M$ a year is the rent. The total rent is
    // published to 0.1 bn$.
    let beacon: Vec<f64> = deal::all()
        .iter()
        .filter(|deal| deal.tenant.starts_with("Beacon Point"))
        .map(|deal| deal.total_usd_bn * 1e3 / deal.years)
        .collect();
    assert_eq!(beacon.len(), 2);
    for rent_musd in beacon {
        check("rent of Beacon Point, M$ a year", rent_musd, 655.0, 3.4);
    }
}

#[test]
fn the_record_is_complete_and_agrees_with_the_protocol() {
    let first = Month { year: 2021, month: 1 };
    for (nth, recorded) in (0..).zip(history::months()) {
        let month = recorded.month;
        assert_eq!(month, first.plus(nth), "the record has every month in its order");
        let halving = Month { year: 2024, month: 4 };
        let (low, high) = match month.cmp(&halving) {
            std::cmp::Ordering::Less => (6.25, 6.25),
            std::cmp::Ordering::Equal => (3.125, 6.25),
            std::cmp::Ordering::Greater => (3.125, 3.125),
        };
        assert!(
            (low..=high).contains(&recorded.subsidy_btc),
            "subsidy of {month}: {}, expected {low} to {high}",
            recorded.subsidy_btc
        );
        assert!(
            recorded.price_usd > 1e4 && recorded.difficulty > 1e13 && recorded.fees_btc > 0.0,
            "{month} is recorded: {recorded:?}"
        );
    }
}

#[test]
fn the_record_gives_the_hashprices_that_were_published() {
    // $/PH a day at 2^32 hashes per unit of difficulty.
    let hashprice = |month: &history::RecordedMonth| {
        1e15 * 86_400.0 / (month.difficulty * 4_294_967_296.0)
            * (month.subsidy_btc + month.fees_btc)
            * month.price_usd
    };
    let mean = |first: &str, last: &str| {
        let recorded: Vec<f64> = history::months()
            .iter()
            .filter(|recorded| (first..=last).contains(&recorded.month.to_string().as_str()))
            .map(hashprice)
            .collect();
        recorded.iter().sum::<f64>() / recorded.len() as f64
    };
    // Luxor's review of 2022 and its review of November 2025.
    for (first, last, published) in [
        ("2021-01", "2021-12", 314.61),
        ("2022-01", "2022-12", 123.88),
        ("2025-11", "2025-11", 39.82),
    ] {
        check(first, mean(first, last) / published, 1.0, 0.003);
    }
}

#[test]
fn the_record_moves_as_far_as_bitcoin_can() {
    for pair in history::months().windows(2) {
        let (before, after) = (&pair[0], &pair[1]);
        // The mean difficulty fell by 29 % when China's miners left in July 2021, and in no month rose by more than 19
        // %.
        let difficulty = after.difficulty / before.difficulty;
        assert!(
            (0.70..=1.20).contains(&difficulty),
            "difficulty of {}: {difficulty} of the month before",
            after.month
        );
        let price = after.price_usd / before.price_usd;
        assert!(
            (0.75..=1.40).contains(&price),
            "price of {}: {price} of the month before",
            after.month
        );
    }
    let last = history::months().last().expect("the record has months");
    assert_eq!(last.month, Month { year: 2026, month: 9 });
    // Difficulty fell by 13 % from December 2025 to September 2026.
    let of = |month: &str| {
        let recorded = history::months().iter().find(|it| it.month.to_string() == month);
        recorded.map_or(f64::NAN, |it| it.difficulty)
    };
    check("2026 to Sep", of("2026-09") / of("2025-12") - 1.0, -0.13, 0.005);
    // From June 2026 on the chain was not read, so fees are estimates.
    for month in history::months() {
        let estimated = month.month >= Month { year: 2026, month: 6 };
        assert_eq!(
            month.fees_confidence == Confidence::Assumption,
            estimated,
            "fees of {}",
            month.month
        );
    }
}

#[test]
fn recorded_rents_are_in_order() {
    let rents = history::rents();
    assert!(
        rents
            .windows(2)
            .all(|pair| (&pair[0].gpu, pair[0].month) < (&pair[1].gpu, pair[1].month)),
        "each month once, oldest first"
    );
    // H100 rents were highest when the GPU was new and lowest in contracts of October 2025.
    let by_rent =
        |a: &&history::RecordedRent, b: &&history::RecordedRent| a.usd_per_hour.total_cmp(&b.usd_per_hour);
    let highest = rents.iter().max_by(by_rent).expect("there are rents");
    let lowest = rents.iter().min_by(by_rent).expect("there are rents");
    assert_eq!(
        (highest.usd_per_hour, highest.month.to_string().as_str()),
        (8.0, "2023-03")
    );
    assert_eq!(
        (lowest.usd_per_hour, lowest.month.to_string().as_str()),
        (1.7, "2025-10")
    );
}

#[test]
fn snapshots_are_states_the_chain_can_have() {
    let days: Vec<String> = snapshot::all().iter().map(|it| it.date.to_string()).collect();
    assert_eq!(days, ["2024-11-23", "2026-10-03"], "oldest first");
    assert_eq!(snapshot::newest().date, day("2026-10-03"));
    for it in snapshot::all() {
        assert_eq!(snapshot::on_day(it.date), Some(it), "found by its day");
        // A block header holds the target as three bytes and an exponent. So a difficulty around 10^14 is 65535 * 2^48
        // divided by a whole number, and possible values are some 10^9 apart.
        let mantissa = 65_535.0 * 2_f64.powi(48) / it.difficulty;
        let possible = 65_535.0 * 2_f64.powi(48) / mantissa.round();
        check("a difficulty a header can hold", it.difficulty, possible, 1.0);
    }
    // A difficulty epoch is 2,016 blocks. That of 3 October 2026 began at block 969,696.
    let newest = snapshot::newest();
    assert_eq!(newest.height_blocks / 2016 * 2016, 969_696);
    // A block takes ten minutes on average, so 144 come a day, also between the two snapshots.
    let oldest = &snapshot::all()[0];
    let days = newest.date.days() - oldest.date.days();
    let blocks = newest.height_blocks - oldest.height_blocks;
    check("blocks a day", f64::from(blocks) / days as f64, 144.0, 2.0);
    // MineForge, 3 October 2026: 40.58 $/PH a day at 84,714 $. Its fees are not the week's average, hence the
    // tolerance.
    let hashprice = 1e15 * 86_400.0 / (newest.difficulty * 4_294_967_296.0)
        * (3.125 + newest.fees_btc_per_block)
        * newest.price_usd;
    check("hashprice of 3 October 2026", hashprice, 40.58, 0.2);
}
