//! A receipt for other programs.

use serde_json::{Value, json};

use super::Receipt;

/// The receipt as one JSON object. A thing that is not known is null.
#[must_use]
pub fn json(receipt: &Receipt<'_>) -> Value {
    let detail = receipt.detail;
    let row = &detail.submission;
    json!({
        "kind": "kvittert-receipt",
        "version": 1,
        "environment": receipt.environment,
        "program_version": receipt.version,
        "reference_id": row.reference_id,
        "state": row.state,
        "report_id": row.report_id,
        "org_id": row.org_id,
        "organisation": row.organisation_label,
        "organisation_number": row.org_number,
        "period": row.period,
        "payload_version": row.payload_version,
        "submitted_at": row.submitted_at,
        "received_at": detail.received_at,
        "bufdir_confirmation": detail.bufdir_confirmation,
        "status": row.bufdir_status,
        "processed_at": detail.processed_at,
        "notes": detail.notes,
        "payload_sha256": detail.payload_sha256,
        "body_sha256": detail.body_sha256,
        "totals": receipt.totals,
        "warnings": receipt.findings,
        "payload": receipt.payload,
    })
}
