//! The words of a notice that the system shows. It may be read by anybody who passes a locked
//! screen, so it says that there is news, and neither figures nor names.

use crate::domain::SubmissionId;
use crate::view::app::{EnvironmentName, Language};
use crate::view::follow::StatusNews;
use crate::view::submission::StatusOutcome;
use crate::words::Words;

/// A notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Its first line.
    pub title: String,
    /// Its text.
    pub text: String,
    /// What its button says.
    pub action: String,
    /// The report that it leads to; none leads to the list.
    pub about: Option<SubmissionId>,
}

/// One notice of all that was heard; none of nothing.
#[must_use]
pub fn of_news(
    news: &[StatusNews],
    environment: EnvironmentName,
    language: Language,
) -> Option<Notice> {
    let words = Words::new(language).of(environment);
    let (text, about) = match news {
        [] => return None,
        [one] if one.moved_on => {
            let key = format!("notice-{}", one.state.as_str());
            (words.say(&key, &[]), Some(one.id.clone()))
        }
        [one] => (words.say("notice-word", &[]), Some(one.id.clone())),
        several => {
            let count = several.len().to_string();
            (words.say("notice-several", &[("count", &count)]), None)
        }
    };
    Some(Notice {
        title: title(&words, environment),
        action: words.say("notice-open", &[]),
        text,
        about,
    })
}

/// What came of asking about all reports, for a person who asked outside the window.
#[must_use]
pub fn of_asking(
    outcomes: &[StatusOutcome],
    environment: EnvironmentName,
    language: Language,
) -> Notice {
    let news: Vec<StatusNews> = outcomes
        .iter()
        .filter(|outcome| outcome.changed)
        .map(|outcome| StatusNews {
            id: outcome.submission.id.clone(),
            state: outcome.submission.state,
            moved_on: true,
        })
        .collect();
    of_news(&news, environment, language).unwrap_or_else(|| {
        let failed = outcomes.iter().any(|outcome| outcome.failure.is_some());
        let words = Words::new(language).of(environment);
        plain(
            &words,
            environment,
            if failed {
                "notice-failed"
            } else {
                "notice-nothing"
            },
        )
    })
}

/// The deadline is near. How many days are left says nothing of anybody.
#[must_use]
pub fn of_deadline(days: i32, environment: EnvironmentName, language: Language) -> Notice {
    let words = Words::new(language).of(environment);
    Notice {
        title: title(&words, environment),
        text: words.say("notice-deadline", &[("days", &days.to_string())]),
        action: words.say("notice-open", &[]),
        about: None,
    }
}

/// Tells once, when the window is first closed, that the program goes on.
#[must_use]
pub fn of_background(environment: EnvironmentName, language: Language) -> Notice {
    let words = Words::new(language).of(environment);
    plain(&words, environment, "notice-background")
}

fn plain(words: &Words, environment: EnvironmentName, key: &str) -> Notice {
    Notice {
        title: title(words, environment),
        text: words.say(key, &[]),
        action: words.say("notice-open", &[]),
        about: None,
    }
}

fn title(words: &Words, environment: EnvironmentName) -> String {
    match environment {
        EnvironmentName::Practice => words.say("notice-title-practice", &[]),
        EnvironmentName::Live => words.say("notice-title", &[]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::State;

    fn news(state: State, moved_on: bool) -> StatusNews {
        StatusNews {
            id: SubmissionId::new("0199").unwrap(),
            state,
            moved_on,
        }
    }

    #[test]
    fn a_notice_says_that_there_is_news_and_no_figure() {
        for language in [Language::Nb, Language::Nn, Language::En] {
            for environment in [EnvironmentName::Practice, EnvironmentName::Live] {
                for state in [State::Processing, State::Accepted, State::Rejected] {
                    for moved_on in [true, false] {
                        let notice = of_news(&[news(state, moved_on)], environment, language);
                        let notice = notice.unwrap();
                        assert_eq!(notice.about, SubmissionId::new("0199").ok());
                        for words in [&notice.title, &notice.text, &notice.action] {
                            assert!(!words.contains("notice-"), "{words}");
                            assert!(!words.contains("{$"), "{words}");
                            assert!(!words.chars().any(|c| c.is_ascii_digit()), "{words}");
                        }
                        let practice = environment == EnvironmentName::Practice;
                        let says_bufdir = format!("{}{}", notice.title, notice.text);
                        assert_eq!(says_bufdir.contains("Bufdir"), !practice, "{says_bufdir}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_notice_of_the_deadline_counts_days_and_says_practice_in_practice() {
        let said = |days, language| of_deadline(days, EnvironmentName::Live, language).text;
        assert_eq!(
            [30, 7, 1, 0].map(|days| said(days, Language::Nb)),
            [
                "Det er 30 dager igjen til fristen for rapporten.",
                "Det er 7 dager igjen til fristen for rapporten.",
                "Fristen for rapporten er i morgen.",
                "Fristen for rapporten er i dag.",
            ]
        );
        for language in [Language::Nb, Language::Nn, Language::En] {
            let practice = of_deadline(7, EnvironmentName::Practice, language);
            assert_ne!(
                practice.title,
                of_deadline(7, EnvironmentName::Live, language).title
            );
            assert!(practice.text.contains('7'), "{}", practice.text);
            assert!(!practice.text.contains("Bufdir"), "{}", practice.text);
        }
    }

    #[test]
    fn several_at_once_are_one_notice_that_leads_to_the_list() {
        let several = [
            news(State::Accepted, true),
            news(State::Rejected, true),
            news(State::Accepted, false),
        ];
        let notice = of_news(&several, EnvironmentName::Live, Language::Nb).unwrap();
        assert_eq!(notice.text, "Bufdir har svart på 3 rapporter.");
        assert_eq!(notice.about, None);
        assert_eq!(of_news(&[], EnvironmentName::Live, Language::Nb), None);
    }
}
