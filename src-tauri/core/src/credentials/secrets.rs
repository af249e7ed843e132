//! The keyring where there is one, memory for this session where there is none.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use secrecy::SecretString;

use super::{KeyringStore, MemoryStore, SecretError, SecretName, SecretStore};
use crate::clock::Clock;
use crate::view::app::SecretKeeper;

/// How long a keyring that made somebody wait, or asked the user and got a no, is left alone:
/// nobody should wait at every click, nor be asked at every click.
pub const REST: Duration = Duration::from_secs(10);

/// An attempt that took this long made somebody wait.
const SLOW: Duration = Duration::from_secs(1);

/// What the keyring still has to be told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Owed {
    /// The secret that the session keeps.
    Set,
    /// That it was removed.
    Delete,
}

#[derive(Default)]
struct State {
    owed: HashMap<SecretName, Owed>,
    resting: Option<Resting>,
    /// The first failure within the call at hand.
    trouble: Option<SecretError>,
}

#[derive(Clone, Copy)]
struct Resting {
    until: Duration,
    because: SecretError,
}

/// Secrets in the keyring; for this session in memory while the keyring cannot be used.
///
/// The keyring is tried again by every call, except that one that was slow or locked is left
/// alone for [`REST`]. Once it can be used, the next call moves there what the session keeps.
/// Calls block for as long as the keyring does, and one after the other.
pub struct Secrets {
    keyring: Arc<dyn SecretStore>,
    session: MemoryStore,
    clock: Arc<dyn Clock>,
    state: Mutex<State>,
    /// Apart from `state`, so that a look at it never waits for the keyring.
    notice: Mutex<Option<SecretError>>,
}

impl Secrets {
    /// Secrets in a given keyring.
    #[must_use]
    pub fn new(keyring: Arc<dyn SecretStore>, clock: Arc<dyn Clock>) -> Self {
        Self {
            keyring,
            session: MemoryStore::default(),
            clock,
            state: Mutex::default(),
            notice: Mutex::default(),
        }
    }

    /// Secrets in this platform's keyring.
    #[must_use]
    pub fn of_this_system(clock: Arc<dyn Clock>) -> Self {
        Self::new(Arc::new(KeyringStore::new()), clock)
    }

    /// Where secrets are kept, as of the last attempt; the keyring before the first.
    #[must_use]
    pub fn keeper(&self) -> SecretKeeper {
        match self.notice() {
            None => SecretKeeper::Keyring,
            Some(_) => SecretKeeper::Session,
        }
    }

    /// Why the keyring is not in use, as of the last attempt.
    #[must_use]
    pub fn notice(&self) -> Option<SecretError> {
        *self.notice.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes an attempt, so that [`Secrets::keeper`] is known before the first secret is.
    pub fn look(&self, service: &str) {
        let _ = self.get(&SecretName::new(service, "kvittert-looks"));
    }

    /// One attempt on the keyring, unless it rests.
    fn attempt<T>(
        &self,
        state: &mut State,
        act: impl FnOnce(&dyn SecretStore) -> Result<T, SecretError>,
    ) -> Result<T, SecretError> {
        let began = self.clock.monotonic();
        if let Some(resting) = state.resting.filter(|resting| began < resting.until) {
            state.trouble.get_or_insert(resting.because);
            return Err(resting.because);
        }
        let outcome = act(self.keyring.as_ref());
        let ended = self.clock.monotonic();
        let error = outcome.as_ref().err().copied();
        state.trouble = state.trouble.or(error);
        state.resting = error
            .filter(|error| {
                matches!(error, SecretError::TimedOut | SecretError::Locked)
                    || ended.saturating_sub(began) >= SLOW
            })
            .map(|because| Resting {
                until: ended + REST,
                because,
            });
        outcome
    }

    /// Tells the keyring what it missed. A keyring that is gone costs one attempt; one that will
    /// not take one secret does not keep the others from it.
    fn settle(&self, state: &mut State) {
        let owed: Vec<(SecretName, Owed)> = state
            .owed
            .iter()
            .map(|(name, owed)| (name.clone(), *owed))
            .collect();
        for (name, owed) in owed {
            let told = match (owed, self.session.get(&name)) {
                (Owed::Set, Ok(Some(secret))) => {
                    self.attempt(state, |keyring| keyring.set(&name, &secret))
                }
                (Owed::Set, _) => Ok(()),
                (Owed::Delete, _) => self.attempt(state, |keyring| keyring.delete(&name)),
            };
            match told {
                Ok(()) => {
                    state.owed.remove(&name);
                    let _ = self.session.delete(&name);
                }
                Err(SecretError::Failed) => {}
                Err(SecretError::Missing | SecretError::Locked | SecretError::TimedOut) => return,
            }
        }
    }

    /// One call: what it does with the state, then what it leaves as the notice.
    fn call<T>(&self, act: impl FnOnce(&mut State) -> T) -> T {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.trouble = None;
        let outcome = act(&mut state);
        *self.notice.lock().unwrap_or_else(PoisonError::into_inner) = state.trouble;
        outcome
    }
}

impl SecretStore for Secrets {
    /// The session's secret where it is newer than the keyring's, else the keyring's.
    ///
    /// # Errors
    /// When the keyring may hold the secret and cannot be asked. Where there is no keyring, there
    /// is no secret: that is None.
    fn get(&self, name: &SecretName) -> Result<Option<SecretString>, SecretError> {
        self.call(|state| {
            let newer = state.owed.get(name).copied();
            let kept = self.session.get(name)?;
            self.settle(state);
            match newer {
                Some(Owed::Set) => Ok(kept),
                Some(Owed::Delete) => Ok(None),
                None => match self.attempt(state, |keyring| keyring.get(name)) {
                    Err(SecretError::Missing) => Ok(None),
                    outcome => outcome,
                },
            }
        })
    }

    /// Keeps a secret, in the keyring or for this session; [`Secrets::keeper`] says which.
    ///
    /// # Errors
    /// None.
    fn set(&self, name: &SecretName, secret: &SecretString) -> Result<(), SecretError> {
        self.call(|state| {
            self.session.set(name, secret)?;
            state.owed.insert(name.clone(), Owed::Set);
            // What fails stays owed, and is kept for this session meanwhile.
            self.settle(state);
            Ok(())
        })
    }

    /// Removes a secret from the session at once, and from the keyring now or when it is back.
    ///
    /// # Errors
    /// When the keyring may still hold it after this session. Where there is no keyring, it is
    /// gone.
    fn delete(&self, name: &SecretName) -> Result<(), SecretError> {
        self.call(|state| {
            self.session.delete(name)?;
            state.owed.insert(name.clone(), Owed::Delete);
            self.settle(state);
            match state.trouble {
                Some(SecretError::Missing) | None => Ok(()),
                Some(error) if state.owed.contains_key(name) => Err(error),
                Some(_) => Ok(()),
            }
        })
    }
}

#[cfg(test)]
mod tests;
