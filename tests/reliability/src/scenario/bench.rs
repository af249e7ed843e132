//! What all trials share: a ledger, homes, and the account that is taken after a fault.
#![expect(
    clippy::expect_used,
    reason = "for tests only: without a ledger there is no trial"
)]

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering as Atomically};
use std::time::Duration;

use serde_json::Value;
use tempfile::TempDir;

use super::audit::{Problem, audit};
use super::database::Database;
use super::home::{Home, Ran, Running};
use super::tally::Tally;
use crate::ledger::{Ledger, Options, Taken};
use crate::shim::{Order, Shim};

/// What is counted.
pub const COUNTS: [&str; 11] = [
    "points",
    "kills",
    "ended before the kill",
    "nothing written yet",
    "waiting in the queue",
    "received",
    "in doubt",
    "in doubt, at the server",
    "in doubt, not at the server",
    "sent by asking again",
    "taken in",
];

/// How often, and how long between, the ledger is looked at for what must come.
const LOOKS: u32 = 500;
const BETWEEN_LOOKS: Duration = Duration::from_millis(20);

/// A home is as full as a coordinator's, and no fuller.
const FULL: usize = 60;

/// A ledger, and the shim.
pub struct Bench {
    /// The shim.
    pub shim: Shim,
    /// The server of all homes.
    pub ledger: Ledger,
    names: AtomicUsize,
    _folder: TempDir,
}

/// A home, and what was in it before the next kill.
pub struct Place<'a> {
    bench: &'a Bench,
    /// The home.
    pub home: Home,
    /// By the app's id: state and bodies.
    kept: BTreeMap<String, (String, Vec<Vec<u8>>)>,
    names: Vec<String>,
}

/// What is known from outside of how far a report was.
#[derive(Debug, Clone, Copy, Default)]
pub struct Known {
    /// It was frozen, on the disk.
    pub is_frozen: bool,
    /// The intent to send it was on the disk.
    pub is_meant: bool,
    /// All of it left.
    pub has_left: bool,
}

impl Bench {
    /// Starts a ledger.
    #[must_use]
    #[expect(
        clippy::new_without_default,
        reason = "it starts a process, which nobody expects of a default"
    )]
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder for the ledger");
        Self {
            shim: Shim::build(),
            ledger: Ledger::start(Options::new(folder.path().join("ledger.jsonl"))),
            names: AtomicUsize::new(0),
            _folder: folder,
        }
    }

    /// A new home.
    #[must_use]
    pub fn place(&self) -> Place<'_> {
        Place {
            bench: self,
            home: Home::new(self.ledger.base()),
            kept: BTreeMap::new(),
            names: Vec::new(),
        }
    }

    /// What the ledger took in of a report.
    #[must_use]
    pub fn taken(&self, name: &str) -> Vec<Taken> {
        let mut taken = self.ledger.taken();
        taken.retain(|taken| taken.report_id == name);
        taken
    }

    /// Waits for what must come: the server may be at it still when the program is gone.
    #[must_use]
    pub fn wait_for(&self, name: &str) -> bool {
        (0..LOOKS).any(|_| {
            !self.taken(name).is_empty() || {
                std::thread::sleep(BETWEEN_LOOKS);
                false
            }
        })
    }
}

