//! Bitcoin's live figures: which sites provide them, when their answers are believed, and which inputs of the scenario
//! they set.
//!
//! This module makes no requests; its caller does and hands over the answers. If one answer is missing, unreadable or
//! implausible, all are refused, so that a scenario never mixes live figures with recorded ones.

use crate::catalog::calendar::{Date, Month};
use crate::catalog::decimal;
use crate::catalog::snapshot::{self, Snapshot};

use super::{Input, Scenario, field, whole};

/// How long all sites together have to answer, milliseconds.
pub const PATIENCE_MS: u32 = 5000;

/// The reader is warned if the prices of the two sites differ by more than this, %.
pub const PRICES_APART_PERCENT: f64 = 3.0;

/// A site that is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Provider {
    /// A public explorer of the chain, which also collects prices.
    Mempool,
    /// An exchange, asked for a second price.
    Coinbase,
}

impl Provider {
    /// Every provider.
    pub const ALL: [Self; 2] = [Self::Mempool, Self::Coinbase];

    /// Its name for readers.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Mempool => "mempool.space",
            Self::Coinbase => "coinbase.com",
        }
    }

    /// The origin of its answers, which the page's content security policy must allow.
    #[must_use]
    pub const fn origin(self) -> &'static str {
        match self {
            Self::Mempool => "https://mempool.space",
            Self::Coinbase => "https://api.coinbase.com",
        }
    }
}

/// A figure that a site is asked for: one request to one address, answered in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LiveRequest {
    /// The Bitcoin price and its time.
    Price,
    /// The present difficulty.
    Difficulty,
    /// The height of the last block mined.
    Height,
    /// The total transaction fees of the last `BLOCKS_A_DAY` blocks.
    Fees,
    /// The Bitcoin price according to the second site.
    OtherPrice,
}

/// Blocks mined in a day if each takes ten minutes, which is what Bitcoin aims at.
const BLOCKS_A_DAY: u32 = 144;

impl LiveRequest {
    /// Every request.
    pub const ALL: [Self; 5] = [
        Self::Price,
        Self::Difficulty,
        Self::Height,
        Self::Fees,
        Self::OtherPrice,
    ];

    /// Who is asked.
    #[must_use]
    pub const fn provider(self) -> Provider {
        match self {
            Self::OtherPrice => Provider::Coinbase,
            _ => Provider::Mempool,
        }
    }

    /// The path of the address at its provider's origin.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Price => "/api/v1/prices",
            Self::Difficulty => "/api/v1/mining/hashrate/3d",
            Self::Height => "/api/v1/blocks/tip/height",
            Self::Fees => "/api/v1/mining/reward-stats/144",
            Self::OtherPrice => "/v2/prices/BTC-USD/spot",
        }
    }
}

/// Why answers are not believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A site gave no answer in time.
    Late(Provider),
    /// A site could not be reached or refused to answer; the browser does not tell the page which of the two.
    NoAnswer(Provider),
    /// An answer does not hold the number it should, or the number is outside the range of its input.
    Unreadable(Provider),
    /// A site's figure for an input cannot be right.
    Implausible(Provider, Input),
    /// The time of the price is more than a day away from the reader's clock.
    Old(Provider),
}

/// Bitcoin's figures at a moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LiveFigures {
    /// Bitcoin price, $.
    pub price_usd: f64,
    /// The price of the other site, $.
    pub other_price_usd: f64,
    /// Network difficulty.
    pub difficulty: f64,
    /// Transaction fees per block over the last day, BTC, in whole satoshi.
    pub fees_btc_per_block: f64,
    /// The height of the next block.
    pub height_blocks: u32,
    /// The day of the price, UTC.
    pub date: Date,
    /// Hour and minute of the price, UTC.
    pub time: (u32, u32),
}

impl LiveFigures {
    /// Reads the answers. `look_up` follows a path of nested JSON names in the answer to a request and returns the
    /// value there as text: an empty text if there is no such value, `None` if there was no answer. `now_unix_seconds`
    /// is the reader's clock.
    ///
    /// # Errors
    ///
    /// The first reason found not to believe the answers.
    pub fn read(
        now_unix_seconds: f64,
        look_up: &dyn Fn(LiveRequest, &[&str]) -> Option<String>,
    ) -> Result<Self, Refusal> {
        const DAY_SECONDS: f64 = 86_400.0;
        const SATOSHI_PER_BTC: f64 = 1e8;

        let number = |request: LiveRequest, names: &[&str]| {
            let provider = request.provider();
            let text = look_up(request, names).ok_or(Refusal::NoAnswer(provider))?;
            let number = decimal::parse(&text).filter(|number| number.is_finite());
            number.ok_or(Refusal::Unreadable(provider))
        };
        let price_usd = number(LiveRequest::Price, &["USD"])?;
        let seconds = number(LiveRequest::Price, &["time"])?;
        let difficulty = number(LiveRequest::Difficulty, &["currentDifficulty"])?;
        let last_height = number(LiveRequest::Height, &[])?;
        let fees_satoshi = number(LiveRequest::Fees, &["totalFee"])?;
        let other_price_usd = number(LiveRequest::OtherPrice, &["data", "amount"])?;

        if libm::fabs(seconds - now_unix_seconds) > DAY_SECONDS {
            return Err(Refusal::Old(Provider::Mempool));
        }
        let live = Self {
            price_usd,
            other_price_usd,
            difficulty,
            fees_btc_per_block: (fees_satoshi / f64::from(BLOCKS_A_DAY)).round() / SATOSHI_PER_BTC,
            height_blocks: whole(last_height + 1.0),
            date: Date::from_days(i64::from(whole(libm::floor(seconds / DAY_SECONDS)))),
            time: hour_and_minute(seconds),
        };
        live.check(last_height)?;
        Ok(live)
    }

