//! What an organisation reported in earlier years: its sums, without the reports themselves.

use rusqlite::{Connection, params};

use super::Store;
use super::values::id as identifier;
use crate::domain::totals::CategoryTotal;
use crate::domain::{OrgId, SubmissionId};
use crate::error::Result;

/// A report that Bufdir has, by its period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportedPeriod {
    /// Which.
    pub id: SubmissionId,
    /// The sender's own name for it.
    pub report_id: String,
    /// The period, as the payload has it.
    pub period: String,
}

impl Store {
    /// The reports of an organisation that Bufdir has, by its number and Bufdir's name for it. One
    /// that was corrected is left out from the moment Bufdir has the correction, as in the sums of
    /// what was sent.
    ///
    /// # Errors
    /// What the database says.
    pub fn reported_periods(
        &self,
        org_number: &str,
        org_id: &OrgId,
    ) -> Result<Vec<ReportedPeriod>> {
        self.read(|database| {
            let found = database
                .prepare_cached(
                    "SELECT id, report_id, period \
                     FROM submissions INDEXED BY submissions_by_org_number \
                     WHERE org_number = ?1 AND state IN ('received', 'processing', 'accepted') \
                       AND period IS NOT NULL AND discarded_at IS NULL AND org_id = ?2 \
                       AND NOT EXISTS ( \
                         SELECT 1 FROM submissions AS correction \
                         WHERE correction.parent_id = submissions.id \
                           AND correction.state IN ('received', 'processing', 'accepted'))",
                )?
                .query_map(params![org_number, org_id.as_str()], |row| {
                    Ok(ReportedPeriod {
                        id: identifier(row, "id")?,
                        report_id: row.get("report_id")?,
                        period: row.get("period")?,
                    })
                })?
                .collect::<rusqlite::Result<_>>()?;
            Ok(found)
        })
    }

    /// What a report that was frozen adds up to, by category.
    ///
    /// # Errors
    /// What the database says.
    pub fn totals_of(&self, id: &SubmissionId) -> Result<Vec<CategoryTotal>> {
        self.read(|database| totals(database, id))
    }

    /// Whether a report of an organisation, a draft too, has a report id already, in large or small
    /// letters. One that was put away does not count.
    ///
    /// # Errors
    /// What the database says.
    pub fn report_id_is_used(&self, org_id: &OrgId, report_id: &str) -> Result<bool> {
        self.read(|database| {
            let used = database
                .prepare_cached(
                    "SELECT 1 FROM submissions \
                     WHERE report_id = ?1 COLLATE NOCASE AND org_id = ?2 AND discarded_at IS NULL",
                )?
                .exists([report_id, org_id.as_str()])?;
            Ok(used)
        })
    }
}

pub(super) fn totals(database: &Connection, id: &SubmissionId) -> Result<Vec<CategoryTotal>> {
    let found = database
        .prepare_cached(
            "SELECT category, count, hours FROM category_totals \
             WHERE submission_id = ?1 ORDER BY position",
        )?
        .query_map([id.as_str()], |row| {
            Ok(CategoryTotal {
                category: row.get("category")?,
                count: row.get("count")?,
                hours: row.get("hours")?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(found)
}
