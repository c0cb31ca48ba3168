//! Stories of GPUs that are rented out: what was announced, what came in, and whether that pays for them.

use super::{Story, step};
use crate::link::ChartId;

pub(super) const IREN: Story = Story {
    id: "iren",
    title: "IREN: mining and GPUs in one place",
    happened: "IREN planned 30 EH/s of mining for the end of 2024, ran 816 H100s beside it and ordered 1,080 H200s. From the GPUs it expected $33 million a year, a tenth of its earnings, of which power takes $1 million [iren-2024-09-16].",
    verdict: "At the prices of its own orders the S21 Pros {rows.0.life.npv_usd|sign:earn/do not earn} a {inputs.rate|given} return ({rows.0.life.worth_usd_per_mw_year|round} a megawatt and year) and the H100s {rows.1.life.npv_usd|sign:do, too/do not}, once a building of $10,000 per kilowatt is counted and rents fall 15% a year ({rows.1.life.worth_usd_per_mw_year|round}).",
    sourced: &[
        "30 EH/s at 15 J/TH, 816 H100s, 1,080 H200s for $43.9 million [iren-2024-09-16]; 4.94 ¢ a kilowatt-hour in March 2024 [iren-2024-03]; S21 Pros at $18.9 a terahash [iren-2024-11-update].",
        "H100s at SemiAnalysis’ price of October 2024 [semianalysis-neocloud], rented for $2 an hour [latent-space].",
    ],
    fitted: &[
        "Only in the last step: 28,700 GPUs are 60 MW at 2.09 kW each, and $2.705 an hour is solved from $3.4 billion in five years.",
    ],
    assumed: &[
        "Every miner is an S21 Pro bought at that price; H200s rent for $2.50; a data centre at $10,000 per kilowatt; 510 MW of grid; a flat tariff.",
    ],
    not_found: &["What the H100s had cost."],
    steps: &[
        step(
            "A month brings the miners {rows.0.today.profit_usd|money} over their running cost, the H100s {rows.1.today.profit_usd|money} and the H200s {rows.2.today.profit_usd|money}.",
            "",
            ChartId::PerMwh,
        ),
        step(
            "In a hall that stands already, the H100s alone {rows.1.life.worth_usd_per_mw_year|sign:clear/fall short by} {rows.1.life.worth_usd_per_mw_year|size} a megawatt and year; the chart has them with the H200s.",
            "gcapex=0",
            ChartId::Worth,
        ),
        step(
            "If rents stayed as they were, the H100s alone would clear {rows.1.life.worth_usd_per_mw_year|round}; with the H200s it is what the chart shows.",
            "gpath=flat",
            ChartId::Worth,
        ),
        step(
            "Later contracts were of another kind: at the terms of NVIDIA’s $3.4 billion for 60 MW and five years [iren-nvidia-2026-05] the GPUs return {rows.0.life.irr_nominal|percent} a year.",
            "d=2026-10-03&mw=100&gpath=flat&cmonths=60&gdelay=0&util=100&avail=100&cutil=100&gresale=10&mix=gpu:2.09:55749:2.705:B300*28700",
            ChartId::Cash,
        ),
    ],
};

