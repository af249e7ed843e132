//! What the ops hand out: the shapes that cross to the window and to the command line.
//!
//! Instants are RFC 3339 in UTC with seconds or finer (`2026-03-26T10:30:00Z`). A thing that is not
//! known is `null`, never an empty text.

pub mod app;
pub mod comparison;
pub mod copies;
pub mod draft;
pub mod everything;
pub mod files;
pub mod follow;
pub mod import;
pub mod lists;
pub mod overview;
pub mod practice;
pub mod queue;
pub mod rules;
pub mod send_many;
pub mod submission;
