//! What can be done to a call, as data: a test orders it, by a line of JSON.

use serde::{Deserialize, Serialize};

/// Which calls an order is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Endpoint {
    /// `POST authenticate`.
    Authenticate,
    /// `POST validate-payload`.
    ValidatePayload,
    /// `POST submit`.
    Submit,
    /// `GET submission-status/:reference_id`.
    SubmissionStatus,
    /// Any connection, before it is known what it is for. Takes [`Act::Tls`], [`Act::Deaf`],
    /// [`Act::DropBeforeReading`] and [`Act::ResetBeforeReading`] only.
    Connection,
}

/// How the server behaves while a connection is made secure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TlsKind {
    /// A certificate of the root that [`super::Ledger::certificate`] is, for this host, in its time.
    Valid,
    /// One that ended yesterday.
    Expired,
    /// One that begins tomorrow.
    NotYetValid,
    /// One for another host.
    WrongHost,
    /// One that vouches for itself.
    SelfSigned,
    /// One of a root that nobody trusts.
    UnknownAuthority,
    /// A valid one, but only HTTP/2 is spoken.
    OnlyHttp2,
    /// A valid one, over TLS 1.2 at most.
    Tls12,
    /// A valid one, but the client has to show one as well. By TLS 1.3 the client learns of it when
    /// its request may have left already.
    ClientCertificate,
    /// The same over TLS 1.2, where the client learns of it before.
    ClientCertificateTls12,
    /// HTTP in the clear.
    Plain,
    /// Bytes that are nothing at all.
    Garbage,
    /// The connection is closed at the client's first word.
    Closed,
    /// The server takes the client's first word and is silent.
    Silent,
}

/// What is done to one call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum Act {
    /// The connection is closed before a byte is read.
    DropBeforeReading,
    /// The same with RST in place of FIN.
    ResetBeforeReading,
    /// The connection is closed when the head of the request was read. A body that came in the
    /// same breath is thrown away.
    DropAfterHead,
    /// The connection is closed when half of the body was read.
    DropWithinBody,
    /// The connection is closed when the whole body was read.
    DropAfterBody,
    /// The same with RST in place of FIN.
    ResetAfterBody,
    /// Nothing is read and nothing said for a while; then the connection is closed.
    Deaf {
        /// How long.
        milliseconds: u64,
    },
    /// The request is read only after a while; then all is well.
    LateReading {
        /// How long.
        milliseconds: u64,
    },
    /// The request is read and never answered; the connection is closed after a while.
    Silence {
        /// How long.
        milliseconds: u64,
    },
    /// The proper answer, after a while.
    Late {
        /// How long.
        milliseconds: u64,
    },
    /// The proper answer, one byte after another.
    Drip {
        /// Between two bytes.
        milliseconds: u64,
    },
    /// The head of an answer that never comes to its end, one byte after another.
    DripHead {
        /// Between two bytes.
        milliseconds: u64,
    },
    /// The first half of the proper answer, then spaces without end.
    DripBody {
        /// Between two bytes.
        milliseconds: u64,
    },
    /// The first half of the proper answer, then the connection is closed.
    Truncate,
    /// The whole of the proper answer, then the connection breaks where more was announced.
    BreakBehindAnswer,
    /// The whole of the proper answer, then silence where more was announced.
    StallBehindAnswer {
        /// How long.
        milliseconds: u64,
    },
    /// The proper answer, and the connection is kept open for a next request that nobody reads.
    KeepOpen {
        /// How long.
        milliseconds: u64,
    },
    /// Another answer. `{reference}` in its body stands for the reference of the report, and makes
    /// it a proper one.
    Answer {
        /// Its status, 100 to 999.
        status: u16,
        /// Its headers beside length and connection.
        #[serde(default)]
        headers: Vec<(String, String)>,
        /// Its body.
        #[serde(default)]
        body: String,
    },
    /// An answer before the body was read; what comes of the body is thrown away.
    EarlyAnswer {
        /// Its status, 100 to 999.
        status: u16,
    },
    /// An answer of this much JSON that says nothing.
    Flood {
        /// In MiB.
        mebibytes: usize,
    },
    /// The proper answer with this much white space, compressed though nobody asked for it.
    Gzip {
        /// In MiB.
        mebibytes: usize,
    },
    /// Interim answers (1xx), then the connection is closed.
    Interim {
        /// Their status, 100 to 199.
        status: u16,
        /// How many.
        times: u32,
    },
    /// An interim answer, then the proper one.
    InterimThenAnswer {
        /// Its status, 100 to 199.
        status: u16,
    },
    /// These bytes in place of an answer, as they stand, with `{reference}` as above.
    Speak {
        /// The bytes, as text.
        text: String,
    },
    /// HTTP/2 frames in place of an answer: SETTINGS and GOAWAY.
    Goaway,
    /// A handshake of another kind; for [`Endpoint::Connection`] of a server that speaks TLS.
    Tls {
        /// Which.
        kind: TlsKind,
    },
}

