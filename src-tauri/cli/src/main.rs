//! Kvittert on the command line.
fn main() {}
