//! Many drafts sent in one go: each on the one way to the wire, counted at the server.

use kvittert_core::domain::{Organisation, State, SubmissionId};
use kvittert_core::error::ErrorCode;
use kvittert_core::ops;
use kvittert_core::ops::send_many::{last, review, send_many, stop};
use kvittert_core::view::draft::DraftSource;
use kvittert_core::view::files::{AppEvent, Work};
use kvittert_core::view::send_many::{ChosenDraft, LineOutcome, ManyEnd, ManySent, SendMany};
use kvittert_sandbox::{Endpoint, Fault};
use secrecy::SecretString;
use serde_json::json;

use crate::line::Line;
use crate::practice::{Desk, desk, open};

impl Desk {
    /// A draft that lacks nothing, with a report id of its own.
    pub(crate) fn whole(&self, organisation: &Organisation, report_id: &str) -> SubmissionId {
        let draft =
            ops::new_draft::new_draft(&self.app, DraftSource::Example, Some(organisation)).unwrap();
        self.save(&draft, |draft| {
            draft.report_id = report_id.to_owned();
            draft.document.0["organisasjonsnummer"] = json!(organisation.org_number);
            draft.document.0["kontaktperson"] = json!({"navn": "Kari Nordmann"});
        });
        draft.submission.id
    }

    /// The secrets of a test live in memory, and end with the app.
    fn signed_in_again(self) -> Self {
        let secret = SecretString::from(kvittert_sandbox::PRACTICE_SECRET);
        ops::organisation::keep_secret(&self.app, &self.organisation().id, &secret).unwrap();
        self
    }

    fn wholes(&self, count: usize) -> Vec<SubmissionId> {
        let organisation = self.organisation();
        (1..=count)
            .map(|number| self.whole(&organisation, &format!("rpt_{number:02}")))
            .collect()
    }

    /// As the page does it: looked over, and all of it sent.
    fn chosen(&self, ids: &[SubmissionId]) -> Vec<ChosenDraft> {
        let reviewed = review(&self.app, ids).unwrap();
        reviewed
            .into_iter()
            .map(|one| ChosenDraft {
                id: one.submission.id,
                saved_at: one.saved_at.unwrap(),
            })
            .collect()
    }

    async fn send_many(&self, ids: &[SubmissionId], by_itself: bool) -> ManySent {
        let drafts = self.chosen(ids);
        let input = SendMany { drafts, by_itself };
        let sent = send_many(&self.app, &input).await.unwrap();
        let kept = last(&self.app).unwrap();
        assert_eq!(
            kept.as_ref(),
            Some(&sent),
            "what is shown later is the same"
        );
        sent
    }

    /// The report ids that arrived, in their order.
    fn arrived_ids(&self) -> Vec<String> {
        let arrived = self.arrived(Endpoint::Submit).into_iter();
        arrived
            .map(|arrival| {
                let body: serde_json::Value = serde_json::from_str(&arrival.body).unwrap();
                body["report_id"].as_str().unwrap().to_owned()
            })
            .collect()
    }

    fn answer_in_order(&self, faults: &[(Fault, u32)]) {
        for (fault, times) in faults {
            self.server.order_fault(Endpoint::Submit, *fault, *times);
        }
    }
}

const AS_USUAL: Fault = Fault::Delay { seconds: 0 };

fn outcomes(sent: &ManySent) -> Vec<LineOutcome> {
    sent.lines.iter().map(|line| line.outcome).collect()
}

fn count(sent: &ManySent, outcome: LineOutcome) -> usize {
    outcomes(sent)
        .into_iter()
        .filter(|one| *one == outcome)
        .count()
}

fn code(sent: &ManySent, place: usize) -> ErrorCode {
    sent.lines[place].reason.as_ref().unwrap().code
}

