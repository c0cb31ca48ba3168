//! On random scenarios, the evidence agrees with the answer: the map, the sliders' tracks, the first chart and the duel
//! name the same leader as the headline and the same flip.

use wattworth::model::{Axis, HeatMap, Site, WorthAlongInput};
use wattworth::report::Report;
use wattworth::report::charts::map_axis::default_axes;
use wattworth::report::charts::worth::WorthBy;
use wattworth::report::charts::{Chart, ChartChoices, ChartId, ChartScene, figure};
use wattworth::report::controls::sliders;
use wattworth::report::controls::tracks::{BoundarySearch, InputBoundaries};
use wattworth::report::english::English;
use wattworth::report::facts::worth::leader;
use wattworth::report::figures::{Clock, Flip};
use wattworth::report::words::piece::Piece;
use wattworth::scenario::{Kind, Paid, Use, field, value_of};

use crate::answer::{answer, report};
use crate::answer_agrees::link;
use crate::random::Random;

#[test]
fn the_evidence_agrees_with_the_answer() {
    let mut random = Random::new(13);
    let mut seen = Seen::default();
    for _ in 0..200 {
        let link = link(&mut random);
        let report = report(&link);
        let leading = headline_leader(&link, &report);
        the_map_agrees(&link, &report, leading, &mut seen);
        the_tracks_agree(&link, &report, leading, &mut seen);
        the_first_chart_agrees(&link, &report, leading, &mut seen);
        the_duel_agrees(&link, &report, &mut seen);
    }
    for nth in 0..40 {
        let ai = ["h100*800", "lease*30MW", "b300*900@45000~5", "lease*5MW@4000~160"][nth % 4];
        let link = link(&mut random) + "&paid=none&clock=month&mix=s21pro*9000," + ai;
        the_duel_agrees(&link, &report(&link), &mut seen);
    }
    let Seen {
        maps,
        tracks,
        flips_on_tracks,
        charts,
        duels,
        flips_in_duels,
    } = seen;
    assert!(
        maps > 150
            && tracks > 500
            && flips_on_tracks > 30
            && charts > 150
            && duels > 30
            && flips_in_duels > 10,
        "{seen:?}"
    );
}

/// How many of each kind of evidence were compared.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    maps: u32,
    tracks: u32,
    flips_on_tracks: u32,
    charts: u32,
    duels: u32,
    flips_in_duels: u32,
}

/// The use that the headline says clears most; none where it says that all fall short. For small sites, whose headline
/// speaks of machines instead, the best use by the report.
fn headline_leader(link: &str, report: &Report) -> Option<Use> {
    let answer = answer(report);
    let named = answer.headline.iter().find_map(|piece| match piece {
        Piece::Figure(figure) => {
            let place = figure.path.strip_prefix("uses.")?;
            let (nth, key) = place.split_once('.')?;
            let of = report.uses.get(nth.parse::<usize>().ok()?)?;
            key.contains("per_mw_year").then_some((of.kind, figure.value))
        }
        _ => None,
    });
    let measured = report
        .uses
        .iter()
        .filter_map(|of| Some((of.kind, of.at_clock_usd_per_mw_year(report.clock)?)));
    let best = measured.max_by(|(_, a), (_, b)| a.total_cmp(b));
    if let (Some((_, named)), Some((_, best))) = (named, best) {
        assert_eq!(
            named.to_bits(),
            best.to_bits(),
            "{link}: the headline begins with the best"
        );
    }
    named.or(best).filter(|(_, usd)| *usd >= 0.0).map(|(of, _)| of)
}

/// Whether two uses are worth the same, so that either may be named as the leader. A missing use is worth nothing.
fn is_tie(report: &Report, one: Option<Use>, other: Option<Use>) -> bool {
    let worth = |of: Option<Use>| {
        let of = of?;
        report
            .uses
            .iter()
            .find(|known| known.kind == of)?
            .at_clock_usd_per_mw_year(report.clock)
    };
    let (one, other) = (worth(one).unwrap_or(0.0), worth(other).unwrap_or(0.0));
    (one - other).abs() <= 1e-9 * (1.0 + one.abs())
}

/// At the present point the map has the headline's leader, and for each use the amount that the report has.
fn the_map_agrees(link: &str, report: &Report, leading: Option<Use>, seen: &mut Seen) {
    let scenario = &report.inputs.0;
    let point = |key: &str| {
        let now = value_of(scenario, field(key)?)?;
        Axis::between(scenario, key, now, now, 1)
    };
    let [across, up] = default_axes(report);
    let Some((across, up)) = point(across).zip(point(up)) else {
        return;
    };
    let mut map = HeatMap::new(scenario, across, up, report.clock).expect("two inputs");
    map.advance(1);
    let here = map.cell(0, 0).expect("its only cell");
    for of in &report.uses {
        let (mapped, measured) = (here[of.kind], of.at_clock_usd_per_mw_year(report.clock));
        if let (Some(mapped), Some(measured)) = (mapped, measured) {
            let close = (mapped - measured).abs() <= 1e-9 * (1e3 + measured.abs());
            assert!(close, "{link}: {mapped} on the map, {measured} in the report");
        } else {
            assert_eq!(mapped, measured, "{link}");
        }
    }
    let winner = leader(here);
    assert!(
        winner == leading || is_tie(report, winner, leading),
        "{link}: {winner:?} and {leading:?}"
    );
    seen.maps += 1;
}

