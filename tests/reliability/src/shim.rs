//! Kills a real program, or makes one of its calls fail, at a chosen point of its run: a small C
//! library between the program and the C library. The program is the one that users get, and knows
//! nothing of it; `shim/shim.c` says how it works.

use std::collections::HashMap;
use std::ffi::OsString;
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// The shim, compiled. Its library goes with the value.
pub struct Shim {
    folder: TempDir,
}

/// Before or after a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Moment {
    /// The call is not made any more.
    Before,
    /// The call was made; the program does not learn how it ended.
    After,
}

/// What a disk says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DiskFault {
    /// `ENOSPC`.
    Full,
    /// `EIO`.
    Broken,
    /// `EROFS`; no file can be opened for writing then, either.
    ReadOnly,
}

/// A point of a run: the `number`-th (from 1) of an operation on a kind of file. Operations and
/// kinds are listed in `shim/points.h`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Point {
    /// `sync`, `write`, `connect`, …
    pub operation: String,
    /// `wal`, `main`, `tcp`, …; empty for any.
    pub kind: String,
    /// Counted from 1.
    pub number: usize,
}

/// What is to happen.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Order {
    /// SIGKILL, by the program itself.
    Kill(Moment, Point),
    /// The call fails, and with `onwards` every later one of the same sort too.
    Fail {
        /// How.
        fault: DiskFault,
        /// Which call.
        at: Point,
        /// Whether the later ones fail too.
        onwards: bool,
    },
    /// The `number`-th name of a host that is looked up is not found (from 1): no server of names
    /// answers.
    NoName {
        /// Counted from 1.
        number: usize,
    },
}

impl Point {
    /// A point by its words, as `Point::new("sync", "wal", 3)`.
    #[must_use]
    pub fn new(operation: &str, kind: &str, number: usize) -> Self {
        Self {
            operation: operation.to_owned(),
            kind: kind.to_owned(),
            number,
        }
    }

    /// Whether a commit, a step of the net, or the change of a file's name passes here.
    #[must_use]
    pub fn is_step(&self) -> bool {
        matches!(self.operation.as_str(), "sync" | "rename" | "resolve") || self.kind == "tcp"
    }
}

impl fmt::Display for Point {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.operation)?;
        if !self.kind.is_empty() {
            write!(formatter, " {}", self.kind)?;
        }
        write!(formatter, " {}", self.number)
    }
}

impl fmt::Display for Order {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            // The error is none of a disk: the shim gives its own.
            Self::NoName { number } => write!(formatter, "fail EIO resolve host {number}"),
            Self::Kill(Moment::Before, point) => write!(formatter, "kill before {point}"),
            Self::Kill(Moment::After, point) => write!(formatter, "kill after {point}"),
            Self::Fail { fault, at, onwards } => {
                let name = match fault {
                    DiskFault::Full => "ENOSPC",
                    DiskFault::Broken => "EIO",
                    DiskFault::ReadOnly => "EROFS",
                };
                let from_then_on = if *onwards { " onwards" } else { "" };
                write!(formatter, "fail {name} {at}{from_then_on}")
            }
        }
    }
}

#[expect(
    clippy::expect_used,
    reason = "for tests only: without the shim there is no test"
)]
impl Shim {
    /// Compiles it.
    ///
    /// # Panics
    /// Without a C compiler, or where LD_PRELOAD could not name the folder of temporary files.
    #[must_use]
    pub fn build() -> Self {
        let folder = tempfile::Builder::new().prefix("kvittert-shim-").tempdir();
        let shim = Self {
            folder: folder.expect("a folder for the shim"),
        };
        let library = shim.library();
        assert!(
            !library.to_string_lossy().contains([' ', ':']),
            "LD_PRELOAD takes no path with a space or a colon: set TMPDIR to another folder"
        );
        let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("shim");
        let compiled = Command::new("cc")
            .args(["-std=gnu11", "-O1", "-Wall", "-Wextra", "-Werror"])
            .args(["-shared", "-fPIC", "-pthread", "-o"])
            .arg(&library)
            .args([sources.join("shim.c"), sources.join("points.c")])
            .arg("-ldl")
            .status()
            .expect("a C compiler, cc, is installed (scripts/setup.sh test)");
        assert!(compiled.success(), "the shim could not be compiled");
        shim
    }

    fn library(&self) -> PathBuf {
        self.folder.path().join("kvittert-shim.so")
    }

    /// The environment in which a program is watched: its calls on files below `directory`, and
    /// those on the net. The points that it passes are added to `list`, line by line.
    #[must_use]
    pub fn environment(
        &self,
        program: &Path,
        directory: &Path,
        order: Option<&Order>,
        list: Option<&Path>,
    ) -> Vec<(&'static str, OsString)> {
        let name = program.file_name().expect("a program has a name");
        let mut variables = vec![
            ("LD_PRELOAD", self.library().into()),
            ("KVITTERT_SHIM_PROGRAM", name.to_owned()),
            ("KVITTERT_SHIM_DIRECTORY", directory.into()),
        ];
        variables.extend(order.map(|order| ("KVITTERT_SHIM", order.to_string().into())));
        variables.extend(list.map(|list| ("KVITTERT_SHIM_LIST", list.into())));
        variables
    }
}

/// The points that were passed, in their order; none where the program passed none.
#[must_use]
pub fn points(list: &Path) -> Vec<Point> {
    let text = std::fs::read_to_string(list).unwrap_or_default();
    let mut passed: HashMap<(&str, &str), usize> = HashMap::new();
    text.lines()
        .filter_map(|line| {
            let mut words = line.split(' ');
            let (operation, kind) = (words.next()?, words.next()?);
            let number = passed.entry((operation, kind)).or_default();
            *number += 1;
            Some(Point::new(operation, kind, *number))
        })
        .collect()
}
