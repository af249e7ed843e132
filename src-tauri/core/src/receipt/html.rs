//! A receipt for people: one file, no script, readable on paper.

use serde_json::Value;

use super::Receipt;
use crate::rules::form::{FieldInput, FormField, LocalText};
use crate::view::app::{EnvironmentName, Language};
use crate::words::Words;

const STYLE: &str = include_str!("receipt.css");

/// The receipt as one HTML file in the words of one language. Every text from elsewhere is escaped.
#[must_use]
pub fn html(receipt: &Receipt<'_>, words: &Words) -> String {
    let language = match words.language() {
        Language::Nb => "nb",
        Language::Nn => "nn",
        Language::En => "en",
    };
    let (class, mark) = match receipt.environment {
        EnvironmentName::Practice => (
            " class=\"practice\"",
            format!(
                "<p class=\"mark\">{}</p>\n",
                escaped(&words.say("receipt-file-practice", &[]))
            ),
        ),
        EnvironmentName::Live => ("", String::new()),
    };
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <meta http-equiv=\"Content-Security-Policy\" \
         content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{title} {reference}</title>\n<style>\n{STYLE}</style>\n</head>\n<body{class}>\n{mark}\
         <main>\n<h1>{title}</h1>\n<p class=\"reference\">{reference}</p>\n<p>{meaning}</p>\n\
         {facts}{fields}{proof}</main>\n</body>\n</html>\n",
        title = escaped(&words.say("receipt-file-title", &[])),
        reference = escaped(
            receipt
                .detail
                .submission
                .reference_id
                .as_deref()
                .unwrap_or("–")
        ),
        meaning = escaped(&meaning(receipt, words)),
        facts = facts(receipt, words),
        fields = fields(receipt, words),
        proof = proof(receipt, words),
    )
}

fn meaning(receipt: &Receipt<'_>, words: &Words) -> String {
    words.say(
        &format!(
            "receipt-file-meaning-{}",
            receipt.detail.submission.state.as_str()
        ),
        &[],
    )
}

fn facts(receipt: &Receipt<'_>, words: &Words) -> String {
    let detail = receipt.detail;
    let row = &detail.submission;
    definition_list(
        words,
        &[
            ("organisation", row.organisation_label.as_deref()),
            ("organisation-number", row.org_number.as_deref()),
            ("org-id", row.org_id.as_deref()),
            ("period", row.period.as_deref()),
            ("report-id", Some(&row.report_id)),
            ("submitted-at", row.submitted_at.as_deref()),
            ("received-at", detail.received_at.as_deref()),
            ("confirmation", detail.bufdir_confirmation.as_deref()),
            ("status", row.bufdir_status.as_deref()),
            ("processed-at", detail.processed_at.as_deref()),
            ("notes", detail.notes.as_deref()),
        ],
    )
}

fn proof(receipt: &Receipt<'_>, words: &Words) -> String {
    let detail = receipt.detail;
    let environment = match receipt.environment {
        EnvironmentName::Practice => words.say("receipt-file-environment-practice", &[]),
        EnvironmentName::Live => words.say("receipt-file-environment-live", &[]),
    };
    let facts = definition_list(
        words,
        &[
            ("payload-sha256", detail.payload_sha256.as_deref()),
            ("payload-version", Some(&detail.submission.payload_version)),
            ("environment", Some(&environment)),
            ("program", Some(receipt.version)),
        ],
    );
    format!(
        "<h2>{}</h2>\n{facts}",
        escaped(&words.say("receipt-file-proof", &[]))
    )
}

fn definition_list(words: &Words, facts: &[(&str, Option<&str>)]) -> String {
    let mut text = String::from("<dl>\n");
    for (name, value) in facts {
        if let Some(value) = value {
            text.push_str(&format!(
                "<dt>{}</dt><dd>{}</dd>\n",
                escaped(&words.say(&format!("receipt-file-{name}"), &[])),
                escaped(value)
            ));
        }
    }
    text.push_str("</dl>\n");
    text
}

/// Every figure that was sent, by the form of the rule pack.
fn fields(receipt: &Receipt<'_>, words: &Words) -> String {
    let mut text = format!(
        "<h2>{}</h2>\n",
        escaped(&words.say("receipt-file-figures", &[]))
    );
    draw(&mut text, &receipt.form.fields, receipt.payload, words);
    let totals = receipt.totals;
    let sum = words.say(
        "receipt-file-totals",
        &[
            ("rows", &totals.rows.to_string()),
            ("count", &shown(&totals.count.to_string(), words)),
            ("hours", &shown(&totals.hours.to_string(), words)),
        ],
    );
    text.push_str(&format!("<p class=\"totals\">{}</p>\n", escaped(&sum)));
    text
}