#[tokio::test]
async fn forty_are_looked_over_and_those_that_can_go_once_each() {
    let desk = desk().await;
    let ids = desk.wholes(40);
    for place in [7, 21] {
        let draft = ops::draft::draft(&desk.app, &ids[place]).unwrap();
        desk.save(&draft, |draft| {
            draft.document.0["aktiviteter"][0]["timer"] = json!("seks");
        });
    }
    let reviewed = review(&desk.app, &ids).unwrap();
    for (place, one) in reviewed.iter().enumerate() {
        let wrong = [7, 21].contains(&place);
        let code = one.obstacle.as_ref().map(|error| error.code);
        assert_eq!(code, wrong.then_some(ErrorCode::ReportHasErrors), "{place}");
        assert_eq!(one.verdict.errors > 0, wrong, "{place}");
        assert!(one.warnings.is_empty(), "{place}");
    }
    assert!(desk.server.record().is_empty(), "a look asks nobody");

    let sent = desk.send_many(&ids, false).await;
    assert_eq!(sent.end, Some(ManyEnd::Whole));
    assert_eq!(count(&sent, LineOutcome::Received), 38);
    assert_eq!(count(&sent, LineOutcome::NotSent), 2);
    assert_eq!(code(&sent, 7), ErrorCode::ReportHasErrors);
    let wanted: Vec<String> = (1..=40)
        .filter(|number| ![8, 22].contains(number))
        .map(|number| format!("rpt_{number:02}"))
        .collect();
    assert_eq!(desk.arrived_ids(), wanted, "each once, in their order");
    assert_eq!(desk.arrived(Endpoint::Authenticate).len(), 1, "one token");

    // The same again sends none of them a second time.
    let input = SendMany {
        drafts: sent
            .lines
            .iter()
            .map(|line| ChosenDraft {
                id: line.submission.id.clone(),
                saved_at: "2026-03-26T10:00:00Z".to_owned(),
            })
            .collect(),
        by_itself: true,
    };
    send_many(&desk.app, &input).await.unwrap();
    assert_eq!(desk.arrived_ids(), wanted);

    // It stands so at the next start.
    let Desk {
        app, folder, clock, ..
    } = desk;
    drop(app);
    let app = open(
        &folder,
        "http://127.0.0.1:1/api/v1/bufdir-api",
        &clock,
        None,
    )
    .await
    .unwrap();
    let kept = last(&app).unwrap().unwrap();
    assert!(!kept.running);
    assert_eq!(count(&kept, LineOutcome::Received), 38);
}

#[tokio::test]
async fn a_stop_lets_the_running_one_finish_and_leaves_the_rest() {
    let desk = desk().await;
    let ids = desk.wholes(5);
    desk.answer_in_order(&[(AS_USUAL, 1), (Fault::Delay { seconds: 1 }, 1)]);
    let mut events = desk.app.subscribe();
    let stopping = async {
        loop {
            let event = events.recv().await.unwrap();
            if let AppEvent::Progress { work, progress } = event
                && work == Work::SendMany
                && progress.done == 1
            {
                stop(&desk.app);
                assert_eq!(progress.total, 5);
                return;
            }
        }
    };
    // With what goes by itself too: whoever stops wants to look at the rest.
    let (sent, ()) = tokio::join!(desk.send_many(&ids, true), stopping);
    assert_eq!(sent.end, Some(ManyEnd::Stopped));
    use LineOutcome::{Received, Untried};
    let all = outcomes(&sent);
    let done = all.iter().filter(|one| **one == Received).count();
    assert!((1..=2).contains(&done), "{all:?}");
    assert_eq!(all[done..], vec![Untried; 5 - done]);
    assert_eq!(desk.arrived(Endpoint::Submit).len(), done);
    for id in &ids[done..] {
        assert_eq!(desk.detail(id).submission.state, State::Draft);
    }
}

#[tokio::test]
async fn a_server_that_asks_for_a_pause_is_asked_no_more() {
    for by_itself in [false, true] {
        let desk = desk().await;
        let ids = desk.wholes(6);
        let pause = Fault::TooManyRequests {
            retry_after_seconds: 30,
        };
        desk.answer_in_order(&[(AS_USUAL, 2), (pause, 1)]);
        let sent = desk.send_many(&ids, by_itself).await;
        assert!(
            matches!(&sent.end, Some(ManyEnd::Failed { reason }) if reason.code == ErrorCode::RateLimited)
        );
        assert_eq!(
            desk.arrived(Endpoint::Submit).len(),
            3,
            "no more than these"
        );
        assert_eq!(count(&sent, LineOutcome::Received), 2);
        let third = desk.detail(&ids[2]);
        if by_itself {
            assert_eq!(count(&sent, LineOutcome::Queued), 4);
            assert!(third.waits.unwrap().by_itself);
            desk.clock.advance(std::time::Duration::from_secs(31));
            for _ in 0..4 {
                desk.move_on().await;
            }
            let kept = last(&desk.app).unwrap().unwrap();
            assert_eq!(count(&kept, LineOutcome::Received), 6, "as the queue does");
            assert_eq!(desk.arrived(Endpoint::Submit).len(), 7);
        } else {
            use LineOutcome::{NotSent, Received, Untried};
            let wanted = [Received, Received, NotSent, Untried, Untried, Untried];
            assert_eq!(outcomes(&sent), wanted);
            assert_eq!(code(&sent, 2), ErrorCode::RateLimited);
            assert_eq!(third.submission.state, State::Draft, "as before");
            assert_eq!(third.attempts.len(), 1, "and its history says so");
        }
    }
}

