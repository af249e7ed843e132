//! The parts of a workbook beside its sheets: which sheets there are, and the texts they share.

use std::borrow::Cow;
use std::collections::HashMap;
use std::io::BufRead;
use std::sync::Arc;

use quick_xml::events::Event;

use super::{Listed, plain, rich_text};
use crate::import::container::Container;
use crate::import::limits::{Limit, MOST_TEXT, TableError, within};
use crate::import::xml::{Xml, attribute, is_set};

/// Where every program that writes XLSX puts the workbook.
const WORKBOOK: &str = "xl/workbook.xml";

/// Whether a container holds a workbook of this format.
pub(in crate::import) fn is_workbook(container: &Container<'_>) -> bool {
    container.has(WORKBOOK)
}

pub(super) struct Workbook {
    pub(super) sheets: Vec<SheetPart>,
    pub(super) counts_from_1904: bool,
    pub(super) strings: Option<String>,
    pub(super) styles: Option<String>,
}

pub(super) struct SheetPart {
    pub(super) listed: Listed,
    pub(super) part: String,
}

struct Relation {
    part: String,
    kind: String,
}

impl Workbook {
    pub(super) fn read(container: &mut Container<'_>) -> Result<Self, TableError> {
        let relations = relations(container)?;
        let of_kind = |wanted: &str| {
            let mut found = relations.values();
            found
                .find(|relation| relation.kind == wanted)
                .map(|relation| relation.part.clone())
        };
        let (strings, styles) = (of_kind("sharedStrings"), of_kind("styles"));
        let no_workbook = || TableError::Broken(format!("no {WORKBOOK}"));
        let mut xml = Xml::new(container.part(WORKBOOK)?.ok_or_else(no_workbook)?);
        let mut sheets = Vec::new();
        let mut counts_from_1904 = false;
        loop {
            match xml.next()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "workbookPr" => counts_from_1904 = is_set(&element, "date1904")?,
                    "sheet" => {
                        let name = attribute(&element, "name")?.unwrap_or_default();
                        let state = attribute(&element, "state")?;
                        let hidden = matches!(state.as_deref(), Some("hidden" | "veryHidden"));
                        let relation = attribute(&element, "id")?.and_then(|id| relations.get(&id));
                        if let Some(relation) =
                            relation.filter(|relation| relation.kind == "worksheet")
                        {
                            within(sheets.len() + 1, Limit::Sheets)?;
                            sheets.push(SheetPart {
                                listed: Listed { name, hidden },
                                part: relation.part.clone(),
                            });
                        }
                    }
                    _ => {}
                },
                Event::Eof => break,
                _ => {}
            }
        }
        Ok(Self {
            sheets,
            counts_from_1904,
            strings,
            styles,
        })
    }
}

/// What the workbook refers to, by id.
fn relations(container: &mut Container<'_>) -> Result<HashMap<String, Relation>, TableError> {
    let mut found = HashMap::new();
    let Some(part) = container.part("xl/_rels/workbook.xml.rels")? else {
        return Err(TableError::Broken(
            "no xl/_rels/workbook.xml.rels".to_owned(),
        ));
    };
    let mut xml = Xml::new(part);
    loop {
        match xml.next()? {
            Event::Start(element) if element.local_name().as_ref() == "Relationship" => {
                let id = attribute(&element, "Id")?.unwrap_or_default();
                let target = attribute(&element, "Target")?.unwrap_or_default();
                let kind = attribute(&element, "Type")?.unwrap_or_default();
                // The namespace differs between the two editions of the format; its end does not.
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                let part = match target.strip_prefix('/') {
                    Some(from_root) => from_root.to_owned(),
                    None => format!("xl/{target}"),
                };
                within(found.len() + 1, Limit::Marks)?;
                found.insert(id, Relation { part, kind });
            }
            Event::Eof => return Ok(found),
            _ => {}
        }
    }
}

/// The texts that cells share.
pub(super) fn strings(
    container: &mut Container<'_>,
    workbook: &Workbook,
) -> Result<Vec<Arc<str>>, TableError> {
    let Some(name) = &workbook.strings else {
        return Ok(Vec::new());
    };
    match container.part(name)? {
        Some(part) => read_strings(Xml::new(part)),
        None => Ok(Vec::new()),
    }
}

fn read_strings<R: BufRead>(mut xml: Xml<R>) -> Result<Vec<Arc<str>>, TableError> {
    let mut strings: Vec<Arc<str>> = Vec::new();
    let mut bytes = 0;
    let mut text = String::new();
    let mut add = |text: &str| {
        within(strings.len() + 1, Limit::Strings)?;
        bytes += text.len() as u64;
        if bytes > MOST_TEXT {
            return Err(TableError::TooLarge(Limit::TextMib));
        }
        strings.push(unescaped(text).into());
        Ok(())
    };
    loop {
        let plain = xml.directly(|bytes| match plain::shared_text(bytes) {
            Some((text, length)) => add(text).map(|()| Some(((), length))),
            None => Ok(None),
        });
        if plain?.is_some() {
            continue;
        }
        match xml.next()? {
            Event::Start(element) if element.local_name().as_ref() == "si" => {
                text.clear();
                rich_text(&mut xml, &mut text)?;
                add(&text)?;
            }
            Event::Eof => return Ok(strings),
            _ => {}
        }
    }
}

/// A text with `_x000D_` as the character that it stands for (ECMA-376 part 1, 22.4.2.4).
pub(super) fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("_x") {
        plain.push_str(before);
        let letter = after
            .get(..5)
            .and_then(|code| code.strip_suffix('_'))
            .filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()))
            .and_then(|code| u32::from_str_radix(code, 16).ok())
            .and_then(char::from_u32);
        if let Some(letter) = letter {
            plain.push(letter);
            rest = after.get(5..).unwrap_or_default();
        } else {
            plain.push_str("_x");
            rest = after;
        }
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escaped_characters_are_themselves() {
        assert_eq!(unescaped("a_x000D_b"), "a\rb");
        assert_eq!(unescaped("_x005F_x000D_"), "_x000D_");
        for plain in ["", "_x", "a_xb", "_x00_", "_xZZZZ_", "æ_xøåæø_", "_x000D"] {
            assert_eq!(unescaped(plain), plain);
        }
    }
}
