//! Pages of the list: filtered, searched and in order, with a million reports as with ten.
//!
//! There are three ways to a page, and each names its index, so that no statistics of SQLite's
//! decide how long it takes:
//!
//! - few reports are found by an index of what is asked for, and sorted: [`FEW`] at most;
//! - more of them stand close in the order that is asked for, so its index is walked. It holds what
//!   lists are filtered by, so that a row which is not shown is not looked up;
//! - a page in the second half of a list is read from the end.

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::listing::ListedRecord;
use super::values::{shown, to_json};
use super::{Store, search, submissions};
use crate::domain::OrganisationId;
use crate::domain::search::{NamedValue, Search};
use crate::error::Result;
use crate::view::submission::{ListQuery, SortBy, SubmissionPage, SubmissionRow};

/// Rows of a page when nobody says how many.
const USUAL_LIMIT: u32 = 100;

/// So many rows are looked up and sorted in a moment.
pub(super) const FEW: i64 = 20_000;

impl Store {
    /// All that a query finds, in its order; `offset` and `limit` do not count. `named` is what
    /// people call values that stand in reports.
    ///
    /// # Errors
    /// What the database says.
    pub fn list_whole(
        &self,
        query: &ListQuery,
        named: &[&NamedValue],
    ) -> Result<Vec<ListedRecord>> {
        let search = Search::new(&query.search, named);
        self.searching(&search, |database| {
            let columns = submissions::COLUMNS;
            let found = Question::new(query, &search)?.plan(database)?;
            let sql = format!(
                "SELECT {columns}, received_at, processed_at, notes, \
                 (SELECT payload_sha256 FROM frozen_bodies \
                  WHERE frozen_bodies.id = frozen_body_id) AS payload_sha256, \
                 (SELECT text FROM explanations \
                  WHERE explanations.submission_id = submissions.id) AS explanation \
                 FROM {} ORDER BY {}",
                found.rows,
                order(query.sort, query.descending)
            );
            let records = database
                .prepare_cached(&sql)?
                .query_map(params_from_iter(&found.values), |row| {
                    let received_at: Option<i64> = row.get("received_at")?;
                    Ok(ListedRecord {
                        row: submissions::row(row)?,
                        received_at: received_at.map(shown),
                        processed_at: row.get("processed_at")?,
                        notes: row.get("notes")?,
                        payload_sha256: row.get("payload_sha256")?,
                        explanation: row.get("explanation")?,
                    })
                })?
                .collect::<rusqlite::Result<_>>()?;
            Ok(records)
        })
    }

    /// A part of the list. Drafts that were put away are not in it. `named` is what people call
    /// values that stand in reports.
    ///
    /// # Errors
    /// What the database says.
    pub fn list(&self, query: &ListQuery, named: &[&NamedValue]) -> Result<SubmissionPage> {
        let search = Search::new(&query.search, named);
        self.searching(&search, |database| {
            let found = Question::new(query, &search)?.plan(database)?;
            Ok(SubmissionPage {
                rows: rows(database, query, &found)?,
                total: found.total.unsigned_abs(),
                periods: periods(database)?,
            })
        })
    }

    /// How many submissions there are, without drafts that were put away.
    ///
    /// # Errors
    /// What the database says.
    pub fn count(&self) -> Result<u64> {
        self.count_of(None)
    }

    /// The same of one organisation, or of all.
    ///
    /// # Errors
    /// What the database says.
    pub fn count_of(&self, organisation: Option<&OrganisationId>) -> Result<u64> {
        let filter = organisation.map(of_organisation);
        let filters: Vec<&Narrowed> = filter.iter().collect();
        self.read(|database| Ok(counted(database, &filters)?.unsigned_abs()))
    }
}

