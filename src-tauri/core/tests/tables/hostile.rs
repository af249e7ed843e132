//! Files that were made to hurt. They are made here and not kept: some would look alarming in a
//! repository.

use std::io::Write;

use flate2::Compression;
use flate2::write::DeflateEncoder;

/// A part of a ZIP container: its name, its bytes as they are packed, and how.
pub(crate) struct Part {
    name: String,
    packed: Vec<u8>,
    method: u16,
    claimed: u32,
    check_sum: u32,
}

/// A part that is packed as others do it.
pub(crate) fn part(name: &str, content: &[u8]) -> Part {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(content).unwrap();
    let mut crc = flate2::Crc::new();
    crc.update(content);
    let check_sum = crc.sum();
    Part {
        name: name.to_owned(),
        packed: encoder.finish().unwrap(),
        method: 8,
        claimed: u32::try_from(content.len()).unwrap(),
        check_sum,
    }
}

/// A part that unpacks to `start`, then `block` as often as said, then `end`, and says so: a gibibyte takes a moment to make, as the packed block is written again and again.
pub(crate) fn bomb(name: &str, start: &[u8], block: &[u8], times: usize, end: &[u8]) -> Part {
    let mut packed = open_ended(start);
    let packed_block = open_ended(block);
    for _ in 0..times {
        packed.extend_from_slice(&packed_block);
    }
    let mut last = DeflateEncoder::new(Vec::new(), Compression::best());
    last.write_all(end).unwrap();
    packed.extend(last.finish().unwrap());
    Part {
        name: name.to_owned(),
        packed,
        method: 8,
        claimed: u32::try_from(start.len() + block.len() * times + end.len()).unwrap(),
        // Nobody reads so far.
        check_sum: 0,
    }
}

/// Packed bytes after which others may come. Each is an encoder's own, so that it never looks back
/// into what stands before it.
fn open_ended(content: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content).unwrap();
    encoder.flush().unwrap();
    encoder.get_ref().clone()
}

/// The same part with a claim to be ten bytes.
pub(crate) fn lying(part: Part) -> Part {
    Part {
        claimed: 10,
        ..part
    }
}

/// A ZIP container.
pub(crate) fn zip(parts: &[Part]) -> Vec<u8> {
    let mut file = Vec::new();
    let mut contents = Vec::new();
    for part in parts {
        let offset = u32::try_from(file.len()).unwrap();
        let size = u32::try_from(part.packed.len()).unwrap();
        let name_length = u16::try_from(part.name.len()).unwrap();
        let mut shared = Vec::new();
        for word in [20u16, 0, part.method, 0, 0x21] {
            shared.extend(word.to_le_bytes());
        }
        for word in [part.check_sum, size, part.claimed] {
            shared.extend(word.to_le_bytes());
        }
        shared.extend(name_length.to_le_bytes());
        shared.extend(0u16.to_le_bytes());
        file.extend(b"PK\x03\x04");
        file.extend(&shared);
        file.extend(part.name.as_bytes());
        file.extend(&part.packed);
        contents.extend(b"PK\x01\x02");
        contents.extend(20u16.to_le_bytes());
        contents.extend(&shared);
        contents.extend([0; 10]);
        contents.extend(offset.to_le_bytes());
        contents.extend(part.name.as_bytes());
    }
    let count = u16::try_from(parts.len()).unwrap_or(u16::MAX);
    let (start, length) = (file.len(), contents.len());
    file.extend(contents);
    file.extend(b"PK\x05\x06\0\0\0\0");
    file.extend(count.to_le_bytes());
    file.extend(count.to_le_bytes());
    file.extend(u32::try_from(length).unwrap().to_le_bytes());
    file.extend(u32::try_from(start).unwrap().to_le_bytes());
    file.extend([0, 0]);
    file
}

