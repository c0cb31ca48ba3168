//! Both sets of defaults, all three uses on one site, against an independent computation, to the digits that it gave.

use wattworth::report::Report;
use wattworth::report::figures::{Row, UseWorth, View};
use wattworth::scenario::{Clock, Use};

use super::{Within, check, report};

/// Checks a figure to the last digit of the given text, such as "14.72" or "-1,413,879".
fn digits(what: &str, got: impl Into<Option<f64>>, given: &str) {
    let plain = given.replace(',', "");
    let decimals = plain.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let place = (0..decimals).fold(1.0, |place, _| place / 10.0);
    let published = plain.parse().expect("a number of the test");
    check(what, got, published, Within::LastDigit(place * 1.000_001));
}

fn row(report: &Report, kind: Use) -> &Row {
    let mut rows = report.rows.iter();
    rows.find(|row| row.kind == kind).expect("the mix has every use")
}

fn worth(report: &Report, kind: Use) -> &UseWorth {
    let mut uses = report.uses.iter();
    uses.find(|worth| worth.kind == kind)
        .expect("the mix has every use")
}

fn millions(usd: f64) -> f64 {
    usd / 1e6
}

fn percent(rate: Option<f64>) -> Option<f64> {
    rate.map(|rate| 100.0 * rate)
}

#[test]
fn money_of_the_reference_scenario_is_as_computed_independently() {
    let report = report("");
    let [mining, rental, hosting] = report.rows.as_slice() else {
        panic!("the reference mix has three rows, not {}", report.rows.len());
    };
    digits("mining, capex $M", millions(mining.capex_usd), "61.8");
    digits("mining, NPV $M", millions(mining.life.npv_usd), "14.72");
    digits("mining, IRR %", percent(mining.life.irr_nominal), "22.0");
    digits("mining, payback months", mining.life.payback_months, "30.6");
    digits("H100s, NPV $M", millions(rental.life.npv_usd), "-82.05");
    digits("H100s, IRR %", percent(rental.life.irr_nominal), "1.1");
    digits("hosting, capex $M", millions(hosting.capex_usd), "270");
    digits("hosting, NPV $M", millions(hosting.life.npv_usd), "33.99");
    digits("hosting, IRR %", percent(hosting.life.irr_nominal), "13.4");
    let to_the_end = hosting.life.payback_contract_months;
    digits("hosting, payback to the end of the contract", to_the_end, "85.2");
    digits("site, NPV $M", millions(report.site.life.npv_usd), "-33.34");
    digits("site, IRR %", percent(report.site.life.irr_nominal), "8.35");
    let npv_usd = |link: &str| millions(row(&self::report(link), Use::Hosting).life.npv_usd);
    digits("hosting over 156 months, NPV $M", npv_usd("months=156"), "52.44");
    digits(
        "hosting, the tenant advancing all, NPV $M",
        npv_usd("lfund=100"),
        "140.15",
    );
}

#[test]
fn debt_on_the_reference_scenario_is_as_computed_independently() {
    let site = report("debt=60").site;
    let (debt, equity) = (
        site.debt.expect("there is debt"),
        site.equity.expect("and an owner"),
    );
    digits(
        "payment, $M a month",
        debt.payment_usd_per_month.map(millions),
        "9.45",
    );
    digits("lowest cover", debt.cover_lowest, "0.76");
    digits("owner's NPV $M", millions(equity.npv_usd), "-22.4");
    digits("owner's IRR %", percent(equity.irr_nominal), "7.6");
    digits(
        "site's NPV stays before debt, $M",
        millions(site.life.npv_usd),
        "-33.34",
    );
    let without = report("").site;
    assert_eq!(
        (without.debt, without.equity),
        (None, None),
        "nothing is said of a debt that is not there"
    );
}

#[test]
fn the_duel_of_the_reference_scenario_is_as_computed_independently() {
    let report = report("");
    let given = [
        [
            ("marginal", "789,712", "559,727"),
            ("greenfield", "224,445", "174,782"),
            ("convert", "198,958", "149,294"),
            ("keep", "815,199", "585,214"),
        ],
        [
            ("marginal", "131,142", "110,241"),
            ("greenfield", "76,058", "72,904"),
            ("convert", "50,571", "47,417"),
            ("keep", "156,630", "135,728"),
        ],
    ];
    for (pair, given) in report.duel.iter().zip(given) {
        let views = &pair.views;
        for (name, per_mwh, per_mw_year) in given {
            let view: &View = match name {
                "marginal" => &views.marginal,
                "greenfield" => &views.greenfield,
                "convert" => &views.convert,
                _ => &views.keep,
            };
            let what = format!("row {} {name}", pair.ai);
            digits(&what, view.btc_usd, per_mwh);
            digits(
                &format!("{what}, a MW-year"),
                view.per_mw_year.btc_usd,
                per_mw_year,
            );
        }
    }
}

