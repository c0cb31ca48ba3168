//! The figures of machines and training runs that links name by id never change. A frozen link writes prices and rents
//! itself, and relies on the catalogue for the other figures.

use csv::ReaderBuilder;
use wattworth::catalog::{asic, gpu, training};

#[test]
fn figures_behind_published_ids_never_change() {
    let mut lines = ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_reader(include_str!("../../links/machines.csv").as_bytes());
    let mut checked = 0;
    for line in lines.records() {
        let line = line.expect("machines.csv can be read");
        let (id, figure) = (&line[0], &line[1]);
        let published: f64 = line[2].parse().expect("a figure is a number");
        let now = match figure {
            "th_s" => asic::find(id).map(|asic| asic.th_s),
            "watts" => asic::find(id).map(|asic| asic.watts),
            "all_in_kw" => gpu::find(id).map(|gpu| gpu.all_in_kw),
            "gpu_hours" => training::find(id).map(|run| run.gpu_hours),
            _ => None,
        };
        assert_eq!(
            now,
            Some(published),
            "{figure} of {id}, which published links name"
        );
        checked += 1;
    }
    let known = 2 * asic::all().len() + gpu::all().len() + training::all().len();
    assert_eq!(
        checked, known,
        "every machine and run of the catalogue is on the list"
    );
}
