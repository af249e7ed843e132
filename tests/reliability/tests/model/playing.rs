//! What the model makes of each move.

use kvittert_core::domain::{State, Step};
use kvittert_core::error::ErrorCode;
use kvittert_core::view::submission::EventKind;

use crate::model::{Answer, Desk, Model};
use crate::moves::{Death, LONGER_THAN_ANY_WAIT, Move, Typed};
use crate::reports::{Reference, Word};

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
            Move::SendIn(desk, _, by_itself, orders) => {
                self.order(orders);
                self.asked += 1;
                self.freeze(index)?;
                if *by_itself {
                    self.say(index, true);
                }
                if !self.queue.is_paused {
                    self.send_queued(*desk, index)?;
                }
            }
            Move::ByItself(_, _, by_itself) => {
                self.expect(index, State::Queued)?;
                self.asked += usize::from(*by_itself);
                self.say(index, *by_itself);
            }
            Move::Pause(_, pause) => self.queue.is_paused = *pause,
            Move::Settings(desk, by_itself) => {
                self.programs[*desk as usize].sends_by_itself = *by_itself;
            }
            Move::SignIn(desk, orders) => {
                self.order(orders);
                self.programs[*desk as usize].token = None;
                self.token(*desk).map_err(|failure| failure.code)?;
                self.reports.iter_mut().for_each(|one| one.is_held = false);
            }
            Move::Round(desk, orders) => {
                self.order(orders);
                self.pass(LONGER_THAN_ANY_WAIT);
                self.round(*desk);
            }
            Move::Watch(desk, orders) => {
                self.order(orders);
                self.pass(LONGER_THAN_ANY_WAIT);
                self.reports.iter_mut().for_each(|one| one.is_held = false);
                self.find_the_dead();
                if self.bufdir.is_up {
                    self.round(*desk);
                }
            }
            Move::Rush(_) => {}
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
                self.reports[index].take_back(&mut self.steps);
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
                self.reports[index].word = Some(Word::AfterDoubt);
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
            Move::ServerTime(_) => {}
            Move::WallClock(_) => self.jump(),
        }
        Ok(())
    }

    fn say(&mut self, index: usize, by_itself: bool) {
        let (word, event) = if by_itself {
            (Word::Yes, EventKind::ByItself)
        } else {
            (Word::No, EventKind::NotByItself)
        };
        let report = &mut self.reports[index];
        if report.word.replace(word) != Some(word) {
            report.history.push(event);
        }
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
        // An organisation that cannot sign in is tried once; all reports here are of one.
        let mut cannot_sign_in = false;
        for index in awaiting {
            asked += 1;
            if cannot_sign_in {
                self.reports[index].history.push(EventKind::StatusFailed);
                continue;
            }
            match self.refresh(desk, index)? {
                Some(ErrorCode::Unreachable | ErrorCode::RateLimited) => break,
                Some(ErrorCode::WrongCredentials | ErrorCode::NoCredentials) => {
                    cannot_sign_in = true;
                }
                _ => {}
            }
        }
        self.answer = Answer::Statuses(asked);
        Ok(())
    }

    /// A program dies while it sends; the report stays as it was on the disk.
    fn die(&mut self, desk: Desk, index: usize, death: Death) {
        self.asked += 1;
        self.person_asks(index);
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
