//! What miners who set the price of power do to the cost of AI.

use crate::catalog::training::{self, Run};
use crate::report::figures::{Report, Row};

/// What can be said of the cost of AI.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CostOfAi<'r> {
    /// Nobody mines, so no miner bids for power.
    NoMiners,
    /// There is no GPU whose hours could become dearer.
    NoGpu,
    /// There are both.
    Priced {
        /// The row whose GPU is priced; none if it is the reader's own machine, which has no name in the catalogue.
        gpu: Option<&'r Row>,
        /// The share of the miners' bid that reaches AI, %; none if all of it does.
        share_percent: Option<f64>,
        /// How much dearer a GPU-hour gets; none if miners cannot bid above today's price.
        increase: Option<Increase<'r>>,
    },
}

/// How much dearer a GPU-hour and a training run get.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Increase<'r> {
    /// The price of power that miners set, $/kWh.
    pub tariff_usd_per_kwh: f64,
    /// A GPU-hour today, $.
    pub before_usd: f64,
    /// A GPU-hour at that price, $.
    pub after_usd: f64,
    /// The rise as a fraction of the cost today.
    pub rises_by: f64,
    /// How large that rise is.
    pub degree: Degree,
    /// The training run with its cost before and after, $; none for the reader's own GPU-hours.
    pub run: Option<(&'r Run, f64, f64)>,
    /// Whether the training run is priced on GPUs other than those it was trained on.
    pub is_on_other_gpus: bool,
}

/// How large a rise of cost is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Degree {
    /// Below 2 %.
    NextToNothing,
    /// Below 15 %, because power is a small part of what AI costs.
    Little,
    /// Below a half.
    Some,
    /// A half and more.
    GreatDeal,
}

impl Degree {
    fn of(rises_by: f64) -> Self {
        match rises_by {
            rises if rises < 0.02 => Self::NextToNothing,
            rises if rises < 0.15 => Self::Little,
            rises if rises < 0.5 => Self::Some,
            _ => Self::GreatDeal,
        }
    }
}

impl<'r> CostOfAi<'r> {
    /// What miners do to the cost of AI in a report.
    #[must_use]
    pub fn of(report: &'r Report) -> Self {
        let training = &report.training;
        let Some(after) = &training.after else {
            return Self::NoMiners;
        };
        let (Some(before_usd), Some(after_usd), Some(rises_by)) = (
            training.before.cost_per_gpu_hour_usd,
            after.cost_per_gpu_hour_usd,
            training.cost_rises_by,
        ) else {
            return Self::NoGpu;
        };
        let row = training.gpu.and_then(|row| report.rows.get(row));
        let share = report.inputs.training.bid_share_percent;
        let run = training.run.and_then(training::find);
        let costs = training.before.run_at_cost_usd.zip(after.run_at_cost_usd);
        Self::Priced {
            gpu: row.filter(|row| row.id != "gpu"),
            share_percent: (share < 100.0).then_some(share),
            increase: (rises_by > 0.0).then(|| Increase {
                tariff_usd_per_kwh: after.tariff_usd_per_kwh,
                before_usd,
                after_usd,
                rises_by,
                degree: Degree::of(rises_by),
                run: run.zip(costs).map(|(run, (before, after))| (run, before, after)),
                is_on_other_gpus: training.gpu_is_the_runs == Some(false),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::decode;
    use crate::report::english::English;

    fn report(link: &str) -> Report {
        Report::of(&decode(link), &English)
    }

    #[test]
    fn it_takes_miners_and_gpus() {
        assert_eq!(CostOfAi::of(&report("mix=h100*9")), CostOfAi::NoMiners);
        assert_eq!(CostOfAi::of(&report("mix=s21pro*9")), CostOfAi::NoGpu);
        let own = report("mix=s21pro*9,gpu:1:30000:2*9&theta=40");
        let CostOfAi::Priced {
            gpu, share_percent, ..
        } = CostOfAi::of(&own)
        else {
            panic!("priced");
        };
        assert_eq!(gpu, None, "the reader's own has no name of the catalogue");
        assert_eq!(share_percent, Some(40.0));
    }

    #[test]
    fn miners_who_cannot_pay_more_change_nothing() {
        let mut report = report("");
        report.training.cost_rises_by = Some(0.0);
        assert!(matches!(
            CostOfAi::of(&report),
            CostOfAi::Priced { increase: None, .. }
        ));
    }

    #[test]
    fn degrees_begin_where_they_say() {
        let found = [0.019, 0.02, 0.149, 0.15, 0.499, 0.5].map(Degree::of);
        use Degree::{GreatDeal, Little, NextToNothing, Some};
        assert_eq!(found, [NextToNothing, Little, Little, Some, Some, GreatDeal]);
    }
}
