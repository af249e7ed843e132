//! `organisation`: who reports.

use kvittert_core::app::App;
use kvittert_core::error::{AppError, ErrorCode, Result};
use kvittert_core::ops::organisation;
use kvittert_core::view::app::{OrganisationView, SaveOrganisation};
use serde_json::json;

use crate::args::{OneOrganisation, OrganisationAdd};
use crate::exit::Exit;
use crate::open::Session;
use crate::output::Output;

/// Adds an organisation, or changes the one that has this name at Bufdir: a script may run twice.
pub(crate) async fn add(session: &Session<'_>, args: &OrganisationAdd) -> Result<Exit> {
    let opened = session.open().await?;
    let known = organisation::list(&opened.app)?
        .into_iter()
        .map(|view| view.organisation)
        .find(|known| known.org_id.as_str() == args.org_id.trim());
    let id = organisation::save(
        &opened.app,
        SaveOrganisation {
            id: known.map(|known| known.id),
            label: args.label.clone(),
            org_number: args.org_number.clone(),
            org_id: args.org_id.clone(),
            client_id: args.client_id.clone(),
            secret: None,
        },
    )?;
    for view in organisation::list(&opened.app)? {
        if view.organisation.id == id {
            print(session.out, &view)?;
            if !view.has_secret {
                let org_id = view.organisation.org_id.as_str();
                session.out.note(
                    &session
                        .out
                        .say("cli-organisation-next", &[("org_id", org_id)]),
                );
            }
        }
    }
    Ok(Exit::Done)
}

pub(crate) async fn list(session: &Session<'_>) -> Result<Exit> {
    let opened = session.open().await?;
    let views = organisation::list(&opened.app)?;
    if views.is_empty() {
        session
            .out
            .note(&session.out.say("cli-organisation-none", &[]));
    }
    views.iter().try_for_each(|view| print(session.out, view))?;
    Ok(Exit::Done)
}

pub(crate) async fn remove(session: &Session<'_>, args: &OneOrganisation) -> Result<Exit> {
    let opened = session.open().await?;
    let view = one(&opened.app, args)?;
    organisation::remove(&opened.app, &view.organisation.id).await?;
    let label = &view.organisation.label;
    session.out.note(
        &session
            .out
            .say("cli-organisation-removed", &[("label", label)]),
    );
    Ok(Exit::Done)
}

/// The organisation that a person means by any of its names; the only one when none is said.
pub(crate) fn one(app: &App, args: &OneOrganisation) -> Result<OrganisationView> {
    let views = organisation::list(app)?;
    let problem = |problem: &str| {
        AppError::new(ErrorCode::InputInvalid)
            .with("field", "organisation")
            .with("problem", problem)
    };
    let mut meant: Vec<OrganisationView> = match &args.organisation {
        None => views,
        Some(name) => views
            .into_iter()
            .filter(|view| has_name(view, name.trim()))
            .collect(),
    };
    match (meant.pop(), meant.is_empty()) {
        (Some(view), true) => Ok(view),
        (Some(_), false) => Err(problem("several")),
        (None, _) => Err(problem("none")),
    }
}

fn has_name(view: &OrganisationView, name: &str) -> bool {
    let known = &view.organisation;
    [
        known.org_id.as_str(),
        known.id.as_str(),
        known.org_number.as_str(),
        known.label.as_str(),
    ]
    .contains(&name)
}

fn print(out: &Output, view: &OrganisationView) -> Result<()> {
    let known = &view.organisation;
    if out.json {
        return out.value(&json!({
            "id": known.id,
            "label": known.label,
            "org_number": known.org_number,
            "org_id": known.org_id,
            "client_id": known.client_id,
            "has_secret": view.has_secret,
        }));
    }
    let word = if view.has_secret {
        "cli-secret-kept"
    } else {
        "cli-secret-missing"
    };
    out.line(&format!(
        "{} ({}, {}, {}) – {}",
        known.label,
        known.org_number,
        known.org_id,
        known.client_id,
        out.say(word, &[])
    ));
    Ok(())
}
