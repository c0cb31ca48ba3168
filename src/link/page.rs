//! Options of how the page is shown. They travel in the same link as the scenario but are no part of it.

use crate::scenario::{self, Clock};

use super::choices::{find, names};
use super::encoding::shown;
use super::problem::{Problem, Reason};
use super::view::{self, View};

/// Options of the page that travel in the link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageOptions {
    /// Which part an embedded page shows; `None` means the verdict.
    pub view: Option<View>,
    /// The preset whose story is shown, if the view is a story. The story's steps set the inputs, so a link to an
    /// embedded story names the preset instead of the inputs.
    pub story: Option<&'static str>,
    /// Whether the page is embedded in another one.
    pub embed: bool,
    /// Light, dark, or as the reader's system has it.
    pub theme: Theme,
    /// The language that the link asks for; `None` means the reader's own.
    pub language: Option<String>,
    /// The reader's own title.
    pub title: Option<String>,
    /// Whether the background of an embedded page is transparent, so that the page around it shows through.
    pub transparent: bool,
    /// Which prices the uses are compared at.
    pub clock: Clock,
    /// Keys of the controls an embedded page shows: those of inputs, `mix`, or `clock`.
    pub controls: Vec<String>,
}

impl PageOptions {
    /// The preset whose story an embedded page shows; `None` on a page that is not embedded.
    pub(super) fn embedded_story(&self) -> Option<&'static str> {
        self.story.filter(|_| self.embed)
    }
}

/// Colours of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the reader's system has it.
    #[default]
    Auto,
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
}

impl Theme {
    /// Every theme with its name in links.
    pub const ALL: [(&str, Self); 3] = [("light", Self::Light), ("dark", Self::Dark), ("auto", Self::Auto)];

    /// Its name in links.
    #[must_use]
    pub fn key(self) -> &'static str {
        let known = Self::ALL.iter().find(|(_, theme)| *theme == self);
        known.map_or("auto", |(name, _)| name)
    }

    /// The theme with a name in links.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        find(&Self::ALL, name)
    }
}

const THEME_NAMES: [&str; 3] = names(&Theme::ALL);

/// Languages a link may ask for; the report decides which of them are available.
const LANGUAGES: [&str; 3] = ["en", "it", "zh"];

/// Longest title, characters.
pub const TITLE_CHARACTERS: usize = 120;

/// The page's keys.
pub(super) const KEYS: [&str; 8] = [
    "view", "embed", "theme", "ground", "clock", "lang", "title", "controls",
];

/// The backgrounds that an embedded page may have: its own or none.
const GROUNDS: [&str; 2] = ["paper", "none"];

/// Whether a key is about how the page is shown. Only the author of the link can correct a mistake in such a key.
#[must_use]
pub fn is_page_key(key: &str) -> bool {
    KEYS.contains(&key)
}

/// Sets an option from a link; `None` if the key is not one of the page's.
pub(super) fn set_option(options: &mut PageOptions, key: &str, value: &str) -> Option<Result<(), Problem>> {
    let problem = |reason| {
        Err(Problem {
            key: key.into(),
            raw: value.into(),
            reason,
        })
    };
    Some(match key {
        "view" => {
            options.view = View::find(value);
            if options.view.is_some() || value.is_empty() {
                Ok(())
            } else {
                problem(Reason::NotAChoice(&view::IDS))
            }
        }
        "embed" => match value {
            "0" | "1" => {
                options.embed = value == "1";
                Ok(())
            }
            _ => problem(Reason::NotAFlag),
        },
        "theme" => match Theme::find(value) {
            Some(theme) => {
                options.theme = theme;
                Ok(())
            }
            None => problem(Reason::NotAChoice(&THEME_NAMES)),
        },
        "ground" => match GROUNDS.iter().position(|name| *name == value) {
            Some(place) => {
                options.transparent = place == 1;
                Ok(())
            }
            None => problem(Reason::NotAChoice(&GROUNDS)),
        },
        "clock" => match Clock::NAMES.iter().position(|name| *name == value) {
            Some(place) => {
                options.clock = Clock::ALL[place];
                Ok(())
            }
            None => problem(Reason::NotAChoice(&Clock::NAMES)),
        },
        "lang" if LANGUAGES.contains(&value) => {
            options.language = Some(value.to_owned());
            Ok(())
        }
        "lang" => problem(Reason::NotAChoice(&LANGUAGES)),
        "title" => {
            let clean = shown(value);
            let cut: String = clean.chars().take(TITLE_CHARACTERS).collect();
            let whole = cut.len() == clean.len();
            options.title = (!cut.is_empty()).then_some(cut);
            if whole {
                Ok(())
            } else {
                problem(Reason::TitleTooLong)
            }
        }
        "controls" => {
            let (known, unknown): (Vec<&str>, Vec<&str>) = value
                .split(',')
                .filter(|key| !key.is_empty())
                .partition(|key| matches!(*key, "mix" | "clock") || scenario::field(key).is_some());
            options.controls.clear();
            for key in known {
                // Listing a control twice would put two form fields with the same name on the page.
                if !options.controls.iter().any(|there| there == key) {
                    options.controls.push(key.to_owned());
                }
            }
            if unknown.is_empty() {
                Ok(())
            } else {
                Err(Problem {
                    key: key.into(),
                    raw: shown(&unknown.join(",")),
                    reason: Reason::UnknownKey,
                })
            }
        }
        _ => return None,
    })
}

/// The options that differ from a plain page, as keys and values.
pub(super) fn pairs(options: &PageOptions) -> Vec<(&'static str, String)> {
    let theme = (options.theme != Theme::Auto).then(|| options.theme.key().to_owned());
    [
        ("view", options.view.map(View::id)),
        (
            "clock",
            (options.clock == Clock::Month).then(|| "month".to_owned()),
        ),
        ("embed", options.embed.then(|| "1".to_owned())),
        ("theme", theme),
        ("ground", options.transparent.then(|| GROUNDS[1].to_owned())),
        ("lang", options.language.clone()),
        ("title", options.title.clone()),
        (
            "controls",
            (!options.controls.is_empty()).then(|| options.controls.join(",")),
        ),
    ]
    .into_iter()
    .filter_map(|(key, value)| Some((key, value?)))
    .collect()
}
