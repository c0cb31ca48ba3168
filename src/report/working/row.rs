//! A row of the mix: what it is made of, and what it earns, costs and draws in a running month, today's or a later one.

use crate::catalog::Confidence;
use crate::report::figures::{Report, Row};
use crate::report::working::network::{number, price};
use crate::report::working::quantity::{Constant, Quantity, Why};
use crate::report::working::tree::{
    Given, Working, because, constant, given, input, minus, of_row, plus, product, quotient, sum,
};
use crate::report::working::{assets, hosting, mining, rental};
use crate::scenario::{Machine, MixRow, Plant, Use, field};

/// A row with what its workings need.
pub(super) struct RowWork<'a> {
    pub(super) report: &'a Report,
    pub(super) nth: usize,
    pub(super) mix: &'a MixRow,
    pub(super) row: &'a Row,
    pub(super) plant: Plant,
    /// A machine price that is tried in place of the row's own, $.
    pub(super) tried_price_usd: Option<f64>,
}

/// Which month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct When {
    /// Month of the horizon, counted from 0.
    pub(super) k: u32,
    /// Month since the row runs.
    pub(super) run: u32,
    /// Whether it is a running month at today's prices, which the object has under `today`.
    is_today: bool,
}

impl When {
    /// A running month at today's prices.
    pub(super) const TODAY: Self = Self {
        k: 0,
        run: 0,
        is_today: true,
    };

    /// Another month since the same row runs.
    pub(super) fn earlier(self, run: u32) -> Self {
        Self {
            k: self.k - self.run + run,
            run,
            is_today: false,
        }
    }
}

impl<'a> RowWork<'a> {
    pub(super) fn of(report: &'a Report, nth: usize) -> Option<Self> {
        let mix = report.inputs.mix.get(nth)?;
        Some(Self {
            report,
            nth,
            mix,
            row: report.rows.get(nth)?,
            plant: mix.plant(&report.inputs),
            tried_price_usd: None,
        })
    }

    pub(super) fn kind(&self) -> Use {
        self.plant.used_for()
    }

    pub(super) fn path(&self, name: &str) -> String {
        format!("rows.{}.{name}", self.nth)
    }

    /// Month k of the horizon, if the row runs then.
    pub(super) fn when(&self, k: u32) -> Option<When> {
        let delay = self.report.inputs.delay_months(self.kind());
        (delay..assets::end_month(self)).contains(&k).then(|| When {
            k,
            run: k - delay,
            is_today: false,
        })
    }

    /// Whether mining is off in a month, because power would cost more than it brings in.
    pub(super) fn is_off(&self, when: When) -> bool {
        if self.kind() != Use::Mining || when.is_today || !self.report.inputs.mining.switch_off {
            return false;
        }
        let heat = mining::credit(self, false).evaluate() - mining::credit(self, true).evaluate();
        let revenue = product([mining::btc(self, when), price(self.report, when.k)]);
        revenue.evaluate() + heat < mining::power(self, when).evaluate()
    }

    /// What its machines are called.
    pub(super) fn counted(&self) -> Quantity {
        if self.kind() == Use::Rental {
            Quantity::Gpus
        } else {
            Quantity::Machines
        }
    }

    /// How many machines.
    pub(super) fn machines(&self) -> Working {
        of_row(self.counted(), self.plant.count().unwrap_or_default())
    }

    /// A machine's specification: the catalogue's, or the reader's own.
    fn spec(&self, quantity: Quantity, value: f64) -> Working {
        let (id, confidence, source) = match &self.mix.machine {
            Machine::Asic(asic) => (&asic.id, asic.spec_confidence, &asic.spec_source),
            Machine::Gpu(gpu) => (&gpu.id, gpu.spec_confidence, &gpu.spec_source),
            _ => return of_row(quantity, value),
        };
        given(
            quantity,
            value,
            Given::Catalogue {
                id: id.clone(),
                date: String::new(),
                confidence,
                source: source.clone(),
            },
        )
    }

    pub(super) fn hashrate_each(&self) -> Working {
        let th_s = match self.plant {
            Plant::Mining { th_s, .. } => th_s,
            _ => 0.0,
        };
        self.spec(Quantity::HashrateEach, th_s)
    }

