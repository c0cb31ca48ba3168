//! A row of the mix as the model runs it: one month at a time, under levers.

use crate::scenario::{Plant, Scenario, Use};

use super::asset::Asset;
use super::hosting::HostingRow;
use super::levers::{Lever, Levers};
use super::mining::MiningRow;
use super::month::RowMonth;
use super::paths::Paths;
use super::rental::RentalRow;

/// A row of one of the three uses, ready to run.
#[derive(Clone, Debug, PartialEq)]
pub enum RowModel {
    /// Miners.
    Mining(MiningRow),
    /// GPUs for rent.
    Rental(RentalRow),
    /// Leased space.
    Hosting(HostingRow),
}

/// What we spend, split by what it is spent on.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Capital {
    /// Spending on machines, $; 0 for a lease, whose tenant brings the machines.
    pub machines_usd: f64,
    /// Spending on buildings and site works, $; for a lease, without what the tenant advances.
    pub building_usd: f64,
}

impl Capital {
    /// Both together, $.
    #[must_use]
    pub fn total_usd(&self) -> f64 {
        self.machines_usd + self.building_usd
    }
}

impl RowModel {
    /// The row that a plant of a scenario makes.
    #[must_use]
    pub fn of(plant: Plant, scenario: &Scenario) -> Self {
        match plant {
            Plant::Mining {
                count,
                th_s,
                watts,
                price_usd,
            } => Self::Mining(MiningRow::of(scenario, count, th_s, watts, price_usd)),
            Plant::Rental {
                count,
                kw,
                price_usd,
                rent_usd_per_hour,
            } => Self::Rental(RentalRow::of(scenario, count, kw, price_usd, rent_usd_per_hour)),
            Plant::Hosting {
                it_kw,
                capex_usd_per_kw,
                rent_usd_per_kw_month,
            } => Self::Hosting(HostingRow::of(
                scenario,
                it_kw,
                capex_usd_per_kw,
                rent_usd_per_kw_month,
            )),
        }
    }

    /// The use it serves.
    #[must_use]
    pub fn used_for(&self) -> Use {
        match self {
            Self::Mining(_) => Use::Mining,
            Self::Rental(_) => Use::Rental,
            Self::Hosting(_) => Use::Hosting,
        }
    }

    /// A running month at month-0 prices; start-up delay and switch-off ignored, contract terms applied.
    #[must_use]
    pub fn today(&self, paths: &Paths, levers: &Levers) -> RowMonth {
        match self {
            Self::Mining(row) => row.running_month(0, paths, levers),
            Self::Rental(row) => row.running_month(0, 0, paths, levers),
            Self::Hosting(row) => row.running_month(0, 0, paths, levers),
        }
    }

    /// Month k, which begins `run_months` after the row starts to run. `owed_usd` is what a tenant is still owed
    /// of its advance; the month's credit is taken off it.
    #[must_use]
    // This is the innermost loop of every search. Left to the compiler, which optimises for size, it would not be
    // inlined, and a report would take half as long again.
    #[inline(always)]
    pub(super) fn month(
        &self,
        k: u32,
        run_months: u32,
        owed_usd: &mut f64,
        paths: &Paths,
        levers: &Levers,
    ) -> RowMonth {
        match self {
            Self::Mining(row) => row.month_with_switch_off(k, paths, levers),
            Self::Rental(row) => row.running_month(k, run_months, paths, levers),
            Self::Hosting(row) => row.month_with_tenant_credit(k, run_months, owed_usd, paths, levers),
        }
    }

    /// The rent paid today, $/GPU-h or $/kW-month; none for miners.
    #[must_use]
    pub fn rent_today(&self, paths: &Paths, levers: &Levers) -> Option<f64> {
        match self {
            Self::Mining(_) => None,
            Self::Rental(row) => Some(row.rent(0, 0, paths) * levers.gpu_rent),
            Self::Hosting(row) => Some(row.rent(0) * levers.lease_rent),
        }
    }

    /// What a rent of one dollar brings in a month after the costs that grow with the rent, $.
    pub(super) fn margin_per_rent_dollar_usd(&self, month: &RowMonth) -> f64 {
        match self {
            Self::Mining(_) => 0.0,
            Self::Rental(_) => month.gpu_hours,
            Self::Hosting(row) => row.margin_per_rent_dollar_usd(),
        }
    }

