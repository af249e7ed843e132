//! The border of the window: what its pages may load and call.

use serde_json::{Value, json};

use crate::files;

const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
     img-src 'self' data:; font-src 'self'; connect-src ipc: http://ipc.localhost";

/// A sentence for each setting that is not as it must be.
fn faults_of_settings(settings: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    for (pointer, wanted) in [
        ("/app/withGlobalTauri", json!(false)),
        ("/app/security/csp", json!(CSP)),
        ("/app/security/freezePrototype", json!(true)),
        ("/app/security/assetProtocol/enable", json!(false)),
        ("/app/security/capabilities", json!(["main"])),
    ] {
        let found = settings.pointer(pointer).unwrap_or(&Value::Null);
        if *found != wanted {
            faults.push(format!("{pointer} is {found}, not {wanted}"));
        }
    }
    for (pointer, why) in [
        (
            "/app/security/devCsp",
            "a policy of its own for development hides what a release refuses",
        ),
        (
            "/app/security/dangerousDisableAssetCspModification",
            "Tauri adds its nonces itself",
        ),
        (
            "/app/security/dangerousUseHttpScheme",
            "pages come by the app's own scheme",
        ),
    ] {
        let found = settings.pointer(pointer);
        if found.is_some_and(|value| *value != json!(false) && !value.is_null()) {
            faults.push(format!("{pointer} is set: {why}"));
        }
    }
    if settings.to_string().contains("unsafe-") {
        faults.push("the policy allows something unsafe".to_owned());
    }
    faults
}

fn faults_of_capability(capability: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    if capability["local"] != json!(true) || capability.get("remote").is_some() {
        faults.push("only the app's own pages may call it".to_owned());
    }
    if capability["windows"] != json!(["main"]) || capability.get("webviews").is_some() {
        faults.push("only the window main may call it".to_owned());
    }
    let text = capability["permissions"].to_string();
    for never in ["default", "fs:", "shell:", "http:", "*"] {
        if text.contains(never) {
            faults.push(format!("the permissions contain {never}"));
        }
    }
    faults
}

fn json_of(path: &str) -> Value {
    serde_json::from_str(&files::text(path)).expect("the file is JSON")
}

#[test]
fn the_window_lets_nothing_in() {
    let faults = faults_of_settings(&json_of("tauri.conf.json"));
    assert_eq!(faults, [""; 0], "tauri.conf.json");
}

#[test]
fn the_capability_is_narrow() {
    let all = files::below(&["src-tauri/capabilities"], &[".json", ".toml"]);
    assert_eq!(
        all,
        ["src-tauri/capabilities/main.json"],
        "there is one capability"
    );
    let faults = faults_of_capability(&json_of("src-tauri/capabilities/main.json"));
    assert_eq!(faults, [""; 0], "src-tauri/capabilities/main.json");
}

#[test]
fn each_slip_is_seen() {
    let mut settings = json_of("tauri.conf.json");
    for (pointer, bad) in [
        ("/app/withGlobalTauri", json!(true)),
        (
            "/app/security/csp",
            json!(CSP.replace("style-src 'self'", "style-src 'unsafe-inline'")),
        ),
        ("/app/security/freezePrototype", Value::Null),
        ("/app/security/assetProtocol/enable", json!(true)),
    ] {
        let good = settings.pointer(pointer).cloned();
        let place = settings.pointer_mut(pointer).expect("the setting is there");
        *place = bad;
        assert!(
            !faults_of_settings(&settings).is_empty(),
            "{pointer} is watched"
        );
        *settings.pointer_mut(pointer).expect("it is still there") = good.unwrap_or_default();
    }
    let narrow = json!({"local": true, "windows": ["main"], "permissions": ["allow-send"]});
    assert_eq!(
        faults_of_capability(&narrow),
        [""; 0],
        "this one is as it must be"
    );
    for (key, bad) in [
        ("local", json!(false)),
        ("windows", json!(["*"])),
        ("remote", json!({"urls": ["https://example.org"]})),
        ("permissions", json!(["core:default"])),
    ] {
        let mut wide = narrow.clone();
        wide[key] = bad;
        assert!(!faults_of_capability(&wide).is_empty(), "{key} is watched");
    }
}
