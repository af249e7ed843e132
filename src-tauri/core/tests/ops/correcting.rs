//! Correct and send again: what a new draft begins with, what it shows, and what stays as it was.

use std::time::Duration;

use kvittert_core::domain::{State, SubmissionId};
use kvittert_core::error::ErrorCode;
use kvittert_core::ops;
use kvittert_core::view::comparison::{ChangeKind, RemarkKind};
use kvittert_core::view::draft::{DraftSource, DraftView};
use kvittert_core::view::submission::EventKind;
use kvittert_sandbox::{Endpoint, Fault};
use serde_json::{Value, json};

use crate::practice::{ANOTHER_NUMBER, Desk, desk};

const ACKNOWLEDGED: &str = "recommended /kontaktperson";

/// A report with all that a report may have, some of it as only a file has it, sent and rejected.
async fn rejected(desk: &Desk) -> DraftView {
    let draft = desk.example();
    desk.save(&draft, |draft| {
        draft.report_id = "rpt_2025".into();
        draft.acknowledged.push(ANOTHER_NUMBER.into());
        let document = &mut draft.document.0;
        document["organisasjonsnummer"] = json!("974760819");
        document["kontaktperson"] = json!({ "navn": "Kari", "rolle": { "$json": "[1.50]" } });
        document["aktiviteter"] = json!([
            { "kategori": "individual_mentoring", "antall": "842", "timer": "6 740,50" },
            { "kategori": "Turgruppa", "antall": "1 000", "timer": "12" },
        ]);
        document["saksnummer"] = json!({ "$json": "12345678901234567890" });
        draft.explanation = Some("Flere ledere i år.".into());
    });
    ops::check::check_online(&desk.app, &draft.submission.id)
        .await
        .unwrap();
    ops::send::send(&desk.app, &draft.submission.id)
        .await
        .unwrap();
    desk.server.advance_clock(Duration::from_secs(60));
    ops::refresh::refresh_all(&desk.app).await.unwrap();
    let sent = desk.detail(&draft.submission.id);
    assert_eq!(sent.submission.state, State::Rejected);
    draft
}

fn correct(desk: &Desk, id: &SubmissionId) -> DraftView {
    let source = DraftSource::Correction { id: id.clone() };
    ops::new_draft::new_draft(&desk.app, source, None).unwrap()
}

/// All that the database has of a report, but for what it says of its corrections.
fn kept(desk: &Desk, id: &SubmissionId) -> Value {
    let to = desk.folder.path().join("alt.json");
    ops::everything::take_out(&desk.app, &to).unwrap();
    let all: Value = serde_json::from_slice(&std::fs::read(&to).unwrap()).unwrap();
    let reports = all["submissions"].as_array().unwrap();
    let report = reports.iter().find(|one| one["id"] == json!(id)).unwrap();
    let mut report = report.clone();
    let events = report["events"].as_array_mut().unwrap();
    events.retain(|event| event["kind"] != "corrected");
    report
}

#[tokio::test]
async fn a_correction_has_everything_and_leaves_the_other_as_it_was() {
    let desk = desk().await;
    let old = rejected(&desk).await.submission.id;
    let before = kept(&desk, &old);
    let row = desk.detail(&old).submission;

    let draft = correct(&desk, &old);
    let document = &draft.document.0;
    assert_eq!(
        document["aktiviteter"][0]["timer"], "6 740,50",
        "as it was typed"
    );
    assert_eq!(document["aktiviteter"][1]["antall"], "1 000");
    assert_eq!(document["kontaktperson"]["rolle"]["$json"], "[1.50]");
    assert_eq!(document["saksnummer"]["$json"], "12345678901234567890");
    assert_eq!(document["rapporteringsperiode"], "2025");
    assert_eq!(draft.organisation_id, Some(desk.organisation().id));
    assert_eq!(draft.submission.organisation_label, row.organisation_label);
    assert_eq!(draft.submission.org_id, row.org_id);
    assert_eq!(draft.explanation, "Flere ledere i år.");
    assert_eq!(draft.parent.as_ref().map(|parent| &parent.id), Some(&old));
    let nothing = ops::comparing::comparison(&desk.app, &draft.submission.id).unwrap();
    let nothing = nothing.correction.unwrap();
    assert!(
        nothing.report.fields.is_empty() && nothing.report.tables.is_empty(),
        "{nothing:?}"
    );

    desk.save(&draft, |draft| {
        draft.document.0["organisasjonsnummer"] = json!("912345678");
        draft.document.0["aktiviteter"][0]["timer"] = json!("6740");
        draft.acknowledged = vec![ACKNOWLEDGED.into()];
        draft.explanation = Some("Noe annet.".into());
    });
    let diff = ops::comparing::comparison(&desk.app, &draft.submission.id).unwrap();
    let diff = diff.correction.unwrap();
    assert_eq!(
        (diff.report_id_before.as_str(), diff.report_id_now.as_str()),
        ("rpt_2025", "rpt_2025_rettelse")
    );
    assert_eq!(diff.report.fields.len(), 1);
    assert_eq!(diff.report.fields[0].before, Some(json!("974760819")));
    let rows = &diff.report.tables[0].rows;
    assert_eq!((rows.len(), rows[0].kind), (1, ChangeKind::Changed));
    assert_eq!(diff.hours.difference.to_string(), "-0.5");
    assert_eq!(diff.count.difference.to_string(), "0");

    ops::send::send(&desk.app, &draft.submission.id)
        .await
        .unwrap();
    desk.server.advance_clock(Duration::from_secs(60));
    ops::refresh::refresh_all(&desk.app).await.unwrap();
    assert_eq!(
        desk.detail(&draft.submission.id).submission.state,
        State::Accepted
    );
    assert_eq!(
        kept(&desk, &old),
        before,
        "row, bytes, attempts, typing and events"
    );
    let detail = desk.detail(&old);
    assert_eq!(detail.submission, row);
    let last = detail.events.last().unwrap();
    assert_eq!(
        last.kind,
        EventKind::Corrected,
        "and nothing else was added"
    );
    assert_eq!(last.detail["child"], draft.submission.id.to_string());
}

