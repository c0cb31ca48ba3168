//! A figure's working as the page opens it: its name and value, its formula in words and in the reader's numbers, and
//! its parts; or a row of the mix, with what its machine is assumed to be and the documents for that. A part that is a
//! figure opens its own sheet (`data-open`), a part without a place in the object unfolds, an input leads to its field
//! (`data-input`, `data-row`), and everything else leads to its source.
//!
//! HTML as text, well-formed, so that tests read it without a browser. Addresses are as seen from the calculator.

mod difference;
mod inputs;
mod origin;
mod parts;
mod shape;
mod simulated;

use std::fmt::Write;

use crate::link::{Form, scenario_query};
use crate::report::figures::Report;
use crate::report::markup::Escaped;
use crate::report::words::Label;
use crate::report::words::piece::Piece;
use crate::report::words::sheet::{SheetLabel, SheetWords};
use crate::report::working::row::RowWork;
use crate::report::working::text::Language;
use crate::report::working::tree::{Given, How, Working};
use crate::report::working::working;
use crate::scenario::{Use, field};

use parts::Unfolded;

/// The id of a sheet's heading, which takes the focus when it opens.
pub const HEADING: &str = "working-title";

/// Where the method is told, as seen from the calculator.
const METHOD: &str = "method/index.html";

/// What sheets are written from.
#[derive(Clone, Copy, Debug)]
pub struct Sheets<'a> {
    /// The scenario whose figures are opened.
    pub report: &'a Report,
    /// The language of workings.
    pub language: Language<'a>,
    /// The language of the words around workings.
    pub labels: &'a dyn SheetWords,
}

impl std::fmt::Debug for dyn SheetWords + '_ {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SheetWords")
    }
}

/// Where a sheet or a step belongs: to which report, which row, and whose figure it is.
#[derive(Clone)]
struct Scope<'a> {
    sheets: Sheets<'a>,
    report: &'a Report,
    /// What comes before the paths of this report: "against.0.report." for a scenario that is compared with, else
    /// nothing.
    within: &'a str,
    /// The row of the mix that a step belongs to.
    row: Option<usize>,
    /// Whose figure the sheet is about, in words.
    whose: String,
}

impl Sheets<'_> {
    /// The sheet of a figure, by its path in the JSON object; `on_page` is how the page writes it.
    #[must_use]
    pub fn figure(&self, path: &str, on_page: &str) -> String {
        let (scope, path) = self.scope(path);
        let tree = working(scope.report, path);
        let body = match (tree, simulated::what(path)) {
            (Some(tree), _) => scope.worked(&tree, on_page),
            (None, Some(what)) => scope.simulated(what, on_page),
            (None, None) => {
                let other = scope.machine(path).or_else(|| scope.left_out(path));
                let other = other.or_else(|| scope.difference(path, on_page));
                other.unwrap_or_else(|| scope.unexplained(on_page))
            }
        };
        format!(
            "{body}<p class=\"ways\"><code>{}{}</code> <a href=\"{METHOD}\" target=\"_blank\" rel=\"noopener\">{}</a></p>",
            Escaped(scope.within),
            Escaped(path),
            self.label(SheetLabel::Method)
        )
    }

    /// The same sheet for paper, where many follow each other: its heading has no id and takes no focus.
    #[must_use]
    pub fn printed(&self, path: &str, on_page: &str) -> String {
        self.figure(path, on_page)
            .replacen(&format!("<h2 id=\"{HEADING}\" tabindex=\"-1\">"), "<h2>", 1)
    }

    /// Whether a figure has a sheet that says how it came to be.
    #[must_use]
    pub fn explains(&self, path: &str) -> bool {
        let (scope, path) = self.scope(path);
        simulated::what(path).is_some()
            || working(scope.report, path).is_some()
            || scope.machine(path).is_some()
            || scope.left_out(path).is_some()
            || scope.difference(path, "").is_some()
    }

    /// What a sheet is called: the figure's name, or that of the input or row it is of.
    #[must_use]
    pub fn name(&self, path: &str) -> String {
        let (scope, within) = self.scope(path);
        if let Some(tree) = working(scope.report, within) {
            return self.language.name(&tree);
        }
        let input = within.strip_prefix("inputs.").and_then(field);
        let input = input.map(|field| self.language.words.input(field.input).to_owned());
        let row = || {
            let nth: usize = within.strip_prefix("rows.")?.parse().ok()?;
            Some(scope.report.rows.get(nth)?.name.clone())
        };
        input.or_else(row).unwrap_or_else(|| path.to_owned())
    }

    /// The sheet that explains how figures are opened, with the figures of the answer to open.
    #[must_use]
    pub fn check(&self) -> String {
        let answer = self.language.words.answer(self.report, None);
        let lines = std::iter::once(&answer.headline).chain(&answer.deck);
        let lines: String = lines.map(|line| format!("<li>{}</li>", opened(line))).collect();
        format!(
            "{}<p>{}</p><ul class=\"answer\" aria-label=\"{}\">{lines}</ul><p class=\"ways\"><a href=\"{METHOD}\" \
             target=\"_blank\" rel=\"noopener\">{}</a> <a href=\"{}\" target=\"_blank\" rel=\"noopener\">{}</a></p>",
            self.heading(self.language.words.label(Label::CheckFigures), ""),
            self.label(SheetLabel::CheckHow),
            self.label(SheetLabel::Answer),
            self.label(SheetLabel::Method),
            origin::CATALOGUE,
            Escaped(self.language.words.label(Label::Catalogue)),
        )
    }

    /// The report that a path belongs to, as a scope, and the path within that report.
    fn scope<'p>(&'p self, path: &'p str) -> (Scope<'p>, &'p str) {
        let whole = Scope {
            sheets: *self,
            report: self.report,
            within: "",
            row: None,
            whose: String::new(),
        };
        let other = path.strip_prefix("against.").and_then(|rest| {
            let (nth, rest) = rest.split_once(".report.")?;
            Some((self.report.against.get(nth.parse::<usize>().ok()?)?, rest))
        });
        match other {
            Some((against, rest)) => {
                let scope = Scope {
                    report: &against.report,
                    within: &path[..path.len() - rest.len()],
                    ..whole
                };
                (scope, rest)
            }
            None => (whole, path),
        }
    }

    fn label(&self, label: SheetLabel) -> &'static str {
        self.labels.sheet_label(label)
    }

    fn heading(&self, name: &str, whose: &str) -> String {
        let whose = if whose.is_empty() {
            String::new()
        } else {
            format!("<p class=\"whose\">{}</p>", Escaped(whose))
        };
        format!(
            "<h2 id=\"{HEADING}\" tabindex=\"-1\">{}</h2>{whose}",
            Escaped(name)
        )
    }
}

