//! Shows that no report is lost and none is doubled: real programs, real files, a real server that
//! keeps a ledger of its own, and every fault that one machine can make.
//!
//! `make test` runs a short form of it, `make soak` the long one, whose figures end in
//! `docs/reliability.md`.

pub mod figures;
pub mod ledger;
pub mod programs;
pub mod report;
pub mod scenario;
pub mod shim;
