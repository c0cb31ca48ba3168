//! From an understood link to the report: projects the scenario and names every figure.

use crate::catalog::calendar::{DAYS_PER_MONTH, Date};
use crate::link::{Decoded, Form, encode};
use crate::model::metrics::ratio;
use crate::model::{self, Projection, RowProjection};
use crate::scenario::{MixRow, Plant, Scenario, Unit, Use, warnings};

use crate::report::figures::against::Against;
use crate::report::figures::inputs::Inputs;
use crate::report::figures::rates::Rates;
use crate::report::figures::yearly::Yearly;
use crate::report::figures::{
    Baseline, Investment, Links, Monthly, MonthlyBaseline, MonthlyRow, MonthlySite, Network, ProblemText,
    Report, Row, Site,
};
use crate::report::words::Words;
use crate::report::words::language::Language;

impl Report {
    /// The report of a link, in a language.
    ///
    /// ```
    /// use wattworth::link::decode;
    /// use wattworth::report::Report;
    /// use wattworth::report::english::English;
    /// use wattworth::report::words::AnswerWords;
    /// use wattworth::report::words::piece::plain;
    ///
    /// let report = Report::of(&decode("mix=s21pro*100&kwh=0.02"), &English);
    /// assert_eq!(report.rows[0].count, Some(100.0));
    /// let headline = plain(&English.answer(&report, None).headline);
    /// assert!(headline.starts_with("After a 10% return on all capital, a megawatt mining Bitcoin"), "{headline}");
    /// ```
    #[must_use]
    pub fn of(link: &Decoded, words: &dyn Words) -> Self {
        Self::with_known(link, &[], words)
    }

    /// Like `of`, but reuses comparisons that are already known.
    #[must_use]
    pub fn with_known(link: &Decoded, known: &[Against], words: &dyn Words) -> Self {
        let mut report = Self::alone(link, words);
        report.against = Against::all(link, &report, known, words);
        report
    }

    /// A report that is compared with nothing.
    fn alone(link: &Decoded, words: &dyn Words) -> Self {
        let scenario = &link.scenario;
        let projection = model::project(scenario, link.page.clock);
        let loan = projection.site.financing.loan.as_ref();
        let monthly = monthly(scenario, &projection);
        Self {
            link: Links {
                short: encode(link, Form::Short),
                frozen: encode(link, Form::Frozen),
            },
            problems: link
                .problems
                .iter()
                .map(|problem| ProblemText {
                    key: problem.key.clone(),
                    raw: problem.raw.clone(),
                    reason: words.problem(problem),
                })
                .collect(),
            notices: notices(link, &projection, words),
            inputs: Inputs(scenario.clone()),
            network: network(scenario, &projection),
            rows: scenario
                .mix
                .iter()
                .zip(&projection.rows)
                .map(|(mix, row)| self::row(mix, row, words))
                .collect(),
            site: Site {
                capacity_mw: scenario.site.capacity_mw,
                reserved_mw: projection.site.reserved_mw,
                free_mw: scenario.site.capacity_mw - projection.site.reserved_mw,
                capex_usd: projection.site.capex_usd,
                machines_usd: projection.site.capital.machines_usd,
                building_usd: projection.site.capital.building_usd,
                rates: Rates::of(&projection.site.today, None, projection.site.reserved_mw),
                today: projection.site.today.clone(),
                life: projection.site.life.clone(),
                breakeven: projection.site.breakeven.clone(),
                debt: loan.map(|loan| loan.debt.clone()),
                equity: loan.map(|loan| loan.equity.clone()),
                runs_out_after_months: projection.site.financing.runs_out_after_months,
            },
            clock: link.page.clock,
            uses: projection.uses.clone(),
            flip: projection.flip.clone(),
            sensitivity: projection.sensitivity.clone(),
            tipping: projection.tipping,
            yearly: Yearly::of(&monthly, scenario.money.start),
            monthly,
            duel: model::duel(scenario),
            bids: model::bids(scenario),
            training: model::training(scenario, &projection, scenario.bitcoin.price_usd),
            asic_breakeven: model::asic_breakevens(scenario, &projection.paths),
            training_by_btc: model::cost_by_btc_price(scenario, &projection),
            baseline: Baseline {
                just_buy_btc: projection.just_buy_btc,
            },
            against: Vec::new(),
        }
    }
}

