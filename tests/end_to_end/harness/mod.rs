//! The harness with which the tests drive the page.
//!
//! ```ignore
//! #[test]
//! fn a_price_is_typed() -> Outcome {
//!     Browser::new().visit(Condition::Strict, "?kwh=0.05", async |page| {
//!         page.type_into("#kwh", "0,06").await?;
//!         page.wait_for("#verdict", "mining").await?;
//!         page.screenshot("a_price_is_typed").await
//!     })
//! }
//! ```

pub(crate) mod browser;
mod command;
mod condition;
mod firefox;
mod host;
pub(crate) mod page;
pub(crate) mod process;
mod reader;
mod sites;
mod webkit;

pub(crate) use browser::Browser;
pub(crate) use command::{at, printed};
pub(crate) use condition::{Condition, fresh_dist, serve_frame};
pub(crate) use firefox::Firefox;
pub(crate) use host::{File, host};
pub(crate) use page::Page;
pub(crate) use reader::Reader;
pub(crate) use sites::Answer;
pub(crate) use webkit::WebKit;

/// What a test returns: the `?` operator and a readable message instead of `unwrap`.
pub(crate) type Outcome<T = ()> = Result<T, Failure>;

/// Why a visit failed, in words and with line breaks kept.
pub(crate) struct Failure(pub(crate) String);

// The test runner prints the `Debug` form of what a test returns.
impl std::fmt::Debug for Failure {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}
