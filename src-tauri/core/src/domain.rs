//! What Kvittert talks about: reports, submissions, findings and organisations.
//!
//! Pure values and pure rules. Nothing here reads a file, a clock or a net, and nothing here
//! imports a sibling of `domain`.

pub mod deadline;
pub mod digest;
pub mod document;
pub mod earlier_years;
pub mod finding;
pub mod folding;
pub mod follow;
pub mod ids;
pub mod organisation;
pub mod queue;
pub mod report;
pub mod row_pairs;
pub mod same_value;
pub mod search;
pub mod submission;
pub mod totals;
pub mod typed_number;

pub use digest::sha256_hex;
pub use document::Document;
pub use finding::{Finding, Level, Verdict};
pub use ids::{
    IdError, OrgId, OrgNumber, OrganisationId, PayloadVersion, ReferenceId, ReportId, SubmissionId,
};
pub use organisation::Organisation;
pub use report::Report;
pub use submission::{IllegalStep, State, Step};
pub use totals::{Decimal, Totals};
