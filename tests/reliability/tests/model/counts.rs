//! How often each move, state and step was reached: a model that is never anywhere proves nothing.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use kvittert_core::domain::{State, Step};

use crate::model::{Answer, Model};
use crate::moves::Move;

static COUNTS: Mutex<BTreeMap<String, u64>> = Mutex::new(BTreeMap::new());

fn add(name: String) {
    add_some(name, 1);
}

fn add_some(name: String, count: usize) {
    let mut counts = COUNTS.lock().unwrap_or_else(PoisonError::into_inner);
    *counts.entry(name).or_default() += count as u64;
}

fn state_of(state: State) -> String {
    format!("state {}", state.as_str())
}

fn step_of(from: State, step: Step) -> String {
    format!("step {} {step:?}", from.as_str())
}

/// Counts a move that was made, and what came of it.
pub(crate) fn count(made: &Move, model: &Model) {
    add("moves".to_owned());
    add(format!("move {}", made.name()));
    match model.answer {
        Answer::Failed(code) => add(format!("refused {} {}", made.name(), code.name())),
        _ => add(format!("done {}", made.name())),
    }
    for taken in &model.steps {
        add(step_of(taken.from, taken.step));
        add(state_of(taken.to));
        if matches!(taken.step, Step::ConfirmReceived | Step::ConfirmNotReceived) {
            add("led out".to_owned());
        }
        if matches!(made, Move::Round(..) | Move::Watch(..)) && taken.step == Step::Begin {
            add("by itself".to_owned());
        }
    }
}

/// Counts a case that was played to its end.
pub(crate) fn count_case(model: &Model) {
    add("cases".to_owned());
    add_some("taken in".to_owned(), model.bufdir.taken.len());
    for report in &model.reports {
        add(format!("at the end {}", report.state.as_str()));
    }
}

/// How often something happened.
pub(crate) fn of(name: &str) -> u64 {
    let counts = COUNTS.lock().unwrap_or_else(PoisonError::into_inner);
    counts.get(name).copied().unwrap_or(0)
}

/// All of it.
pub(crate) fn all() -> BTreeMap<String, u64> {
    let counts = COUNTS.lock().unwrap_or_else(PoisonError::into_inner);
    counts.clone()
}

/// What has to be reached besides: the moves that are dangerous.
const DANGERS: [&str; 8] = [
    "by itself",
    "done Die",
    "done Open",
    "done PutBack",
    "done Race",
    "done Rush",
    "done ServerGoes",
    "done WallClock",
];

/// States, legal steps and dangers that were never reached.
pub(crate) fn never_reached() -> Vec<String> {
    let states = State::ALL
        .into_iter()
        .filter(|state| *state != State::Draft)
        .map(state_of);
    let steps = State::ALL.into_iter().flat_map(|from| {
        Step::ALL
            .into_iter()
            .filter(move |step| from.after(*step).is_ok())
            .map(move |step| step_of(from, step))
    });
    let dangers = DANGERS.into_iter().map(str::to_owned);
    let all = states.chain(steps).chain(dangers);
    all.filter(|name| of(name) == 0).collect()
}
