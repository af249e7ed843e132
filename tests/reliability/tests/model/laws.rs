//! What is compared after every move: the disk, the server's own memory and what the programs show,
//! each with the model; and a few laws that know of no model.

use std::collections::BTreeMap;

use kvittert_core::domain::State;
use kvittert_core::ops;
use kvittert_core::view::app::Settings;
use kvittert_core::view::queue::NextTry;
use kvittert_core::view::submission::{EventKind, ListQuery};

use crate::model::{Desk, Model};
use crate::picture::{Picture, Seen};
use crate::reports::{Report, Word};
use crate::system::{System, number};

/// Compares everything, and remembers what is on the disk.
pub(crate) fn hold(system: &mut System, model: &Model) {
    let now = system.picture();
    legal_steps(model);
    as_on_disk(system, model, &now);
    as_at_the_server(system, model);
    history_only_grows(&system.before, &now);
    now.submissions
        .values()
        .for_each(only_people_lead_out_of_doubt);
    system.bodies.extend(now.bodies.iter().cloned());
    what_came_was_frozen(system);
    as_the_programs_show(system, model);
    system.before = now;
}

/// The model takes no step that the app's own table does not have.
fn legal_steps(model: &Model) {
    for taken in &model.steps {
        assert_eq!(taken.from.after(taken.step), Ok(taken.to), "{taken:?}");
    }
}

fn as_on_disk(system: &System, model: &Model, now: &Picture) {
    let modelled: BTreeMap<String, Seen> = model
        .reports
        .iter()
        .map(|report| {
            let id = |key: &u32| system.ids[key].to_string();
            let who = now.submissions.get(&id(&report.key));
            let who = who.map(|seen| seen.history.iter().map(|(_, who)| who.clone()));
            let history = report.history.iter().copied();
            let seen = Seen {
                state: report.state,
                put_away: report.put_away,
                name: report.name.clone(),
                attempts: report.attempts,
                waiting_for: report.waiting_for,
                reference: report.reference.map(|reference| system.text(reference)),
                parent: report.parent.as_ref().map(id),
                count: report.content.count.to_string(),
                number: Some(number(report.content).to_owned()),
                frozen_count: (report.state != State::Draft)
                    .then(|| i64::from(report.content.count)),
                history: match who {
                    Some(who) if who.len() == history.len() => history.zip(who).collect(),
                    _ => history.map(|kind| (kind, String::new())).collect(),
                },
            };
            (id(&report.key), seen)
        })
        .collect();
    for (id, seen) in &now.submissions {
        let modelled = modelled.get(id);
        assert_eq!(Some(seen), modelled, "{id}: the disk (left) and the model");
    }
    assert_eq!(now.submissions.len(), modelled.len(), "nothing is lost");
}

fn as_at_the_server(system: &System, model: &Model) {
    let submits = system.server.submits();
    assert_eq!(
        submits.len(),
        model.bufdir.submits,
        "calls of submit: the server and the model"
    );
    let taken: Vec<(String, u64, String)> = system
        .server
        .taken()
        .iter()
        .map(|report| {
            let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
            let payload = &report["payload"];
            (
                text(&report["report_id"]),
                payload["aktiviteter"][0]["antall"].as_u64().unwrap(),
                text(&payload["organisasjonsnummer"]),
            )
        })
        .collect();
    let modelled: Vec<(String, u64, String)> = model
        .bufdir
        .taken
        .iter()
        .map(|taken| {
            (
                taken.name.clone(),
                u64::from(taken.content.count),
                number(taken.content).to_owned(),
            )
        })
        .collect();
    assert_eq!(taken, modelled, "taken in: the server and the model");
    assert!(
        taken.len() <= model.asked,
        "more was taken in than anybody asked for"
    );
    let is_proof = |status| matches!(status, Some(401 | 429));
    let applied = submits.iter().filter(|one| !is_proof(one.answered));
    assert!(
        applied.count() <= model.asked,
        "more left that may have been applied than anybody asked for"
    );
}

/// What may only grow still holds everything that it held.
fn history_only_grows(before: &Picture, now: &Picture) {
    let gone: Vec<&String> = before.grows.difference(&now.grows).collect();
    assert!(gone.is_empty(), "gone from the history: {gone:?}");
    let lost: Vec<&String> = before
        .submissions
        .keys()
        .filter(|id| !now.submissions.contains_key(*id))
        .collect();
    assert!(lost.is_empty(), "lost: {lost:?}");
}

