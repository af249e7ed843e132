//! What is looked at before many drafts are sent, and what a paused queue and several organisations
//! make of it.

use kvittert_core::domain::{Organisation, State};
use kvittert_core::error::ErrorCode;
use kvittert_core::ops;
use kvittert_core::ops::send_many::{acknowledge, review, send_many};
use kvittert_core::view::app::SaveOrganisation;
use kvittert_core::view::send_many::{
    AcknowledgeMany, ChosenDraft, LineOutcome, ManyEnd, SendMany, Tick,
};
use kvittert_sandbox::{Endpoint, Fault};
use secrecy::SecretString;
use serde_json::json;

use crate::practice::{Desk, desk};

impl Desk {
    fn another(&self, label: &str, org_id: &str, secret: Option<&str>) -> Organisation {
        let id = ops::organisation::save(
            &self.app,
            SaveOrganisation {
                id: None,
                label: label.to_owned(),
                org_number: "974760819".to_owned(),
                org_id: org_id.to_owned(),
                client_id: format!("eircodex_{org_id}"),
                secret: secret.map(SecretString::from),
            },
        )
        .unwrap();
        let all = ops::organisation::list(&self.app).unwrap();
        let found = all.into_iter().find(|view| view.organisation.id == id);
        found.unwrap().organisation
    }
}

#[tokio::test]
async fn two_with_one_report_id_are_pointed_out_and_neither_goes() {
    let desk = desk().await;
    let here = desk.organisation();
    let ids = [
        desk.whole(&here, "rpt_same"),
        desk.whole(&here, "rpt_other"),
        desk.whole(&here, "rpt_same"),
    ];
    let reviewed = review(&desk.app, &ids).unwrap();
    let codes: Vec<_> = reviewed
        .iter()
        .map(|one| one.obstacle.as_ref().map(|error| error.code))
        .collect();
    let twice = Some(ErrorCode::ReportIdTwice);
    assert_eq!(codes, [twice, None, twice]);
    let drafts = reviewed
        .into_iter()
        .map(|one| ChosenDraft {
            id: one.submission.id,
            saved_at: one.saved_at.unwrap(),
        })
        .collect();
    let input = SendMany {
        drafts,
        by_itself: true,
    };
    let sent = send_many(&desk.app, &input).await.unwrap();
    use LineOutcome::{NotSent, Received};
    let outcomes: Vec<_> = sent.lines.iter().map(|line| line.outcome).collect();
    assert_eq!(outcomes, [NotSent, Received, NotSent]);
    assert_eq!(desk.arrived(Endpoint::Submit).len(), 1);
}

#[tokio::test]
async fn warnings_and_a_number_that_differs_are_acknowledged_for_many_at_once() {
    let desk = desk().await;
    let here = desk.organisation();
    let ids: Vec<_> = ["a", "b"].map(|name| desk.whole(&here, name)).to_vec();
    for id in &ids {
        let draft = ops::draft::draft(&desk.app, id).unwrap();
        desk.save(&draft, |draft| {
            draft.document.0["kontaktperson"] = json!(null);
            draft.document.0["organisasjonsnummer"] = json!("974760819");
        });
    }
    let reviewed = review(&desk.app, &ids).unwrap();
    let ticks: Vec<Tick> = reviewed
        .iter()
        .flat_map(|one| {
            assert_eq!(one.obstacle, None, "a tick is all that lacks");
            let differs = one.number_differs.as_ref().unwrap();
            assert_eq!(differs.in_report, "974760819");
            let warnings = one.warnings.iter().map(ops::send::acknowledgement);
            let all = warnings.chain([differs.acknowledgement.clone()]);
            all.map(|acknowledgement| Tick {
                id: one.submission.id.clone(),
                acknowledgement,
            })
        })
        .collect();
    assert_eq!(ticks.len(), 4);
    let chosen = || -> Vec<ChosenDraft> {
        let reviewed = review(&desk.app, &ids).unwrap().into_iter();
        reviewed
            .map(|one| ChosenDraft {
                id: one.submission.id,
                saved_at: one.saved_at.unwrap(),
            })
            .collect()
    };
    let send = async |drafts: Vec<ChosenDraft>| {
        let input = SendMany {
            drafts,
            by_itself: false,
        };
        let sent = send_many(&desk.app, &input).await.unwrap();
        sent.lines
            .into_iter()
            .map(|line| line.reason.map(|error| error.code))
            .collect::<Vec<_>>()
    };
    let unseen = Some(ErrorCode::WarningsNotAcknowledged);
    assert_eq!(send(chosen()).await, [unseen, unseen]);
    let before = chosen();
    let given = AcknowledgeMany { ticks, given: true };
    acknowledge(&desk.app, &given).unwrap();
    let changed = Some(ErrorCode::ChangedSinceReview);
    assert_eq!(send(before).await, [changed, changed], "another look");
    assert!(desk.server.record().is_empty());
    assert_eq!(send(chosen()).await, [None, None]);
    assert_eq!(desk.arrived(Endpoint::Submit).len(), 2);
}

