//! Asking Bufdir where a report stands.

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
use std::sync::atomic::Ordering;

use tokio::sync::{Mutex, MutexGuard};

use crate::app::App;
/// What Bufdir says of one reference.
pub use crate::bufdir::StatusAnswer;
use crate::domain::follow::News;
use crate::domain::queue::{Obstacle, Setback};
use crate::domain::{OrgId, ReferenceId, State, SubmissionId};
use crate::error::{AppError, ErrorCode, Result};
use crate::store::PROGRAM;
use crate::view::files::{AppEvent, Progress, Work};
use crate::view::submission::{EventKind, StatusOutcome};

use super::resolve::status_record;

/// One question about a report at a time: of two answers that cross, the older one would seem to
/// lead backwards.
#[derive(Default)]
pub(crate) struct Asking {
    // Reports share these by their ids: two that meet wait for each other, which harms neither.
    turns: [Mutex<()>; 16],
}

impl Asking {
    async fn turn(&self, id: &SubmissionId) -> Option<MutexGuard<'_, ()>> {
        let hash = BuildHasherDefault::<DefaultHasher>::default().hash_one(id.as_str());
        let place = usize::try_from(hash % 16).unwrap_or_default();
        Some(self.turns.get(place)?.lock().await)
    }
}

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asks {
    /// A person, now: that there was no answer belongs to the history.
    Person,
    /// Nobody: it is followed by itself.
    Itself,
}

/// What a question came to.
pub(crate) struct Asked {
    pub(crate) news: News,
    pub(crate) failure: Option<AppError>,
}

/// Why there was no answer.
#[derive(Clone)]
struct NoAnswer {
    error: AppError,
    /// What it sets the asking back by; none where the server answered, and has nothing to say of
    /// this report.
    setback: Option<Setback>,
}

/// Asks about one report. That there was no answer is part of what comes back, and of its history;
/// what was known stays.
///
/// # Errors
/// No such report, one without a reference, or the disk.
pub async fn refresh_status(app: &App, id: &SubmissionId) -> Result<StatusOutcome> {
    let (org_id, reference) = whom_about(app, id)?;
    let _turn = app.asking.turn(id).await;
    let answer = ask(app, &org_id, &reference).await;
    outcome(app, id, settle(app, id, answer, Asks::Person)?)
}

/// Asks about one report that is followed, unless it has its answer meanwhile.
///
/// # Errors
/// Those of the disk.
pub(crate) async fn follow_up(app: &App, id: &SubmissionId) -> Result<Asked> {
    let _turn = app.asking.turn(id).await;
    if !super::row(app, id)?.state.awaits_answer() {
        return Ok(Asked {
            news: News::Nothing,
            failure: None,
        });
    }
    let (org_id, reference) = whom_about(app, id)?;
    let answer = ask(app, &org_id, &reference).await;
    settle(app, id, answer, Asks::Itself)
}

fn whom_about(app: &App, id: &SubmissionId) -> Result<(String, ReferenceId)> {
    let row = super::row(app, id)?;
    let reference = row
        .reference_id
        .as_deref()
        .and_then(|reference| ReferenceId::new(reference).ok())
        .ok_or_else(|| AppError::new(ErrorCode::WrongState).with("state", row.state.as_str()))?;
    Ok((row.org_id.unwrap_or_default(), reference))
}

fn outcome(app: &App, id: &SubmissionId, asked: Asked) -> Result<StatusOutcome> {
    Ok(StatusOutcome {
        submission: super::row(app, id)?,
        changed: asked.news == News::State,
        failure: asked.failure,
    })
}

/// Writes down what a question came to, and when the next one is due.
fn settle(
    app: &App,
    id: &SubmissionId,
    answer: std::result::Result<StatusAnswer, NoAnswer>,
    asks: Asks,
) -> Result<Asked> {
    let now = app.clock.now();
    let (news, failure) = match answer {
        Ok(answer) => {
            let news = app.store.record_status(id, &status_record(answer), now)?;
            (news, None)
        }
        Err(NoAnswer {
            error,
            setback: None,
        }) => (record_refusal(app, id, &error, asks)?, Some(error)),
        Err(NoAnswer {
            error,
            setback: Some(setback),
        }) => {
            // Offline is the app's state, not the report's: it would fill the history with noise.
            if asks == Asks::Person && error.code != ErrorCode::Unreachable {
                let kind = EventKind::StatusFailed;
                app.store
                    .record_event(id, kind, PROGRAM, reason_of(&error), now)?;
            }
            app.store.note_no_answer(id, &setback, now)?;
            return Ok(Asked {
                news: News::Nothing,
                failure: Some(error),
            });
        }
    };
    let brought_news = news != News::Nothing;
    app.store
        .note_answer(id, brought_news, app.clock.chance(), now)?;
    if brought_news || (asks == Asks::Person && failure.is_none()) {
        app.tell_changed(id);
    }
    Ok(Asked { news, failure })
}