pub(super) const H100_BUBBLE: Story = Story {
    id: "h100-bubble",
    title: "H100s rented out at $8, then at $2",
    happened: "In March 2023 an H100 was offered on demand for up to $8 an hour; in August 2024 for $2, small slices for less [latent-space]. In October 2025 a year’s contract stood at $1.70 [semianalysis-shortage]; in October 2026 the index is at $2.82 [silicondata-h100].",
    verdict: "A thousand H100s bought into the boom {rows.0.life.npv_usd|sign:clear/fall short of their return by} {rows.0.life.npv_usd|size} over five years, because the first year alone pays for them. Whoever bought at $2 and expected rents to fall 15% a year, as was usual in 2024, counted with {rows.0.life.npv_usd|money|gpath=geo&mix=h100*1000~2}; with the rents that came it is {rows.0.life.npv_usd|money|gtable=2:1.7:2.82}.",
    sourced: &[
        "Rents by year: $8.00, $2.00 [latent-space], $1.70 [semianalysis-shortage], $2.82 [silicondata-h100]; a GPU at SemiAnalysis’ price of October 2024 [semianalysis-neocloud].",
    ],
    fitted: &[],
    assumed: &[
        "1,000 GPUs that run at once, 85% rented at whatever the year’s rent is; a data centre at $10,000 per kilowatt; the price of a GPU in March 2023; after the last record the rent stays. The first year is flattered: within it $4.70 and $2.85 were published too.",
    ],
    not_found: &["What anybody in fact earned at $8."],
    steps: &[
        step(
            "At $8 a month brings {rows.0.today.revenue_usd|money}.",
            "",
            ChartId::Profit,
        ),
        step(
            "The money comes back in {rows.0.life.payback_months|months} months.",
            "",
            ChartId::Cash,
        ),
        step(
            "With $4.70 in the first year it takes {rows.0.life.payback_months|months} months.",
            "gtable=4.7:2:1.7:2.82",
            ChartId::Cash,
        ),
        step(
            "Whoever began at $2 is {rows.0.life.npv_usd|sign:ahead/behind} by {rows.0.life.npv_usd|size} after five years.",
            "gtable=2:1.7:2.82",
            ChartId::Cash,
        ),
    ],
};

pub(super) const CARDS_800: Story = Story {
    id: "800-cards",
    title: "800 graphics cards for the price of a house",
    happened: "The article tells of a video: 800 graphics cards for a house [article]. A marketplace pays $0.34 an hour for a GeForce RTX 4090 [runpod-pricing]. In China a node of eight rented for RMB 7,000 to 8,000 a month in autumn 2024, half of what it had been [cnbeta-2024]: about $0.18 a card and hour.",
    verdict: "The cards {rows.0.life.npv_usd|sign:earn their return/do not earn their return}: {rows.0.life.npv_usd|money} over five years on {rows.0.capex_usd|money} spent. At Chinese rents of $0.181, then $0.131, and a node’s price they lose {rows.0.life.npv_usd|size|util=96.5&avail=100&gfee=0&gcapex=0&kwh=0.09&gdelay=0&gpath=table&gtable=0.181:0.131&mix=gpu:0.6:4232:0.181:RTX%204090%20node*800}.",
    sourced: &[
        "$0.34 an hour, May 2025 [farmgpu-2025-05] and July 2026 [runpod-pricing]; 450 W a card [nvidia-rtx4090].",
        "The Chinese rents: $0.181 lies within RMB 7,000 to 8,000 a node and month [cnbeta-2024], $0.131 is the RMB 5,500 of Lianhua’s small nodes [lianhua-2025-07]; a node at RMB 243,750 [lianhua-2024-05]; RMB 7.2 a dollar.",
    ],
    fitted: &[],
    assumed: &[
        "800 cards on 1 MW at 10 ¢; $2,200 and 0.60 kW a card with its share of the host; 60% rented; 20% to the platform; $5 a month of other cost; a simple hall at $1,000 per kilowatt; four years of life; rents fall 15% a year.",
        "The Chinese page says a year where the rents can only be a month’s; the card of Lianhua’s node is inferred from its price.",
    ],
    not_found: &["The video’s author, the model of the cards and their price."],
    steps: &[
        step(
            "A card brings {rows.0.rates.per_machine.revenue_usd|cents2} a month and takes {rows.0.rates.per_machine.power_usd|cents2} of power.",
            "",
            ChartId::PerMwh,
        ),
        step(
            "They pay above {rows.0.breakeven.life.gpuh|cents2} an hour.",
            "",
            ChartId::Cash,
        ),
        step(
            "Nine tenths rented instead of six, they {rows.0.life.npv_usd|sign:clear/lose} {rows.0.life.npv_usd|size}.",
            "util=90",
            ChartId::Cash,
        ),
        step(
            "At Chinese rents the cards bring back {rows.0.paid_back_fraction|percent} of their price.",
            "util=96.5&avail=100&gfee=0&gcapex=0&kwh=0.09&gdelay=0&gpath=table&gtable=0.181:0.131&mix=gpu:0.6:4232:0.181:RTX%204090%20node*800",
            ChartId::Cash,
        ),
    ],
};

