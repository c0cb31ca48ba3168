//! The application: the only place that holds state.

use std::rc::Rc;

use gloo::events::EventListener;
use yew::prelude::*;

use crate::link::{Decoded, Form, Theme, decode, encode, preset};
use crate::report::charts::map::values;
use crate::report::controls::what_if::WhatIf;
use crate::report::words::language::Language;
use crate::scenario::{Field, Scenario, SuccessiveMoves};

use super::action::{Action, Target};
use super::browser::height::Height;
use super::browser::speech::Speech;
use super::browser::{address, crash, focus, shortcuts, theme, translation};
use super::deferred::DeferredParts;
use super::duel::map_job::MapJob;
use super::edit::{edit, move_inputs};
use super::embed::draft::{DraftChange, Drafting};
use super::embed::embed_dialog::embed_dialog;
use super::embed::page::embed;
use super::embed::story::{self, Story};
use super::history::History;
use super::inputs::{boundaries_job::SliderBoundaries, what_if};
use super::page::page;
use super::paper;
use super::results::futures_job::{FuturesJob, is_uncertain};
use super::scene::{Choices, Scene};
use super::share::dialog::dialog;
use super::share::dialogs::{Dialog, Dialogs};
use super::share::modal;
use super::share::share_dialog::share_dialog;
use super::state::{Entry, State};
use super::today::state::TodaysFigures;

/// The whole page.
#[derive(Debug)]
pub struct App {
    state: State,
    /// Whether address bar, crash banner and theme already show the current state.
    browser_synced: bool,
    language: Language,
    system_dark: bool,
    choices: Choices,
    map: MapJob,
    futures: FuturesJob,
    story: Story,
    boundaries: SliderBoundaries,
    deferred: DeferredParts,
    speech: Speech,
    history: History,
    dialogs: Dialogs,
    drafting: Drafting,
    today: TodaysFigures,
    /// The rents from before the reader's first move, from which further moves start.
    moves: SuccessiveMoves,
    presets: Vec<(&'static preset::Preset, Scenario)>,
    /// The id of the element that gets the focus once the page shows what was done.
    focus: Option<String>,
    /// An input to go to once the page shows it.
    sought: Option<&'static Field>,
    act: Callback<Action>,
    writer: Rc<address::Writer>,
    /// Sends this page's height to the page that embeds it, where there is one.
    height: Option<Height>,
    /// Dropping the listeners removes them.
    _listeners: (Option<EventListener>, [EventListener; 5]),
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
        let system = theme::on_system_change(act.reform(Action::SystemThemeChanged));
        let [pressed, clicked] = shortcuts::on_keys(&act);
        let [begun, ended] = paper::on_print(&act);
        let presets = preset::all().iter();
        let mut app = Self {
            state: State::of(decode(&address::query()), Entry::None, &[]),
            browser_synced: false,
            language: Language::default(),
            system_dark: theme::system_prefers_dark(),
            choices: Choices::default(),
            map: MapJob::default(),
            futures: FuturesJob::default(),
            story: Story::default(),
            boundaries: SliderBoundaries::default(),
            deferred: DeferredParts::default(),
            speech: Speech::default(),
            history: History::default(),
            dialogs: Dialogs::default(),
            drafting: Drafting::default(),
            today: TodaysFigures::default(),
            moves: SuccessiveMoves::default(),
            presets: presets
                .map(|preset| (preset, decode(&preset.query).scenario))
                .collect(),
            focus: None,
            sought: None,
            act,
            writer,
            height: None,
            _listeners: (system, [navigated, pressed, clicked, begun, ended]),
        };
        app.renew_boundaries(None);
        story::ask(&app.state.link.page, &app.act);
        app
    }

