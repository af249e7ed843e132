//! A name of a rule pack means the same rules for as long as anything follows it, and a rule pack
//! that is not to be had stands in the way of nothing that is sound.

use std::path::Path;

use kvittert_core::domain::{PayloadVersion, SubmissionId, sha256_hex};
use kvittert_core::environment::Environment;
use kvittert_core::error::ErrorCode;
use kvittert_core::ops::rule_packs::OpenPack;
use kvittert_core::ops::{self, open_file::Opened};
use kvittert_core::view::app::EnvironmentName;
use kvittert_core::view::draft::DraftSource;
use kvittert_core::view::files::AppEvent;
use kvittert_core::view::rules::{AddRulePack, MoveDraft};
use rusqlite::{Connection, params};
use serde_json::json;

use crate::everything;
use crate::other_pack;
use crate::practice::{Desk, desk, open};

const NEXT: &str = include_str!("../../../../tests/fixtures/rules/bufdir_2026_v1.schema.json");
const OURS: &str = include_str!("../../rules/bufdir_2025_v2.schema.json");
const OLD: &str = "bufdir_2025_v2";
const VERSION: &str = "bufdir_2026_v1";
const SPOIL: &str = "UPDATE rule_packs SET body = CAST('{}' AS BLOB)";

fn version(name: &str) -> PayloadVersion {
    PayloadVersion::new(name).unwrap()
}

fn blank(desk: &Desk) -> SubmissionId {
    let draft = ops::new_draft::new_draft(&desk.app, DraftSource::Blank, None).unwrap();
    draft.submission.id
}

fn move_to(desk: &Desk, id: &SubmissionId, name: &str) -> MoveDraft {
    let input = MoveDraft {
        id: id.clone(),
        payload_version: name.to_owned(),
    };
    ops::moving::move_draft(&desk.app, &input).unwrap();
    input
}

/// Another rule pack of the same name.
fn another() -> String {
    NEXT.replace("\"maxItems\": 500", "\"maxItems\": 501")
}

fn sql(desk: &Desk, text: &str) {
    let database = Connection::open(desk.database()).unwrap();
    assert!(database.execute(text, []).unwrap() > 0, "{text}");
}

/// Changes the database while nobody has it open.
async fn reopened(desk: Desk, change: impl FnOnce(&Connection)) -> Desk {
    let path = desk.database();
    let Desk {
        app,
        server,
        clock,
        folder,
    } = desk;
    drop(app);
    change(&Connection::open(path).unwrap());
    let app = open(&folder, &server.base_address(), &clock, None)
        .await
        .unwrap();
    Desk {
        app,
        server,
        clock,
        folder,
    }
}

#[tokio::test]
async fn a_look_from_outside_leaves_a_log_that_was_left_behind_as_it_is() {
    let desk = desk().await;
    desk.add_pack(NEXT);
    // As a process leaves it that is killed.
    let folder = tempfile::tempdir().unwrap();
    let left = Environment::new(EnvironmentName::Practice, folder.path());
    let log = |database: &Path| database.with_extension("db-wal");
    std::fs::copy(desk.database(), left.database()).unwrap();
    std::fs::copy(log(&desk.database()), log(&left.database())).unwrap();
    let bytes = || {
        let database = std::fs::read(left.database()).unwrap();
        (database, std::fs::read(log(&left.database())).unwrap())
    };
    let before = bytes();
    assert!(!before.1.is_empty(), "a log lies there");
    let refused = ops::rule_packs::of_closed(&left).err().unwrap();
    assert_eq!(refused.code, ErrorCode::DatabaseFailed);
    assert!(bytes() == before, "nothing is changed");

    // While its process lives, the log is read with the rest, and left too.
    let (packs, faults) = ops::rule_packs::of_closed(desk.app.environment()).unwrap();
    assert_eq!((packs.versions().len(), faults.len()), (2, 0));
    sql(&desk, SPOIL);
    let (packs, faults) = ops::rule_packs::of_closed(desk.app.environment()).unwrap();
    assert_eq!(packs.versions(), [OLD]);
    assert_eq!(faults[0].args["payload_version"], VERSION);
}