#[tokio::test]
async fn ticks_and_what_is_typed_at_the_same_moment_are_all_kept() {
    let desk = desk().await;
    let id = desk.whole(&desk.organisation(), "a");
    let given = ["one", "two", "three"];
    for round in 0..25 {
        let draft = ops::draft::draft(&desk.app, &id).unwrap();
        desk.save(&draft, |draft| draft.acknowledged.clear());
        let app = &desk.app;
        let start = std::sync::Barrier::new(given.len());
        let (id, start) = (&id, &start);
        std::thread::scope(|scope| {
            for name in given {
                scope.spawn(move || {
                    let tick = Tick {
                        id: id.clone(),
                        acknowledgement: name.to_owned(),
                    };
                    let ticks = vec![tick];
                    start.wait();
                    acknowledge(app, &AcknowledgeMany { ticks, given: true }).unwrap();
                });
            }
        });
        let mut kept = ops::draft::draft(app, id).unwrap().acknowledged;
        kept.sort();
        assert_eq!(kept, ["one", "three", "two"], "{round}");

        let typed = json!(format!("Kari {round}"));
        std::thread::scope(|scope| {
            scope.spawn(|| {
                let ticks = given.map(|name| Tick {
                    id: id.clone(),
                    acknowledgement: name.to_owned(),
                });
                let ticks = ticks.to_vec();
                acknowledge(
                    app,
                    &AcknowledgeMany {
                        ticks,
                        given: false,
                    },
                )
                .unwrap();
            });
            let draft = ops::draft::draft(app, id).unwrap();
            desk.save(&draft, |draft| {
                draft.document.0["kontaktperson"]["navn"] = typed.clone();
            });
        });
        let kept = ops::draft::draft(app, id).unwrap().document;
        assert_eq!(kept.0["kontaktperson"]["navn"], typed, "{round}");
    }
}

#[tokio::test]
async fn an_organisation_that_cannot_sign_in_is_tried_once_and_holds_up_no_other() {
    for by_itself in [false, true] {
        let desk = desk().await;
        let here = desk.organisation();
        let wrong = desk.another("Feil hemmelighet", "org_1", Some("wrong"));
        let none = desk.another("Uten hemmelighet", "org_2", None);
        let ids = [
            desk.whole(&wrong, "w1"),
            desk.whole(&wrong, "w2"),
            desk.whole(&none, "n1"),
            desk.whole(&none, "n2"),
            desk.whole(&here, "h1"),
        ];
        let drafts = review(&desk.app, &ids).unwrap().into_iter();
        let input = SendMany {
            drafts: drafts
                .map(|one| ChosenDraft {
                    id: one.submission.id,
                    saved_at: one.saved_at.unwrap(),
                })
                .collect(),
            by_itself,
        };
        let sent = send_many(&desk.app, &input).await.unwrap();
        assert_eq!(sent.end, Some(ManyEnd::Whole));
        let held = if by_itself {
            LineOutcome::Queued
        } else {
            LineOutcome::NotSent
        };
        use ErrorCode::{NoCredentials, WrongCredentials};
        let codes = [
            WrongCredentials,
            WrongCredentials,
            NoCredentials,
            NoCredentials,
        ];
        for (line, code) in sent.lines.iter().zip(codes) {
            assert_eq!(line.outcome, held, "{by_itself}");
            assert_eq!(line.reason.as_ref().unwrap().code, code);
        }
        assert_eq!(sent.lines[4].outcome, LineOutcome::Received);
        let sign_ins = desk.arrived(Endpoint::Authenticate).len();
        assert_eq!(sign_ins, 2, "the wrong secret once, and the good one");

        // Nor by itself, until somebody puts it right.
        desk.move_on().await;
        assert_eq!(desk.sign_ins(), 2);
        let secret = SecretString::from(kvittert_sandbox::PRACTICE_SECRET);
        ops::organisation::keep_secret(&desk.app, &wrong.id, &secret).unwrap();
        desk.move_on().await;
        for id in &ids[..2] {
            let state = desk.state(id);
            assert_eq!(state == State::Received, by_itself, "{state:?}");
        }
    }
}

