//! A user's home with reports in it, the real programs that work on it, and what must be true of it
//! whatever was done to them.

mod audit;
mod bench;
mod database;
mod display;
mod home;
mod tally;
mod workers;

pub use audit::{Problem, audit};
pub use bench::{Bench, COUNTS, Known, Place};
pub use database::{Database, StoredAttempt, StoredReport};
pub use display::Display;
pub use home::{Home, Ran, Running, submission};
pub use tally::Tally;
pub use workers::share_out;
