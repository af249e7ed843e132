//! Stretches of the way that several journeys have in common.

use serde_json::Value;

use crate::page::{Page, Role};

/// The contract's own example of `submit`, as the app offers it.
pub(crate) fn contract_example() -> Value {
    let text = include_str!("../fixtures/contract/submit.request.json");
    serde_json::from_str(text).expect("the contract's example is JSON")
}

/// From the overview of a first start, or a new report, into the wizard, with the contract's example.
pub(crate) async fn begin_with_the_example(page: &Page) {
    page.press("Prøv med et eksempel*").await;
    page.finds(Role::Heading, "Grunnlag").await;
}

/// From the first step to the form.
pub(crate) async fn to_the_form(page: &Page) {
    page.press("Neste").await;
    page.finds(Role::Heading, "Fyll ut").await;
}

/// From the form to the check.
pub(crate) async fn to_the_check(page: &Page) {
    page.press("Neste").await;
    page.finds(Role::Heading, "Kontroller").await;
}

/// From the check to the last look, with the one warning of the example acknowledged.
pub(crate) async fn to_the_last_look(page: &Page) {
    page.press("Neste").await;
    page.finds(Role::Heading, "Se over og send").await;
    page.tick("Jeg har sett dette: *").await;
}

/// From the overview of a first start until the example has been sent.
pub(crate) async fn send_the_example(page: &Page) {
    begin_with_the_example(page).await;
    to_the_form(page).await;
    to_the_check(page).await;
    to_the_last_look(page).await;
    page.press("Send inn").await;
}

/// The reference that stands on the page.
pub(crate) async fn reference(page: &Page) -> String {
    page.sees("bufdir_ref_").await;
    let text = page.text().await;
    let word = text
        .split_whitespace()
        .find(|word| word.starts_with("bufdir_ref_"));
    word.expect("a reference stands by itself").to_owned()
}
