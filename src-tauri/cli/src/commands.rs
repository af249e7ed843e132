//! The commands, one file each.

pub(crate) mod backup;
pub(crate) mod everything;
pub(crate) mod history;
pub(crate) mod history_export;
pub(crate) mod login;
pub(crate) mod organisation;
pub(crate) mod practice_server;
pub(crate) mod queue;
pub(crate) mod receipt;
pub(crate) mod resolve;
pub(crate) mod rules;
pub(crate) mod status;
pub(crate) mod submit;
pub(crate) mod validate;