pub(super) const HUT8: Story = Story {
    id: "hut8",
    title: "Hut 8: a thousand GPUs, and $150 million from Coatue",
    happened: "On 24 June 2024 Coatue lent Hut 8 $150 million for AI: a convertible note at 8%, compounded each quarter, for five years [hut8-coatue-2024-06]. About 1,000 GPUs were to go live, and to bring about $20 million a year [hut8-q2-2024-call]; in September they did [hut8-q3-2024]. In the same quarter Hut 8 mined 234 BTC with power at 2.883 ¢ a kilowatt-hour [hut8-q3-2024].",
    verdict: "At list price the thousand GPUs {rows.0.life.npv_usd|sign:would earn their return/would not earn their return}: {rows.0.life.irr_nominal|percent} a year on {rows.0.capex_usd|money}. That is {rows.0.life.npv_usd|money} more than a {inputs.rate|given} return asks for. The interest on all of the $150 million, $1 million a month for a loan three times what these GPUs cost, is far more than that: with it the site comes to {site.life.npv_usd|money|fixed=1000000}. What followed were leases of power, not more GPUs of its own: River Bend [hut8-river-bend-2025-12] and Beacon Point [hut8-beacon-1-2026-05].",
    sourced: &[
        "About 1,000 GPUs, about $20 million a year [hut8-q2-2024-call], live in September 2024 [hut8-q3-2024]; 8% on $150 million [hut8-coatue-2024-06]; difficulty and fees of September 2024 [btc-chain], and its mean price [coinmetrics].",
    ],
    fitted: &[
        "$2.71 an hour is solved from $20 million a year, with 85% rented of the 99% of hours in which they are available.",
    ],
    assumed: &[
        "$36,000 a GPU, the catalogue’s; a data centre at $10,000 per kilowatt; rents fall 15% a year; the note’s interest is paid month by month, though it may be added to the debt.",
    ],
    not_found: &["What Hut 8 paid for the GPUs."],
    steps: &[
        step(
            "The GPUs bring {rows.0.today.revenue_usd|money} a month: $20 million a year.",
            "",
            ChartId::PerMwh,
        ),
        step(
            "They pay above {rows.0.breakeven.life.gpuh|cents2} an hour.",
            "",
            ChartId::Cash,
        ),
        step(
            "At $2, where the market stood when they went live, they {rows.0.life.npv_usd|sign:clear/fall short by} {rows.0.life.npv_usd|size}.",
            "gpuh=2",
            ChartId::Cash,
        ),
        step(
            "If rents stayed at $2.71, they would clear {rows.0.life.npv_usd|money}: what they are worth hangs on rents more than on anything Hut 8 decides.",
            "gpath=flat",
            ChartId::Worth,
        ),
    ],
};

