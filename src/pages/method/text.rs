//! What the page says.

use crate::report::Report;
use crate::report::markup::Escaped;
use crate::report::number::ENGLISH;
use crate::report::working::paths;
use crate::scenario::Use;

use super::checks;
use super::worked::Worked;

/// Everything inside `main`.
///
/// # Errors
/// When it names a figure or a document that there is not.
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
        horizon(&mut worked, rows[0])?,
        paths_of_prices(&mut worked)?,
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
         --working=rows[0].today.profit_usd</code> writes the same for your link.</p>\n",
        report.inputs.date
    )
}

fn conventions(report: &Report) -> String {
    let months = report.inputs.money.horizon_months;
    format!(
        "<h2 id=\"conventions\">Conventions</h2>\n<ul>\n\
         <li>Money is in US dollars of its time. Inflation is not taken out, so the return that money must earn has inflation \
         in it.</li>\n\
         <li>A month has 730 hours, which is 365/12 days, and 4,380 blocks of Bitcoin. Months are counted from 0; month 0 has \
         the prices of the start.</li>\n\
         <li>A percentage counts as a hundredth: 95% is 0.95. What grows by g a year is (1 + g)<sup>k/12</sup> times as much \
         after k months.</li>\n\
         <li>A MWh is one drawn from the grid, cooling and losses included. A megawatt is one that is reserved at the grid, \
         whether it is drawn or not.</li>\n\
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
         bears the luck and keeps a fee.</p>\n",
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
         <p>GPUs earn in the hours that somebody rents. They work in most hours (availability), and of those a share is \
         billed; a marketplace may keep a fee.</p>\n",
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
         <div class=\"worked\"><math display=\"block\"><mrow><mi>equal amount</mi><mo>=</mo><mfrac><mrow>\
         <mi>money</mi><mo>×</mo><mi>rate a month</mi></mrow><mrow><mn>1</mn><mo>−</mo><mfrac><mn>1</mn><msup>\
         <mrow><mo>(</mo><mn>1</mn><mo>+</mo><mi>rate a month</mi><mo>)</mo></mrow><mi>months</mi></msup>\
         </mfrac></mrow></mfrac></mrow></math>\
         <math display=\"block\"><mrow><mn>$87.92</mn><mo>=</mo><mfrac><mrow><mn>$1,000</mn><mo>×</mo>\
         <mn>0.0083333</mn></mrow><mrow><mn>1</mn><mo>−</mo><mfrac><mn>1</mn><msup><mrow><mo>(</mo><mn>1</mn>\
         <mo>+</mo><mn>0.0083333</mn><mo>)</mo></mrow><mn>12</mn></msup></mfrac></mrow></mfrac></mrow></math></div>\n\
         <p>With it the price of machines becomes a monthly charge over their own life, less what they are sold for at its \
         end:</p>\n",
        &worked.figure(&format!("rows.{row}.today.capital_usd"))?,
        "<p>With that charge, a bitcoin costs this much in full:</p>\n",
        &worked.figure(&format!("rows.{row}.today.full_cost_per_btc_usd"))?,
    ]
    .concat())
}

fn horizon(worked: &mut Worked<'_>, row: usize) -> Result<String, String> {
    Ok([
        "<h2 id=\"worth\">What a megawatt is worth</h2>\n\
         <p>Prices do not stand still, and a data centre is not built in a day. So every month of the horizon is computed \
         with its own prices: first the money that is spent, building in equal parts while it is built, machines some months \
         before they run; then what each month leaves.</p>\n",
        &worked.figure(&format!("monthly.rows.{row}.cash_usd.1"))?,
        "<p>At the horizon machines and buildings are worth what a straight line down to their resale leaves; a lease that \
         is still signed is worth what it will pay.</p>\n",
        &worked.figure(&format!("rows.{row}.life.residual_usd"))?,
        "<p>All of it, turned into money of the start, is the net present value. One month is worked out here; the others \
         follow the same rule, and so does what is left. Below zero it need not mean that cash is lost: it means that the \
         money would have earned more at the discount rate.</p>\n",
        &worked.figure(&format!("rows.{row}.life.npv_usd"))?,
        "<p>Over the megawatts that are reserved at the grid:</p>\n",
        &worked.figure(&format!("rows.{row}.reserved_mw"))?,
        &worked.figure(&format!("rows.{row}.life.worth_usd_per_mw"))?,
        "<p>Uses last for different times: miners wear out, a lease runs on for years after the horizon. To compare them \
         fairly, the worth is spread evenly over the months for which the megawatts are tied up, by the same formula as \
         the loan’s. That is the measure: what a megawatt clears a year, everything paid, a return on all capital \
         included. Textbooks call it equivalent annual worth.</p>\n",
        &worked.figure(&format!("rows.{row}.life.tied_months"))?,
        &worked.figure(&format!("rows.{row}.life.worth_usd_per_mw_year"))?,
    ]
    .concat())
}

fn paths_of_prices(worked: &mut Worked<'_>) -> Result<String, String> {
    Ok([
        "<h2 id=\"paths\">How prices move</h2>\n\
         <p>Nobody knows, so the defaults make no forecast of Bitcoin’s price. What is assumed instead, a year on:</p>\n",
        &worked.figure("monthly.tariff_usd_per_kwh.12")?,
        &worked.figure("monthly.btc_price_usd.12")?,
        "<p>New bitcoin per block are halved every 210,000 blocks. Difficulty grows as better machines come, and it follows \
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

/// The flip with its proof: put back, both uses are worth the same.
fn flip(worked: &Worked<'_>) -> Result<String, String> {
    let report = worked.report();
    let Some(flip) = report.flip.as_ref().filter(|flip| flip.input == "btc") else {
        return Ok("With the defaults there is none.".to_owned());
    };
    let there = worked.at_bitcoin_price(flip.at);
    let worth = |kind: Use| {
        let found = there.uses.iter().find(|worth| worth.kind == kind);
        let usd = found.and_then(|worth| worth.measured(report.clock));
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
         <p>Figures that operators, pools and analysts published, computed again from their own inputs. None was used to fit \
         anything. A name opens the calculator on the inputs; how much of each document was read says the \
         <a href=\"../catalog/#sources\">list of documents</a>. Months of the calendar are longer or shorter than the \
         model’s, so what a company reported for one is scaled by its days. A fleet of which only the hashrate is published \
         stands as a thousand equal machines, and what is not published is left at the defaults where it has no part in the \
         figure.</p>\n{}\
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
