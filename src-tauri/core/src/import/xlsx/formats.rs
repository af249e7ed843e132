//! What the format of a number says of it: the file holds dates, times and percentages as plain
//! numbers (ECMA-376 part 1, 18.8.30).

use std::collections::HashMap;

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, date};
use quick_xml::events::Event;

use super::workbook::Workbook;
use crate::import::container::Container;
use crate::import::limits::{Limit, TableError, within};
use crate::import::sheet::CellValue;
use crate::import::xml::{Xml, attribute};

/// How a number is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Shown {
    #[default]
    Number,
    Percent,
    Date,
    Time,
}

/// How each style of the workbook shows its numbers.
pub(super) fn read(
    container: &mut Container<'_>,
    workbook: &Workbook,
) -> Result<Vec<Shown>, TableError> {
    let Some(name) = &workbook.styles else {
        return Ok(Vec::new());
    };
    let Some(part) = container.part(name)? else {
        return Ok(Vec::new());
    };
    let mut xml = Xml::new(part);
    let mut codes: HashMap<u32, Shown> = HashMap::new();
    let mut styles = Vec::new();
    let mut in_cell_styles = false;
    let number = |text: Option<String>| text.and_then(|text| text.parse::<u32>().ok());
    loop {
        match xml.next()? {
            Event::Start(element) => match element.local_name().as_ref() {
                "numFmt" => {
                    let id = number(attribute(&element, "numFmtId")?);
                    let code = attribute(&element, "formatCode")?;
                    if let (Some(id), Some(code)) = (id, code) {
                        within(codes.len() + 1, Limit::Marks)?;
                        codes.insert(id, of_code(&code));
                    }
                }
                "cellXfs" => in_cell_styles = true,
                "xf" if in_cell_styles => {
                    within(styles.len() + 1, Limit::Marks)?;
                    let id = number(attribute(&element, "numFmtId")?).unwrap_or(0);
                    styles.push(codes.get(&id).copied().unwrap_or_else(|| built_in(id)));
                }
                _ => {}
            },
            Event::End(element) if element.local_name().as_ref() == "cellXfs" => {
                in_cell_styles = false;
            }
            Event::Eof => return Ok(styles),
            _ => {}
        }
    }
}

fn built_in(id: u32) -> Shown {
    match id {
        9 | 10 => Shown::Percent,
        14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58 => Shown::Date,
        18..=21 | 32..=35 | 45..=47 | 55 | 56 => Shown::Time,
        _ => Shown::Number,
    }
}

/// What a format code shows: only its first section, without what it writes as it stands.
fn of_code(code: &str) -> Shown {
    let (mut has_date, mut has_time, mut has_percent) = (false, false, false);
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter {
            ';' => break,
            '\\' | '_' | '*' => {
                letters.next();
            }
            '"' => {
                letters.by_ref().find(|letter| *letter == '"');
            }
            '[' => {
                let inside: String = letters.by_ref().take_while(|c| *c != ']').collect();
                let inside = inside.to_lowercase();
                let is_length = !inside.is_empty()
                    && inside
                        .chars()
                        .all(|letter| matches!(letter, 'h' | 'm' | 's'));
                has_time |= is_length;
            }
            'y' | 'Y' | 'd' | 'D' => has_date = true,
            'h' | 'H' | 's' | 'S' => has_time = true,
            'm' | 'M' if !has_time => has_date |= code.len() > 1,
            '%' => has_percent = true,
            // "General", and "Standard" in some translations, hold letters of dates.
            'G' | 'g' if code.to_lowercase().starts_with("general") => return Shown::Number,
            _ => {}
        }
    }
    // Minutes before seconds look like months: `mm:ss`.
    let only_minutes = has_date && has_time && !code.contains(['y', 'Y', 'd', 'D']);
    match (has_date && !only_minutes, has_time, has_percent) {
        (true, _, _) => Shown::Date,
        (false, true, _) => Shown::Time,
        (false, false, true) => Shown::Percent,
        _ => Shown::Number,
    }
}

/// The value of a number, as it is shown.
pub(super) fn value(number: f64, shown: Shown, counts_from_1904: bool) -> CellValue {
    match shown {
        Shown::Number => CellValue::Number(number),
        Shown::Percent => CellValue::Percent(number),
        Shown::Date => match date_text(number, counts_from_1904) {
            Some(text) => CellValue::Date(text.into()),
            None => CellValue::Number(number),
        },
        Shown::Time if (0.0..1e6).contains(&number) => {
            #[expect(clippy::cast_possible_truncation, reason = "below 2^31 minutes")]
            let minutes = (number * 1440.0).round() as i64;
            CellValue::Time(format!("{}:{:02}", minutes / 60, minutes % 60).into())
        }
        Shown::Time => CellValue::Number(number),
    }
}

/// The date of a serial number. Day 60 of the count from 1900 is a 29 February that never was.
fn date_text(number: f64, counts_from_1904: bool) -> Option<String> {
    const LAST: f64 = 2_958_466.0;
    if !(0.0..LAST).contains(&number) {
        return None;
    }
    let origin: Date = match (counts_from_1904, number < 60.0) {
        (true, _) => date(1904, 1, 1),
        (false, true) => date(1899, 12, 31),
        (false, false) => date(1899, 12, 30),
    };
    #[expect(clippy::cast_possible_truncation, reason = "below three million")]
    let days = number.trunc() as i32;
    #[expect(clippy::cast_possible_truncation, reason = "at most 1440")]
    let minutes = (number.fract() * 1440.0).round() as i64;
    let moment: DateTime = origin.checked_add(days.days()).ok()?.at(0, 0, 0, 0);
    let moment = moment.checked_add(minutes.minutes()).ok()?;
    let format = if minutes == 0 { "%F" } else { "%F %H:%M" };
    Some(moment.strftime(format).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_say_what_they_show() {
        for (code, shown) in [
            ("General", Shown::Number),
            ("0.00", Shown::Number),
            ("#,##0\\ \"dager\"", Shown::Number),
            ("#,##0.00 [$kr-414]", Shown::Number),
            ("[Red]0", Shown::Number),
            ("0.0%", Shown::Percent),
            ("dd/mm/yyyy", Shown::Date),
            ("[$-414]d. mmmm yyyy;@", Shown::Date),
            ("mmm", Shown::Date),
            ("hh:mm", Shown::Time),
            ("[h]:mm", Shown::Time),
            ("[mm]:ss", Shown::Time),
            ("mm:ss", Shown::Time),
            ("yyyy-mm-dd hh:mm", Shown::Date),
            ("0;\"ingen dato\" d", Shown::Number),
        ] {
            assert_eq!(of_code(code), shown, "{code}");
        }
    }

    #[test]
    fn serial_numbers_are_dates() {
        let date = |number, from_1904| date_text(number, from_1904).unwrap();
        assert_eq!(date(45_658.0, false), "2025-01-01");
        assert_eq!(date(45_658.5, false), "2025-01-01 12:00");
        assert_eq!(date(1.0, false), "1900-01-01");
        assert_eq!(date(61.0, false), "1900-03-01");
        assert_eq!(date(44_196.0, true), "2025-01-01");
        assert_eq!(date_text(-1.0, false), None);
        assert_eq!(date_text(1e12, false), None);
        assert_eq!(
            value(1.5625, Shown::Time, false),
            CellValue::Time("37:30".into())
        );
    }
}
