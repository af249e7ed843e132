//! What poppler and qpdf read in a PDF file.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use kvittert_core::receipt::content::Content;
use kvittert_core::receipt::pdf::pdf;
use kvittert_core::view::app::{EnvironmentName, Language};
use kvittert_core::words::Words;
use tempfile::TempDir;

/// A PDF file that was written, and looked at by other programs than ours.
pub(crate) struct Read {
    _folder: TempDir,
    path: PathBuf,
    pub(crate) bytes: Vec<u8>,
}

impl Read {
    /// Makes the PDF of a content.
    pub(crate) fn of(content: &Content) -> Self {
        let environment = match content.mark {
            Some(_) => EnvironmentName::Practice,
            None => EnvironmentName::Live,
        };
        let words = Words::new(content.language).of(environment);
        Self::file(pdf(content, &words).unwrap())
    }

    /// Keeps a PDF as a file.
    pub(crate) fn file(bytes: Vec<u8>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("kvittering.pdf");
        std::fs::write(&path, &bytes).unwrap();
        Self {
            _folder: folder,
            path,
            bytes,
        }
    }

    /// Copies the file to the folder that `KEEP_RECEIPTS` names, if any, to be looked at.
    pub(crate) fn kept_as(self, name: &str) -> Self {
        if let Ok(folder) = std::env::var("KEEP_RECEIPTS") {
            std::fs::write(Path::new(&folder).join(format!("{name}.pdf")), &self.bytes).unwrap();
        }
        self
    }

    /// What a program prints about the file.
    pub(crate) fn run(&self, program: &str, options: &[&str], rest: &[&str]) -> String {
        let ran = Command::new(program)
            .args(options)
            .arg(&self.path)
            .args(rest)
            .output()
            .unwrap_or_else(|error| panic!("{program} (scripts/setup.sh test): {error}"));
        let text = String::from_utf8_lossy(&ran.stdout).into_owned();
        // Older popplers complain of any `Suspects` that is false, as PDF/UA-1 wants it.
        let complaints = String::from_utf8_lossy(&ran.stderr).replace(
            "Syntax Error: Suspects object is wrong type (boolean)\n",
            "",
        );
        assert!(ran.status.success(), "{program}: {text}{complaints}");
        assert_eq!(complaints, "", "{program} complains");
        text
    }

    /// The text as a person would copy it.
    pub(crate) fn text(&self) -> String {
        self.run("pdftotext", &["-enc", "UTF-8"], &["-"])
    }

    /// The same without the band and the foot of each page, which stand between two lines of a text
    /// that goes on.
    pub(crate) fn body(&self) -> String {
        let area = ["-x", "0", "-y", "41", "-W", "596", "-H", "745"];
        let text = self.run(
            "pdftotext",
            &[&area[..], &["-enc", "UTF-8"]].concat(),
            &["-"],
        );
        let first = self.pages().first().cloned().unwrap_or_default();
        let band = first.lines().find(|line| !line.trim().is_empty());
        format!("{}\n{text}", band.unwrap_or_default())
    }

    /// The text of each page, as it is laid out.
    pub(crate) fn pages(&self) -> Vec<String> {
        let text = self.run("pdftotext", &["-layout", "-enc", "UTF-8"], &["-"]);
        let mut pages: Vec<String> = text.split('\u{c}').map(str::to_owned).collect();
        pages.pop();
        pages
    }

    /// The text by the tag tree: what a screen reader reads.
    pub(crate) fn structure(&self) -> String {
        self.run("pdfinfo", &["-struct-text"], &[])
    }

    /// Whole, tagged, with a title and every font in it.
    pub(crate) fn is_sound(&self, language: Language) {
        let checked = self.run("qpdf", &["--check"], &[]);
        assert!(
            checked.contains("No syntax or stream encoding errors found"),
            "{checked}"
        );
        let about = self.run("pdfinfo", &[], &[]);
        let says = |line: &str| {
            let mut words = about
                .lines()
                .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
            assert!(words.any(|found| found == line), "{line} in {about}");
        };
        says("Tagged: yes");
        says("JavaScript: no");
        says("Page size: 595.28 x 841.89 pts (A4)");
        says("PDF version: 1.7");
        assert!(!about.contains("CreationDate"), "{about}");
        let metadata = self.run("pdfinfo", &["-meta"], &[]);
        let tag = match language {
            Language::Nb => "nb-NO",
            Language::Nn => "nn-NO",
            Language::En => "en-GB",
        };
        assert!(
            metadata.contains("<pdfuaid:part>1</pdfuaid:part>"),
            "{metadata}"
        );
        assert!(metadata.contains(tag), "{metadata}");
        let fonts = self.run("pdffonts", &[], &[]);
        let fonts: Vec<&str> = fonts.lines().skip(2).collect();
        assert!(!fonts.is_empty());
        for font in fonts {
            let columns: Vec<&str> = font.split_whitespace().collect();
            let yes = columns.iter().filter(|column| **column == "yes").count();
            assert_eq!(yes, 3, "embedded, a subset, with its Unicode: {font}");
        }
    }
}

/// A text without its spaces and line breaks: what is left to compare when it was broken into lines.
pub(crate) fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_whitespace())
        .collect()
}

/// The texts of a content that are missing in another text, however its lines were broken.
pub(crate) fn missing<'a>(content: &'a Content, text: &str) -> BTreeSet<&'a str> {
    let text = squeezed(text);
    let mut texts: BTreeSet<&str> = content.texts().into_iter().collect();
    texts.retain(|said| !text.contains(&squeezed(said)));
    texts
}
