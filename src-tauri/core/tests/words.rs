//! The words of the command line and the receipts, in three languages.

#![expect(
    clippy::unwrap_used,
    reason = "a test stops at the first file that cannot be read"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use fluent_bundle::FluentResource;
use kvittert_core::view::app::Language;
use kvittert_core::words::Words;

/// The files that the core reads in every language. The rest is the window's.
const FILES: [&str; 6] = ["errors", "findings", "status", "cli", "receipt", "import"];
const TRANSLATED: [(&str, Language); 2] = [("nn", Language::Nn), ("en", Language::En)];

fn source(language: &str, file: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("locales")
        .join(language)
        .join(format!("{file}.ftl"));
    std::fs::read_to_string(path).unwrap()
}

/// Every message and attribute (`id` or `id.attribute`), and the variables that it names.
fn texts(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut texts = BTreeMap::<String, BTreeSet<String>>::new();
    let (mut message, mut key) = (String::new(), String::new());
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if let Some((name, _)) = line.split_once(" = ") {
            if let Some(attribute) = name.trim_start().strip_prefix('.') {
                key = format!("{message}.{attribute}");
            } else if !name.starts_with(' ') {
                message = name.to_owned();
                key = name.to_owned();
            }
        }
        if line.trim().is_empty() {
            continue;
        }
        let variables = line.split('$').skip(1).map(|rest| {
            rest.chars()
                .take_while(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '_' | '-'))
                .collect::<String>()
        });
        texts.entry(key.clone()).or_default().extend(variables);
    }
    texts
}

#[test]
fn every_language_says_what_bokmal_says() {
    for file in FILES {
        let bokmal = texts(&source("nb", file));
        assert!(bokmal.len() > 20, "{file} is read");
        for (language, _) in TRANSLATED {
            assert_eq!(texts(&source(language, file)), bokmal, "{language}/{file}");
        }
    }
}

#[test]
fn no_file_has_a_slip_in_its_syntax() {
    for file in FILES {
        for language in ["nb", "nn", "en"] {
            let resource = FluentResource::try_new(source(language, file));
            assert!(resource.is_ok(), "{language}/{file} is read whole");
        }
    }
}

#[test]
fn the_words_of_every_file_are_loaded() {
    let bokmal = Words::new(Language::Nb);
    for (name, language) in TRANSLATED {
        let words = Words::new(language);
        for file in FILES {
            let (mut same, mut all) = (0, 0);
            for key in texts(&source("nb", file)).keys() {
                let (id, attribute) = key
                    .split_once('.')
                    .map_or((key.as_str(), None), |(id, attribute)| {
                        (id, Some(attribute))
                    });
                let say = |words: &Words| words.find(id, attribute, &[]);
                assert!(say(&words).is_some(), "{name}: {key} can be said");
                all += 1;
                same += usize::from(say(&words) == say(&bokmal));
            }
            // Words may be the same in two languages ("Status"); all of them are where a file is
            // not loaded and bokmål stands in.
            assert!(
                same * 4 < all * 3,
                "{name}/{file}: {same} of {all} are bokmål"
            );
        }
    }
}

#[test]
fn a_state_has_its_name_in_every_language() {
    let names = [Language::Nb, Language::Nn, Language::En]
        .map(|language| Words::new(language).say("state-processing", &[]));
    assert_eq!(
        names,
        ["Under behandling", "Under handsaming", "Processing"]
    );
}

#[test]
fn rows_are_counted_in_every_language() {
    let totals = |language, rows| {
        let args = [("rows", rows), ("count", "842"), ("hours", "6 740,5")];
        Words::new(language).say("receipt-file-totals", &args)
    };
    assert_eq!(
        totals(Language::Nn, "1"),
        "Sum: 1 rad, tal på 842, timar 6 740,5"
    );
    assert_eq!(
        totals(Language::En, "3"),
        "Total: 3 rows, count 842, hours 6 740,5"
    );
}
