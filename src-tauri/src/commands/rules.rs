//! Rule packs, and drafts that are moved from one to another.

use kvittert_core::domain::{PayloadVersion, SubmissionId};
use kvittert_core::ops;
use kvittert_core::view::draft::DraftView;
use kvittert_core::view::rules::{
    AddRulePack, BareDraft, MoveDraft, MovePreview, MovedView, RulePackPreview, RulePacksView,
};
use tauri::{AppHandle, State};

use super::dialogs::{chosen, dialog, local};
use super::{Answer, Open};
use crate::window::Desk;

/// See [`ops::rule_packs::list`].
#[tauri::command(async)]
pub fn rule_packs(open: Open<'_>) -> Answer<RulePacksView> {
    ops::rule_packs::list(&open.app())
}

/// Asks for a rule pack and looks at it; none when the user thought better of it.
/// See [`ops::rule_packs::open`].
#[tauri::command]
pub async fn open_rule_pack(
    window: AppHandle,
    open: Open<'_>,
    desk: State<'_, Desk>,
) -> Answer<Option<RulePackPreview>> {
    let dialog = dialog(&window, &open, "dialog-open-rule-pack");
    let dialog = dialog.add_filter("JSON", &["json"]);
    let Some(path) = chosen(&window, |tell| dialog.pick_file(tell)).await? else {
        return Ok(None);
    };
    let (pack, preview) = ops::rule_packs::open(&open.app(), &local(path)?)?;
    desk.keep_rule_pack(pack);
    Ok(Some(preview))
}

/// Adds the rule pack that was looked at. See [`ops::rule_packs::add`].
#[tauri::command(async)]
pub fn add_rule_pack(
    open: Open<'_>,
    desk: State<'_, Desk>,
    input: AddRulePack,
) -> Answer<RulePacksView> {
    desk.with_rule_pack(|pack| ops::rule_packs::add(&open.app(), pack, &input))
}

/// See [`ops::rule_packs::remove`].
#[tauri::command(async)]
pub fn remove_rule_pack(open: Open<'_>, input: PayloadVersion) -> Answer<RulePacksView> {
    ops::rule_packs::remove(&open.app(), &input)
}

/// See [`ops::rule_packs::restore`].
#[tauri::command(async)]
pub fn restore_rule_pack(open: Open<'_>, input: PayloadVersion) -> Answer<RulePacksView> {
    ops::rule_packs::restore(&open.app(), &input)
}

/// See [`ops::moving::preview`].
#[tauri::command(async)]
pub fn preview_move(open: Open<'_>, input: MoveDraft) -> Answer<MovePreview> {
    ops::moving::preview(&open.app(), &input)
}

/// See [`ops::moving::move_draft`].
#[tauri::command(async)]
pub fn move_draft(open: Open<'_>, input: MoveDraft) -> Answer<DraftView> {
    ops::moving::move_draft(&open.app(), &input)
}

/// See [`ops::moving::undo_move`].
#[tauri::command(async)]
pub fn undo_move(open: Open<'_>, input: SubmissionId) -> Answer<DraftView> {
    ops::moving::undo_move(&open.app(), &input)
}

/// See [`ops::moving::last_move`].
#[tauri::command(async)]
pub fn last_move(open: Open<'_>, input: SubmissionId) -> Answer<Option<MovedView>> {
    ops::moving::last_move(&open.app(), &input)
}

/// See [`ops::moving::bare`].
#[tauri::command(async)]
pub fn bare_draft(open: Open<'_>, input: SubmissionId) -> Answer<BareDraft> {
    ops::moving::bare(&open.app(), &input)
}
