fn main() {
    let s = wattworth::scenario::Scenario::default();
    let p = wattworth::model::project(&s);
    for r in &p.rows {
        println!("{:#?}\n{:#?}\n{:#?}", r.today, r.life, r.breakeven);
    }
    println!("{:#?}\n{:#?}", p.site.life, p.site.breakeven);
    let t = std::time::Instant::now();
    for _ in 0..1000 {
        std::hint::black_box(wattworth::model::project(std::hint::black_box(&s)));
    }
    println!("{:?}", t.elapsed() / 1000);
}
