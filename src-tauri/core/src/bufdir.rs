//! The client of the four calls. Never imports `store`.
