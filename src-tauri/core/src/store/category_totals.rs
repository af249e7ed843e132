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

/// Count and hours, by organisation ('' for none), period and category.
pub(super) type Sums = BTreeMap<String, BTreeMap<String, BTreeMap<String, (Decimal, Decimal)>>>;

/// The sums of what Bufdir has, of every report. A report that was corrected counts no more from
/// the moment Bufdir has the correction; a rejected one does not count.
pub(super) fn sent(database: &Connection) -> Result<Sums> {
    let mut sums = Sums::new();
    // Row by row, in the order in which both tables lie on disk: an index on the state would lead
    // to the same rows in an order of its own, which takes many times as long.
    let mut select = database.prepare_cached(
        "SELECT coalesce(organisation_id, ''), period, category, category_totals.count, \
             category_totals.hours \
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
        let text = |column| row.get_ref(column)?.as_str().map_err(rusqlite::Error::from);
        let (organisation, period, category) = (text(0)?, text(1)?, text(2)?);
        add(
            &mut sums,
            [organisation, period, category],
            (row.get(3)?, row.get(4)?),
        );
    }
    Ok(sums)
}

/// Adds to a sum; its names are copied only where there was none.
fn add(sums: &mut Sums, [organisation, period, category]: [&str; 3], what: (Decimal, Decimal)) {
    let known = sums
        .get_mut(organisation)
        .and_then(|of| of.get_mut(period))
        .and_then(|of| of.get_mut(category));
    let sum = match known {
        Some(sum) => sum,
        None => sums
            .entry(organisation.to_owned())
            .or_default()
            .entry(period.to_owned())
            .or_default()
            .entry(category.to_owned())
            .or_default(),
    };
    // Decimals that leave the range cannot come from a report that was checked.
    sum.0 = sum.0.checked_add(what.0).unwrap_or(sum.0);
    sum.1 = sum.1.checked_add(what.1).unwrap_or(sum.1);
}

/// The sums of one organisation ('' for none), or of all together, by period and category, in that
/// order.
pub(super) fn of(sums: &Sums, organisation: Option<&str>) -> Vec<PeriodCategory> {
    let mut chosen = Sums::new();
    for (whose, periods) in sums {
        if organisation.is_some_and(|wanted| wanted != whose) {
            continue;
        }
        for (period, categories) in periods {
            for (category, sum) in categories {
                add(&mut chosen, ["", period, category], *sum);
            }
        }
    }
    let periods = chosen.into_values().flatten();
    periods
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
        .collect()
}
