//! Payloads of the contract's form, and what is told of two of them.

use proptest::prelude::*;
use serde_json::json;

use super::super::RulePacks;
use super::*;
use crate::domain::document::opaque_text;

fn told(before: &Value, now: &Value) -> Vec<String> {
    let packs = RulePacks::built_in().unwrap();
    let pack = packs.get("bufdir_2025_v2").unwrap();
    let ReportDiff { fields, tables } = compare(pack.form(), before, now);
    let value = |value: &Option<Value>| match value {
        None => "-".to_owned(),
        Some(value) => opaque_text(value).map_or_else(
            || {
                value
                    .as_str()
                    .map_or_else(|| value.to_string(), str::to_owned)
            },
            |text| format!("<{text}>"),
        ),
    };
    let field = |one: &FieldChange| {
        let by = one
            .difference
            .map_or(String::new(), |by| format!(" ({by})"));
        format!(
            "{}: {} > {}{by}",
            one.pointer,
            value(&one.before),
            value(&one.now)
        )
    };
    let mut lines: Vec<String> = fields.iter().map(field).collect();
    for table in tables {
        let order = if table.reordered {
            ", another order"
        } else {
            ""
        };
        lines.push(format!(
            "{}: {} the same{order}",
            table.pointer, table.unchanged
        ));
        for row in table.rows {
            let place = |place: Option<usize>| place.map_or("-".to_owned(), |one| one.to_string());
            let cells: Vec<String> = row.cells.iter().map(field).collect();
            lines.push(format!(
                "{:?} {} {}>{} {}",
                row.kind,
                row.category.unwrap_or_default(),
                place(row.row_before),
                place(row.row_now),
                cells.join(", ")
            ));
        }
    }
    lines
}

fn report(rows: Value) -> Value {
    json!({
        "organisasjonsnummer": "912345678",
        "rapporteringsperiode": "2025",
        "kontaktperson": { "navn": "Kari", "epost": "kari@eksempel.no" },
        "aktiviteter": rows,
    })
}

fn row(category: &str, count: impl Into<Value>, hours: impl Into<Value>) -> Value {
    json!({ "kategori": category, "antall": count.into(), "timer": hours.into() })
}

#[test]
fn nothing_is_told_of_what_says_the_same() {
    let before = report(json!([row("a", 842, 6740)]));
    let mut now = report(json!([row("a", 842.0, 6740.0)]));
    assert_eq!(told(&before, &now), Vec::<String>::new());
    // The same fields in another order.
    let fields = now.as_object_mut().unwrap();
    let first = fields.shift_remove("organisasjonsnummer").unwrap();
    fields.insert("organisasjonsnummer".to_owned(), first);
    assert_eq!(told(&before, &now), Vec::<String>::new());
}

#[test]
fn fields_are_told_in_the_order_of_the_form() {
    let before = json!({ "ekstra": 1, "borte": [1], "organisasjonsnummer": "974760819",
        "kontaktperson": "Kari", "rapporteringsperiode": "2025" });
    let now = json!({ "rapporteringsperiode": 2025, "organisasjonsnummer": "912345678",
        "kontaktperson": { "navn": "Kari" }, "ekstra": 1.50, "ny~felt": true });
    assert_eq!(
        told(&before, &now),
        [
            "/organisasjonsnummer: 974760819 > 912345678",
            "/rapporteringsperiode: 2025 > <2025>",
            "/kontaktperson: <\"Kari\"> > {\"navn\":\"Kari\"}",
            "/ekstra: <1> > <1.5> (0.5)",
            "/borte: <[1]> > -",
            "/ny~0felt: - > <true>",
        ]
    );
    let mut later = now.clone();
    later["kontaktperson"] = json!({ "epost": "kari@eksempel.no", "rolle": "leder" });
    assert_eq!(
        told(&now, &later),
        [
            "/kontaktperson/navn: Kari > -",
            "/kontaktperson/epost: - > kari@eksempel.no",
            "/kontaktperson/rolle: - > <\"leder\">",
        ],
        "inside a group each field by itself"
    );
    later.as_object_mut().unwrap().shift_remove("kontaktperson");
    assert_eq!(told(&now, &later), ["/kontaktperson/navn: Kari > -"]);
    assert_eq!(
        told(&json!(1), &json!([])),
        [": <1> > <[]>"],
        "what is no report at all"
    );
}

