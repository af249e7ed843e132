//! A user's home, and the command line at work in it.
#![expect(
    clippy::expect_used,
    reason = "for tests only: without its home there is no trial"
)]

use std::fmt;
use std::fs::File;
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::programs;
use crate::shim::{Order, Point, Shim, points};

/// No run takes longer: the program waits two minutes at most for another that sends.
const LONGEST_RUN: Duration = Duration::from_secs(180);
const BETWEEN_LOOKS: Duration = Duration::from_millis(2);

/// A home directory, without a keyring, whose practice environment speaks with a given server.
pub struct Home {
    folder: TempDir,
    base: String,
    runs: AtomicUsize,
}

/// A program that runs.
pub struct Running {
    child: Child,
    place: PathBuf,
}

/// A program that ended.
#[derive(Clone)]
pub struct Ran {
    /// How; none when it was killed.
    pub code: Option<i32>,
    /// By which signal it was killed.
    pub signal: Option<i32>,
    /// What it said on stdout.
    pub stdout: String,
    /// What it said on stderr.
    pub stderr: String,
    /// The points that it passed, where it was watched.
    pub points: Vec<Point>,
}

impl fmt::Debug for Ran {
    /// Without the hundreds of points.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Ran")
            .field("code", &self.code)
            .field("signal", &self.signal)
            .field("stdout", &self.stdout)
            .field("stderr", &self.stderr)
            .field("points", &self.points.len())
            .finish()
    }
}

impl Ran {
    /// Whether it was killed by SIGKILL.
    #[must_use]
    pub fn was_killed(&self) -> bool {
        self.signal == Some(9)
    }

    /// How often an operation was passed, or was about to be.
    #[must_use]
    pub fn passed(&self, operation: &str) -> usize {
        let same = |point: &&Point| point.operation == operation;
        self.points.iter().filter(same).count()
    }
}

impl Home {
    /// A new one.
    #[must_use]
    pub fn new(base: &str) -> Self {
        let folder = tempfile::Builder::new().prefix("kvittert-home-").tempdir();
        Self {
            folder: folder.expect("a home can be made"),
            base: base.to_owned(),
            runs: AtomicUsize::new(0),
        }
    }

    /// Its folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The server that its programs speak with.
    #[must_use]
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The data directory.
    #[must_use]
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// The database of the practice environment.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.data().join("practice.db")
    }

    /// What a report of this name holds: the contract's own example.
    #[must_use]
    pub fn content(report_id: &str) -> Value {
        json!({
            "report_id": report_id,
            "org_id": "org_482",
            "payload_version": "bufdir_2025_v2",
            "payload": {
                "organisasjonsnummer": "912345678",
                "rapporteringsperiode": "2025",
                "aktiviteter": [
                    { "kategori": "individual_mentoring", "antall": 842, "timer": 6740 }
                ]
            }
        })
    }

    /// Writes a report file and gives its path.
    #[must_use]
    pub fn report(&self, report_id: &str) -> PathBuf {
        let path = self.folder.path().join(format!("{report_id}.json"));
        std::fs::write(&path, Self::content(report_id).to_string())
            .expect("a report file is written");
        path
    }

    /// A program that finds nothing of whoever runs the tests.
    #[must_use]
    pub fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command.env_clear();
        for name in ["PATH", "LD_LIBRARY_PATH", "TMPDIR"] {
            if let Some(value) = std::env::var_os(name) {
                command.env(name, value);
            }
        }
        command
            .env("HOME", self.folder.path())
            .env("USER", "kari")
            .env("LANG", "C.UTF-8")
            .env("KVITTERT_DATA_DIR", self.data())
            .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")
            .current_dir(self.folder.path())
            .stdin(Stdio::null());
        command
    }

    /// Starts the command line.
    #[must_use]
    pub fn start(&self, watched: Option<(&Shim, Option<&Order>)>, arguments: &[&str]) -> Running {
        let program = programs::command_line();
        let mut command = self.command(&program);
        command
            .env("KVITTERT_BASE_URL", &self.base)
            .args(["--json", "--lang", "en"])
            .args(arguments);
        self.start_watched(command, &program, watched)
    }

    /// Starts a program, watched by the shim where that is given.
    #[must_use]
    pub fn start_watched(
        &self,
        mut command: Command,
        program: &Path,
        watched: Option<(&Shim, Option<&Order>)>,
    ) -> Running {
        let run = self.runs.fetch_add(1, Ordering::SeqCst);
        let place = self.folder.path().join(format!("run-{run}"));
        std::fs::create_dir(&place).expect("a folder for what a run says");
        if let Some((shim, order)) = watched {
            let list = place.join("points");
            command.envs(shim.environment(program, &self.data(), order, Some(&list)));
        }
        let file = |name: &str| File::create(place.join(name)).expect("a file for what it says");
        let child = command
            .stdout(file("stdout"))
            .stderr(file("stderr"))
            .process_group(0)
            .spawn()
            .expect("the program starts");
        Running { child, place }
    }

    /// Runs the command line to its end.
    #[must_use]
    pub fn run(&self, arguments: &[&str]) -> Ran {
        self.start(None, arguments).end()
    }

    /// Runs the command line to its end, or to that which is ordered.
    #[must_use]
    pub fn run_watched(&self, shim: &Shim, order: Option<&Order>, arguments: &[&str]) -> Ran {
        self.start(Some((shim, order)), arguments).end()
    }

    /// Submits a report file, as a script does.
    #[must_use]
    pub fn submit(&self, file: &Path) -> Ran {
        self.run(&submission(file))
    }
}

