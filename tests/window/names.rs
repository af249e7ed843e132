//! Names that are known in part.

/// Whether a name fits what was asked for, in which `*` stands for any text.
pub(crate) fn fits(wanted: &str, name: &str) -> bool {
    let Some((first, rest)) = wanted.split_once('*') else {
        return name == wanted;
    };
    let Some(mut left) = name.strip_prefix(first) else {
        return false;
    };
    let mut parts: Vec<&str> = rest.split('*').collect();
    let last = parts.pop().unwrap_or_default();
    for part in parts {
        match left.find(part) {
            Some(at) => left = &left[at + part.len()..],
            None => return false,
        }
    }
    left.ends_with(last)
}

#[test]
fn a_star_in_a_name_stands_for_any_text() {
    assert!(fits("Send inn", "Send inn"), "the very name fits");
    assert!(!fits("Send inn", "Send inn nå"), "a longer name does not");
    assert!(fits("Åpne *", "Åpne rapport.json"), "the end is free");
    assert!(fits("*, rad 1", "Antall, rad 1"), "the beginning is free");
    assert!(!fits("*, rad 1", "Antall, rad 12"), "the end is not");
    assert!(
        fits(
            "Rapport * – * – Kvittert",
            "Rapport 2025 – utkast – Kvittert"
        ),
        "two stars"
    );
    assert!(!fits("a*a", "a"), "each letter counts once");
}
