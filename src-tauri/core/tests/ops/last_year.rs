//! Last year's report beside this year's, and an explanation that never leaves.

use kvittert_core::app::App;
use kvittert_core::domain::SubmissionId;
use kvittert_core::domain::earlier_years::Measure;
use kvittert_core::error::ErrorCode;
use kvittert_core::ops;
use kvittert_core::ops::submit_file::{SubmitFile, check_report_file, rules_of, submit_file};
use kvittert_core::view::app::Language;
use kvittert_core::view::comparison::Comparison;
use kvittert_core::view::draft::{DraftSource, DraftView};
use kvittert_core::view::submission::{EventKind, ListQuery, ReceiptFormat};
use kvittert_sandbox::{Endpoint, Fault};
use serde_json::{Value, json};

use crate::practice::{Desk, desk};

const SECRET_WORDS: &str = "Vi flyttet til nytt hus; Ærlig talt var det kaos.";
const ACKNOWLEDGED: &str = "recommended /kontaktperson";

/// Sends a report of a year, as an export system leaves it.
async fn sent(desk: &Desk, report_id: &str, year: &str, rows: Value) -> SubmissionId {
    let mut report: Value = serde_json::from_str(ops::new_draft::EXAMPLE).unwrap();
    report["report_id"] = json!(report_id);
    report["payload"]["rapporteringsperiode"] = json!(year);
    report["payload"]["aktiviteter"] = rows;
    let path = desk.folder.path().join("rapport.json");
    std::fs::write(&path, report.to_string()).unwrap();
    let checked = check_report_file(&rules_of(&desk.app), &path, &Default::default()).unwrap();
    let input = SubmitFile {
        accept_warnings: true,
        ..SubmitFile::default()
    };
    submit_file(&desk.app, &checked, &input).await.unwrap();
    ops::history::find(&desk.app, report_id).unwrap()
}

fn rows(of: &[(&str, u32, f64)]) -> Value {
    of.iter()
        .map(|(category, count, hours)| json!({ "kategori": category, "antall": count, "timer": hours }))
        .collect()
}

/// A draft of a year with these rows, typed.
fn draft(desk: &Desk, year: &str, rows: Value) -> DraftView {
    let draft = desk.example();
    desk.save(&draft, |draft| {
        draft.document.0["rapporteringsperiode"] = json!(year);
        draft.document.0["aktiviteter"] = rows;
        draft.report_id = format!("rpt_ny_{year}");
    });
    ops::draft::draft(&desk.app, &draft.submission.id).unwrap()
}

fn compared(app: &App, draft: &DraftView) -> Comparison {
    ops::comparing::comparison(app, &draft.submission.id).unwrap()
}

#[tokio::test]
async fn this_year_is_compared_with_the_last_and_with_what_is_usual() {
    let desk = desk().await;
    let typed = |count: &str, hours: &str| {
        json!([
            { "kategori": "a", "antall": count, "timer": hours },
            { "kategori": "ny", "antall": "5", "timer": "7,5" },
        ])
    };
    let now = draft(&desk, "2025", typed("110", "3 520"));
    assert_eq!(
        compared(&desk.app, &now).earlier,
        None,
        "nothing was reported before"
    );
    sent(&desk, "rpt_22", "2022", rows(&[("a", 100, 800.0)])).await;
    sent(&desk, "rpt_23", "2023", rows(&[("a", 100, 8000.0)])).await;
    sent(
        &desk,
        "rpt_24",
        "2024",
        rows(&[("a", 100, 700.0), ("borte", 3, 4.5)]),
    )
    .await;
    // Neither the year itself, nor a later one, nor what is no year, nor what was not taken in.
    sent(&desk, "rpt_25", "2025", rows(&[("a", 1, 1.0)])).await;
    sent(&desk, "rpt_26", "2026", rows(&[("a", 1, 1.0)])).await;
    desk.server.order_fault(Endpoint::Submit, Fault::Refuse, 1);
    sent(&desk, "rpt_no", "2024", rows(&[("a", 1, 1.0)])).await;

    let compared_now = compared(&desk.app, &now);
    let years = compared_now.earlier.unwrap();
    assert_eq!((years.year, years.report_id.as_str()), (2024, "rpt_24"));
    let names: Vec<(&str, bool, bool)> = years
        .categories
        .iter()
        .map(|one| (one.category.as_str(), one.is_new, one.is_gone))
        .collect();
    assert_eq!(
        names,
        [
            ("a", false, false),
            ("ny", true, false),
            ("borte", false, true)
        ]
    );
    let hours = years.categories[0].hours;
    assert_eq!(hours.difference.to_string(), "2820");
    assert_eq!(hours.percent.unwrap().to_string(), "403");
    assert_eq!(years.whole.hours.now.to_string(), "3527.5");
    assert_eq!(years.far.len(), 1, "{:?}", years.far);
    let far = &years.far[0];
    assert_eq!((far.measure, far.above), (Measure::HoursPerCount, true));
    assert_eq!(far.category.as_deref(), Some("a"));
    assert_eq!(
        (far.now.to_string(), far.usual.to_string()),
        ("32".into(), "8".into())
    );
    assert_eq!(far.times.unwrap().to_string(), "4");
    assert_eq!(far.years, [2022, 2023, 2024]);

    // What cannot be read is no figure to be far from anything.
    let unreadable = draft(&desk, "2027", typed("110", "3.520"));
    let years = compared(&desk.app, &unreadable).earlier.unwrap();
    assert_eq!((years.unreadable_rows, years.far.len()), (1, 0));
    assert_eq!(years.year, 2026);
    // It blocks nothing.
    desk.save(&now, |draft| draft.acknowledged = vec![ACKNOWLEDGED.into()]);
    ops::send::send(&desk.app, &now.submission.id)
        .await
        .unwrap();
}