#[tokio::test]
async fn the_frozen_bytes_decide_what_a_correction_begins_with() {
    let desk = desk().await;
    let old = rejected(&desk).await.submission.id;
    let database = desk.database();
    // What was typed is another thing now, as after an older program or a disk that lost a page.
    let edit = rusqlite::Connection::open(database).unwrap();
    edit.execute_batch("DROP TRIGGER documents_are_edited_in_drafts")
        .unwrap();
    edit.execute(
        "UPDATE documents SET document = json_set(document, '$.aktiviteter[0].timer', '1') \
         WHERE submission_id = ?1",
        [old.as_str()],
    )
    .unwrap();
    let draft = correct(&desk, &old);
    assert_eq!(draft.document.0["aktiviteter"][0]["timer"], "6740,5");
}

#[tokio::test]
async fn a_correction_begins_with_its_explanation_or_not_at_all() {
    let desk = desk().await;
    let old = rejected(&desk).await.submission.id;
    let drafts = || {
        let all = ops::overview::overview(&desk.app, &Default::default(), None).unwrap();
        (all.submissions, desk.detail(&old).events.len())
    };
    let before = drafts();
    let database = rusqlite::Connection::open(desk.database()).unwrap();
    database
        .execute_batch(
            "CREATE TRIGGER fails BEFORE INSERT ON explanations \
             BEGIN SELECT RAISE(ABORT, 'a disk that fails'); END",
        )
        .unwrap();
    let source = DraftSource::Correction { id: old.clone() };
    ops::new_draft::new_draft(&desk.app, source, None).unwrap_err();
    assert_eq!(drafts(), before, "nothing is left behind");
    database.execute_batch("DROP TRIGGER fails").unwrap();
    let draft = correct(&desk, &old);
    assert_eq!(draft.explanation, "Flere ledere i år.");
    assert_eq!(draft.submission.report_id, "rpt_2025_rettelse");
}

#[tokio::test]
async fn the_report_id_is_new_whatever_became_of_the_other() {
    let desk = desk().await;
    let old = rejected(&desk).await.submission.id;
    let first = correct(&desk, &old);
    assert_eq!(first.submission.report_id, "rpt_2025_rettelse");
    let second = correct(&desk, &old);
    assert_eq!(
        second.submission.report_id, "rpt_2025_rettelse_2",
        "a draft has the first one"
    );
    ops::draft::discard_draft(&desk.app, &second.submission.id).unwrap();

    desk.save(&first, |draft| {
        draft.document.0["organisasjonsnummer"] = json!("912345678");
        draft.report_id = "RPT_2025_Rettelse_2".into();
        draft.acknowledged = vec![ACKNOWLEDGED.into()];
    });
    ops::send::send(&desk.app, &first.submission.id)
        .await
        .unwrap();
    let other = correct(&desk, &old);
    assert_eq!(
        other.submission.report_id, "rpt_2025_rettelse",
        "free again: nobody used it"
    );
    desk.save(&other, |draft| draft.report_id = "rpt_2025_rettelse".into());
    desk.server.advance_clock(Duration::from_secs(60));
    ops::refresh::refresh_all(&desk.app).await.unwrap();
    let of_accepted = correct(&desk, &first.submission.id);
    assert_eq!(
        of_accepted.submission.report_id, "RPT_2025_Rettelse_2_rettelse",
        "a name of the person's own is no ending of ours"
    );
    assert_eq!(of_accepted.parent.unwrap().state, State::Accepted);

    // A refused one may be corrected, and may have its old name again.
    desk.server.order_fault(Endpoint::Submit, Fault::Refuse, 1);
    let long = "r".repeat(200);
    let example = desk.example();
    desk.save(&example, |draft| draft.report_id = long.clone());
    let refused = ops::send::send(&desk.app, &example.submission.id)
        .await
        .unwrap();
    assert_eq!(refused.submission.state, State::Refused);
    let again = correct(&desk, &example.submission.id);
    let name = &again.submission.report_id;
    assert!(name.ends_with("_rettelse") && name.len() == 200, "{name}");
    desk.save(&again, |draft| {
        draft.report_id = long;
        draft.acknowledged = vec![ACKNOWLEDGED.into()];
    });
    let sent = ops::send::send(&desk.app, &again.submission.id)
        .await
        .unwrap();
    assert_eq!(sent.submission.state, State::Received);
}

