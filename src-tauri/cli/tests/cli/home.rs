//! A place to run the program in, of which nothing stays.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::practice::Practice;

pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_kvittert-cli");
/// The practice server's documented secret.
pub(crate) const PRACTICE_SECRET: &str = "s3cr3t_token_here";

/// What the program said.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Ran {
    /// Fails the test, with all that was said, unless the exit code is this one.
    #[track_caller]
    pub(crate) fn exits(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{self:#?}");
        self
    }

    /// Fails the test unless stderr says this.
    #[track_caller]
    pub(crate) fn says(self, words: &str) -> Self {
        assert!(self.stderr.contains(words), "no {words:?} in {self:#?}");
        self
    }

    /// Fails the test when stderr says that a report was not sent, or not taken in: of the failure
    /// of a question, neither is known.
    #[track_caller]
    pub(crate) fn silent_on_sending(self) -> Self {
        for words in ["ngenting er sendt", "ikke tatt imot", "send på nytt"] {
            assert!(!self.stderr.contains(words), "{words:?} in {self:#?}");
        }
        self
    }

    /// The one JSON value on stdout.
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        assert_eq!(self.stdout.lines().count(), 1, "one value: {self:#?}");
        serde_json::from_str(&self.stdout).unwrap()
    }

    /// The JSON values on stdout, one a line.
    pub(crate) fn lines(&self) -> Vec<Value> {
        self.stdout
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    }
}

/// A home directory with a data directory in it.
pub(crate) struct Home {
    folder: TempDir,
    variables: Vec<(&'static str, String)>,
}

impl Home {
    /// A fresh one, in the practice environment with the server inside the command.
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            variables: Vec::new(),
        }
    }

    /// A fresh one whose Bufdir is a practice server outside, reached with a script's credentials.
    pub(crate) fn live(practice: &Practice) -> Self {
        Self::new()
            .with("KVITTERT_ENVIRONMENT", "live")
            .with("KVITTERT_BASE_URL", practice.address())
            .with("KVITTERT_CLIENT_ID", "eircodex_org_482")
            .with("KVITTERT_CLIENT_SECRET", PRACTICE_SECRET)
    }

    pub(crate) fn with(mut self, name: &'static str, value: &str) -> Self {
        self.variables.retain(|(known, _)| *known != name);
        self.variables.push((name, value.to_owned()));
        self
    }

    pub(crate) fn without(mut self, name: &'static str) -> Self {
        self.variables.retain(|(known, _)| *known != name);
        self
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn data_dir(&self) -> PathBuf {
        self.path("data")
    }

    /// Writes a file and gives its path as text.
    pub(crate) fn file(&self, name: &str, text: &str) -> String {
        std::fs::write(self.path(name), text).unwrap();
        self.path(name).display().to_string()
    }

    /// A `submit` request as a file: the contract's example under another name.
    pub(crate) fn report(&self, report_id: &str) -> String {
        self.file(
            &format!("{report_id}.json"),
            &request(report_id).to_string(),
        )
    }

    /// The program, ready to run. Nothing of the environment comes along, so that no keyring and no
    /// setting of this machine takes part, and nothing is written beside the sources.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(PROGRAM);
        command
            .env_clear()
            .env("HOME", self.folder.path())
            .env("USER", "kari")
            .env("KVITTERT_DATA_DIR", self.data_dir())
            .current_dir(self.folder.path())
            .envs(
                self.variables
                    .iter()
                    .map(|(name, value)| (*name, value.as_str())),
            )
            .args(arguments)
            .stdin(Stdio::null());
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        self.command(arguments).output().unwrap().into()
    }

    /// The program with a text on stdin.
    pub(crate) fn run_with_input(&self, arguments: &[&str], input: &str) -> Ran {
        use std::io::Write;
        let mut child = self.start(self.command(arguments).stdin(Stdio::piped()));
        child
            .stdin
            .take()
            .unwrap()
            .write_all(input.as_bytes())
            .unwrap();
        child.wait_with_output().unwrap().into()
    }

    pub(crate) fn start(&self, command: &mut Command) -> Child {
        command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
    }

    /// Every byte that lies in the data directory.
    pub(crate) fn all_bytes(&self) -> Vec<u8> {
        fn gather(folder: &Path, bytes: &mut Vec<u8>) {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    gather(&path, bytes);
                } else {
                    bytes.extend(std::fs::read(path).unwrap());
                }
            }
        }
        let mut bytes = Vec::new();
        gather(&self.data_dir(), &mut bytes);
        bytes
    }
}

/// The contract's example of `submit`, under another name.
pub(crate) fn request(report_id: &str) -> Value {
    let mut request = example();
    request["report_id"] = json!(report_id);
    request
}

/// The contract's example of `submit`.
pub(crate) fn example() -> Value {
    serde_json::from_str(include_str!("../../../core/examples/submit.request.json")).unwrap()
}
