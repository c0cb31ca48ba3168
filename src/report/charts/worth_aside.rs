//! Lines of the first chart beside those it is about: mining if difficulty follows, and other scenarios.

use crate::model::{Site, WorthAlongInput};
use crate::report::charts::worth::WorthLine;
use crate::report::facts::worth::WorthBasis;
use crate::report::figures::Report;
use crate::report::words::Words;
use crate::report::words::charts::ChartLabel;
use crate::scenario::{Input, PerUse, Use};

/// Mining by Bitcoin price if difficulty follows it: mining's worth depends only on the ratio of price and difficulty.
pub(super) fn following<'a>(
    report: &'a Report,
    along: &'a WorthAlongInput<'_>,
    values: &'a [f64],
    per: WorthBasis,
    words: &'a dyn Words,
) -> impl Iterator<Item = WorthLine> + 'a {
    let response = report.inputs.bitcoin.difficulty_response;
    let is_there = along.field.input == Input::BitcoinPrice && response != 0.0 && along.now > 0.0;
    is_there
        .then(|| {
            let at = |price: &f64| {
                let as_if = along.now * libm::pow(price / along.now, 1.0 - response);
                Some(along.worth_at(as_if).mining? * per.mw())
            };
            Some(WorthLine {
                of: Use::Mining,
                name: words.chart_label(ChartLabel::IfDifficultyFollows).to_owned(),
                follows: true,
                is_other: false,
                usd: values.iter().map(at).collect::<Option<Vec<f64>>>()?,
            })
        })
        .flatten()
        .into_iter()
}

/// What the uses of the compared scenarios are worth, at the same values of the input.
pub(super) fn others(
    report: &Report,
    key: &str,
    values: &[f64],
    per: WorthBasis,
    words: &dyn Words,
) -> Vec<WorthLine> {
    let mut lines = Vec::new();
    for (nth, against) in report.against.iter().enumerate() {
        let site = Site::of(against.report.inputs.0.clone());
        let Some(along) = WorthAlongInput::of(&site, key, report.clock) else {
            continue;
        };
        lines.extend(by_use(&along, values, per).map(|(of, usd)| WorthLine {
            of,
            name: words.other_line(nth + 1, &words.worth_name(&against.report, of)),
            follows: false,
            is_other: true,
            usd,
        }));
    }
    lines
}

/// What each use is worth at each value; only uses that have a worth at all values.
pub(super) fn by_use(
    along: &WorthAlongInput<'_>,
    values: &[f64],
    per: WorthBasis,
) -> impl Iterator<Item = (Use, Vec<f64>)> {
    let worths: Vec<PerUse<Option<f64>>> = values.iter().map(|value| along.worth_at(*value)).collect();
    Use::ALL.into_iter().filter_map(move |of| {
        let usd = worths.iter().map(|worth| Some(worth[of]? * per.mw()));
        Some((of, usd.collect::<Option<Vec<f64>>>()?))
    })
}
