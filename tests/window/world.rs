//! All that a journey needs: an app in its window, and a practice server whose faults are ordered
//! and whose record is read here.

use std::fs;
use std::ops::Deref;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::time::Duration;

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use kvittert_sandbox::{Arrival, Endpoint, Options, PracticeServer};
use serde_json::json;
use tempfile::TempDir;

use crate::page::Page;
use crate::processes::Processes;

/// A journey that takes longer is stuck.
const LONGEST_JOURNEY: Duration = Duration::from_secs(60);
const SHORT: Duration = Duration::from_secs(10);
const DRIVER_STARTS_WITHIN: Duration = Duration::from_secs(15);

/// Whose practice server the app speaks with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Server {
    /// The test's own, so that it can order faults and read what arrived.
    OfTheTest,
    /// The one that the app starts itself, as on a first start.
    OfTheApp,
}

/// Whether the machine has a keyring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keyring {
    /// An unlocked one.
    Unlocked,
    /// None, nor a message bus.
    None,
}

/// An app in its window.
pub(crate) struct World {
    name: String,
    page: Page,
    server: Option<PracticeServer>,
    /// The port of the test's own server.
    port: Option<u16>,
    processes: Processes,
    home: TempDir,
}

impl Deref for World {
    type Target = Page;

    fn deref(&self) -> &Page {
        &self.page
    }
}

/// Goes a journey with an app that nobody has used before. Leaves a picture when it fails.
pub(crate) fn journey(name: &str, body: impl AsyncFnOnce(&mut World)) {
    journey_with(name, Server::OfTheTest, LONGEST_JOURNEY, body);
}

/// As [`journey`], on a machine without a keyring.
pub(crate) fn journey_without_keyring(name: &str, body: impl AsyncFnOnce(&mut World)) {
    go(
        name,
        Server::OfTheTest,
        Keyring::None,
        LONGEST_JOURNEY,
        body,
    );
}

/// As [`journey`], with the server and the time that are given.
pub(crate) fn journey_with(
    name: &str,
    server: Server,
    longest: Duration,
    body: impl AsyncFnOnce(&mut World),
) {
    go(name, server, Keyring::Unlocked, longest, body);
}

fn go(
    name: &str,
    server: Server,
    keyring: Keyring,
    longest: Duration,
    body: impl AsyncFnOnce(&mut World),
) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime can be had");
    let mut world = runtime.block_on(World::start(name, server, keyring));
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(async {
            let in_time = tokio::time::timeout(longest, body(&mut world)).await;
            assert!(in_time.is_ok(), "the journey ends within {longest:?}");
        });
    }));
    if outcome.is_err() {
        // A window that hangs is no reason for the test to hang.
        let left =
            runtime.block_on(async { tokio::time::timeout(SHORT, world.leave_evidence()).await });
        if left.is_err() {
            println!("The window does not answer; there is no picture of it.");
        }
    }
    drop(world);
    if let Err(panic) = outcome {
        resume_unwind(panic);
    }
}

impl World {
    async fn start(name: &str, server: Server, keyring: Keyring) -> Self {
        let home = tempfile::Builder::new().prefix("kvittert-").tempdir();
        let home = home.expect("a folder can be made");
        let server = match server {
            Server::OfTheTest => Some(
                PracticeServer::start(Options::in_memory())
                    .await
                    .expect("the server starts"),
            ),
            Server::OfTheApp => None,
        };
        let address = server
            .as_ref()
            .map(|server| ("KVITTERT_PRACTICE_URL", server.base_address()));
        let port = server.as_ref().map(PracticeServer::port);
        let without = (keyring == Keyring::None).then(|| ("WITHOUT_KEYRING", "1".to_owned()));
        let more: Vec<_> = address.into_iter().chain(without).collect();
        let processes = Processes::start(home.path(), &more);
        let client = open_window(&processes, &[]).await;
        Self {
            name: name.to_owned(),
            page: Page::new(client),
            server,
            port,
            processes,
            home,
        }
    }

    /// The test's own practice server.
    pub(crate) fn server(&self) -> &PracticeServer {
        self.server
            .as_ref()
            .expect("this journey has a server of its own")
    }

    /// Ends the test's own practice server, as a net that goes away.
    pub(crate) fn server_goes_away(&mut self) {
        self.server = None;
    }

    /// Starts the test's own practice server where it was, with nothing remembered.
    pub(crate) async fn server_comes_back(&mut self) {
        let options = Options {
            port: self.port,
            ..Options::in_memory()
        };
        let server = PracticeServer::start(options).await;
        self.server = Some(server.expect("the server starts where it was"));
    }

    /// What arrived at one endpoint, in order.
    pub(crate) fn arrived(&self, endpoint: Endpoint) -> Vec<Arrival> {
        let arrived = self.server().record();
        arrived
            .into_iter()
            .filter(|arrival| arrival.endpoint == endpoint)
            .collect()
    }

    /// The processes that the app lives in.
    pub(crate) fn processes(&self) -> &Processes {
        &self.processes
    }

    /// A folder of this journey's own, for files.
    pub(crate) fn folder(&self) -> &Path {
        self.home.path()
    }

    /// Ends the app as a power cut would, and starts it again, with files to open.
    pub(crate) async fn restart(&mut self, files: &[&Path]) {
        self.processes.kill_app();
        self.page = Page::new(open_window(&self.processes, files).await);
    }

    /// Takes a picture of the page.
    pub(crate) async fn picture(&self, path: &Path) {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).expect("the folder for pictures can be made");
        }
        let picture = self
            .page
            .screenshot()
            .await
            .expect("a picture can be taken");
        fs::write(path, picture).expect("the picture can be saved");
    }

    async fn leave_evidence(&self) {
        let folder = evidence_folder().join(&self.name);
        if fs::create_dir_all(&folder).is_err() {
            return;
        }
        println!(
            "The page, the log and what arrived are left in {}",
            folder.display()
        );
        let _ = fs::copy(self.home.path().join("app.log"), folder.join("app.log"));
        if let Some(server) = &self.server {
            let record = serde_json::to_string_pretty(&server.record()).unwrap_or_default();
            let _ = fs::write(folder.join("arrived.json"), record);
        }
        let _ = fs::write(folder.join("page.txt"), self.page.text().await);
        if let Ok(picture) = self.page.screenshot().await {
            let _ = fs::write(folder.join("page.png"), picture);
        }
    }
}

/// `target/window-tests`; `CARGO_TARGET_TMPDIR` is `target/tmp`.
fn evidence_folder() -> PathBuf {
    let tmp = Path::new(env!("CARGO_TARGET_TMPDIR"));
    tmp.parent().unwrap_or(tmp).join("window-tests")
}

async fn open_window(processes: &Processes, files: &[&Path]) -> Client {
    let capabilities = json!({
        "webkitgtk:browserOptions": { "binary": env!("CARGO_BIN_EXE_kvittert"), "args": files }
    });
    let capabilities = capabilities.as_object().cloned().unwrap_or_default();
    let mut last = None;
    let opened = tokio::time::timeout(DRIVER_STARTS_WITHIN, async {
        loop {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            builder.capabilities(capabilities.clone());
            match builder.connect(&processes.driver_address()).await {
                Ok(client) => return client,
                Err(error) => last = Some(error),
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    });
    match opened.await {
        Ok(client) => client,
        Err(_) => panic!("the driver opens the window; it last said: {last:?}"),
    }
}
