//! The use cases, on real parts: a SQLite file, HTTP, and the practice server with its faults.

#[path = "ops/bad_input.rs"]
mod bad_input;
#[path = "ops/doubt.rs"]
mod doubt;
#[path = "ops/faults.rs"]
mod faults;
#[path = "ops/life.rs"]
mod life;
#[path = "ops/other_pack.rs"]
mod other_pack;
#[path = "ops/practice.rs"]
mod practice;
