//! The page says which day its prices are of and which of them are older. The expected dates are those of the
//! catalogue's tables.

use wattworth::link::decode;
use wattworth::report::controls::offers::offers;
use wattworth::report::english::English;
use wattworth::report::facts::dates::old_figures;
use wattworth::report::words::DateWords;

fn plain(said: &str) -> String {
    said.replace('\u{a0}', " ")
}

#[test]
fn every_page_says_which_day_its_prices_are_of() {
    let said = |link: &str| plain(&English.figures_of(&decode(link).scenario));
    assert_eq!(
        said(""),
        "Network and prices of 3 October 2026, the newest prices; lease terms of August 2025"
    );
    assert_eq!(
        said("d=2024-11-23&mix=s21pro*1"),
        "Network and prices of 23 November 2024, the article’s day"
    );
    assert_eq!(
        plain(&English.prices_of(decode("").scenario.date)),
        "Prices of 3 October 2026"
    );
}

#[test]
fn an_old_price_says_so_on_its_row() {
    let said = |link: &str| -> Vec<String> {
        let scenario = decode(link).scenario;
        let old = old_figures(&scenario, &scenario.mix[0]);
        old.iter().map(|figure| plain(&English.dated(figure))).collect()
    };
    assert_eq!(said("d=2026-10-03&mix=h100*8"), ["price of October 2024"]);
    assert_eq!(said("d=2026-10-03&mix=lease*1MW"), ["lease terms of August 2025"]);
    assert!(said("d=2024-11-23&mix=h100*8").is_empty());
}

#[test]
fn an_old_price_says_so_where_the_machine_is_offered() {
    let figures = |link: &str, sought: &str| -> Vec<String> {
        let date = decode(link).scenario.date;
        let groups = offers(sought, date, &English).into_iter();
        let offers = groups.flat_map(|(_, offers)| offers);
        offers.map(|offer| plain(&offer.figures)).collect()
    };
    assert_eq!(
        figures("d=2026-10-03", "rtx 4090"),
        ["0.60 kW · $2,200 (Nov 2024) · $0.34/h"]
    );
    assert_eq!(
        figures("d=2024-11-23", "rtx 4090"),
        ["0.60 kW · $2,200 · $0.34/h"]
    );
    assert_eq!(figures("d=2026-10-03", "lease"), ["$134/kW-month (Aug 2025)"]);
}
