//! Workbooks are changed inside their container: a change to packed bytes is found by the check sum,
//! and goes no deeper.

use std::io::{Cursor, Read, Write};

use libfuzzer_sys::fuzzer_mutate;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// One of so many changes is made to the container itself.
const OUTSIDE: u32 = 16;
/// Most bytes of a part that are looked at, and that it may grow to.
const LARGEST_PART: usize = 64 * 1024;

type Parts = Vec<(String, Vec<u8>)>;

/// What libFuzzer asks of a mutator: changes the first `size` bytes of `data`, and gives how many
/// there are now, `max_size` at most.
pub fn mutate(data: &mut [u8], size: usize, max_size: usize, seed: u32) -> usize {
    if seed % OUTSIDE != 0
        && let Some(changed) = inside(&data[..size], seed / OUTSIDE)
        && changed.len() <= max_size
    {
        data[..changed.len()].copy_from_slice(&changed);
        return changed.len();
    }
    fuzzer_mutate(data, size, max_size)
}

/// The container with one part changed; none where it is none, or has no parts.
fn inside(container: &[u8], seed: u32) -> Option<Vec<u8>> {
    let mut parts = parts(container)?;
    let which = usize::try_from(seed).ok()?.checked_rem(parts.len())?;
    let content = &mut parts[which].1;
    let size = content.len();
    content.resize(LARGEST_PART, 0);
    let changed = fuzzer_mutate(content, size, LARGEST_PART);
    content.truncate(changed);
    pack(&parts)
}

/// The parts that are read; the rest would only make it slow.
fn parts(container: &[u8]) -> Option<Parts> {
    let mut archive = ZipArchive::new(Cursor::new(container)).ok()?;
    let mut parts = Vec::new();
    for place in 0..archive.len().min(64) {
        let part = archive.by_index(place).ok()?;
        let name = part.name().ok()?.into_owned();
        let mut content = Vec::new();
        part.take(LARGEST_PART as u64)
            .read_to_end(&mut content)
            .ok()?;
        if name.starts_with("xl/") && !name.contains("theme")
            || name == "content.xml"
            || name == "META-INF/manifest.xml"
        {
            parts.push((name, content));
        }
    }
    Some(parts)
}

fn pack(parts: &Parts) -> Option<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, content) in parts {
        writer.start_file(name.as_str(), options).ok()?;
        writer.write_all(content).ok()?;
    }
    Some(writer.finish().ok()?.into_inner())
}
