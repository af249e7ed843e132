//! CSV as people have it: which characters, which separator, and the rows, within limits.

use std::io::{ErrorKind, SeekFrom};
use std::sync::Arc;

use csv_core::{ReadRecordResult, ReaderBuilder};
use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::container::Source;
use super::limits::{Limit, TableError, within};
use super::sheet::{Cell, CellValue, Table};
use crate::view::import::{Delimiter, TextEncoding, TextFormat};

/// How much of a file is looked at to find the separator, in bytes of UTF-8.
const LOOKED_AT: usize = 64 * 1024;
/// Rows that are looked at.
const ROWS_LOOKED_AT: usize = 200;
/// Separators in the order in which they are believed, all else being equal.
const DELIMITERS: [Delimiter; 3] = [Delimiter::Semicolon, Delimiter::Tab, Delimiter::Comma];

fn byte(delimiter: Delimiter) -> u8 {
    match delimiter {
        Delimiter::Semicolon => b';',
        Delimiter::Comma => b',',
        Delimiter::Tab => b'\t',
    }
}

fn encoding(name: TextEncoding) -> &'static Encoding {
    match name {
        TextEncoding::Utf8 => UTF_8,
        TextEncoding::Windows1252 => WINDOWS_1252,
        TextEncoding::Utf16Le => UTF_16LE,
        TextEncoding::Utf16Be => UTF_16BE,
    }
}

/// Finds out how a file is written; what was chosen by a person stands.
///
/// # Errors
/// A file that cannot be read, a line beyond all measure, or bytes that are no text.
pub(super) fn format_of(
    source: &mut dyn Source,
    chosen_encoding: Option<TextEncoding>,
    chosen_delimiter: Option<Delimiter>,
) -> Result<TextFormat, TableError> {
    let (found, has_mark) = encoding_of(source)?;
    let encoding = chosen_encoding.unwrap_or(found);
    let mut text = Text::open(source, encoding)?;
    let mut start = String::new();
    while start.len() < LOOKED_AT && text.more(&mut start)? {}
    let said = said_separator(&start);
    let (delimiter, sure) = match (chosen_delimiter, said) {
        (Some(chosen), _) => (chosen, true),
        (None, Some((said, _))) => (said, true),
        (None, None) => by_consistency(&start),
    };
    // UTF-8 that was taken for Windows-1252, once or twice over.
    let looks_garbled = ["Ã¦", "Ã¸", "Ã¥", "Ã˜", "Ã…", "Ã†", "\u{fffd}"]
        .iter()
        .any(|pair| start.contains(pair));
    Ok(TextFormat {
        encoding,
        has_mark,
        delimiter,
        sure,
        looks_garbled,
    })
}

/// UTF-8 where all bytes are; what begins with a mark is what the mark says; else Windows-1252.
fn encoding_of(source: &mut dyn Source) -> Result<(TextEncoding, bool), TableError> {
    rewind(source)?;
    let mut buffer = vec![0; 64 * 1024];
    let mut decoder = UTF_8.new_decoder_without_bom_handling();
    let mut scratch = String::with_capacity(256 * 1024);
    let (mut valid, mut first, mut line) = (true, true, 0);
    loop {
        let read = read_some(source, &mut buffer)?;
        let bytes = &buffer[..read];
        if first {
            first = false;
            match bytes {
                [0xEF, 0xBB, 0xBF, ..] => return Ok((TextEncoding::Utf8, true)),
                [0xFF, 0xFE, ..] => return Ok((TextEncoding::Utf16Le, true)),
                [0xFE, 0xFF, ..] => return Ok((TextEncoding::Utf16Be, true)),
                _ => {}
            }
        }
        if bytes.contains(&0) {
            return Err(TableError::Broken(
                "a zero byte: this is no text".to_owned(),
            ));
        }
        line = longest(bytes, line)?;
        if valid {
            scratch.clear();
            let (_, _, had_errors) = decoder.decode_to_string(bytes, &mut scratch, read == 0);
            valid = !had_errors;
        }
        if read == 0 {
            let encoding = if valid {
                TextEncoding::Utf8
            } else {
                TextEncoding::Windows1252
            };
            return Ok((encoding, false));
        }
    }
}

