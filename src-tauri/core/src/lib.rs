//! The core of Kvittert: all that the app knows and does. It has never heard of a window.
//!
//! `ops` is the one door: the window and the command line call it and nothing below. See
//! ARCHITECTURE.md for the map and for who may know whom.

pub mod app;
pub mod bufdir;
pub mod clock;
pub mod credentials;
pub mod domain;
pub mod environment;
pub mod error;
pub mod export;
pub mod import;
pub mod installation;
#[cfg(feature = "measuring")]
pub mod measuring;
pub mod ops;
mod packs_at_hand;
pub mod practice;
pub mod receipt;
pub mod rules;
pub mod settings;
pub mod store;
pub mod view;
pub mod words;
