//! Whether two JSON values say the same to whoever reads JSON: the order of the keys of an object is
//! no difference, nor is how a number is written (`842`, `842.0`, `8.42e2`).

use serde_json::{Number, Value};

/// Whether two values say the same.
#[must_use]
pub fn same_value(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => same_number(one, other),
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .zip(other)
                    .all(|(one, other)| same_value(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one.iter().all(|(key, value)| {
                    other.get(key).is_some_and(|other| same_value(value, other))
                })
        }
        (one, other) => one == other,
    }
}

/// A text that two values have in common just when they say the same.
#[must_use]
pub fn key_of(value: &Value) -> String {
    let mut key = String::new();
    write_key(value, &mut key);
    key
}

fn write_key(value: &Value, into: &mut String) {
    match value {
        Value::Number(number) => into.push_str(&written(number)),
        Value::Array(values) => {
            into.push('[');
            for value in values {
                write_key(value, into);
                into.push(',');
            }
            into.push(']');
        }
        Value::Object(object) => {
            let mut keys: Vec<&String> = object.keys().collect();
            keys.sort();
            into.push('{');
            for key in keys {
                // As JSON, so that no key can pass for another with what stands behind it.
                into.push_str(&Value::from(key.as_str()).to_string());
                into.push(':');
                write_key(&object[key], into);
                into.push(',');
            }
            into.push('}');
        }
        other => into.push_str(&other.to_string()),
    }
}

fn same_number(one: &Number, other: &Number) -> bool {
    one == other || written(one) == written(other)
}

/// A number in one way of writing: whole numbers by their digits, others by their shortest form.
fn written(number: &Number) -> String {
    if let Some(whole) = number.as_i128() {
        return whole.to_string();
    }
    match number.as_f64() {
        // `{}` writes a float in full, without an exponent, and a whole one without a point.
        Some(0.0) => "0".to_owned(),
        Some(float) => format!("{float}"),
        None => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn read(text: &str) -> Value {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn a_number_is_its_value_and_not_how_it_is_written() {
        for (one, other, same) in [
            ("842", "842.0", true),
            ("842", "8.42e2", true),
            ("842.50", "842.5", true),
            ("0", "-0.0", true),
            ("1e20", "100000000000000000000", true),
            ("842", "842.01", false),
            ("842", "\"842\"", false),
            // A float cannot hold the first, so that they are two numbers.
            ("9007199254740993", "9007199254740992.0", false),
            ("18446744073709551615", "18446744073709551615", true),
            ("18446744073709551615", "18446744073709551616.0", false),
            (
                r#"{"a":1,"b":[1.0,{"c":2}]}"#,
                r#"{"b":[1,{"c":2.0}],"a":1.00}"#,
                true,
            ),
            ("[1,2]", "[2,1]", false),
            ("{}", "[]", false),
            (r#"{"a":null}"#, "{}", false),
            (r#"["a"]"#, r#"["a",""]"#, false),
        ] {
            let (one, other) = (read(one), read(other));
            assert_eq!(same_value(&one, &other), same, "{one} and {other}");
            assert_eq!(key_of(&one) == key_of(&other), same, "{one} and {other}");
        }
        assert_ne!(key_of(&json!({"a,": 1})), key_of(&json!({"a": 1})));
    }

    /// Values of a few kinds, so that two of them are often alike.
    fn values() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            (0..3i64).prop_map(Value::from),
            (0..3u8).prop_map(|number| Value::from(f64::from(number))),
            "[ab,:\"]{0,2}".prop_map(Value::from),
        ];
        leaf.prop_recursive(3, 12, 3, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
                prop::collection::hash_map("[ab,:\"]{0,2}", inner, 0..3)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn the_key_and_the_comparison_agree(one in values(), other in values()) {
            prop_assert_eq!(same_value(&one, &other), key_of(&one) == key_of(&other));
            prop_assert_eq!(same_value(&one, &other), same_value(&other, &one));
            prop_assert!(same_value(&one, &one));
        }
    }
}