#[tokio::test]
async fn what_had_no_turn_is_not_tried_with_a_wrong_secret_either() {
    let desk = desk().await;
    let here = desk.organisation();
    let wrong = desk.another("Feil hemmelighet", "org_1", Some("wrong"));
    let ids = [
        desk.whole(&wrong, "w1"),
        desk.whole(&here, "h1"),
        desk.whole(&wrong, "w2"),
        desk.whole(&wrong, "w3"),
    ];
    let pause = Fault::TooManyRequests {
        retry_after_seconds: 30,
    };
    desk.server.order_fault(Endpoint::Submit, pause, 1);
    let reviewed = review(&desk.app, &ids).unwrap().into_iter();
    let drafts = reviewed.map(|one| ChosenDraft {
        id: one.submission.id,
        saved_at: one.saved_at.unwrap(),
    });
    let input = SendMany {
        drafts: drafts.collect(),
        by_itself: true,
    };
    let sent = send_many(&desk.app, &input).await.unwrap();
    assert!(
        sent.lines
            .iter()
            .all(|line| line.outcome == LineOutcome::Queued)
    );
    desk.clock.advance(std::time::Duration::from_secs(31));
    desk.move_on().await;
    assert_eq!(desk.state(&ids[1]), State::Received);
    assert_eq!(desk.sign_ins(), 2, "the wrong secret once");
}

#[tokio::test]
async fn a_paused_queue_sends_none_of_them() {
    for by_itself in [false, true] {
        let desk = desk().await;
        ops::queue::pause(&desk.app, true).unwrap();
        let ids = [desk.whole(&desk.organisation(), "a")];
        let saved_at = review(&desk.app, &ids).unwrap()[0].saved_at.clone();
        let input = SendMany {
            drafts: vec![ChosenDraft {
                id: ids[0].clone(),
                saved_at: saved_at.unwrap(),
            }],
            by_itself,
        };
        let sent = send_many(&desk.app, &input).await.unwrap();
        assert_eq!(sent.end, Some(ManyEnd::HeldBack { paused: true }));
        assert!(desk.server.record().is_empty());
        let state = desk.detail(&ids[0]).submission.state;
        let wanted = if by_itself {
            State::Queued
        } else {
            State::Draft
        };
        assert_eq!(state, wanted);
    }
}

#[tokio::test]
async fn the_first_page_is_that_of_the_organisation() {
    let desk = desk().await;
    let here = desk.organisation();
    let there = desk.another(
        "Fjordglimt",
        "org_1",
        Some(kvittert_sandbox::PRACTICE_SECRET),
    );
    let sent = desk.whole(&there, "sent");
    ops::send::send(&desk.app, &sent).await.unwrap();
    desk.whole(&here, "draft");
    let of = |organisation: Option<&Organisation>| {
        let id = organisation.map(|organisation| &organisation.id);
        ops::overview::overview(&desk.app, &Default::default(), id).unwrap()
    };
    let (all, mine, theirs) = (of(None), of(Some(&here)), of(Some(&there)));
    assert_eq!(
        [&all, &mine, &theirs].map(|one| (one.submissions, one.needs.len(), one.sent.len())),
        [(2, 2, 1), (1, 1, 0), (1, 1, 1)]
    );
    assert_eq!(all.sent, theirs.sent);
}
