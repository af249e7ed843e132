//! The walls of the house: who may know whom, one list of commands, the border to the window, and
//! files that are read in one sitting. Each check is itself checked on a small bad sample, so that
//! it can fail.

#[cfg(test)]
mod commands;
#[cfg(test)]
mod files;
#[cfg(test)]
mod rust_source;
#[cfg(test)]
mod sizes;
#[cfg(test)]
mod walls;
#[cfg(test)]
mod window_settings;
