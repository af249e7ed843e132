//! Following over a net that goes and comes, a machine that sleeps, and a server that answers what
//! nobody expects.

use std::sync::Arc;
use std::sync::Mutex;

use jiff::SignedDuration;
use kvittert_core::domain::State;
use kvittert_core::ops;
use kvittert_core::ops::follow::Follow;
use kvittert_core::ops::net::Watch;
use kvittert_core::view::submission::EventKind;
use kvittert_sandbox::{Options, PracticeServer};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use crate::follow::{begin, pass, told};
use crate::line::Line;
use crate::practice::{Desk, desk};
use crate::queue::seconds;

const HOUR: u64 = 60 * 60;

/// Time passes for the watch and the follower together.
async fn both(desk: &Desk, watch: &mut Watch, follow: &mut Follow, time: u64) {
    for _ in 0..time {
        watch.turn(&desk.app).await;
        follow.turn(&desk.app).await;
        desk.clock.advance(seconds(1));
    }
}

#[tokio::test]
async fn without_a_net_nobody_is_asked_and_with_a_new_one_at_once() {
    let desk = desk().await;
    desk.sent(4).await;
    desk.clock.advance(seconds(24 * HOUR));
    let mut line = Line::to(desk.server.port()).await;
    let desk = desk.at(&line.address()).await;
    let (mut watch, mut follow) = (Watch::begin(&desk.app), Follow::begin(&desk.app));
    both(&desk, &mut watch, &mut follow, 20).await;
    let before = desk.questions();
    assert_eq!(before, 4);
    line.cut().await;
    both(&desk, &mut watch, &mut follow, 2 * 60).await;
    assert_eq!(desk.questions(), before);
    desk.clock.advance(seconds(HOUR));
    line.mend().await;
    both(&desk, &mut watch, &mut follow, 12).await;
    assert_eq!(desk.questions() - before, 4, "each of them, once");
    // A net that comes and goes is no reason to ask again.
    for _ in 0..5 {
        line.cut().await;
        both(&desk, &mut watch, &mut follow, 65).await;
        line.mend().await;
        both(&desk, &mut watch, &mut follow, 12).await;
    }
    let asked = desk.questions() - before;
    assert!(asked <= 8, "{asked} questions about four reports");
}

#[tokio::test]
async fn a_machine_that_woke_up_asks_at_once() {
    let desk = desk().await;
    let id = desk.sent(1).await.remove(0);
    let (mut watch, mut follow) = (Watch::begin(&desk.app), Follow::begin(&desk.app));
    for _ in 0..60 {
        both(&desk, &mut watch, &mut follow, 1).await;
        desk.clock.advance(seconds(59));
    }
    let before = desk.questions();
    desk.server.advance_clock(seconds(60));
    both(&desk, &mut watch, &mut follow, 10).await;
    assert_eq!(desk.questions(), before, "its turn is in an hour");
    // The lid was closed for the night: the monotonic clock stood still.
    desk.clock.jump(SignedDuration::from_hours(8));
    both(&desk, &mut watch, &mut follow, 3).await;
    assert_eq!(desk.questions(), before + 1);
    assert_eq!(desk.state(&id), State::Accepted);
}

