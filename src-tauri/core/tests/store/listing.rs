use kvittert_core::domain::{Organisation, OrganisationId, State};
use kvittert_core::error::ErrorCode;
use kvittert_core::store::{DraftContent, NewDraft, StatusRecord, Store};
use kvittert_core::view::submission::{ListQuery, SortBy};

use super::support::*;

fn named(store: &Store, name: &str, label: &str, period: &str, hours: &str, minute: i64) {
    let made = DraftContent {
        organisation_label: Some(label.to_owned()),
        org_number: Some("912345678".to_owned()),
        period: Some(period.to_owned()),
        hours: decimal(hours),
        ..content(name)
    };
    store
        .create_draft(&new_draft(made), at(minute), "kari")
        .unwrap();
}

fn ids(store: &Store, query: &ListQuery) -> Vec<String> {
    store
        .list(query, &[])
        .unwrap()
        .rows
        .into_iter()
        .map(|row| row.id.to_string())
        .collect()
}

fn searched(store: &Store, search: &str) -> Vec<String> {
    ids(
        store,
        &ListQuery {
            search: search.to_owned(),
            ..ListQuery::default()
        },
    )
}

#[test]
fn a_search_finds_what_a_person_sees() {
    let place = Place::new();
    let store = place.store();
    named(&store, "a", "Blåbærøya 100%", "2025", "1", 0);
    named(&store, "b", "Region_07", "2024", "1", 1);
    let c = received(&store, "c");
    let answer = StatusRecord {
        status: "rejected".to_owned(),
        submitted_at: None,
        processed_at: None,
        notes: Some("Timene MANGLER".to_owned()),
    };
    store.record_status(&c, &answer, at(9)).unwrap();
    for (search, found) in [
        ("blåbærøya", vec!["a"]),
        ("BLÅBÆRØYA", vec!["a"]),
        ("bla\u{30a}", vec!["a"]),
        ("100%", vec!["a"]),
        ("blaabær", vec!["a"]),
        ("region_", vec!["b", "c"]),
        ("region 07", vec!["b", "c"]),
        ("2024", vec!["b"]),
        ("ref_c", vec!["c"]),
        ("mangler timene", vec!["c"]),
        ("912 345 678", vec!["a", "b", "c"]),
        ("RPT_A", vec!["a"]),
        ("mentoring", vec!["a", "b", "c"]),
        ("6740", vec!["a", "b", "c"]),
        ("", vec!["a", "b", "c"]),
        ("' OR 1=1 --", vec![]),
        ("finnes ikke", vec![]),
    ] {
        assert_eq!(searched(&store, search), found, "{search:?}");
    }
}

#[test]
fn filters_narrow_and_pages_do_not_overlap() {
    let place = Place::new();
    let store = place.store();
    store
        .save_organisation(&organisation("o1", "Region 07"), at(0))
        .unwrap();
    for number in 0..25 {
        let made = DraftContent {
            organisation_id: (number % 5 == 0).then(|| OrganisationId::new("o1").unwrap()),
            period: Some(if number % 2 == 0 { "2025" } else { "2024" }.to_owned()),
            ..content(&format!("n{number:02}"))
        };
        store.create_draft(&new_draft(made), at(0), "kari").unwrap();
    }
    freeze(&store, "n03");
    let of_period = ListQuery {
        period: Some("2024".to_owned()),
        states: vec![State::Draft],
        ..ListQuery::default()
    };
    assert_eq!(store.list(&of_period, &[]).unwrap().total, 11);
    let of_organisation = ListQuery {
        organisation_id: Some(OrganisationId::new("o1").unwrap()),
        ..ListQuery::default()
    };
    assert_eq!(store.list(&of_organisation, &[]).unwrap().total, 5);
    for sort in [
        SortBy::Updated,
        SortBy::State,
        SortBy::ReportId,
        SortBy::Organisation,
        SortBy::Period,
        SortBy::Hours,
    ] {
        for descending in [false, true] {
            let whole = ListQuery {
                sort,
                descending,
                ..ListQuery::default()
            };
            let in_parts: Vec<String> = (0..4)
                .flat_map(|page| {
                    let part = ListQuery {
                        offset: page * 7,
                        limit: 7,
                        ..whole.clone()
                    };
                    assert_eq!(store.list(&part, &[]).unwrap().total, 25);
                    ids(&store, &part)
                })
                .collect();
            assert_eq!(in_parts, ids(&store, &whole), "{sort:?} {descending}");
        }
    }
    assert_eq!(
        store.list(&ListQuery::default(), &[]).unwrap().periods,
        ["2025", "2024"]
    );
}

