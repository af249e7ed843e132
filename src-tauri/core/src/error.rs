//! What can go wrong, as the window and the command line tell it apart.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The closed set of what can go wrong. Each is a message `error-<code>` in the Fluent files; a
/// variant exists because somebody's next step differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// The data directory cannot be made or written. Args: `path`.
    DataDirUnwritable,
    /// The database was written by a newer Kvittert. Args: `path`.
    DatabaseNewer,
    /// The database is damaged; it was set aside byte for byte. Args: `path`, `set_aside`, and
    /// where the app has a copy of its own `has_copy` (`yes`) and `copy`, the newest one's name.
    DatabaseDamaged,
    /// Something that is stored was found damaged while it was in use: it is not what was written,
    /// or cannot be read. It is not shown, not sent, and not changed.
    DataDamaged,
    /// Another process holds the database for longer than anyone would wait.
    DatabaseBusy,
    /// A copy that was chosen to be restored belongs to the other environment. Args: `file`.
    OtherEnvironment,
    /// A copy that was chosen to be restored was not, as the database stayed open elsewhere.
    RestoreSkipped,
    /// Today's copy of the database was not made; it is tried again.
    CopyNotMade,
    /// The disk is full or will not take a write.
    DiskFull,
    /// The database failed otherwise.
    DatabaseFailed,
    /// No such submission, organisation or file.
    NotFound,
    /// The submission is in a state that does not allow this. Args: `state`.
    WrongState,
    /// The bytes that were frozen of a report are not what they were: such bytes are never sent, nor
    /// shown as what was.
    ReportDamaged,
    /// The report has errors; nothing was sent. Args: `errors`.
    ReportHasErrors,
    /// The report has warnings that nobody acknowledged. Args: `warnings`.
    WarningsNotAcknowledged,
    /// The report's organisation number is another than that of the organisation that it is sent for,
    /// and nobody acknowledged that. Args: `in_report`, `number`, `organisation`.
    OrganisationDiffers,
    /// Another report of this organisation, in a state that counts, has this report id.
    /// Args: `report_id`, `state`.
    ReportIdTaken,
    /// The report says what Bufdir rejected under this report id: a server that recognises it gives
    /// the old reference again, which nobody can tell from an unknown outcome.
    /// Args: `report_id`, `reference_id`.
    UnchangedSinceRejected,
    /// Two of the drafts that were chosen to be sent have one organisation and one report id: which
    /// of them is meant, nobody here can know. Args: `report_id`.
    ReportIdTwice,
    /// A draft was saved again after it was looked over, and so was not sent by that look.
    ChangedSinceReview,
    /// Another submission already has this reference. Args: `reference_id`.
    ReferenceTaken,
    /// A file cannot be read. Args: `file`.
    FileUnreadable,
    /// A file is larger than any report. Args: `file`, `limit_mib`.
    FileTooLarge,
    /// A file is no JSON. Args: `file`, `line`, `column`.
    FileNotJson,
    /// A file is JSON, but no report. Args: `file`.
    FileNotReport,
    /// A file cannot be written. Args: `file`.
    FileUnwritable,
    /// A kind of file that this version does not read or write. Args: `file`.
    FileKindUnknown,
    /// A file that should hold a table holds none, or is damaged or protected with a password.
    /// Args: `file`, `problem`.
    FileNotTable,
    /// A table has more of something than is read. Args: `file`, `what`, `limit`, and `sheet`
    /// where it is known.
    TableTooLarge,
    /// A workbook has several sheets and none was chosen, or not the one that was. Args: `file`,
    /// `sheets`, and `sheet` where one was chosen.
    SheetUnclear,
    /// Nothing stands in the table. Args: `file`, and `sheet` where there is one.
    TableEmpty,
    /// It is not clear which column is which field. Args: `file`, `sheet`, `fields`, `headers`.
    ColumnsUnclear,
    /// Something of the table was asked about and is not answered. Args: `file`, `questions`.
    ImportUndecided,
    /// A file is not what an installation took out, is of a newer program, or does not hold
    /// together. Args: `file`.
    TakenOutUnusable,
    /// No rule pack of that name is at hand. Args: `payload_version`.
    UnknownPayloadVersion,
    /// A rule pack cannot be used. Args: `file`, `problem`, and where they are known `at`, `line`,
    /// `column`, `reason` and `payload_version`.
    RulePackInvalid,
    /// A rule pack that was added is not what it was, or cannot be used by this version of the
    /// program; its drafts and reports are as they were. Args: `payload_version`.
    RulePackDamaged,
    /// A rule pack that drafts or reports use cannot be removed. Args: `payload_version`, `drafts`,
    /// `reports`, `which`.
    RulePackInUse,
    /// An address that is neither https nor loopback. Args: `address`.
    AddressNotSecure,
    /// No address at all. Args: `address`.
    AddressInvalid,
    /// The live environment has no address yet.
    AddressMissing,
    /// No client id and secret at hand for this organisation.
    NoCredentials,
    /// Bufdir did not accept client id and secret.
    WrongCredentials,
    /// There is no keyring.
    KeyringMissing,
    /// The keyring is locked, or the user said no.
    KeyringLocked,
    /// The keyring did not answer in time.
    KeyringTimeout,
    /// The keyring failed otherwise.
    KeyringFailed,
    /// Bufdir could not be reached.
    Unreachable,
    /// Bufdir did not answer in time.
    TimedOut,
    /// Bufdir asks for a pause. Args: `retry_after_seconds` where it is known.
    RateLimited,
    /// Bufdir is out of order. Args: `http_status`.
    ServerFailed,
    /// Bufdir said no. Args: `http_status`, `reason` where it is known.
    ServerRefused,
    /// An answer that cannot be understood. Args: `http_status` where it is known.
    StrangeAnswer,
    /// An input that cannot be used. Args: `field`.
    InputInvalid,
    /// A report was sent, or may have been, and its outcome cannot be written to the disk. It is
    /// tried again, and in doubt at the next start. Args: `reference_id` where Bufdir gave one.
    OutcomeNotWritten,
    /// A dialog of the system for a file is open already.
    DialogOpen,
    /// The user stopped it.
    Cancelled,
    /// A slip of ours.
    Internal,
}

