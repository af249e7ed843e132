//! Writes the tables that are made with `rust_xlsxwriter`; see tests/fixtures/tables/make.sh.

use rust_xlsxwriter::{Format, Workbook, XlsxError};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).ok_or("which folder?")?;
    let path = std::path::Path::new(&folder).join("plain-rust_xlsxwriter.xlsx");
    plain()?.save(path)?;
    Ok(())
}

fn plain() -> Result<Workbook, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Aktiviteter")?;
    let thousands = Format::new().set_num_format("# ##0.00");
    for (column, header) in ["Kategori", "Antall", "Timer"].into_iter().enumerate() {
        sheet.write_string(0, u16::try_from(column).unwrap_or_default(), header)?;
    }
    let rows = [
        ("Individuell oppfølging", 84.0, 6740.5),
        ("Gruppeaktivitet", 1250.0, 12.25),
        ("Blåbærtur for småbarn", 7.0, 0.5),
        ("open_meeting_place", 48.0, 960.0),
    ];
    for (row, (category, count, hours)) in (1..).zip(rows) {
        sheet.write_string(row, 0, category)?;
        sheet.write_number(row, 1, count)?;
        sheet.write_number_with_format(row, 2, hours, &thousands)?;
    }
    Ok(book)
}
