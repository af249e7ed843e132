//! Organisations and their credentials.

use kvittert_core::domain::OrganisationId;
use kvittert_core::ops;
use kvittert_core::view::app::{SaveOrganisation, Start};

use super::{Answer, Open};

/// See [`ops::organisation::save`].
#[tauri::command(async)]
pub fn save_organisation(open: Open<'_>, input: SaveOrganisation) -> Answer<Start> {
    ops::organisation::save(&open.app(), input)?;
    ops::start::start(&open)
}

/// See [`ops::organisation::remove`].
#[tauri::command]
pub async fn remove_organisation(open: Open<'_>, input: OrganisationId) -> Answer<Start> {
    ops::organisation::remove(&open.app(), &input).await?;
    ops::start::start(&open)
}

/// See [`ops::organisation::sign_out`].
#[tauri::command]
pub async fn sign_out(open: Open<'_>, input: OrganisationId) -> Answer<Start> {
    ops::organisation::sign_out(&open.app(), &input).await?;
    ops::start::start(&open)
}

/// See [`ops::organisation::test_connection`].
#[tauri::command]
pub async fn test_connection(open: Open<'_>, input: OrganisationId) -> Answer<()> {
    ops::organisation::test_connection(&open.app(), &input).await
}
