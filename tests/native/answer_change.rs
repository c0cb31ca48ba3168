//! What would change the answer, in words that a reader can act on.

use wattworth::scenario::field;

use crate::answer::{line, report};

#[test]
fn what_would_change_the_answer_is_said() {
    // Figures of an independent computation.
    let alone = report("d=2024-11-23&mix=s21pro*10000");
    assert_eq!(
        line(&alone, "Mining would"),
        "Mining would fall short with Bitcoin below $89,060 or power above 6.235 ¢ a kWh."
    );
    let short = report("d=2024-11-23&mix=h100*8000");
    assert_eq!(
        line(&short, "H100s would"),
        "H100s would pay with a rent above $2.73 an hour."
    );
    let lease = report("d=2024-11-23&mix=lease*30MW");
    assert_eq!(
        line(&lease, "The AI lease would"),
        "The AI lease would fall short with a rent below $116.61 a kW and month."
    );
    let mut none = report("d=2026-10-03");
    none.flip = None;
    none.uses[0].worth_usd_per_mw_year = Some(-1.0);
    none.uses[0].pays.lrent = Some(140.0);
    none.uses[1].pays.gpuh = Some(4.33);
    none.uses[2].pays.btc = Some(108_360.0);
    none.uses[2].pays.kwh = None;
    // The nearest first: $4.33 is 2 % above the $4.25 of that day, $140 is 4 % above $134, and $108,360 is 28 % above
    // $84,714.
    assert_eq!(
        line(&none, "Nothing pays"),
        "Nothing pays; B300s would above $4.33 an hour, the AI lease above $140.00 a kW and month, mining above \
         $108,400 a bitcoin."
    );
    none.uses[0].worth_usd_per_mw_year = Some(1.0);
    assert_eq!(
        line(&none, "No single input"),
        "No single input within its range changes that order; B300s would above $4.33 an hour, mining above $108,400 a \
         bitcoin.",
        "what falls short"
    );
    for (key, now, at, said) in [
        (
            "kwh",
            0.05,
            0.047_08,
            "power costs less than 4.708 ¢ instead of 5 ¢ a kWh",
        ),
        (
            "diffg",
            15.0,
            13.46,
            "difficulty grows less than 13.5% a year instead of 15%",
        ),
        (
            "diffg",
            15.0,
            -14.1,
            "difficulty falls more than 14.1% a year instead of growing 15%",
        ),
        (
            "gpug",
            -15.0,
            -11.06,
            "the rent of H100s falls less than 11.1% a year instead of 15%",
        ),
        (
            "gpug",
            -15.0,
            3.0,
            "the rent of H100s grows more than 3% a year instead of falling 15%",
        ),
        (
            "btcg",
            0.0,
            2.04,
            "the Bitcoin price grows more than 2.04% a year instead of staying as it is",
        ),
        (
            "gpuh",
            2.0,
            2.7934,
            "H100s rent for more than $2.793 instead of $2 an hour",
        ),
        (
            "lrent",
            134.0,
            130.65,
            "the lease pays less than $130.65 instead of $134 a kW and month",
        ),
        (
            "mdelay",
            0.0,
            7.0,
            "mining starts after 7 months instead of 0 months",
        ),
        (
            "glife",
            5.0,
            6.0,
            "H100s last more than 6 years instead of 5 years",
        ),
        (
            "util",
            85.0,
            91.26,
            "H100s are rented more than 91.3% instead of 85% of the time",
        ),
        // 62,843 is 36.9 % below 99,660. Prices at which something turns have four digits.
        (
            "btc",
            99_660.0,
            62_843.0,
            "Bitcoin falls 37%, to $62,840 while difficulty keeps to its path; if difficulty follows, no price does it",
        ),
    ] {
        let mut moved = report("d=2024-11-23");
        let flip = moved.flip.as_mut().expect("a flip");
        flip.input = field(key).expect("an input").key;
        (flip.now, flip.at) = (now, at);
        flip.rise_fraction = (now != 0.0).then(|| (at - now) / now.abs());
        flip.at_if_difficulty_follows = None;
        flip.rise_if_difficulty_follows_fraction = None;
        let line = line(&moved, "Mining overtakes");
        assert!(
            line.starts_with(&format!("Mining overtakes the AI lease if {said}.")),
            "{key}: {line}"
        );
    }
}
