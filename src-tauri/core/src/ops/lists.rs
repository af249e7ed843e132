//! How a person looks at the list: its columns, and views with a name. Both are kept in the
//! database, so that practice and live have their own, and copies have them too.

use crate::app::App;
use crate::error::{AppError, ErrorCode, Result};
use crate::view::lists::{ListShape, SaveView, SavedView};
use crate::view::submission::SortBy;

/// The key of the workspace that keeps the columns.
const COLUMNS: &str = "list_columns";

/// The columns of a list that nobody changed.
const USUAL: [SortBy; 6] = [
    SortBy::ReportId,
    SortBy::Organisation,
    SortBy::Period,
    SortBy::State,
    SortBy::Hours,
    SortBy::Updated,
];

/// Longest name of a view, in characters.
const LONGEST_NAME: usize = 60;

/// Most views; more than a menu can show.
const MOST_VIEWS: usize = 100;

/// How the list is looked at.
///
/// # Errors
/// Those of the database.
pub fn shape(app: &App) -> Result<ListShape> {
    let kept = app.store.workspace_value(COLUMNS)?;
    let columns = kept.and_then(|text| serde_json::from_str(&text).ok());
    Ok(ListShape {
        columns: sound(columns.unwrap_or_default()),
        views: app.store.saved_views()?,
    })
}

/// Keeps the columns, from left to right; none means the usual ones.
///
/// # Errors
/// Those of the database.
pub fn choose_columns(app: &App, columns: Vec<SortBy>) -> Result<ListShape> {
    let text = serde_json::to_string(&sound(columns))
        .map_err(|error| AppError::new(ErrorCode::Internal).because(error))?;
    app.store.set_workspace_value(COLUMNS, Some(&text))?;
    shape(app)
}

/// Each column once, and the report first: its link is the way to the report.
fn sound(columns: Vec<SortBy>) -> Vec<SortBy> {
    if columns.is_empty() {
        return USUAL.to_vec();
    }
    let mut kept = vec![SortBy::ReportId];
    for column in columns {
        if !kept.contains(&column) {
            kept.push(column);
        }
    }
    kept
}

/// Keeps a view under a name.
///
/// # Errors
/// [`ErrorCode::InputInvalid`] with the field `view_name` for a name that is empty, too long, another
/// view's, or one too many; and those of the database.
pub fn save_view(app: &App, input: SaveView) -> Result<ListShape> {
    let name = input.name.trim();
    let wrong = |problem: &str| {
        AppError::new(ErrorCode::InputInvalid)
            .with("field", "view_name")
            .with("problem", problem)
            .with("limit", LONGEST_NAME)
    };
    if name.is_empty() {
        return Err(wrong("empty"));
    }
    if name.chars().count() > LONGEST_NAME {
        return Err(wrong("too_long"));
    }
    if name.chars().any(char::is_control) {
        return Err(wrong("control_character"));
    }
    if input.id.is_none() && app.store.saved_views()?.len() >= MOST_VIEWS {
        return Err(wrong("too_many"));
    }
    let mut question = input.question;
    question.columns = sound(question.columns);
    let view = SavedView {
        id: input.id.unwrap_or_else(|| app.clock.new_id()),
        name: name.to_owned(),
        question,
    };
    app.store.save_view(&view, app.clock.now())?;
    shape(app)
}

/// Removes a view; [`restore_view`] brings it back.
///
/// # Errors
/// [`ErrorCode::NotFound`], and those of the database.
pub fn remove_view(app: &App, id: &str) -> Result<ListShape> {
    app.store.remove_view(id, app.clock.now())?;
    shape(app)
}

/// Brings back a view that was removed.
///
/// # Errors
/// [`ErrorCode::NotFound`]; [`ErrorCode::InputInvalid`] when another view has its name now.
pub fn restore_view(app: &App, id: &str) -> Result<ListShape> {
    app.store.restore_view(id)?;
    shape(app)
}
