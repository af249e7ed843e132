//! Table `category_totals`: what a frozen report adds up to, by category.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};

use crate::domain::totals::CategoryTotal;
use crate::domain::{Decimal, SubmissionId};
use crate::error::Result;
use crate::view::overview::PeriodCategory;

/// Replaces what a draft adds up to, just before it is frozen.
pub(super) fn replace(
    database: &Connection,
    id: &SubmissionId,
    totals: &[CategoryTotal],
) -> Result<()> {
    clear(database, id)?;
    let mut insert = database.prepare_cached(
        "INSERT INTO category_totals (submission_id, position, category, count, hours) \
         VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for (position, total) in (0_i64..).zip(totals) {
        insert.execute(params![
            id.as_str(),
            position,
            total.category,
            total.count,
            total.hours,
        ])?;
    }
    Ok(())
}

/// Forgets what a draft added up to when it was frozen.
pub(super) fn clear(database: &Connection, id: &SubmissionId) -> Result<()> {
    database
        .prepare_cached("DELETE FROM category_totals WHERE submission_id = ?1")?
        .execute([id.as_str()])?;
    Ok(())
}

/// The sums of what Bufdir has, by period and category, in that order. A report that was corrected
/// counts no more from the moment Bufdir has the correction; a rejected one does not count.
pub(super) fn sent(database: &Connection) -> Result<Vec<PeriodCategory>> {
    let mut sums: BTreeMap<String, BTreeMap<String, (Decimal, Decimal)>> = BTreeMap::new();
    // Row by row, in the order in which both tables lie on disk: an index on the state would lead
    // to the same rows in an order of its own, which takes many times as long.
    let mut select = database.prepare_cached(
        "SELECT period, category, category_totals.count, category_totals.hours \
         FROM submissions NOT INDEXED \
         CROSS JOIN category_totals ON category_totals.submission_id = submissions.id \
         WHERE state IN ('received', 'processing', 'accepted') AND discarded_at IS NULL \
           AND period IS NOT NULL \
           AND NOT EXISTS ( \
             SELECT 1 FROM submissions AS correction \
             WHERE correction.parent_id = submissions.id \
               AND correction.state IN ('received', 'processing', 'accepted'))",
    )?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let period = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
        let category = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
        let (count, hours): (Decimal, Decimal) = (row.get(2)?, row.get(3)?);
        let sum = match sums.get_mut(period).and_then(|of| of.get_mut(category)) {
            Some(sum) => sum,
            None => sums
                .entry(period.to_owned())
                .or_default()
                .entry(category.to_owned())
                .or_default(),
        };
        // Decimals that leave the range cannot come from a report that was checked.
        sum.0 = sum.0.checked_add(count).unwrap_or(sum.0);
        sum.1 = sum.1.checked_add(hours).unwrap_or(sum.1);
    }
    Ok(sums
        .into_iter()
        .flat_map(|(period, categories)| {
            categories
                .into_iter()
                .map(move |(category, (count, hours))| PeriodCategory {
                    period: period.clone(),
                    category,
                    count,
                    hours,
                })
        })
        .collect())
}
