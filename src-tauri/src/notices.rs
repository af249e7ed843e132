//! Notices of the system. They are sent from here, so that the window needs no permission for them.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Mutex, PoisonError};

use kvittert_core::domain::SubmissionId;
use kvittert_core::ops::notice::Notice;
use tauri::{AppHandle, Manager};

/// Where notices go on their way to the system: a thread of their own, since a system that does not
/// answer must not hold up anything else.
#[derive(Default)]
pub(crate) struct Notices(Mutex<Option<Sender<Notice>>>);

/// Shows a notice. Where the system shows none there is nothing to do: the window says the same.
pub(crate) fn show(app: &AppHandle, notice: Notice) {
    let notices = app.state::<Notices>();
    let mut way = notices.0.lock().unwrap_or_else(PoisonError::into_inner);
    let sender = way.get_or_insert_with(|| {
        let (sender, receiver) = channel();
        let app = app.clone();
        std::thread::spawn(move || system::show_all(&app, &receiver));
        sender
    });
    if let Err(error) = sender.send(notice) {
        tracing::warn!(%error, "a notice could not be shown");
        *way = None;
    }
}

/// A person opened a notice.
#[cfg(target_os = "linux")]
fn opened(app: &AppHandle, about: Option<SubmissionId>) {
    crate::window::show_report(app, about);
}

#[cfg(target_os = "linux")]
mod system {
    //! The notification service of the desktop, by its D-Bus interface.
    //! Source: Desktop Notifications Specification 1.3.

    use std::collections::HashMap;
    use std::sync::{Arc, Mutex, PoisonError};

    use zbus::zvariant::Value;

    use super::{AppHandle, Notice, Receiver, SubmissionId, opened};

    /// What a click on the notice itself is called.
    const DEFAULT: &str = "default";
    /// The service decides how long it stands.
    const ITS_OWN_TIME: i32 = -1;

    #[zbus::proxy(
        interface = "org.freedesktop.Notifications",
        default_service = "org.freedesktop.Notifications",
        default_path = "/org/freedesktop/Notifications",
        gen_async = false
    )]
    trait Notifications {
        #[expect(clippy::too_many_arguments, reason = "so the specification has it")]
        fn notify(
            &self,
            app_name: &str,
            replaces_id: u32,
            app_icon: &str,
            summary: &str,
            body: &str,
            actions: &[&str],
            hints: HashMap<&str, Value<'_>>,
            expire_timeout: i32,
        ) -> zbus::Result<u32>;

        #[zbus(signal)]
        fn action_invoked(&self, id: u32, action_key: &str) -> zbus::Result<()>;
    }

    /// What each notice that was shown is about, by the number that the service gave it.
    type Shown = Arc<Mutex<HashMap<u32, Option<SubmissionId>>>>;

    /// Shows notices for as long as there are any.
    pub(super) fn show_all(app: &AppHandle, notices: &Receiver<Notice>) {
        let shown = Shown::default();
        let mut service = None;
        for notice in notices {
            if service.is_none() {
                service = connect(app, &shown)
                    .inspect_err(|error| tracing::warn!(%error, "no notices on this desktop"))
                    .ok();
            }
            let Some(service) = &service else { continue };
            match show(service, &notice) {
                Ok(id) => {
                    let mut shown = shown.lock().unwrap_or_else(PoisonError::into_inner);
                    shown.insert(id, notice.about);
                }
                Err(error) => tracing::warn!(%error, "a notice was not shown"),
            }
        }
    }

    fn show(service: &NotificationsProxy<'_>, notice: &Notice) -> zbus::Result<u32> {
        let hints = HashMap::from([("desktop-entry", Value::from("Kvittert"))]);
        let actions = [DEFAULT, notice.action.as_str()];
        service.notify(
            "Kvittert",
            0,
            "kvittert",
            &notice.title,
            &notice.text,
            &actions,
            hints,
            ITS_OWN_TIME,
        )
    }

    /// Connects to the service, and listens for what is opened.
    fn connect(app: &AppHandle, shown: &Shown) -> zbus::Result<NotificationsProxy<'static>> {
        let session = zbus::blocking::Connection::session()?;
        let service = NotificationsProxy::new(&session)?;
        let clicks = service.receive_action_invoked()?;
        let (app, shown) = (app.clone(), shown.clone());
        std::thread::spawn(move || {
            for click in clicks {
                let Ok(click) = click.args() else { continue };
                let about = shown
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .remove(&click.id);
                // The service tells everybody of everybody's notices.
                if let Some(about) = about {
                    opened(&app, about);
                }
            }
        });
        Ok(service)
    }
}

#[cfg(not(target_os = "linux"))]
mod system {
    use super::{AppHandle, Notice, Receiver};

    /// Shows notices for as long as there are any.
    pub(super) fn show_all(_: &AppHandle, notices: &Receiver<Notice>) {
        for notice in notices {
            let mut shown = notify_rust::Notification::new();
            shown.summary(&notice.title).body(&notice.text);
            if let Err(error) = shown.show() {
                tracing::warn!(%error, "a notice was not shown");
            }
        }
    }
}
