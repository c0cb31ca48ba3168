//! English for today's figures.

use crate::catalog::calendar::Date;
use crate::report::english::English;
use crate::report::words::today::{TodayLabel, TodayWords};
use crate::report::words::{InputWords, PageWords, Words};
use crate::scenario::Input;
use crate::scenario::live::{LiveFigures, PATIENCE_MS, Provider, Refusal};

impl TodayWords for English {
    fn today_label(&self, label: TodayLabel) -> &'static str {
        match label {
            TodayLabel::UseTodays => "Use today’s",
            TodayLabel::Ask => "Ask them",
            TodayLabel::DoNotAsk => "No",
            TodayLabel::Asking => "Asking …",
        }
    }

    fn today_asks(&self) -> String {
        let [first, second] = Provider::ALL.map(Provider::name);
        format!("Asks {first} and {second} for Bitcoin’s figures; nothing is sent about you.")
    }

    fn today_refused(&self, refusal: Refusal, date: Date) -> String {
        let reason = match refusal {
            Refusal::Late(provider) => {
                let seconds = PATIENCE_MS / 1000;
                format!("{} did not answer within {seconds} seconds.", provider.name())
            }
            Refusal::NoAnswer(provider) => {
                format!(
                    "{} could not be reached, or will not answer for now.",
                    provider.name()
                )
            }
            Refusal::Unreadable(provider) => {
                format!("{} gave an answer that cannot be read.", provider.name())
            }
            Refusal::Implausible(provider, input) => {
                format!("{} gave {} that cannot be right.", provider.name(), figure(input))
            }
            Refusal::Old(provider) => {
                format!("{} gave a price of another day.", provider.name())
            }
        };
        format!(
            "{reason} Nothing has changed: the prices of {} stay.",
            self.date(date)
        )
    }

    fn today_taken(&self, live: &LiveFigures, date: Date) -> String {
        let (hour, minute) = live.time;
        format!(
            "Bitcoin of {}, {hour:02}:{minute:02} UTC, {}. Machine prices and rents stay those of {}.",
            self.date(live.date),
            Provider::Mempool.name(),
            self.date(date),
        )
    }

    fn today_apart(&self, live: &LiveFigures) -> Option<String> {
        let apart = live.prices_apart_percent()?;
        let numerals = self.numerals();
        let percent = numerals.percent(libm::fabs(apart) / 100.0);
        let way = if apart > 0.0 { "more" } else { "less" };
        Some(format!(
            "Check the price: {} says {}, {} says {}, {percent} {way}.",
            Provider::Mempool.name(),
            numerals.money_exact(live.price_usd),
            Provider::Coinbase.name(),
            numerals.money_exact(live.other_price_usd),
        ))
    }
}

/// What an input is called within a sentence.
fn figure(input: Input) -> String {
    match input {
        Input::BitcoinPrice => "a Bitcoin price".into(),
        Input::Difficulty => "a difficulty".into(),
        Input::TransactionFees => "transaction fees".into(),
        Input::BlockHeight => "a block height".into(),
        other => English.input(other).to_ascii_lowercase(),
    }
}
