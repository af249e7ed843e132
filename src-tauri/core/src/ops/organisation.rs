//! Organisations and their credentials.

use secrecy::{ExposeSecret, SecretString};

use crate::app::App;
use crate::bufdir::ClientCredentials;
use crate::clock::rfc3339;
use crate::credentials::SecretStore;
use crate::domain::ids::LONGEST_ID;
use crate::domain::{IdError, OrgId, OrgNumber, Organisation, OrganisationId};
use crate::error::{AppError, ErrorCode, Result};
use crate::view::app::{ConnectionTest, OrganisationView, SaveOrganisation};

/// Longest secret that is taken in, in bytes; the Windows Credential Manager holds 2,560.
const LONGEST_SECRET: usize = 2048;

/// All organisations of this environment, and whether a secret is at hand.
///
/// # Errors
/// Those of the database. A keyring that fails only means that no secret is at hand.
pub fn list(app: &App) -> Result<Vec<OrganisationView>> {
    let organisations = app.store.organisations()?;
    organisations
        .into_iter()
        .map(|organisation| {
            let tested = app
                .store
                .workspace_value(&tested_key(&organisation.id))?
                .and_then(|text| serde_json::from_str(&text).ok());
            Ok(OrganisationView {
                has_secret: app.credentials_of(&organisation).is_ok(),
                tested,
                organisation,
            })
        })
        .collect()
}

/// The key of the workspace that keeps the last test of an organisation's connection.
fn tested_key(id: &OrganisationId) -> String {
    format!("connection_tested:{id}")
}

/// What was tested is no more: other credentials.
fn forget_test(app: &App, id: &OrganisationId) -> Result<()> {
    app.store.set_workspace_value(&tested_key(id), None)
}

/// Saves an organisation; a new secret goes to the keyring first, so that no organisation is ever
/// shown as ready while its secret was lost.
///
/// # Errors
/// [`ErrorCode::InputInvalid`] with the `field`, its `problem` (`empty`, `too_long` with the
/// `limit` in characters, `control_character`, `not_nine_digits`), those of the keyring and of the database.
pub fn save(app: &App, input: SaveOrganisation) -> Result<OrganisationId> {
    // The label and the client id have the same bounds as any identifier.
    let label = OrgId::new(&input.label)
        .map_err(invalid("label"))?
        .to_string();
    let client_id = OrgId::new(&input.client_id)
        .map_err(invalid("client_id"))?
        .to_string();
    let id = match input.id {
        Some(id) => id,
        None => OrganisationId::new(&app.clock.new_id()).map_err(invalid("id"))?,
    };
    let organisation = Organisation {
        id: id.clone(),
        label,
        org_number: OrgNumber::new(&input.org_number).map_err(invalid("org_number"))?,
        org_id: OrgId::new(&input.org_id).map_err(invalid("org_id"))?,
        client_id,
    };
    if let Some(secret) = input
        .secret
        .filter(|secret| !secret.expose_secret().is_empty())
    {
        keep_secret(app, &id, &secret)?;
    }
    let before = app.store.organisation(&id)?;
    app.store
        .save_organisation(&organisation, app.clock.now())?;
    if before.is_some_and(|before| before.client_id != organisation.client_id) {
        forget_test(app, &id)?;
    }
    super::queue::put_right(app)?;
    Ok(id)
}

/// Keeps a secret for an organisation.
///
/// # Errors
/// [`ErrorCode::InputInvalid`] (`too_long`) for a secret of unlikely length, and those of the keyring.
pub fn keep_secret(app: &App, id: &OrganisationId, secret: &SecretString) -> Result<()> {
    if secret.expose_secret().len() > LONGEST_SECRET {
        return Err(AppError::new(ErrorCode::InputInvalid)
            .with("field", "secret")
            .with("problem", "too_long")
            .with("limit", LONGEST_SECRET));
    }
    app.secrets.set(&app.environment.secret_name(id), secret)?;
    forget_test(app, id)?;
    super::queue::put_right(app)
}

