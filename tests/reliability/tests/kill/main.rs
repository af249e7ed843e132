//! SIGKILL of the real programs, before and after every commit and every step of the net, and at
//! any moment; and two of them at the same report at the same moment. What came of it is counted
//! from the ledger, never from the app alone.

#[cfg(test)]
mod command_line;
#[cfg(test)]
mod races;
#[cfg(test)]
mod random;
#[cfg(test)]
mod window;
