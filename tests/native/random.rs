//! Random scenarios from a fixed seed, so that they are the same in every run.

use wattworth::catalog::calendar::Month;
use wattworth::catalog::{asic, gpu, snapshot, training};
use wattworth::scenario::{
    Amount, COUNT, Field, GPU_KW, GPU_RENT_USD_PER_HOUR, HASHRATE_TH, Kind, LEASE_CAPEX_USD_PER_KW,
    LEASE_RENT_USD_PER_KW_MONTH, MACHINE_PRICE_USD, MAX_ROWS, Machine, MixRow, POWER_KW, Scenario,
    TrainingRun, WATTS, fields,
};

/// The generator `SplitMix64` of G. L. Steele, D. Lea and C. H. Flood (OOPSLA 2014).
#[derive(Debug)]
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A whole number from 0 to below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).expect("a usize is no wider than 64 bits");
        usize::try_from(self.bits() % end).expect("smaller than a usize")
    }

    pub(crate) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    pub(crate) fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }

    /// A number from 0 to below 1.
    pub(crate) fn unit(&mut self) -> f64 {
        let [high, low] = [self.bits() >> 32, self.bits() >> 43]
            .map(|bits| f64::from(u32::try_from(bits).expect("at most 32 bits are left")));
        (high + low / 2_097_152.0) / 4_294_967_296.0
    }
}

/// Chooses a value within a range (the pair). The last argument is the input's default, if it has one.
pub(crate) type Choose = fn(&mut Random, (f64, f64), Option<f64>) -> f64;

/// A scenario with every input set by `choose`, and a mix of `rows` rows, or the most that a mix may have.
pub(crate) fn scenario(random: &mut Random, rows: usize, choose: Choose) -> Scenario {
    let mut scenario = Scenario::on(random.pick(snapshot::all()));
    for field in fields() {
        set(field, &mut scenario, random, choose);
    }
    scenario.mix = (0..rows.min(MAX_ROWS)).map(|_| row(random, choose)).collect();
    scenario
}

fn set(field: &Field, scenario: &mut Scenario, random: &mut Random, choose: Choose) {
    let range = (field.min, field.max);
    match &field.kind {
        Kind::Flag(access) => (access.set)(scenario, random.chance(50)),
        Kind::Number(_) | Kind::Whole(_) => {
            let default = field.number(scenario);
            field.set_number(scenario, choose(random, range, default));
        }
        Kind::Optional(access) => {
            let value = random.chance(30).then(|| choose(random, range, None));
            (access.set)(scenario, value);
        }
        Kind::List(access) => {
            let count = random.below(6);
            let values = (0..count).map(|_| choose(random, range, None)).collect();
            (access.set)(scenario, values);
        }
        Kind::Month(access) => {
            // Up to the last month that a link may name, December 2100.
            let first = Month { year: 2009, month: 1 };
            let later = u32::try_from(random.below(92 * 12)).expect("a few hundred fit");
            (access.set)(scenario, first.plus(later));
        }
        Kind::Choice(names, access) => (access.set)(scenario, random.below(names.len())),
        Kind::Run(access) => {
            let run = if random.chance(50) {
                TrainingRun::Published(&random.pick(training::all()).id)
            } else {
                TrainingRun::GpuHours(choose(random, range, None))
            };
            (access.set)(scenario, run);
        }
    }
}

fn row(random: &mut Random, choose: Choose) -> MixRow {
    let mut within = |range| choose(random, range, None);
    let (th_s, watts, kw) = (within(HASHRATE_TH), within(WATTS), within(GPU_KW));
    let (usd, rent_usd_per_hour) = (within(MACHINE_PRICE_USD), within(GPU_RENT_USD_PER_HOUR));
    let machine = match random.below(5) {
        0 => Machine::Asic(random.pick(asic::all())),
        1 => Machine::Gpu(random.pick(gpu::all())),
        2 => Machine::OwnAsic {
            th_s,
            watts,
            usd,
            name: text(random, 12),
        },
        3 => Machine::OwnGpu {
            kw,
            usd,
            rent_usd_per_hour,
            name: text(random, 12),
        },
        _ => Machine::Lease,
    };
    let (price, rent, mines) = match machine {
        Machine::Lease => (LEASE_CAPEX_USD_PER_KW, LEASE_RENT_USD_PER_KW_MONTH, false),
        Machine::Gpu(_) | Machine::OwnGpu { .. } => (MACHINE_PRICE_USD, GPU_RENT_USD_PER_HOUR, false),
        Machine::Asic(_) | Machine::OwnAsic { .. } => (MACHINE_PRICE_USD, (0.0, 0.0), true),
    };
    let amount = if machine == Machine::Lease || random.chance(30) {
        Amount::PowerKw(choose(random, POWER_KW, None))
    } else {
        let count = choose(random, COUNT, None).round();
        Amount::Machines(format!("{count}").parse().expect("a count fits"))
    };
    MixRow {
        machine,
        amount,
        price_usd: random.chance(30).then(|| choose(random, price, None)),
        rent_usd: (!mines && random.chance(30)).then(|| choose(random, rent, None)),
    }
}

/// Text as a reader may type it, with characters that have a meaning in links and letters of many scripts.
pub(crate) fn text(random: &mut Random, longest: usize) -> String {
    const SIGNS: [char; 32] = [
        ',', ':', '*', '@', '~', '&', '=', '?', '#', '+', '%', ' ', '/', '\\', '"', '\'', '<', '>', ';', '.',
        '-', '_', 'a', 'Z', '7', 'é', 'ß', '算', '力', 'ы', '€', '🦀',
    ];
    let length = random.below(longest + 1);
    (0..length).map(|_| *random.pick(&SIGNS)).collect()
}
