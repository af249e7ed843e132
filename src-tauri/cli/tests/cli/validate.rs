//! `validate`: the contract's answer, word for word.

use serde_json::{Value, json};

use crate::home::{Home, example};
use crate::practice::Practice;

#[test]
fn the_contracts_example_gets_the_contracts_answer() {
    let home = Home::new();
    let file = home.file("rapport.json", &example().to_string());
    let ran = home.run(&["validate", "--json", &file]).exits(0);
    let expected = format!(
        "{{\"file\":{},\"is_valid\":true,\"payload_version\":\"bufdir_2025_v2\",\"errors\":[],\
         \"warnings\":[\"Field 'kontaktperson' is recommended but not present.\"],\
         \"findings\":[{{\"level\":\"warning\",\"rule\":\"recommended\",\
         \"pointer\":\"/kontaktperson\",\"args\":{{}}}},\
         {{\"level\":\"tip\",\"rule\":\"org-number-check-digit\",\
         \"pointer\":\"/organisasjonsnummer\",\"args\":{{}}}}]}}\n",
        json!(file)
    );
    assert_eq!(ran.stdout, expected, "cli.md gives these bytes");
    assert_eq!(ran.stderr, "", "nothing to add");
    assert!(
        !home.data_dir().exists(),
        "checking a file leaves nothing behind"
    );
}

#[test]
fn the_three_shapes_say_the_same() {
    let home = Home::new();
    let request = example();
    let payload = request["payload"].clone();
    let validate = json!({ "payload_version": "bufdir_2025_v2", "payload": payload });
    let files = [
        home.file("submit.json", &request.to_string()),
        home.file("validate.json", &validate.to_string()),
        home.file("bare.json", &payload.to_string()),
    ];
    let ran = home
        .run(&["validate", "--json", &files[0], &files[1], &files[2]])
        .exits(0);
    let answers = ran.lines();
    assert_eq!(answers.len(), 3, "one line a file");
    for (answer, file) in answers.iter().zip(&files) {
        assert_eq!(answer["file"], json!(file));
        assert_eq!(answer["findings"], answers[0]["findings"]);
    }
}

#[test]
fn errors_exit_with_one_and_point_at_the_place() {
    let home = Home::new();
    let mut request = example();
    request["payload"]["aktiviteter"][0]["timer"] = json!(-1);
    let bad = home.file("feil.json", &request.to_string());
    let good = home.file("bra.json", &example().to_string());
    let ran = home.run(&["validate", "--json", &bad, &good]).exits(1);
    let answers = ran.lines();
    assert_eq!(answers[0]["is_valid"], false);
    assert_eq!(answers[0]["findings"][0]["pointer"], "/aktiviteter/0/timer");
    assert_eq!(
        answers[1]["is_valid"], true,
        "the other file is checked all the same"
    );

    let ran = home.run(&["validate", &bad]).exits(1);
    assert!(ran.stdout.contains("1 feil må rettes."), "{}", ran.stdout);
    assert!(
        ran.stdout.contains("Timer i rad 1"),
        "in people's words: {}",
        ran.stdout
    );
}

#[test]
fn a_duplicate_key_is_an_error_and_not_lost() {
    let home = Home::new();
    let text = "{\"rapporteringsperiode\":\"2024\",\"rapporteringsperiode\":\"2025\",\
                \"organisasjonsnummer\":\"123456785\",\"aktiviteter\":[]}";
    let ran = home
        .run(&["validate", "--json", &home.file("x.json", text)])
        .exits(1);
    let rules: Vec<Value> = ran.json()["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| finding["rule"].clone())
        .collect();
    assert!(rules.contains(&json!("duplicate-key")), "{rules:?}");
}

#[test]
fn a_file_that_cannot_be_read_exits_with_two_and_says_where() {
    let home = Home::new();
    let broken = home.file("brutt.json", "{\n  \"organisasjonsnummer\": ,\n}");
    home.run(&["validate", &broken])
        .exits(2)
        .says("brutt.json: linje 2, tegn ");
    home.run(&["validate", "finnes-ikke.json"])
        .exits(2)
        .says("finnes-ikke.json");
    home.run(&["validate", &home.file("liste.json", "[1]")])
        .exits(2)
        .says("liste.json");
    home.run(&["validate", &home.data_dir().display().to_string()])
        .exits(2)
        .says("data");
    for table in ["tall.XLSX", "tall.ods"] {
        let file = home.file(table, "a;b");
        home.run(&["validate", &file])
            .exits(2)
            .says("kan ikke leses som en tabell");
    }
    for table in ["tall.xls", "tall.xlsb"] {
        let file = home.file(table, "a;b");
        home.run(&["validate", &file]).exits(2).says(table);
    }
    let good = home.file("bra.json", &example().to_string());
    let ran = home.run(&["validate", "--json", &broken, &good]).exits(2);
    assert_eq!(
        ran.lines().len(),
        1,
        "the other file is checked all the same"
    );
}

#[test]
fn a_payload_version_that_nobody_knows_is_named() {
    let home = Home::new();
    let bare = home.file("bare.json", &example()["payload"].to_string());
    home.run(&["validate", "--payload-version", "bufdir_1999_v1", &bare])
        .exits(2)
        .says("bufdir_1999_v1");
}

#[test]
fn online_asks_bufdir_too() {
    let practice = Practice::start();
    let home = Home::live(&practice);
    let file = home.file("rapport.json", &example().to_string());
    let answer = home
        .run(&["validate", "--online", "--json", &file])
        .exits(0)
        .json();
    assert_eq!(answer["online"]["is_valid"], true);
    assert_eq!(answer["online"]["agrees"], true, "{answer}");
    assert_eq!(practice.calls("validate_payload").len(), 1);

    drop(practice);
    let ran = home
        .run(&["validate", "--online", "--json", &file])
        .exits(3);
    assert_eq!(ran.json()["is_valid"], true, "the check here stands");
}
