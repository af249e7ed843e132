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
use secrecy::SecretString;

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
