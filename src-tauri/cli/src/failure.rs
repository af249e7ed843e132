//! A failure in the words of the command line. The three sentences are those of the window; where
//! it is another on the command line, `cli-report-<code>` and `cli-action-<code>` say it.

use kvittert_core::error::AppError;
use kvittert_core::words::Words;

/// What happened, what it means for the report, what to do now.
pub(crate) fn text(words: &Words, error: &AppError) -> String {
    let code = code_name(error);
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
    let mut text = [
        words.find(&key, None, &args),
        extra,
        sentence("report"),
        sentence("action"),
    ]
    .into_iter()
    .flatten()
    .map(|sentence| with_stop(&sentence))
    .collect::<Vec<_>>()
    .join(" ");
    if let Some(reference) = error
        .args
        .get("reference_id")
        .filter(|_| outcome_is_unknown(error))
    {
        text.push('\n');
        text.push_str(&words.say("cli-reference-not-kept", &[("reference", reference)]));
    }
    if let Some(detail) = &error.detail {
        text.push('\n');
        text.push_str(&words.say("cli-detail", &[("code", &code), ("detail", detail)]));
    }
    text
}

/// The name of a failure's code, as it stands in JSON.
pub(crate) fn code_name(error: &AppError) -> String {
    serde_json::to_value(error.code)
        .ok()
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default()
}

fn outcome_is_unknown(error: &AppError) -> bool {
    error.args.contains_key("outcome")
}

fn with_stop(sentence: &str) -> String {
    let sentence = sentence.trim_end();
    if sentence.ends_with(['.', '!', '?', ':']) {
        sentence.to_owned()
    } else {
        format!("{sentence}.")
    }
}
