//! The processes that a window in a test lives in: a virtual display, and inside a message bus of
//! its own a real keyring and the driver, which starts the app.

use std::fs;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

/// Unlocks a keyring with a password nobody needs, then keeps a driver running until it is told that
/// the test is over. A driver whose app is gone does not recover, so each window gets a new one. A
/// test that was killed tells nothing, and is not outlived either.
///
/// Without a keyring, the app finds no message bus at all, as on a server or in a bare session.
const SESSION: &str = r#"
(
    while kill -0 "$TEST_PID"; do sleep 1; done
    kill "$DISPLAY_PID"
    kill -s KILL 0
) 2>/dev/null &
watch=$!
if [ -n "$WITHOUT_KEYRING" ]; then
    export DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent/bus
else
    printf practice | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>>"$HOME/keyring.log"
fi
printf %s "$DBUS_SESSION_BUS_ADDRESS" >"$HOME/bus"
while [ ! -e "$HOME/over" ]; do
    WebKitWebDriver --host=127.0.0.1 --port="$DRIVER_PORT" &
    echo $! >"$HOME/driver.pid"
    wait $!
done
kill "$watch"
"#;

/// How often, and how long between, something is looked for that comes in its own time.
const TRIES: u32 = 100;
const PAUSE: Duration = Duration::from_millis(50);

/// What one test runs in. All of it ends when this is dropped.
pub(crate) struct Processes {
    home: PathBuf,
    port: u16,
    number: String,
    display: Child,
    session: Child,
}

