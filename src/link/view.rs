//! What an embedded page may show: the views by their ids in links.

/// A part of the page that can be embedded on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// The verdict.
    Verdict,
    /// All cards.
    Cards,
    /// The card of one row of the mix, counted from 0.
    Card(usize),
    /// The duel: above which Bitcoin price mining beats AI.
    Duel,
    /// Scenarios side by side.
    Compare,
    /// A chart; the map of who wins where comes with the controls that belong to it.
    Chart(ChartId),
    /// A step of the named scenario's story, counted from 0.
    Story(usize),
}

/// Identifies a chart in links, in addresses and file names, and in the registry `report::charts`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChartId {
    /// What a megawatt clears a year, as a function of one input.
    Worth,
    /// Cash since the start.
    Cash,
    /// What a MWh brings in.
    PerMwh,
    /// Profit month by month.
    Profit,
    /// Where miners break even.
    Breakeven,
    /// Hashprice against hashcost.
    Hashprice,
    /// What a unit costs.
    Costs,
    /// What a megawatt clears a year in many futures.
    Risk,
    /// What the site's cash comes to in many futures.
    Fan,
    /// What each use can pay for a MWh.
    Ladder,
    /// What a GPU-hour costs if miners set the price of power.
    CostOfAi,
    /// Who wins where.
    Map,
}

impl ChartId {
    /// Its name in addresses within the page and in file names.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Worth => "worth",
            Self::Cash => "cash",
            Self::PerMwh => "mwh",
            Self::Profit => "profit",
            Self::Breakeven => "breakeven",
            Self::Hashprice => "hashprice",
            Self::Costs => "costs",
            Self::Risk => "risk",
            Self::Fan => "fan",
            Self::Ladder => "bids",
            Self::CostOfAi => "cost-of-ai",
            Self::Map => "map",
        }
    }
}

/// Every view with its id; ids never change their meaning. The first view is shown if a link names none. `card` is the
/// card of the first row, `card-2` that of the second, and so on; `story` and `story-2` name steps the same way.
pub const VIEWS: [(&str, View); 16] = [
    ("verdict", View::Verdict),
    ("cards", View::Cards),
    ("card", View::Card(0)),
    ("worth", View::Chart(ChartId::Worth)),
    ("cash", View::Chart(ChartId::Cash)),
    ("mwh", View::Chart(ChartId::PerMwh)),
    ("profit", View::Chart(ChartId::Profit)),
    ("breakeven", View::Chart(ChartId::Breakeven)),
    ("hashprice", View::Chart(ChartId::Hashprice)),
    ("costs", View::Chart(ChartId::Costs)),
    ("duel", View::Duel),
    ("heat", View::Chart(ChartId::Map)),
    ("compare", View::Compare),
    ("risk", View::Chart(ChartId::Risk)),
    ("fan", View::Chart(ChartId::Fan)),
    ("story", View::Story(0)),
];

/// The ids alone, to choose from.
pub(super) const IDS: [&str; VIEWS.len()] = {
    let mut ids = [""; VIEWS.len()];
    let mut nth = 0;
    while nth < ids.len() {
        ids[nth] = VIEWS[nth].0;
        nth += 1;
    }
    ids
};

impl View {
    /// The view with this id.
    #[must_use]
    pub fn find(id: &str) -> Option<Self> {
        let place = |number: &str| number.parse::<usize>().ok()?.checked_sub(1);
        if let Some(number) = id.strip_prefix("card-") {
            return place(number).map(Self::Card);
        }
        if let Some(number) = id.strip_prefix("story-") {
            return place(number).map(Self::Story);
        }
        let known = VIEWS.iter().find(|(known, _)| *known == id);
        known.map(|(_, view)| *view)
    }

    /// Its id.
    #[must_use]
    pub fn id(self) -> String {
        match self {
            Self::Card(nth @ 1..) => format!("card-{}", nth + 1),
            Self::Story(nth @ 1..) => format!("story-{}", nth + 1),
            _ => VIEWS
                .iter()
                .find(|(_, known)| *known == self)
                .map_or_else(String::new, |(id, _)| (*id).to_owned()),
        }
    }
}
