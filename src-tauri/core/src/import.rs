//! Reading files that people have: JSON here, tables in modules of their own.
//!
//! A table goes three steps: bytes -> [`sheet::Table`] (one file a format, each within
//! [`limits`]), table and choices -> [`interpreting::Interpreted`], and from there to a draft or a
//! check, which `ops` does.

pub mod clipboard;
pub mod columns;
pub mod file;
pub mod interpreting;
pub mod limits;
pub mod notes;
pub mod rows;
pub mod sheet;
pub mod summing;
pub mod taken;

mod cells;
mod container;
mod delimited;
mod ods;
mod xlsx;
mod xml;

use std::fs::File;
use std::io::Read;
use std::path::Path;

use serde_json::Value;

use crate::error::{AppError, ErrorCode, Result};

/// Largest file that is read, in MiB. A report of a hundred thousand activities takes about eight.
pub const LARGEST_FILE_MIB: u64 = 64;

/// A report as a file holds it.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportFile {
    /// The sender's own name, where the file is a `submit` request.
    pub report_id: Option<String>,
    /// Bufdir's name for the organisation, where the file is a `submit` request.
    pub org_id: Option<String>,
    /// The rule pack that the file names.
    pub payload_version: Option<String>,
    /// The payload.
    pub payload: Value,
    /// Where the payload stands in the file, as a JSON Pointer: empty for a bare one.
    pub prefix: &'static str,
}

/// A file's name without its folders, for messages.
#[must_use]
pub fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

/// The bytes of an open file of this name, up to [`LARGEST_FILE_MIB`].
///
/// # Errors
/// [`ErrorCode::FileUnreadable`] and [`ErrorCode::FileTooLarge`], with the file's name.
pub fn bytes_of(file: File, name: &str) -> Result<Vec<u8>> {
    let limit = LARGEST_FILE_MIB * 1024 * 1024;
    // The length that the system tells is a hint and no more: a pipe has none, and a file may grow.
    let length = file.metadata().map_or(0, |about| about.len().min(limit));
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0) + 1);
    file.take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| {
            AppError::new(ErrorCode::FileUnreadable)
                .with("file", name)
                .because(error)
        })?;
    if bytes.len() as u64 > limit {
        return Err(AppError::new(ErrorCode::FileTooLarge)
            .with("file", name)
            .with("limit_mib", LARGEST_FILE_MIB));
    }
    Ok(bytes)
}

/// The bytes of a file, up to [`LARGEST_FILE_MIB`].
///
/// # Errors
/// [`ErrorCode::FileUnreadable`] and [`ErrorCode::FileTooLarge`], with the file's name.
pub fn bytes_of_file(path: &Path) -> Result<Vec<u8>> {
    let name = file_name(path);
    let unreadable = |error: std::io::Error| {
        AppError::new(ErrorCode::FileUnreadable)
            .with("file", &name)
            .because(error)
    };
    let file = File::open(path).map_err(unreadable)?;
    if file.metadata().map_err(unreadable)?.is_dir() {
        return Err(unreadable(std::io::Error::other("a folder")));
    }
    bytes_of(file, &name)
}

/// Tells a bare payload, a `validate-payload` request and a `submit` request apart. None when the
/// value is not even an object.
#[must_use]
pub fn report_file(value: Value) -> Option<ReportFile> {
    let Value::Object(mut object) = value else {
        return None;
    };
    let text = |object: &serde_json::Map<String, Value>, key: &str| {
        object.get(key).and_then(Value::as_str).map(str::to_owned)
    };
    let is_request = object.get("payload").is_some_and(Value::is_object)
        && object.get("payload_version").is_some_and(Value::is_string);
    if !is_request {
        return Some(ReportFile {
            report_id: None,
            org_id: None,
            payload_version: None,
            payload: Value::Object(object),
            prefix: "",
        });
    }
    Some(ReportFile {
        report_id: text(&object, "report_id"),
        org_id: text(&object, "org_id"),
        payload_version: text(&object, "payload_version"),
        payload: object.shift_remove("payload")?,
        prefix: "/payload",
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_three_shapes_are_told_apart() {
        let payload = json!({ "rapporteringsperiode": "2025" });
        let bare = report_file(payload.clone()).unwrap();
        assert_eq!(
            (bare.payload, bare.payload_version),
            (payload.clone(), None)
        );

        let validate = json!({ "payload_version": "v", "payload": payload });
        let read = report_file(validate).unwrap();
        assert_eq!(read.payload_version.as_deref(), Some("v"));
        assert_eq!(read.report_id, None);

        let submit =
            json!({ "report_id": "r", "org_id": "o", "payload_version": "v", "payload": payload });
        let read = report_file(submit).unwrap();
        assert_eq!(
            (read.report_id.as_deref(), read.org_id.as_deref()),
            (Some("r"), Some("o"))
        );

        assert_eq!(report_file(json!([1])), None, "an array is no report");
    }

    #[test]
    fn a_folder_and_a_missing_file_are_unreadable() {
        let folder = tempfile::tempdir().unwrap();
        for path in [folder.path().to_owned(), folder.path().join("none.json")] {
            assert_eq!(
                bytes_of_file(&path).unwrap_err().code,
                ErrorCode::FileUnreadable
            );
        }
    }
}
