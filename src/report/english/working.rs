//! English for workings: what their steps are called, in which unit, and why they end where they do.

use crate::report::english::working_steps::step;
use crate::report::english::{English, inputs};
use crate::report::words::working::WorkingWords;
use crate::report::working::quantity::{Constant, Quantity, Why};
use crate::report::working::solved_input::Condition;
use crate::report::working::solved_value::Search;

impl WorkingWords for English {
    fn quantity(&self, quantity: Quantity) -> String {
        match quantity {
            Quantity::Input(input) => inputs::name(input).to_owned(),
            Quantity::Constant(constant) => constant_name(constant),
            Quantity::Because(why) => because(why).to_owned(),
            quantity => step(quantity).0.to_owned(),
        }
    }

    fn quantity_unit(&self, quantity: Quantity) -> &'static str {
        match quantity {
            Quantity::Input(_) | Quantity::Constant(_) | Quantity::Because(_) => "",
            quantity => step(quantity).1,
        }
    }

    fn fixed_by(&self, constant: Constant) -> &'static str {
        match constant {
            Constant::HoursPerMonth | Constant::DaysPerMonth => {
                "convention: a month is 365/12 days, 730 hours, as SemiAnalysis’ table of a cluster has it"
            }
            Constant::BlocksPerMonth => "convention: a block in ten minutes, 730 hours a month",
            Constant::HalvingBlocks | Constant::FirstSubsidySatoshi => {
                "Bitcoin protocol: chainparams.cpp and GetBlockSubsidy in Bitcoin Core"
            }
            Constant::HashesPerDifficulty => {
                "Bitcoin protocol: at difficulty 1 a block’s hash begins with 32 bits of 0 (powLimit in chainparams.cpp of \
                 Bitcoin Core), which takes 2^32 tries on average; 15 in a million more, as it is rounded there"
            }
            Constant::SecondsPerBlock => "Bitcoin protocol: the time between blocks that it aims at",
            Constant::SatoshiPerBitcoin => "Bitcoin protocol",
            Constant::Tenth => "convention: how far the rent is moved to see how far the price moves",
            Constant::QueryEpri => "EPRI, 2024",
            Constant::QueryEpoch => "Epoch, 2025; a web search takes as much",
            Constant::QueryGoogle => {
                "Google’s median text query, August 2025: “Measuring the environmental impact of delivering AI at Google Scale”"
            }
            Constant::Step(_)
            | Constant::Month(_)
            | Constant::Run(_)
            | Constant::Time(_)
            | Constant::Steps(_)
            | Constant::Payments(_)
            | Constant::Span(_)
            | Constant::Years(_) => "counted",
            _ => "arithmetic",
        }
    }

    fn solved_input(
        &self,
        condition: Condition,
        input: &str,
        before: &str,
        there: &str,
        nearer: &str,
    ) -> String {
        match condition {
            Condition::Equal => format!(
                "searched for: the nearest “{input}” at which both uses clear the same a megawatt and year, all else as it is. \
                 Now {before}; put back {there}"
            ),
            Condition::Nothing => format!(
                "searched for: the nearest “{input}” at which nothing is gained or lost, all else as it is. Now {before}; put \
                 back {there}"
            ),
            Condition::Turned => format!(
                "searched for: the nearest “{input}” from which on it is the other way round, all else as it is. Now {before}; \
                 just before {nearer}; put back {there}"
            ),
        }
    }

    fn solved_value(&self, what: Search, before: &str, there: &str) -> String {
        match what {
            Search::Return => format!(
                "searched for: the rate a month at which all that is paid is worth as much as all that is received, each \
                 brought with it to the same day. At the discount rate {before}; at this rate {there}"
            ),
            Search::MachinePrice => format!(
                "searched for: the price at which the net present value is nothing, all else as it is. Now {before}; put back \
                 {there}"
            ),
            Search::CashUsedUp => format!(
                "searched for: the first month at whose end reserve and cash are below nothing. A month before {before}; then \
                 {there}"
            ),
            Search::RentBelowPower if before.is_empty() => format!(
                "searched for: the first month in which an hour’s rent is less than the power it adds. In dollars {there}, \
                 from the first month on"
            ),
            Search::RentBelowPower => format!(
                "searched for: the first month in which an hour’s rent is less than the power it adds. In dollars, a month \
                 before {before}; then {there}"
            ),
        }
    }

    fn other_scenario(&self, name: Option<&str>) -> String {
        match name {
            Some(name) => format!("the figure of scenario {name}"),
            None => "the figure of the same site with this one thing changed".to_owned(),
        }
    }

    fn worked_out_in(&self, link: &str, path: &str) -> String {
        format!(", worked out there as {path}: ?{link}")
    }

    fn why(&self, why: Why) -> &'static str {
        match why {
            Why::OwnedAlready => "it is owned already, so nothing is paid for it and it runs at once",
            Why::TenantPays => "the tenant pays for the power",
            Why::NotRunning => "the row does not run then",
            Why::SwitchedOff => "mining is off: power would cost more than it brings in",
            Why::NotSpent => "nothing is spent at that time",
            Why::NotOfItsKind => "this use has nothing of the kind",
            Why::BlockPaysNothing => "a block pays nothing, so mining earns nothing",
            Why::BlockWithoutPay => "a block pays nothing, so its value cannot change",
            Why::FlatRent => "the rent stays as it is",
            Why::NothingOwed => "nothing is owed",
            Why::MonthsBefore => "the months before, by the same rule",
            Why::NotTaxed => "there is no tax",
            Why::NothingAges => "nothing of our own loses value in that month",
            Why::NothingSold => "no machines are sold at that time",
            Why::NothingBought => "nothing has been bought yet",
            Why::PaidBack => "the loan is paid back",
            Why::NoPayment => "no payment falls in that month",
            Why::NeverOff => "mining is never off",
            Why::Swing => {
                "how far sensitivity moves the input, chosen by us: a plausible change, not a forecast"
            }
            Why::EndOfRange => "the input’s range ends there",
            Why::StepOfAxis => "a step of the chart’s axis",
        }
    }
}

