//! Our decimal parser reads numbers as the standard library does, to the last bit.

use wattworth::catalog::decimal;

use crate::random::Random;

/// Compares our parser with the standard library's, which is the independent implementation.
fn check(text: &str) {
    let (ours, theirs) = (decimal::parse(text), text.parse::<f64>().ok());
    let same = ours.map(f64::to_bits) == theirs.map(f64::to_bits);
    assert!(same, "{text:?}: {ours:?}, {theirs:?}");
}

#[test]
fn any_number_is_read_as_by_the_standard_library() {
    let mut random = Random::new(2026);
    for _ in 0..30_000 {
        let value = f64::from_bits(random.bits());
        if value.is_finite() {
            check(&value.to_string());
            check(&format!("{value:e}"));
            check(&format!("{value:.3e}"));
        }
        // As people write them.
        let digits = format!("{:013}", random.bits() % 1_000_000_000_000);
        let (whole, fraction) = digits.split_at(13 - random.below(12));
        check(&format!("{whole}.{fraction}"));
        check(&format!("{digits}e{}", random.below(40)));
    }
}

#[test]
fn numbers_that_are_hard_to_round_are_read_alike() {
    // Halfway between two floats, just above halfway, subnormal numbers, the ends of the range, and many digits.
    let halfway = "9007199254740993";
    let long = format!("{halfway}.{}1", "0".repeat(800));
    for text in [
        halfway,
        "9007199254740993.0000000000000000000000000000001",
        &long,
        "2.2250738585072011e-308",
        "2.2250738585072014e-308",
        "4.9e-324",
        "2.4703282292062327e-324",
        "2.4703282292062328e-324",
        "1.7976931348623157e308",
        "1.7976931348623159e308",
        "1e309",
        "1e-400",
        "0.1e99999999999",
        "0e99999999999",
        "123456789012345678901234567890",
        "+1",
        "-0",
        "1.",
        ".5",
        "007",
        "1E5",
        "1e+5",
    ] {
        check(text);
    }
}

#[test]
fn text_that_is_not_a_number_is_refused_by_both_parsers() {
    for text in [
        "", " 1", "1 ", "1,000", "1.2.3", "--1", "1e", "e5", ".", "+", "-", "0x10", "1_000", "five",
    ] {
        check(text);
        assert_eq!(decimal::parse(text), None, "{text:?}");
    }
}
