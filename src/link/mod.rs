//! Links: a scenario as a query string. Only this module knows how one is converted into the other.
//!
//! Links are permanent: a key never changes its meaning, old links are migrated, and defaults are chosen by their
//! date. Nothing in a link can fail the page: each key is valid, missing, or invalid with a reason, and a
//! problem names the value used instead.

mod another_day;
mod choices;
mod decode;
mod encode;
mod encoding;
mod foreign;
mod mix;
mod number;
mod page;
pub mod preset;
mod problem;
mod release;
mod value;
mod view;

pub use another_day::{on_day, with_newest_prices};
pub use decode::{Decoded, MAX_COMPARED, decode, decode_by, is_link};
pub use encode::{Form, compared_query, encode, scenario_query};
pub use foreign::{TRACKERS, is_tracker};
pub use mix::{NAME_CHARACTERS, row_text};
pub use number::{NumberError, SMALLEST, parse_number};
pub use page::{PageOptions, TITLE_CHARACTERS, Theme, is_page_key};
pub use problem::{Problem, Reason};
pub use release::{Pair, Release, Step};
pub use value::{set_text, text};
pub use view::{ChartId, VIEWS, View};

/// The schema that links are written in.
pub const VERSION: u32 = 1;
