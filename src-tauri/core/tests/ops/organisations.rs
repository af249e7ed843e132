//! Which organisation is in use, over restarts, and what is known of each one's connection.

use std::path::Path;
use std::sync::Arc;

use kvittert_core::app::event_channel;
use kvittert_core::clock::TestClock;
use kvittert_core::credentials::{MemoryStore, Secrets};
use kvittert_core::domain::OrganisationId;
use kvittert_core::error::ErrorCode;
use kvittert_core::installation::{Installation, InstallationOptions};
use kvittert_core::ops;
use kvittert_core::view::app::SaveOrganisation;
use kvittert_core::view::queue::NextTry;
use kvittert_sandbox::{Endpoint, Fault};
use secrecy::SecretString;

use crate::practice::desk;

async fn installation(folder: &Path, keyring: &Arc<MemoryStore>) -> Installation {
    let clock = TestClock::at("2026-03-26T10:00:00Z");
    Installation::open(InstallationOptions {
        data_dir: folder.to_owned(),
        secrets: Arc::new(Secrets::new(keyring.clone(), clock.clone())),
        clock,
        who: "kari".to_owned(),
        practice_address: None,
        events: event_channel(),
    })
    .await
    .unwrap()
}

fn save(
    installation: &Installation,
    id: Option<&OrganisationId>,
    client_id: &str,
    secret: Option<&str>,
) -> OrganisationId {
    let input = SaveOrganisation {
        id: id.cloned(),
        label: "Nordlys".to_owned(),
        org_number: "974760819".to_owned(),
        org_id: "org_519".to_owned(),
        client_id: client_id.to_owned(),
        secret: secret.map(SecretString::from),
    };
    ops::organisation::save(&installation.app(), input).unwrap()
}

fn in_use(installation: &Installation) -> Option<OrganisationId> {
    let start = ops::start::start(installation).unwrap();
    let current = ops::start::current_organisation(installation).unwrap();
    assert_eq!(
        current.map(|organisation| organisation.id),
        start.current_organisation,
        "a new report is for the one that is shown"
    );
    start.current_organisation
}

#[tokio::test]
async fn one_is_in_use_by_itself_and_of_several_the_one_that_was_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let keyring = Arc::new(MemoryStore::default());
    let mut here = installation(folder.path(), &keyring).await;
    let first = in_use(&here).unwrap();
    let second = save(&here, None, "client", None);
    assert_eq!(in_use(&here), None, "all of them, until one is chosen");
    for chosen in [Some(second.clone()), None, Some(second.clone())] {
        ops::start::choose_organisation(&here, chosen.clone())
            .await
            .unwrap();
        assert_eq!(in_use(&here), chosen);
        drop(here);
        here = installation(folder.path(), &keyring).await;
        assert_eq!(in_use(&here), chosen, "at the next start too");
    }
    ops::organisation::remove(&here.app(), &second)
        .await
        .unwrap();
    assert_eq!(in_use(&here), Some(first), "one that is gone is not in use");
}

#[tokio::test]
async fn the_last_test_of_a_connection_is_known_until_its_credentials_change() {
    let folder = tempfile::tempdir().unwrap();
    let keyring = Arc::new(MemoryStore::default());
    let here = installation(folder.path(), &keyring).await;
    let id = save(&here, None, "client", Some("wrong"));
    let tested = || {
        let all = ops::organisation::list(&here.app()).unwrap();
        let found = all.into_iter().find(|view| view.organisation.id == id);
        found.unwrap().tested.map(|test| (test.at, test.good))
    };
    let at = "2026-03-26T10:00:00Z".to_owned();
    assert_eq!(tested(), None);
    let error = ops::organisation::test_connection(&here.app(), &id).await;
    assert_eq!(error.unwrap_err().code, ErrorCode::WrongCredentials);
    assert_eq!(tested(), Some((at.clone(), false)));
    let good = Some(kvittert_sandbox::PRACTICE_SECRET);
    save(&here, Some(&id), "client", good);
    assert_eq!(tested(), None, "another secret");
    ops::organisation::test_connection(&here.app(), &id)
        .await
        .unwrap();
    assert_eq!(tested(), Some((at.clone(), true)));
    save(&here, Some(&id), "client", None);
    assert_eq!(tested(), Some((at, true)), "nothing changed");
    save(&here, Some(&id), "another", None);
    assert_eq!(tested(), None, "another client id");
}

#[tokio::test]
async fn a_test_says_nothing_of_a_secret_that_came_while_it_was_under_way() {
    let desk = desk().await;
    let id = desk.organisation().id;
    let secret_is = |secret: &str| {
        let secret = SecretString::from(secret);
        ops::organisation::keep_secret(&desk.app, &id, &secret).unwrap();
    };
    secret_is("wrong");
    let slow = Fault::Delay { seconds: 1 };
    desk.server.order_fault(Endpoint::Authenticate, slow, 1);
    let another = async {
        while desk.arrived(Endpoint::Authenticate).is_empty() {
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
        secret_is(kvittert_sandbox::PRACTICE_SECRET);
    };
    let (answer, ()) = tokio::join!(ops::organisation::test_connection(&desk.app, &id), another);
    assert_eq!(answer.unwrap_err().code, ErrorCode::WrongCredentials);
    let all = ops::organisation::list(&desk.app).unwrap();
    assert_eq!(all[0].tested, None, "the one that is kept was never tried");
}

#[tokio::test]
async fn what_the_server_said_goes_before_what_the_disk_says() {
    let desk = desk().await;
    let id = desk.organisation().id;
    let waiting = desk.waiting(1).await.remove(0);
    let refuse = || {
        let refusal = Fault::Unauthorized;
        desk.server.order_fault(Endpoint::Authenticate, refusal, 1);
    };
    refuse();
    desk.move_on().await;
    assert_eq!(desk.next(&waiting), NextTry::PutRight);
    let database = rusqlite::Connection::open(desk.database()).unwrap();
    database
        .execute_batch(
            "CREATE TRIGGER fails BEFORE INSERT ON workspace \
             WHEN NEW.key LIKE 'connection_tested:%' \
             BEGIN SELECT RAISE(ABORT, 'a disk that fails'); END",
        )
        .unwrap();
    refuse();
    let answer = ops::organisation::test_connection(&desk.app, &id).await;
    assert_eq!(answer.unwrap_err().code, ErrorCode::WrongCredentials);
    ops::organisation::test_connection(&desk.app, &id)
        .await
        .unwrap();
    assert_eq!(desk.next(&waiting), NextTry::Now, "it was put right");
}
