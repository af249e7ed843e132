//! The moves: what people, programs, the net and the machine can do, and what the model makes of
//! each.

use kvittert_core::domain::{State, Step};
use kvittert_core::error::ErrorCode;
use kvittert_core::view::submission::EventKind;
use kvittert_sandbox::{Endpoint, Fault};

use crate::bufdir::Order;
use crate::model::{Answer, Desk, Model};
use crate::reports::{Content, Reference};

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
    SendNow(Desk, u32, Vec<Order>),
    /// Both programs send at once.
    Race(u32, Vec<Order>),
    TakeBack(Desk, u32),
    Received(Desk, u32, Typed, Vec<Order>),
    NotReceived(Desk, u32, bool),
    Ask(Desk, u32, Vec<Order>),
    AskAll(Desk, Vec<Order>),
    Correct(Desk, u32),
    Die(Desk, u32, Death),
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
            | Self::SendNow(desk, ..)
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

    fn report(&self) -> Option<u32> {
        match self {
            Self::Edit(_, key, ..)
            | Self::Discard(_, key)
            | Self::Restore(_, key)
            | Self::Send(_, key, _)
            | Self::SendNow(_, key, _)
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

impl Model {
    /// The model after a move.
    pub(crate) fn after(mut self, made: &Move) -> Self {
        self.answer = Answer::Done;
        self.steps.clear();
        let index = made.report().and_then(|key| self.index(key)).unwrap_or(0);
        let done = self.play(made, index);
        if let Err(code) = done {
            self.fail(code);
        }
        self
    }

    fn play(&mut self, made: &Move, index: usize) -> Result<(), ErrorCode> {
        match made {
            Move::NewDraft(_, name, content, acknowledged) => {
                let index = self.make(name.clone(), *content);
                self.reports[index].acknowledged = *acknowledged;
            }
            Move::Edit(_, _, name, content, acknowledged) => {
                let report = &mut self.reports[index];
                match (report.state, report.put_away) {
                    (State::Draft, false) => {
                        report.name.clone_from(name);
                        report.content = *content;
                        report.acknowledged = *acknowledged;
                    }
                    (State::Draft, true) => return Err(ErrorCode::NotFound),
                    _ => return Err(ErrorCode::WrongState),
                }
            }
            Move::Discard(..) => self.put_away(index, true, EventKind::Discarded)?,
            Move::Restore(..) => self.put_away(index, false, EventKind::Restored)?,
            Move::Send(desk, _, orders) => {
                self.order(orders);
                self.asked += 1;
                self.freeze(index)?;
                self.send_queued(*desk, index)?;
            }
            Move::SendNow(desk, _, orders) => {
                self.order(orders);
                self.asked += 1;
                self.send_queued(*desk, index)?;
            }
            Move::Race(_, orders) => {
                self.order(orders);
                self.asked += 1;
                self.send_queued(Desk::Window, index)?;
            }
            Move::TakeBack(..) => {
                self.expect(index, State::Queued)?;
                self.step(index, Step::TakeBack, State::Draft, EventKind::TakenBack);
            }
            Move::Received(desk, _, typed, orders) => {
                self.order(orders);
                self.expect(index, State::InDoubt)?;
                let reference = self.reference(index, *typed);
                self.confirm(*desk, index, reference)?;
            }
            Move::NotReceived(_, _, confirmed) => {
                if !confirmed {
                    return Err(ErrorCode::InputInvalid);
                }
                self.expect(index, State::InDoubt)?;
                let event = EventKind::ResolvedNotReceived;
                self.step(index, Step::ConfirmNotReceived, State::Queued, event);
            }
            Move::Ask(desk, _, orders) => {
                self.order(orders);
                self.refresh(*desk, index)?;
            }
            Move::AskAll(desk, orders) => {
                self.order(orders);
                self.ask_all(*desk)?;
            }
            Move::Correct(..) => self.correct(index),
            Move::Die(desk, _, death) => self.die(*desk, index, *death),
            Move::Open(desk) => self.open(*desk),
            Move::Close(desk) => self.close(*desk),
            Move::BackUp(_) => self.copies.push(self.reports.clone()),
            Move::PutBack(copy, close) => {
                let open: Vec<Desk> = Desk::ALL
                    .into_iter()
                    .filter(|desk| self.program(*desk).is_open)
                    .collect();
                if !open.is_empty() && !close {
                    return Err(ErrorCode::DatabaseBusy);
                }
                open.iter().for_each(|desk| self.close(*desk));
                self.put_back(*copy);
                open.iter().for_each(|desk| self.open(*desk));
            }
            Move::ServerGoes => self.bufdir.go(),
            Move::ServerComes => self.bufdir.come(),
            Move::ForgetFaults => self.bufdir.forget_orders(),
            Move::TimePasses(seconds) => self.pass(*seconds),
            // A server that is away has nobody to tell.
            Move::ServerTime(seconds) if self.bufdir.is_up => self.bufdir.advance(*seconds),
            Move::ServerTime(_) | Move::WallClock(_) => {}
        }
        Ok(())
    }

    fn expect(&self, index: usize, state: State) -> Result<(), ErrorCode> {
        if self.reports[index].state == state {
            Ok(())
        } else {
            Err(ErrorCode::WrongState)
        }
    }

    fn put_away(&mut self, index: usize, away: bool, event: EventKind) -> Result<(), ErrorCode> {
        self.expect(index, State::Draft)?;
        let report = &mut self.reports[index];
        if report.put_away != away {
            report.put_away = away;
            report.history.push(event);
        }
        Ok(())
    }

    /// The reference that a person means.
    pub(crate) fn reference(&self, index: usize, typed: Typed) -> Reference {
        match typed {
            Typed::Right => self
                .bufdir
                .latest(&self.reports[index].name)
                .map_or(Reference::Invented(0), Reference::Taken),
            Typed::Another(number) => Reference::Taken(number),
            Typed::Wrong(number) => Reference::Invented(number),
        }
    }

    /// A person's word, and the server's where it can be had.
    fn confirm(&mut self, desk: Desk, index: usize, reference: Reference) -> Result<(), ErrorCode> {
        let confirmed = match self.ask(desk, reference) {
            Ok(standing) => Some(standing),
            Err(failure) if failure.is_not_found => return Err(failure.code),
            Err(_) => None,
        };
        if self.has_reference(reference) {
            return Err(ErrorCode::ReferenceTaken);
        }
        self.reports[index].reference = Some(reference);
        let event = EventKind::ResolvedReceived;
        self.step(index, Step::ConfirmReceived, State::Received, event);
        if let Some(standing) = confirmed {
            self.hear(index, standing);
        }
        Ok(())
    }

    fn ask_all(&mut self, desk: Desk) -> Result<(), ErrorCode> {
        let mut asked = 0;
        let awaiting: Vec<usize> = (0..self.reports.len())
            .filter(|index| self.reports[*index].awaits_answer())
            .collect();
        for index in awaiting {
            asked += 1;
            if self.refresh(desk, index)? {
                break;
            }
        }
        self.answer = Answer::Statuses(asked);
        Ok(())
    }

    /// A program dies while it sends; the report stays as it was on the disk.
    fn die(&mut self, desk: Desk, index: usize, death: Death) {
        self.asked += 1;
        match death {
            Death::BeforeTheAnswer => {
                if let Ok(token) = self.token(desk) {
                    self.begin(index);
                    let report = &self.reports[index];
                    self.bufdir.submit(token, &report.name, report.content);
                }
            }
            Death::BeforeAnybodyAnswers => {
                // Without a token it dies while it asks for one, and nothing has begun.
                if self.has_fresh_token(desk) {
                    self.begin(index);
                }
                if self.bufdir.is_up {
                    self.bufdir.go();
                    self.bufdir.come();
                }
            }
        }
        self.close(desk);
    }
}
