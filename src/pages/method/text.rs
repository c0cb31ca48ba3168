//! What the page says.

use crate::report::Report;
use crate::report::markup::Escaped;
use crate::report::number::ENGLISH;
use crate::report::working::paths;
use crate::scenario::Use;

use super::checks;
use super::worked::Worked;
use super::worth;

/// Everything inside `main`.
///
/// # Errors
/// When the text names a figure or a document that does not exist.
pub(super) fn body(report: &Report) -> Result<String, String> {
    let mut worked = Worked::of(report);
    let place = |kind: Use| {
        let found = report.rows.iter().position(|row| row.kind == kind);
        found.ok_or_else(|| format!("the defaults have no row of {}", kind.key()))
    };
    let rows = [place(Use::Mining)?, place(Use::Rental)?, place(Use::Hosting)?];
    Ok([
        opening(report),
        conventions(report),
        mining(&mut worked, rows[0])?,
        rental(&mut worked, rows[1])?,
        hosting(&mut worked, rows[2])?,
        capital(&mut worked, rows[0])?,
        worth::worth(&mut worked, rows)?,
        paths_of_prices(&mut worked, rows[1])?,
        both_clocks(&mut worked, rows)?,
        left_out(),
        checked(report)?,
        cite(report),
    ]
    .concat())
}

fn opening(report: &Report) -> String {
    format!(
        "<h1>Method</h1>\n\
         <p class=\"lead\">A megawatt of grid power can mine Bitcoin, feed GPUs that are rented out by the hour, or stand in a \
         building that is leased to somebody else’s AI. The calculator asks what each of them leaves in a year, once \
         everything is paid: power, staff, machines, the building, and a return on the money that is tied up. This page says \
         how, with school mathematics.</p>\n\
         <p>The numbers are those of the <a href=\"../\">newest defaults</a>, of {}. Every formula below is the one that the \
         program itself is tested against: first in words, then in numbers. Below it stands what each part is and where it \
         comes from: an <a href=\"../catalog/#defaults\">input</a>, a machine of the <a href=\"../catalog/\">catalogue</a>, \
         the Bitcoin protocol, or a convention. With your own numbers, the command <code>report \
         --working=rows.0.today.profit_usd</code> writes the same for your link. “The mix” is the scenario’s list of machines and \
         leases; each line of it is a row, counted from 0.</p>\n",
        report.inputs.date
    )
}

fn conventions(report: &Report) -> String {
    let months = report.inputs.money.horizon_months;
    format!(
        "<h2 id=\"conventions\">Conventions</h2>\n<ul>\n\
         <li>A dollar is a US dollar of the day on which it is paid. Inflation is not taken out, so the return that money must \
         earn has inflation in it.</li>\n\
         <li>Numbers are shown to seven digits and computed with all of them.</li>\n\
         <li>A month has 730 hours, which is 365/12 days, and 4,380 blocks of Bitcoin. Months are counted from 0; month 0 has \
         the prices of the start.</li>\n\
         <li>Percentages are counted in hundredths: 95% is 0.95. What grows by g a year is (1 + g)<sup>k/12</sup> times as \
         much after k months.</li>\n\
         <li>“Whole part of” a number, written ⌊ ⌋, is the number without what stands behind its decimal point: ⌊4.7⌋ = 4; \
         min(a, b) is the smaller of two. \
         A sum over months, ∑, adds up as many parts as \
         it says below and above: in words stands what each of them is, in numbers the first ones and the last. One of them is \
         worked out below it.</li>\n\
         <li>IT power is what the machines themselves draw at full work. PUE (power usage effectiveness) is the power of the \
         whole site over that of its machines: at 1.25, cooling and losses add a quarter.</li>\n\
         <li>A MWh is one drawn from the grid, cooling and losses included. A megawatt is one that is reserved at the grid, \
         whether it is drawn or not.</li>\n\
         <li>A terahash (TH) is a million million hashes, a petahash (PH) a thousand terahashes. Hashprice is what a \
         machine with one PH a second earns in a day. A satoshi is a hundred-millionth of a bitcoin.</li>\n\
         <li>The horizon is {months} months. What machines, buildings and contracts are worth then counts.</li>\n\
         <li>“Today” is a running month at the prices of the start: as if everything stood already.</li>\n\
         <li>A figure that does not exist is called “none”. It is never a zero.</li>\n</ul>\n"
    )
}

