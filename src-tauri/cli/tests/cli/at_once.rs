//! Several processes at once.

use serde_json::{Value, json};

use crate::home::{Home, Ran};
use crate::practice::Practice;

#[test]
fn processes_that_submit_the_same_file_send_it_once() {
    // The answer takes a second, so that the second process meets the first one on the wire.
    let practice = Practice::with_faults(&json!([
        { "endpoint": "submit", "fault": { "kind": "delay", "seconds": 1 }, "times": 10 }
    ]));
    let home = Home::live(&practice);
    for round in 0..5 {
        let name = format!("rpt_{round}");
        let file = home.report(&name);
        let arguments = ["submit", &file, "--accept-warnings", "--json"];
        let children: Vec<_> = (0..3)
            .map(|_| home.start(&mut home.command(&arguments)))
            .collect();
        let references: Vec<Value> = children
            .into_iter()
            .map(|child| {
                let ran: Ran = child.wait_with_output().unwrap().into();
                ran.exits(0).json()["reference_id"].clone()
            })
            .collect();
        assert!(references[0].is_string(), "{references:?}");
        assert!(
            references.iter().all(|one| *one == references[0]),
            "{references:?}"
        );
        let sent = practice
            .calls("submit")
            .iter()
            .filter(|call| call["body"].as_str().unwrap().contains(&name))
            .count();
        assert_eq!(sent, 1, "one send of {name}");
    }
    let kept = home.run(&["history", "list", "--json"]).exits(0).lines();
    assert_eq!(
        kept.len(),
        5,
        "one submission a report, and no draft left behind: {kept:#?}"
    );
}