    /// Whether its NPV is not linear in a lever: miners switch off, and a tenant's advance lowers our cost of the
    /// building and is paid back out of the rent.
    pub(super) fn is_nonlinear(&self, lever: Lever) -> bool {
        match self {
            Self::Mining(_) => matches!(lever, Lever::Tariff | Lever::Price | Lever::Difficulty),
            Self::Rental(_) => false,
            Self::Hosting(lease) => {
                lease.has_tenant_advance() && matches!(lever, Lever::LeaseRent | Lever::Machine)
            }
        }
    }

    /// Whether somebody else pays for the power.
    #[must_use]
    pub fn tenant_pays_power(&self) -> bool {
        matches!(self, Self::Hosting(row) if row.tenant_pays_power)
    }

    /// A copy of the levers in which those that cannot change the row have a fixed value. So two sets of levers under
    /// which the row does the same compare as equal.
    pub(super) fn relevant_levers(&self, levers: &Levers) -> Levers {
        Lever::ALL
            .into_iter()
            .filter(|lever| !lever.reaches(self.used_for()))
            .fold(*levers, |levers, lever| levers.with(lever, lever.typical()))
    }

    /// Price of a machine, $/unit; for a lease, the cost of its building, $/kW IT.
    pub(super) fn machine_usd(&self) -> f64 {
        match self {
            Self::Mining(row) => row.price_usd,
            Self::Rental(row) => row.price_usd,
            Self::Hosting(row) => row.capex_usd_per_kw,
        }
    }

    /// The machines; for a lease, the building.
    pub(super) fn machines(&self, levers: &Levers) -> Asset {
        match self {
            Self::Mining(row) => row.machines(levers),
            Self::Rental(row) => row.machines(levers),
            Self::Hosting(row) => row.building(levers),
        }
    }

    /// Site works and buildings besides the machines; nothing for a lease, whose building counts as its machine.
    pub(super) fn building(&self) -> Asset {
        match self {
            Self::Mining(row) => row.building,
            Self::Rental(row) => row.building,
            Self::Hosting(_) => Asset {
                life_months: 1,
                ..Asset::default()
            },
        }
    }

    /// Months until it runs.
    #[must_use]
    pub fn delay_months(&self) -> u32 {
        match self {
            Self::Mining(row) => row.building.delay_months,
            Self::Rental(row) => row.building.delay_months,
            Self::Hosting(row) => row.delay_months(),
        }
    }

    /// Months from the start to the end of its machines' life; for a lease, of its building's.
    pub(super) fn end_month(&self) -> u32 {
        match self {
            Self::Mining(row) => row.machines.end_month(),
            Self::Rental(row) => row.machines.end_month(),
            Self::Hosting(row) => row.building.end_month(),
        }
    }

    /// The month in which a lease's contract ends, if it runs at the horizon and the contract lasts beyond it.
    pub(super) fn contract_end_after(&self, horizon_months: u32) -> Option<u32> {
        let Self::Hosting(lease) = self else {
            return None;
        };
        let end = lease.contract_end_month();
        (lease.delay_months() <= horizon_months && horizon_months < end).then_some(end)
    }

    /// The months in which a contract fixes what the row is paid: the first of them and the one after the last. None if
    /// the market decides from the beginning.
    pub(super) fn contract_period(&self) -> Option<(u32, u32)> {
        let from = self.delay_months();
        let to = match self {
            Self::Mining(_) => return None,
            Self::Rental(row) => row.contract_end_month(),
            Self::Hosting(lease) => lease.contract_end_month(),
        };
        (from < to).then_some((from, to))
    }

    /// Everything we spend, also after the horizon.
    #[must_use]
    pub fn capital(&self, levers: &Levers) -> Capital {
        let machines = self.machines(levers).own_cost_usd();
        match self {
            Self::Mining(_) | Self::Rental(_) => Capital {
                machines_usd: machines,
                building_usd: self.building().own_cost_usd(),
            },
            Self::Hosting(_) => Capital {
                machines_usd: 0.0,
                building_usd: machines,
            },
        }
    }

    /// What machines, works and building cost, $, whether we or a tenant pay first.
    #[must_use]
    pub fn full_cost_usd(&self, levers: &Levers) -> f64 {
        self.machines(levers).cost_usd + self.building().cost_usd
    }

    /// Capital charge a month over each asset's own life, $.
    #[must_use]
    pub fn capital_charge_usd(&self, levers: &Levers, discount_percent_per_year: f64) -> f64 {
        self.machines(levers)
            .capital_charge_usd(discount_percent_per_year)
            + self.building().capital_charge_usd(discount_percent_per_year)
    }
}
