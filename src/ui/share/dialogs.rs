//! Which dialog is open, and what it says of the last thing done in it.

use std::cell::Cell;
use std::rc::Rc;

/// The state of the dialogs.
#[derive(Debug, Default)]
pub struct Dialogs {
    /// The dialog that is open.
    pub open: Option<Dialog>,
    /// The id of what was to be copied last, and whether the clipboard took it.
    pub copied: Option<(&'static str, bool)>,
    /// Whether the file chosen last held no scenario.
    pub file_refused: bool,
    /// Whether the pointer was last pressed beside the dialog's content. Nothing shows this, so no rendering follows a
    /// change.
    pub pressed_beside: Rc<Cell<bool>>,
}

/// One of the dialogs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// Links, code, file, citation.
    Share,
    /// The code for another page.
    Embed,
}

impl Dialogs {
    /// Opens a dialog, or closes the one that is open.
    pub(crate) fn show(&mut self, which: Option<Dialog>) {
        self.forget_last();
        self.open = which;
    }

    /// Stops saying what was copied or refused last.
    pub(crate) fn forget_last(&mut self) {
        self.copied = None;
        self.file_refused = false;
    }
}
