//! What people call a place in a report: the words of the rule pack for a JSON Pointer.

use kvittert_core::domain::Finding;
use kvittert_core::rules::form::{FieldInput, FormField, FormSpec, LocalText};
use kvittert_core::view::app::Language;
use kvittert_core::words::Words;

/// A finding in one line: how much it weighs, what is wrong, what to do, and where.
pub(crate) fn finding_line(words: &Words, form: &FormSpec, finding: &Finding) -> String {
    let place = place(words, form, &finding.pointer);
    let level = words.say(&format!("cli-level-{}", level_name(finding)), &[]);
    let args: Vec<(&str, &str)> = finding
        .args
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .chain([("field", place.as_str())])
        .collect();
    let help = words.find(&format!("finding-{}-help", finding.rule), None, &args);
    let mut line = format!("  {level}: {}", words.finding(finding, &place));
    if let Some(help) = help {
        line.push(' ');
        line.push_str(&help);
    }
    if !finding.pointer.is_empty() {
        line.push_str(&format!(" [{}]", finding.pointer));
    }
    line
}

fn level_name(finding: &Finding) -> &'static str {
    use kvittert_core::domain::Level;
    match finding.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Tip => "tip",
    }
}

/// What people call a place.
fn place(words: &Words, form: &FormSpec, pointer: &str) -> String {
    let mut fields: Option<&[FormField]> = Some(&form.fields);
    let mut row = None;
    let mut names: Vec<String> = Vec::new();
    for segment in pointer.split('/').skip(1) {
        let key = segment.replace("~1", "/").replace("~0", "~");
        let index = key.parse::<usize>().ok().filter(|_| !names.is_empty());
        if let Some(index) = index {
            row = Some(index.saturating_add(1));
            continue;
        }
        let field = fields.and_then(|fields| fields.iter().find(|field| field.key == key));
        let name = field.map_or(key, |field| {
            in_language(&field.label, words.language()).to_owned()
        });
        if row.is_some() {
            // A cell is known by its column and row; the table's own name says nothing more.
            names.clear();
        }
        names.push(name);
        fields = field.and_then(|field| match &field.input {
            FieldInput::Group { fields } => Some(fields.as_slice()),
            FieldInput::Table { columns, .. } => Some(columns.as_slice()),
            _ => None,
        });
    }
    if names.is_empty() {
        return words.say("place-whole", &[]);
    }
    let name = names.join(": ");
    match row {
        Some(row) => words.say(
            "place-in-table",
            &[("field", &name), ("row", &row.to_string())],
        ),
        None => name,
    }
}

fn in_language(text: &LocalText, language: Language) -> &str {
    match language {
        Language::Nb => &text.nb,
        Language::Nn => &text.nn,
        Language::En => &text.en,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kvittert_core::ops::submit_file::built_in_rules;

    #[test]
    fn a_place_has_the_name_that_people_use() {
        let words = Words::new(Language::Nb);
        let pack = built_in_rules().unwrap().get("bufdir_2025_v2").unwrap();
        let of = |pointer: &str| place(&words, pack.form(), pointer);
        assert_eq!(of(""), "Rapporten");
        assert_eq!(of("/organisasjonsnummer"), "Organisasjonsnummer");
        assert_eq!(of("/aktiviteter/0/timer"), "Timer i rad 1");
        assert_eq!(
            of("/ukjent~1felt"),
            "ukjent/felt",
            "what the form does not have keeps its key"
        );
        assert_eq!(of("/0"), "0", "a key of digits is no row");
    }
}
