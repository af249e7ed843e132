//! Drafts: made, saved at every key stroke, put away and taken out again.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

use super::folding::sort_key;
use super::values::{optional_id, shown, stored};
use super::{Store, documents, error, events, explanations, submissions};
use crate::domain::{
    Decimal, Document, OrgId, OrganisationId, PayloadVersion, State, SubmissionId,
};
use crate::error::Result;
use crate::view::draft::WizardStep;
use crate::view::submission::{EventKind, SubmissionRow};

/// What a draft holds, whole, and what lists show of it.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftContent {
    /// Which.
    pub id: SubmissionId,
    /// The organisation it is for, where one is chosen.
    pub organisation_id: Option<OrganisationId>,
    /// The sender's own name for it, as typed.
    pub report_id: String,
    /// What was typed.
    pub document: Document,
    /// The step of the wizard.
    pub step: WizardStep,
    /// Warnings that are acknowledged, as `rule` + space + `pointer`.
    pub acknowledged: Vec<String>,
    /// Bufdir's name for the organisation.
    pub org_id: Option<OrgId>,
    /// What people call the organisation.
    pub organisation_label: Option<String>,
    /// The organisation number, as the document has it.
    pub org_number: Option<String>,
    /// The period, as the document has it.
    pub period: Option<String>,
    /// Sum of counts.
    pub count: Decimal,
    /// Sum of hours.
    pub hours: Decimal,
}

/// A draft to be made.
#[derive(Debug, Clone, PartialEq)]
pub struct NewDraft {
    /// What it holds from the beginning.
    pub content: DraftContent,
    /// Names the rule pack.
    pub payload_version: PayloadVersion,
    /// The report that it corrects.
    pub parent_id: Option<SubmissionId>,
    /// Last year's report, that it was started from.
    pub earlier_id: Option<SubmissionId>,
    /// Where it comes from, for its history: `blank`, `example`, `file`, `earlier`, `correction`.
    pub from: String,
    /// The file that it was read from, for its history.
    pub file: Option<String>,
    /// What a person explained about the figures of the report that it corrects.
    pub explanation: Option<String>,
}

/// A draft as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftRecord {
    /// As in a list.
    pub row: SubmissionRow,
    /// The organisation it is for, where one is chosen.
    pub organisation_id: Option<OrganisationId>,
    /// What was typed.
    pub document: Document,
    /// The step of the wizard.
    pub step: WizardStep,
    /// Warnings that are acknowledged.
    pub acknowledged: Vec<String>,
    /// When it was last saved, RFC 3339. Each save has another moment than the one before it.
    pub saved_at: String,
    /// Last year's report, that it was started from.
    pub earlier: Option<SubmissionId>,
}

impl Store {
    /// Makes a draft. A correction is written into the history of the report that it corrects.
    ///
    /// # Errors
    /// `NotFound` when the organisation, the parent or the earlier report is not there;
    /// `WrongState` when the parent is in a state that is not corrected.
    pub fn create_draft(&self, draft: &NewDraft, at: Timestamp, who: &str) -> Result<()> {
        self.write(|transaction| create(transaction, draft, at, who))
    }

    /// What was typed in a submission, put away or sent ones too: a correction and next year's
    /// report begin with it.
    ///
    /// # Errors
    /// What the database says.
    pub fn draft(&self, id: &SubmissionId) -> Result<Option<DraftRecord>> {
        self.read(|database| {
            let (Some(row), Some(typed)) = (
                submissions::find(database, id)?,
                documents::of(database, id)?,
            ) else {
                return Ok(None);
            };
            let (organisation_id, earlier) = database
                .prepare_cached(
                    "SELECT organisation_id, earlier_id FROM submissions WHERE id = ?1",
                )?
                .query_row([id.as_str()], |row| {
                    Ok((
                        optional_id(row, "organisation_id")?,
                        optional_id(row, "earlier_id")?,
                    ))
                })?;
            Ok(Some(DraftRecord {
                row,
                organisation_id,
                document: typed.document,
                step: typed.step,
                acknowledged: typed.acknowledged,
                saved_at: shown(typed.saved_at),
                earlier,
            }))
        })
    }

    /// Keeps a draft, whole, wrong text too.
    ///
    /// # Errors
    /// `NotFound` when there is no such draft, or it was put away, or there is no such
    /// organisation; `WrongState` when it is a draft no more.
    pub fn save_draft(&self, content: &DraftContent, at: Timestamp) -> Result<()> {
        self.write(|transaction| {
            require_draft(transaction, &content.id)?;
            fill(transaction, content, at)
        })
    }

    /// The same, with what the person explains about the figures: both or neither.
    ///
    /// # Errors
    /// As [`Store::save_draft`].
    pub fn save_explained(
        &self,
        content: &DraftContent,
        explanation: &str,
        at: Timestamp,
    ) -> Result<()> {
        self.write(|transaction| {
            require_draft(transaction, &content.id)?;
            fill(transaction, content, at)?;
            explanations::save(transaction, &content.id, explanation)
        })
    }

    /// Puts a draft away. [`Store::restore_draft`] brings it back; nothing is removed.
    ///
    /// # Errors
    /// `NotFound`; `WrongState` when it is no draft.
    pub fn discard_draft(&self, id: &SubmissionId, at: Timestamp, who: &str) -> Result<()> {
        self.put_away(id, true, at, who)
    }

