//! Warnings of many drafts, acknowledged at once.

use jiff::Timestamp;
use rusqlite::params;

use super::values::stored;
use super::{Store, documents, drafts};
use crate::domain::SubmissionId;
use crate::error::{ErrorCode, Result};

impl Store {
    /// Acknowledges warnings of drafts, as `rule` + space + `pointer`, or takes that back where
    /// they are not `given`: all of it or nothing. Whatever else is kept of a draft stays as it is,
    /// and what is a draft no more does too.
    ///
    /// # Errors
    /// `NotFound` when one of them is not there, or was put away.
    pub fn acknowledge(
        &self,
        ticks: &[(&SubmissionId, Vec<&str>)],
        given: bool,
        at: Timestamp,
    ) -> Result<()> {
        self.write(|transaction| {
            for (id, ticks) in ticks {
                match drafts::require_draft(transaction, id) {
                    Err(error) if error.code == ErrorCode::WrongState => continue,
                    draft => draft?,
                }
                let known = documents::acknowledged(transaction, id)?.unwrap_or_default();
                let mut now = known.clone();
                if given {
                    let news = ticks
                        .iter()
                        .filter(|tick| !known.iter().any(|one| one == *tick));
                    now.extend(news.map(|tick| (*tick).to_owned()));
                } else {
                    now.retain(|one| !ticks.contains(&one.as_str()));
                }
                if now != known {
                    documents::acknowledge_now(transaction, id, &now, at)?;
                    transaction
                        .prepare_cached("UPDATE submissions SET updated_at = ?2 WHERE id = ?1")?
                        .execute(params![id.as_str(), stored(at)])?;
                }
            }
            Ok(())
        })
    }
}
