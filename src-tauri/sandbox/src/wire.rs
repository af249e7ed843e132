//! The wire: connections, requests and bodies, and the faults that need the connection itself.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http_body_util::{BodyExt, Either, Full};
use hyper::body::{Body, Frame, Incoming, SizeHint};
use hyper::header::{self, HeaderValue};
use hyper::http::request::Parts;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpListener;
use tokio::task::JoinSet;
use tokio::time::Sleep;

use crate::answer::Answer;
use crate::control;
use crate::fault::Fault;
use crate::room::{Outcome, Place, Room, lock};

/// Largest body that is taken in, in bytes.
pub const LARGEST_BODY: usize = 16 * 1024 * 1024;
/// How much of a body that is too large is still read and thrown away, in bytes, so that a client
/// that sends first and reads afterwards gets to read the answer.
const LARGEST_BODY_READ: usize = 4 * LARGEST_BODY;
/// How long the first half of an answer is given to get out before the connection is closed.
const HALF_ANSWER_GETS_OUT: Duration = Duration::from_millis(50);
/// How long to wait when no connection can be accepted (too many open files).
const ACCEPT_AGAIN: Duration = Duration::from_millis(50);

/// Serves until it is dropped; every connection ends with it.
pub(crate) async fn serve(listener: TcpListener, room: Arc<Room>) {
    let mut connections = JoinSet::new();
    loop {
        while connections.try_join_next().is_some() {}
        match listener.accept().await {
            Ok((stream, _)) => {
                let room = Arc::clone(&room);
                connections.spawn(async move {
                    let service = service_fn(|request| reply(Arc::clone(&room), request));
                    let served = http1::Builder::new()
                        .timer(TokioTimer::new())
                        .serve_connection(TokioIo::new(stream), service)
                        .await;
                    if let Err(error) = served {
                        tracing::debug!(%error, "a practice connection ended early");
                    }
                });
            }
            Err(error) => {
                tracing::warn!(%error, "a practice connection could not be accepted");
                tokio::time::sleep(ACCEPT_AGAIN).await;
            }
        }
    }
}

/// An error that makes hyper close the connection without a byte of answer.
#[derive(Debug, thiserror::Error)]
#[error("hung up, as ordered")]
struct HungUp;

type Reply = Response<Either<Full<Bytes>, HalfBody>>;

async fn reply(room: Arc<Room>, request: Request<Incoming>) -> Result<Reply, HungUp> {
    let (parts, body) = request.into_parts();
    if let Some(place) = Place::of(parts.uri.path()) {
        return reply_by_contract(room, place, parts, body).await;
    }
    // Read, and not passed over: a client that is still sending could not read the answer.
    let body = read(body).await;
    if !(room.control && control::is_control(parts.uri.path())) {
        let detail = "Adressen finnes ikke. Stien i kontrakten gjentar /api/v1/bufdir-api.";
        return Ok(whole(Answer::not_found(detail)));
    }
    match body {
        Ok(body) => {
            let answer = blocking(move || control::answer(&room, &parts, &body)).await;
            Ok(whole(answer.unwrap_or_else(failed)))
        }
        Err(Unread::TooLarge) => Ok(whole(too_large())),
        Err(Unread::Broken(_)) => Err(HungUp),
    }
}

async fn reply_by_contract(
    room: Arc<Room>,
    place: Place,
    parts: Parts,
    body: Incoming,
) -> Result<Reply, HungUp> {
    if parts.method != place.method() {
        let answer = control::method_not_allowed(place.method().as_str());
        let number = room.note(&place, &parts, b"", None);
        lock(&room.record).note_answer(number, answer.status.as_u16());
        return Ok(whole(answer));
    }
    let fault = lock(&room.orders).take(place.endpoint);
    if fault == Some(Fault::DropBeforeReading) {
        room.note(&place, &parts, b"", fault);
        return Err(HungUp);
    }
    let body = match read(body).await {
        Ok(body) => body,
        Err(Unread::Broken(begun)) => {
            room.note(&place, &parts, &begun, fault);
            return Err(HungUp);
        }
        Err(Unread::TooLarge) => {
            let answer = too_large();
            let number = room.note(&place, &parts, b"", fault);
            lock(&room.record).note_answer(number, answer.status.as_u16());
            return Ok(whole(answer));
        }
    };
    let number = room.note(&place, &parts, &body, fault);
    let answering = Arc::clone(&room);
    let outcome = blocking(move || answering.answer(&place, &parts, &body, fault))
        .await
        .unwrap_or_else(|()| Outcome::Answer(failed(())));
    let status = outcome.status();
    let reply = match outcome {
        Outcome::Answer(answer) => whole(answer),
        Outcome::Later(answer, after) => {
            tokio::time::sleep(after).await;
            whole(answer)
        }
        Outcome::Half(answer) => half(answer),
        Outcome::HangUp => return Err(HungUp),
    };
    if let Some(status) = status {
        lock(&room.record).note_answer(number, status);
    }
    Ok(reply)
}

