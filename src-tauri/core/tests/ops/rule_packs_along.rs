//! A rule pack goes along with the drafts that need it.

use kvittert_core::domain::sha256_hex;
use kvittert_core::error::ErrorCode;
use kvittert_core::ops::{self, rule_packs::OpenPack};
use kvittert_core::view::draft::DraftSource;
use kvittert_core::view::rules::AddRulePack;
use kvittert_core::view::submission::ListQuery;
use serde_json::Value;

use crate::everything;
use crate::practice::desk;

const NEXT: &str = include_str!("../../../../tests/fixtures/rules/bufdir_2026_v1.schema.json");
const VERSION: &str = "bufdir_2026_v1";

#[tokio::test]
async fn it_is_taken_along_with_the_drafts_that_need_it() {
    let desk = desk().await;
    desk.add_pack(NEXT);
    let draft = ops::new_draft::new_draft(&desk.app, DraftSource::Blank, None).unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let taken_out = everything::file(&elsewhere, "alt.json");
    ops::everything::take_out(&desk.app, &taken_out).unwrap();
    let fresh = everything::fresh(&desk, &elsewhere).await;
    let taken = ops::everything::take_in(&fresh, &taken_out).unwrap();
    assert_eq!((taken.rule_packs, taken.submissions), (1, 1));
    let there = ops::draft::draft(&fresh, &draft.submission.id).unwrap();
    assert_eq!(there.submission.payload_version, VERSION);
    let row = &ops::rule_packs::list(&fresh).unwrap().packs[0];
    assert_eq!(row.added.as_ref().unwrap().by, "Kari i IT");
    let again = everything::file(&elsewhere, "igjen.json");
    ops::everything::take_out(&fresh, &again).unwrap();
    assert_eq!(everything::read(&again), everything::read(&taken_out));

    // One that is no rule pack, or another one that a report needs, takes nothing in; another one
    // that nothing needs stays out by itself.
    for (from, to, problem) in [
        ("\\\"maxItems\\\"", "\\\"maxItemz\\\"", "keyword"),
        ("Frivillige", "Frivillege", "other_rules"),
    ] {
        let text = std::fs::read_to_string(&taken_out).unwrap();
        let mut changed: Value = serde_json::from_str(&text.replace(from, to)).unwrap();
        let body = changed["rule_packs"][0]["body"]
            .as_str()
            .unwrap()
            .to_owned();
        changed["rule_packs"][0]["body_sha256"] = sha256_hex(body.as_bytes()).into();
        let bad = everything::file(&elsewhere, "skadet.json");
        std::fs::write(&bad, changed.to_string()).unwrap();
        let place = tempfile::tempdir().unwrap();
        let third = everything::fresh(&desk, &place).await;
        let open = OpenPack::of_bytes("regelsett.json".to_owned(), NEXT.into()).unwrap();
        let input = AddRulePack {
            sha256: open.sha256().to_owned(),
            who: "Ola".to_owned(),
        };
        ops::rule_packs::add(&third, &open, &input).unwrap();
        let refused = ops::everything::take_in(&third, &bad).err().unwrap();
        assert_eq!(refused.code, ErrorCode::RulePackInvalid, "{from}");
        assert_eq!(refused.args["problem"], problem);
        assert_eq!(refused.args["file"], "skadet.json › regelsett.json");
        let count = |app| ops::history::list(app, ListQuery::default()).unwrap().total;
        assert_eq!(count(&third), 0, "nothing came in");
        // The draft is here already, and follows the one that is here.
        if problem == "other_rules" {
            let taken = ops::everything::take_in(&fresh, &bad).unwrap();
            assert_eq!((taken.rule_packs, taken.known), (0, 1));
            let row = &ops::rule_packs::list(&fresh).unwrap().packs[0];
            assert_eq!(row.sha256, sha256_hex(NEXT.as_bytes()));
        }
    }
}
