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
    /// Days to the deadline (negative after it), when one is set.
    pub days_left: Option<i32>,
    /// What was sent, by period and category.
    pub sent: Vec<PeriodCategory>,
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
