//! What a link holds beside the scenario: options of the page, and unknown keys.

use wattworth::link::{ChartId, Form, PageOptions, Reason, Theme, VIEWS, View, decode, encode};
use wattworth::scenario::Clock;

use super::problems;

#[test]
fn foreign_keys_are_kept_and_only_unknown_ones_listed() {
    let link = decode(
        "utm_source=x&foo=a%26b+c&fbclid=1&gclid=2&childId=3&initialWidth=4&parentTitle=5&parentUrl=6&foo=7&bar",
    );
    assert_eq!(
        problems(&link),
        [("foo", Reason::UnknownKey), ("bar", Reason::UnknownKey)],
        "each unknown key is listed once"
    );
    for form in [Form::Short, Form::Frozen] {
        let written = encode(&link, form);
        let again = decode(&written);
        assert_eq!(
            again.unknown_keys, link.unknown_keys,
            "strangers come back from {written}"
        );
        assert_eq!(link.unknown_keys.len(), 9, "all are kept");
    }
    let kept = decode("foo=a%26b+c%3D%C3%A9");
    assert_eq!(
        kept.unknown_keys,
        [("foo".to_owned(), "a&b c=é".to_owned())],
        "a stranger's value is understood"
    );
}

#[test]
fn options_of_the_page_stay_beside_the_scenario() {
    let link =
        decode("view=duel&embed=1&theme=dark&clock=month&lang=zh&title=My+site%21&controls=kwh,btc,,mix");
    let expected = PageOptions {
        view: Some(View::Chart(ChartId::Band)),
        embed: true,
        theme: Theme::Dark,
        clock: Clock::Month,
        language: Some("zh".into()),
        title: Some("My site!".into()),
        controls: vec!["kwh".into(), "btc".into(), "mix".into()],
    };
    assert_eq!(
        (link.page, link.problems),
        (expected, vec![]),
        "options of the page"
    );
    let wrong = decode("embed=2&theme=pink&clock=week&lang=tlh");
    assert_eq!(wrong.page, PageOptions::default(), "what is wrong is left out");
    assert_eq!(wrong.problems.len(), 4, "and said: {:?}", wrong.problems);
}

#[test]
fn only_known_views_are_accepted() {
    for (id, view) in VIEWS {
        let link = decode(&format!("view={id}"));
        assert_eq!((link.page.view, problems(&link)), (Some(view), vec![]), "{id}");
        assert!(
            encode(&link, Form::Short).ends_with(&format!("&view={id}")),
            "{id} is written as it came"
        );
    }
    // The reference mix has three rows.
    let third = decode("view=card-3");
    assert_eq!(
        (third.page.view, problems(&third)),
        (Some(View::Card(2)), vec![]),
        "the third row's card"
    );
    let ids = VIEWS.map(|(id, _)| id);
    for wrong in [
        "pie",
        "card-0",
        "card-x",
        "card-",
        "Cash",
        "card--1",
        "card-18446744073709551616",
    ] {
        let link = decode(&format!("embed=1&view={wrong}"));
        let [(key, Reason::NotAChoice(choices))] = problems(&link)[..] else {
            panic!("{wrong}: {:?}", link.problems);
        };
        assert_eq!(
            (key, choices),
            ("view", &ids[..]),
            "{wrong} is named, with what there is"
        );
        assert_eq!(link.page.view, None, "{wrong} is left out");
    }
    for wrong in ["view=card-4", "view=card&mix=", "mix=s21*1&view=card-2"] {
        let link = decode(wrong);
        assert_eq!(problems(&link), [("view", Reason::NoSuchRow)], "{wrong}");
        assert_eq!(link.page.view, None, "{wrong} is left out");
    }
}

#[test]
fn controls_are_inputs_or_the_mix_each_once() {
    let link = decode("controls=kwh,pie,mix,kwh,%3Cb%3E,view,,btc");
    assert_eq!(link.page.controls, ["kwh", "mix", "btc"], "in their order");
    assert_eq!(problems(&link), [("controls", Reason::UnknownKey)], "one problem");
    assert_eq!(link.problems[0].raw, "pie,<b>,view", "which names those unknown");
}

#[test]
fn a_title_has_at_most_eighty_characters() {
    let title = |text: &str| {
        let link = decode(&format!("title={text}"));
        let found = problems(&link).len();
        (link.page.title.map_or(0, |title| title.chars().count()), found)
    };
    assert_eq!(title(&"é".repeat(80)), (80, 0), "80 characters are as they came");
    assert_eq!(title(&"é".repeat(81)), (80, 1), "81 are cut and said");
    assert_eq!(title("a%00%1B%0Ab"), (2, 0), "control characters are left out");
    let cut = decode(&format!("title={}", "x".repeat(500)));
    assert_eq!(problems(&cut), [("title", Reason::TitleTooLong)], "the reason");
}
