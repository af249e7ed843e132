//! Secrets and a real gnome-keyring.
//!
//! Each test runs this binary again inside a D-Bus session of its own, with a home of its own, so
//! that no keyring of whoever runs the tests is touched. Wants `dbus` and `gnome-keyring`
//! (Debian's names), and fails without them.

#![cfg(target_os = "linux")]
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "what the tests stand on has to fail them"
)]

use std::io::{ErrorKind, Write};
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use kvittert_core::clock::{Clock, SystemClock};
use kvittert_core::credentials::{
    KeyringStore, LIMIT, REST, SecretError, SecretName, SecretStore, Secrets,
};
use kvittert_core::view::app::SecretKeeper;
use secrecy::ExposeSecret;

/// Says to a test that it runs inside its own session, and where that session's files are.
const INSIDE: &str = "KVITTERT_TEST_SESSION_DIR";

const UNLOCKED: &str =
    "printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec \"$@\"";

/// A command with a home of its own and no trace of the outer session.
fn at_home(program: impl AsRef<std::ffi::OsStr>, home: &Path) -> Command {
    let mut command = Command::new(program);
    command
        .env("HOME", home)
        .env("XDG_DATA_HOME", home.join("data"))
        .env("XDG_CONFIG_HOME", home.join("config"))
        .env("XDG_CACHE_HOME", home.join("cache"))
        .env("XDG_RUNTIME_DIR", home)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("GNOME_KEYRING_CONTROL")
        .env(INSIDE, home);
    command
}

fn started(command: &mut Command) -> Child {
    command.spawn().unwrap_or_else(|error| {
        let program = command.get_program().to_string_lossy().into_owned();
        match error.kind() {
            ErrorKind::NotFound => panic!(
                "{program} is missing: install dbus and gnome-keyring \
                 (apt-get install dbus gnome-keyring)"
            ),
            _ => panic!("{program} does not start: {error}"),
        }
    })
}

fn session() -> tempfile::TempDir {
    started(
        Command::new("gnome-keyring-daemon")
            .arg("--version")
            .stdout(Stdio::null()),
    )
    .wait()
    .expect("gnome-keyring-daemon ends");
    let home = tempfile::tempdir().expect("a directory of its own");
    let private = std::os::unix::fs::PermissionsExt::from_mode(0o700);
    std::fs::set_permissions(home.path(), private).expect("as XDG_RUNTIME_DIR has to be");
    home
}

