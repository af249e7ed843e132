//! Many drafts sent in one go: one at a time, each on the very way of [`super::send`].
//!
//! What stands in the way of the next one too ends it: the net, the server, a disk, or outcomes that
//! cannot be known. What was not sent is a draft as before, or waits in the queue where a person, or
//! the settings, said that it goes by itself.

mod kept;
mod looking;

use std::collections::{HashMap, HashSet};
use std::sync::atomic::Ordering;
use std::time::Duration;

use crate::app::App;
use crate::domain::{State, SubmissionId};
use crate::error::{AppError, ErrorCode, Result};
use crate::view::files::{AppEvent, Progress, Work};
use crate::view::send_many::{ChosenDraft, MOST_AT_ONCE, ManyEnd, ManySent, SendMany};

pub use looking::{acknowledge, review};

use super::queue::{self, ByHand, CannotSignIn};
use super::send;
use kept::Run;

/// So many unknown outcomes in a row end it.
const MOST_IN_DOUBT: u32 = 2;

/// After an unknown outcome the wait of the queue is waited for, up to this; one that is longer, as
/// where the server asks for it, ends it.
const LONGEST_PAUSE: Duration = Duration::from_secs(5);
const BETWEEN_LOOKS: Duration = Duration::from_millis(50);

/// Sends drafts that were looked over, one after the other, and says what became of each. It is
/// told how far it is, and can be stopped ([`stop`]): the one that is being sent is finished.
///
/// # Errors
/// [`ErrorCode::InputInvalid`] where there are too many, and those of the disk before anything was
/// sent. What goes wrong afterwards is part of what comes back.
pub async fn send_many(app: &App, input: &SendMany) -> Result<ManySent> {
    require_not_too_many(input.drafts.len())?;
    let _alone = app.sending_many.lock().await;
    app.stop_sending.store(false, Ordering::SeqCst);
    // What waits in the queue does not begin to go in between: see `ByHand`.
    let _by_hand = ByHand::begin(app);
    let by_itself = input.by_itself || app.sends_by_itself();
    let run = Run::begin(app, &input.drafts, by_itself)?;
    let mut sending = Sending {
        app,
        run,
        queues: by_itself,
        said: input.by_itself,
        cannot_sign_in: HashMap::new(),
        held_for: CannotSignIn::default(),
        in_doubt: 0,
    };
    let end = match sending.all(&input.drafts).await {
        Ok(end) => end,
        Err(reason) => ManyEnd::Failed { reason },
    };
    let mut run = sending.run;
    run.end = Some(end);
    run.keep(app);
    tell(app, input.drafts.len(), input.drafts.len());
    run.view(app, false)
}

/// Stops it after the one that is being sent.
pub fn stop(app: &App) {
    app.stop_sending.store(true, Ordering::SeqCst);
}

/// The last time that many were sent, as it stands now; none where there was none.
///
/// # Errors
/// Those of the database.
pub fn last(app: &App) -> Result<Option<ManySent>> {
    let running = app.sending_many.try_lock().is_err();
    match Run::kept(app)? {
        Some(run) => run.view(app, running).map(Some),
        None => Ok(None),
    }
}

fn require_not_too_many(number: usize) -> Result<()> {
    if number <= MOST_AT_ONCE {
        return Ok(());
    }
    Err(AppError::new(ErrorCode::InputInvalid)
        .with("field", "drafts")
        .with("problem", "too_many")
        .with("limit", MOST_AT_ONCE))
}

fn tell(app: &App, done: usize, total: usize) {
    app.tell(AppEvent::Progress {
        work: Work::SendMany,
        progress: Progress { done, total },
    });
}

/// Drafts of one organisation that have the same report id.
fn twins(app: &App, ids: impl Iterator<Item = SubmissionId>) -> Result<HashSet<SubmissionId>> {
    let mut by_name: HashMap<(String, String), Vec<SubmissionId>> = HashMap::new();
    for id in ids {
        let row = super::row(app, &id)?;
        if row.state == State::Draft
            && let Some(org_id) = row.org_id
        {
            let known = by_name.entry((org_id, row.report_id)).or_default();
            if !known.contains(&id) {
                known.push(id);
            }
        }
    }
    let several = by_name.into_values().filter(|ids| ids.len() > 1);
    Ok(several.flatten().collect())
}

fn twice(app: &App, id: &SubmissionId) -> Result<AppError> {
    let report_id = super::row(app, id)?.report_id;
    Ok(AppError::new(ErrorCode::ReportIdTwice).with("report_id", report_id))
}

struct Sending<'a> {
    app: &'a App,
    run: Run,
    /// What cannot be sent now goes into the queue.
    queues: bool,
    /// A person said so for these reports, beside the settings.
    said: bool,
    /// Organisations that cannot sign in, and why: a wrong secret that is tried for each report is
    /// an account locked.
    cannot_sign_in: HashMap<String, AppError>,
    /// The same, of those whose reports wait in the queue.
    held_for: CannotSignIn,
    /// Unknown outcomes in a row.
    in_doubt: u32,
}

