//! Rule packs: payload_version -> compiled rule pack -> form and findings.

pub mod form;
