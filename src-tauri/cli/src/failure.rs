//! A failure in the words of the command line. The three sentences are those of the window; where
//! it is another on the command line, `cli-report-<code>` and `cli-action-<code>` say it. The
//! failure of a question (`asked`) says nothing of sending: no report was on its way.

use kvittert_core::error::{AppError, ErrorCode};
use kvittert_core::words::Words;

/// Failures before anybody was asked, of which the window says that nothing was sent. Where the
/// command does not send, that could be taken for a word on a report that was sent long ago.
const SPEAK_OF_SENDING: [ErrorCode; 7] = [
    ErrorCode::DataDirUnwritable,
    ErrorCode::DatabaseBusy,
    ErrorCode::NotFound,
    ErrorCode::InputInvalid,
    ErrorCode::AddressInvalid,
    ErrorCode::AddressNotSecure,
    ErrorCode::AddressMissing,
];

/// What happened, what it means for the report, what to do now; `sends` says whether the command
/// is one that sends.
pub(crate) fn text(words: &Words, error: &AppError, sends: bool) -> String {
    let code = error.code.name();
    let key = format!("error-{code}");
    let args: Vec<(&str, &str)> = error
        .args
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let sentence = |part: &str| {
        words
            .find(&format!("cli-{part}-{code}"), None, &args)
            .or_else(|| words.find(&key, Some(part), &args))
    };
    // The extra sentence names things that are not always known: a message with a hole in it is
    // worse than none.
    let extra = words
        .find(&key, Some("extra"), &args)
        .filter(|extra| !extra.contains("{$"));
    let (report, action) = match error.args.get("asked").map(String::as_str) {
        Some(asked) => (
            words.find(&format!("asked-{asked}"), None, &args),
            // These speak of a reference, so they are for the two questions that have one.
            words
                .find(&key, Some("asked"), &args)
                .filter(|_| matches!(asked, "status" | "resolve"))
                .or_else(|| sentence("action")),
        ),
        None if !sends && SPEAK_OF_SENDING.contains(&error.code) => (
            words.find("cli-report-question", None, &args),
            sentence("action"),
        ),
        None => (sentence("report"), sentence("action")),
    };
    let mut text = [words.find(&key, None, &args), extra, report, action]
        .into_iter()
        .flatten()
        .map(|sentence| with_stop(&sentence))
        .collect::<Vec<_>>()
        .join(" ");
    if let Some(detail) = &error.detail {
        text.push('\n');
        text.push_str(&words.say("cli-detail", &[("code", &code), ("detail", detail)]));
    }
    text
}

fn with_stop(sentence: &str) -> String {
    let sentence = sentence.trim_end();
    if sentence.ends_with(['.', '!', '?', ':']) {
        sentence.to_owned()
    } else {
        format!("{sentence}.")
    }
}