impl Processes {
    /// Starts a display and a driver whose app finds its folders in `home`, with `more` in its
    /// environment.
    pub(crate) fn start(home: &Path, more: &[(&str, String)]) -> Self {
        let (display, number) = start_display();
        let port = free_port();
        let mut session = Command::new("dbus-run-session");
        session.args(["--", "sh", "-c", SESSION]).env_clear();
        // The app must find nothing of the person who runs the tests.
        for name in ["PATH", "LD_LIBRARY_PATH"] {
            if let Some(value) = std::env::var_os(name) {
                session.env(name, value);
            }
        }
        for (name, folder) in [
            ("HOME", "."),
            ("XDG_DATA_HOME", "data"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_STATE_HOME", "state"),
            ("XDG_RUNTIME_DIR", "run"),
            ("KVITTERT_DATA_DIR", "kvittert"),
        ] {
            let folder = home.join(folder);
            fs::create_dir_all(&folder).expect("a folder of the test's own can be made");
            fs::set_permissions(&folder, fs::Permissions::from_mode(0o700))
                .expect("the run-time folder is the user's alone");
            session.env(name, folder);
        }
        session
            .env("DISPLAY", format!(":{number}"))
            .env("DRIVER_PORT", port.to_string())
            .env("TEST_PID", std::process::id().to_string())
            .env("DISPLAY_PID", display.id().to_string())
            .env("GDK_BACKEND", "x11")
            .env("LANG", "C.UTF-8")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            // What makes the app let itself be driven.
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("USER", "kari")
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
            .envs(more.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::null())
            .process_group(0);
        let log = fs::File::create(home.join("app.log")).expect("the log can be made");
        let errors = log.try_clone().expect("the log can be shared");
        let session = session
            .stdout(log)
            .stderr(errors)
            .spawn()
            .expect("dbus-run-session is installed (scripts/setup.sh test)");
        Self {
            home: home.to_owned(),
            port,
            number,
            display,
            session,
        }
    }

    /// Where the driver listens.
    pub(crate) fn driver_address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Writes a path into a dialog of the system and confirms it, as the driver cannot: the dialog
    /// is no page.
    pub(crate) fn answer_dialog(&self, title: &str, path: &Path) {
        let found = self.xdotool(&["search", "--sync", "--onlyvisible", "--name", title]);
        let dialog = found.lines().next_back().unwrap_or_default();
        self.xdotool(&["windowfocus", "--sync", dialog]);
        self.xdotool(&["key", "ctrl+a"]);
        self.xdotool(&["type", "--delay", "20", &path.display().to_string()]);
        self.xdotool(&["key", "Return"]);
    }

    /// Waits until a window is seen whose title has this in it.
    pub(crate) fn sees_window(&self, title: &str) {
        self.xdotool(&["search", "--sync", "--onlyvisible", "--name", title]);
    }

    /// Starts the app once more, as from the menu of the system, beside the one that runs. It ends
    /// by itself, and whether it ended well is given.
    pub(crate) fn start_again(&self) -> bool {
        let mut again = Command::new("timeout");
        again
            .args(["60", env!("CARGO_BIN_EXE_kvittert")])
            .env("DISPLAY", format!(":{}", self.number))
            .env("GDK_BACKEND", "x11")
            .env("DBUS_SESSION_BUS_ADDRESS", self.bus())
            .env("HOME", &self.home)
            .env("KVITTERT_DATA_DIR", self.home.join("kvittert"));
        again.status().is_ok_and(|status| status.success())
    }

    fn xdotool(&self, arguments: &[&str]) -> String {
        let done = Command::new("timeout")
            .args(["60", "xdotool"])
            .args(arguments)
            .env("DISPLAY", format!(":{}", self.number))
            .output()
            .expect("xdotool is installed (scripts/setup.sh test)");
        assert!(done.status.success(), "xdotool {arguments:?}: {done:?}");
        String::from_utf8_lossy(&done.stdout).into_owned()
    }

    /// The address of the session's message bus.
    pub(crate) fn bus(&self) -> String {
        fs::read_to_string(self.home.join("bus")).expect("the session has a bus")
    }

    /// Whether the app runs.
    pub(crate) fn app_runs(&self) -> bool {
        !self.apps().is_empty()
    }

    /// Ends the app as a power cut would, and its driver with it; both are gone on return.
    pub(crate) fn kill_app(&self) {
        let Some(driver) = self.driver() else { return };
        for process in children_of(driver).into_iter().chain(self.apps()) {
            signal("KILL", &process.to_string());
        }
        wait_until(|| self.apps().is_empty());
        wait_until(|| children_of(driver).is_empty());
        signal("KILL", &driver.to_string());
        wait_until(|| !Path::new(&format!("/proc/{driver}")).exists());
    }

    /// The apps of this test: one that started itself anew is no child of the driver.
    fn apps(&self) -> Vec<u32> {
        let home = format!("KVITTERT_DATA_DIR={}", self.home.join("kvittert").display());
        let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
        entries
            .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
            .filter(|process| {
                let of = Path::new("/proc").join(u32::to_string(process));
                let is_app = fs::read_link(of.join("exe"))
                    .is_ok_and(|program| program == Path::new(env!("CARGO_BIN_EXE_kvittert")));
                is_app
                    && fs::read(of.join("environ")).is_ok_and(|variables| {
                        variables
                            .split(|byte| *byte == 0)
                            .any(|variable| variable == home.as_bytes())
                    })
            })
            .collect()
    }

    fn driver(&self) -> Option<u32> {
        fs::read_to_string(self.home.join("driver.pid"))
            .ok()?
            .trim()
            .parse()
            .ok()
    }
}

impl Drop for Processes {
    fn drop(&mut self) {
        // The bus ends when the driver does, and the keyring with the bus.
        let _ = fs::write(self.home.join("over"), "");
        self.kill_app();
        if !wait_until(|| matches!(self.session.try_wait(), Ok(Some(_)))) {
            signal("KILL", &format!("-{}", self.session.id()));
            let _ = self.session.wait();
        }
        let _ = self.display.kill();
        let _ = self.display.wait();
    }
}

/// What an app says on the terminal that cannot open its window, up to and with the words that
/// are waited for. Its dialog is closed with it.
pub(crate) fn what_the_app_says(home: &Path, words: &str) -> String {
    let (mut display, number) = start_display();
    let mut app = Command::new("dbus-run-session")
        .args(["--", env!("CARGO_BIN_EXE_kvittert")])
        .env("DISPLAY", format!(":{number}"))
        .env("GDK_BACKEND", "x11")
        .env("HOME", home)
        .env("KVITTERT_DATA_DIR", home.join("kvittert"))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .process_group(0)
        .spawn()
        .expect("dbus-run-session is installed (scripts/setup.sh test)");
    let (tell, told) = std::sync::mpsc::channel();
    let errors = app.stderr.take().map(BufReader::new);
    let reader = std::thread::spawn(move || {
        for line in errors
            .into_iter()
            .flat_map(BufRead::lines)
            .map_while(Result::ok)
        {
            if tell.send(line).is_err() {
                break;
            }
        }
    });
    let mut said = String::new();
    while !said.contains(words) {
        match told.recv_timeout(TRIES * PAUSE) {
            Ok(line) => said.push_str(&line),
            Err(_) => break,
        }
    }
    signal("KILL", &format!("-{}", app.id()));
    let _ = app.wait();
    let _ = display.kill();
    let _ = display.wait();
    drop(told);
    let _ = reader.join();
    said
}

/// Starts a display on a number that is free, and tells it.
fn start_display() -> (Child, String) {
    let mut display = Command::new("Xvfb")
        .args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1280x960x24",
            "-nolisten",
            "tcp",
            "-noreset",
        ])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("Xvfb is installed (scripts/setup.sh test)");
    let mut number = String::new();
    let told = display.stdout.take().map(BufReader::new);
    let mut told = told.expect("Xvfb's output is a pipe");
    told.read_line(&mut number).expect("Xvfb tells its number");
    assert!(!number.trim().is_empty(), "Xvfb found a free display");
    (display, number.trim().to_owned())
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    listener.local_addr().expect("the port has a number").port()
}

fn children_of(parent: u32) -> Vec<u32> {
    let path = format!("/proc/{parent}/task/{parent}/children");
    let listed = fs::read_to_string(path).unwrap_or_default();
    listed
        .split_whitespace()
        .filter_map(|child| child.parse().ok())
        .collect()
}

fn signal(name: &str, target: &str) {
    let _ = Command::new("kill")
        .args(["-s", name, "--", target])
        .stderr(Stdio::null())
        .status();
}

fn wait_until(mut done: impl FnMut() -> bool) -> bool {
    (0..TRIES).any(|_| {
        done() || {
            sleep(PAUSE);
            false
        }
    })
}
