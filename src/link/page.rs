//! How the page is shown: parsed beside the scenario, never into it.

use super::encoding::shown;
use super::problem::{Problem, Reason};

/// Options of the page that travel in the link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageOptions {
    /// Which chart or card is shown; none is the whole page.
    pub view: Option<String>,
    /// Whether the page stands inside another one.
    pub embed: bool,
    /// Light, dark, or as the reader's system has it.
    pub theme: Theme,
    /// The language asked for; none is the reader's own.
    pub language: Option<String>,
    /// The reader's own title.
    pub title: Option<String>,
    /// Keys of the controls an embedded page shows.
    pub controls: Vec<String>,
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

/// Longest title, characters.
pub const TITLE_CHARACTERS: usize = 80;

/// Takes an option from a link; none if the key is not one of the page's.
pub(super) fn take(options: &mut PageOptions, key: &str, value: &str) -> Option<Result<(), Problem>> {
    let problem = |reason| {
        Err(Problem {
            key: key.into(),
            raw: value.into(),
            reason,
        })
    };
    Some(match key {
        "view" => {
            options.view = (!value.is_empty()).then(|| value.to_owned());
            Ok(())
        }
        "embed" => match value {
            "0" | "1" => {
                options.embed = value == "1";
                Ok(())
            }
            _ => problem(Reason::NotAFlag),
        },
        "theme" => match value {
            "light" | "dark" | "auto" => {
                options.theme = match value {
                    "light" => Theme::Light,
                    "dark" => Theme::Dark,
                    _ => Theme::Auto,
                };
                Ok(())
            }
            _ => problem(Reason::NotAChoice(&["light", "dark", "auto"])),
        },
        "lang" => match value {
            "en" | "it" | "zh" => {
                options.language = Some(value.to_owned());
                Ok(())
            }
            _ => problem(Reason::NotAChoice(&["en", "it", "zh"])),
        },
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
            options.controls = value
                .split(',')
                .filter(|key| !key.is_empty())
                .map(str::to_owned)
                .collect();
            Ok(())
        }
        _ => return None,
    })
}

/// The options that differ from a plain page, as keys and values.
pub(super) fn pairs(options: &PageOptions) -> Vec<(&'static str, String)> {
    let theme = match options.theme {
        Theme::Auto => None,
        Theme::Light => Some("light".to_owned()),
        Theme::Dark => Some("dark".to_owned()),
    };
    [
        ("view", options.view.clone()),
        ("embed", options.embed.then(|| "1".to_owned())),
        ("theme", theme),
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
