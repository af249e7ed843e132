//! The app in its real window, driven as a person would: by role and accessible name. What arrived
//! at Bufdir is read from the practice server's own record.
//!
//! Each test has a display, a message bus, a keyring, a browser engine, folders and a practice
//! server of its own. When one fails, a picture of the page, its text and what arrived are left in
//! `target/window-tests/`.

mod first_start;
mod history;
mod locked;
mod names;
mod page;
mod processes;
mod restart;
mod sign_in;
mod steps;
mod unknown_outcome;
mod walk;
mod world;
mod wrong_input;