#[test]
fn each_order_is_the_one_a_person_means() {
    let place = Place::new();
    let store = place.store();
    named(&store, "x1", "Åmot", "2023", "100", 2);
    named(&store, "x2", "Østfold", "2025", "9.5", 1);
    named(&store, "x3", "alta", "2024", "10", 3);
    let sorted = |sort, descending| {
        ids(
            &store,
            &ListQuery {
                sort,
                descending,
                ..ListQuery::default()
            },
        )
    };
    assert_eq!(sorted(SortBy::Updated, true), ["x3", "x1", "x2"]);
    assert_eq!(
        sorted(SortBy::Organisation, false),
        ["x3", "x2", "x1"],
        "ø before å"
    );
    assert_eq!(
        sorted(SortBy::Hours, false),
        ["x2", "x3", "x1"],
        "as numbers, not as text"
    );
    assert_eq!(sorted(SortBy::Period, true), ["x2", "x3", "x1"]);
    freeze(&store, "x1");
    assert_eq!(sorted(SortBy::State, true)[0], "x1");
}

#[test]
fn what_needs_the_user_comes_most_urgent_first() {
    let place = Place::new();
    let store = place.store();
    let draft = draft(&store, "e");
    let waiting = received(&store, "r");
    let queued = queued(&store, "q");
    let sent = sending(&store, "s");
    let refused_one = refused(&store, "n");
    let corrected = refused(&store, "c");
    let child = correction(&store, "child", &corrected);
    let lost = in_doubt(&store, "d");
    let done = received(&store, "done");
    let accepted = StatusRecord {
        status: "accepted".to_owned(),
        submitted_at: None,
        processed_at: None,
        notes: None,
    };
    store.record_status(&done, &accepted, at(4)).unwrap();
    let needs = |limit| -> Vec<_> {
        store
            .needs(limit, None)
            .unwrap()
            .into_iter()
            .map(|row| row.id)
            .collect()
    };
    assert_eq!(
        needs(100),
        [
            &lost,
            &refused_one,
            &sent,
            &queued,
            &draft,
            &child,
            &waiting
        ]
        .map(Clone::clone)
    );
    assert_eq!(needs(2), [lost, refused_one.clone()]);
    store.discard_draft(&child, at(5), "kari").unwrap();
    assert_eq!(
        needs(3)[1..],
        [refused_one, corrected],
        "a correction that was put away corrects nothing"
    );
}

#[test]
fn a_report_is_found_by_any_of_its_names() {
    let place = Place::new();
    let store = place.store();
    let a = received(&store, "a");
    for name in ["a", " ref_a ", "rpt_a"] {
        assert_eq!(store.find(name).unwrap(), Some(a.clone()), "{name:?}");
    }
    assert_eq!(store.find("RPT_A").unwrap(), None, "names are exact");
    assert_eq!(store.find("").unwrap(), None);
}

#[test]
fn a_report_id_that_several_have_is_not_guessed_at() {
    let place = Place::new();
    let store = place.store();
    let a = received(&store, "a");
    let again = DraftContent {
        report_id: "rpt_a".to_owned(),
        ..content("z")
    };
    store
        .create_draft(&new_draft(again), at(9), "kari")
        .unwrap();
    let error = store.find("rpt_a").unwrap_err();
    assert_eq!(error.code, ErrorCode::InputInvalid, "{error}");
    assert_eq!(error.args["field"], "id");
    assert_eq!(error.args["problem"], "ambiguous");
    for (name, meant) in [("a", &a), ("ref_a", &a), ("z", &id("z"))] {
        assert_eq!(
            store.find(name).unwrap().as_ref(),
            Some(meant),
            "{name:?} names one"
        );
    }
    store.discard_draft(&id("z"), at(10), "kari").unwrap();
    assert_eq!(
        store.find("rpt_a").unwrap(),
        Some(a),
        "what was put away is not meant"
    );
}

