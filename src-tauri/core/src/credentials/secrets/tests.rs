//! Of the keyring and its stand-in.

use super::*;
use crate::clock::TestClock;
use secrecy::ExposeSecret;

/// A keyring that fails as told, takes its time, and counts its calls.
struct Moody {
    inner: MemoryStore,
    clock: Arc<TestClock>,
    mood: Mutex<Option<SecretError>>,
    takes: Mutex<Duration>,
    calls: Mutex<u32>,
}

impl Moody {
    fn new(mood: Option<SecretError>) -> (Arc<Self>, Secrets, Arc<TestClock>) {
        let clock = TestClock::at("2026-03-26T10:00:00Z");
        let moody = Arc::new(Self {
            inner: MemoryStore::default(),
            clock: Arc::clone(&clock),
            mood: Mutex::new(mood),
            takes: Mutex::default(),
            calls: Mutex::default(),
        });
        let secrets = Secrets::new(Arc::clone(&moody) as _, Arc::clone(&clock) as _);
        (moody, secrets, clock)
    }

    fn is_now(&self, mood: Option<SecretError>) {
        *self.mood.lock().unwrap() = mood;
    }

    fn calls(&self) -> u32 {
        *self.calls.lock().unwrap()
    }

    fn call<T>(&self, act: impl FnOnce() -> Result<T, SecretError>) -> Result<T, SecretError> {
        *self.calls.lock().unwrap() += 1;
        self.clock.advance(*self.takes.lock().unwrap());
        match *self.mood.lock().unwrap() {
            Some(error) => Err(error),
            None => act(),
        }
    }
}

impl SecretStore for Moody {
    fn get(&self, name: &SecretName) -> Result<Option<SecretString>, SecretError> {
        self.call(|| self.inner.get(name))
    }
    fn set(&self, name: &SecretName, secret: &SecretString) -> Result<(), SecretError> {
        self.call(|| self.inner.set(name, secret))
    }
    fn delete(&self, name: &SecretName) -> Result<(), SecretError> {
        self.call(|| self.inner.delete(name))
    }
}

fn name(account: &str) -> SecretName {
    SecretName::new("no.kvittert.test", account)
}

fn at(store: &impl SecretStore, account: &str) -> Result<Option<String>, SecretError> {
    let secret = store.get(&name(account))?;
    Ok(secret.map(|secret| secret.expose_secret().to_owned()))
}

fn some(text: &str) -> Result<Option<String>, SecretError> {
    Ok(Some(text.to_owned()))
}

#[test]
fn what_the_session_kept_moves_to_the_keyring_once_it_is_back() {
    let (keyring, secrets, _) = Moody::new(Some(SecretError::Missing));
    secrets.set(&name("a"), &"s1".into()).unwrap();
    secrets.set(&name("a"), &"s2".into()).unwrap();
    secrets.set(&name("b"), &"s3".into()).unwrap();
    assert_eq!(secrets.keeper(), SecretKeeper::Session);
    assert_eq!(secrets.notice(), Some(SecretError::Missing));
    assert_eq!(at(&secrets, "a"), some("s2"));
    assert_eq!(at(&secrets, "c"), Ok(None), "no keyring, no secret");

    keyring.is_now(None);
    assert_eq!(at(&secrets, "c"), Ok(None), "any call moves them");
    assert_eq!(secrets.keeper(), SecretKeeper::Keyring);
    assert_eq!(secrets.notice(), None);
    assert_eq!(at(&keyring.inner, "a"), some("s2"), "moved");
    assert_eq!(at(&keyring.inner, "b"), some("s3"), "moved");
    assert_eq!(
        at(&secrets.session, "a"),
        Ok(None),
        "and no longer in memory"
    );
    assert_eq!(at(&secrets, "a"), some("s2"));
}