/// The arguments with which a report file is submitted.
#[must_use]
pub fn submission(file: &Path) -> [&str; 3] {
    let path = file.to_str().expect("the path of a test is text");
    ["submit", "--accept-warnings", path]
}

impl Running {
    /// Waits until it passes its first point, where it is watched, or ends.
    pub fn begin(&self) {
        let list = self.place.join("points");
        while !list.metadata().is_ok_and(|list| list.len() > 0) && !self.has_ended() {
            std::thread::sleep(BETWEEN_LOOKS);
        }
    }

    /// Whether it has ended, as a process that nobody has asked about yet.
    #[must_use]
    pub fn has_ended(&self) -> bool {
        let status = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id()));
        // The state stands behind the name, which is in brackets: Z for one that has ended.
        status.is_ok_and(|status| {
            let state = status.rsplit_once(") ").map(|(_, state)| state);
            state.is_some_and(|state| state.starts_with('Z'))
        })
    }

    /// Kills it where it stands, and what it started with it.
    #[must_use]
    pub fn kill(mut self) -> Ran {
        self.kill_all();
        self.end()
    }

    /// Nobody has asked for its status yet, so that its id is still its own.
    fn kill_all(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let group = format!("-{}", self.child.id());
        let _ = Command::new("kill")
            .args(["-s", "KILL", "--", &group])
            .stderr(Stdio::null())
            .status();
    }

    /// Waits for its end.
    ///
    /// # Panics
    /// When it does not end.
    #[must_use]
    pub fn end(mut self) -> Ran {
        let mut waited = Duration::ZERO;
        while !self.has_ended() {
            let said = || std::fs::read_to_string(self.place.join("stderr"));
            assert!(
                waited < LONGEST_RUN,
                "a program that does not end: {:?}",
                said()
            );
            std::thread::sleep(BETWEEN_LOOKS);
            waited += BETWEEN_LOOKS;
        }
        let status = self.child.wait().expect("it has ended");
        let said = |name: &str| {
            let bytes = std::fs::read(self.place.join(name)).unwrap_or_default();
            String::from_utf8_lossy(&bytes).into_owned()
        };
        Ran {
            code: status.code(),
            signal: status.signal(),
            stdout: said("stdout"),
            stderr: said("stderr"),
            points: points(&self.place.join("points")),
        }
    }
}

impl Drop for Running {
    /// A trial that failed leaves nothing behind.
    fn drop(&mut self) {
        if self.child.try_wait().is_ok_and(|status| status.is_none()) {
            self.kill_all();
            let _ = self.child.wait();
        }
    }
}
