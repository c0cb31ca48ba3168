//! Stories of mining: the article's day, one machine at home, the halving, 2022, and how steady either business is.

use super::{Story, step};
use crate::link::ChartId;

pub(super) const ARTICLE: Story = Story {
    id: "article",
    title: "Bitcoin at $99,660: mine, rent out or lease?",
    happened: "On 23 November 2024 a bitcoin cost $99,660, and an article said that miners and AI now compete for the same power and the same machines [article]. This is one site of 100 MW on that day, with a share for each use.",
    verdict: "On that day the AI lease was ahead of mining, but not far: after a {inputs.rate|given} return on all capital a megawatt leased cleared {rows.2.life.worth_usd_per_mw_year|round} a year, one mining {rows.0.life.worth_usd_per_mw_year|round}; H100s at $2 an hour {rows.1.life.worth_usd_per_mw_year|sign:cleared/fell short by} {rows.1.life.worth_usd_per_mw_year|size}. Mining takes the lead with bitcoin above {flip.at|round}.",
    sourced: &[
        "Bitcoin at $99,660 is the article’s own figure [article]; no other print of that day was found. The difficulty, 102.29T, and fees are the chain’s [btc-chain].",
        "An S21 Pro at IREN’s contract price of November 2024 [iren-2024-11-update]; an H100 at SemiAnalysis’ price of October 2024 [semianalysis-neocloud], rented for $2 an hour as reported in October 2024 [latent-space].",
        "The lease has the terms of TeraWulf with Fluidstack, August 2025: no deal of November 2024 states rent, cost and building together [wulf-fluidstack-2025-08].",
    ],
    fitted: &[],
    assumed: &[
        "The size of the site and of each use; GPU rents fall 15% a year, difficulty grows 15% a year.",
    ],
    not_found: &["The article’s author and address."],
    steps: &[
        step(
            "With prices as assumed, a megawatt leased to AI clears {rows.2.life.worth_usd_per_mw_year|round} a year and one that mines {rows.0.life.worth_usd_per_mw_year|round}.",
            "",
            ChartId::Worth,
        ),
        step(
            "If nothing changed after that day, H100s would be far ahead, with {rows.1.at_unchanged_prices_usd_per_mw_year|round} a year per megawatt. That is how the boom was sold.",
            "clock=month",
            ChartId::PerMwh,
        ),
        step(
            "At $60,340, the mean of September 2024, mining {rows.0.life.worth_usd_per_mw_year|sign:still pays/does not earn its return}.",
            "btc=60340",
            ChartId::Worth,
        ),
        step(
            "With the machines paid for, mining leads: a mine that stands is worth {rows.0.life.worth_usd_per_mw_year|round} a megawatt and year, more than the lease’s {rows.2.life.worth_usd_per_mw_year|round}.",
            "paid=mining",
            ChartId::Worth,
        ),
    ],
};

pub(super) const ONE_MINER: Story = Story {
    id: "one-miner",
    title: "One miner at home",
    happened: "The smallest mine there is: one Antminer S21 on a household’s power, with a fan for cooling.",
    verdict: "At {inputs.kwh|cents} a kilowatt-hour one S21 {rows.0.life.npv_usd|sign:earns its return/does not earn its return}: it breaks even up to {rows.0.breakeven.life.kwh|cents}, or above {rows.0.breakeven.life.btc|round} a bitcoin.",
    sourced: &[
        "Hashrate and power are the maker’s [bitmain-s21-launch]; the price is CleanSpark’s contract of January 2024 [cleanspark-s21-2024-01].",
    ],
    fitted: &[],
    assumed: &["Power at 12 ¢, no works, no other cost, and a single machine at the price of a large order."],
    not_found: &[],
    steps: &[
        step(
            "On 23 November 2024 it earned {rows.0.today.profit_usd|cents2} a month over its power.",
            "",
            ChartId::PerMwh,
        ),
        step(
            "At 5 ¢, an industrial price, the same machine clears {rows.0.life.npv_usd|money} in five years.",
            "kwh=0.05",
            ChartId::Cash,
        ),
        step(
            "In winter its heat warms a room: where a kilowatt-hour of heat saves 8 ¢ half of the time, it {rows.0.life.npv_usd|sign:pays/still does not pay}.",
            "heat=0.08&heatuse=50",
            ChartId::Cash,
        ),
        step(
            "The halving of 2028 takes half of its coins: it is switched off in {rows.0.life.months_off|count} of the sixty months.",
            "",
            ChartId::Profit,
        ),
    ],
};

