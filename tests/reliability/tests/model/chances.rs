//! Which move comes next: what makes sense where a report stands, weighted so that deep states are
//! reached, and now and then what makes no sense at all.

use kvittert_core::domain::State;
use kvittert_sandbox::{Endpoint, Fault};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::{BoxedStrategy, Union};

use crate::bufdir::Order;
use crate::model::{Desk, Model, Mood};
use crate::moves::{Death, Jump, Move, Typed};
use crate::reports::{Content, Report};

/// Most reports at a time; more would leave each of them in peace.
const MOST_REPORTS: usize = 7;
const MOST_COPIES: usize = 3;

/// Few names, so that reports stand in each other's way, here and at the server.
const NAMES: [&str; 6] = ["rpt_a", "rpt_b", "rpt_c", "rpt_d", "rpt_e", "rpt_f"];

const FAULTS: [Fault; 10] = [
    Fault::Refuse,
    Fault::DropBeforeReading,
    Fault::DropAfterTakingIn,
    Fault::Truncate,
    Fault::WrongContentType,
    Fault::Unauthorized,
    Fault::Conflict,
    Fault::TooManyRequests {
        retry_after_seconds: 30,
    },
    Fault::ServerError,
    Fault::Unavailable,
];

type Weighted = Vec<(u32, BoxedStrategy<Move>)>;

/// The moves that may come next, each with its weight.
pub(crate) fn next_moves(model: &Model) -> BoxedStrategy<Move> {
    let mut moves: Weighted = Vec::new();
    let open: Vec<Desk> = Desk::ALL
        .into_iter()
        .filter(|desk| model.program(*desk).is_open)
        .collect();
    for desk in Desk::ALL {
        if open.contains(&desk) {
            let often = if model.mood == Mood::Restarts { 2 } else { 1 };
            moves.push((often, Just(Move::Close(desk)).boxed()));
        } else {
            moves.push((25, Just(Move::Open(desk)).boxed()));
        }
    }
    of_the_machine(model, &mut moves);
    if !open.is_empty() {
        of_people(model, &open, &mut moves);
        for report in &model.reports {
            of_a_report(model, report, &open, &mut moves);
        }
    }
    Union::new_weighted(moves).boxed()
}

fn of_the_machine(model: &Model, moves: &mut Weighted) {
    let (away, back) = match model.mood {
        Mood::Faults => (3, 10),
        _ => (1, 15),
    };
    if model.bufdir.is_up {
        moves.push((away, Just(Move::ServerGoes).boxed()));
    } else {
        moves.push((back, Just(Move::ServerComes).boxed()));
    }
    moves.push((1, Just(Move::ForgetFaults).boxed()));
    let seconds = || select(vec![1_u64, 5, 10, 30, 3590, 3700]);
    moves.push((2, seconds().prop_map(Move::TimePasses).boxed()));
    let seconds = select(vec![5_u64, 5, 10, 15, 60]);
    let often = if model.mood == Mood::Answers { 8 } else { 3 };
    moves.push((often, seconds.prop_map(Move::ServerTime).boxed()));
    let hours = 24 * 3653;
    let jumps = vec![
        Jump::Hours(1),
        Jump::Hours(-1),
        Jump::Hours(hours),
        Jump::Hours(-hours),
        Jump::To1970,
    ];
    moves.push((1, select(jumps).prop_map(Move::WallClock).boxed()));
    let often = if model.mood == Mood::Restarts { 4 } else { 1 };
    if !model.copies.is_empty() {
        let put_back = (0..model.copies.len(), proptest::bool::weighted(0.8))
            .prop_map(|(copy, close)| Move::PutBack(copy, close));
        moves.push((often, put_back.boxed()));
    }
}

fn of_people(model: &Model, open: &[Desk], moves: &mut Weighted) {
    let desk = select(open.to_vec());
    if model.reports.len() < MOST_REPORTS {
        let new = (desk.clone(), names(), contents(), acknowledged()).prop_map(
            |(desk, name, content, acknowledged)| Move::NewDraft(desk, name, content, acknowledged),
        );
        let eager = if model.reports.len() < 3 { 12 } else { 4 };
        moves.push((eager, new.boxed()));
    }
    queue_as_a_whole(model, open, moves);
    let ask_all = (desk.clone(), faults(model, Endpoint::SubmissionStatus))
        .prop_map(|(desk, orders)| Move::AskAll(desk, orders));
    moves.push((2, ask_all.boxed()));
    let in_peace = desk.clone().prop_map(|desk| Move::AskAll(desk, Vec::new()));
    moves.push((2, in_peace.boxed()));
    if model.copies.len() < MOST_COPIES {
        let often = if model.mood == Mood::Restarts { 4 } else { 1 };
        moves.push((often, desk.prop_map(Move::BackUp).boxed()));
    }
}

