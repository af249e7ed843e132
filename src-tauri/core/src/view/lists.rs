//! How a person looks at the list: its columns, and views with a name.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::submission::SortBy;
use crate::domain::{OrganisationId, State};

/// What a view asks: as [`ListQuery`](super::submission::ListQuery), and the columns.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ViewQuestion {
    /// Words to find.
    pub search: String,
    /// Only these states; all when empty.
    pub states: Vec<State>,
    /// Only this period.
    pub period: Option<String>,
    /// Only this organisation.
    pub organisation_id: Option<OrganisationId>,
    /// Order.
    pub sort: SortBy,
    /// Greatest first.
    pub descending: bool,
    /// Columns from left to right; those in use when empty.
    pub columns: Vec<SortBy>,
}

/// A view with a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SavedView {
    /// Its id.
    pub id: String,
    /// What the person calls it.
    pub name: String,
    /// What it asks.
    pub question: ViewQuestion,
}

/// A view to keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveView {
    /// The one to change; null makes one.
    pub id: Option<String>,
    /// What the person calls it: 60 characters at most, no other view's name.
    pub name: String,
    /// What it asks.
    pub question: ViewQuestion,
}

/// How the list is looked at here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ListShape {
    /// Columns from left to right.
    pub columns: Vec<SortBy>,
    /// Saved views, in the order of their names.
    pub views: Vec<SavedView>,
}