#[tokio::test]
async fn what_was_said_of_the_other_stands_where_it_belongs() {
    let desk = desk().await;
    let old = rejected(&desk).await.submission.id;
    let draft = correct(&desk, &old);
    let note = draft
        .remarks
        .iter()
        .find(|remark| remark.kind == RemarkKind::Note)
        .unwrap();
    assert_eq!(
        Some(&note.text),
        desk.detail(&old).notes.as_ref(),
        "word for word"
    );
    assert_eq!(note.pointers, ["/organisasjonsnummer"]);

    // Notes that name rows, as a person at Bufdir writes them.
    let notes =
        "Rad 2: timer er for lavt.\n<b>Ellers</b> bra.\nIndividuell oppfølging må begrunnes.";
    let database = rusqlite::Connection::open(desk.database()).unwrap();
    database
        .execute_batch("DROP TRIGGER submissions_keep_the_final_answer")
        .unwrap();
    database
        .execute(
            "UPDATE submissions SET notes = ?2 WHERE id = ?1",
            [old.as_str(), notes],
        )
        .unwrap();
    let told = |draft: &DraftView| -> Vec<(String, Vec<String>)> {
        let notes = draft
            .remarks
            .iter()
            .filter(|remark| remark.kind == RemarkKind::Note);
        notes
            .map(|remark| (remark.text.clone(), remark.pointers.clone()))
            .collect()
    };
    let again = ops::draft::draft(&desk.app, &draft.submission.id).unwrap();
    let at = |pointer: &str| vec![pointer.to_owned()];
    let words = [
        "Rad 2: timer er for lavt.",
        "<b>Ellers</b> bra.",
        "Individuell oppfølging må begrunnes.",
    ];
    assert_eq!(
        told(&again),
        [
            (words[0].to_owned(), at("/aktiviteter/1/timer")),
            (words[1].to_owned(), vec![]),
            (words[2].to_owned(), at("/aktiviteter/0")),
        ]
    );
    // The rows change places, and a new one comes first: the words go with their rows.
    desk.save(&draft, |draft| {
        let rows = draft.document.0["aktiviteter"].as_array_mut().unwrap();
        rows.reverse();
        rows.insert(0, json!({ "kategori": "Ny", "antall": "1", "timer": "1" }));
        rows[1]["timer"] = json!("1200");
    });
    let moved = ops::draft::draft(&desk.app, &draft.submission.id).unwrap();
    assert_eq!(told(&moved)[0].1, at("/aktiviteter/1/timer"));
    assert_eq!(told(&moved)[2].1, at("/aktiviteter/2"));
    // The row is taken away: what was said of it stays, at the table.
    desk.save(&draft, |draft| {
        draft.document.0["aktiviteter"]
            .as_array_mut()
            .unwrap()
            .pop();
    });
    let gone = ops::draft::draft(&desk.app, &draft.submission.id).unwrap();
    assert_eq!(told(&gone)[0].1, at("/aktiviteter"));
    assert_eq!(told(&gone).len(), 3, "nothing is left out");
}

#[tokio::test]
async fn a_number_written_another_way_is_no_change() {
    let desk = desk().await;
    let old = rejected(&desk).await.submission.id;
    let body = desk.detail(&old).body.unwrap();
    let written = body.replace("\"antall\":842", "\"antall\":842.0");
    assert_ne!(written, body);
    let path = desk.folder.path().join("igjen.json");
    std::fs::write(&path, written).unwrap();
    let rules = ops::submit_file::rules_of(&desk.app);
    let checked = ops::submit_file::check_report_file(&rules, &path, &Default::default()).unwrap();
    let input = ops::submit_file::SubmitFile {
        accept_warnings: true,
        ..Default::default()
    };
    let error = ops::submit_file::submit_file(&desk.app, &checked, &input)
        .await
        .unwrap_err();
    assert_eq!(error.code, ErrorCode::UnchangedSinceRejected);
    assert_eq!(
        desk.arrived(Endpoint::Submit).len(),
        1,
        "nothing more was sent"
    );
}
