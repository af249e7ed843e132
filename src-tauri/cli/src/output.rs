//! Results to stdout, everything else to stderr; never a secret to either.

use std::cell::RefCell;
use std::io::{self, Write};

use kvittert_core::error::{AppError, ErrorCode};
use kvittert_core::words::Words;
use serde::Serialize;

/// What stands where a secret stood.
const WITHHELD: &str = "…";

/// Where a command writes.
pub(crate) struct Output {
    pub(crate) words: Words,
    pub(crate) json: bool,
    secret: Option<String>,
    sends: bool,
    lost: RefCell<Option<io::Error>>,
}

impl Output {
    /// `secret` is kept out of everything that is written.
    pub(crate) fn new(words: Words, json: bool, secret: Option<String>) -> Self {
        let secret = secret.filter(|secret| !secret.is_empty());
        Self {
            words,
            json,
            secret,
            sends: true,
            lost: RefCell::new(None),
        }
    }

    /// The same for a command that sends nothing: no failure of it speaks of sending.
    pub(crate) fn of_question(self) -> Self {
        Self {
            sends: false,
            ..self
        }
    }

    /// A message of `cli.ftl`.
    pub(crate) fn say(&self, key: &str, args: &[(&str, &str)]) -> String {
        self.words.say(key, args)
    }

    /// A line of the result.
    pub(crate) fn line(&self, text: &str) {
        self.result(&format!("{}\n", harmless(text)));
    }

    /// Rows of the result, with their columns one under another.
    pub(crate) fn table<const COLUMNS: usize>(&self, rows: &[[String; COLUMNS]]) {
        let width = |column: usize| {
            rows.iter()
                .filter_map(|row| row.get(column))
                .map(|cell| cell.chars().count())
                .max()
        };
        let widths: Vec<usize> = (0..COLUMNS)
            .map(|column| width(column).unwrap_or_default())
            .collect();
        for row in rows {
            let line: String = row
                .iter()
                .zip(&widths)
                .map(|(cell, width)| format!("{cell:<width$}  "))
                .collect();
            self.line(line.trim_end());
        }
    }

    /// A result as one line of JSON.
    pub(crate) fn value(&self, value: &impl Serialize) -> Result<(), AppError> {
        let text = serde_json::to_string(value)
            .map_err(|error| AppError::new(ErrorCode::Internal).because(error))?;
        self.result(&format!("{text}\n"));
        Ok(())
    }

    /// A result as it is.
    pub(crate) fn result(&self, text: &str) {
        let mut stdout = io::stdout().lock();
        let written = stdout
            .write_all(self.without_secret(text).as_bytes())
            .and_then(|()| stdout.flush());
        if let Err(error) = written {
            self.lost.borrow_mut().get_or_insert(error);
        }
    }

    /// A line for the person at the keyboard.
    pub(crate) fn note(&self, text: &str) {
        let text = format!("{}\n", harmless(text));
        // There is nowhere left to say that stderr is gone.
        let _ = io::stderr()
            .lock()
            .write_all(self.without_secret(&text).as_bytes());
    }

    /// A failure: what happened, what it means for the report, what to do now.
    pub(crate) fn failure(&self, error: &AppError) {
        self.note(&crate::failure::text(&self.words, error, self.sends));
    }

    /// Why a result did not reach stdout, when it did not. A reader that has heard enough is none.
    pub(crate) fn lost(&self) -> Option<AppError> {
        let lost = self.lost.borrow();
        let error = lost
            .as_ref()
            .filter(|error| error.kind() != io::ErrorKind::BrokenPipe)?;
        Some(
            AppError::new(ErrorCode::FileUnwritable)
                .with("file", "stdout")
                .because(error),
        )
    }

    fn without_secret(&self, text: &str) -> String {
        match &self.secret {
            Some(secret) => text.replace(secret.as_str(), WITHHELD),
            None => text.to_owned(),
        }
    }
}

/// Bufdir's own words, and names out of files, must not drive the terminal.
fn harmless(text: &str) -> String {
    text.chars()
        .map(|c| {
            if c.is_control() && c != '\n' && c != '\t' {
                '\u{fffd}'
            } else {
                c
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use kvittert_core::view::app::Language;

    #[test]
    fn control_characters_do_not_reach_a_terminal() {
        assert_eq!(
            harmless("a\u{1b}[31mb\r\nc\u{9b}d"),
            "a\u{fffd}[31mb\u{fffd}\nc\u{fffd}d"
        );
    }

    #[test]
    fn a_secret_is_withheld_wherever_it_stands() {
        let output = Output::new(Words::new(Language::Nb), false, Some("hemmelig".to_owned()));
        assert_eq!(output.without_secret("xhemmeligx hemmelig"), "x…x …");
        let output = Output::new(Words::new(Language::Nb), false, Some(String::new()));
        assert_eq!(
            output.without_secret("uendret"),
            "uendret",
            "an empty secret is none"
        );
    }
}
