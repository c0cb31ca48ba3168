//! The article's claims, each checked against figures and documents.

/// Whether a claim holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// It holds.
    Holds,
    /// It holds, with a limit that the text states.
    InPart,
    /// It does not hold.
    DoesNot,
    /// Nobody has published what would decide it.
    Open,
}

impl Holds {
    /// The verdict in a word or two.
    #[must_use]
    pub fn verdict(self) -> &'static str {
        match self {
            Self::Holds => "Holds",
            Self::InPart => "Holds in part",
            Self::DoesNot => "Does not hold",
            Self::Open => "Open",
        }
    }
}

/// A claim of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    /// What the article claims, in our words.
    pub claim: &'static str,
    /// Whether that holds.
    pub holds: Holds,
    /// The figures behind it, told of the story's scenario with `keys`.
    pub said: &'static str,
    /// The story whose scenario shows it.
    pub story: &'static str,
    /// What differs from that scenario, as keys of a link.
    pub keys: &'static str,
}

/// The claims, in the order of the article's argument.
pub const CLAIMS: [Claim; 10] = [
    Claim {
        claim: "Bitcoin mining and AI compete for the same power and machines.",
        holds: Holds::InPart,
        said: "For power and sites, yes: on the day of the article a megawatt of grid cleared {rows.2.life.worth_usd_per_mw_year|round} a year leased to AI and {rows.0.life.worth_usd_per_mw_year|round} mining. For machines, no: an ASIC serves nothing but Bitcoin, and a GPU no longer mines it.",
        story: "article",
        keys: "",
    },
    Claim {
        claim: "A rising Bitcoin price raises the cost of training AI.",
        holds: Holds::InPart,
        said: "In direction. If all of the best miner’s bid reached the tariff, a GPU-hour would cost {training.cost_rises_by|percent} more; power is 2 to 6% of a training run [epoch-cost].",
        story: "training-cost",
        keys: "",
    },
    Claim {
        claim: "A query takes ten times the energy of a search.",
        holds: Holds::DoesNot,
        said: "Not since 2025, for text: 0.24 to 0.34 Wh [google-2025] [altman-2025] where 2.9 had been said [epri-2024-abstract]. A million queries take {training.queries.0.mwh_per_million|hundredth} MWh, not {training.queries.1.mwh_per_million|hundredth} MWh.",
        story: "ten-searches",
        keys: "",
    },
    Claim {
        claim: "Miners turn to AI because its income is safer.",
        holds: Holds::InPart,
        said: "A signed lease is steady; GPU rents are not. What a megawatt of H100s earns over its running cost moved between {rows.1.rates.per_mw_year.profit_usd|money|clock=month&gpuh=2} and {rows.1.rates.per_mw_year.profit_usd|money|clock=month&gpuh=2.82} a year in less than a year. The risk becomes the tenant’s and the builder’s.",
        story: "volatile-vs-stable",
        keys: "",
    },
    Claim {
        claim: "Sites with power are worth more to AI than to mining.",
        holds: Holds::InPart,
        said: "Where the tenant pays for the works, clearly: {rows.0.life.worth_usd_per_mw_year|round} a megawatt and year at Core Scientific. Where the landlord builds at $9,000 per kilowatt it is close: {rows.2.life.worth_usd_per_mw_year|round|preset=article} against mining’s {rows.0.life.worth_usd_per_mw_year|round|preset=article}.",
        story: "core-scientific",
        keys: "",
    },
    Claim {
        claim: "ASICs cannot serve AI; an H100 is for training, a 4090 for mining.",
        holds: Holds::InPart,
        said: "ASICs cannot. But no graphics card mines Bitcoin any more: an RTX 4090 is rented out, at $0.34 an hour [runpod-pricing], and 800 of them come to {rows.0.life.npv_usd|money} over five years.",
        story: "800-cards",
        keys: "",
    },
    Claim {
        claim: "The rent of an H100 fell from $8 to under $2.",
        holds: Holds::Holds,
        said: "From $8.00 asked in March 2023 to $2.00 in August 2024, small slices for less [latent-space], and $1.70 in October 2025 [semianalysis-shortage]. It has risen since: $2.82 in October 2026 [silicondata-h100]. Whoever bought at $8 is {rows.0.life.npv_usd|sign:ahead/behind} by {rows.0.life.npv_usd|size}.",
        story: "h100-bubble",
        keys: "",
    },
    Claim {
        claim: "Renting out computing power is good on paper and may not be in fact.",
        holds: Holds::Holds,
        said: "Lianhua’s nodes return {rows.0.life.irr_nominal|percent} a year, less than its loans cost; of the contracts it signed, RMB 695 million, 579 million were terminated [lianhua-2026-01].",
        story: "compute-rental",
        keys: "",
    },
    Claim {
        claim: "The halving squeezed miners, and the price did not make up for it.",
        holds: Holds::Holds,
        said: "Income halved at once. A petahash earned {network.hashprice_usd_per_ph_day|unit} a day in March 2024 and {network.hashprice_usd_per_ph_day|unit|start=2024-09&btc=60340&diff=90.851T&fees=0.0538&height=862000} in September; by the day of the article, {network.hashprice_usd_per_ph_day|unit|preset=article}.",
        story: "halving",
        keys: "",
    },
    Claim {
        claim: "2022 drove miners into bankruptcy.",
        holds: Holds::Holds,
        said: "Debt did. Iris Energy’s machines still made {rows.0.today.profit_usd|money} a month; their loan took {site.debt.payment_usd_per_month|money}. Core Scientific, with over $1.0 billion of debt, filed on 21 December 2022 [corz-2022-12]; Compute North and Celsius had filed before it [compute-north-2022-09] [celsius-2022-07].",
        story: "crash-2022",
        keys: "",
    },
];

/// What else the article gets wrong: the story that it belongs to, and what is wrong.
pub const SLIPS: [(&str, &str); 2] = [
    (
        "800-cards",
        "It has graphics cards mine Bitcoin. Nobody’s do: ASICs took that over years before, and what a card earns is rent.",
    ),
    (
        "core-scientific-500",
        "It has Core Scientific lease 200 MW to CoreWeave. By 22 October 2024, a month before, it was about 500 [corz-8k-2024-10-22].",
    ),
];
