use super::*;
use crate::clock::{PracticeClock, contract_time};
use crate::ledger::Report;

struct Stopped;

impl PracticeClock for Stopped {
    fn now(&self) -> Timestamp {
        "2026-03-26T10:30:00Z".parse().unwrap()
    }
}

fn open(path: &std::path::Path) -> Result<Memory, MemoryError> {
    let time = Arc::new(PracticeTime::new(Arc::new(Stopped)));
    Memory::open(Some(path.to_owned()), time)
}

fn send(memory: &mut Memory, report_id: &str) -> String {
    memory
        .transact(|ledger, now| {
            let reference = ledger.next_reference(now);
            let report = Report {
                reference: reference.clone(),
                org_id: "org_482".to_owned(),
                report_id: report_id.to_owned(),
                payload_version: "bufdir_2025_v2".to_owned(),
                payload: serde_json::json!({ "timer": 0.1 }),
                at: now,
            };
            (reference, Some(Entry::Report(report)))
        })
        .unwrap()
}

fn knows(memory: &mut Memory, report_id: &str) -> bool {
    memory
        .read(|ledger, _| ledger.latest("org_482", report_id).is_some())
        .unwrap()
}

fn finds(memory: &mut Memory, reference: &str) -> bool {
    memory
        .read(|ledger, _| ledger.by_reference(reference).is_some())
        .unwrap()
}

#[test]
fn a_line_torn_anywhere_costs_only_itself() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("memory");
    let mut memory = open(&path).unwrap();
    let kept = send(&mut memory, "first");
    let length = std::fs::metadata(&path).unwrap().len();
    send(&mut memory, "second");
    let whole = std::fs::read(&path).unwrap();

    for cut in length..whole.len() as u64 {
        let path = folder.path().join(format!("cut-{cut}"));
        std::fs::write(&path, &whole[..usize::try_from(cut).unwrap()]).unwrap();
        let mut memory = open(&path).unwrap();
        assert!(
            finds(&mut memory, &kept),
            "the line before is read, cut at {cut}"
        );
        let only_its_end_is_missing = cut + 1 == whole.len() as u64;
        assert_eq!(
            knows(&mut memory, "second"),
            only_its_end_is_missing,
            "a torn line counts only when all of it is there, cut at {cut}"
        );
        let after = send(&mut memory, "third");
        let mut again = open(&path).unwrap();
        assert!(
            finds(&mut again, &kept),
            "the line before stays, cut at {cut}"
        );
        assert!(
            finds(&mut again, &after),
            "the line after is whole, cut at {cut}"
        );
        assert_eq!(
            knows(&mut again, "second"),
            only_its_end_is_missing,
            "a torn line does not come back, cut at {cut}"
        );
    }
}

#[test]
fn a_first_line_torn_anywhere_is_written_anew() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("memory");
    open(&path).unwrap();
    let whole = std::fs::read(&path).unwrap();
    for cut in 0..whole.len() {
        std::fs::write(&path, &whole[..cut]).unwrap();
        let reference = send(&mut open(&path).unwrap(), "first");
        assert!(
            finds(&mut open(&path).unwrap(), &reference),
            "the memory works on, cut at {cut}"
        );
    }
}

#[test]
fn two_at_one_file_see_each_other_and_never_give_one_reference_twice() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("memory");
    let writers: Vec<_> = (0..4)
        .map(|writer| {
            let path = path.clone();
            std::thread::spawn(move || {
                let mut memory = open(&path).unwrap();
                (0..10)
                    .map(|count| send(&mut memory, &format!("{writer}-{count}")))
                    .collect::<Vec<_>>()
            })
        })
        .collect();
    let mut references: Vec<String> = writers
        .into_iter()
        .flat_map(|writer| writer.join().unwrap())
        .collect();
    let mut memory = open(&path).unwrap();
    for reference in &references {
        assert!(finds(&mut memory, reference), "{reference} is remembered");
    }
    references.sort();
    references.dedup();
    assert_eq!(
        references.len(),
        40,
        "every report has a reference of its own"
    );
}

#[test]
fn a_memory_that_was_removed_is_forgotten() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("memory");
    let mut memory = open(&path).unwrap();
    let reference = send(&mut memory, "first");
    memory.advance_clock(Duration::from_hours(1)).unwrap();
    std::fs::remove_file(&path).unwrap();
    assert!(!finds(&mut memory, &reference), "its report is gone");
    let now = memory.read(|_, now| contract_time(now)).unwrap();
    assert_eq!(now, "2026-03-26T10:30:00Z", "and so is its clock");
    assert_eq!(
        send(&mut memory, "first"),
        reference,
        "practising starts afresh"
    );
}

#[test]
fn the_clock_is_remembered_and_shared() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("memory");
    let mut one = open(&path).unwrap();
    let mut other = open(&path).unwrap();
    one.advance_clock(Duration::from_secs(90)).unwrap();
    for memory in [&mut one, &mut other, &mut open(&path).unwrap()] {
        let now = memory.read(|_, now| contract_time(now)).unwrap();
        assert_eq!(
            now, "2026-03-26T10:31:30Z",
            "every process sees the same time"
        );
    }
    one.advance_clock(Duration::MAX).unwrap();
    let now = open(&path).unwrap().read(|_, now| now).unwrap();
    assert_eq!(now, Timestamp::MAX, "the clock stops at the last instant");
}

#[test]
fn a_file_that_is_no_memory_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notes.txt");
    for text in [
        "my notes",
        "\n",
        "{}\n",
        r#"{"entry":"clock_advanced","milliseconds":1}"#,
    ] {
        std::fs::write(&path, text).unwrap();
        let refused = open(&path);
        assert!(
            matches!(refused, Err(MemoryError::NotAMemory)),
            "{text:?} is no memory"
        );
        assert_eq!(
            std::fs::read_to_string(&path).unwrap(),
            text,
            "and it stays as it was"
        );
    }
    std::fs::write(&path, "{\"entry\":\"memory\",\"version\":2,\"id\":\"x\"}\n").unwrap();
    assert!(
        matches!(open(&path), Err(MemoryError::Newer(2))),
        "a newer file is not read as if it were an old one"
    );
}

#[cfg(unix)]
#[test]
fn only_its_owner_may_read_it() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("memory");
    open(&path).unwrap();
    let mode = std::fs::metadata(&path).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600, "reports are nobody else's business");
}
