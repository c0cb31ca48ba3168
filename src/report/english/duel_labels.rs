//! English for the duel's fixed labels.

use crate::report::facts::duel_pair::CostView;
use crate::report::words::duel::DuelLabel;

pub(super) fn label(label: DuelLabel) -> &'static str {
    match label {
        DuelLabel::Pair => "Who against whom",
        DuelLabel::Scarce => "What is scarce",
        DuelLabel::ScarceEnergy => "Energy: per MWh",
        DuelLabel::ScarceCapacity => "Connection: per MW and year",
        DuelLabel::MiningCanPay => "Mining can pay, $/MWh",
        DuelLabel::AiCanPay => "AI can pay, $/MWh",
        DuelLabel::MiningLeaves => "Mining leaves, $ per MW and year",
        DuelLabel::AiLeaves => "AI leaves, $ per MW and year",
        DuelLabel::EqualAt => "Equal with Bitcoin at",
        DuelLabel::RentHigher => "with a tenth more rent",
        DuelLabel::RentLower => "with a tenth less rent",
        DuelLabel::WithResponse => "if difficulty follows the price",
        DuelLabel::RentForMining => "Rent below which mining wins today",
        DuelLabel::OwningNothing => "With nothing owned",
        DuelLabel::OwningAll => "With everything owned",
        DuelLabel::PaysBeyond => "pays to the right",
        DuelLabel::Exactly => "Exact figures",
        DuelLabel::TodayMark => "today",
        DuelLabel::MapAwaited => "The map is being computed.",
        DuelLabel::MapOneUse => "This map takes at least two of mining, GPU rental and AI leases in the mix.",
        DuelLabel::OnlyOneUse => {
            "A duel takes two: add miners and either GPUs or a lease to the mix to see who outbids whom."
        }
        DuelLabel::Tariff => "power costs",
        DuelLabel::MapAcross => "Across",
        DuelLabel::MapUp => "Up",
        DuelLabel::MapKeys => {
            "Click a place, or go there with the arrow keys and press Enter, to take its values for your scenario."
        }
        DuelLabel::CostLine => "a GPU-hour costs",
        DuelLabel::Before => "Today",
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
        CostView::Greenfield => "everything to buy",
        CostView::Marginal => "both fleets standing",
        CostView::Convert => "mine stands, AI to buy",
        CostView::Keep => "AI stands, mine to buy",
    }
}
