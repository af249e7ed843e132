//! A hundred thousand rows of XLSX: from the file to the preview of the import, as the window has
//! it, against programs that only read the same file.
//!
//! The peer of the first goal is calamine's `worksheet_range`: it gives every value of the sheet,
//! to be looked up, which is what the import starts from. Its cell reader, which gives one value
//! after another and keeps none, is measured too and has no goal. The peer of the second goal is
//! openpyxl in whichever of its two modes is faster; it works in a process that was started
//! before, so that its start does not count.

use std::fs::File;
use std::io::{BufRead, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Duration;

use calamine::{DataRef, Reader, Xlsx};
use kvittert_core::ops::open_file::{self, Opened};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use crate::app::{self, timed};
use crate::contest::{self, Contender};
use crate::goal::{Bound, hold};
use crate::{Failure, Outcome, Setting};

const ROWS: u32 = 100_000;
const COLUMNS: usize = 5;
/// Openpyxl takes its turn in every so many rounds: it takes seconds.
const SELDOM: usize = 5;
/// The program that reads with openpyxl, and tells how long it took.
const OPENPYXL: &str = include_str!("../openpyxl/read.py");

pub(crate) fn run(setting: &Setting) -> Result<Outcome, Failure> {
    let file = setting.folder.join("eksport.xlsx");
    write_export(&file)?;
    let desk = app::open(&setting.folder.join("app"))?;
    let python = setting.python.as_ref().ok_or("no Python was given")?;
    let openpyxl = std::cell::RefCell::new(Openpyxl::start(python)?);
    let mut contenders = [
        Contender {
            name: "import's preview",
            every: 1,
            work: Box::new(|| timed(|| preview(&desk.app, &file))),
        },
        Contender {
            name: "calamine, worksheet_range",
            every: 1,
            work: Box::new(|| timed(|| range(&file))),
        },
        Contender {
            name: "calamine, cell reader",
            every: 1,
            work: Box::new(|| timed(|| cells(&file))),
        },
        Contender {
            name: "openpyxl, read-only",
            every: SELDOM,
            work: Box::new(|| openpyxl.borrow_mut().read("read-only", &file)),
        },
        Contender {
            name: "openpyxl, whole",
            every: SELDOM,
            work: Box::new(|| openpyxl.borrow_mut().read("whole", &file)),
        },
    ];
    let runs = contest::run(&mut contenders, setting.rounds)?;
    drop(contenders);
    let [ours, range, _, read_only, whole] = runs.as_slice() else {
        return Err("five contenders".into());
    };
    let openpyxl = if whole.median < read_only.median {
        whole
    } else {
        read_only
    };
    let what = "100,000 rows of XLSX, from file to preview";
    Ok(Outcome {
        goals: vec![
            hold(what, ours, range, Bound::AtMost(1.3)),
            hold(what, ours, openpyxl, Bound::TimesAsFast(10.0)),
        ],
        runs,
    })
}

/// An export as a member system writes it: what was done, for how many, how long, when, and a
/// remark, of which most differ.
fn write_export(to: &Path) -> Result<(), Failure> {
    const CATEGORIES: [&str; 6] = [
        "Individuell oppfølging",
        "Gruppeaktivitet",
        "Åpen møteplass",
        "Likepersonsarbeid",
        "Kurs og opplæring",
        "Ferie- og fritidstilbud",
    ];
    const REMARKS: [&str; 5] = [
        "Samtale på kontoret i Bodø, fulgt opp pr. telefon",
        "Fellesmåltid på Blåbærøya",
        "Møtte ikke; ny avtale er gjort",
        "Øving i språkkafé, to frivillige med",
        "Hjemmebesøk på Værøy & Røst",
    ];
    let mut random = fastrand::Rng::with_seed(482);
    let mut workbook = Workbook::new();
    let date = Format::new().set_num_format("dd.mm.yyyy");
    let sheet = workbook.add_worksheet();
    for (column, header) in (0u16..).zip(["Kategori", "Antall", "Timer", "Dato", "Merknad"]) {
        sheet.write_string(0, column, header)?;
    }
    for row in 1..=ROWS {
        sheet.write_string(row, 0, CATEGORIES[random.usize(..CATEGORIES.len())])?;
        sheet.write_number(row, 1, f64::from(random.u32(1..40)))?;
        sheet.write_number(row, 2, f64::from(random.u32(1..800)) / 4.0)?;
        let day = ExcelDateTime::from_serial_datetime(f64::from(random.u32(45_658..46_023)))?;
        sheet.write_datetime_with_format(row, 3, &day, &date)?;
        let remark = REMARKS[random.usize(..REMARKS.len())];
        sheet.write_string(row, 4, format!("{remark} (nr. {})", random.u32(..ROWS)))?;
    }
    workbook.save(to)?;
    Ok(())
}

fn preview(app: &kvittert_core::app::App, file: &Path) -> Result<Opened, Failure> {
    let opened = open_file::open(app, file, None).map_err(|error| format!("{error:?}"))?;
    match &opened {
        Opened::Table(_, preview) if preview.row_count == ROWS as usize => Ok(opened),
        _ => Err("not every row was read".into()),
    }
}

fn range(file: &Path) -> Result<calamine::Range<calamine::Data>, Failure> {
    let mut workbook: Xlsx<_> = calamine::open_workbook(file)?;
    let range = workbook.worksheet_range_at(0).ok_or("no sheet")??;
    if range.get_size() == (ROWS as usize + 1, COLUMNS) {
        Ok(range)
    } else {
        Err("calamine did not read every row".into())
    }
}

fn cells(file: &Path) -> Result<usize, Failure> {
    let mut workbook: Xlsx<BufReader<File>> = calamine::open_workbook(file)?;
    let first = workbook.sheet_names().first().cloned().ok_or("no sheet")?;
    let mut reader = workbook.worksheet_cells_reader(&first)?;
    let mut count = 0;
    while let Some(cell) = reader.next_cell()? {
        count += usize::from(!matches!(cell.get_value(), DataRef::Empty));
    }
    if count == (ROWS as usize + 1) * COLUMNS {
        Ok(count)
    } else {
        Err("calamine did not read every cell".into())
    }
}

/// A Python that reads what it is told to, and says how many seconds it took.
struct Openpyxl {
    python: Child,
    ask: ChildStdin,
    told: BufReader<ChildStdout>,
}

impl Openpyxl {
    fn start(python: &Path) -> Result<Self, Failure> {
        let mut python = Command::new(python)
            .args(["-c", OPENPYXL])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let ask = python.stdin.take().ok_or("no way in")?;
        let told = BufReader::new(python.stdout.take().ok_or("no way out")?);
        Ok(Self { python, ask, told })
    }

    fn read(&mut self, mode: &str, file: &Path) -> Result<Duration, Failure> {
        writeln!(self.ask, "{mode} {}", file.display())?;
        let mut told = String::new();
        self.told.read_line(&mut told)?;
        let (cells, seconds) = told.trim().split_once(' ').ok_or("openpyxl ended")?;
        if cells.parse() != Ok((ROWS as usize + 1) * COLUMNS) {
            return Err(format!("openpyxl read {cells} cells").into());
        }
        Ok(Duration::from_secs_f64(seconds.parse()?))
    }
}

impl Drop for Openpyxl {
    fn drop(&mut self) {
        let _ = self.python.kill();
        let _ = self.python.wait();
    }
}
