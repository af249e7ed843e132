//! What the window needs before its first page.

use crate::domain::{Organisation, OrganisationId};
use crate::error::Result;
use crate::installation::Installation;
use crate::view::app::{EnvironmentName, Settings, Start};

/// Version of the program.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What the window needs before its first page.
///
/// # Errors
/// Those of the database.
pub fn start(installation: &Installation) -> Result<Start> {
    let app = installation.app();
    let settings = installation.settings();
    let organisations = super::organisation::list(&app)?;
    let chosen = match app.environment.name {
        EnvironmentName::Practice => settings.practice_organisation.clone(),
        EnvironmentName::Live => settings.live_organisation.clone(),
    };
    let known = |id: &OrganisationId| organisations.iter().any(|view| view.organisation.id == *id);
    let current_organisation = chosen
        .filter(known)
        .or_else(|| match organisations.as_slice() {
            [only] => Some(only.organisation.id.clone()),
            _ => None,
        });
    Ok(Start {
        version: VERSION.to_owned(),
        environment: app.environment.name,
        address: app.address(),
        settings,
        current_organisation,
        organisations,
        secrets: app.secrets.keeper(),
        secrets_notice: app.secrets.notice().map(Into::into),
        open_draft: app.store.open_draft()?,
        payload_versions: app.rules().versions(),
        reachable: app.reachable(),
        notice: app
            .notice
            .clone()
            .or_else(|| installation.notice().cloned()),
        restored: installation.is_restored(),
        dropped: Vec::new(),
    })
}

/// Takes new settings; another environment is opened when they name one.
///
/// # Errors
/// See [`Installation::save_settings`].
pub async fn save_settings(installation: &Installation, settings: Settings) -> Result<Start> {
    installation.save_settings(settings).await?;
    start(installation)
}

/// Takes an organisation into use, or all of them.
///
/// # Errors
/// See [`Installation::save_settings`].
pub async fn choose_organisation(
    installation: &Installation,
    id: Option<OrganisationId>,
) -> Result<Start> {
    let mut settings = installation.settings();
    match settings.environment {
        EnvironmentName::Practice => settings.practice_organisation = id,
        EnvironmentName::Live => settings.live_organisation = id,
    }
    save_settings(installation, settings).await
}

/// The organisation in use; none where it is all of them.
///
/// # Errors
/// Those of the database.
pub fn current_organisation(installation: &Installation) -> Result<Option<Organisation>> {
    let start = start(installation)?;
    Ok(start
        .organisations
        .into_iter()
        .map(|view| view.organisation)
        .find(|organisation| Some(&organisation.id) == start.current_organisation.as_ref()))
}
