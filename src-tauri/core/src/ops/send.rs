//! Sending, in the one order that loses nothing and doubles nothing:
//! get a token; commit the intent; one attempt on the wire; commit the outcome; only then tell.

use std::collections::HashSet;
use std::time::Duration;

use crate::app::App;
use crate::bufdir::{AccessToken, CallError, Client, ClientCredentials, SubmitOutcome};
use crate::domain::{Finding, Level, State, SubmissionId, Verdict};
use crate::error::{AppError, ErrorCode, Result};
use crate::store::{AttemptEnd, BegunAttempt, DraftRecord, Frozen};
use crate::view::submission::SubmissionDetail;

use super::check::{bytes_of, check_document, draft_record, report_of};
use super::organisation_differs::difference;
use super::outcome;

/// How long another process's sending is waited for: longer than any call may take.
const PATIENCE: Duration = Duration::from_secs(120);
const BETWEEN_LOOKS: Duration = Duration::from_millis(100);

/// Freezes a draft and sends it at once, with nothing said on whether it goes by itself.
/// [`super::queue::send_in`] is what the window calls. What comes back says where it stands: received, refused, in doubt,
/// or in the queue with the reason why it waits.
///
/// # Errors
/// The report has errors, or warnings or another organisation's number that nobody acknowledged; its
/// report id is taken, or it is the very report that was rejected under that id; the disk.
/// Nothing was sent then. A server that cannot be reached is no error here: the report waits.
pub async fn send(app: &App, id: &SubmissionId) -> Result<SubmissionDetail> {
    freeze(app, id)?;
    send_queued(app, id).await
}

/// Freezes the exact bytes of a draft: it is in the queue afterwards.
///
/// # Errors
/// As [`send`].
pub fn freeze(app: &App, id: &SubmissionId) -> Result<()> {
    freeze_saying(app, id, false)
}

/// The same, with or without a person's word that it goes by itself once it can.
pub(crate) fn freeze_saying(app: &App, id: &SubmissionId, by_itself: bool) -> Result<()> {
    let record = draft_record(app, id)?;
    let frozen = ready(app, &record, &record.acknowledged)?;
    keep_frozen(app, id, &frozen, by_itself)
}

/// The same for a draft that a person looked over: only as it was then.
///
/// # Errors
/// As [`send`], and [`ErrorCode::ChangedSinceReview`].
pub(crate) fn freeze_as_seen(
    app: &App,
    id: &SubmissionId,
    saved_at: &str,
    by_itself: bool,
) -> Result<()> {
    let record = draft_record(app, id)?;
    let frozen = ready(app, &record, &record.acknowledged)?;
    if frozen.saved_at != saved_at {
        return Err(AppError::new(ErrorCode::ChangedSinceReview));
    }
    keep_frozen(app, id, &frozen, by_itself)
}

/// A draft as it is frozen, where nothing stands in the way that can be seen in it.
///
/// # Errors
/// As [`send`]; what other reports stand in the way is for the database to say.
pub(crate) fn ready(app: &App, record: &DraftRecord, acknowledged: &[String]) -> Result<Frozen> {
    if record.row.state != State::Draft {
        return Err(AppError::new(ErrorCode::WrongState).with("state", record.row.state.as_str()));
    }
    let pack = app.pack(&record.row.payload_version)?;
    let checked = check_document(&pack, &record.document);
    let verdict = Verdict::of(&checked.findings);
    if !verdict.is_valid() {
        return Err(AppError::new(ErrorCode::ReportHasErrors).with("errors", verdict.errors));
    }
    let open = unacknowledged(&checked.findings, acknowledged);
    if open > 0 {
        return Err(AppError::new(ErrorCode::WarningsNotAcknowledged).with("warnings", open));
    }
    if let Some(id) = &record.organisation_id
        && let Some(organisation) = app.store.organisation(id)?
        && let Some(difference) = difference(&pack, &checked.payload, &organisation)
        && !acknowledged.contains(&difference.acknowledgement())
    {
        return Err(difference.error());
    }
    let report = report_of(record, checked.payload)?;
    let bytes = bytes_of(&report)?;
    Ok(Frozen {
        saved_at: record.saved_at.clone(),
        org_number: pack.organisation_number(&report.payload),
        period: pack.period(&report.payload),
        report_id: report.report_id,
        org_id: report.org_id,
        organisation_label: record.row.organisation_label.clone().unwrap_or_default(),
        payload_version: report.payload_version,
        body: bytes.body,
        body_sha256: bytes.body_sha256,
        payload_sha256: bytes.payload_sha256,
        idempotency_key: app.clock.new_id(),
        totals: checked.totals,
        acknowledged: acknowledged.to_vec(),
    })
}