fn mining(worked: &mut Worked<'_>, row: usize) -> Result<String, String> {
    let figure = |worked: &mut Worked<'_>, name: &str| worked.figure(&format!("rows.{row}.today.{name}"));
    Ok([
        "<h2 id=\"mining\">A megawatt-hour of mining</h2>\n\
         <p>A miner tries numbers, and each try is a hash. On average a block is found every difficulty × 2<sup>32</sup> \
         hashes: that is what difficulty means. So the coins that a fleet can expect follow from its hashes alone; a pool \
         bears the luck and keeps a fee. The default fee is that of pools which pay for each hash at once, whether they find a \
         block or not (FPPS, “full pay per share”). A block pays new bitcoin, the \
         subsidy, and what senders of bitcoin add as fees.</p>\n",
        &worked.figure(&format!("rows.{row}.it_kw"))?,
        &figure(worked, "btc")?,
        "<p>They are sold at the price of the month.</p>\n",
        &figure(worked, "revenue_usd")?,
        "<p>The machines draw their power for as many hours as they run; the grid delivers a little more, for fans and \
         losses (PUE).</p>\n",
        &figure(worked, "energy_mwh")?,
        &figure(worked, "power_usd")?,
        "<p>Staff, repairs and the like are counted by the kilowatt. Hours in which the grid asks miners to stop, and heat \
         that somebody uses, bring a credit.</p>\n",
        &figure(worked, "other_usd")?,
        &figure(worked, "profit_usd")?,
        "<p>Over the energy that was drawn, that is what a megawatt-hour brings in, what running it costs, and what is \
         left of it before the machines are paid for.</p>\n",
        &figure(worked, "revenue_usd_per_mwh")?,
        &worked.figure(&format!("rows.{row}.mwh_split.running_usd"))?,
        &figure(worked, "profit_usd_per_mwh")?,
        "<p>Two prices follow at once: what it costs to run a machine until it has earned a bitcoin, and the price of power \
         at which a month neither earns nor loses.</p>\n",
        &figure(worked, "cash_cost_per_btc_usd")?,
        &worked.figure(&format!("rows.{row}.breakeven.today.kwh"))?,
    ]
    .concat())
}

fn rental(worked: &mut Worked<'_>, row: usize) -> Result<String, String> {
    let figure = |worked: &mut Worked<'_>, name: &str| worked.figure(&format!("rows.{row}.today.{name}"));
    Ok([
        "<h2 id=\"rental\">A GPU-hour</h2>\n\
         <p>GPUs earn in the hours that somebody rents. Availability is the share of all hours in which they work, \
         and the billed share is how much of those hours somebody pays for; a marketplace may keep a fee.</p>\n",
        &figure(worked, "gpu_hours")?,
        &figure(worked, "revenue_usd")?,
        "<p>While rented they draw most of their rated power, while idle a part of it.</p>\n",
        &figure(worked, "energy_mwh")?,
        &figure(worked, "power_usd")?,
        &figure(worked, "other_usd")?,
        &figure(worked, "profit_usd")?,
        "<p>By the hour that is billed:</p>\n",
        &figure(worked, "cash_cost_per_gpu_hour_usd")?,
    ]
    .concat())
}

fn hosting(worked: &mut Worked<'_>, row: usize) -> Result<String, String> {
    let figure = |worked: &mut Worked<'_>, name: &str| worked.figure(&format!("rows.{row}.today.{name}"));
    Ok([
        "<h2 id=\"lease\">A month of a lease</h2>\n\
         <p>A tenant pays rent for each kilowatt of IT power, every month, whether it is used or not, and brings its own \
         machines. The rent rises by a fixed percentage a year. As most leases have it, the tenant pays for the power, \
         too; running the site takes a share of the rent.</p>\n",
        &figure(worked, "revenue_usd")?,
        &figure(worked, "other_usd")?,
        &figure(worked, "profit_usd")?,
    ]
    .concat())
}

fn capital(worked: &mut Worked<'_>, row: usize) -> Result<String, String> {
    Ok([
        "<h2 id=\"return\">Why a return on capital</h2>\n\
         <p>Profit alone does not say which use is better: one needs far more machines and buildings than another. Money \
         that is tied up could earn something elsewhere. What it must earn is the discount rate, ",
        &worked.value_of_input("rate"),
        " by default, a twelfth of it each month. So a dollar in a year is worth less than a dollar now: one needs \
         only $90.52 today to have $100 in twelve months at 10%, because $90.52 × (1 + 0.10/12)<sup>12</sup> = $100. To turn \
         later money into today’s one divides; that is all discounting is.</p>\n\
         <p>The same the other way round: $1,000 lent for a year at 10% is paid back with twelve equal amounts of $87.92. \
         Each pays the interest on what is still owed, and the rest pays back. The formula for such an amount is the one by \
         which a bank finds the payments of a loan:</p>\n\
         <div class=\"worked\"><div class=\"wide\" role=\"region\" aria-label=\"Equal amount\" tabindex=\"0\">",
        &loan(["equal amount", "money", "rate a month", "months"], "mi"),
        &loan(["$87.92", "$1,000", "0.0083333", "12"], "mn"),
        "</div></div>\n\
         <p>With it the price of machines becomes a monthly charge over their own life, less what they are sold for at its \
         end:</p>\n",
        &worked.figure(&format!("rows.{row}.today.capital_usd"))?,
        "<p>With that charge, a bitcoin costs this much in full:</p>\n",
        &worked.figure(&format!("rows.{row}.today.full_cost_per_btc_usd"))?,
    ]
    .concat())
}

