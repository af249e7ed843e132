//! The window: builds Tauri, binds commands to ops, forwards events. No logic.

mod background;
mod command_names;
pub mod commands;
pub mod ipc_map;
mod launch;
mod notices;
mod window;

use std::process::ExitCode;
use std::sync::Arc;

use kvittert_core::installation::Installation;
use tauri::{Manager, RunEvent};

use crate::launch::Launch;
use crate::window::Desk;

pub use command_names::COMMAND_NAMES;

/// Opens the installation and the window, and returns when the window is closed, or, where the user
/// wants it to go on in the background, when the user quits.
#[must_use]
pub fn run() -> ExitCode {
    let launch = Launch::from_environment(std::env::args_os().skip(1));
    let built = tauri::Builder::default()
        // First, so that a second start hands over before it opens the database.
        .plugin(tauri_plugin_single_instance::init(
            |app, arguments, folder| {
                window::bring_forward(app, &arguments, &folder);
            },
        ))
        .plugin(launch.log())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .setup(move |app| {
            let events = kvittert_core::app::event_channel();
            let opened = tauri::async_runtime::block_on(async {
                Installation::open(launch.installation_options(events.clone())?).await
            });
            match opened {
                Ok(installation) => {
                    let installation = Arc::new(installation);
                    app.manage(installation.clone());
                    app.manage(Desk::with_dropped(launch.files()));
                    app.manage(background::PauseEntry::default());
                    app.manage(notices::Notices::default());
                    app.manage(commands::dialogs::OpenDialog::default());
                    window::open(app.handle())?;
                    background::apply(app.handle());
                    window::forward(app.handle().clone(), events.subscribe());
                    let open = installation.clone();
                    tauri::async_runtime::spawn(async move {
                        kvittert_core::ops::backup::watch(&open).await;
                    });
                    let open = installation.clone();
                    tauri::async_runtime::spawn(async move {
                        kvittert_core::ops::deadline::watch(&open).await;
                    });
                    let open = installation.clone();
                    tauri::async_runtime::spawn(async move {
                        kvittert_core::ops::follow::watch(&open).await;
                    });
                    tauri::async_runtime::spawn(async move {
                        kvittert_core::ops::net::watch(&installation).await;
                    });
                }
                // Without its data there is nothing the window could do: it says why, and closes.
                Err(error) => window::say_why_not(app.handle(), &error),
            }
            Ok(())
        })
        .invoke_handler(tauri::generate_handler![
            commands::start::start,
            commands::start::save_settings,
            commands::start::choose_organisation,
            commands::start::background,
            commands::organisation::save_organisation,
            commands::organisation::remove_organisation,
            commands::organisation::sign_out,
            commands::organisation::test_connection,
            commands::draft::form,
            commands::draft::new_draft,
            commands::files::open_file,
            commands::files::open_dropped,
            commands::import::preview_import,
            commands::import::take_import,
            commands::import::undo_import,
            commands::import::paste_rows,
            commands::draft::draft,
            commands::draft::save_draft,
            commands::draft::discard_draft,
            commands::draft::restore_draft,
            commands::draft::preview,
            commands::draft::check_online,
            commands::draft::comparison,
            commands::queue::send,
            commands::queue::send_now,
            commands::queue::take_back,
            commands::queue::queue,
            commands::queue::pause_queue,
            commands::queue::set_by_itself,
            commands::send_many::review_many,
            commands::send_many::acknowledge_many,
            commands::send_many::send_many,
            commands::send_many::stop_sending,
            commands::send_many::many_sent,
            commands::submission::resolve_received,
            commands::submission::resolve_not_received,
            commands::submission::overview,
            commands::submission::submissions,
            commands::lists::list_shape,
            commands::lists::choose_columns,
            commands::lists::save_view,
            commands::lists::remove_view,
            commands::lists::restore_view,
            commands::submission::export_history,
            commands::submission::submission,
            commands::submission::refresh_status,
            commands::submission::refresh_all,
            commands::files::check_files,
            commands::files::check_dropped,
            commands::files::open_checked,
            commands::files::save_check_result,
            commands::files::stop_work,
            commands::submission::save_receipt,
            commands::system::print_page,
            commands::system::save_backup,
            commands::system::restore_backup,
            commands::system::take_out,
            commands::system::take_in,
            commands::system::copies,
            commands::system::restore_copy,
            commands::system::about,
            commands::system::support_details,
            commands::system::open_data_folder,
            commands::rules::rule_packs,
            commands::rules::open_rule_pack,
            commands::rules::add_rule_pack,
            commands::rules::remove_rule_pack,
            commands::rules::restore_rule_pack,
            commands::rules::preview_move,
            commands::rules::move_draft,
            commands::rules::undo_move,
            commands::rules::last_move,
            commands::rules::bare_draft,
            commands::practice::order_fault,
            commands::practice::forget_faults,
            commands::practice::advance_practice_clock,
        ])
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(|app, event| {
                // The last window was closed; who quits by the menu or restarts gives a code.
                if let RunEvent::ExitRequested {
                    code: None, api, ..
                } = event
                    && background::goes_on(app)
                {
                    api.prevent_exit();
                    background::explain(app);
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => {
            tracing::error!(%error, "the window could not be built");
            launch::say_on_terminal(&error);
            ExitCode::FAILURE
        }
    }
}
