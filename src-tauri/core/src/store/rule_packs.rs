//! Table `rule_packs`: rule packs that somebody added, byte for byte. Which one it is is held by the
//! SHA-256 of its file. A removed one stays, so that removing it can be undone.

use std::path::Path;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::owners::Owners;
use super::values::{shown, stored};
use super::{Store, error, files, opening};
use crate::domain::PayloadVersion;
use crate::error::{AppError, ErrorCode, Result};
use crate::view::everything::KeptRulePack;
use crate::view::rules::MOST_COUNTED;

/// Names of reports that are told where they stand in the way.
const MOST_NAMED: u32 = 5;

/// A rule pack as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RulePackRecord {
    /// Its name.
    pub payload_version: String,
    /// The bytes of its file.
    pub body: Vec<u8>,
    /// Their SHA-256 when it was added, lower-case hexadecimal.
    pub body_sha256: String,
    /// The name of the file.
    pub file: String,
    /// When it was added, RFC 3339.
    pub added_at: String,
    /// Who added it.
    pub added_by: String,
    /// When it was taken out of use, RFC 3339, where it was.
    pub removed_at: Option<String>,
}

/// What uses a rule pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RulePackUse {
    /// Drafts, [`MOST_COUNTED`] at most; those that were put away are left out.
    pub drafts: u32,
    /// Reports that are no drafts, [`MOST_COUNTED`] at most.
    pub reports: u32,
}

const PRESENT: &str = "SELECT payload_version, body, body_sha256, file, added_at, added_by, \
     removed_at FROM rule_packs WHERE removed_at IS NULL ORDER BY id";

/// Whether a draft that was put away, or a move that may be taken back, names a version (`?1`).
const NAMED: &str = "(EXISTS (SELECT 1 FROM submissions \
         WHERE payload_version = ?1 AND discarded_at IS NOT NULL) \
     OR EXISTS (SELECT 1 FROM draft_moves WHERE from_version = ?1 OR to_version = ?1))";

impl Store {
    /// The rule packs that were added, the first one first.
    ///
    /// # Errors
    /// What the database says.
    pub fn rule_packs(&self) -> Result<Vec<RulePackRecord>> {
        self.read(present)
    }

    /// The rule packs of a database that nobody needs to open for anything else, which is left as
    /// it is. None where there is no such file, or one of a program that knew none.
    ///
    /// # Errors
    /// `DatabaseFailed` where a log was left behind that nobody has open: whether all of it can be
    /// read is for the next opening to see, which would not see it any more had SQLite tidied up.
    /// What the database says.
    pub fn rule_packs_of(path: &Path) -> Result<Vec<RulePackRecord>> {
        if !path.exists() {
            return Ok(Vec::new());
        }
        let owners = Owners::of(path);
        // Held until it is read, so that nobody opens it, or ends badly, in between.
        let guard = owners.guard()?;
        if opening::has_bytes(&files::wal_of(path)) && !owners.any_alive(&guard) {
            return Err(AppError::new(ErrorCode::DatabaseFailed)
                .with("path", path.display())
                .because("a log was left behind"));
        }
        let database = opening::to_look(path)?;
        let has_table = database
            .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'rule_packs'")?
            .exists([])?;
        if has_table {
            present(&database)
        } else {
            Ok(Vec::new())
        }
    }

    /// What tells whether other rule packs are there than were read: another process may add one.
    ///
    /// # Errors
    /// What the database says.
    pub fn rule_packs_mark(&self) -> Result<Vec<(String, String)>> {
        self.read(|database| {
            let found = database
                .prepare_cached(
                    "SELECT payload_version, body_sha256 FROM rule_packs \
                     WHERE removed_at IS NULL ORDER BY id",
                )?
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect::<rusqlite::Result<_>>()?;
            Ok(found)
        })
    }

    /// Adds a rule pack, or puts the very same one right where its bytes were damaged. The same
    /// again is nothing new.
    ///
    /// # Errors
    /// `RulePackInvalid` with the problem `version_taken` when another one has its name, or had it
    /// and may come back: with a draft that was put away, or a move that is taken back.
    pub fn add_rule_pack(
        &self,
        version: &PayloadVersion,
        body: &[u8],
        body_sha256: &str,
        file: &str,
        at: Timestamp,
        who: &str,
    ) -> Result<()> {
        let pack = KeptRulePack {
            payload_version: version.clone(),
            body: String::new(),
            body_sha256: body_sha256.to_owned(),
            file: file.to_owned(),
            added_at: String::new(),
            added_by: who.to_owned(),
            removed_at: None,
        };
        self.write(|transaction| insert(transaction, &pack, body, stored(at), None).map(|_| ()))
    }

    /// Takes a rule pack out of use; [`Store::restore_rule_pack`] brings it back.
    ///
    /// # Errors
    /// `NotFound`; `RulePackInUse` with what uses it.
    pub fn remove_rule_pack(&self, version: &str, at: Timestamp) -> Result<()> {
        self.write(|transaction| {
            let used = used(transaction, version)?;
            if used != RulePackUse::default() {
                return Err(AppError::new(ErrorCode::RulePackInUse)
                    .with("payload_version", version)
                    .with("drafts", used.drafts)
                    .with("reports", used.reports)
                    .with("which", users(transaction, version)?.join(", ")));
            }
            let changed = transaction
                .prepare_cached(
                    "UPDATE rule_packs SET removed_at = ?2 \
                     WHERE payload_version = ?1 AND removed_at IS NULL",
                )?
                .execute(params![version, stored(at)])?;
            if changed == 0 {
                return Err(error::not_found().because(version));
            }
            Ok(())
        })
    }