/// What the reader should know about the scenario, and which requests of the link cannot be met.
fn notices(link: &Decoded, projection: &Projection, words: &dyn Words) -> Vec<String> {
    let asked = link.page.language.as_deref();
    let missing = asked.is_some_and(|name| Language::find(name).is_none());
    let warnings = warnings(&link.scenario);
    let language = missing.then(|| words.other_language());
    language
        .into_iter()
        .chain(warnings.iter().map(|warning| words.warning(warning)))
        .chain(
            link.scenario
                .mix
                .iter()
                .zip(&projection.rows)
                .filter_map(|(row, projected)| {
                    let from = projected.life.rent_below_power_from_month?;
                    Some(words.rent_below_power(&name(row, words), from))
                }),
        )
        .collect()
}

/// The day on which month 0 begins: in the first month, the same day of the month as that of the defaults, so that
/// heights and months agree.
#[must_use]
pub fn first_day(scenario: &Scenario) -> Date {
    let start = scenario.money.start;
    Date {
        year: start.year,
        month: start.month,
        day: scenario.date.day.min(28),
    }
}

fn network(scenario: &Scenario, projection: &Projection) -> Network {
    let paths = &projection.paths;
    Network {
        price_usd: paths.price_usd[0],
        difficulty: paths.difficulty[0],
        hashrate_ehs: model::paths::hashrate_ehs(paths.difficulty[0]),
        subsidy_btc: paths.subsidy_btc[0],
        fees_btc: scenario.bitcoin.fees_btc_per_block,
        hashprice_usd_per_ph_day: paths.hashprice_usd_per_ph_day(0),
        next_halving_month: projection.months_to_halving.map(|months| {
            let days = first_day(scenario).days() + whole_days(months * DAYS_PER_MONTH);
            Date::from_days(days).month().to_string()
        }),
        months_to_halving: projection.months_to_halving,
    }
}

/// A row's name: the catalogue's, the reader's own, or for a row with neither the language's.
fn name(mix: &MixRow, words: &dyn Words) -> String {
    let name = mix.machine.name();
    name.unwrap_or_else(|| words.own_machine(mix.machine.used_for()))
        .to_owned()
}

fn row(mix: &MixRow, row: &RowProjection, words: &dyn Words) -> Row {
    let count = row.plant.count();
    let lease_rent = row.plant.rent().filter(|rent| rent.unit == Unit::UsdPerKwMonth);
    let first_rent = lease_rent.map(|rent| rent.usd);
    Row {
        id: mix.machine.id().to_owned(),
        kind: row.plant.used_for(),
        name: name(mix, words),
        count,
        it_kw: row.it_kw,
        reserved_mw: row.reserved_mw,
        capex_usd: row.capital.total_usd(),
        machines_usd: row.capital.machines_usd,
        building_usd: row.capital.building_usd,
        rates: Rates::of(&row.today, count, row.reserved_mw),
        today: row.today.clone(),
        life: row.life.clone(),
        at_unchanged_prices_usd_per_mw_year: ratio(
            12.0 * (row.today.profit_usd - row.today.capital_usd),
            row.reserved_mw,
        ),
        invested: Investment::of(&[row]),
        runs_per_mw: ratio(count.unwrap_or(row.it_kw), row.reserved_mw),
        breakeven: row.breakeven.clone(),
        mwh_split: model::mwh_split(&row.today),
        unit_cost: model::unit_cost(&row.today),
        rent_first_year_usd_per_kw_month: first_rent,
        rent_average_usd_per_kw_month: first_rent.map(|_| row.rent_average_usd_per_kw_month),
    }
}