pub(super) const HALVING: Story = Story {
    id: "halving",
    title: "The halving of April 2024",
    happened: "On 20 April 2024 the coins of a block fell from 6.25 to 3.125. A petahash earned about $108.6 a day in March and $51.9 in May by the chain’s figures and the month’s mean price [btc-chain] [coinmetrics]; $39.87 on 16 September [hashrate-index-2024-09-16], after a record low of $35 in August [hashrate-index-2024-08-05]. This is a mine of S19j Pros and S21s in the last month before, with price and difficulty as they were.",
    verdict: "Income halves for everybody at once; who stops depends on the machine. At {inputs.kwh|cents} the halving of 2024 alone stopped neither: the S19j Pros ran on with a thin margin. After that of 2028 they are off, for the {rows.0.life.months_off|count} months that are left of the five years; the S21s {rows.1.life.months_off|sign:stop later/never stop}. A lower price and more difficulty did the rest.",
    sourced: &[
        "Difficulty and fees are the means of March 2024 [btc-chain], and so is the price [coinmetrics]. The prices of the later steps are the means of their months, as the catalogue has them.",
    ],
    fitted: &[],
    assumed: &[
        "10,000 machines of each kind, at the catalogue’s prices of November 2024, as none of March is known; price and difficulty stay, so that only the halvings act.",
        "The block that the mine starts at is counted back from the halving, at 4,380 blocks a month.",
    ],
    not_found: &[],
    steps: &[
        step(
            "Before: a petahash earns {network.hashprice_usd_per_ph_day|unit} a day, and the S19j Pros {rows.0.today.profit_usd|money} a month over their cost.",
            "",
            ChartId::Profit,
        ),
        step(
            "After: {network.hashprice_usd_per_ph_day|unit}. The S19j Pros still clear {rows.0.today.profit_usd|money} a month.",
            "start=2024-05&btc=65260&diff=84.836T&fees=0.2271&height=840400",
            ChartId::Hashprice,
        ),
        step(
            "In September, with less paid for the coin and more difficulty, a petahash earns {network.hashprice_usd_per_ph_day|unit}: the S19j Pros {rows.0.today.profit_usd|sign:still cover/no longer cover} their running cost, the S21s clear {rows.1.today.profit_usd|money} a month.",
            "start=2024-09&btc=60340&diff=90.851T&fees=0.0538&height=862000",
            ChartId::PerMwh,
        ),
        step(
            "In June 2026 it is {network.hashprice_usd_per_ph_day|unit}, and the S19j Pros are off; the S21s clear {rows.1.today.profit_usd|money}.",
            "start=2026-06&btc=62970&diff=132.181T&fees=0.02&height=954500",
            ChartId::Profit,
        ),
        step(
            "Power decides: at 3 ¢ the S19j Pros of June 2026 {rows.0.today.profit_usd|sign:earn/still lose} money.",
            "start=2026-06&btc=62970&diff=132.181T&fees=0.02&height=954500&kwh=0.03",
            ChartId::Breakeven,
        ),
    ],
};

pub(super) const CRASH_2022: Story = Story {
    id: "crash-2022",
    title: "2022: the machines earned money, the loan did not",
    happened: "Iris Energy, now IREN, had pledged 36,000 S19j Pros, 3.6 EH/s, for loans of $107.8 million [iris-default-2022]. In November 2022 they brought about $2 million of gross profit a month, against about $7 million of interest and repayment [iris-default-2022-block]. The lender gave notice of default; on 18 November the machines went off. The parent kept its sites, $53 million of cash and 2.4 EH/s [iris-default-2022-block].",
    verdict: "The machines still made money, {rows.0.today.profit_usd|money} a month over their power; the loan took {site.debt.payment_usd_per_month|money}. What came in covered {site.debt.cover_lowest|percent} of it. Three years later the same company signed $9.7 billion with Microsoft [iren-msft-2025-11]: it had lost the machines and kept the power.",
    sourced: &[
        "36,000 machines at 3.6 EH/s are 100 TH/s each [iris-default-2022].",
        "Difficulty and fees are the means of November 2022 [btc-chain], and so is the price [coinmetrics].",
    ],
    fitted: &[
        "The price of a machine, $2,875, is the $103.5 million still owed [iris-default-2022-block] over 36,000, so that the loan is what the machines cost.",
        "Sixteen months are solved for, so that a month’s payment is the $7 million on record.",
        "Only in the last step: the fleet, 130,000 machines of 100 TH/s at 77% uptime, is solved from the coins of that month.",
    ],
    assumed: &[
        "Power at 6 ¢, 95% uptime, 12% interest; no other cost; price and difficulty stay, as nobody knew better then.",
        "Core Scientific: machines of 3,200 W; $33 million a month for debt, staff and sites, about as much as its cash of September shows beside the cost of mining.",
    ],
    not_found: &[
        "The loan’s rate and term, and what the machines had cost.",
        "What Core Scientific paid a month on its debt.",
    ],
    steps: &[
        step(
            "A month’s mining brings {rows.0.today.revenue_usd|money}; power takes {rows.0.today.power_usd|money} of it.",
            "",
            ChartId::PerMwh,
        ),
        step(
            "What is left, {rows.0.today.profit_usd|money}, stands against {site.debt.payment_usd_per_month|money} for the loan. With the parent’s $53 million it could have been paid for some {site.runs_out_after_months|count|reserve=53000000} months; it was not the parent’s loan.",
            "",
            ChartId::Profit,
        ),
        step(
            "A year before, at the means of November 2021, the same machines would have cleared {rows.0.today.profit_usd|money} a month.",
            "start=2021-11&btc=60680&diff=22.198T&fees=0.0925&height=711000",
            ChartId::Profit,
        ),
        step(
            "With power at 3 ¢ they would have cleared {rows.0.today.profit_usd|money} a month: still less than the loan.",
            "kwh=0.03",
            ChartId::Breakeven,
        ),
        step(
            "Bitcoin at {site.breakeven.today.btc|round} is where the machines themselves stop paying for their power: far lower.",
            "",
            ChartId::Hashprice,
        ),
        step(
            "Core Scientific as an illustration, not a test: a fleet that makes its 1,213 BTC of September 2022 clears {rows.0.today.profit_usd|money} a month. With $33 million a month to pay beside that, $29.5 million of cash and 1,051 BTC [corz-2022-09] last {site.runs_out_after_months|count} months; it filed on 21 December [corz-2022-12].",
            "mw=600&start=2022-09&btc=19790&diff=31.521T&fees=0.1002&height=757200&uptime=77&debt=0&paid=mining&fixed=33000000&reserve=50300000&mix=asic:100:3200:2000:S19*130000",
            ChartId::Profit,
        ),
    ],
};