#[tokio::test]
async fn a_sound_draft_opens_though_last_years_rule_pack_is_damaged() {
    let desk = desk().await;
    let sent = other_pack::sent(&desk).await;
    let source = DraftSource::Earlier { id: sent };
    let draft = ops::new_draft::new_draft(&desk.app, source, None).unwrap();
    let id = draft.submission.id;
    assert!(draft.earlier.is_some());
    move_to(&desk, &id, OLD);

    let desk = reopened(desk, |database| {
        assert_eq!(database.execute(SPOIL, []).unwrap(), 1);
    })
    .await;
    let opened = ops::draft::draft(&desk.app, &id).unwrap();
    assert_eq!(opened.submission.payload_version, OLD);
    assert!(
        opened.earlier.is_some(),
        "what it held needs no rule pack to be read"
    );
}

#[tokio::test]
async fn what_was_added_keeps_its_name_when_a_later_program_brings_another() {
    let theirs = OURS.replacen("\"x-order\": 1", "\"maxLength\": 9,\n \"x-order\": 1", 1);
    assert_ne!(theirs, OURS);
    let desk = desk().await;
    let id = blank(&desk);
    let desk = reopened(desk, |database| {
        database
            .execute(
                "INSERT INTO rule_packs \
                 (payload_version, body, body_sha256, file, added_at, added_by) \
                 VALUES (?1, ?2, ?3, 'tidlig.json', 1, 'Kari i IT')",
                params![OLD, theirs.as_bytes(), sha256_hex(theirs.as_bytes())],
            )
            .unwrap();
    })
    .await;
    assert!(desk.app.notice().is_none());
    let row = ops::rule_packs::list(&desk.app).unwrap().packs.remove(0);
    assert_eq!(row.sha256, sha256_hex(theirs.as_bytes()));
    assert_eq!(row.added.unwrap().by, "Kari i IT");
    assert!(row.fault.is_none());
    ops::draft::draft(&desk.app, &id).unwrap();

    // Damaged, no other rules are used under its name; its file puts it right.
    let desk = reopened(desk, |database| {
        assert_eq!(database.execute(SPOIL, []).unwrap(), 1);
    })
    .await;
    let refused = ops::draft::draft(&desk.app, &id).err().unwrap();
    assert_eq!(refused.code, ErrorCode::RulePackDamaged);
    desk.add_pack(&theirs);
    ops::draft::draft(&desk.app, &id).unwrap();

    // Once nothing follows it, it can be removed, and the program's own is there.
    ops::draft::discard_draft(&desk.app, &id).unwrap();
    let after = ops::rule_packs::remove(&desk.app, &version(OLD)).unwrap();
    assert_eq!(after.packs[0].sha256, sha256_hex(OURS.as_bytes()));
    assert!(after.packs[0].added.is_none());
}

#[tokio::test]
async fn a_name_that_a_draft_comes_back_to_is_not_given_away() {
    let desk = desk().await;
    desk.add_pack(NEXT);
    let id = blank(&desk);
    let refused_as_taken = |why: &str| {
        let other = another();
        let open = OpenPack::of_bytes("annet.json".to_owned(), other.into_bytes()).unwrap();
        let input = AddRulePack {
            sha256: open.sha256().to_owned(),
            who: "Kari".to_owned(),
        };
        let refused = ops::rule_packs::add(&desk.app, &open, &input);
        assert_eq!(
            refused.err().unwrap().args["problem"],
            "version_taken",
            "{why}"
        );
    };
    // A draft that was put away.
    ops::draft::discard_draft(&desk.app, &id).unwrap();
    ops::rule_packs::remove(&desk.app, &version(VERSION)).unwrap();
    refused_as_taken("put away");
    ops::draft::restore_draft(&desk.app, &id).unwrap();
    // A draft that was moved away from it.
    move_to(&desk, &id, OLD);
    ops::rule_packs::remove(&desk.app, &version(VERSION)).unwrap();
    refused_as_taken("moved");
    ops::moving::undo_move(&desk.app, &id).unwrap();
    let row = ops::rule_packs::list(&desk.app).unwrap().packs.remove(0);
    assert_eq!(row.sha256, sha256_hex(NEXT.as_bytes()));
}

#[tokio::test]
async fn a_name_that_nothing_comes_back_to_is_free() {
    let desk = desk().await;
    desk.add_pack(NEXT);
    ops::rule_packs::remove(&desk.app, &version(VERSION)).unwrap();
    desk.add_pack(&another());
    let row = ops::rule_packs::list(&desk.app).unwrap().packs.remove(0);
    assert_eq!(row.sha256, sha256_hex(another().as_bytes()));
}

