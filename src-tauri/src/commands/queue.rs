//! Sending in, and the queue.

use kvittert_core::domain::SubmissionId;
use kvittert_core::ops;
use kvittert_core::view::draft::DraftView;
use kvittert_core::view::queue::{QueueView, SendReport, SetByItself};
use kvittert_core::view::submission::SubmissionDetail;

use super::{Answer, Open};

/// See [`ops::queue::send_in`].
#[tauri::command]
pub async fn send(open: Open<'_>, input: SendReport) -> Answer<SubmissionDetail> {
    ops::queue::send_in(&open.app(), &input).await
}

/// See [`ops::send::send_queued`].
#[tauri::command]
pub async fn send_now(open: Open<'_>, input: SubmissionId) -> Answer<SubmissionDetail> {
    ops::send::send_queued(&open.app(), &input).await
}

/// See [`ops::draft::take_back`].
#[tauri::command(async)]
pub fn take_back(open: Open<'_>, input: SubmissionId) -> Answer<DraftView> {
    ops::draft::take_back(&open.app(), &input)
}

/// See [`ops::queue::queue`].
#[tauri::command(async)]
pub fn queue(open: Open<'_>) -> Answer<QueueView> {
    ops::queue::queue(&open.app())
}

/// See [`ops::queue::pause`].
#[tauri::command(async)]
pub fn pause_queue(open: Open<'_>, input: bool) -> Answer<QueueView> {
    ops::queue::pause(&open.app(), input)
}

/// See [`ops::queue::set_by_itself`].
#[tauri::command(async)]
pub fn set_by_itself(open: Open<'_>, input: SetByItself) -> Answer<SubmissionDetail> {
    ops::queue::set_by_itself(&open.app(), &input)
}
