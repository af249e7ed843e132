//! The client of the four calls. Never imports `store`.
//!
//! What holds here, whatever a server answers:
//! - the doubled path is sent as the contract has it, and a token goes to the base address only;
//! - a submit is exactly one attempt on the wire, and its outcome says what is *known*
//!   ([`SubmitOutcome`]);
//! - an answer is read up to a bound, leniently, and never breaks anything;
//! - no secret and no token stands in an error, an excerpt or a `Debug` output.

mod address;
mod client;
mod error;
mod outcome;
mod retry_after;
mod token;
mod transport;
mod wire;
mod words;

pub use address::{BaseAddress, LONGEST_ADDRESS, PREFIX};
pub use client::Client;
pub use error::{CallError, CallErrorKind};
pub use outcome::{SubmitAnswer, SubmitOutcome};
pub use retry_after::LONGEST_RETRY_AFTER;
pub use token::{ASSUMED_LIFETIME, AccessToken, ClientCredentials, LONGEST_LIFETIME, RENEW_AHEAD};
pub use transport::{LONGEST_ANSWER, Timeouts};
pub use wire::{StatusAnswer, SubmitRequest, ValidateAnswer};
pub use words::{LONGEST_EXCERPT, LONGEST_REASON};
