//! The ZIP container of a workbook, unpacked no further than its limits allow.

use std::io::{BufReader, Read, Seek, SeekFrom};

use zip::ZipArchive;
use zip::result::ZipError;

use super::limits::{
    Limit, MOST_PARTS, MOST_RATIO, MOST_UNPACKED, TableError, UNPACKED_UNLOOKED, from_io, met,
};

/// What a file is read through.
pub trait Source: Read + Seek + Send {}
impl<T: Read + Seek + Send> Source for T {}

/// Begins an entry of the table of contents.
const ENTRY: &[u8; 4] = b"PK\x01\x02";

/// An open container.
pub(super) struct Container<'a> {
    archive: ZipArchive<&'a mut dyn Source>,
    unpacked: Unpacked,
}

/// How much came out so far, of all parts together.
struct Unpacked {
    bytes: u64,
    packed: u64,
}

impl<'a> Container<'a> {
    /// Opens a container.
    pub(super) fn open(source: &'a mut dyn Source) -> Result<Self, TableError> {
        let packed = few_enough_parts(source)?;
        source
            .seek(SeekFrom::Start(0))
            .map_err(TableError::Unreadable)?;
        let archive = ZipArchive::new(source).map_err(broken)?;
        Ok(Self {
            archive,
            unpacked: Unpacked { bytes: 0, packed },
        })
    }

    /// Whether there is a part of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.archive.index_for_name(name).is_some()
    }

    /// A part, to be read; none when it is not there.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<BufReader<impl Read>>, TableError> {
        let Self { archive, unpacked } = self;
        if archive.index_for_name(name).is_none() {
            return Ok(None);
        }
        let part = match archive.by_name(name) {
            Ok(part) => part,
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
                return Err(TableError::Protected);
            }
            Err(error) => return Err(broken(error)),
        };
        Ok(Some(BufReader::with_capacity(
            32 * 1024,
            Counted { part, unpacked },
        )))
    }
}

fn broken(error: ZipError) -> TableError {
    match error {
        ZipError::Io(error) => from_io(&error),
        error => TableError::Broken(error.to_string()),
    }
}

/// Counts the entries before anything is made of them, and gives the bytes of the file. What a
/// container says of itself is not trusted, and a table of contents asks for much memory an entry.
fn few_enough_parts(source: &mut dyn Source) -> Result<u64, TableError> {
    let finder = memchr::memmem::Finder::new(ENTRY);
    let mut buffer = vec![0; 64 * 1024];
    let mut kept = 0;
    let (mut entries, mut bytes) = (0, 0);
    loop {
        let read = match source.read(&mut buffer[kept..]) {
            Ok(0) => break,
            Ok(read) => read,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(TableError::Unreadable(error)),
        };
        bytes += read as u64;
        let filled = kept + read;
        entries += finder.find_iter(&buffer[..filled]).count() as u64;
        if entries > MOST_PARTS {
            return Err(TableError::TooLarge(Limit::Parts));
        }
        // The signature may stand across two pieces.
        kept = filled.min(ENTRY.len() - 1);
        buffer.copy_within(filled - kept..filled, 0);
    }
    Ok(bytes)
}

/// Counts what really comes out, and stops where it is too much.
struct Counted<'a, R> {
    part: R,
    unpacked: &'a mut Unpacked,
}

impl<R: Read> Read for Counted<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.part.read(buffer)?;
        let Unpacked { bytes, packed } = self.unpacked;
        *bytes += read as u64;
        if *bytes > MOST_UNPACKED {
            return Err(met(Limit::UnpackedMib));
        }
        if *bytes > UNPACKED_UNLOOKED && *bytes / (*packed).max(1) > MOST_RATIO {
            return Err(met(Limit::Ratio));
        }
        Ok(read)
    }
}
