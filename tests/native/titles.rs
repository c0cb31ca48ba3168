//! The titles of charts state what the chart shows, and it is true: each statement is computed again in another way.

use serde_json::Value;
use wattworth::chart::poster::{PosterText, draw_poster, size};
use wattworth::chart::theme::Theme;
use wattworth::report::Report;
use wattworth::report::charts::tornado::tornado;
use wattworth::report::charts::{CHARTS, ChartChoices, ChartFigure, ChartId, ChartScene, Choice, figure};
use wattworth::report::english::English;
use wattworth::report::facts::findings::{
    Finding, best_month, breaks_even, dearer_hour, matters_most, mwh_brings_in, owning_all, paid_back,
    power_paid, unit_cost,
};
use wattworth::report::words::piece::{Piece, plain};

use crate::answer::{report, said};
use crate::answer_agrees::link;
use crate::random::Random;
use crate::recording::RecordingPen;
use crate::report_charts::CASES;

fn made(report: &Report, id: ChartId, choices: &ChartChoices) -> Option<ChartFigure> {
    figure(id, &ChartScene::new(report, &English, choices))
}

/// The title of a link's chart, or an empty text if there is nothing to show.
fn title(link: &str, id: ChartId) -> String {
    let made = made(&report(link), id, &ChartChoices::default());
    made.map_or_else(String::new, |made| said(&made.title))
}

#[test]
fn titles_say_what_charts_found() {
    // By the independent computation, mining is paid back in month 31 and the lease in month 85 of 132.
    let day = "d=2024-11-23";
    for (link, id, expected) in [
        ("", ChartId::Cash, "Mining is paid back first, after 31 months"),
        (
            "&months=12",
            ChartId::Cash,
            "Nothing is paid back within one year",
        ),
        (
            "&months=12&mix=h100*9",
            ChartId::Cash,
            "H100s are not paid back within one year",
        ),
        (
            "&paid=both",
            ChartId::Cash,
            "Nothing is spent, so nothing has to be paid back",
        ),
        ("&mix=", ChartId::Cash, ""),
        (
            "&btc=1",
            ChartId::Hashprice,
            "Hashprice is below the hashcost of mining from the start",
        ),
        (
            "&btc=9999999",
            ChartId::Hashprice,
            "Hashprice stays above the hashcost of mining to the end",
        ),
        (
            "&btc=1&gpuh=0&lrent=0",
            ChartId::Profit,
            "No month earns a profit",
        ),
        // A lease has no cost per unit, so this chart has nothing to show.
        ("&mix=lease*1MW", ChartId::Costs, ""),
    ] {
        assert_eq!(title(&[day, link].concat(), id), expected, "{link} {id:?}");
    }
    let mut discounted = ChartChoices::default();
    discounted.choose(Choice::Discounted);
    let made = made(&report(day), ChartId::Cash, &discounted).expect("a chart");
    let title = said(&made.title);
    assert!(
        title.starts_with("Mining is paid back with a 10% return first, after "),
        "{title}"
    );
}

#[test]
fn figures_in_titles_are_the_json_objects() {
    let mut random = Random::new(29);
    let links = (0..60).map(|_| link(&mut random));
    let cases = CASES.iter().map(|(_, link)| format!("d=2024-11-23&{link}"));
    let (mut titles, mut figures) = (0, 0);
    for link in cases.chain(links) {
        let report = report(&link);
        let json = serde_json::to_value(&report).expect("a report is JSON");
        for entry in CHARTS {
            let Some(made) = made(&report, entry.id, &ChartChoices::default()) else {
                continue;
            };
            titles += 1;
            let title = said(&made.title);
            let case = format!("{link}: {title:?}");
            let is_begun = !title.starts_with(char::is_lowercase);
            assert!(title.len() > 8 && title.len() < 110 && is_begun, "{case}");
            assert!(!title.ends_with('.') && !title.contains("  "), "{case}");
            assert!(!title.contains("today"), "{case}");
            assert!(
                made.said.starts_with(&plain(&made.title)),
                "{case}: {}",
                made.said
            );
            for piece in &made.title {
                match piece {
                    Piece::Text(words) => {
                        assert!(!words.contains(|sign: char| sign.is_ascii_digit()), "{case}");
                    }
                    Piece::Figure(figure) => {
                        let value = json.pointer(&format!("/{}", figure.path.replace('.', "/")));
                        let value = value.and_then(Value::as_f64).map(f64::to_bits);
                        assert_eq!(value, Some(figure.value.to_bits()), "{case}: {}", figure.path);
                        figures += 1;
                    }
                    _ => {}
                }
            }
        }
    }
    assert!(
        titles > 400 && figures > 200,
        "{titles} titles, {figures} figures"
    );
}

