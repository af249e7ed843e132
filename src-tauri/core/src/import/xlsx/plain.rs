//! Nearly every cell is `<c r="B7" s="2" t="s"><v>12</v></c>`, and nearly every shared text is
//! `<si><t>Kurs</t></si>`. These are taken as they stand in the bytes. Whatever looks in any way
//! different is left to the parser, which decides what it is.

/// A cell with nothing but a value.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct PlainCell<'b> {
    /// Its name, such as `B7`.
    pub(super) name: Option<&'b str>,
    /// Its style.
    pub(super) style: Option<&'b str>,
    /// The kind of its value.
    pub(super) kind: Option<&'b str>,
    /// Its value; none for a cell that is only formatted.
    pub(super) value: Option<&'b str>,
    /// How many bytes it takes.
    pub(super) length: usize,
}

/// The cell that the bytes begin with, when it is a plain one and all of it is there.
pub(super) fn cell(bytes: &[u8]) -> Option<PlainCell<'_>> {
    let mut cell = PlainCell {
        name: None,
        style: None,
        kind: None,
        value: None,
        length: 0,
    };
    let mut rest = bytes.strip_prefix(b"<c")?;
    loop {
        rest = match rest {
            [b'>', after @ ..] => {
                let (value, after) = text(after.strip_prefix(b"<v>")?)?;
                cell.value = Some(value);
                rest = after.strip_prefix(b"</v></c>")?;
                break;
            }
            [b'/', b'>', after @ ..] => {
                rest = after;
                break;
            }
            [b' ', name @ (b'r' | b's' | b't'), b'=', b'"', after @ ..] => {
                let end = after.iter().position(|byte| *byte == b'"')?;
                let value = std::str::from_utf8(after.get(..end)?).ok()?;
                let place = match name {
                    b'r' => &mut cell.name,
                    b's' => &mut cell.style,
                    _ => &mut cell.kind,
                };
                // Twice the same is not well formed, and a reference has to be resolved.
                if place.is_some() || value.contains(['&', '<']) {
                    return None;
                }
                *place = Some(value);
                after.get(end + 1..)?
            }
            _ => return None,
        };
    }
    cell.length = bytes.len() - rest.len();
    Some(cell)
}

/// The shared text that the bytes begin with, when it is a plain one and all of it is there; and
/// how many bytes it takes.
pub(super) fn shared_text(bytes: &[u8]) -> Option<(&str, usize)> {
    let rest = bytes.strip_prefix(b"<si><t")?;
    let rest = rest
        .strip_prefix(b" xml:space=\"preserve\"")
        .unwrap_or(rest);
    let (text, rest) = text(rest.strip_prefix(b">")?)?;
    let rest = rest.strip_prefix(b"</t></si>")?;
    Some((text, bytes.len() - rest.len()))
}

/// The text up to the next tag, when it is what it looks like: no references in it, and no line
/// ends that XML reads as others.
fn text(bytes: &[u8]) -> Option<(&str, &[u8])> {
    let end = memchr::memchr3(b'<', b'&', b'\r', bytes)?;
    let (text, rest) = bytes.split_at_checked(end)?;
    Some((std::str::from_utf8(text).ok()?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_cells_are_taken() {
        let whole = br#"<c r="B7" s="2" t="s"><v>12</v></c><c r="C7"/>"#;
        let taken = cell(whole).unwrap();
        assert_eq!(
            (taken.name, taken.style, taken.kind, taken.value),
            (Some("B7"), Some("2"), Some("s"), Some("12"))
        );
        let next = cell(&whole[taken.length..]).unwrap();
        assert_eq!((next.name, next.value), (Some("C7"), None));
        assert_eq!(next.length, 11);
    }

    #[test]
    fn whatever_is_not_plain_is_left_to_the_parser() {
        for other in [
            r#"<c r="B7"><f>A1</f><v>1</v></c>"#,
            r#"<c r="B7" t="inlineStr"><is><t>x</t></is></c>"#,
            r#"<c r="B7"><v>a&amp;b</v></c>"#,
            "<c r=\"B7\"><v>a\rb</v></c>",
            r#"<c r="B7"><v>1</v>"#,
            r#"<c r="B7"><v>1</v><extLst/></c>"#,
            r#"<c r="B7" r="B8"><v>1</v></c>"#,
            r#"<c r='B7'><v>1</v></c>"#,
            r#"<c  r="B7"><v>1</v></c>"#,
            r#"<c r="B&#55;"><v>1</v></c>"#,
            r#"<c cm="1" r="B7"><v>1</v></c>"#,
            r#"<c r="B7"><v><!-- 2 -->1</v></c>"#,
            r#"<col min="1"/>"#,
            r#"<c r="B7"#,
            "",
        ] {
            assert_eq!(cell(other.as_bytes()), None, "{other}");
        }
        assert_eq!(cell(b"<c r=\"B7\" t=\"str\"><v>\xff</v></c>"), None);
    }

    #[test]
    fn plain_texts_are_taken_as_they_stand() {
        assert_eq!(
            shared_text("<si><t> å </t></si>.".as_bytes()),
            Some((" å ", 20))
        );
        let kept = r#"<si><t xml:space="preserve"> å </t></si>"#;
        assert_eq!(shared_text(kept.as_bytes()), Some((" å ", kept.len())));
        for other in [
            "<si><t>a&amp;b</t></si>",
            "<si><r><t>a</t></r></si>",
            "<si><t>a</t><rPh/></si>",
            "<si><t>a</t>",
            "<si><t/></si>",
        ] {
            assert_eq!(shared_text(other.as_bytes()), None, "{other}");
        }
    }
}
