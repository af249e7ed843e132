use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use kvittert_core::domain::State;
use kvittert_core::error::ErrorCode;
use kvittert_core::store::{Opened, Store};
use kvittert_reliability::figures;

use super::support::*;
use super::world::{Contents, Random, contents, differences, fill, listed, raw};

/// A database as a process leaves it that is killed, with the newest in its log; a backup of it;
/// and what it holds.
struct Base {
    database: Vec<u8>,
    log: Vec<u8>,
    backup: PathBuf,
    /// What it holds once it was opened.
    contents: Contents,
    /// The same without the last transaction of the log.
    without_the_last: Contents,
    listed: u64,
    _place: Place,
}

/// Bytes of a frame of the log: its header and a page.
const FRAME: usize = 24 + 4096;

fn base() -> Base {
    let place = Place::new();
    (0..4).for_each(|number| fill(&place.store(), &format!("old{number}")));
    let store = place.store();
    fill(&store, "new");
    let backup = place.directory().join("backup.db");
    store.backup(&backup).unwrap();
    let database = std::fs::read(place.path()).unwrap();
    let log = std::fs::read(log_of(&place.path())).unwrap();
    // A log that was begun anew has frames of the one before behind its own, with another salt.
    let salt = &log[16..24];
    let frames = log[32..].chunks_exact(FRAME);
    let own = frames.take_while(|frame| &frame[8..16] == salt).count();
    let one_frame_less = &log[..32 + (own - 1) * FRAME];
    Base {
        contents: contents_of(&database, &log),
        without_the_last: contents_of(&database, one_frame_less),
        listed: store.count().unwrap(),
        database,
        log,
        backup,
        _place: place,
    }
}

/// What files hold once they were opened.
fn contents_of(database: &[u8], log: &[u8]) -> Contents {
    let place = files(database, log);
    let opened = open(&place).unwrap();
    assert_eq!(opened.set_aside, None);
    contents(&place.raw()).unwrap()
}

fn files(database: &[u8], log: &[u8]) -> Place {
    let place = Place::new();
    std::fs::write(place.path(), database).unwrap();
    std::fs::write(log_of(&place.path()), log).unwrap();
    place
}

fn open(place: &Place) -> kvittert_core::error::Result<Opened> {
    Store::open(&place.path(), at(9), "later", PRACTICE)
}

fn log_of(path: &Path) -> PathBuf {
    PathBuf::from(format!("{}-wal", path.display()))
}

/// What became of a file in which one byte changed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    /// It holds what it held.
    Harmless,
    /// It is kept byte for byte, and a notice is given.
    SetAside,
    /// It opens for nobody, and is as it was.
    Refused,
    /// It is in use, and the difference is found where it is used.
    Found,
    /// It is in use, and the next daily copy finds it: nobody uses the bytes that changed.
    FoundByTheCopy,
    /// It is in use, and the last transaction of the log is not in it.
    LastTransaction,
    /// It is in use with a value that another program could have written.
    Silent(String),
}

/// Opens a file in which a byte changed, and holds all that comes of it against what was there.
fn opened(base: &Base, database: &[u8], log: &[u8], what: &str) -> End {
    let place = files(database, log);
    match open(&place) {
        Err(error) => {
            assert!(
                matches!(
                    error.code,
                    ErrorCode::DatabaseNewer
                        | ErrorCode::DatabaseFailed
                        | ErrorCode::DataDirUnwritable
                ),
                "{what}: {error}"
            );
            let now = std::fs::read(place.path()).unwrap();
            assert!(now == database, "{what}: refused, and changed");
            assert!(
                std::fs::read(log_of(&place.path())).unwrap() == log,
                "{what}: refused, and the log changed"
            );
            restored(base, &place, what);
            End::Refused
        }
        Ok(opened) => match opened.set_aside {
            Some(aside) => {
                assert!(std::fs::read(&aside).unwrap() == database, "{what}: aside");
                assert!(std::fs::read(log_of(&aside)).unwrap() == log, "{what}: log");
                assert_eq!(opened.store.count().unwrap(), 0, "{what}");
                drop(opened.store);
                restored(base, &place, what);
                End::SetAside
            }
            None => {
                let end = in_use(base, &place, &opened.store, what);
                drop(opened.store);
                if end == End::Found {
                    restored(base, &place, what);
                }
                end
            }
        },
    }
}

/// A restore from the backup works, whatever is there, and brings everything back.
fn restored(base: &Base, place: &Place, what: &str) {
    Store::restore(&place.path(), &base.backup, at(10), PRACTICE)
        .unwrap_or_else(|error| panic!("{what}: {error}"));
    let store = place.store();
    let restored = listed(&store);
    assert_eq!(restored.len() as u64, base.listed, "{what}");
    for id in restored
        .keys()
        .filter(|id| state(&store, id) != State::Draft)
    {
        let body = store.frozen_payload(id).unwrap();
        assert_eq!(body, Some(frozen(id.as_str()).body), "{what}: {id}");
    }
}

