//! Figures of the duel that are computed for many values at once (bids, the cost of AI at each Bitcoin price, the
//! effect of each input), and what can be read from its charts.

use crate::reference_day::decode;
use wattworth::report::charts::tornado::tornado;
use wattworth::report::charts::{ChartChoices, ChartId, ChartScene, figure};
use wattworth::report::english::English;
use wattworth::report::words::piece::Piece;

use crate::duel_map::{LINKS, close, complete, report};

#[test]
fn bids_are_those_of_the_pairs() {
    for link in LINKS {
        let report = report(&decode(link).scenario);
        for pair in &report.duel {
            for (row, marginal, greenfield) in [
                (
                    pair.mining,
                    pair.views.marginal.bid_mining_usd_per_mwh,
                    pair.views.greenfield.bid_mining_usd_per_mwh,
                ),
                (
                    pair.ai,
                    pair.views.marginal.bid_ai_usd_per_mwh,
                    pair.views.greenfield.bid_ai_usd_per_mwh,
                ),
            ] {
                let bid = report.bids.iter().find(|bid| bid.row == row).expect("a bid");
                assert_eq!(
                    (bid.marginal_usd_per_mwh, bid.greenfield_usd_per_mwh),
                    (marginal, greenfield),
                    "{link} row {row}"
                );
            }
        }
    }
}

#[test]
fn the_cost_of_ai_by_price_equals_the_report_at_that_price() {
    for link in LINKS {
        let scenario = decode(link).scenario;
        let all = report(&scenario).training_by_btc;
        assert_eq!(
            all.len(),
            49,
            "from an eighth to eight times, eight to a doubling"
        );
        for at in [&all[0], &all[24], &all[37]] {
            let mut there = scenario.clone();
            there.bitcoin.price_usd = at.btc_usd;
            let after = report(&there).training.after.expect("there are miners");
            let (here, there) = (at.price.cost_per_gpu_hour_usd, after.cost_per_gpu_hour_usd);
            close(here.expect("a cost"), there.expect("a cost"), 1e-12, link);
        }
        let training = report(&scenario).training;
        let (before, after) = (training.before, training.after.expect("there are miners"));
        let rises = training.cost_rises_by.expect("both costs");
        let (before, after) = (before.cost_per_gpu_hour_usd, after.cost_per_gpu_hour_usd);
        close(
            before.expect("a cost") * (1.0 + rises),
            after.expect("a cost"),
            1e-12,
            link,
        );
    }
}

#[test]
fn every_figure_read_from_a_chart_is_in_the_json_object() {
    for link in LINKS {
        let scenario = decode(link).scenario;
        let report = report(&scenario);
        let object = serde_json::to_value(&report).expect("the report is an object");
        let choices = ChartChoices::default();
        let map = complete(&report, ["btc", "kwh"], 5);
        let energy = ChartScene {
            map: Some(&map),
            ..ChartScene::new(&report, &English, &choices)
        };
        let figures = [
            figure(ChartId::Ladder, &energy),
            figure(ChartId::CostOfAi, &energy),
        ];
        assert!(figures[0].is_some(), "{link}: miners against AI");
        for figure in figures.into_iter().flatten() {
            let columns = figure.chart.columns(&English).len();
            assert!(figure.chart.stops() > 1, "{link}: there is something to read");
            for stop in 0..figure.chart.stops() {
                let reading = figure.chart.reading(stop, &English).expect("a stop");
                assert_eq!(reading.cells.len(), columns, "{link}: a cell a column");
                for piece in reading.cells.iter().flatten().chain(&reading.at) {
                    let Piece::Figure(figure) = piece else { continue };
                    let pointer = format!("/{}", figure.path.replace('.', "/"));
                    let there = object.pointer(&pointer).and_then(serde_json::Value::as_f64);
                    assert_eq!(there, Some(figure.value), "{link}: {}", figure.path);
                }
            }
            let file = figure.chart.csv(&English);
            assert_eq!(file.lines().count(), 1 + figure.chart.stops(), "{link}: {file}");
        }
        let drawn = figure(ChartId::Map, &energy).expect("a map");
        let file = drawn.chart.csv(&English);
        assert_eq!(file.lines().count(), 26, "{link}: a line a cell");
        assert!(
            file.starts_with(
                "Bitcoin price ($),Electricity price ($/kWh),Mining ($/MW-year),GPU rental ($/MW-year),\
                 AI lease ($/MW-year),Ahead there\n"
            ),
            "{link}: {file}"
        );
    }
}

#[test]
fn inputs_that_change_most_come_first() {
    for link in LINKS {
        let report = report(&decode(link).scenario);
        let entries = tornado(&report, &English);
        let most: Vec<f64> = entries
            .iter()
            .map(|entry| {
                let changes = entry.change_usd.iter().flatten();
                changes.fold(0.0, |most: f64, usd| most.max(usd.abs()))
            })
            .collect();
        assert!(most.is_sorted_by(|one, other| one >= other), "{link}: {most:?}");
        assert!(
            most.iter().all(|usd| *usd > 0.0),
            "{link}: what does nothing is left out"
        );
        let moving = report.sensitivity.iter().filter(|moved| {
            [moved.up, moved.down]
                .into_iter()
                .flatten()
                .any(|effect| effect.npv_change_usd != 0.0)
        });
        assert_eq!(
            entries.len(),
            moving.count(),
            "{link}: all that does something is there"
        );
    }
}