#[test]
fn the_chart_adds_exactly_and_counts_each_report_once() {
    let place = Place::new();
    let store = place.store();
    let a = received(&store, "a");
    received(&store, "b");
    queued(&store, "waiting");
    let sums = store.sent_totals(None).unwrap();
    assert_eq!(sums.len(), 1);
    assert_eq!(
        (sums[0].period.as_str(), sums[0].category.as_str()),
        ("2025", "mentoring")
    );
    assert_eq!(
        (sums[0].count, sums[0].hours),
        (decimal("1684"), decimal("13481"))
    );

    let accepted = StatusRecord {
        status: "accepted".to_owned(),
        submitted_at: None,
        processed_at: None,
        notes: None,
    };
    store.record_status(&a, &accepted, at(4)).unwrap();
    let child = correction(&store, "child", &a);
    let mut corrected = frozen("child");
    corrected.totals.by_category[0].hours = decimal("0.5");
    store.freeze(&child, &corrected, at(4), "kari").unwrap();
    assert_eq!(
        store.sent_totals(None).unwrap(),
        sums,
        "Bufdir has no correction yet"
    );
    store.begin_attempt(&child, at(5)).unwrap();
    store
        .finish_attempt(&child, 1, &taken("ref_child"), at(6))
        .unwrap();
    let after = store.sent_totals(None).unwrap();
    assert_eq!(
        (after[0].count, after[0].hours),
        (decimal("1684"), decimal("6741")),
        "the correction takes the place of what it corrects"
    );
}

#[test]
fn each_organisation_has_sums_and_needs_of_its_own() {
    let place = Place::new();
    let store = place.store();
    let of = [organisation("nord", "Nord"), organisation("sør", "Sør")];
    for one in &of {
        store.save_organisation(one, at(0)).unwrap();
    }
    for (name, whose) in [("a", Some(0)), ("b", Some(1)), ("c", Some(1)), ("d", None)] {
        let whose: Option<&Organisation> = whose.map(|place: usize| &of[place]);
        let draft = DraftContent {
            organisation_id: whose.map(|one| one.id.clone()),
            ..content(name)
        };
        store
            .create_draft(&new_draft(draft), at(0), "kari")
            .unwrap();
        store
            .freeze(&id(name), &frozen(name), at(1), "kari")
            .unwrap();
        store.begin_attempt(&id(name), at(2)).unwrap();
        store
            .finish_attempt(&id(name), 1, &taken(&format!("ref_{name}")), at(3))
            .unwrap();
    }
    let count = |whose: Option<&Organisation>| {
        let whose = whose.map(|one| &one.id);
        let sums = store.sent_totals(whose).unwrap();
        let needs = store.needs(10, whose).unwrap().len();
        (sums[0].count, needs, store.count_of(whose).unwrap())
    };
    assert_eq!(count(None), (decimal("3368"), 4, 4));
    assert_eq!(count(Some(&of[0])), (decimal("842"), 1, 1));
    assert_eq!(count(Some(&of[1])), (decimal("1684"), 2, 2));
    let nobody = OrganisationId::new("nobody").unwrap();
    assert_eq!(store.sent_totals(Some(&nobody)).unwrap(), []);

    // A correction counts for the organisation that it is of.
    let accepted = StatusRecord {
        status: "accepted".to_owned(),
        submitted_at: None,
        processed_at: None,
        notes: None,
    };
    store.record_status(&id("b"), &accepted, at(4)).unwrap();
    let child = NewDraft {
        parent_id: Some(id("b")),
        ..new_draft(DraftContent {
            organisation_id: Some(of[1].id.clone()),
            ..content("child")
        })
    };
    store.create_draft(&child, at(0), "kari").unwrap();
    let mut corrected = frozen("child");
    corrected.totals.by_category[0].count = decimal("1");
    store
        .freeze(&id("child"), &corrected, at(5), "kari")
        .unwrap();
    store.begin_attempt(&id("child"), at(5)).unwrap();
    store
        .finish_attempt(&id("child"), 1, &taken("ref_child"), at(6))
        .unwrap();
    let sums = |whose| store.sent_totals(whose).unwrap()[0].count;
    assert_eq!(sums(Some(&of[1].id)), decimal("843"));
    assert_eq!(sums(Some(&of[0].id)), decimal("842"));
    assert_eq!(sums(None), decimal("2527"));
}