/// A short name for a value that circumstances fix.
fn because(why: Why) -> &'static str {
    match why {
        Why::OwnedAlready => "Nothing (owned already)",
        Why::TenantPays => "Nothing (the tenant pays)",
        Why::NotRunning => "Nothing (does not run)",
        Why::SwitchedOff => "Nothing (switched off)",
        Why::NotSpent => "Nothing spent",
        Why::NotOfItsKind => "Nothing of the kind",
        Why::BlockPaysNothing => "Nothing (a block pays nothing)",
        Why::BlockWithoutPay | Why::FlatRent => "Unchanged",
        Why::NothingOwed | Why::PaidBack => "Nothing owed",
        Why::MonthsBefore => "Months before",
        Why::NotTaxed => "No tax",
        Why::NothingAges => "No loss of value",
        Why::NothingSold => "Nothing sold",
        Why::NothingBought => "Nothing bought",
        Why::NoPayment => "No payment",
        Why::NeverOff => "Never off",
        Why::Swing => "Swing",
        Why::EndOfRange => "End of the range",
        Why::StepOfAxis => "Step of the axis",
    }
}

fn constant_name(constant: Constant) -> String {
    let said = match constant {
        Constant::HoursPerMonth => "hours in a month",
        Constant::HoursPerDay => "hours in a day",
        Constant::DaysPerMonth => "days in a month",
        Constant::SecondsPerHour => "seconds in an hour",
        Constant::SecondsPerDay => "seconds in a day",
        Constant::SecondsPerBlock => "seconds between blocks",
        Constant::MonthsPerYear => "months in a year",
        Constant::BlocksPerMonth => "blocks in a month",
        Constant::HalvingBlocks => "blocks between halvings",
        Constant::HashesPerDifficulty => "hashes per unit of difficulty",
        Constant::HashesPerTerahash => "hashes in a terahash",
        Constant::HashesPerPetahash => "hashes in a petahash",
        Constant::HashesPerExahash => "hashes in an exahash",
        Constant::WattsPerKilowatt => "watts in a kilowatt",
        Constant::KwhPerMwh => "kWh in a MWh",
        Constant::KwPerMw => "kW in a MW",
        Constant::SatoshiPerBitcoin => "satoshi in a bitcoin",
        Constant::FirstSubsidySatoshi => "first subsidy in satoshi",
        Constant::Zero => "0",
        Constant::Tenth => "a tenth",
        Constant::Half => "½",
        Constant::One => "1",
        Constant::Two => "2",
        Constant::Eight => "8",
        Constant::Hundred => "100",
        Constant::Million => "a million",
        Constant::WhPerMwh => "Wh in a MWh",
        Constant::QueryEpri | Constant::QueryEpoch | Constant::QueryGoogle => "Energy of a query in Wh",
        Constant::Step(_) | Constant::Steps(_) => "steps",
        Constant::Month(_) => "months from the start",
        Constant::Run(_) => "months it has run",
        Constant::Payments(_) => "payments",
        // A time counts from the start, or, for what follows the horizon, from the horizon.
        Constant::Time(_) | Constant::Span(_) => "months",
        Constant::Years(_) => "whole years",
    };
    said.to_owned()
}
