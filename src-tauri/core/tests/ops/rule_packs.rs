//! A rule pack from a file: looked at, added, used at once and after a restart, damaged, removed.

use std::path::PathBuf;

use kvittert_core::domain::{PayloadVersion, sha256_hex};
use kvittert_core::error::ErrorCode;
use kvittert_core::ops::rule_packs::OpenPack;
use kvittert_core::ops::{self, open_file::Opened};
use kvittert_core::view::draft::DraftSource;
use kvittert_core::view::rules::{AddRulePack, PackDifference, RulePackPreview, RulePackStanding};
use rusqlite::Connection;

use crate::practice::{Desk, desk, open};

const NEXT: &str = include_str!("../../../../tests/fixtures/rules/bufdir_2026_v1.schema.json");
const VERSION: &str = "bufdir_2026_v1";

fn file(desk: &Desk, name: &str, text: &str) -> PathBuf {
    let path = desk.folder.path().join(name);
    std::fs::write(&path, text).unwrap();
    path
}

fn opened(desk: &Desk, path: &std::path::Path) -> (OpenPack, RulePackPreview) {
    match ops::open_file::open(&desk.app, path, None).unwrap() {
        Opened::RulePack(pack, preview) => (pack, preview),
        _ => panic!("{} is a rule pack", path.display()),
    }
}

fn by(open: &OpenPack, who: &str) -> AddRulePack {
    AddRulePack {
        sha256: open.sha256().to_owned(),
        who: who.to_owned(),
    }
}

fn version(name: &str) -> PayloadVersion {
    PayloadVersion::new(name).unwrap()
}

