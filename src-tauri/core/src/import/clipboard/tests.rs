use super::*;

fn pasted(html: Option<&str>, text: Option<&str>) -> Vec<Vec<String>> {
    let pasted = Pasted {
        html: html.map(str::to_owned),
        text: text.map(str::to_owned),
    };
    rows(&pasted).unwrap()
}

fn text(text: &str) -> Vec<Vec<String>> {
    pasted(None, Some(text))
}

#[test]
fn tab_separated_text_keeps_its_empty_cells_and_rows() {
    assert_eq!(
        text("\t\t\r\nMøte\t12\t6\u{a0}740,50\r\n\t\t\r\n\"to\r\nlinjer\"\t\t6.740\r\n"),
        [
            ["", "", ""],
            ["Møte", "12", "6\u{a0}740,50"],
            ["", "", ""],
            ["to linjer", "", "6.740"]
        ]
    );
    assert_eq!(text("a\t"), [["a", ""]]);
    assert_eq!(text("a\n\nb"), [["a"], [""], ["b"]]);
    assert_eq!(text("a\tb\n1"), [["a", "b"], ["1", ""]]);
}

#[test]
fn a_mark_that_closes_nothing_is_the_cells_own() {
    assert_eq!(text("\"a \"\"b\"\" c\"\t1"), [["a \"b\" c", "1"]]);
    assert_eq!(text("\"tab\tinni\"\t1"), [["tab\tinni", "1"]]);
    assert_eq!(text("\"Ung\" gruppe\t12"), [["\"Ung\" gruppe", "12"]]);
    assert_eq!(
        text("5\" rør\t12\n\"åpen\t3"),
        [["5\" rør", "12"], ["\"åpen", "3"]]
    );
}

#[test]
fn a_table_of_a_page_goes_before_the_text() {
    let html = "<html><head><style>td {} <td>x</style></head><body><!--StartFragment-->\
                <table border=1><tr><th colspan=2>Kategori\
                <th>Timer</tr><tr><td>&Aring;pen <b>m&oslash;teplass</b><td>12</td>\
                <td>6&nbsp;740,5<comment>Sjekk dette</comment></td></tr></table>\
                <table><tr><td>nei</td></tr></table>";
    assert_eq!(
        pasted(Some(html), Some("Kategori\t\"Timer")),
        [
            ["Kategori", "", "Timer"],
            ["Åpen møteplass", "12", "6 740,5"]
        ]
    );
    assert_eq!(pasted(Some("<p>12</p>"), Some("12\t3")), [["12", "3"]]);
    assert_eq!(pasted(Some("<table></table>"), Some("12")), [["12"]]);
    assert!(pasted(None, None).is_empty());
}

#[test]
fn what_a_cell_covers_is_empty_and_a_table_inside_it_is_its_text() {
    let html = "<table><tr><td rowspan=3>Nord<td>1<td rowspan=2>x<tr><td>3<tr><td>5<td>6\
                <tr><td>a<table><tr><td>b<td>c</table><td>d<td>e</table>";
    assert_eq!(
        pasted(Some(html), None),
        [
            ["Nord", "1", "x"],
            ["", "3", ""],
            ["", "5", "6"],
            ["a b c", "d", "e"]
        ]
    );
}

#[test]
fn what_libreoffice_writes_is_read_as_it_shows_it() {
    let html = include_str!("../../../../../tests/fixtures/tables/clipped-libreoffice.html");
    assert_eq!(
        pasted(Some(html), None),
        [
            ["Kategori", "Antall", "Timer"],
            ["Åpen \"møteplass\" for ungdom", "84", "6 740.50"],
            ["\"Ung\" gruppe", "1250", "12.25"],
            ["Tur over flere dager", "", "960.00"],
            ["Nord", "7", "0.50"],
            ["", "8", "1.00"]
        ]
    );
}

/// As Excel 365 writes it: fragment marks, styles in a comment, a cell broken over lines.
#[test]
fn what_excel_writes_is_read_as_it_shows_it() {
    let html = "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head>\r\n<style>\r\n\
                <!--table\r\n\t{mso-displayed-decimal-separator:\"\\,\";}\r\n-->\r\n</style>\r\n\
                </head>\r\n<body link=\"#0563C1\">\r\n<table border=0 width=192>\r\n\
                <!--StartFragment-->\r\n <col width=64 span=2>\r\n <tr height=20>\r\n\
                \x20 <td class=xl65 width=64>Individuell\r\n  oppf\u{f8}lging</td>\r\n\
                \x20 <td align=right x:num=\"6740.5\"><span style='mso-spacerun:yes'>&nbsp;</span>\
                6&nbsp;740,50 </td>\r\n </tr>\r\n <tr>\r\n  <td>en<br>\r\n    to</td>\r\n\
                \x20 <td></td>\r\n </tr>\r\n<!--EndFragment-->\r\n</table>\r\n</body></html>";
    assert_eq!(
        pasted(
            Some(html),
            Some("Individuell oppf\u{f8}lging\t 6 740,50 \r\n")
        ),
        [["Individuell oppf\u{f8}lging", "6 740,50"], ["en to", ""]]
    );
}

#[test]
fn a_page_beyond_all_measure_is_refused() {
    let refused = |html: Option<String>, text: Option<String>| {
        let error = rows(&Pasted { html, text }).unwrap_err();
        assert_eq!(error.code, crate::error::ErrorCode::TableTooLarge);
    };
    let many = "<tr><td colspan=1000>x".repeat(1001);
    refused(Some(format!("<table>{many}")), None);
    let wide = "<tr><td colspan=99999999>x<td>y";
    refused(Some(format!("<table>{wide}")), None);
    refused(None, Some("\t".repeat(1001)));
    // One wide row makes all others as wide.
    let uneven = format!("{}\n{}", "\t".repeat(900), "x\n".repeat(1200));
    refused(None, Some(uneven));
}
