//! An environment that is open: what the ops work on.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use kvittert_sandbox::PracticeServer;
use secrecy::SecretString;
use tokio::sync::broadcast;

use crate::bufdir::{BaseAddress, Client, ClientCredentials, Timeouts};
use crate::clock::Clock;
use crate::credentials::{SecretError, SecretStore, Secrets};
use crate::domain::{Organisation, SubmissionId};
use crate::environment::Environment;
use crate::error::{AppError, ErrorCode, Result};
use crate::ops::first_start::documented_credentials;
use crate::ops::outcome::Unwritten;
use crate::ops::queue::Countdowns;
use crate::ops::refresh::Asking;
use crate::packs_at_hand::RulesAtHand;
use crate::rules::{RulePack, RulePacks};
use crate::store::{Opened, Store};
use crate::view::app::EnvironmentName;
use crate::view::files::AppEvent;

/// How many events a slow listener may fall behind.
const EVENTS_KEPT: usize = 256;

/// Where the core tells what happens; whoever wants to hear subscribes.
pub type Events = broadcast::Sender<AppEvent>;

/// A channel for events. It outlives an [`App`], so that a window hears on after a change of
/// environment.
#[must_use]
pub fn event_channel() -> Events {
    broadcast::channel(EVENTS_KEPT).0
}

/// What an [`App`] is opened with.
pub struct AppOptions {
    /// Where its files are.
    pub data_dir: PathBuf,
    /// Which environment.
    pub environment: EnvironmentName,
    /// The address that somebody gave; none means the practice server in practice, and no address
    /// live.
    pub address: Option<String>,
    /// Time and ids.
    pub clock: Arc<dyn Clock>,
    /// Where secrets are kept.
    pub secrets: Arc<Secrets>,
    /// Credentials for this run only, from the environment variables of a script.
    pub credentials: Option<ClientCredentials>,
    /// Who is at the keyboard: the login name.
    pub who: String,
    /// How long a call may take; none means the usual [`Timeouts`].
    pub timeouts: Option<Timeouts>,
    /// Where to tell what happens.
    pub events: Events,
}

/// An environment that is open.
pub struct App {
    pub(crate) environment: Environment,
    pub(crate) store: Store,
    pub(crate) client: Option<Client>,
    pub(crate) practice: Option<PracticeServer>,
    /// The rule packs; see [`App::rules`].
    pub(crate) at_hand: RulesAtHand,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) secrets: Arc<Secrets>,
    pub(crate) credentials: Option<ClientCredentials>,
    pub(crate) who: String,
    pub(crate) notice: Option<AppError>,
    pub(crate) stop: AtomicBool,
    /// Outcomes that the disk would not take, to be tried again.
    pub(crate) unwritten: std::sync::Mutex<Vec<Unwritten>>,
    /// Why today's copy of the database was not made.
    pub(crate) copy_failure: std::sync::Mutex<Option<AppError>>,
    /// What is left of the waits in the queue.
    pub(crate) countdowns: Countdowns,
    /// Held by whoever sends what goes by itself: one at a time.
    pub(crate) moving: tokio::sync::Mutex<()>,
    /// How many reports a person is sending at this moment.
    pub(crate) by_hand: AtomicUsize,
    /// Held by whoever sends many drafts: one such piece of work at a time.
    pub(crate) sending_many: tokio::sync::Mutex<()>,
    /// A person wants that to end after the report that is being sent.
    pub(crate) stop_sending: AtomicBool,
    /// Wakes who watches over the queue.
    pub(crate) wake: tokio::sync::Notify,
    /// Held for each question about a report.
    pub(crate) asking: Asking,
    /// Held by whoever asks about many reports.
    pub(crate) asking_many: tokio::sync::Mutex<()>,
    /// What is left until the next question about each report.
    pub(crate) follow_countdowns: Countdowns,
    /// There is a reason to ask about all of them now.
    pub(crate) hurry: AtomicBool,
    /// Wakes who follows reports.
    pub(crate) follow: tokio::sync::Notify,
    send_by_itself: AtomicBool,
    reachable: std::sync::Mutex<Option<bool>>,
    events: Events,
    data_dir: PathBuf,
}

/// Practice never leaves the machine: a report that went to Bufdir while the banner says that
/// nothing does would be the worst of both.
fn stays_here(environment: EnvironmentName, base: BaseAddress) -> Result<BaseAddress> {
    if environment == EnvironmentName::Practice && !base.is_loopback() {
        return Err(AppError::new(ErrorCode::InputInvalid)
            .with("field", "address")
            .with("problem", "practice_leaves_machine"));
    }
    Ok(base)
}