/// Each track has the headline's leader at the present value. At each of its boundaries the uses on both sides are
/// worth the same, and the flip is one of them if it changes the lead.
fn the_tracks_agree(link: &str, report: &Report, leading: Option<Use>, seen: &mut Seen) {
    let scenario = &report.inputs.0;
    let site = Site::of(scenario.clone());
    let mut job = BoundarySearch::new(scenario.clone(), report.clock, sliders::keys(report, scenario));
    while !job.is_over() {
        let Some(found) = job.advance() else { continue };
        let case = format!("{link} along {}", found.key);
        assert!(
            found.leader == leading || is_tie(report, found.leader, leading),
            "{case}: {:?} and {leading:?}",
            found.leader
        );
        let along = WorthAlongInput::of(&site, found.key, report.clock).expect("it is moved");
        for boundary in &found.boundaries {
            // Both sides are worth the same there; where nothing pays, the worth is zero.
            let there = along.worth_at(boundary.at);
            let usd = |of: Option<Use>| of.map_or(0.0, |of| there[of].expect("a worth"));
            let (below, above) = (usd(boundary.below), usd(boundary.above));
            let is_whole = matches!(along.field.kind, Kind::Whole(_));
            let size = 1.0
                + Use::ALL
                    .into_iter()
                    .filter_map(|of| there[of])
                    .fold(0.0, |most: f64, usd| most.max(usd.abs()));
            assert!(
                is_whole || (below - above).abs() <= 1e-5 * size,
                "{case}: {boundary:?} {below} {above}"
            );
        }
        if let Some(flip) = report.flip.as_ref().filter(|flip| flip.input == found.key) {
            seen.flips_on_tracks += u32::from(the_flip_is_a_boundary(&case, flip, &found, &along));
        }
        seen.tracks += 1;
    }
}

/// Whether the flip changes the lead. If so, a boundary between its two uses must be at the flip.
fn the_flip_is_a_boundary(
    case: &str,
    flip: &Flip,
    found: &InputBoundaries,
    along: &WorthAlongInput<'_>,
) -> bool {
    let there = along.worth_at(flip.at);
    let best = Use::ALL
        .into_iter()
        .filter_map(|of| there[of])
        .fold(f64::NEG_INFINITY, f64::max);
    let leads =
        flip.worth_there_usd_per_mw_year >= best * (1.0 - 1e-6) && flip.worth_there_usd_per_mw_year > 1.0;
    if !leads || matches!(along.field.kind, Kind::Whole(_)) {
        return false;
    }
    let near = |at: f64| (at - flip.at).abs() <= 1e-5 * flip.at.abs().max(1e-6);
    let boundary = found.boundaries.iter().find(|boundary| near(boundary.at));
    let boundary = boundary.unwrap_or_else(|| panic!("{case}: {flip:?} is none of {:?}", found.boundaries));
    let sides = [boundary.below, boundary.above];
    assert!(
        sides.contains(&Some(flip.to_use)) && sides.contains(&Some(flip.from_use)),
        "{case}: {boundary:?} {flip:?}"
    );
    true
}

/// The strip below the first chart's axis shows the headline's leader at the present value, and the flip is one of the
/// chart's crossings.
fn the_first_chart_agrees(link: &str, report: &Report, leading: Option<Use>, seen: &mut Seen) {
    let choices = ChartChoices::default();
    let Some(made) = figure(ChartId::Worth, &ChartScene::new(report, &English, &choices)) else {
        return;
    };
    let Chart::Worth(data) = &*made.chart else {
        panic!("{link}: the first chart shows worth");
    };
    let WorthBy {
        strip, now, across, ..
    } = data;
    let here: Vec<_> = strip
        .iter()
        .filter(|lead| lead.from <= *now && *now <= lead.to)
        .collect();
    assert!(
        here.iter()
            .any(|lead| lead.of == leading || is_tie(report, lead.of, leading)),
        "{link}: {here:?} at {now}, not {leading:?}"
    );
    if let Some(flip) = report.flip.as_ref().filter(|flip| flip.input == data.key)
        && (across.low..=across.high).contains(&flip.at)
    {
        let crossed = data
            .crossings
            .iter()
            .any(|crossed| crossed.at.to_bits() == flip.at.to_bits());
        assert!(crossed, "{link}: {flip:?} is not among {:?}", data.crossings);
    }
    seen.charts += 1;
}

/// At unchanged prices, with nothing owned and only one mining and one AI row, the duel per megawatt has the answer's
/// difference between the two uses, and its breakeven price is the flip's.
fn the_duel_agrees(link: &str, report: &Report, seen: &mut Seen) {
    let is_comparable = report.clock == Clock::Month && report.inputs.site.paid == Paid::Nothing;
    let ([pair], true) = (&report.duel[..], is_comparable) else {
        return;
    };
    let kinds = [Use::Mining, report.rows[pair.ai].kind];
    if report.rows.len() != 2 {
        return;
    }
    let [mining, ai] = kinds.map(|kind| {
        let of = report
            .uses
            .iter()
            .find(|of| of.kind == kind)
            .expect("it is in the mix");
        of.at_clock_usd_per_mw_year(report.clock)
            .expect("it reserves power")
    });
    let duel = &pair.views.greenfield.per_mw_year;
    let lead = duel.bid_mining_usd - duel.bid_ai_usd;
    assert!(
        (lead - (mining - ai)).abs() <= 1e-6 * (1.0 + mining.abs() + ai.abs()),
        "{link}: mining is ahead by {lead} in the duel, by {} in the answer",
        mining - ai
    );
    if let (Some(flip), Some(equal)) = (
        report.flip.as_ref().filter(|flip| flip.input == "btc"),
        duel.btc_usd,
    ) {
        assert!(
            (flip.at - equal).abs() <= 1e-6 * equal.abs(),
            "{link}: {flip:?}, {equal}"
        );
        seen.flips_in_duels += 1;
    }
    seen.duels += 1;
}
