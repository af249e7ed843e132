//! How long reading and checking takes, against the bare parsing of the same bytes.
//! `cargo test --release -p kvittert-core --test rules -- --ignored --nocapture`

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::Duration;

use kvittert_core::clock::{Clock, SystemClock};
use kvittert_core::rules::reading;
use serde_json::Value;

use crate::fixtures::pack;

fn report(rows: usize) -> Vec<u8> {
    let mut json = String::from(
        r#"{"organisasjonsnummer":"123456785","rapporteringsperiode":"2025","kontaktperson":"K","aktiviteter":["#,
    );
    for row in 0..rows {
        let comma = if row == 0 { "" } else { "," };
        let (category, count, hours) = (row % 9, row % 997 + 1, row % 4001 + 1);
        let cents = row % 100;
        write!(
            json,
            r#"{comma}{{"kategori":"kategori_{category}","antall":{count},"timer":{hours}.{cents:02}}}"#
        )
        .unwrap();
    }
    json.push_str("]}");
    json.into_bytes()
}

#[test]
#[ignore = "a measurement, for release builds"]
fn reading_and_checking_stays_near_bare_parsing() {
    let clock = SystemClock::new();
    let pack = pack("bufdir_2025_v2");
    let bytes = report(100_000);
    let mut bare = Duration::MAX;
    let mut whole = Duration::MAX;
    for _ in 0..15 {
        let start = clock.monotonic();
        let value: Value = serde_json::from_slice(&bytes).unwrap();
        bare = bare.min(clock.monotonic() - start);
        drop(black_box(value));

        let start = clock.monotonic();
        let reading = reading::read(&bytes);
        let read = clock.monotonic() - start;
        let findings = pack.check(reading.value.as_ref().unwrap());
        let both = clock.monotonic() - start;
        if both < whole {
            whole = both;
            println!(
                "read {read:?}, check {:?}, findings {}",
                both - read,
                findings.len()
            );
        }
        drop(black_box(reading));
    }
    let ratio = whole.as_secs_f64() / bare.as_secs_f64();
    println!("bare {bare:?}, read and check {whole:?}, ratio {ratio:.2}");
    assert!(
        ratio < 1.5,
        "the goal is one and a half times bare parsing, and it is {ratio:.2}"
    );
}
