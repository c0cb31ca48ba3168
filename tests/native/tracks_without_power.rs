//! The track of a rent that no machine of the mix earns.

use wattworth::report::controls::tracks::{BoundarySearch, Track};
use wattworth::report::english::English;
use wattworth::scenario::Clock;

use crate::reference_day::decode;
use crate::tracks::{control, said};

#[test]
fn the_rent_of_a_use_without_power_is_said_to_change_nothing() {
    let found = |link: &str, key: &str| {
        let scenario = decode(link).scenario;
        let control = control(&scenario, key);
        let mut job = BoundarySearch::new(scenario, Clock::Horizon, [control.field.key]);
        let found = loop {
            if let Some(found) = job.advance() {
                break found;
            }
            assert!(!job.is_over(), "{link}: {key} has a track");
        };
        said(&Track::of(&control, Some(&found), &English))
    };
    let mine = "mw=50&kwh=0.038&mix=s21xp*13064,lease*0MW,h100*0";
    assert_eq!(found(mine, "lrent"), "AI lease at 0 MW: the rent changes nothing");
    assert_eq!(found(mine, "gpuh"), "GPUs at 0 MW: the rent changes nothing");
    assert!(!found("mix=s21xp*13064,lease*1MW", "lrent").contains("0 MW"));
}
