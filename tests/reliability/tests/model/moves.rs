//! The moves: what people, programs, the net and the machine can do, and when.

use kvittert_core::domain::State;
use kvittert_sandbox::{Endpoint, Fault};

use crate::bufdir::Order;
use crate::model::{Desk, Model};
use crate::reports::Content;

/// In seconds. Everything that waits in the queue is due after it.
pub(crate) const LONGER_THAN_ANY_WAIT: u64 = 2 * 3600;

/// What a person types as the reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Typed {
    /// The one that the server gave for this name, where it gave one.
    Right,
    /// One that the server gave, of whatever report.
    Another(usize),
    /// One that the server never gave.
    Wrong(u8),
}

/// How a program dies while it sends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Death {
    /// The server has dealt with the report, and its answer is on the way.
    BeforeTheAnswer,
    /// Something took the connection, and never answers.
    BeforeAnybodyAnswers,
}

/// Where the wall clock jumps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Jump {
    Hours(i64),
    To1970,
}

/// A move. Reports are named by their keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Move {
    NewDraft(Desk, String, Content, bool),
    Edit(Desk, u32, String, Content, bool),
    Discard(Desk, u32),
    Restore(Desk, u32),
    Send(Desk, u32, Vec<Order>),
    /// As the window sends in: it waits with the others where the queue is paused; and whether it
    /// goes by itself then.
    SendIn(Desk, u32, bool, Vec<Order>),
    SendNow(Desk, u32, Vec<Order>),
    ByItself(Desk, u32, bool),
    /// Both programs send at once.
    Race(u32, Vec<Order>),
    TakeBack(Desk, u32),
    Received(Desk, u32, Typed, Vec<Order>),
    NotReceived(Desk, u32, bool),
    Ask(Desk, u32, Vec<Order>),
    AskAll(Desk, Vec<Order>),
    Correct(Desk, u32),
    Die(Desk, u32, Death),
    Pause(Desk, bool),
    Settings(Desk, bool),
    SignIn(Desk, Vec<Order>),
    /// All waits pass, and what goes by itself goes.
    Round(Desk, Vec<Order>),
    /// The same as the window does it: whoever watches begins to, and takes one turn.
    Watch(Desk, Vec<Order>),
    /// The round at once after a failure, when nothing may go.
    Rush(Desk),
    Open(Desk),
    Close(Desk),
    BackUp(Desk),
    /// A copy is put back; whether whoever is open is closed first, and opened again.
    PutBack(usize, bool),
    ServerGoes,
    ServerComes,
    ForgetFaults,
    TimePasses(u64),
    ServerTime(u64),
    WallClock(Jump),
}

impl Move {
    /// Its name in the counts.
    pub(crate) fn name(&self) -> String {
        let text = format!("{self:?}");
        text.split(|c: char| !c.is_ascii_alphanumeric())
            .next()
            .unwrap_or_default()
            .to_owned()
    }

    fn desk(&self) -> Option<Desk> {
        match self {
            Self::NewDraft(desk, ..)
            | Self::Edit(desk, ..)
            | Self::Discard(desk, ..)
            | Self::Restore(desk, ..)
            | Self::Send(desk, ..)
            | Self::SendIn(desk, ..)
            | Self::SendNow(desk, ..)
            | Self::ByItself(desk, ..)
            | Self::Pause(desk, _)
            | Self::Settings(desk, _)
            | Self::SignIn(desk, _)
            | Self::Round(desk, _)
            | Self::Watch(desk, _)
            | Self::Rush(desk)
            | Self::TakeBack(desk, ..)
            | Self::Received(desk, ..)
            | Self::NotReceived(desk, ..)
            | Self::Ask(desk, ..)
            | Self::AskAll(desk, ..)
            | Self::Correct(desk, ..)
            | Self::Die(desk, ..)
            | Self::BackUp(desk) => Some(*desk),
            _ => None,
        }
    }

    pub(crate) fn report(&self) -> Option<u32> {
        match self {
            Self::Edit(_, key, ..)
            | Self::Discard(_, key)
            | Self::Restore(_, key)
            | Self::Send(_, key, _)
            | Self::SendIn(_, key, ..)
            | Self::SendNow(_, key, _)
            | Self::ByItself(_, key, _)
            | Self::Race(key, _)
            | Self::TakeBack(_, key)
            | Self::Received(_, key, ..)
            | Self::NotReceived(_, key, _)
            | Self::Ask(_, key, _)
            | Self::Correct(_, key)
            | Self::Die(_, key, _) => Some(*key),
            _ => None,
        }
    }

    /// Whether it can be made: a closed program makes none, and what the model could not foresee
    /// is left out.
    pub(crate) fn is_possible(&self, model: &Model) -> bool {
        let is_open = |desk: Desk| model.program(desk).is_open;
        let state = self
            .report()
            .map(|key| model.index(key).map(|index| model.reports[index].state));
        if self.desk().is_some_and(|desk| !is_open(desk)) || state == Some(None) {
            return false;
        }
        let is_queued = state == Some(Some(State::Queued));
        let asks_in_peace = |endpoint| !model.bufdir.has_orders_for(endpoint);
        match self {
            Self::Open(desk) => !is_open(*desk),
            Self::Close(desk) => is_open(*desk),
            Self::PutBack(copy, _) => *copy < model.copies.len(),
            Self::ServerGoes => model.bufdir.is_up,
            Self::ServerComes => !model.bufdir.is_up,
            Self::Received(_, _, Typed::Another(number), _) => *number < model.bufdir.taken.len(),
            // In which order they are asked about is told by a clock that jumps.
            Self::AskAll(_, orders) => {
                let awaiting = model.reports.iter().filter(|one| one.awaits_answer());
                let in_peace = orders.is_empty()
                    && asks_in_peace(Endpoint::Authenticate)
                    && asks_in_peace(Endpoint::SubmissionStatus);
                awaiting.count() <= 1 || in_peace
            }
            // How long a rest has lasted is told by a clock that jumps.
            Self::SendIn(..) => model.queue.is_paused || !model.queue.rests(),
            Self::Rush(_) => model.has_just_failed(),
            // Who of the two wins is not foreseen, so both must be alike.
            Self::Race(_, orders) => {
                let lets_in = |desk: Desk| {
                    let token = model.program(desk).token;
                    model.has_fresh_token(desk)
                        && token.is_some_and(|token| model.bufdir.lets_in(token))
                };
                is_queued
                    && Desk::ALL
                        .into_iter()
                        .all(|desk| is_open(desk) && lets_in(desk))
                    && model.bufdir.is_up
                    && asks_in_peace(Endpoint::Submit)
                    && orders.iter().all(ends_the_sending)
            }
            Self::Die(_, _, Death::BeforeAnybodyAnswers) => is_queued,
            Self::Die(_, _, Death::BeforeTheAnswer) => {
                is_queued
                    && model.bufdir.is_up
                    && asks_in_peace(Endpoint::Authenticate)
                    && asks_in_peace(Endpoint::Submit)
            }
            _ => true,
        }
    }
}

/// Whether a report that met this fault is in the queue no more.
fn ends_the_sending(order: &Order) -> bool {
    let goes_on = matches!(
        order.fault,
        Fault::Unauthorized | Fault::TooManyRequests { .. } | Fault::Delay { .. }
    );
    order.endpoint == Endpoint::Submit && order.times == 1 && !goes_on
}
