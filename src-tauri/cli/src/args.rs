//! The arguments. Their words are in `cli.ftl`; see `help.rs`.

use std::path::PathBuf;

use clap::{ArgGroup, Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use kvittert_core::ops::table_file::Beside;
use kvittert_core::view::app::{EnvironmentName, Language};
use kvittert_core::view::import::RowAnswer;

#[derive(Parser)]
#[command(name = "kvittert-cli", version, max_term_width = 100)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) globals: Globals,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Args)]
pub(crate) struct Globals {
    #[arg(long, global = true, env = "KVITTERT_DATA_DIR", value_name = "DIR")]
    pub(crate) data_dir: Option<PathBuf>,
    #[arg(
        long,
        global = true,
        env = "KVITTERT_ENVIRONMENT",
        default_value = "practice"
    )]
    pub(crate) environment: Environment,
    #[arg(long, global = true, env = "KVITTERT_BASE_URL", value_name = "URL")]
    pub(crate) base_url: Option<String>,
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[arg(long, global = true, default_value = "nb")]
    pub(crate) lang: Lang,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Environment {
    Practice,
    Live,
}

impl From<Environment> for EnvironmentName {
    fn from(environment: Environment) -> Self {
        match environment {
            Environment::Practice => Self::Practice,
            Environment::Live => Self::Live,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Lang {
    Nb,
    Nn,
    En,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Nb => Self::Nb,
            Lang::Nn => Self::Nn,
            Lang::En => Self::En,
        }
    }
}

#[derive(Subcommand)]
pub(crate) enum Command {
    Validate(Validate),
    Submit(Submit),
    Status(Status),
    #[command(subcommand)]
    History(History),
    #[command(subcommand)]
    Queue(Queue),
    Resolve(Resolve),
    Receipt(Receipt),
    #[command(subcommand)]
    Organisation(Organisation),
    Login(OneOrganisation),
    Logout(OneOrganisation),
    Backup(Backup),
    Restore(Restore),
    #[command(subcommand)]
    Rules(Rules),
    TakeOut(OneFile),
    TakeIn(OneFile),
    PracticeServer(PracticeServer),
    Completions(Completions),
    Man(Man),
}

#[derive(Args)]
pub(crate) struct Validate {
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    #[arg(long, value_name = "VERSION")]
    pub(crate) payload_version: Option<String>,
    #[arg(long)]
    pub(crate) online: bool,
    #[command(flatten)]
    pub(crate) table: Table,
}

/// What goes with a file that is a table.
#[derive(Args)]
pub(crate) struct Table {
    #[arg(long, value_name = "NUMBER")]
    pub(crate) org_number: Option<String>,
    #[arg(long, value_name = "PERIOD")]
    pub(crate) period: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub(crate) sheet: Option<String>,
    #[arg(long, value_name = "FIELD=COLUMN")]
    pub(crate) column: Vec<String>,
    #[arg(long)]
    pub(crate) total_rows: Option<Rows>,
    #[arg(long)]
    pub(crate) hidden_rows: Option<Rows>,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Rows {
    Take,
    LeaveOut,
}

impl From<Rows> for RowAnswer {
    fn from(rows: Rows) -> Self {
        match rows {
            Rows::Take => Self::Take,
            Rows::LeaveOut => Self::LeaveOut,
        }
    }
}

impl Table {
    /// The same, as the core takes it.
    pub(crate) fn beside(&self, payload_version: Option<&str>) -> Beside {
        Beside {
            payload_version: payload_version.map(str::to_owned),
            org_number: self.org_number.clone(),
            period: self.period.clone(),
            sheet: self.sheet.clone(),
            columns: self.column.clone(),
            total_rows: self.total_rows.map(Into::into),
            hidden_rows: self.hidden_rows.map(Into::into),
        }
    }
}

#[derive(Args)]
pub(crate) struct Submit {
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    #[arg(long, value_name = "ID")]
    pub(crate) report_id: Option<String>,
    #[arg(long, value_name = "ID")]
    pub(crate) org_id: Option<String>,
    #[arg(long, value_name = "VERSION")]
    pub(crate) payload_version: Option<String>,
    #[arg(long)]
    pub(crate) accept_warnings: bool,
    #[command(flatten)]
    pub(crate) table: Table,
    #[arg(long)]
    pub(crate) by_itself: bool,
}

#[derive(Subcommand)]
pub(crate) enum Queue {
    List,
    Pause,
    Resume,
    Send(QueueSend),
    TakeBack(OneSubmission),
}

#[derive(Args)]
pub(crate) struct QueueSend {
    #[arg(value_name = "ID")]
    pub(crate) ids: Vec<String>,
}

#[derive(Args)]
pub(crate) struct Status {
    #[arg(value_name = "REFERENCE")]
    pub(crate) references: Vec<String>,
}

#[derive(Subcommand)]
pub(crate) enum History {
    List(HistoryList),
    Show(OneSubmission),
    Export(HistoryExport),
}

#[derive(Args)]
pub(crate) struct HistoryExport {
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    #[command(flatten)]
    pub(crate) filter: HistoryList,
}

#[derive(Args)]
pub(crate) struct HistoryList {
    #[arg(long, value_name = "TEXT")]
    pub(crate) search: Option<String>,
    #[arg(long, value_name = "STATE")]
    pub(crate) state: Vec<String>,
    #[arg(long, value_name = "PERIOD")]
    pub(crate) period: Option<String>,
}

#[derive(Args)]
pub(crate) struct OneSubmission {
    #[arg(value_name = "ID-OR-REFERENCE")]
    pub(crate) id: String,
}

#[derive(Args)]
#[command(group = ArgGroup::new("word").required(true).args(["reference", "not_received"]))]
pub(crate) struct Resolve {
    #[arg(value_name = "ID")]
    pub(crate) id: String,
    #[arg(long, value_name = "REFERENCE")]
    pub(crate) reference: Option<String>,
    #[arg(long)]
    pub(crate) not_received: bool,
    #[arg(
        long,
        value_name = "TEXT",
        default_value = "",
        hide_default_value = true
    )]
    pub(crate) reason: String,
}

