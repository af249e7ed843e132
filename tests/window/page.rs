//! The page as a person meets it: things that have a role and a name.

use std::time::Duration;

use crate::stillness::stands_still;
use fantoccini::Client;
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};

use crate::names::fits;

/// How long a person would wait for something to appear before thinking that it is broken.
const PATIENCE: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(60);
/// How WebDriver names an element in JSON.
const ELEMENT_KEY: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Pressed the first time, let go the second.
const CONTROL: char = '\u{e009}';
const DELETE: char = '\u{e017}';
/// To the next field.
pub(crate) const TAB: &str = "\u{e004}";
/// Presses what has the focus.
pub(crate) const ENTER: &str = "\u{e007}";

/// Collects what may have the role and the name: what can be seen, above an open dialog only what
/// is in it. Which of them has, the browser's own accessibility tree says afterwards.
const CANDIDATES: &str = r"
const [selector, parts] = arguments;
const plain = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
const top = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document;
const hint = (element) => [
  element.getAttribute('aria-label'), element.textContent, element.title, element.value,
  element.placeholder, ...[...(element.labels ?? [])].map((label) => label.textContent),
  ...(element.getAttribute('aria-labelledby') ?? '').split(' ')
    .map((id) => document.getElementById(id)?.textContent),
].map(plain).join(' ');
return [...top.querySelectorAll(selector)]
  .filter((element) => element.checkVisibility({ visibilityProperty: true })
    && !element.closest('[inert], [aria-hidden=true]'))
  .filter((element) => parts.every((part) => hint(element).includes(part)));
";

const PAGE_TEXT: &str =
    "return (document.querySelector('dialog:modal') ?? document.body).innerText";

const MOTION: &str = r"
const mote = document.createElement('div');
Object.assign(mote.style, { position: 'fixed', top: 0, left: 0, width: '1px', height: '1px' });
document.body.append(mote);
let frames = 0;
const move = () => {
  mote.style.opacity = frames % 2 ? 0.01 : 0.02;
  frames += 1;
  if (frames < 120) requestAnimationFrame(move);
  else mote.remove();
};
move();
";

/// What a thing is to a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// Something to press.
    Button,
    /// Something to fold out.
    Fold,
    /// Something to follow.
    Link,
    /// Something to write in.
    Field,
    /// Something to choose from.
    Choice,
    /// Something to tick.
    Tick,
    /// One of several answers.
    Answer,
    /// What a page or a part of it is called.
    Heading,
}

impl Role {
    fn selector(self) -> &'static str {
        match self {
            Self::Button => "button, [role=button]",
            Self::Fold => "summary",
            Self::Link => "a[href], [role=link]",
            Self::Field => "input, textarea, [role=textbox], [contenteditable=true]",
            Self::Choice => "select",
            Self::Tick => "input[type=checkbox], [role=checkbox], [role=switch]",
            Self::Answer => "input[type=radio]",
            Self::Heading => "h1, h2, h3, h4, [role=heading]",
        }
    }

    /// The roles of the accessibility tree that are this to a person. A list to choose from is a
    /// button to WebKit.
    fn computed(self) -> &'static [&'static str] {
        match self {
            Self::Button => &["button", "togglebutton"],
            // WebKit gives the head of a fold no role of its own.
            Self::Fold => &["", "button", "summary"],
            Self::Link => &["link"],
            Self::Field => &["textbox", "searchbox", "combobox", "spinbutton"],
            Self::Choice => &["button", "combobox", "listbox"],
            Self::Tick => &["checkbox", "switch"],
            Self::Answer => &["radio"],
            Self::Heading => &["heading"],
        }
    }
}

/// A question about one element that the driver answers from the accessibility tree.
#[derive(Debug)]
struct Computed {
    element: ElementRef,
    what: &'static str,
}

impl WebDriverCompatibleCommand for Computed {
    fn endpoint(
        &self,
        base_url: &url::Url,
        session_id: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        let session = session_id.unwrap_or_default();
        base_url.join(&format!(
            "session/{session}/element/{}/{}",
            &*self.element, self.what
        ))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::GET, None)
    }
}

/// The page that is open.
pub(crate) struct Page {
    client: Client,
}

impl Page {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The driver, for what no person does.
    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    /// A picture of the page. WebKit takes it with the next frame, and a page at rest has none: so
    /// something that nobody sees is kept in motion meanwhile.
    pub(crate) async fn screenshot(&self) -> Result<Vec<u8>, CmdError> {
        self.client.execute(MOTION, Vec::new()).await?;
        self.client.screenshot().await
    }

    /// Presses a button. In a name, `*` stands for any text.
    pub(crate) async fn press(&self, name: &str) {
        self.click(Role::Button, name).await;
    }

    /// Follows a link.
    pub(crate) async fn follow(&self, name: &str) {
        self.click(Role::Link, name).await;
    }

    /// Folds something out.
    pub(crate) async fn fold_out(&self, name: &str) {
        self.click(Role::Fold, name).await;
    }

    /// Ticks a box, or takes the tick away.
    pub(crate) async fn tick(&self, name: &str) {
        self.click(Role::Tick, name).await;
    }

    /// Clicks something.
    pub(crate) async fn click(&self, role: Role, name: &str) {
        self.on(role, name, async |element| {
            stands_still(&self.client).await?;
            element.click().await
        })
        .await;
    }

    /// Writes in a field, in place of what stood there.
    pub(crate) async fn write(&self, name: &str, text: &str) {
        let keys = format!("{CONTROL}a{CONTROL}{DELETE}{text}");
        self.on(Role::Field, name, async |element| {
            element.click().await?;
            element.send_keys(&keys).await
        })
        .await;
    }

