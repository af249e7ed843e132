//! What a rule pack says of a table beyond its schema: parts of columns, and tips on rows.

use serde::Deserialize;

use super::form::{FieldInput, FormField, FormSpec, TableRole};
use super::pack_error::RulePackError;
use crate::domain::finding::pointer_segment;

/// An entry of `x-tips` on a table. Which columns it looks at, the table's role says.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(tag = "rule", rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum TableTip {
    /// A category stands in more than one row.
    DuplicateCategory,
    /// Hours above zero, count zero.
    HoursWithoutCount,
    /// Count above zero, hours zero.
    CountWithoutHours,
    /// More hours for each one counted than anyone would expect.
    HoursPerCountHigh {
        /// Hours divided by count that are still not remarkable.
        above: f64,
    },
}

/// A table, ready to be walked: columns by their place in the form.
#[derive(Debug)]
pub(super) struct TablePlan {
    /// Pointer of the array.
    pub(super) pointer: String,
    pub(super) category: Option<usize>,
    pub(super) count: Option<usize>,
    pub(super) hours: Option<usize>,
    pub(super) tips: Vec<TableTip>,
}

/// Joins the roles with the tips, and refuses what does not fit the form.
pub(super) fn plans(
    form: &FormSpec,
    tips: Vec<(String, String, Vec<TableTip>)>,
) -> Result<Vec<TablePlan>, RulePackError> {
    let wrong = |reason: String| RulePackError::invalid("/x-roles", reason);
    for pointer in [&form.roles.organisation_number, &form.roles.period]
        .into_iter()
        .flatten()
    {
        match field_at(&form.fields, pointer).map(|field| &field.input) {
            Some(FieldInput::Text { .. } | FieldInput::Choice { .. }) => {}
            _ => return Err(wrong(format!("\"{pointer}\" is no text field of the form"))),
        }
    }
    let mut plans: Vec<TablePlan> = Vec::new();
    for role in &form.roles.tables {
        let Some(FieldInput::Table { columns, .. }) =
            field_at(&form.fields, &role.pointer).map(|field| &field.input)
        else {
            return Err(wrong(format!(
                "\"{}\" is no table of the form",
                role.pointer
            )));
        };
        if plans.iter().any(|plan| plan.pointer == role.pointer) {
            return Err(wrong(format!("\"{}\" stands there twice", role.pointer)));
        }
        plans.push(plan(role, columns)?);
    }
    for (pointer, at, tips) in tips {
        let Some(plan) = plans.iter_mut().find(|plan| plan.pointer == pointer) else {
            return Err(RulePackError::invalid(
                at,
                "x-tips needs a table with a role",
            ));
        };
        for tip in &tips {
            let fits = match tip {
                TableTip::DuplicateCategory => plan.category.is_some(),
                _ => plan.count.is_some() && plan.hours.is_some(),
            };
            if !fits {
                return Err(RulePackError::invalid(
                    at,
                    "a tip looks at a column to which x-roles gives no part",
                ));
            }
        }
        plan.tips = tips;
    }
    Ok(plans)
}

fn plan(role: &TableRole, columns: &[FormField]) -> Result<TablePlan, RulePackError> {
    let column = |key: &Option<String>, is_number: bool| match key {
        None => Ok(None),
        Some(key) => columns
            .iter()
            .position(|column| {
                column.key == *key && matches!(column.input, FieldInput::Number { .. }) == is_number
            })
            .map(Some)
            .ok_or_else(|| {
                RulePackError::invalid(
                    "/x-roles",
                    format!("\"{key}\" is no fitting column of \"{}\"", role.pointer),
                )
            }),
    };
    Ok(TablePlan {
        pointer: role.pointer.clone(),
        category: column(&role.category, false)?,
        count: column(&role.count, true)?,
        hours: column(&role.hours, true)?,
        tips: Vec::new(),
    })
}

/// The field at a pointer that goes through groups only.
pub(super) fn field_at<'a>(fields: &'a [FormField], pointer: &str) -> Option<&'a FormField> {
    let (segment, rest) = match pointer.strip_prefix('/')?.split_once('/') {
        Some((segment, _)) => (segment, pointer.get(1 + segment.len()..)?),
        None => (pointer.get(1..)?, ""),
    };
    let field = fields
        .iter()
        .find(|field| pointer_segment(&field.key) == segment)?;
    match (&field.input, rest) {
        (_, "") => Some(field),
        (FieldInput::Group { fields }, rest) => field_at(fields, rest),
        _ => None,
    }
}
