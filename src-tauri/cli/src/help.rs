//! The words of `--help` and of usage errors: all of them from `cli.ftl`, put into clap's command
//! at run time.

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use clap::{Arg, ArgAction, Command, CommandFactory};
use kvittert_core::view::app::Language;
use kvittert_core::words::Words;

use crate::args::Cli;

/// The language that the arguments ask for, before they can be read: help has a language too.
pub(crate) fn language(args: &[std::ffi::OsString]) -> Language {
    let mut args = args.iter().filter_map(|arg| arg.to_str());
    while let Some(arg) = args.next() {
        let named = match arg.strip_prefix("--lang=") {
            Some(named) => Some(named),
            None if arg == "--lang" => args.next(),
            None => None,
        };
        match named {
            Some("nn") => return Language::Nn,
            Some("en") => return Language::En,
            _ => {}
        }
    }
    Language::Nb
}

/// The command with its words.
pub(crate) fn command(words: &Words) -> Command {
    let flag = |id: &'static str, short, action| {
        Arg::new(id)
            .long(id)
            .short(short)
            .action(action)
            .global(true)
    };
    let command = Cli::command()
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .arg(flag("help", 'h', ArgAction::Help))
        .arg(
            Arg::new("version")
                .long("version")
                .short('V')
                .action(ArgAction::Version),
        );
    with_words(command, words, "")
}

fn with_words(command: Command, words: &Words, path: &str) -> Command {
    let usage = words.say("cli-usage", &[]);
    let template =
        format!("{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}");
    let after = words.find(&format!("cli-help{path}"), Some("after"), &[]);
    let command = command
        .about(words.say(&format!("cli-help{path}"), &[]))
        .help_template(template)
        .subcommand_help_heading(words.say("cli-heading-commands", &[]))
        .subcommand_value_name(words.say("cli-value-command", &[]))
        .mut_args(|arg| argument(arg, words, path))
        .mut_subcommands(|inner| {
            let path = format!("{path}-{}", inner.get_name());
            with_words(inner, words, &path)
        });
    match after {
        Some(after) => command.after_help(after),
        None => command,
    }
}

fn argument(arg: Arg, words: &Words, path: &str) -> Arg {
    let id = arg.get_id().as_str().replace('_', "-");
    let heading = match (arg.is_positional(), arg.is_global_set()) {
        (true, _) => "cli-heading-arguments",
        (false, true) => "cli-heading-globals",
        (false, false) => "cli-heading-options",
    };
    let help = words
        .find(&format!("cli-arg{path}-{id}"), None, &[])
        .unwrap_or_else(|| words.say(&format!("cli-arg-{id}"), &[]));
    let arg = arg.help(help).help_heading(words.say(heading, &[]));
    if !arg.get_action().takes_values() {
        return arg;
    }
    let arg = arg
        .hide_default_value(true)
        .hide_possible_values(true)
        .hide_env_values(true);
    let values = arg.get_possible_values();
    let names: Vec<&str> = values.iter().map(|value| value.get_name()).collect();
    if names.is_empty() {
        arg
    } else {
        arg.value_name(names.join("|"))
    }
}

/// A usage error in the reader's language; `None` when it is none, but help that was asked for.
pub(crate) fn usage_error(words: &Words, error: &Error) -> Option<String> {
    let context = |kind| error.get(kind).map(text_of).unwrap_or_default();
    let argument = context(ContextKind::InvalidArg);
    let args = [
        ("argument", argument.clone()),
        ("value", context(ContextKind::InvalidValue)),
        ("values", context(ContextKind::ValidValue)),
        ("command", context(ContextKind::InvalidSubcommand)),
        ("other", context(ContextKind::PriorArg)),
    ];
    let kind = match error.kind() {
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayVersion
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => return None,
        ErrorKind::InvalidValue if args[1].1.is_empty() => "value-missing",
        ErrorKind::InvalidValue if !args[2].1.is_empty() => "value-not-listed",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "value",
        ErrorKind::UnknownArgument => "argument",
        ErrorKind::InvalidSubcommand => "command",
        ErrorKind::MissingSubcommand => "command-missing",
        ErrorKind::MissingRequiredArgument => "missing",
        ErrorKind::ArgumentConflict => "conflict",
        ErrorKind::InvalidUtf8 => "utf8",
        _ => "other",
    };
    let args: Vec<(&str, &str)> = args
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let mut text = words.say(&format!("cli-usage-{kind}"), &args);
    let suggestion = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand]
        .into_iter()
        .map(context)
        .find(|suggestion| !suggestion.is_empty());
    if let Some(suggestion) = suggestion {
        text.push(' ');
        text.push_str(&words.say("cli-usage-suggestion", &[("suggestion", &suggestion)]));
    }
    text.push('\n');
    text.push_str(&words.say("cli-usage-more", &[]));
    Some(text)
}

