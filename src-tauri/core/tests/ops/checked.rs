//! What the page of a report shows of its checks and of its relations.

use kvittert_core::ops;
use kvittert_core::view::draft::DraftSource;
use kvittert_core::view::submission::EventKind;
use serde_json::json;

use crate::practice::{ANOTHER_NUMBER, desk};

#[tokio::test]
async fn an_online_check_is_part_of_the_history_and_stands_beside_the_local_one() {
    let desk = desk().await;
    let draft = desk.example();
    let id = draft.submission.id.clone();
    assert_eq!(desk.detail(&id).check, None, "nothing is frozen");
    for _ in 0..2 {
        ops::check::check_online(&desk.app, &id).await.unwrap();
    }
    let checked = |kinds: Vec<EventKind>| {
        kinds
            .iter()
            .filter(|kind| **kind == EventKind::Checked)
            .count()
    };
    let kinds = || -> Vec<EventKind> {
        let events = desk.detail(&id).events;
        events.iter().map(|event| event.kind).collect()
    };
    assert_eq!(checked(kinds()), 1, "the same answer is told once");
    ops::send::send(&desk.app, &id).await.unwrap();
    let detail = desk.detail(&id);
    let event = &detail.events[1];
    assert_eq!(event.kind, EventKind::Checked);
    assert_eq!(
        (event.who.as_str(), event.detail["agrees"].as_str()),
        ("kari", "true")
    );
    let (local, online) = (detail.check.unwrap(), detail.online.unwrap());
    assert_eq!((local.verdict.errors, local.verdict.warnings), (0, 1));
    assert!(online.is_valid && online.agrees);
    assert_eq!(
        online.warnings,
        ["Field 'kontaktperson' is recommended but not present."]
    );
    let frozen = &detail.events[2];
    assert_eq!(frozen.kind, EventKind::Frozen);
    assert_eq!(frozen.detail["payload_version"], "bufdir_2025_v2");
}

#[tokio::test]
async fn a_check_of_something_else_than_what_was_sent_is_not_shown_beside_it() {
    let desk = desk().await;
    let draft = desk.example();
    let id = draft.submission.id.clone();
    ops::check::check_online(&desk.app, &id).await.unwrap();
    desk.save(&draft, |draft| {
        draft.document.0["aktiviteter"][0]["timer"] = json!("6741");
    });
    ops::send::send(&desk.app, &id).await.unwrap();
    let detail = desk.detail(&id);
    assert_eq!(detail.online, None);
    assert!(detail.check.is_some());
}

#[tokio::test]
async fn a_correction_and_what_it_corrects_name_each_other() {
    let desk = desk().await;
    let draft = desk.example();
    desk.save(&draft, |draft| {
        draft.acknowledged = vec!["recommended /kontaktperson".into(), ANOTHER_NUMBER.into()];
        draft.document.0["organisasjonsnummer"] = json!("974760819");
    });
    let sent = ops::send::send(&desk.app, &draft.submission.id)
        .await
        .unwrap();
    desk.server
        .advance_clock(std::time::Duration::from_secs(60));
    let id = sent.submission.id;
    ops::refresh::refresh_status(&desk.app, &id).await.unwrap();
    let source = DraftSource::Correction { id: id.clone() };
    let correction = ops::new_draft::new_draft(&desk.app, source, None).unwrap();
    let child = correction.submission.id;
    assert_eq!(desk.detail(&child).parent.unwrap().id, id);
    let parent = desk.detail(&id);
    assert_eq!(parent.parent, None);
    assert_eq!(parent.corrections[0].id, child);
}
