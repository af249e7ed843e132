//! From what was counted to a page that people read.

use std::path::Path;

use serde_json::{Map, Value};

/// Begins a line of the template that stands for a table: `<!-- figures: NAME -->`.
const FIGURES: &str = "<!-- figures: ";
const END: &str = " -->";

/// Fills the template: every line `<!-- figures: NAME -->` becomes the table of `NAME.json`.
///
/// # Errors
/// In words: a file that is missing or is no object of numbers. A promise without its figures is
/// not shown to be kept, so nothing is left out.
pub fn fill(template: &str, directory: &Path) -> Result<String, String> {
    let mut page = String::new();
    for line in template.lines() {
        match named(line) {
            Some(name) => page.push_str(&table(name, directory)?),
            None => {
                page.push_str(line);
                page.push('\n');
            }
        }
    }
    Ok(page)
}

fn named(line: &str) -> Option<&str> {
    line.strip_prefix(FIGURES)?.strip_suffix(END)
}

fn table(name: &str, directory: &Path) -> Result<String, String> {
    let path = directory.join(format!("{name}.json"));
    let because = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let text = std::fs::read_to_string(&path).map_err(|error| because(&error))?;
    let counted: Map<String, Value> =
        serde_json::from_str(&text).map_err(|error| because(&error))?;
    let mut table = String::from("| counted | |\n| --- | ---: |\n");
    for (label, number) in &counted {
        let number = number
            .as_u64()
            .ok_or_else(|| because(&format!("{label} is no number")))?;
        table.push_str(&format!("| {label} | {} |\n", grouped(number)));
    }
    Ok(table)
}

/// Digits in groups of three: `10 000`.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('\u{a0}');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_becomes_a_table_in_the_order_that_was_counted() {
        let directory = tempfile::tempdir().unwrap();
        std::fs::write(
            directory.path().join("kills.json"),
            r#"{"kills": 12500, "lost": 0}"#,
        )
        .unwrap();
        let page = fill("# A\n<!-- figures: kills -->\nB\n", directory.path()).unwrap();
        assert_eq!(
            page,
            "# A\n| counted | |\n| --- | ---: |\n| kills | 12\u{a0}500 |\n| lost | 0 |\nB\n"
        );
    }

    #[test]
    fn a_promise_without_figures_is_no_page() {
        let directory = tempfile::tempdir().unwrap();
        assert!(fill("<!-- figures: kills -->\n", directory.path()).is_err());
        std::fs::write(directory.path().join("kills.json"), r#"{"kills": "many"}"#).unwrap();
        assert!(fill("<!-- figures: kills -->\n", directory.path()).is_err());
    }
}
