//! Nothing is lost between a payload and its document, and no bytes make the reading or the
//! check fall over.

use kvittert_core::domain::{Document, Level};
use kvittert_core::rules::{reading, typing};
use serde_json::Value;

use crate::fixtures::packs;
use crate::random::Random;

/// Equal as JSON: `842.0` and `842` are one number, `-0.0` and `0` are not taken for one.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(a), Value::Number(b)) => {
            a == b
                || (a.is_f64() != b.is_f64()
                    && a.as_f64() == b.as_f64()
                    && a.as_f64()
                        .is_some_and(|value| value.abs() < 9_007_199_254_740_992.0)
                    && !a.to_string().starts_with("-0"))
        }
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len()
                && a.iter()
                    .all(|(key, a)| b.get(key).is_some_and(|b| same(a, b)))
        }
        (a, b) => a == b,
    }
}

#[test]
fn a_payload_comes_back_from_its_document() {
    let packs = packs();
    let mut random = Random(0x5EED_0001);
    let mut typed_figures = 0;
    for round in 0..3_000 {
        for version in packs.versions() {
            let pack = packs.get(&version).unwrap();
            let payload = if round % 10 == 0 {
                random.anything(4)
            } else {
                random.object(&pack.form().fields)
            };
            let document = typing::document_of(&pack, &payload);
            let (back, findings) = typing::payload_of(&pack, &document);
            assert_eq!(
                findings,
                [],
                "a text that we wrote reads as one number: {payload}"
            );
            assert!(
                same(&payload, &back),
                "lost:\n{payload}\n{}\n{back}",
                document.0
            );
            typed_figures += document.0.to_string().matches("\"timer\":\"").count();

            // The window stores documents as JSON; that must not change them either.
            let stored: Value = serde_json::from_str(&document.0.to_string()).unwrap();
            let (again, _) = typing::payload_of(&pack, &Document(stored));
            assert!(same(&payload, &again), "lost in storage: {payload}");

            let found = pack.check(&payload);
            assert!(found.is_sorted_by_key(|found| found.level), "{payload}");
            let _ = pack.totals(&payload);
        }
    }
    assert!(
        typed_figures > 2_000,
        "most figures are texts to edit: {typed_figures}"
    );
}

#[test]
fn figures_are_written_as_people_here_write_them() {
    let packs = packs();
    let pack = packs.get("bufdir_2025_v2").unwrap();
    for (number, text) in [
        ("842", "842"),
        ("842.0", "842"),
        ("6740.5", "6740,5"),
        ("6.74", "6,74"),
        ("6.125", "6,1250"),
        ("0.125", "0,125"),
        ("1234.125", "1234,125"),
        ("-5.25", "-5,25"),
        ("0.0000001", "0,0000001"),
        ("18446744073709551615", "18446744073709551615"),
    ] {
        let payload = serde_json::from_str(&format!(r#"{{"aktiviteter":[{{"timer":{number}}}]}}"#));
        let document = typing::document_of(&pack, &payload.unwrap());
        assert_eq!(document.0["aktiviteter"][0]["timer"], text, "{number}");
    }
}

#[test]
fn any_document_gives_a_payload() {
    let packs = packs();
    let mut random = Random(0x5EED_0002);
    for _ in 0..3_000 {
        for version in packs.versions() {
            let pack = packs.get(&version).unwrap();
            let document = Document(random.object(&pack.form().fields));
            let (_, findings) = typing::check_document(&pack, &document);
            let mut errors: Vec<&str> = findings
                .iter()
                .filter(|found| found.level == Level::Error && found.rule.starts_with("number-"))
                .map(|found| found.pointer.as_str())
                .collect();
            let all = errors.len();
            errors.dedup();
            assert_eq!(errors.len(), all, "one error for one figure: {findings:?}");
        }
    }
}

#[test]
fn damaged_bytes_are_read_as_serde_reads_them_or_refused_with_one_error() {
    let packs = packs();
    let pack = packs.get("bufdir_2025_v2").unwrap();
    let mut random = Random(0x5EED_0003);
    let mut readable = 0;
    for _ in 0..15_000 {
        let mut bytes = random.object(&pack.form().fields).to_string().into_bytes();
        for _ in 0..random.below(4) {
            let at = random.below(bytes.len().max(1));
            match random.below(4) {
                0 => bytes.truncate(at),
                1 => bytes.insert(
                    at.min(bytes.len()),
                    b"{}[]\",:\\-.eE0u\xff"[random.below(15)],
                ),
                2 if at < bytes.len() => bytes[at] = u8::try_from(random.below(256)).unwrap(),
                _ if at < bytes.len() => drop(bytes.remove(at)),
                _ => {}
            }
        }
        let reading = reading::read(&bytes);
        let plain: Option<Value> = serde_json::from_slice(&bytes).ok();
        readable += usize::from(plain.is_some());
        assert_eq!(reading.value, plain, "{}", String::from_utf8_lossy(&bytes));
        let fatal = reading
            .findings
            .iter()
            .filter(|found| found.level == Level::Error && found.rule != "duplicate-key")
            .count();
        assert_eq!(
            fatal,
            usize::from(plain.is_none()),
            "{:?}",
            reading.findings
        );
        let _ = pack.check_reading(&reading);
    }
    assert!(readable > 3_000, "both kinds are met: {readable}");
}
