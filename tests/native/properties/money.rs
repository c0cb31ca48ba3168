//! What must hold of spending, leases, debt, tax and what is already paid for, at both ends and the default of the
//! inputs that decide them.

use wattworth::link::decode;
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::report::figures::UseWorth;
use wattworth::scenario::{Kind, Machine, Paid, Scenario, Use, field};

use super::{ROUNDING, TYPICAL, moved, near, report, written_out};
use crate::random::{Random, scenario};

/// The two ends of an input's range, and its default between them.
fn ends_and_default(key: &str) -> [f64; 3] {
    let field = field(key).unwrap_or_else(|| panic!("{key} is an input"));
    let default = field.number(&Scenario::default()).expect("it is a number");
    [field.min, default, field.max]
}

fn set(scenario: &mut Scenario, key: &str, value: f64) {
    field(key)
        .unwrap_or_else(|| panic!("{key} is an input"))
        .set_number(scenario, value);
}

/// The reference scenario with nothing but its lease, which has no tax, fixed cost or debt.
fn lease() -> Scenario {
    let mut scenario = decode("mix=lease*30MW").scenario;
    scenario.hosting.tenant_pays_power = false;
    scenario.site.price_growth_percent_per_year = 3.0;
    scenario
}

#[test]
fn a_running_leases_npv_does_not_depend_on_the_horizon() {
    let keys = [
        "ldelay", "lterm", "lfund", "lcredit", "lesc", "kwhg", "rate", "lcapex", "shell", "locc",
    ];
    for key in keys {
        for value in ends_and_default(key) {
            for advanced in [0.0, 40.0, 100.0] {
                let mut scenario = lease();
                scenario.hosting.advanced_percent = advanced;
                set(&mut scenario, key, value);
                let start = scenario.hosting.delay_months;
                let life = (scenario.data_centre.building_life_years * 12.0).round();
                let term = (scenario.hosting.term_years * 12.0).round().min(life);
                let mut first: Option<f64> = None;
                for share in [0.0, 0.1, 0.5, 0.99] {
                    let run = (term * share).floor();
                    let horizon = f64::from(start) + run;
                    if !(1.0..=240.0).contains(&horizon) {
                        continue;
                    }
                    set(&mut scenario, "months", horizon);
                    let report = report(scenario.clone());
                    let npv_usd = report.site.life.npv_usd;
                    let expected = *first.get_or_insert(npv_usd);
                    // The residual value at the horizon's end counts as money moved, too.
                    let summed = moved(&report) + expected.abs() + report.site.life.residual_usd.abs();
                    assert!(
                        (npv_usd - expected).abs() <= 1e-10 * summed,
                        "{key}={value}, {advanced} % advanced, {horizon} months: {npv_usd}, expected {expected}"
                    );
                }
            }
        }
    }
}

#[test]
fn at_the_discount_rate_debt_leaves_the_owners_npv_unchanged() {
    let mut random = Random::new(31);
    let mut borrowed = 0;
    for nth in 0..60 {
        let mut scenario = scenario(&mut random, 1 + nth % 4, TYPICAL);
        scenario.money.tax_percent = 0.0;
        // The input for interest has a maximum of 100 % a year.
        scenario.money.discount_percent_per_year = scenario.money.discount_percent_per_year.min(100.0);
        scenario.debt.interest_percent_per_year = scenario.money.discount_percent_per_year;
        for share in [0.01, 60.0, 100.0] {
            for term in ends_and_default("dterm") {
                scenario.debt.borrowed_percent = share;
                set(&mut scenario, "dterm", term);
                let report = report(scenario.clone());
                let Some(equity) = &report.site.equity else {
                    continue;
                };
                borrowed += 1;
                near(
                    "owner's NPV",
                    equity.npv_usd,
                    report.site.life.npv_usd,
                    moved(&report),
                    &report.link.short,
                );
            }
        }
    }
    assert!(borrowed >= 300, "only {borrowed} sites had debt");
}

#[test]
fn only_the_owners_figures_change_with_debt() {
    let mut random = Random::new(32);
    for nth in 0..20 {
        let mut scenario = scenario(&mut random, 1 + nth % 4, TYPICAL);
        scenario.debt.borrowed_percent = 0.0;
        let without = report(scenario.clone());
        scenario.debt.borrowed_percent = 70.0;
        let with = report(scenario);
        assert_eq!(without.rows, with.rows, "{}", with.link.short);
        assert_eq!(without.uses, with.uses, "{}", with.link.short);
        assert_eq!(without.flip, with.flip, "{}", with.link.short);
        assert_eq!(without.site.life, with.site.life, "{}", with.link.short);
        assert_eq!(without.site.breakeven, with.site.breakeven, "{}", with.link.short);
        assert_eq!(
            without.monthly.site.cash_usd, with.monthly.site.cash_usd,
            "{}",
            with.link.short
        );
    }
}

