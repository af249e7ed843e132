//! One compiled rule pack.

use std::collections::{BTreeMap, HashSet};

use jsonschema::{Draft, PatternOptions, Validator};
use serde_json::Value;

use super::collecting::Collector;
use super::form::{FormSpec, LocalText};
use super::hints::Walk;
use super::pack_error::RulePackError;
use super::reading::{self, Reading};
use super::sums::RowFigures;
use super::tables::{self, TablePlan};
use super::{decimals, drawing, naming, sums, vetting, violations};
use crate::domain::search::NamedValue;
use crate::domain::{Finding, Level, PayloadVersion, Totals, sha256_hex};

/// Larger than any rule pack, in bytes.
pub(crate) const LARGEST_PACK: usize = 4 * 1024 * 1024;
/// What one pattern may take when it is compiled, in bytes.
const LARGEST_PATTERN: usize = 4 * 1024 * 1024;

/// The rules of one payload_version, compiled.
#[derive(Debug)]
pub struct RulePack {
    version: PayloadVersion,
    form: FormSpec,
    tables: Vec<TablePlan>,
    limits: BTreeMap<String, drawing::Limits>,
    schema: Value,
    validator: Validator,
    sha256: String,
    built_in: bool,
    named: Vec<NamedValue>,
}

impl RulePack {
    /// Compiles a rule pack from its JSON text.
    ///
    /// # Errors
    /// [`RulePackError`] says what is wrong with it, and where.
    pub(super) fn compile(json: &[u8], built_in: bool) -> Result<Self, RulePackError> {
        if json.len() > LARGEST_PACK {
            return Err(RulePackError::TooLarge {
                limit: LARGEST_PACK,
                unit: "bytes",
            });
        }
        let schema = schema_of(json)?;
        vetting::vet(&schema)?;
        let validator = jsonschema::options()
            .with_draft(Draft::Draft202012)
            .offline()
            // Linear in the text, whatever the pattern: no pattern can hang a check.
            .with_pattern_options(PatternOptions::regex().size_limit(LARGEST_PATTERN))
            .with_keyword("x-max-decimals", decimals::keyword)
            .build(&schema)
            .map_err(|error| {
                RulePackError::invalid(error.instance_path().as_str(), error.to_string())
            })?;
        let drawing::Drawn { form, tips, limits } = drawing::draw(&schema)?;
        let version = PayloadVersion::new(&form.payload_version)
            .ok()
            .filter(|version| version.as_str() == form.payload_version)
            .ok_or_else(|| {
                RulePackError::invalid("/x-payload-version", "is no name for a rule pack")
            })?;
        let tables = tables::plans(&form, tips)?;
        Ok(Self {
            version,
            named: naming::named_values(&form),
            form,
            tables,
            limits,
            schema,
            validator,
            sha256: sha256_hex(json),
            built_in,
        })
    }

    /// The payload_version that these rules are for.
    #[must_use]
    pub fn payload_version(&self) -> &str {
        self.version.as_str()
    }

    /// The same, in its own type.
    #[must_use]
    pub fn version(&self) -> &PayloadVersion {
        &self.version
    }

    /// What people call the report.
    #[must_use]
    pub fn title(&self) -> &LocalText {
        &self.form.title
    }

    /// The form that asks for it.
    #[must_use]
    pub fn form(&self) -> &FormSpec {
        &self.form
    }

    /// Whether it came with the app; otherwise somebody added it from a file.
    #[must_use]
    pub fn is_built_in(&self) -> bool {
        self.built_in
    }

    /// SHA-256 of its file, hexadecimal.
    #[must_use]
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// The limits of a field by its pointer, without rows.
    pub(super) fn limits_of(&self, pointer: &str) -> Option<&drawing::Limits> {
        self.limits.get(pointer)
    }

    /// The values that it suggests, with what people call them.
    #[must_use]
    pub fn named_values(&self) -> &[NamedValue] {
        &self.named
    }

    pub(super) fn same_rules(&self, other: &Self) -> bool {
        self.schema == other.schema
    }

