//! The application: the only place that holds state, and the page's layout.

use std::rc::Rc;

use gloo::events::EventListener;
use yew::prelude::*;

use crate::link::{Decoded, Form, PageOptions, Theme, decode, encode, preset};
use crate::report::Report;
use crate::report::charts::ChartChoices;
use crate::report::figures::rates::Per;
use crate::report::words::Label;
use crate::report::words::language::Language;
use crate::scenario::Scenario;

use super::action::{Action, Target, act};
use super::awaited::awaited;
use super::browser::height::Height;
use super::browser::later::{Later, on_arrival};
use super::browser::{address, crash, focus, theme};
use super::card::{cards, per_switch};
use super::embed::{embed, own_title};
use super::inputs::inputs;
use super::later::duel_choices::DuelChoices;
use super::later::{choose, dialog, duel_chosen, evidence, groups, share, show_dialog, shown};
use super::masthead::masthead;
use super::mix_editor::mix_editor;
use super::notices::notices;
use super::presets::presets;
use super::result_strip::result_strip;
use super::sharing::Sharing;
use super::site_strip::site_strip;
use super::speech::Speech;
use super::verdict::verdict;

/// Everything the page shows follows from this.
#[derive(Debug)]
struct State {
    /// The scenario, the page's options, and what was wrong with the link.
    link: Decoded,
    /// What follows from it.
    report: Report,
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
            && link.unknown_keys.is_empty();
        let query = if plain {
            String::new()
        } else {
            encode(&link, Form::Short)
        };
        Self {
            link,
            report,
            query,
            entry,
        }
    }
}

/// The whole page.
#[derive(Debug)]
pub struct App {
    state: State,
    /// Whether the browser has been told of the state.
    told: bool,
    system_dark: bool,
    /// What the inputs are searched for.
    sought: String,
    speech: Speech,
    presets: Vec<(&'static preset::Preset, Scenario)>,
    /// What is to have the focus once the page shows what was done.
    focus: Option<String>,
    writer: Rc<address::Writer>,
    /// Whether there are charts and all else that comes after the first view.
    later: Later,
    /// Tells the page around this one, where there is one that embeds it.
    height: Option<Height>,
    sharing: Sharing,
    /// What the reader chose to see of the charts.
    chosen: ChartChoices,
    duel: DuelChoices,
    /// Dropped, they are called off.
    _listeners: (EventListener, Option<EventListener>, [EventListener; 2]),
}

impl Component for App {
    type Message = Action;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let act = ctx.link().callback(|action: Action| action);
        let writer = Rc::new(address::Writer::default());
        let navigated = {
            let (writer, act) = (Rc::clone(&writer), act.clone());
            address::on_navigation(move || {
                writer.forget();
                act.emit(Action::AddressChanged(address::query()));
            })
        };
        let system = {
            let act = act.clone();
            theme::on_system_change(move |dark| act.emit(Action::SystemChanged(dark)))
        };
        let arrival = {
            let act = act.clone();
            on_arrival(move |later| act.emit(Action::LaterKnown(later)))
        };
        let all = preset::all().iter();
        Self {
            state: State::of(decode(&address::query()), Entry::None),
            told: false,
            system_dark: theme::system_prefers_dark(),
            sought: String::new(),
            speech: Speech {
                language: Language::default(),
                per: Per::default(),
                act,
            },
            presets: all
                .map(|preset| (preset, decode(&preset.query).scenario))
                .collect(),
            focus: None,
            writer,
            later: Later::Awaited,
            height: None,
            sharing: Sharing::default(),
            chosen: ChartChoices::default(),
            duel: DuelChoices::default(),
            _listeners: (navigated, system, arrival),
        }
    }

