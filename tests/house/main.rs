//! The walls of the house: who may know whom, one list of commands, the border to the window, and
//! files that are read in one sitting. Each check is itself checked on a small bad sample, so that
//! it can fail.

mod commands;
mod files;
mod rust_source;
mod sizes;
mod walls;
mod window_settings;
