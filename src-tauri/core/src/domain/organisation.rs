//! An organisation that reports.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ids::{OrgId, OrgNumber, OrganisationId};

/// An organisation in this installation, without its secret: that lives in the keyring, under the
/// organisation's id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Organisation {
    /// Its id here.
    pub id: OrganisationId,
    /// What people call it, as "Region 07".
    pub label: String,
    /// Nine digits.
    pub org_number: OrgNumber,
    /// Bufdir's name for it, as `org_482`.
    pub org_id: OrgId,
    /// The client id that Bufdir gave it, as `eircodex_org_482`. Not a secret.
    pub client_id: String,
}
