//! How much memory a refusal takes: each hostile file is read by a process of its own, and compared
//! with one that reads a plain table.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::fixtures::fixture;
use crate::{hostile, limits};

const VARIABLE: &str = "KVITTERT_TEST_READ_TABLE";
const MOST_MORE_KIB: u64 = 64 * 1024;

/// The child's part: reads one file, and says what came of it and how much it took.
#[test]
#[ignore = "a part of the tests below"]
fn reads_one_table() {
    let path = PathBuf::from(std::env::var_os(VARIABLE).unwrap());
    let refused = limits::read(&path).err();
    let what = refused.map_or_else(
        || "read".to_owned(),
        |error| match error.args.get("what") {
            Some(what) => what.clone(),
            None => error.code.name(),
        },
    );
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let peak = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .unwrap();
    let digits: String = peak.chars().filter(char::is_ascii_digit).collect();
    let answer = std::env::var_os("KVITTERT_TEST_ANSWER").unwrap();
    std::fs::write(answer, format!("{what} {digits}")).unwrap();
}

/// Starts the child; nothing of it is shown.
fn start(path: &Path, answer: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "peak::reads_one_table", "--ignored"])
        .env(VARIABLE, path)
        .env("KVITTERT_TEST_ANSWER", answer)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// What came of a file, and the peak of memory in KiB.
fn measured(path: &Path) -> (String, u64) {
    let folder = tempfile::tempdir().unwrap();
    let answer = folder.path().join("answer");
    let ended = start(path, &answer).wait().unwrap();
    assert!(ended.success(), "the child read {}", path.display());
    let answer = std::fs::read_to_string(answer).unwrap();
    let (what, peak) = answer.split_once(' ').unwrap();
    (what.to_owned(), peak.parse().unwrap())
}

#[test]
fn a_refusal_takes_little_memory() {
    let (read, plain) = measured(&fixture("plain-openpyxl.xlsx"));
    assert_eq!(read, "read");
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let line = write("line.csv", b"");
    let file = std::fs::OpenOptions::new().write(true).open(&line).unwrap();
    file.set_len(2 * 1024 * 1024 * 1024).unwrap();
    let mut quote = b"\"".to_vec();
    quote.extend(b"a;b\n".repeat(7 * 1024 * 1024));
    let many: Vec<hostile::Part> = (0..60_000)
        .map(|number| hostile::part(&number.to_string(), b""))
        .collect();
    for (path, expected) in [
        (write("rows.xlsx", &hostile::xlsx_bomb(false)), "unpacked"),
        (
            write("lies.xlsx", &hostile::xlsx_bomb(true)),
            "file_not_table",
        ),
        (write("strings.xlsx", &hostile::strings_bomb()), "unpacked"),
        (write("rows.ods", &hostile::ods_bomb()), "unpacked"),
        (write("token.ods", &hostile::token_bomb()), "token"),
        (fixture("far-openpyxl.xlsx"), "columns"),
        (fixture("far-libreoffice.ods"), "columns"),
        (
            write("laughs.xlsx", &hostile::xlsx_laughs()),
            "file_not_table",
        ),
        (
            write("laughs.ods", &hostile::ods_laughs()),
            "file_not_table",
        ),
        (line, "file"),
        (write("long.csv", &vec![b'a'; 31 * 1024 * 1024]), "line"),
        (write("quote.csv", &quote), "line"),
        (write("parts.xlsx", &hostile::zip(&many)), "parts"),
    ] {
        let (what, peak) = measured(&path);
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        assert_eq!(what, expected, "{name}");
        let more = peak.saturating_sub(plain);
        assert!(more < MOST_MORE_KIB, "{name}: {more} KiB more than {plain}");
    }
}

/// A pipe says nothing of its length, and this one never ends.
#[test]
fn a_line_without_an_end_is_refused_while_it_comes() {
    use std::io::Write;
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("endless.csv");
    let made = Command::new("mkfifo").arg(&pipe).status().unwrap();
    assert!(made.success());
    let writer = std::thread::spawn({
        let pipe = pipe.clone();
        move || {
            let mut pipe = std::fs::OpenOptions::new().write(true).open(pipe).unwrap();
            let block = vec![b'a'; 64 * 1024];
            let mut written: u64 = 0;
            // It ends when the reader has had enough.
            while written < 2 * 1024 * 1024 * 1024 && pipe.write_all(&block).is_ok() {
                written += block.len() as u64;
            }
            written
        }
    });
    let error = limits::read(&pipe).expect_err("it is refused");
    assert_eq!(error.args["what"], "line");
    let written = writer.join().unwrap();
    assert!(written < 8 * 1024 * 1024, "{written} bytes were read");
}
