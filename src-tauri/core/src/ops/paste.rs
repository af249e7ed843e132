//! A block of cells from the clipboard.

use crate::error::Result;
use crate::import::clipboard;
use crate::view::import::Pasted;

/// The rows of what was copied in a spreadsheet or on a page; all have the same number of cells.
///
/// # Errors
/// [`crate::error::ErrorCode::TableTooLarge`] for a block beyond all measure.
pub fn rows(pasted: &Pasted) -> Result<Vec<Vec<String>>> {
    clipboard::rows(pasted)
}
