//! The duel: above which Bitcoin price a megawatt of mining is worth more than one of AI, at unchanged prices.
//!
//! Which pair of rows is meant is said by [`duel_pair`](crate::report::facts::duel_pair).

/// At which Bitcoin prices mining beats AI.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Beats {
    /// Above a price, $.
    Above(f64),
    /// At every price.
    Always,
    /// At no price, since it earns no Bitcoin.
    Never,
}

impl Beats {
    /// What a Bitcoin price of the report means; one that is not above zero is no price.
    #[must_use]
    pub fn of(btc_usd: Option<f64>) -> Self {
        match btc_usd {
            Some(usd) if usd > 0.0 => Self::Above(usd),
            Some(_) => Self::Always,
            None => Self::Never,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_price_that_is_not_above_zero_is_no_price() {
        assert_eq!(Beats::of(Some(5.0)), Beats::Above(5.0));
        assert_eq!(Beats::of(Some(0.0)), Beats::Always);
        assert_eq!(Beats::of(Some(-5.0)), Beats::Always);
        assert_eq!(Beats::of(None), Beats::Never);
    }
}