fn keep_frozen(app: &App, id: &SubmissionId, frozen: &Frozen, by_itself: bool) -> Result<()> {
    let now = app.clock.now();
    if by_itself {
        app.store.freeze_by_itself(id, frozen, now, &app.who)?;
    } else {
        app.store.freeze(id, frozen, now, &app.who)?;
    }
    if app.store.open_draft()?.as_ref() == Some(id) {
        app.store.set_open_draft(None)?;
    }
    app.tell_changed(id);
    Ok(())
}

/// How an acknowledged warning is named: `rule` + space + `pointer`.
#[must_use]
pub fn acknowledgement(finding: &Finding) -> String {
    format!("{} {}", finding.rule, finding.pointer)
}

fn unacknowledged(findings: &[Finding], acknowledged: &[String]) -> usize {
    let acknowledged: HashSet<&str> = acknowledged.iter().map(String::as_str).collect();
    findings
        .iter()
        .filter(|finding| finding.level == Level::Warning)
        .filter(|finding| !acknowledged.contains(acknowledgement(finding).as_str()))
        .count()
}

/// Sends a report that is in the queue, as a person asks for it, whether or not the queue is paused
/// or rests. One that another process is sending is waited for: what comes back is how that ended.
///
/// # Errors
/// [`ErrorCode::WrongState`] when it is not in the queue, [`ErrorCode::OutcomeNotWritten`] when it
/// may have been sent and that cannot be written down, and those of the disk. A server that cannot
/// be reached is no error here: the report goes on waiting.
pub async fn send_queued(app: &App, id: &SubmissionId) -> Result<SubmissionDetail> {
    outcome::write_again(app);
    let _by_hand = super::queue::ByHand::begin(app);
    let row = super::row(app, id)?;
    match row.state {
        State::Queued => {}
        State::Sending => return settled(app, id).await,
        state => return Err(AppError::new(ErrorCode::WrongState).with("state", state.as_str())),
    }
    app.store.person_asks(id)?;
    let sent = deliver(
        app,
        id,
        row.org_id.as_deref().unwrap_or_default(),
        Asks::Person,
    )
    .await;
    tell(app, id);
    match sent {
        Ok(()) => super::detail(app, id),
        // Another process took it out of the queue.
        Err(error) if error.code == ErrorCode::WrongState => settled(app, id).await,
        Err(error) => Err(error),
    }
}

/// Sends a report of which a person said that it goes by itself, unless somebody says otherwise or
/// takes it meanwhile.
///
/// # Errors
/// [`ErrorCode::OutcomeNotWritten`], and those of the disk.
pub(crate) async fn send_by_itself(app: &App, id: &SubmissionId) -> Result<()> {
    let row = super::row(app, id)?;
    if row.state != State::Queued {
        return Ok(());
    }
    let sent = deliver(
        app,
        id,
        row.org_id.as_deref().unwrap_or_default(),
        Asks::Itself,
    )
    .await;
    let sent = match sent {
        Err(error) if error.code == ErrorCode::WrongState => Ok(()),
        // What cannot be read holds up no other report: a person has to see to it.
        Err(error)
            if matches!(
                error.code,
                ErrorCode::ReportDamaged | ErrorCode::DataDamaged
            ) =>
        {
            let setback = super::queue::setback_of(app, &error);
            app.store.postpone(id, &error, &setback, app.clock.now())
        }
        sent => sent,
    };
    tell(app, id);
    sent
}

/// Who asks for a report to be sent.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asks {
    /// A person, now.
    Person,
    /// Nobody: it goes by itself.
    Itself,
}

/// Tells what became of a try. A wait that came of it is counted from here on.
fn tell(app: &App, id: &SubmissionId) {
    super::queue::begin_to_count(app, id);
    app.tell_changed(id);
    super::queue::changed(app);
}

async fn deliver(app: &App, id: &SubmissionId, org_id: &str, asks: Asks) -> Result<()> {
    let ready = async { Ok((app.client()?, app.credentials_for(org_id).await?)) };
    match ready.await {
        Ok((client, credentials)) => with_token(app, id, client, &credentials, asks).await,
        Err(reason) => {
            let setback = super::queue::setback_of(app, &reason);
            app.store.postpone(id, &reason, &setback, app.clock.now())
        }
    }
}