/// From the history alone: what follows an unknown outcome is a person's word.
fn only_people_lead_out_of_doubt(seen: &Seen) {
    use EventKind::{Corrected, OutcomeUnknown, ResolvedNotReceived, ResolvedReceived};
    let mut in_doubt = false;
    for (kind, who) in &seen.history {
        let is_person = Desk::ALL.iter().any(|desk| desk.who() == who);
        match kind {
            OutcomeUnknown => in_doubt = true,
            ResolvedReceived | ResolvedNotReceived => {
                assert!(in_doubt && is_person, "{kind:?} by {who}");
                in_doubt = false;
            }
            Corrected => {}
            _ => assert!(!in_doubt, "{kind:?} while the outcome was unknown"),
        }
    }
    assert_eq!(
        in_doubt,
        seen.state == State::InDoubt,
        "the history and the state"
    );
}

/// Not a byte leaves that was not frozen before.
fn what_came_was_frozen(system: &System) {
    for arrival in system.server.submits() {
        assert!(
            arrival.body.is_empty() || system.bodies.contains(&arrival.body),
            "this came and was never frozen: {}",
            arrival.body
        );
    }
}

fn as_the_programs_show(system: &System, model: &Model) {
    let shown: Vec<_> = model.reports.iter().filter(|one| !one.put_away).collect();
    let mut modelled: Vec<(String, State)> = shown
        .iter()
        .map(|report| (system.ids[&report.key].to_string(), report.state))
        .collect();
    modelled.sort();
    let counts = |state| matches!(state, State::Received | State::Processing | State::Accepted);
    let sent: u64 = shown
        .iter()
        .filter(|report| counts(report.state))
        .filter(|report| {
            let mut others = model.reports.iter();
            !others.any(|other| other.parent == Some(report.key) && counts(other.state))
        })
        .map(|report| u64::from(report.content.count))
        .sum();
    for app in system.apps.iter().flatten() {
        let page = ops::history::list(app, ListQuery::default()).unwrap();
        let mut listed: Vec<(String, State)> = page
            .rows
            .iter()
            .map(|row| (row.id.to_string(), row.state))
            .collect();
        listed.sort();
        assert_eq!(listed, modelled, "the list and the model");
        let overview = ops::overview::overview(app, &Settings::default(), None).unwrap();
        assert_eq!(overview.submissions, modelled.len() as u64, "their number");
        let summed: u64 = overview
            .sent
            .iter()
            .map(|bar| bar.count.to_string().parse::<u64>().unwrap())
            .sum();
        assert_eq!(summed, sent, "what was sent adds up");
    }
    for desk in Desk::ALL {
        if system.apps[desk as usize].is_some() {
            the_queue_as_it_shows(system, model, desk);
        }
    }
}

fn the_queue_as_it_shows(system: &System, model: &Model, desk: Desk) {
    let queue = ops::queue::queue(&system.app(desk)).unwrap();
    let resting = queue.resting.map(|resting| resting.failures);
    let failures = model.queue.rests().then_some(model.queue.failures);
    assert_eq!(queue.paused, model.queue.is_paused, "paused");
    assert_eq!(resting, failures, "resting");
    let settings = model.program(desk).sends_by_itself;
    let mut queued: Vec<&Report> = model
        .reports
        .iter()
        .filter(|report| report.state == State::Queued)
        .collect();
    queued.sort_by_key(|report| report.frozen);
    assert_eq!(queue.waiting.len(), queued.len(), "what waits");
    for (shown, report) in queue.waiting.iter().zip(queued) {
        let waits = &shown.waits;
        let by_itself = report.goes_by_itself(settings);
        let said = matches!(report.word, Some(Word::Yes | Word::No));
        assert_eq!(shown.submission.id, system.ids[&report.key], "their order");
        assert_eq!(
            (waits.by_itself, waits.said_for_this, waits.failures),
            (by_itself, said, report.failures),
            "{waits:?} and {report:?}"
        );
        let next = match waits.next {
            NextTry::Person => !by_itself,
            NextTry::PutRight => by_itself && report.is_held,
            NextTry::Resumed => by_itself && !report.is_held && model.queue.is_paused,
            _ => by_itself && !report.is_held && !model.queue.is_paused,
        };
        assert!(next, "{waits:?} and {report:?}");
    }
}
