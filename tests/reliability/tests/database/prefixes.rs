use std::collections::BTreeMap;
use std::path::PathBuf;

use kvittert_core::domain::State;
use kvittert_core::store::Store;
use kvittert_core::view::submission::{AttemptOutcome, EventKind};
use kvittert_reliability::figures;

use super::support::*;
use super::world::{Random, is_sound, raw};

const HEADER: usize = 32;
const FRAME: usize = 24 + 4096;

/// What a prefix knows: each submission's count of events, and of attempts that ended.
type Known = BTreeMap<String, (usize, usize)>;

/// What a process leaves that is killed at work.
struct Left {
    database: Vec<u8>,
    log: Vec<u8>,
    /// Frames of the log that a checkpoint has copied into the file, as far as no later one has
    /// the same page. They were on the disk before, so no shorter prefix can ever be found.
    copied: usize,
}

/// Reports at every stage. With `checkpoint`, the file holds a part of what the log holds: a reader
/// was in the way of the rest.
fn left(checkpoint: bool) -> Left {
    let place = Place::new();
    let store = place.store();
    let report = |number: usize| {
        let name = format!("n{number}");
        match number % 4 {
            0 => drop(received(&store, &name)),
            1 => drop(in_doubt(&store, &name)),
            2 => {
                let id = sending(&store, &name);
                store
                    .finish_attempt(&id, 1, &proven_unsent(), at(3))
                    .unwrap();
                store.begin_attempt(&id, at(4)).unwrap();
            }
            _ => {
                // Pages of its own, which nobody touches any more.
                let mut long = content(&name);
                long.document.0["merknader"] = "Det var en god sommer. ".repeat(2000).into();
                store.create_draft(&new_draft(long), at(0), "kari").unwrap();
            }
        }
    };
    (0..figures::amount(4, 12)).for_each(report);
    let mut copied = 0;
    let before = std::fs::read(place.path()).unwrap();
    let reader = place.raw();
    if checkpoint {
        reader
            .execute_batch("BEGIN; SELECT count(*) FROM submissions;")
            .unwrap();
    }
    (100..figures::amount(104, 112)).for_each(report);
    if checkpoint {
        let (all, done): (u32, u32) = place
            .raw()
            .query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |row| {
                Ok((row.get(1)?, row.get(2)?))
            })
            .unwrap();
        assert!(0 < done && done < all, "unfinished: {done} of {all}");
        let after = std::fs::read(place.path()).unwrap();
        assert!(after.len() > before.len(), "pages were copied");
        copied = done as usize;
    }
    let log = PathBuf::from(format!("{}-wal", place.path().display()));
    Left {
        database: std::fs::read(place.path()).unwrap(),
        log: std::fs::read(log).unwrap(),
        copied,
    }
}

/// Opens what was on the disk, and sees to it that it is a state that the store may leave.
fn known(database: &[u8], log: &[u8], what: &str) -> Known {
    let place = Place::new();
    std::fs::write(place.path(), database).unwrap();
    std::fs::write(format!("{}-wal", place.path().display()), log).unwrap();
    let opened = place.open("later");
    assert_eq!(opened.set_aside, None, "{what}: taken for damaged");
    let known = of(&opened.store, what);
    assert!(is_sound(&raw(&place.path())), "{what}");
    let copy = Store::copy_daily(&place.path(), at(0)).unwrap();
    assert!(copy.is_some(), "{what}: a copy is made of it");
    known
}

