//! The use cases, on real parts: a SQLite file, HTTP, and the practice server with its faults.

#[path = "ops/bad_input.rs"]
#[cfg(test)]
mod bad_input;
#[path = "ops/copies.rs"]
#[cfg(test)]
mod copies;
#[path = "ops/doubt.rs"]
#[cfg(test)]
mod doubt;
#[path = "ops/edges.rs"]
#[cfg(test)]
mod edges;
#[path = "ops/faults.rs"]
#[cfg(test)]
mod faults;
#[path = "ops/files.rs"]
#[cfg(test)]
mod files;
#[path = "ops/import_table.rs"]
#[cfg(test)]
mod import_table;
#[path = "ops/life.rs"]
#[cfg(test)]
mod life;
#[path = "ops/line.rs"]
#[cfg(test)]
mod line;
#[path = "ops/other_pack.rs"]
#[cfg(test)]
mod other_pack;
#[path = "ops/practice.rs"]
#[cfg(test)]
mod practice;
#[path = "ops/queue.rs"]
#[cfg(test)]
mod queue;
#[path = "ops/queue_clock.rs"]
#[cfg(test)]
mod queue_clock;
#[path = "ops/queue_net.rs"]
#[cfg(test)]
mod queue_net;
#[path = "ops/queue_waits.rs"]
#[cfg(test)]
mod queue_waits;
#[path = "ops/queue_words.rs"]
#[cfg(test)]
mod queue_words;
