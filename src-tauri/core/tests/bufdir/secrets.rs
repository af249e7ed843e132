//! No secret and no token stands in anything that a call gives back.

use super::server::{Act, Server, answer, answer_with, half};
use super::*;
use kvittert_core::bufdir::CallError;
use kvittert_core::error::AppError;
use serde_json::json;

/// All that can be printed of an error, in every way there is.
fn printed(error: &CallError) -> String {
    let app = AppError::from(error.clone());
    format!(
        "{error:?} {error:#?} {error} {app:?} {app} {}",
        serde_json::to_string(&app).unwrap()
    )
}

fn assert_clean(what: &str, printed: &str) {
    for secret in [TOKEN_TEXT, SECRET_TEXT, "eyJhbGciOiJ", "s3cr3t_tok"] {
        assert!(
            !printed.contains(secret),
            "{what} gives away {secret}: {printed}"
        );
    }
}

/// Answers that hand back what was sent, in a form for each reader.
fn echoes() -> Vec<Act> {
    let both = format!("{TOKEN_TEXT} og {SECRET_TEXT}");
    let mut echoes = vec![];
    for status in [200, 302, 400, 401, 403, 404, 409, 422, 429, 500] {
        echoes.extend([
            answer(status, json!({"message": both, "error": both}).to_string()),
            answer(status, json!({"title": both, "detail": both}).to_string()),
            answer(
                status,
                json!({"errors": [{"message": both, "field": both}]}).to_string(),
            ),
            answer(
                status,
                json!({"received": {"client_secret": SECRET_TEXT, "t": TOKEN_TEXT}}).to_string(),
            ),
            Act::Answer(answer_with(status, "text/plain", "", &both)),
            Act::Answer(answer_with(
                status,
                "text/html",
                "",
                format!("<p>{both}</p>"),
            )),
            // The secret stands where the excerpt and the reason are cut.
            answer(
                status,
                format!("{}{both}", "x".repeat(2040 - SECRET_TEXT.len())),
            ),
            answer(status, format!("{}{both}", "x".repeat(490))),
            // The answer breaks off within the token, and within the secret.
            half(status, &format!("Bearer {}", &TOKEN_TEXT[..30])),
            half(status, &format!("hemmelig: {}", &SECRET_TEXT[..12])),
        ]);
    }
    echoes
}

#[tokio::test]
async fn no_error_gives_a_secret_away() {
    for act in echoes() {
        let (client, _server, token) = signed_in([act.clone()]).await;
        let outcome = client
            .submit(&token, example("submit.request"), "key")
            .await;
        let shown = format!("{outcome:?}");
        assert!(
            !shown.contains("eyJhbGciOiJ"),
            "submit gives it away: {shown}"
        );

        let (client, _server, _) = signed_in([act.clone()]).await;
        if let Err(error) = client.status(&credentials(), &reference()).await {
            assert_clean("status", &printed(&error));
        }
        let (client, _server, _) = signed_in([act.clone()]).await;
        if let Err(error) = client.validate(Some(&credentials()), "v", &json!({})).await {
            assert_clean("validate", &printed(&error));
        }
        let server = Server::start([act]).await;
        let error = client_at(&server.base()).authenticate(&credentials()).await;
        let printed = printed(&error.err().expect("none of them is a grant"));
        assert!(
            !printed.contains("s3cr3t_tok"),
            "authenticate gives it away: {printed}"
        );
    }
}

#[tokio::test]
async fn no_success_gives_a_secret_away() {
    let echo = json!({
        "submission_reference_id": "r1", "status": "received",
        "bufdir_confirmation": format!("Mottatt med {TOKEN_TEXT}"), "debug": TOKEN_TEXT
    });
    let (client, _server, token) = signed_in([answer(200, echo.to_string())]).await;
    let outcome = client
        .submit(&token, example("submit.request"), "key")
        .await;
    let shown = format!("{outcome:?}");
    assert!(shown.contains("Mottatt med …"), "{shown}");
    assert_clean("submit", &shown);

    let echo = json!({
        "status": "accepted", "notes": format!("{TOKEN_TEXT} {SECRET_TEXT}"),
        "is_valid": true, "errors": [TOKEN_TEXT], "warnings": [{"message": SECRET_TEXT}]
    });
    let (client, _server, _) = signed_in([answer(200, echo.to_string())]).await;
    let status = client.status(&credentials(), &reference()).await.unwrap();
    assert_clean("status", &format!("{status:?}"));
    let verdict = client
        .validate(Some(&credentials()), "v", &json!({}))
        .await
        .unwrap();
    assert_clean("validate", &format!("{verdict:?}"));
}

#[tokio::test]
async fn a_grant_that_cannot_be_read_keeps_its_token_to_itself() {
    for act in [
        half(200, r#"{"access_token":"eyJhbGciOiJSUzI1NiJ9.abc"#),
        answer(200, format!(r#"{{"access_token":"{TOKEN_TEXT}\u0000"}}"#)),
        answer(200, format!(r#"{{"token":"{TOKEN_TEXT}"}}"#)),
        answer(
            200,
            format!(r#"{{"access_token":"{TOKEN_TEXT}","token_type":"mac"}}"#),
        ),
    ] {
        let server = Server::start([act]).await;
        let error = client_at(&server.base()).authenticate(&credentials()).await;
        assert_clean("authenticate", &printed(&error.err().expect("unreadable")));
    }
}
