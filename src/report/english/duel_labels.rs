//! English for the duel's fixed labels.

use crate::report::facts::duel_pair::CostView;
use crate::report::words::duel::DuelLabel;

pub(super) fn label(label: DuelLabel) -> &'static str {
    match label {
        DuelLabel::Pair => "Who against whom",
        DuelLabel::Title => "Bitcoin against AI for the same megawatt",
        DuelLabel::FourPrices => "The Bitcoin price above which mining is worth more, at unchanged prices",
        DuelLabel::PerMegawattYear => "per MW of grid and year",
        DuelLabel::PerMwhDrawn => "per MWh drawn",
        DuelLabel::MiningLeaves => "Mining clears, per MW and year",
        DuelLabel::AiLeaves => "AI clears, per MW and year",
        DuelLabel::EqualAt => "Equal at a Bitcoin price, per MW and year",
        DuelLabel::MiningCanPay => "Mining can pay for a MWh",
        DuelLabel::AiCanPay => "AI can pay for a MWh",
        DuelLabel::EqualAtPerMwh => "Equal at a Bitcoin price, per MWh drawn",
        DuelLabel::RentHigher => "The same with a tenth more rent",
        DuelLabel::RentLower => "The same with a tenth less rent",
        DuelLabel::WithResponse => "The same if difficulty follows the price",
        DuelLabel::RentForMining => "Rent below which mining can pay more for a MWh",
        DuelLabel::OwningNothing => "With nothing owned",
        DuelLabel::OwningAll => "With everything owned",
        DuelLabel::PaysBeyond => "pays to the right",
        DuelLabel::Exactly => "How these prices come about",
        DuelLabel::MapAwaited => "The map is being computed.",
        DuelLabel::MapOneUse => "This map takes at least two of mining, GPU rental and AI leases in the mix.",
        DuelLabel::OnlyOneUse => "A duel takes two: add miners and either GPUs or a lease to the mix.",
        DuelLabel::Tariff => "power costs",
        DuelLabel::MapAcross => "Across",
        DuelLabel::MapUp => "Up",
        DuelLabel::MapKeys => {
            "Click a place, or go there with the arrow keys and press Enter, to take its values for your scenario."
        }
        DuelLabel::CostLine => "a GPU-hour costs",
        DuelLabel::Before => "As it is",
        DuelLabel::After => "If miners set the price",
        DuelLabel::PowerPrice => "Power",
        DuelLabel::HourAtCost => "A GPU-hour at full cost",
        DuelLabel::HourAtRent => "A GPU-hour at market rent",
        DuelLabel::RunAtCost => "The training run at full cost",
        DuelLabel::RunAtRent => "The training run at market rent",
        DuelLabel::QueryEnergy => "Energy per query",
        DuelLabel::Tornado => "What matters most",
        DuelLabel::TornadoHint => {
            "What each input, moved a little, does to the site’s NPV; choose one to change it"
        }
        DuelLabel::More => "All other inputs",
        DuelLabel::At => "at ",
        DuelLabel::Lower => "moved down",
        DuelLabel::Higher => "moved up",
        DuelLabel::Always => "at any price",
        DuelLabel::Never => "at no price",
    }
}

pub(super) fn cost_view(view: CostView) -> &'static str {
    match view {
        CostView::Greenfield => "Everything to buy",
        CostView::Marginal => "Both paid for",
        CostView::Convert => "The mine paid for",
        CostView::Keep => "The AI hall paid for",
    }
}
