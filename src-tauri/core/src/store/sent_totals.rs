//! Table `sent_totals`: what Bufdir has, by period and category. A report that was corrected counts
//! no more from the moment Bufdir has the correction; a rejected one does not count.
//!
//! Triggers note in `uncounted` which reports may count now or no more; `counted` says which do.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, params};

use super::{Store, category_totals};
use crate::domain::Decimal;
use crate::error::Result;
use crate::view::overview::PeriodCategory;

/// Reports that are added in one transaction.
const AT_ONCE: u32 = 5000;

/// A sum by period and category: reports, count, hours.
type Sums = BTreeMap<(String, String), (i64, Decimal, Decimal)>;

impl Store {
    /// What was sent, by period and category, in that order.
    ///
    /// # Errors
    /// What the database says.
    pub fn sent_totals(&self) -> Result<Vec<PeriodCategory>> {
        match self.add_up() {
            Ok(()) => self.read(all),
            Err(error) => {
                // Sums that cannot be kept (a full disk) are made from all reports.
                tracing::warn!(%error, "the sums of what was sent were not brought up to date");
                self.read(category_totals::sent)
            }
        }
    }

    fn add_up(&self) -> Result<()> {
        let waits = |database: &Connection| -> Result<bool> {
            let any = database
                .prepare_cached("SELECT 1 FROM uncounted LIMIT 1")?
                .exists([])?;
            Ok(any)
        };
        while self.read(waits)? {
            self.write(|transaction| add_some(transaction))?;
        }
        Ok(())
    }
}

pub(super) fn all(database: &Connection) -> Result<Vec<PeriodCategory>> {
    let found = database
        .prepare_cached(
            "SELECT period, category, count, hours FROM sent_totals ORDER BY period, category",
        )?
        .query_map([], |row| {
            Ok(PeriodCategory {
                period: row.get(0)?,
                category: row.get(1)?,
                count: row.get(2)?,
                hours: row.get(3)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(found)
}

fn add_some(database: &Connection) -> Result<()> {
    let waiting: Vec<String> = database
        .prepare_cached("SELECT submission_id FROM uncounted LIMIT ?1")?
        .query_map([AT_ONCE], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let mut sums = Sums::new();
    for id in &waiting {
        let counts = counts(database, id)?;
        let counted = database
            .prepare_cached("SELECT 1 FROM counted WHERE submission_id = ?1")?
            .exists([id])?;
        if counts && !counted {
            change(database, id, &mut sums, 1)?;
            database
                .prepare_cached("INSERT INTO counted VALUES (?1)")?
                .execute([id])?;
        } else if counted && !counts {
            change(database, id, &mut sums, -1)?;
            database
                .prepare_cached("DELETE FROM counted WHERE submission_id = ?1")?
                .execute([id])?;
        }
        database
            .prepare_cached("DELETE FROM uncounted WHERE submission_id = ?1")?
            .execute([id])?;
    }
    for ((period, category), (reports, count, hours)) in &sums {
        database
            .prepare_cached(
                "INSERT INTO sent_totals VALUES (?1, ?2, ?3, ?4, ?5) \
                 ON CONFLICT DO UPDATE SET reports = excluded.reports, count = excluded.count, \
                     hours = excluded.hours",
            )?
            .execute(params![period, category, reports, count, hours])?;
    }
    database.execute("DELETE FROM sent_totals WHERE reports = 0", [])?;
    Ok(())
}

fn counts(database: &Connection, id: &str) -> Result<bool> {
    let counts = database
        .prepare_cached(
            "SELECT 1 FROM submissions \
             WHERE id = ?1 AND state IN ('received', 'processing', 'accepted') \
               AND discarded_at IS NULL AND period IS NOT NULL AND NOT EXISTS ( \
                 SELECT 1 FROM submissions AS correction \
                 WHERE correction.parent_id = submissions.id \
                   AND correction.state IN ('received', 'processing', 'accepted'))",
        )?
        .exists([id])?;
    Ok(counts)
}

/// Adds a report to the sums, or takes it out of them; `sums` holds those that were looked up.
fn change(database: &Connection, id: &str, sums: &mut Sums, by: i64) -> Result<()> {
    let mut select = database.prepare_cached(
        "SELECT period, category, category_totals.count, category_totals.hours \
         FROM submissions CROSS JOIN category_totals \
             ON category_totals.submission_id = submissions.id \
         WHERE submissions.id = ?1",
    )?;
    let mut rows = select.query([id])?;
    while let Some(row) = rows.next()? {
        let key: (String, String) = (row.get(0)?, row.get(1)?);
        let (count, hours): (Decimal, Decimal) = (row.get(2)?, row.get(3)?);
        let mut sum = match sums.remove(&key) {
            Some(sum) => sum,
            None => kept(database, &key)?,
        };
        // Decimals that leave the range cannot come from a report that was checked.
        let add = |to: Decimal, what: Decimal| {
            let sum = if by > 0 {
                to.checked_add(what)
            } else {
                to.checked_sub(what)
            };
            sum.unwrap_or(to)
        };
        sum.0 += by;
        sum.1 = add(sum.1, count);
        sum.2 = add(sum.2, hours);
        sums.insert(key, sum);
    }
    Ok(())
}

fn kept(
    database: &Connection,
    (period, category): &(String, String),
) -> Result<(i64, Decimal, Decimal)> {
    let kept = database
        .prepare_cached(
            "SELECT reports, count, hours FROM sent_totals WHERE period = ?1 AND category = ?2",
        )?
        .query_row([period, category], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .optional()?;
    Ok(kept.unwrap_or_default())
}
