//! The files of the repository.

use std::fs;
use std::path::{Path, PathBuf};

/// The root of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file's text, by its path from the root.
pub(crate) fn text(path: &str) -> String {
    let full = root().join(path);
    fs::read_to_string(&full).unwrap_or_else(|error| panic!("{path} can be read: {error}"))
}

/// All files below folders that have one of the endings: their paths from the root, with `/`, in
/// order. What is made or fetched is left out.
pub(crate) fn below(folders: &[&str], endings: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for folder in folders {
        collect(&root().join(folder), endings, &mut found);
    }
    found.sort();
    assert!(
        !found.is_empty(),
        "there are files with {endings:?} below {folders:?}"
    );
    found
}

fn collect(folder: &Path, endings: &[&str], found: &mut Vec<String>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for path in entries.flatten().map(|entry| entry.path()) {
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned());
        let name = name.unwrap_or_default();
        if path.is_dir() {
            if !["node_modules", "dist", "target", "gen"].contains(&name.as_str()) {
                collect(&path, endings, found);
            }
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            found.push(from_root(&path));
        }
    }
}

fn from_root(path: &Path) -> String {
    let relative: PathBuf = path
        .strip_prefix(root())
        .map(Path::to_owned)
        .unwrap_or_default();
    relative.to_string_lossy().replace('\\', "/")
}
