//! Checking many files at once, on all cores, without a net.

mod gathering;

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::time::Duration;

use crate::app::App;
use crate::domain::Verdict;
use crate::error::Result;
use crate::export::{Cell, Spreadsheet};
use crate::rules::RulePacks;
use crate::view::app::Language;
use crate::view::files::{
    AppEvent, CheckedFiles, FileVerdict, LeftOut, LeftOutReason, Progress, Work,
};
use crate::words::Words;

use super::submit_file::check_report_file;
use super::table_file::Beside;
use gathering::{Gathered, Given};

pub use gathering::{DEEPEST_FOLDER, KINDS, MOST_FILES, shown_name};

/// Findings that are held of each file: ten thousand files may have a thousand each.
const FINDINGS_HELD: usize = 20;
/// How often it is told how far the check is.
const BETWEEN_EVENTS: Duration = Duration::from_millis(100);

/// A check of many files: what it gave, and where the files are.
#[derive(Debug)]
pub struct Check {
    /// The files, by the index of their verdicts. They never leave the core's side of the window.
    pub paths: Vec<PathBuf>,
    /// What it gave.
    pub result: CheckedFiles,
}

/// Checks files, and those in folders, and tells some ten times a second how far it is. When it is
/// stopped, the files that were not reached are told of as such.
#[must_use]
pub fn check_files(app: &App, given: &[PathBuf]) -> Check {
    app.stop.store(false, Ordering::SeqCst);
    let Gathered {
        files,
        mut left_out,
    } = gathering::gather(given, &app.stop);
    let verdicts = verdicts(app, &files);
    if verdicts.len() < files.len() || app.stop.load(Ordering::SeqCst) {
        left_out.push(LeftOut {
            reason: LeftOutReason::Stopped,
            count: files.len() - verdicts.len(),
            names: Vec::new(),
        });
    }
    Check {
        paths: files.into_iter().map(|file| file.path).collect(),
        result: CheckedFiles { verdicts, left_out },
    }
}

/// A verdict for each file that is reached, in their order.
fn verdicts(app: &App, files: &[Given]) -> Vec<FileVerdict> {
    let next = AtomicUsize::new(0);
    let done = AtomicUsize::new(0);
    let pace = Pace::new(app, files.len());
    let rules = app.rules();
    let all = Mutex::new(Vec::with_capacity(files.len()));
    let cores = std::thread::available_parallelism()
        .map_or(1, usize::from)
        .min(files.len().max(1));
    std::thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                let mut own = Vec::with_capacity(files.len() / cores + 1);
                while !app.stop.load(Ordering::SeqCst) {
                    let index = next.fetch_add(1, Ordering::SeqCst);
                    let Some(file) = files.get(index) else { break };
                    own.push(check_file(&rules, index, file));
                    pace.tell(done.fetch_add(1, Ordering::SeqCst) + 1);
                }
                all.lock()
                    .unwrap_or_else(std::sync::PoisonError::into_inner)
                    .append(&mut own);
            });
        }
    });
    let mut all = all
        .into_inner()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    all.sort_unstable_by_key(|verdict: &FileVerdict| verdict.index);
    all
}

/// Tells how far it is, and not more often than a person can see.
struct Pace<'a> {
    app: &'a App,
    total: usize,
    begun: Duration,
    /// When it is told next, in milliseconds from the beginning.
    next: AtomicU64,
    telling: AtomicBool,
}

impl<'a> Pace<'a> {
    fn new(app: &'a App, total: usize) -> Self {
        Self {
            app,
            total,
            begun: app.clock.monotonic(),
            next: AtomicU64::new(0),
            telling: AtomicBool::new(false),
        }
    }

    fn tell(&self, done: usize) {
        let passed = self.app.clock.monotonic().saturating_sub(self.begun);
        let passed = u64::try_from(passed.as_millis()).unwrap_or(u64::MAX);
        let is_last = done == self.total;
        if passed < self.next.load(Ordering::Relaxed) && !is_last {
            return;
        }
        // One at a time; the last word is always said.
        if self.telling.swap(true, Ordering::SeqCst) && !is_last {
            return;
        }
        let between = u64::try_from(BETWEEN_EVENTS.as_millis()).unwrap_or(0);
        self.next.store(passed + between, Ordering::Relaxed);
        self.app.tell(AppEvent::Progress {
            work: Work::CheckFiles,
            progress: Progress {
                done,
                total: self.total,
            },
        });
        self.telling.store(false, Ordering::SeqCst);
    }
}

fn check_file(rules: &RulePacks, index: usize, file: &Given) -> FileVerdict {
    match check_report_file(rules, &file.path, &Beside::default()) {
        Ok(checked) => {
            let verdict = checked.verdict();
            let mut findings = checked.findings;
            let more_findings = findings.len().saturating_sub(FINDINGS_HELD);
            findings.truncate(FINDINGS_HELD);
            FileVerdict {
                index,
                file: file.name.clone(),
                payload_version: Some(checked.pack.payload_version().to_owned()),
                period: checked.pack.period(&checked.file.payload),
                verdict: Some(verdict),
                findings,
                more_findings,
                failure: None,
            }
        }
        Err(failure) => FileVerdict {
            index,
            file: file.name.clone(),
            payload_version: None,
            period: None,
            verdict: None,
            findings: Vec::new(),
            more_findings: 0,
            failure: Some(failure),
        },
    }
}

/// Saves verdicts as a table for a spreadsheet: `.csv` or `.xlsx`, by the file's ending.
///
/// # Errors
/// [`crate::error::ErrorCode::FileKindUnknown`], [`crate::error::ErrorCode::FileUnwritable`].
pub fn save_verdicts(
    app: &App,
    verdicts: &[FileVerdict],
    to: &Path,
    language: Language,
) -> Result<()> {
    let words = Words::new(language);
    let columns = [
        "file", "verdict", "errors", "warnings", "tips", "version", "period", "first",
    ]
    .map(|name| words.say(&format!("check-files-{name}"), &[]));
    let sheet = Spreadsheet {
        title: words.say("check-files-title", &[]),
        made_at: app.clock.now(),
        columns: columns.to_vec(),
        rows: verdicts
            .iter()
            .map(|verdict| row(verdict, &words))
            .collect(),
    };
    crate::export::save(&sheet, to)
}

fn row(verdict: &FileVerdict, words: &Words) -> Vec<Cell> {
    let counted = |count: fn(Verdict) -> usize| {
        verdict.verdict.map_or(Cell::Empty, |verdict| {
            Cell::Number(count(verdict).to_string())
        })
    };
    let (word, first) = match (&verdict.failure, verdict.verdict) {
        (Some(failure), _) => ("check-files-unreadable", words.failure(failure)),
        (None, Some(verdict)) if verdict.is_valid() => ("check-files-valid", String::new()),
        _ => ("check-files-invalid", String::new()),
    };
    let first = match verdict.findings.first() {
        Some(finding) if first.is_empty() => words.finding(finding, &finding.pointer),
        _ => first,
    };
    vec![
        Cell::Text(verdict.file.clone()),
        Cell::Text(words.say(word, &[])),
        counted(|verdict| verdict.errors),
        counted(|verdict| verdict.warnings),
        counted(|verdict| verdict.tips),
        Cell::text(verdict.payload_version.as_deref()),
        Cell::text(verdict.period.as_deref()),
        Cell::Text(first),
    ]
}