    fn update(&mut self, _: &Context<Self>, action: Action) -> bool {
        let is_chosen = self.choices.choose(&action);
        match action {
            Action::SystemThemeChanged(dark) => self.system_dark = dark,
            Action::Chart(choice) => self.choices.charts.choose(choice),
            Action::Duel(choice) => self.choices.duel.choose(choice, &self.state.report),
            Action::MapSliceDue => {
                let due = self.act.reform(|()| Action::MapSliceDue);
                return self.map.compute_slice(due);
            }
            Action::FuturesSliceDue => {
                let due = self.act.reform(|()| Action::FuturesSliceDue);
                return self.futures.compute_slice(due);
            }
            Action::FuturesStopped => {
                let due = self.act.reform(|()| Action::FuturesSliceDue);
                self.futures.stop_or_go_on(due);
            }
            Action::FuturesSeen(is_seen) => {
                let due = self.act.reform(|()| Action::FuturesSliceDue);
                self.futures.see(is_seen, due);
                return false;
            }
            Action::MapSeen(is_seen) => {
                self.map.see(is_seen, self.act.reform(|()| Action::MapSliceDue));
                return false;
            }
            Action::Paused => return self.deferred.catch_up(),
            Action::PartSeen(id, is_seen) => return self.deferred.see(id, is_seen),
            Action::BoundarySliceDue => {
                // Only the sliders are told what has been found; the rest of the page is not rendered.
                self.boundaries
                    .compute_slice(self.act.reform(|()| Action::BoundarySliceDue));
                return false;
            }
            Action::InputSought(field) => {
                // A search may hide the input, so the search is cleared.
                self.choices.search.clear();
                self.sought = Some(field);
            }
            Action::DialogOpened(which) => {
                self.dialogs.show(Some(which));
                if which == Dialog::Embed {
                    self.drafting.open(self.act.reform(Action::Embed));
                }
            }
            Action::DialogClosed => {
                self.dialogs.show(None);
                self.drafting.close();
            }
            Action::Copied(id, taken) => {
                self.dialogs.forget_last();
                self.dialogs.copied = Some((id, taken));
            }
            Action::FileRefused => {
                self.dialogs.forget_last();
                self.dialogs.file_refused = true;
            }
            Action::Embed(change) => {
                if matches!(change, DraftChange::Edited(_)) {
                    self.dialogs.forget_last();
                }
                self.drafting.update(change, self.act.reform(Action::Embed));
            }
            Action::AddressChanged(query) => self.go_to(&query),
            Action::TodayWanted => {
                let act = self.act.clone();
                self.today
                    .press(move |answer| act.emit(Action::TodayAnswered(answer)));
                // The pressed button has disappeared, or another one is the next to press.
                let next = if self.today == TodaysFigures::Offered {
                    "today-ask"
                } else {
                    "today"
                };
                self.focus = Some(next.to_owned());
            }
            Action::TodayDeclined => {
                self.today = TodaysFigures::Unasked;
                self.focus = Some("today".to_owned());
            }
            Action::TodayAnswered(answer) => {
                self.today.answer(answer);
                self.edit(Action::TodayAnswered(answer));
            }
            Action::Printed(begins) => {
                self.map.finish();
                paper::write(&self.scene(), &self.presets, begins);
                return !begins;
            }
            action => return self.edit(action) || is_chosen,
        }
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        translation::take_back();
        let scene = &self.scene();
        if scene.page.embed {
            return embed(scene);
        }
        let open = self.dialogs.open.map(|which| {
            let content = match which {
                Dialog::Share => share_dialog(scene, &self.dialogs),
                Dialog::Embed => embed_dialog(scene, &self.dialogs, &self.drafting, &self.presets),
            };
            dialog(scene, &self.dialogs, which, content)
        });
        page(scene, &self.presets, open)
    }

    fn rendered(&mut self, _: &Context<Self>, first: bool) {
        if let Some(id) = self.focus.take() {
            focus::give(&id);
        }
        if let Some(field) = self.sought.take() {
            focus::go_to(field.key);
        }
        if self.dialogs.open.is_some() {
            modal::show();
        }
        self.deferred.watch(&self.act);
        let State { link, report, entry } = &self.state;
        if first && link.page.embed {
            let child = link.unknown_keys.iter().find(|(key, _)| key == "childId");
            self.height = Height::send(child.map_or("", |(_, id)| id));
        }
        let axes = self.choices.duel.axes(report);
        self.map
            .start(report, axes, self.act.reform(|()| Action::MapSliceDue));
        if is_uncertain(&link.page) {
            self.futures
                .watch(&link.page, self.act.reform(Action::FuturesSeen));
            self.futures
                .start(report, self.act.reform(|()| Action::FuturesSliceDue));
        }
        self.map.watch(self.act.reform(Action::MapSeen));
        self.boundaries
            .start(self.act.reform(|()| Action::BoundarySliceDue));
        if self.browser_synced {
            return;
        }
        self.browser_synced = true;
        // A story's link leaves out the inputs, because the steps bring them. The banner's link must carry them.
        let mut kept = link.clone();
        if kept.page.story.take().is_some() {
            kept.page.view = None;
        }
        crash::remember(&encode(&kept, Form::Short));
        match entry {
            Entry::None => {}
            Entry::Same => self.writer.replace(self.state.query()),
            Entry::New => self.writer.push(self.state.query()),
        }
        theme::show(link.page.theme);
    }
}

