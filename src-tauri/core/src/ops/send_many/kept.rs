//! What is kept of sending many: which drafts, how it ended, and why a draft was not sent where its
//! history does not say. Everything else is read from the reports themselves, so that it is never
//! behind them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::clock::rfc3339;
use crate::domain::{State, SubmissionId};
use crate::error::{AppError, ErrorCode, Result};
use crate::view::send_many::{ChosenDraft, LineOutcome, ManyEnd, ManyLine, ManySent};

/// The key of the workspace that keeps it.
const KEY: &str = "many_sent";

#[derive(Serialize, Deserialize)]
pub(super) struct Run {
    begun_at: String,
    by_itself: bool,
    drafts: Vec<SubmissionId>,
    not_sent: BTreeMap<String, AppError>,
    pub(super) end: Option<ManyEnd>,
}

impl Run {
    /// Begins, and keeps what is to be sent before any of it is.
    pub(super) fn begin(app: &App, drafts: &[ChosenDraft], by_itself: bool) -> Result<Self> {
        let run = Self {
            begun_at: rfc3339(app.clock.now()),
            by_itself,
            drafts: drafts.iter().map(|draft| draft.id.clone()).collect(),
            not_sent: BTreeMap::new(),
            end: None,
        };
        run.write(app)?;
        Ok(run)
    }

    /// The one that was kept; none where there is none, or a later program wrote it.
    pub(super) fn kept(app: &App) -> Result<Option<Self>> {
        let text = app.store.workspace_value(KEY)?;
        Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
    }

    pub(super) fn note(&mut self, id: &SubmissionId, reason: AppError) {
        self.not_sent.insert(id.to_string(), reason);
    }

    /// Keeps it. What cannot be kept is lost to the next start alone: the reports are on the disk.
    pub(super) fn keep(&self, app: &App) {
        if let Err(error) = self.write(app) {
            tracing::warn!(code = ?error.code, "what became of many drafts could not be kept");
        }
    }

    fn write(&self, app: &App) -> Result<()> {
        let text = serde_json::to_string(self)
            .map_err(|error| AppError::new(ErrorCode::Internal).because(error))?;
        app.store.set_workspace_value(KEY, Some(&text))
    }

    /// As it stands now.
    pub(super) fn view(&self, app: &App, running: bool) -> Result<ManySent> {
        let mut lines = Vec::with_capacity(self.drafts.len());
        for id in &self.drafts {
            lines.extend(self.line(app, id, running)?);
        }
        Ok(ManySent {
            begun_at: self.begun_at.clone(),
            running,
            end: self.end.clone(),
            by_itself: self.by_itself,
            lines,
        })
    }

    fn line(&self, app: &App, id: &SubmissionId, running: bool) -> Result<Option<ManyLine>> {
        // What was put in the place of this database may not have it.
        let Some(submission) = app.store.row(id)? else {
            return Ok(None);
        };
        let why = self.not_sent.get(id.as_str()).cloned();
        let mut words = None;
        let (outcome, reason) = match submission.state {
            State::Draft => match why {
                Some(reason) => (LineOutcome::NotSent, Some(reason)),
                None if running => (LineOutcome::Waiting, None),
                None => (LineOutcome::Untried, None),
            },
            State::Queued => (LineOutcome::Queued, submission.waiting_for.clone().or(why)),
            State::Sending => (LineOutcome::Sending, None),
            State::InDoubt => (LineOutcome::Unknown, None),
            State::Received | State::Processing | State::Accepted | State::Rejected => {
                (LineOutcome::Received, None)
            }
            State::Refused => {
                words = app.store.detail(id)?.and_then(|detail| detail.notes);
                (LineOutcome::Refused, None)
            }
        };
        Ok(Some(ManyLine {
            submission,
            outcome,
            reason,
            words,
        }))
    }
}