impl ErrorCode {
    /// Its name in JSON, in the Fluent files and in a report's history.
    #[must_use]
    pub fn name(self) -> String {
        // The derive gives a text for each variant; there is no other way it could go.
        serde_json::to_value(self)
            .ok()
            .and_then(|name| name.as_str().map(str::to_owned))
            .unwrap_or_default()
    }
}

/// One failure: what the window branches on, what its words need, and what support needs.
///
/// `detail` is for "Kopier detaljer" and the log; it never holds a secret, and nothing branches
/// on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[error("{code:?}{}", .detail.as_ref().map(|detail| format!(": {detail}")).unwrap_or_default())]
pub struct AppError {
    /// What happened.
    pub code: ErrorCode,
    /// What the words need.
    pub args: BTreeMap<String, String>,
    /// For support.
    pub detail: Option<String>,
}

impl AppError {
    /// A failure without arguments.
    #[must_use]
    pub fn new(code: ErrorCode) -> Self {
        Self {
            code,
            args: BTreeMap::new(),
            detail: None,
        }
    }

    /// The same with one more argument.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }

    /// The same, as the failure of a question rather than of sending: `status`, `resolve`, `check`
    /// or `connection`. The words then say that no report is touched.
    #[must_use]
    pub fn asking(self, what: &str) -> Self {
        self.with("asked", what)
    }

    /// The same with a detail for support.
    #[must_use]
    pub fn because(mut self, detail: impl ToString) -> Self {
        self.detail = Some(detail.to_string());
        self
    }
}

/// What an op gives.
pub type Result<T> = std::result::Result<T, AppError>;
