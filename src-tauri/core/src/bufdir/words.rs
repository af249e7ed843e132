//! Texts out of answers: what may be shown and kept of them.

use secrecy::{ExposeSecret, SecretString};
use serde_json::{Map, Value};

/// Longest reason that is taken over from an answer, in characters.
pub const LONGEST_REASON: usize = 500;

/// Longest excerpt of an answer that is kept, in bytes.
pub const LONGEST_EXCERPT: usize = 2048;

/// A secret shorter than this is none: taking it out of texts would only garble them.
const SHORTEST_SECRET: usize = 4;

/// Takes secrets out of texts: a server may echo what it was sent.
pub(super) struct Scrub {
    forms: Vec<SecretString>,
}

impl Scrub {
    /// A scrub for these secrets, in the forms in which an answer may echo them.
    pub(super) fn of<'a>(secrets: impl IntoIterator<Item = &'a str>) -> Self {
        let mut forms: Vec<String> = Vec::new();
        for secret in secrets {
            if secret.len() < SHORTEST_SECRET {
                continue;
            }
            let json = Value::from(secret).to_string();
            let json = json.get(1..json.len() - 1).unwrap_or_default();
            forms.push(json.replace('/', "\\/"));
            forms.push(json.to_owned());
            forms.push(html(secret));
            forms.push(url::form_urlencoded::byte_serialize(secret.as_bytes()).collect());
            forms.push(secret.to_owned());
        }
        forms.sort_by_key(|form| std::cmp::Reverse(form.len()));
        forms.dedup();
        Self {
            forms: forms.into_iter().map(SecretString::from).collect(),
        }
    }

    /// The text with "…" where a secret stood.
    pub(super) fn clean(&self, text: &str) -> String {
        let mut clean = text.to_owned();
        for form in &self.forms {
            if clean.contains(form.expose_secret()) {
                clean = clean.replace(form.expose_secret(), "…");
            }
        }
        clean
    }

    /// The same for a text that broke off or was cut (with "…"): its end may be the beginning of
    /// a secret.
    pub(super) fn clean_broken(&self, text: &str) -> String {
        let cut = text.ends_with('…');
        let mut clean = self.clean(text.strip_suffix('…').unwrap_or(text));
        for form in &self.forms {
            let form = form.expose_secret();
            let begun = (SHORTEST_SECRET..form.len())
                .rev()
                .filter_map(|end| form.get(..end))
                .find(|begun| clean.ends_with(begun))
                .map(str::len);
            if let Some(length) = begun {
                clean.truncate(clean.len() - length);
                clean.push('…');
            }
        }
        if cut && !clean.ends_with('…') {
            clean.push('…');
        }
        clean
    }
}

