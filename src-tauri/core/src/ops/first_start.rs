//! First start: the practice environment needs no settings.

use secrecy::SecretString;

use crate::app::App;
use crate::bufdir::ClientCredentials;
use crate::credentials::SecretStore;
use crate::domain::{OrgId, OrgNumber, Organisation, OrganisationId};
use crate::error::{AppError, ErrorCode, Result};
use crate::practice::PRACTICE_SECRET;
use crate::view::app::{EnvironmentName, SecretKeeper};

/// The organisation of the practice environment: the contract's own example.
const ID: &str = "practice-organisation";
const LABEL: &str = "Øvelsesforeningen";
const NUMBER: &str = "912345678";
const ORG_ID: &str = "org_482";
const CLIENT_ID: &str = "eircodex_org_482";

/// Gives an empty practice database its organisation, with the practice server's documented
/// credentials, so that a report can be sent within two minutes of the first start. A live
/// database, and one in which somebody has been at work, is left as it is.
pub(crate) fn settle_in(app: &App) -> Result<()> {
    if app.environment.name != EnvironmentName::Practice {
        return Ok(());
    }
    if !app.store.organisations()?.is_empty() || app.store.count()? > 0 {
        return Ok(());
    }
    let slip = |error| AppError::new(ErrorCode::Internal).because(error);
    let organisation = Organisation {
        id: OrganisationId::new(ID).map_err(slip)?,
        label: LABEL.to_owned(),
        org_number: OrgNumber::new(NUMBER).map_err(slip)?,
        org_id: OrgId::new(ORG_ID).map_err(slip)?,
        client_id: CLIENT_ID.to_owned(),
    };
    app.store
        .save_organisation(&organisation, app.clock.now())?;
    let name = app.environment.secret_name(&organisation.id);
    app.secrets
        .set(&name, &SecretString::from(PRACTICE_SECRET))?;
    Ok(())
}

/// The practice organisation's credentials where there is no keyring to keep them from one start to
/// the next. They are documented and protect nothing; without them only the first start of all
/// could send.
pub(crate) fn documented_credentials(
    app: &App,
    organisation: &Organisation,
) -> Option<ClientCredentials> {
    let is_practice = app.environment.name == EnvironmentName::Practice
        && app.secrets.keeper() == SecretKeeper::Session
        && organisation.id.as_str() == ID
        && organisation.client_id == CLIENT_ID;
    is_practice.then(|| ClientCredentials {
        client_id: CLIENT_ID.to_owned(),
        client_secret: SecretString::from(PRACTICE_SECRET),
    })
}
