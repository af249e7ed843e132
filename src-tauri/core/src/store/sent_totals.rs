//! Tables `sent_totals` and `organisation_totals`: what Bufdir has, by period and category, of all
//! and of each organisation. A report that was corrected counts no more from the moment Bufdir has
//! the correction; a rejected one does not count.
//!
//! Triggers note in `uncounted` which reports may count now or no more; `counted` says which do.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{Store, category_totals};
use crate::domain::{Decimal, OrganisationId};
use crate::error::Result;
use crate::view::overview::PeriodCategory;

/// Reports that are added in one transaction.
const AT_ONCE: u32 = 5000;

/// Which sum: of an organisation ('' for none) or of all, of a period and a category.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    organisation: Option<String>,
    period: String,
    category: String,
}

/// Sums: reports, count, hours.
type Sums = BTreeMap<Key, (i64, Decimal, Decimal)>;

impl Store {
    /// What was sent, by one organisation or by all, by period and category, in that order.
    ///
    /// # Errors
    /// What the database says.
    pub fn sent_totals(
        &self,
        organisation: Option<&OrganisationId>,
    ) -> Result<Vec<PeriodCategory>> {
        let organisation = organisation.map(OrganisationId::as_str);
        match self.add_up() {
            Ok(()) => self.read(|database| kept_sums(database, organisation)),
            Err(error) => {
                // Sums that cannot be kept (a full disk) are made from all reports.
                tracing::warn!(%error, "the sums of what was sent were not brought up to date");
                let sums = self.read(category_totals::sent)?;
                Ok(category_totals::of(&sums, organisation))
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

fn kept_sums(database: &Connection, organisation: Option<&str>) -> Result<Vec<PeriodCategory>> {
    let sum = |row: &Row<'_>| {
        Ok(PeriodCategory {
            period: row.get(0)?,
            category: row.get(1)?,
            count: row.get(2)?,
            hours: row.get(3)?,
        })
    };
    let found = match organisation {
        None => database
            .prepare_cached(
                "SELECT period, category, count, hours FROM sent_totals ORDER BY period, category",
            )?
            .query_map([], sum)?
            .collect::<rusqlite::Result<_>>()?,
        Some(organisation) => database
            .prepare_cached(
                "SELECT period, category, count, hours FROM organisation_totals \
                 WHERE organisation_id = ?1 ORDER BY period, category",
            )?
            .query_map([organisation], sum)?
            .collect::<rusqlite::Result<_>>()?,
    };
    Ok(found)
}

/// Whether the sums that are kept, all of them, are those of the reports.
pub(super) fn are_right(database: &Connection) -> Result<bool> {
    let right = category_totals::sent(database)?;
    let kept: Vec<String> = database
        .prepare("SELECT DISTINCT organisation_id FROM organisation_totals ORDER BY 1")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    if !kept.iter().eq(right.keys()) {
        return Ok(false);
    }
    for whose in std::iter::once(None).chain(kept.iter().map(|one| Some(one.as_str()))) {
        if kept_sums(database, whose)? != category_totals::of(&right, whose) {
            return Ok(false);
        }
    }
    Ok(true)
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
    for (key, sum) in &sums {
        keep(database, key, sum)?;
    }
    Ok(())
}

fn keep(database: &Connection, key: &Key, sum: &(i64, Decimal, Decimal)) -> Result<()> {
    let Key {
        organisation,
        period,
        category,
    } = key;
    let (reports, count, hours) = sum;
    match organisation {
        None if *reports == 0 => database
            .prepare_cached("DELETE FROM sent_totals WHERE period = ?1 AND category = ?2")?
            .execute([period, category])?,
        None => database
            .prepare_cached(
                "INSERT INTO sent_totals VALUES (?1, ?2, ?3, ?4, ?5) \
                 ON CONFLICT DO UPDATE SET reports = excluded.reports, count = excluded.count, \
                     hours = excluded.hours",
            )?
            .execute(params![period, category, reports, count, hours])?,
        Some(organisation) if *reports == 0 => database
            .prepare_cached(
                "DELETE FROM organisation_totals \
                 WHERE organisation_id = ?1 AND period = ?2 AND category = ?3",
            )?
            .execute([organisation, period, category])?,
        Some(organisation) => database
            .prepare_cached(
                "INSERT INTO organisation_totals VALUES (?1, ?2, ?3, ?4, ?5, ?6) \
                 ON CONFLICT DO UPDATE SET reports = excluded.reports, count = excluded.count, \
                     hours = excluded.hours",
            )?
            .execute(params![
                organisation,
                period,
                category,
                reports,
                count,
                hours
            ])?,
    };
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
        "SELECT period, category, category_totals.count, category_totals.hours, \
             coalesce(organisation_id, '') \
         FROM submissions CROSS JOIN category_totals \
             ON category_totals.submission_id = submissions.id \
         WHERE submissions.id = ?1",
    )?;
    let mut rows = select.query([id])?;
    while let Some(row) = rows.next()? {
        let (count, hours): (Decimal, Decimal) = (row.get(2)?, row.get(3)?);
        for organisation in [None, Some(row.get(4)?)] {
            let key = Key {
                organisation,
                period: row.get(0)?,
                category: row.get(1)?,
            };
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
    }
    Ok(())
}

fn kept(database: &Connection, key: &Key) -> Result<(i64, Decimal, Decimal)> {
    let Key {
        organisation,
        period,
        category,
    } = key;
    let sum = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
    let kept = match organisation {
        None => database
            .prepare_cached(
                "SELECT reports, count, hours FROM sent_totals \
                 WHERE period = ?1 AND category = ?2",
            )?
            .query_row([period, category], sum)
            .optional()?,
        Some(organisation) => database
            .prepare_cached(
                "SELECT reports, count, hours FROM organisation_totals \
                 WHERE organisation_id = ?1 AND period = ?2 AND category = ?3",
            )?
            .query_row([organisation, period, category], sum)
            .optional()?,
    };
    Ok(kept.unwrap_or_default())
}
