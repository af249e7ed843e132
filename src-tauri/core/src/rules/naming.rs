//! What people call the values of a form, for searches.

use super::form::{FieldInput, FormField, FormSpec, Suggestion};
use crate::domain::search::NamedValue;

/// The values that fields of a form suggest or let choose from.
pub(super) fn named_values(form: &FormSpec) -> Vec<NamedValue> {
    let mut named = Vec::new();
    collect(&form.fields, &mut named);
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
    named.extend(suggestions.iter().map(|Suggestion { value, label }| {
        NamedValue::new(value, [&*label.nb, &*label.nn, &*label.en])
    }));
}