pub(super) const VOLATILE: Story = Story {
    id: "volatile-vs-stable",
    title: "Volatile Bitcoin, stable AI?",
    happened: "The article says that miners turn to AI because its income is safer [article]. Between October 2025 and September 2026 Bitcoin’s monthly mean, as the catalogue has it, went from $114,120 to $62,970 and back to $80,450. An H100 rented for $2.37 in May 2025 [ieee-gpu-prices], $2.00 in December 2025 [silicondata-spike] and $2.82 in October 2026 [silicondata-h100].",
    verdict: "Steadier, not stable. From October 2025 to June 2026 what a megawatt of S21 Pros earns a year over its running cost went from {rows.0.rates.per_mw_year.profit_usd|round|clock=month&btc=114120&diff=149.296T&fees=0.0218} to {rows.0.rates.per_mw_year.profit_usd|round|clock=month&btc=62970&diff=132.181T&fees=0.02}; of H100s, at the lowest and the highest rent since December 2025, it is {rows.1.rates.per_mw_year.profit_usd|money|clock=month&gpuh=2} and {rows.1.rates.per_mw_year.profit_usd|money|clock=month&gpuh=2.82}; a signed lease stays at {rows.2.rates.per_mw_year.profit_usd|round}. The risk moves: to the tenant, and to being ready in time. Cipher had $6.0 billion of debt and no lease revenue by 30 June 2026 [cifr-10q-2026].",
    sourced: &[
        "Difficulty and fees are monthly means [btc-chain]; prices are means of daily closes, as the catalogue has them; rents are those of the index, $2.00 [silicondata-spike] and $2.82 [silicondata-h100].",
        "The lease: TeraWulf with Fluidstack [wulf-fluidstack-2025-08].",
    ],
    fitted: &[],
    assumed: &["A site of 100 MW with a share for each use. The tenant pays."],
    not_found: &[],
    steps: &[
        step(
            "October 2025: a megawatt of S21 Pros earns {rows.0.rates.per_mw_year.profit_usd|round} a year over its running cost.",
            "clock=month&btc=114120&diff=149.296T&fees=0.0218",
            ChartId::PerMwh,
        ),
        step(
            "June 2026: {rows.0.rates.per_mw_year.profit_usd|round}. Nothing changed but price, difficulty and fees.",
            "clock=month&btc=62970&diff=132.181T&fees=0.02",
            ChartId::PerMwh,
        ),
        step(
            "H100s at $2.00 an hour: {rows.1.rates.per_mw_year.profit_usd|money} a year per megawatt, before their capital.",
            "clock=month&gpuh=2",
            ChartId::Costs,
        ),
        step(
            "At $2.82: {rows.1.rates.per_mw_year.profit_usd|money}. The capital of a megawatt of H100s costs {rows.1.rates.per_mw_year.capital_usd|round} a year either way.",
            "clock=month&gpuh=2.82",
            ChartId::Costs,
        ),
        step(
            "A tenant who is ready two years late leaves the lease with {rows.2.life.worth_usd_per_mw_year|round} a megawatt and year, instead of {rows.2.life.worth_usd_per_mw_year|round|}.",
            "ldelay=24",
            ChartId::Cash,
        ),
    ],
};