#[tokio::test]
async fn a_year_with_several_reports_is_compared_with_when_it_was_begun_from() {
    let desk = desk().await;
    let one = sent(&desk, "rpt_nord", "2024", rows(&[("a", 100, 800.0)])).await;
    sent(&desk, "rpt_sor", "2024", rows(&[("a", 9000, 9.0)])).await;
    let blank = draft(
        &desk,
        "2025",
        json!([{ "kategori": "a", "antall": "100", "timer": "800" }]),
    );
    let nothing = compared(&desk.app, &blank);
    assert_eq!((nothing.earlier, nothing.several_in), (None, Some(2024)));
    let source = DraftSource::Earlier { id: one };
    let begun = ops::new_draft::new_draft(&desk.app, source, None).unwrap();
    desk.save(&begun, |draft| {
        draft.document.0["aktiviteter"][0]["antall"] = json!("100");
        draft.document.0["aktiviteter"][0]["timer"] = json!("800");
    });
    let years = compared(&desk.app, &begun).earlier.unwrap();
    assert_eq!((years.report_id.as_str(), years.far.len()), ("rpt_nord", 0));
}

#[tokio::test]
async fn a_correction_is_not_compared_with_what_it_corrects() {
    let desk = desk().await;
    let slip = sent(&desk, "rpt_slip", "2024", rows(&[("a", 100, 800.0)])).await;
    desk.server
        .advance_clock(std::time::Duration::from_secs(60));
    ops::refresh::refresh_all(&desk.app).await.unwrap();
    let source = DraftSource::Correction { id: slip };
    let correction = ops::new_draft::new_draft(&desk.app, source, None).unwrap();
    desk.save(&correction, |draft| {
        draft.document.0["rapporteringsperiode"] = json!("2025");
    });
    let compared = compared(&desk.app, &correction);
    assert_eq!(
        compared.earlier, None,
        "it is the same report, with the year mended"
    );
    assert_eq!(compared.correction.unwrap().report.fields.len(), 1);
}

#[tokio::test]
async fn the_structure_comes_along_and_no_figure_however_it_stands() {
    let desk = desk().await;
    let mut report: Value = serde_json::from_str(ops::new_draft::EXAMPLE).unwrap();
    report["payload"]["kontaktperson"] = json!("Kari Nordmann");
    report["payload"]["fjorårets_sum"] = json!(6740);
    report["payload"]["aktiviteter"][0]["timer_per_uke"] = json!(12);
    let path = desk.folder.path().join("rapport.json");
    std::fs::write(&path, report.to_string()).unwrap();
    let checked = check_report_file(&rules_of(&desk.app), &path, &Default::default()).unwrap();
    let input = SubmitFile {
        accept_warnings: true,
        ..SubmitFile::default()
    };
    submit_file(&desk.app, &checked, &input).await.unwrap();
    let id = ops::history::find(&desk.app, "rpt_20250101_region07_pdf").unwrap();
    let source = DraftSource::Earlier { id };
    let draft = ops::new_draft::new_draft(&desk.app, source, None).unwrap();
    assert_eq!(
        draft.document.0,
        json!({
            "organisasjonsnummer": "912345678",
            "rapporteringsperiode": "2026",
            "kontaktperson": { "$json": "\"Kari Nordmann\"" },
            "aktiviteter": [{ "kategori": "individual_mentoring" }],
        })
    );
}