fn in_use(base: &Base, place: &Place, store: &Store, what: &str) -> End {
    let now = contents(&place.raw()).unwrap();
    let mut found = false;
    for (id, state) in listed(store) {
        // Whatever is shown or sent as what was frozen is what was frozen.
        let right = frozen(id.as_str()).body;
        match store.frozen_payload(&id) {
            Ok(None) => assert_eq!(state, State::Draft, "{what}: {id}"),
            Ok(Some(body)) => assert!(body == right, "{what}: {id}: other bytes"),
            Err(error) => {
                let codes = [ErrorCode::ReportDamaged, ErrorCode::DataDamaged];
                assert!(codes.contains(&error.code), "{what}: {error}");
                found = true;
            }
        }
        match store.detail(&id) {
            Ok(detail) => {
                let body = detail.unwrap().body;
                assert!(
                    body.is_none_or(|body| body.as_bytes() == right),
                    "{what}: {id}: other bytes are shown"
                );
            }
            Err(error) => {
                assert_eq!(error.code, ErrorCode::DataDamaged, "{what}: {error}");
                found = true;
            }
        }
        if state == State::Draft
            && let Err(error) = store.draft(&id)
        {
            assert_eq!(error.code, ErrorCode::DataDamaged, "{what}: {error}");
            found = true;
        }
        if state == State::Queued {
            match store.begin_attempt(&id, at(11)) {
                Ok(begun) => assert!(begun.body == right, "{what}: {id}: other bytes leave"),
                Err(_) => found = true,
            }
        }
    }
    if now == base.without_the_last {
        return End::LastTransaction;
    }
    let differs = differences(&base.contents, &now);
    match differs.into_iter().next() {
        None => End::Harmless,
        Some(_) if found => End::Found,
        Some(_) if copy_finds_it(place, what) => End::FoundByTheCopy,
        Some(column) => End::Silent(column),
    }
}

/// Whether the next daily copy is refused.
fn copy_finds_it(place: &Place, what: &str) -> bool {
    match Store::copy_daily(&place.path(), at(24 * 60)) {
        Ok(_) => false,
        Err(error) => {
            assert_eq!(error.code, ErrorCode::DataDamaged, "{what}: {error}");
            true
        }
    }
}

/// What decides where a report stands, whose bytes it has, and whether it may leave. A flip here
/// must be found; a row that is gone or new, too.
const NEVER_SILENT: &[&str] = &[
    "submissions.id",
    "submissions.state",
    "submissions.reference_id",
    "submissions.frozen_body_id",
    "frozen_bodies.submission_id",
    "frozen_bodies.body",
    "attempts.submission_id",
    "attempts.number",
    "attempts.body_id",
    "attempt_ends.outcome",
];

#[test]
fn a_byte_that_flips_is_never_taken_for_what_was_written() {
    let base = base();
    let mut random = Random::new();
    let tries = figures::amount(150, 1000);
    let mut ends: BTreeMap<End, u64> = BTreeMap::new();
    let mut found_by_a_quick_look = 0;
    for number in 0..tries {
        let (mut database, mut log) = (base.database.clone(), base.log.clone());
        // One in four in the log.
        let (bytes, name) = match number % 4 {
            3 => (&mut log, "log"),
            _ => (&mut database, "file"),
        };
        let place = random.below(bytes.len());
        let change = u8::try_from(random.below(255)).unwrap() + 1;
        bytes[place] ^= change;
        let what = format!("try {number}: byte {place} of the {name} ^ {change:#04x}");
        let end = opened(&base, &database, &log, &what);
        if end == End::SetAside {
            let quick = quick_look(&database, &log);
            found_by_a_quick_look += u64::from(quick);
        }
        if let End::Silent(column) = &end {
            println!("{what}: {column}");
            assert!(
                !NEVER_SILENT.contains(&column.as_str()) && column.contains('.'),
                "{what}: {column} differs in silence"
            );
        }
        *ends.entry(end).or_default() += 1;
    }
    let count = |end: &End| ends.get(end).copied().unwrap_or_default();
    let silent: u64 = ends
        .iter()
        .filter(|(end, _)| matches!(end, End::Silent(_)))
        .map(|(_, count)| count)
        .sum();
    let set_aside = count(&End::SetAside);
    assert!(set_aside > 10, "{ends:?}");
    println!("{ends:?}");
    figures::record(
        "byte-flips",
        &[
            ("bytes flipped", tries as u64),
            ("set aside byte for byte, with a notice", set_aside),
            (
                "of these, found by SQLite's quick check alone",
                found_by_a_quick_look,
            ),
            ("refused, and left as it was", count(&End::Refused)),
            ("in use, and found where it matters", count(&End::Found)),
            (
                "in use, and found by the next daily copy",
                count(&End::FoundByTheCopy),
            ),
            ("in use, and nothing is different", count(&End::Harmless)),
            (
                "in use without the last transaction of the log",
                count(&End::LastTransaction),
            ),
            ("in use, with a value that differs in silence", silent),
        ],
    );
}

/// Whether what SQLite looks at quickly would have shown the damage.
fn quick_look(database: &[u8], log: &[u8]) -> bool {
    let place = files(database, log);
    let check: rusqlite::Result<String> =
        raw(&place.path()).query_row("PRAGMA quick_check(1)", [], |row| row.get(0));
    !check.is_ok_and(|check| check == "ok")
}
