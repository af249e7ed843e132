//! Rule packs at hand, what one would bring, and what a draft leaves behind when it is moved to
//! another.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::domain::SubmissionId;
use crate::error::AppError;
use crate::rules::form::LocalText;

/// A rule pack of this environment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RulePackRow {
    /// Its name.
    pub payload_version: String,
    /// What people call the report; null for one that cannot be read.
    pub title: Option<LocalText>,
    /// SHA-256 of its file, hexadecimal.
    pub sha256: String,
    /// Who added it and when; null for one that came with the program.
    pub added: Option<RulePackAdded>,
    /// Drafts that use it, [`MOST_COUNTED`] at most.
    pub drafts: u32,
    /// Reports that are no drafts and use it, [`MOST_COUNTED`] at most.
    pub reports: u32,
    /// Why it cannot be used, when it cannot.
    pub fault: Option<AppError>,
}

/// Further than this nobody counts what uses a rule pack.
pub const MOST_COUNTED: u32 = 10_000;

/// How a rule pack came here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RulePackAdded {
    /// Who, in their own words.
    pub by: String,
    /// When.
    pub at: String,
    /// The name of the file.
    pub file: String,
}

/// Rule packs at hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RulePacksView {
    /// Newest first.
    pub packs: Vec<RulePackRow>,
    /// The one that new drafts use.
    pub newest: String,
}

/// Where a rule pack would stand among those at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RulePackStanding {
    /// New drafts will use it.
    Newest,
    /// There is a newer one, which new drafts go on using.
    Older,
    /// It is here already.
    Known,
    /// It is here already, and damaged: the file puts it right.
    Mends,
}

/// What a rule pack would bring, before it is taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RulePackPreview {
    /// The name of the file.
    pub file: String,
    /// Its name.
    pub payload_version: String,
    /// What people call the report.
    pub title: LocalText,
    /// SHA-256 of the file, hexadecimal.
    pub sha256: String,
    /// Where it would stand.
    pub standing: RulePackStanding,
    /// What it asks for, in the order of the form.
    pub fields: Vec<PackField>,
    /// The newest other rule pack at hand.
    pub compared_with: Option<String>,
    /// What is otherwise in it than in that one.
    pub changes: Vec<PackChange>,
    /// The login name of whoever is at the keyboard.
    pub who: String,
}

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FieldKind {
    /// A text.
    Text,
    /// A number without decimals.
    WholeNumber,
    /// A number.
    Number,
    /// One of a closed list.
    Choice,
    /// Yes or no.
    YesNo,
    /// Fields that belong together.
    Group,
    /// Rows.
    Table,
}

/// A field of a rule pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PackField {
    /// The labels on the way to it, the outermost first.
    pub path: Vec<LocalText>,
    /// What it holds.
    pub kind: FieldKind,
    /// Missing is an error.
    pub required: bool,
    /// Missing is a warning.
    pub recommended: bool,
}

/// A difference between two rule packs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PackChange {
    /// The labels on the way to the field, the outermost first.
    pub path: Vec<LocalText>,
    /// What is otherwise.
    pub what: PackDifference,
}

/// What is otherwise with a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum PackDifference {
    /// It is new.
    Added {
        /// Missing is an error.
        required: bool,
    },
    /// It is asked for no more.
    Gone,
    /// It holds something else.
    Kind {
        /// What it held.
        before: FieldKind,
        /// What it holds.
        after: FieldKind,
    },
    /// What is said when it is missing.
    Needed {
        /// Missing is an error.
        required: bool,
        /// Missing is a warning.
        recommended: bool,
    },
    /// People call it otherwise.
    Label {
        /// What they called it.
        before: LocalText,
    },
    /// A limit of the schema.
    Limit {
        /// Its keyword.
        keyword: String,
        /// What it was; null where there was none.
        before: Option<String>,
        /// What it is; null where there is none any more.
        after: Option<String>,
    },
    /// A value to choose is new.
    ChoiceAdded {
        /// What people read.
        choice: LocalText,
    },
    /// A value to choose is gone.
    ChoiceGone {
        /// What people read.
        choice: LocalText,
    },
}

