//! `make bench`: the promises of speed, each as a ratio to a peer that works in the same run.
//!
//! A measurement is a module with a `run`: it makes its own data, lets the contenders take turns
//! ([`contest::run`]) and holds the medians against its goals ([`goal::hold`]). To add one, write
//! the module and name it in [`ALL`].

mod app;
mod check_files;
mod contest;
mod goal;
mod history;
mod spreadsheet;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use serde::Serialize;

use contest::Taken;
use goal::Measured;

/// Why something could not be measured.
pub(crate) type Failure = Box<dyn std::error::Error>;

/// What a measurement needs to know.
pub(crate) struct Setting {
    /// A folder of its own that goes away.
    pub(crate) folder: PathBuf,
    /// A Python that has openpyxl.
    pub(crate) python: Option<PathBuf>,
    /// How many rounds are counted.
    pub(crate) rounds: usize,
    /// Lists of more reports are left out.
    pub(crate) most_reports: u32,
}

/// What a measurement gives.
#[derive(Serialize)]
pub(crate) struct Outcome {
    /// What the goals came to.
    pub(crate) goals: Vec<Measured>,
    /// Every run.
    pub(crate) runs: Vec<Taken>,
}

type Measurement = fn(&Setting) -> Result<Outcome, Failure>;

/// All measurements, by name.
const ALL: [(&str, Measurement); 3] = [
    ("spreadsheet", spreadsheet::run),
    ("check-files", check_files::run),
    ("history", history::run),
];

/// Measures the promises of speed.
#[derive(Parser)]
struct Arguments {
    /// Only those that have one of these in their name.
    names: Vec<String>,
    /// How many rounds are counted.
    #[arg(long, default_value_t = 15)]
    rounds: usize,
    /// Lists of more reports are left out: a million take minutes to make.
    #[arg(long, default_value_t = 1_000_000)]
    most_reports: u32,
    /// Where the results are written, a JSON file each.
    #[arg(long, default_value = "target/bench")]
    results: PathBuf,
    /// A Python that has openpyxl; without one that peer is missing, which is a failure.
    #[arg(long)]
    python: Option<PathBuf>,
}

fn main() -> ExitCode {
    match measure(&Arguments::parse()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "{error}");
            ExitCode::from(2)
        }
    }
}

/// Measures all that was asked for, and says whether every goal is met.
fn measure(arguments: &Arguments) -> Result<bool, Failure> {
    std::fs::create_dir_all(&arguments.results)?;
    let mut goals = Vec::new();
    let mut failed = false;
    for (name, run) in ALL.iter().filter(|(name, _)| is_wanted(name, arguments)) {
        writeln!(std::io::stdout(), "{name} …")?;
        let folder = tempfile::tempdir()?;
        let setting = Setting {
            folder: folder.path().to_owned(),
            python: arguments.python.clone(),
            rounds: arguments.rounds.max(1),
            most_reports: arguments.most_reports,
        };
        match run(&setting) {
            Ok(outcome) => {
                write(&arguments.results.join(format!("{name}.json")), &outcome)?;
                goals.extend(outcome.goals);
            }
            // The others are measured all the same.
            Err(error) => {
                failed = true;
                writeln!(std::io::stderr(), "{name} could not be measured: {error}")?;
            }
        }
    }
    write!(std::io::stdout(), "\n{}", goal::table(&goals))?;
    Ok(!failed && goals.iter().all(|goal| goal.met))
}

fn is_wanted(name: &str, arguments: &Arguments) -> bool {
    arguments.names.is_empty() || arguments.names.iter().any(|part| name.contains(part))
}

fn write(to: &Path, outcome: &Outcome) -> Result<(), Failure> {
    std::fs::write(to, serde_json::to_vec_pretty(outcome)?)?;
    Ok(())
}