impl App {
    /// Opens an environment: its database, its practice server where it is its own, its client.
    ///
    /// What was found dead in `sending` is in doubt afterwards.
    ///
    /// # Errors
    /// Those of the store, an address that cannot be used, or
    /// [`ErrorCode::Internal`] when the practice server does not start.
    pub async fn open(options: AppOptions) -> Result<Self> {
        let environment = Environment::new(options.environment, &options.data_dir);
        let now = options.clock.now();
        let owner = options.clock.new_id();
        let Opened {
            store, set_aside, ..
        } = Store::open(&environment.database(), now, &owner, environment.name)?;
        let mut notice = set_aside.map(|kept| {
            let notice = AppError::new(ErrorCode::DatabaseDamaged)
                .with("path", environment.database().display())
                .with("set_aside", kept.display());
            match crate::ops::backup::newest_copy(&environment) {
                Some(copy) => notice.with("has_copy", "yes").with("copy", copy.name),
                None => notice,
            }
        });
        let (practice, address) = match (options.environment, options.address) {
            (EnvironmentName::Practice, None) => {
                let memory = environment.practice_memory();
                let (server, found) = crate::practice::start(&memory, now).await?;
                notice = notice.or(found);
                let address = server.base_address();
                (Some(server), Some(address))
            }
            (_, address) => (None, address),
        };
        let client = address
            .map(|text| BaseAddress::parse(&text))
            .transpose()?
            .map(|base| stays_here(environment.name, base))
            .transpose()?
            .map(|base| {
                let timeouts = options.timeouts.unwrap_or_default();
                Client::with_timeouts(base, options.clock.clone(), timeouts)
            })
            .transpose()?;
        let at_hand = RulesAtHand::read(&store)?;
        notice = notice.or_else(|| at_hand.faults().into_values().next());
        let app = Self {
            environment,
            store,
            client,
            practice,
            at_hand,
            clock: options.clock,
            secrets: options.secrets,
            credentials: options.credentials,
            who: options.who,
            notice,
            stop: AtomicBool::new(false),
            unwritten: std::sync::Mutex::default(),
            copy_failure: std::sync::Mutex::default(),
            countdowns: Countdowns::default(),
            moving: tokio::sync::Mutex::default(),
            by_hand: AtomicUsize::new(0),
            sending_many: tokio::sync::Mutex::default(),
            stop_sending: AtomicBool::new(false),
            wake: tokio::sync::Notify::new(),
            asking: Asking::default(),
            asking_many: tokio::sync::Mutex::default(),
            follow_countdowns: Countdowns::default(),
            hurry: AtomicBool::new(false),
            follow: tokio::sync::Notify::new(),
            send_by_itself: AtomicBool::new(false),
            reachable: std::sync::Mutex::new(None),
            events: options.events,
            data_dir: options.data_dir,
        };
        crate::ops::first_start::settle_in(&app)?;
        Ok(app)
    }

    /// Which environment it is.
    #[must_use]
    pub fn environment(&self) -> &Environment {
        &self.environment
    }

    /// Something to tell about how the database was found.
    #[must_use]
    pub fn notice(&self) -> Option<&AppError> {
        self.notice.as_ref()
    }

    /// Where its files are.
    #[must_use]
    pub fn data_dir(&self) -> &Path {
        &self.data_dir
    }

    /// The practice server, when it is the app's own.
    #[must_use]
    pub fn practice_server(&self) -> Option<&PracticeServer> {
        self.practice.as_ref()
    }

    /// The base address in use.
    #[must_use]
    pub fn address(&self) -> Option<String> {
        self.client
            .as_ref()
            .map(|client| client.base().as_str().to_owned())
    }

    /// What it tells from now on.
    #[must_use]
    pub fn subscribe(&self) -> broadcast::Receiver<AppEvent> {
        self.events.subscribe()
    }

    /// Tells whoever listens.
    pub fn tell(&self, event: AppEvent) {
        // Nobody listening is no failure: the command line does not.
        let _ = self.events.send(event);
    }