/// What is done to one call, and whether a submit is taken in before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// What is done.
    #[serde(flatten)]
    pub act: Act,
    /// Whether a submit is written down first; see [`Fault::takes_in`].
    #[serde(default)]
    pub taken_in: bool,
}

/// A fault for the calls to come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// To which calls.
    pub endpoint: Endpoint,
    /// What is done to them.
    pub fault: Fault,
    /// To how many of them.
    #[serde(default = "once")]
    pub times: u32,
    /// How many of them are let pass before.
    #[serde(default)]
    pub after: u32,
}

fn once() -> u32 {
    1
}

impl Act {
    /// An answer of a status, with a body as servers give it.
    #[must_use]
    pub fn status(status: u16) -> Self {
        Self::status_with(status, &[])
    }

    /// The same with further headers.
    #[must_use]
    pub fn status_with(status: u16, headers: &[(&str, &str)]) -> Self {
        let mut all = vec![("content-type", "application/problem+json")];
        all.extend_from_slice(headers);
        let body =
            format!(r#"{{"title":"Ordered","status":{status},"detail":"A fault on order."}}"#);
        Self::answer(status, &all, &body)
    }

    /// An answer of a status, with these headers and this body.
    #[must_use]
    pub fn answer(status: u16, headers: &[(&str, &str)], body: &str) -> Self {
        Self::Answer {
            status,
            headers: headers
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                .collect(),
            body: body.to_owned(),
        }
    }

    /// An answer of JSON.
    #[must_use]
    pub fn json(status: u16, body: &str) -> Self {
        Self::answer(status, &[("content-type", "application/json")], body)
    }

    /// The act, when a submit was taken in before.
    #[must_use]
    pub fn after_taking_in(self) -> Fault {
        Fault {
            act: self,
            taken_in: true,
        }
    }

    /// Whether the act comes before the whole of the request was read, so that nothing can have
    /// been taken in.
    #[must_use]
    pub fn comes_before_the_end_of_the_request(&self) -> bool {
        matches!(
            self,
            Self::DropBeforeReading
                | Self::ResetBeforeReading
                | Self::DropAfterHead
                | Self::DropWithinBody
                | Self::EarlyAnswer { .. }
                | Self::Deaf { .. }
                | Self::Tls { .. }
        )
    }

    /// Whether it can be ordered for any connection.
    #[must_use]
    pub fn is_of_a_connection(&self) -> bool {
        matches!(
            self,
            Self::DropBeforeReading
                | Self::ResetBeforeReading
                | Self::Deaf { .. }
                | Self::Tls { .. }
        )
    }

    /// Whether a client gets a whole proper answer, so that a server that had taken nothing in
    /// would lie.
    #[must_use]
    pub fn gives_the_answer(&self) -> bool {
        match self {
            Self::LateReading { .. }
            | Self::Late { .. }
            | Self::Drip { .. }
            | Self::BreakBehindAnswer
            | Self::StallBehindAnswer { .. }
            | Self::KeepOpen { .. }
            | Self::InterimThenAnswer { .. }
            | Self::Gzip { .. } => true,
            Self::Answer { body: text, .. } | Self::Speak { text } => text.contains("{reference}"),
            _ => false,
        }
    }
}

impl From<Act> for Fault {
    fn from(act: Act) -> Self {
        Self {
            act,
            taken_in: false,
        }
    }
}

impl Fault {
    /// Whether a submit that meets it is taken in: because it was ordered so, or because its answer
    /// says so.
    #[must_use]
    pub fn takes_in(&self) -> bool {
        self.taken_in || self.act.gives_the_answer()
    }
}

impl Order {
    /// Why it cannot be played, if so.
    ///
    /// # Errors
    /// A sentence.
    pub fn checked(self) -> Result<Self, String> {
        let act = &self.fault.act;
        if self.fault.taken_in && act.comes_before_the_end_of_the_request() {
            return Err("what was not read cannot be taken in".to_owned());
        }
        if (self.endpoint == Endpoint::Connection) != act.is_of_a_connection()
            && !matches!(
                act,
                Act::DropBeforeReading | Act::ResetBeforeReading | Act::Deaf { .. }
            )
        {
            return Err(format!("{act:?} is not for {:?}", self.endpoint));
        }
        Ok(self)
    }
}
