//! CSV in the ways that people have it.

use std::io::Cursor;

use kvittert_core::import::file::{Kind, TableFile};
use kvittert_core::view::import::{Delimiter, TextEncoding, TextFormat};

fn open(bytes: &[u8]) -> TableFile {
    let source = Box::new(Cursor::new(bytes.to_vec()));
    TableFile::of_source("tall.csv".to_owned(), Kind::Text, source).unwrap()
}

fn format(bytes: &[u8]) -> TextFormat {
    open(bytes).text_format(None, None).unwrap().unwrap()
}

/// The rows with their line numbers.
fn rows(bytes: &[u8]) -> Vec<(u32, Vec<String>)> {
    let table = open(bytes).read(0, None).unwrap();
    let rows = table.rows.iter().enumerate();
    rows.map(|(place, row)| {
        let cells = table.cells_of(place).iter();
        (row.number, cells.map(|cell| cell.value.shown()).collect())
    })
    .collect()
}

#[test]
fn the_characters_are_decided_by_validity() {
    for (bytes, encoding) in [
        (&b"a;b\r\n1;2\r\n"[..], TextEncoding::Utf8),
        ("æ;ø\r\n".as_bytes(), TextEncoding::Utf8),
        (b"\xef\xbb\xbfa;b", TextEncoding::Utf8),
        (b"\xe6;\xf8\r\n", TextEncoding::Windows1252),
        (b"\x80;10\r\n", TextEncoding::Windows1252),
        (b"\xff\xfea\x00;\x00b\x00", TextEncoding::Utf16Le),
        (b"\xfe\xff\x00a\x00;\x00b", TextEncoding::Utf16Be),
    ] {
        assert_eq!(format(bytes).encoding, encoding, "{bytes:?}");
    }
    // Half a letter at the very end is no UTF-8 either.
    assert_eq!(format(b"a;\xc3").encoding, TextEncoding::Windows1252);
    assert_eq!(rows(b"\x80;\xe6\r\n")[0].1, ["€", "æ"]);
    assert_eq!(rows(b"\xfe\xff\x00a\x00;\x00b")[0].1, ["a", "b"]);
}

#[test]
fn letters_that_were_read_wrongly_are_seen() {
    assert!(format("Ã¥pen;1\n".as_bytes()).looks_garbled);
    assert!(!format("åpen;1\n".as_bytes()).looks_garbled);
    // One bad byte makes all of it Windows-1252: that is said.
    assert!(format(b"\xc3\xa5pen;1\n\xe5;2\n").looks_garbled);
}

#[test]
fn the_separator_is_the_one_that_cuts_all_rows_alike() {
    for (text, delimiter) in [
        (
            "Kategori;Antall;Timer\nA;1;5,5\nB;2;6,5\n",
            Delimiter::Semicolon,
        ),
        ("Kategori,Antall,Timer\nA,1,\"5,5\"\n", Delimiter::Comma),
        ("Kategori\tAntall\nA, b; c\t1\n", Delimiter::Tab),
        ("sep=,\nKategori;x,Antall;y\n", Delimiter::Comma),
        ("\"sep=\t\"\na;b\tc;d\n", Delimiter::Tab),
        (
            "Tekst, med komma\nfortsetter, her\nslutt; nå\n",
            Delimiter::Comma,
        ),
    ] {
        assert_eq!(format(text.as_bytes()).delimiter, delimiter, "{text:?}");
    }
    assert!(!format(b"a,b;c\nd,e;f\n").sure, "two fit as well");
    assert!(format(b"a;b;c,d\ne;f;g,h\n").sure, "more cells fit better");
}

#[test]
fn rows_know_their_lines() {
    assert_eq!(
        rows("a;b\r\n\r\n\"to\r\nlinjer\";c\r\nd;\"\"\"e\"\"\"".as_bytes()),
        [
            (1, vec!["a".to_owned(), "b".to_owned()]),
            (3, vec!["to\r\nlinjer".to_owned(), "c".to_owned()]),
            (5, vec!["d".to_owned(), "\"e\"".to_owned()]),
        ]
    );
    assert_eq!(rows(b"sep=;\r\na;b\r\n")[0].0, 2);
    let macintosh: Vec<u32> = rows(b"a;b\rc;d\re;f").iter().map(|row| row.0).collect();
    assert_eq!(macintosh, [1, 2, 3], "old line ends are line ends");
    assert_eq!(rows(b""), []);
    assert_eq!(rows(b"\xef\xbb\xbf"), []);
}

#[test]
fn a_row_may_cross_the_pieces_that_a_file_is_read_in() {
    let long = "ø".repeat(40_000);
    let text = format!("{long};1\n{long};2\n");
    let read = rows(text.as_bytes());
    assert_eq!(read.len(), 2);
    assert_eq!(read[1].1, [long, "2".to_owned()]);
}
