//! The ledger's own file: what was taken in, on the disk before anybody hears of it.

use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};

use super::fault::{Endpoint, Fault};

/// A submit that was taken in: a line of the ledger's file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// 1 for the first of this file; goes on when the ledger is started again.
    pub number: u64,
    /// When, by the machine's clock, in RFC 3339.
    pub at: String,
    /// The request's `org_id`.
    pub org_id: String,
    /// The request's `report_id`.
    pub report_id: String,
    /// SHA-256 of the body as it came, hexadecimal.
    pub body_sha256: String,
    /// The request's `Idempotency-Key`.
    pub idempotency_key: Option<String>,
    /// The reference that was given for it, whether or not anybody heard of it.
    pub reference_id: String,
    /// The fault that was played.
    pub fault: Option<Fault>,
}

/// How far a connection came: a line of the file of requests. For diagnosis, and to wait for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// 1 for the first connection since the start.
    pub connection: u64,
    /// How far it is.
    pub stage: Stage,
    /// What it is for, once the head was read and is one of the four.
    pub endpoint: Option<Endpoint>,
    /// Whether it showed a token, once the head was read.
    pub has_token: bool,
    /// The fault that is played.
    pub fault: Option<Fault>,
}

/// How far a connection is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// A connection came.
    Connected,
    /// Its head was read.
    Head,
    /// Its whole body was read.
    Body,
    /// It was a submit, and is on the disk.
    TakenIn,
    /// All was said that was to be said.
    Answered,
}

/// The two files.
pub(super) struct Book {
    taken: Mutex<(File, Vec<Taken>)>,
    requests: Mutex<File>,
}

/// The name of the file of requests beside the ledger's own.
pub(super) fn requests_path(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".requests");
    PathBuf::from(name)
}

/// The lines of a file; none when there is no file. A last line without its end is left out: its
/// writer died before anybody heard of it, or is still at it.
pub(super) fn lines_of<T: serde::de::DeserializeOwned>(path: &Path) -> std::io::Result<Vec<T>> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let mut reader = BufReader::new(file);
    let mut lines = Vec::new();
    let mut line = String::new();
    while reader.read_line(&mut line)? > 0 && line.ends_with('\n') {
        lines.push(serde_json::from_str(&line).map_err(std::io::Error::other)?);
        line.clear();
    }
    Ok(lines)
}

impl Book {
    /// Opens both files, and goes on where the first one ends.
    pub(super) fn open(path: &Path) -> std::io::Result<Self> {
        let lines = lines_of(path)?;
        Ok(Self {
            taken: Mutex::new((appending(path)?, lines)),
            requests: Mutex::new(appending(&requests_path(path))?),
        })
    }

    /// Writes down a submit, with the number and the reference that it gets, and gives the reference
    /// when it is on the disk. Blocks for as long as the disk does.
    pub(super) fn take_in(&self, mut taken: Taken, day: &str) -> std::io::Result<String> {
        let (file, lines) = &mut *lock(&self.taken);
        taken.number = lines.last().map_or(1, |last| last.number + 1);
        taken.reference_id = format!("bufdir_ref_{day}_{:05}", taken.number);
        write_line(file, &taken)?;
        file.sync_data()?;
        let reference = taken.reference_id.clone();
        lines.push(taken);
        Ok(reference)
    }

    /// Notes how far a connection is.
    pub(super) fn note(&self, request: &Request) -> std::io::Result<()> {
        write_line(&mut lock(&self.requests), request)
    }

    /// When a reference was given, if it was.
    pub(super) fn given_at(&self, reference: &str) -> Option<String> {
        let (_, lines) = &*lock(&self.taken);
        lines
            .iter()
            .rev()
            .find(|taken| taken.reference_id == reference)
            .map(|taken| taken.at.clone())
    }
}

/// A file to go on with. A last line without its end goes: the next one would run into it.
fn appending(path: &Path) -> std::io::Result<File> {
    let file = OpenOptions::new().create(true).append(true).open(path)?;
    let bytes = std::fs::read(path)?;
    let whole = bytes.iter().rposition(|byte| *byte == b'\n');
    file.set_len(whole.map_or(0, |last| last as u64 + 1))?;
    Ok(file)
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// One line in one write, so that no reader and no other line comes between.
fn write_line(file: &mut File, value: &impl Serialize) -> std::io::Result<()> {
    let mut line = serde_json::to_vec(value).map_err(std::io::Error::other)?;
    line.push(b'\n');
    file.write_all(&line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_was_not_finished_is_none_and_is_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ledger.jsonl");
        let taken = Taken {
            number: 0,
            at: "2026-03-26T10:00:00Z".to_owned(),
            org_id: "org_482".to_owned(),
            report_id: "rpt_1".to_owned(),
            body_sha256: String::new(),
            idempotency_key: None,
            reference_id: String::new(),
            fault: None,
        };
        let take_in = || {
            Book::open(&path)
                .unwrap()
                .take_in(taken.clone(), "20260326")
        };
        assert_eq!(take_in().unwrap(), "bufdir_ref_20260326_00001");
        let mut file = OpenOptions::new().append(true).open(&path).unwrap();
        file.write_all(b"{\"number\":2,\"at\":\"2026").unwrap();
        assert_eq!(lines_of::<Taken>(&path).unwrap().len(), 1);
        assert_eq!(take_in().unwrap(), "bufdir_ref_20260326_00002");
        assert_eq!(lines_of::<Taken>(&path).unwrap().len(), 2);
    }
}
