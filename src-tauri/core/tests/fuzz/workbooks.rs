//! Workbooks are changed inside their container: a change to packed bytes is found by the check
//! sum, and goes no deeper.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::changing::{Chance, changed};

/// The parts of a workbook, by name.
pub(crate) struct Parts(Vec<(String, Vec<u8>)>);

impl Parts {
    pub(crate) fn of(file: &[u8]) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(file)).unwrap();
        let parts = (0..archive.len()).map(|place| {
            let mut part = archive.by_index(place).unwrap();
            let mut content = Vec::new();
            part.read_to_end(&mut content).unwrap();
            (part.name().unwrap().into_owned(), content)
        });
        let mut parts: Vec<(String, Vec<u8>)> = parts.collect();
        // What is read; the rest would only make it slow.
        parts.retain(|(name, _)| {
            name.starts_with("xl/") && !name.contains("theme")
                || name == "content.xml"
                || name == "META-INF/manifest.xml"
        });
        Self(parts)
    }

    /// The workbook with changes in one of its parts, or in its bytes.
    pub(crate) fn changed(&self, chance: &mut Chance) -> Vec<u8> {
        let others: Vec<Vec<u8>> = self.0.iter().map(|(_, content)| content.clone()).collect();
        let which = chance.below(self.0.len() + 1);
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        for (place, (name, content)) in self.0.iter().enumerate() {
            writer.start_file(name, options).unwrap();
            if place == which {
                writer
                    .write_all(&changed(content, &others, chance))
                    .unwrap();
            } else {
                writer.write_all(content).unwrap();
            }
        }
        let whole = writer.finish().unwrap().into_inner();
        if which == self.0.len() {
            changed(&whole, &others, chance)
        } else {
            whole
        }
    }
}
