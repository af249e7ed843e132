//! One connection: one request is read, and answered or not.

use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

use super::book::{Request, Stage};
use super::certificates;
use super::contract::Call;
use super::fault::{Act, Endpoint, Fault, TlsKind};
use super::play;
use super::room::{Room, tell};

/// Longest head of a request.
const LONGEST_HEAD: usize = 64 * 1024;
/// How long a client is waited for, while a request is read and after the answer.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long it is waited for a client that has its answer to go.
const FAREWELL: Duration = Duration::from_secs(1);
/// How long a server that never shakes hands keeps the connection.
const SILENCE: Duration = Duration::from_secs(120);

/// A connection, in the clear or not.
pub(super) trait Wire: AsyncRead + AsyncWrite + Unpin + Send {
    /// The connection below.
    fn socket(&self) -> &TcpStream;
    /// What the request is for, without reading it; none where that cannot be seen.
    fn peek(&self) -> impl Future<Output = Option<Endpoint>> + Send;
}

impl Wire for TcpStream {
    fn socket(&self) -> &TcpStream {
        self
    }

    async fn peek(&self) -> Option<Endpoint> {
        let mut seen = [0; 2048];
        let look = async {
            loop {
                let length = TcpStream::peek(self, &mut seen).await.ok()?;
                let text = String::from_utf8_lossy(seen.get(..length)?).into_owned();
                if let Some((line, _)) = text.split_once("\r\n") {
                    return Call::place(line.split(' ').nth(1)?).0;
                }
                if length == 0 {
                    return None;
                }
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        tokio::time::timeout(PATIENCE, look).await.ok()?
    }
}

impl Wire for TlsStream<TcpStream> {
    fn socket(&self) -> &TcpStream {
        self.get_ref().0
    }

    async fn peek(&self) -> Option<Endpoint> {
        None
    }
}

/// Serves a connection to its end.
pub(super) async fn serve(room: Arc<Room>, mut stream: TcpStream) {
    let fault = room.fault_for(Endpoint::Connection);
    let request = Request {
        connection: room.next_connection(),
        stage: Stage::Connected,
        endpoint: None,
        has_token: false,
        fault: fault.clone(),
    };
    room.note(&request);
    let mut kind = room.tls.as_ref().map(|(kind, _)| *kind);
    if let Some(fault) = fault {
        match fault.act {
            Act::Tls { kind: ordered } => kind = Some(ordered),
            act => {
                // A connection that is reset too soon never came about at the client.
                let _ = stream.peek(&mut [0]).await;
                before_reading(&act, &mut stream).await;
                return;
            }
        }
    }
    let request = Request {
        fault: None,
        ..request
    };
    let folder = room.tls.as_ref().map(|(_, folder)| folder.as_path());
    let (Some(kind), Some(folder)) = (kind, folder) else {
        return converse(&room, stream, request).await;
    };
    match certificates::config(kind, folder) {
        Ok(Some(config)) => {
            // Where it fails, the client has said no, as it should.
            if let Ok(secure) = TlsAcceptor::from(config).accept(stream).await {
                converse(&room, secure, request).await;
            }
        }
        Ok(None) => without_a_handshake(kind, stream).await,
        Err(error) => tell(&format!("no certificate: {error}")),
    }
}

async fn without_a_handshake(kind: TlsKind, mut stream: TcpStream) {
    let mut first = [0; 1024];
    let _ = stream.read(&mut first).await;
    let words: &[u8] = match kind {
        TlsKind::Plain => {
            b"HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
        }
        TlsKind::Garbage => &[0x5a; 300],
        TlsKind::Silent => {
            tokio::time::sleep(SILENCE).await;
            b""
        }
        _ => b"",
    };
    let _ = stream.write_all(words).await;
    let _ = stream.shutdown().await;
}

/// Plays what comes before the request is read; says whether that was all.
async fn before_reading(act: &Act, wire: &mut impl Wire) -> bool {
    match act {
        Act::DropBeforeReading => {
            let _ = wire.shutdown().await;
        }
        Act::ResetBeforeReading => {
            let _ = wire.socket().set_zero_linger();
        }
        Act::Deaf { milliseconds } => pause(*milliseconds).await,
        Act::LateReading { milliseconds } => {
            pause(*milliseconds).await;
            return false;
        }
        _ => return false,
    }
    true
}

pub(super) async fn pause(milliseconds: u64) {
    tokio::time::sleep(Duration::from_millis(milliseconds)).await;
}

async fn converse(room: &Arc<Room>, mut wire: impl Wire, mut request: Request) {
    let seen = wire.peek().await;
    let mut fault = None;
    if let Some(endpoint) = seen {
        fault = room.fault_for(endpoint);
        if let Some(fault) = &fault
            && before_reading(&fault.act, &mut wire).await
        {
            request.fault = Some(fault.clone());
            return room.note(&request);
        }
    }
    let Some((mut call, rest)) = in_time(read_head(&mut wire)).await else {
        return;
    };
    if seen.is_none()
        && let Some(endpoint) = call.endpoint
    {
        fault = room.fault_for(endpoint);
    }
    request.stage = Stage::Head;
    request.endpoint = call.endpoint;
    request.has_token = call.header("authorization").is_some();
    request.fault.clone_from(&fault);
    room.note(&request);
    let act = fault.as_ref().map(|fault| &fault.act);
    if act == Some(&Act::DropAfterHead) {
        let _ = wire.shutdown().await;
        return;
    }
    if seen.is_none()
        && let Some(act) = act
        && before_reading(act, &mut wire).await
    {
        return;
    }
    if let Some(Act::EarlyAnswer { status }) = act {
        let _ = wire.write_all(&play::bare(*status)).await;
        return hang_up(wire, PATIENCE).await;
    }
    let length = call
        .header("content-length")
        .and_then(|value| value.parse::<usize>().ok())
        .unwrap_or_default();
    let wanted = match act {
        Some(Act::DropWithinBody) => length / 2,
        _ => length,
    };
    let Some(body) = in_time(read_body(&mut wire, rest, wanted)).await else {
        return;
    };
    call.body = body;
    if act == Some(&Act::DropWithinBody) {
        let _ = wire.shutdown().await;
        return;
    }
    request.stage = Stage::Body;
    room.note(&request);
    answer(room, wire, call, fault, request).await;
}

async fn answer(
    room: &Arc<Room>,
    mut wire: impl Wire,
    call: Call,
    fault: Option<Fault>,
    mut request: Request,
) {
    let act = fault.as_ref().map(|fault| fault.act.clone());
    let (answer, reference) = room.answer(call, fault, request.clone()).await;
    if act == Some(Act::ResetAfterBody) {
        let _ = wire.socket().set_zero_linger();
        return;
    }
    // A client that has gone away is no failure of the server's.
    let said = match act {
        Some(act) => play::play(&act, &answer, reference.as_deref(), &mut wire).await,
        None => wire.write_all(&play::whole(&answer)).await,
    };
    if said.is_ok() {
        request.stage = Stage::Answered;
        room.note(&request);
    }
    hang_up(wire, FAREWELL).await;
}

/// Closes a connection, and reads what is still on its way: it would make a RST of the FIN, and the
/// answer might be lost.
async fn hang_up(mut wire: impl Wire, patience: Duration) {
    let _ = wire.shutdown().await;
    let mut rest = [0; 16 * 1024];
    let drain = async { while matches!(wire.read(&mut rest).await, Ok(length) if length > 0) {} };
    let _ = tokio::time::timeout(patience, drain).await;
}

async fn in_time<T>(reading: impl Future<Output = Option<T>>) -> Option<T> {
    tokio::time::timeout(PATIENCE, reading).await.ok()?
}

/// The head of a request, and what was read beyond it.
async fn read_head(wire: &mut impl Wire) -> Option<(Call, Vec<u8>)> {
    let mut bytes = Vec::new();
    loop {
        let mut headers = [httparse::EMPTY_HEADER; 64];
        let mut head = httparse::Request::new(&mut headers);
        if let httparse::Status::Complete(length) = head.parse(&bytes).ok()? {
            let (endpoint, reference) = Call::place(head.path?);
            let call = Call {
                endpoint,
                method: head.method?.to_owned(),
                reference,
                headers: head
                    .headers
                    .iter()
                    .map(|header| {
                        let value = String::from_utf8_lossy(header.value).into_owned();
                        (header.name.to_owned(), value)
                    })
                    .collect(),
                body: Vec::new(),
            };
            let rest = bytes.split_off(length);
            return Some((call, rest));
        }
        if bytes.len() > LONGEST_HEAD || wire.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    }
}

async fn read_body(wire: &mut impl Wire, mut body: Vec<u8>, wanted: usize) -> Option<Vec<u8>> {
    while body.len() < wanted {
        if wire.read_buf(&mut body).await.ok()? == 0 {
            return None;
        }
    }
    Some(body)
}