fn succeeds(command: &mut Command, test: &str) {
    let output = started(command.stdout(Stdio::piped()).stderr(Stdio::piped()))
        .wait_with_output()
        .expect("it ends");
    let said = format!(
        "{}\n{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(output.status.success(), "{test} failed inside:\n{said}");
    assert!(
        said.contains("1 passed"),
        "{test} did not run at all:\n{said}"
    );
}

fn this_binary() -> PathBuf {
    std::env::current_exe().expect("this binary knows where it is")
}

/// Runs an inner test in a session whose keyring is unlocked, or prepared otherwise.
fn run_in_session(prepare: &str, test: &str) {
    let home = session();
    let mut command = at_home("dbus-run-session", home.path());
    command
        .args(["--", "sh", "-c", prepare, "sh"])
        .arg(this_binary())
        .args(["--ignored", "--exact", "--nocapture", test]);
    succeeds(&mut command, test);
}

/// Runs an inner test with a bus address at which it finds what it puts there itself.
fn run_without_session(test: &str) {
    let home = session();
    let mut command = at_home(this_binary(), home.path());
    command
        .env("DBUS_SESSION_BUS_ADDRESS", bus_address(home.path()))
        .args(["--ignored", "--exact", "--nocapture", test]);
    succeeds(&mut command, test);
}

fn bus_address(home: &Path) -> String {
    format!("unix:path={}", home.join("bus").display())
}

/// The directory of the session that an inner test runs in.
fn inside() -> PathBuf {
    let home = std::env::var_os(INSIDE);
    PathBuf::from(home.expect("an inner test: the others run it, in a session of its own"))
}

fn name(account: &str) -> SecretName {
    SecretName::new("no.kvittert.test", account)
}

fn at(store: &impl SecretStore, account: &str) -> Result<Option<String>, SecretError> {
    let secret = store.get(&name(account))?;
    Ok(secret.map(|secret| secret.expose_secret().to_owned()))
}

fn timed<T>(clock: &SystemClock, act: impl FnOnce() -> T) -> (T, Duration) {
    let began = clock.monotonic();
    let outcome = act();
    (outcome, clock.monotonic() - began)
}

#[test]
fn a_real_keyring_keeps_replaces_and_removes_secrets() {
    run_in_session(UNLOCKED, "inner_keeps_replaces_and_removes");
}

#[test]
#[ignore = "run by a_real_keyring_keeps_replaces_and_removes_secrets"]
fn inner_keeps_replaces_and_removes() {
    inside();
    let store = KeyringStore::new();
    assert_eq!(at(&store, "org_482"), Ok(None), "a fresh keyring");
    store
        .set(&name("org_482"), &"s3cr3t_token_here".into())
        .unwrap();
    store.set(&name("org_483"), &"æøå \"\n€".into()).unwrap();
    store.set(&name("org_482"), &"another".into()).unwrap();
    let elsewhere = KeyringStore::new();
    assert_eq!(
        at(&elsewhere, "org_482").unwrap().as_deref(),
        Some("another")
    );
    assert_eq!(
        at(&elsewhere, "org_483").unwrap().as_deref(),
        Some("æøå \"\n€")
    );
    let other_environment = SecretName::new("no.kvittert.practice", "org_482");
    assert!(
        elsewhere.get(&other_environment).unwrap().is_none(),
        "practice and live are apart"
    );
    store.delete(&name("org_482")).unwrap();
    store
        .delete(&name("org_482"))
        .expect("removed already is removed");
    assert_eq!(at(&elsewhere, "org_482"), Ok(None));

    let secrets = Secrets::of_this_system(SystemClock::new());
    secrets.set(&name("org_484"), &"kept".into()).unwrap();
    assert_eq!(secrets.keeper(), SecretKeeper::Keyring);
    assert_eq!(at(&store, "org_484").unwrap().as_deref(), Some("kept"));
}

#[test]
fn a_locked_keyring_is_not_taken_for_an_empty_one() {
    // Never unlocked, and no display on which to ask for a password.
    let locked = "gnome-keyring-daemon --start --components=secrets >/dev/null && exec \"$@\"";
    run_in_session(locked, "inner_locked");
}

#[test]
#[ignore = "run by a_locked_keyring_is_not_taken_for_an_empty_one"]
fn inner_locked() {
    inside();
    let clock = SystemClock::new();
    let secrets = Secrets::of_this_system(Arc::clone(&clock) as _);
    let (kept, took) = timed(&clock, || secrets.set(&name("org_482"), &"s3cr3t".into()));
    assert_eq!(kept, Ok(()), "kept for this session");
    assert!(took < LIMIT + Duration::from_secs(1), "took {took:?}");
    assert_eq!(secrets.keeper(), SecretKeeper::Session);
    let notice = secrets.notice();
    assert!(
        matches!(notice, Some(SecretError::Locked | SecretError::TimedOut)),
        "the notice is {notice:?}"
    );
    assert_eq!(at(&secrets, "org_482").unwrap().as_deref(), Some("s3cr3t"));
}

#[test]
fn a_keyring_that_comes_later_is_used_and_one_that_comes_back_too() {
    run_without_session("inner_comes_later");
}

#[test]
#[ignore = "run by a_keyring_that_comes_later_is_used_and_one_that_comes_back_too"]
fn inner_comes_later() {
    let home = inside();
    let clock = SystemClock::new();
    let store = Arc::new(KeyringStore::new());
    let secrets = Secrets::new(Arc::clone(&store) as _, Arc::clone(&clock) as _);

    let (missing, took) = timed(&clock, || at(store.as_ref(), "org_482"));
    assert_eq!(missing, Err(SecretError::Missing), "no bus, no keyring");
    assert!(took < LIMIT, "said within the limit, not after {took:?}");
    secrets.set(&name("org_482"), &"s3cr3t".into()).unwrap();
    assert_eq!(secrets.keeper(), SecretKeeper::Session);
    assert_eq!(secrets.notice(), Some(SecretError::Missing));
    assert_eq!(at(&secrets, "org_482").unwrap().as_deref(), Some("s3cr3t"));

    let bus = Bus::start(&home);
    let keyring = Keyring::start(&home, &bus);
    assert_eq!(
        at(store.as_ref(), "org_482"),
        Ok(None),
        "the same store works now"
    );
    assert_eq!(at(&secrets, "org_482").unwrap().as_deref(), Some("s3cr3t"));
    assert_eq!(secrets.keeper(), SecretKeeper::Keyring);
    assert_eq!(
        at(store.as_ref(), "org_482").unwrap().as_deref(),
        Some("s3cr3t"),
        "the session's secret moved"
    );

    // The daemon is started anew: an open store has lost its session with it.
    drop(keyring);
    let _keyring = Keyring::start(&home, &bus);
    assert_eq!(
        at(store.as_ref(), "org_482").unwrap().as_deref(),
        Some("s3cr3t"),
        "and the same store works again"
    );
}

#[test]
fn a_keyring_that_hangs_makes_nobody_hang() {
    run_without_session("inner_hangs");
}

#[test]
#[ignore = "run by a_keyring_that_hangs_makes_nobody_hang"]
fn inner_hangs() {
    // A bus that takes connections and never says a word.
    let _mute = UnixListener::bind(inside().join("bus")).unwrap();
    let clock = SystemClock::new();
    let secrets = Secrets::of_this_system(Arc::clone(&clock) as _);
    let (kept, took) = timed(&clock, || secrets.set(&name("org_482"), &"s3cr3t".into()));
    assert_eq!(kept, Ok(()), "kept for this session");
    assert!(took < LIMIT + Duration::from_secs(1), "took {took:?}");
    assert_eq!(secrets.notice(), Some(SecretError::TimedOut));
    let (_, took) = timed(&clock, || {
        for _ in 0..100 {
            assert_eq!(at(&secrets, "org_482").unwrap().as_deref(), Some("s3cr3t"));
        }
    });
    assert!(
        took < Duration::from_secs(1),
        "a hundred looks took {took:?}"
    );
    assert!(REST > took, "all of them within the rest");
    let store = KeyringStore::with_limit(Duration::from_millis(300));
    for _ in 0..50 {
        assert_eq!(at(&store, "org_482"), Err(SecretError::TimedOut));
    }
    let threads = std::fs::read_dir("/proc/self/task").unwrap().count();
    assert!(threads < 20, "hanging calls piled up {threads} threads");
}

/// A session bus at the address that this process was started with.
struct Bus {
    daemon: Child,
    address: String,
}

impl Bus {
    fn start(home: &Path) -> Self {
        let address = bus_address(home);
        let daemon = started(
            at_home("dbus-daemon", home)
                .args([
                    "--session",
                    "--nofork",
                    "--nopidfile",
                    "--address",
                    &address,
                ])
                .stderr(Stdio::null()),
        );
        wait_until("the bus is there", || {
            std::os::unix::net::UnixStream::connect(home.join("bus")).is_ok()
        });
        Self { daemon, address }
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

/// An unlocked gnome-keyring on a bus.
struct Keyring {
    daemon: Child,
}

impl Keyring {
    fn start(home: &Path, bus: &Bus) -> Self {
        let mut daemon = started(
            at_home("gnome-keyring-daemon", home)
                .args(["--foreground", "--unlock", "--components=secrets"])
                .env("DBUS_SESSION_BUS_ADDRESS", &bus.address)
                .stdin(Stdio::piped())
                .stdout(Stdio::null())
                .stderr(Stdio::null()),
        );
        let mut password = daemon.stdin.take().expect("piped above");
        password
            .write_all(b"pw")
            .expect("the daemon reads its password");
        drop(password);
        wait_until("the keyring is on the bus", || {
            let asked = Command::new("dbus-send")
                .args([
                    "--session",
                    "--print-reply",
                    "--dest=org.freedesktop.DBus",
                    "/",
                    "org.freedesktop.DBus.GetNameOwner",
                    "string:org.freedesktop.secrets",
                ])
                .env("DBUS_SESSION_BUS_ADDRESS", &bus.address)
                .output();
            asked.is_ok_and(|reply| reply.status.success())
        });
        Self { daemon }
    }
}

impl Drop for Keyring {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

fn wait_until(what: &str, mut holds: impl FnMut() -> bool) {
    let in_time = (0..200).any(|_| {
        let holds = holds();
        if !holds {
            std::thread::sleep(Duration::from_millis(50));
        }
        holds
    });
    assert!(in_time, "waited ten seconds for: {what}");
}