#[test]
fn a_secret_removed_while_the_keyring_was_away_does_not_come_back() {
    let (keyring, secrets, clock) = Moody::new(None);
    secrets.set(&name("a"), &"s1".into()).unwrap();
    keyring.is_now(Some(SecretError::Locked));
    assert_eq!(
        secrets.delete(&name("a")),
        Err(SecretError::Locked),
        "the keyring still holds it, and the user should know"
    );
    assert_eq!(
        at(&secrets, "a"),
        Ok(None),
        "but this session has forgotten it"
    );
    keyring.is_now(None);
    clock.advance(REST);
    assert_eq!(at(&secrets, "b"), Ok(None));
    assert_eq!(
        at(&keyring.inner, "a"),
        Ok(None),
        "removed when it was back"
    );

    keyring.is_now(Some(SecretError::Missing));
    secrets.set(&name("a"), &"s2".into()).unwrap();
    assert_eq!(
        secrets.delete(&name("a")),
        Ok(()),
        "there is none to hold it"
    );
    keyring.is_now(None);
    assert_eq!(at(&secrets, "a"), Ok(None));
}

#[test]
fn a_failure_to_look_is_not_the_same_as_nothing_found() {
    for error in [
        SecretError::Locked,
        SecretError::TimedOut,
        SecretError::Failed,
    ] {
        let (_, secrets, _) = Moody::new(Some(error));
        assert_eq!(at(&secrets, "a"), Err(error));
        assert_eq!(secrets.notice(), Some(error));
    }
}

#[test]
fn a_keyring_that_makes_wait_is_left_alone_for_a_while() {
    for (mood, takes, rests) in [
        (SecretError::TimedOut, 5, true),
        (SecretError::Locked, 0, true),
        (SecretError::Missing, 4, true),
        (SecretError::Missing, 0, false),
        (SecretError::Failed, 0, false),
    ] {
        let (keyring, secrets, clock) = Moody::new(Some(mood));
        *keyring.takes.lock().unwrap() = Duration::from_secs(takes);
        secrets.set(&name("a"), &"s1".into()).unwrap();
        let after_one = keyring.calls();
        for _ in 0..20 {
            assert_eq!(at(&secrets, "a"), some("s1"), "memory serves meanwhile");
        }
        assert_eq!(
            keyring.calls() == after_one,
            rests,
            "{mood:?} after {takes} s"
        );
        clock.advance(REST);
        keyring.is_now(None);
        assert_eq!(at(&secrets, "a"), some("s1"));
        assert_eq!(
            at(&keyring.inner, "a"),
            some("s1"),
            "{mood:?}: tried again after it"
        );
        assert_eq!(secrets.keeper(), SecretKeeper::Keyring);
    }
}

#[test]
fn one_secret_that_the_keyring_will_not_take_does_not_keep_the_others_from_it() {
    struct Picky(MemoryStore);
    impl SecretStore for Picky {
        fn get(&self, name: &SecretName) -> Result<Option<SecretString>, SecretError> {
            self.0.get(name)
        }
        fn set(&self, name: &SecretName, secret: &SecretString) -> Result<(), SecretError> {
            match name.account.as_str() {
                "odd" => Err(SecretError::Failed),
                _ => self.0.set(name, secret),
            }
        }
        fn delete(&self, name: &SecretName) -> Result<(), SecretError> {
            self.0.delete(name)
        }
    }
    let picky = Arc::new(Picky(MemoryStore::default()));
    let clock = TestClock::at("2026-03-26T10:00:00Z");
    let secrets = Secrets::new(Arc::clone(&picky) as _, clock);
    secrets.set(&name("odd"), &"s1".into()).unwrap();
    for account in ["a", "b", "c"] {
        secrets.set(&name(account), &"s2".into()).unwrap();
        assert_eq!(
            at(picky.as_ref(), account),
            some("s2"),
            "kept in the keyring"
        );
        assert_eq!(at(&secrets, account), some("s2"));
    }
    assert_eq!(at(&secrets, "odd"), some("s1"), "kept for this session");
    assert_eq!(
        secrets.notice(),
        Some(SecretError::Failed),
        "and that is said"
    );
}

#[test]
fn a_look_finds_out_who_keeps() {
    let (keyring, secrets, _) = Moody::new(Some(SecretError::Missing));
    secrets.look("no.kvittert.test");
    assert_eq!(secrets.keeper(), SecretKeeper::Session);
    keyring.is_now(None);
    secrets.look("no.kvittert.test");
    assert_eq!(secrets.keeper(), SecretKeeper::Keyring);
}
