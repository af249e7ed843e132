//! The ZIP container of a workbook, unpacked no further than its limits allow.

use std::cell::Cell;
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::rc::Rc;

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
    archive: ZipArchive<Tap<'a>>,
    unpacked: Unpacked,
}

/// How much came out so far, of all parts together, and how much went in.
struct Unpacked {
    bytes: u64,
    packed: Rc<Cell<u64>>,
}

/// Counts what is read of the file: what it says of its parts is not trusted.
struct Tap<'a> {
    source: &'a mut dyn Source,
    taken: Rc<Cell<u64>>,
}

impl Read for Tap<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.source.read(buffer)?;
        self.taken.set(self.taken.get() + read as u64);
        Ok(read)
    }
}

impl Seek for Tap<'_> {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        self.source.seek(to)
    }
}

impl<'a> Container<'a> {
    /// Opens a container.
    pub(super) fn open(source: &'a mut dyn Source) -> Result<Self, TableError> {
        source
            .seek(SeekFrom::Start(0))
            .map_err(TableError::Unreadable)?;
        few_enough_parts(source)?;
        let packed = Rc::new(Cell::new(0));
        let tap = Tap {
            source,
            taken: packed.clone(),
        };
        let archive = ZipArchive::new(tap).map_err(broken)?;
        // What was read to find the parts has nothing to do with what comes out of them.
        packed.set(0);
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

/// Counts the entries before anything is made of them: each asks for much memory.
fn few_enough_parts(source: &mut dyn Source) -> Result<(), TableError> {
    let finder = memchr::memmem::Finder::new(ENTRY);
    let mut buffer = vec![0; 64 * 1024];
    let mut kept = 0;
    let mut entries = 0;
    loop {
        let read = match source.read(&mut buffer[kept..]) {
            Ok(0) => return Ok(()),
            Ok(read) => read,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(TableError::Unreadable(error)),
        };
        let filled = kept + read;
        entries += finder.find_iter(&buffer[..filled]).count() as u64;
        if entries > MOST_PARTS {
            return Err(TableError::TooLarge(Limit::Parts));
        }
        // The signature may stand across two pieces.
        kept = filled.min(ENTRY.len() - 1);
        buffer.copy_within(filled - kept..filled, 0);
    }
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
        if *bytes > UNPACKED_UNLOOKED && *bytes / packed.get().max(1) > MOST_RATIO {
            return Err(met(Limit::Ratio));
        }
        Ok(read)
    }
}
