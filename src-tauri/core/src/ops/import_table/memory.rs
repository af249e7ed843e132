//! What columns were taken for, remembered for the next table with the same headers.

use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::domain::folding::fold_name;
use crate::error::{AppError, ErrorCode, Result};
use crate::import::columns::{Remembered, header_set};
use crate::import::interpreting::{Interpreted, Memory};

const KEY: &str = "import_columns";
/// Sets of headers that are remembered, the latest first.
const MOST_SETS: usize = 50;

/// The choices for one set of headers.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct HeaderSet {
    table: String,
    headers: Vec<String>,
    columns: Remembered,
}

/// What is remembered of one table of the report.
pub(super) struct Columns {
    table: String,
    sets: Vec<HeaderSet>,
}

impl Columns {
    /// What the database has. A text that cannot be read is none: choosing anew is no loss.
    pub(super) fn of(app: &App, table: &str) -> Result<Self> {
        let kept = app.store.workspace_value(KEY)?;
        let sets = kept.and_then(|text| serde_json::from_str(&text).ok());
        Ok(Self {
            table: table.to_owned(),
            sets: sets.unwrap_or_default(),
        })
    }

    /// Remembers what columns were taken for.
    pub(super) fn remember(mut self, app: &App, interpreted: &Interpreted) -> Result<()> {
        let headers = header_set(&interpreted.headers);
        if headers.is_empty() {
            return Ok(());
        }
        let columns: Remembered = interpreted
            .columns
            .iter()
            .filter_map(|column| {
                let header = column.header.as_ref()?;
                Some((fold_name(header), column.field.clone()))
            })
            .collect();
        let table = self.table.clone();
        self.sets
            .retain(|set| set.table != table || set.headers != headers);
        self.sets.insert(
            0,
            HeaderSet {
                table,
                headers,
                columns,
            },
        );
        self.sets.truncate(MOST_SETS);
        let text = serde_json::to_string(&self.sets)
            .map_err(|error| AppError::new(ErrorCode::Internal).because(error))?;
        app.store.set_workspace_value(KEY, Some(&text))
    }
}

impl Memory for Columns {
    fn columns_of(&self, headers: &[String]) -> Option<Remembered> {
        let mut sets = self.sets.iter();
        let found = sets.find(|set| set.table == self.table && set.headers == headers);
        found.map(|set| set.columns.clone())
    }
}