/// The report once nobody is sending it any more, or as it is when that takes too long.
async fn settled(app: &App, id: &SubmissionId) -> Result<SubmissionDetail> {
    let began = app.clock.monotonic();
    loop {
        // Whoever was sending it may have died: then it is in doubt, and that is the answer.
        app.store.recover_dead_sends(app.clock.now())?;
        let detail = super::detail(app, id)?;
        let waited = app.clock.monotonic().saturating_sub(began);
        if detail.submission.state != State::Sending || waited > PATIENCE {
            return Ok(detail);
        }
        tokio::time::sleep(BETWEEN_LOOKS).await;
    }
}

async fn with_token(
    app: &App,
    id: &SubmissionId,
    client: &Client,
    credentials: &ClientCredentials,
    asks: Asks,
) -> Result<()> {
    let token = match client.token(credentials).await {
        Ok(token) => token,
        Err(error) => return wait(app, id, error),
    };
    let Attempted::TokenRefused = attempt(app, id, client, &token, asks).await? else {
        return Ok(());
    };
    // A 401 is proof that nothing was applied, and the attempt has been recorded as such: the
    // token is fetched anew once, and the report sent once more as an attempt of its own.
    client.discard_token(&credentials.client_id, &token).await;
    match client.token(credentials).await {
        Ok(fresh) => attempt(app, id, client, &fresh, asks).await.map(|_| ()),
        Err(error) => wait(app, id, error),
    }
}

/// Stays in the queue; nothing has left.
fn wait(app: &App, id: &SubmissionId, error: CallError) -> Result<()> {
    app.note_reachable(!error.is_offline());
    let setback = super::queue::setback_of_call(app, &error);
    app.store
        .postpone(id, &error.into(), &setback, app.clock.now())
}

enum Attempted {
    Ended,
    TokenRefused,
}

async fn attempt(
    app: &App,
    id: &SubmissionId,
    client: &Client,
    token: &AccessToken,
    asks: Asks,
) -> Result<Attempted> {
    let now = app.clock.now();
    let begun = match asks {
        Asks::Person => app.store.begin_attempt(id, now)?,
        Asks::Itself => app
            .store
            .begin_attempt_by_itself(id, app.sends_by_itself(), now)?,
    };
    let BegunAttempt {
        number,
        body,
        idempotency_key,
        ..
    } = begun;
    app.tell_changed(id);
    let outcome = client.submit(token, body, &idempotency_key).await;
    let mut attempted = Attempted::Ended;
    let mut lost_track = None;
    let end = match outcome {
        SubmitOutcome::Taken(answer) => {
            app.note_reachable(true);
            AttemptEnd::Taken {
                reference_id: answer.reference_id,
                status: answer.status,
                submitted_at: answer.submitted_at,
                confirmation: answer.confirmation,
                http_status: answer.http_status,
                answer: answer.answer,
            }
        }
        SubmitOutcome::ProvenUnsent(error) => {
            app.note_reachable(!error.is_offline());
            if error.http_status == Some(401) {
                attempted = Attempted::TokenRefused;
            }
            AttemptEnd::ProvenUnsent {
                http_status: error.http_status,
                setback: super::queue::setback_of_call(app, &error),
                answer: error.answer.clone(),
                reason: error.into(),
            }
        }
        SubmitOutcome::Refused(error) => {
            app.note_reachable(true);
            AttemptEnd::Refused {
                http_status: error.http_status.unwrap_or_default(),
                reason: error.reason.clone(),
                answer: error.answer,
            }
        }
        SubmitOutcome::Unknown(error) => {
            lost_track = Some(super::queue::setback_of_call(app, &error));
            AttemptEnd::Unknown {
                http_status: error.http_status,
                answer: error.answer.clone(),
                reason: error.into(),
            }
        }
    };
    outcome::write(app, id, number, end).await?;
    if let Some(setback) = lost_track {
        // This one is out of the queue. The next must not meet the same at once.
        // Where that cannot be written, this one's outcome is no other: it is in doubt, and on disk.
        if let Err(error) = app.store.count_failure(&setback, app.clock.now()) {
            tracing::warn!(code = ?error.code, "a failure could not be counted");
        }
    }
    Ok(attempted)
}
