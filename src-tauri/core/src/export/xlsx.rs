//! XLSX: cells with types, a header that stays, widths that fit and a filter on every column.

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
    XlsxError,
};

use super::{Cell, Spreadsheet};
use crate::clock;
use crate::error::{AppError, ErrorCode, Result};

/// Rows that a sheet has room for below its header.
const ROWS_OF_A_SHEET: usize = 1_048_575;
/// Characters that a cell has room for; a longer text ends in `…`.
const LONGEST_TEXT: usize = 32_767;
/// Characters in the name of a sheet.
const LONGEST_NAME: usize = 31;
/// Columns are as wide as what they hold, within these bounds, in characters.
const WIDTHS: (usize, usize) = (8, 60);

/// A table as XLSX. Numbers and moments are typed, moments in Norwegian time; text is text, so that
/// no reference becomes a number and no note a formula.
///
/// # Errors
/// [`ErrorCode::Internal`]; writing to memory does not fail otherwise.
pub fn xlsx(sheet: &Spreadsheet) -> Result<Vec<u8>> {
    write(sheet).map_err(|error| AppError::new(ErrorCode::Internal).because(error))
}

fn write(sheet: &Spreadsheet) -> std::result::Result<Vec<u8>, XlsxError> {
    let formats = Formats::new();
    let mut workbook = Workbook::new();
    let properties = DocProperties::new()
        .set_title(&sheet.title)
        .set_author("Kvittert")
        .set_creation_datetime(&ExcelDateTime::from_timestamp(sheet.made_at.as_second())?);
    workbook.set_properties(&properties);
    let mut parts: Vec<&[Vec<Cell>]> = sheet.rows.chunks(ROWS_OF_A_SHEET).collect();
    if parts.is_empty() {
        parts.push(&[]);
    }
    for (place, rows) in parts.iter().enumerate() {
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(name(&sheet.title, place))?;
        fill(worksheet, &sheet.columns, rows, &formats)?;
    }
    workbook.save_to_buffer()
}

struct Formats {
    header: Format,
    text: Format,
    number: Format,
    moment: Format,
}

impl Formats {
    fn new() -> Self {
        let cell = || Format::new().set_align(FormatAlign::Top);
        Self {
            header: Format::new()
                .set_bold()
                .set_background_color(Color::RGB(0xe6_ee_f4))
                .set_border_bottom(FormatBorder::Thin)
                .set_align(FormatAlign::Top),
            text: cell(),
            number: cell().set_num_format("#,##0.##"),
            moment: cell()
                .set_num_format("dd.mm.yyyy hh:mm:ss")
                .set_align(FormatAlign::Left),
        }
    }
}

fn fill(
    worksheet: &mut Worksheet,
    columns: &[String],
    rows: &[Vec<Cell>],
    formats: &Formats,
) -> std::result::Result<(), XlsxError> {
    let mut widths: Vec<usize> = Vec::new();
    for (column, label) in (0_u16..).zip(columns) {
        worksheet.write_string_with_format(0, column, label, &formats.header)?;
        // Room for the arrow of the filter.
        widths.push(label.chars().count() + 3);
    }
    for (row, cells) in (1_u32..).zip(rows) {
        for ((column, cell), width) in (0_u16..).zip(cells).zip(&mut widths) {
            *width = (*width).max(put(worksheet, (row, column), cell, formats)?);
        }
    }
    for (column, width) in (0_u16..).zip(&widths) {
        let width = u16::try_from(*width.clamp(&WIDTHS.0, &WIDTHS.1)).unwrap_or(u16::MAX);
        worksheet.set_column_width(column, f64::from(width) * 1.1)?;
    }
    worksheet.set_freeze_panes(1, 0)?;
    worksheet.set_repeat_rows(0, 0)?;
    worksheet.set_landscape();
    worksheet.set_print_fit_to_pages(1, 0);
    let last_row = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    if let Some(last_column) = u16::try_from(columns.len())
        .ok()
        .and_then(|n| n.checked_sub(1))
    {
        worksheet.autofilter(0, 0, last_row, last_column)?;
    }
    Ok(())
}

/// Writes a cell. Gives how many characters wide it is.
fn put(
    worksheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    formats: &Formats,
) -> std::result::Result<usize, XlsxError> {
    let text = match cell {
        Cell::Empty => return Ok(0),
        Cell::Text(text) => text,
        Cell::Number(number) => match number.parse::<f64>() {
            Ok(value) if value.is_finite() => {
                worksheet.write_number_with_format(row, column, value, &formats.number)?;
                return Ok(number.len() + number.len() / 3);
            }
            _ => number,
        },
        Cell::Moment(instant) => match clock::in_norway(instant).and_then(|moment| {
            // Excel knows no time before 1900.
            ExcelDateTime::parse_from_str(&moment.strftime("%Y-%m-%dT%H:%M:%S").to_string()).ok()
        }) {
            Some(moment) => {
                worksheet.write_datetime_with_format(row, column, &moment, &formats.moment)?;
                return Ok("dd.mm.yyyy hh:mm:ss".len());
            }
            None => instant,
        },
    };
    worksheet.write_string_with_format(row, column, shortened(text), &formats.text)?;
    Ok(text
        .lines()
        .map(|line| line.chars().count())
        .max()
        .unwrap_or(0))
}

fn shortened(text: &str) -> String {
    // Excel counts in UTF-16, in which no character takes more than two.
    if text.len() <= LONGEST_TEXT || text.encode_utf16().count() <= LONGEST_TEXT {
        return text.to_owned();
    }
    text.chars()
        .take(LONGEST_TEXT / 2 - 1)
        .chain(['…'])
        .collect()
}

/// A name that a sheet may have.
fn name(title: &str, place: usize) -> String {
    let suffix = if place == 0 {
        String::new()
    } else {
        format!(" {}", place + 1)
    };
    let plain: String = title
        .chars()
        .filter(|letter| !"[]:*?/\\'".contains(*letter) && !letter.is_control())
        .take(LONGEST_NAME - suffix.len())
        .collect();
    format!("{plain}{suffix}")
}
