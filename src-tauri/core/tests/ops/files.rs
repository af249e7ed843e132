//! Report files as they are: checked in a list, checked alone and sent without the wizard.

use std::path::Path;

use kvittert_core::domain::{Level, State};
use kvittert_core::error::ErrorCode;
use kvittert_core::ops::check_files::{Check, DEEPEST_FOLDER, MOST_FILES, check_files};
use kvittert_core::ops::submit_file::{SubmitFile, check_report_file, rules_of, submit_file};
use kvittert_core::ops::table_file::Beside;
use kvittert_core::view::files::{AppEvent, LeftOutReason};
use kvittert_sandbox::Endpoint;
use serde_json::{Value, json};

use crate::practice::desk;

const OTHER_PACK: &str =
    include_str!("../../../../tests/fixtures/rules/frivillig_2026_v1.schema.json");
const CASES: &str = include_str!("../../../../tests/fixtures/payloads/other_pack.json");
const EXAMPLE: &str = include_str!("../../examples/submit.request.json");

#[tokio::test]
async fn a_list_of_files_and_one_file_get_the_same_answer() {
    let desk = desk().await;
    desk.add_pack(OTHER_PACK);
    let mut wrong: Value = serde_json::from_str(EXAMPLE).unwrap();
    wrong["payload"]["aktiviteter"][0]["antall"] = json!("mange");
    // A key that stands twice is seen while reading; what the rules find stands before and after.
    let twice = wrong.to_string().replace(
        "\"rapporteringsperiode\":",
        "\"rapporteringsperiode\":\"2025\",\"rapporteringsperiode\":",
    );
    let of_the_other = json!({ "payload_version": "frivillig_2026_v1", "payload": {} });
    let of_nobody = json!({ "payload_version": "ukjent_v1", "payload": {} });
    let files = [
        ("god.json", EXAMPLE.to_owned()),
        ("feil.json", wrong.to_string()),
        ("to-ganger.json", twice),
        ("naken.json", "{}".to_owned()),
        ("annet.json", of_the_other.to_string()),
        ("ukjent.json", of_nobody.to_string()),
        ("tabell.CSV", "kategori;antall\n".to_owned()),
        ("tull.json", "{".to_owned()),
    ];
    let paths = files.map(|(name, text)| {
        let path = desk.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    });
    let check = check_files(&desk.app, &paths);
    assert_eq!(check.result.left_out, []);
    let listed = check.result.verdicts;
    assert_eq!(listed.len(), paths.len());
    for (path, listed) in paths.iter().zip(&listed) {
        match check_report_file(&rules_of(&desk.app), path, &Beside::default()) {
            Ok(alone) => {
                assert_eq!(listed.findings, alone.findings, "{}", listed.file);
                assert_eq!(listed.verdict, Some(alone.verdict()), "{}", listed.file);
                assert_eq!(
                    listed.payload_version.as_deref(),
                    Some(alone.pack.payload_version())
                );
                assert!(
                    alone.findings.is_sorted_by_key(|finding| finding.level),
                    "errors first: {:?}",
                    alone.findings
                );
            }
            Err(error) => assert_eq!(listed.failure.as_ref(), Some(&error), "{}", listed.file),
        }
    }
    let [_, _, twice, _, other, unknown, table, _] = listed.as_slice() else {
        panic!("eight files");
    };
    let rules: Vec<&str> = twice
        .findings
        .iter()
        .filter(|finding| finding.level == Level::Error)
        .map(|finding| finding.rule.as_str())
        .collect();
    assert_eq!(rules.len(), 2, "the reading's and the rules': {rules:?}");
    assert!(rules.contains(&"duplicate-key"), "{rules:?}");
    assert_eq!(other.payload_version.as_deref(), Some("frivillig_2026_v1"));
    let code = |verdict: &kvittert_core::view::files::FileVerdict| {
        verdict.failure.as_ref().map(|error| error.code)
    };
    assert_eq!(code(unknown), Some(ErrorCode::UnknownPayloadVersion));
    assert_eq!(
        code(table),
        Some(ErrorCode::ColumnsUnclear),
        "a table is told of as a table, not as JSON with a slip in it"
    );
}

#[tokio::test]
async fn a_pack_that_was_added_is_known_where_a_file_is_sent() {
    let desk = desk().await;
    let cases: Value = serde_json::from_str(CASES).unwrap();
    let cases = cases["cases"].as_array().or(cases.as_array()).unwrap();
    let valid = cases
        .iter()
        .find(|case| case["expect"]["is_valid"] == true)
        .unwrap();
    let payload = match &valid["payload_text"] {
        Value::String(text) => serde_json::from_str(text).unwrap(),
        _ => valid["payload"].clone(),
    };
    let request = json!({
        "report_id": "rpt_lagt_til", "org_id": "org_482",
        "payload_version": "frivillig_2026_v1", "payload": payload,
    });
    let file = desk.folder.path().join("rapport.json");
    std::fs::write(&file, serde_json::to_string_pretty(&request).unwrap()).unwrap();

    let unknown = check_report_file(&rules_of(&desk.app), &file, &Beside::default()).err();
    assert_eq!(
        unknown.map(|error| error.code),
        Some(ErrorCode::UnknownPayloadVersion)
    );
    desk.add_pack(OTHER_PACK);
    let checked = check_report_file(&rules_of(&desk.app), &file, &Beside::default()).unwrap();
    let input = SubmitFile {
        accept_warnings: true,
        ..SubmitFile::default()
    };
    let sent = submit_file(&desk.app, &checked, &input).await.unwrap();
    assert_eq!(sent.submission.state, State::Received);
    let arrived: Value = serde_json::from_str(&desk.arrived(Endpoint::Submit)[0].body).unwrap();
    assert_eq!(arrived, request, "equal as JSON to what the file holds");
}

