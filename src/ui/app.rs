//! The application: the only place that holds state, and the page's layout.

use std::rc::Rc;

use yew::prelude::*;

use crate::link::{self, Decoded, Form, PageOptions, Theme, decode, encode, preset};
use crate::report::Report;
use crate::report::language::Language;
use crate::report::words::Label;
use crate::scenario::{Field, MAX_ROWS, Machine, MixRow, Scenario};

use super::browser::{address, crash, theme};
use super::card::Cards;
use super::charts::Charts;
use super::full_table::FullTable;
use super::inputs::Inputs;
use super::mix_editor::MixEditor;
use super::notices::Notices;
use super::presets::Presets;
use super::result_strip::ResultStrip;
use super::site_strip::SiteStrip;
use super::speech::{Act, Speech};
use super::verdict::Verdict;

/// What the reader did.
#[derive(Clone, Debug)]
pub enum Action {
    /// A number was typed, stepped or slid to; none where an optional input was emptied.
    NumberEntered(&'static Field, Option<f64>),
    /// A choice was made or a text typed that the link would read so.
    TextEntered(&'static Field, String),
    /// An input was put back to its default.
    FieldReset(&'static Field),
    /// Everything was put back to the defaults.
    AllReset,
    /// A named scenario was chosen.
    PresetChosen(&'static str),
    /// A row was added to the mix.
    RowAdded(Machine),
    /// Something within a row of the mix was changed.
    RowChanged(usize, MixRow),
    /// A row was copied.
    RowDuplicated(usize),
    /// A row was taken out.
    RowRemoved(usize),
    /// The colours were chosen.
    ThemeChosen(Theme),
    /// The browser went to another address: Back, Forward.
    AddressChanged(String),
}

/// Everything the page shows follows from this.
#[derive(Clone, Debug, PartialEq)]
struct State {
    /// The scenario, the page's options, and what was wrong with the link.
    link: Rc<Decoded>,
    /// What follows from it.
    report: Rc<Report>,
    /// The link again, as the address bar should show it.
    query: String,
    /// How the address bar comes to show it.
    entry: Entry,
}

/// What a change means for the browser's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Entry {
    /// The address is there already.
    None,
    /// It goes in place of the present address.
    Same,
    /// It is a step that Back undoes.
    New,
}

impl State {
    fn of(link: Decoded, entry: Entry) -> Self {
        let report = Report::of(&link, Language::default().words());
        let plain = link.scenario == Scenario::default()
            && link.page == PageOptions::default()
            && link.strangers.is_empty();
        let query = if plain {
            String::new()
        } else {
            encode(&link, Form::Short)
        };
        Self {
            link: Rc::new(link),
            report: Rc::new(report),
            query,
            entry,
        }
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let entry = match action {
            Action::NumberEntered(..)
            | Action::TextEntered(..)
            | Action::RowChanged(..)
            | Action::ThemeChosen(_) => Entry::Same,
            Action::AddressChanged(_) => Entry::None,
            _ => Entry::New,
        };
        if let Action::AddressChanged(query) = &action {
            return Rc::new(Self::of(decode(query), entry));
        }
        let mut link = (*self.link).clone();
        act(&mut link, action);
        if link == *self.link {
            return self;
        }
        Rc::new(Self::of(link, entry))
    }
}

fn act(link: &mut Decoded, action: Action) {
    let scenario = &mut link.scenario;
    match action {
        Action::NumberEntered(field, value) => {
            match value {
                Some(value) => field.set_number(scenario, value),
                None => field.reset(scenario, scenario.day()),
            }
            forget(link, field.key);
        }
        Action::TextEntered(field, text) => {
            // A text out of range is set to the nearest bound, which the page then shows.
            let _ = link::set_text(field, scenario, &text);
            forget(link, field.key);
        }
        Action::FieldReset(field) => {
            field.reset(scenario, scenario.day());
            forget(link, field.key);
        }
        Action::AllReset => {
            *scenario = Scenario::on(scenario.day());
            link.problems.clear();
        }
        Action::PresetChosen(id) => {
            if let Some(preset) = preset::find(id) {
                *scenario = decode(&preset.query).scenario;
                link.problems.clear();
            }
        }
        Action::RowAdded(machine) => {
            if scenario.mix.len() < MAX_ROWS {
                let row = MixRow::fitting(machine, scenario);
                scenario.mix.push(row);
            }
        }
        Action::RowChanged(index, row) => {
            if let Some(changed) = scenario.mix.get_mut(index) {
                *changed = row;
            }
        }
        Action::RowDuplicated(index) => {
            if let Some(row) = scenario.mix.get(index).cloned()
                && scenario.mix.len() < MAX_ROWS
            {
                scenario.mix.insert(index + 1, row);
            }
        }
        Action::RowRemoved(index) => {
            if index < scenario.mix.len() {
                scenario.mix.remove(index);
            }
        }
        Action::ThemeChosen(theme) => link.page.theme = theme,
        Action::AddressChanged(_) => {}
    }
}

/// What was wrong with a key's value is put right by giving it another.
fn forget(link: &mut Decoded, key: &str) {
    link.problems.retain(|problem| problem.key != key);
}

/// The whole page.
#[component]
pub fn App() -> Html {
    let state = use_reducer(|| State::of(decode(&address::query()), Entry::None));
    let writer = use_memo((), |()| address::Writer::default());
    let system_dark = use_state(theme::system_prefers_dark);

    {
        let dispatcher = state.dispatcher();
        let writer = writer.clone();
        use_effect_with((), move |()| {
            let listener = address::on_navigation(move || {
                writer.forget();
                dispatcher.dispatch(Action::AddressChanged(address::query()));
            });
            move || drop(listener)
        });
    }
    {
        let system_dark = system_dark.setter();
        use_effect_with((), move |()| {
            let listener = theme::on_system_change(move |dark| system_dark.set(dark));
            move || drop(listener)
        });
    }
    use_effect_with(
        (state.query.clone(), state.entry, state.report.link.short.clone()),
        move |(query, entry, full)| {
            crash::remember(full);
            match entry {
                Entry::None => {}
                Entry::Same => writer.replace(query),
                Entry::New => writer.push(query),
            }
        },
    );
    let theme = state.link.page.theme;
    use_effect_with(theme, |theme| theme::show(*theme));
    let dark = match theme {
        Theme::Auto => *system_dark,
        Theme::Light => false,
        Theme::Dark => true,
    };

    let told: Act = {
        let dispatcher = state.dispatcher();
        use_callback((), move |action, ()| dispatcher.dispatch(action))
    };
    let speech = Speech {
        language: Language::default(),
        act: told,
    };
    let words = speech.words();
    let choose_theme = {
        let dispatch = speech.act.clone();
        let other = if dark { Theme::Light } else { Theme::Dark };
        Callback::from(move |_: MouseEvent| dispatch.emit(Action::ThemeChosen(other)))
    };
    let link = &state.link;
    let report = &state.report;

    html! {
        <ContextProvider<Speech> context={speech.clone()}>
            <div class="page">
                <header class="masthead">
                    <span class="mark">{ words.label(Label::Name) }</span>
                    <h1 class="tagline">{ words.label(Label::Tagline) }</h1>
                    <nav>
                        <button type="button" class="quiet" onclick={choose_theme}>
                            { words.label(if dark { Label::ThemeLight } else { Label::ThemeDark }) }
                        </button>
                    </nav>
                </header>
                <main>
                    <Verdict report={report.clone()}>
                        <Presets link={link.clone()} />
                    </Verdict>
                    <div class="results">
                        <Notices report={report.clone()} />
                        <Cards report={report.clone()} />
                        <SiteStrip report={report.clone()} />
                    </div>
                    <div class="assumptions">
                        <Inputs link={link.clone()} report={report.clone()}>
                            <MixEditor link={link.clone()} report={report.clone()} />
                        </Inputs>
                    </div>
                    <div class="evidence">
                        <Charts link={link.clone()} report={report.clone()} {dark} />
                        <FullTable report={report.clone()} />
                    </div>
                </main>
                <ResultStrip report={report.clone()} />
                <footer>
                    <span>{ words.label(Label::DatedFigures) }<span data-words="">{ words.date(link.scenario.date) }</span></span>
                    <span>{ words.label(Label::NotIncluded) }</span>
                    <span class="last">{ words.label(Label::NotAdvice) }</span>
                </footer>
            </div>
        </ContextProvider<Speech>>
    }
}