fn rows(database: &Connection, query: &ListQuery, found: &Plan) -> Result<Vec<SubmissionRow>> {
    let limit = match query.limit {
        0 => USUAL_LIMIT,
        limit => limit,
    };
    let offset = i64::from(query.offset);
    let wanted = i64::from(limit).min(found.total - offset);
    if wanted <= 0 {
        return Ok(Vec::new());
    }
    let behind = found.total - offset - wanted;
    let from_the_end = behind < offset;
    let columns = submissions::COLUMNS;
    let sql = format!(
        "SELECT {columns} FROM {} ORDER BY {} LIMIT ? OFFSET ?",
        found.rows,
        order(query.sort, query.descending != from_the_end)
    );
    let mut values = found.values.clone();
    values.push(Value::from(wanted));
    values.push(Value::from(if from_the_end { behind } else { offset }));
    // A page is known to be so long, and its rows are wide: growing moves them again and again.
    let mut rows = Vec::with_capacity(usize::try_from(wanted).unwrap_or_default());
    let mut statement = database.prepare_cached(&sql)?;
    for row in statement.query_map(params_from_iter(&values), submissions::row)? {
        rows.push(row?);
    }
    if from_the_end {
        rows.reverse();
    }
    Ok(rows)
}

/// How a page is found.
struct Plan {
    /// What stands behind FROM, up to the order.
    rows: String,
    values: Vec<Value>,
    total: i64,
}

/// A column that a list is narrowed by. The text is fixed; what a person chose is bound.
struct Narrowed {
    condition: &'static str,
    value: Value,
    index: &'static str,
}

fn of_organisation(organisation: &OrganisationId) -> Narrowed {
    Narrowed {
        condition: "organisation_id = ?",
        value: Value::from(organisation.as_str().to_owned()),
        index: "submissions_by_organisation_id",
    }
}

/// What a query asks for.
struct Question<'a> {
    filters: Vec<Narrowed>,
    search: &'a Search,
    sort: SortBy,
}

impl<'a> Question<'a> {
    fn new(query: &ListQuery, search: &'a Search) -> Result<Self> {
        let mut filters = Vec::new();
        match query.states.as_slice() {
            [] => {}
            [one] => filters.push(Narrowed {
                condition: "state = ?",
                value: Value::from(one.as_str().to_owned()),
                index: "submissions_by_state",
            }),
            several => filters.push(Narrowed {
                condition: "state IN (SELECT value FROM json_each(?))",
                value: Value::from(to_json(&several)?),
                index: "submissions_by_state",
            }),
        }
        if let Some(period) = &query.period {
            filters.push(Narrowed {
                condition: "period = ?",
                value: Value::from(period.clone()),
                index: "submissions_by_period",
            });
        }
        if let Some(organisation) = &query.organisation_id {
            filters.push(of_organisation(organisation));
        }
        Ok(Self {
            filters,
            search,
            sort: query.sort,
        })
    }

    fn plan(&self, database: &Connection) -> Result<Plan> {
        let filters: Vec<&Narrowed> = self.filters.iter().collect();
        let total = counted(database, &filters)?;
        if self.search.is_empty() {
            return self.filtered(database, total);
        }
        let words = Value::from(search::expression(self.search));
        let matches: i64 = database
            .prepare_cached("SELECT count(*) FROM search WHERE search MATCH ?")?
            .query_row([&words], |row| row.get(0))?;
        let mut plan = if matches <= FEW {
            let rows = format!(
                "search CROSS JOIN submissions ON submissions.rowid = search.rowid \
                 WHERE search MATCH ? AND {}",
                self.condition()
            );
            let values = std::iter::once(words).chain(self.values()).collect();
            Plan {
                rows,
                values,
                total,
            }
        } else {
            let mut plan = self.filtered(database, total)?;
            plan.rows.push_str(
                " AND submissions.rowid IN (SELECT rowid FROM search WHERE search MATCH ?)",
            );
            plan.values.push(words);
            plan
        };
        plan.total = if self.filters.is_empty() {
            matches
        } else {
            database
                .prepare_cached(&format!("SELECT count(*) FROM {}", plan.rows))?
                .query_row(params_from_iter(&plan.values), |row| row.get(0))?
        };
        Ok(plan)
    }

