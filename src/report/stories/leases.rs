//! Stories of leases: power and buildings let to somebody else’s AI.

use super::{Story, step};
use crate::link::ChartId;

pub(super) const CORE_SCIENTIFIC: Story = Story {
    id: "core-scientific",
    title: "Core Scientific leases 200 MW to CoreWeave",
    happened: "In June 2024 Core Scientific agreed to house CoreWeave’s GPUs on 200 MW of its sites: $3.5 billion over twelve years [corz-2024-06-update]. The tenant advances about $300 million of works and has it credited against at most half of each payment [corz-writeup-2024-06].",
    verdict: "A megawatt of grid let like that clears {rows.0.life.worth_usd_per_mw_year|round} a year, with nothing of the landlord’s own money spent. What the landlord had spent on its sites before is not counted here.",
    sourced: &[
        "200 MW, twelve years and $3.5 billion make $121.53 per kilowatt and month [corz-2024-06-update]; works of $1,500 per kilowatt, advanced and credited [corz-writeup-2024-06].",
        "75 to 80% of the rent is left, and power is passed through [corz-q1-2024-call].",
        "Bitcoin’s difficulty and fees are the means of June 2024 [btc-chain], and so is its price [coinmetrics].",
    ],
    fitted: &[],
    assumed: &[
        "The tenant advances all of the works, the rent is level, 78% of it is left, full from the first day; 300 MW of grid; twelve months to build.",
    ],
    not_found: &["What the landlord had spent on these sites before."],
    steps: &[
        step(
            "The rent, {rows.0.rent_first_year_usd_per_kw_month|unit} per kilowatt and month, leaves {rows.0.today.profit_usd|money} a month.",
            "",
            ChartId::Cash,
        ),
        step(
            "If the landlord paid for the works, it would still clear {rows.0.life.worth_usd_per_mw_year|round} a megawatt and year.",
            "lfund=0",
            ChartId::Worth,
        ),
        step(
            "At $10,000 per kilowatt, what a new building costs, it would {rows.0.life.npv_usd|sign:clear/fall short of its return, by} {rows.0.life.worth_usd_per_mw_year|size} a megawatt and year.",
            "lfund=0&mix=lease*200MW@10000~121.528",
            ChartId::Worth,
        ),
        step(
            "A year’s delay costs: {rows.0.life.worth_usd_per_mw_year|round} a megawatt and year instead of {rows.0.life.worth_usd_per_mw_year|round|}.",
            "ldelay=24",
            ChartId::Cash,
        ),
    ],
};

pub(super) const CORE_SCIENTIFIC_500: Story = Story {
    id: "core-scientific-500",
    title: "The 200 MW were 500 by then",
    happened: "The article names 200 MW [article]. A month before it, on 22 October 2024, CoreWeave had taken its last option: about 500 MW of IT power, 700 MW of grid, $8.7 billion over twelve years [corz-8k-2024-10-22].",
    verdict: "500 MW at {rows.0.rent_first_year_usd_per_kw_month|unit} per kilowatt and month clear {rows.0.life.worth_usd_per_mw_year|round} a year per megawatt of grid, {site.life.npv_usd|money} in all. By the day of the article the deal was two and a half times what it says.",
    sourced: &[
        "500 MW, 700 MW gross, twelve years, $8.7 billion [corz-8k-2024-10-22]: $121 per kilowatt and month.",
        "Works of up to about $1.5 million a megawatt, advanced by the tenant and credited against at most half of the fees [corz-8k-2025-05-07].",
        "Bitcoin’s difficulty and fees are the means of October 2024 [btc-chain], and so is its price [coinmetrics].",
    ],
    fitted: &[],
    assumed: &[
        "All of the works cost $1,500 per kilowatt and are advanced; the rent is level; 78% of it is left; twelve months to build.",
    ],
    not_found: &["What each of the four agreements pays on its own."],
    steps: &[
        step(
            "The rent leaves {rows.0.today.profit_usd|money} a month once all is let.",
            "",
            ChartId::Cash,
        ),
        step(
            "Two years instead of one to build: {site.life.npv_usd|money} in all instead of {site.life.npv_usd|money|}.",
            "ldelay=24",
            ChartId::Cash,
        ),
        step(
            "Four fifths full it would clear {rows.0.life.worth_usd_per_mw_year|round} a megawatt and year.",
            "locc=80",
            ChartId::Worth,
        ),
        step(
            "With works at the landlord’s cost it would clear {rows.0.life.worth_usd_per_mw_year|round}.",
            "lfund=0",
            ChartId::Worth,
        ),
    ],
};

pub(super) const REUSE: Story = Story {
    id: "reuse",
    title: "What AI can use of a mine",
    happened: "An ASIC computes one function and serves nothing else. The site is another matter: Riot turns 25 MW of Rockdale over to AMD for $89.8 million of works, $3,600 per kilowatt [riot-amd-2026-01]; Cipher says that it reused most of Black Pearl [cifr-10q-2026]; Sabre56, who builds such sites, says that nine tenths of the works are replaced, and that of a miner’s sites a fifth are fit for it [sabre56-2024-09].",
    verdict: "The machines are scrap, the grid connection is the asset. Riot’s lease returns {rows.1.life.irr_nominal|percent} a year on works of $3,600 per kilowatt, though the mine beside it, whose machines are paid for already, so that only its running counts, clears {rows.0.life.worth_usd_per_mw_year|round} a megawatt and year against the lease’s {rows.1.life.worth_usd_per_mw_year|round}. How much of a mine’s works AI can use is disputed: a tenth, says who builds such sites; most, says who reused one.",
    sourced: &[
        "25 MW, $311 million over ten years, works of $89.8 million [riot-amd-2026-01]: $104 per kilowatt and month.",
    ],
    fitted: &[],
    assumed: &[
        "25 MW of IT, 15% site cost, six months to convert, a level rent; a mine of 10,000 S21 Pros whose machines are paid for ($1 each), so its return and the lease’s are not of the same capital; Bitcoin’s price and difficulty are those of 23 November 2024, fourteen months before the lease.",
    ],
    not_found: &["What Riot’s works reuse, item by item."],
    steps: &[
        step(
            "Over its running cost a megawatt-hour leaves {rows.0.today.profit_usd_per_mwh|whole} with the mine and {rows.1.today.profit_usd_per_mwh|whole} with the lease, which has its works to pay for.",
            "",
            ChartId::PerMwh,
        ),
        step(
            "At $3,600 per kilowatt of works the lease clears {rows.1.life.worth_usd_per_mw_year|round} a megawatt and year. The mine on the same grid leads above {flip.at|round} a bitcoin.",
            "",
            ChartId::Worth,
        ),
        step(
            "At $9,000, as for a new building [wulf-fluidstack-2025-08-press], it {rows.1.life.worth_usd_per_mw_year|sign:clears/falls short by} {rows.1.life.worth_usd_per_mw_year|size}: its money is back only after {rows.1.life.payback_months|months} months.",
            "mix=s21pro*10000@1,lease*25MW@9000~104",
            ChartId::Cash,
        ),
        step(
            "What stands decides: at $13,000, the dearest on record [galaxy-q4-2024-call], the lease {rows.1.life.worth_usd_per_mw_year|sign:clears/falls short by} {rows.1.life.worth_usd_per_mw_year|size}; in a hall that is there it clears {uses.1.owning_all_usd_per_mw_year|round}.",
            "mix=s21pro*10000@1,lease*25MW@13000~104",
            ChartId::Ladder,
        ),
    ],
};
