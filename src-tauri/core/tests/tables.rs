//! Tables from files: what real programs write is read alike, what is hostile is refused early.

#![cfg(test)]

#[path = "tables/fixtures.rs"]
#[cfg(test)]
mod fixtures;
#[path = "tables/hostile.rs"]
#[cfg(test)]
mod hostile;
#[path = "tables/limits.rs"]
#[cfg(test)]
mod limits;
#[path = "tables/meanings.rs"]
#[cfg(test)]
mod meanings;
#[cfg(target_os = "linux")]
#[path = "tables/peak.rs"]
#[cfg(test)]
mod peak;
#[path = "tables/seen_by_calamine.rs"]
#[cfg(test)]
mod seen_by_calamine;
#[path = "tables/texts.rs"]
#[cfg(test)]
mod texts;
