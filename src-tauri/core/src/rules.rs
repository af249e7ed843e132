//! Rule packs: payload_version -> compiled rule pack -> form and findings.
//!
//! A rule pack is data: one JSON Schema 2020-12 with `x-` annotations (`vetting` has the
//! closed set). Reading a file ([`reading`]), typing figures ([`typing`]) and putting findings in
//! the contract's words ([`contract`]) are here too, because they speak of the same pointers.

pub mod comparing;
pub mod contract;
pub mod diff;
pub mod form;
pub mod moving;
pub mod reading;
pub mod remarks;
pub mod typing;

mod collecting;
mod decimals;
mod drawing;
mod hints;
mod naming;
mod ordering;
mod pack;
mod pack_error;
mod place;
mod sums;
mod tables;
mod vetting;
mod violations;
mod where_in_file;

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::Arc;

pub use collecting::MOST_FINDINGS;
pub(crate) use pack::LARGEST_PACK;
pub use pack::RulePack;
pub use pack_error::RulePackError;
pub use place::Place;
pub use sums::RowFigures;

use crate::domain::PayloadVersion;

/// The rule packs that come with the app. A released one is never edited.
const BUILT_IN: [&str; 1] = [include_str!("../rules/bufdir_2025_v2.schema.json")];

/// The rule packs at hand, by payload_version.
#[derive(Clone, Debug)]
pub struct RulePacks {
    packs: HashMap<String, Arc<RulePack>>,
}

impl RulePacks {
    /// The rule packs that come with the app.
    ///
    /// # Errors
    /// [`RulePackError`] when a pack of ours is unusable, which the tests rule out.
    pub fn built_in() -> Result<Self, RulePackError> {
        let mut packs = Self {
            packs: HashMap::new(),
        };
        for json in BUILT_IN {
            packs.take_in(RulePack::compile(json.as_bytes(), true)?)?;
        }
        Ok(packs)
    }

    /// Adds a rule pack from its JSON text, and says which payload_version it is for. Adding the
    /// same one twice is nothing new.
    ///
    /// # Errors
    /// [`RulePackError`] says what is wrong with it, and where. Another pack under a
    /// payload_version that is at hand already is refused: a released pack never changes.
    pub fn add(&mut self, json: &str) -> Result<PayloadVersion, RulePackError> {
        self.take_in(RulePack::compile(json.as_bytes(), false)?)
    }

    /// Reads a rule pack from a file and checks it, without adding it.
    ///
    /// # Errors
    /// [`RulePackError`] says what is wrong with it, and where.
    pub fn read(json: &[u8]) -> Result<RulePack, RulePackError> {
        RulePack::compile(json, false)
    }

    /// Adds a rule pack that was read, as [`Self::add`] does.
    ///
    /// # Errors
    /// [`RulePackError::VersionTaken`].
    pub fn take_in(&mut self, pack: RulePack) -> Result<PayloadVersion, RulePackError> {
        let version = pack.version().clone();
        if !self.has(&pack)? {
            self.packs
                .insert(version.as_str().to_owned(), Arc::new(pack));
        }
        Ok(version)
    }

    /// Takes a rule pack in the place of whichever has its name.
    pub(crate) fn put(&mut self, pack: RulePack) {
        self.packs
            .insert(pack.payload_version().to_owned(), Arc::new(pack));
    }

    /// Takes a rule pack out.
    pub(crate) fn leave_out(&mut self, version: &str) {
        self.packs.remove(version);
    }

    /// Whether these very rules are at hand.
    ///
    /// # Errors
    /// [`RulePackError::VersionTaken`] when there are others of the same payload_version.
    pub fn has(&self, pack: &RulePack) -> Result<bool, RulePackError> {
        match self.packs.get(pack.payload_version()) {
            Some(present) if present.same_rules(pack) => Ok(true),
            Some(_) => Err(RulePackError::VersionTaken {
                payload_version: pack.payload_version().to_owned(),
            }),
            None => Ok(false),
        }
    }

    /// The rule pack of a payload_version.
    #[must_use]
    pub fn get(&self, version: &str) -> Option<Arc<RulePack>> {
        self.packs.get(version).cloned()
    }

    /// All payload_versions at hand, newest first: by the numbers in their names (year, then
    /// version), then by name.
    #[must_use]
    pub fn versions(&self) -> Vec<String> {
        let mut versions: Vec<String> = self.packs.keys().cloned().collect();
        versions.sort_by(|one, other| by_age(other, one));
        versions
    }
}

/// Which of two payload_versions is older, by their names.
#[must_use]
pub fn by_age(one: &str, other: &str) -> Ordering {
    (numbers_in(one), one).cmp(&(numbers_in(other), other))
}

fn numbers_in(name: &str) -> Vec<u64> {
    name.split(|c: char| !c.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        // A number of twenty digits is newer than anything that can be read.
        .map(|digits| digits.parse().unwrap_or(u64::MAX))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_in_a_name_say_which_is_newest() {
        assert_eq!(numbers_in("bufdir_2025_v2"), [2025, 2]);
        assert!(numbers_in("bufdir_2025_v10") > numbers_in("bufdir_2025_v9"));
        assert!(numbers_in("annet_2026_v1") > numbers_in("bufdir_2025_v10"));
    }

    #[test]
    fn our_own_pack_compiles() {
        let packs = RulePacks::built_in().unwrap();
        assert_eq!(packs.versions(), ["bufdir_2025_v2"]);
        assert!(packs.get("bufdir_2025_v2").unwrap().is_built_in());
        assert!(packs.get("bufdir_2024_v1").is_none());
    }
}