#[test]
fn charts_at_another_clocks_prices_say_so() {
    for (clock, other) in [
        ("horizon", "At unchanged prices · "),
        ("month", "At prices as assumed · "),
    ] {
        let report = report(&format!("d=2024-11-23&clock={clock}"));
        let mut marked = Vec::new();
        for entry in CHARTS {
            let Some(made) = made(&report, entry.id, &ChartChoices::default()) else {
                continue;
            };
            let hint = plain(&made.hint);
            assert_eq!(
                hint.starts_with(other),
                entry.clock.is_some_and(|clock| clock != report.clock),
                "{:?} at {clock}: {hint}",
                entry.id
            );
            if hint.starts_with(other) {
                assert!(made.said.contains(other), "{}", made.said);
                marked.push(entry.id);
            }
        }
        // Charts over months use the assumed paths of prices, charts of a single month unchanged prices.
        let over_months = [ChartId::Cash, ChartId::Profit, ChartId::Hashprice];
        let of_a_month = [
            ChartId::PerMwh,
            ChartId::Breakeven,
            ChartId::Costs,
            ChartId::CostOfAi,
        ];
        let expected = if clock == "month" {
            &over_months[..]
        } else {
            &of_a_month[..]
        };
        assert!(
            expected.iter().all(|id| marked.contains(id)),
            "{clock}: {marked:?}"
        );
        assert!(
            !marked.contains(&ChartId::Worth),
            "the first chart uses the page's own clock, so it needs no mark"
        );
    }
}

