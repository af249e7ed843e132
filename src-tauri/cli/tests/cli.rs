//! The real program, run as a script runs it: fresh data directories, a practice server of its own
//! as a child, no keyring.

#![cfg(test)]

#[path = "cli/at_once.rs"]
mod at_once;
#[path = "cli/exits.rs"]
mod exits;
#[path = "cli/home.rs"]
mod home;
#[path = "cli/installation.rs"]
mod installation;
#[cfg(target_os = "linux")]
#[path = "cli/keyring.rs"]
mod keyring;
#[path = "cli/path.rs"]
mod path;
#[path = "cli/practice.rs"]
mod practice;
#[path = "cli/resubmission.rs"]
mod resubmission;
#[path = "cli/secrets.rs"]
mod secrets;
#[path = "cli/usage.rs"]
mod usage;
#[path = "cli/validate.rs"]
mod validate;
