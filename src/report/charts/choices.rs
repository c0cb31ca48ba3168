//! What the reader chose to see of the charts.

use crate::link::ChartId;
use crate::report::controls::sliders::Span;

/// What the reader did to a chart.
#[derive(Clone, Debug, PartialEq)]
pub enum Choice {
    /// Showed or hid a line, by its name.
    Line(ChartId, String),
    /// Opened or closed the table.
    Table(ChartId),
    /// Opened (true) or closed the list of a chart's files.
    Files(ChartId, bool),
    /// Chose the input of the first chart, by its link key.
    WorthBy(&'static str),
    /// Took hold of an input's pin, with the range that the input then has, or let go (none).
    Held(Option<(&'static str, Span)>),
    /// Switched between discounted and undiscounted cash.
    Discounted,
    /// Copied the picture; whether the browser allowed it.
    Copied(ChartId, bool),
    /// Opened or closed what is folded away.
    Fold(Fold),
}

/// What is folded away below the charts until the reader opens it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fold {
    /// The charts of [`Section::Details`](super::Section::Details).
    Details,
    /// The table of all figures.
    AllFigures,
    /// The table of years.
    Years,
}

/// What the reader chose so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChartChoices {
    /// Lines that the reader switched from their initial state, whether hidden or shown.
    switched: Vec<(ChartId, String)>,
    tables: Vec<ChartId>,
    files: Vec<ChartId>,
    discounted: bool,
    worth_by: Option<&'static str>,
    held: Option<(&'static str, Span)>,
    copied: Option<(ChartId, bool)>,
    /// Whether each [`Fold`] is open, in the order in which they are declared.
    open: [bool; 3],
}

impl ChartChoices {
    /// Does what the reader wants, or undoes it.
    pub fn choose(&mut self, choice: Choice) {
        match choice {
            Choice::Line(chart, line) => toggle(&mut self.switched, (chart, line)),
            Choice::Table(chart) => toggle(&mut self.tables, chart),
            Choice::Files(chart, open) => {
                self.files.retain(|other| *other != chart);
                self.files.extend(open.then_some(chart));
            }
            Choice::WorthBy(key) => self.worth_by = Some(key),
            Choice::Held(held) => self.held = held,
            Choice::Discounted => self.discounted = !self.discounted,
            Choice::Copied(chart, copied) => self.copied = Some((chart, copied)),
            Choice::Fold(fold) => self.open[fold as usize] ^= true,
        }
    }

    /// Whether a line is shown, given whether it is shown until the reader chooses otherwise.
    #[must_use]
    pub fn shows(&self, chart: ChartId, line: &str, shown_at_first: bool) -> bool {
        let switched = self
            .switched
            .iter()
            .any(|(its_chart, its_line)| *its_chart == chart && its_line == line);
        shown_at_first != switched
    }

    /// Whether a chart's table is open.
    #[must_use]
    pub fn table_is_open(&self, chart: ChartId) -> bool {
        self.tables.contains(&chart)
    }

    /// Whether the list of a chart's files is open.
    #[must_use]
    pub fn files_are_open(&self, chart: ChartId) -> bool {
        self.files.contains(&chart)
    }

    /// Whether the last attempt to copy this chart's picture worked; none if another chart's was copied last, or no
    /// copy was tried.
    #[must_use]
    pub fn copied(&self, chart: ChartId) -> Option<bool> {
        let (its_chart, copied) = self.copied?;
        (its_chart == chart).then_some(copied)
    }

    /// Whether something that is folded at first is open.
    #[must_use]
    pub fn is_open(&self, fold: Fold) -> bool {
        self.open[fold as usize]
    }

    /// The input, by its link key, that the reader chose for the first chart.
    #[must_use]
    pub fn worth_by(&self) -> Option<&'static str> {
        self.worth_by
    }

    /// The range that an input had when the reader took hold of its pin; none if they do not hold it.
    #[must_use]
    pub fn held(&self, key: &str) -> Option<Span> {
        self.held.filter(|(held, _)| *held == key).map(|(_, span)| span)
    }

    /// Whether cash is discounted.
    #[must_use]
    pub fn discounted(&self) -> bool {
        self.discounted
    }
}

/// Adds an item to a list, or removes it if the list has it.
fn toggle<T: PartialEq>(list: &mut Vec<T>, item: T) {
    match list.iter().position(|other| *other == item) {
        Some(at) => {
            list.remove(at);
        }
        None => list.push(item),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_press_undoes_the_first() {
        let mut choices = ChartChoices::default();
        let line = || Choice::Line(ChartId::Cash, "Mining".to_owned());
        assert!(choices.shows(ChartId::Cash, "Mining", true));
        choices.choose(line());
        assert!(!choices.shows(ChartId::Cash, "Mining", true));
        assert!(
            choices.shows(ChartId::Cash, "Mining", false),
            "a line that is hidden at first"
        );
        assert!(choices.shows(ChartId::Profit, "Mining", true), "on another chart");
        choices.choose(line());
        assert_eq!(choices, ChartChoices::default());
    }
}