#[tokio::test]
async fn a_folder_means_its_files_and_what_is_left_out_is_said() {
    let desk = desk().await;
    let folder = desk.folder.path().join("rapporter");
    let mut deep = folder.clone();
    for level in 0..DEEPEST_FOLDER {
        deep = deep.join(format!("nivå{level}"));
    }
    std::fs::create_dir_all(&deep).unwrap();
    let write = |path: &Path| {
        std::fs::write(path, EXAMPLE).unwrap();
        path.to_owned()
    };
    let good = write(&folder.join("b.json"));
    write(&folder.join("nivå0/a.JSON"));
    write(&folder.join("bilde.png"));
    write(&deep.join("for-dypt.json"));
    #[cfg(unix)]
    std::os::unix::fs::symlink(&folder, folder.join("rundt")).unwrap();

    let given = [
        good.clone(),
        folder.clone(),
        folder.join("finnes-ikke.json"),
    ];
    let Check { paths, result } = check_files(&desk.app, &given);
    let names: Vec<&str> = result
        .verdicts
        .iter()
        .map(|one| one.file.as_str())
        .collect();
    assert_eq!(
        names,
        ["b.json", "rapporter/nivå0/a.JSON", "finnes-ikke.json"]
    );
    assert_eq!(paths[1], folder.join("nivå0/a.JSON"));
    assert_eq!(
        result.verdicts[2]
            .failure
            .as_ref()
            .map(|failure| failure.code),
        Some(ErrorCode::FileUnreadable)
    );
    let left_out = |reason| {
        let mut all = result.left_out.iter();
        let found = all.find(|left_out| left_out.reason == reason);
        found.map(|found| (found.count, found.names.join(", ")))
    };
    assert_eq!(
        left_out(LeftOutReason::Twice),
        Some((1, "rapporter/b.json".to_owned()))
    );
    assert_eq!(
        left_out(LeftOutReason::OtherKind),
        Some((
            1 + usize::from(cfg!(unix)),
            if cfg!(unix) {
                "rapporter/bilde.png, rapporter/rundt".to_owned()
            } else {
                "rapporter/bilde.png".to_owned()
            }
        )),
        "a link to a folder leads round in a circle"
    );
    let (count, _) = left_out(LeftOutReason::TooDeep).unwrap();
    assert_eq!(count, 1, "the folder below the deepest");
    assert_eq!(left_out(LeftOutReason::Stopped), None);
}

#[tokio::test]
async fn a_check_of_many_tells_seldom_and_stops_within_a_moment() {
    let desk = desk().await;
    let folder = desk.folder.path().join("mange");
    std::fs::create_dir(&folder).unwrap();
    for number in 0..MOST_FILES + 3 {
        std::fs::write(folder.join(format!("{number:05}.json")), "{}").unwrap();
    }
    let mut events = desk.app.subscribe();
    let all = check_files(&desk.app, std::slice::from_ref(&folder)).result;
    assert_eq!(all.verdicts.len(), MOST_FILES);
    assert_eq!(all.left_out.len(), 1, "{:?}", all.left_out);
    assert_eq!(
        (all.left_out[0].reason, all.left_out[0].count),
        (LeftOutReason::TooMany, 3)
    );
    assert!(
        all.verdicts
            .iter()
            .enumerate()
            .all(|(place, one)| one.index == place)
    );
    let mut told = Vec::new();
    while let Ok(AppEvent::Progress { progress, .. }) = events.try_recv() {
        told.push(progress.done);
    }
    // This clock stands still: the first word and the last are all that there is time for.
    assert_eq!(told.last(), Some(&MOST_FILES), "{told:?}");
    assert!(told.len() <= 3, "{told:?}");

    let mut events = desk.app.subscribe();
    let stopped = std::thread::scope(|scope| {
        let check = scope.spawn(|| check_files(&desk.app, std::slice::from_ref(&folder)).result);
        while events.try_recv().is_err() {
            std::thread::yield_now();
        }
        desk.app.stop_work();
        check.join().unwrap()
    });
    let reached = stopped.verdicts.len();
    assert!(reached < MOST_FILES, "it stopped before the end: {reached}");
    let last = stopped.left_out.last().unwrap();
    assert_eq!(
        (last.reason, last.count),
        (LeftOutReason::Stopped, MOST_FILES - reached)
    );
}
