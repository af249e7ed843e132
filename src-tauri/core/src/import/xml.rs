//! The XML of workbooks, read piece by piece within limits.

use std::io::{BufRead, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::limits::{Limit, TableError, from_io, met};

/// A reader that gives one piece after another. An empty element gives a start and an end.
pub(super) struct Xml<R: BufRead> {
    reader: Reader<Pieces<R>>,
    buffer: Vec<u8>,
    depth: u64,
    /// Whether the source stands just after a tag, so that what comes next may be taken from it.
    between: bool,
}

impl<R: BufRead> Xml<R> {
    pub(super) fn new(source: R) -> Self {
        let mut reader = Reader::from_reader(Pieces { source, taken: 0 });
        reader.config_mut().expand_empty_elements = true;
        Self {
            reader,
            buffer: Vec::with_capacity(1024),
            depth: 0,
            between: false,
        }
    }

    /// Hands the bytes that come next to `take`, which says what it made of them and how many they
    /// were: whole elements, or nothing. Where the reader stands inside a tag or a text, or the
    /// bytes are not at hand, there is nothing to take.
    ///
    /// # Errors
    /// Those of the source, and of `take`.
    pub(super) fn directly<T>(
        &mut self,
        take: impl FnOnce(&[u8]) -> Result<Option<(T, usize)>, TableError>,
    ) -> Result<Option<T>, TableError> {
        if !self.between {
            return Ok(None);
        }
        let source = self.reader.get_mut();
        source.taken = 0;
        let bytes = source.fill_buf().map_err(|error| from_io(&error))?;
        let Some((made, length)) = take(bytes)? else {
            return Ok(None);
        };
        source.consume(length);
        Ok(Some(made))
    }

    /// The next piece.
    ///
    /// # Errors
    /// What is no XML; a limit; and a document type, which no workbook has and whose entities can
    /// be made to grow without bound.
    pub(super) fn next(&mut self) -> Result<Event<'_>, TableError> {
        self.reader.get_mut().taken = 0;
        self.buffer.clear();
        let position = self.reader.buffer_position();
        let event = self
            .reader
            .read_event_into(&mut self.buffer)
            .map_err(|error| match error {
                quick_xml::Error::Io(error) => from_io(&error),
                error => TableError::Broken(error.to_string()),
            })?;
        let taken = self.reader.buffer_position() - position;
        self.between = match &event {
            // After an empty element the reader owes its end. Its tag is longer by a slash.
            Event::Start(element) => taken == element.len() as u64 + 2,
            Event::End(_) => true,
            _ => false,
        };
        match &event {
            Event::Start(_) => {
                self.depth += 1;
                if self.depth > Limit::Nesting.most() {
                    return Err(TableError::TooLarge(Limit::Nesting));
                }
            }
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            Event::DocType(_) => {
                return Err(TableError::Broken("a document type".to_owned()));
            }
            Event::Eof if self.depth > 0 => {
                return Err(TableError::Broken("the XML ends too early".to_owned()));
            }
            _ => {}
        }
        Ok(event)
    }

    /// Passes over the rest of the element whose start was the last piece.
    pub(super) fn skip(&mut self) -> Result<(), TableError> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            self.next()?;
        }
        Ok(())
    }

    /// Adds all text of the element whose start was the last piece, and passes over its end.
    pub(super) fn text(&mut self, text: &mut String) -> Result<(), TableError> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            let event = self.next()?;
            add_text(&event, text)?;
        }
        Ok(())
    }
}

/// Adds the text of a piece, where it has some.
pub(super) fn add_text(event: &Event<'_>, text: &mut String) -> Result<(), TableError> {
    match event {
        Event::Text(piece) => text.push_str(&piece.xml10_content()),
        Event::CData(piece) => text.push_str(&piece.xml10_content()),
        Event::GeneralRef(reference) => {
            let wrong = || TableError::Broken(format!("&{};", &**reference));
            match reference.resolve_char_ref().map_err(|_| wrong())? {
                Some(letter) => text.push(letter),
                None => text.push(match &**reference {
                    "amp" => '&',
                    "lt" => '<',
                    "gt" => '>',
                    "quot" => '"',
                    "apos" => '\'',
                    _ => return Err(wrong()),
                }),
            }
        }
        _ => {}
    }
    if text.len() as u64 > Limit::Token.most() {
        return Err(TableError::TooLarge(Limit::Token));
    }
    Ok(())
}

/// An attribute by its name without the prefix, where the element has it.
pub(super) fn attribute(
    element: &BytesStart<'_>,
    name: &str,
) -> Result<Option<String>, TableError> {
    for attribute in element.attributes() {
        let attribute = attribute.map_err(|error| TableError::Broken(error.to_string()))?;
        if attribute.key.local_name().as_ref() == name {
            let value = attribute
                .normalized_value(quick_xml::XmlVersion::Implicit1_0)
                .map_err(|error| TableError::Broken(error.to_string()))?;
            return Ok(Some(value.into_owned()));
        }
    }
    Ok(None)
}

/// Whether an attribute says yes.
pub(super) fn is_set(element: &BytesStart<'_>, name: &str) -> Result<bool, TableError> {
    Ok(attribute(element, name)?.is_some_and(|value| says_yes(&value)))
}

/// Whether the value of an attribute says yes.
pub(super) fn says_yes(value: &str) -> bool {
    matches!(value, "1" | "true" | "on")
}

/// Stops where one piece takes more bytes than any should.
struct Pieces<R> {
    source: R,
    taken: u64,
}

impl<R: Read> Read for Pieces<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        self.source.read(buffer)
    }
}

impl<R: BufRead> BufRead for Pieces<R> {
    fn fill_buf(&mut self) -> std::io::Result<&[u8]> {
        if self.taken > Limit::Token.most() {
            return Err(met(Limit::Token));
        }
        self.source.fill_buf()
    }

    fn consume(&mut self, bytes: usize) {
        self.taken += bytes as u64;
        self.source.consume(bytes);
    }
}
