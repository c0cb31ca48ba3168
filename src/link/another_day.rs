//! A scenario at the prices of another recorded day.

use crate::catalog::calendar::Date;
use crate::catalog::snapshot;
use crate::scenario::{self, Scenario};

use super::{Form, decode, scenario_query};

/// The scenario with another day's defaults. Values that differ from the defaults of its own day are the reader's and
/// stay, as if `d` had been changed by hand in a short link.
///
/// ```
/// use wattworth::link::{decode, on_day};
///
/// let now = decode("d=2026-10-03&kwh=0.031").scenario;
/// let then = on_day(&now, "2024-11-23".parse().expect("a day"));
/// assert_eq!(then, decode("d=2024-11-23&kwh=0.031").scenario);
/// ```
#[must_use]
pub fn on_day(scenario: &Scenario, day: Date) -> Scenario {
    // If a key is given twice, the last one counts.
    let link = format!("{}&d={day}", scenario_query(scenario, Form::Short));
    decode(&link).scenario
}

/// Link keys of the inputs that are reset to a newer day's values: price and network of Bitcoin, the first month, and
/// the rents of GPUs and leases.
const OF_THE_DAY: [&str; 7] = ["btc", "diff", "fees", "height", "start", "gpuh", "lrent"];

/// The same inputs with the newest prices; `None` for a scenario of the newest day. A machine that the reader describes
/// keeps its typed price and rent, which only the reader knows.
///
/// ```
/// use wattworth::link::{decode, with_newest_prices};
///
/// let then = decode("d=2024-11-23&btc=70000&kwh=0.031&mix=h100*8@36000~2.2").scenario;
/// let now = with_newest_prices(&then).expect("there are newer ones");
/// assert_eq!(now, decode("kwh=0.031&mix=h100*8").scenario);
/// assert_eq!(with_newest_prices(&now), None);
/// ```
#[must_use]
pub fn with_newest_prices(then: &Scenario) -> Option<Scenario> {
    let newest = snapshot::newest();
    if then.date == newest.date {
        return None;
    }
    let mut now = on_day(then, newest.date);
    for field in scenario::fields().filter(|field| OF_THE_DAY.contains(&field.key)) {
        field.reset(&mut now, newest);
    }
    // Keep the scenario's machines, even if they were the default mix of its day.
    now.mix.clone_from(&then.mix);
    for row in &mut now.mix {
        (row.price_usd, row.rent_usd) = (None, None);
    }
    Some(now)
}