#[test]
fn findings_are_confirmed_by_another_computation() {
    let mut random = Random::new(31);
    let mut seen = [0; 9];
    for _ in 0..60 {
        let link = link(&mut random);
        let report = report(&link);
        let monthly = &report.monthly;
        for with_return in [false, true] {
            let Some(Finding::PaidBack { row, months, .. }) = paid_back(&report, with_return) else {
                continue;
            };
            seen[0] += 1;
            let after = (0_u16..)
                .find(|month| f64::from(*month) >= months)
                .map(usize::from);
            let after = after.expect("months are counted");
            for (nth, other) in monthly.rows.iter().enumerate() {
                let cash = if with_return {
                    &other.discounted_cumulative_usd
                } else {
                    &other.cumulative_usd
                };
                let size = 1e-9 * cash.iter().fold(0.0_f64, |most, usd| most.max(usd.abs()));
                if nth == row {
                    assert!(cash[after] >= -size, "{link}: not paid back in month {after}");
                }
                // No other row that spends money is paid back a month earlier.
                let is_there = cash[after.saturating_sub(1)] > size && other.spending_usd[0] > 0.0;
                assert!(after == 0 || !is_there || nth == row, "{link}: {nth} is earlier");
            }
        }
        if let Some(Finding::MwhBringsIn {
            row,
            revenue_usd,
            left_usd,
            ..
        }) = mwh_brings_in(&report)
        {
            seen[1] += 1;
            for (nth, other) in report.rows.iter().enumerate() {
                let of = &other.today;
                let Some(revenue) = of.revenue_usd_per_mwh else {
                    continue;
                };
                assert!(revenue <= revenue_usd * (1.0 + 1e-12), "{link}");
                if nth == row {
                    let left = (of.profit_usd - of.capital_usd) / of.energy_mwh;
                    assert!(
                        (left - left_usd).abs() <= 1e-9 * (revenue + left.abs()),
                        "{link}: {left}"
                    );
                }
            }
        }
        if let Some(Finding::BestMonth { usd, .. }) = best_month(&report) {
            seen[2] += 1;
            let all = monthly.rows.iter().flat_map(|row| row.profit_usd.clone());
            assert_eq!(
                all.fold(f64::NEG_INFINITY, f64::max).to_bits(),
                usd.to_bits(),
                "{link}"
            );
        }
        if let Some(Finding::BreaksEven { row, btc_usd }) = breaks_even(&report) {
            seen[3] += 1;
            let there = self::report(&format!("{link}&btc={btc_usd}"));
            let of = &there.rows[row].today;
            assert!(
                of.profit_usd.abs() <= 1e-6 * (1.0 + of.power_usd.abs()),
                "{link}: {}",
                of.profit_usd
            );
        }
        if let Some(Finding::PowerPaid { row, until }) = power_paid(&report) {
            seen[4] += 1;
            let cost = monthly.rows[row]
                .hashcost_usd_per_ph_day
                .as_ref()
                .expect("it mines");
            let is_paid = |month: usize| monthly.hashprice_usd_per_ph_day[month] >= cost[month];
            let months = until.unwrap_or(cost.len());
            assert!((0..months).all(is_paid), "{link}");
            assert!(until.is_none_or(|month| !is_paid(month)), "{link}");
        }
        if let Some(Finding::UnitCost {
            row,
            cost_usd,
            price_usd,
            ..
        }) = unit_cost(&report)
        {
            seen[5] += 1;
            // A month's profit after capital cost, per unit.
            let of = &report.rows[row].today;
            let units = of.btc.or(of.gpu_hours).expect("it receives some");
            let left = (of.profit_usd - of.capital_usd) / units;
            assert!(
                (price_usd - cost_usd - left).abs() <= 1e-9 * (price_usd + cost_usd),
                "{link}: {price_usd} − {cost_usd} is not {left}"
            );
        }
        if let Some(Finding::MattersMost(input)) = matters_most(&report) {
            seen[8] += 1;
            let first = &tornado(&report, &English)[0];
            assert_eq!(
                first.field.input, input,
                "{link}: the list below begins with another"
            );
        }
        if let Some(Finding::OwningAll { of, usd, .. }) = owning_all(&report) {
            seen[7] += 1;
            let (nothing, all) = (
                self::report(&format!("{link}&paid=none")),
                self::report(&format!("{link}&paid=both")),
            );
            let close = |one: Option<f64>, other: Option<f64>| match (one, other) {
                (Some(one), Some(other)) => (one - other).abs() <= 1e-9 * (1.0 + one.abs()),
                (one, other) => one == other,
            };
            for known in &report.uses {
                let measured = |there: &Report| {
                    let there = there.uses.iter().find(|there| there.kind == known.kind);
                    there.and_then(|there| there.at_clock_usd_per_mw_year(report.clock))
                };
                assert!(
                    close(known.owning_nothing_usd_per_mw_year, measured(&nothing)),
                    "{link}: {known:?}"
                );
                assert!(
                    close(known.owning_all_usd_per_mw_year, measured(&all)),
                    "{link}: {known:?}"
                );
                assert!(
                    measured(&all) <= Some(usd * (1.0 + 1e-9 * usd.signum())),
                    "{link}: {of:?} is not the most"
                );
            }
        }
        if let Some(Finding::DearerHour {
            after_usd: Some(after_usd),
            before_usd,
        }) = dearer_hour(&report)
        {
            seen[6] += 1;
            assert!(after_usd > before_usd, "{link}");
            let tariff = report
                .training
                .after
                .as_ref()
                .expect("miners bid")
                .tariff_usd_per_kwh;
            let there = self::report(&format!("{link}&kwh={tariff}"));
            let hour = there.training.before.cost_per_gpu_hour_usd.expect("a GPU");
            assert!(
                (hour - after_usd).abs() <= 1e-9 * hour,
                "{link}: {hour}, not {after_usd}"
            );
        }
    }
    assert!(seen.iter().all(|times| *times > 5), "{seen:?}");
}

#[test]
fn long_titles_of_posters_are_broken_into_lines() {
    let long = "A very long title of a chart that goes on and on to say what it found about the very dreamiest of all \
                mining machines at $102,200 a bitcoin, which nobody expected";
    let made = made(&report("d=2024-11-23"), ChartId::Cash, &ChartChoices::default()).expect("a chart");
    for width in [288.0, 640.0, 800.0] {
        let mut heights = Vec::new();
        for title in ["Short", long] {
            let around = PosterText {
                title: title.to_owned(),
                hint: "How to read it".to_owned(),
                source: "Wattworth".to_owned(),
                link: "https://example.org/".to_owned(),
                ..PosterText::default()
            };
            let size = size(&made.chart, &around, width, 1.0);
            let mut pen = RecordingPen::default();
            draw_poster(&mut pen, size, &made.chart, &around, &Theme::LIGHT);
            pen.assert_tidy(size, &format!("{title} at {width}"));
            let lines: Vec<&str> = pen.texts.iter().map(|(text, _)| text.as_str()).collect();
            if width > 600.0 && title == long {
                let whole = lines
                    .iter()
                    .position(|line| long.starts_with(line))
                    .expect("its first line");
                assert!(
                    long.starts_with(&format!("{} {}", lines[whole], lines[whole + 1])),
                    "{lines:?}"
                );
                assert!(
                    lines.iter().any(|line| long.ends_with(line)),
                    "nothing is left out: {lines:?}"
                );
            }
            heights.push(size.height);
        }
        assert!(heights[1] > heights[0], "a line more is a line higher");
    }
}
