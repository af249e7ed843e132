//! Which files are meant: those that were given, and those in folders that were.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use crate::import::file_name;
use crate::view::files::{LeftOut, LeftOutReason};

/// Endings of the files that are read; of a folder, only these are taken.
pub const KINDS: [&str; 7] = ["json", "csv", "tsv", "txt", "xlsx", "xlsm", "ods"];
/// Files that one check takes at most.
pub const MOST_FILES: usize = 20_000;
/// Folders inside one another that are looked into, the one that was given counted.
pub const DEEPEST_FOLDER: usize = 8;
/// Entries of folders that are looked at at most, whatever they are.
const MOST_ENTRIES: usize = 200_000;
/// Names that are told of each reason.
const NAMES: usize = 5;

/// A file that is to be checked.
#[derive(Debug)]
pub(super) struct Given {
    pub(super) path: PathBuf,
    /// What it is called; see [`crate::view::files::FileVerdict::file`].
    pub(super) name: String,
}

/// What is to be checked, and what is not.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    pub(super) files: Vec<Given>,
    pub(super) left_out: Vec<LeftOut>,
}

/// Gathers the files, in the order in which they were given, those of a folder by name. Links to
/// folders inside a folder are not followed: they may lead round in a circle.
pub(super) fn gather(given: &[PathBuf], stop: &AtomicBool) -> Gathered {
    let mut gathering = Gathering {
        stop,
        gathered: Gathered::default(),
        seen: HashSet::new(),
        entries: 0,
    };
    for path in given {
        let name = file_name(path);
        // What ends as a file does is not asked whether it is a folder: should it be one, reading
        // it says so. Asking ten thousand times takes its time.
        if !is_of_a_kind(path) && path.is_dir() {
            gathering.folder(path, &name, 1);
        } else {
            gathering.file(path.clone(), name);
        }
    }
    gathering.gathered
}

/// The name of what was given: a folder's ends with a slash.
#[must_use]
pub fn shown_name(path: &Path) -> String {
    let name = file_name(path);
    if path.is_dir() {
        format!("{name}/")
    } else {
        name
    }
}

fn is_of_a_kind(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| KINDS.iter().any(|kind| ending.eq_ignore_ascii_case(kind)))
}

struct Gathering<'a> {
    stop: &'a AtomicBool,
    gathered: Gathered,
    seen: HashSet<PathBuf>,
    entries: usize,
}

impl Gathering<'_> {
    fn leave_out(&mut self, reason: LeftOutReason, name: String) {
        let left_out = &mut self.gathered.left_out;
        let place = left_out.iter().position(|known| known.reason == reason);
        let place = place.unwrap_or_else(|| {
            left_out.push(LeftOut {
                reason,
                count: 0,
                names: Vec::new(),
            });
            left_out.len() - 1
        });
        if let Some(known) = left_out.get_mut(place) {
            known.count += 1;
            if known.names.len() < NAMES {
                known.names.push(name);
            }
        }
    }

    fn file(&mut self, path: PathBuf, name: String) {
        if self.gathered.files.len() >= MOST_FILES {
            self.leave_out(LeftOutReason::TooMany, name);
        } else if self.seen.insert(path.clone()) {
            self.gathered.files.push(Given { path, name });
        } else {
            self.leave_out(LeftOutReason::Twice, name);
        }
    }

    fn folder(&mut self, folder: &Path, name: &str, depth: usize) {
        let Ok(listed) = std::fs::read_dir(folder) else {
            self.leave_out(LeftOutReason::FolderUnreadable, name.to_owned());
            return;
        };
        let mut entries = Vec::new();
        for entry in listed {
            self.entries += 1;
            if self.stop.load(Ordering::SeqCst) {
                return;
            }
            if self.entries > MOST_ENTRIES {
                self.leave_out(LeftOutReason::TooMany, name.to_owned());
                break;
            }
            match entry {
                Ok(entry) => entries.push(entry),
                Err(_) => self.leave_out(LeftOutReason::FolderUnreadable, name.to_owned()),
            }
        }
        entries.sort_by_key(std::fs::DirEntry::file_name);
        for entry in entries {
            let path = entry.path();
            let name = format!("{name}/{}", file_name(&path));
            let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
            if !is_folder && !is_of_a_kind(&path) {
                self.leave_out(LeftOutReason::OtherKind, name);
            } else if !is_folder {
                self.file(path, name);
            } else if depth >= DEEPEST_FOLDER {
                self.leave_out(LeftOutReason::TooDeep, name);
            } else if !self.stop.load(Ordering::SeqCst) {
                self.folder(&path, &name, depth + 1);
            }
        }
    }
}
