//! Ten thousand files checked, against the bare parsing of the same files on the same cores.
//!
//! The peer opens each file, reads it and parses it with `serde_json` into a `Value`, on as many
//! threads as there are cores, which take the files one by one from the same list.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use kvittert_core::ops::check_files::check_files;
use serde_json::Value;

use crate::app::{self, timed};
use crate::contest::{self, Contender};
use crate::goal::{Bound, hold};
use crate::{Failure, Outcome, Setting};

const FILES: usize = 10_000;

pub(crate) fn run(setting: &Setting) -> Result<Outcome, Failure> {
    let folder = setting.folder.join("rapporter");
    let (paths, wrong) = write_files(&folder)?;
    let desk = app::open(&setting.folder.join("app"))?;
    let mut contenders = [
        Contender {
            name: "check_files",
            every: 1,
            work: Box::new(|| {
                timed(|| {
                    let verdicts = check_files(&desk.app, &paths).result.verdicts;
                    let found = verdicts
                        .iter()
                        .filter(|one| one.verdict.is_none_or(|verdict| !verdict.is_valid()))
                        .count();
                    if verdicts.len() == FILES && found == wrong {
                        Ok(verdicts)
                    } else {
                        Err(format!("{found} wrong files of {wrong} were found").into())
                    }
                })
            }),
        },
        Contender {
            name: "serde_json, read and parsed",
            every: 1,
            work: Box::new(|| timed(|| Ok(parse_all(&paths)))),
        },
    ];
    let runs = contest::run(&mut contenders, setting.rounds)?;
    drop(contenders);
    let [ours, bare] = runs.as_slice() else {
        return Err("two contenders".into());
    };
    let what = "10,000 files checked";
    Ok(Outcome {
        goals: vec![hold(what, ours, bare, Bound::AtMost(1.5))],
        runs,
    })
}

/// Reads and parses every file, and keeps the values of one at a time.
fn parse_all(paths: &[PathBuf]) -> usize {
    let next = AtomicUsize::new(0);
    let parsed = AtomicUsize::new(0);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                while let Some(path) = paths.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let bytes = std::fs::read(path).unwrap_or_default();
                    let value = serde_json::from_slice::<Value>(&bytes);
                    parsed.fetch_add(usize::from(value.is_ok()), Ordering::Relaxed);
                    drop(std::hint::black_box(value));
                }
            });
        }
    });
    parsed.into_inner()
}

/// Writes reports of one to six kB, as a union gathers them from its members, and says how many
/// have something wrong: of twenty one has an error in a figure or lacks a field, and of two
/// hundred one is no JSON.
fn write_files(folder: &Path) -> Result<(Vec<PathBuf>, usize), Failure> {
    std::fs::create_dir_all(folder)?;
    let mut random = fastrand::Rng::with_seed(482);
    let mut wrong = 0;
    let mut paths = Vec::with_capacity(FILES);
    for number in 0..FILES {
        let mistake = match number % 200 {
            7 => Mistake::NoJson,
            rest if rest % 40 == 11 => Mistake::Figure,
            rest if rest % 40 == 31 => Mistake::NoPeriod,
            _ => Mistake::None,
        };
        wrong += usize::from(!matches!(mistake, Mistake::None));
        let path = folder.join(format!("rapport-{number:05}.json"));
        std::fs::write(&path, report(number, mistake, &mut random))?;
        paths.push(path);
    }
    Ok((paths, wrong))
}

#[derive(Clone, Copy)]
enum Mistake {
    None,
    Figure,
    NoPeriod,
    NoJson,
}

/// A submit request, or a bare payload, indented as most programs write it or in one line.
fn report(number: usize, mistake: Mistake, random: &mut fastrand::Rng) -> String {
    const SUGGESTED: [&str; 8] = [
        "individual_mentoring",
        "group_activity",
        "open_meeting_place",
        "holiday_and_leisure",
        "peer_support",
        "advice_and_guidance",
        "course_and_training",
        "information_work",
    ];
    let (line, tab) = if number.is_multiple_of(3) {
        ("", "")
    } else {
        ("\n", "  ")
    };
    let mut payload = format!("{{{line}{tab}\"organisasjonsnummer\": \"974760673\",{line}");
    if !matches!(mistake, Mistake::NoPeriod) {
        let _ = write!(payload, "{tab}\"rapporteringsperiode\": \"2025\",{line}");
    }
    let _ = write!(
        payload,
        "{tab}\"kontaktperson\": {{ \"navn\": \"Åse Bjørnøy {number}\", \"epost\": \"aase{number}@eksempel.no\", \"telefon\": \"+47 22 33 44 {:02}\" }},{line}{tab}\"aktiviteter\": [",
        number % 100
    );
    let rows = random.usize(8..48);
    for row in 0..rows {
        let comma = if row == 0 { "" } else { "," };
        let category = match SUGGESTED.get(row) {
            Some(suggested) => (*suggested).to_owned(),
            None => format!("Lokallag {row}: språkkafé og turgruppe"),
        };
        let count = random.u32(1..900);
        let hours = f64::from(random.u32(1..40_000)) / 20.0;
        let hours = if row == 3 && matches!(mistake, Mistake::Figure) {
            -hours
        } else {
            hours
        };
        let _ = write!(
            payload,
            "{comma}{line}{tab}{tab}{{ \"kategori\": \"{category}\", \"antall\": {count}, \"timer\": {hours} }}"
        );
    }
    let _ = write!(payload, "{line}{tab}]{line}}}");
    if matches!(mistake, Mistake::NoJson) {
        payload.truncate(payload.len() / 2);
    }
    if number.is_multiple_of(4) {
        return payload;
    }
    format!(
        "{{{line}\"report_id\": \"rpt_{number:05}\",{line}\"org_id\": \"org_{:03}\",{line}\"payload_version\": \"bufdir_2025_v2\",{line}\"payload\": {payload}}}",
        number % 500
    )
}
