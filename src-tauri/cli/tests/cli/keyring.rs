//! `login` and `logout` with a real gnome-keyring, in a session of its own. Wants `dbus` and
//! `gnome-keyring` (Debian's names), and fails without them.

use std::os::unix::fs::PermissionsExt;
use std::process::Command;

use crate::home::{Home, PRACTICE_SECRET, PROGRAM, Ran};
use crate::practice::Practice;

/// Each step in one session, since the keyring's daemon lives no longer; what it exits with goes to
/// stdout by its name.
const STEPS: &str = r#"
step() { name=$1; shift; "$@" >&2; echo "$name $?"; }
printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null || exit 9
step add "$CLI" organisation add --label Region --org-number 123456785 --org-id org_482 --client-id eircodex_org_482
step no-secret "$CLI" submit a.json --accept-warnings
printf '%s\n' "$SECRET" | step login "$CLI" login org_482
step submit "$CLI" submit a.json --accept-warnings
printf 'feil' | step wrong "$CLI" login
step logout "$CLI" logout
step gone "$CLI" submit b.json --accept-warnings
"#;

#[test]
fn a_secret_is_kept_from_one_run_to_the_next() {
    let practice = Practice::start();
    let home = Home::new();
    home.report("a");
    home.report("b");
    let folder = home.path("");
    std::fs::set_permissions(&folder, PermissionsExt::from_mode(0o700)).unwrap();
    let ran: Ran = Command::new("dbus-run-session")
        .args(["--", "sh", "-c", STEPS])
        .current_dir(&folder)
        .env_clear()
        .env("PATH", "/usr/local/bin:/usr/bin:/bin")
        .env("HOME", &folder)
        .env("XDG_RUNTIME_DIR", &folder)
        .env("KVITTERT_DATA_DIR", home.data_dir())
        .env("KVITTERT_ENVIRONMENT", "live")
        .env("KVITTERT_BASE_URL", practice.address())
        .env("CLI", PROGRAM)
        .env("SECRET", PRACTICE_SECRET)
        .output()
        .expect("dbus and gnome-keyring are installed")
        .into();
    let steps: Vec<&str> = ran.stdout.lines().collect();
    assert_eq!(
        steps,
        [
            "add 0",
            "no-secret 3",
            "login 0",
            "submit 0",
            "wrong 3",
            "logout 0",
            "gone 3"
        ],
        "{}",
        ran.stderr
    );
    assert!(
        !ran.stderr.contains(PRACTICE_SECRET),
        "the secret shows: {}",
        ran.stderr
    );
    let secret = PRACTICE_SECRET.as_bytes();
    let bytes = home.all_bytes();
    assert!(
        !bytes.windows(secret.len()).any(|window| window == secret),
        "it is in the keyring only"
    );
}
