//! A draft moved to next year's rule pack: looked at before, kept whole, taken back.

use kvittert_core::domain::State;
use kvittert_core::error::ErrorCode;
use kvittert_core::ops;
use kvittert_core::view::app::Language;
use kvittert_core::view::draft::{DraftSource, DraftView, WizardStep};
use kvittert_core::view::rules::{MoveDraft, NoPlace};
use kvittert_core::view::submission::{EventKind, ReceiptFormat};
use serde_json::json;

use crate::everything;
use crate::practice::{Desk, desk};

const NEXT: &str = include_str!("../../../../tests/fixtures/rules/bufdir_2026_v1.schema.json");
const OLD: &str = "bufdir_2025_v2";
const NEW: &str = "bufdir_2026_v1";

fn to(draft: &DraftView, version: &str) -> MoveDraft {
    MoveDraft {
        id: draft.submission.id.clone(),
        payload_version: version.to_owned(),
    }
}

/// A desk with next year's rule pack, and a draft of this year's.
async fn with_draft() -> (Desk, DraftView) {
    let desk = desk().await;
    let draft = desk.example();
    desk.save(&draft, |draft| {
        draft.report_id = "rpt_flyttes".to_owned();
        draft.step = WizardStep::Review;
        draft.acknowledged = vec!["recommended /kontaktperson".into()];
        draft.document.0["kontaktperson"] = json!({"navn": "Kari", "telefon": "99 99 99 99"});
        draft.document.0["aktiviteter"][0]["timer"] = json!("6 740,5");
        let rows = draft.document.0["aktiviteter"].as_array_mut().unwrap();
        rows.push(json!({"kategori": "Turgruppe", "antall": "seks", "timer": "1"}));
    });
    desk.add_pack(NEXT);
    let draft = ops::draft::draft(&desk.app, &draft.submission.id).unwrap();
    (desk, draft)
}

#[tokio::test]
async fn it_is_looked_at_moved_and_taken_back_whole() {
    let (desk, before) = with_draft().await;
    assert_eq!(
        before.submission.payload_version, OLD,
        "nothing moves by itself"
    );
    let preview = ops::moving::preview(&desk.app, &to(&before, NEW)).unwrap();
    assert_eq!((preview.from.as_str(), preview.to.as_str()), (OLD, NEW));
    assert_eq!((preview.carried, preview.aside_count), (8, 2));
    let shown: Vec<(&str, Option<usize>, NoPlace)> = preview
        .aside
        .iter()
        .map(|item| (item.value.as_str(), item.row, item.why))
        .collect();
    assert_eq!(
        shown,
        [
            ("99 99 99 99", None, NoPlace::Gone),
            ("Turgruppe", Some(2), NoPlace::NotAllowed),
        ]
    );
    assert!(preview.errors > 0, "a category is missing there");
    let looked_at = ops::draft::draft(&desk.app, &before.submission.id).unwrap();
    assert_eq!(
        looked_at.document, before.document,
        "looking changes nothing"
    );

    let moved = ops::moving::move_draft(&desk.app, &to(&before, NEW)).unwrap();
    assert_eq!(moved.submission.payload_version, NEW);
    assert_eq!(moved.submission.period.as_deref(), Some("2025"));
    assert_eq!(moved.document.0["aktiviteter"][0]["timeverk"], "6 740,5");
    assert_eq!(moved.step, WizardStep::FillIn, "the form is looked at anew");
    assert_eq!(moved.acknowledged, Vec::<String>::new());
    assert_eq!(moved.submission.report_id, "rpt_flyttes");
    let last = ops::moving::last_move(&desk.app, &before.submission.id)
        .unwrap()
        .unwrap();
    assert_eq!(
        (last.who.as_str(), last.aside_count, last.undoes),
        ("kari", 2, false)
    );
    let events = desk.detail(&before.submission.id).events;
    let event = events.last().unwrap();
    assert_eq!(event.kind, EventKind::Moved);
    assert_eq!(
        (
            event.detail["from"].as_str(),
            event.detail["aside"].as_str()
        ),
        (OLD, "2")
    );

    desk.save(&moved, |draft| {
        draft.document.0["merknad"] = json!("Skrevet siden")
    });
    let back = ops::moving::undo_move(&desk.app, &before.submission.id).unwrap();
    assert_eq!(back.document, before.document);
    assert_eq!(back.step, before.step);
    assert_eq!(back.acknowledged, before.acknowledged);
    assert_eq!(back.submission.payload_version, OLD);
    assert_eq!(
        ops::moving::last_move(&desk.app, &before.submission.id)
            .unwrap()
            .unwrap()
            .aside_count,
        0
    );
    let again = ops::moving::undo_move(&desk.app, &before.submission.id).unwrap();
    assert_eq!(
        again.document.0["merknad"], "Skrevet siden",
        "undo is undone in the same way"
    );
    assert_eq!(
        ops::moving::last_move(&desk.app, &before.submission.id)
            .unwrap()
            .unwrap()
            .aside_count,
        2
    );

    // Moved back rather than undone: all comes to its place, and what is new there is kept.
    let moved_back = ops::moving::move_draft(&desk.app, &to(&before, OLD)).unwrap();
    assert_eq!(
        moved_back.document.0["kontaktperson"]["telefon"],
        "99 99 99 99"
    );
    assert_eq!(
        moved_back.document.0["aktiviteter"][1]["kategori"],
        "Turgruppe"
    );
    let last = ops::moving::last_move(&desk.app, &before.submission.id)
        .unwrap()
        .unwrap();
    assert_eq!(last.aside.len(), 1);
    assert_eq!(last.aside[0].value, "Skrevet siden");
}

