//! The real programs, as a user has them.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Once;

/// Set by scripts that have just built the programs together with everything else: built by itself,
/// a program has other features of its dependencies, and those would be compiled once more.
const BUILT: &str = "KVITTERT_PROGRAMS_BUILT";

const LEDGER: &str = "kvittert-ledger";

/// The command line.
#[must_use]
pub fn command_line() -> PathBuf {
    static BUILT: Once = Once::new();
    built(&BUILT, &["--package", "kvittert-cli"], "kvittert-cli")
}

/// The window.
#[must_use]
pub fn window() -> PathBuf {
    static BUILT: Once = Once::new();
    built(
        &BUILT,
        &["--package", "kvittert", "--bin", "kvittert"],
        "kvittert",
    )
}

/// The ledger. Cargo builds it with every integration test of this package; anywhere else it is
/// built as the others are.
#[must_use]
pub fn ledger() -> PathBuf {
    static BUILT: Once = Once::new();
    let beside = profile_directory().join(LEDGER);
    if beside.exists() {
        return beside;
    }
    built(
        &BUILT,
        &["--package", env!("CARGO_PKG_NAME"), "--bins"],
        LEDGER,
    )
}

/// Builds a program of the workspace, which takes a moment when it is there already, so that no
/// test is ever run on an old one; gives its path.
#[expect(
    clippy::expect_used,
    reason = "for tests only: without the program there is no test"
)]
fn built(once: &Once, what: &[&str], name: &str) -> PathBuf {
    let profile = profile_directory();
    let target = profile.parent().expect("the profile lies in it").to_owned();
    once.call_once(|| {
        if std::env::var_os(BUILT).is_some() {
            return;
        }
        let mut build = Command::new(env!("CARGO"));
        build
            .args(["build", "--locked", "--quiet"])
            .args(what)
            .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."))
            .env("CARGO_TARGET_DIR", &target);
        if profile.file_name().is_some_and(|name| name == "release") {
            build.arg("--release");
        }
        let status = build.status().expect("cargo runs");
        assert!(status.success(), "{name} could not be built");
    });
    let program = profile.join(name);
    assert!(program.exists(), "{} is not there", program.display());
    program
}

/// Where the programs are: `<target>/<profile>`, as this test is in its `deps`.
#[expect(clippy::expect_used, reason = "for tests only")]
fn profile_directory() -> PathBuf {
    let this = std::env::current_exe().expect("this test has a path");
    this.ancestors()
        .find(|folder| folder.file_name().is_some_and(|name| name == "deps"))
        .and_then(Path::parent)
        .or_else(|| this.parent())
        .expect("it lies in the target directory")
        .to_owned()
}