    /// Brings back the rule pack of that name that was removed last, where none is in its place.
    ///
    /// # Errors
    /// `NotFound` when none was removed.
    pub fn restore_rule_pack(&self, version: &str) -> Result<()> {
        self.write(|transaction| {
            if find(transaction, version)?.is_some() {
                return Ok(());
            }
            let changed = transaction
                .prepare_cached(
                    "UPDATE rule_packs SET removed_at = NULL WHERE id = ( \
                         SELECT id FROM rule_packs WHERE payload_version = ?1 \
                         ORDER BY removed_at DESC, id DESC LIMIT 1)",
                )?
                .execute([version])?;
            if changed == 0 {
                return Err(error::not_found().because(version));
            }
            Ok(())
        })
    }

    /// What uses a rule pack.
    ///
    /// # Errors
    /// What the database says.
    pub fn rule_pack_use(&self, version: &str) -> Result<RulePackUse> {
        self.read(|database| used(database, version))
    }
}

pub(super) fn present(database: &Connection) -> Result<Vec<RulePackRecord>> {
    let found = database
        .prepare_cached(PRESENT)?
        .query_map([], record)?
        .collect::<rusqlite::Result<_>>()?;
    Ok(found)
}

fn record(row: &Row<'_>) -> rusqlite::Result<RulePackRecord> {
    let removed_at: Option<i64> = row.get("removed_at")?;
    Ok(RulePackRecord {
        payload_version: row.get("payload_version")?,
        body: row.get("body")?,
        body_sha256: row.get("body_sha256")?,
        file: row.get("file")?,
        added_at: shown(row.get("added_at")?),
        added_by: row.get("added_by")?,
        removed_at: removed_at.map(shown),
    })
}

/// Those that are present, and those that were removed and come back with what names them.
pub(super) fn present_and_named(database: &Connection) -> Result<Vec<RulePackRecord>> {
    let removed = database
        .prepare(
            "SELECT payload_version, max(id) FROM rule_packs GROUP BY payload_version \
             HAVING count(*) FILTER (WHERE removed_at IS NULL) = 0 ORDER BY max(id)",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<Vec<(String, i64)>>>()?;
    let mut found = present(database)?;
    for (version, last) in removed {
        let named = database
            .prepare_cached(&format!(
                "SELECT payload_version, body, body_sha256, file, added_at, added_by, removed_at \
                 FROM rule_packs WHERE id = ?2 AND {NAMED}"
            ))?
            .query_row(params![version, last], record)
            .optional()?;
        found.extend(named);
    }
    Ok(found)
}

/// The SHA-256 of the rule pack that had a name last, and whether anything may bring it back.
fn last_removed(database: &Connection, version: &str) -> Result<Option<(String, bool)>> {
    let found = database
        .prepare_cached(&format!(
            "SELECT body_sha256, {NAMED} FROM rule_packs \
             WHERE payload_version = ?1 ORDER BY id DESC LIMIT 1"
        ))?
        .query_row([version], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(found)
}

/// The SHA-256 of the rule pack of that name.
fn find(database: &Connection, version: &str) -> Result<Option<String>> {
    let found = database
        .prepare_cached(
            "SELECT body_sha256 FROM rule_packs WHERE payload_version = ?1 AND removed_at IS NULL",
        )?
        .query_row([version], |row| row.get(0))
        .optional()?;
    Ok(found)
}

/// Keeps a rule pack. Whether it was not there before.
pub(super) fn insert(
    database: &Connection,
    pack: &KeptRulePack,
    body: &[u8],
    added_at: i64,
    removed_at: Option<i64>,
) -> Result<bool> {
    let version = pack.payload_version.as_str();
    let taken = || {
        Err(AppError::new(ErrorCode::RulePackInvalid)
            .with("file", &pack.file)
            .with("problem", "version_taken")
            .with("has_place", "no")
            .with("payload_version", version))
    };
    match find(database, version)? {
        Some(known) if known == pack.body_sha256 => {
            database
                .prepare_cached(
                    "UPDATE rule_packs SET body = ?2 \
                     WHERE payload_version = ?1 AND removed_at IS NULL AND body <> ?2",
                )?
                .execute(params![version, body])?;
            return Ok(false);
        }
        Some(_) => return taken(),
        None => {}
    }
    match last_removed(database, version)? {
        Some((known, _)) if known == pack.body_sha256 && removed_at.is_some() => return Ok(false),
        Some((known, true)) if known != pack.body_sha256 => return taken(),
        _ => {}
    }
    database
        .prepare_cached(
            "INSERT INTO rule_packs \
             (payload_version, body, body_sha256, file, added_at, added_by, removed_at) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            version,
            body,
            pack.body_sha256,
            pack.file,
            added_at,
            pack.added_by,
            removed_at
        ])?;
    Ok(true)
}

fn used(database: &Connection, version: &str) -> Result<RulePackUse> {
    let count = |states: &str| -> Result<u32> {
        let count = database
            .prepare_cached(&format!(
                "SELECT count(*) FROM (SELECT 1 FROM submissions \
                 INDEXED BY submissions_by_payload_version \
                 WHERE payload_version = ?1 AND discarded_at IS NULL AND {states} LIMIT ?2)"
            ))?
            .query_row(params![version, MOST_COUNTED], |row| row.get(0))?;
        Ok(count)
    };
    Ok(RulePackUse {
        drafts: count("state = 'draft'")?,
        reports: count("state <> 'draft'")?,
    })
}

/// The names of some reports that use a rule pack.
fn users(database: &Connection, version: &str) -> Result<Vec<String>> {
    let found = database
        .prepare_cached(
            "SELECT report_id FROM submissions INDEXED BY submissions_by_payload_version \
             WHERE payload_version = ?1 AND discarded_at IS NULL LIMIT ?2",
        )?
        .query_map(params![version, MOST_NAMED], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(found)
}
