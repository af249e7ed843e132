//! The use cases, on real parts: a SQLite file, HTTP, and the practice server with its faults.

#[path = "ops/bad_input.rs"]
#[cfg(test)]
mod bad_input;
#[path = "ops/checked.rs"]
#[cfg(test)]
mod checked;
#[path = "ops/copies.rs"]
#[cfg(test)]
mod copies;
#[path = "ops/correcting.rs"]
#[cfg(test)]
mod correcting;
#[path = "ops/deadline.rs"]
#[cfg(test)]
mod deadline;
#[path = "ops/doubt.rs"]
#[cfg(test)]
mod doubt;
#[path = "ops/edges.rs"]
#[cfg(test)]
mod edges;
#[path = "ops/everything.rs"]
#[cfg(test)]
mod everything;
#[path = "ops/everything_refused.rs"]
#[cfg(test)]
mod everything_refused;
#[path = "ops/faults.rs"]
#[cfg(test)]
mod faults;
#[path = "ops/files.rs"]
#[cfg(test)]
mod files;
#[path = "ops/follow.rs"]
#[cfg(test)]
mod follow;
#[path = "ops/follow_net.rs"]
#[cfg(test)]
mod follow_net;
#[path = "ops/import_table.rs"]
#[cfg(test)]
mod import_table;
#[path = "ops/last_year.rs"]
#[cfg(test)]
mod last_year;
#[path = "ops/life.rs"]
#[cfg(test)]
mod life;
#[path = "ops/line.rs"]
#[cfg(test)]
mod line;
#[path = "ops/moving.rs"]
#[cfg(test)]
mod moving;
#[path = "ops/organisation_differs.rs"]
#[cfg(test)]
mod organisation_differs;
#[path = "ops/organisations.rs"]
#[cfg(test)]
mod organisations;
#[path = "ops/other_pack.rs"]
#[cfg(test)]
mod other_pack;
#[path = "ops/practice.rs"]
#[cfg(test)]
mod practice;
#[path = "ops/queue.rs"]
#[cfg(test)]
mod queue;
#[path = "ops/queue_by_hand.rs"]
#[cfg(test)]
mod queue_by_hand;
#[path = "ops/queue_clock.rs"]
#[cfg(test)]
mod queue_clock;
#[path = "ops/queue_elsewhere.rs"]
#[cfg(test)]
mod queue_elsewhere;
#[path = "ops/queue_net.rs"]
#[cfg(test)]
mod queue_net;
#[path = "ops/queue_waits.rs"]
#[cfg(test)]
mod queue_waits;
#[path = "ops/queue_words.rs"]
#[cfg(test)]
mod queue_words;
#[path = "ops/receipts/mod.rs"]
#[cfg(test)]
mod receipts;
#[path = "ops/resending.rs"]
#[cfg(test)]
mod resending;
#[path = "ops/rule_packs.rs"]
#[cfg(test)]
mod rule_packs;
#[path = "ops/rule_packs_along.rs"]
#[cfg(test)]
mod rule_packs_along;

#[path = "ops/rule_packs_kept.rs"]
#[cfg(test)]
mod rule_packs_kept;
#[path = "ops/send_many.rs"]
#[cfg(test)]
mod send_many;
#[path = "ops/send_many_look.rs"]
#[cfg(test)]
mod send_many_look;
#[path = "ops/spreadsheets.rs"]
#[cfg(test)]
mod spreadsheets;
