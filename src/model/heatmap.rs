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

/// What each use is worth in a cell, $ per MW and year; none for a use without a row that reserves grid capacity.
pub type Standing = PerUse<Option<f64>>;

/// A grid of cells, computed a few cells at a time.
#[derive(Clone, Debug)]
pub struct HeatMap {
    x: Axis,
    y: Axis,
    clock: Clock,
    /// Whether the outer loop goes along x, which it does if moving x takes more recomputing than moving y.
    x_outside: bool,
    /// How the inputs of the outer and of the inner axis are moved.
    moves: [Move; 2],
    site: Site,
    /// For each row and each place on the inner axis, the latest result: that of the current line where it is already
    /// computed, else that of the line before.
    known: Vec<Option<Known>>,
    cells: Vec<Standing>,
}

/// What a row was worth, and the levers that could have changed it.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Known {
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
            clock,
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
    pub fn cell(&self, x: usize, y: usize) -> Option<&Standing> {
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

    fn next_cell(&mut self) -> Standing {
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
        let mut sums: PerUse<(f64, f64, u32)> = PerUse::of(|_| (0.0, 0.0, 0));
        for (row, known) in self.site.rows.iter().zip(self.known.chunks_exact_mut(across)) {
            let model = &row.model;
            if row.reserved_mw <= 0.0 {
                continue;
            }
            // A row that only one of the two inputs can change is worth the same as in the previous cell or in the same
            // place of the previous line.
            let relevant = model.relevant(&levers);
            let same = [column, column.saturating_sub(1)]
                .into_iter()
                .filter_map(|place| known[place])
                .find(|known| known.version == version && known.relevant == relevant);
            let worth = same.unwrap_or_else(|| Known {
                version,
                relevant,
                usd: match self.clock {
                    Clock::Horizon => row_npv_usd(model, paths, &levers),
                    Clock::Month => 12.0 * (model.today(paths, &levers).profit_usd() - row.capital_usd),
                },
            });
            known[column] = Some(worth);
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
                Clock::Horizon => self.site.a_year_usd(per_mw_usd, tied_months),
                Clock::Month => per_mw_usd,
            })
        })
    }
}
