//! What TLS adds: a handshake that fails is proof that nothing left, and is the only thing that is.

use kvittert_core::error::ErrorCode;
use kvittert_reliability::ledger::{Act, TlsKind};

use super::{FOR_EVER, TOO_LONG, both};
use crate::table::{Asked, Row, Sent};
use Asked::{Fails, Well};
use ErrorCode::{StrangeAnswer, TimedOut, Unreachable};
use Sent::{InDoubt, Queued, Received};

/// The rows of TLS, for a server whose certificate is good unless a row says otherwise.
pub(crate) fn rows() -> Vec<Row> {
    [handshakes(), behind_the_handshake()].concat()
}

fn handshakes() -> Vec<Row> {
    let unsent = Queued(Unreachable);
    let fails = Fails(Unreachable);
    let milliseconds = FOR_EVER;
    let failed = [
        TlsKind::Expired,
        TlsKind::NotYetValid,
        TlsKind::WrongHost,
        TlsKind::SelfSigned,
        TlsKind::UnknownAuthority,
        TlsKind::OnlyHttp2,
        TlsKind::ClientCertificateTls12,
        TlsKind::Plain,
        TlsKind::Garbage,
        TlsKind::Closed,
    ];
    let mut rows: Vec<Row> = failed.map(|kind| Row::tls(kind, unsent, fails)).into();
    rows.extend([
        Row::tls(TlsKind::Valid, Received, Well),
        Row::tls(TlsKind::Tls12, Received, Well),
        // By TLS 1.3 the request may have left when the server says that it wants a certificate.
        Row::tls(TlsKind::ClientCertificate, InDoubt(Unreachable), fails),
        Row::tls(TlsKind::Silent, Queued(TimedOut), Fails(TimedOut)).unhurried(),
        Row::connection(
            "closed in the handshake",
            Act::DropBeforeReading,
            unsent,
            fails,
        ),
        Row::connection(
            "reset in the handshake",
            Act::ResetBeforeReading,
            unsent,
            fails,
        ),
        Row::connection(
            "never read",
            Act::Deaf { milliseconds },
            Queued(TimedOut),
            Fails(TimedOut),
        )
        .unhurried(),
    ]);
    rows
}

fn behind_the_handshake() -> Vec<Row> {
    let lost = InDoubt(Unreachable);
    let fails = Fails(Unreachable);
    let late = InDoubt(TimedOut);
    let to_elsewhere = Act::status_with(307, &[("location", "{elsewhere}/")]);
    let mut rows = vec![
        Row::call("closed after the head", Act::DropAfterHead, lost, fails),
        Row::call("closed after the head", Act::DropAfterHead, lost, fails).large(),
        Row::call("closed within the body", Act::DropWithinBody, lost, fails).large(),
        Row::call(
            "answered too late",
            Act::Late {
                milliseconds: TOO_LONG,
            },
            late,
            Fails(TimedOut),
        )
        .hasty(),
        Row::call(
            "all of the answer, where more was announced",
            Act::BreakBehindAnswer,
            Received,
            Well,
        ),
    ];
    rows.extend(both([
        Row::call("closed after the body", Act::DropAfterBody, lost, fails),
        Row::call("reset after the body", Act::ResetAfterBody, lost, fails),
        Row::call("half an answer", Act::Truncate, lost, fails),
        Row::call("HTTP/2 GOAWAY", Act::Goaway, lost, fails),
        Row::call(
            "307 to another host",
            to_elsewhere,
            InDoubt(StrangeAnswer),
            Fails(StrangeAnswer),
        ),
        Row::call(
            "never answered",
            Act::Silence {
                milliseconds: FOR_EVER,
            },
            late,
            Fails(TimedOut),
        )
        .hasty(),
    ]));
    rows
}
