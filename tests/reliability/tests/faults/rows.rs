//! The table: what each fault makes of each call, stated beforehand.
//!
//! Proof that a submit was not applied is a connection that did not come about, 401, 408 and 429; a
//! definite no is 400, 403, 404, 413, 415 and 422; a yes is a 2xx with a reference that can be read.
//! All else is in doubt, whether the ledger has it or not: most rows stand here twice for that.

mod answers;
mod tls;

use kvittert_core::error::ErrorCode;
use kvittert_reliability::ledger::Act;

pub(crate) use self::tls::rows as tls_rows;
use crate::table::{Asked, Row, Sent, Way};
use Asked::{Fails, Well};
use ErrorCode::{StrangeAnswer, TimedOut, Unreachable};
use Sent::{InDoubt, Queued, Received};

/// Longer than any test waits.
const FOR_EVER: u64 = 600_000;
/// Longer than the hasty time-outs.
const TOO_LONG: u64 = 4_000;
/// Far below the patient ones.
const A_WHILE: u64 = 200;

/// All rows but those of TLS.
pub(crate) fn rows() -> Vec<Row> {
    [
        without_a_word(),
        late(),
        redirects(),
        answers::broken(),
        answers::strange(),
        answers::definite(),
        answers::other_statuses(),
        answers::not_http(),
        answers::proper_in_their_way(),
    ]
    .concat()
}

/// Both forms of every row.
fn both(rows: impl IntoIterator<Item = Row>) -> Vec<Row> {
    rows.into_iter().flat_map(Row::both).collect()
}

fn without_a_word() -> Vec<Row> {
    let lost = InDoubt(Unreachable);
    let fails = Fails(Unreachable);
    let mut rows = vec![
        Row::nobody(
            "connection refused",
            Way::NobodyListens,
            Queued(Unreachable),
            fails,
        ),
        Row::nobody("no such host", Way::NoSuchHost, Sent::Nothing, fails),
        Row::connection("closed before reading", Act::DropBeforeReading, lost, fails),
        Row::connection("reset before reading", Act::ResetBeforeReading, lost, fails),
        Row::call(
            "closed at the call before reading",
            Act::DropBeforeReading,
            lost,
            fails,
        ),
        Row::call("closed after the head", Act::DropAfterHead, lost, fails),
        Row::call("closed within the body", Act::DropWithinBody, lost, fails),
        Row::call("closed after the head", Act::DropAfterHead, lost, fails).large(),
        Row::call("closed within the body", Act::DropWithinBody, lost, fails).large(),
        Row::connection("reset before reading", Act::ResetBeforeReading, lost, fails).large(),
    ];
    rows.extend(both([
        Row::call("closed after the body", Act::DropAfterBody, lost, fails),
        Row::call("reset after the body", Act::ResetAfterBody, lost, fails),
    ]));
    rows
}

fn late() -> Vec<Row> {
    let lost = InDoubt(TimedOut);
    let fails = Fails(TimedOut);
    let milliseconds = FOR_EVER;
    let mut rows = vec![
        Row::connection("never read", Act::Deaf { milliseconds }, lost, fails).hasty(),
        Row::connection("never read", Act::Deaf { milliseconds }, lost, fails)
            .hasty()
            .large(),
        Row::call(
            "answered too late",
            Act::Late {
                milliseconds: TOO_LONG,
            },
            lost,
            fails,
        )
        .hasty(),
        Row::call(
            "read too late",
            Act::LateReading {
                milliseconds: TOO_LONG,
            },
            lost,
            fails,
        )
        .hasty(),
        Row::call(
            "answered late",
            Act::Late {
                milliseconds: A_WHILE,
            },
            Received,
            Well,
        ),
        Row::call(
            "read late",
            Act::LateReading {
                milliseconds: A_WHILE,
            },
            Received,
            Well,
        ),
        Row::call(
            "an answer by drops",
            Act::Drip { milliseconds: 1 },
            Received,
            Well,
        ),
        Row::call(
            "all of the answer, then silence",
            Act::StallBehindAnswer { milliseconds },
            Received,
            Well,
        )
        .unhurried(),
    ];
    rows.extend(both([
        Row::call("never answered", Act::Silence { milliseconds }, lost, fails).hasty(),
        Row::call(
            "a head by drops, without end",
            Act::DripHead { milliseconds: 20 },
            lost,
            fails,
        )
        .hasty(),
        Row::call(
            "a body by drops, without end",
            Act::DripBody { milliseconds: 20 },
            lost,
            fails,
        )
        .hasty(),
    ]));
    rows
}

fn redirects() -> Vec<Row> {
    let to = |status: u16| {
        let act = Act::status_with(status, &[("location", "{elsewhere}/api/v1/bufdir-api")]);
        let name = format!("{status} to another host");
        Row::call(&name, act, InDoubt(StrangeAnswer), Fails(StrangeAnswer))
    };
    both([300, 301, 302, 303, 304, 305, 307, 308].map(to))
}