#[test]
fn a_loan_is_paid_back_in_full() {
    let mut random = Random::new(33);
    for nth in 0..60 {
        let mut scenario = scenario(&mut random, 1 + nth % 4, TYPICAL);
        scenario.debt.borrowed_percent = [1.0, 50.0, 100.0][nth % 3];
        // Without interest, the amount paid back equals the amount drawn.
        scenario.debt.interest_percent_per_year = 0.0;
        let report = report(scenario);
        let (Some(debt), Some(service)) = (&report.site.debt, &report.monthly.site.service_usd) else {
            continue;
        };
        let paid = service.iter().sum::<f64>() + debt.repaid_at_end_usd;
        near(
            "paid back",
            paid,
            debt.drawn_usd,
            debt.drawn_usd,
            &report.link.short,
        );
        let owed = report.monthly.site.debt_usd.as_ref().expect("there is debt");
        assert!(
            owed.iter().all(|usd| *usd >= -ROUNDING * debt.drawn_usd),
            "nothing is owed to the site in {}",
            report.link.short
        );
    }
}

#[test]
fn without_an_advance_the_share_credited_changes_nothing() {
    let mut random = Random::new(34);
    for _ in 0..20 {
        let mut scenario = scenario(&mut random, 3, TYPICAL);
        scenario.mix[0].machine = Machine::Lease;
        scenario.hosting.advanced_percent = 0.0;
        let rows = ends_and_default("lcredit").map(|percent| {
            scenario.hosting.credited_percent = percent;
            report(scenario.clone()).rows
        });
        assert_eq!(rows[0], rows[1], "no credit");
        assert_eq!(rows[0], rows[2], "all of the rent");
    }
}

#[test]
fn a_tenant_is_credited_at_most_what_it_advanced() {
    for key in [
        "lfund", "lcredit", "lterm", "ldelay", "locc", "lcapex", "lrent", "lesc",
    ] {
        let values = if key == "lrent" {
            [0.0, 134.0, 2000.0]
        } else {
            ends_and_default(key)
        };
        for value in values {
            let mut scenario = lease();
            scenario.hosting.advanced_percent = 60.0;
            scenario.money.horizon_months = 240;
            set(&mut scenario, key, value);
            let report = report(scenario.clone());
            let hosting = &scenario.hosting;
            let advance = 30_000.0 * hosting.capex_usd_per_kw * hosting.advanced_percent / 100.0;
            let monthly = &report.monthly.rows[0];
            let credits = monthly.credit_to_tenant_usd.as_ref().expect("it is a lease");
            let credited: f64 = credits.iter().sum();
            assert!(
                credited <= advance * (1.0 + 1e-12),
                "{key}={value}: {credited} of {advance}"
            );
            for (k, (credit, revenue)) in credits.iter().zip(&monthly.revenue_usd).enumerate() {
                let most = revenue * hosting.credited_percent / 100.0;
                assert!(*credit <= most * (1.0 + 1e-12), "{key}={value}, month {k}");
            }
            assert_eq!(
                report.rows[0].capex_usd.to_bits(),
                (30_000.0 * hosting.capex_usd_per_kw * (1.0 - hosting.advanced_percent / 100.0)).to_bits(),
                "{key}={value}: the tenant's part is not ours"
            );
        }
    }
}

#[test]
fn tax_on_a_lease_whose_tenant_advances_all_is_its_share_of_the_profit() {
    // Over the whole life of the building, credits to the tenant are deducted, and nothing of ours depreciates.
    for term in [1.0, 10.0, 15.0] {
        let link = format!(
            "mix=lease*30MW&lfund=100&shell=15&lterm={term}&ldelay=0&lesc=0&lcapex=4000&months=180&tax=21"
        );
        let report = Report::of(&decode(&link), &English);
        let row = &report.monthly.rows[0];
        let credits = row.credit_to_tenant_usd.as_ref().expect("it is a lease");
        let earned = row.profit_usd.iter().sum::<f64>() - credits.iter().sum::<f64>();
        let tax: f64 = report.monthly.site.tax_usd.iter().sum();
        near("tax", tax, 0.21 * earned, earned, &link);
        assert!(earned > 0.0, "{link}");
    }
}

#[test]
fn spending_sums_to_the_capital_that_falls_within_the_horizon() {
    for key in ["mdelay", "gdelay", "ldelay", "lead", "lfund", "months"] {
        for value in ends_and_default(key) {
            let mut scenario = Scenario::default();
            scenario.money.horizon_months = 240;
            set(&mut scenario, key, value);
            let report = report(scenario);
            for (row, monthly) in report.rows.iter().zip(&report.monthly.rows) {
                let spent: f64 = monthly.spending_usd.iter().sum();
                let cut = report.inputs.delay_months(row.kind) > report.inputs.money.horizon_months;
                if cut {
                    assert!(spent < row.capex_usd, "{key}={value}: {:?} is cut", row.kind);
                } else {
                    near(
                        "spending",
                        spent,
                        row.capex_usd,
                        row.capex_usd,
                        &report.link.short,
                    );
                }
            }
        }
    }
}

