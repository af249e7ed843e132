//! Table `frozen_bodies`: every body that was ever frozen, byte for byte, whether it left or was
//! taken back. Append-only; a submission and its attempts point here.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::Store;
use super::values::stored;
use crate::domain::same_value::same_value;
use crate::domain::{OrgId, PayloadVersion, ReportId, SubmissionId, Totals, sha256_hex};
use crate::error::{AppError, ErrorCode, Result};

/// A report as it will leave, with what lists show of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frozen {
    /// When the draft was saved that this was made of and checked as: `DraftRecord::saved_at`, to
    /// the letter.
    pub saved_at: String,
    /// The sender's own name for it.
    pub report_id: ReportId,
    /// Bufdir's name for the organisation.
    pub org_id: OrgId,
    /// What people call the organisation.
    pub organisation_label: String,
    /// The organisation number, as the payload has it.
    pub org_number: Option<String>,
    /// The period, as the payload has it.
    pub period: Option<String>,
    /// Names the rule pack.
    pub payload_version: PayloadVersion,
    /// The exact body.
    pub body: Vec<u8>,
    /// SHA-256 of `body`, lower-case hexadecimal. Must be right.
    pub body_sha256: String,
    /// SHA-256 of the payload as it stands in `body`, lower-case hexadecimal.
    pub payload_sha256: String,
    /// Goes with every attempt to send this body, and with no other body.
    pub idempotency_key: String,
    /// What it adds up to.
    pub totals: Totals,
    /// The warnings that were acknowledged, as `rule` + space + `pointer`.
    pub acknowledged: Vec<String>,
}

/// A body as it lies in the table.
pub(super) struct Body {
    pub(super) id: i64,
    pub(super) bytes: Vec<u8>,
    pub(super) body_sha256: String,
    pub(super) payload_sha256: String,
    pub(super) idempotency_key: String,
}

/// Keeps a body. Gives its row.
pub(super) fn insert(
    database: &Connection,
    id: &SubmissionId,
    frozen: &Frozen,
    at: Timestamp,
) -> Result<i64> {
    if sha256_hex(&frozen.body) != frozen.body_sha256 {
        return Err(
            AppError::new(ErrorCode::Internal).because("the SHA-256 given is not that of the body")
        );
    }
    database
        .prepare_cached(
            "INSERT INTO frozen_bodies \
             (submission_id, body, body_sha256, payload_sha256, idempotency_key, frozen_at) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            id.as_str(),
            frozen.body,
            frozen.body_sha256,
            frozen.payload_sha256,
            frozen.idempotency_key,
            stored(at),
        ])?;
    Ok(database.last_insert_rowid())
}

/// The body that a submission points to; `None` for a draft.
///
/// # Errors
/// `ReportDamaged` when there is no such body, or it is another submission's.
pub(super) fn of(database: &Connection, id: &SubmissionId) -> Result<Option<Body>> {
    let pointer: Option<i64> = database
        .prepare_cached("SELECT frozen_body_id FROM submissions WHERE id = ?1")?
        .query_row([id.as_str()], |row| row.get(0))
        .optional()?
        .flatten();
    let Some(pointer) = pointer else {
        return Ok(None);
    };
    database
        .prepare_cached(
            "SELECT id, body, body_sha256, payload_sha256, idempotency_key \
             FROM frozen_bodies WHERE id = ?1 AND submission_id = ?2",
        )?
        .query_row(params![pointer, id.as_str()], from_row)
        .optional()?
        .map(Some)
        .ok_or_else(|| {
            AppError::new(ErrorCode::ReportDamaged).because("a frozen body is not there any more")
        })
}

impl Body {
    /// The same, when it still is what was frozen.
    ///
    /// # Errors
    /// `ReportDamaged` when a byte changed on disk: such a body is never sent.
    pub(super) fn verified(self) -> Result<Self> {
        if sha256_hex(&self.bytes) == self.body_sha256 {
            Ok(self)
        } else {
            Err(AppError::new(ErrorCode::ReportDamaged)
                .because("a frozen body does not have its SHA-256 any more"))
        }
    }
}

/// The reference of a report that Bufdir rejected under the same report id and that says the same:
/// the order of its fields, white space and how a number is written (`842`, `842.0`) are no
/// difference to a server that reads JSON.
pub(super) fn rejected_before(database: &Connection, frozen: &Frozen) -> Result<Option<String>> {
    // The index is on the report id without regard to case.
    let mut statement = database.prepare_cached(
        "SELECT s.reference_id, b.body FROM submissions AS s \
         JOIN frozen_bodies AS b ON b.id = s.frozen_body_id \
         WHERE s.report_id = ?1 COLLATE NOCASE AND s.report_id = ?1 AND s.org_id = ?2 \
           AND s.state = 'rejected' AND s.discarded_at IS NULL",
    )?;
    let mut rows = statement.query([frozen.report_id.as_str(), frozen.org_id.as_str()])?;
    while let Some(row) = rows.next()? {
        let body: Vec<u8> = row.get(1)?;
        if says_the_same(&body, &frozen.body) {
            return Ok(row.get(0)?);
        }
    }
    Ok(None)
}

fn says_the_same(one: &[u8], other: &[u8]) -> bool {
    let read = |body| serde_json::from_slice::<serde_json::Value>(body).ok();
    one == other
        || matches!((read(one), read(other)), (Some(one), Some(other)) if same_value(&one, &other))
}

/// Sees to it that every body is what was frozen.
///
/// # Errors
/// `ReportDamaged`.
pub(super) fn require_verified(database: &Connection) -> Result<()> {
    let mut statement = database.prepare(
        "SELECT id, body, body_sha256, payload_sha256, idempotency_key FROM frozen_bodies",
    )?;
    let bodies = statement.query_map([], from_row)?;
    for body in bodies {
        body?.verified()?;
    }
    Ok(())
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Body> {
    Ok(Body {
        id: row.get(0)?,
        bytes: row.get(1)?,
        body_sha256: row.get(2)?,
        payload_sha256: row.get(3)?,
        idempotency_key: row.get(4)?,
    })
}

impl Store {
    /// The exact body that was or will be sent; `None` for a draft and for what is not there.
    ///
    /// # Errors
    /// `ReportDamaged` when it is not what was frozen any more.
    pub fn frozen_payload(&self, id: &SubmissionId) -> Result<Option<Vec<u8>>> {
        self.read(|database| {
            of(database, id)?
                .map(|body| body.verified().map(|body| body.bytes))
                .transpose()
        })
    }
}
