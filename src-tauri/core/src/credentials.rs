//! Client secrets: the OS keyring, and a memory one.
