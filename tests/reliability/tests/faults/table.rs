//! The table's rows: a fault, and what becomes of each call that meets it.

use kvittert_core::bufdir::Timeouts;
use kvittert_core::domain::State;
use kvittert_core::error::ErrorCode;
use kvittert_reliability::ledger::{Act, Endpoint, Fault, Ledger, TlsKind};

use crate::desk::{HASTY, PATIENT, UNHURRIED};

/// How a fault comes about.
#[derive(Debug, Clone)]
pub(crate) enum Way {
    /// The server plays it on the call.
    Call(Fault),
    /// The server plays it again and again.
    Calls(Fault),
    /// The server plays it on the connection of the call.
    Connection(Act),
    /// Nobody listens.
    NobodyListens,
    /// The address has a name that does not exist.
    NoSuchHost,
}

/// What a report is after the attempt that met the fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sent {
    /// Received, under the reference that the ledger gave.
    Received,
    /// In doubt, because of this.
    InDoubt(ErrorCode),
    /// In the queue, because of this: proof that it was not applied.
    Queued(ErrorCode),
    /// Refused for good.
    Refused,
    /// Not tried here.
    Nothing,
}

/// What a call that sends nothing comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asked {
    /// It fails with this.
    Fails(ErrorCode),
    /// It is answered.
    Well,
    /// Not tried here.
    Nothing,
}

/// A row.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) way: Way,
    /// How long the app waits.
    pub(crate) timeouts: Timeouts,
    /// Whether the body is larger than what lies between two sockets.
    pub(crate) large: bool,
    /// What becomes of a report whose `submit` meets it.
    pub(crate) submit: Sent,
    /// What `authenticate` comes to. A report waits then, for the same reason.
    pub(crate) authenticate: Asked,
    /// What `submission-status` comes to. The report stays as it is.
    pub(crate) status: Asked,
}

impl Sent {
    pub(crate) fn state(self) -> State {
        match self {
            Self::Received => State::Received,
            Self::InDoubt(_) => State::InDoubt,
            Self::Queued(_) => State::Queued,
            Self::Refused | Self::Nothing => State::Refused,
        }
    }

    /// Why it waits, or why nobody knows.
    pub(crate) fn code(self) -> Option<ErrorCode> {
        match self {
            Self::InDoubt(code) | Self::Queued(code) => Some(code),
            _ => None,
        }
    }
}

impl Way {
    /// Whether a submit is in the ledger then.
    pub(crate) fn takes_in(&self) -> bool {
        match self {
            Self::Call(fault) | Self::Calls(fault) => fault.takes_in(),
            Self::Connection(_) | Self::NobodyListens | Self::NoSuchHost => false,
        }
    }

    /// Makes it so for the next call of an endpoint; `elsewhere` is where redirects lead.
    pub(crate) fn order(&self, ledger: &Ledger, endpoint: Endpoint, elsewhere: &str) {
        let led = |fault: &Fault| Fault {
            act: led_to(&fault.act, elsewhere),
            ..fault.clone()
        };
        match self {
            Self::Call(fault) => ledger.order(endpoint, led(fault), 1),
            Self::Calls(fault) => ledger.order(endpoint, led(fault), 1000),
            Self::Connection(act) => ledger.order(Endpoint::Connection, act.clone(), 1),
            Self::NobodyListens => ledger.listen(false),
            Self::NoSuchHost => {}
        }
    }
}

fn led_to(act: &Act, elsewhere: &str) -> Act {
    let mut act = act.clone();
    if let Act::Answer { headers, .. } = &mut act {
        for (_, value) in headers {
            *value = value.replace("{elsewhere}", elsewhere);
        }
    }
    act
}

impl Row {
    fn new(name: &str, way: Way, submit: Sent, asked: Asked) -> Self {
        Self {
            name: name.to_owned(),
            way,
            timeouts: PATIENT,
            large: false,
            submit,
            authenticate: asked,
            status: asked,
        }
    }

    /// A fault of the call.
    pub(crate) fn call(name: &str, fault: impl Into<Fault>, submit: Sent, asked: Asked) -> Self {
        Self::new(name, Way::Call(fault.into()), submit, asked)
    }

    /// A fault of the call and of those that follow.
    pub(crate) fn calls(name: &str, fault: impl Into<Fault>, submit: Sent, asked: Asked) -> Self {
        Self::new(name, Way::Calls(fault.into()), submit, asked)
    }

    /// A fault of the connection.
    pub(crate) fn connection(name: &str, act: Act, submit: Sent, asked: Asked) -> Self {
        Self::new(name, Way::Connection(act), submit, asked)
    }

    /// A handshake of a kind.
    pub(crate) fn tls(kind: TlsKind, submit: Sent, asked: Asked) -> Self {
        let name = format!("TLS: {kind:?}");
        Self::connection(&name, Act::Tls { kind }, submit, asked)
    }

    /// Nobody is there.
    pub(crate) fn nobody(name: &str, way: Way, submit: Sent, asked: Asked) -> Self {
        Self::new(name, way, submit, asked)
    }

    /// The same with short time-outs.
    pub(crate) fn hasty(self) -> Self {
        Self {
            timeouts: HASTY,
            ..self
        }
    }

    /// The same with time-outs that a busy machine keeps all the same.
    pub(crate) fn unhurried(self) -> Self {
        Self {
            timeouts: UNHURRIED,
            ..self
        }
    }

    /// The same with a large body; there is none where nothing is sent.
    pub(crate) fn large(self) -> Self {
        Self {
            name: format!("{}, large body", self.name),
            large: true,
            authenticate: Asked::Nothing,
            status: Asked::Nothing,
            ..self
        }
    }

    /// The same where `authenticate` comes to something else.
    pub(crate) fn authenticating(self, authenticate: Asked) -> Self {
        Self {
            authenticate,
            ..self
        }
    }

    /// The row, and once more for a submit that was taken in before.
    pub(crate) fn both(self) -> [Self; 2] {
        let way = match &self.way {
            Way::Call(fault) => Way::Call(fault.act.clone().after_taking_in()),
            Way::Calls(fault) => Way::Calls(fault.act.clone().after_taking_in()),
            other => panic!("{other:?} comes before anything can be taken in"),
        };
        let taken_in = Self {
            name: format!("{}, taken in", self.name),
            way,
            authenticate: Asked::Nothing,
            status: Asked::Nothing,
            ..self.clone()
        };
        [self, taken_in]
    }
}