/// A report that was received by a server that has lost its memory since.
#[tokio::test]
async fn a_reference_that_the_server_no_longer_knows_is_recorded_once_and_changes_nothing() {
    let desk = desk().await;
    let id = desk.sent(1).await.remove(0);
    let before = desk.detail(&id);
    let forgetful = PracticeServer::start(Options::in_memory()).await.unwrap();
    let (address, remembering) = (forgetful.base_address(), desk.server.base_address());
    let Desk {
        app,
        server: _remembering,
        clock,
        folder,
    } = desk.at(&address).await;
    let desk = Desk {
        app,
        server: forgetful,
        clock,
        folder,
    };
    let mut heard = desk.app.subscribe();
    let mut follow = begin(&desk.app).await;
    pass(&desk, &mut follow, HOUR).await;
    assert!(desk.questions() > 5, "it is asked on, ever more seldom");
    let detail = desk.detail(&id);
    assert_eq!(detail.submission, before.submission);
    assert_eq!(detail.events.len(), before.events.len() + 1, "once");
    let later = detail.later.unwrap();
    assert_eq!(later.kind, EventKind::StatusFailed);
    assert_eq!(later.detail["http_status"], "404");
    assert!(!later.detail["words"].is_empty(), "word for word");
    let told = told(&mut heard);
    assert_eq!(told.len(), 1);
    assert!(!told[0][0].moved_on);
    // A person who asks sees it in the history, each time.
    ops::refresh::refresh_status(&desk.app, &id).await.unwrap();
    assert_eq!(desk.detail(&id).events.len(), before.events.len() + 2);

    let desk = desk.at(&remembering).await;
    ops::refresh::refresh_status(&desk.app, &id).await.unwrap();
    let back = desk.detail(&id);
    assert_eq!(back.later, None, "it is known again");
    assert_eq!(back.events.last().unwrap().kind, EventKind::Status);
}

/// A server that says of every report what it is told to say: no real one leads backwards on order.
async fn says(status: Arc<Mutex<&'static str>>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let status = *status.lock().unwrap();
            tokio::spawn(async move {
                let mut asked = vec![0; 16 * 1024];
                let read = stream.read(&mut asked).await.unwrap_or_default();
                let asked = String::from_utf8_lossy(&asked[..read]).into_owned();
                let path = asked.split(' ').nth(1).unwrap_or_default();
                let body = match path.rsplit_once("/submission-status/") {
                    Some((_, reference)) => format!(
                        "{{\"reference_id\":\"{reference}\",\"status\":\"{status}\",\
                         \"submitted_at\":\"2026-03-26T10:00:00Z\"}}"
                    ),
                    None => "{\"access_token\":\"t0ken\",\"token_type\":\"Bearer\",\
                             \"expires_in\":3600}"
                        .to_owned(),
                };
                let answer = format!(
                    "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\
                     content-length: {}\r\nconnection: close\r\n\r\n{body}",
                    body.len()
                );
                let _ = stream.write_all(answer.as_bytes()).await;
            });
        }
    });
    format!("http://127.0.0.1:{port}/api/v1/bufdir-api")
}

#[tokio::test]
async fn a_word_that_is_not_known_or_leads_backwards_is_shown_and_overwrites_nothing() {
    let desk = desk().await;
    let id = desk.sent(1).await.remove(0);
    let status = Arc::new(Mutex::new("til_kontroll"));
    let address = says(status.clone()).await;
    let desk = desk.at(&address).await;
    let mut heard = desk.app.subscribe();
    let mut follow = begin(&desk.app).await;
    pass(&desk, &mut follow, 15).await;
    let detail = desk.detail(&id);
    assert_eq!(detail.submission.state, State::Received);
    assert_eq!(detail.later.unwrap().detail["status"], "til_kontroll");
    assert!(!told(&mut heard)[0][0].moved_on);

    *status.lock().unwrap() = "accepted";
    pass(&desk, &mut follow, HOUR).await;
    let accepted = desk.detail(&id);
    assert_eq!(accepted.submission.state, State::Accepted);
    assert_eq!(accepted.later, None);
    assert!(told(&mut heard)[0][0].moved_on);

    *status.lock().unwrap() = "processing";
    pass(&desk, &mut follow, HOUR).await;
    assert_eq!(desk.detail(&id), accepted, "nobody asks any more");
    let outcome = ops::refresh::refresh_status(&desk.app, &id).await.unwrap();
    assert!(!outcome.changed);
    let after = desk.detail(&id);
    assert_eq!(after.submission, accepted.submission, "it stands");
    assert_eq!(after.later.unwrap().detail["status"], "processing");
}
