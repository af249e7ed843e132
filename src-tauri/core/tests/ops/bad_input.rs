//! How bad input is met: each with its own code, nothing lost, and words in bokmål.

use std::path::PathBuf;

use kvittert_core::error::{AppError, ErrorCode};
use kvittert_core::ops;
use kvittert_core::view::app::{Language, SaveOrganisation};
use kvittert_core::view::submission::ListQuery;
use kvittert_core::words::Words;

use crate::practice::{Desk, desk, open};

fn file(desk: &Desk, name: &str, content: &[u8]) -> PathBuf {
    let path = desk.folder.path().join(name);
    std::fs::write(&path, content).unwrap();
    path
}

/// In bokmål, with nothing left to fill in.
fn in_words(error: &AppError) -> String {
    let text = Words::new(Language::Nb).failure(error);
    assert!(
        text.len() > 40,
        "{:?} is said in too few words: {text:?}",
        error.code
    );
    assert!(
        !text.contains("{$") && !text.contains("{ $"),
        "an argument is missing: {text:?}"
    );
    text
}

#[tokio::test]
async fn a_file_that_is_no_report_is_told_apart() {
    let desk = desk().await;
    let missing = desk.folder.path().join("borte.json");
    for (path, code) in [
        (missing, ErrorCode::FileUnreadable),
        (
            file(&desk, "bilde.json", b"\xff\xd8\xff\xe0"),
            ErrorCode::FileNotJson,
        ),
        (
            file(&desk, "halv.json", b"{\"payload\": {\"a\": "),
            ErrorCode::FileNotJson,
        ),
        (
            file(&desk, "to.json", b"{\"a\":1,\"a\":2}"),
            ErrorCode::FileNotJson,
        ),
        (
            file(&desk, "liste.json", b"[1,2]"),
            ErrorCode::FileNotReport,
        ),
        (
            file(
                &desk,
                "ukjent.json",
                br#"{"payload_version":"x","payload":{}}"#,
            ),
            ErrorCode::UnknownPayloadVersion,
        ),
    ] {
        let error = ops::open_file::open_file(&desk.app, &path, None).unwrap_err();
        assert_eq!(error.code, code, "{}", path.display());
        in_words(&error);
    }
    let broken = file(&desk, "linje.json", b"{\n  \"a\": 1 \"b\"\n}");
    let error = ops::open_file::open_file(&desk.app, &broken, None).unwrap_err();
    assert_eq!(error.args["line"], "2");
    assert!(in_words(&error).contains("linje.json"));
    let list = ops::history::list(&desk.app, ListQuery::default()).unwrap();
    assert_eq!(list.total, 0, "no half draft is left behind");
}

#[tokio::test]
async fn a_file_beyond_all_measure_is_refused_before_it_is_read() {
    let desk = desk().await;
    let path = desk.folder.path().join("stor.json");
    std::fs::File::create(&path)
        .unwrap()
        .set_len(80 * 1024 * 1024)
        .unwrap();
    let error = ops::open_file::open_file(&desk.app, &path, None).unwrap_err();
    assert_eq!(error.code, ErrorCode::FileTooLarge);
    in_words(&error);
}

#[tokio::test]
async fn an_address_is_https_or_loopback() {
    let desk = desk().await;
    for (address, code) in [
        (
            "http://example.org/api/v1/bufdir-api",
            ErrorCode::AddressNotSecure,
        ),
        (
            "http://localhost:80/api/v1/bufdir-api",
            ErrorCode::AddressNotSecure,
        ),
        ("tull", ErrorCode::AddressInvalid),
    ] {
        let error = open(&desk.folder, address, &desk.clock, None)
            .await
            .err()
            .unwrap();
        assert_eq!(error.code, code, "{address}");
        in_words(&error);
    }
}

#[tokio::test]
async fn a_wrong_secret_is_said_and_never_shown() {
    let desk = desk().await;
    let organisation = desk.organisation();
    let input: SaveOrganisation = serde_json::from_value(serde_json::json!({
        "id": organisation.id, "label": organisation.label,
        "org_number": organisation.org_number, "org_id": organisation.org_id,
        "client_id": organisation.client_id, "secret": "feil-hemmelighet-kanari",
    }))
    .unwrap();
    let id = ops::organisation::save(&desk.app, input).unwrap();
    let error = ops::organisation::test_connection(&desk.app, &id)
        .await
        .unwrap_err();
    assert_eq!(error.code, ErrorCode::WrongCredentials);
    let shown = format!("{error:?} {}", in_words(&error));
    assert!(
        !shown.contains("kanari"),
        "the secret is in the error: {shown}"
    );

    let sent = desk.send_example().await;
    assert_eq!(
        sent.submission.waiting_for.unwrap().code,
        ErrorCode::WrongCredentials
    );
    drop(desk.app);
    for entry in std::fs::read_dir(desk.folder.path()).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            let bytes = std::fs::read(&path).unwrap();
            let found = bytes.windows(6).any(|window| window == b"kanari");
            assert!(!found, "the secret is in {}", path.display());
        }
    }
}

#[tokio::test]
async fn an_organisation_that_cannot_be_used_names_the_field() {
    let desk = desk().await;
    for (field, value) in [
        ("label", " "),
        ("org_number", "12"),
        ("org_id", ""),
        ("client_id", ""),
    ] {
        let mut input = serde_json::json!({
            "id": null, "label": "Lag", "org_number": "123456785",
            "org_id": "org_1", "client_id": "klient", "secret": null,
        });
        input[field] = value.into();
        let input = serde_json::from_value(input).unwrap();
        let error = ops::organisation::save(&desk.app, input).unwrap_err();
        assert_eq!(
            (error.code, error.args["field"].as_str()),
            (ErrorCode::InputInvalid, field)
        );
        in_words(&error);
    }
    assert_eq!(
        ops::organisation::list(&desk.app).unwrap().len(),
        1,
        "nothing was saved"
    );
}

#[tokio::test]
async fn a_data_directory_that_cannot_be_used_is_named() {
    let desk = desk().await;
    let blocked = file(&desk, "ikke-en-mappe", b"");
    let error = kvittert_core::settings::prepare_data_dir(&blocked.join("data")).unwrap_err();
    assert_eq!(error.code, ErrorCode::DataDirUnwritable);
    assert!(in_words(&error).contains("ikke-en-mappe"));
}

#[test]
fn every_code_has_its_words() {
    let words = Words::new(Language::Nb);
    let bindings = include_str!("../../../../ui/src/lib/ipc/bindings.ts");
    let line = bindings
        .lines()
        .find(|line| line.starts_with("export type ErrorCode"))
        .expect("the bindings name the codes");
    let codes: Vec<&str> = line.split('"').skip(1).step_by(2).collect();
    assert!(codes.len() > 30, "the codes were found: {codes:?}");
    for code in codes {
        for part in [None, Some("report"), Some("action")] {
            let found = words.find(&format!("error-{code}"), part, &[]);
            assert!(found.is_some(), "error-{code} lacks {part:?}");
        }
    }
}