fn text_of(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn missing(command: &Command, words: &Words, path: &str, found: &mut Vec<String>) {
        let key = format!("cli-help{path}");
        if words.find(&key, None, &[]).is_none() {
            found.push(key);
        }
        for arg in command.get_arguments() {
            let id = arg.get_id().as_str().replace('_', "-");
            let keys = [format!("cli-arg{path}-{id}"), format!("cli-arg-{id}")];
            if keys.iter().all(|key| words.find(key, None, &[]).is_none()) {
                found.push(keys.join(" / "));
            }
        }
        for inner in command.get_subcommands() {
            missing(inner, words, &format!("{path}-{}", inner.get_name()), found);
        }
    }

    #[test]
    fn every_command_and_argument_has_its_words() {
        let words = Words::new(Language::Nb);
        let mut found = Vec::new();
        missing(&command(&words), &words, "", &mut found);
        assert_eq!(
            found,
            Vec::<String>::new(),
            "these have no words in cli.ftl"
        );
    }

    #[test]
    fn every_message_that_is_said_exists() {
        use kvittert_core::domain::State;
        let words = Words::new(Language::Nb);
        let mut keys: Vec<String> = State::ALL
            .iter()
            .flat_map(|state| ["state-", "cli-next-"].map(|key| format!("{key}{}", state.as_str())))
            .collect();
        let sources = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        for folder in [sources.clone(), sources.join("commands")] {
            for entry in std::fs::read_dir(folder).unwrap() {
                let Ok(text) = std::fs::read_to_string(entry.unwrap().path()) else {
                    continue;
                };
                let literals = text
                    .split('"')
                    .filter(|literal| literal.starts_with("cli-"));
                // One that ends open, or has a hole, is put together at run time.
                let whole = |key: &&str| !key.contains('{') && !key.ends_with('-');
                keys.extend(literals.filter(whole).map(str::to_owned));
            }
        }
        assert!(keys.len() > 50, "the sources were found");
        keys.retain(|key| words.find(key, None, &[]).is_none());
        assert_eq!(
            keys,
            Vec::<String>::new(),
            "these are said, and are no message"
        );
    }

    #[test]
    fn the_command_is_sound() {
        command(&Words::new(Language::Nb)).debug_assert();
    }

    #[test]
    fn help_is_in_bokmal_without_the_words_of_clap() {
        let words = Words::new(Language::Nb);
        let mut command = command(&words);
        command.build();
        let submit = command.find_subcommand_mut("submit").unwrap();
        let help = submit.render_help().to_string();
        for english in [
            "Usage:",
            "Options:",
            "Arguments:",
            "Print help",
            "possible values",
        ] {
            assert!(!help.contains(english), "{english} in:\n{help}");
        }
        assert!(help.contains("--accept-warnings"), "{help}");
    }

    #[test]
    fn the_language_is_found_before_the_arguments_are_read() {
        let of = |args: &[&str]| language(&args.iter().map(Into::into).collect::<Vec<_>>());
        assert_eq!(
            of(&["kvittert-cli", "submit", "--lang", "en"]),
            Language::En
        );
        assert_eq!(of(&["kvittert-cli", "--lang=nn"]), Language::Nn);
        assert_eq!(of(&["kvittert-cli", "--lang"]), Language::Nb);
    }
}
