//! A process is killed at any moment, again and again: nothing is lost, nothing is doubled, and
//! what nobody can know is said to be unknown.

use std::collections::BTreeMap;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use kvittert_core::domain::{State, SubmissionId};
use kvittert_core::store::Store;
use kvittert_core::view::submission::{AttemptOutcome, EventKind, ListQuery};

use super::support::*;

const ROUNDS: u64 = 40;
const DIRECTORY: &str = "KVITTERT_KILL_DIRECTORY";
const ROUND: &str = "KVITTERT_KILL_ROUND";

/// Appends a line, as a server would note what reached it: what was written is known to have
/// happened, whatever becomes of the process.
fn note(directory: &Path, file: &str, line: &str) {
    let mut file = OpenOptions::new()
        .create(true)
        .append(true)
        .open(directory.join(file))
        .unwrap();
    file.write_all(format!("{line}\n").as_bytes()).unwrap();
}

fn notes(directory: &Path, file: &str) -> Vec<String> {
    let text = std::fs::read_to_string(directory.join(file)).unwrap_or_default();
    text.lines().map(str::to_owned).collect()
}

#[test]
#[ignore = "the process that is killed; started by the test below"]
fn child() {
    let directory = std::env::var(DIRECTORY).unwrap();
    let directory = Path::new(&directory);
    let round = std::env::var(ROUND).unwrap();
    let opened = Store::open(
        &directory.join("kvittert.db"),
        at(0),
        &format!("child-{round}"),
        PRACTICE,
    )
    .unwrap();
    let store = opened.store;
    note(directory, "started", &round);
    for number in 0.. {
        let name = format!("r{round}n{number}");
        let id = draft(&store, &name);
        note(directory, "made", &name);
        freeze(&store, &name);
        note(directory, "frozen", &name);
        let begun = store.begin_attempt(&id, at(2)).unwrap();
        note(directory, "wire", &format!("{name} {}", begun.number));
        match number % 3 {
            0 => {
                let end = taken(&format!("ref_{name}"));
                store
                    .finish_attempt(&id, begun.number, &end, at(3))
                    .unwrap();
                note(directory, "known", &name);
            }
            1 => {
                // Proven unsent: tried again, and taken.
                let end = proven_unsent();
                store
                    .finish_attempt(&id, begun.number, &end, at(3))
                    .unwrap();
                let again = store.begin_attempt(&id, at(4)).unwrap();
                note(directory, "wire", &format!("{name} {}", again.number));
                let end = taken(&format!("ref_{name}"));
                store
                    .finish_attempt(&id, again.number, &end, at(5))
                    .unwrap();
                note(directory, "known", &name);
            }
            _ => {
                store
                    .finish_attempt(&id, begun.number, &unknown(), at(3))
                    .unwrap();
            }
        }
    }
}

/// Waits, within bounds, until the process of a round has opened the database.
fn await_start(directory: &Path, round: u64) {
    for _ in 0..2000 {
        if notes(directory, "started").contains(&round.to_string()) {
            return;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    panic!("round {round}: the process did not come to work");
}

#[test]
fn nothing_is_lost_or_doubled_when_the_process_is_killed() {
    let place = Place::new();
    let mut random = 0x2545_f491_4f6c_dd1d_u64;
    for round in 0..ROUNDS {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([
                "--exact",
                "store::killing::child",
                "--ignored",
                "--nocapture",
            ])
            .env(DIRECTORY, place.directory())
            .env(ROUND, round.to_string())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // One in four is killed at any moment from its start on, the others while at work.
        if round % 4 != 0 {
            await_start(place.directory(), round);
        }
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        std::thread::sleep(Duration::from_millis((random >> 33) % 120));
        child.kill().unwrap();
        let status = child.wait().unwrap();
        assert_eq!(status.code(), None, "round {round}: it ended by itself");
    }
    let directory = place.directory();
    let opened = place.open("survivor");
    assert_eq!(opened.set_aside, None, "no kill damages the file");
    let sound: String = place
        .raw()
        .query_row("PRAGMA integrity_check", [], |row| row.get(0))
        .unwrap();
    assert_eq!(sound, "ok");
    let foreign: i64 = place
        .raw()
        .query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| {
            row.get(0)
        })
        .unwrap();
    assert_eq!(foreign, 0);

    check(&opened.store, directory);
}

fn check(store: &Store, directory: &Path) {
    for name in notes(directory, "made") {
        assert!(store.row(&id(&name)).unwrap().is_some(), "{name} is lost");
    }
    for name in notes(directory, "frozen") {
        assert_eq!(
            store.frozen_payload(&id(&name)).unwrap(),
            Some(frozen(&name).body),
            "{name} is not what was frozen"
        );
    }
    for name in notes(directory, "known") {
        assert_eq!(state(store, &id(&name)), State::Received, "{name}");
    }
    let mut sent: BTreeMap<SubmissionId, Vec<u32>> = BTreeMap::new();
    for line in notes(directory, "wire") {
        let (name, number) = line.split_once(' ').unwrap();
        sent.entry(id(name))
            .or_default()
            .push(number.parse().unwrap());
    }
    assert!(
        sent.len() > 10,
        "the processes did something: {}",
        sent.len()
    );

    let everything = ListQuery {
        limit: u32::MAX,
        ..ListQuery::default()
    };
    let mut unknown = 0;
    for row in store.list(&everything, &[]).unwrap().rows {
        let detail = detail(store, &row.id);
        assert_ne!(row.state, State::Sending, "{}: nobody sends it", row.id);
        let numbers: Vec<u32> = detail.attempts.iter().map(|one| one.number).collect();
        for number in sent.remove(&row.id).unwrap_or_default() {
            assert!(
                numbers.contains(&number),
                "{}: attempt {number} left without its intent",
                row.id
            );
        }
        for attempt in &detail.attempts {
            let last = Some(&attempt.number) == numbers.last();
            match attempt.outcome {
                None => {
                    assert!(last, "{}: sent again after an unknown end", row.id);
                    assert_eq!(row.state, State::InDoubt, "{}", row.id);
                    assert_eq!(
                        detail.events.last().unwrap().kind,
                        EventKind::OutcomeUnknown,
                        "{}",
                        row.id
                    );
                    unknown += 1;
                }
                Some(AttemptOutcome::ProvenUnsent) => {}
                Some(outcome) => {
                    assert!(last, "{}: sent again after {outcome:?}", row.id);
                }
            }
        }
        let began = detail
            .events
            .iter()
            .filter(|event| event.kind == EventKind::AttemptBegan)
            .count();
        assert_eq!(began, numbers.len(), "{}: an event an attempt", row.id);
    }
    assert!(sent.is_empty(), "on the wire and not in the list: {sent:?}");
    assert!(unknown > 0, "some were killed in the middle of a send");
}
