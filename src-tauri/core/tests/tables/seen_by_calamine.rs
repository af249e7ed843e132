//! The same cells through calamine, a reader that others wrote.

use calamine::{Data, Reader, open_workbook_auto};
use kvittert_core::import::file::TableFile;
use kvittert_core::import::sheet::CellValue;

use crate::fixtures::{fixture, fixtures};

/// What calamine calls a value, as far as both tell.
fn agrees(ours: &CellValue, theirs: &Data) -> bool {
    match (ours, theirs) {
        (CellValue::Text(text), Data::String(other)) => **text == **other,
        (CellValue::Number(number) | CellValue::Percent(number), Data::Float(other)) => {
            number == other
        }
        #[expect(clippy::cast_precision_loss, reason = "small whole numbers")]
        (CellValue::Number(number) | CellValue::Percent(number), Data::Int(other)) => {
            *number == *other as f64
        }
        (CellValue::Bool(yes), Data::Bool(other)) => yes == other,
        (CellValue::Error(text), Data::Error(other)) => **text == other.to_string(),
        (CellValue::Date(_), Data::DateTime(_) | Data::DateTimeIso(_)) => true,
        (CellValue::Time(_), Data::DateTime(_) | Data::DurationIso(_)) => true,
        // LibreOffice marks an error as a text that is no text of its own.
        (CellValue::Error(text), Data::String(other)) => **text == **other,
        _ => false,
    }
}

#[test]
fn calamine_sees_the_same_cells() {
    let mut compared = 0;
    let mut names = fixtures("plain-");
    names.extend(fixtures("hard-libreoffice"));
    names.extend(fixtures("several-"));
    for name in names {
        if name.ends_with("csv") || name.ends_with("tsv") {
            continue;
        }
        let mut file = TableFile::open(&fixture(&name)).unwrap().table().unwrap();
        let mut theirs = open_workbook_auto(fixture(&name)).unwrap();
        let sheets: Vec<String> = file.sheets.iter().map(|sheet| sheet.name.clone()).collect();
        assert_eq!(theirs.sheet_names(), sheets, "{name}");
        for (place, sheet) in sheets.iter().enumerate() {
            let table = file.read(place, None).unwrap();
            let range = theirs.worksheet_range(sheet).unwrap();
            let mut ours = 0;
            for (row, head) in table.rows.iter().enumerate() {
                for cell in table.cells_of(row) {
                    let at = (head.number - 1, cell.column);
                    let other = range.get_value(at).cloned().unwrap_or_default();
                    assert!(
                        agrees(&cell.value, &other),
                        "{name} {sheet} {at:?}: {:?} {other:?}",
                        cell.value
                    );
                    ours += 1;
                }
            }
            let filled =
                |data: &Data| !matches!(data, Data::Empty) && data.to_string().trim() != "";
            let others = range
                .used_cells()
                .filter(|(_, _, data)| filled(data))
                .count();
            assert_eq!(ours, others, "{name} {sheet}: as many cells");
            compared += ours;
        }
    }
    assert!(compared > 150, "{compared} cells were compared");
}