    pub(super) fn watts_each(&self) -> Working {
        let watts = match self.plant {
            Plant::Mining { watts, .. } => watts,
            _ => 0.0,
        };
        self.spec(Quantity::WattsEach, watts)
    }

    pub(super) fn kw_each(&self) -> Working {
        self.spec(Quantity::KwEach, self.plant.unit_kw())
    }

    /// Price of a machine; of a lease, of a kW of its building.
    pub(super) fn price_each(&self) -> Working {
        if let Some(tried) = self.tried_price_usd {
            return of_row(Quantity::PriceEach, tried);
        }
        let value = self.plant.unit_price_usd();
        if self.report.inputs.is_paid(self.kind()) {
            return because(Why::OwnedAlready, 0.0);
        }
        if self.mix.price_usd.is_some() {
            return of_row(Quantity::PriceEach, value);
        }
        let day = self.report.inputs.date;
        match &self.mix.machine {
            Machine::Lease => number(self.report, "lcapex"),
            Machine::OwnAsic { .. } | Machine::OwnGpu { .. } => of_row(Quantity::PriceEach, value),
            machine => {
                let evidence = machine.price_source(day);
                given(
                    Quantity::PriceEach,
                    value,
                    Given::Catalogue {
                        id: machine.id().to_owned(),
                        date: machine.price_recorded(day).unwrap_or_default().to_owned(),
                        confidence: evidence.map_or(Confidence::Assumption, |it| it.confidence),
                        source: evidence.map_or_else(String::new, |it| it.text.to_owned()),
                    },
                )
            }
        }
    }

    /// The rent of the first month: the one rent for all rows, the row's own, or the market's.
    pub(super) fn rent_today(&self) -> Working {
        let value = self.plant.rent().map_or(0.0, |rent| rent.usd);
        let (key, quantity, is_common) = match self.kind() {
            Use::Hosting => (
                "lrent",
                Quantity::LeaseRentThen,
                self.report.inputs.hosting.rent_usd_per_kw_month.is_some(),
            ),
            _ => (
                "gpuh",
                Quantity::GpuRentThen,
                self.report.inputs.rental.rent_usd_per_hour.is_some(),
            ),
        };
        let common = field(key).map(|field| input(field, value));
        if is_common {
            return common.unwrap_or_else(|| of_row(quantity, value));
        }
        if self.mix.rent_usd.is_some() {
            return of_row(quantity, value);
        }
        match &self.mix.machine {
            Machine::Gpu(gpu) => {
                let rent = gpu.rent_on(self.report.inputs.date);
                given(
                    quantity,
                    value,
                    Given::Catalogue {
                        id: gpu.id.clone(),
                        date: rent.date.clone(),
                        confidence: rent.confidence,
                        source: rent.basis.clone(),
                    },
                )
            }
            Machine::Lease => common.unwrap_or_else(|| of_row(quantity, value)),
            _ => of_row(quantity, value),
        }
    }

    pub(super) fn it_power(&self) -> Working {
        let tree = match self.kind() {
            Use::Mining => quotient(
                product([self.machines(), self.watts_each()]),
                constant(Constant::WattsPerKilowatt),
            ),
            Use::Rental => product([self.machines(), self.kw_each()]),
            Use::Hosting => of_row(Quantity::LeasedPower, self.plant.it_kw()),
        };
        tree.figure(Quantity::ItPower, self.path("it_kw"), self.row.it_kw)
    }

    pub(super) fn reserved(&self) -> Working {
        let per_it = if self.kind() == Use::Mining {
            "mpue"
        } else {
            "size"
        };
        quotient(
            product([self.it_power(), number(self.report, per_it)]),
            constant(Constant::KwPerMw),
        )
        .figure(Quantity::Reserved, self.path("reserved_mw"), self.row.reserved_mw)
    }

