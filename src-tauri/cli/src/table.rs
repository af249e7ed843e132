//! What is to be known of a file that is a table: what was read how, and where things stand in it.

use kvittert_core::domain::Finding;
use kvittert_core::ops::submit_file::CheckedFile;
use kvittert_core::view::app::Language;
use kvittert_core::words::Words;

use crate::output::Output;

/// Places that are told of each note.
const PLACES: usize = 5;

/// Tells what is to be known, for the person at the keyboard.
pub(crate) fn tell(out: &Output, checked: &CheckedFile) {
    let Some(table) = &checked.table else {
        return;
    };
    for note in &table.notes {
        let label = |pointer: &str| {
            let mut fields = table.fields.iter();
            let field = fields.find(|field| field.pointer == pointer);
            field.map_or_else(
                || pointer.to_owned(),
                |field| {
                    let label = match out.words.language() {
                        Language::Nb => &field.label.nb,
                        Language::Nn => &field.label.nn,
                        Language::En => &field.label.en,
                    };
                    label.clone()
                },
            )
        };
        let count = note.count.to_string();
        let args: Vec<(&str, String)> = note
            .args
            .iter()
            .map(|(name, value)| match name.as_str() {
                "field" => ("field", label(value)),
                name => (name, value.clone()),
            })
            .chain([("count", count)])
            .collect();
        let args: Vec<(&str, &str)> = args
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        let words = out.say(&format!("import-note-{}", note.kind), &args);
        out.note(&format!("{}: {words}", checked.name));
        for place in note.places.iter().take(PLACES) {
            // A column as a whole has no row.
            let row = (place.row > 0).then(|| place.row.to_string());
            let column = place.column.as_deref();
            let at = in_file(
                &out.words,
                &checked.name,
                table.sheet(),
                row.as_deref(),
                column,
            );
            let text = place.text.replace(['\n', '\t'], " ");
            out.note(&format!("  {at}: {text}"));
        }
        if note.places.len() > PLACES || note.count > note.places.len().max(1) {
            let more = note.count - note.places.len().min(PLACES);
            if !note.places.is_empty() {
                out.note(&format!(
                    "  {}",
                    out.say("import-more-places", &[("count", &more.to_string())])
                ));
            }
        }
    }
}

/// Where in the file a finding is about, in brackets; nothing for a file that is no table.
pub(crate) fn place_of(words: &Words, file: &str, finding: &Finding) -> String {
    let arg = |name: &str| finding.args.get(name).map(String::as_str);
    match arg("file_row") {
        Some(row) => format!(
            " ({})",
            in_file(
                words,
                file,
                arg("file_sheet"),
                Some(row),
                arg("file_column")
            )
        ),
        None => String::new(),
    }
}

fn in_file(
    words: &Words,
    file: &str,
    sheet: Option<&str>,
    row: Option<&str>,
    column: Option<&str>,
) -> String {
    let key = match (sheet, row, column) {
        (Some(_), Some(_), Some(_)) => "import-place-cell",
        (Some(_), Some(_), None) => "import-place-row",
        (Some(_), None, _) => "import-place-column",
        (None, Some(_), Some(_)) => "import-place-line-cell",
        (None, Some(_), None) => "import-place-line",
        (None, None, _) => "import-place-text-column",
    };
    words.say(
        key,
        &[
            ("file", file),
            ("sheet", sheet.unwrap_or_default()),
            ("row", row.unwrap_or_default()),
            ("column", column.unwrap_or_default()),
        ],
    )
}
