//! A map over two inputs: what each use as a whole clears a year per megawatt at each point, and so which use is worth
//! most where.
//!
//! Each axis is an input with a swing. A cell's figure is the measure of [`worth`](mod@super::worth) at a clock's
//! prices: whole uses, before fixed cost, tax and debt. Only rows that reserve grid capacity count. Rents scale
//! together: on the axis of `gpuh` or `lrent` every rent is multiplied by one factor, so that the market rent of the
//! first such row is the axis' value. Cells are computed a few at a time, so that a page never waits.

use crate::scenario::{Clock, PerUse, Scenario};

use super::axis::Axis;
use super::cash_flow::row_npv_usd;
use super::levers::Levers;
use super::metrics::ratio;
use super::site::{Move, Site};
use super::worth::WorthByUse;

/// A grid of cells, computed a few cells at a time.
#[derive(Clone, Debug)]
pub struct HeatMap {
    x: Axis,
    y: Axis,
    clock: Clock,
    /// Whether the outer loop goes along x, which it does if moving x takes more recomputing than moving y.
    x_is_outer: bool,
    /// How the inputs of the outer and of the inner axis are moved.
    moves: [Move; 2],
    site: Site,
    /// For each row and each place on the inner axis, the latest result: that of the current line where it is already
    /// computed, else that of the line before.
    cached: Vec<Option<CachedWorth>>,
    cells: Vec<WorthByUse>,
}

/// What a row was worth, and the levers that could have changed it.
#[derive(Clone, Copy, Debug, PartialEq)]
struct CachedWorth {
    version: usize,
    relevant: Levers,
    /// Net present value or, at unchanged prices, a year of operating profit less the capital charge, $.
    usd: f64,
}

impl HeatMap {
    /// A map of a scenario over two different axes at a clock's prices, still empty; none if the axes are the same.
    #[must_use]
    pub fn new(scenario: &Scenario, x: Axis, y: Axis, clock: Clock) -> Option<Self> {
        if x.key == y.key {
            return None;
        }
        let site = Site::of(scenario.clone());
        let (move_x, move_y) = (site.input_move(x.key)?, site.input_move(y.key)?);
        let x_is_outer = move_x.recompute_rank() > move_y.recompute_rank();
        let (inner, moves) = if x_is_outer {
            (&y, [move_x, move_y])
        } else {
            (&x, [move_y, move_x])
        };
        Some(Self {
            cached: vec![None; inner.values.len() * site.rows.len()],
            cells: Vec::with_capacity(x.values.len() * y.values.len()),
            clock,
            x_is_outer,
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

    /// Which prices its uses are compared at.
    #[must_use]
    pub fn clock(&self) -> Clock {
        self.clock
    }

    /// Computes this many further cells. Returns true once all cells are computed.
    pub fn advance(&mut self, cells: usize) -> bool {
        let total = self.x.values.len() * self.y.values.len();
        for _ in 0..cells.min(total - self.cells.len()) {
            let cell = self.next_cell();
            self.cells.push(cell);
        }
        self.cells.len() == total
    }

    /// What each use clears a year per MW in a column and a line of the map, $; none if not yet computed.
    #[must_use]
    pub fn cell(&self, x: usize, y: usize) -> Option<&WorthByUse> {
        let (columns, lines) = (self.x.values.len(), self.y.values.len());
        if x >= columns || y >= lines {
            return None;
        }
        let at = if self.x_is_outer {
            x * lines + y
        } else {
            y * columns + x
        };
        self.cells.get(at)
    }

    fn next_cell(&mut self) -> WorthByUse {
        let (outer, inner) = if self.x_is_outer {
            (&self.x, &self.y)
        } else {
            (&self.y, &self.x)
        };
        let across = inner.values.len();
        let (line, column) = (self.cells.len() / across, self.cells.len() % across);
        let [outer_move, inner_move] = self.moves;
        let levers = self.site.move_inputs([
            (outer_move, outer.values[line]),
            (inner_move, inner.values[column]),
        ]);
        let (paths, version) = (&self.site.paths, self.site.version);
        let mut sums: PerUse<(f64, f64, u32)> = PerUse::of(|_| (0.0, 0.0, 0));
        for (row, cached) in self.site.rows.iter().zip(self.cached.chunks_exact_mut(across)) {
            let model = &row.model;
            if row.reserved_mw <= 0.0 {
                continue;
            }
            // A row that only one of the two inputs can change is worth the same as in the previous cell or in the same
            // place of the previous line.
            let relevant = model.relevant_levers(&levers);
            let same = [column, column.saturating_sub(1)]
                .into_iter()
                .filter_map(|place| cached[place])
                .find(|cached| cached.version == version && cached.relevant == relevant);
            let worth = same.unwrap_or_else(|| CachedWorth {
                version,
                relevant,
                usd: match self.clock {
                    Clock::Horizon => row_npv_usd(model, paths, &levers),
                    Clock::Month => 12.0 * (model.today(paths, &levers).profit_usd() - row.capital_usd),
                },
            });
            cached[column] = Some(worth);
            let sum = &mut sums[model.used_for()];
            *sum = (
                sum.0 + worth.usd,
                sum.1 + row.reserved_mw,
                self.site.tied_months(model),
            );
        }
        PerUse::of(|kind| {
            let (usd, reserved_mw, tied_months) = sums[kind];
            let per_mw_usd = ratio(usd, reserved_mw)?;
            Some(match self.clock {
                Clock::Horizon => self.site.equivalent_annual_usd(per_mw_usd, tied_months),
                Clock::Month => per_mw_usd,
            })
        })
    }
}
