//! What a rule pack asks for, and what is otherwise in it than in another one.

use std::collections::BTreeMap;

use super::drawing::Limits;
use super::form::{FieldInput, FormField, LocalText, Suggestion};
use super::pack::RulePack;
use crate::domain::finding::pointer_segment;
use crate::view::rules::{FieldKind, PackChange, PackDifference, PackField};

/// Fields of a form in their order, those inside others after them.
struct Seen<'a> {
    pointer: String,
    path: Vec<LocalText>,
    field: &'a FormField,
}

fn collect<'a>(fields: &'a [FormField], at: &str, path: &[LocalText], seen: &mut Vec<Seen<'a>>) {
    for field in fields {
        let pointer = format!("{at}/{}", pointer_segment(&field.key));
        let mut path = path.to_vec();
        path.push(field.label.clone());
        seen.push(Seen {
            pointer: pointer.clone(),
            path: path.clone(),
            field,
        });
        match &field.input {
            FieldInput::Group { fields } => collect(fields, &pointer, &path, seen),
            FieldInput::Table { columns, .. } => collect(columns, &pointer, &path, seen),
            _ => {}
        }
    }
}

fn all(pack: &RulePack) -> Vec<Seen<'_>> {
    let mut seen = Vec::new();
    collect(&pack.form().fields, "", &[], &mut seen);
    seen
}

/// What a field holds.
#[must_use]
pub fn kind_of(input: &FieldInput) -> FieldKind {
    match input {
        FieldInput::Text { .. } => FieldKind::Text,
        FieldInput::Number { decimals: 0 } => FieldKind::WholeNumber,
        FieldInput::Number { .. } => FieldKind::Number,
        FieldInput::Choice { .. } => FieldKind::Choice,
        FieldInput::YesNo => FieldKind::YesNo,
        FieldInput::Group { .. } => FieldKind::Group,
        FieldInput::Table { .. } => FieldKind::Table,
    }
}

/// What a rule pack asks for, in the order of its form.
#[must_use]
pub fn fields(pack: &RulePack) -> Vec<PackField> {
    let all = all(pack).into_iter();
    all.map(|seen| PackField {
        kind: kind_of(&seen.field.input),
        required: seen.field.required,
        recommended: seen.field.recommended,
        path: seen.path,
    })
    .collect()
}

/// What is otherwise in `after` than in `before`: in the order of the form of `after`, then what is
/// gone. A field is known by its name in the payload.
#[must_use]
pub fn changes(before: &RulePack, after: &RulePack) -> Vec<PackChange> {
    let (old, new) = (all(before), all(after));
    let known: BTreeMap<&str, &Seen<'_>> = old
        .iter()
        .map(|seen| (seen.pointer.as_str(), seen))
        .collect();
    let mut changes = Vec::new();
    for seen in &new {
        let mut say = |what| {
            changes.push(PackChange {
                path: seen.path.clone(),
                what,
            });
        };
        let Some(was) = known.get(seen.pointer.as_str()) else {
            say(PackDifference::Added {
                required: seen.field.required,
            });
            continue;
        };
        if was.field.label != seen.field.label {
            say(PackDifference::Label {
                before: was.field.label.clone(),
            });
        }
        let kinds = (kind_of(&was.field.input), kind_of(&seen.field.input));
        if kinds.0 != kinds.1 {
            say(PackDifference::Kind {
                before: kinds.0,
                after: kinds.1,
            });
        }
        if (was.field.required, was.field.recommended)
            != (seen.field.required, seen.field.recommended)
        {
            say(PackDifference::Needed {
                required: seen.field.required,
                recommended: seen.field.recommended,
            });
        }
        let (none, other_none) = (Limits::new(), Limits::new());
        limits(
            before.limits_of(&was.pointer).unwrap_or(&none),
            after.limits_of(&seen.pointer).unwrap_or(&other_none),
            &mut say,
        );
        choices(&was.field.input, &seen.field.input, &mut say);
    }
    let gone = old
        .iter()
        .filter(|was| !new.iter().any(|seen| seen.pointer == was.pointer));
    changes.extend(gone.map(|was| PackChange {
        path: was.path.clone(),
        what: PackDifference::Gone,
    }));
    changes
}

fn limits(before: &Limits, after: &Limits, say: &mut impl FnMut(PackDifference)) {
    let keywords: std::collections::BTreeSet<&str> =
        before.keys().chain(after.keys()).copied().collect();
    for keyword in keywords {
        let (was, is) = (before.get(keyword), after.get(keyword));
        if was != is {
            say(PackDifference::Limit {
                keyword: keyword.to_owned(),
                before: was.cloned(),
                after: is.cloned(),
            });
        }
    }
}

fn values_of(input: &FieldInput) -> &[Suggestion] {
    match input {
        FieldInput::Text { suggestions, .. } => suggestions,
        FieldInput::Choice { options } => options,
        _ => &[],
    }
}

fn choices(before: &FieldInput, after: &FieldInput, say: &mut impl FnMut(PackDifference)) {
    let (was, is) = (values_of(before), values_of(after));
    let lacks = |list: &[Suggestion], value: &str| !list.iter().any(|known| known.value == value);
    for choice in is.iter().filter(|choice| lacks(was, &choice.value)) {
        say(PackDifference::ChoiceAdded {
            choice: choice.label.clone(),
        });
    }
    for choice in was.iter().filter(|choice| lacks(is, &choice.value)) {
        say(PackDifference::ChoiceGone {
            choice: choice.label.clone(),
        });
    }
}
