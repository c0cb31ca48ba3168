//! Filling the site: the rows never reserve more than the grid's capacity, and one machine more would.

use wattworth::catalog::{asic, gpu};
use wattworth::link::{Form, decode, scenario_query};
use wattworth::report::Report;
use wattworth::report::controls::mix::{self, TypedIn};
use wattworth::report::english::English;
use wattworth::report::words::piece::plain;
use wattworth::scenario::{Amount, Scenario, Share, filled, grid_mw_of_it, it_kw_of_grid, shared};

use crate::random::Random;

fn shared_evenly(scenario: &Scenario) -> Option<Vec<Amount>> {
    shared(scenario, Share::Evenly)
}

fn alone(scenario: &Scenario, index: usize) -> Option<Vec<Amount>> {
    shared(scenario, Share::Alone(index))
}

fn read(link: &str) -> Scenario {
    decode(link).scenario
}

/// On this site a miner of 3 kW reserves 3.15 kW of grid, a GPU of 1.4 kW 1.89 kW, and a kW of leased space 1.35 kW.
const SITE: &str = "mpue=1.05&size=1.35&mw=10&mix=";

#[test]
fn filling_a_row_takes_the_power_the_others_leave() {
    for (mix, row, amount) in [
        // 10,000 kW at 3.15 kW each are 3,174.6 machines.
        ("asic:100:3000:1000*1", 0, Some(Amount::Machines(3174))),
        // An amount typed as power stays an amount of power: that of 3,174 machines.
        ("asic:100:3000:1000*1MW", 0, Some(Amount::PowerKw(9522.0))),
        // 10,000 less the lease's 1,350 kW are 2,746.03 miners; 10,000 less the miners' 3,150 kW are 5,074.07 kW of
        // leased space.
        (
            "asic:100:3000:1000*1000,lease*1MW",
            0,
            Some(Amount::Machines(2746)),
        ),
        (
            "asic:100:3000:1000*1000,lease*1MW",
            1,
            Some(Amount::PowerKw(5074.0)),
        ),
        (
            "lease*1000kW,asic:100:3000:1000*1000",
            0,
            Some(Amount::PowerKw(5074.0)),
        ),
        // The site is full or overfull, so nothing is left to take.
        ("asic:100:3000:1000*3174", 0, None),
        ("asic:100:3000:1000*9000,lease*1MW", 1, None),
        ("lease*7407kW,gpu:9:1:1*0", 1, None),
        ("asic:100:3000:1000*3174", 1, None),
    ] {
        assert_eq!(
            filled(&read(&[SITE, mix].concat()), row),
            amount,
            "{mix}, row {row}"
        );
    }
    // Exactly full: 3,000 times 3.15 kW.
    let exactly = read("mpue=1.05&mw=9.45&mix=asic:100:3000:1000*1");
    assert_eq!(filled(&exactly, 0), Some(Amount::Machines(3000)));
}

#[test]
fn rows_share_evenly() {
    // A third is 3,333.3 kW: 1,058.2 miners, 1,763.7 GPUs, 2,469.1 kW.
    let third = [
        Amount::Machines(1058),
        Amount::Machines(1763),
        Amount::PowerKw(2469.0),
    ];
    let link = [SITE, "asic:100:3000:1000*1,gpu:1.4:30000:2*9000,lease*9MW"].concat();
    assert_eq!(shared_evenly(&read(&link)).as_deref(), Some(&third[..]));
    for (mix, why) in [
        ("lease*1MW", "there is one row"),
        ("", "there is no row"),
        (
            "asic:100:3000:1000*1058,gpu:1.4:30000:2*1763,lease*2469kW",
            "the rows share evenly already",
        ),
        ("gpu:9000:1:1*1,lease*1MW", "a machine takes more than its share"),
    ] {
        assert_eq!(shared_evenly(&read(&[SITE, mix].concat())), None, "{why}");
    }
}

