//! A file with a table: what it is, its sheets, and one of them.

use std::fs::File;
use std::io::{Cursor, Read, Seek};
use std::path::Path;

use crate::error::{AppError, ErrorCode};
use crate::view::import::{Delimiter, SheetChoice, TableKind, TextEncoding, TextFormat};

use super::container::{Container, Source};
use super::limits::{LARGEST_TABLE_MIB, LONGEST_LINE, Limit, TableError};
use super::sheet::Table;
use super::xlsx::{Listed, Xlsx};
use super::{delimited, file_name, ods, xlsx};

const LARGEST: u64 = LARGEST_TABLE_MIB * 1024 * 1024;

/// What a file turned out to hold.
pub enum Opened {
    /// A table.
    Table(TableFile),
    /// Something else.
    Other(File),
}

impl Opened {
    /// The table, where it is one.
    #[must_use]
    pub fn table(self) -> Option<TableFile> {
        match self {
            Self::Table(table) => Some(table),
            Self::Other(_) => None,
        }
    }
}

enum Found {
    Table(Box<dyn Source>, Kind),
    Other(File),
}

/// How the bytes of a ZIP container begin.
const ZIP: &[u8] = b"PK\x03\x04";
/// How the bytes of old Office files begin, and of new ones behind a password.
const OLD_OFFICE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0];

/// An open file with a table.
pub struct TableFile {
    /// Its name without its folders.
    pub name: String,
    /// What kind it is.
    pub kind: TableKind,
    /// The sheets of a workbook.
    pub sheets: Vec<SheetChoice>,
    source: Box<dyn Source>,
}

impl TableFile {
    /// Opens a file: a table, or something else, such as JSON, to be read from its start.
    ///
    /// # Errors
    /// [`ErrorCode::FileUnreadable`], [`ErrorCode::FileNotTable`], [`ErrorCode::TableTooLarge`]
    /// and [`ErrorCode::FileKindUnknown`], with the file's name.
    pub fn open(path: &Path) -> Result<Opened, AppError> {
        let name = file_name(path);
        let ending = path
            .extension()
            .map(|ending| ending.to_string_lossy().to_lowercase())
            .unwrap_or_default();
        let file = Self::open_source(path, &ending);
        let opened = file.and_then(|source| match source {
            Found::Table(source, kind) => {
                Self::of_source(name.clone(), kind, source).map(Opened::Table)
            }
            Found::Other(file) => Ok(Opened::Other(file)),
        });
        opened.map_err(|error| failure(&name, None, &error))
    }

    /// A table that is at hand already.
    ///
    /// # Errors
    /// What makes a table unreadable.
    pub fn of_source(
        name: String,
        kind: Kind,
        mut source: Box<dyn Source>,
    ) -> Result<Self, TableError> {
        let (kind, sheets) = match kind {
            Kind::Text => (TableKind::Csv, Vec::new()),
            Kind::Workbook => sheets(&mut *source)?,
        };
        Ok(Self {
            name,
            kind,
            sheets,
            source,
        })
    }

    fn open_source(path: &Path, ending: &str) -> Result<Found, TableError> {
        let mut file = File::open(path).map_err(TableError::Unreadable)?;
        let about = file.metadata().map_err(TableError::Unreadable)?;
        if about.is_dir() {
            return Err(TableError::Unreadable(std::io::Error::other("a folder")));
        }
        let is_text = matches!(ending, "csv" | "tsv" | "tab" | "txt");
        let is_workbook = matches!(ending, "xlsx" | "xlsm" | "ods" | "xls" | "xlsb");
        // A pipe can be read once: its bytes are held, and it is what its name says.
        if !about.is_file() {
            return Ok(match (is_text, is_workbook) {
                (true, _) => Found::Table(held(file, true)?, Kind::Text),
                (_, true) => Found::Table(held(file, false)?, Kind::Workbook),
                _ => Found::Other(file),
            });
        }
        let mut start = Vec::with_capacity(8);
        file.by_ref()
            .take(8)
            .read_to_end(&mut start)
            .map_err(TableError::Unreadable)?;
        let kind = match ending {
            _ if start.starts_with(ZIP) => Some(Kind::Workbook),
            // Excel wraps a workbook with a password in a container of the old kind.
            "xlsx" | "xlsm" if start.starts_with(OLD_OFFICE) => return Err(TableError::Protected),
            _ if start.starts_with(OLD_OFFICE) => return Err(TableError::OtherKind),
            "xls" | "xlsb" => return Err(TableError::OtherKind),
            _ if is_workbook => {
                return Err(TableError::Broken("it is no ZIP container".to_owned()));
            }
            "txt" if start.trim_ascii_start().starts_with(b"{") => None,
            _ if is_text => Some(Kind::Text),
            _ => None,
        };
        let Some(kind) = kind else {
            file.rewind().map_err(TableError::Unreadable)?;
            return Ok(Found::Other(file));
        };
        if about.len() > LARGEST {
            return Err(TableError::TooLarge(Limit::FileMib));
        }
        Ok(Found::Table(Box::new(file), kind))
    }

