//! Checking many files at once, on all cores, without a net.

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::app::App;
use crate::domain::Verdict;
use crate::error::Result;
use crate::import;
use crate::view::app::Language;
use crate::view::files::{AppEvent, FileVerdict, Progress, Work};
use crate::words::Words;

use super::submit_file::check_report_file;
use super::table_file::Beside;

/// Checks files and tells how far it is. When it is stopped, the files that were not reached are
/// left out.
#[must_use]
pub fn check_files(app: &App, paths: &[PathBuf]) -> Vec<FileVerdict> {
    app.stop.store(false, Ordering::SeqCst);
    let next = AtomicUsize::new(0);
    let verdicts = Mutex::new(Vec::with_capacity(paths.len()));
    let cores = std::thread::available_parallelism()
        .map_or(1, usize::from)
        .min(paths.len().max(1));
    std::thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                while !app.stop.load(Ordering::SeqCst) {
                    let index = next.fetch_add(1, Ordering::SeqCst);
                    let Some(path) = paths.get(index) else { break };
                    let verdict = check_file(app, index, path);
                    let done = {
                        let mut verdicts = verdicts
                            .lock()
                            .unwrap_or_else(std::sync::PoisonError::into_inner);
                        verdicts.push(verdict);
                        verdicts.len()
                    };
                    let progress = Progress {
                        done,
                        total: paths.len(),
                    };
                    app.tell(AppEvent::Progress {
                        work: Work::CheckFiles,
                        progress,
                    });
                }
            });
        }
    });
    let mut verdicts = verdicts
        .into_inner()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    verdicts.sort_by_key(|verdict| verdict.index);
    verdicts
}

fn check_file(app: &App, index: usize, path: &Path) -> FileVerdict {
    match check_report_file(&app.rules, path, &Beside::default()) {
        Ok(checked) => FileVerdict {
            index,
            payload_version: Some(checked.pack.payload_version().to_owned()),
            period: checked.pack.period(&checked.file.payload),
            verdict: Some(checked.verdict()),
            file: checked.name,
            findings: checked.findings,
            failure: None,
        },
        Err(failure) => FileVerdict {
            index,
            file: import::file_name(path),
            payload_version: None,
            period: None,
            verdict: None,
            findings: Vec::new(),
            failure: Some(failure),
        },
    }
}

/// Saves verdicts as CSV for a spreadsheet: UTF-8 with a byte order mark, `;` between cells.
///
/// # Errors
/// [`crate::error::ErrorCode::FileUnwritable`].
pub fn save_verdicts(verdicts: &[FileVerdict], to: &Path, language: Language) -> Result<()> {
    let words = Words::new(language);
    let header = [
        "file", "verdict", "errors", "warnings", "tips", "version", "period", "first",
    ]
    .map(|name| words.say(&format!("check-files-{name}"), &[]));
    let mut rows = vec![header.to_vec()];
    for verdict in verdicts {
        let counted = |count: fn(Verdict) -> usize| {
            verdict
                .verdict
                .map(|verdict| count(verdict).to_string())
                .unwrap_or_default()
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
        rows.push(vec![
            verdict.file.clone(),
            words.say(word, &[]),
            counted(|verdict| verdict.errors),
            counted(|verdict| verdict.warnings),
            counted(|verdict| verdict.tips),
            verdict.payload_version.clone().unwrap_or_default(),
            verdict.period.clone().unwrap_or_default(),
            first,
        ]);
    }
    crate::settings::write_whole(to, crate::export::csv(&rows)?.as_slice())
}