fn monthly(scenario: &Scenario, projection: &Projection) -> Monthly {
    let paths = &projection.paths;
    let count = paths.months();
    let site = &projection.site.flows;
    let loan = projection.site.financing.loan.as_ref();
    let tariff_usd_per_kwh: Vec<f64> = paths
        .tariff_growth
        .iter()
        .take(count)
        .map(|g| g * scenario.site.price_usd_per_kwh)
        .collect();
    let row = |row: &RowProjection| MonthlyRow {
        hashcost_usd_per_ph_day: hashcost(scenario, row.plant, &tariff_usd_per_kwh),
        discounted_cumulative_usd: discounted_cumulative(&row.flows.cash_usd, &paths.discount),
        ..monthly_row(row)
    };
    Monthly {
        month: (0..)
            .take(count)
            .map(|k| scenario.money.start.plus(k).to_string())
            .collect(),
        btc_price_usd: paths.price_usd.clone(),
        difficulty: paths.difficulty.clone(),
        hashprice_usd_per_ph_day: (0..count).map(|k| paths.hashprice_usd_per_ph_day(k)).collect(),
        subsidy_btc: paths.subsidy_btc.clone(),
        rows: projection.rows.iter().map(row).collect(),
        tariff_usd_per_kwh,
        site: MonthlySite {
            fixed_usd: vec![scenario.site.fixed_usd_per_month; count],
            tax_usd: site.tax.total_usd(),
            machine_sales_usd: site.machine_sales_usd.clone(),
            cumulative_usd: model::metrics::cumulative(&site.cash_usd),
            discounted_cumulative_usd: discounted_cumulative(&site.cash_usd, &paths.discount),
            cash_usd: site.cash_usd.clone(),
            residual_usd: site.residual_usd,
            debt_usd: loan.map(|loan| loan.owed_usd.clone()),
            service_usd: loan.map(|loan| loan.service_usd.clone()),
            equity_cash_usd: loan.map(|loan| loan.equity_cash_usd.clone()),
            equity_cumulative_usd: loan.map(|loan| model::metrics::cumulative(&loan.equity_cash_usd)),
            equity_discounted_cumulative_usd: loan
                .map(|loan| discounted_cumulative(&loan.equity_cash_usd, &paths.discount)),
        },
        just_buy_btc: just_buy_btc(&site.spending_usd, &paths.price_usd, &paths.discount),
    }
}

fn monthly_row(row: &RowProjection) -> MonthlyRow {
    let months = &row.flows.months;
    let credits = || months.iter().map(|month| month.credit_to_tenant_usd).collect();
    MonthlyRow {
        spending_usd: row.flows.spending_usd.clone(),
        credit_to_tenant_usd: (row.plant.used_for() == Use::Hosting).then(credits),
        revenue_usd: months.iter().map(|month| month.revenue_usd).collect(),
        credit_usd: months.iter().map(|month| month.credit_usd).collect(),
        power_usd: months.iter().map(|month| month.power_usd).collect(),
        other_usd: months.iter().map(|month| month.other_usd).collect(),
        profit_usd: months.iter().map(model::RowMonth::profit_usd).collect(),
        btc: months.iter().map(|month| month.btc).collect(),
        energy_mwh: months.iter().map(|month| month.energy_mwh).collect(),
        cumulative_usd: model::metrics::cumulative(&row.flows.cash_usd),
        cash_usd: row.flows.cash_usd.clone(),
        ..MonthlyRow::default()
    }
}

/// Running sum of cash at the discount rate, $.
fn discounted_cumulative(cash_usd: &[f64], discount: &[f64]) -> Vec<f64> {
    let present: Vec<f64> = cash_usd
        .iter()
        .zip(discount)
        .map(|(cash, factor)| cash * factor)
        .collect();
    model::metrics::cumulative(&present)
}

/// What is gained up to each month if the Bitcoin bought by then were sold at that month's price; like all cash, the
/// sale falls at the month's end.
fn just_buy_btc(spending_usd: &[f64], price_usd: &[f64], discount: &[f64]) -> MonthlyBaseline {
    MonthlyBaseline {
        cumulative_usd: model::metrics::btc_gains_usd(spending_usd, price_usd, &|_| 1.0),
        discounted_cumulative_usd: model::metrics::btc_gains_usd(spending_usd, price_usd, &|time| {
            discount[time]
        }),
    }
}

/// What power costs a petahash of a row that mines, $/PH/day.
fn hashcost(scenario: &Scenario, plant: Plant, tariff_usd_per_kwh: &[f64]) -> Option<Vec<f64>> {
    let Plant::Mining { th_s, watts, .. } = plant else {
        return None;
    };
    let of = |tariff: &f64| model::hashcost_usd_per_ph_day(watts / th_s, scenario.mining.pue, *tariff);
    Some(tariff_usd_per_kwh.iter().map(of).collect())
}

/// A count of days; the next halving is at most one era of 48 months away.
#[expect(clippy::cast_possible_truncation, reason = "at most a few thousand days")]
fn whole_days(days: f64) -> i64 {
    days as i64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::decode;
    use crate::report::english::English;

    #[test]
    fn a_link_that_asks_for_another_language_gets_a_notice() {
        let notices = |link: &str| Report::of(&decode(link), &English).notices;
        let asked = notices("lang=it");
        assert_eq!(
            asked,
            ["The link asks for another language; for now there is only English."]
        );
        assert_eq!(notices("lang=zh"), asked);
        assert_eq!(notices("lang=en"), notices(""));
        assert!(notices("").is_empty(), "{:?}", notices(""));
    }
}
