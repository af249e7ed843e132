//! Where in a file the place stands that a pointer names, so that whoever made the file finds it.

use super::place::key_of;
use super::reading::line_and_column;

/// Line and column, counted from one, of the value that `pointer` (RFC 6901) names; of what holds
/// it where it is not there. `json` has been read without an error.
pub(super) fn place(json: &[u8], pointer: &str) -> Option<(usize, usize)> {
    let mut cursor = Cursor { json, at: 0 };
    cursor.blanks();
    for segment in pointer.split('/').skip(1) {
        if !cursor.enter(&key_of(segment)) {
            break;
        }
    }
    (cursor.at < json.len()).then(|| line_and_column(json, cursor.at))
}

struct Cursor<'a> {
    json: &'a [u8],
    at: usize,
}

impl Cursor<'_> {
    fn here(&self) -> Option<u8> {
        self.json.get(self.at).copied()
    }

    fn blanks(&mut self) {
        // A byte order mark may stand in front.
        while self
            .here()
            .is_some_and(|byte| byte.is_ascii_whitespace() || matches!(byte, 0xEF | 0xBB | 0xBF))
        {
            self.at += 1;
        }
    }

    /// Goes to the member of that name; stays where it is when there is none.
    fn enter(&mut self, key: &str) -> bool {
        let start = self.at;
        let is_object = match self.here() {
            Some(b'{') => true,
            Some(b'[') => false,
            _ => return false,
        };
        self.at += 1;
        let mut index = 0_usize;
        loop {
            self.blanks();
            if matches!(self.here(), None | Some(b'}' | b']')) {
                self.at = start;
                return false;
            }
            let found = if is_object {
                let from = self.at;
                self.value();
                let text = self.json.get(from..self.at).unwrap_or_default();
                self.blanks();
                self.at += 1;
                self.blanks();
                serde_json::from_slice::<String>(text).is_ok_and(|name| name == key)
            } else {
                index.to_string() == key
            };
            if found {
                return true;
            }
            self.value();
            index += 1;
            self.blanks();
            if self.here() == Some(b',') {
                self.at += 1;
            }
        }
    }

    /// Goes past a value.
    fn value(&mut self) {
        let mut depth = 0_usize;
        while let Some(byte) = self.here() {
            match byte {
                b'"' => self.text(),
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' => {
                    if depth == 0 {
                        return;
                    }
                    depth -= 1;
                    self.at += 1;
                }
                b',' | b':' if depth == 0 => return,
                _ => self.at += 1,
            }
            let is_whole = matches!(byte, b'"' | b'}' | b']');
            if is_whole && depth == 0 {
                return;
            }
        }
    }

    fn text(&mut self) {
        self.at += 1;
        while let Some(byte) = self.here() {
            self.at += match byte {
                b'\\' => 2,
                _ => 1,
            };
            if byte == b'"' {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::place;

    const FILE: &[u8] = br#"{
  "a": [ 1, "x]\"}", { "b/c": -2.5e3,
      "d": {} } ],
  "e": { "a": true }
}"#;

    #[test]
    fn a_pointer_has_its_line_and_column() {
        for (pointer, line, column) in [
            ("", 1, 1),
            ("/a", 2, 8),
            ("/a/0", 2, 10),
            ("/a/1", 2, 13),
            ("/a/2/b~1c", 2, 31),
            ("/a/2/d", 3, 12),
            ("/e/a", 4, 15),
            ("/e/none/at/all", 4, 8),
            ("/a/7", 2, 8),
        ] {
            assert_eq!(place(FILE, pointer), Some((line, column)), "{pointer}");
        }
        assert_eq!(place(b"", "/a"), None);
        assert_eq!(
            place("\u{feff}{\"\\u00e5\": 1}".as_bytes(), "/å"),
            Some((1, 13))
        );
    }

    #[test]
    fn nothing_hangs_on_what_is_no_json() {
        for end in 0..FILE.len() {
            for pointer in ["", "/a/2/d", "/e/a", "/x"] {
                let _ = place(&FILE[..end], pointer);
            }
        }
    }
}
