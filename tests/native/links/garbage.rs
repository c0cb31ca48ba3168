//! The page opens with any link: nothing panics, and the page says what it left out.

use wattworth::link::{Form, Reason, decode, encode};
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::scenario::{MAX_ROWS, fields};

use super::{number, problems};
use crate::random::Random;

/// Decodes a link, writes it and decodes it again. Asserts that every number is in its range and the scenario is the
/// same.
fn survive(link: &str) {
    let decoded = decode(link);
    assert!(decoded.scenario.mix.len() <= MAX_ROWS, "rows of {link:?}");
    for field in fields() {
        if let Some(value) = field.number(&decoded.scenario) {
            assert!(
                (field.min..=field.max).contains(&value),
                "{} = {value} of {link:?}",
                field.key
            );
        }
    }
    let written = encode(&decoded, Form::Short);
    // A link longer than the limit would be cut, so only shorter ones must come back the same.
    if written.len() <= 8192 {
        assert_eq!(
            decode(&written).scenario,
            decoded.scenario,
            "what comes back of {link:?}"
        );
    }
    let _ = encode(&decoded, Form::Frozen);
}

#[test]
fn arbitrary_bytes_never_panic() {
    let mut random = Random::new(20);
    for nth in 0..4000 {
        let bytes: Vec<u8> = (0..random.below(300))
            .map(|_| random.bits().to_le_bytes()[0])
            .collect();
        survive(&String::from_utf8_lossy(&bytes));
        if nth % 100 == 0 {
            let _ = Report::of(&decode(&String::from_utf8_lossy(&bytes)), &English);
        }
    }
}

#[test]
fn broken_links_never_panic() {
    const PIECES: [&str; 40] = [
        "&", "=", "?", "#", "%", "%2", "%ZZ", "%80", "%C3", "%00", "+", ",", "*", ":", "@", "~", "mix",
        "kwh", "gtable", "title", "start", "preset", "iren", "s21pro", "h100", "lease", "asic", "gpu",
        "30MW", "1e999", "-1e999", "9e9", "0", "-", ".5", "k", "T", "2024-11", "é", "🦀",
    ];
    let mut random = Random::new(21);
    for _ in 0..6000 {
        let mut link = String::from(*random.pick(&["", "mix=", "kwh=", "?", "mix=asic:", "gtable="]));
        for _ in 0..random.below(25) {
            let piece: &&str = random.pick(&PIECES);
            link.push_str(piece);
        }
        survive(&link);
    }
}

#[test]
fn a_good_link_cut_anywhere_never_panics() {
    let frozen = encode(
        &decode("preset=iren&title=100%25 é 算&mix=asic:1:2:3:a%2Cb*5,lease*1MW"),
        Form::Frozen,
    );
    for end in 0..=frozen.len() {
        survive(&String::from_utf8_lossy(&frozen.as_bytes()[..end]));
    }
}

#[test]
fn broken_percent_encoding_is_text() {
    for (link, title) in [
        ("title=100%", "100%"),
        ("title=%", "%"),
        ("title=%2", "%2"),
        ("title=%zz", "%zz"),
        ("title=a%80b", "a\u{fffd}b"),
        ("title=a+b%20c%2Bd", "a b c+d"),
    ] {
        let decoded = decode(link);
        assert_eq!(decoded.page.title.as_deref(), Some(title), "title of {link}");
        assert_eq!(decoded.problems, [], "nothing is wrong with {link}");
    }
}

#[test]
fn a_link_that_is_too_long_is_cut_between_keys_with_a_notice() {
    let fill = |bytes: usize| {
        format!(
            "kwh=0.01&childId={}",
            "y".repeat(bytes - "kwh=0.01&childId=".len())
        )
    };
    // Links of up to 8,192 bytes are read to the end.
    let longest = decode(&fill(8192));
    assert_eq!(problems(&longest), [], "the longest link");
    assert_eq!(
        longest.unknown_keys.len(),
        1,
        "all keys of the longest link are read"
    );
    let exact = decode(&format!("{}&btc=5", fill(8192)));
    assert_eq!(exact.unknown_keys.len(), 1, "cut exactly between two keys");
    for (link, what) in [
        (format!("{}&btc=5", fill(8192)), "a key too much"),
        (fill(8193), "a byte too much"),
        (fill(10_000_000), "ten million bytes"),
        (format!("kwh=0.01&{}", "é".repeat(5000)), "letters of two bytes"),
        (
            format!("kwh=0.01&x{}", "é".repeat(5000)),
            "letters of two bytes, one further",
        ),
    ] {
        let decoded = decode(&link);
        assert_eq!(
            problems(&decoded),
            [("link", Reason::LinkTooLong)],
            "{what} is said"
        );
        assert_eq!(
            number(&decoded, "kwh"),
            Some(0.01),
            "{what}: what comes before is read"
        );
        assert_eq!(
            number(&decoded, "btc"),
            Some(84_714.0),
            "{what}: what comes after is not"
        );
    }
    let one = decode(&"x".repeat(9000));
    assert_eq!(
        problems(&one),
        [("link", Reason::LinkTooLong)],
        "one key that is too long"
    );
    survive(&"mix=".repeat(100_000));
    survive(&format!("mix={}", "s21*1,".repeat(100_000)));
    survive(&format!("gtable={}", "1e-300:".repeat(1000)));
}

#[test]
fn a_link_out_of_html_or_at_the_end_of_a_sentence_is_read() {
    let plain = decode("btc=120000&kwh=0.07");
    assert_eq!(decode("btc=120000&amp;kwh=0.07"), plain, "copied out of HTML");
    for end in [
        ".", ",", ";", ":", "!", ")", ").", "]", ">", "\"", "\".", "%22", "%29.",
    ] {
        assert_eq!(decode(&format!("btc=120000&kwh=0.07{end}")), plain, "{end}");
    }
    let mix = decode("mix=s21pro*100,h100*8~2.2");
    assert_eq!(decode("mix=s21pro*100,h100*8~2.2)."), mix);
    assert_eq!(decode("title=Really!").page.title.as_deref(), Some("Really!"));
}

#[test]
fn tiny_values_become_zero_or_the_smallest_with_a_notice() {
    for (link, key) in [
        ("fees=1e-200&resp=2&height=6929999", "fees"),
        ("avail=1e-300", "avail"),
        ("locc=5e-324", "locc"),
        ("mix=lease*1e-300MW", "mix"),
        ("mix=s21pro*5@1e-20", "mix"),
        ("mw=1e-15", "mw"),
        ("kwh=-1e-13", "kwh"),
    ] {
        let link = decode(link);
        let said: Vec<&str> = link.problems.iter().map(|problem| problem.key.as_str()).collect();
        assert_eq!(said, [key]);
        let object = serde_json::to_string(&Report::of(&link, &English)).expect("an object");
        assert!(!object.contains("NaN"), "{key}");
    }
    let bits = |value: f64| value.to_bits();
    assert_eq!(
        bits(decode("avail=1e-300").scenario.rental.availability_percent),
        bits(0.0)
    );
    assert_eq!(bits(decode("mw=1e-15").scenario.site.capacity_mw), bits(0.001));
}
