//! The memory: in RAM, or also in a file that several processes may serve from at once.
//!
//! The file is a list of JSON lines that only grows. Whoever reads or writes it holds the
//! operating system's lock on it, reads first what others have added, and writes whole lines that
//! are on the disk before the lock is given back. A process killed while writing leaves a torn
//! last line: that line counts only when it is whole but for its line end; otherwise it is passed
//! over, and the next line starts on a line of its own.

use std::fs::{File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;

use crate::clock::{PracticeTime, random_text};
use crate::ledger::{Entry, Ledger};

/// The version of the file's format that is written and read.
const VERSION: u32 = 1;
/// How the first line of every version begins, as [`Entry::Memory`] is written.
const FIRST_LINE_BEGINS: &[u8] = br#"{"entry":"memory","#;
/// Longest first line of a memory, in bytes: for telling one memory from another.
const LONGEST_FIRST_LINE: usize = 256;

/// Why the practice server's memory cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum MemoryError {
    /// The file cannot be opened, locked, read or written.
    #[error("the practice server's memory cannot be read or written: {0}")]
    File(#[from] std::io::Error),
    /// The file holds something else. It is left as it is.
    #[error("the file is no memory of a practice server")]
    NotAMemory,
    /// A newer program made the file. It is left as it is.
    #[error("the practice server's memory was made by a newer version ({0})")]
    Newer(u32),
}

/// The ledger, and the file that it is kept in.
pub(crate) struct Memory {
    path: Option<PathBuf>,
    time: Arc<PracticeTime>,
    ledger: Ledger,
    /// Up to here the file is in the ledger.
    read_to: u64,
    /// The first line of the file that was read, to see when it was put aside for another.
    first_line: Vec<u8>,
}

impl Memory {
    /// Opens the file, or makes it (readable by its owner only), and reads what it holds.
    pub(crate) fn open(
        path: Option<PathBuf>,
        time: Arc<PracticeTime>,
    ) -> Result<Self, MemoryError> {
        let mut memory = Self {
            path,
            time,
            ledger: Ledger::default(),
            read_to: 0,
            first_line: Vec::new(),
        };
        memory.transact(|_, _| ((), None))?;
        Ok(memory)
    }

    /// Looks at the ledger as it is now, with what other processes added, and the time.
    pub(crate) fn read<R>(
        &mut self,
        look: impl FnOnce(&Ledger, Timestamp) -> R,
    ) -> Result<R, MemoryError> {
        self.transact(|ledger, now| (look(ledger, now), None))
    }

    /// Moves the clock ahead, for every process that shares the memory.
    pub(crate) fn advance_clock(&mut self, by: Duration) -> Result<(), MemoryError> {
        let milliseconds = u64::try_from(by.as_millis()).unwrap_or(u64::MAX);
        self.transact(|_, _| ((), Some(Entry::ClockAdvanced { milliseconds })))
    }

    /// Looks at the ledger and decides what to add to it, with nobody in between. When this gives
    /// an error, nothing was added.
    pub(crate) fn transact<R>(
        &mut self,
        decide: impl FnOnce(&Ledger, Timestamp) -> (R, Option<Entry>),
    ) -> Result<R, MemoryError> {
        let Some(path) = self.path.clone() else {
            let (result, entry) = decide(&self.ledger, self.time.now());
            if let Some(entry) = entry {
                self.apply(entry);
            }
            return Ok(result);
        };
        // Opened anew each time: the file may have been removed to start practising afresh.
        let mut file = open_locked(&path)?;
        self.catch_up(&mut file)?;
        let (result, entry) = decide(&self.ledger, self.time.now());
        if let Some(entry) = entry {
            self.append(&mut file, &entry)?;
            self.apply(entry);
        }
        Ok(result)
    }

    /// Reads what the file holds beyond what is in the ledger.
    fn catch_up(&mut self, file: &mut File) -> Result<(), MemoryError> {
        let first_line = first_line(file)?;
        let length = file.metadata()?.len();
        if first_line != self.first_line || length < self.read_to {
            self.ledger = Ledger::default();
            self.time.reset();
            self.read_to = 0;
        }
        if length == 0 || is_torn_first_line(&first_line, length) {
            return self.begin(file);
        }
        if self.read_to == 0 {
            match serde_json::from_slice(&first_line) {
                Ok(Entry::Memory { version, .. }) if version <= VERSION => {}
                Ok(Entry::Memory { version, .. }) => return Err(MemoryError::Newer(version)),
                _ => return Err(MemoryError::NotAMemory),
            }
            self.first_line = first_line;
        }
        file.seek(SeekFrom::Start(self.read_to))?;
        let mut added = Vec::new();
        file.read_to_end(&mut added)?;
        for line in added.split_inclusive(|byte| *byte == b'\n') {
            let ended = line.ends_with(b"\n");
            let entry = serde_json::from_slice::<Entry>(line);
            if entry.is_err() && !ended {
                // Torn. Not counted as read: it gets its line end when the next line is added.
                break;
            }
            self.read_to += line.len() as u64;
            match entry {
                Ok(entry) => self.apply(entry),
                Err(_) if line == b"\n" => {}
                Err(_) => tracing::warn!("passed over a line of the practice server's memory"),
            }
        }
        Ok(())
    }

    /// Makes an empty file a memory.
    fn begin(&mut self, file: &mut File) -> Result<(), MemoryError> {
        file.set_len(0)?;
        let entry = Entry::Memory {
            version: VERSION,
            id: random_text(),
        };
        self.append(file, &entry)?;
        self.first_line = first_line(file)?;
        Ok(())
    }

    fn append(&mut self, file: &mut File, entry: &Entry) -> Result<(), MemoryError> {
        let length = file.seek(SeekFrom::End(0))?;
        let mut line = Vec::new();
        if length > 0 {
            file.seek(SeekFrom::Start(length - 1))?;
            let mut last = [0];
            file.read_exact(&mut last)?;
            if last != *b"\n" {
                line.push(b'\n');
            }
        }
        serde_json::to_writer(&mut line, entry).map_err(std::io::Error::from)?;
        line.push(b'\n');
        let written = file.write_all(&line).and_then(|()| file.sync_all());
        if let Err(error) = written {
            // As if it had never been: a line that may or may not be there would be a report that
            // was refused and is taken in all the same.
            if let Err(second) = file.set_len(length).and_then(|()| file.sync_all()) {
                tracing::error!(%second, "a half-written line of the memory could not be removed");
            }
            return Err(error.into());
        }
        self.read_to = length + line.len() as u64;
        Ok(())
    }

    fn apply(&mut self, entry: Entry) {
        match entry {
            Entry::Memory { .. } => {}
            Entry::ClockAdvanced { milliseconds } => {
                self.time.advance(Duration::from_millis(milliseconds));
            }
            Entry::Report(report) => self.ledger.take_in(report),
        }
    }
}

fn open_locked(path: &std::path::Path) -> Result<File, MemoryError> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let file = options.open(path)?;
    // Given back when the file is closed, also when the process is killed.
    file.lock()?;
    Ok(file)
}

/// The first line without its end, or as much of it as a memory's first line may have.
fn first_line(file: &mut File) -> Result<Vec<u8>, MemoryError> {
    file.seek(SeekFrom::Start(0))?;
    let mut begin = Vec::new();
    Read::by_ref(file)
        .take(LONGEST_FIRST_LINE as u64)
        .read_to_end(&mut begin)?;
    if let Some(end) = begin.iter().position(|byte| *byte == b'\n') {
        begin.truncate(end);
    }
    Ok(begin)
}

/// Whether a process was killed while it wrote the very first line: nothing is in the file yet.
fn is_torn_first_line(first_line: &[u8], length: u64) -> bool {
    let begins_so =
        first_line.starts_with(FIRST_LINE_BEGINS) || FIRST_LINE_BEGINS.starts_with(first_line);
    begins_so
        && length == first_line.len() as u64
        && serde_json::from_slice::<Entry>(first_line).is_err()
}

#[cfg(test)]
mod tests;
