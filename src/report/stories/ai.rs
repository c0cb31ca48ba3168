//! Stories of what AI costs: a training run, and a query.

use super::{Story, step};
use crate::link::ChartId;

pub(super) const TRAINING_COST: Story = Story {
    id: "training-cost",
    title: "Does a dearer bitcoin make AI training dearer?",
    happened: "The article’s argument: miners bid for the same power, so when Bitcoin rises they bid more, power gets dearer and so does training [article]. Epoch AI finds that power is 2 to 6% of what a training run costs [epoch-cost]. Here the miner’s bid is let through in full to the tariff of a GPU site on the article’s day.",
    verdict: "Right in direction, small in size. If the best miner’s bid set the price of power, it would rise from {training.before.tariff_usd_per_kwh|cents} to {training.after.tariff_usd_per_kwh|cents} a kilowatt-hour, the full cost of an H100-hour from {training.before.cost_per_gpu_hour_usd|cents2} to {training.after.cost_per_gpu_hour_usd|cents2}: {training.cost_rises_by|percent}. The run of Llama 3.1 405B would cost {training.after.run_at_cost_usd|money} instead of {training.before.run_at_cost_usd|money}.",
    sourced: &[
        "30.84 million H100-hours for Llama 3.1 405B [llama31-card].",
        "Machines and prices of 23 November 2024, as in the article’s scenario [iren-2024-11-update] [semianalysis-neocloud].",
    ],
    fitted: &[],
    assumed: &["All of the miner’s bid reaches the tariff. In fact long contracts keep most of it away."],
    not_found: &["A published case in which a miner’s bid raised an AI site’s tariff."],
    steps: &[
        step(
            "At the day’s price the best miner could pay {training.miner_bid_usd_per_mwh|whole} for a megawatt-hour.",
            "",
            ChartId::Breakeven,
        ),
        step(
            "A GPU-hour draws little: a doubled bitcoin moves its cost to {training.after.cost_per_gpu_hour_usd|cents2}.",
            "btc=199320",
            ChartId::CostOfAi,
        ),
        step(
            "If a quarter of the bid gets through, an H100-hour costs {training.cost_rises_by|percent} more.",
            "theta=25",
            ChartId::CostOfAi,
        ),
        step(
            "DeepSeek-V3’s run of 2.788 million hours would go from {training.before.run_at_cost_usd|money} to {training.after.run_at_cost_usd|money} [deepseek-v3].",
            "run=deepseek-v3",
            ChartId::CostOfAi,
        ),
    ],
};

pub(super) const TEN_SEARCHES: Story = Story {
    id: "ten-searches",
    title: "Does a query take ten times the energy of a search?",
    happened: "About 3 Wh a query was de Vries’ estimate of 2023 [devries-2023]; EPRI printed 2.9 against 0.3 Wh for a search [epri-2024-abstract]. Then came lower figures: 0.3 Wh (Epoch AI, February 2025) [epoch-2025], 0.34 (Sam Altman, June 2025) [altman-2025], 0.24 for the median text prompt (Google, August 2025) [google-2025].",
    verdict: "For a text question put to a chatbot, ten times as much as a search was the high estimate of 2023. The figures published since 2025 are a tenth of it, about what a search was said to take. It says nothing of video or of long reasoning. The power of a million queries costs {training.queries.0.before_usd_per_million|whole} at Google’s figure and {inputs.kwh|cents} a kilowatt-hour, {training.queries.1.before_usd_per_million|whole} at the old one.",
    sourced: &[
        "0.24 Wh a query [google-2025]; 2.9 Wh a query and 0.3 Wh a search [epri-2024-abstract]; 0.3 Wh a query [epoch-2025].",
    ],
    fitted: &[],
    assumed: &["Power at 5 ¢ a kilowatt-hour; that a search takes 0.3 Wh, as EPRI’s comparison has it."],
    not_found: &["A measured figure of a search of today."],
    steps: &[
        step(
            "At 0.24 Wh a million queries take {training.queries.0.mwh_per_million|hundredth} MWh. A megawatt-hour brings in {rows.1.today.revenue_usd_per_mwh|whole} where H100s are rented out.",
            "",
            ChartId::PerMwh,
        ),
        step(
            "At 2.9 Wh they take {training.queries.0.mwh_per_million|hundredth} MWh, twelve times as much. Even then power is the small part of what a GPU-hour costs: {rows.1.today.full_cost_per_gpu_hour_usd|cents2}, nearly all of it capital and running cost.",
            "query=2.9",
            ChartId::Costs,
        ),
        step(
            "Miners with S23s break even up to {training.miner_bid_usd_per_mwh|whole} for a megawatt-hour. If that became the price, a million queries would cost {training.queries.0.after_usd_per_million|whole} instead of {training.queries.0.before_usd_per_million|whole}.",
            "",
            ChartId::Breakeven,
        ),
        step(
            "With bitcoin twice as dear, if miners set the price: {training.queries.0.after_usd_per_million|whole}.",
            "btc=169428",
            ChartId::CostOfAi,
        ),
    ],
};