pub(super) const BITDEER: Story = Story {
    id: "bitdeer",
    title: "Bitdeer: a supercomputer in Singapore",
    happened: "In November 2023 Bitdeer became an NVIDIA cloud partner and announced a DGX SuperPOD of H100s [bitdeer-2023-11]; by March 2024 it was deployed and tested [bitdeer-2024-03]. Two years on, in the third quarter of 2025, it had 584 GPUs, 87% of them rented, at $8 million a year, beside $130.9 million of self-mining in the quarter [bitdeer-q3-2025-call].",
    verdict: "Two years after the announcement AI was about 1.5% of what mining brought in. At the catalogue’s $36,000 a GPU, and with rents that change by {inputs.gpug|given} a year, the GPUs {rows.0.life.npv_usd|sign:earn their return/do not earn their price}: {rows.0.life.irr_nominal|percent} a year, {rows.0.life.npv_usd|money} after a {inputs.rate|given} return.",
    sourced: &[
        "584 GPUs, 87% rented, $8 million a year [bitdeer-q3-2025-call]; difficulty and fees of October 2025 [btc-chain], and its mean price [coinmetrics].",
    ],
    fitted: &["$1.816 an hour is solved from $8 million a year."],
    assumed: &[
        "All are like H100s, at $36,000 and 1.37 kW; a data centre at $10,000 per kilowatt; 5 ¢ power; rents fall 15% a year.",
    ],
    not_found: &["How many GPUs and megawatts the first cluster had, and what Bitdeer paid."],
    steps: &[
        step(
            "The GPUs bring {rows.0.today.revenue_usd|money} a month: $8 million a year.",
            "",
            ChartId::PerMwh,
        ),
        step(
            "They would pay above {rows.0.breakeven.life.gpuh|cents2} an hour.",
            "",
            ChartId::Cash,
        ),
        step(
            "If the rent stayed, they would {rows.0.life.npv_usd|sign:clear/fall short by} {rows.0.life.npv_usd|size}.",
            "gpath=flat",
            ChartId::Cash,
        ),
        step(
            "With the 1,160 planned for the end of 2025 [bitdeer-q3-2025-call] it is {site.life.npv_usd|money}.",
            "mw=4&mix=gpu:1.37:36000:1.816:GPU*1160",
            ChartId::Cash,
        ),
    ],
};

pub(super) const COMPUTE_RENTAL: Story = Story {
    id: "compute-rental",
    title: "Lianhua: from seasoning to computing power",
    happened: "Lianhua, a Chinese maker of seasoning, ordered 330 servers with eight H800s each for RMB 693 million in September 2023 [lianhua-2023-10]. In 2024 its computing brought RMB 80.64 million at a gross margin of 42.45%; the company lost 14.56 million, on loans at 5.35 to 7.5% [lianhua-2025-07]. A node rents for RMB 60,000 a month. Of 61 contracts signed for 695 million, nine were terminated, worth 579 million [lianhua-2026-01].",
    verdict: "A node bought for RMB 2.8 million and let for 60,000 a month returns {rows.0.life.irr_nominal|percent} a year over five years: less than the 5.35 to 7.5% that its loans cost. After a {inputs.rate|given} return the nodes fall {rows.0.life.npv_usd|size} short, and most of what had been signed was terminated once rents fell.",
    sourced: &[
        "142 nodes at RMB 60,000 a month, 93% let [lianhua-2025-07]; 38 and 49 servers at RMB 2.83 and 2.82 million [lianhua-2024-09]; RMB 7.2 a dollar throughout.",
    ],
    fitted: &[
        "$1.641, then $1.427 an hour are RMB 69,000 and 60,000 a node and month, at eight GPUs and 730 hours.",
    ],
    assumed: &[
        "An H800 draws what an H100 draws; power at 9 ¢; $120 a GPU and month of other cost; a hall that costs nothing; resale at 10%.",
    ],
    not_found: &[
        "What its power costs, and what the nodes are resold for.",
        "Hongbo has no scenario of its own, because neither machines nor prices were published. It announced contracts of RMB 2.4 billion, warned in June 2024 that they were behind plan [hongbo-2024-06], and cancelled its purchase in October [hongbo-2024-10]; the only monthly profit found is RMB 125,000 [hongbo-2023-06].",
    ],
    steps: &[
        step(
            "142 nodes bring {rows.0.today.revenue_usd|money} a month.",
            "",
            ChartId::PerMwh,
        ),
        step(
            "Five years bring back {rows.0.paid_back_fraction|percent} of what was spent.",
            "",
            ChartId::Cash,
        ),
        step(
            "If the first year’s rent had stayed, they would {rows.0.life.npv_usd|sign:clear/fall short by} {rows.0.life.npv_usd|size}.",
            "gtable=1.641",
            ChartId::Cash,
        ),
        step(
            "With nodes at the RMB 2.1 million of the first order they {rows.0.life.npv_usd|sign:clear/fall short by} {rows.0.life.npv_usd|size}.",
            "mix=gpu:1.37:36458:1.641:H800*1136",
            ChartId::Cash,
        ),
    ],
};