fn html(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

/// Characters that turn the writing direction of what follows, and so can make a text read
/// differently from what it says.
fn turns_direction(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// One paragraph of at most `longest` characters: white space and control characters become
/// single spaces.
pub(super) fn paragraph(text: &str, longest: usize) -> String {
    let spaced: String = text
        .chars()
        .filter(|c| !turns_direction(*c))
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let joined = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    match joined.char_indices().nth(longest) {
        Some((end, _)) => format!("{}…", joined.get(..end).unwrap_or_default()),
        None => joined,
    }
}

/// What is kept of an answer for support: at most [`LONGEST_EXCERPT`] bytes, and no control
/// character but the newline.
pub(super) fn excerpt(text: &str) -> String {
    let mut excerpt = String::new();
    for c in text.replace("\r\n", "\n").chars() {
        let c = match c {
            '\n' => c,
            '\t' => ' ',
            c if c.is_control() || turns_direction(c) => char::REPLACEMENT_CHARACTER,
            c => c,
        };
        if excerpt.len() + c.len_utf8() + '…'.len_utf8() > LONGEST_EXCERPT {
            excerpt.push('…');
            break;
        }
        excerpt.push(c);
    }
    excerpt
}

/// The reason that an answer gives in words: `application/problem+json` (`title`, `detail`),
/// `{error, message}` and their like, or plain text. Nothing from HTML, nor from JSON that holds
/// none of these.
pub(super) fn reason(content_type: Option<&str>, text: &str) -> Option<String> {
    let text = text.trim();
    let is_html = content_type.is_some_and(|kind| kind.to_ascii_lowercase().contains("html"))
        || text.starts_with('<');
    if is_html || text.is_empty() {
        return None;
    }
    let said = match serde_json::from_str::<Value>(text) {
        Ok(value) => said_in(&value)?,
        Err(_) if text.starts_with(['{', '[']) => return None,
        Err(_) => text.to_owned(),
    };
    let said = paragraph(&said, LONGEST_REASON);
    (!said.is_empty()).then_some(said)
}

fn said_in(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Object(object) => said_in_object(object),
        Value::Array(_) => {
            let entries = entries(value);
            (!entries.is_empty()).then(|| entries.join("; "))
        }
        _ => None,
    }
}

fn said_in_object(object: &Map<String, Value>) -> Option<String> {
    let word = |name: &str| {
        object
            .get(name)
            .and_then(text)
            .filter(|t| !t.trim().is_empty())
    };
    // An `error` can be an object of its own, with the words inside.
    let error = match object.get("error") {
        Some(Value::Object(inner)) => said_in_object(inner),
        _ => word("error"),
    };
    let head = word("title").or_else(|| word("message")).or(error);
    let tail = word("detail").or_else(|| word("error_description"));
    let listed = object
        .get("errors")
        .map(entries)
        .filter(|list| !list.is_empty());
    let mut said: Vec<String> = head.into_iter().chain(tail).collect();
    said.dedup();
    said.extend(listed.map(|list| list.join("; ")));
    (!said.is_empty()).then(|| said.join(": "))
}

/// A text, or a number or truth value as text; None for null and for what is made of parts.
pub(super) fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(_) | Value::Bool(_) => Some(value.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// A text as [`text`] gives it, or the JSON text of anything else; None for null.
pub(super) fn any_text(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        other => Some(text(other).unwrap_or_else(|| other.to_string())),
    }
}

/// The entries of `errors` or `warnings`. Strings as they are; an object with a `message` as
/// "field: message (code)"; anything else as its JSON text. What should be a list and is none
/// counts as its one entry; null as no entry.
pub(super) fn entries(value: &Value) -> Vec<String> {
    match value {
        Value::Null => Vec::new(),
        Value::Array(list) => list.iter().map(entry).collect(),
        one => vec![entry(one)],
    }
}

fn entry(value: &Value) -> String {
    let Value::Object(object) = value else {
        return text(value).unwrap_or_else(|| value.to_string());
    };
    let Some(message) = object.get("message").and_then(text) else {
        return value.to_string();
    };
    let place = object
        .get("field")
        .and_then(place)
        .or_else(|| object.get("path").and_then(place));
    let code = object.get("code").and_then(text);
    let mut entry = String::new();
    if let Some(place) = place {
        entry.push_str(&place);
        entry.push_str(": ");
    }
    entry.push_str(&message);
    if let Some(code) = code {
        entry.push_str(&format!(" ({code})"));
    }
    entry
}

/// A place in a payload: a text, or a list of steps.
fn place(value: &Value) -> Option<String> {
    let place = match value {
        Value::Array(steps) => {
            let steps: Vec<String> = steps.iter().filter_map(text).collect();
            steps.join("/")
        }
        other => text(other)?,
    };
    (!place.is_empty()).then_some(place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn reasons_are_found_in_every_form_that_is_known() {
        let json = Some("application/json; charset=utf-8");
        for (kind, text, reason_is) in [
            (
                Some("application/problem+json"),
                r#"{"type":"about:blank","title":"Ugyldig rapport","detail":"timer mangler","status":422}"#,
                Some("Ugyldig rapport: timer mangler"),
            ),
            (
                json,
                r#"{"error":"invalid","message":"Feil i feltet"}"#,
                Some("Feil i feltet"),
            ),
            (
                json,
                r#"{"error":"invalid_client"}"#,
                Some("invalid_client"),
            ),
            (
                json,
                r#"{"error":"invalid_client","error_description":"Ukjent klient"}"#,
                Some("invalid_client: Ukjent klient"),
            ),
            (
                json,
                r#"{"error":{"code":7,"message":"Inni"}}"#,
                Some("Inni"),
            ),
            (
                json,
                r#"{"message":"Ugyldig","errors":[{"field":"antall","message":"mangler","code":"req"},"og mer"]}"#,
                Some("Ugyldig: antall: mangler (req); og mer"),
            ),
            (json, r#""bare tekst""#, Some("bare tekst")),
            (json, r#"{"foo":1}"#, None),
            (json, r#"{"message":"avbr"#, None),
            (json, r#"{"message":null,"title":"  "}"#, None),
            (None, "Rolig\r\n  n\u{e5}\u{0}", Some("Rolig n\u{e5}")),
            (Some("text/html"), "Feil", None),
            (None, "<!doctype html><p>Feil", None),
            (None, "  ", None),
        ] {
            assert_eq!(reason(kind, text).as_deref(), reason_is, "reason in {text}");
        }
        let long = reason(None, &"ø".repeat(10_000)).unwrap();
        assert_eq!(long.chars().count(), LONGEST_REASON + 1, "bounded, with …");
    }

    #[test]
    fn entries_are_texts_whatever_they_are() {
        let list = entries(&json!([
            "som den er",
            {"field": "antall", "message": "mangler", "code": "required"},
            {"path": ["aktiviteter", 0, "timer"], "message": "for stor"},
            {"message": "uten sted"},
            {"melding": "ukjent form"},
            null,
            7,
            [1, 2]
        ]));
        assert_eq!(
            list,
            [
                "som den er",
                "antall: mangler (required)",
                "aktiviteter/0/timer: for stor",
                "uten sted",
                r#"{"melding":"ukjent form"}"#,
                "null",
                "7",
                "[1,2]"
            ]
        );
        assert_eq!(entries(&Value::Null), Vec::<String>::new());
        assert_eq!(entries(&json!("én")), ["én"], "one text is one entry");
    }

    #[test]
    fn excerpts_are_bounded_and_printable() {
        assert_eq!(excerpt("a\r\nb\tc\u{7}\u{202e}"), "a\nb c\u{fffd}\u{fffd}");
        let long = excerpt(&"å".repeat(5000));
        assert!(long.len() <= LONGEST_EXCERPT, "{} bytes", long.len());
        assert!(long.ends_with("å…"), "a cut is seen");
    }

    #[test]
    fn a_secret_is_taken_out_in_every_form_in_which_it_may_be_echoed() {
        let secret = r#""hem"me/lig&<1>""#;
        let scrub = Scrub::of([secret, "ab", ""]);
        for text in [
            secret.to_owned(),
            json!({ "echo": secret }).to_string(),
            json!({ "echo": secret }).to_string().replace('/', "\\/"),
            html(secret),
            url::form_urlencoded::byte_serialize(secret.as_bytes()).collect(),
        ] {
            let clean = scrub.clean(&format!("før {text} etter"));
            assert!(clean.contains('…'), "nothing was taken out of {text}");
            assert!(!clean.contains("hem"), "the secret shows in {clean}");
        }
        assert_eq!(scrub.clean("ab"), "ab", "too short to be a secret");
        let broken = scrub.clean_broken(r#"{"echo":"\"hem\"me"#);
        assert_eq!(broken, r#"{"echo":"…"#, "a begun secret is taken out too");
        assert_eq!(
            scrub.clean_broken(r#"x "hem"me…"#),
            "x …",
            "before a cut too"
        );
        assert_eq!(scrub.clean_broken("x…"), "x…", "a cut stays seen");
    }
}
