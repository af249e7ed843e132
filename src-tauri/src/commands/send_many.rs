//! Many drafts sent in one go.

use kvittert_core::domain::SubmissionId;
use kvittert_core::ops;
use kvittert_core::view::send_many::{AcknowledgeMany, ManySent, ReviewedDraft, SendMany};

use super::{Answer, Open};

/// See [`ops::send_many::review`].
#[tauri::command(async)]
pub fn review_many(open: Open<'_>, input: Vec<SubmissionId>) -> Answer<Vec<ReviewedDraft>> {
    ops::send_many::review(&open.app(), &input)
}

/// See [`ops::send_many::acknowledge`].
#[tauri::command(async)]
pub fn acknowledge_many(open: Open<'_>, input: AcknowledgeMany) -> Answer<()> {
    ops::send_many::acknowledge(&open.app(), &input)
}

/// See [`ops::send_many::send_many`].
#[tauri::command]
pub async fn send_many(open: Open<'_>, input: SendMany) -> Answer<ManySent> {
    ops::send_many::send_many(&open.app(), &input).await
}

/// See [`ops::send_many::stop`].
#[tauri::command(async)]
pub fn stop_sending(open: Open<'_>) {
    ops::send_many::stop(&open.app());
}

/// See [`ops::send_many::last`].
#[tauri::command(async)]
pub fn many_sent(open: Open<'_>) -> Answer<Option<ManySent>> {
    ops::send_many::last(&open.app())
}
