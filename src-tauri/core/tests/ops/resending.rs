//! A report that Bufdir said no to, under the same report id once more.

use std::time::Duration;

use kvittert_core::domain::{State, SubmissionId};
use kvittert_core::error::{AppError, ErrorCode};
use kvittert_core::ops;
use kvittert_core::ops::submit_file::{SubmitFile, check_report_file, rules_of, submit_file};
use kvittert_core::ops::table_file::Beside;
use kvittert_core::view::draft::{DraftSource, DraftView};
use kvittert_core::view::submission::SubmissionDetail;
use kvittert_sandbox::{Endpoint, Fault};
use serde_json::{Value, json};

use crate::practice::{ANOTHER_NUMBER, Desk, desk};

/// Sends the example with a number that the practice server rejects, and hears so.
async fn rejected(desk: &Desk) -> SubmissionDetail {
    let draft = desk.example();
    desk.save(&draft, |draft| {
        draft.document.0["organisasjonsnummer"] = json!("974760819");
        draft.acknowledged.push(ANOTHER_NUMBER.into());
    });
    let sent = ops::send::send(&desk.app, &draft.submission.id).await;
    let id = sent.unwrap().submission.id;
    desk.server.advance_clock(Duration::from_secs(60));
    ops::refresh::refresh_status(&desk.app, &id).await.unwrap();
    let detail = desk.detail(&id);
    assert_eq!(detail.submission.state, State::Rejected);
    detail
}

/// A correction under the report id of what it corrects.
fn correction(desk: &Desk, of: &SubmissionDetail) -> DraftView {
    let source = DraftSource::Correction {
        id: of.submission.id.clone(),
    };
    let draft = ops::new_draft::new_draft(&desk.app, source, None).unwrap();
    desk.save(&draft, |draft| {
        draft.report_id.clone_from(&of.submission.report_id);
        draft.acknowledged = vec!["recommended /kontaktperson".into(), ANOTHER_NUMBER.into()];
    });
    ops::draft::draft(&desk.app, &draft.submission.id).unwrap()
}

async fn send(desk: &Desk, id: &SubmissionId) -> Result<State, AppError> {
    let sent = ops::send::send(&desk.app, id).await?;
    Ok(sent.submission.state)
}

#[tokio::test]
async fn what_was_rejected_does_not_go_unchanged_under_its_report_id() {
    let desk = desk().await;
    let rejected = rejected(&desk).await;
    let again = correction(&desk, &rejected);
    let id = &again.submission.id;
    let error = send(&desk, id).await.unwrap_err();
    assert_eq!(error.code, ErrorCode::UnchangedSinceRejected);
    let row = &rejected.submission;
    assert_eq!(error.args["report_id"], row.report_id);
    assert_eq!(
        Some(&error.args["reference_id"]),
        row.reference_id.as_ref(),
        "the one that it would be given again"
    );
    assert_eq!(desk.detail(id).submission.state, State::Draft);
    assert_eq!(desk.arrived(Endpoint::Submit).len(), 1, "nothing was sent");

    // Either of the two that the words name leads out.
    desk.save(&again, |draft| {
        draft.document.0["aktiviteter"][0]["antall"] = json!("843");
    });
    assert_eq!(send(&desk, id).await.unwrap(), State::Received);
    let other = correction(&desk, &rejected);
    desk.save(&other, |draft| draft.report_id = "rpt_ny".into());
    let sent = send(&desk, &other.submission.id).await;
    assert_eq!(sent.unwrap(), State::Received);
}

#[tokio::test]
async fn a_file_with_its_fields_in_another_order_is_the_same_report() {
    let desk = desk().await;
    let rejected = rejected(&desk).await;
    let body: Value = serde_json::from_str(rejected.body.as_deref().unwrap()).unwrap();
    let Value::Object(fields) = &body["payload"] else {
        panic!("a payload is an object");
    };
    let turned: serde_json::Map<String, Value> = fields.clone().into_iter().rev().collect();
    let mut file = body.clone();
    file["payload"] = turned.into();
    let path = desk.folder.path().join("rapport.json");
    std::fs::write(&path, serde_json::to_string_pretty(&file).unwrap()).unwrap();
    let checked = check_report_file(&rules_of(&desk.app), &path, &Beside::default()).unwrap();
    let input = SubmitFile {
        accept_warnings: true,
        ..SubmitFile::default()
    };
    let error = submit_file(&desk.app, &checked, &input).await.unwrap_err();
    assert_eq!(error.code, ErrorCode::UnchangedSinceRejected);
    assert_eq!(desk.arrived(Endpoint::Submit).len(), 1);
    let query = kvittert_core::view::submission::ListQuery::default();
    let listed = ops::history::list(&desk.app, query).unwrap();
    assert_eq!(listed.total, 1, "and no draft is left behind");
}

#[tokio::test]
async fn what_was_refused_was_not_taken_in_and_may_go_again_as_it_is() {
    let desk = desk().await;
    desk.server.order_fault(Endpoint::Submit, Fault::Refuse, 1);
    let refused = desk.send_example().await;
    assert_eq!(refused.submission.state, State::Refused);
    let again = correction(&desk, &refused);
    let sent = send(&desk, &again.submission.id).await;
    assert_eq!(sent.unwrap(), State::Received);
}