impl Sending<'_> {
    async fn all(&mut self, drafts: &[ChosenDraft]) -> Result<ManyEnd> {
        let twins = twins(self.app, drafts.iter().map(|draft| draft.id.clone()))?;
        for (done, draft) in drafts.iter().enumerate() {
            tell(self.app, done, drafts.len());
            if self.is_stopped() {
                return Ok(ManyEnd::Stopped);
            }
            let end = if queue::holds_back(self.app)? {
                Some(self.held_back()?)
            } else if twins.contains(&draft.id) {
                let reason = twice(self.app, &draft.id)?;
                self.not_sent(draft, reason);
                None
            } else {
                self.one(draft).await?
            };
            if let Some(end) = end {
                // Whoever stopped looks at the rest first, and so does who is in doubt.
                if self.queues && !matches!(end, ManyEnd::Doubt) {
                    self.queue_the_rest(drafts.get(done..).unwrap_or_default(), &twins)?;
                }
                return Ok(end);
            }
        }
        Ok(ManyEnd::Whole)
    }

    fn is_stopped(&self) -> bool {
        self.app.stop_sending.load(Ordering::SeqCst)
            || self.app.by_hand.load(Ordering::SeqCst) & queue::LEAVING != 0
    }

    fn held_back(&self) -> Result<ManyEnd> {
        Ok(ManyEnd::HeldBack {
            paused: queue::queue(self.app)?.paused,
        })
    }

    /// Sends one. What comes back ends it.
    async fn one(&mut self, draft: &ChosenDraft) -> Result<Option<ManyEnd>> {
        let org_id = super::row(self.app, &draft.id)?.org_id.unwrap_or_default();
        if !self.queues
            && let Some(reason) = self.cannot_sign_in.get(&org_id).cloned()
        {
            self.note(&draft.id, reason);
            return Ok(None);
        }
        if !self.freeze(draft)? || self.held_for.holds(self.app, &draft.id)? {
            return Ok(None);
        }
        let detail = match send::send_queued(self.app, &draft.id).await {
            // Another process, or a person, was quicker.
            Err(error) if error.code == ErrorCode::WrongState => {
                super::detail(self.app, &draft.id)?
            }
            sent => sent?,
        };
        match detail.submission.state {
            State::InDoubt => self.after_doubt().await,
            State::Queued => {
                let reason = detail.submission.waiting_for;
                let reason = reason.unwrap_or_else(|| AppError::new(ErrorCode::Internal));
                self.after_waiting(draft, &org_id, reason)
            }
            _ => {
                self.in_doubt = 0;
                Ok(None)
            }
        }
    }

    /// Whether it is in the queue now. Why it is not is noted; what the disk says ends everything.
    fn freeze(&mut self, draft: &ChosenDraft) -> Result<bool> {
        let frozen = send::freeze_as_seen(self.app, &draft.id, &draft.saved_at, self.said);
        match frozen {
            Ok(()) => Ok(true),
            Err(error) if is_of_the_disk(error.code) => Err(error),
            Err(error) => {
                self.not_sent(draft, error);
                Ok(false)
            }
        }
    }

    fn not_sent(&mut self, draft: &ChosenDraft, reason: AppError) {
        self.note(&draft.id, reason);
        self.app.tell_changed(&draft.id);
    }

    fn note(&mut self, id: &SubmissionId, reason: AppError) {
        self.run.note(id, reason);
        self.run.keep(self.app);
    }

    /// Nothing was sent, for a reason that may be the next one's too.
    fn after_waiting(
        &mut self,
        draft: &ChosenDraft,
        org_id: &str,
        reason: AppError,
    ) -> Result<Option<ManyEnd>> {
        if !self.queues {
            match self
                .app
                .store
                .take_back(&draft.id, self.app.clock.now(), &self.app.who)
            {
                // Another process has it.
                Err(error) if error.code == ErrorCode::WrongState => {}
                taken => taken?,
            }
            queue::changed(self.app);
            self.not_sent(draft, reason.clone());
        }
        Ok(match reason.code {
            ErrorCode::NoCredentials | ErrorCode::WrongCredentials => {
                self.held_for.learn(self.app, &draft.id)?;
                self.cannot_sign_in.insert(org_id.to_owned(), reason);
                None
            }
            ErrorCode::ReportDamaged | ErrorCode::DataDamaged => None,
            _ => Some(ManyEnd::Failed { reason }),
        })
    }

    /// The server may be out of order. It is left alone for as long as the queue leaves it.
    async fn after_doubt(&mut self) -> Result<Option<ManyEnd>> {
        self.in_doubt += 1;
        let mut left = queue::left_of_all(self.app)?;
        if self.in_doubt >= MOST_IN_DOUBT || left > LONGEST_PAUSE {
            return Ok(Some(ManyEnd::Doubt));
        }
        while !left.is_zero() && !self.is_stopped() {
            let pause = left.min(BETWEEN_LOOKS);
            tokio::time::sleep(pause).await;
            left = left.saturating_sub(pause);
        }
        Ok(None)
    }

    /// What had no turn waits in the queue.
    fn queue_the_rest(
        &mut self,
        rest: &[ChosenDraft],
        twins: &HashSet<SubmissionId>,
    ) -> Result<()> {
        for draft in rest {
            if super::row(self.app, &draft.id)?.state != State::Draft {
                continue;
            }
            if twins.contains(&draft.id) {
                let reason = twice(self.app, &draft.id)?;
                self.not_sent(draft, reason);
            } else if self.freeze(draft)? {
                self.held_for.holds(self.app, &draft.id)?;
            }
        }
        queue::changed(self.app);
        Ok(())
    }
}

fn is_of_the_disk(code: ErrorCode) -> bool {
    matches!(
        code,
        ErrorCode::DatabaseBusy | ErrorCode::DiskFull | ErrorCode::DatabaseFailed
    )
}