/// The length of the line that the bytes end in.
fn longest(bytes: &[u8], mut line: u64) -> Result<u64, TableError> {
    for piece in bytes.split_inclusive(|byte| matches!(byte, b'\n' | b'\r')) {
        line += piece.len() as u64;
        if line > Limit::Line.most() {
            return Err(TableError::TooLarge(Limit::Line));
        }
        if piece.ends_with(b"\n") || piece.ends_with(b"\r") {
            line = 0;
        }
    }
    Ok(line)
}

fn rewind(source: &mut dyn Source) -> Result<(), TableError> {
    source
        .seek(SeekFrom::Start(0))
        .map(|_| ())
        .map_err(TableError::Unreadable)
}

fn read_some(source: &mut dyn Source, buffer: &mut [u8]) -> Result<usize, TableError> {
    loop {
        match source.read(buffer) {
            Ok(read) => return Ok(read),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(TableError::Unreadable(error)),
        }
    }
}

/// A file as UTF-8, piece by piece.
struct Text<'a> {
    source: &'a mut dyn Source,
    decoder: Decoder,
    buffer: Vec<u8>,
    ended: bool,
}

impl<'a> Text<'a> {
    fn open(source: &'a mut dyn Source, name: TextEncoding) -> Result<Self, TableError> {
        rewind(source)?;
        Ok(Self {
            source,
            decoder: encoding(name).new_decoder_with_bom_removal(),
            buffer: vec![0; 32 * 1024],
            ended: false,
        })
    }

    /// Adds the next piece; false when there is none.
    fn more(&mut self, text: &mut String) -> Result<bool, TableError> {
        if self.ended {
            return Ok(false);
        }
        let read = read_some(self.source, &mut self.buffer)?;
        self.ended = read == 0;
        let mut bytes = &self.buffer[..read];
        loop {
            text.reserve(bytes.len().max(16) * 3);
            let (result, taken, _) = self.decoder.decode_to_string(bytes, text, self.ended);
            bytes = &bytes[taken..];
            if result == CoderResult::InputEmpty {
                return Ok(true);
            }
        }
    }
}

/// The separator of a `sep=` line, as Excel writes and reads it, and the length of that line.
fn said_separator(text: &str) -> Option<(Delimiter, usize)> {
    let line = text.split(['\r', '\n']).next()?;
    let said = line.trim_matches('"').strip_prefix("sep=")?;
    let delimiter = match said {
        ";" => Delimiter::Semicolon,
        "," => Delimiter::Comma,
        "\t" => Delimiter::Tab,
        _ => return None,
    };
    Some((delimiter, line.len()))
}

/// The separator that cuts the most rows into the same number of cells, and whether no other does
/// as well.
fn by_consistency(text: &str) -> (Delimiter, bool) {
    let scores = DELIMITERS.map(|delimiter| (consistency(text, delimiter), delimiter));
    let mut best = scores[0];
    for score in scores {
        if score.0 > best.0 {
            best = score;
        }
    }
    let rivals = scores.iter().filter(|(score, _)| *score == best.0);
    (best.1, rivals.count() == 1 || best.0 == (0, 0))
}

/// How many of the first rows have as many cells as most of them, and how many cells that is;
/// nothing when that is one.
fn consistency(text: &str, delimiter: Delimiter) -> (usize, usize) {
    let mut counts: Vec<usize> = Vec::new();
    // What is cut off in the middle at the end of the looked-at piece would look inconsistent.
    let whole = if text.len() < LOOKED_AT {
        text
    } else {
        text.rfind('\n').map_or(text, |end| &text[..end])
    };
    let mut records = Records::new(delimiter);
    let _ = records.read(whole.as_bytes(), true, &mut |_, cells| {
        let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
        if filled > 0 && counts.len() < ROWS_LOOKED_AT {
            counts.push(cells.len());
        }
        Ok(())
    });
    let mut best = (0, 0);
    for cells in counts.iter().copied().filter(|cells| *cells > 1) {
        let rows = counts.iter().filter(|count| **count == cells).count();
        if (rows, cells) > best {
            best = (rows, cells);
        }
    }
    best
}

/// What is done with each row, given the line that it begins at.
type EachRow<'a> = dyn FnMut(u64, &[&str]) -> Result<(), TableError> + 'a;

