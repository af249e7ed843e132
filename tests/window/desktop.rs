//! A desktop: its notification service and its tray, on the message bus of a journey. No real one
//! runs without a screen.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use zbus::connection::Builder;
use zbus::message::Header;
use zbus::object_server::SignalEmitter;
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Value};
use zbus::{Connection, Proxy, interface};

const LONGEST: Duration = Duration::from_secs(90);
const PAUSE: Duration = Duration::from_millis(200);
const NOTICES_AT: &str = "/org/freedesktop/Notifications";

/// A notice as it was shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Shown {
    pub(crate) title: String,
    pub(crate) text: String,
    pub(crate) actions: Vec<String>,
}

type AllShown = Arc<Mutex<Vec<Shown>>>;
/// Who has an icon in the tray, and where on the bus it is.
type Icons = Arc<Mutex<Vec<(String, String)>>>;
/// An entry of a menu: its number, what is known of it, and the entries below it.
type Entry = (i32, HashMap<String, OwnedValue>, Vec<OwnedValue>);

struct Notifications(AllShown);

#[interface(name = "org.freedesktop.Notifications")]
impl Notifications {
    #[expect(clippy::too_many_arguments, reason = "so the specification has it")]
    fn notify(
        &self,
        _app_name: &str,
        _replaces_id: u32,
        _app_icon: &str,
        summary: String,
        body: String,
        actions: Vec<String>,
        _hints: HashMap<String, OwnedValue>,
        _expire_timeout: i32,
    ) -> u32 {
        let mut shown = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        shown.push(Shown {
            title: summary,
            text: body,
            actions,
        });
        u32::try_from(shown.len()).unwrap_or_default()
    }

    #[zbus(signal)]
    async fn action_invoked(
        emitter: &SignalEmitter<'_>,
        id: u32,
        action_key: &str,
    ) -> zbus::Result<()>;
}

struct Tray(Icons);

#[interface(name = "org.kde.StatusNotifierWatcher")]
impl Tray {
    fn register_status_notifier_item(&self, at: &str, #[zbus(header)] header: Header<'_>) {
        let sender = header.sender().map(ToString::to_string);
        let mut icons = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        icons.push((sender.unwrap_or_default(), at.to_owned()));
    }

    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        true
    }

    #[zbus(property)]
    fn protocol_version(&self) -> i32 {
        0
    }
}

/// A desktop.
pub(crate) struct Desktop {
    bus: Connection,
    shown: AllShown,
    icons: Icons,
}

impl Desktop {
    /// A desktop with a tray on a message bus.
    pub(crate) async fn on(bus: &str) -> Self {
        let (shown, icons) = (AllShown::default(), Icons::default());
        let bus = async {
            Builder::address(bus)?
                .serve_at(NOTICES_AT, Notifications(shown.clone()))?
                .serve_at("/StatusNotifierWatcher", Tray(icons.clone()))?
                .name("org.freedesktop.Notifications")?
                .name("org.kde.StatusNotifierWatcher")?
                .build()
                .await
        };
        Self {
            bus: bus.await.expect("the bus takes the desktop in"),
            shown,
            icons,
        }
    }

    /// What was shown, once a notice with this text is among it. Gives its number and all.
    pub(crate) async fn shows(&self, text: &str) -> (u32, Vec<Shown>) {
        let seen = tokio::time::timeout(LONGEST, async {
            loop {
                let all = self.all();
                if let Some(place) = all.iter().position(|shown| shown.text == text) {
                    return (u32::try_from(place + 1).unwrap_or_default(), all);
                }
                tokio::time::sleep(PAUSE).await;
            }
        });
        match seen.await {
            Ok(seen) => seen,
            Err(_) => panic!("«{text}» is shown: {:?}", self.all()),
        }
    }

    pub(crate) fn all(&self) -> Vec<Shown> {
        let shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        shown.clone()
    }

    /// How many icons came into the tray.
    pub(crate) fn icons(&self) -> usize {
        let icons = self.icons.lock().unwrap_or_else(PoisonError::into_inner);
        icons.len()
    }

    /// A person chooses from the menu of the icon that came last.
    pub(crate) async fn chooses(&self, label: &str) {
        let icon = {
            let icons = self.icons.lock().unwrap_or_else(PoisonError::into_inner);
            icons.last().cloned().expect("an icon is in the tray")
        };
        let chosen = self.choose(&icon, label).await;
        chosen.unwrap_or_else(|error| panic!("«{label}» is chosen: {error}"));
    }

    async fn choose(&self, (app, at): &(String, String), label: &str) -> zbus::Result<()> {
        let item = "org.kde.StatusNotifierItem";
        let icon = Proxy::new(&self.bus, app.as_str(), at.as_str(), item).await?;
        let menu: OwnedObjectPath = icon.get_property("Menu").await?;
        let menu = menu.as_str();
        let menu = Proxy::new(&self.bus, app.as_str(), menu, "com.canonical.dbusmenu").await?;
        let nothing: &[&str] = &[];
        let (_, (_, _, entries)): (u32, Entry) =
            menu.call("GetLayout", &(0_i32, -1_i32, nothing)).await?;
        let entries = entries.into_iter().map(Entry::try_from);
        let mut labels = Vec::new();
        for entry in entries {
            let (number, known, _) = entry?;
            let named = known
                .get("label")
                .and_then(|label| label.downcast_ref::<String>().ok());
            if named.as_deref() == Some(label) {
                let event = (number, "clicked", Value::from(""), 0_u32);
                return menu.call("Event", &event).await;
            }
            labels.extend(named);
        }
        Err(zbus::Error::Failure(format!("the menu has {labels:?}")))
    }

    /// A person clicks on a notice.
    pub(crate) async fn click(&self, notice: u32) {
        let emitter = SignalEmitter::new(&self.bus, NOTICES_AT).expect("the place is one");
        Notifications::action_invoked(&emitter, notice, "default")
            .await
            .expect("the signal goes out");
    }
}