    /// Whether the server answered the last call; none before the first.
    #[must_use]
    pub fn reachable(&self) -> Option<bool> {
        *self
            .reachable
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Whether the settings say that a queued report goes by itself once it can; no until
    /// [`App::set_send_by_itself`] says otherwise.
    #[must_use]
    pub fn sends_by_itself(&self) -> bool {
        self.send_by_itself.load(Ordering::SeqCst)
    }

    /// Takes over what the settings say about queued reports.
    pub fn set_send_by_itself(&self, by_itself: bool) {
        if self.send_by_itself.swap(by_itself, Ordering::SeqCst) != by_itself {
            crate::ops::queue::changed(self);
        }
    }

    /// Asks long work to stop.
    pub fn stop_work(&self) {
        self.stop.store(true, Ordering::SeqCst);
    }

    pub(crate) fn note_reachable(&self, reachable: bool) {
        let before = self
            .reachable
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .replace(reachable);
        if before != Some(reachable) {
            self.tell(AppEvent::Reachable { reachable });
            // When the next report goes has changed with it.
            self.tell(AppEvent::QueueChanged);
            self.follow.notify_one();
        }
    }

    /// Tells that something happened to a submission. Not being able to tell is no reason to stop
    /// what is being done to it.
    pub(crate) fn tell_changed(&self, id: &SubmissionId) {
        match self.store.row(id) {
            Ok(Some(row)) => {
                tracing::info!(id = %row.id, state = row.state.as_str(), "submission");
                if row.state.awaits_answer() {
                    self.follow.notify_one();
                }
                self.tell(AppEvent::SubmissionChanged {
                    id: row.id,
                    state: row.state,
                });
            }
            Ok(None) => {}
            Err(error) => tracing::warn!(code = ?error.code, "a change could not be told"),
        }
    }

    pub(crate) fn client(&self) -> Result<&Client> {
        self.client
            .as_ref()
            .ok_or_else(|| AppError::new(ErrorCode::AddressMissing))
    }

    /// The rule packs at hand at this moment.
    pub(crate) fn rules(&self) -> Arc<RulePacks> {
        self.at_hand.packs(&self.store)
    }

    pub(crate) fn pack(&self, version: &str) -> Result<Arc<RulePack>> {
        self.rules().get(version).ok_or_else(|| {
            self.at_hand.faults().remove(version).unwrap_or_else(|| {
                AppError::new(ErrorCode::UnknownPayloadVersion).with("payload_version", version)
            })
        })
    }

    /// The newest rule pack, for a report that names none.
    pub(crate) fn newest_pack(&self) -> Result<Arc<RulePack>> {
        let version = self
            .rules()
            .versions()
            .into_iter()
            .next()
            .unwrap_or_default();
        self.pack(&version)
    }

    /// Client id and secret of an organisation. Blocks for as long as the keyring does.
    pub(crate) fn credentials_of(&self, organisation: &Organisation) -> Result<ClientCredentials> {
        match &self.credentials {
            Some(given) => Ok(given.clone()),
            None => self.credentials_from(
                organisation,
                self.secrets
                    .get(&self.environment.secret_name(&organisation.id)),
            ),
        }
    }

    /// The same, with the keyring asked on a thread that may wait: a keyring that hangs must not
    /// hold up whoever else waits for an answer.
    pub(crate) async fn credentials_at_leisure(
        &self,
        organisation: &Organisation,
    ) -> Result<ClientCredentials> {
        if let Some(given) = &self.credentials {
            return Ok(given.clone());
        }
        let secrets = self.secrets.clone();
        let name = self.environment.secret_name(&organisation.id);
        let kept = tokio::task::spawn_blocking(move || secrets.get(&name))
            .await
            .map_err(|error| AppError::new(ErrorCode::Internal).because(error))?;
        self.credentials_from(organisation, kept)
    }

    fn credentials_from(
        &self,
        organisation: &Organisation,
        kept: std::result::Result<Option<SecretString>, SecretError>,
    ) -> Result<ClientCredentials> {
        if !matches!(kept, Ok(Some(_)))
            && let Some(documented) = documented_credentials(self, organisation)
        {
            return Ok(documented);
        }
        match kept? {
            Some(client_secret) => Ok(ClientCredentials {
                client_id: organisation.client_id.clone(),
                client_secret,
            }),
            None => {
                Err(AppError::new(ErrorCode::NoCredentials)
                    .with("organisation", &organisation.label))
            }
        }
    }

    /// Client id and secret for a report, by Bufdir's name for its organisation.
    pub(crate) async fn credentials_for(&self, org_id: &str) -> Result<ClientCredentials> {
        if let Some(given) = &self.credentials {
            return Ok(given.clone());
        }
        let organisation = self
            .store
            .organisations()?
            .into_iter()
            .find(|organisation| organisation.org_id.as_str() == org_id)
            .ok_or_else(|| AppError::new(ErrorCode::NoCredentials).with("organisation", org_id))?;
        self.credentials_at_leisure(&organisation).await
    }
}