#[tokio::test]
async fn a_removed_one_goes_along_with_what_brings_it_back() {
    let desk = desk().await;
    desk.add_pack(NEXT);
    let id = blank(&desk);
    ops::draft::discard_draft(&desk.app, &id).unwrap();
    ops::rule_packs::remove(&desk.app, &version(VERSION)).unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let out = everything::file(&elsewhere, "alt.json");
    ops::everything::take_out(&desk.app, &out).unwrap();
    let fresh = everything::fresh(&desk, &elsewhere).await;
    let taken = ops::everything::take_in(&fresh, &out).unwrap();
    assert_eq!((taken.rule_packs, taken.submissions), (0, 1));
    assert_eq!(ops::rule_packs::list(&fresh).unwrap().newest, OLD);
    let again = everything::file(&elsewhere, "igjen.json");
    ops::everything::take_out(&fresh, &again).unwrap();
    assert_eq!(everything::read(&again), everything::read(&out));
    assert_eq!(ops::everything::take_in(&fresh, &out).unwrap().known, 1);

    let back = ops::draft::restore_draft(&fresh, &id).unwrap();
    assert_eq!(back.submission.payload_version, VERSION);
}

#[tokio::test]
async fn a_draft_that_comes_back_without_its_rule_pack_is_told_of() {
    let desk = desk().await;
    desk.add_pack(NEXT);
    let id = blank(&desk);
    ops::draft::discard_draft(&desk.app, &id).unwrap();
    let desk = reopened(desk, |database| {
        assert_eq!(database.execute(SPOIL, []).unwrap(), 1);
    })
    .await;
    let mut heard = desk.app.subscribe();
    let shown = ops::draft::restore_draft(&desk.app, &id).err().unwrap();
    assert_eq!(shown.code, ErrorCode::RulePackDamaged);
    let told = heard.try_recv();
    assert!(
        matches!(&told, Ok(AppEvent::SubmissionChanged { id: of, .. }) if *of == id),
        "{told:?}"
    );
    ops::moving::bare(&desk.app, &id).unwrap();
}

#[tokio::test]
async fn one_that_another_process_put_right_is_used_without_a_restart() {
    let desk = desk().await;
    desk.add_pack(NEXT);
    let id = blank(&desk);
    let desk = reopened(desk, |database| {
        assert_eq!(database.execute(SPOIL, []).unwrap(), 1);
    })
    .await;
    assert!(ops::draft::draft(&desk.app, &id).is_err());
    let other = open(&desk.folder, &desk.server.base_address(), &desk.clock, None)
        .await
        .unwrap();
    let open = OpenPack::of_bytes("samme.json".to_owned(), NEXT.into()).unwrap();
    let input = AddRulePack {
        sha256: open.sha256().to_owned(),
        who: "Kari".to_owned(),
    };
    ops::rule_packs::add(&other, &open, &input).unwrap();
    ops::draft::draft(&desk.app, &id).unwrap();
}

#[tokio::test]
async fn one_that_was_taken_in_whole_is_used_at_once() {
    let desk = desk().await;
    desk.add_pack(NEXT);
    let id = blank(&desk);
    let out = desk.folder.path().join("alt.json");
    ops::everything::take_out(&desk.app, &out).unwrap();
    let desk = reopened(desk, |database| {
        assert_eq!(database.execute(SPOIL, []).unwrap(), 1);
    })
    .await;
    assert!(ops::draft::draft(&desk.app, &id).is_err());
    ops::everything::take_in(&desk.app, &out).unwrap();
    ops::draft::draft(&desk.app, &id).unwrap();
}

#[tokio::test]
async fn a_report_that_names_a_schema_is_no_rule_pack() {
    let desk = desk().await;
    let payload = json!({"organisasjonsnummer": "912345678"});
    for (name, report) in [
        (
            "innsending.json",
            json!({"$schema": "https://example.org/rapport.json",
                "payload_version": OLD, "payload": payload}),
        ),
        (
            "bar.json",
            json!({"$schema": "https://example.org/rapport.json",
                "organisasjonsnummer": "912345678"}),
        ),
    ] {
        let path = desk.folder.path().join(name);
        std::fs::write(&path, report.to_string()).unwrap();
        let opened = ops::open_file::open(&desk.app, &path, None);
        assert!(matches!(opened, Ok(Opened::Draft(_))), "{name}");
    }
}
