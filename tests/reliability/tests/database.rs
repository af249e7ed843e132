//! The database under a failing disk: every prefix of its log, bytes that flip, upgrades that are
//! killed, and copies that are taken while a report is on its way.

#[cfg(test)]
mod database {
    mod flips;
    mod prefixes;
    #[cfg(target_os = "linux")]
    mod upgrades;

    pub(crate) mod world;

    #[path = "../../../../src-tauri/core/tests/store/support.rs"]
    #[expect(dead_code, reason = "the store's own tests use all of it")]
    pub(crate) mod support;
}