fn queue_as_a_whole(model: &Model, open: &[Desk], moves: &mut Weighted) {
    let desk = || select(open.to_vec());
    let pause = if model.queue.is_paused {
        (3, false)
    } else {
        (1, true)
    };
    let paused = desk().prop_map(move |desk| Move::Pause(desk, pause.1));
    moves.push((pause.0, paused.boxed()));
    let settings = (desk(), any::<bool>()).prop_map(|(desk, on)| Move::Settings(desk, on));
    moves.push((1, settings.boxed()));
    let holds = model.reports.iter().any(|report| report.is_held);
    let sign_in = (desk(), faults(model, Endpoint::Authenticate))
        .prop_map(|(desk, orders)| Move::SignIn(desk, orders));
    moves.push((if holds { 4 } else { 1 }, sign_in.boxed()));
    let settings = model.programs.iter().any(|one| one.sends_by_itself);
    let goes = !model.queue.is_paused
        && model
            .reports
            .iter()
            .any(|one| one.state == State::Queued && one.goes_by_itself(settings));
    let round = (desk(), faults(model, Endpoint::Submit))
        .prop_map(|(desk, orders)| Move::Round(desk, orders));
    moves.push((if goes { 8 } else { 1 }, round.boxed()));
    let watch = (desk(), faults(model, Endpoint::Submit))
        .prop_map(|(desk, orders)| Move::Watch(desk, orders));
    moves.push((if goes { 8 } else { 1 }, watch.boxed()));
    if model.has_just_failed() {
        moves.push((3, desk().prop_map(Move::Rush).boxed()));
    }
}