/// A rule pack as the window takes it in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddRulePack {
    /// SHA-256 of the file that was shown: another one is not taken.
    pub sha256: String,
    /// Who adds it, in their own words.
    pub who: String,
}

/// Why a value has no place in another version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "why", rename_all = "snake_case", deny_unknown_fields)]
pub enum NoPlace {
    /// There is no such field.
    Gone,
    /// The field holds something else.
    OtherKind {
        /// What.
        kind: FieldKind,
    },
    /// It is longer than allowed.
    TooLong {
        /// Most characters.
        limit: u32,
    },
    /// It is not among the values that are allowed.
    NotAllowed,
}

/// A value that had no place when its draft was moved. It is no part of the report, and kept with
/// the draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aside {
    /// The version in which it stood.
    pub payload_version: String,
    /// Where it stood there, RFC 6901 into the document.
    pub pointer: String,
    /// The labels of that place, the outermost first.
    pub labels: Vec<LocalText>,
    /// The row, counted from one, where it stood in a table.
    pub row: Option<usize>,
    /// The value as it stood in the document.
    pub value: Value,
    /// Why it has no place.
    pub why: NoPlace,
    /// What its table was left as, where it stood in one.
    pub beside: Option<Beside>,
}

/// A table as a move left it: a cell goes back only into a table that is still the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Beside {
    /// The table, RFC 6901 into the document as it is now.
    pub pointer: String,
    /// SHA-256 of its rows.
    pub sha256: String,
}

/// A value without a place, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AsideView {
    /// The version in which it stood.
    pub payload_version: String,
    /// The labels of its place, the outermost first.
    pub labels: Vec<LocalText>,
    /// The row, counted from one, where it stood in a table.
    pub row: Option<usize>,
    /// The value, shortened where it is long.
    pub value: String,
    /// How many rows it has, where it is a table.
    pub rows: Option<u32>,
    /// Why it has no place.
    pub why: NoPlace,
}

/// Which draft to move, and to which version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MoveDraft {
    /// The draft.
    pub id: SubmissionId,
    /// The version to move it to.
    pub payload_version: String,
}

/// What moving a draft would make of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MovePreview {
    /// The version that it is in.
    pub from: String,
    /// The version to move it to.
    pub to: String,
    /// What people call the report there.
    pub title: LocalText,
    /// How many values are carried over.
    pub carried: u32,
    /// Values that an earlier move set aside, and that have a place again.
    pub returned: u32,
    /// What would be set aside, then what stays so; the first of them where there are many.
    pub aside: Vec<AsideView>,
    /// How many there are.
    pub aside_count: u32,
    /// How many of these an earlier move set aside.
    pub aside_before: u32,
    /// Errors that a check would find afterwards.
    pub errors: u32,
}

/// A draft whose rule pack is not at hand: what it holds, to be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BareDraft {
    /// The version that it is in.
    pub payload_version: String,
    /// The sender's own name for it.
    pub report_id: String,
    /// What was typed: the keys on the way, joined by ` › `, and the value.
    pub values: Vec<(String, String)>,
    /// Values that are left out of the list.
    pub more: u32,
    /// Versions that it can be moved to, newest first.
    pub can_move_to: Vec<String>,
}

/// The last move of a draft, and what it left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MovedView {
    /// The version before.
    pub from: String,
    /// The version after.
    pub to: String,
    /// When.
    pub at: String,
    /// Who.
    pub who: String,
    /// Whether it took back the move before it.
    pub undoes: bool,
    /// What has no place now; the first of them where there are many.
    pub aside: Vec<AsideView>,
    /// How many there are.
    pub aside_count: u32,
}
