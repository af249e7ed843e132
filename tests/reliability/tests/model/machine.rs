//! The state machine, and how much of it is played.

use std::cell::Cell;
use std::thread;

use kvittert_reliability::figures;
use proptest::strategy::{BoxedStrategy, Just, Strategy};
use proptest::test_runner::{Config, FileFailurePersistence, TestError, TestRunner};
use proptest_state_machine::strategy::Sequential;
use proptest_state_machine::{ReferenceStateMachine, StateMachineTest};

use crate::chances::next_moves;
use crate::counts;
use crate::laws;
use crate::model::{Model, Mood};
use crate::moves::Move;
use crate::system::System;

/// Moves a case.
const MOVES: usize = 50;
/// How long a case that failed is shrunk, in milliseconds; each try plays it anew.
const LONGEST_SHRINKING: u32 = 60_000;

/// The moods, and where the seeds of their failures are kept. A seed is of one mood.
const MOODS: [(Mood, &str); 4] = [
    (
        Mood::Everyday,
        concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/tests/model/proptest-regressions/everyday.txt"
        ),
    ),
    (
        Mood::Faults,
        concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/tests/model/proptest-regressions/faults.txt"
        ),
    ),
    (
        Mood::Restarts,
        concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/tests/model/proptest-regressions/restarts.txt"
        ),
    ),
    (
        Mood::Answers,
        concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/tests/model/proptest-regressions/answers.txt"
        ),
    ),
];

impl ReferenceStateMachine for Model {
    type State = Self;
    type Transition = Move;

    fn init_state() -> BoxedStrategy<Self> {
        Just(Self::new(Mood::Everyday)).boxed()
    }

    fn transitions(model: &Self) -> BoxedStrategy<Move> {
        next_moves(model)
    }

    fn apply(model: Self, made: &Move) -> Self {
        model.after(made)
    }

    fn preconditions(model: &Self, made: &Move) -> bool {
        made.is_possible(model)
    }
}

impl StateMachineTest for System {
    type SystemUnderTest = Self;
    type Reference = Model;

    fn init_test(_: &Model) -> Self {
        Self::new()
    }

    fn apply(mut system: Self, model: &Model, made: Move) -> Self {
        let answer = system.play(&made, model);
        assert_eq!(answer, model.answer, "{made:?}: the app and the model");
        laws::hold(&mut system, model);
        counts::count(&made, model);
        system
    }

    fn teardown(system: Self, model: Model) {
        system.end();
        counts::count_case(&model);
    }
}

/// Remembers the first case that failed; what is played after it shrinks it.
struct Playing<'a> {
    case: u32,
    first_failure: &'a Cell<Option<u32>>,
}

impl Drop for Playing<'_> {
    fn drop(&mut self) {
        if thread::panicking() && self.first_failure.get().is_none() {
            self.first_failure.set(Some(self.case));
        }
    }
}

/// Plays cases in one mood; the error says which one failed, and what is left of it once shrunk.
fn play(mood: Mood, seeds: &'static str, cases: usize) -> Result<(), String> {
    let config = Config {
        cases: u32::try_from(cases).unwrap(),
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct(seeds))),
        max_shrink_time: LONGEST_SHRINKING,
        ..Config::default()
    };
    let strategy = Sequential::new(
        (MOVES..=MOVES).into(),
        move || Just(Model::new(mood)).boxed(),
        Model::preconditions,
        Model::transitions,
        <Model as ReferenceStateMachine>::apply,
    );
    let (played, first_failure) = (Cell::new(0), Cell::new(None));
    let played_out = TestRunner::new(config.clone()).run(&strategy, |(model, moves, seen)| {
        played.set(played.get() + 1);
        let _playing = Playing {
            case: played.get(),
            first_failure: &first_failure,
        };
        System::test_sequential(config.clone(), model, moves, seen);
        Ok(())
    });
    played_out.map_err(|error| match error {
        TestError::Fail(reason, (_, moves, _)) => {
            let moves: Vec<String> = moves.iter().map(|made| format!("{made:?}")).collect();
            let case = first_failure.get().unwrap_or_default();
            format!(
                "{mood:?}, case {case}: {reason}\nafter {}",
                moves.join("\n      ")
            )
        }
        TestError::Abort(reason) => format!("{mood:?}: {reason}"),
    })
}

#[test]
fn the_real_thing_does_as_the_model_says() {
    let cases = figures::amount(256, 10_000).div_ceil(MOODS.len());
    let failures: Vec<String> = thread::scope(|scope| {
        let moods = MOODS.map(|(mood, seeds)| scope.spawn(move || play(mood, seeds, cases)));
        moods
            .into_iter()
            .filter_map(|mood| mood.join().unwrap().err())
            .collect()
    });
    for (name, count) in counts::all() {
        println!("{count:>8} {name}");
    }
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
    let never = counts::never_reached();
    assert!(never.is_empty(), "never reached: {never:?}");
    record();
}

/// What `docs/reliability.md` shows of it, and what it is called here.
const FIGURES: [(&str, &str); 11] = [
    ("cases", "cases"),
    ("moves, each compared with the model", "moves"),
    ("attempts to send", "step queued Begin"),
    ("reports that the server took in", "taken in"),
    ("outcomes that became unknown", "state in_doubt"),
    ("led out of doubt by a person", "led out"),
    ("programs that died while they sent", "move Die"),
    ("two programs that sent one report at once", "move Race"),
    ("reports that went by themselves", "by itself"),
    ("copies put back", "done PutBack"),
    (
        "states, legal steps and dangers never reached",
        "never reached",
    ),
];

fn record() {
    let counted = FIGURES.map(|(label, name)| (label, counts::of(name)));
    figures::record("model", &counted);
}
