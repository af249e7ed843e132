//! A report from the draft to its last answer.

use std::time::Duration;

use kvittert_core::domain::{Document, State, Verdict};
use kvittert_core::error::ErrorCode;
use kvittert_core::ops;
use kvittert_core::view::app::Language;
use kvittert_core::view::draft::{DraftSource, WizardStep};
use kvittert_core::view::submission::{
    AttemptOutcome, EventKind, ListQuery, ReceiptFormat, SaveReceipt,
};
use kvittert_sandbox::Endpoint;
use serde_json::{Value, json};

use crate::practice::{ANOTHER_NUMBER, desk};

#[tokio::test]
async fn the_example_goes_from_draft_to_accepted() {
    let desk = desk().await;
    let draft = desk.example();
    assert_eq!(draft.submission.report_id, "rpt_20250101_region07_pdf");
    assert_eq!(
        draft.check.verdict,
        Verdict {
            errors: 0,
            warnings: 1,
            tips: 1
        }
    );
    assert_eq!(draft.check.totals.hours.to_string(), "6740");

    let preview = ops::check::preview(&desk.app, &draft.submission.id).unwrap();
    let sent = ops::send::send(&desk.app, &draft.submission.id)
        .await
        .unwrap();
    assert_eq!(sent.submission.state, State::Received);
    assert_eq!(
        sent.bufdir_confirmation.as_deref(),
        Some("Rapport mottatt og registrert.")
    );
    assert_eq!(
        sent.body.as_deref(),
        Some(preview.json.as_str()),
        "what was shown is what went"
    );
    assert_eq!(
        sent.payload_sha256.as_deref(),
        Some(preview.payload_sha256.as_str())
    );

    let arrived = desk.arrived(Endpoint::Submit);
    assert_eq!(arrived.len(), 1, "one attempt on the wire");
    assert_eq!(arrived[0].body, preview.json, "byte for byte");
    let example: Value = serde_json::from_str(ops::new_draft::EXAMPLE).unwrap();
    assert_eq!(
        serde_json::from_str::<Value>(&arrived[0].body).unwrap(),
        example
    );

    let kinds: Vec<EventKind> = sent.events.iter().map(|event| event.kind).collect();
    assert_eq!(
        kinds,
        [
            EventKind::Created,
            EventKind::Frozen,
            EventKind::AttemptBegan,
            EventKind::Received
        ]
    );
    assert_eq!(sent.events[0].who, "kari");
    assert_eq!(sent.attempts[0].outcome, Some(AttemptOutcome::Taken));

    let id = sent.submission.id;
    for (pass, state) in [(6, State::Processing), (60, State::Accepted)] {
        desk.server.advance_clock(Duration::from_secs(pass));
        let outcome = ops::refresh::refresh_status(&desk.app, &id).await.unwrap();
        assert!(outcome.changed);
        assert_eq!(outcome.submission.state, state);
    }
    let detail = desk.detail(&id);
    assert_eq!(
        detail.notes.as_deref(),
        Some("Rapporten er behandlet og godkjent.")
    );
    assert_eq!(
        ops::refresh::refresh_all(&desk.app).await.unwrap(),
        [],
        "nothing awaits an answer"
    );
}

#[tokio::test]
async fn a_rejected_report_is_corrected_by_a_new_one() {
    let desk = desk().await;
    let draft = desk.example();
    desk.save(&draft, |draft| {
        draft.acknowledged = vec!["recommended /kontaktperson".into(), ANOTHER_NUMBER.into()];
        draft.document.0["organisasjonsnummer"] = json!("974760819");
    });
    let sent = ops::send::send(&desk.app, &draft.submission.id)
        .await
        .unwrap();
    desk.server.advance_clock(Duration::from_secs(60));
    let outcome = ops::refresh::refresh_status(&desk.app, &sent.submission.id)
        .await
        .unwrap();
    assert_eq!(
        outcome.submission.state,
        State::Rejected,
        "its number ends in nine"
    );

    let source = DraftSource::Correction {
        id: sent.submission.id.clone(),
    };
    let correction = ops::new_draft::new_draft(&desk.app, source, None).unwrap();
    assert_eq!(
        correction.document,
        draft_of(&sent.body),
        "everything is carried over"
    );
    assert_eq!(
        correction.submission.parent_id.as_ref(),
        Some(&sent.submission.id)
    );
    assert!(
        !correction.remarks.is_empty(),
        "Bufdir's notes stand beside it"
    );
    let old = desk.detail(&sent.submission.id);
    assert_eq!(
        old.submission.state,
        State::Rejected,
        "the old one is untouched"
    );
    assert_eq!(old.corrections.len(), 1);
}

fn draft_of(body: &Option<String>) -> Document {
    let body: Value = serde_json::from_str(body.as_deref().unwrap()).unwrap();
    let mut payload = body["payload"].clone();
    // Figures stand in a document as people write them.
    payload["aktiviteter"][0]["antall"] = json!("842");
    payload["aktiviteter"][0]["timer"] = json!("6740");
    Document(payload)
}

#[tokio::test]
async fn last_years_figures_are_beside_the_fields_and_never_in_them() {
    let desk = desk().await;
    let sent = desk.send_example().await;
    let source = DraftSource::Earlier {
        id: sent.submission.id.clone(),
    };
    let draft = ops::new_draft::new_draft(&desk.app, source, None).unwrap();
    assert_eq!(draft.document.0["rapporteringsperiode"], "2026");
    assert_eq!(
        draft.document.0["aktiviteter"],
        json!([{ "kategori": "individual_mentoring" }]),
        "the structure, no figure"
    );
    assert_eq!(draft.earlier.unwrap().0["aktiviteter"][0]["timer"], "6740");
    assert!(
        !draft.check.verdict.is_valid(),
        "it cannot be sent like that"
    );
}

