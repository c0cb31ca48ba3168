//! The detailed view of many futures: when a reserve is used up, and mining beside a contract, with their tables and
//! CSV file.

use wattworth::link::decode;
use wattworth::model::DetailedSimulation;
use wattworth::report::charts::bands::BandsOverTime;
use wattworth::report::charts::reading::Readable;
use wattworth::report::english::English;
use wattworth::report::in_detail::{FuturesInDetail, in_detail};
use wattworth::report::tables::risk_csv;
use wattworth::report::words::piece::Piece;
use wattworth::scenario::Use;

use crate::risk_shown::{CASES, at, report, simulated, spaced};

fn told(link: &str) -> FuturesInDetail {
    in_detail(&report(link), &simulated(link), &English)
}

#[test]
fn the_title_says_in_how_many_futures_the_reserve_is_used_up() {
    let link = CASES[1].1;
    let (futures, told) = (simulated(link), told(link));
    let shares = &futures.shown.cash_used_up_share;
    let (last, year) = (shares[59], shares[11]);
    assert!(
        0.01 < year && year < last && last < 0.99,
        "{year} and {last} are told"
    );
    let said = format!(
        "In {} of 100 futures the reserve of $2.0 million is used up within five years, in {} within the first",
        (last * 100.0).round(),
        (year * 100.0).round()
    );
    assert_eq!(spaced(&told.reserve.title), said);
    let picture = told.reserve.picture.expect("there is a reserve");
    assert_eq!(picture.series[0].values.len(), 60);

    // A loan without a reserve over one year; a reserve that is never used up; neither a reserve nor a loan.
    let loan = self::told("paths=100&debt=60&kwh=0.06&mix=s21pro*4000&months=12");
    let said = spaced(&loan.reserve.title);
    assert!(
        said.contains("futures what comes in no longer pays for running costs and the loan within one year"),
        "{said}"
    );
    let none = self::told("paths=100&reserve=1e9&mix=s21pro*40");
    assert_eq!(
        spaced(&none.reserve.title),
        "In none of the futures the reserve of $1.0 billion is used up within five years"
    );
    let nothing = self::told("paths=100");
    assert!(nothing.reserve.picture.is_none());
    assert!(spaced(&nothing.reserve.title).starts_with("There is neither a reserve nor a loan."));
}

/// A lease pays the same in every future. Computed by hand: 5 MW of IT at $100 per kW and month, fully occupied, with
/// 10 % site cost and on 1.35 times as much grid, bring 500,000 · 0.9 / 6.75 = 66,667 dollars a month per MW of grid.
#[test]
fn a_contract_brings_the_same_while_mining_varies() {
    let lease = "paths=400&mix=s23*3000,lease*5MW~100&locc=100&lcost=10&lesc=0&ldelay=6";
    let futures = simulated(lease);
    let [contract] = &futures.contracts[..] else {
        panic!("one contract: {:?}", futures.contracts);
    };
    for (month, usd) in (0..).zip(&contract.profit_usd_per_mw_month) {
        match usd {
            None => assert!(month < 6, "{month}"),
            Some(usd) => assert!(month >= 6 && (usd - 66_666.67).abs() < 0.01, "{month}: {usd}"),
        }
    }
    let mining = futures.mining_profit_usd_per_mw_month.as_ref().expect("a mine");
    assert!(mining.p95[59] - mining.p5[59] > 10_000.0, "it wanders");
    // Month 0 has today's prices in every future, so mining brings the row's own profit.
    let report = report(lease);
    let row = &report.rows[0];
    let monthly = &report.monthly.rows[0].profit_usd;
    assert!((mining.p5[0] - monthly[0] / row.reserved_mw).abs() < 1e-6);
    let said = spaced(&told(lease).mining_and_contract.title);
    assert!(
        said.starts_with("In September 2031 a megawatt of mining brings between a loss of $")
            && said.ends_with(", the AI lease under contract brings $67,000"),
        "{said}"
    );
}

/// Without volatility every percentile is the row's profit at the assumed prices.
#[test]
fn without_volatility_mining_brings_the_assumed_profit() {
    let link = "vol=0&gvol=0&paths=100&resp=0.5&kwh=0.07&hodl=30&mix=s23*3000,lease*5MW";
    let (futures, report) = (simulated(link), report(link));
    let fan = futures.mining_profit_usd_per_mw_month.expect("a mine");
    let assumed = &report.monthly.rows[0].profit_usd;
    for (month, usd) in assumed.iter().enumerate() {
        let usd = usd / report.rows[0].reserved_mw;
        for found in [fan.p5[month], fan.p50[month], fan.p95[month], fan.mean[month]] {
            assert!(
                (found - usd).abs() <= 1e-9 * usd.abs(),
                "month {month}: {found}, not {usd}"
            );
        }
    }
}

