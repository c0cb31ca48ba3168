//! What a language must be able to say of sharing and embedding.

/// The dialogs for sharing and embedding in a language.
pub trait ShareWords {
    /// A fixed label.
    fn share_label(&self, label: ShareLabel) -> &'static str;
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
    Accessed,
    View,
    Verdict,
    Cards,
    Card,
    Duel,
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
    HeightFixed,
    Code,
    Preview,
}
