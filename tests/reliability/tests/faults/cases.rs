//! One row, one call: the fault is played, and what became of the report is held against the row
//! and against the ledger. Then the app is opened again, as after a night, and the report is brought
//! to its end, to show that it always can be, and that this never doubles it.

use kvittert_core::app::App;
use kvittert_core::domain::{State, SubmissionId};
use kvittert_core::error::ErrorCode;
use kvittert_core::ops;
use kvittert_core::view::submission::{
    EventKind, ResolveNotReceived, ResolveReceived, SubmissionDetail,
};
use kvittert_reliability::ledger::{Endpoint, Ledger, Options, Stage, Taken, TlsKind};
use std::path::PathBuf;

use crate::desk::{Desk, PATIENT, detail};
use crate::run::Outcome;
use crate::table::{Asked, Row, Sent, Way};

/// An address that nobody has.
const NO_SUCH_HOST: &str = "https://bufdir.invalid/api/v1/bufdir-api";

/// What all cases have in common.
pub(crate) struct Setting {
    /// How the ledgers shake hands when no row says otherwise; none for http.
    pub(crate) tls: Option<(TlsKind, PathBuf)>,
    /// Where redirects lead.
    pub(crate) elsewhere: String,
}

impl Setting {
    fn desk(&self) -> Desk {
        Desk::new(|file| {
            Ledger::start(Options {
                tls: self.tls.clone(),
                ..Options::new(file)
            })
        })
    }
}

/// Opens the app where the row's call goes.
async fn open(row: &Row, desk: &Desk) -> App {
    match row.way {
        Way::NoSuchHost => desk.open_at(NO_SUCH_HOST, row.timeouts).await,
        _ => desk.open(row.timeouts).await,
    }
}

/// All is well again.
fn mend(desk: &Desk) {
    desk.ledger.forget();
    desk.ledger.listen(true);
}

/// Whether a failure is the one that the row states. A resolver without a net may take its time.
fn is_the_failure(row: &Row, code: ErrorCode, stated: ErrorCode) -> bool {
    code == stated || (matches!(row.way, Way::NoSuchHost) && code == ErrorCode::TimedOut)
}

/// The fault meets `submit`.
pub(crate) async fn submit(row: &Row, setting: &Setting) -> Outcome {
    let desk = setting.desk();
    let app = open(row, &desk).await;
    desk.sign_in(&app).await;
    row.way
        .order(&desk.ledger, Endpoint::Submit, &setting.elsewhere);
    let sent = desk.send(&app, row.large).await.unwrap();
    let id = sent.submission.id.clone();
    assert_eq!(
        sent.submission.state,
        row.submit.state(),
        "{:#?}",
        sent.attempts
    );
    if let Some(code) = row.submit.code() {
        let attempt = sent.attempts.last().unwrap();
        let reason = attempt.reason.clone().unwrap_or_default();
        assert!(
            reason.starts_with(&code.name()),
            "{reason:?} is not {code:?}"
        );
    }
    let waits = sent.submission.waiting_for.as_ref().map(|error| error.code);
    let stated = match row.submit {
        Sent::Queued(code) => Some(code),
        _ => None,
    };
    assert_eq!(waits, stated, "why it waits");
    let expected = usize::from(row.way.takes_in() || row.submit == Sent::Received);
    let taken = desk.taken(expected).await;
    assert_eq!(taken.len(), expected, "what the ledger has");
    holds_together(&sent, &taken);
    let on_the_wire = desk.ledger.count(Endpoint::Submit, Stage::Head);
    assert!(
        on_the_wire <= sent.attempts.len(),
        "{on_the_wire} on the wire, {} written down",
        sent.attempts.len()
    );
    drop(app);

    mend(&desk);
    let app = desk.open(PATIENT).await;
    assert_eq!(
        detail(&app, &id).submission.state,
        row.submit.state(),
        "on the disk"
    );
    bring_to_its_end(&app, &desk, &id, row.submit, &taken).await;
    drop(app);
    desk.look_at_the_files();
    let taken = desk.ledger.taken().len();
    Outcome {
        became: format!("{:?}, {expected} taken in", row.submit),
        taken,
    }
}

/// Whatever a report's state says of it is what the ledger says.
fn holds_together(sent: &SubmissionDetail, taken: &[Taken]) {
    assert!(taken.len() <= 1, "{taken:#?}");
    match sent.submission.state {
        State::Received => {
            let taken = taken.first().expect("received is taken in");
            let reference = sent.submission.reference_id.as_ref();
            assert_eq!(reference, Some(&taken.reference_id));
        }
        State::Queued | State::Refused => {
            assert!(taken.is_empty(), "{taken:#?}");
        }
        _ => {}
    }
    if let Some(taken) = taken.first() {
        assert_eq!(sent.body_sha256.as_ref(), Some(&taken.body_sha256));
        assert_eq!(taken.report_id, sent.submission.report_id);
        assert!(taken.idempotency_key.is_some());
    }
}

