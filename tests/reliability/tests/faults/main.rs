//! Every fault that a server and a network can play, and what becomes of a report then: stated
//! beforehand, and counted at the ledger.

#[cfg(test)]
mod ledger;
