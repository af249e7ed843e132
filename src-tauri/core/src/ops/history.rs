//! What was sent, from the local database, without a net.

use crate::app::App;
use crate::domain::SubmissionId;
use crate::domain::search::NamedValue;
use crate::error::Result;
use crate::rules::form::{FieldInput, FormField, Suggestion};
use crate::view::submission::{ListQuery, SubmissionDetail, SubmissionPage};

/// Most rows that one call gives.
const MOST_ROWS: u32 = 1000;
const ROWS: u32 = 100;

/// A part of the list.
///
/// # Errors
/// Those of the database.
pub fn list(app: &App, mut query: ListQuery) -> Result<SubmissionPage> {
    query.limit = match query.limit {
        0 => ROWS,
        limit => limit.min(MOST_ROWS),
    };
    app.store.list(&query, &named_values(app))
}

/// What people read in the place of values that stand in reports, of every rule pack.
pub(super) fn named_values(app: &App) -> Vec<NamedValue> {
    let mut named = Vec::new();
    let rules = app.rules();
    for version in rules.versions() {
        if let Some(pack) = rules.get(&version) {
            collect(&pack.form().fields, &mut named);
        }
    }
    named
}

fn collect(fields: &[FormField], named: &mut Vec<NamedValue>) {
    for field in fields {
        match &field.input {
            FieldInput::Text { suggestions, .. } => add(suggestions, named),
            FieldInput::Choice { options } => add(options, named),
            FieldInput::Group { fields } => collect(fields, named),
            FieldInput::Table { columns, .. } => collect(columns, named),
            FieldInput::Number { .. } | FieldInput::YesNo => {}
        }
    }
}

fn add(suggestions: &[Suggestion], named: &mut Vec<NamedValue>) {
    named.extend(suggestions.iter().map(|suggestion| NamedValue {
        value: suggestion.value.clone(),
        names: vec![
            suggestion.label.nb.clone(),
            suggestion.label.nn.clone(),
            suggestion.label.en.clone(),
        ],
    }));
}

/// A submission with its history.
///
/// # Errors
/// [`crate::error::ErrorCode::NotFound`], and those of the database.
pub fn show(app: &App, id: &SubmissionId) -> Result<SubmissionDetail> {
    super::detail(app, id)
}

/// The submission that a person means by an id here, Bufdir's reference or a report id.
///
/// # Errors
/// [`crate::error::ErrorCode::NotFound`], and those of the database.
pub fn find(app: &App, id_or_reference: &str) -> Result<SubmissionId> {
    app.store
        .find(id_or_reference)?
        .ok_or_else(|| super::not_found(id_or_reference))
}
