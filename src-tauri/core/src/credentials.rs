//! Client secrets: the OS keyring, and a memory one. Never a file.

mod keyring_store;
mod platform;
mod secrets;
mod worker;

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use secrecy::SecretString;

pub use keyring_store::KeyringStore;
pub use secrets::{REST, Secrets};
pub use worker::LIMIT;

use crate::error::{AppError, ErrorCode};

/// The name of a secret. Not a secret itself.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SecretName {
    /// What it is for, as `no.kvittert.practice`. Practice and live have names of their own.
    pub service: String,
    /// Whose it is.
    pub account: String,
}

impl SecretName {
    /// A name.
    #[must_use]
    pub fn new(service: &str, account: &str) -> Self {
        Self {
            service: service.to_owned(),
            account: account.to_owned(),
        }
    }
}

/// Why a keyring could not be used. Carries nothing of what the keyring said: its errors can hold
/// the very bytes of a secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum SecretError {
    /// There is no keyring.
    #[error("there is no keyring")]
    Missing,
    /// The keyring is locked, or the user said no.
    #[error("the keyring is locked")]
    Locked,
    /// The keyring did not answer in time; it may wait for the user to unlock it.
    #[error("the keyring did not answer in time")]
    TimedOut,
    /// The keyring failed otherwise.
    #[error("the keyring failed")]
    Failed,
}

impl From<SecretError> for AppError {
    fn from(error: SecretError) -> Self {
        Self::new(match error {
            SecretError::Missing => ErrorCode::KeyringMissing,
            SecretError::Locked => ErrorCode::KeyringLocked,
            SecretError::TimedOut => ErrorCode::KeyringTimeout,
            SecretError::Failed => ErrorCode::KeyringFailed,
        })
    }
}

/// A keeper of secrets. Every failure may be gone the next time: ask again.
///
/// Calls block, a keyring's for up to [`LIMIT`]: make them off the threads of an async runtime.
pub trait SecretStore: Send + Sync {
    /// The secret of a name, or None where there is none.
    ///
    /// # Errors
    /// [`SecretError`] says why nobody can tell.
    fn get(&self, name: &SecretName) -> Result<Option<SecretString>, SecretError>;

    /// Keeps a secret, in place of an earlier one.
    ///
    /// # Errors
    /// [`SecretError`] says why it is not kept. After [`SecretError::TimedOut`] it may be kept all
    /// the same, later.
    fn set(&self, name: &SecretName, secret: &SecretString) -> Result<(), SecretError>;

    /// Removes a secret; done as well where there is none.
    ///
    /// # Errors
    /// [`SecretError`] says why it may still be there.
    fn delete(&self, name: &SecretName) -> Result<(), SecretError>;
}

/// Keeps secrets in memory, for as long as it lives.
#[derive(Default)]
pub struct MemoryStore {
    secrets: Mutex<HashMap<SecretName, SecretString>>,
}

impl MemoryStore {
    fn secrets(&self) -> MutexGuard<'_, HashMap<SecretName, SecretString>> {
        self.secrets.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl SecretStore for MemoryStore {
    fn get(&self, name: &SecretName) -> Result<Option<SecretString>, SecretError> {
        Ok(self.secrets().get(name).cloned())
    }

    fn set(&self, name: &SecretName, secret: &SecretString) -> Result<(), SecretError> {
        self.secrets().insert(name.clone(), secret.clone());
        Ok(())
    }

    fn delete(&self, name: &SecretName) -> Result<(), SecretError> {
        self.secrets().remove(name);
        Ok(())
    }
}
