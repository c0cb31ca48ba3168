//! What a link contains besides the scenario: options of the page, and unknown keys.

use wattworth::link::{Form, PageOptions, Reason, TRACKERS, Theme, VIEWS, View, decode, encode, is_tracker};
use wattworth::scenario::{Clock, fields};

use super::problems;

#[test]
fn unknown_keys_are_listed_once_and_kept_except_those_of_embedding_scripts() {
    let link = decode("foo=a%26b+c&childId=3&initialWidth=4&parentTitle=5&parentUrl=6&foo=7&bar");
    assert_eq!(
        problems(&link),
        [("foo", Reason::UnknownKey), ("bar", Reason::UnknownKey)],
        "each unknown key is listed once"
    );
    assert_eq!(link.unknown_keys.len(), 6, "all are kept");
    for form in [Form::Short, Form::Frozen] {
        let written = encode(&link, form);
        let again = decode(&written);
        assert_eq!(
            again.unknown_keys,
            [
                ("foo".to_owned(), "7".to_owned()),
                ("bar".to_owned(), String::new())
            ],
            "unknown keys come back from {written}, those of scripts do not"
        );
    }
    let kept = decode("foo=a%26b+c%3D%C3%A9");
    assert_eq!(
        kept.unknown_keys,
        [("foo".to_owned(), "a&b c=é".to_owned())],
        "an unknown key's value is understood"
    );
}

#[test]
fn trackers_keys_are_dropped_without_a_notice() {
    let plain = decode("kwh=0.04");
    let trackers = [
        "fbclid",
        "gclid",
        "msclkid",
        "ttclid",
        "twclid",
        "yclid",
        "igshid",
        "utm_source",
        "utm_x%5B%5D",
        "%75tm_id",
        "mc_cid",
        "mc_eid",
        "_ga",
        "_gl",
        "_hsenc",
        "__hstc",
        "gad_source",
        "wbraid",
        "ref",
        "mkt_tok",
        "li_fat_id",
    ];
    for tracker in trackers {
        let link = decode(&format!("{tracker}=1&kwh=0.04&{tracker}=2"));
        assert_eq!(link, plain, "{tracker} is dropped and not a problem");
        let written = encode(&link, Form::Short);
        assert_eq!(
            written,
            encode(&plain, Form::Short),
            "{tracker} is in no link made"
        );
    }
    for unknown in ["utm", "reff", "preference", "clids", "UTM_SOURCE"] {
        let link = decode(&format!("{unknown}=1"));
        assert_eq!(
            problems(&link),
            [(unknown, Reason::UnknownKey)],
            "{unknown} is not a tracker's"
        );
    }
}

#[test]
fn no_key_of_ours_is_dropped_as_a_trackers() {
    let page = [
        "v", "d", "preset", "mix", "view", "embed", "theme", "lang", "title", "controls", "clock",
    ];
    let ours = fields().map(|field| field.key).chain(page);
    for key in ours.chain(["childId", "initialWidth", "parentTitle", "parentUrl"]) {
        assert!(!is_tracker(key), "{key} would be dropped");
    }
    for pattern in TRACKERS {
        let stars = pattern.matches('*').count();
        assert!(
            stars <= 1 && pattern.trim_matches('*').len() > 1,
            "the pattern {pattern} would match too many keys"
        );
        assert!(
            stars == 0 || pattern.starts_with('*') || pattern.ends_with('*'),
            "{pattern} has its star neither first nor last"
        );
    }
}

#[test]
fn options_of_the_page_are_read_or_reported() {
    let link = decode(
        "view=duel&embed=1&theme=dark&ground=none&clock=month&lang=zh&title=My+site%21&controls=kwh,btc,,mix",
    );
    let expected = PageOptions {
        view: Some(View::Duel),
        story: None,
        embed: true,
        theme: Theme::Dark,
        clock: Clock::Month,
        language: Some("zh".into()),
        title: Some("My site!".into()),
        transparent: true,
        controls: vec!["kwh".into(), "btc".into(), "mix".into()],
    };
    assert_eq!(
        (link.page, link.problems),
        (expected, vec![]),
        "options of the page"
    );
    let wrong = decode("embed=2&theme=pink&ground=sky&clock=week&lang=tlh");
    assert_eq!(wrong.page, PageOptions::default(), "what is wrong is left out");
    assert_eq!(wrong.problems.len(), 5, "and said: {:?}", wrong.problems);
}

#[test]
fn a_storys_link_keeps_its_scenarios_name_and_its_step() {
    let link = decode("preset=iren&embed=1&view=story-3&theme=dark");
    assert_eq!(link.page.view, Some(View::Story(2)), "the third step");
    assert_eq!(link.page.story, Some("iren"));
    assert!(link.problems.is_empty(), "{:?}", link.problems);
    for form in [Form::Short, Form::Frozen] {
        // Each step sets its own inputs, so the link does not contain the reader's changes to the present ones.
        let mut edited = link.clone();
        edited.scenario.site.price_usd_per_kwh = 0.09;
        let written = encode(&edited, form);
        assert_eq!(written, "preset=iren&view=story-3&embed=1&theme=dark");
        assert_eq!(decode(&written), link);
    }
    // Links of the page itself and of other embeds contain the inputs.
    for other in ["preset=iren&view=story", "preset=iren&embed=1&view=cash"] {
        assert!(
            encode(&decode(other), Form::Short).contains("&mw=510&"),
            "{other}"
        );
    }
    assert_eq!(
        decode("embed=1&view=story").page.story,
        None,
        "without a named scenario there is no story"
    );
    assert_eq!(
        decode("preset=iren&embed=1&view=cash").page.story,
        None,
        "an embed of another view tells no story"
    );
    assert_eq!(decode("view=story-0").problems.len(), 1, "steps count from 1");
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
    // The default mix has three rows.
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
fn a_title_has_at_most_120_characters() {
    let title = |text: &str| {
        let link = decode(&format!("title={text}"));
        let found = problems(&link).len();
        (link.page.title.map_or(0, |title| title.chars().count()), found)
    };
    assert_eq!(
        title(&"é".repeat(120)),
        (120, 0),
        "120 characters are as they came"
    );
    assert_eq!(title(&"é".repeat(121)), (120, 1), "121 are cut and said");
    assert_eq!(title("a%00%1B%0Ab"), (2, 0), "control characters are left out");
    let cut = decode(&format!("title={}", "x".repeat(500)));
    assert_eq!(problems(&cut), [("title", Reason::TitleTooLong)], "the reason");
}
