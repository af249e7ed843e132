//! Loads tests/fixtures.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use kvittert_core::domain::{Document, Finding, Level};
use kvittert_core::rules::{RulePack, RulePacks, reading, typing};
use serde::Deserialize;
use serde_json::Value;

/// One file of cases.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CaseFile {
    #[serde(rename = "about")]
    _about: String,
    pub(crate) payload_version: String,
    pub(crate) cases: Vec<Case>,
}

/// One case: exactly one input, and what a check must say of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Case {
    pub(crate) name: String,
    #[serde(default, deserialize_with = "present")]
    payload: Option<Value>,
    payload_text: Option<String>,
    bytes_hex: Option<String>,
    generate: Option<Vec<Part>>,
    #[serde(default, deserialize_with = "present")]
    document: Option<Value>,
    /// Compare only that many findings, and `count` and `last`.
    pub(crate) first: Option<usize>,
    /// The pointer is too long to write down: `(long)`.
    #[serde(default)]
    pub(crate) long_pointer: bool,
    pub(crate) expect: Expect,
}

/// `null` is a payload too.
fn present<'de, D: serde::Deserializer<'de>>(json: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(json).map(Some)
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Part {
    Text(String),
    Repeat { repeat: String, times: usize },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Expect {
    pub(crate) is_valid: bool,
    pub(crate) findings: Vec<Expected>,
    pub(crate) count: Option<usize>,
    pub(crate) last: Option<Expected>,
    /// What a document's payload must be.
    #[serde(default, deserialize_with = "present")]
    pub(crate) payload: Option<Value>,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct Expected {
    pub(crate) level: Level,
    pub(crate) rule: String,
    pub(crate) pointer: String,
    /// Those that matter; others may be there.
    #[serde(default)]
    pub(crate) args: BTreeMap<String, String>,
}

impl Case {
    fn bytes(&self) -> Option<Vec<u8>> {
        if let Some(payload) = &self.payload {
            return Some(payload.to_string().into_bytes());
        }
        if let Some(text) = &self.payload_text {
            return Some(text.clone().into_bytes());
        }
        if let Some(hex) = &self.bytes_hex {
            let byte = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
            return Some((0..hex.len()).step_by(2).map(byte).collect());
        }
        let parts = self.generate.as_ref()?;
        let text: String = parts
            .iter()
            .map(|part| match part {
                Part::Text(text) => text.clone(),
                Part::Repeat { repeat, times } => repeat.repeat(*times),
            })
            .collect();
        Some(text.into_bytes())
    }

    /// All that is found, and the payload where the case is a document.
    pub(crate) fn check(&self, pack: &RulePack) -> (Vec<Finding>, Option<Value>) {
        match (self.bytes(), &self.document) {
            (Some(bytes), None) => (pack.check_reading(&reading::read(&bytes)), None),
            (None, Some(document)) => {
                let (payload, findings) = typing::check_document(pack, &Document(document.clone()));
                (findings, Some(payload))
            }
            _ => panic!("{}: a case has exactly one input", self.name),
        }
    }
}

pub(crate) fn folder(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/fixtures")
        .join(name)
}

pub(crate) fn text(path: &str) -> String {
    std::fs::read_to_string(folder(path)).unwrap()
}

/// The built-in packs, and the second one.
pub(crate) fn packs() -> RulePacks {
    let mut packs = RulePacks::built_in().unwrap();
    packs
        .add(&text("rules/frivillig_2026_v1.schema.json"))
        .unwrap();
    packs
}

pub(crate) fn pack(version: &str) -> Arc<RulePack> {
    packs().get(version).unwrap()
}

/// All files of cases, by name.
pub(crate) fn case_files() -> Vec<(String, CaseFile)> {
    let mut files: Vec<(String, CaseFile)> = std::fs::read_dir(folder("payloads"))
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let json = std::fs::read_to_string(&path).unwrap();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let file = serde_json::from_str(&json).unwrap_or_else(|e| panic!("{name}: {e}"));
            (name, file)
        })
        .collect();
    files.sort_by(|one, other| one.0.cmp(&other.0));
    files
}