/// The loan's formula, its parts written as names (`mi`) or numbers (`mn`).
fn loan(parts: [&str; 4], element: &str) -> String {
    let [amount, money, rate, months] = parts.map(|part| format!("<{element}>{part}</{element}>"));
    format!(
        "<div class=\"equation\"><math><mrow>{amount}</mrow></math> <math displaystyle=\"true\"><mrow>\
         <mo form=\"infix\" lspace=\"0\" rspace=\"0.3em\">=</mo><mfrac><mrow>{money}<mo>×</mo>{rate}</mrow>\
         <mrow><mn>1</mn><mo>−</mo><mfrac><mn>1</mn><msup><mrow><mo>(</mo><mn>1</mn><mo>+</mo>{rate}<mo>)</mo></mrow>\
         {months}</msup></mfrac></mrow></mfrac></mrow></math></div>"
    )
}

fn paths_of_prices(worked: &mut Worked<'_>, rental: usize) -> Result<String, String> {
    Ok([
        "<h2 id=\"paths\">How prices move</h2>\n\
         <p>Nobody knows, so the defaults make no forecast of Bitcoin’s price. What is assumed instead, a year on:</p>\n",
        &worked.figure("monthly.tariff_usd_per_kwh.12")?,
        &worked.figure("monthly.btc_price_usd.12")?,
        "<p>The rent of a GPU is assumed to change by ",
        &worked.value_of_input("gpug"),
        ", by the rule above, because newer GPUs do more for the same money; a link may choose a straight fall, a table by \
         year, or no change instead. That, and the year of building in which nothing is \
         earned, is why GPU rental looks so different on the two clocks below: unchanged prices have GPUs that run already, \
         at today’s rent. Its rent two years on:</p>\n",
        &worked.figure(&format!("monthly.rows.{rental}.revenue_usd.24"))?,
        "<p>The subsidy, new bitcoin per block, is halved every 210,000 blocks; the month in which that happens has the mean \
         of its blocks before and after. Difficulty grows as better machines come, and it follows \
         what a block is worth: with a response of 0.5, by the square root. So a halving lowers the income from a hash by \
         less than half, because miners leave.</p>\n",
        &worked.figure("monthly.subsidy_btc.12")?,
        &worked.figure("monthly.difficulty.12")?,
        &worked.figure("monthly.hashprice_usd_per_ph_day.12")?,
    ]
    .concat())
}

fn both_clocks(worked: &mut Worked<'_>, rows: [usize; 3]) -> Result<String, String> {
    let mut lines = String::new();
    for (row, name) in rows.into_iter().zip(["Mining", "GPU rental", "AI lease"]) {
        lines += &format!(
            "<li>{name}: {} over the horizon, {} at unchanged prices</li>\n",
            worked.value(&format!("rows.{row}.life.worth_usd_per_mw_year"))?,
            worked.value(&format!("rows.{row}.at_unchanged_prices_usd_per_mw_year"))?,
        );
    }
    Ok([
        "<h2 id=\"compare\">Comparing the uses, and where they change places</h2>\n\
         <p>For each use that is one number, in dollars a megawatt and year. Two clocks give it: prices as assumed over the \
         horizon, as above, or prices that stay as they are, which is today’s profit less the capital charge.</p>\n<ul>\n",
        &lines,
        "</ul>\n",
        &worked.figure(&format!("rows.{}.at_unchanged_prices_usd_per_mw_year", rows[0]))?,
        "<p>The flip is the Bitcoin price at which mining and the best other use are worth the same. It has no formula; it \
         is searched for: the program moves the price, all else as it is, and narrows down where the difference of the two \
         turns from minus to plus. Of several it takes the nearest. ",
        &flip(worked)?,
        "</p>\n",
    ]
    .concat())
}