#[tokio::test]
async fn it_is_shown_before_it_is_added_and_used_at_once() {
    let desk = desk().await;
    let path = file(&desk, "regelsett-2026.json", NEXT);
    let (open_pack, preview) = opened(&desk, &path);
    assert_eq!(preview.payload_version, VERSION);
    assert_eq!(preview.standing, RulePackStanding::Newest);
    assert_eq!(preview.compared_with.as_deref(), Some("bufdir_2025_v2"));
    assert_eq!(preview.who, "kari");
    assert_eq!(preview.fields.len(), 11);
    let said: Vec<String> = preview
        .changes
        .iter()
        .map(|change| {
            let path: Vec<&str> = change.path.iter().map(|label| label.nb.as_str()).collect();
            let what = match &change.what {
                PackDifference::Added { required: true } => "added, required".to_owned(),
                PackDifference::Added { .. } => "added".to_owned(),
                PackDifference::Gone => "gone".to_owned(),
                PackDifference::Kind { before, after } => format!("{before:?} to {after:?}"),
                PackDifference::Needed { required, .. } => format!("required: {required}"),
                PackDifference::Label { before } => format!("was called {}", before.nb),
                PackDifference::Limit {
                    keyword,
                    before,
                    after,
                } => format!("{keyword} {before:?} to {after:?}"),
                PackDifference::ChoiceAdded { choice } => format!("+ {}", choice.nb),
                PackDifference::ChoiceGone { choice } => format!("- {}", choice.nb),
            };
            format!("{}: {what}", path.join(" / "))
        })
        .collect();
    assert_eq!(
        said,
        [
            "Rapportår: added, required",
            "Kontaktperson: required: true",
            "Kontaktperson / Navn: maxLength Some(\"200\") to Some(\"30\")",
            "Aktiviteter: maxItems None to Some(\"500\")",
            "Aktiviteter / Kategori: Text to Choice",
            "Aktiviteter / Kategori: maxLength Some(\"200\") to None",
            "Aktiviteter / Kategori: minLength Some(\"1\") to None",
            "Aktiviteter / Kategori: pattern Some(\"\\\"\\\\\\\\S\\\"\") to None",
            "Aktiviteter / Kategori: + Digital møteplass",
            "Aktiviteter / Kategori: - Likepersonsarbeid",
            "Aktiviteter / Kategori: - Informasjonsarbeid",
            "Aktiviteter / Timer: added, required",
            "Aktiviteter / Frivillige: added",
            "Merknad: added",
            "Rapporteringsperiode: gone",
            "Kontaktperson / Telefon: gone",
            "Aktiviteter / Timer: gone",
        ]
    );
    assert_eq!(
        ops::rule_packs::list(&desk.app).unwrap().newest,
        "bufdir_2025_v2",
        "nothing is added by looking"
    );

    let after =
        ops::rule_packs::add(&desk.app, &open_pack, &by(&open_pack, " Kari i IT ")).unwrap();
    assert_eq!(after.newest, VERSION);
    let row = &after.packs[0];
    let added = row.added.as_ref().unwrap();
    assert_eq!(
        (added.by.as_str(), added.at.as_str(), added.file.as_str()),
        ("Kari i IT", "2026-03-26T10:00:00Z", "regelsett-2026.json")
    );
    assert_eq!(row.sha256, sha256_hex(NEXT.as_bytes()));
    assert!(
        after.packs[1].added.is_none(),
        "the other came with the program"
    );
    let draft = ops::new_draft::new_draft(&desk.app, DraftSource::Blank, None).unwrap();
    assert_eq!(draft.submission.payload_version, VERSION);
    assert_eq!(ops::rule_packs::list(&desk.app).unwrap().packs[0].drafts, 1);

    // The same again is nothing new, and says so.
    let (again, preview) = opened(&desk, &path);
    assert_eq!(preview.standing, RulePackStanding::Known);
    let same = ops::rule_packs::add(&desk.app, &again, &by(&again, "Ola")).unwrap();
    assert_eq!(same.packs[0].added.as_ref().unwrap().by, "Kari i IT");

    // Another one of that name never takes its place.
    let other = file(
        &desk,
        "annet.json",
        &NEXT.replace("\"maxItems\": 500", "\"maxItems\": 501"),
    );
    let refused = ops::open_file::open(&desk.app, &other, None).err().unwrap();
    assert_eq!(refused.code, ErrorCode::RulePackInvalid);
    assert_eq!(refused.args["problem"], "version_taken");
    assert_eq!(refused.args["payload_version"], VERSION);

    // Only what was shown is added, by somebody who can be named.
    let stale = AddRulePack {
        sha256: "0".repeat(64),
        who: "Kari".to_owned(),
    };
    let refused = ops::rule_packs::add(&desk.app, &again, &stale)
        .err()
        .unwrap();
    assert_eq!(refused.code, ErrorCode::NotFound);
    for nobody in [" ", "a\u{7}b", &"x".repeat(81)] {
        let refused = ops::rule_packs::add(&desk.app, &again, &by(&again, nobody))
            .err()
            .unwrap();
        assert_eq!(refused.code, ErrorCode::InputInvalid);
        assert_eq!(refused.args["field"], "rule_pack_who");
    }
}

