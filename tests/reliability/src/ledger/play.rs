//! The answers that are none, or not quite.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use tokio::io::AsyncWriteExt;

use super::connection::{Wire, pause};
use super::contract::Answer;
use super::fault::Act;

const MEBIBYTE: usize = 1024 * 1024;
/// SETTINGS without a setting, then GOAWAY: last stream 0, ENHANCE_YOUR_CALM (RFC 9113, 6.5 and 6.8).
const GOAWAY: [u8; 26] = [
    0, 0, 0, 4, 0, 0, 0, 0, 0, //
    0, 0, 8, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x0b,
];

/// An answer as bytes, with its length and with further headers.
fn bytes_of(status: u16, headers: &[(&str, &str)], body: &[u8], length: usize) -> Vec<u8> {
    let mut bytes = format!("HTTP/1.1 {status} Whatever\r\n").into_bytes();
    for (name, value) in headers {
        bytes.extend_from_slice(format!("{name}: {value}\r\n").as_bytes());
    }
    bytes.extend_from_slice(
        format!("content-length: {length}\r\nconnection: close\r\n\r\n").as_bytes(),
    );
    bytes.extend_from_slice(body);
    bytes
}

const JSON: [(&str, &str); 1] = [("content-type", "application/json")];

/// The proper answer.
pub(super) fn whole(answer: &Answer) -> Vec<u8> {
    let body = answer.body.to_string();
    bytes_of(answer.status, &JSON, body.as_bytes(), body.len())
}

/// An answer that needs no body.
pub(super) fn bare(status: u16) -> Vec<u8> {
    bytes_of(status, &[], b"", 0)
}

/// The proper answer up to a half, or all of it, where more is announced.
fn cut(answer: &Answer, half: bool) -> Vec<u8> {
    let body = answer.body.to_string();
    let end = if half { body.len() / 2 } else { body.len() };
    let said = body.as_bytes().get(..end).unwrap_or_default();
    bytes_of(answer.status, &JSON, said, body.len() + 1000)
}

/// Plays an act whose time is after the request was read.
pub(super) async fn play(
    act: &Act,
    answer: &Answer,
    reference: Option<&str>,
    wire: &mut impl Wire,
) -> std::io::Result<()> {
    match act {
        Act::Silence { milliseconds } => {
            pause(*milliseconds).await;
            Ok(())
        }
        Act::Late { milliseconds } => {
            pause(*milliseconds).await;
            wire.write_all(&whole(answer)).await
        }
        Act::LateReading { .. } => wire.write_all(&whole(answer)).await,
        Act::Drip { milliseconds } => drip(wire, &whole(answer), *milliseconds).await,
        Act::DripHead { milliseconds } => {
            drip(wire, b"HTTP/1.1 200 OK\r\nx-waiting: ", *milliseconds).await?;
            drip_without_end(wire, b'z', *milliseconds).await
        }
        Act::DripBody { milliseconds } => {
            wire.write_all(&cut(answer, true)).await?;
            drip_without_end(wire, b' ', *milliseconds).await
        }
        Act::Truncate => wire.write_all(&cut(answer, true)).await,
        Act::BreakBehindAnswer => wire.write_all(&cut(answer, false)).await,
        Act::StallBehindAnswer { milliseconds } => {
            wire.write_all(&cut(answer, false)).await?;
            pause(*milliseconds).await;
            Ok(())
        }
        Act::KeepOpen { milliseconds } => {
            let body = answer.body.to_string();
            let head = format!(
                "HTTP/1.1 {} Kept\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
                answer.status,
                body.len()
            );
            wire.write_all(format!("{head}{body}").as_bytes()).await?;
            pause(*milliseconds).await;
            Ok(())
        }
        Act::Answer {
            status,
            headers,
            body,
        } => {
            let body = body.replace("{reference}", reference.unwrap_or_default());
            let headers: Vec<(&str, &str)> = headers
                .iter()
                .map(|(name, value)| (name.as_str(), value.as_str()))
                .collect();
            wire.write_all(&bytes_of(*status, &headers, body.as_bytes(), body.len()))
                .await
        }
        Act::Flood { mebibytes } => flood(wire, answer, *mebibytes).await,
        Act::Gzip { mebibytes } => {
            let body = compressed(answer, *mebibytes)?;
            let headers = [JSON[0], ("content-encoding", "gzip")];
            wire.write_all(&bytes_of(answer.status, &headers, &body, body.len()))
                .await
        }
        Act::Interim { status, times } => {
            for _ in 0..*times {
                wire.write_all(&interim(*status)).await?;
            }
            Ok(())
        }
        Act::InterimThenAnswer { status } => {
            wire.write_all(&interim(*status)).await?;
            wire.write_all(&whole(answer)).await
        }
        Act::Speak { text } => {
            let text = text.replace("{reference}", reference.unwrap_or_default());
            wire.write_all(text.as_bytes()).await
        }
        Act::Goaway => wire.write_all(&GOAWAY).await,
        Act::DropAfterBody
        | Act::ResetAfterBody
        | Act::DropBeforeReading
        | Act::ResetBeforeReading
        | Act::DropAfterHead
        | Act::DropWithinBody
        | Act::EarlyAnswer { .. }
        | Act::Deaf { .. }
        | Act::Tls { .. } => Ok(()),
    }
}

fn interim(status: u16) -> Vec<u8> {
    format!("HTTP/1.1 {status} Interim\r\n\r\n").into_bytes()
}

async fn drip(wire: &mut impl Wire, bytes: &[u8], milliseconds: u64) -> std::io::Result<()> {
    for byte in bytes {
        wire.write_all(&[*byte]).await?;
        wire.flush().await?;
        pause(milliseconds).await;
    }
    Ok(())
}

/// Until the client goes away.
async fn drip_without_end(
    wire: &mut impl Wire,
    byte: u8,
    milliseconds: u64,
) -> std::io::Result<()> {
    loop {
        drip(wire, &[byte], milliseconds).await?;
    }
}

/// JSON that never says anything: a text without end, behind the beginning of the proper answer.
async fn flood(wire: &mut impl Wire, answer: &Answer, mebibytes: usize) -> std::io::Result<()> {
    let start = b"{\"padding\":\"";
    let length = start.len() + mebibytes * MEBIBYTE;
    wire.write_all(&bytes_of(answer.status, &JSON, start, length))
        .await?;
    let block = vec![b'x'; MEBIBYTE];
    for _ in 0..mebibytes {
        wire.write_all(&block).await?;
    }
    Ok(())
}

/// The proper answer behind white space.
fn compressed(answer: &Answer, mebibytes: usize) -> std::io::Result<Vec<u8>> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    let block = vec![b' '; MEBIBYTE];
    for _ in 0..mebibytes {
        gzip.write_all(&block)?;
    }
    gzip.write_all(answer.body.to_string().as_bytes())?;
    gzip.finish()
}