/// The flip with its proof: at the flip's Bitcoin price, both uses are worth the same.
fn flip(worked: &Worked<'_>) -> Result<String, String> {
    let report = worked.report();
    let Some(flip) = report.flip.as_ref().filter(|flip| flip.input == "btc") else {
        return Ok("With the defaults there is none.".to_owned());
    };
    let there = worked.at_bitcoin_price(flip.at);
    let worth = |kind: Use| {
        let found = there.uses.iter().find(|worth| worth.kind == kind);
        let usd = found.and_then(|worth| worth.at_clock_usd_per_mw_year(report.clock));
        usd.map(|usd| ENGLISH.money_exact(usd.round()))
            .ok_or_else(|| format!("{} is worth nothing at the flip", kind.key()))
    };
    Ok(format!(
        "With the defaults it lies at <data value=\"{}\" data-figure=\"flip.at\">{}</data>. Put back, the two uses clear {} \
         and {} a megawatt and year: the same to the dollar.",
        flip.at,
        Escaped(&ENGLISH.money_exact(flip.at.round())),
        Escaped(&worth(flip.from_use)?),
        Escaped(&worth(flip.to_use)?),
    ))
}

fn left_out() -> String {
    "<h2 id=\"left-out\">What is not included</h2>\n<ul>\n\
     <li>The company above the site: its offices, stock pay, debt that is not the site’s, prepayments.</li>\n\
     <li>The details of tax. There is one rate on the site’s profit after depreciation, losses carried forward; by default \
     it is 0.</li>\n\
     <li>Your time, and the time it takes to get a grid connection.</li>\n\
     <li>What could be had by selling what is owned already.</li>\n\
     <li>That a tenant may stop paying, a pool fail, a machine come late. The simulation of futures moves Bitcoin’s price \
     and GPU rents, and inputs that a link gives as ranges; nothing else.</li>\n\
     <li>That many who do the same at once change prices: apart from difficulty, nothing responds to you.</li>\n</ul>\n\
     <p>It is not investment advice.</p>\n"
        .to_owned()
}

fn checked(report: &Report) -> Result<String, String> {
    Ok(format!(
        "<h2 id=\"checked\">How it was checked</h2>\n\
         <p>Figures that operators, pools and analysts published, computed again from their own inputs. No formula was \
         adjusted to meet them. They check the arithmetic; they are no prediction. Two documents are used elsewhere, too: the \
         default terms of a lease come from TeraWulf’s deal, and the B300’s own figures from SemiAnalysis’ table. Click on a \
         figure to open the calculator with its inputs. The <a href=\"../catalog/#sources\">list of documents</a> says how \
         much of each was read. Months of the calendar are longer or shorter than the \
         model’s, so what a company reported for one is scaled by its days. A fleet of which only the hashrate is published \
         stands as a thousand equal machines, and what is not published is left at the defaults where it has no part in the \
         figure. The difference is that of all digits, not only of those shown.</p>\n{}\
         <ul>\n<li>A second implementation, in another language and written from the equations, agrees with this one to nine \
         digits on random scenarios, on every figure that it computes.</li>\n\
         <li>The formulas of this page are a third: for random links, each evaluated from its ends is the calculator’s figure \
         to twelve digits. {} figures of the defaults have such a working.</li>\n\
         <li>The page is driven in Chromium, Firefox and WebKit, and its figures are held against those of the command \
         line.</li>\n\
         <li>What must hold of every scenario is tested on random ones: money of rows adds up to the site’s, dearer power \
         never helps, a breakeven that is put back gives zero.</li>\n</ul>\n",
        checks::table()?,
        paths(report)
            .iter()
            .filter(|path| !path.starts_with("inputs."))
            .count(),
    ))
}

fn cite(report: &Report) -> String {
    let version = env!("CARGO_PKG_VERSION");
    format!(
        "<h2 id=\"cite\">How to cite, licence, errors</h2>\n\
         <p>Give the frozen link, which “Share” writes: it holds every input, so later releases show the same. For example: \
         Wattworth {version}, “What is a megawatt worth?”, defaults of {}, with the link and the day on which you read \
         it. A figure has a name of its own in the JSON object, such as <code>uses.0.worth_usd_per_mw_year</code>; on this \
         page it stands above each formula.</p>\n\
         <p>The program is free to use, change and pass on, under the MIT licence or Apache-2.0, as you like. Documents \
         belong to their publishers.</p>\n\
         <p>This is version {version}. If a figure is wrong, tell whoever put this copy online, with the link, the figure’s \
         name and what you think it should be; this copy names no address of its own.</p>\n",
        report.inputs.date
    )
}
