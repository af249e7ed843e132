//! A report as it goes to Bufdir.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::ids::{OrgId, PayloadVersion, ReportId};

/// The body of `submit`, in the contract's order of fields.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The sender's own name for it.
    pub report_id: ReportId,
    /// Bufdir's name for the organisation.
    pub org_id: OrgId,
    /// Names the rule pack.
    pub payload_version: PayloadVersion,
    /// What the rule pack describes, with unknown fields kept and in their order.
    pub payload: Value,
}
