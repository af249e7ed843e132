//! Rule packs: payload_version -> compiled rule pack -> form and findings.
//!
//! A rule pack is data: one JSON Schema 2020-12 with `x-` annotations (`vetting` has the
//! closed set). Reading a file ([`reading`]), typing figures ([`typing`]) and putting findings in
//! the contract's words ([`contract`]) are here too, because they speak of the same pointers.

pub mod contract;
pub mod diff;
pub mod form;
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

use std::collections::HashMap;
use std::sync::Arc;

pub use collecting::MOST_FINDINGS;
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

    fn take_in(&mut self, pack: RulePack) -> Result<PayloadVersion, RulePackError> {
        let version = pack.version().clone();
        match self.packs.get(version.as_str()) {
            Some(present) if present.same_rules(&pack) => {}
            Some(_) => {
                return Err(RulePackError::VersionTaken {
                    payload_version: version.as_str().to_owned(),
                });
            }
            None => {
                self.packs
                    .insert(version.as_str().to_owned(), Arc::new(pack));
            }
        }
        Ok(version)
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
        versions.sort_by(|one, other| {
            (numbers_in(other), other.as_str()).cmp(&(numbers_in(one), one.as_str()))
        });
        versions
    }
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