/// What the queue may send again it sends; what it may not it does not, and a person leads out of
/// doubt.
async fn bring_to_its_end(app: &App, desk: &Desk, id: &SubmissionId, sent: Sent, taken: &[Taken]) {
    if !matches!(sent, Sent::Queued(_)) {
        let again = ops::send::send_queued(app, id).await;
        assert_eq!(
            again.unwrap_err().code,
            ErrorCode::WrongState,
            "never by itself"
        );
        ops::queue::move_on(app).await.unwrap();
        assert_eq!(desk.ledger.taken(), taken, "nothing was sent");
        assert_eq!(detail(app, id).submission.state, sent.state());
    }
    let ended = match sent {
        Sent::Queued(_) => ops::send::send_queued(app, id).await.unwrap(),
        Sent::InDoubt(_) => match taken.first() {
            Some(taken) => {
                let input = ResolveReceived {
                    id: id.clone(),
                    reference_id: taken.reference_id.clone(),
                    reason: String::new(),
                };
                ops::resolve::received(app, input).await.unwrap()
            }
            None => {
                let input = ResolveNotReceived {
                    id: id.clone(),
                    confirmed: true,
                    reason: String::new(),
                };
                ops::resolve::not_received(app, &input).unwrap();
                ops::send::send_queued(app, id).await.unwrap()
            }
        },
        _ => return,
    };
    let taken = desk.ledger.taken();
    assert!(
        matches!(ended.submission.state, State::Received | State::Accepted),
        "{:#?}",
        ended.submission
    );
    assert_eq!(taken.len(), 1, "once, and no more");
    assert_eq!(
        ended.submission.reference_id.as_ref(),
        Some(&taken[0].reference_id)
    );
}

/// The fault meets `authenticate`: nothing is sent, and the report waits.
pub(crate) async fn authenticate(row: &Row, setting: &Setting) -> Outcome {
    let desk = setting.desk();
    let app = open(row, &desk).await;
    row.way
        .order(&desk.ledger, Endpoint::Authenticate, &setting.elsewhere);
    let sent = desk.send(&app, false).await.unwrap();
    let id = sent.submission.id.clone();
    let taken = desk.ledger.taken();
    match row.authenticate {
        Asked::Fails(code) => {
            assert_eq!(sent.submission.state, State::Queued, "{sent:#?}");
            let waits = sent.submission.waiting_for.as_ref().unwrap().code;
            assert!(
                is_the_failure(row, waits, code),
                "{waits:?} is not {code:?}"
            );
            assert!(sent.attempts.is_empty(), "no attempt was begun");
            assert_eq!(desk.ledger.count(Endpoint::Submit, Stage::Head), 0);
            assert!(taken.is_empty(), "nothing was sent");
        }
        _ => {
            // With short time-outs the call behind it may fail by itself; the table is about this one.
            assert!(
                row.timeouts != PATIENT || sent.submission.state == State::Received,
                "{sent:#?}"
            );
            assert!(!sent.attempts.is_empty(), "the token was had");
        }
    }
    holds_together(&sent, &taken);
    drop(app);
    mend(&desk);
    let app = desk.open(PATIENT).await;
    let was = detail(&app, &id).submission.state;
    assert_eq!(was, sent.submission.state, "on the disk");
    if was == State::Queued {
        let sent = ops::send::send_queued(&app, &id).await.unwrap();
        assert_eq!(
            sent.submission.state,
            State::Received,
            "and goes when it can"
        );
        holds_together(&sent, &desk.ledger.taken());
    }
    drop(app);
    desk.look_at_the_files();
    let taken = desk.ledger.taken().len();
    assert_eq!(taken, 1);
    Outcome {
        became: format!("{:?}", row.authenticate),
        taken,
    }
}

/// The fault meets `submission-status`: what was known stays.
pub(crate) async fn status(row: &Row, setting: &Setting) -> Outcome {
    let desk = setting.desk();
    let app = desk.open(PATIENT).await;
    let sent = desk.send(&app, false).await.unwrap();
    assert_eq!(sent.submission.state, State::Received, "{sent:#?}");
    let id = sent.submission.id.clone();
    drop(app);
    let app = open(row, &desk).await;
    if !matches!(row.way, Way::NoSuchHost) {
        desk.sign_in(&app).await;
    }
    row.way
        .order(&desk.ledger, Endpoint::SubmissionStatus, &setting.elsewhere);
    let outcome = ops::refresh::refresh_status(&app, &id).await.unwrap();
    match row.status {
        Asked::Fails(code) => {
            let failure = outcome.failure.as_ref().unwrap();
            assert!(
                is_the_failure(row, failure.code, code),
                "{failure:?} is not {code:?}"
            );
            assert!(!outcome.changed);
            let after = detail(&app, &id);
            assert_eq!(after.submission.state, State::Received);
            assert_eq!(after.submission.reference_id, sent.submission.reference_id);
            assert_eq!(
                after.submission.bufdir_status,
                sent.submission.bufdir_status
            );
            let noted = after
                .events
                .iter()
                .filter(|event| event.kind == EventKind::StatusFailed)
                .count();
            // Having no net is the app's state, not the report's.
            assert_eq!(noted, usize::from(failure.code != ErrorCode::Unreachable));
        }
        _ => {
            assert_eq!(outcome.failure, None);
            assert_eq!(outcome.submission.state, State::Accepted);
        }
    }
    drop(app);
    mend(&desk);
    let app = desk.open(PATIENT).await;
    let outcome = ops::refresh::refresh_status(&app, &id).await.unwrap();
    assert_eq!(
        outcome.submission.state,
        State::Accepted,
        "{:?}",
        outcome.failure
    );
    assert_eq!(
        outcome.submission.reference_id,
        sent.submission.reference_id
    );
    drop(app);
    desk.look_at_the_files();
    let taken = desk.ledger.taken();
    holds_together(&sent, &taken);
    Outcome {
        became: format!("{:?}", row.status),
        taken: taken.len(),
    }
}