/// Removes an organisation and its secret. Its reports stay.
///
/// # Errors
/// Those of the keyring and of the database.
pub async fn remove(app: &App, id: &OrganisationId) -> Result<()> {
    sign_out(app, id).await?;
    app.store.remove_organisation(id, app.clock.now())
}

/// Forgets an organisation's secret and token.
///
/// # Errors
/// Those of the keyring and of the database.
pub async fn sign_out(app: &App, id: &OrganisationId) -> Result<()> {
    let organisation = find(app, id)?;
    app.secrets.delete(&app.environment.secret_name(id))?;
    forget_test(app, id)?;
    if let Some(client) = &app.client {
        client.forget(&organisation.client_id).await;
    }
    Ok(())
}

/// Signs in with what is kept, and says exactly what is wrong when it does not work.
///
/// # Errors
/// No address, no credentials, no net, wrong credentials, or whatever Bufdir answered.
pub async fn test_connection(app: &App, id: &OrganisationId) -> Result<()> {
    let organisation = find(app, id)?;
    let asking = |error: AppError| error.asking("connection");
    let client = app.client().map_err(asking)?;
    let credentials = app
        .credentials_at_leisure(&organisation)
        .await
        .map_err(asking)?;
    // A token that is still good would prove nothing about the secret that is kept now.
    client.forget(&organisation.client_id).await;
    let answer = client.token(&credentials).await;
    app.note_reachable(!matches!(&answer, Err(error) if error.is_offline()));
    let answer = answer.map_err(AppError::from);
    // Only these two say something of the credentials; the others of the net or the server.
    if let Some(good) = match &answer {
        Ok(_) => Some(true),
        Err(error) => (error.code == ErrorCode::WrongCredentials).then_some(false),
    } {
        // What the server said goes before what the disk says of writing it down.
        if let Err(error) = keep_test(app, id, &credentials, good).await {
            tracing::warn!(code = ?error.code, "the test of a connection could not be kept");
        }
    }
    answer.map_err(asking)?;
    super::queue::put_right(app)
}

/// Keeps what a test came to, unless other credentials were given while it was under way: it says
/// nothing of those.
async fn keep_test(
    app: &App,
    id: &OrganisationId,
    with: &ClientCredentials,
    good: bool,
) -> Result<()> {
    if !are_kept(app, id, with).await? {
        return Ok(());
    }
    let test = ConnectionTest {
        at: rfc3339(app.clock.now()),
        good,
    };
    let text = serde_json::to_string(&test)
        .map_err(|error| AppError::new(ErrorCode::Internal).because(error))?;
    app.store
        .set_workspace_value(&tested_key(id), Some(&text))?;
    // Others may have come in the very moment: who keeps them forgets the test afterwards.
    if are_kept(app, id, with).await? {
        return Ok(());
    }
    forget_test(app, id)
}

/// Whether these are the credentials of an organisation now.
async fn are_kept(app: &App, id: &OrganisationId, these: &ClientCredentials) -> Result<bool> {
    let Some(now) = app.store.organisation(id)? else {
        return Ok(false);
    };
    let kept = app.credentials_at_leisure(&now).await?;
    Ok(kept.client_id == these.client_id
        && kept.client_secret.expose_secret() == these.client_secret.expose_secret())
}

/// What is wrong with a field, in terms that there are words for.
fn invalid(field: &'static str) -> impl Fn(IdError) -> AppError {
    move |error| {
        let problem = match error {
            IdError::Empty => "empty",
            IdError::TooLong => "too_long",
            IdError::ControlCharacter => "control_character",
            IdError::NotNineDigits => "not_nine_digits",
        };
        let refusal = AppError::new(ErrorCode::InputInvalid)
            .with("field", field)
            .with("problem", problem)
            .because(error);
        if error == IdError::TooLong {
            refusal.with("limit", LONGEST_ID)
        } else {
            refusal
        }
    }
}

fn find(app: &App, id: &OrganisationId) -> Result<Organisation> {
    app.store
        .organisation(id)?
        .ok_or_else(|| super::not_found(id.as_str()))
}