    /// Presses keys where the focus is.
    pub(crate) async fn keys(&self, keys: &str) {
        let element = self
            .client
            .active_element()
            .await
            .expect("something has the focus");
        element
            .send_keys(keys)
            .await
            .expect("the keys can be pressed");
    }

    /// Chooses from a list by what stands in it.
    pub(crate) async fn choose(&self, name: &str, option: &str) {
        self.on(Role::Choice, name, async |element| {
            element.select_by_label(option).await
        })
        .await;
    }

    /// What stands in a field.
    pub(crate) async fn value(&self, name: &str) -> String {
        let value = self
            .on(Role::Field, name, async |element| {
                element.prop("value").await
            })
            .await;
        value.unwrap_or_default()
    }

    /// Waits until something is there.
    pub(crate) async fn finds(&self, role: Role, name: &str) -> Element {
        self.on(role, name, async |element| Ok(element.clone()))
            .await
    }

    /// Whether something is there at this moment.
    pub(crate) async fn has(&self, role: Role, name: &str) -> bool {
        matches!(self.find(role, name).await, Ok(Some(_)))
    }

    /// Waits until a text can be read.
    pub(crate) async fn sees(&self, text: &str) {
        let seen = tokio::time::timeout(PATIENCE, async {
            while !self.text().await.contains(text) {
                tokio::time::sleep(PAUSE).await;
            }
        });
        if seen.await.is_err() {
            panic!(
                "«{text}» can be read on the page, which says:\n{}",
                self.text().await
            );
        }
    }

    /// Waits until a text can no longer be read.
    pub(crate) async fn no_longer_sees(&self, text: &str) {
        let gone = tokio::time::timeout(PATIENCE, async {
            while self.text().await.contains(text) {
                tokio::time::sleep(PAUSE).await;
            }
        });
        if gone.await.is_err() {
            panic!(
                "«{text}» is no longer on the page, which says:\n{}",
                self.text().await
            );
        }
    }

    /// All that can be read, with plain spaces. Empty while a page is on its way.
    pub(crate) async fn text(&self) -> String {
        let text = self.client.execute(PAGE_TEXT, Vec::new()).await;
        plain(
            text.ok()
                .as_ref()
                .and_then(Value::as_str)
                .unwrap_or_default(),
        )
    }

    /// The name of what has the focus.
    pub(crate) async fn focused(&self) -> String {
        let element = self
            .client
            .active_element()
            .await
            .expect("something has the focus");
        self.computed(&element, "computedlabel")
            .await
            .unwrap_or_default()
    }

    /// Waits until something that has the name has the focus.
    pub(crate) async fn focus_reaches(&self, name: &str) {
        let reached = tokio::time::timeout(PATIENCE, async {
            while self.focused().await != name {
                tokio::time::sleep(PAUSE).await;
            }
        });
        if reached.await.is_err() {
            panic!(
                "the focus is on «{name}»; it is on «{}»",
                self.focused().await
            );
        }
    }

    /// The title of the window.
    pub(crate) async fn title(&self) -> String {
        self.client.title().await.unwrap_or_default()
    }

    /// Does something to what has a role and a name, as soon as it is there and lets it be done.
    async fn on<T>(
        &self,
        role: Role,
        name: &str,
        act: impl AsyncFn(&Element) -> Result<T, CmdError>,
    ) -> T {
        let mut last = None;
        let done = tokio::time::timeout(PATIENCE, async {
            loop {
                match self.find(role, name).await {
                    Ok(Some(element)) => match act(&element).await {
                        Ok(result) => return result,
                        // Not there any more, covered, or moving: a person would try again.
                        Err(error) => last = Some(error),
                    },
                    Ok(None) => {}
                    Err(error) => last = Some(error),
                }
                tokio::time::sleep(PAUSE).await;
            }
        });
        match done.await {
            Ok(result) => result,
            Err(_) => panic!(
                "a {role:?} is called «{name}»{}; those there are called {:?}",
                last.map(|error| format!(" and can be used ({error})"))
                    .unwrap_or_default(),
                self.names(role).await
            ),
        }
    }

    async fn find(&self, role: Role, name: &str) -> Result<Option<Element>, CmdError> {
        let parts: Vec<&str> = name.split('*').filter(|part| !part.is_empty()).collect();
        for element in self.candidates(role, &parts).await? {
            if !fits(name, &self.computed(&element, "computedlabel").await?) {
                continue;
            }
            let computed = self.computed(&element, "computedrole").await?;
            if role.computed().contains(&computed.as_str()) {
                return Ok(Some(element));
            }
        }
        Ok(None)
    }

    async fn names(&self, role: Role) -> Vec<String> {
        let mut names = Vec::new();
        for element in self.candidates(role, &[]).await.unwrap_or_default() {
            let name = self.computed(&element, "computedlabel").await;
            let role = self.computed(&element, "computedrole").await;
            names.push(format!(
                "{} ({})",
                name.unwrap_or_default(),
                role.unwrap_or_default()
            ));
        }
        names
    }

    async fn candidates(&self, role: Role, parts: &[&str]) -> Result<Vec<Element>, CmdError> {
        let given = vec![json!(role.selector()), json!(parts)];
        let found = self.client.execute(CANDIDATES, given).await?;
        let references = found.as_array().into_iter().flatten();
        Ok(references
            .filter_map(|reference| reference.get(ELEMENT_KEY)?.as_str())
            .map(|id| Element::from_element_id(self.client.clone(), id.to_owned().into()))
            .collect())
    }

    async fn computed(&self, element: &Element, what: &'static str) -> Result<String, CmdError> {
        let question = Computed {
            element: element.element_id(),
            what,
        };
        let answer = self.client.issue_cmd(question).await?;
        Ok(plain(answer.as_str().unwrap_or_default()))
    }
}

/// White space as a person sees it: figures are written with spaces that do not break.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
