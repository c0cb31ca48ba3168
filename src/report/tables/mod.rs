//! Figures in rows and columns: tables of the page, CSV files, and the command's text.

pub mod assumptions;
pub mod compare_csv;
pub mod csv;
pub mod duel;
pub mod duel_csv;
pub mod full;
pub mod monthly_csv;
pub mod replay_csv;
pub mod risk_csv;
pub mod text;
pub mod tornado_csv;
pub mod years;