#[test]
fn what_is_paid_for_equals_prices_and_delays_of_zero() {
    let mut random = Random::new(35);
    for nth in 0..24 {
        let mut scenario = scenario(&mut random, 2 + nth % 3, TYPICAL);
        for paid in [Paid::Mining, Paid::Ai, Paid::Both] {
            scenario.site.paid = paid;
            let (said, written) = (report(scenario.clone()), report(written_out(&scenario)));
            let link = &said.link.short;
            assert_eq!(said.rows, written.rows, "rows of {link}");
            // With prices of zero written out, the report no longer knows what owning nothing would be worth, nor that
            // another machine would have to be bought. So these two figures are not compared.
            let uses = |of: &Report| {
                let uses = of.uses.iter().cloned();
                let without = |known: UseWorth| UseWorth {
                    owning_nothing_usd_per_mw_year: None,
                    best_machine: None,
                    ..known
                };
                uses.map(without).collect::<Vec<UseWorth>>()
            };
            assert_eq!(uses(&said), uses(&written), "uses of {link}");
            assert_eq!(said.site, written.site, "the site of {link}");
            assert_eq!(said.monthly, written.monthly, "months of {link}");
            assert_eq!(said.duel, written.duel, "the duel of {link}");
            assert_eq!(said.baseline, written.baseline, "the baseline of {link}");
            for row in said.rows.iter().filter(|row| paid.covers(row.kind)) {
                assert_eq!(row.capex_usd.abs().to_bits(), 0, "{:?} of {link}", row.kind);
            }
        }
    }
}

#[test]
fn heat_is_credit_for_what_machines_draw_before_pue() {
    let link = "d=2024-11-23&heat=0.1&heatuse=40&mix=s21pro*100,h100*80,lease*1MW";
    let report = Report::of(&decode(link), &English);
    // The credit is 40 % of the IT energy at 10 cents a kWh.
    for (nth, pue) in [(0, 1.05), (1, 1.25)] {
        let today = &report.rows[nth].today;
        let expected = today.energy_mwh * 1000.0 / pue * 0.4 * 0.1;
        near("heat", today.credit_usd, expected, expected, link);
    }
    assert_eq!(
        report.rows[2].today.credit_usd.to_bits(),
        0,
        "a tenant's heat is the tenant's"
    );
    // Where power costs more than bitcoin and heat bring in, the miner is off and makes no heat.
    let off = Report::of(&decode(&format!("{link}&kwh=0.5")), &English);
    assert!(
        off.monthly.rows[0].credit_usd.iter().all(|usd| *usd == 0.0),
        "no heat while off"
    );
    // Sold heat keeps a miner running that Bitcoin alone would not.
    let cold = "d=2024-11-23&mix=s9*10&kwh=0.06&months=1";
    let months_off = |more: &str| {
        Report::of(&decode(&format!("{cold}{more}")), &English).rows[0]
            .life
            .months_off
    };
    assert_eq!(months_off(""), Some(1), "an S9 is off at 6 cents");
    assert_eq!(
        months_off("&heat=0.06&heatuse=100"),
        Some(0),
        "unless its heat is used"
    );
}

#[test]
fn cash_runs_out_when_the_reserve_is_used_up() {
    // A fixed cost of $100,000 a month, paid from a reserve of $250,000, lasts two months.
    let after = |link: &str| Report::of(&decode(link), &English).site.runs_out_after_months;
    assert_eq!(after("mix=&fixed=100000&reserve=250000"), Some(2));
    assert_eq!(
        after("mix=&fixed=100000&reserve=300000&months=3"),
        None,
        "used up, but not below"
    );
    assert_eq!(after("mix=&fixed=100000"), Some(0));
    assert_eq!(after("mix="), None, "nothing is spent");
    let mut random = Random::new(36);
    for nth in 0..20 {
        let mut scenario = scenario(&mut random, 1 + nth % 3, TYPICAL);
        let mut last: Option<u32> = Some(0);
        for reserve in ends_and_default("reserve") {
            scenario.money.reserve_usd = reserve;
            let after = report(scenario.clone()).site.runs_out_after_months;
            assert!(
                after.is_none() || after >= last,
                "a larger reserve lasts no shorter: {after:?} after {last:?}"
            );
            last = after;
        }
    }
}

#[test]
fn every_whole_input_of_money_is_whole() {
    for key in ["lead", "dterm", "months", "ldelay"] {
        let field = field(key).unwrap_or_else(|| panic!("{key} is an input"));
        assert!(matches!(field.kind, Kind::Whole(_)), "{key}");
    }
    assert!(Paid::Both.covers(Use::Rental) && !Paid::Mining.covers(Use::Hosting));
}
