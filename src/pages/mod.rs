//! The static pages beside the calculator: what is read without running anything.
//!
//! `pack` writes each into a folder of dist/, with its files beside it. [`all`] is the one list of them; adding a page
//! is a function that returns a [`StaticPage`] and its line there. [`frame`] is what they have in common. Native only:
//! the calculator that readers download contains none of it.

pub mod card;
pub mod catalog;

pub mod frame;
pub mod machines;
pub mod method;
mod preset;
mod steps;
mod stories;
mod told;

use crate::report::stories::STORIES;
use crate::report::stories::telling::Teller;
use crate::report::words::language::Language;

/// A page of text, complete but for the frame around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaticPage {
    /// Its folder in dist/ and its address beside the calculator's: `method`. Never of two parts.
    pub path: String,
    /// Its title, without the calculator's name.
    pub title: String,
    /// What a search engine shows below the title: a sentence or two.
    pub description: String,
    /// Its name in the head of every page; none for a page that readers find another way.
    pub nav: Option<&'static str>,
    /// The content of `main`, as HTML. The first heading is the title as an `h1`.
    pub body: String,
    /// The files beside it in its folder.
    pub files: Vec<PageFile>,
}

/// A file beside a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageFile {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Every static page, in the order of the head.
///
/// # Errors
/// When a text names a figure or a source that does not exist.
pub fn all() -> Result<Vec<StaticPage>, String> {
    let words = Language::default().words();
    let mut teller = Teller::new(words);
    let mut all = vec![stories::page(&mut teller)?, catalog::page(), method::page()?];
    for story in &STORIES {
        all.push(preset::page(story, &mut teller, words)?);
    }
    Ok(all)
}
