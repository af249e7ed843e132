//! Text from elsewhere, made fit to be looked at.

/// The same text, with a replacement mark for what has no look of its own: control characters, what
/// is no character, and marks that turn the direction of text, which could make one reference look
/// like another. Line breaks stay, whichever way they were written.
#[must_use]
pub(super) fn legible(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    text.chars()
        .map(|c| match c {
            '\n' => c,
            '\r' => '\n',
            '\t' => ' ',
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => '\u{fffd}',
            c if c.is_control() || is_no_character(c) => '\u{fffd}',
            c => c,
        })
        .collect()
}

/// Code points that Unicode promises never to make a character of.
fn is_no_character(c: char) -> bool {
    matches!(c, '\u{fdd0}'..='\u{fdef}') || (u32::from(c) & 0xfffe) == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_look_gets_a_mark() {
        assert_eq!(legible("a\r\nb\rc\td"), "a\nb\nc d");
        assert_eq!(
            legible("\0\u{7f}\u{feff}\u{ffff}\u{fdd0}\u{10fffe}\u{202e}"),
            "\u{fffd}".repeat(7)
        );
        assert_eq!(legible("blåbær 😀"), "blåbær 😀");
    }
}
