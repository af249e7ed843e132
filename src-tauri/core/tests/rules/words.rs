//! The words of findings, in three languages.

use std::collections::BTreeSet;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use kvittert_core::domain::Finding;

use crate::fixtures::{case_files, packs};

const LANGUAGES: [&str; 3] = ["nb", "nn", "en"];

fn source(language: &str) -> String {
    let path = format!(
        "{}/locales/{language}/findings.ftl",
        env!("CARGO_MANIFEST_DIR")
    );
    std::fs::read_to_string(path).unwrap()
}

fn bundle(language: &str) -> FluentBundle<FluentResource> {
    let resource = FluentResource::try_new(source(language)).unwrap();
    let mut bundle = FluentBundle::new(vec![language.parse().unwrap()]);
    bundle.set_use_isolating(false);
    bundle.add_resource(resource).unwrap();
    bundle
}

fn messages(language: &str) -> BTreeSet<String> {
    source(language)
        .lines()
        .filter(|line| !line.starts_with(['#', ' ', '}']))
        .filter_map(|line| line.split_once(" = ").map(|(name, _)| name.to_owned()))
        .collect()
}

/// Names of the rules that have words.
pub(crate) fn rules_with_words(language: &str) -> BTreeSet<String> {
    messages(language)
        .iter()
        .filter_map(|name| name.strip_prefix("finding-"))
        .filter(|name| !name.ends_with("-help"))
        .map(str::to_owned)
        .collect()
}

fn say(bundle: &FluentBundle<FluentResource>, name: &str, args: &FluentArgs<'_>) -> String {
    let message = bundle
        .get_message(name)
        .unwrap_or_else(|| panic!("{name} has no words"));
    let mut errors = Vec::new();
    let text = bundle
        .format_pattern(message.value().unwrap(), Some(args), &mut errors)
        .into_owned();
    assert!(errors.is_empty(), "{name}: {errors:?}");
    text
}

fn args_of(finding: &Finding) -> FluentArgs<'_> {
    let mut args = FluentArgs::new();
    args.set("field", "Timer");
    for (name, value) in &finding.args {
        args.set(name.as_str(), value.as_str());
    }
    args
}

#[test]
fn the_three_languages_have_the_same_messages_and_each_rule_has_help() {
    let bokmal = messages("nb");
    for language in LANGUAGES {
        assert_eq!(messages(language), bokmal, "{language}");
    }
    for rule in rules_with_words("nb") {
        assert!(
            bokmal.contains(&format!("finding-{rule}-help")),
            "{rule} has no help"
        );
    }
}

#[test]
fn every_finding_of_every_case_can_be_said() {
    let packs = packs();
    let bundles = LANGUAGES.map(bundle);
    for (_, cases) in case_files() {
        let pack = packs.get(&cases.payload_version).unwrap();
        for case in &cases.cases {
            let (findings, _) = case.check(&pack);
            for finding in findings.iter().take(50).chain(findings.last()) {
                for bundle in &bundles {
                    let args = args_of(finding);
                    let name = format!("finding-{}", finding.rule);
                    let what = say(bundle, &name, &args);
                    let help = say(bundle, &format!("{name}-help"), &args);
                    assert!(
                        what.ends_with('.') || what.ends_with('»') || what.ends_with('”'),
                        "{what}"
                    );
                    assert!(help.ends_with('.'), "{help}");
                }
            }
        }
    }
}

#[test]
fn a_place_in_a_table_is_said_with_its_row() {
    let pack = packs().get("bufdir_2025_v2").unwrap();
    let place = pack.place("/aktiviteter/2/timer");
    assert_eq!(place.row, Some(3), "rows are counted from one");
    let labels: Vec<&str> = place.labels.iter().map(|label| label.nb.as_str()).collect();
    assert_eq!(labels, ["Aktiviteter", "Timer"]);
    assert_eq!(pack.place("/kontaktperson/navn").row, None);
    assert_eq!(pack.place("").labels, []);
    assert_eq!(
        pack.place("/a~1b").labels[0].en,
        "a/b",
        "an unknown field has its key"
    );
    assert_eq!(
        pack.place("/aktiviteter/x/y/z").row,
        None,
        "a strange pointer does no harm"
    );

    let mut args = FluentArgs::new();
    args.set("field", "Timer");
    args.set("row", "3");
    assert_eq!(say(&bundle("nb"), "place-in-table", &args), "Timer i rad 3");
}