/// Grid power, MW, that a machine of the catalogue or a kW of leased space reserves.
fn each_mw(id: &str, pue: f64, size: f64) -> f64 {
    let it_kw = asic::find(id)
        .map(|asic| asic.watts / 1000.0 * pue)
        .or_else(|| gpu::find(id).map(|gpu| gpu.all_in_kw * size));
    it_kw.unwrap_or(size) / 1000.0
}

#[test]
fn filled_and_shared_rows_fit_and_have_no_room_for_one_more() {
    let ids = ["s21pro", "s19jpro", "h100", "b300", "rtx4090", "lease"];
    let mut random = Random::new(15);
    for _ in 0..400 {
        let (pue, size) = (1.0 + random.unit(), 1.0 + random.unit());
        let capacity = 0.2 + 300.0 * random.unit();
        let rows: Vec<&str> = (0..=random.below(4)).map(|_| *random.pick(&ids)).collect();
        let mix: Vec<String> = rows
            .iter()
            .map(|id| {
                let unit = if *id == "lease" || random.chance(50) {
                    "kW"
                } else {
                    ""
                };
                format!("{id}*{}{unit}", 1 + random.below(50))
            })
            .collect();
        let link = format!("mw={capacity}&mpue={pue}&size={size}&mix={}", mix.join(","));
        let mut scenario = read(&link);
        let reserved = |scenario: &Scenario| -> Vec<f64> {
            let count = |(row, id): (usize, &&str)| {
                let plant = scenario.mix[row].plant(scenario);
                plant.count().unwrap_or(plant.it_kw()) * each_mw(id, pue, size)
            };
            rows.iter()
                .enumerate()
                .map(|(row, id)| count((row, id)))
                .collect()
        };
        let is_full = |before: f64, after: f64, row: usize| {
            let more = after + each_mw(rows[row], pue, size);
            assert!(
                after <= before * (1.0 + 1e-12) && more > before * (1.0 - 1e-12),
                "{link}: row {row} takes {after} of {before} MW"
            );
        };
        if let Some(amounts) = shared_evenly(&scenario) {
            let mut split = scenario.clone();
            for (row, amount) in split.mix.iter_mut().zip(amounts) {
                row.amount = amount;
            }
            // A row whose few kW are less than one machine takes holds nothing, so it is put aside and has no share.
            let holds: Vec<bool> = reserved(&scenario).iter().map(|mw| *mw > 0.0).collect();
            let holding = holds.iter().filter(|holds| **holds).count();
            let sharing = if holding < 2 { rows.len() } else { holding };
            let share = capacity / f64::from(u32::try_from(sharing).expect("a few"));
            for (row, taken) in reserved(&split).into_iter().enumerate() {
                if holding < 2 || holds[row] {
                    is_full(share, taken, row);
                } else {
                    assert_eq!(
                        taken.to_bits(),
                        0.0_f64.to_bits(),
                        "{link}: row {row} is put aside"
                    );
                }
            }
        }
        let row = random.below(rows.len());
        let before: f64 = reserved(&scenario).iter().sum();
        match filled(&scenario, row) {
            Some(amount) => {
                scenario.mix[row].amount = amount;
                let after: f64 = reserved(&scenario).iter().sum();
                assert!(after > before, "{link}: it grows");
                is_full(capacity, after, row);
                // The amounts survive being written to a link and read back.
                let kept = read(&scenario_query(&scenario, Form::Short));
                assert_eq!(kept.mix, scenario.mix, "{link}");
            }
            None => assert!(
                before + each_mw(rows[row], pue, size) > capacity * (1.0 - 1e-12),
                "{link}: there is room in row {row}"
            ),
        }
    }
}

#[test]
fn grid_power_converts_to_it_power_and_back() {
    // 10,000 S21 Pros of 3.51 kW reserve 36.855 MW at a PUE of 1.05.
    let scenario = read("d=2024-11-23&mpue=1.05&mix=s21pro*1");
    let plant = scenario.mix[0].plant(&scenario);
    let it_kw = it_kw_of_grid(plant, &scenario, 36.855);
    assert_eq!(it_kw.to_bits(), 35_100.0_f64.to_bits());
    // Converting typed grid power to IT power and back gives the same number.
    for typed in [0.001, 0.1, 1.0, 36.7, 36.855, 99.999, 1234.5678] {
        let back = grid_mw_of_it(plant, &scenario, it_kw_of_grid(plant, &scenario, typed));
        assert_eq!(back.to_bits(), typed.to_bits(), "{typed} MW");
    }
}

