//! What is made of the reports so that lists and the overview need not read them all: the words to
//! search in, the counts, the sums. Nothing of it is needed to send, and all of it can be made anew.

use rusqlite::Connection;

use super::{search, sent_totals};
use crate::error::Result;

/// What SQLite's checks say of the index of words, among what they say of the file.
const ABOUT_SEARCH: &str = "FTS5 table main.search";

/// Whether a line of SQLite's check is about the index of words. It can be made anew, so that it is
/// no reason to set a database aside.
pub(super) fn is_about(problem: &str) -> bool {
    problem.contains(ABOUT_SEARCH)
}

/// Whether words, counts and sums are those of the reports; reads every report.
pub(super) fn is_right(database: &Connection) -> Result<bool> {
    let counts_differ: bool = database.query_row(
        "SELECT EXISTS ( \
             SELECT coalesce(period, ''), state, coalesce(organisation_id, ''), count(*) \
             FROM submissions WHERE discarded_at IS NULL GROUP BY 1, 2, 3 \
             EXCEPT SELECT period, state, organisation_id, number FROM listed) \
         OR (SELECT count(*) FROM submissions WHERE discarded_at IS NULL) \
            IS NOT (SELECT coalesce(sum(number), 0) FROM listed)",
        [],
        |row| row.get(0),
    )?;
    let waiting = database
        .prepare("SELECT 1 FROM uncounted LIMIT 1")?
        .exists([])?;
    Ok(!counts_differ
        && search::is_whole(database)?
        && (waiting || sent_totals::are_right(database)?))
}

/// Makes all of it anew; the words and the sums when they are asked for next.
pub(super) fn make_anew(database: &Connection) -> Result<()> {
    search::forget(database)?;
    database.execute_batch(
        "DELETE FROM listed; \
         INSERT INTO listed \
         SELECT coalesce(period, ''), state, coalesce(organisation_id, ''), count(*) \
         FROM submissions WHERE discarded_at IS NULL GROUP BY 1, 2, 3; \
         DELETE FROM sent_totals; DELETE FROM organisation_totals; DELETE FROM counted; \
         DELETE FROM uncounted; \
         INSERT INTO uncounted SELECT id FROM submissions \
         WHERE state IN ('received', 'processing', 'accepted');",
    )?;
    Ok(())
}