    /// The place of the sheet of a name; without a name, of the only one that is shown and has
    /// something in it. None when it has to be asked which.
    ///
    /// # Errors
    /// [`ErrorCode::SheetUnclear`] for a name that no sheet has.
    pub fn sheet_for(&self, name: Option<&str>) -> Result<Option<usize>, AppError> {
        if let Some(name) = name {
            let found = self.sheets.iter().position(|sheet| sheet.name == name);
            return found.map(Some).ok_or_else(|| self.unclear(Some(name)));
        }
        let shown = |empty_too: bool| {
            let sheets = self.sheets.iter().enumerate();
            let shown =
                sheets.filter(move |(_, sheet)| !sheet.hidden && (empty_too || !sheet.empty));
            shown.map(|(place, _)| place).collect::<Vec<_>>()
        };
        Ok(match shown(false).as_slice() {
            [only] => Some(*only),
            // Nothing stands anywhere: the first is as empty as the rest.
            [] if self.sheets.iter().all(|sheet| sheet.empty) => shown(true).first().copied(),
            _ => None,
        })
    }

    /// That it is not clear which sheet is meant.
    #[must_use]
    pub fn unclear(&self, name: Option<&str>) -> AppError {
        let names: Vec<&str> = self
            .sheets
            .iter()
            .map(|sheet| sheet.name.as_str())
            .collect();
        let told = AppError::new(ErrorCode::SheetUnclear)
            .with("file", &self.name)
            .with("sheets", names.join(", "));
        match name {
            Some(name) => told.with("sheet", name),
            None => told,
        }
    }

    /// How a text file is written; none for a workbook.
    ///
    /// # Errors
    /// What makes it unreadable.
    pub fn text_format(
        &mut self,
        encoding: Option<TextEncoding>,
        delimiter: Option<Delimiter>,
    ) -> Result<Option<TextFormat>, TableError> {
        match self.kind {
            TableKind::Csv => {
                delimited::format_of(&mut *self.source, encoding, delimiter).map(Some)
            }
            TableKind::Xlsx | TableKind::Ods => Ok(None),
        }
    }

    /// Reads a sheet, by its place in `sheets`; a text file has one. `format` is for a text file.
    ///
    /// # Errors
    /// What makes it unreadable.
    pub fn read(&mut self, place: usize, format: Option<&TextFormat>) -> Result<Table, TableError> {
        let source = &mut *self.source;
        match (self.kind, format) {
            (TableKind::Csv, Some(format)) => delimited::read(source, format),
            (TableKind::Csv, None) => {
                let format = delimited::format_of(source, None, None)?;
                delimited::read(source, &format)
            }
            (TableKind::Xlsx, _) => Xlsx::open(Container::open(source)?)?.read(place),
            (TableKind::Ods, _) => ods::read(&mut Container::open(source)?, place),
        }
    }

    /// A failure to read this file, or one of its sheets.
    #[must_use]
    pub fn failure(&self, sheet: Option<&str>, error: &TableError) -> AppError {
        failure(&self.name, sheet, error)
    }
}

/// What a file with a table is read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text with separators.
    Text,
    /// A workbook in a ZIP container.
    Workbook,
}

/// The bytes of what can be read once only. A line beyond all measure ends it early.
fn held(mut file: File, lines: bool) -> Result<Box<dyn Source>, TableError> {
    let mut bytes = Vec::new();
    let mut buffer = vec![0; 64 * 1024];
    let mut line = 0;
    loop {
        let read = match file.read(&mut buffer) {
            Ok(0) => return Ok(Box::new(Cursor::new(bytes))),
            Ok(read) => read,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(TableError::Unreadable(error)),
        };
        let piece = &buffer[..read];
        line = match memchr::memrchr2(b'\n', b'\r', piece) {
            Some(at) => (read - at) as u64,
            None => line + read as u64,
        };
        if lines && line > LONGEST_LINE {
            return Err(TableError::TooLarge(Limit::Line));
        }
        if (bytes.len() + read) as u64 > LARGEST {
            return Err(TableError::TooLarge(Limit::FileMib));
        }
        bytes.extend_from_slice(piece);
    }
}

fn sheets(source: &mut dyn Source) -> Result<(TableKind, Vec<SheetChoice>), TableError> {
    let mut container = Container::open(source)?;
    let choice = |listed: Listed, holds_anything: bool| SheetChoice {
        name: listed.name,
        hidden: listed.hidden,
        empty: !holds_anything,
    };
    if xlsx::is_workbook(&container) {
        let mut workbook = Xlsx::open(container)?;
        let mut sheets = Vec::new();
        for (place, listed) in workbook.sheets().into_iter().enumerate() {
            sheets.push(choice(listed, workbook.holds_anything(place)?));
        }
        return Ok((TableKind::Xlsx, sheets));
    }
    if container.has("xl/workbook.bin") {
        return Err(TableError::OtherKind);
    }
    if !ods::is_document(&container) {
        return Err(TableError::Broken("it holds no workbook".to_owned()));
    }
    let sheets = ods::sheets(&mut container)?
        .into_iter()
        .map(|sheet| choice(sheet.listed, sheet.holds_anything))
        .collect();
    Ok((TableKind::Ods, sheets))
}

/// A failure to read a table, as people are told of it.
pub(super) fn failure(name: &str, sheet: Option<&str>, error: &TableError) -> AppError {
    let told = match error {
        TableError::TooLarge(limit) => AppError::new(ErrorCode::TableTooLarge)
            .with("what", limit.name())
            .with("limit", limit.most()),
        TableError::Broken(_) => AppError::new(ErrorCode::FileNotTable).with("problem", "damaged"),
        TableError::Protected => AppError::new(ErrorCode::FileNotTable).with("problem", "password"),
        TableError::OtherKind => AppError::new(ErrorCode::FileKindUnknown),
        TableError::Unreadable(_) => AppError::new(ErrorCode::FileUnreadable),
    };
    let told = told.with("file", name).because(error);
    match sheet {
        Some(sheet) => told.with("sheet", sheet),
        None => told,
    }
}