    fn update(&mut self, _: &Context<Self>, action: Action) -> bool {
        let entry = match action {
            Action::SystemChanged(dark) => {
                self.system_dark = dark;
                return true;
            }
            Action::PerChosen(per) => {
                self.speech.per = per;
                return true;
            }
            Action::LaterKnown(later) => {
                self.later = later;
                return true;
            }
            Action::Sharing(act) => {
                share(&mut self.sharing, act, &self.speech);
                return true;
            }
            Action::Chart(choice) => {
                choose(&mut self.chosen, choice);
                return true;
            }
            Action::TextEntered(Target::Search, text) => {
                self.sought = text;
                return true;
            }
            Action::Duel(it) => return duel_chosen(&mut self.duel, &self.state.report, &self.speech, it),
            Action::AddressChanged(query) => {
                let mut link = decode(&query);
                let theme = self.state.link.page.theme;
                let there = link.page.theme == theme;
                // Back undoes acts; the colours stay as they were chosen.
                link.page.theme = theme;
                if link.scenario.mix != self.state.link.scenario.mix {
                    self.duel.pair = None;
                }
                self.state = State::of(link, if there { Entry::None } else { Entry::Same });
                self.told = false;
                return true;
            }
            // In an embed a step would be one in the history of the page around it.
            ref action if action.is_gradual() || self.state.link.page.embed => Entry::Same,
            _ => Entry::New,
        };
        let mut link = self.state.link.clone();
        let moved = action.moves_rows();
        self.focus = act(&mut link, action);
        if link == self.state.link {
            return false;
        }
        if moved && link.scenario.mix != self.state.link.scenario.mix {
            self.duel.pair = None;
        }
        self.state = State::of(link, entry);
        self.told = false;
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let speech = &self.speech;
        let words = speech.words();
        let State { link, report, .. } = &self.state;
        let dark = match link.page.theme {
            Theme::Auto => self.system_dark,
            Theme::Light => false,
            Theme::Dark => true,
        };
        if link.page.embed {
            return embed(speech, link, report, &self.duel, self.later, dark);
        }
        let rest = match self.later {
            Later::Here => groups(speech, &link.scenario, report, &self.sought),
            Later::Awaited | Later::Missing => html! { <div class="groups" /> },
        };
        html! {
            <div class="page">
                { masthead(speech, dark, self.later) }
                { own_title(link) }
                <main>
                    { verdict(speech, report, presets(speech, &self.presets, &link.scenario)) }
                    <div class="results">
                        { notices(speech, report) }
                        { per_switch(speech, report) }
                        { cards(speech, report) }
                        { site_strip(speech, report) }
                        <p class="hint excluded">{ words.label(Label::NotIncluded) }</p>
                    </div>
                    <div class="assumptions">
                        { inputs(speech, &link.scenario, report, mix_editor(speech, &link.scenario, report, self.later), rest) }
                    </div>
                    <div class="evidence" aria-busy={if self.later == Later::Awaited { "true" } else { "false" }}>
                        { match self.later {
                            Later::Here => evidence(speech, &link.scenario, report, dark, &self.chosen, &self.duel),
                            other => awaited(speech, other),
                        } }
                    </div>
                </main>
                { result_strip(speech, report) }
                <footer>
                    <span>{ words.label(Label::DatedFigures) }<span data-words="">{ words.date(link.scenario.date) }</span></span>
                    <span class="last">{ words.label(Label::NotAdvice) }</span>
                </footer>
                if let Some(which) = self.sharing.open {
                    { dialog(speech, link, report, &self.sharing, which) }
                }
            </div>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, first: bool) {
        if let Some(id) = self.focus.take() {
            focus::give(&id);
        }
        if first && self.state.link.page.embed {
            let strangers = &self.state.link.unknown_keys;
            let child = strangers.iter().find(|(key, _)| key == "childId");
            self.height = Height::tell(child.map_or("", |(_, id)| id));
        }
        if self.sharing.open.is_some() {
            show_dialog();
        }
        if self.later == Later::Here {
            let State { link, report, .. } = &self.state;
            shown(&mut self.duel, &link.scenario, report, &self.speech);
        }
        if self.told {
            return;
        }
        self.told = true;
        let State {
            link,
            report,
            query,
            entry,
        } = &self.state;
        crash::remember(&report.link.short);
        match entry {
            Entry::None => {}
            Entry::Same => self.writer.replace(query),
            Entry::New => self.writer.push(query),
        }
        theme::show(link.page.theme);
    }
}
