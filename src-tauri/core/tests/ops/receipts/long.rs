//! Receipts that are longer, wider and stranger than any that was sent.

use kvittert_core::receipt::content::{Block, Column, Content, Fact, Mark, Section, Table};
use kvittert_core::view::app::Language;

use super::reading::{Read, missing, squeezed};

fn fact(label: &str, value: &str) -> Fact {
    Fact {
        key: None,
        label: label.to_owned(),
        value: value.to_owned(),
        exact: None,
        code: false,
    }
}

fn content(blocks: Vec<Block>) -> Content {
    Content {
        language: Language::Nb,
        title: "Kvittering".to_owned(),
        mark: None,
        report: "Aktivitetsrapport 2025".to_owned(),
        reference: fact("Referansenummer", "bufdir_ref_20260326_0001"),
        meaning: "Mottatt er ikke godkjent.".to_owned(),
        sections: vec![Section {
            heading: "Tallene som ble sendt".to_owned(),
            blocks,
        }],
    }
}

fn practice() -> Option<Mark> {
    Some(Mark {
        sentence: "ØVELSE – ikke sendt til Bufdir".to_owned(),
        word: "ØVELSE".to_owned(),
    })
}

fn column(label: &str, number: bool) -> Column {
    Column {
        label: label.to_owned(),
        number,
    }
}

fn activities(count: usize) -> Table {
    Table {
        caption: "Aktiviteter".to_owned(),
        columns: vec![
            column("Kategori", false),
            column("Antall", true),
            column("Timer", true),
        ],
        rows: (1..=count)
            .map(|row| {
                let long = "Aktivitet med et langt navn som ingen har kortet inn ".repeat(6);
                let name = match row % 40 {
                    0 => long.trim().to_owned(),
                    _ => format!("Blåbærturgruppe {row} på Sørøya"),
                };
                vec![name, row.to_string(), format!("{},5", row * 8)]
            })
            .collect(),
        totals: Some(vec![
            "Sum".to_owned(),
            "12\u{a0}502\u{a0}500".to_owned(),
            "x".to_owned(),
        ]),
    }
}

#[test]
fn five_thousand_rows_have_their_header_on_every_page() {
    let mut content = content(vec![Block::Table(activities(5000))]);
    content.mark = practice();
    let read = Read::of(&content).kept_as("long");
    read.is_sound(Language::Nb);
    assert_eq!(missing(&content, &read.body()), Default::default());
    let pages = read.pages();
    assert!(pages.len() > 100, "{} pages", pages.len());
    for (place, page) in pages.iter().enumerate() {
        let header = page
            .lines()
            .filter(|line| line.split_whitespace().eq(["Kategori", "Antall", "Timer"]));
        assert_eq!(header.count(), 1, "page {}: {page}", place + 1);
        assert!(
            page.contains("ØVELSE – ikke sendt til Bufdir"),
            "page {}",
            place + 1
        );
        let count = format!("Side {} av {}", place + 1, pages.len());
        assert!(page.contains(&count), "{count}: {page}");
    }
    let last = pages.last().unwrap();
    assert!(
        last.contains("Blåbærturgruppe 4999"),
        "the sums never stand alone: {last}"
    );
}

#[test]
fn a_screen_reader_hears_the_mark_and_each_header_once() {
    let mut content = content(vec![Block::Table(activities(120))]);
    content.mark = practice();
    let read = Read::of(&content);
    assert!(read.pages().len() > 3, "the header is repeated");
    let structure = read.structure();
    let count = |text: &str| structure.matches(text).count();
    assert_eq!(count("TH:"), 4, "three columns, and the foot: {structure}");
    assert_eq!(count("/Scope /Column"), 3, "{structure}");
    assert_eq!(count("/Scope /Row"), 1);
    for once in [
        "\"Kategori\"",
        "ØVELSE – ikke sendt til Bufdir",
        "H1 \"Kvittering\"",
        "\"Aktiviteter\"",
    ] {
        assert_eq!(count(once), 1, "{once}: {structure}");
    }
    let place = |text: &str| structure.find(text).unwrap();
    assert!(place("ØVELSE") < place("Kvittering"), "first of all");
}

#[test]
fn a_confirmation_of_two_thousand_words_goes_on_over_pages() {
    let words: Vec<String> = (1..=2000).map(|word| format!("ord{word}")).collect();
    let long = fact("Bekreftelse fra Bufdir", &words.join(" "));
    let content = content(vec![Block::Facts(vec![
        fact("Organisasjon", "Region 07"),
        long,
        fact("Status hos Bufdir", "received"),
    ])]);
    let read = Read::of(&content).kept_as("words");
    read.is_sound(Language::Nb);
    assert_eq!(missing(&content, &read.body()), Default::default());
    assert!(read.pages().len() > 2);
}

#[test]
fn any_letter_can_stand_in_a_label() {
    let strange = [
        "Norsk: æøåÆØÅ éèêóòôüäö",
        "Samisk: áčđŋšŧž ÁČĐŊŠŦŽ",
        "a\u{30a} o\u{308} e\u{301}, each in two parts",
        "Ελληνικά, Русский, Tiếng Việt",
        "العربية עברית",
        "漢字かな한글 ไทย हिन्दी",
        "😀👩‍👧‍👦🇳🇴 ☃ ⅓ ∑",
        "soft\u{ad}hyphen zero\u{200b}width a\u{fe0f}",
        "-> => fi ffi 0x1 != <b>&amp;</b>",
        "\u{301}begins with a mark",
    ];
    let hidden = "\0\u{1}\u{7f}\u{9f}\u{feff}\u{fffe}\u{ffff}\u{fdd0}\u{1ffff}\u{202e}\u{2066}\t\u{b}\u{2028}";
    let mut labels = activities(0);
    labels.rows = strange
        .iter()
        .map(|text| vec![(*text).to_owned(), "1".to_owned(), "2".to_owned()])
        .collect();
    labels.caption = strange.join(" / ");
    let mut content = content(vec![
        Block::Table(labels),
        Block::Facts(vec![
            fact(&"n".repeat(300), &"0123456789abcdef".repeat(40)),
            fact("Skjult", hidden),
            fact("", ""),
        ]),
        Block::Lines(vec![String::new(), "\n\n".to_owned()]),
    ]);
    content.reference.value = "漢字😀 ".repeat(60);
    content.title = "Kvittering\u{0}\u{feff}".to_owned();
    let read = Read::of(&content).kept_as("strange");
    read.is_sound(Language::Nb);
    let text = squeezed(&read.text());
    for letters in [
        "æøåÆØÅ",
        "áčđŋšŧž",
        "Ελληνικά",
        "漢字かな한글",
        "😀",
        "->=>fiffi",
    ] {
        assert!(text.contains(letters), "{letters} can be copied: {text}");
    }
    assert!(text.contains(&"0123456789abcdef".repeat(40)));
}

#[test]
fn more_columns_than_a_page_has_room_for_are_still_all_there() {
    let columns = 30;
    let table = Table {
        caption: "Bred".to_owned(),
        columns: (0..columns)
            .map(|place| column(&format!("Kolonne {place}"), place % 2 == 0))
            .collect(),
        rows: vec![
            (0..columns)
                .map(|place| format!("{place}{}", "7".repeat(40)))
                .collect(),
            (0..columns).map(|_| "Langt ".repeat(120)).collect(),
        ],
        totals: None,
    };
    let content = content(vec![Block::Table(table)]);
    let read = Read::of(&content).kept_as("wide");
    read.is_sound(Language::Nb);
    assert!(
        read.pages().len() > 1,
        "a row that no page has room for goes on"
    );
}
