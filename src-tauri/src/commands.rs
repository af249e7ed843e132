//! The commands of the window. Each binds its state, calls one op, and returns what it gives.

pub mod dialogs;
pub mod draft;
pub mod files;
pub mod import;
pub mod lists;
pub mod organisation;
pub mod practice;
pub mod queue;
pub mod rules;
pub mod send_many;
pub mod start;
pub mod submission;
pub mod system;

use std::sync::Arc;

use kvittert_core::error::AppError;
use kvittert_core::installation::Installation;

/// The open installation.
pub type Open<'a> = tauri::State<'a, Arc<Installation>>;

/// What a command gives: an `AppError` crosses as `{code, args, detail}`.
pub type Answer<T> = Result<T, AppError>;
