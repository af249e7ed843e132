//! Rule packs: those at hand, one from a file, and one taken out of use.

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use serde_json::Value;

use crate::app::App;
use crate::domain::PayloadVersion;
use crate::environment::Environment;
use crate::error::{AppError, ErrorCode, Result};
use crate::import::file_name;
use crate::packs_at_hand;
use crate::rules::{LARGEST_PACK, RulePack, RulePackError, RulePacks, by_age, comparing, reading};
use crate::store::{RulePackRecord, Store};
use crate::view::rules::{
    AddRulePack, RulePackAdded, RulePackPreview, RulePackRow, RulePackStanding, RulePacksView,
};

/// Longest name of whoever adds a rule pack, in characters.
const LONGEST_NAME: usize = 80;

/// A rule pack from a file, read and checked, and not added yet.
pub struct OpenPack {
    file: String,
    bytes: Vec<u8>,
    pack: RulePack,
}

impl OpenPack {
    /// Reads the bytes of a file of this name.
    ///
    /// # Errors
    /// [`ErrorCode::RulePackInvalid`] says what is wrong with it, and where.
    pub fn of_bytes(file: String, bytes: Vec<u8>) -> Result<Self> {
        match RulePacks::read(&bytes) {
            Ok(pack) => Ok(Self { file, bytes, pack }),
            Err(error) => Err(error.of_file(&file, &bytes)),
        }
    }

    /// SHA-256 of the file, hexadecimal.
    #[must_use]
    pub fn sha256(&self) -> &str {
        self.pack.sha256()
    }
}

/// Reads a rule pack from a file, and says what it would bring.
///
/// # Errors
/// [`ErrorCode::FileUnreadable`]; [`ErrorCode::RulePackInvalid`] with what is wrong and where, also
/// when there is another one of that name.
pub fn open(app: &App, path: &Path) -> Result<(OpenPack, RulePackPreview)> {
    look_at(app, file_name(path), bounded(path)?)
}

/// The same, when the file is one that means to be a rule pack; none for any other.
///
/// # Errors
/// As [`open`].
pub(super) fn open_if_one(app: &App, path: &Path) -> Result<Option<(OpenPack, RulePackPreview)>> {
    let Ok(metadata) = std::fs::metadata(path) else {
        // Whoever opens it next says why it cannot be.
        return Ok(None);
    };
    if !metadata.is_file() || metadata.len() > LARGEST_PACK as u64 {
        return Ok(None);
    }
    let bytes = bounded(path)?;
    if means_to_be_one(&bytes) {
        look_at(app, file_name(path), bytes).map(Some)
    } else {
        Ok(None)
    }
}

/// Whether a file means to be a rule pack: by keys at its root, or, where it cannot be read, by a
/// key that nothing else has. A report may name a `$schema` too.
fn means_to_be_one(bytes: &[u8]) -> bool {
    const NAME: &str = "x-payload-version";
    const ROLES: &str = "x-roles";
    let holds = |key: &str| {
        let quoted = format!("\"{key}\"");
        memchr::memmem::find(bytes, quoted.as_bytes()).is_some()
    };
    if !holds(NAME) && !holds(ROLES) {
        return false;
    }
    match reading::read(bytes).value {
        Some(Value::Object(root)) => {
            !root.contains_key("payload") && (root.contains_key(NAME) || root.contains_key(ROLES))
        }
        Some(_) => false,
        None => holds(NAME),
    }
}

fn bounded(path: &Path) -> Result<Vec<u8>> {
    let unreadable = |error: std::io::Error| {
        AppError::new(ErrorCode::FileUnreadable)
            .with("file", file_name(path))
            .because(error)
    };
    let mut bytes = Vec::new();
    // One byte more than is taken, so that a file that is too large is refused as such.
    File::open(path)
        .and_then(|file| file.take(LARGEST_PACK as u64 + 1).read_to_end(&mut bytes))
        .map_err(unreadable)?;
    Ok(bytes)
}

fn look_at(app: &App, file: String, bytes: Vec<u8>) -> Result<(OpenPack, RulePackPreview)> {
    let open = OpenPack::of_bytes(file, bytes)?;
    let rules = app.rules();
    let pack = &open.pack;
    let version = pack.payload_version();
    let others = rules.versions();
    let other = others.iter().find(|known| *known != version);
    let compared = other.and_then(|other| rules.get(other));
    let preview = RulePackPreview {
        file: open.file.clone(),
        payload_version: version.to_owned(),
        title: pack.title().clone(),
        sha256: pack.sha256().to_owned(),
        standing: standing(app, &open)?,
        fields: comparing::fields(pack),
        changes: compared
            .as_ref()
            .map_or_else(Vec::new, |other| comparing::changes(other, pack)),
        compared_with: compared.map(|other| other.payload_version().to_owned()),
        who: app.who.clone(),
    };
    Ok((open, preview))
}

fn standing(app: &App, open: &OpenPack) -> Result<RulePackStanding> {
    let (rules, pack) = (app.rules(), &open.pack);
    let version = pack.payload_version();
    if is_at_hand(&rules, open)? {
        return Ok(RulePackStanding::Known);
    }
    if app.at_hand.faults().contains_key(version) {
        // Reports were made by the one that is damaged: no other takes its place.
        let records = app.store.rule_packs()?;
        let is_same = |record: &RulePackRecord| {
            record.payload_version == version && record.body_sha256 == pack.sha256()
        };
        if records.iter().any(is_same) {
            return Ok(RulePackStanding::Mends);
        }
        return Err(taken(open));
    }
    let newest = rules.versions().into_iter().next().unwrap_or_default();
    Ok(if by_age(version, &newest).is_gt() {
        RulePackStanding::Newest
    } else {
        RulePackStanding::Older
    })
}

