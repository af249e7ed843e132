//! The OS keyring.

use std::sync::Arc;
use std::time::Duration;

use keyring::{Entry, Error};
use keyring_core::CredentialStore;
use secrecy::{ExposeSecret, SecretString};

use super::worker::{LIMIT, Worker};
use super::{SecretError, SecretName, SecretStore, platform};

type Open = Arc<dyn Fn() -> keyring::Result<Arc<CredentialStore>> + Send + Sync>;

enum Job {
    Get(SecretName),
    Set(SecretName, SecretString),
    Delete(SecretName),
}

/// The OS keyring, on a thread of its own and with a time limit ([`LIMIT`]). A call that fails
/// because there is no keyring, or none that answers, can be made again at any time.
pub struct KeyringStore {
    worker: Worker<Job, Option<SecretString>>,
    open: Open,
}

impl KeyringStore {
    /// This platform's keyring. Nothing is opened before the first call.
    #[must_use]
    pub fn new() -> Self {
        Self::with_limit(LIMIT)
    }

    /// The same with another time limit.
    #[must_use]
    pub fn with_limit(limit: Duration) -> Self {
        Self::on(Arc::new(platform::open), limit)
    }

    fn on(open: Open, limit: Duration) -> Self {
        Self {
            worker: Worker::new(limit),
            open,
        }
    }

    fn call(&self, job: Job) -> Result<Option<SecretString>, SecretError> {
        let open = Arc::clone(&self.open);
        self.worker.call(job, move || {
            let mut keyring = Keyring { open, store: None };
            move |job| keyring.act(&job)
        })
    }
}

impl Default for KeyringStore {
    fn default() -> Self {
        Self::new()
    }
}

impl SecretStore for KeyringStore {
    fn get(&self, name: &SecretName) -> Result<Option<SecretString>, SecretError> {
        self.call(Job::Get(name.clone()))
    }

    fn set(&self, name: &SecretName, secret: &SecretString) -> Result<(), SecretError> {
        self.call(Job::Set(name.clone(), secret.clone())).map(drop)
    }

    fn delete(&self, name: &SecretName) -> Result<(), SecretError> {
        self.call(Job::Delete(name.clone())).map(drop)
    }
}

/// What lives on the thread.
struct Keyring {
    open: Open,
    /// The platform's store while it works.
    store: Option<Arc<CredentialStore>>,
}

impl Keyring {
    fn act(&mut self, job: &Job) -> Result<Option<SecretString>, SecretError> {
        let was_open = self.store.is_some();
        match self.attempt(job) {
            // A store that worked earlier may have lost its keyring meanwhile (a daemon that was
            // started anew): every job can be done twice, so it is tried on a fresh one.
            Err(SecretError::Failed) if was_open => self.attempt(job),
            outcome => outcome,
        }
    }

    fn attempt(&mut self, job: &Job) -> Result<Option<SecretString>, SecretError> {
        let store = match &self.store {
            Some(store) => Arc::clone(store),
            None => {
                let store = (self.open)().map_err(|error| match class(&error) {
                    SecretError::Locked => SecretError::Locked,
                    _ => SecretError::Missing,
                })?;
                self.store = Some(Arc::clone(&store));
                store
            }
        };
        let outcome = perform(store.as_ref(), job);
        if matches!(outcome, Err(SecretError::Failed)) {
            self.store = None;
        }
        outcome
    }
}

fn perform(store: &CredentialStore, job: &Job) -> Result<Option<SecretString>, SecretError> {
    let done = match job {
        Job::Get(name) => entry(store, name)
            .and_then(|entry| entry.get_password())
            .map(|secret| Some(secret.into())),
        Job::Set(name, secret) => entry(store, name)
            .and_then(|entry| entry.set_password(secret.expose_secret()))
            .map(|()| None),
        Job::Delete(name) => entry(store, name)
            .and_then(|entry| entry.delete_credential())
            .map(|()| None),
    };
    match done {
        Ok(secret) => Ok(secret),
        Err(Error::NoEntry) => Ok(None),
        Err(error) => Err(class(&error)),
    }
}

/// An entry of the store at hand.
///
/// `keyring` does the getting, setting and deleting, but its own constructor `Entry::new` goes
/// through a default store that is opened once for the process and stays failed: an app that was
/// started before its keyring would never see it. `keyring_core` builds the same entry from a
/// store that is opened here, as often as it takes, and `keyring` wraps it.
fn entry(store: &CredentialStore, name: &SecretName) -> keyring::Result<Entry> {
    let inner = store.build(&name.service, &name.account, None)?;
    Ok(Entry { inner })
}

