//! Every case of tests/fixtures/payloads.

use std::collections::BTreeSet;

use kvittert_core::domain::{Finding, Level, Verdict};
use kvittert_core::rules::contract;

use crate::fixtures::{Case, Expected, case_files, packs};
use crate::words::rules_with_words;

#[test]
fn every_case_gives_exactly_its_findings() {
    let packs = packs();
    let mut count = 0;
    let mut wrong: Vec<String> = Vec::new();
    for (file, cases) in case_files() {
        let pack = packs.get(&cases.payload_version).unwrap();
        for case in &cases.cases {
            count += 1;
            let (findings, payload) = case.check(&pack);
            let at = format!("{file}: {}", case.name);
            wrong.extend(differences(case, &findings).map(|what| format!("{at}: {what}")));
            if payload != case.expect.payload {
                wrong.push(format!("{at}: the payload is {payload:?}"));
            }
            if !findings.is_sorted_by_key(|finding| finding.level) {
                wrong.push(format!("{at}: errors come first, then warnings, then tips"));
            }
            let answer = contract::answer(&findings);
            if answer.is_valid != answer.errors.is_empty() {
                wrong.push(format!("{at}: the contract's answer contradicts itself"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(
        count >= 60,
        "the issue asks for sixty cases, and there are {count}"
    );
}

fn differences(case: &Case, findings: &[Finding]) -> Option<String> {
    let shown = || {
        let shown: Vec<String> = findings
            .iter()
            .take(20)
            .map(|found| {
                let pointer: String = found.pointer.chars().take(80).collect();
                format!(
                    "\n    {:?} {} {pointer:?} {:?}",
                    found.level, found.rule, found.args
                )
            })
            .collect();
        shown.concat()
    };
    let expect = &case.expect;
    if Verdict::of(findings).is_valid() != expect.is_valid {
        return Some(format!("is_valid is not {}{}", expect.is_valid, shown()));
    }
    let compared = match case.first {
        Some(first) => findings.get(..first).unwrap_or(findings),
        None => findings,
    };
    let same = compared.len() == expect.findings.len()
        && compared
            .iter()
            .zip(&expect.findings)
            .all(|(found, expected)| matches(case, found, expected));
    if !same {
        return Some(format!("expected {:?}, found{}", expect.findings, shown()));
    }
    if expect.count.is_some_and(|count| count != findings.len()) {
        return Some(format!("{} findings", findings.len()));
    }
    let last_fits = match (&expect.last, findings.last()) {
        (None, _) => true,
        (Some(expected), Some(found)) => matches(case, found, expected),
        (Some(_), None) => false,
    };
    (!last_fits).then(|| format!("the last finding is {:?}", findings.last()))
}

fn matches(case: &Case, found: &Finding, expected: &Expected) -> bool {
    let same_pointer = if case.long_pointer {
        expected.pointer == "(long)" && found.pointer.len() > 1_000_000
    } else {
        found.pointer == expected.pointer
    };
    same_pointer
        && found.level == expected.level
        && found.rule == expected.rule
        && expected
            .args
            .iter()
            .all(|(name, value)| found.args.get(name) == Some(value))
}

#[test]
fn every_rule_that_has_words_is_met_in_the_cases_at_its_level() {
    let met: BTreeSet<(Level, String)> = case_files()
        .into_iter()
        .flat_map(|(_, cases)| cases.cases)
        .flat_map(|case| case.expect.findings.into_iter().chain(case.expect.last))
        .map(|expected| (expected.level, expected.rule))
        .collect();
    let rules: BTreeSet<String> = met.iter().map(|(_, rule)| rule.clone()).collect();
    assert_eq!(
        rules,
        rules_with_words("nb"),
        "cases on the left, words on the right"
    );
    assert_eq!(met.len(), rules.len(), "a rule has one level: {met:?}");
}

#[test]
fn every_error_and_warning_has_the_contracts_wording() {
    let packs = packs();
    for (file, cases) in case_files() {
        let pack = packs.get(&cases.payload_version).unwrap();
        for case in &cases.cases {
            let (findings, _) = case.check(&pack);
            for finding in findings
                .iter()
                .filter(|found| found.level != Level::Tip)
                .take(50)
            {
                let answer = contract::answer(std::slice::from_ref(finding));
                let sentence = answer.errors.iter().chain(&answer.warnings).next().unwrap();
                assert!(
                    finding.rule == "not-accepted" || !sentence.ends_with("is not accepted."),
                    "{file}: {}: {} has no wording of its own",
                    case.name,
                    finding.rule
                );
                assert!(
                    sentence.starts_with("Field '") || sentence.starts_with("The payload "),
                    "{sentence}"
                );
            }
        }
    }
}