#[tokio::test]
async fn without_a_net_one_is_tried_and_none_is_lost() {
    for by_itself in [false, true] {
        let made = desk().await;
        let mut line = Line::to(made.server.port()).await;
        drop(made.app);
        let app = open(&made.folder, &line.address(), &made.clock, None).await;
        let desk = Desk {
            app: app.unwrap(),
            ..made
        };
        let desk = desk.signed_in_again();
        let ids = desk.wholes(4);
        line.cut().await;
        let sent = desk.send_many(&ids, by_itself).await;
        assert!(
            matches!(&sent.end, Some(ManyEnd::Failed { reason }) if reason.code == ErrorCode::Unreachable)
        );
        assert!(desk.server.record().is_empty());
        let waiting = ops::queue::queue(&desk.app).unwrap().waiting.len();
        assert_eq!(waiting, if by_itself { 4 } else { 0 });
        line.mend().await;
        if by_itself {
            let left = ops::queue::send_all(&desk.app, |_| ()).await.unwrap();
            assert_eq!(left, 0);
        } else {
            desk.send_many(&ids, false).await;
        }
        let kept = last(&desk.app).unwrap().unwrap();
        assert_eq!(count(&kept, LineOutcome::Received), 4);
        assert_eq!(desk.arrived_ids(), ["rpt_01", "rpt_02", "rpt_03", "rpt_04"]);
    }
}

#[tokio::test]
async fn an_unknown_outcome_is_passed_by_and_two_in_a_row_are_not() {
    use LineOutcome::{Received, Unknown, Untried};
    let desk = desk().await;
    let ids = desk.wholes(4);
    desk.answer_in_order(&[(AS_USUAL, 1), (Fault::DropAfterTakingIn, 1)]);
    let sent = desk.send_many(&ids, false).await;
    assert_eq!(sent.end, Some(ManyEnd::Whole));
    assert_eq!(outcomes(&sent), [Received, Unknown, Received, Received]);

    let desk = self::desk().await;
    let ids = desk.wholes(6);
    desk.answer_in_order(&[(AS_USUAL, 1), (Fault::ServerError, 9)]);
    // Not into the queue either: it would go on by itself.
    let sent = desk.send_many(&ids, true).await;
    assert_eq!(sent.end, Some(ManyEnd::Doubt));
    let wanted = [Received, Unknown, Unknown, Untried, Untried, Untried];
    assert_eq!(outcomes(&sent), wanted);
    assert_eq!(desk.arrived(Endpoint::Submit).len(), 3);
}

#[tokio::test]
async fn who_ends_the_program_stops_it_after_the_one_on_the_wire() {
    use LineOutcome::{Received, Untried};
    let desk = desk().await;
    let ids = desk.wholes(3);
    desk.answer_in_order(&[(Fault::Delay { seconds: 1 }, 1)]);
    let leaving = async {
        while desk.arrived(Endpoint::Submit).is_empty() {
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
        assert!(ops::leaving::leave(&desk.app, ops::leaving::PATIENCE).await);
    };
    let (sent, ()) = tokio::join!(desk.send_many(&ids, true), leaving);
    assert_eq!(outcomes(&sent), [Received, Untried, Untried]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_that_dies_half_way_leaves_one_in_doubt_and_doubles_none() {
    use LineOutcome::{Received, Unknown, Untried};
    let desk = desk().await;
    let ids = desk.wholes(5);
    desk.answer_in_order(&[(AS_USUAL, 2), (Fault::Delay { seconds: 30 }, 1)]);
    let third_is_there = async {
        while desk.arrived(Endpoint::Submit).len() < 3 {
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
    };
    tokio::select! {
        _ = desk.send_many(&ids, true) => panic!("it cannot have been answered"),
        () = third_is_there => {}
    }
    let Desk {
        app,
        folder,
        clock,
        server,
    } = desk;
    drop(app);
    let app = open(&folder, &server.base_address(), &clock, None).await;
    let desk = Desk {
        app: app.unwrap(),
        folder,
        clock,
        server,
    };
    let kept = last(&desk.app).unwrap().unwrap();
    assert_eq!((kept.running, &kept.end), (false, &None), "it broke off");
    let wanted = [Received, Received, Unknown, Untried, Untried];
    assert_eq!(outcomes(&kept), wanted);

    let desk = desk.signed_in_again();
    let rest = desk.send_many(&ids[3..], false).await;
    assert_eq!(outcomes(&rest), [Received, Received]);
    let wanted = ["rpt_01", "rpt_02", "rpt_03", "rpt_04", "rpt_05"];
    assert_eq!(desk.arrived_ids(), wanted, "each once");
}
