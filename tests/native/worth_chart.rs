//! The first chart: what a megawatt clears a year, by one input.

use crate::reference_day::decode;
use wattworth::report::Report;
use wattworth::report::charts::{Chart, ChartChoices, ChartId, ChartScene, Choice, figure};
use wattworth::report::english::English;
use wattworth::report::words::piece::plain;

#[test]
fn zz_dump() {
    use wattworth::chart::pen::surface::{Size, Surface};
    use wattworth::chart::pen::svg::SvgPen;
    use wattworth::chart::theme::Theme;
    for (nth, (link, by)) in [
        ("", None),
        ("d=2026-10-03", None),
        ("mix=s21pro*1000", None),
        ("mix=h100*100", None),
        ("mix=lease*10MW", None),
        ("preset=iren", None),
        ("preset=one-miner", None),
        ("mix=h100*100,lease*3MW", None),
        ("btc=500000", None),
        ("btc=20000", None),
        ("clock=month", None),
        ("", Some("kwh")),
        ("", Some("gpuh")),
        ("", Some("lrent")),
        ("", Some("diffg")),
        ("", Some("months")),
        ("", Some("rate")),
        ("kwh=0.3", Some("kwh")),
    ]
    .into_iter()
    .enumerate()
    {
        let report = Report::of(&decode(link), &English);
        let mut choices = ChartChoices::default();
        if let Some(by) = by {
            choices.choose(Choice::WorthBy(by));
        }
        let start = std::time::Instant::now();
        let made = figure(ChartId::Worth, &ChartScene::new(&report, &English, &choices));
        let took = start.elapsed();
        let Some(made) = made else {
            println!("{nth} {link} none");
            continue;
        };
        println!(
            "{nth} {link} {by:?} {took:?}\n   {}\n   {}\n   {}",
            plain(&made.title),
            plain(&made.hint),
            made.said
        );
        let Chart::Worth(data) = &*made.chart else {
            panic!()
        };
        println!("   {:?} {:?} {:?}", data.span, data.notes, data.strip);
        for (width, theme) in [(640.0, Theme::LIGHT), (358.0, Theme::DARK)] {
            let height = wattworth::chart::height(&made.chart, width);
            let mut pen = SvgPen::new(width, height);
            wattworth::chart::draw(
                Surface::new(
                    &mut pen,
                    Size {
                        width,
                        height,
                        ratio: 1.0,
                    },
                ),
                &made.chart,
                &theme,
            );
            std::fs::write(format!("/tmp/w/c/worth-{nth}-{width}.svg"), pen.finish("x")).unwrap();
        }
    }
}
