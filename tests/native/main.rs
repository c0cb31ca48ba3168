//! All tests that need neither a browser nor the built page: one binary, so that it is linked once and all of its
//! tests run side by side.
//!
//! `cargo test --test native duel` runs the tests whose path contains "duel". Data lie beside this folder:
//! `tests/charts` (drawings), `tests/links` (published links), `tests/independent` (the second implementation).

mod answer;
mod answer_agrees;
mod answer_change;
mod architecture;
mod assumptions;
mod best_machine;
mod catalog;
mod catalog_page;
mod catalog_prices;
mod catalog_record;
mod catalog_support;
mod chart_figures;
mod charts;
mod compare;
mod compare_words;
mod dates;
mod debt_words;
mod decimals;
mod drawings;
mod duel;
mod duel_charts;
mod duel_map;
mod duel_series;
mod duel_tables;
mod duel_training;
mod duel_words;
mod edges;
mod evidence_agrees;
mod filled;
mod futures;
mod groups;
mod heat_map;
mod hosting;
mod independent;
mod inputs;
mod links;
mod method_page;
mod pages;
mod posters;
mod properties;
mod protocol_and_calendar;
mod readme;
mod remarks;
mod rents;
mod replay;
mod report_charts;
mod sharing;
mod small_site;
mod snapshots;
mod stories;
mod story_numbers;
mod story_steps;
mod summary_words;
mod tables_to_take_away;
mod titles;
mod today;
mod tracks;
mod undo_words;
mod units;
mod uses_words;
mod what_if;
mod worked_examples;
mod working;
mod worth_chart;

mod random;
mod ranges;
mod recording;
mod reference_day;
mod samples;