const NAMESPACES: &str = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
const KIND: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A workbook with one sheet, whose part is given, and other parts.
pub(crate) fn xlsx_with(sheet: Part, more: Vec<Part>) -> Vec<u8> {
    let workbook = format!(
        "<workbook {NAMESPACES}><sheets><sheet name=\"Ark1\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>"
    );
    let relations = format!(
        "<Relationships><Relationship Id=\"a\" Type=\"{KIND}/worksheet\" Target=\"sheet.xml\"/>\
         <Relationship Id=\"b\" Type=\"{KIND}/sharedStrings\" Target=\"strings.xml\"/></Relationships>"
    );
    let mut parts = vec![
        part("xl/workbook.xml", workbook.as_bytes()),
        part("xl/_rels/workbook.xml.rels", relations.as_bytes()),
        sheet,
    ];
    parts.extend(more);
    zip(&parts)
}

/// A workbook with one sheet, by the XML of its rows.
pub(crate) fn xlsx(rows: &str) -> Vec<u8> {
    let sheet = format!("<worksheet {NAMESPACES}><sheetData>{rows}</sheetData></worksheet>");
    xlsx_with(part("xl/sheet.xml", sheet.as_bytes()), Vec::new())
}

/// The start and the end of the content of an ODS document with one sheet.
pub(crate) const ODS: (&str, &str) = (
    "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body>\
     <office:spreadsheet><table:table table:name=\"Ark1\">",
    "</table:table></office:spreadsheet></office:body></office:document-content>",
);

/// An ODS document with one sheet, by the XML of its rows.
pub(crate) fn ods(rows: &str) -> Vec<u8> {
    let content = format!("{}{rows}{}", ODS.0, ODS.1);
    zip(&[part("content.xml", content.as_bytes())])
}

/// A gibibyte of rows in a workbook, which says how much it is or lies.
pub(crate) fn xlsx_bomb(lies: bool) -> Vec<u8> {
    let start = format!("<worksheet {NAMESPACES}><sheetData>");
    let block = "<row></row>\n".repeat(87_381);
    let end = b"</sheetData></worksheet>";
    let sheet = bomb(
        "xl/sheet.xml",
        start.as_bytes(),
        block.as_bytes(),
        1024,
        end,
    );
    xlsx_with(if lies { lying(sheet) } else { sheet }, Vec::new())
}

/// A gibibyte of texts that cells could share.
pub(crate) fn strings_bomb() -> Vec<u8> {
    let text = "a".repeat(4_000);
    let block = format!("<si><t>{text}</t></si>\n").repeat(261);
    let strings = bomb(
        "xl/strings.xml",
        b"<sst>",
        block.as_bytes(),
        1024,
        b"</sst>",
    );
    let sheet =
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>";
    xlsx_with(part("xl/sheet.xml", sheet.as_bytes()), vec![strings])
}

/// A gibibyte of rows in an ODS document.
pub(crate) fn ods_bomb() -> Vec<u8> {
    let block = "<table:table-row></table:table-row>".repeat(29_959);
    zip(&[bomb(
        "content.xml",
        ODS.0.as_bytes(),
        block.as_bytes(),
        1024,
        ODS.1.as_bytes(),
    )])
}

/// A gibibyte of one text.
pub(crate) fn token_bomb() -> Vec<u8> {
    zip(&[bomb(
        "content.xml",
        ODS.0.as_bytes(),
        &[b'a'; 1024 * 1024],
        1024,
        ODS.1.as_bytes(),
    )])
}

/// Entities that would grow to a thousand million texts.
pub(crate) fn laughs(inside: &str) -> String {
    let mut text = String::from("<!DOCTYPE lolz [<!ENTITY lol0 \"lol\">");
    for level in 1..10 {
        let inner = format!("&lol{};", level - 1).repeat(10);
        text.push_str(&format!("<!ENTITY lol{level} \"{inner}\">"));
    }
    text.push_str("]>");
    format!("{text}{inside}")
}

/// A workbook whose sheet begins with such entities.
pub(crate) fn xlsx_laughs() -> Vec<u8> {
    let sheet = laughs(
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>&lol9;</v></c></row></sheetData></worksheet>",
    );
    xlsx_with(part("xl/sheet.xml", sheet.as_bytes()), Vec::new())
}

/// An ODS document with such entities.
pub(crate) fn ods_laughs() -> Vec<u8> {
    let rows = "<table:table-row><table:table-cell><text:p>&lol9;</text:p></table:table-cell></table:table-row>";
    let content = laughs(&format!("{}{rows}{}", ODS.0, ODS.1));
    zip(&[part("content.xml", content.as_bytes())])
}