    /// Takes a draft out again that was put away.
    ///
    /// # Errors
    /// `NotFound`; `WrongState` when it is no draft.
    pub fn restore_draft(&self, id: &SubmissionId, at: Timestamp, who: &str) -> Result<()> {
        self.put_away(id, false, at, who)
    }

    fn put_away(&self, id: &SubmissionId, away: bool, at: Timestamp, who: &str) -> Result<()> {
        self.write(|transaction| {
            let state = submissions::state(transaction, id)?;
            if state != State::Draft {
                return Err(error::wrong_state(state));
            }
            let changed = transaction
                .prepare_cached(
                    "UPDATE submissions SET discarded_at = ?2, updated_at = ?3 \
                     WHERE id = ?1 AND (discarded_at IS NULL) = (?2 IS NOT NULL)",
                )?
                .execute(params![id.as_str(), away.then(|| stored(at)), stored(at)])?;
            // Doing it twice is doing it once.
            if changed > 0 {
                let kind = if away {
                    EventKind::Discarded
                } else {
                    EventKind::Restored
                };
                events::record(transaction, id, kind, who, &events::detail([]), at)?;
            }
            Ok(())
        })
    }
}

/// Makes a draft.
pub(super) fn create(
    transaction: &Connection,
    draft: &NewDraft,
    at: Timestamp,
    who: &str,
) -> Result<()> {
    let id = &draft.content.id;
    if let Some(parent) = &draft.parent_id {
        let state = submissions::state(transaction, parent)?;
        if !state.may_be_corrected() {
            return Err(error::wrong_state(state));
        }
    }
    transaction
        .prepare_cached(
            "INSERT INTO submissions (id, state, created_at, updated_at, report_id, \
             payload_version, count, hours, parent_id, earlier_id, \
             organisation_sort) \
             VALUES (?1, 'draft', ?2, ?2, '', ?3, '0', '0', ?4, ?5, '')",
        )?
        .execute(params![
            id.as_str(),
            stored(at),
            draft.payload_version.as_str(),
            draft.parent_id.as_ref().map(SubmissionId::as_str),
            draft.earlier_id.as_ref().map(SubmissionId::as_str),
        ])?;
    fill(transaction, &draft.content, at)?;
    if let Some(explanation) = &draft.explanation {
        explanations::save(transaction, id, explanation)?;
    }
    let parent = draft.parent_id.as_ref();
    let detail = events::detail([
        ("from", Some(draft.from.clone())),
        ("file", draft.file.clone()),
        ("parent", parent.map(ToString::to_string)),
    ]);
    events::record(transaction, id, EventKind::Created, who, &detail, at)?;
    if let Some(parent) = parent {
        let detail = events::detail([("child", Some(id.to_string()))]);
        events::record(transaction, parent, EventKind::Corrected, who, &detail, at)?;
    }
    Ok(())
}

/// Refuses what is no draft, or is one that was put away.
///
/// # Errors
/// `NotFound`, `WrongState`.
pub(super) fn require_draft(database: &Connection, id: &SubmissionId) -> Result<()> {
    let (state, away): (State, bool) = database
        .prepare_cached("SELECT state, discarded_at IS NOT NULL FROM submissions WHERE id = ?1")?
        .query_row([id.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?
        .ok_or_else(error::not_found)?;
    match (state, away) {
        (State::Draft, false) => Ok(()),
        (State::Draft, true) => Err(error::not_found().because("the draft was put away")),
        (state, _) => Err(error::wrong_state(state)),
    }
}

/// Refuses to go on with what was read of a draft when it was saved again since, here or by
/// another process: what was checked is not what is kept any more.
///
/// # Errors
/// As [`require_draft`], and `WrongState` with the state `draft`.
pub(super) fn require_saved_at(
    database: &Connection,
    id: &SubmissionId,
    saved_at: &str,
) -> Result<()> {
    require_draft(database, id)?;
    let kept = documents::of(database, id)?.map(|typed| shown(typed.saved_at));
    if kept.as_deref() == Some(saved_at) {
        Ok(())
    } else {
        Err(error::wrong_state(State::Draft).because("the draft was saved meanwhile"))
    }
}

pub(super) fn fill(database: &Connection, content: &DraftContent, at: Timestamp) -> Result<()> {
    let id = &content.id;
    database
        .prepare_cached(
            "UPDATE submissions SET updated_at = ?2, organisation_id = ?3, report_id = ?4, \
             org_id = ?5, organisation_label = ?6, org_number = ?7, period = ?8, count = ?9, \
             hours = ?10, organisation_sort = ?11 WHERE id = ?1",
        )?
        .execute(params![
            id.as_str(),
            stored(at),
            content.organisation_id.as_ref().map(OrganisationId::as_str),
            content.report_id,
            content.org_id.as_ref().map(OrgId::as_str),
            content.organisation_label,
            content.org_number,
            content.period,
            content.count,
            content.hours,
            sort_key(content.organisation_label.as_deref().unwrap_or_default()),
        ])?;
    documents::save(
        database,
        id,
        &content.document,
        content.step,
        &content.acknowledged,
        at,
    )
}
