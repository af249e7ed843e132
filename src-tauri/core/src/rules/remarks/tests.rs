//! Lines as people write them, and the fields that they name.

use serde_json::json;

use super::super::RulePacks;
use super::*;

fn told(text: &str) -> Vec<(String, String)> {
    let packs = RulePacks::built_in().unwrap();
    let pack = packs.get("bufdir_2025_v2").unwrap();
    let payload = json!({
        "organisasjonsnummer": "912345678",
        "aktiviteter": [
            { "kategori": "individual_mentoring", "antall": 842, "timer": 6740 },
            { "kategori": "Turgruppa", "antall": 1, "timer": 2 },
            { "kategori": "individual_mentoring", "antall": 3, "timer": 4 },
        ],
    });
    place(pack.form(), &payload, text)
        .into_iter()
        .map(|part| (part.text, part.pointers.join(" ")))
        .collect()
}

#[test]
fn a_line_stands_at_the_fields_that_it_names() {
    for (line, pointers) in [
        ("Rapporten er avvist.", ""),
        ("Opplysningene stemmer ikke med tilskuddsbrevet.", ""),
        (
            "Organisasjonsnummeret er ikke kjent.",
            "/organisasjonsnummer",
        ),
        (
            "The organisation number is unknown.",
            "/organisasjonsnummer",
        ),
        ("Feil rapporteringsperiode", "/rapporteringsperiode"),
        (
            "Field 'kontaktperson' is recommended but not present.",
            "/kontaktperson",
        ),
        (
            "Kontaktpersonens e-post finnes ikke",
            "/kontaktperson/epost",
        ),
        ("Timer i rad 2 er for høyt.", "/aktiviteter/1/timer"),
        (
            "Rad nr. 2: antall og timer er byttet om",
            "/aktiviteter/1/antall /aktiviteter/1/timer",
        ),
        ("Sjekk rad 2", "/aktiviteter/1"),
        ("Sjekk rad 9", ""),
        ("Timene må kontrolleres", "/aktiviteter"),
        ("Aktivitetene er ikke med", "/aktiviteter"),
        ("For mange timer på turgruppa.", "/aktiviteter/1/timer"),
        (
            "Timetallet for individual_mentoring stemmer ikke",
            "/aktiviteter/0 /aktiviteter/2",
        ),
        (
            "Individuell oppfølging: for mange timer",
            "/aktiviteter/0/timer /aktiviteter/2/timer",
        ),
        (
            "Ugyldig verdi i /aktiviteter/1/timer.",
            "/aktiviteter/1/timer",
        ),
        (
            "payload.aktiviteter[2].antall: must be an integer",
            "/aktiviteter/2/antall",
        ),
        ("$.kontaktperson.navn is missing", "/kontaktperson/navn"),
        ("/aktiviteter/7/timer finnes ikke", "/aktiviteter"),
        ("Se https://bufdir.no/rapport.html", ""),
        ("Se /finnes/ikke", ""),
        ("", ""),
    ] {
        let found = told(line);
        let pointers_found = found.first().map_or("", |(_, pointers)| pointers);
        assert_eq!(pointers_found, pointers, "{line}");
        assert!(found.len() <= 1);
    }
    let all = "Organisasjonsnummer, rapporteringsperiode, navn, e-post, telefon og timer for \
               individuell oppfølging";
    assert_eq!(
        told(all),
        [(all.to_owned(), String::new())],
        "the whole report is meant"
    );
}

#[test]
fn the_words_stay_as_they_are() {
    let text = "Hei,\n\nrapporten er avvist:\n- Timer i rad 2 er <b>for høyt</b>.\n  \n\
                - Timer i rad 2 må begrunnes.\nHilsen Bufdir\n";
    assert_eq!(
        told(text),
        [
            ("Hei,\n\nrapporten er avvist:".to_owned(), String::new()),
            (
                "- Timer i rad 2 er <b>for høyt</b>.\n  \n- Timer i rad 2 må begrunnes.".to_owned(),
                "/aktiviteter/1/timer".to_owned()
            ),
            ("Hilsen Bufdir".to_owned(), String::new()),
        ]
    );
    assert_eq!(told(" \n\t\n"), []);
    let odd = "🦊 ~1 /~ [ ]. . $. payload. rad rad nr rad 99999999999999999999999";
    assert_eq!(told(odd), [(odd.to_owned(), String::new())]);
}
