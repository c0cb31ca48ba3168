//! The duel against its definition: a breakeven price or rent, put back into the scenario, must make the two bids
//! equal, and a root finder must find the same one.

use crate::reference_day::decode;
use wattworth::model::{Levers, Paths, RowModel, root};
use wattworth::report::english::English;
use wattworth::report::facts::duel_pair::CostView;
use wattworth::report::figures::{Pair, ResponseCase, View};
use wattworth::report::{Report, Use};
use wattworth::scenario::{Paid, Scenario};

/// All three uses with everything that changes a bid: fees, a contract, curtailment, a tenant who does not pay for
/// power.
const LINKS: [&str; 5] = [
    "",
    "kwh=0.083&curtail=10&credit=0.2&gfee=12&cmonths=24&crent=1.4&cutil=90&ltenant=0&rate=0&locc=80",
    "mix=s9*900,s21xp*20MW,rtx4090*500,h200*900,lease*7MW&gpath=table&gtable=1.1:0.9&btc=61000&kwh=-0.01",
    "mix=s19xp*10MW,lease*10MW,gpu:0.9:20000:0.7*3000&d=2026-10-03&btc=70000&util=40&fees=2",
    "kwh=0.2&fees=0&pool=0&mopex=0&mcapex=0&mresale=60&gopex=0&lcost=0&gcapex=0&lcapex=0",
];

pub(crate) fn report(link: &str) -> Report {
    Report::of(&decode(link), &English)
}

/// A link with more keys.
pub(crate) fn with(link: &str, more: &str) -> String {
    format!("{link}&{more}")
}

