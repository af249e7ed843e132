//! The database: one file a table.
