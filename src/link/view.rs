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
    /// The chart of cash over time.
    Cash,
    /// The chart of money per MWh.
    PerMwh,
    /// The chart of profit month by month.
    Profit,
    /// The chart of where miners break even.
    Breakeven,
    /// The chart of hashprice against hashcost.
    Hashprice,
    /// The chart of what a unit costs.
    Costs,
    /// Mining against AI.
    Duel,
    /// Who wins where.
    Heat,
}

/// Every view with its id; ids never change their meaning. The first is shown where none is named. `card` is the
/// first row's, `card-2` the second's, and so on.
pub const VIEWS: [(&str, View); 11] = [
    ("verdict", View::Verdict),
    ("cards", View::Cards),
    ("card", View::Card(0)),
    ("cash", View::Cash),
    ("mwh", View::PerMwh),
    ("profit", View::Profit),
    ("breakeven", View::Breakeven),
    ("hashprice", View::Hashprice),
    ("costs", View::Costs),
    ("duel", View::Duel),
    ("heat", View::Heat),
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
        if let Some(row) = id.strip_prefix("card-") {
            return Some(Self::Card(row.parse::<usize>().ok()?.checked_sub(1)?));
        }
        let known = VIEWS.iter().find(|(known, _)| *known == id);
        known.map(|(_, view)| *view)
    }

    /// Its id.
    #[must_use]
    pub fn id(self) -> String {
        match self {
            Self::Card(row @ 1..) => format!("card-{}", row + 1),
            _ => VIEWS
                .iter()
                .find(|(_, known)| *known == self)
                .map_or_else(String::new, |(id, _)| (*id).to_owned()),
        }
    }
}