fn is_at_hand(rules: &RulePacks, open: &OpenPack) -> Result<bool> {
    rules
        .has(&open.pack)
        .map_err(|error| error.of_file(&open.file, &open.bytes))
}

fn taken(open: &OpenPack) -> AppError {
    RulePackError::VersionTaken {
        payload_version: open.pack.payload_version().to_owned(),
    }
    .of_file(&open.file, &open.bytes)
}

/// Adds a rule pack that was looked at: new drafts use it at once when it is the newest. The same
/// again is nothing new.
///
/// # Errors
/// [`ErrorCode::InputInvalid`] for a name that cannot be written down, [`ErrorCode::NotFound`] when
/// another file was looked at meanwhile, and those of [`open`].
pub fn add(app: &App, open: &OpenPack, input: &AddRulePack) -> Result<RulePacksView> {
    if input.sha256 != open.sha256() {
        return Err(super::not_found("another file was looked at meanwhile"));
    }
    let who = named(&input.who)?;
    if standing(app, open)? != RulePackStanding::Known {
        app.store.add_rule_pack(
            open.pack.version(),
            &open.bytes,
            open.sha256(),
            &open.file,
            app.clock.now(),
            who,
        )?;
        app.at_hand.read_again(&app.store);
    }
    list(app)
}

fn named(who: &str) -> Result<&str> {
    let who = who.trim();
    let problem = if who.is_empty() {
        "empty"
    } else if who.chars().count() > LONGEST_NAME {
        "too_long"
    } else if who.chars().any(char::is_control) {
        "control_character"
    } else {
        return Ok(who);
    };
    Err(AppError::new(ErrorCode::InputInvalid)
        .with("field", "rule_pack_who")
        .with("problem", problem)
        .with("limit", LONGEST_NAME))
}

/// Takes a rule pack out of use that nothing uses; [`restore`] brings it back.
///
/// # Errors
/// [`ErrorCode::RulePackInUse`] says what uses it; [`ErrorCode::NotFound`] for one that nobody added.
pub fn remove(app: &App, payload_version: &PayloadVersion) -> Result<RulePacksView> {
    let version = payload_version.as_str();
    app.store.remove_rule_pack(version, app.clock.now())?;
    list(app)
}

/// Brings back a rule pack that was removed.
///
/// # Errors
/// [`ErrorCode::NotFound`] when none was.
pub fn restore(app: &App, payload_version: &PayloadVersion) -> Result<RulePacksView> {
    app.store.restore_rule_pack(payload_version.as_str())?;
    list(app)
}

/// The rule pack of a draft that comes back from where it was put: one that was removed meanwhile
/// comes back with it.
pub(super) fn pack_for_return(app: &App, payload_version: &str) -> Result<Arc<RulePack>> {
    app.pack(payload_version)
        .or_else(|error| match app.store.restore_rule_pack(payload_version) {
            Ok(()) => app.pack(payload_version),
            Err(_) => Err(error),
        })
}

/// The rule packs of this environment, newest first.
///
/// # Errors
/// Those of the database.
pub fn list(app: &App) -> Result<RulePacksView> {
    let rules = app.rules();
    let (added, faults) = (app.store.rule_packs()?, app.at_hand.faults());
    let mut versions = rules.versions();
    let newest = versions.first().cloned().unwrap_or_default();
    versions.extend(
        faults
            .keys()
            .filter(|name| rules.get(name).is_none())
            .cloned(),
    );
    versions.sort_by(|one, other| by_age(other, one));
    let packs = versions
        .into_iter()
        .map(|version| {
            let pack = rules.get(&version);
            let built_in = pack.as_ref().is_some_and(|pack| pack.is_built_in());
            let record = added
                .iter()
                .find(|record| record.payload_version == version && !built_in);
            let used = app.store.rule_pack_use(&version)?;
            Ok(RulePackRow {
                title: pack.as_ref().map(|pack| pack.title().clone()),
                sha256: match (record, &pack) {
                    (Some(record), _) => record.body_sha256.clone(),
                    (None, Some(pack)) => pack.sha256().to_owned(),
                    (None, None) => String::new(),
                },
                added: record.map(|record| RulePackAdded {
                    by: record.added_by.clone(),
                    at: record.added_at.clone(),
                    file: record.file.clone(),
                }),
                drafts: used.drafts,
                reports: used.reports,
                fault: faults.get(&version).cloned(),
                payload_version: version,
            })
        })
        .collect::<Result<_>>()?;
    Ok(RulePacksView { packs, newest })
}

/// The rule packs of an environment that nobody opened: those that come with the program, and those
/// that were added to it. Beside them why some of the latter cannot be used.
///
/// # Errors
/// Those of the database; [`ErrorCode::DatabaseFailed`] too where a process that ended badly left
/// something that opening it has to see first.
pub fn of_closed(environment: &Environment) -> Result<(RulePacks, Vec<AppError>)> {
    let added = Store::rule_packs_of(&environment.database())?;
    let (packs, faults) = packs_at_hand::with_added(added)?;
    Ok((packs, faults.into_values().collect()))
}
