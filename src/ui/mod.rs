//! The page: everything that only a browser has.

pub mod browser;
