//! The paths that a Rust file names, by its text: comments and literals are left out, `use` trees
//! are spread out, and `crate::`, `self::` and `super::` are resolved.

/// The paths that a file names, such as `kvittert_core::store::Store` or `rusqlite::Connection`.
/// `file` is the file's path from the root, `source` its text.
pub(crate) fn named_paths(file: &str, source: &str) -> Vec<String> {
    let tokens = tokens(source);
    let mut reader = Reader {
        tokens: &tokens,
        at: 0,
        module: module_of(file),
        open: Vec::new(),
    };
    reader.read()
}

/// Where a file stands in its crate: `src-tauri/core/src/store/drafts.rs` is
/// `["kvittert_core", "store", "drafts"]`.
pub(crate) fn module_of(file: &str) -> Vec<String> {
    let rooms = [
        ("src-tauri/core/src/", "kvittert_core"),
        ("src-tauri/sandbox/src/", "kvittert_sandbox"),
        ("src-tauri/cli/src/", "kvittert_cli"),
        ("src-tauri/src/", "kvittert_window"),
        ("tests/reliability/src/", "kvittert_reliability"),
    ];
    let found = rooms
        .iter()
        .find_map(|(folder, name)| Some((file.strip_prefix(folder)?, *name)));
    // A file of its own, such as an integration test, is a crate of its own.
    let (rest, name) = found.unwrap_or(("", file));
    let mut module = vec![name.to_owned()];
    let parts = rest.trim_end_matches(".rs").split('/');
    module.extend(
        parts
            .filter(|part| !["", "lib", "main", "mod"].contains(part))
            .map(String::from),
    );
    module
}

/// Words, `::`, and single signs; neither comments nor what stands in quotes.
fn tokens(source: &str) -> Vec<String> {
    let text: Vec<char> = source.chars().collect();
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        match rest {
            ['/', '/', ..] => at += until(rest, |left| left[0] == '\n'),
            ['/', '*', ..] => at += block_comment(rest),
            ['r' | 'b' | 'c', ..] if raw_string(rest).is_some() => {
                at += raw_string(rest).unwrap_or(1)
            }
            ['"', ..] => at += quoted(rest),
            ['\'', ..] => at += character(rest),
            [':', ':', ..] => {
                tokens.push("::".to_owned());
                at += 2;
            }
            [first, ..] if is_word(*first) => {
                let length = until(rest, |left| !is_word(left[0]));
                tokens.push(rest[..length].iter().collect());
                at += length;
            }
            [first, ..] => {
                if !first.is_whitespace() {
                    tokens.push(first.to_string());
                }
                at += 1;
            }
            [] => break,
        }
    }
    tokens
}

fn is_word(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '_'
}

/// How many signs stand before the place where `end` holds.
fn until(text: &[char], end: impl Fn(&[char]) -> bool) -> usize {
    (0..text.len())
        .find(|&at| end(&text[at..]))
        .unwrap_or(text.len())
}