#[tokio::test]
async fn what_is_wrong_is_said_with_its_place_in_the_file() {
    let desk = desk().await;
    for (name, text, problem, line) in [
        (
            "halvt.json",
            NEXT[..NEXT.len() / 2].to_owned(),
            "not_json",
            None,
        ),
        (
            "dialekt.json",
            NEXT.replace("2020-12", "2019-09"),
            "dialect",
            Some("2"),
        ),
        (
            "ute.json",
            NEXT.replace("\"x-order\": 5,", "\"$ref\": \"https://example.org/x\","),
            "reference",
            None,
        ),
        (
            "mønster.json",
            NEXT.replace("^[0-9]{9}$", "(a{9999}){9999}"),
            "pattern",
            None,
        ),
        (
            "nøkkel.json",
            NEXT.replace("\"maxItems\"", "\"maxItemz\""),
            "keyword",
            None,
        ),
        (
            "dypt.json",
            format!("{{\"x-payload-version\": {}", "[".repeat(5000)),
            "not_json",
            Some("1"),
        ),
    ] {
        let path = file(&desk, name, &text);
        let refused = ops::open_file::open(&desk.app, &path, None).err().unwrap();
        assert_eq!(refused.code, ErrorCode::RulePackInvalid, "{name}");
        assert_eq!(refused.args["problem"], problem, "{name}: {refused:?}");
        assert_eq!(refused.args["file"], name);
        assert_eq!(refused.args["has_place"], "yes", "{name}");
        if let Some(line) = line {
            assert_eq!(refused.args["line"], line, "{name}");
        }
    }
    let marked = NEXT
        .lines()
        .position(|line| line.contains("maxItems"))
        .unwrap()
        + 1;
    let path = file(
        &desk,
        "nøkkel.json",
        &NEXT.replace("\"maxItems\"", "\"maxItemz\""),
    );
    let refused = ops::open_file::open(&desk.app, &path, None).err().unwrap();
    assert_eq!(refused.args["line"], marked.to_string());
    // A report is none, whatever stands in it.
    let report = file(
        &desk,
        "rapport.json",
        r#"{"organisasjonsnummer":"912345678","merknad":"\"x-payload-version\" og $schema"}"#,
    );
    assert!(matches!(
        ops::open_file::open(&desk.app, &report, None),
        Ok(Opened::Draft(_))
    ));
    assert_eq!(ops::rule_packs::list(&desk.app).unwrap().packs.len(), 1);
}

#[tokio::test]
async fn it_outlives_a_restart_and_another_process_sees_it() {
    let desk = desk().await;
    let address = desk.server.base_address();
    let other = open(&desk.folder, &address, &desk.clock, None)
        .await
        .unwrap();
    desk.add_pack(NEXT);
    let draft = ops::new_draft::new_draft(&other, DraftSource::Blank, None).unwrap();
    assert_eq!(
        draft.submission.payload_version, VERSION,
        "without a restart"
    );
    drop(other);
    let again = open(&desk.folder, &address, &desk.clock, None)
        .await
        .unwrap();
    assert!(again.notice().is_none());
    let listed = ops::rule_packs::list(&again).unwrap();
    assert_eq!(listed.packs[0].added.as_ref().unwrap().by, "Kari i IT");
    let environment = kvittert_core::environment::Environment::new(
        kvittert_core::view::app::EnvironmentName::Practice,
        desk.folder.path(),
    );
    let (closed, _) = ops::rule_packs::of_closed(&environment).unwrap();
    assert_eq!(closed.versions(), [VERSION, "bufdir_2025_v2"]);
    let live = kvittert_core::environment::Environment::new(
        kvittert_core::view::app::EnvironmentName::Live,
        desk.folder.path(),
    );
    let (closed, _) = ops::rule_packs::of_closed(&live).unwrap();
    assert_eq!(
        closed.versions(),
        ["bufdir_2025_v2"],
        "practice and live share nothing"
    );
}