/// Cuts UTF-8 into rows of cells. A row is held to its limit while it grows.
struct Records {
    reader: csv_core::Reader,
    output: Vec<u8>,
    ends: Vec<usize>,
    filled: usize,
    ended: usize,
    line: u64,
    after_break: bool,
}

impl Records {
    fn new(delimiter: Delimiter) -> Self {
        Self {
            reader: ReaderBuilder::new().delimiter(byte(delimiter)).build(),
            output: vec![0; 4096],
            ends: vec![0; 64],
            filled: 0,
            ended: 0,
            line: 0,
            after_break: false,
        }
    }

    /// Reads on; `last` says that nothing comes after. Gives each row with the line it begins at.
    fn read(
        &mut self,
        mut input: &[u8],
        last: bool,
        row: &mut EachRow<'_>,
    ) -> Result<(), TableError> {
        // An empty input tells the reader that the end is there.
        while last || !input.is_empty() {
            let (result, taken, written, ends) = self.reader.read_record(
                input,
                &mut self.output[self.filled..],
                &mut self.ends[self.ended..],
            );
            self.after_break = match input[..taken].last() {
                Some(byte) => *byte == b'\n',
                None => self.after_break,
            };
            input = &input[taken..];
            self.filled += written;
            self.ended += ends;
            within(self.filled, Limit::Line)?;
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => self.grow()?,
                ReadRecordResult::Record => self.give(row)?,
                ReadRecordResult::End => return Ok(()),
            }
        }
        Ok(())
    }

    fn grow(&mut self) -> Result<(), TableError> {
        if self.filled == self.output.len() {
            self.output.resize(self.output.len() * 2, 0);
        }
        if self.ended == self.ends.len() {
            within(self.ended, Limit::Columns)?;
            self.ends.resize(self.ends.len() * 2, 0);
        }
        Ok(())
    }

    fn give(&mut self, row: &mut EachRow<'_>) -> Result<(), TableError> {
        let mut cells: Vec<&str> = Vec::with_capacity(self.ended);
        let mut start = 0;
        for end in &self.ends[..self.ended] {
            let cell = self.output.get(start..*end).unwrap_or_default();
            let cell =
                std::str::from_utf8(cell).map_err(|error| TableError::Broken(error.to_string()))?;
            cells.push(cell);
            start = *end;
        }
        // The reader passes over empty lines, so the line is counted back from the row's end.
        let breaks = memchr::memchr_iter(b'\n', &self.output[..self.filled]).count() as u64;
        let end = self.reader.line() - u64::from(self.after_break);
        let line = end.saturating_sub(breaks).max(self.line + 1);
        row(line, &cells)?;
        // Line breaks of old Macs are not counted; every row has a line of its own all the same.
        self.line = line + breaks;
        (self.filled, self.ended) = (0, 0);
        Ok(())
    }
}

/// Reads all rows. The number of a row is the line that it begins at.
///
/// # Errors
/// As [`format_of`], and a limit that was met.
pub(super) fn read(source: &mut dyn Source, format: &TextFormat) -> Result<Table, TableError> {
    let mut table = Table::default();
    let mut records = Records::new(format.delimiter);
    let mut text = Text::open(source, format.encoding)?;
    let mut piece = String::new();
    let mut at_start = true;
    loop {
        let more = text.more(&mut piece)?;
        let mut rows = |line: u64, cells: &[&str]| -> Result<(), TableError> {
            if std::mem::take(&mut at_start) && is_separator_line(cells, format.delimiter) {
                return Ok(());
            }
            let number = u32::try_from(line).map_err(|_| TableError::TooLarge(Limit::Rows))?;
            for (column, cell) in cells.iter().enumerate() {
                if cell.trim().is_empty() {
                    continue;
                }
                within(column + 1, Limit::Columns)?;
                let cell = Cell {
                    column: u32::try_from(column).unwrap_or(u32::MAX),
                    formula: false,
                    value: CellValue::Text(Arc::from(*cell)),
                };
                table.push(number, false, cell)?;
            }
            Ok(())
        };
        records.read(piece.as_bytes(), !more, &mut rows)?;
        piece.clear();
        if !more {
            return Ok(table);
        }
    }
}

/// `sep=;` is cut at its own separator.
fn is_separator_line(cells: &[&str], delimiter: Delimiter) -> bool {
    let sign = char::from(byte(delimiter));
    cells.join(&sign.to_string()) == format!("sep={sign}")
}