fn block_comment(text: &[char]) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while at < text.len() {
        match &text[at..] {
            ['/', '*', ..] => (depth, at) = (depth + 1, at + 2),
            ['*', '/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

fn quoted(text: &[char]) -> usize {
    let mut at = 1;
    while at < text.len() && text[at] != '"' {
        at += if text[at] == '\\' { 2 } else { 1 };
    }
    at + 1
}

/// The length of `r#"…"#`, `br"…"` or `b"…"`, when that is what stands there.
fn raw_string(text: &[char]) -> Option<usize> {
    let prefix = until(text, |left| !['r', 'b', 'c'].contains(&left[0]));
    if prefix > 2 {
        return None;
    }
    let hashes = until(&text[prefix..], |left| left[0] != '#');
    if text.get(prefix + hashes) != Some(&'"') {
        return None;
    }
    if !text[..prefix].contains(&'r') {
        return (hashes == 0).then(|| prefix + quoted(&text[prefix..]));
    }
    let body = prefix + hashes + 1;
    let closes = |left: &[char]| {
        left[0] == '"' && left.len() > hashes && left[1..=hashes].iter().all(|sign| *sign == '#')
    };
    Some(body + until(&text[body..], closes) + 1 + hashes)
}

/// A character in quotes, or the sign of a lifetime.
fn character(text: &[char]) -> usize {
    match text {
        ['\'', '\\', ..] => 3 + until(&text[3..], |left| left[0] == '\''),
        ['\'', _, '\'', ..] => 3,
        _ => 1,
    }
}

struct Reader<'a> {
    tokens: &'a [String],
    at: usize,
    module: Vec<String>,
    /// For each open brace, whether it is that of a module.
    open: Vec<bool>,
}

impl Reader<'_> {
    fn peek(&self, ahead: usize) -> &str {
        self.tokens.get(self.at + ahead).map_or("", String::as_str)
    }

    fn read(&mut self) -> Vec<String> {
        let mut paths = Vec::new();
        while self.at < self.tokens.len() {
            match self.peek(0) {
                "mod" if self.peek(2) == "{" => {
                    self.module.push(self.peek(1).to_owned());
                    self.open.push(true);
                    self.at += 3;
                }
                "{" => {
                    self.open.push(false);
                    self.at += 1;
                }
                "}" => {
                    if self.open.pop() == Some(true) {
                        self.module.pop();
                    }
                    self.at += 1;
                }
                "use" => {
                    self.at += 1;
                    self.tree(&mut Vec::new(), &mut paths);
                }
                first if begins_path(first) && self.peek(1) == "::" => {
                    let path = self.inline_path();
                    paths.push(self.resolved(&path));
                }
                _ => self.at += 1,
            }
        }
        paths
    }

    fn inline_path(&mut self) -> Vec<String> {
        let mut path = vec![self.peek(0).to_owned()];
        self.at += 1;
        while self.peek(0) == "::" && begins_path(self.peek(1)) {
            path.push(self.peek(1).to_owned());
            self.at += 2;
        }
        path
    }

    /// One tree of a `use`, up to the `,`, `}` or `;` behind it.
    fn tree(&mut self, before: &mut Vec<String>, paths: &mut Vec<String>) {
        let depth = before.len();
        loop {
            match self.peek(0) {
                "{" => {
                    self.at += 1;
                    while !["}", ""].contains(&self.peek(0)) {
                        self.tree(before, paths);
                        if self.peek(0) == "," {
                            self.at += 1;
                        }
                    }
                    self.at += 1;
                    break;
                }
                "," | "}" | ";" | "" => {
                    if before.len() > depth {
                        paths.push(self.resolved(before));
                    }
                    break;
                }
                "as" => self.at += 2,
                "::" => self.at += 1,
                word => {
                    before.push(word.to_owned());
                    self.at += 1;
                }
            }
        }
        before.truncate(depth);
    }

    fn resolved(&self, path: &[String]) -> String {
        let mut rest = path;
        let mut whole: Vec<String> = match path.first().map(String::as_str) {
            Some("crate") => {
                rest = &path[1..];
                self.module[..1].to_vec()
            }
            Some("self") => {
                rest = &path[1..];
                self.module.clone()
            }
            Some("super") => self.module.clone(),
            _ => Vec::new(),
        };
        while rest.first().is_some_and(|word| word == "super") {
            whole.pop();
            rest = &rest[1..];
        }
        whole.extend(rest.iter().filter(|word| *word != "self").cloned());
        whole.join("::")
    }
}

fn begins_path(token: &str) -> bool {
    token
        .chars()
        .next()
        .is_some_and(|first| first.is_alphabetic() || first == '_')
}

#[test]
fn paths_are_found_spread_out_and_resolved() {
    let source = r##"
        //! use rusqlite::InAComment;
        use crate::{domain::{ids::OrgId, *}, store as shelf};
        use super::wire::Answer; /* use reqwest::InAComment; /* nested */ */
        const TEXT: &str = "use tauri::InAText"; const RAW: &str = r#"keyring::"raw""#;
        const SIGN: char = '"'; const BYTES: &[u8] = b"tauri::";
        fn f<'a>(text: &'a str) { tauri_plugin_dialog::init(); self::g(); }
        mod tests { use super::*; fn h() { super::super::store::open() } }
        fn i() { super::late() }
    "##;
    let paths = named_paths("src-tauri/core/src/bufdir/client.rs", source);
    assert_eq!(
        paths,
        [
            "kvittert_core::domain::ids::OrgId",
            "kvittert_core::domain::*",
            "kvittert_core::store",
            "kvittert_core::bufdir::wire::Answer",
            "tauri_plugin_dialog::init",
            "kvittert_core::bufdir::client::g",
            "kvittert_core::bufdir::client::*",
            "kvittert_core::bufdir::store::open",
            "kvittert_core::bufdir::late",
        ],
        "every path is found once, and none in comments and texts"
    );
}

#[test]
fn a_file_knows_its_place() {
    assert_eq!(
        module_of("src-tauri/core/src/lib.rs"),
        ["kvittert_core"],
        "the root of a crate"
    );
    assert_eq!(
        module_of("src-tauri/src/commands/draft.rs"),
        ["kvittert_window", "commands", "draft"],
        "a room"
    );
}
