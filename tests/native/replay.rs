//! A site replayed through recorded months: through 2022, with a loan that outran its machines, and up to the end of
//! the record.

use wattworth::catalog::calendar::Month;
use wattworth::link::decode;
use wattworth::model::Replay;

fn replay(month: &str, link: &str) -> Option<Replay> {
    let bought: Month = month.parse().expect("a month");
    Replay::of(&decode(link).scenario, bought)
}

fn close(found: f64, expected: f64, tolerance: f64) {
    assert!((found - expected).abs() <= tolerance, "{found}, not {expected}");
}

/// One machine of 100 TH/s and 3.25 kW at 5 cents a kWh, always on, without pool fee, bought at the peak. Computed by
/// hand from the record:
///
/// - November 2021, $60,680, difficulty 22.198 T, 0.0925 BTC of fees: 100e12·2,628,000 s / (22.198e12·2^32) · 6.3425
///   = 0.017483 BTC = $1,060.86, less 3.25 kW · 730 h · $0.05 = $118.63 of power: $942.23.
/// - June 2022, $24,350, 29.992 T, 0.1121: 0.012980 BTC = $316.05, less $118.63: $197.43.
#[test]
fn a_miner_bought_in_november_2021_earned_what_the_record_says() {
    let link = "kwh=0.05&uptime=100&pool=0&mpue=1&mopex=0&mcapex=0&months=14&mix=asic:100:3250:8000*1";
    let found = replay("2021-11", link).expect("it is recorded");
    assert_eq!((found.month.len(), found.record_ends), (14, false));
    assert_eq!(found.month[7], "2022-06");
    close(found.operations_usd[0], 942.23, 0.01);
    close(found.operations_usd[7], 197.43, 0.01);
    close(found.cumulative_usd[1], 942.23 - 8000.0, 0.01);
    // A calculator of that day, which assumes that nothing changes, would have promised payback in nine months.
    close(found.unchanged_cumulative_usd[9], 9.0 * 942.23 - 8000.0, 0.1);
    assert!(found.unchanged_cumulative_usd[9] > 0.0);
    assert!(
        found.cumulative_usd[14] < -2_000.0,
        "a year later a quarter is still owed"
    );
    // The same money in Bitcoin, bought at $60,680 and sold in December 2022 at $16,940.
    close(
        found.just_buy_btc_cumulative_usd[14],
        8000.0 * (16_940.0 / 60_680.0 - 1.0),
        0.01,
    );
}

/// Iris Energy in November 2022: 36,000 S19j Pro were pledged for loans that took about $7 million a month, while the
/// machines brought in some $2 million above their power cost (Form 6-K of 2 November 2022; 6 cents a kWh and a reserve
/// of $10 million are assumed). Computed by hand: 3.6 EH/s at 95 % uptime mine 362.88 BTC at $17,580 = $6.379 million
/// in that month, of which $4.494 million pay for power, so $5.115 million are missing. In December 377.82 BTC at
/// $16,940 bring $6.400 million, and $5.094 million are missing. The ten million last until then.
#[test]
fn iris_energys_loan_outran_its_machines_in_december_2022() {
    let link = "kwh=0.06&pool=0.5&mopex=0&mcapex=0&mpue=1&uptime=95&fixed=7000000&reserve=10000000&months=24\
                &mix=asic:100:3000:1800:S19j_Pro*36000";
    let found = replay("2022-11", link).expect("it is recorded");
    close(found.operations_usd[0], -5.114_5e6, 100.0);
    close(found.operations_usd[1], -5.093_6e6, 100.0);
    assert_eq!(found.cash_used_up_month.as_deref(), Some("2022-12"));
    assert!(found.months_under_water >= 12);
}

#[test]
fn a_replay_is_limited_to_recorded_months() {
    let found = replay("2026-01", "").expect("it is recorded");
    assert!(found.record_ends);
    assert_eq!(found.month.last().map(String::as_str), Some("2026-09"));
    assert_eq!(found.cumulative_usd.len(), found.month.len() + 1);
    assert!(replay("2020-12", "").is_none(), "the record begins in 2021");
    assert!(
        replay("2026-10", "").is_none(),
        "the record does not reach that month"
    );
}

/// The recorded rents are an H100's, so they are used only if every GPU of the mix is one and the record has begun. In
/// months without a record the last rent holds.
#[test]
fn recorded_rents_are_used_for_h100s_only() {
    let of = |month: &str, mix: &str| replay(month, mix).expect("it is recorded").h100_rent_usd_per_hour;
    let rents = of("2023-03", "mix=h100*8&months=24").expect("8 dollars at the peak");
    for (month, rent) in [(0, 8.0), (2, 8.0), (3, 4.7), (11, 2.85), (17, 2.0), (23, 2.0)] {
        close(rents[month], rent, 0.0);
    }
    assert_eq!(of("2023-02", "mix=h100*8"), None);
    assert_eq!(of("2023-03", "mix=h100*8,h200*8"), None);
    assert_eq!(of("2023-03", "mix=s23*8"), None);
    // A contract overrides the market's rent: at $8 for two years, income does not fall.
    let contracted = replay("2023-03", "mix=h100*8&months=24&cmonths=24&crent=8&gdelay=0").expect("recorded");
    let [first, last] = [0, 23].map(|month| contracted.operations_usd[month]);
    close(last, first, 1e-6 * first.abs());
}

/// Beside other uses, mining's own cash is told, too: the same as of a site that only mines, before fixed cost and tax.
#[test]
fn minings_own_cash_is_that_of_a_site_that_only_mines() {
    let of = |mix: &str| replay("2021-11", &format!("kwh=0.05&months=24&mix={mix}")).expect("it is recorded");
    let mine = "asic:100:3250:8000*100,asic:50:2000:3000*40";
    let (alone, beside) = (of(mine), of(&format!("{mine},lease*1MW,h100*8")));
    assert_eq!(
        alone.mining_cumulative_usd, None,
        "a site that only mines needs no separate figure"
    );
    assert_eq!(of("lease*1MW").mining_cumulative_usd, None, "nothing mines");
    let found = beside.mining_cumulative_usd.expect("a mine beside others");
    assert_eq!(found.len(), alone.cumulative_usd.len());
    for (found, expected) in found.iter().zip(&alone.cumulative_usd) {
        close(*found, *expected, 1e-6 * expected.abs().max(1.0));
    }
}

#[test]
fn a_replay_with_debt_has_the_owners_cash() {
    let found = replay("2021-11", "debt=60&dterm=36&drate=12&mix=asic:100:3250:8000*1000").expect("recorded");
    let owned = found.equity_cumulative_usd.expect("a loan");
    assert!(
        owned[0] > found.cumulative_usd[0],
        "the owner spends less at first"
    );
    assert_eq!(
        replay("2021-11", "mix=s23*8")
            .expect("recorded")
            .equity_cumulative_usd,
        None
    );
}