/// Runs what waits for a file on a thread that may wait. Runs to its end even when the client
/// goes away meanwhile: a report is taken in or not, never half.
async fn blocking<R: Send + 'static>(work: impl FnOnce() -> R + Send + 'static) -> Result<R, ()> {
    tokio::task::spawn_blocking(work).await.map_err(|error| {
        tracing::error!(%error, "a practice call failed");
    })
}

fn failed(_: ()) -> Answer {
    Answer::problem(
        StatusCode::INTERNAL_SERVER_ERROR,
        "Feil i øvelsesserveren",
        "Noe gikk galt i øvelsesserveren.",
    )
}

fn too_large() -> Answer {
    Answer::problem(
        StatusCode::PAYLOAD_TOO_LARGE,
        "For stort",
        &format!("Innholdet kan være på høyst {LARGEST_BODY} byte."),
    )
}

/// Why a body was not read.
enum Unread {
    /// It is larger than [`LARGEST_BODY`].
    TooLarge,
    /// The connection broke; what had come until then.
    Broken(Bytes),
}

async fn read(mut body: Incoming) -> Result<Bytes, Unread> {
    let mut kept = BytesMut::new();
    let mut length = 0_usize;
    while let Some(frame) = body.frame().await {
        let Ok(frame) = frame else {
            return Err(Unread::Broken(kept.freeze()));
        };
        let Ok(data) = frame.into_data() else {
            continue;
        };
        length = length.saturating_add(data.len());
        if length <= LARGEST_BODY {
            kept.extend_from_slice(&data);
        } else if length > LARGEST_BODY_READ {
            break;
        } else {
            kept.clear();
        }
    }
    if length > LARGEST_BODY {
        return Err(Unread::TooLarge);
    }
    Ok(kept.freeze())
}

fn whole(answer: Answer) -> Reply {
    let body = Bytes::from(answer.body);
    respond(answer.status, answer.headers, Either::Left(Full::new(body)))
}

/// An answer that promises its whole length, and breaks off half-way.
fn half(answer: Answer) -> Reply {
    let mut begin = Bytes::from(answer.body);
    let promised = begin.len();
    begin.truncate(promised / 2);
    let body = HalfBody {
        begin: Some(begin),
        promised: promised as u64,
        gets_out: None,
    };
    respond(answer.status, answer.headers, Either::Right(body))
}

fn respond(
    status: StatusCode,
    headers: Vec<(header::HeaderName, String)>,
    body: Either<Full<Bytes>, HalfBody>,
) -> Reply {
    let mut reply = Response::new(body);
    *reply.status_mut() = status;
    for (name, value) in headers {
        if let Ok(value) = HeaderValue::try_from(value) {
            reply.headers_mut().append(name, value);
        }
    }
    reply
}

/// A body that promises a length, gives less, and then fails, which closes the connection.
struct HalfBody {
    begin: Option<Bytes>,
    promised: u64,
    gets_out: Option<Pin<Box<Sleep>>>,
}

impl Body for HalfBody {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        if let Some(begin) = self.begin.take() {
            return Poll::Ready(Some(Ok(Frame::data(begin))));
        }
        // hyper writes what it has while it waits for more; an end at once would take the first
        // half down with it.
        let gets_out = self
            .gets_out
            .get_or_insert_with(|| Box::pin(tokio::time::sleep(HALF_ANSWER_GETS_OUT)));
        ready!(gets_out.as_mut().poll(context));
        // An end before the promised length is an error to hyper, and it closes the connection.
        Poll::Ready(None)
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.promised)
    }
}