#[test]
fn rows_are_told_one_by_one() {
    let before = report(json!([
        row("a", 842, 6740),
        row("b", 10, 20.5),
        row("c", 1, 2)
    ]));
    let now = report(json!([
        row("b", 10, 20.5),
        row("a", 842, "seks"),
        row("d", 7, 8)
    ]));
    assert_eq!(
        told(&before, &now),
        [
            "/aktiviteter: 1 the same, another order",
            "Changed a 0>1 /timer: 6740 > <\"seks\">",
            "Changed d 2>2 /kategori: c > d, /antall: 1 > 7 (6), /timer: 2 > 8 (6)",
        ]
    );
    let fewer = report(json!([row("a", 842, 6740), row("c", 1, 2.25)]));
    assert_eq!(
        told(&before, &fewer),
        [
            "/aktiviteter: 1 the same",
            "Removed b 1>- /kategori: b > -, /antall: 10 > -, /timer: 20,5 > -",
            "Changed c 2>1 /timer: 2 > 2,25 (0.25)",
        ]
    );
    assert_eq!(
        told(&fewer, &before),
        [
            "/aktiviteter: 1 the same",
            "Added b ->1 /kategori: - > b, /antall: - > 10, /timer: - > 20,5",
            "Changed c 1>2 /timer: 2,25 > 2 (-0.25)",
        ],
        "and the other way round"
    );
    let odd = report(json!([row("a", 842, 6740), "rot", {"kategori": "a", "mer": 1}]));
    let odder = report(json!([row("a", 842, 6740), "rot", "tull", {"kategori": "a", "mer": 2}]));
    assert_eq!(
        told(&odd, &odder),
        [
            "/aktiviteter: 2 the same",
            "Added  ->2 : - > <\"tull\">",
            "Changed a 2>3 /mer: <1> > <2> (1)",
        ]
    );
    let mut none = report(json!([]));
    assert_eq!(told(&none, &report(json!([row("a", 1, 1)]))).len(), 2);
    none.as_object_mut().unwrap().shift_remove("aktiviteter");
    assert_eq!(
        told(&report(json!([])), &none),
        Vec::<String>::new(),
        "no rows and no table"
    );
}

fn some_rows() -> impl Strategy<Value = Value> {
    let one =
        ("[abc]", 0..4u32, 0..4u32, any::<bool>()).prop_map(|(category, count, hours, float)| {
            let hours = if float {
                Value::from(f64::from(hours))
            } else {
                Value::from(hours)
            };
            row(&category, count, hours)
        });
    prop::collection::vec(one, 0..7).prop_map(Value::from)
}

proptest! {
    /// Told with a minus for what came and a plus for what went, a diff is the diff the other way.
    #[test]
    fn both_ways_tell_the_same(before in some_rows(), now in some_rows()) {
        let packs = RulePacks::built_in().unwrap();
        let pack = packs.get("bufdir_2025_v2").unwrap();
        let there = compare(pack.form(), &report(before.clone()), &report(now.clone()));
        let back = compare(pack.form(), &report(now.clone()), &report(before.clone()));
        let count = |diff: &ReportDiff, kind| {
            let rows = diff.tables.iter().flat_map(|table| &table.rows);
            rows.filter(|row| row.kind == kind).count()
        };
        prop_assert_eq!(count(&there, ChangeKind::Added), count(&back, ChangeKind::Removed));
        prop_assert_eq!(count(&there, ChangeKind::Changed), count(&back, ChangeKind::Changed));
        let same = same_value(&before, &now);
        prop_assert_eq!(there.tables.is_empty(), same, "told just when something is different");
        let grown = now.as_array().unwrap().len() as i64 - before.as_array().unwrap().len() as i64;
        let told = count(&there, ChangeKind::Added) as i64 - count(&there, ChangeKind::Removed) as i64;
        prop_assert_eq!(grown, told);
    }
}
