//! `login` and `logout`: the secret, from a prompt or stdin, to the keyring and out of it. It is
//! never an argument.

use std::io::{IsTerminal, Read};

use kvittert_core::error::{AppError, ErrorCode, Result};
use kvittert_core::ops::organisation;

use crate::args::OneOrganisation;
use crate::exit::Exit;
use crate::open::Session;
use crate::output::Output;

use super::organisation::one;

/// More than any secret that is taken in.
const LONGEST_INPUT: u64 = 64 * 1024;

pub(crate) async fn login(session: &Session<'_>, args: &OneOrganisation) -> Result<Exit> {
    let opened = session.open().await?;
    let organisation = one(&opened.app, args)?.organisation;
    let label = organisation.label.as_str();
    let secret = read_secret(session.out, label)?;
    organisation::keep_secret(&opened.app, &organisation.id, &secret.into())?;
    // Kept for this run only means: not kept.
    if let Some(failure) = opened.keyring_failure() {
        return Err(failure);
    }
    let out = session.out;
    match organisation::test_connection(&opened.app, &organisation.id).await {
        Ok(()) => out.note(&out.say("cli-login-done", &[("label", label)])),
        Err(error) if error.code == ErrorCode::WrongCredentials => return Err(error),
        Err(error) => {
            out.note(&out.say("cli-login-untested", &[("label", label)]));
            out.failure(&error);
        }
    }
    Ok(Exit::Done)
}

pub(crate) async fn logout(session: &Session<'_>, args: &OneOrganisation) -> Result<Exit> {
    let opened = session.open().await?;
    let organisation = one(&opened.app, args)?.organisation;
    organisation::sign_out(&opened.app, &organisation.id).await?;
    let label = organisation.label.as_str();
    session
        .out
        .note(&session.out.say("cli-logout-done", &[("label", label)]));
    Ok(Exit::Done)
}

/// The secret: typed without an echo, or the first line of stdin when that is no terminal.
fn read_secret(out: &Output, label: &str) -> Result<String> {
    let failed = |error: std::io::Error| {
        // An input that is no UTF-8 would stand in the error's own words.
        AppError::new(ErrorCode::InputInvalid)
            .with("field", "secret")
            .with("problem", "unusable")
            .because(error.kind())
    };
    let text = if std::io::stdin().is_terminal() {
        rpassword::prompt_password(out.say("cli-login-prompt", &[("label", label)]))
            .map_err(failed)?
    } else {
        let mut text = String::new();
        std::io::stdin()
            .lock()
            .take(LONGEST_INPUT)
            .read_to_string(&mut text)
            .map_err(failed)?;
        text
    };
    let secret = text.lines().next().unwrap_or_default().trim();
    if secret.is_empty() {
        return Err(AppError::new(ErrorCode::InputInvalid)
            .with("field", "secret")
            .with("problem", "missing"));
    }
    Ok(secret.to_owned())
}