fn views(pair: &Pair) -> [(&'static str, bool, bool, &View); 4] {
    let views = &pair.views;
    [
        ("marginal", false, false, &views.marginal),
        ("greenfield", true, true, &views.greenfield),
        ("convert", false, true, &views.convert),
        ("keep", true, false, &views.keep),
    ]
}

/// A row's bid, $/MWh, straight from the definition: a month's revenue and credits less all cost but power, and less
/// the capital charge if its machines are still to buy, per MWh drawn. A tenant who pays the power adds the tariff. All
/// under `levers`.
fn bid(scenario: &Scenario, row: usize, to_buy: bool, levers: &Levers) -> f64 {
    let model = RowModel::of(scenario.mix[row].plant(scenario), scenario);
    let month = model.today(&Paths::of(scenario), levers);
    let charge = model.capital_charge_usd(levers, scenario.money.discount_percent_per_year);
    let left = month.revenue_usd + month.credit_usd - month.other_usd - if to_buy { charge } else { 0.0 };
    let hosted = matches!(model, RowModel::Hosting(_)) && scenario.hosting.tenant_pays_power;
    let relief = if hosted { levers.tariff_usd_per_mwh() } else { 0.0 };
    left / month.energy_mwh + relief
}

#[track_caller]
pub(crate) fn close(a: f64, b: f64, scale: f64, what: &str) {
    let size = a.abs().max(b.abs()).max(scale);
    assert!((a - b).abs() <= 1e-9 * size, "{what}: {a} and {b} differ");
}

#[test]
fn the_reference_scenario_has_the_known_prices() {
    let report = report("");
    let known = [
        [789_712.0, 224_445.0, 198_958.0, 815_199.0],
        [131_142.0, 76_058.0, 50_571.0, 156_630.0],
    ];
    assert_eq!(report.duel.len(), 2, "one mining row against two AI rows");
    for (pair, known) in report.duel.iter().zip(known) {
        for ((name, _, _, view), known) in views(pair).into_iter().zip(known) {
            let price = view.btc_usd.expect("mining earns BTC");
            assert!(
                (price - known).abs() <= 0.5,
                "row {} {name}: {price}, known {known}",
                pair.ai
            );
        }
    }
    let per_mw_year = [
        [559_727.0, 174_782.0, 149_294.0, 585_214.0],
        [110_241.0, 72_904.0, 47_417.0, 135_728.0],
    ];
    for (pair, known) in report.duel.iter().zip(per_mw_year) {
        for ((name, _, _, view), known) in views(pair).into_iter().zip(known) {
            let price = view.per_mw_year.btc_usd.expect("mining earns BTC");
            assert!(
                (price - known).abs() <= 0.5,
                "row {} {name}, per MW-year: {price}, known {known}",
                pair.ai
            );
        }
    }
}

#[test]
fn yearly_bids_per_megawatt_equal_what_rows_clear_once_paid_for() {
    for link in LINKS {
        let nothing_owned = report(link);
        for (id, paid) in [
            ("none", Paid::Nothing),
            ("mining", Paid::Mining),
            ("ai", Paid::Ai),
            ("both", Paid::Both),
        ] {
            // Computed another way: what both rows clear at unchanged prices once this part is paid for.
            let owned = report(&with(link, &format!("paid={id}")));
            for (pair, owned_pair) in nothing_owned.duel.iter().zip(&owned.duel) {
                let view = CostView::with(paid);
                for (row, left) in [
                    (pair.mining, view.of(&pair.views).per_mw_year.bid_mining_usd),
                    (pair.ai, view.of(&pair.views).per_mw_year.bid_ai_usd),
                ] {
                    let clears = owned.rows[row]
                        .at_unchanged_prices_usd_per_mw_year
                        .expect("it reserves power");
                    close(left, clears, 1.0, &format!("{link}: row {row}, {paid:?}"));
                }
                for open in CostView::open(&owned) {
                    let [here, there] =
                        [&pair.views, &owned_pair.views].map(|views| open.of(views).per_mw_year.btc_usd);
                    close(
                        here.expect("BTC is earned"),
                        there.expect("BTC is earned"),
                        1.0,
                        &format!("{link}: {open:?} with {paid:?} owned"),
                    );
                }
            }
        }
    }
}

#[test]
fn closed_forms_are_the_roots_of_the_definition() {
    for link in LINKS {
        let scenario = decode(link).scenario;
        let levers = Levers::unmoved(&scenario);
        for pair in report(link).duel {
            for (name, mine_to_buy, ai_to_buy, view) in views(&pair) {
                let what =
                    |figure: &str| format!("{link}: {} against {}, {name}, {figure}", pair.mining, pair.ai);
                let ours = |levers: &Levers| bid(&scenario, pair.mining, mine_to_buy, levers);
                let theirs = |levers: &Levers| bid(&scenario, pair.ai, ai_to_buy, levers);
                close(
                    view.bid_mining_usd_per_mwh,
                    ours(&levers),
                    0.0,
                    &what("mining's bid"),
                );
                close(view.bid_ai_usd_per_mwh, theirs(&levers), 0.0, &what("AI's bid"));

                // A link takes no price below zero, but the bid is linear in the price, so the root may lie there.
                let at_price = |price: f64| {
                    ours(&Levers {
                        price: price / scenario.bitcoin.price_usd,
                        ..levers
                    })
                };
                let root = |wanted: f64| root::find(|price| at_price(price) - wanted, -1e9, 1e9);
                let dearer = |factor| {
                    theirs(&Levers {
                        gpu_rent: factor,
                        lease_rent: factor,
                        ..levers
                    })
                };
                for (figure, price, wanted) in [
                    ("price", view.btc_usd, theirs(&levers)),
                    (
                        "10 % more rent",
                        view.btc_if_rent_10_percent_higher_usd,
                        dearer(1.1),
                    ),
                    (
                        "10 % less rent",
                        view.btc_if_rent_10_percent_lower_usd,
                        dearer(0.9),
                    ),
                ] {
                    let (price, root) = (price.expect("BTC is earned"), root(wanted).expect("a root"));
                    close(price, root, scenario.bitcoin.price_usd * 1e-3, &what(figure));
                }

                let rent = root::find(
                    |rent| dearer(rent / pair.rent_today_usd) - ours(&levers),
                    -1e6,
                    1e6,
                );
                close(
                    view.rent_usd.expect("rent leaves something"),
                    rent.expect("a root"),
                    pair.rent_today_usd * 1e-3,
                    &what("rent"),
                );
            }
        }
    }
}

#[test]
fn at_the_breakeven_price_both_bids_are_equal() {
    for link in LINKS {
        for (i, pair) in report(link).duel.iter().enumerate() {
            for (name, _, _, view) in views(pair) {
                let Some(price) = view.btc_usd.filter(|price| *price >= 1.0) else {
                    continue;
                };
                let back = report(&with(link, &format!("btc={price}&resp=0")));
                let back = views(&back.duel[i]).map(|(_, _, _, view)| view.clone());
                let view = &back[["marginal", "greenfield", "convert", "keep"]
                    .iter()
                    .position(|known| *known == name)
                    .expect("one of the views")];
                close(
                    view.bid_mining_usd_per_mwh,
                    view.bid_ai_usd_per_mwh,
                    1.0,
                    &format!("{link} {name}"),
                );
                let case = view.response_case;
                assert!(
                    case == ResponseCase::Above,
                    "without response mining wins above: {case:?}"
                );
                close(
                    view.btc_with_response_usd.expect("a price"),
                    price,
                    0.0,
                    "without response, the prices with and without it are the same",
                );
            }
        }
    }
}

#[test]
fn at_the_breakeven_rent_both_bids_are_equal() {
    for link in [LINKS[0], LINKS[1], LINKS[4]] {
        let report = report(link);
        for (i, pair) in report.duel.iter().enumerate() {
            let key = match report.rows[pair.ai].kind {
                Use::Hosting => "lrent",
                _ if link.contains("crent") => "crent",
                _ => "gpuh",
            };
            for (at, (name, _, _, view)) in views(pair).into_iter().enumerate() {
                let Some(rent) = view.rent_usd.filter(|rent| *rent >= 0.0) else {
                    continue;
                };
                let back = self::report(&with(link, &format!("{key}={rent}")));
                let (_, _, _, view) = views(&back.duel[i])[at];
                close(
                    view.bid_mining_usd_per_mwh,
                    view.bid_ai_usd_per_mwh,
                    1.0,
                    &format!("{link} {name} at {key}={rent}"),
                );
            }
        }
    }
}

#[test]
fn difficulty_that_responds_has_four_cases() {
    let view = |link: &str| report(link).duel[0].views.greenfield.clone();
    let price_and_worth = |response: f64| {
        let view = view(&format!("resp={response}"));
        let price = view.btc_with_response_usd.expect("a price");
        // Mining earns β·P_0·(P/P_0)^(1−ε) per MWh. Less its own cost, that must equal the AI's bid.
        let (now, today) = (99_660.0, report("").rows[0].today.clone());
        let earned = today.revenue_usd / today.energy_mwh * libm::pow(price / now, 1.0 - response);
        let cost = (today.other_usd - today.credit_usd + today.capital_usd) / today.energy_mwh;
        close(earned - cost, view.bid_ai_usd_per_mwh, 0.0, "mining's bid there");
        (view.response_case, price)
    };
    assert_eq!(price_and_worth(0.5).0, ResponseCase::Above, "half a response");
    let (case, price) = price_and_worth(1.5);
    assert_eq!(case, ResponseCase::Below, "difficulty outruns the price");
    assert!(
        price < 99_660.0,
        "AI bids more today, so mining needs a lower price: {price}"
    );

    let cases = [
        // With a full response the price changes nothing, so whoever wins today always wins.
        ("resp=1", ResponseCase::Never),
        ("resp=1&btc=300000", ResponseCase::Always),
        // The AI row bids below zero: it would need to be paid for taking power.
        ("gpuh=0.01", ResponseCase::Always),
        ("gpuh=0.01&resp=1", ResponseCase::Always),
        ("gpuh=0.01&resp=1.7", ResponseCase::Always),
        // Nothing to mine.
        ("pool=100", ResponseCase::Never),
    ];
    for (link, case) in cases {
        let view = view(link);
        assert_eq!(view.response_case, case, "{link}");
        assert_eq!(view.btc_with_response_usd, None, "{link}: {case:?} has no price");
    }
    let cheap = view("gpuh=0.01");
    assert!(
        cheap.btc_usd.is_some_and(|price| price < 0.0),
        "the static price stays a number where mining wins at any price: {:?}",
        cheap.btc_usd
    );
}

#[test]
fn without_bitcoin_earned_there_is_no_price() {
    let pair = &report("pool=100").duel[0];
    for (name, _, _, view) in views(pair) {
        assert_eq!(view.btc_usd, None, "{name}");
        assert_eq!(view.btc_if_rent_10_percent_higher_usd, None, "{name}");
        assert_eq!(view.per_mw_year.btc_usd, None, "{name}");
        assert!(
            view.rent_usd.is_some(),
            "{name}: the rent has an answer all the same"
        );
    }
}

#[test]
fn only_rows_that_draw_energy_are_paired() {
    for (link, pairs) in [
        ("mix=s21pro*10,h100*5,lease*1MW", 2),
        ("mix=s21pro*0,h100*5,lease*1MW", 0),
        ("mix=s21pro*10,s9*10,h100*0,lease*1MW", 2),
        ("uptime=0", 0),
        ("locc=0", 1),
        ("busy=0&idle=0", 0),
        ("mix=s21pro*10", 0),
        ("mix=h100*10", 0),
        ("mix=", 0),
    ] {
        assert_eq!(report(link).duel.len(), pairs, "{link}");
    }
}

#[test]
fn the_breakeven_per_reserved_megawatt_makes_yearly_bids_equal() {
    for link in LINKS {
        let report = report(link);
        let tariff = report.monthly.tariff_usd_per_kwh[0] * 1000.0;
        for pair in &report.duel {
            let (mining, ai) = (&report.rows[pair.mining], &report.rows[pair.ai]);
            for (name, mine_to_buy, _, view) in views(pair) {
                let year = &view.per_mw_year;
                let left = 12.0
                    * (mining.today.profit_usd
                        - if mine_to_buy {
                            mining.today.capital_usd
                        } else {
                            0.0
                        });
                let what = format!("{link} {name}");
                close(year.bid_mining_usd, left / mining.reserved_mw, 1.0, &what);
                let drawn = 12.0 * ai.today.energy_mwh / ai.reserved_mw;
                close(
                    year.bid_ai_usd,
                    (view.bid_ai_usd_per_mwh - tariff) * drawn,
                    1.0,
                    &what,
                );
                let Some(price) = year.btc_usd.filter(|price| *price >= 1.0) else {
                    continue;
                };
                let back = self::report(&with(link, &format!("btc={price}")));
                let back = back
                    .duel
                    .iter()
                    .find(|other| (other.mining, other.ai) == (pair.mining, pair.ai));
                let (_, _, _, back) = views(back.expect("the same rows"))
                    .into_iter()
                    .find(|(other, ..)| *other == name)
                    .expect("the same view");
                close(
                    back.per_mw_year.bid_mining_usd,
                    back.per_mw_year.bid_ai_usd,
                    1e4,
                    &what,
                );
            }
        }
    }
}
