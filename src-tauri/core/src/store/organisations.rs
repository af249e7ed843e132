//! Table `organisations`: who reports from this installation. Their secrets are in the keyring.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, Row, params};

use super::values::{id, stored};
use super::{Store, error};
use crate::domain::{Organisation, OrganisationId};
use crate::error::Result;

const COLUMNS: &str = "id, label, org_number, org_id, client_id";

fn organisation(row: &Row<'_>) -> rusqlite::Result<Organisation> {
    Ok(Organisation {
        id: id(row, "id")?,
        label: row.get("label")?,
        org_number: id(row, "org_number")?,
        org_id: id(row, "org_id")?,
        client_id: row.get("client_id")?,
    })
}

impl Store {
    /// The organisations, in the order in which they were added; without those that were removed.
    ///
    /// # Errors
    /// What the database says.
    pub fn organisations(&self) -> Result<Vec<Organisation>> {
        self.read(|database| {
            let found = database
                .prepare_cached(&format!(
                    "SELECT {COLUMNS} FROM organisations WHERE removed_at IS NULL ORDER BY rowid"
                ))?
                .query_map([], organisation)?
                .collect::<rusqlite::Result<_>>()?;
            Ok(found)
        })
    }

    /// How many organisations have no report for a period that the server has and that still counts;
    /// `None` where there is no organisation.
    ///
    /// # Errors
    /// What the database says.
    pub fn organisations_without(&self, period: &str) -> Result<Option<u32>> {
        self.read(|database| {
            let (all, without): (u32, u32) = database
                .prepare_cached(
                    "SELECT count(*), count(*) FILTER (WHERE NOT EXISTS ( \
                         SELECT 1 FROM listed WHERE period = ?1 \
                           AND state IN ('received', 'processing', 'accepted') \
                           AND organisation_id = organisations.id)) \
                     FROM organisations WHERE removed_at IS NULL",
                )?
                .query_row([period], |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok((all > 0).then_some(without))
        })
    }

    /// One of them; `None` when it was never there or was removed.
    ///
    /// # Errors
    /// What the database says.
    pub fn organisation(&self, id: &OrganisationId) -> Result<Option<Organisation>> {
        self.read(|database| {
            let found = database
                .prepare_cached(&format!(
                    "SELECT {COLUMNS} FROM organisations WHERE id = ?1 AND removed_at IS NULL"
                ))?
                .query_row([id.as_str()], organisation)
                .optional()?;
            Ok(found)
        })
    }

    /// Adds an organisation, or changes the one with its id. One that was removed comes back.
    ///
    /// # Errors
    /// What the database says.
    pub fn save_organisation(&self, organisation: &Organisation, at: Timestamp) -> Result<()> {
        self.write(|transaction| {
            transaction
                .prepare_cached(
                    "INSERT INTO organisations (id, label, org_number, org_id, client_id, saved_at) \
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6) \
                     ON CONFLICT (id) DO UPDATE SET label = excluded.label, \
                         org_number = excluded.org_number, org_id = excluded.org_id, \
                         client_id = excluded.client_id, saved_at = excluded.saved_at, \
                         removed_at = NULL",
                )?
                .execute(params![
                    organisation.id.as_str(),
                    organisation.label,
                    organisation.org_number.as_str(),
                    organisation.org_id.as_str(),
                    organisation.client_id,
                    stored(at),
                ])?;
            Ok(())
        })
    }

    /// Takes an organisation out of the list. Its reports stay, and still name it.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn remove_organisation(&self, id: &OrganisationId, at: Timestamp) -> Result<()> {
        self.write(|transaction| {
            let removed = transaction
                .prepare_cached(
                    "UPDATE organisations SET removed_at = ?2 \
                     WHERE id = ?1 AND removed_at IS NULL",
                )?
                .execute(params![id.as_str(), stored(at)])?;
            if removed == 0 {
                return Err(error::not_found());
            }
            Ok(())
        })
    }
}