#[tokio::test]
async fn wrong_text_is_kept_and_the_step_too() {
    let desk = desk().await;
    let draft = desk.example();
    desk.save(&draft, |draft| {
        draft.document.0["aktiviteter"][0]["timer"] = json!("6.740");
        draft.document.0["aktiviteter"][0]["antall"] = json!("mange");
        draft.report_id = "  ".into();
        draft.step = WizardStep::FillIn;
    });
    let again = ops::draft::draft(&desk.app, &draft.submission.id).unwrap();
    assert_eq!(again.step, WizardStep::FillIn);
    assert_eq!(again.document.0["aktiviteter"][0]["antall"], "mange");
    let rules: Vec<&str> = again
        .check
        .findings
        .iter()
        .map(|finding| finding.rule.as_str())
        .collect();
    assert!(rules.contains(&"number-ambiguous") && rules.contains(&"number-unreadable"));
    let error = ops::send::send(&desk.app, &draft.submission.id)
        .await
        .unwrap_err();
    assert_eq!(error.code, ErrorCode::ReportHasErrors);
    assert!(desk.server.record().is_empty(), "nothing left the machine");
    let open = ops::history::list(&desk.app, ListQuery::default()).unwrap();
    assert_eq!(open.rows[0].state, State::Draft);
}

#[tokio::test]
async fn warnings_want_a_tick_and_report_ids_are_one_of_a_kind() {
    let desk = desk().await;
    let draft = desk.example();
    desk.save(&draft, |draft| draft.acknowledged.clear());
    let error = ops::send::send(&desk.app, &draft.submission.id)
        .await
        .unwrap_err();
    assert_eq!(error.code, ErrorCode::WarningsNotAcknowledged);

    desk.save(&draft, |draft| {
        draft.acknowledged = vec!["recommended /kontaktperson".into()]
    });
    ops::send::send(&desk.app, &draft.submission.id)
        .await
        .unwrap();
    let second = desk.example();
    assert_eq!(
        second.submission.report_id, "rpt_20250101_region07_pdf_2",
        "a free one is proposed"
    );
    desk.save(&second, |draft| {
        draft.report_id = "rpt_20250101_region07_pdf".into()
    });
    let error = ops::send::send(&desk.app, &second.submission.id)
        .await
        .unwrap_err();
    assert_eq!(error.code, ErrorCode::ReportIdTaken);
    assert_eq!(desk.arrived(Endpoint::Submit).len(), 1);
}

#[tokio::test]
async fn a_draft_that_was_put_away_comes_back() {
    let desk = desk().await;
    let draft = desk.example();
    ops::draft::discard_draft(&desk.app, &draft.submission.id).unwrap();
    assert_eq!(
        ops::history::list(&desk.app, ListQuery::default())
            .unwrap()
            .total,
        0
    );
    let back = ops::draft::restore_draft(&desk.app, &draft.submission.id).unwrap();
    assert_eq!(back.document, draft.document);
}

#[tokio::test]
async fn receipts_say_what_was_sent_and_carry_the_mark_of_practice() {
    let desk = desk().await;
    let sent = desk.send_example().await;
    let reference = sent.submission.reference_id.clone().unwrap();
    let id = sent.submission.id;
    let input = SaveReceipt {
        id: id.clone(),
        format: ReceiptFormat::Html,
    };
    let to = desk
        .folder
        .path()
        .join(ops::receipt::proposed_name(&desk.app, &input).unwrap());
    ops::receipt::save(&desk.app, &input, &to, Language::Nb).unwrap();
    let html = std::fs::read_to_string(&to).unwrap();
    for part in [
        reference.as_str(),
        "ØVELSE – ikke sendt til Bufdir",
        "Mottatt er ikke godkjent",
        "Rapport mottatt og registrert.",
        "6\u{a0}740",
        sent.payload_sha256.as_deref().unwrap(),
    ] {
        assert!(html.contains(part), "the receipt lacks {part:?}");
    }
    assert!(!html.contains("<script"), "no script");

    let json = ops::receipt::content(&desk.app, &id, ReceiptFormat::Json, Language::Nb).unwrap();
    let json: Value = serde_json::from_slice(&json).unwrap();
    assert_eq!(json["environment"], "practice");
    assert_eq!(json["payload"]["aktiviteter"][0]["timer"], 6740);
    assert_eq!(
        desk.detail(&id).events.last().unwrap().kind,
        EventKind::ReceiptSaved
    );
}

#[tokio::test]
async fn bufdirs_own_check_stands_beside_the_local_one() {
    let desk = desk().await;
    let draft = desk.example();
    let online = ops::check::check_online(&desk.app, &draft.submission.id)
        .await
        .unwrap();
    assert!(online.agrees && online.is_valid);
    assert_eq!(
        online.warnings,
        ["Field 'kontaktperson' is recommended but not present."]
    );
    desk.save(&draft, |draft| {
        draft.document.0["rapporteringsperiode"] = json!("25")
    });
    let online = ops::check::check_online(&desk.app, &draft.submission.id)
        .await
        .unwrap();
    assert!(!online.is_valid);
}
