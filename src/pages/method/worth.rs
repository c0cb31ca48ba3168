//! What a megawatt is worth over the horizon, for each use: the months, what is left, and the measure.

use crate::scenario::Use;

use super::worked::Worked;

/// The measure for mining, GPU rental and AI lease; `rows` are the indices of their rows in the report.
///
/// # Errors
/// When the text names a figure that does not exist.
pub(super) fn worth(worked: &mut Worked<'_>, rows: [usize; 3]) -> Result<String, String> {
    Ok([
        mining(worked, rows[0])?,
        rental(worked, rows[1])?,
        lease(worked, rows[2])?,
    ]
    .concat())
}

/// From what is spent to the present value, and over the megawatts and months.
fn measure(worked: &mut Worked<'_>, row: usize, tied: &str) -> Result<String, String> {
    let life = |worked: &mut Worked<'_>, name: &str| worked.figure(&format!("rows.{row}.life.{name}"));
    Ok([
        &life(worked, "npv_usd")?,
        "<p>Over the megawatts that are reserved at the grid:</p>\n",
        &worked.figure(&format!("rows.{row}.reserved_mw"))?,
        &life(worked, "worth_usd_per_mw")?,
        tied,
        &life(worked, "tied_months")?,
        &life(worked, "worth_usd_per_mw_year")?,
    ]
    .concat())
}

fn cash(worked: &mut Worked<'_>, row: usize, time: u32) -> Result<String, String> {
    worked.figure(&format!("monthly.rows.{row}.cash_usd.{time}"))
}

fn mining(worked: &mut Worked<'_>, row: usize) -> Result<String, String> {
    Ok([
        "<h2 id=\"worth\">What a megawatt is worth</h2>\n\
         <p>Prices do not stand still, and a data centre is not built in a day. So every month of the horizon is computed \
         with its own prices: first the money that is spent, building in equal parts while it is built, machines some months \
         before they run; then what each month leaves.</p>\n\
         <p>Cash is numbered by the moment at which it is paid. Number 0 is what is spent at the start; the cash of a month \
         comes at its end, so that of month k has the number k&#160;+&#160;1, and 60 months make 61 numbers. In a mine that stands \
         already, all is spent at the start:</p>\n",
        &worked.figure(&format!("rows.{row}.machines_usd"))?,
        &worked.figure(&format!("rows.{row}.building_usd"))?,
        &cash(worked, row, 0)?,
        "<p>The first month then leaves:</p>\n",
        &cash(worked, row, 1)?,
        "<p>By default miners are switched off in months in which power would cost more than they earn; such a month costs \
         no power.</p>\n\
         <p>At the horizon machines and buildings are worth what a straight line down to their resale leaves; a lease that \
         is still signed is worth what it will pay.</p>\n",
        &worked.figure(&format!("rows.{row}.life.residual_usd"))?,
        "<p>All of it, turned into money of the start, is the net present value. One month is worked out here; the others \
         follow the same rule, and so does what is left. Below zero it need not mean that cash is lost: it means that the \
         money would have earned more at the discount rate.</p>\n",
        &measure(
            worked,
            row,
            "<p>Uses last for different times: miners wear out, a lease runs on for years after the horizon. To compare them \
             fairly, the worth is spread evenly over the months for which the megawatts are tied up, by the same formula as \
             the loan’s. That is the measure: what a megawatt clears a year, everything paid, a return on all capital \
             included. Textbooks call it equivalent annual worth. A mine ties them up to the horizon, or to the end of its \
             machines if that is sooner:</p>\n",
        )?,
    ]
    .concat())
}

fn rental(worked: &mut Worked<'_>, row: usize) -> Result<String, String> {
    let inputs = &worked.report().inputs;
    let delay = inputs.delay_months(Use::Rental);
    let paid = delay.saturating_sub(inputs.money.lead_months);
    Ok([
        "<h3 id=\"worth-rental\">The same for GPU rental</h3>\n\
         <p>A data centre is built first: ",
        &worked.value_of_input("gdelay"),
        " by default, its cost in equal parts, the first at the start. The GPUs are paid ",
        &worked.value_of_input("lead"),
        " before they run, and rent comes from then on, at that month’s market price.</p>\n",
        &worked.figure(&format!("rows.{row}.it_kw"))?,
        &worked.figure(&format!("rows.{row}.machines_usd"))?,
        &worked.figure(&format!("rows.{row}.building_usd"))?,
        &cash(worked, row, 0)?,
        "<p>The GPUs are paid:</p>\n",
        &cash(worked, row, paid)?,
        "<p>The first month that earns:</p>\n",
        &cash(worked, row, delay + 1)?,
        "<p>GPUs and building age from the month in which they run. So at the horizon they are worth:</p>\n",
        &worked.figure(&format!("rows.{row}.life.residual_usd"))?,
        &measure(
            worked,
            row,
            "<p>The megawatts are tied up to the horizon, or to the end of the GPUs if that is sooner, time to build \
             included:</p>\n",
        )?,
    ]
    .concat())
}

fn lease(worked: &mut Worked<'_>, row: usize) -> Result<String, String> {
    let delay = worked.report().inputs.delay_months(Use::Hosting);
    Ok([
        "<h3 id=\"worth-lease\">The same for an AI lease</h3>\n\
         <p>The building is ours, its machines are not. It is built in ",
        &worked.value_of_input("ldelay"),
        " by default and paid in equal parts; then the tenant moves in.</p>\n",
        &worked.figure(&format!("rows.{row}.it_kw"))?,
        &worked.figure(&format!("rows.{row}.building_usd"))?,
        &cash(worked, row, 0)?,
        "<p>The first month of rent:</p>\n",
        &cash(worked, row, delay + 1)?,
        "<p>The rent rises once a year, counted from moving in and not from the start. The contract lasts ",
        &worked.value_of_input("lterm"),
        " from then on, beyond the horizon. So what is left at the horizon is what its other months will pay, and the \
         building. The building ages from its completion, and it is valued at the end of the lease, not at the horizon; both \
         are then turned into money of the horizon.</p>\n",
        &worked.figure(&format!("rows.{row}.life.residual_usd"))?,
        &measure(
            worked,
            row,
            "<p>A lease that is still signed at the horizon ties the megawatts up until it ends, time to build \
             included:</p>\n",
        )?,
    ]
    .concat())
}