#[tokio::test]
async fn an_explanation_is_kept_here_and_never_leaves() {
    let desk = desk().await;
    let now = draft(
        &desk,
        "2025",
        json!([{ "kategori": "a", "antall": "1", "timer": "1" }]),
    );
    let id = now.submission.id.clone();
    desk.save(&now, |draft| {
        draft.acknowledged = vec![ACKNOWLEDGED.into()];
        draft.explanation = Some(SECRET_WORDS.into());
    });
    // A save that says nothing of it leaves it.
    desk.save(&now, |draft| draft.acknowledged = vec![ACKNOWLEDGED.into()]);
    assert_eq!(
        ops::draft::draft(&desk.app, &id).unwrap().explanation,
        SECRET_WORDS
    );
    let preview = ops::check::preview(&desk.app, &id).unwrap();
    assert!(!preview.json.contains(SECRET_WORDS));
    ops::check::check_online(&desk.app, &id).await.unwrap();
    ops::send::send(&desk.app, &id).await.unwrap();
    ops::refresh::refresh_status(&desk.app, &id).await.unwrap();

    let arrived = desk.server.record();
    let calls: Vec<Endpoint> = arrived.iter().map(|arrival| arrival.endpoint).collect();
    for endpoint in [
        Endpoint::ValidatePayload,
        Endpoint::Submit,
        Endpoint::SubmissionStatus,
    ] {
        assert!(
            calls.contains(&endpoint),
            "{endpoint:?} was called: {calls:?}"
        );
    }
    let everything = format!("{arrived:?}");
    for words in ["flyttet", "kaos", "\\u00c6rlig", "Ærlig"] {
        assert!(!everything.contains(words), "{words} left the machine");
    }
    for format in [ReceiptFormat::Json, ReceiptFormat::Html] {
        let receipt = ops::receipt::content(&desk.app, &id, format, Language::Nb).unwrap();
        let receipt = String::from_utf8(receipt).unwrap();
        assert!(
            !receipt.contains("flyttet"),
            "a receipt is shown to others: {format:?}"
        );
    }

    let detail = desk.detail(&id);
    assert_eq!(
        detail.explanation.as_deref(),
        Some(SECRET_WORDS),
        "the page has it"
    );
    let frozen = detail
        .events
        .iter()
        .find(|event| event.kind == EventKind::Frozen);
    assert_eq!(
        frozen.unwrap().detail["explanation"],
        SECRET_WORDS,
        "and the history"
    );
    let table = desk.folder.path().join("historikk.csv");
    ops::history_export::export(&desk.app, &ListQuery::default(), &table, Language::Nb).unwrap();
    assert!(std::fs::read_to_string(&table).unwrap().contains("flyttet"));

    // Everything out and in again.
    let out = desk.folder.path().join("alt.json");
    ops::everything::take_out(&desk.app, &out).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let here = crate::everything::fresh(&desk, &folder).await;
    ops::everything::take_in(&here, &out).unwrap();
    assert_eq!(
        ops::history::show(&here, &id)
            .unwrap()
            .explanation
            .as_deref(),
        Some(SECRET_WORDS)
    );
    let again = folder.path().join("igjen.json");
    ops::everything::take_out(&here, &again).unwrap();
    assert_eq!(
        std::fs::read(&again).unwrap(),
        std::fs::read(&out).unwrap(),
        "byte for byte"
    );
    // A file from before there were explanations.
    let mut old: Value = serde_json::from_slice(&std::fs::read(&out).unwrap()).unwrap();
    for report in old["submissions"].as_array_mut().unwrap() {
        report.as_object_mut().unwrap().shift_remove("explanation");
    }
    std::fs::write(&out, old.to_string()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let here = crate::everything::fresh(&desk, &folder).await;
    assert_eq!(
        ops::everything::take_in(&here, &out).unwrap().submissions,
        1
    );
}

#[tokio::test]
async fn an_explanation_is_written_while_it_is_a_draft() {
    let desk = desk().await;
    let now = desk.example();
    let id = now.submission.id.clone();
    let mut input = kvittert_core::view::draft::SaveDraft {
        id: id.clone(),
        organisation_id: now.organisation_id.clone(),
        report_id: now.submission.report_id.clone(),
        document: now.document.clone(),
        step: now.step,
        acknowledged: now.acknowledged.clone(),
        explanation: Some("æ".repeat(4001)),
    };
    let error = ops::draft::save_draft(&desk.app, input.clone()).unwrap_err();
    assert_eq!(error.code, ErrorCode::InputInvalid);
    input.explanation = Some("æ".repeat(4000));
    ops::draft::save_draft(&desk.app, input.clone()).unwrap();
    input.explanation = Some(String::new());
    ops::draft::save_draft(&desk.app, input).unwrap();
    let again = ops::draft::draft(&desk.app, &id).unwrap();
    assert_eq!(again.explanation, "", "an empty one is none");
    ops::send::send(&desk.app, &id).await.unwrap();
    let detail = desk.detail(&id);
    let frozen = detail
        .events
        .iter()
        .find(|event| event.kind == EventKind::Frozen);
    assert!(!frozen.unwrap().detail.contains_key("explanation"));
    assert_eq!(detail.explanation, None);
    let database = rusqlite::Connection::open(desk.database()).unwrap();
    for sql in [
        "DELETE FROM explanations",
        "UPDATE explanations SET text = 'i ettertid'",
    ] {
        assert!(database.execute(sql, []).is_err(), "{sql}");
    }
}
