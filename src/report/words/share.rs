//! What a language must be able to say of sharing and embedding.

use crate::report::figures::Report;

/// The dialogs for sharing and embedding in a language.
pub trait ShareWords {
    /// A fixed label.
    fn share_label(&self, label: ShareLabel) -> &'static str;
    /// What a chart that stands alone shows, how large it is, and what was assumed, in one line: "Mining: 10,000 S21
    /// Pro on 36.9 MW · AI lease: 40.5 MW · 100 MW of grid at 5.0 ¢ a kWh · Bitcoin at $99,660".
    fn scenario_line(&self, report: &Report) -> String;
    /// The answer for a friend: at most three sentences.
    fn in_short(&self, report: &Report) -> Vec<String>;
}

/// Fixed labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "each label is its own explanation, written out in the language's words"
)]
pub enum ShareLabel {
    ShareTitle,
    EmbedTitle,
    Close,
    FromDisk,
    ShortLink,
    ShortHint,
    FrozenLink,
    FrozenHint,
    Copy,
    Copied,
    CopyYourself,
    ShareSheet,
    SaveFile,
    OpenFile,
    FileRefused,
    QrCode,
    QrTooLong,
    Citation,
    Summary,
    SummaryHint,
    SummaryPicture,
    Accessed,
    View,
    Verdict,
    Cards,
    Card,
    Duel,
    Story,
    StoryLoading,
    StoryLost,
    Controls,
    Theme,
    ThemeAuto,
    Language,
    OwnTitle,
    OwnTitleHint,
    Figures,
    FiguresFrozen,
    FiguresLive,
    Height,
    HeightFollows,
    Measuring,
    Measured,
    HeightByBrowser,
    HeightFixed,
    Ground,
    GroundPaper,
    GroundNone,
    TitleTooLong,
    NewestPrices,
    Below,
    Lawyers,
    Code,
    Preview,
}
