use kvittert_core::domain::{Document, State};
use kvittert_core::error::ErrorCode;
use kvittert_core::store::{DraftContent, NewDraft};
use kvittert_core::view::draft::WizardStep;
use kvittert_core::view::submission::{EventKind, ListQuery};

use super::support::*;

#[test]
fn a_draft_comes_back_as_it_was_typed() {
    let place = Place::new();
    let store = place.store();
    let region = organisation("o1", "Region 07");
    store.save_organisation(&region, at(0)).unwrap();
    draft(&store, "a");
    let typed = DraftContent {
        organisation_id: Some(region.id.clone()),
        organisation_label: Some(region.label.clone()),
        document: Document(serde_json::json!({
            "z": "først", "a": "6.740", "ukjent": {"$json": "12345678901234567890"}
        })),
        step: WizardStep::Review,
        acknowledged: vec!["recommended /kontaktperson".to_owned()],
        ..content("a")
    };
    store.save_draft(&typed, at(7)).unwrap();
    drop(store);
    let kept = place.store().draft(&id("a")).unwrap().unwrap();
    assert_eq!(
        serde_json::to_string(&kept.document).unwrap(),
        serde_json::to_string(&typed.document).unwrap(),
        "wrong text, unknown fields and their order are kept"
    );
    assert_eq!(kept.step, WizardStep::Review);
    assert_eq!(kept.acknowledged, typed.acknowledged);
    assert_eq!(kept.organisation_id, Some(region.id));
    assert_eq!(kept.saved_at, "2026-03-26T10:07:00Z");
    assert_eq!(kept.row.hours, decimal("6740.5"));
    assert_eq!(kept.row.organisation_label.as_deref(), Some("Region 07"));
}

#[test]
fn a_draft_that_was_put_away_comes_back() {
    let place = Place::new();
    let store = place.store();
    let a = draft(&store, "a");
    store.set_open_draft(Some(&a)).unwrap();
    store.discard_draft(&a, at(1), "kari").unwrap();
    assert_eq!(store.list(&ListQuery::default(), &[]).unwrap().total, 0);
    assert_eq!(store.count().unwrap(), 0);
    assert_eq!(store.open_draft().unwrap(), None, "nobody comes back to it");
    assert_eq!(
        store.save_draft(&content("a"), at(2)).unwrap_err().code,
        ErrorCode::NotFound,
        "a late key stroke does not bring it back"
    );
    assert_eq!(
        store
            .freeze(&a, &frozen("a"), at(2), "kari")
            .unwrap_err()
            .code,
        ErrorCode::NotFound,
        "what was put away is not sent"
    );
    store.discard_draft(&a, at(3), "kari").unwrap();
    store.restore_draft(&a, at(4), "kari").unwrap();
    assert_eq!(store.list(&ListQuery::default(), &[]).unwrap().total, 1);
    assert_eq!(store.open_draft().unwrap(), Some(a.clone()));
    assert_eq!(
        store.draft(&a).unwrap().unwrap().document,
        content("a").document
    );
    assert_eq!(
        kinds(&store, &a),
        [
            EventKind::Created,
            EventKind::Discarded,
            EventKind::Restored
        ],
        "putting away twice is putting away once"
    );
}

#[test]
fn only_drafts_are_edited_and_put_away() {
    let place = Place::new();
    let store = place.store();
    for (id, state) in [
        (queued(&store, "q"), State::Queued),
        (sending(&store, "s"), State::Sending),
        (in_doubt(&store, "d"), State::InDoubt),
        (received(&store, "r"), State::Received),
        (refused(&store, "n"), State::Refused),
    ] {
        for error in [
            store.save_draft(&content(id.as_str()), at(5)).unwrap_err(),
            store.discard_draft(&id, at(5), "kari").unwrap_err(),
        ] {
            assert_eq!(error.code, ErrorCode::WrongState, "{state:?}");
            assert_eq!(error.args["state"], state.as_str());
        }
    }
}

#[test]
fn a_correction_is_of_something_final_and_is_remembered_there() {
    let place = Place::new();
    let store = place.store();
    let parent = refused(&store, "a");
    let child = correction(&store, "b", &parent);
    let parent_detail = detail(&store, &parent);
    assert_eq!(parent_detail.submission.state, State::Refused);
    assert_eq!(parent_detail.corrections.len(), 1);
    assert_eq!(parent_detail.corrections[0].id, child);
    let told = parent_detail.events.last().unwrap();
    assert_eq!(told.kind, EventKind::Corrected);
    assert_eq!(told.detail["child"], "b");
    assert_eq!(store.row(&child).unwrap().unwrap().parent_id, Some(parent));

    let waiting = queued(&store, "c");
    let too_early = NewDraft {
        parent_id: Some(waiting),
        ..new_draft(content("d"))
    };
    let error = store.create_draft(&too_early, at(5), "kari").unwrap_err();
    assert_eq!(error.code, ErrorCode::WrongState);
    assert_eq!(store.row(&id("d")).unwrap(), None, "nothing is left behind");
}

#[test]
fn what_a_draft_names_has_to_be_there() {
    let place = Place::new();
    let store = place.store();
    let nobody = DraftContent {
        organisation_id: Some(organisation("nobody", "x").id),
        ..content("a")
    };
    let error = store
        .create_draft(&new_draft(nobody), at(0), "kari")
        .unwrap_err();
    assert_eq!(error.code, ErrorCode::NotFound);
    let error = store.save_draft(&content("nothing"), at(0)).unwrap_err();
    assert_eq!(error.code, ErrorCode::NotFound);
}

#[test]
fn a_removed_organisation_stays_for_its_reports() {
    let place = Place::new();
    let store = place.store();
    let (one, two) = (organisation("o1", "Region 07"), organisation("o2", "Øst"));
    store.save_organisation(&two, at(0)).unwrap();
    store.save_organisation(&one, at(0)).unwrap();
    let named = DraftContent {
        organisation_id: Some(one.id.clone()),
        ..content("a")
    };
    store
        .create_draft(&new_draft(named), at(0), "kari")
        .unwrap();
    assert_eq!(store.organisations().unwrap(), [two.clone(), one.clone()]);
    store.remove_organisation(&one.id, at(1)).unwrap();
    assert_eq!(store.organisations().unwrap(), [two]);
    assert_eq!(store.organisation(&one.id).unwrap(), None);
    assert_eq!(
        store.draft(&id("a")).unwrap().unwrap().organisation_id,
        Some(one.id.clone())
    );
    assert_eq!(
        store.remove_organisation(&one.id, at(2)).unwrap_err().code,
        ErrorCode::NotFound
    );
    store.save_organisation(&one, at(3)).unwrap();
    assert_eq!(store.organisation(&one.id).unwrap(), Some(one));
}