#[tokio::test]
async fn a_damaged_one_is_set_aside_its_draft_can_be_read_and_the_file_puts_it_right() {
    let desk = desk().await;
    desk.add_pack(NEXT);
    let draft = ops::new_draft::new_draft(&desk.app, DraftSource::Blank, None).unwrap();
    let id = draft.submission.id.clone();
    desk.save(&draft, |draft| {
        draft.document.0["merknad"] = "Husk dette".into();
    });
    let Desk {
        app,
        server,
        clock,
        folder,
    } = desk;
    let path = app.environment().database();
    drop(app);
    let database = Connection::open(&path).unwrap();
    let changed = database
        .execute(
            "UPDATE rule_packs SET body = \
             CAST(replace(CAST(body AS TEXT), 'maxItems', 'maxItemz') AS BLOB)",
            [],
        )
        .unwrap();
    assert_eq!(changed, 1);
    drop(database);

    let app = open(&folder, &server.base_address(), &clock, None)
        .await
        .unwrap();
    let notice = app.notice().unwrap();
    assert_eq!(notice.code, ErrorCode::RulePackDamaged);
    assert_eq!(notice.args["payload_version"], VERSION);
    let listed = ops::rule_packs::list(&app).unwrap();
    assert_eq!(listed.newest, "bufdir_2025_v2");
    assert!(listed.packs[0].fault.is_some() && listed.packs[0].title.is_none());
    assert_eq!(listed.packs[0].drafts, 1);

    let refused = ops::draft::draft(&app, &id).err().unwrap();
    assert_eq!(refused.code, ErrorCode::RulePackDamaged);
    let bare = ops::moving::bare(&app, &id).unwrap();
    assert!(
        bare.values
            .contains(&("merknad".to_owned(), "Husk dette".to_owned()))
    );
    assert_eq!(bare.can_move_to, ["bufdir_2025_v2"]);

    // Another file of that name does not take its place; the very same one does.
    let desk = Desk {
        app,
        server,
        clock,
        folder,
    };
    let other = file(&desk, "annet.json", &NEXT.replace("500", "501"));
    let refused = ops::open_file::open(&desk.app, &other, None).err().unwrap();
    assert_eq!(refused.args["problem"], "version_taken");
    let (same, preview) = opened(&desk, &file(&desk, "samme.json", NEXT));
    assert_eq!(preview.standing, RulePackStanding::Mends);
    ops::rule_packs::add(&desk.app, &same, &by(&same, "Kari")).unwrap();
    let back = ops::draft::draft(&desk.app, &id).unwrap();
    assert_eq!(back.document.0["merknad"], "Husk dette");
    assert!(
        ops::rule_packs::list(&desk.app).unwrap().packs[0]
            .fault
            .is_none()
    );
}

#[tokio::test]
async fn one_that_is_in_use_stays_and_removing_another_is_undone() {
    let desk = desk().await;
    desk.add_pack(NEXT);
    let draft = ops::new_draft::new_draft(&desk.app, DraftSource::Blank, None).unwrap();
    desk.save(&draft, |draft| draft.report_id = "rpt_2026".to_owned());
    let refused = ops::rule_packs::remove(&desk.app, &version(VERSION))
        .err()
        .unwrap();
    assert_eq!(refused.code, ErrorCode::RulePackInUse);
    assert_eq!(
        (
            refused.args["drafts"].as_str(),
            refused.args["reports"].as_str()
        ),
        ("1", "0")
    );
    assert_eq!(refused.args["which"], "rpt_2026");
    let database = Connection::open(desk.app.environment().database()).unwrap();
    let direct = database.execute("UPDATE rule_packs SET removed_at = 1", []);
    assert!(direct.is_err(), "the database holds it too");
    let edited = database.execute("UPDATE rule_packs SET added_by = 'x'", []);
    assert!(edited.is_err(), "who added it is never edited");

    ops::draft::discard_draft(&desk.app, &draft.submission.id).unwrap();
    let after = ops::rule_packs::remove(&desk.app, &version(VERSION)).unwrap();
    assert_eq!(
        (after.newest.as_str(), after.packs.len()),
        ("bufdir_2025_v2", 1)
    );
    let after = ops::rule_packs::restore(&desk.app, &version(VERSION)).unwrap();
    assert_eq!((after.newest.as_str(), after.packs.len()), (VERSION, 2));

    // A draft that comes back brings its rule pack back.
    ops::rule_packs::remove(&desk.app, &version(VERSION)).unwrap();
    let back = ops::draft::restore_draft(&desk.app, &draft.submission.id).unwrap();
    assert_eq!(back.submission.payload_version, VERSION);

    let built_in = ops::rule_packs::remove(&desk.app, &version("bufdir_2025_v2"))
        .err()
        .unwrap();
    assert_eq!(built_in.code, ErrorCode::NotFound);
}