/// The class of a keyring's error, by its variant alone. The rest is dropped: it can hold a
/// secret's bytes (`BadEncoding`, `BadDataFormat`), and its words are no contract.
fn class(error: &Error) -> SecretError {
    match error {
        Error::NoStorageAccess(_) => SecretError::Locked,
        Error::NoDefaultStore => SecretError::Missing,
        _ => SecretError::Failed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicU32, Ordering};
    use std::sync::{Mutex, PoisonError};

    fn name() -> SecretName {
        SecretName::new("no.kvittert.test", "org_482")
    }

    fn secret(store: &impl SecretStore) -> Result<Option<String>, SecretError> {
        let secret = store.get(&name())?;
        Ok(secret.map(|secret| secret.expose_secret().to_owned()))
    }

    fn platform_failure() -> Error {
        Error::PlatformFailure("hemmelig".into())
    }

    #[test]
    fn a_store_that_could_not_be_opened_is_opened_anew_by_the_next_call() {
        let attempts = Arc::new(AtomicU32::new(0));
        let counted = Arc::clone(&attempts);
        let store = KeyringStore::on(
            Arc::new(move || match counted.fetch_add(1, Ordering::SeqCst) {
                0 | 1 => Err(platform_failure()),
                _ => Ok(keyring_core::mock::Store::new()?),
            }),
            LIMIT,
        );
        assert_eq!(secret(&store), Err(SecretError::Missing));
        assert_eq!(secret(&store), Err(SecretError::Missing));
        assert_eq!(secret(&store), Ok(None), "there is a keyring now");
        store.set(&name(), &"s3cr3t".into()).unwrap();
        assert_eq!(secret(&store).unwrap().as_deref(), Some("s3cr3t"));
        store.delete(&name()).unwrap();
        store
            .delete(&name())
            .expect("nothing to delete is done too");
        assert_eq!(secret(&store), Ok(None));
        assert_eq!(
            attempts.load(Ordering::SeqCst),
            3,
            "an open store stays open"
        );
    }

    #[test]
    fn a_store_that_lost_its_keyring_is_replaced_within_the_call() {
        let opened: Arc<Mutex<Vec<Arc<keyring_core::mock::Store>>>> = Arc::default();
        let seen = Arc::clone(&opened);
        let store = KeyringStore::on(
            Arc::new(move || {
                let store = keyring_core::mock::Store::new()?;
                let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
                seen.push(Arc::clone(&store));
                Ok(store)
            }),
            LIMIT,
        );
        let fail_next = |which: usize, error: Error| {
            let seen = opened.lock().unwrap();
            let store: &CredentialStore = seen[which].as_ref();
            let entry = store.build("no.kvittert.test", "org_482", None).unwrap();
            let cred: &keyring_core::mock::Cred = entry.as_any().downcast_ref().unwrap();
            cred.set_error(error);
        };
        assert_eq!(secret(&store), Ok(None));
        fail_next(0, platform_failure());
        store
            .set(&name(), &"s3cr3t".into())
            .expect("on a fresh store");
        assert_eq!(opened.lock().unwrap().len(), 2, "opened anew once");
        fail_next(1, Error::NoStorageAccess("låst".into()));
        assert_eq!(secret(&store), Err(SecretError::Locked));
        assert_eq!(
            secret(&store).unwrap().as_deref(),
            Some("s3cr3t"),
            "locked is not lost"
        );
        assert_eq!(
            opened.lock().unwrap().len(),
            2,
            "a locked store is the right store"
        );
    }

    #[test]
    fn errors_that_carry_a_secret_leave_nothing_of_it() {
        for error in [
            Error::BadEncoding(b"hemmelig".to_vec()),
            Error::BadDataFormat(b"hemmelig".to_vec(), "hemmelig".into()),
            Error::Ambiguous(Vec::new()),
            Error::Invalid("hemmelig".to_owned(), "hemmelig".to_owned()),
            platform_failure(),
        ] {
            let class = class(&error);
            assert_eq!(class, SecretError::Failed);
            let app = crate::error::AppError::from(class);
            let shown = format!("{class:?} {class} {app:?} {app}");
            assert!(!shown.contains("hemmelig"), "{shown}");
        }
    }
}
