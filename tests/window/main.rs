//! The app in its real window, driven as a person would: by role and accessible name. What arrived
//! at Bufdir is read from the practice server's own record.
//!
//! Each test has a display, a message bus, a keyring, a browser engine, folders and a practice
//! server of its own. When one fails, a picture of the page, its text and what arrived are left in
//! `target/window-tests/`.

#[cfg(test)]
mod check_files;
#[cfg(test)]
mod copies;
#[cfg(test)]
mod correcting;
#[cfg(test)]
mod desktop;
#[cfg(test)]
mod dialogs;
#[cfg(test)]
mod first_start;
#[cfg(test)]
mod following;
#[cfg(test)]
mod history;
#[cfg(test)]
mod import_table;
#[cfg(test)]
mod lists;
#[cfg(test)]
mod locked;
#[cfg(test)]
mod names;
#[cfg(test)]
mod organisations;
#[cfg(test)]
mod overview;
#[cfg(test)]
mod page;
#[cfg(test)]
mod processes;
#[cfg(test)]
mod queue;
#[cfg(test)]
mod restart;
#[cfg(test)]
mod rule_packs;
#[cfg(test)]
mod sheet;
#[cfg(test)]
mod sign_in;
#[cfg(test)]
mod steps;
#[cfg(test)]
mod stillness;
#[cfg(test)]
mod unknown_outcome;
#[cfg(test)]
mod walk;
#[cfg(test)]
mod without;
#[cfg(test)]
mod world;
#[cfg(test)]
mod wrong_input;