#[derive(Args)]
pub(crate) struct Receipt {
    #[arg(value_name = "REFERENCE")]
    pub(crate) reference: String,
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: PathBuf,
}

#[derive(Subcommand)]
pub(crate) enum Organisation {
    Add(OrganisationAdd),
    List,
    Remove(OneOrganisation),
}

#[derive(Args)]
pub(crate) struct OrganisationAdd {
    #[arg(long, value_name = "NAME")]
    pub(crate) label: String,
    #[arg(long, value_name = "NUMBER")]
    pub(crate) org_number: String,
    #[arg(long, value_name = "ID")]
    pub(crate) org_id: String,
    #[arg(long, value_name = "ID")]
    pub(crate) client_id: String,
}

#[derive(Args)]
pub(crate) struct OneOrganisation {
    #[arg(value_name = "ORGANISATION")]
    pub(crate) organisation: Option<String>,
}

#[derive(Args)]
pub(crate) struct OneFile {
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
}

#[derive(Args)]
#[command(group = ArgGroup::new("backup").required(true).args(["file", "list"]))]
pub(crate) struct Backup {
    #[arg(value_name = "FILE")]
    pub(crate) file: Option<PathBuf>,
    #[arg(long)]
    pub(crate) list: bool,
}

#[derive(Args)]
#[command(group = ArgGroup::new("from").required(true).args(["file", "copy"]))]
pub(crate) struct Restore {
    #[arg(value_name = "FILE")]
    pub(crate) file: Option<PathBuf>,
    #[arg(long, value_name = "NAME")]
    pub(crate) copy: Option<String>,
}

#[derive(Args)]
pub(crate) struct PracticeServer {
    #[arg(long, value_name = "N")]
    pub(crate) port: Option<u16>,
    #[arg(long, value_name = "FILE")]
    pub(crate) faults: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct Completions {
    #[arg(value_name = "SHELL")]
    pub(crate) shell: Shell,
}

#[derive(Args)]
pub(crate) struct Man {
    #[arg(long, short, value_name = "DIR")]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Subcommand)]
pub(crate) enum Rules {
    List,
    Add(AddRules),
    Remove(RemoveRules),
}

#[derive(Args)]
pub(crate) struct AddRules {
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    #[arg(long, value_name = "NAME")]
    pub(crate) by: Option<String>,
}

#[derive(Args)]
pub(crate) struct RemoveRules {
    #[arg(value_name = "VERSION")]
    pub(crate) version: String,
}
