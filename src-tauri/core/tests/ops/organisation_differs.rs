//! A report that names another organisation number than the organisation has that it is sent for.

use kvittert_core::domain::State;
use kvittert_core::error::ErrorCode;
use kvittert_core::ops;
use kvittert_core::ops::submit_file::{SubmitFile, check_report_file, rules_of, submit_file};
use kvittert_core::ops::table_file::Beside;
use kvittert_core::view::submission::SubmissionDetail;
use kvittert_sandbox::Endpoint;
use serde_json::{Value, json};

use crate::practice::{ANOTHER_NUMBER, Desk, desk};

const NUMBER: &str = "974760819";

#[tokio::test]
async fn a_draft_goes_once_a_person_said_that_these_two_numbers_are_meant() {
    let desk = desk().await;
    let draft = desk.example();
    let id = &draft.submission.id;
    let of_others = "organisation-differs /organisasjonsnummer 974760819 123456785";
    let refused = async |acknowledged: Option<&str>| {
        desk.save(&draft, |draft| {
            draft.document.0["organisasjonsnummer"] = json!(NUMBER);
            draft.acknowledged.extend(acknowledged.map(str::to_owned));
        });
        let sent = ops::send::send(&desk.app, id).await;
        sent.map(|detail| detail.submission.state)
    };
    for acknowledged in [None, Some(of_others)] {
        let error = refused(acknowledged).await.unwrap_err();
        assert_eq!(error.code, ErrorCode::OrganisationDiffers);
        assert_eq!(error.args["in_report"], NUMBER);
        assert_eq!(error.args["number"], "912345678");
        assert_eq!(error.args["organisation"], desk.organisation().label);
        assert_eq!(desk.detail(id).submission.state, State::Draft);
    }
    assert!(desk.server.record().is_empty(), "nothing was sent");
    let state = refused(Some(ANOTHER_NUMBER)).await.unwrap();
    assert_eq!(state, State::Received);
    assert!(acknowledged(&desk.detail(id)).contains(ANOTHER_NUMBER));
}

/// What the history says was acknowledged.
fn acknowledged(detail: &SubmissionDetail) -> &str {
    let mut events = detail.events.iter();
    let said = events.find_map(|event| event.detail.get("acknowledged"));
    said.map_or("", String::as_str)
}

async fn submit(
    desk: &Desk,
    change: impl FnOnce(&mut Value),
    accept_warnings: bool,
) -> kvittert_core::error::Result<SubmissionDetail> {
    let mut file: Value = serde_json::from_str(ops::new_draft::EXAMPLE).unwrap();
    file["payload"]["kontaktperson"] = json!("Kari");
    change(&mut file);
    let path = desk.folder.path().join("rapport.json");
    std::fs::write(&path, file.to_string()).unwrap();
    let checked = check_report_file(&rules_of(&desk.app), &path, &Beside::default()).unwrap();
    assert_eq!(checked.verdict().warnings, 0, "{:?}", checked.findings);
    let input = SubmitFile {
        accept_warnings,
        ..SubmitFile::default()
    };
    submit_file(&desk.app, &checked, &input).await
}

#[tokio::test]
async fn a_file_goes_once_its_warnings_are_accepted() {
    let desk = desk().await;
    let another = |file: &mut Value| file["payload"]["organisasjonsnummer"] = json!(NUMBER);
    let error = submit(&desk, another, false).await.unwrap_err();
    assert_eq!(error.code, ErrorCode::OrganisationDiffers);
    assert!(desk.arrived(Endpoint::Submit).is_empty());
    let sent = submit(&desk, another, true).await.unwrap();
    assert_eq!(sent.submission.state, State::Received);
    assert_eq!(acknowledged(&sent), ANOTHER_NUMBER);

    // An organisation that is not known here has no number to differ from.
    let elsewhere = |file: &mut Value| {
        another(file);
        file["org_id"] = json!("org_483");
        file["report_id"] = json!("rpt_483");
    };
    let queued = submit(&desk, elsewhere, false).await.unwrap();
    assert_eq!(acknowledged(&queued), "");
    let same = |file: &mut Value| file["report_id"] = json!("rpt_same");
    let sent = submit(&desk, same, false).await.unwrap();
    assert_eq!(sent.submission.state, State::Received);
}
