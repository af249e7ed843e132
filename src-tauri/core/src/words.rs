//! The words of the app: Project Fluent, one set of files for window, command line and receipts.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::domain::Finding;
use crate::error::AppError;
use crate::view::app::{EnvironmentName, Language};

macro_rules! locale {
    ($language:literal: $($file:literal),*) => {
        &[$(include_str!(concat!("../locales/", $language, "/", $file, ".ftl"))),*]
    };
}

const BOKMAL: &[&str] = locale!("nb": "errors", "findings", "status", "cli", "receipt", "import");
const NYNORSK: &[&str] = locale!("nn": "errors", "findings", "status", "cli", "receipt", "import");
const ENGLISH: &[&str] = locale!("en": "errors", "findings", "status", "cli", "receipt", "import");

/// The words of one language, with bokmål behind it should one be missing.
///
/// Messages name whoever reports go to as `$server`: Bufdir, or the practice server, so that
/// practice is never worded like the real thing.
pub struct Words {
    language: Language,
    bundles: Vec<FluentBundle<FluentResource>>,
    server: String,
}

impl Words {
    /// The words of a language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let chosen = match language {
            Language::Nb => None,
            Language::Nn => Some(bundle("nn-NO", NYNORSK)),
            Language::En => Some(bundle("en-GB", ENGLISH)),
        };
        let bundles = chosen
            .into_iter()
            .chain([bundle("nb-NO", BOKMAL)])
            .collect();
        let words = Self {
            language,
            bundles,
            server: String::new(),
        };
        words.of(EnvironmentName::Live)
    }

    /// The same words, about one environment.
    #[must_use]
    pub fn of(self, environment: EnvironmentName) -> Self {
        let server = match environment {
            EnvironmentName::Practice => self.say("server-practice", &[]),
            EnvironmentName::Live => self.say("server-live", &[]),
        };
        Self { server, ..self }
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// A message. A key without a message gives the key itself: a test finds those.
    #[must_use]
    pub fn say(&self, key: &str, args: &[(&str, &str)]) -> String {
        self.find(key, None, args).unwrap_or_else(|| key.to_owned())
    }

    /// A message, or an attribute of it (`key.attribute`), where there is one.
    #[must_use]
    pub fn find(
        &self,
        key: &str,
        attribute: Option<&str>,
        args: &[(&str, &str)],
    ) -> Option<String> {
        let mut fluent_args = FluentArgs::new();
        fluent_args.set("server", self.server.as_str());
        for (name, value) in args {
            // Counts are numbers to Fluent, so that it finds the plural form.
            match value.parse::<i64>() {
                Ok(number) if number.to_string() == *value && value.len() < 7 => {
                    fluent_args.set(*name, number);
                }
                _ => fluent_args.set(*name, *value),
            }
        }
        self.bundles.iter().find_map(|bundle| {
            let message = bundle.get_message(key)?;
            let pattern = match attribute {
                None => message.value()?,
                Some(name) => message.get_attribute(name)?.value(),
            };
            let mut slips = Vec::new();
            let text = bundle.format_pattern(pattern, Some(&fluent_args), &mut slips);
            Some(self.sentences_begin_large(text.into_owned()))
        })
    }

    /// The practice server's name begins small; where it begins a sentence it gets its capital.
    fn sentences_begin_large(&self, text: String) -> String {
        let mut letters = self.server.chars();
        let Some(first) = letters.next().filter(|letter| letter.is_lowercase()) else {
            return text;
        };
        let large = format!("{}{}", first.to_uppercase(), letters.as_str());
        let text = match text.strip_prefix(self.server.as_str()) {
            Some(rest) => format!("{large}{rest}"),
            None => text,
        };
        text.replace(&format!(". {}", self.server), &format!(". {large}"))
    }

    /// A finding in one sentence; `field` is what people call the place.
    #[must_use]
    pub fn finding(&self, finding: &Finding, field: &str) -> String {
        let args: Vec<(&str, &str)> = finding
            .args
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .chain([("field", field)])
            .collect();
        self.say(&format!("finding-{}", finding.rule), &args)
    }

    /// A failure in a few sentences: what happened, what it means for the report, what to do.
    #[must_use]
    pub fn failure(&self, error: &AppError) -> String {
        let key = format!("error-{}", error.code.name());
        let args: Vec<(&str, &str)> = error
            .args
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let what = self.say(&key, &args);
        let what = if what.ends_with(['.', '!', '?']) {
            what
        } else {
            format!("{what}.")
        };
        let asked = error.args.get("asked");
        let report = match asked {
            Some(asked) => self.find(&format!("asked-{asked}"), None, &args),
            None => self.find(&key, Some("report"), &args),
        };
        // These speak of a reference, so they are for the two questions that have one.
        let action = asked
            .filter(|asked| matches!(asked.as_str(), "status" | "resolve"))
            .and_then(|_| self.find(&key, Some("asked"), &args))
            .or_else(|| self.find(&key, Some("action"), &args));
        let rest = [self.find(&key, Some("extra"), &args), report, action]
            .into_iter()
            .flatten()
            // A sentence about something that is not known here is left out.
            .filter(|sentence| !sentence.contains("{$"));
        std::iter::once(what)
            .chain(rest)
            .collect::<Vec<_>>()
            .join(" ")
    }
}

fn bundle(language: &str, files: &[&str]) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = language.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // The isolation marks are for mixed directions in a browser; in a terminal they are noise.
    bundle.set_use_isolating(false);
    for file in files {
        let resource = match FluentResource::try_new((*file).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::ErrorCode;

    #[test]
    fn only_a_question_with_a_reference_speaks_of_one() {
        let words = Words::new(Language::Nb);
        let said = |asked| words.failure(&AppError::new(ErrorCode::ServerRefused).asking(asked));
        for asked in ["status", "resolve"] {
            assert!(
                said(asked).contains("Kontroller referansenummeret"),
                "{asked}"
            );
        }
        for asked in ["check", "connection"] {
            assert!(!said(asked).contains("referansenummer"), "{asked}");
        }
    }

    #[test]
    fn practice_is_never_worded_like_the_real_thing() {
        let error = AppError::new(ErrorCode::WrongCredentials);
        let live = Words::new(Language::Nb);
        assert!(live.failure(&error).starts_with("Bufdir godtok ikke"));
        let practice = Words::new(Language::Nb).of(EnvironmentName::Practice);
        assert!(
            practice
                .failure(&error)
                .starts_with("Øvelsesserveren godtok ikke")
        );
        assert_eq!(
            practice.say("event-received", &[]),
            "Mottatt av øvelsesserveren"
        );
        let english = Words::new(Language::En).of(EnvironmentName::Practice);
        assert_eq!(
            english.say("event-status", &[]),
            "Status from the practice server"
        );
    }
}
