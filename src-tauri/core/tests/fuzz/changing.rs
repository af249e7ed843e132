//! How a seed is changed.

/// Numbers that look random and come again with the same start (xorshift64*, Vigna 2016).
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(start: u64) -> Self {
        Self(start | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    /// A number below a limit; 0 when the limit is.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        let limit = limit.max(1) as u64;
        usize::try_from(self.next() % limit).unwrap_or(0)
    }
}

/// Pieces that the formats make much of.
const PIECES: &[&[u8]] = &[
    b"\"",
    b";",
    b",",
    b"\t",
    b"\r\n",
    b"\r",
    b"\0",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"sep=,\n",
    b"<",
    b">",
    b"/>",
    b"</",
    b"&amp;",
    b"&#0;",
    b"&#x110000;",
    b"<![CDATA[",
    b"]]>",
    b"<!--",
    b"<!DOCTYPE a>",
    b"<?xml",
    b"{",
    b"}",
    b"[",
    b"]",
    b":",
    b"null",
    b"1e999",
    b"-0",
    b"\\ud800",
    b"\\u0000",
    b"NaN",
    b"6.740",
    b"99999999999999999999",
    b"18446744073709551616",
    b"-1",
    b"0",
    b"XFD1048576",
    b"A0",
    b" r=\"A1\"",
    b" t=\"s\"",
    b" t=\"e\"",
    b" s=\"4294967296\"",
    b"<row r=\"1048577\">",
    b"<c><v>1</v></c>",
    b"<f/>",
    b"<mergeCell ref=\"A1:XFD1048576\"/>",
    b"<col min=\"0\" max=\"4294967295\" hidden=\"1\"/>",
    b" table:number-columns-repeated=\"1000000\"",
    b" table:number-rows-repeated=\"1048576\"",
    b" table:number-rows-spanned=\"1048576\"",
    b"\"$ref\":\"#\"",
    b"\"pattern\":\"(a+)+$\"",
    b"\"minimum\":1e400",
    b"\"x-roles\":{}",
    b"\"anyOf\":[]",
];
/// Inputs grow no larger than this.
const LARGEST: usize = 256 * 1024;

/// A seed with a few changes.
pub(crate) fn changed(seed: &[u8], others: &[Vec<u8>], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..=chance.below(8) {
        let at = chance.below(bytes.len() + 1);
        let end = (at + 1 + chance.below(40)).min(bytes.len());
        match chance.below(8) {
            0 if !bytes.is_empty() => {
                let at = at.min(bytes.len() - 1);
                bytes[at] ^= 1 << chance.below(8);
            }
            1 if !bytes.is_empty() => {
                let at = at.min(bytes.len() - 1);
                bytes[at] = u8::try_from(chance.below(256)).unwrap_or(0);
            }
            2 => {
                bytes.drain(at.min(end)..end);
            }
            3 => {
                let piece = bytes[at.min(end)..end].to_vec();
                for _ in 0..chance.below(20) {
                    bytes.splice(at..at, piece.iter().copied());
                }
            }
            4 => bytes.truncate(at),
            5 if !others.is_empty() => {
                let other = &others[chance.below(others.len())];
                let from = chance.below(other.len());
                let to = (from + chance.below(400)).min(other.len());
                bytes.splice(at..at, other[from..to].iter().copied());
            }
            _ => {
                let piece = PIECES[chance.below(PIECES.len())];
                bytes.splice(at..at, piece.iter().copied());
            }
        }
        bytes.truncate(LARGEST);
    }
    bytes
}