/// What makes sense for a report where it stands, and a little of what does not.
fn of_a_report(model: &Model, report: &Report, open: &[Desk], moves: &mut Weighted) {
    let key = report.key;
    let desk = || select(open.to_vec());
    let send = || {
        (desk(), faults(model, Endpoint::Submit))
            .prop_map(move |(desk, orders)| Move::Send(desk, key, orders))
            .boxed()
    };
    let send_now = || {
        (desk(), faults(model, Endpoint::Submit))
            .prop_map(move |(desk, orders)| Move::SendNow(desk, key, orders))
            .boxed()
    };
    let send_in = || {
        let orders = faults(model, Endpoint::Submit);
        (desk(), any::<bool>(), orders)
            .prop_map(move |(desk, by_itself, orders)| Move::SendIn(desk, key, by_itself, orders))
            .boxed()
    };
    let by_itself = || {
        (desk(), proptest::bool::weighted(0.7))
            .prop_map(move |(desk, yes)| Move::ByItself(desk, key, yes))
            .boxed()
    };
    let edit = || {
        (desk(), names(), contents(), acknowledged())
            .prop_map(move |(desk, name, content, acknowledged)| {
                Move::Edit(desk, key, name, content, acknowledged)
            })
            .boxed()
    };
    let take_back = || {
        desk()
            .prop_map(move |desk| Move::TakeBack(desk, key))
            .boxed()
    };
    let discard = || {
        desk()
            .prop_map(move |desk| Move::Discard(desk, key))
            .boxed()
    };
    let restore = || {
        desk()
            .prop_map(move |desk| Move::Restore(desk, key))
            .boxed()
    };
    let correct = || {
        desk()
            .prop_map(move |desk| Move::Correct(desk, key))
            .boxed()
    };
    let not_received = |sure: f64| {
        (desk(), proptest::bool::weighted(sure))
            .prop_map(move |(desk, confirmed)| Move::NotReceived(desk, key, confirmed))
            .boxed()
    };
    let received = || {
        let orders = faults(model, Endpoint::SubmissionStatus);
        (desk(), typed(model), orders)
            .prop_map(move |(desk, typed, orders)| Move::Received(desk, key, typed, orders))
            .boxed()
    };
    let ask = || {
        (desk(), faults(model, Endpoint::SubmissionStatus))
            .prop_map(move |(desk, orders)| Move::Ask(desk, key, orders))
            .boxed()
    };
    let die = || {
        let deaths = select(vec![Death::BeforeTheAnswer, Death::BeforeAnybodyAnswers]);
        (desk(), deaths)
            .prop_map(move |(desk, death)| Move::Die(desk, key, death))
            .boxed()
    };
    let race = || {
        faults(model, Endpoint::Submit)
            .prop_map(move |orders| Move::Race(key, orders))
            .boxed()
    };
    let (deaths, answers) = match model.mood {
        Mood::Restarts => (5, 4),
        Mood::Answers => (1, 12),
        Mood::Everyday | Mood::Faults => (2, 4),
    };
    match report.state {
        State::Draft if report.put_away => moves.extend([(3, restore()), (1, edit()), (1, send())]),
        State::Draft => {
            let can_go = report.acknowledged && report.content.is_valid;
            let can_go = can_go && !model.holds(&report.name);
            let (sends, edits) = if can_go { (16, 1) } else { (1, 5) };
            moves.extend([(sends, send()), (edits, edit()), (1, discard())]);
            let can_wait = Move::SendIn(open[0], key, true, Vec::new()).is_possible(model);
            moves.extend(can_wait.then(|| (sends, send_in())));
        }
        State::Queued => {
            let can_race = Move::Race(key, Vec::new()).is_possible(model);
            moves.extend([(6, send_now()), (2, take_back()), (deaths, die())]);
            moves.push((3, by_itself()));
            moves.extend(can_race.then(|| (20, race())));
        }
        State::Sending => moves.extend([(2, send_now()), (2, ask())]),
        State::InDoubt => {
            moves.extend([(6, received()), (6, not_received(0.8))]);
            moves.extend([(1, send_now()), (1, take_back())]);
        }
        State::Received | State::Processing => moves.extend([(answers, ask()), (1, correct())]),
        State::Accepted | State::Rejected | State::Refused => {
            moves.extend([(3, correct()), (1, ask()), (1, send())]);
        }
    }
    // Whatever makes no sense here is refused, and changes nothing.
    let senseless: Vec<BoxedStrategy<Move>> = vec![
        send(),
        send_now(),
        edit(),
        take_back(),
        discard(),
        restore(),
        correct(),
        not_received(0.9),
        by_itself(),
        received(),
        ask(),
    ];
    moves.push((1, Union::new(senseless).boxed()));
}

fn names() -> impl Strategy<Value = String> + Clone {
    select(NAMES.to_vec()).prop_map(str::to_owned)
}

fn contents() -> impl Strategy<Value = Content> + Clone {
    (
        1_u8..4,
        proptest::bool::weighted(0.4),
        proptest::bool::weighted(0.9),
    )
        .prop_map(|(count, is_rejected, is_valid)| Content {
            count,
            is_rejected,
            is_valid,
        })
}

fn acknowledged() -> impl Strategy<Value = bool> + Clone {
    proptest::bool::weighted(0.9)
}

fn typed(model: &Model) -> BoxedStrategy<Typed> {
    let mut ways: Vec<(u32, BoxedStrategy<Typed>)> = vec![
        (6, Just(Typed::Right).boxed()),
        (1, (1_u8..3).prop_map(Typed::Wrong).boxed()),
    ];
    if !model.bufdir.taken.is_empty() {
        let another = (0..model.bufdir.taken.len()).prop_map(Typed::Another);
        ways.push((2, another.boxed()));
    }
    Union::new_weighted(ways).boxed()
}

/// What goes wrong with a call, its sign-in included: nothing, most often.
fn faults(model: &Model, endpoint: Endpoint) -> BoxedStrategy<Vec<Order>> {
    let (well, badly) = match model.mood {
        Mood::Faults => (3, 6),
        Mood::Answers => (10, 2),
        Mood::Everyday | Mood::Restarts => (6, 4),
    };
    let once = |endpoint| {
        select(FAULTS.to_vec()).prop_map(move |fault| {
            vec![Order {
                endpoint,
                fault,
                times: 1,
            }]
        })
    };
    let twice_refused = vec![Order {
        endpoint,
        fault: Fault::Unauthorized,
        times: 2,
    }];
    prop_oneof![
        well * 4 => Just(Vec::new()),
        badly * 3 => once(endpoint),
        badly => once(Endpoint::Authenticate),
        1 => Just(twice_refused),
    ]
    .boxed()
}
