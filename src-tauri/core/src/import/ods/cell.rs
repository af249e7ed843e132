//! One cell of an OpenDocument table.

use std::io::BufRead;

use quick_xml::events::{BytesStart, Event};

use crate::import::limits::TableError;
use crate::import::sheet::CellValue;
use crate::import::xml::{Xml, add_text, attribute};

/// A cell's own attributes; its text is still to come.
pub(super) struct Found {
    kind: Option<String>,
    is_error: bool,
    formula: bool,
    value: Option<String>,
}

/// A value, and whether a formula gave it.
pub(super) struct Value {
    pub(super) formula: bool,
    pub(super) value: CellValue,
}

/// What the start of a cell says.
pub(super) fn read_cell(element: &BytesStart<'_>) -> Result<Found, TableError> {
    let mut found = Found {
        kind: None,
        is_error: false,
        formula: false,
        value: None,
    };
    for attribute in element.attributes() {
        let attribute = attribute.map_err(|error| TableError::Broken(error.to_string()))?;
        let text = attribute.value.as_ref();
        match attribute.key.as_ref() {
            "office:value-type" => found.kind = Some(text.to_owned()),
            // LibreOffice's own word, beside the "string" of the standard.
            "calcext:value-type" if text == "error" => found.is_error = true,
            "table:formula" => found.formula = true,
            "office:value" | "office:date-value" | "office:time-value" | "office:boolean-value" => {
                found.value = Some(text.to_owned());
            }
            "office:string-value" => {
                found.value = super::attribute(element, "string-value")?;
            }
            _ => {}
        }
    }
    Ok(found)
}

impl Found {
    /// The value, with the text that follows; passes over the end of the cell.
    pub(super) fn value<R: BufRead>(self, xml: &mut Xml<R>) -> Result<Option<Value>, TableError> {
        let mut text = String::new();
        paragraphs(xml, &mut text)?;
        let formula = self.formula;
        Ok(self.read(&text)?.map(|value| Value { formula, value }))
    }

    fn read(self, text: &str) -> Result<Option<CellValue>, TableError> {
        let shown = text.trim();
        // Err:508 and the like stand there as text.
        if self.is_error || (self.formula && (shown.starts_with("Err:") || is_error(shown))) {
            return Ok(Some(CellValue::Error(shown.into())));
        }
        let number = || -> Result<f64, TableError> {
            let text = self.value.as_deref().unwrap_or_default();
            text.trim()
                .parse()
                .ok()
                .filter(|number: &f64| number.is_finite())
                .ok_or_else(|| TableError::Broken(format!("{text:?} is no number")))
        };
        let written = self.value.as_deref();
        Ok(match self.kind.as_deref() {
            Some("float" | "currency") => Some(CellValue::Number(number()?)),
            Some("percentage") => Some(CellValue::Percent(number()?)),
            Some("date") => Some(CellValue::Date(date_text(written.unwrap_or(shown)).into())),
            Some("time") => {
                let time = written.and_then(time_text);
                Some(CellValue::Time(
                    time.unwrap_or_else(|| shown.to_owned()).into(),
                ))
            }
            Some("boolean") => Some(CellValue::Bool(written == Some("true"))),
            _ => {
                let text = if shown.is_empty() {
                    written.unwrap_or_default()
                } else {
                    text
                };
                if !text.trim().is_empty() {
                    Some(CellValue::Text(text.into()))
                } else if self.formula && self.kind.is_none() {
                    Some(CellValue::NotCalculated)
                } else {
                    None
                }
            }
        })
    }
}

fn is_error(text: &str) -> bool {
    const ERRORS: [&str; 8] = [
        "#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#I/T",
    ];
    ERRORS.contains(&text)
}

/// `2025-12-31T13:30:00` as `2025-12-31 13:30`.
fn date_text(written: &str) -> String {
    match written.split_once('T') {
        None | Some((_, "00:00:00")) => written.split('T').next().unwrap_or_default().to_owned(),
        Some((date, time)) => format!("{date} {}", time.get(..5).unwrap_or(time)),
    }
}

/// `PT37H30M00S` as `37:30`.
fn time_text(written: &str) -> Option<String> {
    let rest = written.strip_prefix("PT")?;
    let (hours, rest) = rest.split_once('H')?;
    let (minutes, _) = rest.split_once('M')?;
    let (hours, minutes): (u64, u64) = (hours.parse().ok()?, minutes.parse().ok()?);
    Some(format!("{hours}:{minutes:02}"))
}

/// The paragraphs of a cell, one a line; notes and drawings are left out.
fn paragraphs<R: BufRead>(xml: &mut Xml<R>, text: &mut String) -> Result<(), TableError> {
    let mut depth = 1u32;
    let mut in_paragraph = 0u32;
    while depth > 0 {
        let event = xml.next()?;
        match &event {
            Event::Start(element) => {
                let name = element.name();
                let name = name.as_ref();
                if name == "office:annotation" || name.starts_with("draw:") || name == "table:table"
                {
                    xml.skip()?;
                    continue;
                }
                depth += 1;
                match name {
                    "text:p" | "text:h" => {
                        if !text.is_empty() && in_paragraph == 0 {
                            text.push('\n');
                        }
                        in_paragraph += 1;
                    }
                    "text:s" => {
                        let count = attribute(element, "c")?;
                        let count = count.and_then(|count| count.parse().ok()).unwrap_or(1);
                        text.extend(std::iter::repeat_n(' ', usize::min(count, 1000)));
                    }
                    "text:tab" => text.push('\t'),
                    "text:line-break" => text.push('\n'),
                    _ => {}
                }
            }
            Event::End(element) => {
                depth -= 1;
                if matches!(element.name().as_ref(), "text:p" | "text:h") {
                    in_paragraph = in_paragraph.saturating_sub(1);
                }
            }
            Event::Eof => return Err(TableError::Broken("a cell without an end".to_owned())),
            event if in_paragraph > 0 => add_text(event, text)?,
            _ => {}
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_times_read_as_people_write_them() {
        assert_eq!(date_text("2025-12-31"), "2025-12-31");
        assert_eq!(date_text("2025-12-31T00:00:00"), "2025-12-31");
        assert_eq!(date_text("2025-12-31T13:30:00"), "2025-12-31 13:30");
        assert_eq!(time_text("PT37H30M00S").as_deref(), Some("37:30"));
        assert_eq!(time_text("P1D"), None);
    }
}
