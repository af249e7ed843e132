//! Practising what can go wrong.

use kvittert_core::ops;
use kvittert_core::view::practice::OrderedFault;

use super::{Answer, Open};

/// See [`ops::practise::order_fault`].
#[tauri::command(async)]
pub fn order_fault(open: Open<'_>, input: OrderedFault) -> Answer<()> {
    ops::practise::order_fault(&open.app(), &input)
}

/// See [`ops::practise::forget_faults`].
#[tauri::command(async)]
pub fn forget_faults(open: Open<'_>) -> Answer<()> {
    ops::practise::forget_faults(&open.app())
}

/// See [`ops::practise::advance_clock`].
#[tauri::command(async)]
pub fn advance_practice_clock(open: Open<'_>, input: u32) -> Answer<()> {
    ops::practise::advance_clock(&open.app(), input)
}
