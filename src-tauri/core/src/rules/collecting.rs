//! A hundred thousand bad rows must not drown anyone: findings are collected up to a bound, and
//! what stands outside the tables is never crowded out by rows.

use std::collections::HashSet;

use serde_json::Value;

use super::form::FormField;
use super::ordering::Order;
use crate::domain::{Finding, Level};

/// Findings that one check or one reading gives at most, apart from the `more-findings` tip.
pub const MOST_FINDINGS: usize = 1_000;

/// Collects findings up to a bound and counts the rest.
#[derive(Default)]
pub(super) struct Collector {
    /// Errors, warnings and tips outside rows; then the same inside rows.
    kept: [Vec<Finding>; 6],
    left_out: usize,
}

impl Collector {
    /// Takes a finding, or counts it when its like are many already. `in_row` says whether it
    /// stands inside a row of a table.
    pub(super) fn add(&mut self, finding: Finding, in_row: bool) {
        let shelf = &mut self.kept[shelf(finding.level, in_row)];
        if shelf.len() < MOST_FINDINGS {
            shelf.push(finding);
        } else {
            self.left_out += 1;
        }
    }

    /// Whether one more of this kind would only be counted; then nobody needs to make it.
    pub(super) fn is_full(&self, level: Level, in_row: bool) -> bool {
        self.kept[shelf(level, in_row)].len() >= MOST_FINDINGS
    }

    /// Counts a finding that was not made.
    pub(super) fn leave_out(&mut self) {
        self.left_out += 1;
    }

    /// Where findings of one rule stand.
    pub(super) fn pointers_of(&self, rule: &str) -> HashSet<String> {
        self.kept
            .iter()
            .flatten()
            .filter(|finding| finding.rule == rule)
            .map(|finding| finding.pointer.clone())
            .collect()
    }

    /// Takes over what another collector found.
    pub(super) fn absorb(&mut self, findings: Vec<Finding>) {
        for finding in findings {
            if finding.rule == "more-findings" {
                let count = finding.args.get("count");
                self.left_out += count.and_then(|count| count.parse().ok()).unwrap_or(0);
            } else {
                let in_row = in_row(&finding.pointer);
                self.add(finding, in_row);
            }
        }
    }

    /// Errors, then warnings, then tips; inside a level in the order of the payload.
    pub(super) fn into_findings(self, payload: &Value, fields: &[FormField]) -> Vec<Finding> {
        let mut left_out = self.left_out;
        let mut chosen: Vec<Finding> = Vec::new();
        let [errors, warnings, tips, row_errors, row_warnings, row_tips] = self.kept;
        // By weight when not all can stay: a tip gives way to an error, a row to what is not one.
        for shelf in [errors, row_errors, warnings, row_warnings, tips, row_tips] {
            let room = MOST_FINDINGS - chosen.len();
            left_out += shelf.len().saturating_sub(room);
            chosen.extend(shelf.into_iter().take(room));
        }
        let mut order = Order::new(payload, fields);
        chosen.sort_by_cached_key(|finding| (finding.level, order.position(&finding.pointer)));
        if left_out > 0 {
            chosen.push(Finding::new(Level::Tip, "more-findings", "").with("count", left_out));
        }
        chosen
    }
}

fn shelf(level: Level, in_row: bool) -> usize {
    let level = match level {
        Level::Error => 0,
        Level::Warning => 1,
        Level::Tip => 2,
    };
    if in_row { level + 3 } else { level }
}

/// Whether a pointer goes through an array (or a key that looks like an index of one).
pub(super) fn in_row(pointer: &str) -> bool {
    pointer
        .split('/')
        .any(|segment| !segment.is_empty() && segment.bytes().all(|byte| byte.is_ascii_digit()))
}
