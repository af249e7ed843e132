//! The real program, run as a script runs it: fresh data directories, a practice server of its own
//! as a child, no keyring.

#![cfg(test)]

#[path = "cli/at_once.rs"]
#[cfg(test)]
mod at_once;
#[path = "cli/copies.rs"]
#[cfg(test)]
mod copies;
#[path = "cli/exits.rs"]
#[cfg(test)]
mod exits;
#[path = "cli/home.rs"]
#[cfg(test)]
mod home;
#[path = "cli/installation.rs"]
#[cfg(test)]
mod installation;
#[cfg(target_os = "linux")]
#[path = "cli/keyring.rs"]
#[cfg(test)]
mod keyring;
#[path = "cli/path.rs"]
#[cfg(test)]
mod path;
#[path = "cli/practice.rs"]
#[cfg(test)]
mod practice;
#[path = "cli/queue.rs"]
#[cfg(test)]
mod queue;
#[path = "cli/resubmission.rs"]
#[cfg(test)]
mod resubmission;
#[path = "cli/rules.rs"]
#[cfg(test)]
mod rules;
#[path = "cli/secrets.rs"]
#[cfg(test)]
mod secrets;
#[path = "cli/tables.rs"]
#[cfg(test)]
mod tables;
#[path = "cli/usage.rs"]
#[cfg(test)]
mod usage;
#[path = "cli/validate.rs"]
#[cfg(test)]
mod validate;