fn draw(text: &mut String, fields: &[FormField], value: &Value, words: &Words) {
    for field in fields {
        let Some(value) = value.get(&field.key) else {
            continue;
        };
        let label = escaped(in_language(&field.label, words));
        match (&field.input, value) {
            (FieldInput::Table { columns, .. }, Value::Array(rows)) => {
                text.push_str(&format!("<table>\n<caption>{label}</caption>\n"));
                table(text, columns, rows, words);
            }
            (FieldInput::Group { fields }, Value::Object(_)) => {
                text.push_str(&format!("<h3>{label}</h3>\n"));
                draw(text, fields, value, words);
            }
            _ => text.push_str(&format!(
                "<dl><dt>{label}</dt><dd>{}</dd></dl>\n",
                escaped(&cell(field, value, words))
            )),
        }
    }
}

fn table(text: &mut String, columns: &[FormField], rows: &[Value], words: &Words) {
    text.push_str("<thead><tr>");
    for column in columns {
        let label = escaped(in_language(&column.label, words));
        text.push_str(&format!(
            "<th scope=\"col\"{}>{label}</th>",
            alignment(column)
        ));
    }
    text.push_str("</tr></thead>\n<tbody>\n");
    for row in rows {
        text.push_str("<tr>");
        for column in columns {
            let value = row.get(&column.key).map(|value| cell(column, value, words));
            let value = escaped(&value.unwrap_or_default());
            text.push_str(&format!("<td{}>{value}</td>", alignment(column)));
        }
        text.push_str("</tr>\n");
    }
    text.push_str("</tbody>\n</table>\n");
}

fn alignment(column: &FormField) -> &'static str {
    if matches!(column.input, FieldInput::Number { .. }) {
        " class=\"number\""
    } else {
        ""
    }
}

fn cell(field: &FormField, value: &Value, words: &Words) -> String {
    let options = match &field.input {
        FieldInput::Text { suggestions, .. } => suggestions.as_slice(),
        FieldInput::Choice { options } => options.as_slice(),
        _ => &[],
    };
    match value {
        Value::String(text) => options
            .iter()
            .find(|option| option.value == *text)
            .map_or_else(
                || text.clone(),
                |option| in_language(&option.label, words).to_owned(),
            ),
        Value::Number(number) => shown(&number.to_string(), words),
        Value::Bool(true) => words.say("receipt-file-yes", &[]),
        Value::Bool(false) => words.say("receipt-file-no", &[]),
        other => other.to_string(),
    }
}

fn in_language<'a>(text: &'a LocalText, words: &Words) -> &'a str {
    match words.language() {
        Language::Nb => &text.nb,
        Language::Nn => &text.nn,
        Language::En => &text.en,
    }
}

/// A number in JSON notation as people of the language write it: `6 740,5`.
#[must_use]
pub fn shown(number: &str, words: &Words) -> String {
    let (thousands, decimal) = match words.language() {
        Language::En => (',', '.'),
        _ => ('\u{a0}', ','),
    };
    if !number
        .bytes()
        .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-'))
    {
        return number.to_owned();
    }
    let (sign, unsigned) = number
        .strip_prefix('-')
        .map_or(("", number), |rest| ("\u{2212}", rest));
    let (whole, part) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let mut text = String::from(sign);
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            text.push(thousands);
        }
        text.push(digit);
    }
    if !part.is_empty() {
        text.push(decimal);
        text.push_str(part);
    }
    text
}

/// Text from elsewhere, so that a browser shows it and never reads it.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            // Marks that turn the direction of text could make one reference look like another.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => safe.push('\u{fffd}'),
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_shown_as_people_write_them() {
        let words = Words::new(Language::Nb);
        assert_eq!(shown("6740.5", &words), "6\u{a0}740,5");
        assert_eq!(shown("-1234567", &words), "\u{2212}1\u{a0}234\u{a0}567");
        assert_eq!(shown("999", &words), "999");
        assert_eq!(shown("1e300", &words), "1e300");
        assert_eq!(shown("6740.5", &Words::new(Language::En)), "6,740.5");
    }

    #[test]
    fn text_from_elsewhere_is_shown_and_never_read() {
        assert_eq!(
            escaped("<script>alert('x')</script>\u{202e}"),
            "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;\u{fffd}"
        );
    }
}