#[test]
fn the_worth_of_a_megawatt_is_as_computed_independently() {
    let report = report("");
    let best: Vec<Use> = report.uses.iter().map(|worth| worth.kind).collect();
    assert_eq!(
        best,
        [Use::Hosting, Use::Mining, Use::Rental],
        "best by the year first"
    );
    for (kind, a_year, in_all, months) in [
        (Use::Hosting, "126,082", "839,214", 132),
        (Use::Mining, "101,818", "399,340", 60),
        (Use::Rental, "-1,413,879", "-5,545,394", 60),
    ] {
        let worth = worth(&report, kind);
        digits(
            &format!("{kind:?}, $ a MW and year"),
            worth.worth_usd_per_mw_year,
            a_year,
        );
        digits(
            &format!("{kind:?}, $ a MW in all"),
            worth.worth_usd_per_mw,
            in_all,
        );
        assert_eq!(worth.tied_months, months, "{kind:?}");
        let life = &row(&report, kind).life;
        // Each use has a single row, so both have the same worth.
        assert_eq!(life.worth_usd_per_mw, worth.worth_usd_per_mw, "{kind:?}");
        assert_eq!(
            life.worth_usd_per_mw_year, worth.worth_usd_per_mw_year,
            "{kind:?}"
        );
        assert_eq!(life.tied_months, Some(months), "{kind:?}");
    }
    let flip = report.flip.as_ref().expect("mining overtakes the lease");
    digits("flip $", flip.at, "102,186");
    digits(
        "flip if difficulty follows $",
        flip.at_if_difficulty_follows,
        "104,775",
    );
    assert_eq!(
        (flip.input, flip.from_use, flip.to_use),
        ("btc", Use::Hosting, Use::Mining)
    );
    let life = |kind| &row(&report, kind).breakeven.life;
    digits("mining pays above $", life(Use::Mining).btc, "89,062");
    digits(
        "mining pays below ¢",
        life(Use::Mining).kwh.map(|usd| 100.0 * usd),
        "6.235",
    );
    digits("H100s pay above $/h", life(Use::Rental).gpuh, "2.728");
    digits(
        "hosting pays above $/kW-month",
        life(Use::Hosting).lrent,
        "116.61",
    );
    let paid = self::report("paid=mining");
    let mining = worth(&paid, Use::Mining);
    digits(
        "with the mine paid for, mining $ a MW and year",
        mining.worth_usd_per_mw_year,
        "461,396",
    );
    digits(
        "with the mine paid for, flip $",
        paid.flip.map(|flip| flip.at),
        "62,845",
    );
}

/// The values of inputs at which the lead changes between two uses.
#[test]
fn boundaries_between_leading_uses_are_as_computed_independently() {
    for (link, key, from, to, given, scale) in [
        ("", "kwh", Use::Hosting, Use::Mining, "4.708", 100.0),
        ("", "diffg", Use::Hosting, Use::Mining, "13.46", 1.0),
        ("", "gpuh", Use::Hosting, Use::Rental, "2.793", 1.0),
        ("", "lrent", Use::Mining, Use::Hosting, "130.65", 1.0),
        ("d=2026-10-03", "gpuh", Use::Hosting, Use::Rental, "4.421", 1.0),
    ] {
        let site = wattworth::model::Site::of(super::decode(link).scenario);
        let boundaries = wattworth::model::Boundaries::of(&site, key, Clock::Horizon)
            .expect("an input with a swing")
            .find_all();
        let between = |boundary: &&wattworth::model::Boundary| {
            (boundary.below, boundary.above) == (Some(from), Some(to))
                || (boundary.below, boundary.above) == (Some(to), Some(from))
        };
        let found = boundaries
            .iter()
            .find(between)
            .map(|boundary| scale * boundary.at);
        digits(&format!("{link} {key}"), found, given);
    }
}

#[test]
fn the_newest_set_is_as_computed_independently() {
    let report = report("d=2026-10-03");
    let (mining, rental) = (row(&report, Use::Mining), row(&report, Use::Rental));
    digits("S23s, capex $M", millions(mining.capex_usd), "76.0");
    digits("S23s, NPV $M", millions(mining.life.npv_usd), "-29.86");
    digits("B300s, capex $M", millions(rental.capex_usd), "645.6");
    digits("B300s, NPV $M", millions(rental.life.npv_usd), "-9.10");
    digits("B300s, IRR %", percent(rental.life.irr_nominal), "9.39");
    let hosting = millions(row(&report, Use::Hosting).life.npv_usd);
    digits("hosting, NPV $M", hosting, "33.99");
    for (kind, a_year) in [
        (Use::Hosting, "126,082"),
        (Use::Rental, "-112,750"),
        (Use::Mining, "-207,264"),
    ] {
        let worth = worth(&report, kind).worth_usd_per_mw_year;
        digits(&format!("{kind:?}, $ a MW and year"), worth, a_year);
    }
    let flip = report.flip.as_ref().expect("mining overtakes the lease");
    digits("flip $", flip.at, "122,744");
    digits(
        "flip if difficulty follows $",
        flip.at_if_difficulty_follows,
        "177,847",
    );
    digits("mining pays above $", mining.breakeven.life.btc, "108,360");
}
