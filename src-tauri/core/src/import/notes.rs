//! What is to be known of a table, gathered while it is read: a hundred thousand cells of one kind
//! are one note with a count and the first places.

use std::collections::BTreeMap;

use crate::view::import::{ImportNote, ImportPlace, NoteLevel, SheetChoice, TextFormat};

/// Places that are told of each note.
pub(super) const PLACES: usize = 20;
/// Longest text that is shown of a cell, in characters.
const SHOWN: usize = 80;

/// The first letters of a text, for showing.
pub(super) fn shown(text: &str) -> String {
    let text = text.trim();
    if text.chars().count() <= SHOWN {
        text.to_owned()
    } else {
        text.chars().take(SHOWN).chain(['…']).collect()
    }
}

/// The notes so far.
#[derive(Default)]
pub(super) struct Notes {
    notes: Vec<ImportNote>,
    /// Kind and first argument of those that gather places, and where they stand: few enough to be
    /// looked through, which is done for every cell.
    known: Vec<(&'static str, String, usize)>,
}

impl Notes {
    /// A note about the whole.
    pub(super) fn whole(&mut self, level: NoteLevel, kind: &'static str, args: &[(&str, String)]) {
        self.notes.push(note(level, kind, args));
    }

    /// One more cell or row of a kind; those with the same arguments are one note.
    pub(super) fn at(
        &mut self,
        level: NoteLevel,
        kind: &'static str,
        args: &[(&str, String)],
        place: impl FnOnce() -> ImportPlace,
    ) {
        let first = args.first().map_or("", |(_, value)| value.as_str());
        let mut known = self.known.iter();
        let known = match known.find(|known| known.0 == kind && known.1 == first) {
            Some((_, _, place)) => *place,
            None => {
                let place = self.notes.len();
                self.notes.push(note(level, kind, args));
                self.known.push((kind, first.to_owned(), place));
                place
            }
        };
        if let Some(note) = self.notes.get_mut(known) {
            note.count += 1;
            if note.places.len() < PLACES {
                note.places.push(place());
            }
        }
    }

    /// All notes, problems first, each level in the order in which it was met.
    pub(super) fn into_notes(mut self) -> Vec<ImportNote> {
        self.notes.sort_by_key(|note| note.level);
        self.notes
    }
}

fn note(level: NoteLevel, kind: &str, args: &[(&str, String)]) -> ImportNote {
    ImportNote {
        level,
        kind: kind.to_owned(),
        count: 0,
        places: Vec::new(),
        args: args
            .iter()
            .map(|(name, value)| ((*name).to_owned(), value.clone()))
            .collect::<BTreeMap<_, _>>(),
    }
}

/// Adds how the file was read, and which of its sheets were not.
pub fn add_of_file(
    notes: &mut Vec<ImportNote>,
    sheets: &[SheetChoice],
    read: Option<usize>,
    format: Option<TextFormat>,
) {
    if let Some(format) = format {
        let args = [
            ("encoding", name_of(&format.encoding)),
            ("delimiter", name_of(&format.delimiter)),
        ];
        notes.push(note(NoteLevel::Note, "text-format", &args));
        for (is_so, kind) in [
            (format.looks_garbled, "text-garbled"),
            (!format.sure, "delimiter-unsure"),
        ] {
            if is_so {
                notes.insert(0, note(NoteLevel::Problem, kind, &[]));
            }
        }
    }
    if read.is_none() {
        return;
    }
    for (hidden, kind) in [(false, "other-sheets"), (true, "hidden-sheets")] {
        let others: Vec<&str> = sheets
            .iter()
            .enumerate()
            .filter(|(place, other)| Some(*place) != read && !other.empty && other.hidden == hidden)
            .map(|(_, other)| other.name.as_str())
            .collect();
        if !others.is_empty() {
            let args = [("sheets", others.join(", "))];
            notes.push(note(NoteLevel::Note, kind, &args));
        }
    }
}

/// The name of a value in JSON.
#[must_use]
pub fn name_of(value: &impl serde::Serialize) -> String {
    let name = serde_json::to_value(value).ok();
    name.and_then(|name| name.as_str().map(str::to_owned))
        .unwrap_or_default()
}
