//! The memory, over restarts and between servers.

use std::path::Path;
use std::time::Duration;

use kvittert_sandbox::{MemoryError, Options, PracticeServer, StartError};

use crate::wire::{Request, STATUS, reference, report, status_of, stopped, submit, token};

fn at(path: &Path) -> Options {
    Options {
        memory: Some(path.to_owned()),
        ..stopped()
    }
}

#[tokio::test]
async fn a_server_started_anew_remembers_reports_and_clock() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("memory.jsonl");
    let server = PracticeServer::start(at(&path)).await.unwrap();
    let first = submit(&server, &report("a", "912345678")).await;
    let old_token = token(&server).await;
    server.advance_clock(Duration::from_secs(15));
    drop(server);

    let server = PracticeServer::start(at(&path)).await.unwrap();
    let status = status_of(&server, &reference(&first)).await;
    assert_eq!(status["status"], "accepted", "the clock was moved for good");
    let again = submit(&server, &report("a", "912345678")).await;
    assert_eq!(again.json(), first.json(), "the report id is remembered");
    Request::get(&format!("{STATUS}/{}", reference(&first)))
        .token(&old_token)
        .send(&server)
        .await
        .is_problem(401);
}

#[tokio::test]
async fn two_servers_share_one_memory() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("memory.jsonl");
    let window = PracticeServer::start(at(&path)).await.unwrap();
    let command = PracticeServer::start(at(&path)).await.unwrap();
    let by_window = reference(&submit(&window, &report("a", "912345678")).await);
    let by_command = reference(&submit(&command, &report("b", "912345678")).await);
    assert_ne!(by_window, by_command, "no reference is given twice");
    assert_eq!(
        status_of(&command, &by_window).await["status"],
        "received",
        "the one knows what the other took in"
    );
    command.advance_clock(Duration::from_secs(15));
    assert_eq!(
        status_of(&window, &by_command).await["status"],
        "accepted",
        "and the other way round, at the same time of day"
    );
}

#[tokio::test]
async fn a_torn_line_does_no_harm() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("memory.jsonl");
    let server = PracticeServer::start(at(&path)).await.unwrap();
    let before = reference(&submit(&server, &report("a", "912345678")).await);
    drop(server);
    let mut bytes = std::fs::read(&path).unwrap();
    bytes.extend_from_slice(br#"{"entry":"report","reference":"bufd"#);
    std::fs::write(&path, &bytes).unwrap();

    let server = PracticeServer::start(at(&path)).await.unwrap();
    let after = reference(&submit(&server, &report("b", "912345678")).await);
    drop(server);
    let server = PracticeServer::start(at(&path)).await.unwrap();
    for reference in [before, after] {
        assert_eq!(
            status_of(&server, &reference).await["status"],
            "received",
            "{reference} stands on a line of its own"
        );
    }
}

#[tokio::test]
async fn a_memory_that_fails_is_said_and_does_not_take_in() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("memory.jsonl");
    let server = PracticeServer::start(at(&path)).await.unwrap();
    let token = token(&server).await;
    let send = || Request::post(crate::wire::SUBMIT, &report("a", "912345678")).token(&token);
    std::fs::write(&path, "somebody else's notes").unwrap();
    send().send(&server).await.is_problem(500);
    std::fs::remove_file(&path).unwrap();
    let taken = reference(&send().send(&server).await);
    assert_eq!(
        taken, "bufdir_ref_20260326_00001",
        "it works again as soon as it can"
    );
}

#[tokio::test]
async fn a_server_that_cannot_start_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notes.txt");
    std::fs::write(&path, "notes").unwrap();
    let refused = PracticeServer::start(at(&path)).await;
    assert!(
        matches!(refused, Err(StartError::Memory(MemoryError::NotAMemory))),
        "another file is not written into"
    );
    let refused = PracticeServer::start(at(folder.path())).await;
    assert!(
        matches!(refused, Err(StartError::Memory(MemoryError::File(_)))),
        "a folder is no file"
    );
    let server = PracticeServer::start(stopped()).await.unwrap();
    let refused = PracticeServer::start(Options {
        port: Some(server.port()),
        ..stopped()
    })
    .await;
    assert!(
        matches!(refused, Err(StartError::Port { port, .. }) if port == server.port()),
        "a port that is taken is named"
    );
}
