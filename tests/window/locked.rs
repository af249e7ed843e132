//! What the window cannot do, tried from inside its own page.

use serde_json::Value;

use crate::page::Role;
use crate::world::journey;

/// Tries what a hostile text would try if it ever ran, and tells what came of each.
const TRIALS: &str = r#"
const done = arguments[arguments.length - 1];
const outcome = {};
const told = async (name, trial) => {
  try { outcome[name] = { came: String(await trial()) }; }
  catch (error) { outcome[name] = { refused: String(error && error.message || error) }; }
};
const invoke = (command, input) => window.__TAURI_INTERNALS__.invoke(command, input);
(async () => {
  outcome.global = { came: String(typeof window.__TAURI__) };
  outcome.prototype = { came: String(Object.isFrozen(Object.prototype)) };
  await told('elsewhere', () => fetch('http://127.0.0.1:9/x').then((answer) => answer.status));
  await told('dialog', () => invoke('plugin:dialog|open', { options: {} }));
  await told('opener', () => invoke('plugin:opener|open_url', { url: 'https://example.org' }));
  await told('new_window', () =>
    invoke('plugin:webview|create_webview_window', { options: { label: 'x', url: 'index.html' } }));
  await told('unknown_command', () => invoke('read_file', { path: '/etc/passwd' }));
  await told('unknown_field', () =>
    invoke('send', { input: 7 }));
  await told('script_element', () => new Promise((resolve) => {
    const script = document.createElement('script');
    script.textContent = 'window.ranInline = true';
    document.body.append(script);
    setTimeout(() => resolve(window.ranInline === true), 100);
  }));
  await told('opened', () => window.open('https://example.org'));
  done(outcome);
})();
"#;

#[test]
fn the_page_reaches_nothing_but_its_own_commands() {
    journey("locked", async |world| {
        world.finds(Role::Heading, "Velkommen til Kvittert").await;
        let client = world.client().clone();
        let outcome = client
            .execute_async(TRIALS, Vec::new())
            .await
            .expect("the trials end");
        assert_eq!(
            outcome["global"]["came"], "undefined",
            "no Tauri in the page's globals"
        );
        assert_eq!(
            outcome["prototype"]["came"], "true",
            "the prototypes are frozen"
        );
        assert_eq!(
            outcome["script_element"]["came"], "false",
            "no inline script runs"
        );
        assert_eq!(outcome["opened"]["came"], "null", "no window opens");
        for trial in [
            "elsewhere",
            "dialog",
            "opener",
            "new_window",
            "unknown_command",
            "unknown_field",
        ] {
            assert!(
                outcome[trial]["refused"].is_string(),
                "{trial} was let through: {outcome}"
            );
        }

        let before = address(world.client().current_url().await.ok());
        let away = "location.assign('https://example.org/'); return true";
        let _ = client.execute(away, Vec::new()).await;
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        let after = address(world.client().current_url().await.ok());
        assert_eq!(before, after, "the window goes nowhere else");
        world.finds(Role::Heading, "Velkommen til Kvittert").await;
    });
}

fn address(url: Option<impl ToString>) -> Value {
    url.map_or(Value::Null, |url| Value::String(url.to_string()))
}
