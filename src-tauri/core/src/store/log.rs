//! Whether a write-ahead log lost commits in its middle. SQLite reads a log up to the first frame
//! whose checksum is wrong and takes the rest for what a crash left behind. When a byte of it rots,
//! that would bring back an older state in silence, and a report that was sent would be waiting to
//! be sent. File format: <https://www.sqlite.org/fileformat2.html#the_write_ahead_log>.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

const HEADER: usize = 32;
const FRAME_HEADER: usize = 24;
const MAGIC: u32 = 0x377f_0682;
/// A crash leaves the frames of one transaction at most in disorder: each is on the disk before the
/// next begins (`synchronous=FULL`). One commit behind a broken frame can be that transaction's own;
/// a second one cannot.
const BY_A_CRASH: usize = 1;

/// Whether commits lie behind a frame that cannot be read. A log that cannot be opened has none, as
/// SQLite will say why. To be asked while nobody writes.
pub(super) fn lost_commits(wal: &Path) -> bool {
    File::open(wal)
        .and_then(|file| commits_behind_a_break(&mut BufReader::new(file)))
        .is_ok_and(|commits| commits > BY_A_CRASH)
}

type Sum = (u32, u32);

/// The log's running checksum, over words in the byte order that its magic names.
fn add(sum: Sum, bytes: &[u8], big_endian: bool) -> Sum {
    let mut words = bytes.chunks_exact(4).map(|word| {
        let word: [u8; 4] = word.try_into().unwrap_or_default();
        if big_endian {
            u32::from_be_bytes(word)
        } else {
            u32::from_le_bytes(word)
        }
    });
    let (mut first, mut second) = sum;
    while let (Some(a), Some(b)) = (words.next(), words.next()) {
        first = first.wrapping_add(a).wrapping_add(second);
        second = second.wrapping_add(b).wrapping_add(first);
    }
    (first, second)
}

fn number(bytes: &[u8], at: usize) -> u32 {
    let four: Option<[u8; 4]> = bytes.get(at..at + 4).and_then(|four| four.try_into().ok());
    four.map_or(0, u32::from_be_bytes)
}

fn pair(bytes: &[u8], at: usize) -> Sum {
    (number(bytes, at), number(bytes, at + 4))
}

/// Fills the buffer, or says that there is not so much left.
fn filled(log: &mut impl Read, buffer: &mut [u8]) -> std::io::Result<bool> {
    match log.read_exact(buffer) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => Ok(false),
        Err(error) => Err(error),
    }
}

fn commits_behind_a_break(log: &mut impl Read) -> std::io::Result<usize> {
    let mut header = [0; HEADER];
    if !filled(log, &mut header)? {
        return Ok(0);
    }
    let (magic, page_size) = (number(&header, 0), number(&header, 8));
    let big_endian = magic & 1 == 1;
    let header_sum = add((0, 0), header.get(..24).unwrap_or_default(), big_endian);
    let mut broken = magic & !1 != MAGIC || header_sum != pair(&header, 24);
    // A header that rotted names nothing for sure: the usual page, and the salt of the first frame.
    let sound_size = page_size.is_power_of_two() && (512..=65536).contains(&page_size);
    let size = if broken || !sound_size {
        4096
    } else {
        page_size
    };
    let mut salt = (!broken).then(|| pair(&header, 16));
    let mut before = pair(&header, 24);
    let mut frame = vec![0; FRAME_HEADER + usize::try_from(size).unwrap_or(4096)];
    let mut commits = 0;
    while filled(log, &mut frame)? {
        let salt = *salt.get_or_insert_with(|| pair(&frame, 8));
        let said = pair(&frame, 16);
        let mut sum = add(before, frame.get(..8).unwrap_or_default(), big_endian);
        sum = add(
            sum,
            frame.get(FRAME_HEADER..).unwrap_or_default(),
            big_endian,
        );
        let of_this_log = pair(&frame, 8) == salt;
        let sound = of_this_log && sum == said;
        let commit = number(&frame, 4) != 0;
        // Behind the break a frame counts when it follows on the one before it, whatever became of
        // that one's page.
        if broken && sound && commit {
            commits += 1;
        } else if !broken && !sound {
            broken = true;
            commits += usize::from(of_this_log && commit);
        }
        before = said;
    }
    Ok(commits)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{self, Place};
    use super::*;
    use crate::store::files;

    /// A log of ten commits, as a process leaves it that is killed.
    fn log() -> Vec<u8> {
        let place = Place::new();
        let opened = place.open("a");
        for number in 0..10 {
            testing::draft(&opened.store, &format!("n{number}"));
        }
        std::fs::read(files::wal_of(place.path())).unwrap()
    }

    fn commits(mut log: &[u8]) -> usize {
        commits_behind_a_break(&mut log).unwrap()
    }

    fn frame() -> usize {
        FRAME_HEADER + 4096
    }

    #[test]
    fn a_sound_log_lost_nothing_wherever_it_was_cut() {
        let log = log();
        for length in (0..=log.len()).step_by(4_003).chain([log.len()]) {
            assert_eq!(commits(&log[..length]), 0, "cut at {length}");
        }
    }

    #[test]
    fn commits_behind_a_rotten_byte_are_seen() {
        let log = log();
        let frames = (log.len() - HEADER) / frame();
        assert!(frames > 10, "{frames} frames");
        for at in [
            3,
            9,
            17,
            27,
            HEADER + 5,
            HEADER + 9,
            HEADER + 18,
            HEADER + 99,
        ] {
            let mut rotten = log.clone();
            rotten[at] ^= 0x10;
            assert!(commits(&rotten) > BY_A_CRASH, "byte {at}");
        }
        let mut rotten = log.clone();
        rotten[HEADER + frames * frame() - 1] ^= 1;
        assert_eq!(commits(&rotten), 1, "the last one may be what a crash left");
    }

    #[test]
    fn frames_of_an_earlier_round_are_no_commits() {
        let place = Place::new();
        let opened = place.open("a");
        for number in 0..10 {
            testing::draft(&opened.store, &format!("n{number}"));
        }
        opened
            .store
            .connection()
            .execute_batch("PRAGMA wal_checkpoint(RESTART)")
            .unwrap();
        testing::draft(&opened.store, "new");
        let wal = files::wal_of(place.path());
        assert!(
            std::fs::metadata(&wal).unwrap().len() > (20 * frame()) as u64,
            "the frames of before lie behind the new ones"
        );
        assert_eq!(commits(&std::fs::read(&wal).unwrap()), 0);
    }
}