#[tokio::test]
async fn it_is_sent_under_its_new_rules_and_its_receipt_names_them() {
    let (desk, draft) = with_draft().await;
    let moved = ops::moving::move_draft(&desk.app, &to(&draft, NEW)).unwrap();
    desk.save(&moved, |draft| {
        draft.document.0["merknad"] = json!("Alt i orden");
        draft.document.0["aktiviteter"][1]["kategori"] = json!("digital_meeting_place");
        draft.document.0["aktiviteter"][1]["antall"] = json!("6");
    });
    let sent = ops::send::send(&desk.app, &draft.submission.id)
        .await
        .unwrap();
    assert_eq!(sent.submission.state, State::Received);
    assert_eq!(sent.submission.payload_version, NEW);
    let receipt = ops::receipt::content(
        &desk.app,
        &draft.submission.id,
        ReceiptFormat::Html,
        Language::Nb,
    )
    .unwrap();
    let receipt = String::from_utf8(receipt).unwrap();
    assert!(receipt.contains(NEW) && receipt.contains("Digital møteplass"));
    let last = ops::moving::last_move(&desk.app, &draft.submission.id)
        .unwrap()
        .unwrap();
    assert_eq!(
        last.aside_count, 2,
        "what had no place stays with the report"
    );

    let refused = ops::moving::move_draft(&desk.app, &to(&draft, OLD))
        .err()
        .unwrap();
    assert_eq!(
        refused.code,
        ErrorCode::WrongState,
        "what was sent is never moved"
    );
    let refused = ops::moving::undo_move(&desk.app, &draft.submission.id)
        .err()
        .unwrap();
    assert_eq!(refused.code, ErrorCode::WrongState);
}

#[tokio::test]
async fn a_correction_and_last_years_report_stay_in_their_version_unless_moved() {
    let desk = desk().await;
    let sent = desk.send_example().await;
    let id = sent.submission.id.clone();
    desk.add_pack(NEXT);
    let earlier = DraftSource::Earlier { id: id.clone() };
    let draft = ops::new_draft::new_draft(&desk.app, earlier, None).unwrap();
    assert_eq!(draft.submission.payload_version, OLD);
    let moved = ops::moving::move_draft(&desk.app, &to(&draft, NEW)).unwrap();
    let beside = moved.earlier.unwrap();
    assert_eq!(
        beside.0["aktiviteter"][0]["timeverk"], "6740",
        "in the words of the draft"
    );
    assert_eq!(beside.0["aar"], "2025");
    assert!(
        desk.detail(&id).body.is_some(),
        "the old one opens with its own rule pack"
    );
    assert_eq!(desk.detail(&id).check.unwrap().payload_version, OLD);
}

#[tokio::test]
async fn what_cannot_be_moved_is_said() {
    let (desk, draft) = with_draft().await;
    let nowhere = ops::moving::preview(&desk.app, &to(&draft, "ukjent_v1"))
        .err()
        .unwrap();
    assert_eq!(nowhere.code, ErrorCode::UnknownPayloadVersion);
    let same = ops::moving::move_draft(&desk.app, &to(&draft, OLD))
        .err()
        .unwrap();
    assert_eq!(same.code, ErrorCode::InputInvalid);
    let never = ops::moving::undo_move(&desk.app, &draft.submission.id)
        .err()
        .unwrap();
    assert_eq!(never.code, ErrorCode::NotFound);
    assert_eq!(
        ops::moving::last_move(&desk.app, &draft.submission.id).unwrap(),
        None
    );
}

#[tokio::test]
async fn moves_are_taken_along() {
    let (desk, draft) = with_draft().await;
    ops::moving::move_draft(&desk.app, &to(&draft, NEW)).unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let file = everything::file(&elsewhere, "alt.json");
    ops::everything::take_out(&desk.app, &file).unwrap();
    let fresh = everything::fresh(&desk, &elsewhere).await;
    ops::everything::take_in(&fresh, &file).unwrap();
    let again = everything::file(&elsewhere, "igjen.json");
    ops::everything::take_out(&fresh, &again).unwrap();
    assert_eq!(everything::read(&again), everything::read(&file));
    let back = ops::moving::undo_move(&fresh, &draft.submission.id).unwrap();
    assert_eq!(back.document, draft.document);
}