    /// A figure of a month: today's or of the horizon, with the value that the object has.
    fn of_month(&self, tree: Working, quantity: Quantity, name: &str, when: When) -> Working {
        let today = &self.row.today;
        let monthly = &self.report.monthly.rows[self.nth];
        let (now, then): (Option<f64>, Option<&Vec<f64>>) = match name {
            "revenue_usd" => (Some(today.revenue_usd), Some(&monthly.revenue_usd)),
            "credit_usd" => (Some(today.credit_usd), Some(&monthly.credit_usd)),
            "power_usd" => (Some(today.power_usd), Some(&monthly.power_usd)),
            "other_usd" => (Some(today.other_usd), Some(&monthly.other_usd)),
            "profit_usd" => (Some(today.profit_usd), Some(&monthly.profit_usd)),
            "energy_mwh" => (Some(today.energy_mwh), Some(&monthly.energy_mwh)),
            "btc" => (today.btc, Some(&monthly.btc)),
            _ => (today.gpu_hours, None),
        };
        if when.is_today {
            return match now {
                Some(value) => tree.figure(quantity, self.path(&format!("today.{name}")), value),
                None => tree.named(quantity),
            };
        }
        // Months beyond the horizon, and the hours of a month, are not figures of the object.
        match then.and_then(|then| then.get(when.k as usize)) {
            Some(value) => {
                let path = format!("monthly.rows.{}.{name}.{}", self.nth, when.k);
                tree.figure(quantity, path, *value)
            }
            None => tree.named(quantity),
        }
    }

    pub(super) fn btc(&self, when: When) -> Working {
        let tree = match self.kind() {
            Use::Mining if self.is_off(when) => because(Why::SwitchedOff, 0.0),
            Use::Mining => mining::btc(self, when),
            _ => because(Why::NotOfItsKind, 0.0),
        };
        self.of_month(tree, Quantity::BitcoinReceived, "btc", when)
    }

    pub(super) fn gpu_hours(&self, when: When) -> Working {
        self.of_month(
            rental::gpu_hours(self, when),
            Quantity::GpuHours,
            "gpu_hours",
            when,
        )
    }

    pub(super) fn revenue(&self, when: When) -> Working {
        let tree = match self.kind() {
            Use::Mining => mining::revenue(self, when),
            Use::Rental => rental::revenue(self, when),
            Use::Hosting => hosting::revenue(self, when),
        };
        self.of_month(tree, Quantity::Revenue, "revenue_usd", when)
    }

    pub(super) fn credit(&self, when: When) -> Working {
        let tree = match self.kind() {
            Use::Mining => mining::credit(self, self.is_off(when)),
            Use::Rental => rental::credit(self, when),
            Use::Hosting => because(Why::NotOfItsKind, 0.0),
        };
        self.of_month(tree, Quantity::Credit, "credit_usd", when)
    }

    pub(super) fn power(&self, when: When) -> Working {
        let tree = match self.kind() {
            Use::Mining if self.is_off(when) => because(Why::SwitchedOff, 0.0),
            Use::Mining => mining::power(self, when),
            Use::Rental => rental::power(self, when),
            Use::Hosting => hosting::power(self, when),
        };
        self.of_month(tree, Quantity::Power, "power_usd", when)
    }

    pub(super) fn other(&self, when: When) -> Working {
        let tree = match self.kind() {
            Use::Mining => mining::other(self),
            Use::Rental => rental::other(self),
            Use::Hosting => hosting::other(self, when),
        };
        self.of_month(tree, Quantity::Other, "other_usd", when)
    }

    pub(super) fn energy(&self, when: When) -> Working {
        let tree = match self.kind() {
            Use::Mining if self.is_off(when) => because(Why::SwitchedOff, 0.0),
            Use::Mining => per_mwh(mining::energy_kwh(self)),
            Use::Rental => per_mwh(rental::energy_kwh(self, when)),
            Use::Hosting => per_mwh(hosting::energy_kwh(self)),
        };
        self.of_month(tree, Quantity::Energy, "energy_mwh", when)
    }

    pub(super) fn profit(&self, when: When) -> Working {
        let tree = sum([
            plus(self.revenue(when)),
            plus(self.credit(when)),
            minus(self.power(when)),
            minus(self.other(when)),
        ]);
        self.of_month(tree, Quantity::Profit, "profit_usd", when)
    }
}

fn per_mwh(kwh: Working) -> Working {
    quotient(kwh, constant(Constant::KwhPerMwh))
}
