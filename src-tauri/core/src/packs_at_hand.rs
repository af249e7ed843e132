//! The rule packs that an open environment has: those that come with the program, and those that
//! were added to its database, each checked anew when it is read.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use crate::domain::sha256_hex;
use crate::error::{AppError, ErrorCode, Result};
use crate::rules::RulePacks;
use crate::store::{RulePackRecord, Store};

/// What tells whether the database has other rule packs than were read.
type Mark = Vec<(String, String)>;

/// The rule packs of an open environment. Another process may add one while it is open.
pub(crate) struct RulesAtHand {
    read: RwLock<Read>,
}

struct Read {
    mark: Mark,
    /// SQLite's `data_version` when it was read: the file of one that is damaged may be put right,
    /// and its mark is then the same.
    data_version: i64,
    packs: Arc<RulePacks>,
    /// Why a rule pack that was added cannot be used, by its name.
    faults: BTreeMap<String, AppError>,
}

impl RulesAtHand {
    /// Reads what is there. What cannot be used is set aside, and stands in no one's way.
    ///
    /// # Errors
    /// What the database says; [`ErrorCode::Internal`] for a rule pack of ours, which the tests
    /// rule out.
    pub(crate) fn read(store: &Store) -> Result<Self> {
        Ok(Self {
            read: RwLock::new(Read::of(store)?),
        })
    }

    /// The rule packs as they are at this moment.
    pub(crate) fn packs(&self, store: &Store) -> Arc<RulePacks> {
        let mark = store.rule_packs_mark();
        let read = self.read.read().unwrap_or_else(PoisonError::into_inner);
        match mark {
            Ok(mark) if mark == read.mark && !read.may_be_mended(store) => {
                return read.packs.clone();
            }
            Ok(_) => {}
            Err(error) => {
                tracing::warn!(code = ?error.code, "whether rule packs were added is not known");
                return read.packs.clone();
            }
        }
        drop(read);
        self.read_again(store)
    }

    /// Reads what is there anew.
    pub(crate) fn read_again(&self, store: &Store) -> Arc<RulePacks> {
        let anew = Read::of(store);
        let mut read = self.read.write().unwrap_or_else(PoisonError::into_inner);
        match anew {
            Ok(anew) => *read = anew,
            Err(error) => tracing::warn!(code = ?error.code, "rule packs could not be read"),
        }
        read.packs.clone()
    }

    /// Why a rule pack that was added cannot be used, by its name.
    pub(crate) fn faults(&self) -> BTreeMap<String, AppError> {
        let read = self.read.read().unwrap_or_else(PoisonError::into_inner);
        read.faults.clone()
    }
}

impl Read {
    /// Whether something could not be used, and another process wrote since.
    fn may_be_mended(&self, store: &Store) -> bool {
        !self.faults.is_empty()
            && store
                .data_version()
                .is_ok_and(|version| version != self.data_version)
    }

    fn of(store: &Store) -> Result<Self> {
        // First: what is written from here on is read again, at worst.
        let data_version = store.data_version()?;
        let mark = store.rule_packs_mark()?;
        let (packs, faults) = with_added(store.rule_packs()?)?;
        Ok(Self {
            mark,
            data_version,
            packs: Arc::new(packs),
            faults,
        })
    }
}

/// The rule packs that come with the program and those that were added, and why some of these
/// cannot be used. What was added stays what its name means, also when a later program brings
/// another one of that name: reports were made by it.
pub(crate) fn with_added(
    added: Vec<RulePackRecord>,
) -> Result<(RulePacks, BTreeMap<String, AppError>)> {
    let mut packs =
        RulePacks::built_in().map_err(|error| AppError::new(ErrorCode::Internal).because(error))?;
    let mut faults = BTreeMap::new();
    for record in added {
        if let Err(reason) = take_in(&mut packs, &record) {
            let fault = AppError::new(ErrorCode::RulePackDamaged)
                .with("payload_version", &record.payload_version)
                .because(reason);
            tracing::warn!(code = ?fault.code, "a rule pack cannot be used");
            // No other rules under its name.
            packs.leave_out(&record.payload_version);
            faults.insert(record.payload_version, fault);
        }
    }
    Ok((packs, faults))
}

fn take_in(packs: &mut RulePacks, record: &RulePackRecord) -> std::result::Result<(), String> {
    let present = packs.get(&record.payload_version);
    if present.is_some_and(|pack| pack.sha256() == record.body_sha256) {
        return Ok(());
    }
    if sha256_hex(&record.body) != record.body_sha256 {
        return Err("its bytes do not have their SHA-256 any more".to_owned());
    }
    let pack = RulePacks::read(&record.body).map_err(|error| error.to_string())?;
    if pack.payload_version() != record.payload_version {
        return Err("it has another name than it was added under".to_owned());
    }
    // One of that name with the same rules came with the program.
    if !packs.has(&pack).unwrap_or(false) {
        packs.put(pack);
    }
    Ok(())
}