impl Scope<'_> {
    /// The sheet of a figure that has a tree.
    fn worked(&self, tree: &Working, on_page: &str) -> String {
        let language = self.sheets.language;
        let scope = Self {
            whose: self.belongs_to(tree.path.as_deref().unwrap_or_default()),
            ..self.at(tree)
        };
        let mut html = self.sheets.heading(&language.name(tree), &scope.whose);
        let value = language.value(tree);
        // Writing into a string does not fail.
        let _ = write!(html, "<p class=\"comes\"><b>{}</b>", Escaped(&value));
        html += &self.on_page(on_page, &value);
        html += "</p>";
        match &tree.how {
            How::Given(given) if *given != Given::FigureRef => {
                if let Given::Input(field) = given {
                    let _ = write!(html, "<p>{}</p>", Escaped(language.words.help(field.input)));
                }
                let _ = write!(html, "<h3>{}</h3>", self.sheets.label(SheetLabel::Given));
                html += &scope.origin(tree, given, true);
                if matches!(given, Given::OtherScenario(_)) {
                    html += &scope.inputs(tree);
                }
            }
            _ => {
                html += &scope.formula(tree);
                let parts = scope.parts(tree, Unfolded::Ahead);
                if !parts.is_empty() {
                    let _ = write!(html, "<h3>{}</h3>{parts}", self.sheets.label(SheetLabel::Parts));
                }
                html += &scope.inputs(tree);
            }
        }
        html
    }

    /// The sheet of a row of the mix, by its place in the object ("rows.0"): what its machine can do, costs and brings in,
    /// each with the documents behind it.
    fn machine(&self, path: &str) -> Option<String> {
        let nth: usize = path.strip_prefix("rows.")?.parse().ok()?;
        let of = RowWork::of(self.report, nth)?;
        let figures = match of.kind() {
            Use::Mining => vec![of.hashrate_each(), of.watts_each(), of.price_each()],
            Use::Rental => vec![of.kw_each(), of.price_each(), of.rent_today()],
            Use::Hosting => vec![of.it_power(), of.price_each(), of.rent_today()],
        };
        let language = self.sheets.language;
        let scope = Self {
            row: Some(nth),
            ..self.clone()
        };
        let told = figures.iter().map(|figure| {
            let end = match &figure.how {
                // The documents of a catalogue value are the machine's, which are listed once, below.
                How::Given(Given::Catalogue { .. }) => origin::origin_note(&language.origin(figure)),
                How::Given(given) => scope.origin(figure, given, true),
                _ => scope.parts(figure, Unfolded::Ahead),
            };
            format!(
                "<h3>{}: {}</h3>{end}",
                Escaped(&language.name(figure)),
                Escaped(&language.value(figure))
            )
        });
        let heading = self.sheets.heading(&of.row.name, language.words.kind(of.kind()));
        let mut html = heading + &told.collect::<String>();
        let documents = scope.of_machine(&of.row.id, true);
        if !documents.is_empty() {
            let _ = write!(
                html,
                "<h3>{}</h3>{documents}",
                self.sheets.label(SheetLabel::Documents)
            );
        }
        Some(html)
    }

    /// The sheet of an input that is left out, and so has no number: what counts instead, and where that comes from.
    fn left_out(&self, path: &str) -> Option<String> {
        let field = field(path.strip_prefix("inputs.")?)?;
        let words = self.sheets.language.words;
        Some(format!(
            "{}<p class=\"comes\"><b>{}</b></p><p>{}</p><h3>{}</h3>{}",
            self.sheets.heading(words.input(field.input), ""),
            Escaped(&words.value(field, &self.report.inputs)),
            Escaped(words.help(field.input)),
            self.sheets.label(SheetLabel::Given),
            self.of_input(field, true)
        ))
    }

    /// The sheet of a figure without a tree, which says so.
    fn unexplained(&self, on_page: &str) -> String {
        format!(
            "{}<p class=\"comes\"><b>{}</b></p><p>{}</p>",
            self.sheets.heading(self.sheets.label(SheetLabel::NoWorking), ""),
            Escaped(on_page),
            self.sheets.label(SheetLabel::NoWorkingHow)
        )
    }

    /// How the page writes the figure, if the sheet writes it differently.
    fn on_page(&self, on_page: &str, value: &str) -> String {
        if on_page.is_empty() || on_page == value {
            return String::new();
        }
        format!(" <span>{}</span>", Escaped(&self.sheets.labels.on_page(on_page)))
    }

    /// What a figure belongs to: a row, a use or the site; a month; a scenario that is compared with.
    fn belongs_to(&self, path: &str) -> String {
        let (report, words) = (self.report, self.sheets.language.words);
        let mut of = Vec::new();
        let place = |text: &str| text.parse::<usize>().ok();
        if let Some(nth) = self.within.split('.').nth(1).and_then(place) {
            of.push(words.scenario_name(nth + 1).to_owned());
        }
        let parts: Vec<&str> = path.split('.').collect();
        match parts[..] {
            ["rows" | "uses", nth, ..] | ["monthly", "rows", nth, ..] => {
                let row = report.rows.get(place(nth).unwrap_or(usize::MAX));
                let used = report.uses.get(place(nth).unwrap_or(usize::MAX));
                of.extend(match (parts[0], row, used) {
                    ("uses", _, Some(used)) => Some(words.kind(used.kind).to_owned()),
                    ("rows" | "monthly", Some(row), _) => Some(row.name.clone()),
                    _ => None,
                });
            }
            ["site", ..] => of.push(words.label(Label::WholeSite).to_owned()),
            _ => {}
        }
        if parts[0] == "monthly"
            && let Some(month) = parts
                .last()
                .and_then(|last| report.monthly.month.get(place(last)?))
        {
            of.push(
                month
                    .parse()
                    .map_or_else(|_| month.clone(), |month| words.month(month)),
            );
        }
        of.join(" · ")
    }

    /// The same scope, with the row that a step belongs to, if it belongs to one.
    fn at(&self, step: &Working) -> Self {
        let path = step.path.as_deref().unwrap_or_default();
        let place = |rest: &str| rest.split('.').next()?.parse::<usize>().ok();
        let below = path.strip_prefix("monthly.").unwrap_or(path);
        let row = match below.strip_prefix("uses.") {
            Some(rest) => place(rest).and_then(|nth| self.only_row(nth)),
            None => below.strip_prefix("rows.").and_then(place),
        };
        Self {
            row: row.or(self.row),
            ..self.clone()
        }
    }

    /// The place of a use's row, if it has only one: the use's figures are then that row's.
    fn only_row(&self, place: usize) -> Option<usize> {
        let kind = self.report.uses.get(place)?.kind;
        let mut rows = (0..).zip(&self.report.rows).filter(|(_, row)| row.kind == kind);
        let (only, _) = rows.next()?;
        rows.next().is_none().then_some(only)
    }

    /// A link to the calculator with this scenario, for places where its fields are not at hand.
    fn calculator(&self) -> String {
        format!("?{}", Escaped(&scenario_query(&self.report.inputs, Form::Short)))
    }
}

/// A sentence whose figures can be opened.
fn opened(said: &[Piece]) -> String {
    said.iter().fold(String::new(), |mut html, piece| {
        let _ = match piece {
            Piece::Text(text) | Piece::Name(text) | Piece::Term(text, _) => write!(html, "{}", Escaped(text)),
            Piece::Figure(figure) => write!(
                html,
                "<button type=\"button\" data-open=\"{}\">{}</button>",
                Escaped(&figure.path),
                Escaped(&figure.text)
            ),
        };
        html
    })
}
