//! What people call the place that a pointer names.

use super::form::{FieldInput, FormField, LocalText};
use super::pack::RulePack;

/// A place in the form, in people's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The labels on the way, the outermost first: `Aktiviteter`, `Timer`. Empty for the payload
    /// as a whole. What the rule pack does not describe has its key for a label.
    pub labels: Vec<LocalText>,
    /// The row, counted from one, where the place is inside a table.
    pub row: Option<usize>,
}

impl RulePack {
    /// What people call the place that `pointer` (RFC 6901, into the payload) names.
    #[must_use]
    pub fn place(&self, pointer: &str) -> Place {
        let mut place = Place {
            labels: Vec::new(),
            row: None,
        };
        let mut fields: &[FormField] = &self.form().fields;
        let mut expects_row = false;
        for segment in pointer.split('/').skip(1) {
            if expects_row {
                expects_row = false;
                place.row = segment
                    .parse::<usize>()
                    .ok()
                    .map(|index| index.saturating_add(1));
                continue;
            }
            let key = key_of(segment);
            let field = fields.iter().find(|field| field.key == key);
            place.labels.push(field.map_or_else(
                || LocalText {
                    nb: key.clone(),
                    nn: key.clone(),
                    en: key.clone(),
                },
                |field| field.label.clone(),
            ));
            fields = match field.map(|field| &field.input) {
                Some(FieldInput::Group { fields }) => fields,
                Some(FieldInput::Table { columns, .. }) => {
                    expects_row = true;
                    columns
                }
                _ => &[],
            };
        }
        place
    }
}

/// The place that `pointer` names where no rule pack says what people call it.
pub(super) fn by_keys(pointer: &str) -> Place {
    let mut place = Place {
        labels: Vec::new(),
        row: None,
    };
    for segment in pointer.split('/').skip(1) {
        match segment.parse::<usize>() {
            Ok(index) if !place.labels.is_empty() => place.row = Some(index.saturating_add(1)),
            _ => {
                let key = key_of(segment);
                place.labels.push(LocalText {
                    nb: key.clone(),
                    nn: key.clone(),
                    en: key,
                });
            }
        }
    }
    place
}

/// The key that a segment of an RFC 6901 pointer names.
pub(super) fn key_of(segment: &str) -> String {
    segment.replace("~1", "/").replace("~0", "~")
}