/// The server answered, and has nothing to say of this report. That it does not know the reference
/// any more is news, word for word.
fn record_refusal(app: &App, id: &SubmissionId, error: &AppError, asks: Asks) -> Result<News> {
    let now = app.clock.now();
    let mut detail = reason_of(error);
    let http_status = error.args.get("http_status").map(String::as_str);
    if matches!(http_status, Some("404" | "410")) {
        for (from, to) in [("http_status", "http_status"), ("reason", "words")] {
            if let Some(value) = error.args.get(from) {
                detail.insert(to.to_owned(), value.clone());
            }
        }
        let asked = asks == Asks::Person;
        return app.store.record_unknown_reference(id, &detail, asked, now);
    }
    if asks == Asks::Person {
        let kind = EventKind::StatusFailed;
        app.store.record_event(id, kind, PROGRAM, detail, now)?;
    }
    Ok(News::Nothing)
}

fn reason_of(error: &AppError) -> BTreeMap<String, String> {
    BTreeMap::from([("reason".to_owned(), error.code.name())])
}

/// Asks about a reference that this database does not hold, as that of a report which was sent from
/// another machine. Nothing is kept of it.
///
/// # Errors
/// [`ErrorCode::NotFound`] when Bufdir does not know it either, no credentials, no net, or an
/// answer that cannot be used.
pub async fn ask_about_reference(app: &App, reference: &str) -> Result<StatusAnswer> {
    let reference = ReferenceId::new(reference).map_err(|error| {
        AppError::new(ErrorCode::InputInvalid)
            .with("field", "reference_id")
            .because(error)
    })?;
    // Nothing says whose report it is, so it has to be plain who asks.
    let organisations = app.store.organisations()?;
    let org_id = match organisations.as_slice() {
        [only] => only.org_id.as_str(),
        _ => "",
    };
    match ask(app, org_id, &reference).await {
        Err(NoAnswer { error, .. })
            if error.code == ErrorCode::ServerRefused
                && error
                    .args
                    .get("http_status")
                    .is_some_and(|status| status == "404") =>
        {
            Err(super::not_found(reference.as_str()))
        }
        answer => answer.map_err(|none| none.error),
    }
}

async fn ask(
    app: &App,
    org_id: &str,
    reference: &ReferenceId,
) -> std::result::Result<StatusAnswer, NoAnswer> {
    let before = |error: AppError| NoAnswer {
        setback: Some(super::queue::setback_of(app, &error)),
        error: error.asking("status"),
    };
    let credentials = app.credentials_for(org_id).await.map_err(before)?;
    let client = app.client().map_err(before)?;
    let answer = client.status(&credentials, reference).await;
    app.note_reachable(!matches!(&answer, Err(error) if error.is_offline()));
    answer.map_err(|error| {
        let setback = super::queue::setback_of_call(app, &error);
        let error = AppError::from(error);
        NoAnswer {
            setback: (error.code != ErrorCode::ServerRefused).then_some(setback),
            error: error.asking("status"),
        }
    })
}

/// Asks about every report that awaits an answer, one after another; tells how far it is, and stops
/// when asked to: the last outcome is then [`ErrorCode::Cancelled`], for the first that was not
/// asked about. A server that cannot be reached, or that asks to be left alone, ends it: the next
/// would fail alike. An organisation that cannot sign in is tried once.
///
/// # Errors
/// The disk.
pub async fn refresh_all(app: &App) -> Result<Vec<StatusOutcome>> {
    app.stop.store(false, Ordering::SeqCst);
    // What is followed by itself waits meanwhile: it would ask the same.
    let _alone = app.asking_many.lock().await;
    let waiting = app.store.awaiting_answer()?;
    let total = waiting.len();
    let mut answered = 0;
    let tell = |done| {
        app.tell(AppEvent::Progress {
            work: Work::RefreshAll,
            progress: Progress { done, total },
        });
    };
    let mut outcomes = Vec::with_capacity(total);
    let mut cannot_sign_in: HashMap<OrgId, NoAnswer> = HashMap::new();
    for (done, (id, reference, org_id)) in waiting.into_iter().enumerate() {
        tell(done);
        if app.stop.load(Ordering::SeqCst) {
            outcomes.push(StatusOutcome {
                submission: super::row(app, &id)?,
                changed: false,
                failure: Some(AppError::new(ErrorCode::Cancelled)),
            });
            break;
        }
        let turn = app.asking.turn(&id).await;
        let answer = match cannot_sign_in.get(&org_id) {
            Some(known) => Err(known.clone()),
            None => ask(app, org_id.as_str(), &reference).await,
        };
        if let Err(none) = &answer
            && none
                .setback
                .is_some_and(|setback| setback.obstacle == Obstacle::Person)
        {
            cannot_sign_in.insert(org_id, none.clone());
        }
        let asked = outcome(app, &id, settle(app, &id, answer, Asks::Person)?)?;
        drop(turn);
        let ends = asked.failure.as_ref().is_some_and(|error| {
            matches!(error.code, ErrorCode::Unreachable | ErrorCode::RateLimited)
        });
        outcomes.push(asked);
        answered += 1;
        if ends {
            break;
        }
    }
    tell(answered);
    Ok(outcomes)
}

/// Where a report stands, for who tells of news.
pub(crate) fn state_of(app: &App, id: &SubmissionId) -> Result<State> {
    Ok(super::row(app, id)?.state)
}