fn of(store: &Store, what: &str) -> Known {
    let mut known = Known::new();
    for id in super::world::listed(store).into_keys() {
        let detail = detail(store, &id);
        let state = detail.submission.state;
        assert_ne!(state, State::Sending, "{what}: nobody sends {id}");
        let begun = detail
            .events
            .iter()
            .filter(|event| event.kind == EventKind::AttemptBegan)
            .count();
        assert_eq!(begun, detail.attempts.len(), "{what}: {id}");
        let ended: Vec<AttemptOutcome> = detail
            .attempts
            .iter()
            .filter_map(|attempt| attempt.outcome)
            .collect();
        if ended.len() < detail.attempts.len() {
            assert_eq!(state, State::InDoubt, "{what}: {id} may have left");
        }
        match state {
            State::Received => assert_eq!(ended.last(), Some(&AttemptOutcome::Taken), "{what}"),
            State::Queued => assert!(
                ended
                    .iter()
                    .all(|ended| *ended == AttemptOutcome::ProvenUnsent),
                "{what}: {id} would be sent again"
            ),
            State::Draft => assert_eq!(begun, 0, "{what}: {id}"),
            _ => {}
        }
        if state != State::Draft {
            let body = store.frozen_payload(&id).unwrap();
            assert_eq!(body, Some(frozen(id.as_str()).body), "{what}: {id}");
        }
        // What the opening itself wrote is not of the log.
        let events = detail
            .events
            .iter()
            .filter(|event| event.detail.get("reason").map(String::as_str) != Some("process_ended"))
            .count();
        known.insert(id.as_str().to_owned(), (events, ended.len()));
    }
    known
}

fn knows_no_less(longer: &Known, shorter: &Known) -> bool {
    shorter.iter().all(|(id, (events, ended))| {
        longer
            .get(id)
            .is_some_and(|(more, ends)| more >= events && ends >= ended)
    })
}

struct Tried {
    frames: u64,
    prefixes: u64,
    steps: u64,
}

/// Cuts the log at every frame, in the header of each, and in its page.
fn every_prefix_of(left: &Left, random: &mut Random) -> Tried {
    let Left {
        database,
        log,
        copied,
    } = left;
    assert_eq!((log.len() - HEADER) % FRAME, 0, "whole frames");
    let frames = (log.len() - HEADER) / FRAME;
    let mut cuts: Vec<usize> = Vec::new();
    if *copied == 0 {
        cuts.extend([0, 1, 4, 31]);
    }
    for frame in *copied..frames {
        let from = HEADER + frame * FRAME;
        cuts.extend([from, from + 8, from + 24, from + 24 + random.below(4096)]);
    }
    cuts.push(log.len());
    // The short form tries them all at the beginning and the end, and some in between.
    let every = figures::amount(25, 1);
    let mut tried = Tried {
        frames: frames as u64,
        prefixes: 0,
        steps: 0,
    };
    let mut before = Known::new();
    for (number, cut) in cuts.iter().enumerate() {
        let at_an_end = number < 12 || number + 12 > cuts.len();
        if !at_an_end && number % every != 0 {
            continue;
        }
        let what = format!("the log cut at {cut} of {}", log.len());
        let now = known(database, &log[..*cut], &what);
        assert!(knows_no_less(&now, &before), "{what}: {before:?} {now:?}");
        tried.steps += u64::from(now != before);
        before = now;
        tried.prefixes += 1;
    }
    assert!(tried.steps > 5, "the log told something: {}", tried.steps);
    let all = figures::amount(8, 24);
    assert_eq!(before.len(), all, "the whole log knows every report");
    tried
}

#[test]
fn every_prefix_of_the_log_opens_sound() {
    let mut random = Random::new();
    let whole = every_prefix_of(&left(false), &mut random);
    let unfinished = every_prefix_of(&left(true), &mut random);
    figures::record(
        "wal-prefixes",
        &[
            ("frames of a log without a checkpoint", whole.frames),
            ("prefixes of it that were opened", whole.prefixes),
            (
                "of these, prefixes that knew more than the one before",
                whole.steps,
            ),
            (
                "frames of a log whose checkpoint was not finished",
                unfinished.frames,
            ),
            (
                "prefixes of it that were opened, from the checkpoint on",
                unfinished.prefixes,
            ),
            (
                "of these too, prefixes that knew more than the one before",
                unfinished.steps,
            ),
        ],
    );
}
