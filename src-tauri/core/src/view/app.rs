//! What the window needs before its first page: who, where, how it should look.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::domain::{Organisation, OrganisationId, SubmissionId};
use crate::error::AppError;

/// Where reports go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum EnvironmentName {
    /// The app's own practice server; nothing leaves the machine.
    Practice,
    /// Bufdir.
    Live,
}

/// Where secrets are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SecretKeeper {
    /// The system's keyring.
    Keyring,
    /// Memory, for this session only: there is no keyring, or it is locked.
    Session,
}

/// An organisation, and whether its secret is at hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OrganisationView {
    /// The organisation.
    pub organisation: Organisation,
    /// Whether a secret is kept for it.
    pub has_secret: bool,
    /// The last test of its connection, with the credentials that it has now.
    pub tested: Option<ConnectionTest>,
}

/// What a test of a connection came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConnectionTest {
    /// When.
    pub at: String,
    /// Whether client id and secret were accepted.
    pub good: bool,
}

/// Light, dark, or as the system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Look {
    /// As the system.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// A language of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Bokmål.
    #[default]
    Nb,
    /// Nynorsk.
    Nn,
    /// English.
    En,
}

/// What the user set. One file for the installation, shared by both environments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Where reports go.
    pub environment: EnvironmentName,
    /// The live environment's base address, up to and with the first `/api/v1/bufdir-api`.
    pub live_address: Option<String>,
    /// Language of window, receipts and notices.
    pub language: Language,
    /// Light or dark.
    pub look: Look,
    /// Text size in percent, 80 to 200.
    pub text_size: u16,
    /// The organisation in use in practice; null means all of them.
    pub practice_organisation: Option<OrganisationId>,
    /// The organisation in use live; null means all of them.
    pub live_organisation: Option<OrganisationId>,
    /// The deadline, `yyyy-mm-dd`. Taken as people type it ([`crate::domain::deadline::read`]).
    pub deadline: Option<String>,
    /// The period whose report is to be sent by then; without one nobody knows when it was.
    pub deadline_period: Option<String>,
    /// Whether the system shows a notice when the deadline comes near.
    pub deadline_notices: bool,
    /// Whether a queued report goes by itself once it can.
    pub send_by_itself: bool,
    /// Whether the system shows a notice when something is heard of a report.
    pub notices: bool,
    /// Whether the program goes on when its window is closed, where the system has a place to show
    /// that it does.
    pub background: bool,
    /// Whether it has been explained that it does: once, when the window is first closed.
    pub background_explained: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            environment: EnvironmentName::Practice,
            live_address: None,
            language: Language::Nb,
            look: Look::System,
            text_size: 100,
            practice_organisation: None,
            live_organisation: None,
            deadline: None,
            deadline_period: None,
            deadline_notices: true,
            send_by_itself: false,
            notices: true,
            background: false,
            background_explained: false,
        }
    }
}

/// Whether the program can go on with its window closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Background {
    /// Whether this desktop has a place to show that it does, and to end it by.
    pub tray: bool,
}

/// What the window needs before its first page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Start {
    /// Version of the program.
    pub version: String,
    /// Where reports go now.
    pub environment: EnvironmentName,
    /// Base address in use, or null in a live environment without one.
    pub address: Option<String>,
    /// What the user set.
    pub settings: Settings,
    /// Organisations of this environment.
    pub organisations: Vec<OrganisationView>,
    /// The organisation in use: the only one, or the one that was chosen; null where it is all of
    /// them, or there is none.
    pub current_organisation: Option<OrganisationId>,
    /// Where secrets are kept.
    pub secrets: SecretKeeper,
    /// Why the keyring is not in use, when it is not.
    pub secrets_notice: Option<AppError>,
    /// The draft to come back to: the one that was open when the app closed.
    pub open_draft: Option<SubmissionId>,
    /// Payload versions at hand, newest first.
    pub payload_versions: Vec<String>,
    /// Whether there was an answer from the server a moment ago; null before the first call.
    pub reachable: Option<bool>,
    /// Something to tell at start, such as a damaged database that was set aside.
    pub notice: Option<AppError>,
    /// A backup that was chosen has taken the database's place at this start: what was done since
    /// it was made is not in it.
    pub restored: bool,
    /// Names of the files that the program was started with, to be opened as if dropped.
    pub dropped: Vec<String>,
}

/// An organisation as the settings page sends it. The secret goes one way only.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveOrganisation {
    /// Absent for a new one.
    pub id: Option<OrganisationId>,
    /// What people call it.
    pub label: String,
    /// Nine digits.
    pub org_number: String,
    /// Bufdir's name for it.
    pub org_id: String,
    /// The client id.
    pub client_id: String,
    /// A new secret; absent keeps the one there is.
    #[ts(type = "string | null")]
    pub secret: Option<secrecy::SecretString>,
}

/// About the program, for "Om Kvittert" and "Kopier detaljer".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct About {
    /// Version of the program.
    pub version: String,
    /// Operating system and architecture.
    pub platform: String,
    /// Version of SQLite.
    pub sqlite: String,
    /// Where the data are.
    pub data_dir: String,
    /// Rule packs at hand.
    pub rule_packs: Vec<RulePackInfo>,
}

/// A rule pack at hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RulePackInfo {
    /// Its name.
    pub payload_version: String,
    /// What people call it.
    pub title: crate::rules::form::LocalText,
    /// Whether it came with the program.
    pub built_in: bool,
}
