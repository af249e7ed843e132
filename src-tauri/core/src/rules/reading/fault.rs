//! Why a text is no JSON, and where: line and column are counted from one, in characters.

use serde_json::error::Category;

use crate::domain::{Finding, Level};

/// Turns the reader's failure into a finding.
pub(super) fn finding(
    error: &serde_json::Error,
    too_deep: bool,
    text: &str,
    pointer: String,
) -> Finding {
    let offset = offset(text, error.line(), error.column());
    let rule = if too_deep {
        "json-too-deep"
    } else if error.classify() == Category::Eof {
        "json-incomplete"
    } else if is_too_large_a_number(text, offset) {
        "json-number-range"
    } else if has_lone_surrogate(text.as_bytes(), offset) {
        "lone-surrogate"
    } else {
        "json-syntax"
    };
    let (line, column) = line_and_column(text.as_bytes(), offset);
    Finding::new(Level::Error, rule, pointer)
        .with("line", line)
        .with("column", column)
}

/// Line and column of a byte, counted from one, in characters.
pub(in crate::rules) fn line_and_column(bytes: &[u8], offset: usize) -> (usize, usize) {
    let before = bytes.get(..offset).unwrap_or(bytes);
    let line_start = before
        .iter()
        .rposition(|byte| *byte == b'\n')
        .map_or(0, |newline| newline + 1);
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let column = before
        .iter()
        .skip(line_start)
        // Bytes that carry a character on do not count.
        .filter(|byte| **byte & 0b1100_0000 != 0b1000_0000)
        .count()
        + 1;
    (line, column)
}

/// The byte that the reader's line and column (from one, in bytes; column 0 is the line's end
/// before it) mean.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let mut start = 0;
    for _ in 1..line {
        match text.get(start..).and_then(|rest| rest.find('\n')) {
            Some(newline) => start += newline + 1,
            None => break,
        }
    }
    (start + column.saturating_sub(1)).min(text.len())
}

/// Whether the number at `offset` is well written, but larger than any program holds.
fn is_too_large_a_number(text: &str, offset: usize) -> bool {
    let bytes = text.as_bytes();
    let in_number = |byte: &u8| byte.is_ascii_digit() || b"+-.eE".contains(byte);
    // The reader stands on the number's last byte or on the one after it.
    let end = (offset + 1).min(bytes.len());
    let start = bytes
        .get(..offset)
        .and_then(|before| before.iter().rposition(|byte| !in_number(byte)))
        .map_or(0, |other| other + 1);
    let length = bytes.get(start..).map_or(0, |rest| {
        rest.iter().take_while(|byte| in_number(byte)).count()
    });
    let end = end.max(start + length);
    text.get(start..end)
        .map(|token| token.trim_end_matches(|c: char| !c.is_ascii_digit()))
        .and_then(|token| token.parse::<f64>().ok())
        .is_some_and(f64::is_infinite)
}

/// Whether a `\uD800`–`\uDFFF` escape without its other half stands at or before `offset`. Up to
/// there the text is JSON, so quotes and backslashes say truly what is a string.
fn has_lone_surrogate(bytes: &[u8], offset: usize) -> bool {
    let escape = |at: usize| -> Option<u32> {
        if bytes.get(at) != Some(&b'\\') || bytes.get(at + 1) != Some(&b'u') {
            return None;
        }
        let digits = std::str::from_utf8(bytes.get(at + 2..at + 6)?).ok()?;
        u32::from_str_radix(digits, 16).ok()
    };
    let mut at = 0;
    while at <= offset {
        match escape(at) {
            Some(0xD800..=0xDBFF) => match escape(at + 6) {
                Some(0xDC00..=0xDFFF) => at += 12,
                _ => return true,
            },
            Some(0xDC00..=0xDFFF) => return true,
            _ if bytes.get(at) == Some(&b'\\') => at += 2,
            Some(_) | None => at += 1,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::super::read;

    #[test]
    fn a_failure_has_its_kind_its_pointer_and_its_place() {
        for (text, rule, pointer, line, column) in [
            ("", "json-incomplete", "", "1", "1"),
            ("{\"a\": [1,", "json-incomplete", "/a/1", "1", "9"),
            ("{\"a\": 1,}", "json-syntax", "", "1", "9"),
            ("{\n  \"æ\": tru }", "json-syntax", "/æ", "2", "11"),
            ("[1, 2] 3", "json-syntax", "", "1", "8"),
            ("[1 2]", "json-syntax", "/1", "1", "4"),
            ("[0, 1e400]", "json-number-range", "/1", "1", "9"),
            ("-1e999", "json-number-range", "", "1", "6"),
            (
                "{\"a\":{\"b\":\"\\ud800\"}}",
                "lone-surrogate",
                "/a/b",
                "1",
                "18",
            ),
            ("[\"\\udc00x\"]", "lone-surrogate", "/0", "1", "8"),
            ("[\"\\ud83d\\ude00\u{1}\"]", "json-syntax", "/0", "1", "15"),
            ("[\"\\\\ud800\u{1}\"]", "json-syntax", "/0", "1", "10"),
            ("NaN", "json-syntax", "", "1", "1"),
            ("[01]", "json-syntax", "/0", "1", "3"),
        ] {
            let reading = read(text.as_bytes());
            assert_eq!(reading.value, None, "{text:?}");
            let finding = reading.findings.last().unwrap();
            let place = (
                finding.args["line"].as_str(),
                finding.args["column"].as_str(),
            );
            assert_eq!(
                (finding.rule.as_str(), finding.pointer.as_str(), place),
                (rule, pointer, (line, column)),
                "{text:?}"
            );
        }
    }

    #[test]
    fn bytes_that_are_no_utf8_are_placed_too() {
        let finding = read(b"{\n \"a\": \"\xE6\"}").findings.remove(0);
        assert_eq!(finding.rule, "not-utf8");
        assert_eq!(
            (
                finding.args["line"].as_str(),
                finding.args["column"].as_str()
            ),
            ("2", "8")
        );
    }
}
