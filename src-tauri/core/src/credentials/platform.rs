//! The keyring of each platform.

use std::sync::Arc;

use keyring_core::{CredentialStore, Result};

/// Opens this platform's keyring, each time anew.
///
/// # Errors
/// What the platform says; never to be printed with `{:?}`.
#[cfg(target_os = "macos")]
pub(super) fn open() -> Result<Arc<CredentialStore>> {
    Ok(apple_native_keyring_store::keychain::Store::new()?)
}

/// Opens this platform's keyring, each time anew.
///
/// # Errors
/// What the platform says; never to be printed with `{:?}`.
#[cfg(target_os = "windows")]
pub(super) fn open() -> Result<Arc<CredentialStore>> {
    Ok(windows_native_keyring_store::Store::new()?)
}

/// Opens this platform's keyring, each time anew.
///
/// # Errors
/// What the platform says; never to be printed with `{:?}`.
#[cfg(all(unix, not(target_os = "macos")))]
pub(super) fn open() -> Result<Arc<CredentialStore>> {
    Ok(zbus_secret_service_keyring_store::Store::new()?)
}
