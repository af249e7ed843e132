//! The real thing: real apps on a real file, a real client, a real server.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use jiff::SignedDuration;
use kvittert_core::app::{App, AppOptions, event_channel};
use kvittert_core::clock::{Clock, TestClock};
use kvittert_core::credentials::{MemoryStore, Secrets};
use kvittert_core::domain::{Organisation, SubmissionId};
use kvittert_core::environment::Environment;
use kvittert_core::error::AppError;
use kvittert_core::ops;
use kvittert_core::ops::net::Watch;
use kvittert_core::view::app::EnvironmentName;
use kvittert_core::view::draft::{DraftSource, SaveDraft, WizardStep};
use kvittert_core::view::queue::{SendReport, SetByItself};
use kvittert_core::view::submission::{ResolveNotReceived, ResolveReceived};
use rusqlite::Connection;
use serde_json::json;
use tempfile::TempDir;
use tokio::runtime::Runtime;

use crate::bufdir::Order;
use crate::model::{Answer, Desk, Model};
use crate::moves::{Jump, LONGER_THAN_ANY_WAIT, Move};
use crate::picture::{self, Picture};
use crate::reports::{Content, Reference};
use crate::server::Server;

/// Servers and dying programs run here.
pub(crate) static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap()
});

/// The one warning of the reports here.
const WARNING: &str = "recommended /kontaktperson";
/// And that those to be rejected have a number for it.
const ANOTHER_NUMBER: &str = "organisation-differs /organisasjonsnummer 974760819 912345678";

/// Everything that is real.
pub(crate) struct System {
    pub(crate) folder: TempDir,
    pub(crate) clock: Arc<TestClock>,
    secrets: Arc<Secrets>,
    pub(crate) server: Server,
    pub(crate) apps: [Option<Arc<App>>; 2],
    /// By the model's keys.
    pub(crate) ids: BTreeMap<u32, SubmissionId>,
    pub(crate) copies: Vec<PathBuf>,
    /// Past the apps; never open while one of them closes, so that a closing is a closing.
    reader: Option<Connection>,
    /// What was on the disk after the last move.
    pub(crate) before: Picture,
    /// Every body that was ever frozen, also in a database that a copy took the place of.
    pub(crate) bodies: BTreeSet<String>,
}

pub(crate) fn answer<T>(came: Result<T, AppError>) -> Answer {
    match came {
        Ok(_) => Answer::Done,
        Err(error) => Answer::Failed(error.code),
    }
}

