//! The core of Kvittert: all that the app knows and does. It has never heard of a window.
//!
//! `ops` is the one door: the window and the command line call it and nothing below. See
//! ARCHITECTURE.md for the map and for who may know whom.

pub mod bufdir;
pub mod clock;
pub mod credentials;
pub mod domain;
pub mod error;
pub mod rules;
pub mod store;
pub mod view;
