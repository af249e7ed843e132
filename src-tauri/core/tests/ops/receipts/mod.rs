//! Receipts as files: what other programs read in them.

mod long;
mod made;
mod reading;
