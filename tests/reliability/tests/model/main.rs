//! The model: a state machine of people, programs, a net and a machine at their worst, played on
//! the real database, the real client and the practice server, and compared after every move with
//! a small pure model of what should have come of it.
//!
//! `model`, `reports`, `sending`, `moves`, `playing` and `bufdir` are the model; `system`, `dangers`
//! and `server` the real thing;
//! `picture` reads the disk past the app; `laws` compares; `chances` chooses; `counts` counts.
//! A failure's seed is kept in `proptest-regressions/` and tried first from then on. A bug that was
//! found is a test of its own besides, since a seed means something else once the moves change.

#[cfg(test)]
mod bufdir;
#[cfg(test)]
mod chances;
#[cfg(test)]
mod counts;
#[cfg(test)]
mod dangers;
#[cfg(test)]
mod laws;
#[cfg(test)]
mod machine;
#[cfg(test)]
mod model;
#[cfg(test)]
mod moves;
#[cfg(test)]
mod picture;
#[cfg(test)]
mod playing;
#[cfg(test)]
mod reports;
#[cfg(test)]
mod sending;
#[cfg(test)]
mod server;
#[cfg(test)]
mod system;