#[test]
fn a_row_says_its_amount_in_the_other_units() {
    let said = |mix: &str, typed_in: TypedIn| {
        let report = Report::of(&decode(&[SITE, mix].concat()), &English);
        plain(&mix::row(&report, 0, typed_in, &English)).replace('\u{a0}', " ")
    };
    // 2,000 miners take 6 MW of IT power, and 6.3 MW of grid.
    let miners = "asic:100:3000:1000*2000";
    for (mix, typed_in, beginning) in [
        (miners, TypedIn::Machines, "= 6.3 MW of grid · $"),
        (miners, TypedIn::It, "= 2,000 machines, 6.3 MW of grid · $"),
        (miners, TypedIn::Grid, "= 2,000 machines, 6.0 MW IT · $"),
        ("gpu:1.4:30000:2*1", TypedIn::It, "= 1 GPU, 1.9 kW of grid · $"),
        ("lease*2MW", TypedIn::It, "= 2.7 MW of grid · $"),
        ("lease*2MW", TypedIn::Grid, "= 2.0 MW IT · $"),
    ] {
        let said = said(mix, typed_in);
        assert!(said.starts_with(beginning), "{mix} {typed_in:?}: {said}");
    }
}

#[test]
fn giving_one_row_the_whole_grid_keeps_the_others_prices_and_rents() {
    let mix = "asic:100:3000:1000*1000@900,lease*1MW@9000~135";
    let mut site = read(&[SITE, mix].concat());
    // 10,000 kW are 7,407.4 kW of leased space at 1.35 kW each, or 3,174.6 miners at 3.15 kW each.
    let lease = [Amount::Machines(0), Amount::PowerKw(7407.0)];
    assert_eq!(alone(&site, 1).as_deref(), Some(&lease[..]));
    let mine = [Amount::Machines(3174), Amount::PowerKw(0.0)];
    assert_eq!(alone(&site, 0).as_deref(), Some(&mine[..]));
    for (row, amount) in site.mix.iter_mut().zip(mine) {
        row.amount = amount;
    }
    let [miner, leased] = &site.mix[..] else {
        panic!("two rows")
    };
    assert_eq!(
        (miner.price_usd, leased.price_usd, leased.rent_usd),
        (Some(900.0), Some(9000.0), Some(135.0))
    );
    // Nothing to do: the row is alone already, it is the only row, or there is no room for a machine.
    assert_eq!(alone(&site, 0), None);
    assert_eq!(alone(&site, 1).as_deref(), Some(&lease[..]));
    assert_eq!(alone(&read(&[SITE, "asic:100:3000:1000*1"].concat()), 0), None);
    assert_eq!(
        alone(&read("mw=0.002&mix=asic:100:3000:1000*1,lease*1kW"), 0),
        None
    );
}

/// Half of 10 MW are 5,000 kW: 1,587 miners at 3.15 kW each, or 3,703 kW of leased space at 1.35 kW each.
#[test]
fn an_empty_row_has_no_share_until_it_is_asked_for() {
    let halves = vec![
        Amount::Machines(1587),
        Amount::PowerKw(3703.0),
        Amount::Machines(0),
    ];
    let of = |mix: &str| read(&[SITE, "asic:100:3000:1000*", mix].concat());
    let two = of("1,lease*1kW,h100*0");
    assert_eq!(shared_evenly(&two), Some(halves.clone()));
    let one = of("0,lease*7407kW,h100*0");
    assert_eq!(shared(&one, Share::With(0)), Some(halves));
    // No share is given to a row that holds something already, to one with no other to share with, or to one that does
    // not exist.
    assert_eq!(shared(&one, Share::With(1)), None);
    assert_eq!(shared(&of("0,lease*0kW,h100*0"), Share::With(0)), None);
    assert_eq!(shared(&one, Share::With(7)), None);
}
