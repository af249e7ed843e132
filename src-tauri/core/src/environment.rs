//! Practice or live: address, database file and keyring name, always together, so that nothing of
//! the one can ever be mixed with the other.

use std::path::{Path, PathBuf};

use crate::credentials::SecretName;
use crate::domain::OrganisationId;
use crate::error::{AppError, ErrorCode, Result};
use crate::view::app::EnvironmentName;

/// One environment of one installation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Environment {
    /// Which of the two.
    pub name: EnvironmentName,
    data_dir: PathBuf,
}

impl Environment {
    /// An environment whose files are in `data_dir`.
    #[must_use]
    pub fn new(name: EnvironmentName, data_dir: &Path) -> Self {
        Self {
            name,
            data_dir: data_dir.to_owned(),
        }
    }

    /// Its name in file names, keyring names and on the command line.
    #[must_use]
    pub fn label(&self) -> &'static str {
        match self.name {
            EnvironmentName::Practice => "practice",
            EnvironmentName::Live => "live",
        }
    }

    /// Its database.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.data_dir.join(format!("{}.db", self.label()))
    }

    /// A copy that is ready to take the database's place at the next start.
    #[must_use]
    pub fn staged_copy(&self) -> PathBuf {
        self.data_dir.join(format!("{}.restore.db", self.label()))
    }

    /// What the practice server remembers.
    #[must_use]
    pub fn practice_memory(&self) -> PathBuf {
        self.data_dir.join("practice-server.jsonl")
    }

    /// The name of an organisation's secret in the keyring.
    #[must_use]
    pub fn secret_name(&self, organisation: &OrganisationId) -> SecretName {
        SecretName {
            service: format!("no.kvittert.{}", self.label()),
            account: organisation.as_str().to_owned(),
        }
    }
}

/// Where an installation keeps its data when nobody says otherwise: `kvittert` in the user's data
/// folder of the system (`$XDG_DATA_HOME`, `%APPDATA%`, `~/Library/Application Support`).
///
/// # Errors
/// [`ErrorCode::DataDirUnwritable`] when the system names no such folder.
pub fn default_data_dir() -> Result<PathBuf> {
    dirs::data_dir()
        .map(|folder| folder.join("kvittert"))
        .ok_or_else(|| AppError::new(ErrorCode::DataDirUnwritable).with("path", "kvittert"))
}

/// The login name of whoever is at the keyboard, for the history of a report.
#[must_use]
pub fn login_name() -> String {
    ["USER", "LOGNAME", "USERNAME"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|name| !name.trim().is_empty())
        .unwrap_or_else(|| "unknown".to_owned())
}
