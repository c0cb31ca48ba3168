//! Who wins where: the use with most left, over any two inputs.
//!
//! A cell answers three questions. Today, with everything paid or with everything to buy: what is left of a grid MWh,
//! Bid − tariff. Over the whole horizon: NPV per MW of reserved grid capacity. Of each use the best row counts.
//! Rents scale together: on the axis of `gpuh` or `lrent` every rent is multiplied so that the first such row's
//! market rent is the axis' value. Cells are computed a few at a time, so that a page never waits.

use crate::scenario::{PerUse, Scenario};

use super::axis::Axis;
use super::bid::Bidder;
use super::cash_flow::row_npv_usd;
use super::levers::Levers;
use super::row::RowModel;
use super::site::{Move, Site};

/// What each use makes of the same thing; none if the use has no row that can.
pub type Standing = PerUse<Option<f64>>;

/// One cell.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Cell {
    /// Left today with everything paid, $ per grid MWh.
    pub marginal: Standing,
    /// Left today with everything still to buy, $ per grid MWh.
    pub greenfield: Standing,
    /// Net present value, $ per MW of reserved grid capacity.
    pub whole_horizon: Standing,
}

/// A grid of cells that grows slice by slice.
#[derive(Clone, Debug)]
pub struct HeatMap {
    x: Axis,
    y: Axis,
    /// Whether the outer loop goes along x: it does where moving x is more effort.
    x_outside: bool,
    /// How the outer and the inner axis are moved.
    moves: [Move; 2],
    site: Site,
    /// What each row was worth one cell before and one line ago.
    known: Vec<Option<Known>>,
    cells: Vec<Cell>,
}

/// What a row was worth under the levers that can change it.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Known {
    version: usize,
    relevant: Levers,
    npv_usd: f64,
}

/// Keeps what a row has if it is the most of its use so far.
fn improve(standing: &mut Standing, row: &RowModel, left: f64) {
    let best = &mut standing[row.used_for()];
    if best.is_none_or(|most| left > most) {
        *best = Some(left);
    }
}

impl HeatMap {
    /// A map of a scenario over two different axes, still empty; none if they are the same.
    #[must_use]
    pub fn new(scenario: &Scenario, x: Axis, y: Axis) -> Option<Self> {
        if x.key == y.key {
            return None;
        }
        let site = Site::of(scenario.clone());
        let (along_x, along_y) = (site.how(x.key)?, site.how(y.key)?);
        let x_outside = along_x.effort() > along_y.effort();
        let (inner, moves) = if x_outside {
            (&y, [along_x, along_y])
        } else {
            (&x, [along_y, along_x])
        };
        Some(Self {
            known: vec![None; inner.values.len() * site.rows.len()],
            cells: Vec::with_capacity(x.values.len() * y.values.len()),
            x_outside,
            moves,
            site,
            x,
            y,
        })
    }

    /// The axis across.
    #[must_use]
    pub fn x(&self) -> &Axis {
        &self.x
    }

    /// The axis up.
    #[must_use]
    pub fn y(&self) -> &Axis {
        &self.y
    }

    /// Computes the next cells; true once all are there.
    pub fn advance(&mut self, cells: usize) -> bool {
        let total = self.x.values.len() * self.y.values.len();
        for _ in 0..cells.min(total - self.cells.len()) {
            let cell = self.next_cell();
            self.cells.push(cell);
        }
        self.cells.len() == total
    }

    /// The cell at a column and a line, if it has been computed.
    #[must_use]
    pub fn cell(&self, x: usize, y: usize) -> Option<&Cell> {
        let (columns, lines) = (self.x.values.len(), self.y.values.len());
        if x >= columns || y >= lines {
            return None;
        }
        let at = if self.x_outside {
            x * lines + y
        } else {
            y * columns + x
        };
        self.cells.get(at)
    }

    fn next_cell(&mut self) -> Cell {
        let (outer, inner) = if self.x_outside {
            (&self.x, &self.y)
        } else {
            (&self.y, &self.x)
        };
        let across = inner.values.len();
        let (line, column) = (self.cells.len() / across, self.cells.len() % across);
        let [along_outer, along_inner] = self.moves;
        let levers = self.site.put([
            (along_outer, outer.values[line]),
            (along_inner, inner.values[column]),
        ]);
        let (paths, version) = (&self.site.paths, self.site.version);
        let tariff = levers.tariff_usd_per_mwh();
        let mut cell = Cell::default();
        for (row, known) in self.site.rows.iter().zip(self.known.chunks_exact_mut(across)) {
            let model = &row.model;
            if row.reserved_mw <= 0.0 {
                continue;
            }
            if let Some(bidder) = Bidder::of(model, row.capital_usd, row.reserved_mw, paths, &levers) {
                let left = |to_buy| bidder.bid_usd_per_mwh(to_buy) - tariff;
                improve(&mut cell.marginal, model, left(false));
                improve(&mut cell.greenfield, model, left(true));
            }
            // A row that only one of the two inputs can change was worth the same one cell before or one line ago.
            let relevant = model.relevant(&levers);
            let same = [column, column.saturating_sub(1)]
                .into_iter()
                .filter_map(|place| known[place])
                .find(|known| known.version == version && known.relevant == relevant);
            let worth = same.unwrap_or_else(|| Known {
                version,
                relevant,
                npv_usd: row_npv_usd(model, paths, &levers),
            });
            known[column] = Some(worth);
            improve(&mut cell.whole_horizon, model, worth.npv_usd / row.reserved_mw);
        }
        cell
    }
}
