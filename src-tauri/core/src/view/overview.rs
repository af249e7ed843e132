//! The first page: what needs me now.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::submission::SubmissionRow;
use crate::domain::Decimal;

/// The first page, of one organisation or of all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Overview {
    /// What needs the user, most urgent first: unknown outcome, rejected or refused without a
    /// correction, queued, drafts, awaiting an answer.
    pub needs: Vec<SubmissionRow>,
    /// How many submissions there are.
    #[ts(type = "number")]
    pub submissions: u64,
    /// The deadline, when one is set.
    pub deadline: Option<DeadlineView>,
    /// When the server last answered a question about a report, RFC 3339.
    pub asked_at: Option<String>,
    /// What was sent, by period and category.
    pub sent: Vec<PeriodCategory>,
}

/// The deadline, seen from today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DeadlineView {
    /// `yyyy-mm-dd`
    pub date: String,
    /// Days to it; negative after it.
    pub days_left: i32,
    /// The period whose report is to be sent by then.
    pub period: Option<String>,
    /// How many organisations have sent no report for that period that still counts; null where
    /// there is no period to look for, and no organisation.
    pub remaining: Option<u32>,
}

/// One bar of the chart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PeriodCategory {
    /// The period.
    pub period: String,
    /// The category's value in the payload.
    pub category: String,
    /// Sum of counts.
    pub count: Decimal,
    /// Sum of hours.
    pub hours: Decimal,
}