    /// Checks the figures against the newest recorded day and against the ranges of their inputs.
    fn check(&self, last_height: f64) -> Result<(), Refusal> {
        /// A price or difficulty may differ from the record by at most this factor: none has changed by more within
        /// the life of a release.
        const FACTOR: f64 = 20.0;
        const MOST_FEES_BTC_PER_BLOCK: f64 = 10.0;

        let day = snapshot::newest();
        let near = |value: f64, recorded: f64| (recorded / FACTOR..=recorded * FACTOR).contains(&value);
        let heights = plausible_heights(day, self.date);
        let checks = [
            (
                Provider::Mempool,
                Input::BitcoinPrice,
                near(self.price_usd, day.price_usd),
            ),
            (
                Provider::Mempool,
                Input::Difficulty,
                near(self.difficulty, day.difficulty),
            ),
            (
                Provider::Mempool,
                Input::TransactionFees,
                self.fees_btc_per_block > 0.0 && self.fees_btc_per_block <= MOST_FEES_BTC_PER_BLOCK,
            ),
            (
                Provider::Mempool,
                Input::BlockHeight,
                last_height.fract() == 0.0 && heights.contains(&last_height),
            ),
            (
                Provider::Coinbase,
                Input::BitcoinPrice,
                near(self.other_price_usd, day.price_usd),
            ),
        ];
        for (provider, input, plausible) in checks {
            if !plausible {
                return Err(Refusal::Implausible(provider, input));
            }
        }
        let in_range = |(key, value): (&str, f64)| {
            field(key).is_none_or(|field| (field.min..=field.max).contains(&value))
        };
        if self.values().into_iter().all(in_range) {
            Ok(())
        } else {
            Err(Refusal::Unreadable(Provider::Mempool))
        }
    }

    /// The inputs that these figures set, by their keys in links; they also set the first month, see `start`.
    #[must_use]
    pub fn values(&self) -> [(&'static str, f64); 4] {
        [
            ("btc", self.price_usd),
            ("diff", self.difficulty),
            ("fees", self.fees_btc_per_block),
            ("height", f64::from(self.height_blocks)),
        ]
    }

    /// The month in which a scenario with these figures begins: the month of the price.
    #[must_use]
    pub fn start(&self) -> Month {
        self.date.month()
    }

    /// Sets the scenario's inputs to these figures and lets it begin in their month.
    pub fn apply_to(&self, scenario: &mut Scenario) {
        for (key, value) in self.values() {
            if let Some(field) = field(key) {
                field.set_number(scenario, value);
            }
        }
        scenario.money.start = self.start();
    }

    /// Whether the scenario's inputs already equal these figures.
    #[must_use]
    pub fn is_applied_to(&self, scenario: &Scenario) -> bool {
        let mut with = scenario.clone();
        self.apply_to(&mut with);
        with == *scenario
    }

    /// By how many percent the second site's price is above the first site's, negative if below it; `None` if the
    /// difference is no larger than two sites show on any day (`PRICES_APART_PERCENT`).
    #[must_use]
    pub fn prices_apart_percent(&self) -> Option<f64> {
        let apart = (self.other_price_usd / self.price_usd - 1.0) * 100.0;
        (libm::fabs(apart) > PRICES_APART_PERCENT).then_some(apart)
    }
}

/// The heights that the last block may have on a day: at least the recorded height, at most that plus what half again
/// as many blocks as one in ten minutes would add since, and some slack.
fn plausible_heights(recorded: &Snapshot, date: Date) -> std::ops::RangeInclusive<f64> {
    const MOST_BLOCKS_A_DAY: f64 = 1.5 * BLOCKS_A_DAY as f64;
    const SLACK_BLOCKS: f64 = 1000.0;

    let first = f64::from(recorded.height_blocks);
    let days = recorded.date.months_until(date).max(0.0) * crate::catalog::calendar::DAYS_PER_MONTH;
    first..=first + days * MOST_BLOCKS_A_DAY + SLACK_BLOCKS
}

/// Hour and minute of a day, UTC.
fn hour_and_minute(unix_seconds: f64) -> (u32, u32) {
    let seconds = whole(libm::floor(unix_seconds));
    (seconds / 3600 % 24, seconds / 60 % 60)
}
