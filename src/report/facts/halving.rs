//! What a halving does to hashprice.

use crate::report::figures::Report;

/// What a halving does to hashprice, difficulty's growth apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HalvingEffect {
    /// It falls as the subsidy does.
    Plain,
    /// It falls by less than half, because difficulty falls with what a block is worth.
    LessThanHalf,
    /// It does not fall: difficulty follows fully.
    None,
}

impl HalvingEffect {
    /// The effect in a scenario. Hashprice goes with what a block is worth to the power of one less the difficulty
    /// response.
    #[must_use]
    pub fn of(report: &Report) -> Self {
        match report.inputs.bitcoin.difficulty_response {
            response if response <= 0.0 => Self::Plain,
            response if response < 1.0 => Self::LessThanHalf,
            _ => Self::None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::decode;
    use crate::report::english::English;

    #[test]
    fn hashprice_falls_as_it_is_said() {
        // Nothing but the halving moves; both months lie wholly before and after it.
        for (response, effect) in [
            ("0", HalvingEffect::Plain),
            ("0.5", HalvingEffect::LessThanHalf),
            ("0.9", HalvingEffect::LessThanHalf),
            ("1", HalvingEffect::None),
        ] {
            let link = format!("resp={response}&fees=0&btcg=0&diffg=0&height=1045620");
            let report = Report::of(&decode(&link), &English);
            assert_eq!(HalvingEffect::of(&report), effect, "{response}");
            let price = &report.monthly.hashprice_usd_per_ph_day;
            let left = price[4] / price[0];
            let expected = match effect {
                HalvingEffect::Plain => (left - 0.5).abs() < 1e-9,
                HalvingEffect::LessThanHalf => left > 0.5 && left < 1.0,
                HalvingEffect::None => (left - 1.0).abs() < 1e-9,
            };
            assert!(
                expected,
                "with a response of {response}, {left} of hashprice is left"
            );
        }
    }
}
