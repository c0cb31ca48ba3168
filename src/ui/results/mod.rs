//! The results in words and figures: verdict, cards, the site as a whole, and all figures in one table.

pub mod compare;
pub mod folded;
pub mod full_table;
pub mod futures_job;
pub mod notices;
pub mod result_strip;
pub mod site_strip;
pub mod switches;
pub mod uses;
pub mod verdict;
