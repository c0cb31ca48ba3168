//! English for the dialogs for sharing and embedding.

use crate::report::english::{English, summary};
use crate::report::figures::Report;
use crate::report::words::share::{ShareLabel, ShareWords};

impl ShareWords for English {
    fn share_label(&self, label: ShareLabel) -> &'static str {
        self::label(label)
    }

    fn scenario_line(&self, report: &Report) -> String {
        summary::scenario_line(report)
    }

    fn in_short(&self, report: &Report) -> Vec<String> {
        summary::sentences(report)
    }
}

fn label(label: ShareLabel) -> &'static str {
    match label {
        ShareLabel::ShareTitle => "Share what you see",
        ShareLabel::EmbedTitle => "Embed it in your page",
        ShareLabel::Close => "Close",
        ShareLabel::FromDisk => {
            "This page lies on your own disk: links and code lead nowhere for others until it is on a host."
        }
        ShareLabel::ShortLink => "Short link",
        ShareLabel::ShortHint => {
            "To send or post: holds only what differs from the defaults of its day, and what is kept beside it."
        }
        ShareLabel::FrozenLink => "Frozen link",
        ShareLabel::FrozenHint => {
            "To print or archive: every value is written out, so that it shows the same figures for years."
        }
        ShareLabel::Copy => "Copy",
        ShareLabel::Copied => "Copied",
        ShareLabel::CopyYourself => "Selected: copy it with Ctrl+C or ⌘C.",
        ShareLabel::ShareSheet => "Share with an app",
        ShareLabel::SaveFile => "Save as a file",
        ShareLabel::OpenFile => "Open a file",
        ShareLabel::FileRefused => {
            "This file holds no scenario. Choose one that was saved here or written by the command; your inputs are as they were."
        }
        ShareLabel::QrCode => "The short link for a camera",
        ShareLabel::QrTooLong => "The short link is too long for a camera.",
        ShareLabel::Citation => "To cite it",
        ShareLabel::Summary => "Summary for a friend",
        ShareLabel::SummaryHint => "The answer in plain sentences, with the short link.",
        ShareLabel::SummaryPicture => "Save as one picture",
        ShareLabel::Accessed => " (accessed ",
        ShareLabel::View => "Shows",
        ShareLabel::Verdict => "The verdict",
        ShareLabel::Cards => "All cards",
        ShareLabel::Card => "Card: ",
        ShareLabel::Duel => "Mining against AI",
        ShareLabel::Story => "The story, step by step",
        ShareLabel::StoryLoading => "Loading the story …",
        ShareLabel::StoryLost => {
            "No story came: it takes a preset in the address, a host, and a network that lets it through."
        }
        ShareLabel::Controls => "Inputs readers may change",
        ShareLabel::Theme => "Colours",
        ShareLabel::ThemeAuto => "As the reader’s system",
        ShareLabel::Language => "Language",
        ShareLabel::OwnTitle => "Your own title",
        ShareLabel::OwnTitleHint => "Shown as its headline",
        ShareLabel::Figures => "Figures",
        ShareLabel::FiguresFrozen => "Frozen: the same for years",
        ShareLabel::FiguresLive => "Live: follow later releases",
        ShareLabel::Height => "Height",
        ShareLabel::HeightFollows => "Automatic, by a small script",
        ShareLabel::Measuring => "Its heights are being measured: copy it in a moment.",
        ShareLabel::Measured => "Ready, with the heights it has at four widths.",
        ShareLabel::HeightByBrowser => "Automatic, by the browser (Chromium’s newest)",
        ShareLabel::Ground => "Background",
        ShareLabel::GroundPaper => "Paper",
        ShareLabel::GroundNone => "None: your page shows through",
        ShareLabel::TitleTooLong => "Only its first 120 characters are shown.",
        ShareLabel::NewestPrices => "The same inputs with the newest prices",
        ShareLabel::Below => "Text to put below, and what lawyers ask for",
        ShareLabel::Lawyers => "The embed sets no cookie, stores nothing, and contacts only its host.",
        ShareLabel::HeightFixed => "Fixed, as high as the preview",
        ShareLabel::Code => "Code to paste",
        ShareLabel::Preview => "Preview",
    }
}
