//! A table from a file, on its way into a report: looked at, asked about, taken over, undone.

mod memory;
pub(crate) mod previewing;
mod taking;

use std::path::Path;

use crate::app::App;
use crate::error::Result;
use crate::import::file::TableFile;
use crate::import::sheet::Table;
use crate::view::import::{ImportChoices, ImportPreview, TextFormat};

pub use taking::{take, undo};

/// A table that is open: the file, and the sheet that was read last.
pub struct OpenTable {
    id: String,
    file: TableFile,
    read: Option<ReadTable>,
}

/// A sheet as it was read.
struct ReadTable {
    place: usize,
    format: Option<TextFormat>,
    table: Table,
}

impl OpenTable {
    /// Names it to the calls that follow.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }
}

/// Opens a file when it holds a table, and says what was read; none when it is something else.
///
/// # Errors
/// A file that cannot be read, is too large, or should be a table and is none.
pub fn open(app: &App, path: &Path) -> Result<Option<(OpenTable, ImportPreview)>> {
    let Some(file) = TableFile::open(path)?.table() else {
        return Ok(None);
    };
    let mut open = OpenTable {
        id: app.clock.new_id(),
        file,
        read: None,
    };
    let preview = preview(app, &mut open, &ImportChoices::default())?;
    Ok(Some((open, preview)))
}

/// What would become of a table under some choices. Nothing is changed.
///
/// # Errors
/// A sheet that cannot be read, a choice that names nothing, or no such draft.
pub fn preview(app: &App, open: &mut OpenTable, choices: &ImportChoices) -> Result<ImportPreview> {
    Ok(previewing::look(app, open, choices)?.preview)
}