impl App {
    fn scene(&self) -> Scene<'_> {
        let State { link, report, .. } = &self.state;
        Scene {
            language: self.language,
            scenario: &link.scenario,
            compared: &link.compared,
            page: &link.page,
            report,
            choices: &self.choices,
            map: self.map.complete(),
            futures: &self.futures,
            today: &self.today,
            story: &self.story,
            boundaries: &self.boundaries,
            deferred: &self.deferred,
            history: &self.history,
            dark: match link.page.theme {
                Theme::Auto => self.system_dark,
                Theme::Light => false,
                Theme::Dark => true,
            },
            act: &self.act,
        }
    }

    /// Applies an action to the link; true if that changes the page.
    fn edit(&mut self, action: Action) -> bool {
        let is_story_step = matches!(action, Action::StoryStepTaken(_));
        // A history entry of an embed becomes one of the page around it, so only the steps of a story make entries
        // there.
        let entry = if action.is_gradual() || self.state.link.page.embed && !is_story_step {
            Entry::Same
        } else {
            Entry::New
        };
        let mut link = self.state.link.clone();
        let (is_gradual, target) = (action.is_gradual(), action.target());
        let is_recorded =
            !is_story_step && !matches!(action, Action::HistoryStepped(_) | Action::StoryFetched(_));
        let mut moved = None;
        let gone = what_if::gone(&action);
        match action {
            Action::MapCellChosen(column, line) => {
                let map = self.map.complete();
                if let Some(inputs) = map.and_then(|map| values(map, column, line)) {
                    move_inputs(&mut link, &mut self.moves, &inputs);
                }
            }
            Action::NumberEntered(Target::Control(field), Some(value))
            | Action::WhatIfTried(field, WhatIf { value, .. }) => {
                moved = Some(field);
                self.focus = gone;
                move_inputs(&mut link, &mut self.moves, &[(field, value)]);
            }
            Action::HistoryStepped(forward) => self.focus = self.history.step(&mut link, forward),
            Action::StoryFetched(fetched) => {
                self.story = Story(Some(fetched));
                self.story.go(&mut link, 0);
            }
            Action::StoryStepTaken(on) => {
                // The next step has buttons of its own: the one for the same direction gets the focus.
                self.focus = Some(story::button(on));
                self.story.go(&mut link, on);
            }
            action => self.focus = edit(&mut link, action),
        }
        if link == self.state.link {
            return false;
        }
        if is_story_step {
            // A change made at one step of a story cannot be undone at another.
            self.history = History::default();
        }
        if is_recorded {
            self.history.record(&self.state.link, &link, target);
        }
        self.set(link, entry);
        self.renew_boundaries(moved);
        if is_gradual {
            self.deferred.wait(&self.act);
        } else {
            self.deferred.catch_up();
        }
        true
    }

    /// Takes over the query of an address that the browser went Back or Forward to.
    fn go_to(&mut self, query: &str) {
        let mut link = decode(query);
        let theme = self.state.link.page.theme;
        let entry = if link.page.theme == theme {
            Entry::None
        } else {
            Entry::Same
        };
        // Back undoes changes of the scenario, not the choice of the theme.
        link.page.theme = theme;
        self.story.go(&mut link, 0);
        self.history.record(&self.state.link, &link, None);
        self.set(link, entry);
        self.renew_boundaries(None);
    }

    /// Forgets the boundaries along inputs that are out of date; `moved` is the input that was moved, if no other was.
    fn renew_boundaries(&mut self, moved: Option<&'static Field>) {
        let State { link, report, .. } = &self.state;
        let page = &link.page;
        let is_shown = |key: &str| !page.embed || page.controls.iter().any(|shown| shown == key);
        self.boundaries
            .renew(report, &link.scenario, page.clock, moved, is_shown);
    }

    fn set(&mut self, link: Decoded, entry: Entry) {
        let before = &self.state.link.scenario.mix;
        self.choices.follow(before, &link.scenario.mix);
        self.state = State::of(link, entry, &self.state.report.against);
        self.browser_synced = false;
        self.speech.wait();
    }
}
