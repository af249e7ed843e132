//! Writes that fail: a full disk, a broken one, one that may not be written, once and from then on.
//! Nothing is ever sent without an intent on the disk, and nothing is lost.

#[cfg(test)]
mod command_line;
#[cfg(test)]
mod settings_file;
