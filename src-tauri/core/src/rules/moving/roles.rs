//! Fields with a role that have another name in another version.

use super::super::form::{FieldInput, TableRole};
use super::super::pack::RulePack;

/// A table of activities in both versions, and its columns that have other names now.
pub(super) struct TablePair {
    pub(super) from: String,
    pub(super) to: String,
    /// Keys of columns, before and after.
    pub(super) columns: Vec<(String, String)>,
}

/// Pointers of fields that have a role and another name now, tables left out.
pub(super) fn renames(from: &RulePack, to: &RulePack) -> Vec<(String, String)> {
    let (was, is) = (&from.form().roles, &to.form().roles);
    [
        (&was.organisation_number, &is.organisation_number),
        (&was.period, &is.period),
    ]
    .into_iter()
    .filter_map(|(was, is)| renamed(from, to, was.as_deref()?, is.as_deref()?))
    .collect()
}

/// A pair of pointers where neither version has the other's.
fn renamed(from: &RulePack, to: &RulePack, was: &str, is: &str) -> Option<(String, String)> {
    let is_renamed =
        was != is && to.form().field_at(was).is_none() && from.form().field_at(is).is_none();
    is_renamed.then(|| (was.to_owned(), is.to_owned()))
}

/// The tables of activities that both versions have.
pub(super) fn tables(from: &RulePack, to: &RulePack) -> Vec<TablePair> {
    let (was, is) = (&from.form().roles.tables, &to.form().roles.tables);
    let mut pairs: Vec<(&TableRole, &TableRole)> = Vec::new();
    for role in was {
        if let Some(same) = is.iter().find(|other| other.pointer == role.pointer) {
            pairs.push((role, same));
        }
    }
    // Those with another name are the same in their order.
    let left = was
        .iter()
        .filter(|role| to.form().field_at(&role.pointer).is_none());
    let new = is
        .iter()
        .filter(|role| from.form().field_at(&role.pointer).is_none());
    pairs.extend(left.zip(new));
    pairs
        .into_iter()
        .map(|(was, is)| TablePair {
            from: was.pointer.clone(),
            to: is.pointer.clone(),
            columns: columns(from, to, was, is),
        })
        .collect()
}

fn columns(
    from: &RulePack,
    to: &RulePack,
    was: &TableRole,
    is: &TableRole,
) -> Vec<(String, String)> {
    let has = |pack: &RulePack, table: &str, key: &str| match pack
        .form()
        .field_at(table)
        .map(|field| &field.input)
    {
        Some(FieldInput::Table { columns, .. }) => columns.iter().any(|column| column.key == key),
        _ => false,
    };
    [
        (&was.category, &is.category),
        (&was.count, &is.count),
        (&was.hours, &is.hours),
    ]
    .into_iter()
    .filter_map(|(one, other)| {
        let (one, other) = (one.as_ref()?, other.as_ref()?);
        let is_renamed =
            one != other && !has(to, &is.pointer, one) && !has(from, &was.pointer, other);
        is_renamed.then(|| (one.clone(), other.clone()))
    })
    .collect()
}
