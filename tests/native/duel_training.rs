//! What AI costs when its power costs what miners bid for it: a GPU-hour, a training run and queries.

use crate::duel::{close, report, with};

#[test]
fn the_cost_at_the_miners_bid_equals_the_gpu_rows_at_that_tariff() {
    for (link, theta) in [
        ("", 1.0),
        ("theta=40&gfee=10&cmonths=12&crent=1.2", 0.4),
        ("theta=0", 0.0),
    ] {
        let report = report(link);
        let training = &report.training;
        assert_eq!((training.gpu, training.miner), (Some(1), Some(0)), "{link}");
        let after = training.after.as_ref().expect("there are miners");
        let bid = report.duel[0].views.marginal.bid_mining_usd_per_mwh;
        close(
            after.tariff_usd_per_kwh,
            0.05 + theta * (bid / 1000.0 - 0.05),
            0.0,
            link,
        );
        // With that tariff in the link, the GPU row itself must have the same cost.
        let back = self::report(&with(link, &format!("kwh={}", after.tariff_usd_per_kwh)));
        let cost = back.rows[1]
            .today
            .full_cost_per_gpu_hour_usd
            .expect("hours are billed");
        close(
            after.cost_per_gpu_hour_usd.expect("hours are billed"),
            cost,
            0.0,
            link,
        );
        close(after.run_at_cost_usd.expect("a cost"), 30.84e6 * cost, 0.0, link);
        close(
            training.before.run_at_rent_usd.expect("a rent"),
            30.84e6 * 2.0,
            0.0,
            link,
        );
    }
}

#[test]
fn training_says_which_gpu_and_which_miner() {
    let training = |link: &str| report(link).training;
    let deepseek = training("run=deepseek-v3&mix=rtx4090*8,h100*8,s9*5,s21pro*5");
    assert_eq!(
        (deepseek.gpu, deepseek.gpu_is_the_runs),
        (Some(1), Some(true)),
        "an H800 is priced as an H100"
    );
    assert_eq!(deepseek.miner, Some(3), "the better miner sets the price");
    let another = training("mix=b200*8,gpu:1:1000:1*4");
    assert_eq!(
        (another.gpu, another.gpu_is_the_runs),
        (Some(0), Some(false)),
        "another GPU"
    );
    assert_eq!(
        (another.miner, another.after),
        (None, None),
        "no miners, no price of theirs"
    );
    let own = training("run=1000&mix=h100*8");
    assert_eq!(
        (own.run, own.gpu_hours, own.gpu_is_the_runs),
        (None, 1000.0, None),
        "the reader's own"
    );
    let none = training("mix=s21pro*5&query=1.5");
    assert_eq!(
        (none.gpu, none.before.run_at_cost_usd),
        (None, None),
        "no GPU, no cost"
    );
    let energy: Vec<f64> = none
        .queries
        .iter()
        .map(|queries| queries.mwh_per_million)
        .collect();
    assert_eq!(energy, [1.5, 2.9, 0.3, 0.24], "a million Wh are a MWh");
    let cheap = training("btc=20000");
    let after = cheap.after.expect("there are miners");
    assert_eq!(after, cheap.before, "a bid below the tariff changes nothing");
}