impl Place<'_> {
    /// A name that no report has.
    pub fn name(&mut self) -> String {
        let number = self.bench.names.fetch_add(1, Atomically::SeqCst);
        let name = format!("rpt_20260101_{number:06}");
        self.names.push(name.clone());
        name
    }

    /// Starts the command line under the eyes of the shim.
    #[must_use]
    pub fn watched(&self, order: Option<&Order>, arguments: &[&str]) -> Running {
        self.home.start(Some((&self.bench.shim, order)), arguments)
    }

    /// Takes another home when this one is full.
    pub fn make_room(&mut self) {
        if self.names.len() >= FULL {
            self.renew();
        }
    }

    /// Takes another home.
    pub fn renew(&mut self) {
        *self = self.bench.place();
    }

    /// Starts the program again after a kill, and accounts for everything: the report that was
    /// being sent, and those that were there before. Then asks for the same report to be sent
    /// again, as a script does.
    pub fn account(&mut self, name: &str, known: Known, tally: &mut Tally) -> Vec<Problem> {
        let mut problems = Vec::new();
        if known.has_left && !self.bench.wait_for(name) {
            problems.push(Problem::Lost(format!("{name} left, and did not arrive")));
        }
        let listed = self.home.run(&["history", "list"]);
        if listed.code != Some(0) {
            problems.push(Problem::Lost(format!("no start after it: {listed:?}")));
        }
        let database = match Database::read(&self.home.database()) {
            Ok(database) => database,
            Err(error) => {
                problems.push(Problem::Lost(format!("the database: {error}")));
                return problems;
            }
        };
        problems.extend(audit(&database, &self.taken_here()));
        problems.extend(self.missing(&database, name));
        problems.extend(misremembered(&database, name, known));
        problems.extend(unlisted(&listed, &database));
        problems.extend(self.ask_again(&database, name, tally));
        match self.remember() {
            Ok(database) => problems.extend(audit(&database, &self.taken_here())),
            Err(problem) => problems.push(problem),
        }
        problems
    }

    /// Takes note of what is there, to be there after the next kill too; gives it.
    ///
    /// # Errors
    /// A database that cannot be read.
    pub fn remember(&mut self) -> Result<Database, Problem> {
        let database = Database::read(&self.home.database())
            .map_err(|error| Problem::Lost(format!("the database: {error}")))?;
        self.kept = database
            .reports
            .iter()
            .map(|report| {
                (
                    report.id.clone(),
                    (report.state.clone(), report.bodies.clone()),
                )
            })
            .collect();
        Ok(database)
    }

    /// What the ledger took in of this home.
    #[must_use]
    pub fn taken_here(&self) -> Vec<Taken> {
        let mut taken = self.bench.ledger.taken();
        taken.retain(|taken| self.names.contains(&taken.report_id));
        taken
    }

    /// What was there before, and is not there as it was.
    fn missing(&self, database: &Database, name: &str) -> Vec<Problem> {
        let changed = |id: &String, state: &String, bodies: &Vec<Vec<u8>>| {
            !database.reports.iter().any(|report| {
                report.id == *id
                    && (report.state == *state || report.report_id == name)
                    && report.bodies.starts_with(bodies)
            })
        };
        self.kept
            .iter()
            .filter(|(id, (state, bodies))| changed(id, state, bodies))
            .map(|(id, (state, _))| Problem::Lost(format!("{id}, which was {state}")))
            .collect()
    }

    /// Submits the same report once more: what may not be sent again is not, and all else goes.
    fn ask_again(&self, database: &Database, name: &str, tally: &mut Tally) -> Vec<Problem> {
        let before = self.bench.taken(name).len();
        let found = database.frozen(name);
        let state = found.map(|report| report.state.as_str());
        let in_doubt = state == Some("in_doubt");
        match state {
            None => tally.count("nothing written yet"),
            Some("queued") => tally.count("waiting in the queue"),
            Some("in_doubt") => tally.count("in doubt"),
            Some(_) => tally.count("received"),
        }
        let again = self.home.submit(&self.home.report(name));
        let after = self.bench.taken(name).len();
        if in_doubt {
            tally.count(if after > 0 {
                "in doubt, at the server"
            } else {
                "in doubt, not at the server"
            });
        } else if after > before {
            tally.count("sent by asking again");
        }
        let wanted = if in_doubt { Some(4) } else { Some(0) };
        let mut problems = Vec::new();
        if database.named(name).any(|report| report.state == "draft") {
            problems.push(Problem::Unexpected(format!(
                "{name}: a draft that nobody asked for"
            )));
        }
        if again.code != wanted || again.stderr.contains("panicked") {
            problems.push(Problem::Unexpected(format!("asked again: {again:?}")));
        }
        // What was in doubt may arrive late, and only by itself.
        if !in_doubt && after != 1 {
            problems.push(Problem::Unexpected(format!(
                "{name} is there {after} times"
            )));
        }
        problems
    }
}

/// What was on the disk before the kill, and is not what the database says now.
fn misremembered(database: &Database, name: &str, known: Known) -> Vec<Problem> {
    let Some(report) = database.frozen(name) else {
        let lost = || Problem::Lost(format!("{name}, which was frozen"));
        return known.is_frozen.then(lost).into_iter().collect();
    };
    let mut problems = Vec::new();
    let body = report.bodies.first().map(Vec::as_slice).unwrap_or_default();
    let sent: Option<Value> = serde_json::from_slice(body).ok();
    if sent != Some(Home::content(name)) {
        problems.push(Problem::Lost(format!("{name} holds something else")));
    }
    if known.is_meant && report.attempts.is_empty() {
        problems.push(Problem::Lost(format!("the intent to send {name}")));
    }
    problems
}

/// The program lists every report that the database has, each where it stands.
fn unlisted(listed: &Ran, database: &Database) -> Vec<Problem> {
    let shown: Vec<Value> = listed
        .stdout
        .lines()
        .filter_map(|line| serde_json::from_str(line).ok())
        .collect();
    database
        .reports
        .iter()
        .filter(|report| {
            !shown
                .iter()
                .any(|shown| shown["id"] == *report.id && shown["state"] == *report.state)
        })
        .map(|report| Problem::Lost(format!("{} is not listed", report.report_id)))
        .collect()
}