/// GPUs are under contract for their first 24 months. The line ends with the contract, and the chart says so.
#[test]
fn a_contracts_line_ends_with_the_contract() {
    let told = told(CASES[2].1);
    let picture = told.mining_and_contract.picture.expect("there is mining");
    let line = picture.series.last().expect("a contract");
    assert_eq!(
        (line.subject, line.end.as_str()),
        (Use::Rental.into(), "the contract ends")
    );
    let held: Vec<usize> = (0..60).filter(|month| line.values[*month].is_some()).collect();
    assert_eq!(held.len(), 24);
    assert_eq!(held[23] - held[0], 23, "without a gap");
    let said = spaced(&told.mining_and_contract.title);
    assert!(
        said.contains(", renting out H100s under contract brings $"),
        "{said}"
    );

    let free = self::told(CASES[3].1);
    assert!(spaced(&free.mining_and_contract.title).ends_with("; nothing is under contract then"));
    let picture = free.mining_and_contract.picture.expect("there is mining");
    assert_eq!(picture.series.len(), 5);
    let idle = self::told(CASES[4].1).mining_and_contract;
    assert!(idle.picture.is_none());
    assert_eq!(
        spaced(&idle.title),
        "There is no mining in the mix that could be set beside a contract."
    );
}

/// Every figure in the sentences and in the tables equals the JSON object's at its path.
#[test]
fn every_figure_in_detail_is_in_the_json_object() {
    let mut pictures = 0;
    for (case, link) in CASES {
        let (report, futures) = (report(link), simulated(link));
        let mut object = serde_json::to_value(&report).expect("JSON");
        object["risk"] = serde_json::to_value(&futures).expect("JSON");
        let told = in_detail(&report, &futures, &English);
        let mut seen = 0;
        let mut check = |piece: &Piece| {
            if let Piece::Figure(figure) = piece {
                let value = at(&object, &figure.path).map(f64::to_bits);
                assert_eq!(value, Some(figure.value.to_bits()), "{case}: {}", figure.path);
                seen += 1;
            }
        };
        told.drawn.iter().for_each(&mut check);
        for part in [&told.reserve, &told.mining_and_contract] {
            part.title.iter().chain(&part.hint).for_each(&mut check);
            let Some(data) = &part.picture else { continue };
            assert_eq!(data.columns(&English).len(), data.series.len());
            for stop in 0..data.stops() {
                let reading = data.reading(stop, &English).expect("a month");
                reading.cells.iter().flatten().for_each(&mut check);
            }
            assert!(ends_inside(data), "{case}");
            pictures += 1;
        }
        assert!(seen >= 2, "{case}");
    }
    assert!(
        pictures >= CASES.len(),
        "only {pictures} pictures in {} cases",
        CASES.len()
    );
}

/// Whether every series has exactly as many values as the chart has months, so that nothing is drawn beyond the plot.
fn ends_inside(data: &BandsOverTime) -> bool {
    data.moments.len() == data.months
        && data
            .series
            .iter()
            .all(|series| series.values.len() == data.months)
}

#[test]
fn the_file_has_percentiles_seed_and_generator() {
    let link = CASES[0].1;
    let futures = simulated(link);
    let csv = risk_csv::by_month(&report(link), &futures);
    let mut lines = csv.lines();
    let heads: Vec<&str> = lines.next().expect("names").split(',').collect();
    let first: Vec<&str> = lines.next().expect("a month").split(',').collect();
    let cell = |name: &str| {
        let nth = heads.iter().position(|head| *head == name);
        first[nth.unwrap_or_else(|| panic!("no {name}: {heads:?}"))]
    };
    assert_eq!(
        (cell("seed"), cell("generator"), cell("futures")),
        ("1", "xoshiro256++", "400")
    );
    let mining = futures.mining_profit_usd_per_mw_month.expect("a mine");
    assert_eq!(
        cell("mining_profit_usd_per_mw_month.p75").parse(),
        Ok(mining.p75[0])
    );
    assert_eq!(
        cell("contracts.0.profit_usd_per_mw_month"),
        "",
        "the lease does not run yet"
    );
    assert_eq!(lines.count(), 60);
}

/// Computing in slices gives the same as computing at once.
#[test]
fn slices_change_nothing() {
    let link = "paths=300&months=18&kwh=0.04..0.08&cmonths=6";
    let mut job = wattworth::model::Simulation::of(decode(link).scenario);
    job.finish();
    assert_eq!(job.in_detail(), simulated(link));
    let mut slow = DetailedSimulation::of(decode(link).scenario);
    let mut done = slow.share_done();
    while !slow.advance(37) {
        assert!(slow.share_done() >= done && slow.share_done() <= 1.0);
        done = slow.share_done();
    }
    assert!((done - 1.0).abs() < 1e-12);
    assert_eq!(slow.outcome(), job.in_detail());
}