    /// Checks a payload, without a net. Gives errors, then warnings, then tips; inside a level in
    /// the order of the payload, where a missing field stands in its place in the form. No more
    /// than [`super::MOST_FINDINGS`], and a `more-findings` tip with the count of the rest.
    #[must_use]
    pub fn check(&self, payload: &Value) -> Vec<Finding> {
        self.check_with(payload, Vec::new())
    }

    /// Checks what was read from a file: what the reading found and what the rules find, in the
    /// order of [`Self::check`]. A file that is no JSON has the reading's findings only.
    #[must_use]
    pub fn check_reading(&self, reading: &Reading) -> Vec<Finding> {
        match &reading.value {
            Some(payload) => self.check_with(payload, reading.findings.clone()),
            None => {
                let mut found = Collector::default();
                found.absorb(reading.findings.clone());
                found.into_findings(&Value::Null, &self.form.fields)
            }
        }
    }

    /// Checks a payload of which something is known already, from reading or from typing, and
    /// puts both in one order. A figure that could not be read as typed (`number-…`) stands in
    /// the payload as text; the rules add no second error there.
    #[must_use]
    pub fn check_with(&self, payload: &Value, known: Vec<Finding>) -> Vec<Finding> {
        let unreadable: HashSet<String> = known
            .iter()
            .filter(|found| found.level == Level::Error && found.rule.starts_with("number-"))
            .map(|found| found.pointer.clone())
            .collect();
        let mut found = Collector::default();
        found.absorb(known);
        if !self.validator.is_valid(payload) {
            violations::collect(
                &self.validator,
                &self.schema,
                payload,
                &unreadable,
                &mut found,
            );
        }
        let not_allowed = found.pointers_of("not-allowed");
        let mut walk = Walk::new(&self.tables, not_allowed, &mut found);
        if let Some(pointer) = &self.form.roles.organisation_number {
            walk.organisation_number(payload, pointer);
        }
        if let Value::Object(object) = payload {
            walk.object(object, &self.form.fields, "");
        }
        found.into_findings(payload, &self.form.fields)
    }

    /// What the tables with a role add up to.
    #[must_use]
    pub fn totals(&self, payload: &Value) -> Totals {
        sums::totals(payload, &self.form.roles.tables)
    }

    /// What rows add up to that are not in a payload yet, by the role of the table at `pointer`;
    /// nothing for a table without one. The same as [`Self::totals`] of a payload with these rows.
    #[must_use]
    pub fn totals_of_rows<'a>(
        &self,
        pointer: &str,
        rows: impl Iterator<Item = RowFigures<'a>>,
    ) -> Totals {
        let mut roles = self.form.roles.tables.iter();
        match roles.find(|role| role.pointer == pointer) {
            Some(role) => sums::totals_of_rows(role, rows),
            None => Totals::default(),
        }
    }

    /// The organisation number as it stands in the payload, where it is a text that is not empty.
    #[must_use]
    pub fn organisation_number(&self, payload: &Value) -> Option<String> {
        text_at(payload, self.form.roles.organisation_number.as_deref())
    }

    /// The period as it stands in the payload, where it is a text that is not empty.
    #[must_use]
    pub fn period(&self, payload: &Value) -> Option<String> {
        text_at(payload, self.form.roles.period.as_deref())
    }
}

fn text_at(payload: &Value, pointer: Option<&str>) -> Option<String> {
    let text = payload.pointer(pointer?)?.as_str()?;
    (!text.is_empty()).then(|| text.to_owned())
}

/// A rule pack is read as strictly as a payload: a key that stands twice is a slip.
fn schema_of(json: &[u8]) -> Result<Value, RulePackError> {
    let reading = reading::read(json);
    let worst = reading
        .findings
        .into_iter()
        .find(|finding| finding.level == Level::Error);
    match (reading.value, worst) {
        (Some(schema), None) => Ok(schema),
        (_, Some(finding)) => {
            let number = |name: &str| {
                let text = finding.args.get(name);
                text.and_then(|text| text.parse().ok()).unwrap_or(0)
            };
            Err(RulePackError::NotJson {
                line: number("line"),
                column: number("column"),
                rule: finding.rule,
                at: finding.pointer,
            })
        }
        (None, None) => Err(RulePackError::invalid("", "holds nothing")),
    }
}
