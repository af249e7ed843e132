//! The settings file: one for the installation, written whole or not at all.

use std::io::Write;
use std::path::{Path, PathBuf};

use crate::error::{AppError, ErrorCode, Result};
use crate::view::app::Settings;

const FILE: &str = "settings.json";
const SMALLEST_TEXT: u16 = 80;
const LARGEST_TEXT: u16 = 200;

/// Settings as they were found, and what was wrong with them.
pub struct Found {
    /// What to use.
    pub settings: Settings,
    /// Why the file was not used, when it was not; it is kept beside as `settings.json.unreadable`.
    pub notice: Option<AppError>,
}

/// Reads the settings of a data directory; a first start has none.
#[must_use]
pub fn read(data_dir: &Path) -> Found {
    let path = data_dir.join(FILE);
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Found {
                settings: Settings::default(),
                notice: None,
            };
        }
        Err(error) => return unreadable(&path, &error.to_string()),
    };
    match serde_json::from_str::<Settings>(&text) {
        Ok(settings) => Found {
            settings: bounded(settings),
            notice: None,
        },
        Err(error) => {
            // Kept, never overwritten by the next save: somebody may have written it by hand.
            let kept = std::fs::rename(&path, data_dir.join("settings.json.unreadable"));
            let detail = match kept {
                Ok(()) => error.to_string(),
                Err(rename) => format!("{error}; {rename}"),
            };
            unreadable(&path, &detail)
        }
    }
}

fn unreadable(path: &Path, detail: &str) -> Found {
    let notice = AppError::new(ErrorCode::FileUnreadable)
        .with("file", path.display())
        .because(detail);
    Found {
        settings: Settings::default(),
        notice: Some(notice),
    }
}

fn bounded(settings: Settings) -> Settings {
    Settings {
        text_size: settings.text_size.clamp(SMALLEST_TEXT, LARGEST_TEXT),
        ..settings
    }
}

/// Writes the settings: to a file beside, flushed to the disk, then put in place.
///
/// # Errors
/// [`ErrorCode::FileUnwritable`] with the path; the old settings stay as they were.
pub fn write(data_dir: &Path, settings: &Settings) -> Result<()> {
    let path = data_dir.join(FILE);
    let text = serde_json::to_string_pretty(&bounded(settings.clone()))
        .map_err(|error| AppError::new(ErrorCode::Internal).because(error))?;
    write_whole(&path, text.as_bytes())
}

/// Writes a file whole or not at all.
///
/// # Errors
/// [`ErrorCode::FileUnwritable`] with the path.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let failed = |error: std::io::Error| {
        AppError::new(ErrorCode::FileUnwritable)
            .with("file", path.display())
            .because(error)
    };
    let beside: PathBuf = {
        let mut name = path.as_os_str().to_owned();
        name.push(".new");
        name.into()
    };
    let mut file = private_file(&beside).map_err(failed)?;
    file.write_all(bytes)
        .and_then(|()| file.sync_all())
        .map_err(failed)?;
    std::fs::rename(&beside, path).map_err(failed)
}

#[cfg(unix)]
fn private_file(path: &Path) -> std::io::Result<std::fs::File> {
    use std::os::unix::fs::OpenOptionsExt;
    std::fs::OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(path)
}

#[cfg(not(unix))]
fn private_file(path: &Path) -> std::io::Result<std::fs::File> {
    std::fs::File::create(path)
}

/// Makes the data directory, readable by its owner only, and proves that it can be written.
///
/// # Errors
/// [`ErrorCode::DataDirUnwritable`] with the path.
pub fn prepare_data_dir(data_dir: &Path) -> Result<()> {
    let failed = |error: std::io::Error| {
        AppError::new(ErrorCode::DataDirUnwritable)
            .with("path", data_dir.display())
            .because(error)
    };
    std::fs::create_dir_all(data_dir).map_err(failed)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(data_dir, std::fs::Permissions::from_mode(0o700))
            .map_err(failed)?;
    }
    // A name of its own: another process may be making sure of the same.
    let trial = data_dir.join(format!(".writable-{}", std::process::id()));
    std::fs::write(&trial, b"").map_err(failed)?;
    std::fs::remove_file(&trial).map_err(failed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::app::Language;

    #[test]
    fn settings_come_back_as_they_were_written() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(
            read(folder.path()).settings,
            Settings::default(),
            "a first start has none"
        );
        let settings = Settings {
            language: Language::En,
            text_size: 999,
            ..Settings::default()
        };
        write(folder.path(), &settings).unwrap();
        let found = read(folder.path());
        assert_eq!(found.settings.language, Language::En);
        assert_eq!(
            found.settings.text_size, LARGEST_TEXT,
            "out of bounds is brought inside"
        );
        assert!(found.notice.is_none());
    }

    #[test]
    fn a_file_that_cannot_be_read_is_kept_and_told_of() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(FILE), "{\"environment\": 7").unwrap();
        let found = read(folder.path());
        assert_eq!(found.settings, Settings::default());
        assert_eq!(found.notice.unwrap().code, ErrorCode::FileUnreadable);
        let kept = std::fs::read_to_string(folder.path().join("settings.json.unreadable")).unwrap();
        assert_eq!(kept, "{\"environment\": 7");
    }
}