    /// What the filters let through, without the search.
    fn filtered(&self, database: &Connection, total: i64) -> Result<Plan> {
        let index = match self.index(database, total)? {
            Some(index) => index,
            None => key(self.sort).1,
        };
        Ok(Plan {
            rows: format!("submissions INDEXED BY {index} WHERE {}", self.condition()),
            values: self.values().collect(),
            total,
        })
    }

    /// The index of a filter, where it is better than the index of the order.
    fn index(&self, database: &Connection, total: i64) -> Result<Option<&'static str>> {
        let in_its_order = self.sort == SortBy::Updated;
        if let [only] = self.filters.as_slice()
            && in_its_order
            && only.condition == "state = ?"
        {
            return Ok(Some(only.index));
        }
        if in_its_order
            && let Some(of) = self
                .filters
                .iter()
                .find(|of| of.condition == "organisation_id = ?")
        {
            return Ok(Some(of.index));
        }
        let mut fewest: Option<(i64, &'static str)> = None;
        for filter in &self.filters {
            let number = if self.filters.len() == 1 {
                total
            } else {
                counted(database, &[filter])?
            };
            if number <= FEW && fewest.is_none_or(|(fewest, _)| number < fewest) {
                fewest = Some((number, filter.index));
            }
        }
        Ok(fewest.map(|(_, index)| index))
    }

    fn condition(&self) -> String {
        let mut condition = "discarded_at IS NULL".to_owned();
        for filter in &self.filters {
            condition.push_str(" AND ");
            condition.push_str(filter.condition);
        }
        condition
    }

    fn values(&self) -> impl Iterator<Item = Value> {
        self.filters.iter().map(|filter| filter.value.clone())
    }
}

/// How many reports some filters let through.
fn counted(database: &Connection, filters: &[&Narrowed]) -> Result<i64> {
    let mut condition = "TRUE".to_owned();
    for filter in filters {
        condition.push_str(" AND ");
        condition.push_str(filter.condition);
    }
    let number = database
        .prepare_cached(&format!(
            "SELECT coalesce(sum(number), 0) FROM listed WHERE {condition}"
        ))?
        .query_row(
            params_from_iter(filters.iter().map(|filter| &filter.value)),
            |row| row.get(0),
        )?;
    Ok(number)
}

/// What a list is sorted by, and the index in that order.
fn key(sort: SortBy) -> (&'static str, &'static str) {
    match sort {
        SortBy::Updated => ("updated_at", "submissions_by_updated"),
        SortBy::Created => ("created_at", "submissions_by_created"),
        SortBy::Submitted => ("submitted_at", "submissions_by_submitted"),
        SortBy::State => ("state_rank", "submissions_by_state_rank"),
        SortBy::ReportId => ("report_id COLLATE NOCASE", "submissions_by_report"),
        SortBy::Reference => ("reference_id", "submissions_by_reference"),
        SortBy::Organisation => ("organisation_sort", "submissions_by_organisation"),
        SortBy::OrgNumber => ("org_number", "submissions_by_org_number"),
        SortBy::Period => ("period", "submissions_by_period"),
        SortBy::Count => ("count_sort", "submissions_by_count"),
        SortBy::Hours => ("hours_sort", "submissions_by_hours"),
    }
}

/// The order, with the id last so that equal rows keep their places from page to page.
fn order(sort: SortBy, descending: bool) -> String {
    let direction = if descending { "DESC" } else { "ASC" };
    format!("{} {direction}, id {direction}", key(sort).0)
}

/// The periods there are, the newest first. It walks from each to the next one.
fn periods(database: &Connection) -> Result<Vec<String>> {
    let found = database
        .prepare_cached(
            "WITH RECURSIVE known (period) AS ( \
                 SELECT max(period) FROM listed \
                 UNION ALL \
                 SELECT (SELECT max(period) FROM listed WHERE period < known.period) \
                 FROM known WHERE known.period IS NOT NULL) \
             SELECT period FROM known WHERE period <> ''",
        )?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(found)
}
