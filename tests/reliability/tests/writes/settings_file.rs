//! The settings file on a failing disk: whole, and as it was or as it was to be. The program that
//! writes it here is this test itself, started anew, since the command line writes no settings.

use std::path::PathBuf;

use kvittert_core::settings;
use kvittert_core::view::app::{Language, Settings};
use kvittert_reliability::scenario::{Home, Ran};
use kvittert_reliability::shim::{DiskFault, Order, Point, Shim};

#[test]
#[ignore = "run by the test below, as a program of its own"]
fn write_settings() {
    let data = PathBuf::from(std::env::var_os("KVITTERT_DATA_DIR").expect("a data directory"));
    settings::write(&data, &after()).expect("the settings are written");
}

#[test]
fn settings_are_written_whole_or_not_at_all() {
    let shim = Shim::build();
    let home = Home::new("");
    std::fs::create_dir_all(home.data()).expect("a data directory");
    let clean = write(&home, &shim, None);
    assert_eq!(clean.code, Some(0), "{clean:?}");
    for operation in ["open", "write", "sync", "rename"] {
        assert!(clean.passed(operation) > 0, "{operation}: {clean:?}");
    }
    for fault in [DiskFault::Full, DiskFault::Broken, DiskFault::ReadOnly] {
        for point in &clean.points {
            settings::write(&home.data(), &before()).expect("the settings as they were");
            let order = Order::Fail {
                fault,
                at: point.clone(),
                onwards: false,
            };
            let ran = write(&home, &shim, Some(&order));
            let found = settings::read(&home.data());
            assert!(found.notice.is_none(), "{order}: half a file");
            let wanted = if ran.code == Some(0) {
                after()
            } else {
                before()
            };
            assert_eq!(found.settings, wanted, "{order}: {ran:?}");
            assert!(
                ran.code != Some(0) || !is_needed(point),
                "{order} was not told"
            );
        }
    }
}

/// Without these there is no new file.
fn is_needed(point: &Point) -> bool {
    matches!(
        point.operation.as_str(),
        "open" | "write" | "rename" | "sync"
    )
}

fn before() -> Settings {
    Settings::default()
}

fn after() -> Settings {
    Settings {
        language: Language::En,
        send_by_itself: true,
        ..Settings::default()
    }
}

fn write(home: &Home, shim: &Shim, order: Option<&Order>) -> Ran {
    let program = std::env::current_exe().expect("this test has a path");
    let mut command = home.command(&program);
    command.args(["--ignored", "--exact", "settings_file::write_settings"]);
    home.start_watched(command, &program, Some((shim, order)))
        .end()
}
