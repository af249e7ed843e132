//! The copies that the app makes by itself, as the settings page sees them.

use kvittert_core::clock::TestClock;
use kvittert_core::error::ErrorCode;
use kvittert_core::installation::{Installation, InstallationOptions};
use kvittert_core::ops;
use kvittert_core::view::copies::CopyKind;
use std::sync::Arc;
use std::time::Duration;

use crate::practice::desk;

fn options(folder: &tempfile::TempDir, clock: &Arc<TestClock>) -> InstallationOptions {
    use kvittert_core::credentials::{MemoryStore, Secrets};
    InstallationOptions {
        data_dir: folder.path().to_owned(),
        clock: clock.clone(),
        secrets: Arc::new(Secrets::new(
            Arc::new(MemoryStore::default()),
            clock.clone(),
        )),
        who: "kari".to_owned(),
        practice_address: None,
        events: kvittert_core::app::event_channel(),
    }
}

fn drafts(installation: &Installation) -> u64 {
    let page = ops::history::list(&installation.app(), Default::default());
    page.unwrap().total
}

fn new_draft(installation: &Installation) {
    use kvittert_core::view::draft::DraftSource;
    ops::new_draft::new_draft(&installation.app(), DraftSource::Blank, None).unwrap();
}

#[tokio::test]
async fn a_copy_is_listed_and_restored_at_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let clock = TestClock::at("2026-03-26T10:00:00Z");
    let installation = Installation::open(options(&folder, &clock)).await.unwrap();
    new_draft(&installation);
    let app = installation.app();
    ops::backup::copy_daily(app.environment(), clock.as_ref()).unwrap();
    let view = ops::backup::copies(&app).unwrap();
    assert_eq!(view.last_failure, None);
    let [copy] = view.copies.as_slice() else {
        panic!("one copy: {view:?}")
    };
    assert_eq!(copy.made_at, "2026-03-26T10:00:00Z");
    assert_eq!(copy.kind, CopyKind::Daily);
    assert_eq!(copy.name, "practice-000001-2026-03-26T100000Z.db");
    new_draft(&installation);
    drop(app);

    for other in ["practice.db", "copies/x.db", "../practice.db", ""] {
        let error = ops::backup::restore_copy(&installation, other).unwrap_err();
        assert_eq!(error.code, ErrorCode::NotFound, "{other}");
    }
    ops::backup::restore_copy(&installation, &copy.name).unwrap();
    assert_eq!(drafts(&installation), 2, "nothing changes while it is open");
    drop(installation);
    let installation = Installation::open(options(&folder, &clock)).await.unwrap();
    assert_eq!(drafts(&installation), 1, "as it was when the copy was made");
}

#[tokio::test]
async fn a_copy_that_could_not_be_made_is_in_the_view_until_one_is() {
    let folder = tempfile::tempdir().unwrap();
    let clock = TestClock::at("2026-03-26T10:00:00Z");
    let installation = Installation::open(options(&folder, &clock)).await.unwrap();
    new_draft(&installation);
    let blocking = folder.path().join("copies");
    std::fs::write(&blocking, "a file").unwrap();
    let look = || async {
        // It goes on for ever; the first look is all that is waited for.
        let watching = ops::backup::watch(&installation);
        let _ = tokio::time::timeout(Duration::from_secs(3), watching).await;
    };
    look().await;
    new_draft(&installation);
    std::fs::remove_file(&blocking).unwrap();
    let view = ops::backup::copies(&installation.app()).unwrap();
    assert_eq!(view.last_failure.unwrap().code, ErrorCode::CopyNotMade);
    assert!(view.copies.is_empty());
    look().await;
    let view = ops::backup::copies(&installation.app()).unwrap();
    assert_eq!(view.last_failure, None);
    assert_eq!(view.copies.len(), 1);
}

#[tokio::test]
async fn the_notice_of_a_damaged_database_names_the_newest_copy() {
    let desk = desk().await;
    let database = desk.app.environment().database();
    ops::backup::copy_daily(desk.app.environment(), desk.clock.as_ref()).unwrap();
    let address = desk.server.base_address();
    drop(desk.app);
    std::fs::write(&database, "no database").unwrap();
    let app = crate::practice::open(&desk.folder, &address, &desk.clock, None)
        .await
        .unwrap();
    let notice = app.notice().unwrap();
    assert_eq!(notice.code, ErrorCode::DatabaseDamaged);
    let copy = &notice.args["copy"];
    assert_eq!(copy, "practice-000001-2026-03-26T100000Z-kept.db");
    let listed = ops::backup::copies(&app).unwrap().copies;
    assert!(listed.iter().any(|one| one.name == *copy));
    use kvittert_core::view::app::Language;
    for language in [Language::Nb, Language::Nn, Language::En] {
        let words = kvittert_core::words::Words::new(language).failure(notice);
        assert!(words.contains(copy.as_str()), "{words}");
    }
}