impl System {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = TestClock::at("2026-03-26T10:00:00Z");
        let secrets = Secrets::new(Arc::new(MemoryStore::default()), clock.clone());
        let server = RUNTIME.block_on(Server::start(folder.path()));
        let mut system = Self {
            folder,
            clock,
            secrets: Arc::new(secrets),
            server,
            apps: [None, None],
            ids: BTreeMap::new(),
            copies: Vec::new(),
            reader: None,
            before: Picture::default(),
            bodies: BTreeSet::new(),
        };
        Desk::ALL.into_iter().for_each(|desk| system.open(desk));
        system
    }

    pub(crate) fn environment(&self) -> Environment {
        Environment::new(EnvironmentName::Practice, self.folder.path())
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.environment().database()
    }

    /// What is on the disk.
    pub(crate) fn picture(&mut self) -> Picture {
        let path = self.database();
        let none_open = self.apps.iter().all(Option::is_none);
        let picture = Picture::by(self.reader.get_or_insert_with(|| picture::reader(&path)));
        if none_open {
            self.reader = None;
        }
        picture
    }

    pub(crate) fn app(&self, desk: Desk) -> Arc<App> {
        self.apps[desk as usize].clone().unwrap()
    }

    pub(crate) fn open(&mut self, desk: Desk) {
        let opened = RUNTIME.block_on(App::open(AppOptions {
            data_dir: self.folder.path().to_owned(),
            environment: EnvironmentName::Practice,
            address: Some(self.server.address()),
            clock: self.clock.clone(),
            secrets: self.secrets.clone(),
            credentials: None,
            who: desk.who().to_owned(),
            events: event_channel(),
            timeouts: None,
        }));
        let app = opened.unwrap();
        assert_eq!(app.notice(), None, "the database was found sound");
        self.apps[desk as usize] = Some(Arc::new(app));
    }

    pub(crate) fn close(&mut self, desk: Desk) {
        self.reader = None;
        let app = self.apps[desk as usize].take().unwrap();
        assert!(Arc::into_inner(app).is_some(), "nobody else holds it");
    }

    pub(crate) fn id(&self, key: u32) -> SubmissionId {
        self.ids[&key].clone()
    }

    pub(crate) fn order(&self, orders: &[Order]) {
        if let Some(server) = self.server.running() {
            for order in orders {
                server.order_fault(order.endpoint, order.fault, order.times);
            }
        }
    }

    /// Makes a move; `model` is how it should come out.
    pub(crate) fn play(&mut self, made: &Move, model: &Model) -> Answer {
        match made {
            Move::NewDraft(desk, name, content, acknowledged) => {
                let app = self.app(*desk);
                let source = DraftSource::Example;
                let draft = ops::new_draft::new_draft(&app, source, Some(&organisation(&app)));
                let id = draft.unwrap().submission.id;
                self.remember(model, id.clone());
                self.save(*desk, id, name, *content, *acknowledged)
            }
            Move::Edit(desk, key, name, content, acknowledged) => {
                self.save(*desk, self.id(*key), name, *content, *acknowledged)
            }
            Move::Discard(desk, key) => {
                answer(ops::draft::discard_draft(&self.app(*desk), &self.id(*key)))
            }
            Move::Restore(desk, key) => {
                answer(ops::draft::restore_draft(&self.app(*desk), &self.id(*key)))
            }
            Move::Send(desk, key, orders) => {
                self.order(orders);
                answer(RUNTIME.block_on(ops::send::send(&self.app(*desk), &self.id(*key))))
            }
            Move::SendIn(desk, key, by_itself, orders) => {
                self.order(orders);
                let input = SendReport {
                    id: self.id(*key),
                    by_itself: *by_itself,
                };
                answer(RUNTIME.block_on(ops::queue::send_in(&self.app(*desk), &input)))
            }
            Move::ByItself(desk, key, by_itself) => {
                let input = SetByItself {
                    id: self.id(*key),
                    by_itself: *by_itself,
                };
                answer(ops::queue::set_by_itself(&self.app(*desk), &input))
            }
            Move::Pause(desk, pause) => answer(ops::queue::pause(&self.app(*desk), *pause)),
            Move::SignIn(desk, orders) => {
                self.order(orders);
                let app = self.app(*desk);
                let id = organisation(&app).id;
                answer(RUNTIME.block_on(ops::organisation::test_connection(&app, &id)))
            }
            Move::Round(desk, orders) => {
                self.order(orders);
                // Each wait is seen before it passes.
                ops::queue::queue(&self.app(*desk)).unwrap();
                self.turn(&Move::TimePasses(LONGER_THAN_ANY_WAIT));
                answer(RUNTIME.block_on(ops::queue::move_on(&self.app(*desk))))
            }
            Move::Watch(desk, orders) => {
                self.order(orders);
                ops::queue::queue(&self.app(*desk)).unwrap();
                self.turn(&Move::TimePasses(LONGER_THAN_ANY_WAIT));
                let app = self.app(*desk);
                let mut watch = Watch::begin(&app);
                RUNTIME.block_on(watch.turn(&app));
                Answer::Done
            }
            Move::Rush(desk) => answer(RUNTIME.block_on(ops::queue::move_on(&self.app(*desk)))),
            Move::SendNow(desk, key, orders) => {
                self.order(orders);
                answer(RUNTIME.block_on(ops::send::send_queued(&self.app(*desk), &self.id(*key))))
            }
            Move::Race(key, orders) => {
                self.order(orders);
                self.race(*key)
            }
            Move::TakeBack(desk, key) => {
                answer(ops::draft::take_back(&self.app(*desk), &self.id(*key)))
            }
            Move::Received(desk, key, typed, orders) => {
                self.order(orders);
                let index = model.index(*key).unwrap();
                let input = ResolveReceived {
                    id: self.id(*key),
                    reference_id: self.text(model.reference(index, *typed)),
                    reason: String::new(),
                };
                answer(RUNTIME.block_on(ops::resolve::received(&self.app(*desk), input)))
            }
            Move::NotReceived(desk, key, confirmed) => {
                let input = ResolveNotReceived {
                    id: self.id(*key),
                    confirmed: *confirmed,
                    reason: String::new(),
                };
                answer(ops::resolve::not_received(&self.app(*desk), &input))
            }
            Move::Ask(desk, key, orders) => {
                self.order(orders);
                let app = self.app(*desk);
                match RUNTIME.block_on(ops::refresh::refresh_status(&app, &self.id(*key))) {
                    Ok(outcome) => Answer::Status {
                        changed: outcome.changed,
                        failed: outcome.failure.is_some(),
                    },
                    Err(error) => Answer::Failed(error.code),
                }
            }
            Move::AskAll(desk, orders) => {
                self.order(orders);
                match RUNTIME.block_on(ops::refresh::refresh_all(&self.app(*desk))) {
                    Ok(outcomes) => Answer::Statuses(outcomes.len()),
                    Err(error) => Answer::Failed(error.code),
                }
            }
            Move::Correct(desk, key) => {
                let source = DraftSource::Correction { id: self.id(*key) };
                let made = ops::new_draft::new_draft(&self.app(*desk), source, None);
                if let Ok(draft) = &made {
                    self.remember(model, draft.submission.id.clone());
                }
                answer(made)
            }
            Move::BackUp(desk) => {
                let to = self
                    .folder
                    .path()
                    .join(format!("copy-{}.db", self.copies.len()));
                self.copies.push(to.clone());
                answer(ops::backup::backup(&self.app(*desk), &to))
            }
            Move::Die(desk, key, death) => {
                self.die(*desk, *key, *death, model);
                Answer::Done
            }
            Move::PutBack(copy, close) => self.put_back(*copy, *close),
            _ => {
                self.turn(made);
                Answer::Done
            }
        }
    }

    /// The moves of the machine, which always succeed.
    fn turn(&mut self, made: &Move) {
        match made {
            Move::Open(desk) => self.open(*desk),
            Move::Close(desk) => self.close(*desk),
            Move::Settings(desk, on) => self.app(*desk).set_send_by_itself(*on),
            Move::ServerGoes => RUNTIME.block_on(self.server.go()),
            Move::ServerComes => RUNTIME.block_on(self.server.come()),
            Move::ForgetFaults => {
                if let Some(server) = self.server.running() {
                    server.forget_faults();
                }
            }
            Move::TimePasses(seconds) => {
                self.clock.advance(Duration::from_secs(*seconds));
                self.server.pass(*seconds);
            }
            Move::ServerTime(seconds) => {
                if let Some(server) = self.server.running() {
                    server.advance_clock(Duration::from_secs(*seconds));
                }
            }
            Move::WallClock(Jump::Hours(hours)) => {
                self.clock.jump(SignedDuration::from_hours(*hours));
            }
            Move::WallClock(Jump::To1970) => {
                let since = SignedDuration::from_millis(self.clock.now().as_millisecond());
                self.clock.jump(-since);
            }
            other => panic!("{other:?} is a person's move"),
        }
    }

    fn remember(&mut self, model: &Model, id: SubmissionId) {
        let key = model.reports.last().unwrap().key;
        assert_eq!(self.ids.insert(key, id), None, "an id is new");
    }

    fn save(
        &self,
        desk: Desk,
        id: SubmissionId,
        name: &str,
        content: Content,
        acknowledged: bool,
    ) -> Answer {
        let mut report: serde_json::Value = serde_json::from_str(ops::new_draft::EXAMPLE).unwrap();
        let mut document = report["payload"].take();
        document["organisasjonsnummer"] = json!(number(content));
        document["rapporteringsperiode"] = json!(if content.is_valid { "2025" } else { "25" });
        document["aktiviteter"][0]["antall"] = json!(content.count.to_string());
        document["aktiviteter"][0]["timer"] = json!("6740");
        let app = self.app(desk);
        let input = SaveDraft {
            id,
            organisation_id: Some(organisation(&app).id),
            report_id: name.to_owned(),
            document: kvittert_core::domain::Document(document),
            step: WizardStep::Review,
            acknowledged: if acknowledged {
                vec![WARNING.to_owned(), ANOTHER_NUMBER.to_owned()]
            } else {
                Vec::new()
            },
            explanation: None,
        };
        answer(ops::draft::save_draft(&app, input))
    }

    /// A reference as it is typed.
    pub(crate) fn text(&self, reference: Reference) -> String {
        match reference {
            Reference::Taken(number) => self.server.reference(number),
            Reference::Invented(number) => format!("bufdir_ref_invented_{number}"),
        }
    }

    /// The last look at a case.
    pub(crate) fn end(mut self) {
        for desk in Desk::ALL {
            if self.apps[desk as usize].is_some() {
                self.close(desk);
            }
        }
        assert!(picture::is_sound(&self.database()), "the file is sound");
    }
}

/// The one organisation of practice.
fn organisation(app: &App) -> Organisation {
    ops::organisation::list(app).unwrap().remove(0).organisation
}

/// The organisation number of a report.
pub(crate) fn number(content: Content) -> &'static str {
    if content.is_rejected {
        "974760819"
    } else {
        "912345678"
    }
}
